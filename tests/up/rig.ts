// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { MeshState } from "@heddle/local";
import { envoyPath } from "../kit/envoy.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** The launcher that people call. */
const heddle = join(root, "heddle");

/** A folder of a user, with a copy of a sample or fixture in it. */
export async function folderWith(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "heddle-user-"));
  await cp(join(root, source), join(folder, source.slice(source.lastIndexOf("/") + 1)), { recursive: true });
  return folder;
}

export interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly process: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<Said>;
}

export async function start(cwd: string, ...args: readonly string[]): Promise<RunningCommand> {
  const env = { ...process.env, HEDDLE_ENVOY: await envoyPath(), NO_COLOR: "1" };
  const child = spawn(heddle, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = once(child, "close").then(([code]: (number | null)[]) => ({ code: code ?? null, stdout, stderr }));
  return { process: child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** Waits until `up` says that the mesh is up. */
export async function cameUp(command: RunningCommand): Promise<void> {
  await Promise.race([
    until(
      () => command.stdout().includes("Open"),
      () => `it does not come up:\n${command.stderr()}`,
      90_000,
    ),
    command.ended.then(({ code, stderr }) => {
      if (!command.stdout().includes("Open")) throw new Error(`up ended with code ${code}:\n${stderr}`);
    }),
  ]);
}

/** Runs a command to its end. */
export const run = async (cwd: string, ...args: readonly string[]): Promise<Said> => (await start(cwd, ...args)).ended;

export async function meshState(cwd: string): Promise<MeshState> {
  const { stdout } = await run(cwd, "ps", "-o", "json");
  return JSON.parse(stdout) as MeshState;
}

/** Waits until `look` gives something; fails with what `otherwise` says. */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  otherwise: () => string,
  within = 30_000,
): Promise<T> {
  for (const end = Date.now() + within; ; ) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(otherwise());
    await delay(10);
  }
}
