// SPDX-License-Identifier: Apache-2.0

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export interface RunningEnvoy {
  /** Base URL of the admin interface. */
  readonly admin: string;
  stop(): Promise<void>;
}

/** Starts an Envoy on the bootstrap file in `folder` and waits until it is live; the bootstrap asks for `admin.txt` in the same folder. */
export async function startEnvoy(program: string, folder: string, bootstrap: string): Promise<RunningEnvoy> {
  const options = ["-c", join(folder, bootstrap), "--use-dynamic-base-id", "--concurrency", "1", "-l", "warn"];
  const child = spawn(program, [...options, "--admin-address-path", join(folder, "admin.txt")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Envoy ended with ${child.exitCode}:\n${log}`);
    const admin = await liveAdmin(join(folder, "admin.txt"));
    if (admin !== undefined) return { admin, stop: () => stop(child) };
    await sleep(20);
  }
}

async function liveAdmin(file: string): Promise<string | undefined> {
  try {
    const admin = `http://${readFileSync(file, "utf8").trim()}`;
    const response = await fetch(`${admin}/ready`);
    return response.status === 200 ? admin : undefined;
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}
