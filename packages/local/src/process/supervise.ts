// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { type BackoffOptions, createBackoff } from "./backoff.ts";
import { endGroup, signalGroup } from "./group.ts";
import type { Guard } from "./guard.ts";

export interface ProcessSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env: NodeJS.ProcessEnv;
  /** Files that standard output and error are appended to. A file, not a pipe: Envoy opens /dev/stdout by name, and a log outlives the supervisor. */
  readonly output: string;
  readonly errors: string;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not even start. */
  readonly error?: string;
  /** Milliseconds until it is started again; undefined when it is not. */
  readonly again?: number;
}

export interface SuperviseOptions {
  readonly spec: ProcessSpec;
  readonly guard: Guard;
  readonly backoff?: BackoffOptions;
  /** Milliseconds between TERM and KILL. Default 5000. */
  readonly grace?: number;
  readonly onStart?: (pid: number) => void;
  readonly onEnd?: (ending: Ending) => void;
}

/** One process that is kept running, in a process group of its own. */
export interface Supervised {
  /** Undefined while it waits to be started again. */
  pid(): number | undefined;
  restarts(): number;
  /** Ends it and starts it at once, with another command if one is given. */
  restart(spec?: ProcessSpec): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a process and keeps it running until `stop`, with back-off. What a dead leader leaves of its group is killed. */
export function supervise(options: SuperviseOptions): Supervised {
  let { spec } = options;
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let restarts = 0;
  let wanted = true;
  let backoff = createBackoff(options.backoff);

  const start = () => {
    timer = undefined;
    const startedAt = performance.now();
    const started = spawnGroup(spec);
    child = started;
    let ended = false;
    const end = (code: number | null, signal: NodeJS.Signals | null, error?: string) => {
      if (ended) return;
      ended = true;
      if (started.pid !== undefined) {
        signalGroup(started.pid, "SIGKILL");
        options.guard.forget(started.pid);
      }
      const current = child === started;
      if (current) child = undefined;
      const again = wanted && current ? backoff(performance.now() - startedAt) : undefined;
      if (again !== undefined) {
        restarts++;
        timer = setTimeout(start, again);
      }
      options.onEnd?.({ code, signal, ...(error !== undefined && { error }), ...(again !== undefined && { again }) });
    };
    started.once("exit", (code, signal) => end(code, signal));
    started.once("error", (error) => {
      if (started.pid === undefined) end(null, null, error.message);
    });
    if (started.pid !== undefined) {
      options.guard.watch(started.pid);
      options.onStart?.(started.pid);
    }
  };

  const end = async () => {
    clearTimeout(timer);
    timer = undefined;
    const running = child;
    child = undefined;
    if (running?.pid !== undefined) await endGroup(running.pid, options.grace ?? 5000);
  };

  start();
  return {
    pid: () => child?.pid,
    restarts: () => restarts,
    restart: async (next) => {
      if (next !== undefined) spec = next;
      await end();
      backoff = createBackoff(options.backoff);
      if (wanted && child === undefined && timer === undefined) start();
    },
    stop: async () => {
      wanted = false;
      await end();
    },
  };
}

function spawnGroup(spec: ProcessSpec): ChildProcess {
  const output = openLog(spec.output);
  const errors = spec.errors === spec.output ? output : openLog(spec.errors);
  try {
    return spawn(spec.command, spec.args, {
      detached: true,
      stdio: ["ignore", output, errors],
      env: spec.env,
      ...(spec.cwd !== undefined && { cwd: spec.cwd }),
    });
  } finally {
    closeSync(output);
    if (errors !== output) closeSync(errors);
  }
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, "a");
}
