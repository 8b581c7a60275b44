// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, GraphError } from "@heddle/incr";

test("K1.1: a node name is taken once", () => {
  const graph = createGraph();
  graph.source("hosts");
  assert.throws(() => graph.lazy("hosts", () => 1), GraphError);
  assert.throws(() => graph.derive("hosts", graph.source("other"), () => []), GraphError);
});

test("K1.2: the last write to a key in a batch counts", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  graph.batch(() => {
    source.set("a", 1);
    source.set("a", 2);
    source.set("b", 1);
    source.delete("b");
    source.delete("c");
    source.set("c", 3);
  });
  assert.deepEqual(
    [...source.entries()],
    [
      ["a", 2],
      ["c", 3],
    ],
  );
  assert.equal(source.size, 2);
});

test("K1.3: the smallest input key wins an output key, whatever came first", () => {
  for (const order of [
    ["a", "b", "c"],
    ["c", "b", "a"],
    ["b", "c", "a"],
  ]) {
    const graph = createGraph();
    const source = graph.source<string>("s");
    const derived = graph.derive("d", source, (_read, value) => [["shared", value]]);
    for (const key of order) graph.batch(() => source.set(key, `from ${key}`));
    assert.equal(derived.get("shared"), "from a");
    const fault = graph.faults().get("d/shared!duplicate");
    assert.deepEqual([fault?.kind, fault?.rivals], ["duplicate", ["a", "b", "c"]]);
  }
});

test("K1.4: the key changes hands and the fault goes with the rivals", () => {
  const graph = createGraph();
  const source = graph.source<string>("s");
  const derived = graph.derive("d", source, (_read, value, key) => [[value, key]]);
  graph.batch(() => {
    source.set("a", "x");
    source.set("b", "x");
  });
  assert.deepEqual([...derived.entries()], [["x", "a"]]);
  graph.batch(() => source.set("a", "y"));
  assert.deepEqual(
    [...derived.entries()],
    [
      ["x", "b"],
      ["y", "a"],
    ],
  );
  assert.equal(graph.faults().size, 0);
  graph.batch(() => source.set("c", "x"));
  assert.deepEqual(graph.faults().get("d/x!duplicate")?.rivals, ["b", "c"]);
  graph.batch(() => source.delete("b"));
  assert.deepEqual(
    [...derived.entries()],
    [
      ["x", "c"],
      ["y", "a"],
    ],
  );
  assert.equal(graph.faults().size, 0);
});

test("K1.5: a run that yields a key twice keeps the first and faults", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (_read, n) =>
    n > 1
      ? [
          ["x", n],
          ["x", -n],
        ]
      : [["x", n]],
  );
  graph.batch(() => source.set("a", 2));
  assert.equal(derived.get("x"), 2);
  assert.deepEqual(graph.faults().get("d/x!duplicate")?.rivals, ["a"]);
  graph.batch(() => source.set("a", 1));
  assert.equal(derived.get("x"), 1);
  assert.equal(graph.faults().size, 0);
});

test("K1.6: undefined is not a value", () => {
  const graph = createGraph();
  const source = graph.source<number | undefined>("s");
  assert.throws(() => graph.batch(() => source.set("a", undefined)), GraphError);
  graph.derive("d", source, (_read, n) => [["x", n === 1 ? undefined : n]]);
  graph.batch(() => source.set("a", 1));
  assert.equal(graph.faults().get("d/a")?.kind, "throw");
});
