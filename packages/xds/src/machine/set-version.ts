// SPDX-License-Identifier: Apache-2.0
/**
 * `version_info` of a set of resources: a hash of its content that does not depend on order and is kept up to date by
 * adding and taking away entries, so that a push costs what changed. Equal sets have equal versions in every process, which
 * is what lets a state-of-the-world client reconnect to a restarted server without being sent anything.
 */
import { type EncodedResource, isDisjoint, type Layer, layersOf } from "@heddle/envoy";

export interface SetVersion {
  low: number;
  high: number;
}

export const emptySet = (): SetVersion => ({ low: 0, high: 0 });

/** What one entry adds to the version of its set. */
export interface EntryHash {
  readonly low: number;
  readonly high: number;
}

const hashes = new WeakMap<EncodedResource, EntryHash>();

/** The entry of a resource; computed once, for all streams. */
export function hashOf(resource: EncodedResource): EntryHash {
  let hash = hashes.get(resource);
  if (hash === undefined) {
    hash = hashEntry(resource.name, resource.version);
    hashes.set(resource, hash);
  }
  return hash;
}

/** Two independent 32-bit multiplicative hashes of `name NUL version`. */
export function hashEntry(name: string, version: string): EntryHash {
  let low = 0x9e3779b1;
  let high = 0x85ebca77;
  const mix = (code: number): void => {
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x27d4eb2f);
    high ^= high >>> 15;
  };
  for (let i = 0; i < name.length; i++) mix(name.charCodeAt(i));
  mix(0);
  for (let i = 0; i < version.length; i++) mix(version.charCodeAt(i));
  low ^= low >>> 16;
  low = Math.imul(low, 0x85ebca6b);
  low ^= low >>> 13;
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  high ^= high >>> 16;
  return { low: low | 0, high: high | 0 };
}

/** Adds an entry that is not in the set. */
export function addEntry(set: SetVersion, entry: EntryHash): void {
  set.low = (set.low + entry.low) | 0;
  set.high = (set.high + entry.high) | 0;
}

/** Takes away an entry that is in the set. */
export function removeEntry(set: SetVersion, entry: EntryHash): void {
  set.low = (set.low - entry.low) | 0;
  set.high = (set.high - entry.high) | 0;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

/** Sixteen hexadecimal digits; the empty set is all zeros. */
export const versionText = (set: SetVersion): string => hex(set.high) + hex(set.low);

const sums = new WeakMap<Layer<EncodedResource>, SetVersion>();

/** The set of all resources of a snapshot's map; computed once per map, and once per layer for all maps that share it. */
export function setOfMap(map: ReadonlyMap<string, EncodedResource>): SetVersion {
  const known = sums.get(map);
  if (known !== undefined) return known;
  const set = emptySet();
  const layers = layersOf(map);
  if (layers.length > 1 && isDisjoint(map)) for (const layer of layers) addEntry(set, setOfLayer(layer));
  else for (const resource of map.values()) addEntry(set, hashOf(resource));
  sums.set(map, set);
  return set;
}

function setOfLayer(layer: Layer<EncodedResource>): SetVersion {
  const known = sums.get(layer);
  if (known !== undefined) return known;
  const set = emptySet();
  for (const resource of layer.values()) if (resource !== undefined) addEntry(set, hashOf(resource));
  sums.set(layer, set);
  return set;
}

/** Version of all resources of a snapshot's map. */
export const versionOfMap = (map: ReadonlyMap<string, EncodedResource>): string => versionText(setOfMap(map));

/** Version of those of `names` that exist in the map. */
export function versionOfNames(map: ReadonlyMap<string, EncodedResource>, names: Iterable<string>): string {
  const set = emptySet();
  for (const name of names) {
    const resource = map.get(name);
    if (resource !== undefined) addEntry(set, hashOf(resource));
  }
  return versionText(set);
}
