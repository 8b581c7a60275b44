// SPDX-License-Identifier: Apache-2.0
// Makes nodes and the handles given out for them.
import { refuseInside, stage } from "./batch.ts";
import type {
  CollectionNode,
  Core,
  DerivedNode,
  Equals,
  GraphNode,
  IndexNode,
  LazyFamily,
  SourceNode,
} from "./core.ts";
import { settleDerived } from "./derive.ts";
import { equalData } from "./equal.ts";
import { GraphError } from "./errors.ts";
import { indexValues, settleIndex } from "./key-index.ts";
import { addCause } from "./links.ts";
import { collectionEntries } from "./reader.ts";
import { createStore } from "./store.ts";
import type { Collection, Index, Lazy, NodeOptions, Reader, Source } from "./types.ts";

export function defineSource<V>(core: Core, name: string, options: NodeOptions<V>): Source<V> {
  const node: SourceNode = { kind: "source", ...collectionParts(core, name, options), staged: new Map() };
  const handle = readsOf<V, Source<V>>(core, node, {
    set: (key, value) => stage(core, node, { key, present: true, value }),
    delete: (key) => stage(core, node, { key, present: false, value: undefined }),
  });
  register(core, node, handle);
  core.sources.push(node);
  return handle;
}

export interface Derivation<I, O> extends NodeOptions<O> {
  readonly over: Collection<I>;
  readonly fn: (read: Reader, input: I, key: string) => Iterable<readonly [string, O]>;
}

/** Runs at once over what is there. */
export function defineDerived<I, O>(core: Core, name: string, how: Derivation<I, O>): Collection<O> {
  const over = collectionNode(core, how.over);
  const node: DerivedNode = {
    kind: "derived",
    ...collectionParts(core, name, how),
    over,
    fn: how.fn as DerivedNode["fn"],
    pending: new Map(),
    runs: new Map(),
    claims: new Map(),
  };
  const handle = readsOf<O, Collection<O>>(core, node, {});
  register(core, node, handle);
  over.downstream.push(node);
  core.statics.push(node);
  for (const key of over.store.map.keys()) {
    addCause(node.pending, key, { node: over.name, key, how: "input", revision: core.revision });
  }
  settleDerived(core, node);
  return handle;
}

export interface Filing<V> {
  readonly over: Collection<V>;
  readonly keysOf: (value: V, key: string) => Iterable<string>;
}

/** Files at once what is there. */
export function defineIndex<V>(core: Core, name: string, how: Filing<V>): Index<V> {
  const of = collectionNode(core, how.over);
  const node: IndexNode = {
    kind: "index",
    name,
    order: core.names.size,
    of,
    keysOf: how.keysOf as IndexNode["keysOf"],
    pending: new Set(of.store.map.keys()),
    filed: new Map(),
    buckets: new Map(),
    readers: new Map(),
  };
  const handle: Index<V> = {
    name,
    of: how.over,
    get: (key) => {
      refuseInside(core, `${name}.get`);
      return indexValues(core, node, key) as readonly V[];
    },
  };
  register(core, node, handle);
  of.downstream.push(node);
  core.statics.push(node);
  settleIndex(core, node);
  return handle;
}

export interface LazyRule<V> extends NodeOptions<V> {
  readonly fn: (read: Reader, key: string) => V;
}

export function defineLazy<V>(core: Core, name: string, how: LazyRule<V>): Lazy<V> {
  const node: LazyFamily = {
    kind: "lazy",
    name,
    order: core.names.size,
    equals: (how.equals ?? equalData) as Equals,
    fn: how.fn,
    nodes: new Map(),
    readers: new Map(),
  };
  const handle: Lazy<V> = { name };
  register(core, node, handle);
  return handle;
}

function collectionParts<V>(core: Core, name: string, options: NodeOptions<V>) {
  return {
    name,
    order: core.names.size,
    equals: (options.equals ?? equalData) as Equals,
    store: createStore(),
    changedAt: new Map<string, number>(),
    readers: new Map(),
    downstream: [],
    subscribers: new Set<never>(),
    lastChange: { revision: 0, keys: [] },
  };
}

/** The untracked reads of an edge, and what `more` adds to them. */
function readsOf<V, H extends Collection<V>>(core: Core, node: CollectionNode, more: Omit<H, keyof Collection<V>>): H {
  const { name } = node;
  const reads: Collection<V> = {
    name,
    get: (key) => {
      refuseInside(core, `${name}.get`);
      return node.store.map.get(key) as V | undefined;
    },
    entries: () => {
      refuseInside(core, `${name}.entries`);
      return collectionEntries(core, node) as ReadonlyMap<string, V>;
    },
    get size() {
      refuseInside(core, `${name}.size`);
      return node.store.map.size;
    },
  };
  return Object.defineProperties(reads, Object.getOwnPropertyDescriptors(more)) as H;
}

function register(core: Core, node: GraphNode, handle: object): void {
  refuseInside(core, `defining ${node.name}`);
  if (core.names.has(node.name))
    throw new GraphError(`the name ${node.name} is taken; node names are unique in a graph`);
  core.names.set(node.name, node);
  core.handles.set(handle, node);
  core.revision++;
}

export function collectionNode(core: Core, handle: object): CollectionNode {
  const node = graphNode(core, handle);
  if (node.kind === "index" || node.kind === "lazy") throw new GraphError(`${node.name} is not a collection`);
  return node;
}

export function lazyFamily(core: Core, handle: object): LazyFamily {
  const node = graphNode(core, handle);
  if (node.kind !== "lazy") throw new GraphError(`${node.name} is not a lazy`);
  return node;
}

export function graphNode(core: Core, handle: object): GraphNode {
  const node = core.handles.get(handle);
  if (node === undefined) throw new GraphError("this handle belongs to another graph");
  return node;
}
