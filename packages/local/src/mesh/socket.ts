// SPDX-License-Identifier: Apache-2.0
import { chmod, rm } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { LocalError } from "../local-error.ts";
import { isRecord } from "../workload/of-kind.ts";
import type { UpEvent } from "./up-event.ts";
import type { UpRequest } from "./world.ts";

/** What another process asks of the supervisor. `watch` = tell me how the present start goes on. */
export type Command =
  | { readonly command: "up"; readonly request: UpRequest }
  | { readonly command: "watch" }
  | { readonly command: "down" };

/** The last line of every answer. */
interface End {
  readonly type: "end";
  readonly ok: boolean;
  readonly error?: string;
  readonly hint?: string;
  readonly code?: string;
}

export interface SocketServer {
  close(): Promise<void>;
}

/** Serves commands on a Unix socket that only its owner may open: one JSON line in, events as JSON lines out, an `end` line last. */
export async function listenForCommands(
  path: string,
  on: (command: Command, emit: (event: UpEvent) => void) => Promise<boolean>,
): Promise<SocketServer> {
  await rm(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    createInterface(socket).once("line", (line) => void answer(socket, line, on));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  await chmod(path, 0o600);
  return {
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      for (const socket of sockets) socket.end();
      const timer = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, 500);
      await closed;
      clearTimeout(timer);
      await rm(path, { force: true });
    },
  };
}

async function answer(
  socket: Socket,
  line: string,
  on: (command: Command, emit: (event: UpEvent) => void) => Promise<boolean>,
): Promise<void> {
  const write = (value: UpEvent | End) => {
    if (socket.writable) socket.write(`${JSON.stringify(value)}\n`);
  };
  try {
    const ok = await on(JSON.parse(line) as Command, write);
    write({ type: "end", ok });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const local = error instanceof LocalError ? { hint: error.hint, code: error.code } : {};
    write({ type: "end", ok: false, error: message, ...local });
  }
  socket.end();
}

/** Sends a command and reports its events. Rejects with the supervisor's error, or when no one answers (code `no-supervisor`). */
export async function sendCommand(path: string, command: Command, on: (event: UpEvent) => void): Promise<boolean> {
  const socket = connect(path);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", (error) =>
      reject(new LocalError("no-supervisor", `no mesh answers at ${path}: ${error.message}`)),
    );
  });
  socket.on("error", () => {});
  socket.write(`${JSON.stringify(command)}\n`);
  for await (const line of createInterface(socket)) {
    const value: unknown = JSON.parse(line);
    if (!isRecord(value)) continue;
    if (value["type"] !== "end") {
      on(value as unknown as UpEvent);
      continue;
    }
    socket.destroy();
    const end = value as unknown as End;
    if (end.error !== undefined) throw new LocalError(end.code ?? "supervisor", end.error, end.hint);
    return end.ok;
  }
  throw new LocalError("no-supervisor", "the mesh ended before it answered");
}
