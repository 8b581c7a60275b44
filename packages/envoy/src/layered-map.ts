// SPDX-License-Identifier: Apache-2.0

/** One layer: entries that stand for those of the same key below; `undefined` hides the key. */
export type Layer<V> = ReadonlyMap<string, V | undefined>;

/**
 * A map made of shared maps, bottom first. What many have in common stands once in memory, and two such maps are compared by the identity of
 * their layers. Nothing is copied; layers must not change any more. Iterates layer by layer, each key where it is decided.
 */
export interface LayeredMap<V> extends ReadonlyMap<string, V> {
  readonly layers: readonly Layer<V>[];
}

/** Lays `top` over a map, layered or not. An empty top gives the map itself; hiding is for tops only, the bottom holds values. */
export function layOver<V extends object>(bottom: ReadonlyMap<string, V>, top: Layer<V>): ReadonlyMap<string, V> {
  return top.size === 0 ? bottom : createLayered([...layersOf(bottom), top]);
}

/** The layers of a map, bottom first: itself when it is a plain one. */
export function layersOf<V extends object>(map: ReadonlyMap<string, V>): readonly Layer<V>[] {
  return map instanceof Layered ? (map.layers as readonly Layer<V>[]) : [map];
}

/** A map of these layers, the lowest of which hides nothing. */
export function createLayered<V extends object>(layers: readonly Layer<V>[]): LayeredMap<V> {
  return new Layered(layers);
}

/** True when no key stands in two layers, so that all layers together are exactly the map. */
export function isDisjoint<V extends object>(map: ReadonlyMap<string, V>): boolean {
  let sum = 0;
  for (const layer of layersOf(map)) sum += layer.size;
  return sum === map.size;
}

// The one class here: a ReadonlyMap per proxy class, where closures for each method would cost more than the entries.
class Layered<V extends object> implements LayeredMap<V> {
  readonly layers: readonly Layer<V>[];
  readonly size: number;

  constructor(layers: readonly Layer<V>[]) {
    this.layers = layers;
    this.size = countKeys(layers);
  }

  get(key: string): V | undefined {
    return findBelow(this.layers, this.layers.length, key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, V]> {
    const { layers } = this;
    const alone = isDisjoint(this);
    for (const [depth, layer] of layers.entries())
      for (const entry of layer)
        if (alone || (entry[1] !== undefined && !isDecidedAbove(layers, depth, entry[0]))) yield entry as [string, V];
  }

  *keys(): MapIterator<string> {
    if (isDisjoint(this)) for (const layer of this.layers) yield* layer.keys();
    else for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(on: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) on(value, key, this);
  }
}

function isDecidedAbove<V>(layers: readonly Layer<V>[], depth: number, key: string): boolean {
  for (let i = depth + 1; i < layers.length; i++) if (layers[i]?.has(key) === true) return true;
  return false;
}

/** Looks only at the layers above the bottom, which is the large one. */
function countKeys<V>(layers: readonly Layer<V>[]): number {
  let size = layers[0]?.size ?? 0;
  for (let depth = 1; depth < layers.length; depth++) {
    for (const [key, value] of layers[depth] ?? []) {
      if (findBelow(layers, depth, key) !== undefined) size--;
      if (value !== undefined) size++;
    }
  }
  return size;
}

function findBelow<V>(layers: readonly Layer<V>[], depth: number, key: string): V | undefined {
  for (let i = depth - 1; i >= 0; i--) {
    const layer = layers[i];
    const value = layer?.get(key);
    if (value !== undefined || layer?.has(key) === true) return value;
  }
  return undefined;
}

type Changed = { readonly from: WeakRef<object>; readonly same: unknown; readonly keys: readonly string[] };

/** The last answer per layer: maps that share layers share the comparison, too. */
const answers = new WeakMap<object, Changed>();

/**
 * Keys whose value was added, removed, or is not `same` any more, between two maps. Layers in common are not looked at, and those that differ
 * are compared once for all maps that have them. `same` must be one function for all calls.
 */
export function changedKeys<V extends object>(
  from: ReadonlyMap<string, V>,
  to: ReadonlyMap<string, V>,
  same: (a: V, b: V) => boolean,
): readonly string[] {
  if (from === to) return [];
  const before = layersOf(from);
  const after = layersOf(to);
  if (before.length === 1 && after.length === 1) return changedInLayer(from, to, same);
  const candidates = new Set<string>();
  for (let i = 0; i < Math.max(before.length, after.length); i++)
    for (const key of changedInLayer(before[i] ?? nothing, after[i] ?? nothing, same)) candidates.add(key);
  return [...candidates].filter((key) => {
    const [a, b] = [from.get(key), to.get(key)];
    return a !== b && (a === undefined || b === undefined || !same(a, b));
  });
}

const nothing: Layer<never> = new Map();

function changedInLayer<V extends object>(
  from: Layer<V>,
  to: Layer<V>,
  same: (a: V, b: V) => boolean,
): readonly string[] {
  if (from === to) return [];
  const known = to.size === 0 ? undefined : answers.get(to);
  if (known?.same === same && known.from.deref() === from) return known.keys;
  const keys: string[] = [];
  for (const [key, value] of to) {
    const before = from.get(key);
    if (before === value ? value === undefined && !from.has(key) : !isSame(before, value, same)) keys.push(key);
  }
  for (const key of from.keys()) if (!to.has(key)) keys.push(key);
  if (to.size > 0) answers.set(to, { from: new WeakRef(from), same, keys });
  return keys;
}

const isSame = <V>(a: V | undefined, b: V | undefined, same: (a: V, b: V) => boolean): boolean =>
  a !== undefined && b !== undefined && same(a, b);
