// SPDX-License-Identifier: Apache-2.0
import {
  type CollectionNode,
  type Core,
  type Frame,
  type GraphNode,
  type IndexNode,
  type LazyFamily,
  WHOLE,
} from "./core.ts";
import { GraphError } from "./errors.ts";
import { freezeInDebug } from "./freeze.ts";
import { indexValues } from "./key-index.ts";
import { noteRead } from "./run.ts";
import { storeSnapshot } from "./store.ts";
import type { Reader } from "./types.ts";

/** How the running function reads lazies; statics pass `refuseLazy`. */
export type LazyRead = (family: LazyFamily, key: string) => unknown;

/** The reader of one run. Values are erased inside the graph; the handles carry the types. */
export function createReader(core: Core, frame: Frame, readLazy: LazyRead): Reader {
  return {
    get<V>(handle: object, key: string): V | undefined {
      const node = readableCollection(core, frame, handle);
      const seen = node.store.map.get(key);
      noteRead(frame, { target: node, key, seen });
      return seen as V | undefined;
    },
    index<V>(handle: object, key: string): readonly V[] {
      const node = readableIndex(core, frame, handle);
      const seen = indexValues(core, node, key);
      noteRead(frame, { target: node, key, seen });
      return seen as readonly V[];
    },
    all<V>(handle: object): ReadonlyMap<string, V> {
      const node = readableCollection(core, frame, handle);
      noteRead(frame, { target: node, key: WHOLE, seen: node.store.version });
      return collectionEntries(core, node) as ReadonlyMap<string, V>;
    },
    lazy<V>(handle: object, key: string): V {
      return readLazy(readableLazy(core, frame, handle), key) as V;
    },
  };
}

/** Derived collections settle before lazies are pulled, so they may not read them (K6.5). */
export function refuseLazy(family: LazyFamily): never {
  throw new GraphError(`lazy ${family.name} may be read by lazies only`);
}

/** A sorted snapshot, unchangeable in debug mode. */
export function collectionEntries(core: Core, node: CollectionNode): ReadonlyMap<string, unknown> {
  const fresh = node.store.snapshot === undefined;
  const snapshot = storeSnapshot(node.store);
  if (fresh) freezeInDebug(core, snapshot);
  return snapshot;
}

function readableCollection(core: Core, frame: Frame, handle: object): CollectionNode {
  const node = readable(core, frame, handle);
  if (node.kind === "index" || node.kind === "lazy") throw new GraphError(`${node.name} is not a collection`);
  return node;
}

function readableIndex(core: Core, frame: Frame, handle: object): IndexNode {
  const node = readable(core, frame, handle);
  if (node.kind !== "index") throw new GraphError(`${node.name} is not an index`);
  return node;
}

function readableLazy(core: Core, frame: Frame, handle: object): LazyFamily {
  const node = readable(core, frame, handle);
  if (node.kind !== "lazy") throw new GraphError(`${node.name} is not a lazy`);
  return node;
}

function readable(core: Core, frame: Frame, handle: object): GraphNode {
  if (core.running !== frame) throw new GraphError(`the reader of ${frame.name}/${frame.key} was used outside its run`);
  const node = core.handles.get(handle);
  if (node === undefined) throw new GraphError(`${frame.name}/${frame.key} read something of another graph`);
  if (node.kind !== "lazy" && node.order >= frame.before) {
    throw new GraphError(`${frame.name} may not read ${node.name}: it was not created before`);
  }
  return node;
}
