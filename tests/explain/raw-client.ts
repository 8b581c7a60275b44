// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from "node:http";
import type { Ask } from "./pair.ts";

export interface RawAnswer {
  /** 0 = the connection was closed without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface RawClient {
  send(port: number, ask: Ask): Promise<RawAnswer>;
  close(): void;
}

/** Sends paths and hosts as they are: nothing is resolved, escaped or lower-cased on the way to the proxy. */
export function createRawClient(): RawClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const send = (port: number, ask: Ask): Promise<RawAnswer> =>
    new Promise((resolve) => {
      const headers = ["host", ask.host, ...ask.headers.flat()];
      if (ask.method !== "GET" && ask.method !== "HEAD") headers.push("content-length", "0");
      const outgoing = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          method: ask.method,
          path: ask.absolute ? `http://${ask.host}${ask.path}` : ask.path,
          setHost: false,
          headers,
        },
        (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (chunk: string) => {
            body += chunk;
          });
          response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        },
      );
      outgoing.on("error", () => resolve({ status: 0, headers: {}, body: "" }));
      outgoing.setTimeout(15_000, () => outgoing.destroy());
      outgoing.end();
    });
  return { send, close: () => agent.destroy() };
}
