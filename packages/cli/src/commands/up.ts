// SPDX-License-Identifier: Apache-2.0
import { createInterface } from "node:readline/promises";
import { LocalError, type UpHandle, type UpOptions, up as upMesh } from "@heddle/local";
import { CommandError, exitCode } from "../exit-code.ts";
import { paint } from "../output/paint.ts";
import { print, say } from "../output/print.ts";
import { createProgress } from "../output/progress.ts";

export interface UpFlags {
  readonly filename?: readonly string[];
  readonly namespace: string;
  readonly detach?: boolean;
  readonly yes?: boolean;
  readonly port: string;
  readonly envoy?: string;
  readonly map?: readonly string[];
  readonly allowExec?: boolean;
  readonly verify: boolean;
}

export async function up(paths: readonly string[], flags: UpFlags): Promise<void> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new CommandError(`--port takes a number from 1 to 65535; not "${flags.port}"`, exitCode.usage);
  const all = [...paths, ...(flags.filename ?? [])];
  if (all.length === 0)
    throw new CommandError("give at least one file or folder, such as samples/bookinfo", exitCode.usage);
  const progress = createProgress();
  const options: UpOptions = {
    paths: all,
    heddle: [process.execPath, ...process.execArgv, process.argv[1] ?? ""],
    namespace: flags.namespace,
    port,
    verify: flags.verify,
    allowExec: flags.allowExec ?? false,
    install: (question) => agree(question, flags.yes === true),
    on: progress.show,
    ...(flags.envoy !== undefined && { envoy: flags.envoy }),
    ...(flags.map !== undefined && { map: flags.map }),
    ...(flags.detach === true && { detach: process.argv.slice(2) }),
  };
  const handle = await started(options);
  await sayWhereToLook(handle);
  if (!handle.elsewhere) await waitForEnd(handle);
  if (!handle.ok) throw new CommandError("", exitCode.failed);
}

async function started(options: UpOptions): Promise<UpHandle> {
  try {
    return await upMesh(options);
  } catch (error) {
    throw localTrouble(error);
  }
}

/** What a person must settle first, with what to do; anything else is a bug and goes on. */
export function localTrouble(error: unknown): unknown {
  return error instanceof LocalError
    ? new CommandError([error.message, error.hint].filter((t) => t !== "").join("\n       "))
    : error;
}

/** Asks once on a terminal; `--yes` and a missing terminal mean yes. */
async function agree(question: string, yes: boolean): Promise<boolean> {
  if (yes || !process.stdin.isTTY || !process.stderr.isTTY || process.env["HEDDLE_YES"] !== undefined) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return !/^n/i.test(answer.trim());
}

async function sayWhereToLook(handle: UpHandle): Promise<void> {
  const state = await handle.state();
  const url = state?.gateway?.url;
  if (url !== undefined) print(`\n  ${paint.bold("Open")}     ${paint.cyan(`${url}${state?.gateway?.page ?? ""}`)}`);
  if (state !== undefined) print(`  ${paint.bold("Metrics")}  http://${state.monitoring}/metrics`);
  print(
    `  ${paint.bold("Look")}     heddle ps · heddle logs -f · heddle proxy-status · heddle proxy-config route NAME`,
  );
  print(
    `  ${paint.bold("Change")}   edit any file of it: the mesh follows${handle.elsewhere ? " · heddle down ends it" : " · Ctrl-C ends it"}\n`,
  );
}

/** The first signal ends the mesh in order, the second at once (the guard then cleans up). */
async function waitForEnd(handle: UpHandle): Promise<void> {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    say("stopping (again to end at once)");
    void handle.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  await handle.done;
  say("stopped");
}
