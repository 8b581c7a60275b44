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
import { closeRing } from "./ring.ts";
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
    ring: undefined,
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
    const outcome = node.outcome === undefined || needsRun(core, node) ? run(core, node, frame) : node.outcome;
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
function needsRun(core: Core, node: LazyNode): boolean {
  if (node.ring !== undefined || node.dirty === 2) return true;
  for (const dep of node.deps) {
    if (isUnchanged(core, dep)) continue;
    node.pendingCauses.push({ ...readRecord(dep.target, dep.key), revision: core.revision });
    return true;
  }
  return false;
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
  const after = node.frame === undefined ? evaluate(core, node) : undefined;
  const ring = closeRing(core.frames, node);
  if (after === undefined || ring !== undefined) return false;
  return sameOutcome(core, node, { before: seen as Outcome, after });
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
  node.ring = frame.ring;
  if (node.ring === undefined) {
    core.cyclic.delete(node);
    return settle(core, node, result);
  }
  core.cyclic.add(node);
  return settle(core, node, { ok: false, error: new GraphError(`cycle: ${node.ring.path}`) });
}

// A good value stays when the run failed (K8) and when the new value equals it (K2).
function settle(core: Core, node: LazyNode, after: Outcome): Outcome {
  const before = node.outcome;
  const at = { node: node.family.name, key: node.key };
  if (after.ok) clearFault(core, "throw", at);
  else raiseThrown(core, { ...at, kind: node.ring ? "cycle" : "throw", lastGood: before?.ok === true }, after.error);
  if (before !== undefined && ((before.ok && !after.ok) || sameOutcome(core, node, { before, after }))) return before;
  if (after.ok) freezeInDebug(core, after.value);
  node.outcome = after;
  node.changedAt = core.revision;
  return after;
}

// Whether the node read is still on its way or was completed within the same ring depends on where the ring was entered,
// so both throw: what the functions in a ring see does not (K9).
function readLazy(core: Core, frame: Frame, at: { readonly family: LazyFamily; readonly key: string }): unknown {
  const { family, key } = at;
  const node = lazyNode(core, family, key);
  const outcome = node.frame === undefined ? evaluate(core, node) : undefined;
  const ring = closeRing(core.frames, node);
  if (outcome === undefined || ring !== undefined) {
    noteRead(frame, { target: family, key, seen: CYCLE });
    throw new GraphError(`cycle: ${ring?.path}`);
  }
  noteRead(frame, { target: family, key, seen: outcome });
  if (!outcome.ok) throw new ReadError(family.name, key, outcome.error);
  return outcome.value;
}
