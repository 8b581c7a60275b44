// SPDX-License-Identifier: Apache-2.0
import { type Bucket, type Core, type IndexNode, MAX_CAUSES } from "./core.ts";
import { equalData } from "./equal.ts";
import { clearFault, raiseThrown } from "./faults.ts";
import { freezeInDebug } from "./freeze.ts";
import { touchReaders } from "./links.ts";
import { createFrame, runFunction } from "./run.ts";
import { createStore, storeDelete, storeSet, storeValues } from "./store.ts";

const NOTHING: readonly unknown[] = Object.freeze([]);

/** The values under one index key, sorted by their collection key; the same array until something in it changes. */
export function indexValues(core: Core, node: IndexNode, key: string): readonly unknown[] {
  const bucket = node.buckets.get(key);
  if (bucket === undefined) return NOTHING;
  const fresh = bucket.store.values === undefined;
  const values = storeValues(bucket.store);
  if (fresh) freezeInDebug(core, values);
  return values;
}

/** Refiles what changed and tells the readers of the index keys concerned. */
export function settleIndex(core: Core, node: IndexNode): void {
  const touched = new Map<string, string[]>();
  for (const key of [...node.pending].sort()) {
    if (node.of.store.map.has(key)) refile(core, node, { key, touched });
    else unfile(core, node, { key, touched });
  }
  node.pending.clear();
  for (const indexKey of [...touched.keys()].sort()) {
    const keys = (touched.get(indexKey) ?? []).map((key) => ({ key, from: undefined }));
    const bucket = node.buckets.get(indexKey);
    if (bucket !== undefined) {
      bucket.lastChange = { revision: core.revision, keys: keys.slice(0, MAX_CAUSES) };
      if (bucket.store.map.size === 0) node.buckets.delete(indexKey);
    }
    touchReaders(core, node, indexKey);
  }
}

interface Filing {
  readonly key: string;
  readonly touched: Map<string, string[]>;
}

function refile(core: Core, node: IndexNode, filing: Filing): void {
  const { key } = filing;
  const value = node.of.store.map.get(key);
  const result = runFunction(core, createFrame({ name: node.name, key, before: 0 }), {
    call: () => new Set(node.keysOf(value, key)),
    same: (a, b) => equalData([...(a as ReadonlySet<string>)].sort(), [...(b as ReadonlySet<string>)].sort()),
  });
  const at = { node: node.name, key };
  if (!result.ok) {
    raiseThrown(core, { ...at, kind: "throw", lastGood: node.filed.has(key) }, result.error);
    return;
  }
  clearFault(core, "throw", at);
  const keys = result.value as ReadonlySet<string>;
  for (const old of node.filed.get(key) ?? []) if (!keys.has(old)) dropFrom(node, old, filing);
  for (const indexKey of keys) {
    storeSet(bucketOf(node, indexKey).store, key, value);
    touch(filing, indexKey);
  }
  node.filed.set(key, keys);
}

function unfile(core: Core, node: IndexNode, filing: Filing): void {
  for (const old of node.filed.get(filing.key) ?? []) dropFrom(node, old, filing);
  node.filed.delete(filing.key);
  clearFault(core, "throw", { node: node.name, key: filing.key });
  clearFault(core, "impure", { node: node.name, key: filing.key });
}

function dropFrom(node: IndexNode, indexKey: string, filing: Filing): void {
  storeDelete(bucketOf(node, indexKey).store, filing.key);
  touch(filing, indexKey);
}

function touch(filing: Filing, indexKey: string): void {
  const keys = filing.touched.get(indexKey);
  if (keys === undefined) filing.touched.set(indexKey, [filing.key]);
  else keys.push(filing.key);
}

function bucketOf(node: IndexNode, indexKey: string): Bucket {
  const known = node.buckets.get(indexKey);
  if (known !== undefined) return known;
  const bucket: Bucket = { store: createStore(), lastChange: { revision: 0, keys: [] } };
  node.buckets.set(indexKey, bucket);
  return bucket;
}
