// SPDX-License-Identifier: Apache-2.0
// A client that took a whole snapshot costs what differs from it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { layOver } from "@heddle/envoy";
import fc from "fast-check";
import { createHeldSet, type Held, holdPhantom, holdResource } from "../src/machine/held.ts";
import { setOfMap, versionOfMap, versionOfNames } from "../src/machine/set-version.ts";
import { CLUSTER, ENDPOINT } from "../src/order.ts";
import { createBench, thing } from "./rig/machine.ts";

const names = ["a", "b", "c", "d"];
const resources = ["1", "2"].map((text) => names.map((name) => thing(CLUSTER, name, text)));

/** More names than may be replaced before an adopted map is let go. */
const many = Array.from({ length: 40 }, (_, i) => `n${i}`);
const snapshot = (text: string, of: readonly string[] = many) =>
  new Map(of.map((name) => [name, thing(CLUSTER, name, text)]));

test("a held set moves on to the newest snapshot, and lets an old one go", () => {
  const [one, two] = [snapshot("1"), snapshot("2")];
  const held = createHeldSet();
  held.adopt(one);
  assert.equal(held.isAll(one), true);
  for (const resource of [...two.values()].slice(0, 30)) held.set(resource.name, holdResource(resource));
  const before = new Map(held);
  held.renew(two);
  assert.deepEqual(new Map(held), before, "the client has neither: all is its own now");
  assert.equal(held.size, 40);
  held.adopt(one);
  for (const resource of two.values()) held.set(resource.name, holdResource(resource));
  held.renew(two);
  assert.equal(held.isAll(two), true);
});

test("few changes leave the adopted snapshot as it is", () => {
  const one = snapshot("1");
  const held = createHeldSet();
  held.adopt(one);
  held.set("n1", holdResource(thing(CLUSTER, "n1", "2")));
  held.renew(snapshot("3"));
  held.set("n1", holdResource(one.get("n1") as ReturnType<typeof thing>));
  assert.equal(held.isAll(one), true, "what comes back costs nothing");
});

type Step =
  | { readonly name: number; readonly what: "set" | "other" | "phantom" | "delete" }
  | { readonly adopt: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ name: fc.nat(3), what: fc.constantFrom("set", "other", "phantom", "delete") }),
  },
  { weight: 1, arbitrary: fc.record({ adopt: fc.nat(15) }) },
);

test("a held set is a map, whatever base it stands on (seed 51)", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const held = createHeldSet();
      let model = new Map<string, Held>();
      for (const s of steps) {
        if ("adopt" in s) {
          const some = (resources[0] ?? []).filter((_, i) => (s.adopt >> i) % 2 === 1);
          held.adopt(new Map(some.map((r) => [r.name, r])));
          model = new Map(some.map((r) => [r.name, holdResource(r)]));
        } else {
          const name = names[s.name] as string;
          const resource = resources[s.what === "other" ? 1 : 0]?.[s.name];
          assert.ok(resource);
          if (s.what === "delete") held.delete(name);
          else held.set(name, s.what === "phantom" ? holdPhantom(name) : holdResource(resource));
          if (s.what === "delete") model.delete(name);
          else model.set(name, s.what === "phantom" ? holdPhantom(name) : holdResource(resource));
        }
        assert.equal(held.size, model.size);
        assert.deepEqual([...held].sort(), [...model].sort());
        assert.deepEqual([...held.keys()].sort(), [...model.keys()].sort());
        assert.equal([...held.values()].length, model.size);
        for (const name of names) assert.equal(held.has(name), model.has(name));
      }
    }),
    { seed: 51, numRuns: 300 },
  );
});

test("layers add up to the version of the whole", () => {
  const [one, two] = resources.map((list) => new Map(list.slice(0, 2).map((r) => [r.name, r])));
  const own = new Map((resources[0] ?? []).slice(2).map((r) => [r.name, r]));
  assert.ok(one && two);
  for (const map of [layOver(one, own), layOver(one, two), layOver(one, new Map([["a", undefined]]))]) {
    assert.equal(versionOfMap(map), versionOfNames(map, map.keys()));
    assert.deepEqual(setOfMap(map), setOfMap(new Map(map)));
  }
});

for (const flavour of ["delta", "sotw"] as const) {
  test(`${flavour}: what changes while the first answer is on its way follows it`, () => {
    const bench = createBench(flavour);
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"));
    bench.ask(CLUSTER, { subscribe: ["*"] });
    const first = bench.expect(CLUSTER, "+a", "+b");
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b", "2"), thing(CLUSTER, "c"));
    bench.expectNothing();
    bench.ack(first);
    const second = bench.expect(CLUSTER, ...(flavour === "delta" ? ["+b", "+c"] : ["+a", "+b", "+c"]));
    bench.ack(second);
    bench.expectNothing();
  });

  test(`${flavour}: a first answer that is refused is tried again one by one`, () => {
    const bench = createBench(flavour);
    bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b"));
    bench.ask(ENDPOINT, { subscribe: ["a", "b"] });
    bench.nack(bench.expect(ENDPOINT, "+a", "+b"), "something is wrong");
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.ack(bench.expect(ENDPOINT, "+b"));
    bench.expectNothing();
  });
}

test("a name given up before the first answer is acknowledged is not held", () => {
  const bench = createBench("delta");
  bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b"));
  bench.ask(ENDPOINT, { subscribe: ["a", "b"] });
  const first = bench.expect(ENDPOINT, "+a", "+b");
  bench.ask(ENDPOINT, { unsubscribe: ["b"] });
  bench.ack(first);
  assert.deepEqual([...(bench.state.byType.get(ENDPOINT)?.held.keys() ?? [])], ["a"]);
  bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b", "2"));
  bench.expectNothing();
});
