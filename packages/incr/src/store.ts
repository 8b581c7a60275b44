// SPDX-License-Identifier: Apache-2.0

/** Values by key with sorted views that are built when asked for and kept until the next change. */
export interface Store {
  readonly map: Map<string, unknown>;
  /** Grows with every change. */
  version: number;
  sorted: readonly string[];
  /** Keys set since `sorted` was built; undefined when `sorted` is exact. */
  added: Set<string> | undefined;
  snapshot: ReadonlyMap<string, unknown> | undefined;
  values: readonly unknown[] | undefined;
}

export function createStore(): Store {
  return { map: new Map(), version: 0, sorted: [], added: undefined, snapshot: undefined, values: undefined };
}

export function storeSet(store: Store, key: string, value: unknown): void {
  if (!store.map.has(key)) {
    store.added ??= new Set();
    store.added.add(key);
  }
  store.map.set(key, value);
  outdate(store);
}

export function storeDelete(store: Store, key: string): void {
  if (!store.map.delete(key)) return;
  store.added ??= new Set();
  store.added.delete(key);
  outdate(store);
}

/** A sorted snapshot; never changed afterwards. */
export function storeSnapshot(store: Store): ReadonlyMap<string, unknown> {
  if (store.snapshot === undefined) {
    const snapshot = new Map<string, unknown>();
    for (const key of sortedKeys(store)) snapshot.set(key, store.map.get(key));
    store.snapshot = snapshot;
  }
  return store.snapshot;
}

/** The values in the order of their keys; never changed afterwards. */
export function storeValues(store: Store): readonly unknown[] {
  store.values ??= sortedKeys(store).map((key) => store.map.get(key));
  return store.values;
}

function outdate(store: Store): void {
  store.version++;
  store.snapshot = undefined;
  store.values = undefined;
}

// Appending the few new keys to the sorted old ones keeps the sort near linear.
function sortedKeys(store: Store): readonly string[] {
  const { added, map } = store;
  if (added !== undefined) {
    const kept = store.sorted.filter((key) => map.has(key) && !added.has(key));
    store.sorted = [...kept, ...added].sort();
    store.added = undefined;
  }
  return store.sorted;
}
