// SPDX-License-Identifier: Apache-2.0
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

export interface Backend {
  readonly name: string;
  readonly port: number;
  /** Requests so far, oldest first. */
  readonly seen: Seen[];
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** Answers 200 with its own name, and says in headers what it saw. */
const nameItself =
  (name: string): Handler =>
  (request, response) => {
    response.writeHead(200, {
      "content-type": "text/plain",
      "x-backend": name,
      "x-path": request.url ?? "",
      "x-host": request.headers.host ?? "",
    });
    response.end(name);
  };

/** A real HTTP server on a free loopback port. */
export async function startBackend(name: string, handler: Handler = nameItself(name)): Promise<Backend> {
  const seen: Seen[] = [];
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    request.resume();
    seen.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers });
    handler(request, response, seen.length);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    name,
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
