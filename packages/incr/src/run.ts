// SPDX-License-Identifier: Apache-2.0
import { type Core, CYCLE, type Frame, type Outcome } from "./core.ts";
import { clearFault, raiseFault } from "./faults.ts";

export function createFrame(at: Pick<Frame, "name" | "key" | "before">): Frame {
  return { ...at, deps: [], seen: new Map(), ring: undefined };
}

/** Records a read. Reads cut short by a cycle are kept for explain but never linked. */
export function noteRead(frame: Frame, dep: Frame["deps"][number]): void {
  if (dep.seen !== CYCLE) {
    const keys = frame.seen.get(dep.target);
    if (keys === undefined) frame.seen.set(dep.target, new Set([dep.key]));
    else if (keys.has(dep.key)) return;
    else keys.add(dep.key);
  }
  frame.deps.push(dep);
}

/** Runs a function of the graph: reads are recorded in the frame, a throw becomes a value, debug mode runs it twice (K5, K8, K13). */
export function runFunction(
  core: Core,
  frame: Frame,
  body: { readonly call: () => unknown; readonly same: (a: unknown, b: unknown) => boolean },
): Outcome {
  core.runs.set(frame.name, (core.runs.get(frame.name) ?? 0) + 1);
  const outcome = attempt(core, frame, body.call);
  if (core.debug) checkPure(core, frame, agree(outcome, attempt(core, frame, body.call), body.same));
  return outcome;
}

function attempt(core: Core, frame: Frame, call: () => unknown): Outcome {
  const outer = core.running;
  core.running = frame;
  try {
    return { ok: true, value: call() };
  } catch (error) {
    return { ok: false, error };
  } finally {
    core.running = outer;
  }
}

function agree(a: Outcome, b: Outcome, same: (a: unknown, b: unknown) => boolean): boolean {
  return a.ok && b.ok ? same(a.value, b.value) : a.ok === b.ok;
}

function checkPure(core: Core, frame: Frame, pure: boolean): void {
  const at = { node: frame.name, key: frame.key };
  if (pure) {
    clearFault(core, "impure", at);
    return;
  }
  const message = `${at.node}/${at.key}: two runs on the same reads disagree; the first result is used`;
  raiseFault(core, { kind: "impure", ...at, message, error: undefined, lastGood: false, rivals: [] });
}
