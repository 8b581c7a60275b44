// SPDX-License-Identifier: Apache-2.0
// Names that all clients ask for stand once.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createNameSet, listsAll, namesOf } from "../src/machine/name-set.ts";
import { CLUSTER, ENDPOINT } from "../src/order.ts";
import { createBench, thing } from "./rig/machine.ts";

const name = fc.constantFrom("a", "b", "c", "d");
const step = fc.record({ what: fc.constantFrom("add", "delete", "adopt"), name, all: fc.uniqueArray(name) });

test("a name set is a set, whatever it stands on (seed 61)", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const set = createNameSet();
      let model = new Set<string>();
      for (const { what, name: one, all } of steps) {
        if (what === "adopt") {
          const shared = new Set(all);
          set.adopt(shared);
          assert.equal(set.isAll(shared), true);
          model = new Set(all);
        } else if (what === "add") {
          set.add(one);
          model.add(one);
        } else assert.equal(set.delete(one), model.delete(one));
        assert.equal(set.size, model.size);
        assert.deepEqual([...set].sort(), [...model].sort());
        for (const other of ["a", "b", "c", "d", "e"]) assert.equal(set.has(other), model.has(other));
      }
    }),
    { seed: 61, numRuns: 300 },
  );
});

test("snapshots with the same names share them, and a list must have each once", () => {
  const maps = ["1", "2"].map((text) => new Map(["a", "b"].map((n) => [n, thing(CLUSTER, n, text)] as const)));
  const [one, two] = maps.map(namesOf);
  assert.equal(one, two);
  assert.ok(one);
  assert.equal(listsAll(["b", "a"], one), true);
  assert.equal(listsAll(["a", "a"], one), false);
  assert.equal(listsAll(["a", "c"], one), false);
});

test("a client that asks for all names and gives one up is not sent it any more", () => {
  const bench = createBench("delta");
  const set = (text: string) => bench.set(thing(ENDPOINT, "a", text), thing(ENDPOINT, "b", text));
  set("1");
  bench.ask(ENDPOINT, { subscribe: ["b", "a"] });
  bench.ack(bench.expect(ENDPOINT, "+a", "+b"));
  bench.ask(ENDPOINT, { unsubscribe: ["a"] });
  set("2");
  bench.ack(bench.expect(ENDPOINT, "+b"));
  bench.ask(ENDPOINT, { subscribe: ["a"] });
  bench.ack(bench.expect(ENDPOINT, "+a"));
  const other = createBench("delta");
  other.set(thing(ENDPOINT, "a", "2"), thing(ENDPOINT, "b", "2"));
  other.ask(ENDPOINT, { subscribe: ["a", "a"] });
  other.expect(ENDPOINT, "+a");
});
