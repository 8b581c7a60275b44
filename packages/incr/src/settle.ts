// SPDX-License-Identifier: Apache-2.0
// One batch from staged writes to settled state: sources, statics in creation order, then the observed lazies.
import { type CollectionNode, type Core, type LazyNode, MAX_CAUSES, type SourceNode, WHOLE } from "./core.ts";
import { type Changes, settleDerived } from "./derive.ts";
import { evictIdle } from "./evict.ts";
import { sameValue } from "./faults.ts";
import { settleIndex } from "./key-index.ts";
import { evaluate } from "./lazy.ts";
import { addCause, markChanged, touchReaders } from "./links.ts";
import { storeDelete, storeSet } from "./store.ts";
import type { Event } from "./types.ts";

/** Settles everything staged and returns the observed nodes whose value changed, in a fixed order. */
export function settle(core: Core): readonly LazyNode[] {
  core.phase = "settle";
  core.revision++;
  const changed = core.sources.map((source) => ({ source, changes: applyStaged(core, source) }));
  core.stagedSources.clear();
  if (changed.every(({ changes }) => changes.size === 0)) {
    core.revision--;
    core.phase = "idle";
    return [];
  }
  for (const { source, changes } of changed) publish(core, source, changes);
  for (const node of core.statics) {
    if (node.kind === "index") settleIndex(core, node);
    else if (node.pending.size > 0) publish(core, node, settleDerived(core, node));
  }
  const news = settleLazies(core);
  evictIdle(core);
  core.phase = "idle";
  return news;
}

function applyStaged(core: Core, node: SourceNode): Changes {
  const changes = new Map<string, { before: unknown; from: undefined }>();
  if (node.staged.size === 0) return changes;
  const { staged } = node;
  node.staged = new Map();
  for (const [key, write] of staged) {
    const before = node.store.map.get(key);
    if (sameValue(core, { node: node.name, key, equals: node.equals }, { before, after: write.value })) continue;
    if (write.present) {
      storeSet(node.store, key, write.value);
      node.changedAt.set(key, core.revision);
    } else {
      storeDelete(node.store, key);
      node.changedAt.delete(key);
    }
    changes.set(key, { before, from: undefined });
  }
  return changes;
}

/** Tells what hangs on a collection that it has changed. */
export function publish(core: Core, node: CollectionNode, changes: Changes): void {
  if (changes.size === 0) return;
  const keys = [...changes].slice(0, MAX_CAUSES).map(([key, { from }]) => ({ key, from }));
  node.lastChange = { revision: core.revision, keys };
  for (const key of changes.keys()) {
    for (const below of node.downstream) {
      if (below.kind === "index") below.pending.add(key);
      else addCause(below.pending, key, { node: node.name, key, how: "input", revision: core.revision });
    }
    touchReaders(core, node, key);
  }
  touchReaders(core, node, WHOLE);
  if (node.subscribers.size > 0) {
    core.outbox.push({ node, subscribers: [...node.subscribers], events: eventsOf(node, changes) });
  }
}

function eventsOf(node: CollectionNode, changes: Changes): readonly Event<unknown>[] {
  const events = [...changes].map(([key, { before }]) => ({ key, before, after: node.store.map.get(key) }));
  return events.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function settleLazies(core: Core): readonly LazyNode[] {
  for (const node of core.cyclic) if (node.live) markChanged(core, node, undefined);
  const woken = core.woken.sort(byFamilyThenKey);
  core.woken = [];
  for (const node of woken) evaluate(core, node);
  return woken.filter((node) => node.changedAt === core.revision);
}

function byFamilyThenKey(a: LazyNode, b: LazyNode): number {
  return a.family.order - b.family.order || (a.key < b.key ? -1 : 1);
}
