// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Collection, createGraph, GraphError, type Index, type Reader, type Source } from "@heddle/incr";

test("K5.1: a derived run that throws, even the first, depends on what it had read", () => {
  const graph = createGraph();
  const limits = graph.source<number>("limits");
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (read, n, key) => {
    if (n > (read.get(limits, "max") ?? 0)) throw new Error("too large");
    return [[key, n]];
  });
  graph.batch(() => source.set("a", 5));
  assert.deepEqual([derived.size, graph.faults().size], [0, 1]);
  graph.batch(() => limits.set("max", 9));
  assert.deepEqual([derived.get("a"), graph.faults().size], [5, 0]);
});

test("K5.2: a read that found nothing is a dependency", () => {
  const graph = createGraph();
  const names = graph.source<string>("names");
  const source = graph.source<string>("s");
  const index = graph.index("by length", names, (name) => [String(name.length)]);
  const derived = graph.derive("d", source, (read, key) => [
    [key, read.get(names, key) ?? read.index(index, "3")[0] ?? "none"],
  ]);
  graph.batch(() => source.set("x", "a"));
  assert.equal(derived.get("a"), "none");
  graph.batch(() => names.set("b", "bob"));
  assert.equal(derived.get("a"), "bob");
  graph.batch(() => names.set("a", "alice"));
  assert.equal(derived.get("a"), "alice");
});

test("K5.3: what the last run did not read causes no run", () => {
  const graph = createGraph();
  const target = graph.source<string>("target");
  const values = graph.source<number>("values");
  const through = (read: Reader) => read.get(values, read.get(target, "at") ?? "") ?? 0;
  graph.derive("d", target, (read, _at, key) => [[key, through(read)]]);
  const lazy = graph.lazy("l", through);
  graph.observe(lazy, "", () => {});
  graph.batch(() => target.set("at", "a"));
  graph.batch(() => target.set("at", "b"));
  graph.stats.resetRuns();
  graph.batch(() => values.set("a", 1));
  assert.equal(graph.stats.runs(), 0);
  graph.batch(() => values.set("b", 2));
  assert.deepEqual([graph.stats.runs("d"), graph.stats.runs("l"), graph.read(lazy, "")], [1, 1, 2]);
});

test("K5.4: a failing lazy, and one that reads it, depend on what they read", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const inner = graph.lazy("inner", (read, key) => {
    const n = read.get(source, key);
    if (n === undefined) throw new Error(`no ${key}`);
    return n;
  });
  const outer = graph.lazy("outer", (read, key) => read.lazy(inner, key) * 2);
  const heard: number[] = [];
  graph.observe(outer, "a", (n) => heard.push(n));
  assert.throws(() => graph.read(outer, "b"), /no b/);
  graph.batch(() => {
    source.set("a", 1);
    source.set("b", 2);
  });
  assert.deepEqual(heard, [2]);
  assert.equal(graph.read(outer, "b"), 4);
});

test("K6.1: get depends on one key", () => {
  const { graph, source, ran } = reading((read, of) => read.get(of.source, "a"));
  ran(0, () => source.set("b", 1));
  ran(1, () => source.set("a", 1));
  ran(1, () => source.delete("a"));
  assert.equal(graph.faults().size, 0);
});

test("K6.2: index depends on one index key, sorted by collection key", () => {
  const seen: (readonly number[])[] = [];
  const { source, index, ran } = reading((read, of) => seen.push(read.index(of.index, "even")));
  ran(1, () => source.set("c", 4));
  ran(1, () => source.set("a", 6));
  ran(0, () => source.set("b", 3));
  ran(1, () => source.set("b", 2));
  ran(1, () => source.set("c", 5));
  assert.deepEqual(seen.slice(1), [[4], [6, 4], [6, 2, 4], [6, 2]]);
  assert.deepEqual(index.get("odd"), [5]);
  ran(0, () => source.delete("c"));
  assert.deepEqual(index.get("odd"), []);
});

test("K6.3: all depends on everything, sorted by key", () => {
  const seen: string[] = [];
  const { source, ran } = reading((read, of) => seen.push([...read.all(of.source).keys()].join("")));
  for (const key of ["c", "a", "b"]) ran(1, () => source.set(key, 1));
  ran(0, () => source.set("a", 1));
  ran(1, () => source.delete("c"));
  assert.deepEqual(seen, ["", "c", "ac", "abc", "ab"]);
  const before = source.entries();
  ran(1, () => source.set("z", 1));
  assert.deepEqual([before.size, source.entries().size], [2, 3], "a snapshot does not change");
});

function reading(fn: (read: Reader, of: Fixture) => unknown) {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const index = graph.index("parity", source, (n) => [n % 2 === 0 ? "even" : "odd", n % 2 === 0 ? "even" : "odd"]);
  const lazy = graph.lazy("l", (read) => fn(read, { source, index }));
  graph.observe(lazy, "", () => {});
  const ran = (times: number, change: () => void) => {
    graph.stats.resetRuns();
    graph.batch(change);
    assert.equal(graph.stats.runs("l"), times);
  };
  return { graph, source, index, ran };
}

interface Fixture {
  readonly source: Source<number>;
  readonly index: Index<number>;
}

test("K6.4: a derived collection reads only what was created before it", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const holder: { later?: Collection<number>; own?: Collection<number> } = {};
  holder.own = graph.derive("own", source, (read, n, key) => [
    [key, n + (holder.own ? (read.get(holder.own, key) ?? 0) : 0)],
  ]);
  graph.derive("early", source, (read, n, key) => [[key, n + (holder.later ? (read.get(holder.later, key) ?? 0) : 0)]]);
  holder.later = graph.derive("late", source, (_read, n, key) => [[key, n]]);
  graph.batch(() => source.set("a", 1));
  assert.deepEqual([...graph.faults().keys()], ["early/a", "own/a"]);
});

test("K6.5: static functions do not read lazies, index functions read nothing", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const lazy = graph.lazy("l", () => 1);
  graph.derive("d", source, (read, _n, key) => [[key, read.lazy(lazy, "")]]);
  graph.index("x", source, () => [String(source.get("a"))]);
  graph.batch(() => source.set("a", 1));
  assert.deepEqual([...graph.faults().keys()], ["d/a", "x/a"]);
});

test("K6.6: untracked access inside a function throws", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const index = graph.index("x", source, () => []);
  const other = graph.lazy("other", () => 1);
  const acts: readonly (() => unknown)[] = [
    () => source.get("a"),
    () => source.entries(),
    () => source.size,
    () => index.get("a"),
    () => graph.read(other, ""),
    () => graph.observe(other, "", () => {}),
    () => graph.batch(() => {}),
    () => source.set("a", 1),
    () => graph.subscribe(source, () => {}),
    () => graph.lazy("inside", () => 1),
  ];
  const lazy = graph.lazy("l", (_read, key) => acts[Number(key)]?.());
  for (const i of acts.keys()) assert.throws(() => graph.read(lazy, String(i)), GraphError, `act ${i}`);
});

test("K6.7: a reader used outside its run throws", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const readers: Reader[] = [];
  const inner = graph.lazy("inner", () => readers[0]?.get(source, "a"));
  const outer = graph.lazy("outer", (read) => {
    readers.push(read);
    return read.lazy(inner, "");
  });
  assert.throws(() => graph.read(outer, ""), /outside its run/, "also by a function that runs within");
  assert.throws(() => readers[0]?.get(source, "a"), GraphError);
});
