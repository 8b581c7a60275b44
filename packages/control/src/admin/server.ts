// SPDX-License-Identifier: Apache-2.0
import { createServer, type Server, type ServerResponse } from "node:http";
import type { Control } from "../control.ts";
import { configDump, configz, syncz } from "./debug.ts";

export interface AdminOptions {
  readonly control: Control;
  readonly version: string;
}

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: `${JSON.stringify(value, null, 2)}\n`,
});
const text = (body: string, status = 200): Answer => ({
  status,
  type: "text/plain; version=0.0.4; charset=utf-8",
  body,
});

/** The read-only HTTP server of the monitoring address: health, metrics and Istio's debug endpoints. */
export function createAdminServer({ control, version }: AdminOptions): Server {
  const routes: ReadonlyMap<string, (query: URLSearchParams) => Answer> = new Map([
    ["/ready", () => (control.ready() ? text("ready\n") : text("configuration is not loaded yet\n", 503))],
    ["/metrics", () => text(control.registry.render())],
    ["/version", () => text(`${version}\n`)],
    ["/debug/syncz", () => json(syncz(control))],
    ["/debug/configz", () => json(configz(control))],
    ["/debug/diagnostics", () => json(control.diagnostics())],
    ["/debug/config_dump", (query: URLSearchParams) => dump(control, query)],
  ]);
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 }, (request, response) => {
    request.resume();
    if (request.method !== "GET" && request.method !== "HEAD") return write(response, text("only GET\n", 405));
    try {
      const url = new URL(request.url ?? "/", "http://heddle");
      const route = routes.get(url.pathname);
      write(
        response,
        route === undefined
          ? text(`no such page; there are: ${[...routes.keys()].join(" ")}\n`, 404)
          : route(url.searchParams),
      );
    } catch (error) {
      write(response, text(`${error instanceof Error ? error.message : String(error)}\n`, 500));
    }
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  return server;
}

function dump(control: Control, query: URLSearchParams): Answer {
  const id = query.get("proxyID") ?? "";
  const found = configDump(control, id);
  return found === undefined
    ? text(`proxy "${id}" is not connected; /debug/syncz lists those that are\n`, 404)
    : json(found);
}

function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": answer.type,
    "content-length": Buffer.byteLength(answer.body),
    "cache-control": "no-store",
  });
  response.end(answer.body);
}
