// SPDX-License-Identifier: Apache-2.0
// Reverse edges: who is told when a key changes. Derived runs are always linked; lazy nodes only while they are live (K11).
import {
  type Cause,
  type Core,
  CYCLE,
  type Dep,
  type Dependent,
  type Frame,
  type GraphNode,
  type LazyNode,
  MAX_CAUSES,
  type ReadKey,
  readRecord,
  WHOLE,
} from "./core.ts";

/** Swaps a dependent's links from its former reads to the frame's, new ones first so that what stays is never let go. */
export function relink(
  core: Core,
  dependent: Dependent,
  change: { readonly before: readonly Dep[]; readonly frame: Frame },
): void {
  for (const dep of change.frame.deps) if (dep.seen !== CYCLE) link(core, dep, dependent);
  for (const dep of change.before) {
    const kept = change.frame.seen.get(dep.target)?.has(dep.key) === true;
    if (!kept && dep.seen !== CYCLE) unlink(core, dep, dependent);
  }
}

export function unlinkAll(core: Core, dependent: Dependent, deps: readonly Dep[]): void {
  for (const dep of deps) if (dep.seen !== CYCLE) unlink(core, dep, dependent);
}

function link(core: Core, dep: Dep, dependent: Dependent): void {
  const readers = dep.target.readers.get(dep.key);
  if (readers === undefined) dep.target.readers.set(dep.key, new Set([dependent]));
  else readers.add(dependent);
  const node = lazyOf(dep);
  if (node !== undefined && !node.live) makeLive(core, node);
}

function unlink(core: Core, dep: Dep, dependent: Dependent): void {
  const readers = dep.target.readers.get(dep.key);
  if (readers === undefined) return;
  readers.delete(dependent);
  if (readers.size > 0) return;
  dep.target.readers.delete(dep.key);
  const node = lazyOf(dep);
  if (node !== undefined) retireIfUnused(core, node);
}

function lazyOf(dep: Dep): LazyNode | undefined {
  return dep.target.kind === "lazy" && dep.key !== WHOLE ? dep.target.nodes.get(dep.key) : undefined;
}

/** Links a node that is verified at the present revision; what it reads is then verified, too. */
export function makeLive(core: Core, node: LazyNode): void {
  node.live = true;
  node.dirty = 0;
  core.idle.delete(node);
  for (const dep of node.deps) if (dep.seen !== CYCLE) link(core, dep, node);
}

/** Lets a node go that nothing observes or reads any more; from then on it is verified on demand and may be evicted. */
export function retireIfUnused(core: Core, node: LazyNode): void {
  if (!node.live || node.observers.size > 0 || node.family.readers.has(node.key)) return;
  node.live = false;
  node.verifiedAt = node.dirty === 0 ? core.revision : -1;
  node.dirty = 0;
  node.pendingCauses = [];
  node.usedAt = core.revision;
  core.idle.add(node);
  unlinkAll(core, node, node.deps);
}

/** Tells everyone who read this key that it has changed. */
export function touchReaders(core: Core, target: GraphNode, key: ReadKey): void {
  const readers = target.readers.get(key);
  if (readers === undefined) return;
  const cause: Cause = { ...readRecord(target, key), revision: core.revision };
  for (const reader of readers) {
    if (reader.kind === "run") addCause(reader.node.pending, reader.key, cause);
    else markChanged(core, reader, cause);
  }
}

export function addCause(pending: Map<string, Cause[]>, key: string, cause: Cause): void {
  const causes = pending.get(key);
  if (causes === undefined) pending.set(key, [cause]);
  else if (causes.length < MAX_CAUSES) causes.push(cause);
}

/** Marks a live node for a run, and all that read it, directly or not, for verification. */
export function markChanged(core: Core, node: LazyNode, cause: Cause | undefined): void {
  if (cause !== undefined && node.pendingCauses.length < MAX_CAUSES) node.pendingCauses.push(cause);
  const known = node.dirty !== 0;
  node.dirty = 2;
  if (known) return;
  const wave = [node];
  for (let at = wave.pop(); at !== undefined; at = wave.pop()) {
    if (at.observers.size > 0) core.woken.push(at);
    for (const reader of at.family.readers.get(at.key) ?? []) {
      if (reader.kind === "run" || reader.dirty !== 0) continue;
      reader.dirty = 1;
      wave.push(reader);
    }
  }
}
