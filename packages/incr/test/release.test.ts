// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph } from "@heddle/incr";

function releasing() {
  const graph = createGraph();
  const other = graph.source<number>("other");
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (read, n, key) => {
    if (n + (read.get(other, "x") ?? 0) < 0) throw new Error("negative");
    return [
      [`${key}1`, n],
      [`${key}2`, n],
    ];
  });
  const index = graph.index("x", derived, (n) => {
    if (n === 13) throw new Error("unlucky");
    return [String(n)];
  });
  return { graph, other, source, derived, index };
}

test("K7.1: deleting an input deletes its outputs and unfiles them", () => {
  const { graph, source, derived, index } = releasing();
  graph.batch(() => source.set("a", 1));
  assert.deepEqual([derived.size, index.get("1")], [2, [1, 1]]);
  graph.batch(() => source.delete("a"));
  assert.deepEqual([derived.size, index.get("1")], [0, []]);
});

test("K7.2: its faults go", () => {
  const { graph, source } = releasing();
  graph.batch(() => {
    source.set("a", -1);
    source.set("b", 13);
  });
  assert.deepEqual([...graph.faults().keys()], ["d/a", "x/b1", "x/b2"]);
  graph.batch(() => {
    source.delete("a");
    source.delete("b");
  });
  assert.equal(graph.faults().size, 0);
});

test("K7.3: a key that returns has no last good result", () => {
  const { graph, source, derived } = releasing();
  graph.batch(() => source.set("a", 1));
  graph.batch(() => source.delete("a"));
  graph.batch(() => source.set("a", -1));
  assert.equal(derived.size, 0);
  assert.equal(graph.faults().get("d/a")?.lastGood, false);
  graph.batch(() => source.set("a", 2));
  graph.batch(() => {
    source.delete("a");
    source.set("a", -1);
  });
  assert.equal(derived.get("a1"), 2, "deleted and set in one batch is one change");
});

test("K7.4: its dependencies and index keys go", () => {
  const { graph, source, other } = releasing();
  graph.batch(() => {
    for (let i = 0; i < 10; i++) source.set(`k${i}`, i);
  });
  assert.deepEqual(graph.stats.kept(), { lazies: 0, links: 10, indexKeys: 10 });
  graph.batch(() => {
    for (let i = 0; i < 10; i++) source.delete(`k${i}`);
  });
  assert.deepEqual(graph.stats.kept(), { lazies: 0, links: 0, indexKeys: 0 });
  graph.stats.resetRuns();
  graph.batch(() => other.set("x", 1));
  assert.equal(graph.stats.runs(), 0);
});
