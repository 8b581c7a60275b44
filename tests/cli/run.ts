// SPDX-License-Identifier: Apache-2.0
// Runs `./heddle` as a person does: the launcher, the bundle, the streams, the exit code.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

export const root = resolve(import.meta.dirname, "../..");
export const launcher = join(root, "heddle");
export const bookinfo = join(root, "samples/bookinfo");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

let built: Promise<void> | undefined;

/** One run of the launcher builds what is stale; test files run side by side, so they take turns. */
export function build(): Promise<void> {
  built ??= (async () => {
    const lock = join(tmpdir(), "heddle-cli-tests.lock");
    for (;;) {
      try {
        mkdirSync(lock);
        break;
      } catch {
        if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 60_000)
          rmSync(lock, { recursive: true, force: true });
        await delay(50);
      }
    }
    try {
      const { code, stderr } = await finish(spawn(launcher, ["--version"], { stdio: "pipe" }));
      if (code !== 0) throw new Error(`the CLI cannot be built:\n${stderr}`);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  })();
  return built;
}

/** `heddle ARGS…`, ended by itself. */
export async function heddle(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = await start(args, options);
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input ?? "");
  return finish(child);
}

/** `heddle ARGS…` that goes on; the caller ends it. */
export async function start(args: readonly string[], options: RunOptions = {}): Promise<ChildProcess> {
  await build();
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...inherited } = process.env;
  return spawn(launcher, args, { cwd: options.cwd ?? root, env: { ...inherited, ...options.env }, stdio: "pipe" });
}

export function finish(child: ChildProcess): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((done) =>
    child.once("close", (code) =>
      done({ code, stdout, stderr: stderr.replaceAll(/^heddle: (installing|building).*\n/gm, "") }),
    ),
  );
}
