// SPDX-License-Identifier: Apache-2.0
import type { Core, DerivedNode, DerivedRun } from "./core.ts";
import { GraphError } from "./errors.ts";
import { clearFault, raiseFault, raiseThrown, sameValue } from "./faults.ts";
import { freezeInDebug } from "./freeze.ts";
import { relink, unlinkAll } from "./links.ts";
import { createReader, refuseLazy } from "./reader.ts";
import { createFrame, runFunction } from "./run.ts";
import { storeDelete, storeSet } from "./store.ts";

/** Net changes of one settle by key: the value before (undefined: none), and for a derived key the input whose run concerned it last. */
export type Changes = ReadonlyMap<string, { readonly before: unknown; readonly from: string | undefined }>;
type Settled = Map<string, { readonly before: unknown; readonly from: string | undefined }>;

/** Runs what is pending, then settles the output keys concerned, and returns those that really changed. */
export function settleDerived(core: Core, node: DerivedNode): Changes {
  const { pending } = node;
  node.pending = new Map();
  const touched = new Map<string, string>();
  for (const key of [...pending.keys()].sort()) {
    if (node.over.store.map.has(key)) runInput(core, node, { key, causes: pending.get(key) ?? [], touched });
    else release(core, node, { key, touched });
  }
  const changes: Settled = new Map();
  for (const key of [...touched.keys()].sort()) settleOutput(core, node, { key, from: touched.get(key), changes });
  return changes;
}

function runInput(
  core: Core,
  node: DerivedNode,
  at: { readonly key: string; readonly causes: DerivedRun["causes"]; readonly touched: Map<string, string> },
): void {
  const { key } = at;
  const run = node.runs.get(key) ?? createRun(node, key);
  const frame = createFrame({ name: node.name, key, before: node.order });
  const input = node.over.store.map.get(key);
  const read = createReader(core, frame, refuseLazy);
  const result = runFunction(core, frame, {
    call: () => collect(node.fn(read, input, key)),
    same: (a, b) => sameCollected(core, node, [a as Collected, b as Collected]),
  });
  relink(core, run, { before: run.deps, frame });
  // A first run has no cause but its input.
  run.causes = run.ranAt === 0 ? [] : at.causes;
  run.deps = frame.deps;
  run.ranAt = core.revision;
  if (result.ok) {
    clearFault(core, "throw", { node: node.name, key });
    publishRun(run, result.value as Collected, at.touched);
  } else {
    raiseThrown(core, { kind: "throw", node: node.name, key, lastGood: run.outputs !== NO_OUTPUTS }, result.error);
  }
}

const NO_OUTPUTS = new Map<string, unknown>();

function createRun(node: DerivedNode, key: string): DerivedRun {
  const run: DerivedRun = {
    kind: "run",
    node,
    key,
    deps: [],
    outputs: NO_OUTPUTS,
    repeated: undefined,
    causes: [],
    ranAt: 0,
  };
  node.runs.set(key, run);
  return run;
}

interface Collected {
  readonly outputs: Map<string, unknown>;
  readonly repeated: ReadonlySet<string> | undefined;
}

// Spelled out here, not by the caller, so that a generator runs while its reads are recorded.
function collect(pairs: Iterable<readonly [string, unknown]>): Collected {
  const outputs = new Map<string, unknown>();
  let repeated: Set<string> | undefined;
  for (const [key, value] of pairs) {
    if (value === undefined) throw new GraphError(`undefined was yielded for ${key}; leave the key out instead`);
    if (!outputs.has(key)) {
      outputs.set(key, value);
    } else {
      repeated ??= new Set();
      repeated.add(key);
    }
  }
  return { outputs, repeated };
}

function sameCollected(core: Core, node: DerivedNode, [a, b]: readonly [Collected, Collected]): boolean {
  if (a.outputs.size !== b.outputs.size) return false;
  return [...a.outputs].every(([key, before]) =>
    sameValue(core, { node: node.name, key, equals: node.equals }, { before, after: b.outputs.get(key) }),
  );
}

function publishRun(run: DerivedRun, next: Collected, touched: Map<string, string>): void {
  const { node, key } = run;
  for (const old of run.outputs.keys()) {
    if (next.outputs.has(old)) continue;
    unclaim(node, old, key);
    touched.set(old, key);
  }
  for (const [output, value] of next.outputs) {
    if (!run.outputs.has(output)) claim(node, output, key);
    else if (run.outputs.get(output) === value && run.repeated === undefined && next.repeated === undefined) continue;
    touched.set(output, key);
  }
  run.outputs = next.outputs;
  run.repeated = next.repeated;
}

/** K7: what hung on the input goes with it. */
function release(
  core: Core,
  node: DerivedNode,
  at: { readonly key: string; readonly touched: Map<string, string> },
): void {
  const run = node.runs.get(at.key);
  if (run === undefined) return;
  node.runs.delete(at.key);
  unlinkAll(core, run, run.deps);
  for (const output of run.outputs.keys()) {
    unclaim(node, output, at.key);
    at.touched.set(output, at.key);
  }
  for (const kind of ["throw", "impure"] as const) clearFault(core, kind, { node: node.name, key: at.key });
}

function claim(node: DerivedNode, output: string, input: string): void {
  const holders = node.claims.get(output);
  if (holders === undefined) node.claims.set(output, input);
  else if (typeof holders === "string") node.claims.set(output, new Set([holders, input]));
  else holders.add(input);
}

function unclaim(node: DerivedNode, output: string, input: string): void {
  const holders = node.claims.get(output);
  if (holders === undefined || typeof holders === "string") {
    node.claims.delete(output);
    return;
  }
  holders.delete(input);
  const [last] = holders;
  if (holders.size === 1 && last !== undefined) node.claims.set(output, last);
}

/** Input keys that produce an output key, smallest first. */
export function claimants(node: DerivedNode, output: string): readonly string[] {
  const holders = node.claims.get(output);
  if (holders === undefined) return [];
  return typeof holders === "string" ? [holders] : [...holders].sort();
}

function settleOutput(
  core: Core,
  node: DerivedNode,
  at: { readonly key: string; readonly from: string | undefined; readonly changes: Settled },
): void {
  const { key, from, changes } = at;
  const rivals = claimants(node, key);
  const winner = rivals[0];
  const before = node.store.map.get(key);
  if (winner === undefined) {
    clearFault(core, "duplicate", { node: node.name, key });
    clearFault(core, "equals", { node: node.name, key });
    storeDelete(node.store, key);
    node.changedAt.delete(key);
    if (before !== undefined) changes.set(key, { before, from });
    return;
  }
  judgeRivals(core, node, { key, rivals });
  const outputs = node.runs.get(winner)?.outputs;
  const after = outputs?.get(key);
  if (sameValue(core, { node: node.name, key, equals: node.equals }, { before, after })) {
    outputs?.set(key, before);
    return;
  }
  freezeInDebug(core, after);
  storeSet(node.store, key, after);
  node.changedAt.set(key, core.revision);
  changes.set(key, { before, from });
}

/** K1: one holder per key, the smallest input key; a rival is a fault as long as it stands. */
function judgeRivals(
  core: Core,
  node: DerivedNode,
  at: { readonly key: string; readonly rivals: readonly string[] },
): void {
  const { key, rivals } = at;
  const winner = rivals[0] ?? "";
  const twice = node.runs.get(winner)?.repeated?.has(key) === true;
  if (rivals.length < 2 && !twice) {
    clearFault(core, "duplicate", { node: node.name, key });
    return;
  }
  const who = rivals.length < 2 ? `${winner}, more than once` : rivals.join(", ");
  const message = `${node.name}/${key} is produced by ${who}; the result of ${winner} is used${twice ? ", its first" : ""}`;
  raiseFault(core, { kind: "duplicate", node: node.name, key, message, error: undefined, lastGood: false, rivals });
}
