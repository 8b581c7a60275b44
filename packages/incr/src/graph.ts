// SPDX-License-Identifier: Apache-2.0
import { refuseInside, runBatch } from "./batch.ts";
import type { Core, LazyNode, Observer, Subscriber } from "./core.ts";
import {
  collectionNode,
  defineDerived,
  defineIndex,
  defineLazy,
  defineSource,
  graphNode,
  lazyFamily,
} from "./define.ts";
import { evictIdle } from "./evict.ts";
import { explainKey } from "./explain.ts";
import { sortedFaults } from "./faults.ts";
import { evaluate, lazyNode } from "./lazy.ts";
import { makeLive, retireIfUnused } from "./links.ts";
import { reportFaults } from "./notify.ts";
import type { Collection, Event, Graph, GraphOptions, GraphStats, Lazy } from "./types.ts";

/** Constructs an empty graph. */
export function createGraph(options: GraphOptions = {}): Graph {
  const core = createCore(options);
  return {
    source: (name, how = {}) => defineSource(core, name, how),
    derive: (name, over, fn, how = {}) => settled(core, () => defineDerived(core, name, { ...how, over, fn })),
    index: (name, over, keysOf) => settled(core, () => defineIndex(core, name, { over, keysOf })),
    lazy: (name, fn, how = {}) => defineLazy(core, name, { ...how, fn }),
    batch: (change) => runBatch(core, change),
    read: (lazy, key) => settled(core, () => readFromEdge(core, lazy, key)),
    observe: (lazy, key, on) => settled(core, () => observe(core, pull(core, lazy, key), on)),
    subscribe: (collection, on) => subscribe(core, collection, on),
    faults: () => sortedFaults(core),
    explain: (node, key) => explainKey(core, graphNode(core, node), key),
    stats: createStats(core),
  };
}

function createCore(options: GraphOptions): Core {
  return {
    debug: options.debug ?? false,
    retainBatches: Math.max(1, options.retainBatches ?? 32),
    retainNodes: options.retainNodes ?? 100_000,
    onFault: options.onFault,
    revision: 0,
    phase: "idle",
    openBatches: 0,
    names: new Map(),
    handles: new WeakMap(),
    sources: [],
    statics: [],
    stagedSources: new Set(),
    running: undefined,
    frames: [],
    woken: [],
    cyclic: new Set(),
    idle: new Set(),
    faults: new Map(),
    freshFaults: [],
    outbox: [],
    runs: new Map(),
    frozen: new WeakSet(),
  };
}

/** What an edge did outside a batch may have raised faults or left idle nodes. */
function settled<T>(core: Core, act: () => T): T {
  const result = attempt(act);
  evictIdle(core);
  const [failure] = core.phase === "idle" ? reportFaults(core) : [];
  if (!result.ok) throw result.error;
  if (failure !== undefined) throw failure;
  return result.value;
}

function attempt<T>(
  act: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown } {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    return { ok: false, error };
  }
}

function pull<V>(core: Core, lazy: Lazy<V>, key: string): LazyNode {
  refuseInside(core, `reading ${lazy.name}`);
  const node = lazyNode(core, lazyFamily(core, lazy), key);
  evaluate(core, node);
  return node;
}

function readFromEdge<V>(core: Core, lazy: Lazy<V>, key: string): V {
  const { outcome } = pull(core, lazy, key);
  if (outcome?.ok === true) return outcome.value as V;
  throw outcome?.error;
}

function observe<V>(core: Core, node: LazyNode, on: (value: V) => void): () => void {
  const observer: Observer = { on: on as Observer["on"] };
  node.observers.add(observer);
  if (!node.live) makeLive(core, node);
  return () => {
    refuseInside(core, "ending an observation");
    if (!node.observers.delete(observer)) return;
    retireIfUnused(core, node);
    evictIdle(core);
  };
}

function subscribe<V>(core: Core, handle: Collection<V>, on: (events: readonly Event<V>[]) => void): () => void {
  refuseInside(core, `subscribing to ${handle.name}`);
  const node = collectionNode(core, handle);
  const subscriber: Subscriber = { on: on as Subscriber["on"] };
  node.subscribers.add(subscriber);
  return () => {
    node.subscribers.delete(subscriber);
  };
}

function createStats(core: Core): GraphStats {
  return {
    runs(name) {
      if (name !== undefined) return core.runs.get(name) ?? 0;
      return [...core.runs.values()].reduce((sum, runs) => sum + runs, 0);
    },
    resetRuns: () => core.runs.clear(),
    kept() {
      const nodes = [...core.names.values()];
      const lazies = nodes.reduce((sum, node) => sum + (node.kind === "lazy" ? node.nodes.size : 0), 0);
      const indexKeys = nodes.reduce((sum, node) => sum + (node.kind === "index" ? node.buckets.size : 0), 0);
      const readers = nodes.flatMap((node) => [...node.readers.values()]);
      return { lazies, links: readers.reduce((sum, set) => sum + set.size, 0), indexKeys };
    },
  };
}
