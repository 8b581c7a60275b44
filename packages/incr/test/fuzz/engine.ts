// SPDX-License-Identifier: Apache-2.0
// The engine's side of the comparison: the program built for real, with everything watched from outside.
import assert from "node:assert/strict";
import {
  type Collection,
  createGraph,
  type Graph,
  type GraphOptions,
  type Index,
  type Lazy,
  type Source,
} from "@heddle/incr";
import { deriveValues, type Handles, indexKeys, lazyValue, type Spec, type Value } from "./program.ts";

export interface Engine extends Handles {
  readonly graph: Graph;
  readonly sources: ReadonlyMap<string, Source<Value>>;
  readonly collections: ReadonlyMap<string, Collection<Value>>;
  /** Runs of each node/key since the last `counts.clear()` (K4). */
  readonly counts: Map<string, number>;
  /** What events alone have built up, per collection (K2, K3). */
  readonly mirrors: ReadonlyMap<string, Map<string, Value>>;
}

export function buildEngine(program: readonly Spec[], options: GraphOptions): Engine {
  const graph = createGraph(options);
  const sources = new Map<string, Source<Value>>();
  const collections = new Map<string, Collection<Value>>();
  const indexes = new Map<string, Index<Value>>();
  const lazies = new Map<string, Lazy<Value>>();
  const mirrors = new Map<string, Map<string, Value>>();
  const counts = new Map<string, number>();
  const count = (node: string, key: string) => counts.set(`${node}/${key}`, (counts.get(`${node}/${key}`) ?? 0) + 1);
  const handles: Handles = {
    collection: (name) => found(collections.get(name)),
    index: (name) => found(indexes.get(name)),
    lazy: (name) => found(lazies.get(name)),
  };
  for (const spec of program) {
    if (spec.kind === "source") {
      const source = graph.source<Value>(spec.name);
      sources.set(spec.name, source);
      collections.set(spec.name, source);
    } else if (spec.kind === "derived") {
      const derived = graph.derive(spec.name, handles.collection(spec.over), (read, input: Value, key) => {
        count(spec.name, key);
        return deriveValues(spec, handles, { read, input, key });
      });
      collections.set(spec.name, derived);
    } else if (spec.kind === "index") {
      const index = graph.index(spec.name, handles.collection(spec.over), (value, key) => {
        count(spec.name, key);
        return indexKeys(spec, value);
      });
      indexes.set(spec.name, index);
    } else {
      const lazy = graph.lazy(spec.name, (read, key) => {
        count(spec.name, key);
        return lazyValue(spec, handles, { read, key });
      });
      lazies.set(spec.name, lazy);
    }
  }
  for (const [name, collection] of collections) mirrors.set(name, mirror(graph, collection));
  return { graph, sources, collections, counts, mirrors, ...handles };
}

function mirror(graph: Graph, collection: Collection<Value>): Map<string, Value> {
  const copy = new Map<string, Value>();
  graph.subscribe(collection, (events) => {
    assert.ok(events.length > 0, "K2: no empty delivery");
    for (const { key, before, after } of events) {
      assert.deepEqual(copy.get(key), before, `K3: before of ${collection.name}/${key}`);
      assert.notDeepEqual(before, after, `K2: an event for nothing on ${collection.name}/${key}`);
      if (after === undefined) copy.delete(key);
      else copy.set(key, after);
    }
  });
  return copy;
}

function found<T>(item: T | undefined): T {
  assert.ok(item !== undefined);
  return item;
}
