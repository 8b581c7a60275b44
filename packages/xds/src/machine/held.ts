// SPDX-License-Identifier: Apache-2.0
import type { EncodedResource } from "@heddle/envoy";
import { type EntryHash, hashEntry, hashOf } from "./set-version.ts";

/** A resource as the client has it. Only names, versions and pointers to shared resources: tiny per stream. */
export interface Held {
  /** "" when unknown. */
  readonly version: string;
  /** The acknowledged resource; undefined when only the version is known (told by `initial_resource_versions`). */
  readonly resource: EncodedResource | undefined;
  /** Versions from rejected responses, which Envoy may have applied all the same (facts-xds "NACK"). */
  readonly doubt: readonly EncodedResource[];
  /** The client surely has some version of it. */
  readonly live: boolean;
  /** What it adds to the version of the set. */
  readonly hash: EntryHash;
}

const none: readonly EncodedResource[] = [];
const certain = new WeakMap<EncodedResource, Held>();

/** A resource that the client has for sure; one object for all streams. */
export function holdResource(resource: EncodedResource): Held {
  let held = certain.get(resource);
  if (held === undefined) {
    held = { version: resource.version, resource, doubt: none, live: true, hash: hashOf(resource) };
    certain.set(resource, held);
  }
  return held;
}

/** A version that the client says it has, of a resource that is not (or no longer) in the snapshot. */
export const holdVersion = (name: string, version: string): Held => ({
  version,
  resource: undefined,
  doubt: none,
  live: true,
  hash: hashEntry(name, version),
});

/** Something the client may have under a name: it must be told of its end. */
export const holdPhantom = (name: string, doubt: readonly EncodedResource[] = none): Held => ({
  version: "",
  resource: undefined,
  doubt,
  live: false,
  hash: hashEntry(name, ""),
});

type Resources = ReadonlyMap<string, EncodedResource>;

/** What a client has, by name. */
export interface HeldSet {
  readonly size: number;
  get(name: string): Held | undefined;
  has(name: string): boolean;
  /** Has it something under the name for sure? */
  isLive(name: string): boolean;
  /** Is it exactly this map, as acknowledged? */
  isAll(map: Resources): boolean;
  set(name: string, held: Held): void;
  delete(name: string): void;
  keys(): Iterable<string>;
  values(): Iterable<Held>;
  [Symbol.iterator](): Iterator<[string, Held]>;
  /** From now on it has exactly this map, which stands once for all clients that acknowledged it; only what differs later is kept per client. */
  adopt(map: Resources): void;
  /**
   * Called now and then with the newest snapshot: when much of an adopted map is replaced, adopts the newest if the client has just that, else
   * lets go of the old one, whose resources would be kept alive for nothing.
   */
  renew(newest: Resources): void;
}

const nothing: Resources = new Map();

/** Part of an adopted map that may be replaced before it is let go. */
const replacedPart = 1 / 16;
const replacedFew = 16;

export function createHeldSet(): HeldSet {
  let base = nothing;
  /** Undefined: the client has nothing under a name of the base. */
  const own = new Map<string, Held | undefined>();
  let size = 0;
  const get = (name: string): Held | undefined => {
    const mine = own.get(name);
    if (mine !== undefined || own.has(name)) return mine;
    const resource = base.get(name);
    return resource && holdResource(resource);
  };
  function* entries(): Generator<[string, Held]> {
    for (const [name, resource] of base) if (!own.has(name)) yield [name, holdResource(resource)];
    for (const [name, held] of own) if (held !== undefined) yield [name, held];
  }
  const adopt = (map: Resources): void => {
    base = map;
    own.clear();
    size = map.size;
  };
  const hasExactly = (map: Resources): boolean => {
    if (map.size !== size) return false;
    for (const [name, resource] of map) if (get(name) !== holdResource(resource)) return false;
    return true;
  };
  return {
    get size() {
      return size;
    },
    get,
    has: (name) => get(name) !== undefined,
    isLive(name) {
      const mine = own.get(name);
      return mine === undefined ? base.has(name) && !own.has(name) : mine.live;
    },
    isAll: (map) => base === map && own.size === 0,
    set(name, held) {
      if (get(name) === undefined) size++;
      const known = base.get(name);
      if (known !== undefined && holdResource(known) === held) own.delete(name);
      else own.set(name, held);
    },
    delete(name) {
      if (get(name) !== undefined) size--;
      if (base.has(name)) own.set(name, undefined);
      else own.delete(name);
    },
    *keys() {
      for (const [name] of entries()) yield name;
    },
    *values() {
      for (const [, held] of entries()) yield held;
    },
    [Symbol.iterator]: entries,
    adopt,
    renew(newest) {
      if (base.size === 0 || own.size <= replacedFew + base.size * replacedPart) return;
      if (hasExactly(newest)) adopt(newest);
      else {
        const all = [...entries()];
        adopt(nothing);
        for (const [name, held] of all) own.set(name, held);
        size = own.size;
      }
    },
  };
}
