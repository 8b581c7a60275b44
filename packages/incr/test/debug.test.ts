// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph } from "@heddle/incr";

test("K13.1: values are frozen deep", () => {
  const graph = createGraph({ debug: true });
  const source = graph.source<{ list: number[]; map: Map<string, { n: number }>; bytes: Uint8Array }>("s");
  const derived = graph.derive("d", source, (_read, value, key) => [[key, { copy: [...value.list] }]]);
  const index = graph.index("x", source, () => ["all"]);
  const lazy = graph.lazy("l", () => new Set([[1]]));
  const value = { list: [1], map: new Map([["a", { n: 1 }]]), bytes: new Uint8Array(1) };
  graph.batch(() => source.set("a", value));
  const writes: readonly (() => unknown)[] = [
    () => value.list.push(2),
    () => value.map.set("b", { n: 2 }),
    () => Object.assign(value.map.get("a") ?? {}, { n: 2 }),
    () => derived.get("a")?.copy.push(2),
    () => graph.read(lazy, "").add([2]),
    () => [...graph.read(lazy, "")][0]?.push(2),
    () => (index.get("all") as unknown[]).push(2),
    () => (source.entries() as Map<string, unknown>).clear(),
  ];
  for (const [i, write] of writes.entries()) assert.throws(write, Error, `write ${i}`);
  value.bytes[0] = 1;
});

test("K13.2: a function that disagrees with itself is a fault", () => {
  const graph = createGraph({ debug: true });
  const source = graph.source<number>("s");
  let clock = 0;
  const derived = graph.derive("d", source, (_read, n, key) => [[key, n < 0 ? clock++ : n]]);
  const lazy = graph.lazy("l", (read, key) => ((read.get(source, key) ?? 0) < 0 ? clock++ : 7));
  graph.index("x", source, (n) => [n < 0 ? String(clock++) : "fine"]);
  const sometimes = graph.lazy("sometimes", (): number => {
    if (clock++ % 2 === 0) throw new Error("even");
    return 1;
  });
  graph.batch(() => source.set("a", -1));
  assert.equal(derived.get("a"), 0);
  graph.read(lazy, "a");
  assert.deepEqual([...graph.faults().keys()], ["d/a!impure", "l/a!impure", "x/a!impure"]);
  graph.batch(() => source.set("a", 1));
  graph.read(lazy, "a");
  assert.equal(graph.faults().size, 0);
  clock = 0;
  assert.throws(() => graph.read(sometimes, ""), /even/);
  assert.ok(graph.faults().has("sometimes/!impure"));
  assert.equal(graph.stats.runs("sometimes"), 1, "a checked run counts once");
});
