// SPDX-License-Identifier: Apache-2.0
import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalError } from "../local-error.ts";
import type { Layout } from "./layout.ts";
import { sendCommand } from "./socket.ts";
import type { UpEvent } from "./up-event.ts";

const mark = "HEDDLE_DETACHED";

/** Whether this process is the one that `up -d` left behind. */
export const isDetachedChild = (): boolean => process.env[mark] === "1";

export interface DetachOptions {
  readonly layout: Layout;
  /** The whole command line, `-d` included: the process started with it knows by a mark in its environment that it is to stay. */
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly on: (event: UpEvent) => void;
}

/** Starts the supervisor in a session of its own and reports its steps until it is up. Rejects with its last words when it ends before. */
export async function detach({ layout, command, env, on }: DetachOptions): Promise<boolean> {
  const path = join(layout.logs, "supervisor.log");
  const log = await open(path, "a");
  const from = (await log.stat()).size;
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: { ...env, [mark]: "1" },
  });
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code) => {
    ended = `ended with code ${code}`;
  });
  child.unref();
  await log.close();
  for (;;) {
    try {
      return await sendCommand(layout.socket, { command: "watch" }, on);
    } catch (error) {
      if (!(error instanceof LocalError) || error.code !== "no-supervisor") throw error;
    }
    if (ended !== undefined) {
      const said = (await readFile(path)).subarray(from).toString().trim();
      // A second `up -d` hands its request over to the mesh that runs and ends well.
      if (ended === "ended with code 0") return true;
      throw new LocalError("detach", said.replace(/^Error: /, "") || `The mesh did not start: ${ended}.`);
    }
    await sleep(50);
  }
}
