// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from "node:http";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly milliseconds: number;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Client {
  send(url: string, call?: Call): Promise<Answer>;
  close(): void;
}

/** Sends requests in absolute form through a proxy port (as HTTP_PROXY clients do), or straight to the URL's host when `proxyPort` is undefined. */
export function createClient(proxyPort: number | undefined): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (url: string, call: Call = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const started = performance.now();
      const through =
        proxyPort === undefined
          ? { host: target.hostname, port: target.port || 80, path: target.pathname + target.search }
          : { host: "127.0.0.1", port: proxyPort, path: url };
      const outgoing = request(
        { agent, method: call.method ?? "GET", headers: { host: target.host, ...call.headers }, ...through },
        (response) => {
          let body = "";
          response.on("data", (chunk: Buffer) => {
            body += chunk.toString();
          });
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body,
              milliseconds: performance.now() - started,
            }),
          );
          response.on("error", reject);
        },
      );
      outgoing.setTimeout(15_000, () => outgoing.destroy(new Error(`${url}: no answer within 15 s`)));
      outgoing.on("error", reject);
      outgoing.end(call.body);
    });
  return { send, close: () => agent.destroy() };
}
