// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph } from "@heddle/incr";

test("K4.1: a diamond runs each key once per batch", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const left = graph.derive("left", source, (_read, n, key) => [[key, n + 1]]);
  const right = graph.derive("right", source, (_read, n, key) => [[key, n + 2]]);
  const join = graph.derive("join", left, (read, n, key) => [
    [key, n + (read.get(right, key) ?? 0) + (read.get(source, key) ?? 0)],
  ]);
  const up = graph.lazy("up", (read, key) => read.get(join, key) ?? 0);
  const down = graph.lazy("down", (read, key) => -(read.get(source, key) ?? 0));
  const both = graph.lazy("both", (read, key) => read.lazy(up, key) + read.lazy(down, key));
  const heard: number[] = [];
  graph.observe(both, "a", (n) => heard.push(n));
  graph.stats.resetRuns();
  graph.batch(() => source.set("a", 1));
  const runs = ["left", "right", "join", "up", "down", "both"].map((name) => graph.stats.runs(name));
  assert.deepEqual(runs, [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(heard, [5]);
});

test("K4.2: statics settle in creation order, so a run reads settled values", () => {
  const graph = createGraph();
  const a = graph.source<number>("a");
  const b = graph.source<number>("b");
  const sum = graph.derive("sum", b, (read, n, key) => [[key, n + (read.get(a, key) ?? 0)]]);
  const index = graph.index("by sum", sum, (n) => [String(n)]);
  const seen: string[] = [];
  graph.derive("log", a, (read, n, key) => {
    seen.push(`${n}+${read.get(b, key)}=${read.get(sum, key)}, ${read.index(index, "3").length} of 3`);
    return [];
  });
  graph.batch(() => {
    a.set("x", 1);
    b.set("x", 2);
  });
  graph.batch(() => {
    b.set("x", 3);
    a.set("x", 0);
  });
  assert.deepEqual(seen, ["1+2=3, 1 of 3", "0+3=3, 1 of 3"]);
});

test("K4.3: a lazy node runs once per revision, failed or not", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const broken = graph.lazy("broken", (read, key): number => {
    throw new Error(`no ${read.get(source, key)}`);
  });
  const fine = graph.lazy("fine", (read, key) => read.get(source, key));
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 3; i++) {
      assert.throws(() => graph.read(broken, "a"), /no/);
      graph.read(fine, "a");
    }
    assert.deepEqual([graph.stats.runs("broken"), graph.stats.runs("fine")], [round + 1, round + 1]);
    graph.batch(() => source.set("a", round));
  }
});

test("K4.4: a change runs what read it and no others", () => {
  const graph = createGraph();
  const services = graph.source<{ port: number }>("services");
  const endpoints = graph.source<{ service: string; address: string }>("endpoints");
  const byService = graph.index("endpoints by service", endpoints, (endpoint) => [endpoint.service]);
  const hosts = graph.derive("hosts", services, (_read, service, key) => [[key, service.port]]);
  const cluster = graph.lazy("cluster", (read, key) => `${key}:${read.get(hosts, key)}`);
  const assignment = graph.lazy("assignment", (read, key) =>
    read.index(byService, key).map((endpoint) => endpoint.address),
  );
  graph.batch(() => {
    for (let i = 0; i < 500; i++) {
      services.set(`s${i}`, { port: i });
      endpoints.set(`e${i}`, { service: `s${i}`, address: `10.0.0.${i}` });
    }
  });
  for (let i = 0; i < 500; i++) {
    graph.observe(cluster, `s${i}`, () => {});
    graph.observe(assignment, `s${i}`, () => {});
  }
  const runsOf = (change: () => void) => {
    graph.stats.resetRuns();
    graph.batch(change);
    return Object.fromEntries(
      ["hosts", "endpoints by service", "cluster", "assignment"]
        .map((name) => [name, graph.stats.runs(name)] as const)
        .filter(([, runs]) => runs > 0),
    );
  };
  assert.deepEqual(
    runsOf(() => services.set("s7", { port: 1 })),
    { hosts: 1, cluster: 1 },
  );
  const moved = { service: "s8", address: "10.0.0.7" };
  assert.deepEqual(
    runsOf(() => endpoints.set("e7", moved)),
    { "endpoints by service": 1, assignment: 2 },
  );
  assert.deepEqual(
    runsOf(() => services.set("new", { port: 1 })),
    { hosts: 1 },
  );
  assert.deepEqual(
    runsOf(() => endpoints.delete("e9")),
    { assignment: 1 },
  );
});
