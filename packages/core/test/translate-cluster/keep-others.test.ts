// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph } from "@heddle/incr";
import { readOrSkip } from "../../src/translate/keep-others.ts";

test("a part that fails is left out at first, keeps its last good value later, and never takes the others with it", () => {
  const graph = createGraph();
  const source = graph.source<number>("source");
  const part = graph.lazy("part", (read, key) => {
    const value = read.get(source, key) ?? 0;
    if (value < 0) throw new Error(`${key} is broken`);
    return value;
  });
  const whole = graph.lazy("whole", (read) => ["a", "b", "c"].map((key) => readOrSkip(read, part, key)));
  graph.batch(() => {
    source.set("a", 1);
    source.set("b", -1);
    source.set("c", 3);
  });
  assert.deepEqual(graph.read(whole, ""), [1, undefined, 3]);
  graph.batch(() => source.set("b", 2));
  assert.deepEqual(graph.read(whole, ""), [1, 2, 3]);
  graph.batch(() => {
    source.set("a", -1);
    source.set("c", 4);
  });
  assert.deepEqual(graph.read(whole, ""), [1, 2, 4]);
  assert.deepEqual([...graph.faults().keys()], ["part/a"]);
});
