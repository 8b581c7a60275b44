// SPDX-License-Identifier: Apache-2.0
import { get } from "node:http";
import { join } from "node:path";
import { type BootstrapInput, bootstrap, envoyArguments } from "../envoy/bootstrap.ts";
import { logFile } from "../logs/log-name.ts";
import type { Guard } from "../process/guard.ts";
import { type ProcessSpec, type Supervised, supervise } from "../process/supervise.ts";
import { loopback } from "../replica/replica.ts";
import { writeIfDifferent } from "../state/files.ts";
import type { Layout } from "./layout.ts";

export interface ProxyRunOptions {
  readonly layout: Layout;
  readonly guard: Guard;
  /** Path of the Envoy binary. */
  readonly envoy: string;
  readonly env: NodeJS.ProcessEnv;
  readonly index: number;
  readonly onChange: () => void;
}

/** One Envoy that is kept running. */
export interface ProxyRun {
  ready(): boolean;
  pid(): number | undefined;
  restarts(): number;
  /** Restarts it when its bootstrap differs. */
  apply(input: BootstrapInput): Promise<void>;
  stop(): Promise<void>;
}

export async function runProxy(input: BootstrapInput, options: ProxyRunOptions): Promise<ProxyRun> {
  const { layout, index } = options;
  const { namespace, workload } = input;
  const file = join(layout.envoys, `${namespace}~${input.pod}.json`);
  const spec: ProcessSpec = {
    command: options.envoy,
    args: envoyArguments(file),
    env: options.env,
    output: join(layout.logs, logFile({ namespace, workload, index, kind: "access" })),
    errors: join(layout.logs, logFile({ namespace, workload, index, kind: "proxy" })),
  };
  let admin = input.admin;
  let ready = false;
  let generation = 0;
  const set = (now: boolean) => {
    if (ready === now) return;
    ready = now;
    options.onChange();
  };
  /** Asks until the Envoy that was just started has its configuration, or another one is started. */
  const waitUntilReady = async () => {
    const current = ++generation;
    for (let wait = 25; current === generation; wait = Math.min(250, wait + 25)) {
      if (await isReady(admin)) {
        if (current === generation) set(true);
        return;
      }
      await new Promise((next) => setTimeout(next, wait));
    }
  };
  const write = (next: BootstrapInput) => writeIfDifferent(file, `${JSON.stringify(bootstrap(next), null, 1)}\n`);
  await write(input);
  const supervised: Supervised = supervise({
    spec,
    guard: options.guard,
    grace: 3000,
    onStart: () => {
      void waitUntilReady();
      options.onChange();
    },
    onEnd: () => {
      generation++;
      set(false);
      options.onChange();
    },
  });
  return {
    ready: () => ready,
    pid: supervised.pid,
    restarts: supervised.restarts,
    apply: async (next) => {
      if (!(await write(next))) return;
      admin = next.admin;
      generation++;
      set(false);
      await supervised.restart();
    },
    stop: async () => {
      generation++;
      await supervised.stop();
    },
  };
}

/** Envoy's own word: 200 once it has listeners and clusters. */
function isReady(admin: number): Promise<boolean> {
  return new Promise((done) => {
    const asked = get(
      { host: loopback, port: admin, path: "/ready", agent: false, signal: AbortSignal.timeout(1000) },
      (response) => {
        response.destroy();
        done(response.statusCode === 200);
      },
    );
    asked.once("error", () => done(false));
  });
}
