// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, type GraphOptions } from "@heddle/incr";

function layered(options: GraphOptions = {}) {
  const graph = createGraph(options);
  const source = graph.source<number>("s");
  const low = graph.lazy("low", (read, key) => (read.get(source, key) ?? 0) + 1);
  const high = graph.lazy("high", (read, key) => read.lazy(low, key) * 10);
  const set = (key: string, n: number) => graph.batch(() => source.set(key, n));
  return { graph, source, low, high, set };
}

test("K11.1: a lazy nobody observes does not run in a batch", () => {
  const { graph, low, high, set } = layered();
  graph.read(high, "a");
  const stop = graph.observe(low, "b", () => {});
  graph.stats.resetRuns();
  set("a", 1);
  assert.equal(graph.stats.runs(), 0);
  set("b", 1);
  assert.deepEqual([graph.stats.runs("low"), graph.stats.runs("high")], [1, 0]);
  stop();
  set("b", 2);
  assert.equal(graph.stats.runs(), 1);
});

test("K11.2: pulled again, it runs only if what it read differs", () => {
  const { graph, source, low, high, set } = layered();
  const parity = graph.lazy("parity", (read, key) => read.lazy(low, key) % 2);
  set("a", 1);
  assert.deepEqual([graph.read(high, "a"), graph.read(parity, "a")], [20, 0]);
  graph.stats.resetRuns();
  set("unrelated", 1);
  assert.deepEqual([graph.read(high, "a"), graph.stats.runs()], [20, 0]);
  set("a", 2);
  set("a", 1);
  assert.deepEqual([graph.read(high, "a"), graph.stats.runs()], [20, 0], "the same as when it was last seen");
  set("a", 3);
  assert.deepEqual([graph.read(high, "a"), graph.read(parity, "a")], [40, 0]);
  assert.deepEqual(
    ["low", "high", "parity"].map((name) => graph.stats.runs(name)),
    [1, 1, 1],
  );
  graph.batch(() => source.delete("a"));
  assert.equal(graph.read(high, "a"), 10);
});

test("K11.3: what is not used for a while is dropped, with its faults", () => {
  const { graph, high, set } = layered({ retainBatches: 3 });
  const broken = graph.lazy("broken", (): number => {
    throw new Error("bad");
  });
  for (let i = 0; i < 100; i++) graph.read(high, `k${i}`);
  assert.throws(() => graph.read(broken, ""));
  assert.equal(graph.stats.kept().lazies, 201);
  for (let i = 0; i < 3; i++) set("a", i);
  graph.read(high, "k0");
  for (let i = 0; i < 9; i++) set("a", 2);
  assert.equal(graph.stats.kept().lazies, 201, "a batch that changes nothing does not count");
  set("a", 3);
  assert.equal(graph.stats.kept().lazies, 2, "k0 in both layers");
  assert.equal(graph.faults().size, 0);
  graph.stats.resetRuns();
  graph.read(high, "k0");
  assert.equal(graph.stats.runs(), 0);
  assert.equal(graph.read(high, "k1"), 10);
  assert.equal(graph.stats.runs(), 2);
});

test("K11.4: the number of unobserved nodes is bounded and results stay right", () => {
  const { graph, high, set } = layered({ retainNodes: 10 });
  for (let i = 0; i < 1000; i++) assert.equal(graph.read(high, `k${i}`), 10);
  assert.ok(graph.stats.kept().lazies <= 10);
  const wide = graph.lazy("wide", (read) =>
    Array.from({ length: 20 }, (_, i) => read.lazy(high, `k${i}`)).reduce((sum, n) => sum + n, 0),
  );
  const heard: number[] = [];
  assert.equal(graph.read(wide, ""), 200);
  graph.observe(wide, "", (n) => heard.push(n));
  set("k3", 5);
  assert.deepEqual(heard, [250]);
});

test("K11.4: what was dropped under a reader is made and linked again", () => {
  const { graph, low, high, set } = layered({ retainNodes: 3 });
  const heard: number[] = [];
  // The reader is used after what it reads, so that the latter goes first, within one revision.
  for (const key of ["a", "noise 1"]) graph.read(low, key);
  graph.read(high, "a");
  graph.read(low, "noise 2");
  assert.equal(graph.stats.kept().lazies, 2);
  graph.observe(high, "a", (n) => heard.push(n));
  set("a", 1);
  assert.deepEqual(heard, [20]);
});

test("K11.5: observed nodes and what they read are kept; what loses its last reader is let go", () => {
  const { graph, source, low, high, set } = layered({ retainBatches: 1 });
  const chosen = graph.lazy("chosen", (read) => read.lazy(high, String(read.get(source, "which") ?? 0)));
  const heard: number[] = [];
  const stops = [graph.observe(chosen, "", (n) => heard.push(n)), graph.observe(chosen, "", () => {})];
  for (let i = 0; i < 5; i++) set("noise", i);
  graph.stats.resetRuns();
  assert.equal(graph.read(chosen, ""), 10);
  assert.equal(graph.read(low, "0"), 1);
  assert.equal(graph.stats.runs(), 0);
  assert.equal(graph.stats.kept().links, 4);
  set("0", 1);
  set("which", 7);
  assert.deepEqual(heard, [20, 10]);
  assert.equal(graph.stats.kept().links, 4);
  set("7", 2);
  assert.deepEqual(heard, [20, 10, 30]);
  graph.stats.resetRuns();
  set("0", 5);
  assert.equal(graph.stats.runs(), 0, "nothing observed reads low/0 any more");
  for (const stop of stops) stop();
  assert.equal(graph.stats.kept().links, 0);
  set("7", 3);
  set("noise", 0);
  set("noise", 1);
  assert.equal(graph.stats.kept().lazies, 0);
  for (const stop of stops) stop();
});

test("K12.1: graphs share nothing and refuse each other's handles", () => {
  const one = layered();
  const two = layered();
  one.set("a", 1);
  assert.deepEqual([one.graph.read(one.low, "a"), two.graph.read(two.low, "a")], [2, 1]);
  assert.throws(() => two.graph.read(one.low, "a"), /another graph/);
  assert.throws(() => two.graph.subscribe(one.source, () => {}), /another graph/);
  const stray = two.graph.lazy("stray", (read) => read.get(one.source, "a"));
  assert.throws(() => two.graph.read(stray, ""), /another graph/);
});
