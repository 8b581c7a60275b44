// SPDX-License-Identifier: Apache-2.0
import type { Probe } from "@heddle/schema";
import type { PlannedProbes } from "../workload/planned-workload.ts";
import { askPort, askProbe, type ProbeResult, type ProbeTarget } from "./probe.ts";

export interface HealthOptions extends ProbeTarget {
  readonly probes: PlannedProbes;
  /** The program's first port; without a readiness probe it is ready once this accepts. Undefined = ready at once. */
  readonly firstPort: number | undefined;
  readonly onReady: (ready: boolean, why: string) => void;
  /** The liveness or startup probe gave up: the program is to be started again. */
  readonly onDead: (why: string) => void;
  /** Milliseconds between questions while it is not ready, where Kubernetes would wait a whole period. Default 50. */
  readonly eager?: number;
}

export interface HealthWatch {
  /** What the last question about readiness was answered with; "" when that was good, or nothing was asked yet. */
  why(): string;
  /** The program has been started (again): begins anew, not ready. */
  restart(): void;
  stop(): void;
}

/**
 * Asks the probes of one program as the kubelet does: startup first, then readiness and liveness, thresholds and periods as written. While it is not ready it is asked
 * every `eager` milliseconds: a person waits. Without a readiness probe an open port counts, and is looked at every second.
 */
export function watchHealth(options: HealthOptions): HealthWatch {
  let generation = 0;
  let timers: NodeJS.Timeout[] = [];
  let ready = false;
  let latest = "";

  const setReady = (now: boolean, why: string) => {
    latest = why;
    if (ready === now) return;
    ready = now;
    options.onReady(now, why);
  };
  const clear = () => {
    generation++;
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const begin = () => {
    const current = generation;
    const loop = (question: Question) =>
      runProbe(
        question,
        (wait, next) => {
          if (current === generation) timers = [...timers.slice(-8), setTimeout(next, wait)];
        },
        () => current === generation,
      );
    const dead = (why: string) => {
      if (current !== generation) return;
      clear();
      setReady(false, why);
      options.onDead(why);
    };
    const afterStartup = () => {
      loop(readinessQuestion(options, setReady));
      const { liveness } = options.probes;
      if (liveness !== undefined) loop(livenessQuestion(liveness, options, dead));
    };
    const { startup } = options.probes;
    if (startup === undefined) afterStartup();
    else loop(startupQuestion(startup, options, { dead, started: afterStartup }));
  };
  begin();
  return {
    why: () => latest,
    restart: () => {
      clear();
      setReady(false, "");
      begin();
    },
    stop: clear,
  };
}

interface Question {
  /** Milliseconds. */
  readonly delay: number;
  readonly ask: () => Promise<ProbeResult>;
  /** Milliseconds until the next one; undefined = no more. */
  readonly take: (result: ProbeResult) => number | undefined;
}

type Later = (wait: number, next: () => void) => void;

function runProbe(question: Question, later: Later, isCurrent: () => boolean): void {
  const once = async () => {
    const result = await question.ask();
    if (!isCurrent()) return;
    const wait = question.take(result);
    if (wait !== undefined) later(wait, () => void once());
  };
  later(question.delay, () => void once());
}

const period = (probe: Probe | undefined): number => Math.max(1, probe?.periodSeconds ?? 10) * 1000;

function readinessQuestion(options: HealthOptions, setReady: (ready: boolean, why: string) => void): Question {
  const { probes, firstPort, eager = 50 } = options;
  const probe = probes.readiness;
  let good = 0;
  let bad = 0;
  let ready = false;
  const ask = async () => {
    if (probe !== undefined) return askProbe(probe, options);
    return firstPort === undefined ? "" : askPort(firstPort);
  };
  return {
    delay: (probe?.initialDelaySeconds ?? 0) * 1000,
    ask,
    take: (why) => {
      good = why === "" ? good + 1 : 0;
      bad = why === "" ? 0 : bad + 1;
      if (!ready && good >= (probe?.successThreshold ?? 1)) ready = true;
      else if (ready && bad >= (probe?.failureThreshold ?? (probe === undefined ? 1 : 3))) ready = false;
      setReady(ready, why);
      if (!ready) return eager;
      return probe === undefined ? 1000 : period(probe);
    },
  };
}

function livenessQuestion(probe: Probe, options: HealthOptions, dead: (why: string) => void): Question {
  let bad = 0;
  return {
    delay: (probe.initialDelaySeconds ?? 0) * 1000 || period(probe),
    ask: () => askProbe(probe, options),
    take: (why) => {
      bad = why === "" ? 0 : bad + 1;
      if (bad < (probe.failureThreshold ?? 3)) return period(probe);
      dead(`liveness: ${why}`);
      return undefined;
    },
  };
}

interface Startup {
  readonly dead: (why: string) => void;
  readonly started: () => void;
}

function startupQuestion(probe: Probe, options: HealthOptions, { dead, started }: Startup): Question {
  const allowed = period(probe) * (probe.failureThreshold ?? 3);
  let since: number | undefined;
  return {
    delay: (probe.initialDelaySeconds ?? 0) * 1000,
    ask: () => askProbe(probe, options),
    take: (why) => {
      since ??= performance.now();
      if (why === "") started();
      else if (performance.now() - since < allowed) return options.eager ?? 50;
      else dead(`startup: ${why}`);
      return undefined;
    },
  };
}
