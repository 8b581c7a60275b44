// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, type Fault, type Lazy, ReadError } from "@heddle/incr";

function fallible() {
  const heard: Fault[] = [];
  const graph = createGraph({ onFault: (fault) => heard.push(fault) });
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (_read, n, key) => {
    if (n < 0) throw new Error(`bad ${n}`);
    return [[key, n]];
  });
  const index = graph.index("x", source, (n) => {
    if (n < 0) throw new Error(`bad ${n}`);
    return ["all"];
  });
  const lazy = graph.lazy("l", (read, key) => {
    const n = read.get(source, key) ?? 0;
    if (n < 0) throw new Error(`bad ${n}`);
    return n;
  });
  return { graph, source, derived, index, lazy, heard };
}

test("K8.1: a throw concerns its own key only", () => {
  const { graph, source, derived, index } = fallible();
  graph.batch(() => {
    source.set("a", -1);
    source.set("b", 2);
  });
  assert.deepEqual([...derived.entries()], [["b", 2]]);
  assert.deepEqual(index.get("all"), [2]);
});

test("K8.2: the last good result stays", () => {
  const { graph, source, derived, index, lazy } = fallible();
  const heard: number[] = [];
  graph.observe(lazy, "a", (n) => heard.push(n));
  graph.batch(() => source.set("a", 1));
  graph.batch(() => source.set("a", -1));
  assert.deepEqual([derived.get("a"), index.get("all"), graph.read(lazy, "a")], [1, [1], 1]);
  assert.deepEqual(
    [...graph.faults().values()].map((fault) => [fault.node, fault.lastGood]),
    [
      ["d", true],
      ["l", true],
      ["x", true],
    ],
  );
  graph.batch(() => source.set("a", 3));
  assert.deepEqual([derived.get("a"), index.get("all"), graph.read(lazy, "a"), heard], [3, [3], 3, [1, 3]]);
});

test("K8.3: a fault says what happened, once per wording", () => {
  const { graph, source, heard } = fallible();
  graph.batch(() => source.set("a", -1));
  const fault = graph.faults().get("d/a");
  assert.deepEqual(
    { ...fault, error: String(fault?.error), revision: 0 },
    {
      kind: "throw",
      node: "d",
      key: "a",
      message: "d/a: bad -1; it has no result",
      error: "Error: bad -1",
      lastGood: false,
      rivals: [],
      revision: 0,
    },
  );
  graph.batch(() => source.set("b", 1));
  assert.deepEqual(
    heard.map((each) => each.node),
    ["d", "x"],
  );
  graph.batch(() => source.set("a", -2));
  assert.deepEqual(heard.map((each) => each.message).slice(2), [
    "d/a: bad -2; it has no result",
    "x/a: bad -2; it has no result",
  ]);
});

test("K8.4: a lazy without a good value throws to who reads it", () => {
  const { graph, source, lazy } = fallible();
  const reader = graph.lazy("reader", (read, key) => read.lazy(lazy, key));
  const careful = graph.lazy("careful", (read, key) => {
    try {
      return read.lazy(lazy, key);
    } catch (error) {
      return error instanceof ReadError ? error.message : "?";
    }
  });
  graph.batch(() => source.set("a", -1));
  assert.throws(() => graph.read(lazy, "a"), { message: "bad -1", name: "Error" });
  assert.throws(
    () => graph.read(reader, "a"),
    (error: unknown) => error instanceof ReadError && error.cause instanceof Error && error.cause.message === "bad -1",
  );
  assert.equal(graph.read(careful, "a"), "reading l/a: bad -1");
  assert.deepEqual([...graph.faults().keys()], ["d/a", "l/a", "reader/a", "x/a"]);
  assert.equal(graph.read(reader, "b"), 0);
});

/** A lazy that follows links from key to key; `fn` says how. */
function ringed(fn: (next: string, follow: (key: string) => string) => string) {
  const graph = createGraph();
  const source = graph.source<{ readonly next: string | undefined }>("links");
  const lazy: Lazy<string> = graph.lazy("path", (read, key): string => {
    const next = read.get(source, key)?.next;
    return next === undefined ? key : `${key}>${fn(next, (at) => read.lazy(lazy, at))}`;
  });
  const link = (from: string, to: string | undefined) => graph.batch(() => source.set(from, { next: to }));
  return { graph, lazy, link };
}

test("K8.5: a cycle is a fault of every node on it, and heals", () => {
  for (const first of ["a", "b", "out"]) {
    const { graph, lazy, link } = ringed((next, follow) => follow(next));
    link("out", "a");
    link("a", "b");
    link("b", "a");
    assert.throws(() => graph.read(lazy, first), /cycle: path\/a → path\/b → path\/a/);
    assert.throws(() => graph.read(lazy, "out"));
    const kinds = [...graph.faults()].map(([id, fault]) => [id, fault.kind]);
    assert.deepEqual(kinds, [
      ["path/a", "cycle"],
      ["path/b", "cycle"],
      ["path/out", "throw"],
    ]);
    link("b", undefined);
    assert.equal(graph.read(lazy, "out"), "out>a>b");
    assert.equal(graph.faults().size, 0);
  }
});

test("K8.5: an observed cycle keeps the last good value and heals from either side", () => {
  for (const [from, healed] of [
    ["a", ["a", "b>a"]],
    ["b", ["a>b", "b"]],
  ] as const) {
    const { graph, lazy, link } = ringed((next, follow) => follow(next));
    const heard = new Map<string, string>();
    for (const key of ["a", "b"]) graph.observe(lazy, key, (value) => heard.set(key, value));
    link("a", "b");
    assert.deepEqual([heard.get("a"), graph.read(lazy, "b")], ["a>b", "b"]);
    link("b", "a");
    assert.deepEqual([graph.read(lazy, "a"), graph.read(lazy, "b")], ["a>b", "b"]);
    assert.deepEqual(
      [...graph.faults().values()].map((fault) => [fault.kind, fault.lastGood]),
      [
        ["cycle", true],
        ["cycle", true],
      ],
    );
    link(from, undefined);
    assert.deepEqual([graph.read(lazy, "a"), graph.read(lazy, "b")], healed);
    assert.equal(graph.faults().size, 0);
  }
});

test("K8.5: catching the failed read does not hide a cycle", () => {
  const { graph, lazy, link } = ringed((next, follow) => {
    try {
      return follow(next);
    } catch {
      return "caught";
    }
  });
  link("a", "b");
  link("b", "a");
  link("out", "a");
  assert.throws(() => graph.read(lazy, "b"), /cycle/);
  assert.throws(() => graph.read(lazy, "a"), /cycle/);
  assert.equal(graph.read(lazy, "out"), "out>caught");
});

test("K8.6: an observer that throws is a fault, the others are called", () => {
  const { graph, source, lazy, heard } = fallible();
  const log: string[] = [];
  const state = { broken: true };
  graph.subscribe(source, () => {
    if (state.broken) throw new Error("broken subscriber");
  });
  graph.subscribe(source, () => log.push("subscriber"));
  graph.observe(lazy, "a", () => {
    if (state.broken) throw new Error("broken observer");
  });
  graph.observe(lazy, "a", () => log.push("observer"));
  graph.batch(() => source.set("a", 1));
  assert.deepEqual(log, ["subscriber", "observer"]);
  assert.deepEqual([...graph.faults().keys()], ["l/a!observer", "s/!observer"]);
  assert.deepEqual(
    heard.map((fault) => fault.kind),
    ["observer", "observer"],
  );
  state.broken = false;
  graph.batch(() => source.set("a", 2));
  assert.equal(graph.faults().size, 0);
});

test("K8.7: what onFault throws reaches the caller after everything was delivered", () => {
  const graph = createGraph({
    onFault: () => {
      throw new Error("from onFault");
    },
  });
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (): [string, number][] => {
    throw new Error("bad");
  });
  const log: string[] = [];
  graph.subscribe(source, () => log.push("told"));
  assert.throws(() => graph.batch(() => source.set("a", 1)), /from onFault/);
  assert.deepEqual([log, source.get("a"), derived.size], [["told"], 1, 0]);
  graph.batch(() => source.set("a", 2));
  assert.deepEqual(log, ["told", "told"], "a fault that stands is not reported again");
});

test("K8.8: a fault goes with the next good run", () => {
  const { graph, source, lazy } = fallible();
  graph.batch(() => source.set("a", -1));
  assert.throws(() => graph.read(lazy, "a"));
  assert.equal(graph.faults().size, 3);
  graph.batch(() => source.set("a", 1));
  assert.equal(graph.read(lazy, "a"), 1);
  assert.equal(graph.faults().size, 0);
});
