// SPDX-License-Identifier: Apache-2.0
import { type SpawnOptions, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

export const round = (value: number): number => Math.round(value * 10) / 10;

/** Milliseconds that `act` takes. */
export function timed(act: () => void): number {
  const start = performance.now();
  act();
  return round(performance.now() - start);
}

export interface RunFigures {
  /** Milliseconds from start to end. */
  readonly wallMs: number;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function run(command: readonly string[], options: SpawnOptions = {}): Promise<RunFigures> {
  const [program = "", ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ wallMs: round(performance.now() - start), code, stdout, stderr }));
  });
}

/** The shortest of several runs: on a busy machine the others measure the machine. */
export async function shortest(command: readonly string[], times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const { wallMs, code, stderr } = await run(command);
    if (code !== 0) throw new Error(`${command.join(" ")}: ${stderr}`);
    best = Math.min(best, wallMs);
  }
  return best;
}

/** Resident memory of a process in MB (Linux); undefined elsewhere. */
export function residentMb(pid: number): number | undefined {
  try {
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kb === undefined ? undefined : round(Number(kb) / 1024);
  } catch {
    return undefined;
  }
}
