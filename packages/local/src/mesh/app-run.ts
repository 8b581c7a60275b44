// SPDX-License-Identifier: Apache-2.0
import { join } from "node:path";
import type { Service } from "@heddle/core";
import { logFile } from "../logs/log-name.ts";
import type { Guard } from "../process/guard.ts";
import { type Ending, type ProcessSpec, type Supervised, supervise } from "../process/supervise.ts";
import { appEnvironment } from "../replica/app-environment.ts";
import type { ProbeTarget } from "../replica/probe.ts";
import type { Replica } from "../replica/replica.ts";
import { type HealthWatch, watchHealth } from "../replica/watch-health.ts";
import type { PlannedWorkload } from "../workload/planned-workload.ts";
import type { Layout } from "./layout.ts";

export interface AppRunOptions {
  readonly layout: Layout;
  readonly guard: Guard;
  /** Environment heddle was started in. */
  readonly env: NodeJS.ProcessEnv;
  readonly allowExec: boolean;
  readonly onChange: () => void;
}

export interface AppInput {
  readonly workload: PlannedWorkload;
  readonly replica: Replica;
  readonly services: readonly Service[];
}

/** The program of one replica: kept running and watched, or only watched when the user starts it. */
export interface AppRun {
  readonly external: boolean;
  ready(): boolean;
  /** Since it was last started. */
  hasBeenReady(): boolean;
  /** Why it is not ready. */
  why(): string;
  pid(): number | undefined;
  restarts(): number;
  stop(): Promise<void>;
}

/** Everything that, when it changes, makes the program be started again. New services alone do not: Kubernetes, too, tells them only at the start. */
export function appKey({ workload, replica }: AppInput): string {
  const { run, variables, ownVariables, ports, probes } = workload;
  return JSON.stringify([run, variables, ownVariables, ports, probes, [...replica.app], replica.local.httpProxy]);
}

export function runApp(input: AppInput, options: AppRunOptions): AppRun {
  const { workload, replica } = input;
  const external = workload.run.type === "external";
  let ready = false;
  let wasReady = false;
  let ended = "";
  let ofLiveness = 0;
  const env = appEnvironment({ ...input, base: options.env });
  const firstPort = workload.ports[0]?.port;
  const realFirst = firstPort === undefined ? undefined : replica.app.get(firstPort);
  let supervised: Supervised | undefined;
  const health: HealthWatch = watchHealth({
    ...probeTarget(input, options, env),
    probes: external ? onlyReadiness(workload) : workload.probes,
    firstPort: realFirst,
    ...(external && { eager: 250 }),
    onReady: (now) => {
      ready = now;
      if (now) wasReady = true;
      options.onChange();
    },
    onDead: (reason) => {
      ended = reason;
      ofLiveness++;
      options.onChange();
      void supervised?.restart();
    },
  });
  if (workload.run.type === "command")
    supervised = supervise({
      spec: specOf(workload, replica, { env, layout: options.layout }),
      guard: options.guard,
      onStart: () => {
        wasReady = false;
        if (supervised !== undefined) health.restart();
        options.onChange();
      },
      onEnd: (ending) => {
        ready = false;
        ended = endingText(ending);
        options.onChange();
      },
    });
  return {
    external,
    ready: () => ready && (external || supervised?.pid() !== undefined),
    hasBeenReady: () => wasReady,
    why: () => {
      if (ready) return "";
      if (external) return waitingText(realFirst);
      return supervised?.pid() === undefined && ended !== "" ? ended : health.why() || "starting";
    },
    pid: () => supervised?.pid(),
    restarts: () => (supervised?.restarts() ?? 0) + ofLiveness,
    stop: async () => {
      health.stop();
      await supervised?.stop();
    },
  };
}

/** A program we did not start cannot be started again, so its liveness is not asked. */
const onlyReadiness = ({ probes }: PlannedWorkload) =>
  probes.readiness === undefined ? {} : { readiness: probes.readiness };

const waitingText = (port: number | undefined): string =>
  port === undefined ? "start it yourself" : `waiting for :${port}, start it from your IDE`;

function endingText({ code, signal, error, again }: Ending): string {
  const how = error ?? (signal === null ? `ended with code ${code}` : `ended by ${signal}`);
  return again === undefined ? how : `${how}; starts again in ${Math.round(again)} ms`;
}

function specOf(
  workload: PlannedWorkload,
  replica: Replica,
  { env, layout }: { readonly env: NodeJS.ProcessEnv; readonly layout: Layout },
): ProcessSpec {
  const { namespace, name, run } = workload;
  const [command = "", ...args] = run.type === "command" ? run.command : [];
  const log = join(layout.logs, logFile({ namespace, workload: name, index: replica.index, kind: "app" }));
  return { command, args, env, output: log, errors: log, ...(run.type === "command" && { cwd: run.cwd }) };
}

function probeTarget(
  { workload, replica }: AppInput,
  { allowExec }: AppRunOptions,
  env: NodeJS.ProcessEnv,
): ProbeTarget {
  const numberOf = (port: number | string) =>
    typeof port === "number"
      ? port
      : (workload.ports.find((p) => p.name === port)?.port ?? (Number(port) || undefined));
  return {
    realPort: (port) => {
      const number = numberOf(port);
      // A port the YAML does not list cannot have been moved: the program listens on it as it is.
      return number === undefined || number === 0 ? undefined : (replica.app.get(number) ?? number);
    },
    allowExec,
    env,
  };
}
