// SPDX-License-Identifier: Apache-2.0
// A program that lives in a network namespace and does what the test says, a JSON line for each thing: serves, calls as a plain client, starts Envoy. Ends when its input ends.
import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { createServer as createHttpServer, request } from "node:http";
import { connect, createServer as createTcpServer } from "node:net";
import { createInterface } from "node:readline";

export type Order =
  | { readonly do: "serve-http" | "serve-tcp"; readonly name: string; readonly port: number }
  | {
      readonly do: "http";
      readonly address: string;
      readonly port: number;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: "tcp"; readonly address: string; readonly port: number; readonly send: string }
  | {
      readonly do: "start";
      readonly command: string;
      readonly args: readonly string[];
      readonly group?: number;
      readonly log: string;
    };

export interface Report {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: string;
  /** Why there is no answer. */
  readonly error?: string;
}

const children: ChildProcess[] = [];

const carryOut = (order: Order): Promise<Report> =>
  new Promise((done) => {
    switch (order.do) {
      case "serve-http":
        createHttpServer((asked, answer) => {
          answer.setHeader("x-backend", order.name);
          answer.end(JSON.stringify(asked.headers));
        }).listen(order.port, "0.0.0.0", () => done({}));
        return;
      case "serve-tcp":
        createTcpServer((socket) => {
          socket.on("error", () => {});
          socket.on("data", (data) => socket.end(`${order.name} heard ${data.toString()}`));
        }).listen(order.port, "0.0.0.0", () => done({}));
        return;
      case "http": {
        const { address: host, port, path, headers } = order;
        const asked = request({ host, port, path, headers, agent: false, timeout: 5000 }, (answer) => {
          let body = "";
          answer.on("data", (chunk: Buffer) => {
            body += chunk.toString();
          });
          answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
        });
        asked.on("timeout", () => asked.destroy(new Error("no answer within 5 s")));
        asked.on("error", (error) => done({ error: error.message }));
        asked.end();
        return;
      }
      case "tcp": {
        let body = "";
        const socket = connect({ host: order.address, port: order.port, timeout: 5000 }, () =>
          socket.write(order.send),
        );
        socket.on("data", (data) => {
          body += data.toString();
        });
        socket.on("timeout", () => socket.destroy(new Error("no answer within 5 s")));
        socket.on("error", (error) => done({ error: error.message }));
        socket.on("close", () => done({ body }));
        return;
      }
      case "start": {
        const log = openSync(order.log, "a");
        const as = order.group === undefined ? {} : { gid: order.group };
        const child = spawn(order.command, order.args, { ...as, stdio: ["ignore", log, log] });
        child.on("error", (error) => done({ error: error.message }));
        child.on("spawn", () => done({}));
        children.push(child);
      }
    }
  });

const orders = createInterface({ input: process.stdin });
orders.on("line", (line) => {
  void carryOut(JSON.parse(line) as Order).then((report) => process.stdout.write(`${JSON.stringify(report)}\n`));
});
orders.on("close", () => {
  for (const child of children) child.kill("SIGKILL");
  process.exit(0);
});
