// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, GraphError } from "@heddle/incr";

function doubled() {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const double = graph.derive("double", source, (_read, n, key) => [[key, 2 * n]]);
  const sum = graph.lazy("sum", (read) => [...read.all(double).values()].reduce((total, n) => total + n, 0));
  return { graph, source, double, sum };
}

test("K3.1: subscribers and observers see the settled state only", () => {
  const { graph, source, double, sum } = doubled();
  const seen: unknown[] = [];
  const look = () => seen.push([source.get("a"), double.get("a"), graph.read(sum, "")]);
  graph.subscribe(source, look);
  graph.subscribe(double, look);
  graph.observe(sum, "", look);
  graph.batch(() => {
    source.set("a", 1);
    source.set("b", 2);
  });
  assert.deepEqual(seen, [
    [1, 2, 6],
    [1, 2, 6],
    [1, 2, 6],
  ]);
});

test("K3.2: inside a batch reads yield the state before it", () => {
  const { graph, source, double, sum } = doubled();
  graph.batch(() => source.set("a", 1));
  graph.batch(() => {
    source.set("a", 5);
    assert.deepEqual([source.get("a"), double.get("a"), graph.read(sum, "")], [1, 2, 2]);
  });
  assert.deepEqual([source.get("a"), double.get("a"), graph.read(sum, "")], [5, 10, 10]);
});

test("K3.3: a batch that throws applies nothing", () => {
  const { graph, source, double } = doubled();
  graph.batch(() => source.set("a", 1));
  const stop = new Error("stop");
  assert.throws(
    () =>
      graph.batch(() => {
        source.set("a", 2);
        source.set("b", 2);
        throw stop;
      }),
    stop,
  );
  graph.batch(() => source.set("c", 3));
  assert.deepEqual(
    [...double.entries()],
    [
      ["a", 2],
      ["c", 6],
    ],
  );
});

test("K3.4: a nested batch joins the outer", () => {
  const { graph, source, double } = doubled();
  const deliveries: number[] = [];
  graph.subscribe(double, (events) => deliveries.push(events.length));
  graph.batch(() => {
    graph.batch(() => source.set("a", 1));
    assert.equal(source.get("a"), undefined);
    source.set("b", 2);
  });
  assert.deepEqual(deliveries, [2]);
});

test("K3.5: writes outside a batch throw", () => {
  const { source } = doubled();
  assert.throws(() => source.set("a", 1), GraphError);
  assert.throws(() => source.delete("a"), GraphError);
});

test("K3.6: a batch opened by a subscriber settles after the present deliveries", () => {
  const { graph, source, double } = doubled();
  const log: string[] = [];
  graph.subscribe(source, (events) => {
    log.push(`first ${events.map((event) => event.key)}`);
    if (events[0]?.key !== "a") return;
    graph.batch(() => source.set("b", 1));
    log.push(`b is ${double.get("b")}`);
    assert.throws(() =>
      graph.batch(() => {
        source.set("c", 1);
        throw new Error("dropped");
      }),
    );
  });
  graph.subscribe(source, (events) => log.push(`second ${events.map((event) => event.key)}`));
  graph.batch(() => source.set("a", 1));
  assert.deepEqual(log, ["first a", "b is undefined", "second a", "first b", "second b"]);
  assert.deepEqual(
    [...double.entries()],
    [
      ["a", 2],
      ["b", 2],
    ],
  );
});

test("K3.6: subscribers that never stop writing are cut off", () => {
  const { graph, source } = doubled();
  const stop = graph.subscribe(source, (events) => graph.batch(() => source.set("a", (events[0]?.after ?? 0) + 1)));
  assert.throws(() => graph.batch(() => source.set("a", 0)), GraphError);
  assert.equal(source.get("a"), 99);
  stop();
  graph.batch(() => source.set("b", 1));
  assert.deepEqual([source.get("a"), source.get("b")], [99, 1]);
});

test("K3.7: one delivery per collection, sorted, in creation order, observers last", () => {
  const log: string[] = [];
  const graph = createGraph({ onFault: (fault) => log.push(`fault ${fault.node}/${fault.key}`) });
  const source = graph.source<number>("s");
  const derived = graph.derive("d", source, (_read, n, key) => {
    if (n < 0) throw new Error("negative");
    return [[key, n]];
  });
  const late = graph.source<number>("late");
  const lazies = ["l1", "l2"].map((name) => graph.lazy(name, (read, key) => read.get(derived, key)));
  for (const lazy of lazies.toReversed()) {
    for (const key of ["b", "a"]) graph.observe(lazy, key, () => log.push(`${lazy.name}/${key}`));
  }
  graph.subscribe(late, () => log.push("late"));
  graph.subscribe(derived, (events) => log.push(`d ${events.map((event) => event.key)}`));
  graph.subscribe(source, (events) => log.push(`s ${events.map((event) => event.key)}`));
  graph.batch(() => {
    late.set("a", 1);
    source.set("c", -1);
    source.set("b", 1);
    source.set("a", 1);
  });
  assert.deepEqual(log, ["fault d/c", "s a,b,c", "d a,b", "late", "l1/a", "l1/b", "l2/a", "l2/b"]);
});

test("K3.8: ending a subscription or observation takes effect at once", () => {
  const { graph, source, sum } = doubled();
  const log: string[] = [];
  const stops: (() => void)[] = [];
  const stopAll = () => {
    for (const stop of stops) stop();
  };
  stops.push(
    graph.subscribe(source, () => {
      log.push("first");
      stopAll();
    }),
    graph.subscribe(source, () => log.push("second")),
    graph.observe(sum, "", () => log.push("observer")),
  );
  graph.batch(() => source.set("a", 1));
  graph.batch(() => source.set("a", 2));
  assert.deepEqual(log, ["first"]);
  const ends: (() => void)[] = [];
  for (const name of ["one", "two"]) {
    ends.push(
      graph.observe(sum, "", () => {
        log.push(name);
        for (const end of ends) end();
      }),
    );
  }
  graph.batch(() => source.set("b", 2));
  assert.deepEqual(log, ["first", "one"]);
  let late = 0;
  graph.subscribe(source, () => {
    if (late === 0) graph.subscribe(source, () => late++);
  });
  graph.batch(() => source.set("a", 3));
  assert.equal(late, 0, "a subscriber that joins within a delivery hears the next batch first");
  graph.batch(() => source.set("a", 4));
  assert.equal(late, 1);
});
