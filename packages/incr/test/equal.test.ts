// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, equalData } from "@heddle/incr";

test("K2.1: writing an equal value does nothing and keeps the reference", () => {
  const graph = createGraph();
  const source = graph.source<{ n: number }>("s");
  graph.derive("d", source, (_read, value, key) => [[key, value.n]]);
  const first = { n: 1 };
  graph.batch(() => source.set("a", first));
  graph.stats.resetRuns();
  const seen: unknown[] = [];
  graph.subscribe(source, (events) => seen.push(events));
  graph.batch(() => source.set("a", { n: 1 }));
  assert.deepEqual([seen.length, graph.stats.runs()], [0, 0]);
  assert.equal(source.get("a"), first);
});

test("K2.2: an equal derived result runs nothing that reads it", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const parity = graph.derive("parity", source, (_read, n, key) => [[key, { even: n % 2 === 0 }]]);
  const index = graph.index("by parity", parity, (value) => [String(value.even)]);
  graph.derive("below", parity, (_read, value, key) => [[key, value.even]]);
  graph.derive("counts", source, (read, _n, key) => [[key, read.index(index, "true").length]]);
  graph.batch(() => {
    source.set("a", 1);
    source.set("b", 2);
  });
  const seen: unknown[] = [];
  graph.subscribe(parity, (events) => seen.push(events));
  graph.stats.resetRuns();
  graph.batch(() => source.set("a", 3));
  assert.equal(seen.length, 0);
  const runs = ["parity", "by parity", "below", "counts"].map((name) => graph.stats.runs(name));
  assert.deepEqual(runs, [1, 0, 0, 1], "counts runs once for its own input");
});

test("K2.3: equality of plain data", () => {
  class Box {
    readonly n = 1;
  }
  const box = new Box();
  const equal: readonly (readonly [unknown, unknown])[] = [
    [Number.NaN, Number.NaN],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [new Map([["a", { n: 1 }]]), new Map([["a", { n: 1 }]])],
    [new Set([1, 2]), new Set([1, 2])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    [new Uint8Array([9, 1, 2]).subarray(1), new Uint8Array([1, 2])],
    [new Date(5), new Date(5)],
    [Object.assign(Object.create(null), { a: 1 }), Object.assign(Object.create(null), { a: 1 })],
    [box, box],
    [new Uint8Array([1]).buffer, new Uint8Array([1]).buffer],
  ];
  for (const [a, b] of equal) assert.ok(equalData(a, b));
  const different: readonly (readonly [unknown, unknown])[] = [
    [0, -0],
    [1, "1"],
    [null, undefined],
    [null, {}],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
      new Map([
        ["b", 2],
        ["a", 1],
      ]),
    ],
    [new Map([["a", 1]]), new Map()],
    [new Set([1, 2]), new Set([2, 1])],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    [new Uint8Array([1]), new Uint8Array([1, 3])],
    [new Uint8Array([1]), new Int8Array([1])],
    [new Date(5), new Date(6)],
    [new Box(), new Box()],
    [() => 1, () => 1],
  ];
  for (const [a, b] of different) assert.ok(!equalData(a, b));
});

test("K2.4: equals replaces the default; one that throws counts as different and is a fault", () => {
  const graph = createGraph();
  const source = graph.source<number>("s", {
    equals: (a, b) => {
      if (b === 13) throw new Error("unlucky");
      return Math.abs(a - b) < 1;
    },
  });
  graph.batch(() => source.set("a", 1));
  graph.batch(() => source.set("a", 1.5));
  assert.equal(source.get("a"), 1);
  graph.batch(() => source.set("a", 13));
  assert.equal(source.get("a"), 13);
  assert.equal(graph.faults().get("s/a!equals")?.kind, "equals");
  graph.batch(() => source.set("a", 2));
  assert.equal(graph.faults().size, 0);
});

test("K2.5: an equal lazy value stops at its readers and observers", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const parity = graph.lazy("parity", (read, key) => ({ even: (read.get(source, key) ?? 0) % 2 === 0 }));
  const words = graph.lazy("words", (read, key) => (read.lazy(parity, key).even ? "even" : "odd"));
  const heard: string[] = [];
  graph.observe(words, "a", (word) => heard.push(word));
  graph.observe(parity, "a", (value) => heard.push(String(value.even)));
  graph.batch(() => source.set("a", 1));
  const kept = graph.read(parity, "a");
  graph.stats.resetRuns();
  graph.batch(() => source.set("a", 3));
  assert.deepEqual([graph.stats.runs("parity"), graph.stats.runs("words")], [1, 0]);
  assert.equal(graph.read(parity, "a"), kept);
  graph.batch(() => source.set("a", 4));
  assert.deepEqual(heard, ["false", "odd", "true", "even"]);
});

test("K2.6: events are net", () => {
  const graph = createGraph();
  const source = graph.source<string>("s");
  const derived = graph.derive("d", source, (_read, value) => [[value, value]]);
  const events: unknown[] = [];
  graph.batch(() => source.set("a", "x"));
  graph.subscribe(source, (batch) => events.push(...batch));
  graph.subscribe(derived, (batch) => events.push(...batch));
  graph.batch(() => {
    source.set("a", "y");
    source.set("a", "x");
    source.set("new", "z");
    source.delete("new");
  });
  assert.deepEqual(events, []);
  graph.batch(() => {
    source.delete("a");
    source.set("b", "x");
  });
  assert.deepEqual(
    events,
    [
      { key: "a", before: "x", after: undefined },
      { key: "b", before: undefined, after: "x" },
    ],
    "the output changed hands from a to b with an equal value",
  );
});
