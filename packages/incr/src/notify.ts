// SPDX-License-Identifier: Apache-2.0
import type { Core, LazyNode } from "./core.ts";
import { messageOf } from "./errors.ts";
import { clearFault, raiseFault } from "./faults.ts";

/**
 * Tells the edges what has settled: faults, then subscribers in the order of their collections, then observers.
 * A subscriber or observer that throws is contained; what `onFault` threw is returned.
 */
export function deliver(core: Core, news: readonly LazyNode[]): readonly unknown[] {
  core.phase = "deliver";
  const outbox = core.outbox.sort((a, b) => a.node.order - b.node.order);
  core.outbox = [];
  const errors = reportFaults(core);
  for (const { node, subscribers, events } of outbox) {
    const calls = subscribers.map((subscriber) => () => {
      if (node.subscribers.has(subscriber)) subscriber.on(events);
    });
    judgeObservers(core, { node: node.name, key: "" }, callAll(calls));
  }
  for (const node of news) notifyObservers(core, node);
  const late = reportFaults(core);
  core.phase = "idle";
  return [...errors, ...late];
}

function notifyObservers(core: Core, node: LazyNode): void {
  const { outcome } = node;
  if (outcome?.ok !== true) return;
  const calls = [...node.observers].map((observer) => () => {
    if (node.observers.has(observer)) observer.on(outcome.value);
  });
  judgeObservers(core, { node: node.family.name, key: node.key }, callAll(calls));
}

function callAll(calls: readonly (() => void)[]): readonly unknown[] {
  const errors: unknown[] = [];
  for (const call of calls) {
    try {
      call();
    } catch (error) {
      errors.push(error);
    }
  }
  return errors;
}

function judgeObservers(
  core: Core,
  at: { readonly node: string; readonly key: string },
  errors: readonly unknown[],
): void {
  const [error] = errors;
  if (errors.length === 0) {
    clearFault(core, "observer", at);
    return;
  }
  const message = `an observer of ${at.node}/${at.key} threw: ${messageOf(error)}; the others were called`;
  raiseFault(core, { kind: "observer", ...at, message, error, lastGood: false, rivals: [] });
}

/** Hands new faults to `onFault`; returns what it threw. */
export function reportFaults(core: Core): readonly unknown[] {
  const fresh = core.freshFaults;
  core.freshFaults = [];
  const { onFault } = core;
  return onFault === undefined ? [] : callAll(fresh.map((fault) => () => onFault(fault)));
}
