// SPDX-License-Identifier: Apache-2.0
// On-demand nodes: verify what was read last time, run only if some of it changed, keep the old value when the new one is equal.
import {
  type Core,
  CYCLE,
  type Dep,
  type Frame,
  type LazyFamily,
  type LazyNode,
  type Outcome,
  readRecord,
  WHOLE,
} from "./core.ts";
import { GraphError, messageOf, ReadError } from "./errors.ts";
import { clearFault, raiseThrown, sameValue } from "./faults.ts";
import { freezeInDebug } from "./freeze.ts";
import { indexValues } from "./key-index.ts";
import { relink } from "./links.ts";
import { createReader } from "./reader.ts";
import { createFrame, noteRead, runFunction } from "./run.ts";

/** The node under a key, made when new. */
export function lazyNode(core: Core, family: LazyFamily, key: string): LazyNode {
  const known = family.nodes.get(key);
  if (known !== undefined) return known;
  const node: LazyNode = {
    kind: "node",
    family,
    key,
    outcome: undefined,
    deps: [],
    observers: new Set(),
    live: false,
    dirty: 0,
    cyclic: false,
    frame: undefined,
    changedAt: 0,
    verifiedAt: -1,
    usedAt: core.revision,
    ranAt: 0,
    causes: [],
    pendingCauses: [],
  };
  family.nodes.set(key, node);
  core.idle.add(node);
  return node;
}

/** Brings a node up to date with the settled state; afterwards `outcomeOf` is current. Not for a node that is on its way already. */
export function evaluate(core: Core, node: LazyNode): Outcome {
  markUsed(core, node);
  if (node.outcome !== undefined && isFresh(core, node)) return node.outcome;
  const frame = createFrame({ name: node.family.name, key: node.key, before: Number.POSITIVE_INFINITY });
  node.frame = frame;
  const depth = core.frames.push(frame);
  try {
    const outcome = node.outcome === undefined || needsRun(core, node, frame) ? run(core, node, frame) : node.outcome;
    node.dirty = 0;
    node.pendingCauses = [];
    node.verifiedAt = core.revision;
    return outcome;
  } finally {
    // Also when the stack overflows half-way: that is contained further out, and this node must not look busy for ever.
    core.frames.length = depth - 1;
    node.frame = undefined;
  }
}

function isFresh(core: Core, node: LazyNode): boolean {
  return node.live ? node.dirty === 0 : node.verifiedAt === core.revision;
}

function markUsed(core: Core, node: LazyNode): void {
  if (node.live || node.usedAt === core.revision) return;
  node.usedAt = core.revision;
  core.idle.delete(node);
  core.idle.add(node);
}

// In the recorded order: as long as all before it are unchanged, the function is bound to make the next read again.
function needsRun(core: Core, node: LazyNode, frame: Frame): boolean {
  if (node.cyclic || node.dirty === 2) return true;
  for (const dep of node.deps) {
    if (isUnchanged(core, dep)) continue;
    node.pendingCauses.push({ ...readRecord(dep.target, dep.key), revision: core.revision });
    return true;
  }
  return frame.cyclePath !== undefined;
}

function isUnchanged(core: Core, dep: Dep): boolean {
  const { target, key, seen } = dep;
  if (seen === CYCLE) return false;
  if (key === WHOLE) return target.kind !== "index" && target.kind !== "lazy" && target.store.version === seen;
  if (target.kind === "index") return sameItems(indexValues(core, target, key), seen as readonly unknown[]);
  if (target.kind !== "lazy") {
    const at = { node: target.name, key, equals: target.equals };
    return sameValue(core, at, { before: seen, after: target.store.map.get(key) });
  }
  const node = lazyNode(core, target, key);
  if (node.frame !== undefined) {
    flagCycle(core, node.frame);
    return false;
  }
  return sameOutcome(core, node, { before: seen as Outcome, after: evaluate(core, node) });
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

function sameOutcome(core: Core, node: LazyNode, pair: { readonly before: Outcome; readonly after: Outcome }): boolean {
  const { before, after } = pair;
  if (before === after) return true;
  if (!before.ok || !after.ok) return !before.ok && !after.ok && messageOf(before.error) === messageOf(after.error);
  const at = { node: node.family.name, key: node.key, equals: node.family.equals };
  return sameValue(core, at, { before: before.value, after: after.value });
}

function run(core: Core, node: LazyNode, frame: Frame): Outcome {
  const { family, key } = node;
  const read = createReader(core, frame, (of, at) => readLazy(core, frame, { family: of, key: at }));
  const result = runFunction(core, frame, {
    call: () => family.fn(read, key),
    same: (a, b) => sameValue(core, { node: family.name, key, equals: family.equals }, { before: a, after: b }),
  });
  const before = node.deps;
  node.deps = frame.deps;
  if (node.live) relink(core, node, { before, frame });
  node.ranAt = core.revision;
  node.causes = node.pendingCauses;
  node.cyclic = frame.cyclePath !== undefined;
  if (node.cyclic) core.cyclic.add(node);
  else core.cyclic.delete(node);
  const after = node.cyclic ? failure(new GraphError(`cycle: ${frame.cyclePath}`)) : result;
  return settle(core, node, after);
}

// A good value stays when the run failed (K8) and when the new value equals it (K2).
function settle(core: Core, node: LazyNode, after: Outcome): Outcome {
  const before = node.outcome;
  const at = { node: node.family.name, key: node.key };
  if (after.ok) clearFault(core, "throw", at);
  else raiseThrown(core, { ...at, kind: node.cyclic ? "cycle" : "throw", lastGood: before?.ok === true }, after.error);
  if (before !== undefined && ((before.ok && !after.ok) || sameOutcome(core, node, { before, after }))) return before;
  if (after.ok) freezeInDebug(core, after.value);
  node.outcome = after;
  node.changedAt = core.revision;
  return after;
}

function failure(error: unknown): Outcome {
  return { ok: false, error };
}

function readLazy(core: Core, frame: Frame, at: { readonly family: LazyFamily; readonly key: string }): unknown {
  const { family, key } = at;
  const node = lazyNode(core, family, key);
  if (node.frame !== undefined) {
    const path = flagCycle(core, node.frame);
    noteRead(frame, { target: family, key, seen: CYCLE });
    throw new GraphError(`cycle: ${path}`);
  }
  const outcome = evaluate(core, node);
  noteRead(frame, { target: family, key, seen: outcome });
  if (!outcome.ok) throw new ReadError(family.name, key, outcome.error);
  return outcome.value;
}

/** Marks everything from `first` to the innermost frame as one cycle; each of them faults whatever its function makes of it. */
function flagCycle(core: Core, first: Frame): string {
  const ring = core.frames.slice(core.frames.indexOf(first));
  const names = ring.map((frame) => `${frame.name}/${frame.key}`);
  const start = names.indexOf([...names].sort()[0] ?? "");
  const turned = [...names.slice(start), ...names.slice(0, start)];
  const path = [...turned, turned[0]].join(" → ");
  for (const frame of ring) frame.cyclePath ??= path;
  return path;
}

/** Drops lazy nodes that nobody used for a while; amortised, it looks only at what it drops. */
export function evictIdle(core: Core): void {
  if (core.frames.length > 0) return;
  for (const node of core.idle) {
    if (node.usedAt + core.retainBatches >= core.revision) break;
    evict(core, node);
  }
  if (core.idle.size <= core.retainNodes) return;
  // Nodes verified at the present revision must find what they read, so the revision moves on before any of them goes.
  core.revision++;
  for (const node of core.idle) {
    if (core.idle.size <= core.retainNodes * 0.9) break;
    evict(core, node);
  }
}

function evict(core: Core, node: LazyNode): void {
  core.idle.delete(node);
  core.cyclic.delete(node);
  node.family.nodes.delete(node.key);
  const at = { node: node.family.name, key: node.key };
  for (const kind of ["throw", "equals", "impure"] as const) clearFault(core, kind, at);
}
