// SPDX-License-Identifier: Apache-2.0

/** The names of a set, or of a map. */
export interface Names {
  readonly size: number;
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** Names a client asked for. Most ask for all names of a type: those stand once for all clients, and only the difference is kept per client. */
export interface NameSet extends Names {
  add(name: string): void;
  /** False when it was not in. */
  delete(name: string): boolean;
  /** Exactly these, as far as it is known without looking? */
  isAll(shared: Names): boolean;
  /** From now on it is exactly this set, which must not change. */
  adopt(shared: Names): void;
  [Symbol.iterator](): Iterator<string>;
}

const nothing: Names = new Set();

export function createNameSet(): NameSet {
  let base = nothing;
  const added = new Set<string>();
  const removed = new Set<string>();
  const has = (name: string): boolean => added.has(name) || (base.has(name) && !removed.has(name));
  function* keys(): Generator<string> {
    for (const name of base.keys()) if (!removed.has(name)) yield name;
    yield* added;
  }
  return {
    get size() {
      return base.size - removed.size + added.size;
    },
    has,
    add(name) {
      if (!base.has(name)) added.add(name);
      else removed.delete(name);
    },
    delete(name) {
      if (!has(name)) return false;
      if (!added.delete(name)) removed.add(name);
      return true;
    },
    keys,
    [Symbol.iterator]: keys,
    isAll: (shared) => base === shared && added.size === 0 && removed.size === 0,
    adopt(shared) {
      base = shared;
      added.clear();
      removed.clear();
    },
  };
}

type Named = ReadonlyMap<string, { readonly name: string }>;

const known = new WeakMap<Named, Names>();
/** The last few sets made, so that snapshots with the same names share one: a change of content makes a new map, seldom new names. */
const recent: Names[] = [];
const maxRecent = 16;

/** All names of a snapshot's map as a set that keeps no resource alive. The same set for maps with the same names. */
export function namesOf(map: Named): Names {
  let names = known.get(map);
  if (names === undefined) {
    names = recent.find((set) => sameNames(set, map)) ?? new Set(map.keys());
    if (!recent.includes(names)) {
      recent.push(names);
      if (recent.length > maxRecent) recent.shift();
    }
    known.set(map, names);
  }
  return names;
}

export function sameNames(a: Names, b: Names): boolean {
  if (a.size !== b.size) return false;
  for (const name of a.keys()) if (!b.has(name)) return false;
  return true;
}

/** Is the list, which may repeat names, all of the set and nothing else? */
export function listsAll(list: readonly string[], names: Names): boolean {
  if (list.length !== names.size) return false;
  for (const name of list) if (!names.has(name)) return false;
  return new Set(list).size === names.size;
}
