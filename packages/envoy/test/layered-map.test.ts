// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changedKeys, isDisjoint, type Layer, layersOf, layOver } from "../src/layered-map.ts";

interface Item {
  readonly of: number;
}

const key = fc.constantFrom("a", "b", "c", "d", "e");
const item: fc.Arbitrary<Item> = fc.record({ of: fc.nat(9) });
const bottom = fc.array(fc.tuple(key, item), { maxLength: 6 }).map((entries) => new Map(entries));
const top = fc
  .array(fc.tuple(key, fc.option(item, { nil: undefined })), { maxLength: 6 })
  .map((entries): Layer<Item> => new Map(entries));

/** What the layers mean, by copying. */
function flat(low: ReadonlyMap<string, Item>, tops: readonly Layer<Item>[]): ReadonlyMap<string, Item> {
  const all = new Map(low);
  for (const layer of tops)
    for (const [name, value] of layer)
      if (value === undefined) all.delete(name);
      else all.set(name, value);
  return all;
}

test("layers read as the map they stand for (seed 41)", () => {
  fc.assert(
    fc.property(bottom, fc.array(top, { maxLength: 3 }), (low, tops) => {
      const map = tops.reduce<ReadonlyMap<string, Item>>((below, layer) => layOver(below, layer), low);
      const expected = flat(low, tops);
      const sorted = (entries: Iterable<[string, Item]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
      assert.deepEqual(sorted(map), sorted(expected));
      assert.equal(map.size, expected.size);
      assert.deepEqual([...map.keys()].sort(), [...expected.keys()].sort());
      assert.equal([...map.values()].length, expected.size);
      const seen: string[] = [];
      map.forEach((_value, name) => {
        seen.push(name);
      });
      assert.deepEqual(seen.sort(), [...expected.keys()].sort());
      for (const name of "abcdef") {
        assert.equal(map.get(name), expected.get(name));
        assert.equal(map.has(name), expected.has(name));
      }
    }),
    { seed: 41, numRuns: 500 },
  );
});

test("layers keep their identity, an empty one is none, and only disjoint ones add up", () => {
  const low = new Map([["a", { of: 1 }]]);
  const middle = new Map([["b", { of: 2 }]]);
  const map = layOver(layOver(low, middle), new Map([["a", { of: 3 }]]));
  assert.equal(layersOf(map)[0], low);
  assert.equal(layersOf(map)[1], middle);
  assert.equal(layOver(low, new Map()), low);
  assert.equal(isDisjoint(layOver(low, middle)), true);
  assert.equal(isDisjoint(map), false);
});

const sameOf = (a: Item, b: Item): boolean => a.of === b.of;

test("the difference of two layered maps is that of the maps they stand for (seed 43)", () => {
  const pair = fc.tuple(bottom, fc.array(top, { maxLength: 3 }), fc.array(top, { maxLength: 3 }), fc.option(bottom));
  fc.assert(
    fc.property(pair, fc.nat(3), ([low, tops, others, otherLow], shared) => {
      const build = (base: ReadonlyMap<string, Item>, layers: readonly Layer<Item>[]) =>
        layers.reduce<ReadonlyMap<string, Item>>((below, layer) => layOver(below, layer), base);
      const from = build(low, tops);
      const to = build(otherLow ?? low, [...tops.slice(0, shared), ...others]);
      const expected = "abcdef".split("").filter((name) => {
        const [a, b] = [from.get(name), to.get(name)];
        return a !== b && (a === undefined || b === undefined || !sameOf(a, b));
      });
      assert.deepEqual([...changedKeys(from, to, sameOf)].sort(), expected);
      assert.deepEqual([...changedKeys(from, to, sameOf)].sort(), expected, "remembered");
    }),
    { seed: 43, numRuns: 500 },
  );
});

test("maps that share layers share the comparison", () => {
  const low = new Map([["a", { of: 1 }]]);
  const next = new Map([["a", { of: 2 }]]);
  let compared = 0;
  const counting = (a: Item, b: Item): boolean => {
    compared++;
    return sameOf(a, b);
  };
  for (let i = 0; i < 5; i++) {
    const own = new Map([[`own ${i}`, { of: i }]]);
    assert.deepEqual(changedKeys(layOver(low, own), layOver(next, own), counting), ["a"]);
  }
  assert.equal(compared, 1 + 5, "the layer once, and the one name of it in each map");
});
