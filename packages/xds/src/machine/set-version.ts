// SPDX-License-Identifier: Apache-2.0
/**
 * `version_info` of a set of resources: a hash of its content that does not depend on order and is kept up to date by
 * adding and taking away entries, so that a push costs what changed. Equal sets have equal versions in every process, which
 * is what lets a state-of-the-world client reconnect to a restarted server without being sent anything.
 */
import type { EncodedResource } from "@heddle/envoy";

export interface SetVersion {
  low: number;
  high: number;
  size: number;
}

export const emptySet = (): SetVersion => ({ low: 0, high: 0, size: 0 });

/** Two independent 32-bit multiplicative hashes of `name NUL version`. */
function hashEntry(name: string, version: string): [low: number, high: number] {
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
  return [low | 0, high | 0];
}

/** Adds an entry that is not in the set. */
export function addEntry(set: SetVersion, name: string, version: string): void {
  const [low, high] = hashEntry(name, version);
  set.low = (set.low + low) | 0;
  set.high = (set.high + high) | 0;
  set.size += 1;
}

/** Takes away an entry that is in the set. */
export function removeEntry(set: SetVersion, name: string, version: string): void {
  const [low, high] = hashEntry(name, version);
  set.low = (set.low - low) | 0;
  set.high = (set.high - high) | 0;
  set.size -= 1;
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

/** Sixteen hexadecimal digits; the empty set is all zeros. */
export const versionText = (set: SetVersion): string => hex(set.high) + hex(set.low);

const whole = new WeakMap<ReadonlyMap<string, EncodedResource>, string>();

/** Version of all resources of a snapshot's map; computed once per map. */
export function versionOfMap(map: ReadonlyMap<string, EncodedResource>): string {
  let version = whole.get(map);
  if (version === undefined) {
    version = versionOfNames(map, map.keys());
    whole.set(map, version);
  }
  return version;
}

/** Version of those of `names` that exist in the map. */
export function versionOfNames(map: ReadonlyMap<string, EncodedResource>, names: Iterable<string>): string {
  const set = emptySet();
  for (const name of names) {
    const resource = map.get(name);
    if (resource !== undefined) addEntry(set, name, resource.version);
  }
  return versionText(set);
}
