// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGraph, type Explanation, renderExplanation } from "@heddle/incr";

function routed() {
  const graph = createGraph();
  const rules = graph.source<string>("rules");
  const pods = graph.source<string>("pods");
  const endpoints = graph.derive("endpoints", pods, (_read, service, key) => {
    if (service === "bad") throw new Error("no such service");
    return [[`${key}:80`, service]];
  });
  const byService = graph.index("by service", endpoints, (service) => [service]);
  const cluster = graph.lazy("cluster", (read, key) => read.index(byService, key).length);
  const route = graph.lazy("route", (read, key) => `${read.get(rules, key)} to ${read.lazy(cluster, key)}`);
  return { graph, rules, pods, endpoints, cluster, route };
}

const chain = (at: Explanation): unknown => [`${at.node}/${at.key}`, at.reason, ...at.because.map(chain)];

test("K10.1: the chain leads down to the source keys that changed", () => {
  const { graph, rules, pods, route } = routed();
  graph.observe(route, "reviews", () => {});
  graph.batch(() => pods.set("p1", "reviews"));
  const first = ["endpoints/p1:80", "first"];
  assert.deepEqual(chain(graph.explain(route, "reviews")), [
    "route/reviews",
    "changed",
    ["cluster/reviews", "changed", ["by service/reviews", "changed", first]],
  ]);
  graph.batch(() => pods.set("p1", "ratings"));
  graph.batch(() => pods.set("p1", "reviews"));
  const again = ["endpoints/p1:80", "changed", ["pods/p1", "set"]];
  const text = renderExplanation(graph.explain(route, "reviews"));
  assert.deepEqual(chain(graph.explain(route, "reviews")), [
    "route/reviews",
    "changed",
    ["cluster/reviews", "changed", ["by service/reviews", "changed", again]],
  ]);
  assert.match(
    text,
    /^route\/reviews .*\n {2}cluster\/reviews .*\n {4}by service\/reviews .*\n {6}endpoints\/p1:80 .*p1.*\n {8}pods\/p1/,
  );
  graph.batch(() => rules.set("reviews", "split"));
  assert.deepEqual(chain(graph.explain(route, "reviews")), ["route/reviews", "changed", ["rules/reviews", "set"]]);
});

test("K10.1: a read of all leads to the keys that changed", () => {
  const graph = createGraph();
  const source = graph.source<number>("s");
  const count = graph.lazy("count", (read) => read.all(source).size);
  graph.observe(count, "", () => {});
  graph.batch(() => source.set("a", 1));
  graph.batch(() => source.set("b", 1));
  assert.deepEqual(chain(graph.explain(count, "")), ["count/", "changed", ["s/b", "set"]]);
});

test("K10.2: reads and faults of the last run are listed", () => {
  const { graph, pods, endpoints, route } = routed();
  graph.batch(() => pods.set("p1", "reviews"));
  graph.read(route, "reviews");
  assert.deepEqual(graph.explain(route, "reviews").reads, [
    { node: "rules", key: "reviews", how: "get" },
    { node: "cluster", key: "reviews", how: "lazy" },
  ]);
  graph.batch(() => pods.set("p1", "bad"));
  const faulty = graph.explain(endpoints, "p1:80");
  assert.deepEqual(
    [faulty.state, faulty.from, faulty.reads],
    ["value", "p1", [{ node: "pods", key: "p1", how: "input" }]],
  );
  assert.deepEqual(
    faulty.faults.map((fault) => fault.message),
    ["endpoints/p1: no such service; its last good result stays"],
  );
  graph.batch(() => pods.set("p2", "bad"));
  assert.equal(graph.explain(endpoints, "p2").state, "fault");
});

test("K10.3: a first run has no cause; an absent key says what took it away", () => {
  const { graph, pods, endpoints, route } = routed();
  graph.batch(() => pods.set("p1", "reviews"));
  assert.deepEqual(chain(graph.explain(endpoints, "p1:80")), ["endpoints/p1:80", "first"]);
  graph.batch(() => pods.delete("p1"));
  assert.deepEqual(chain(graph.explain(endpoints, "p1:80")), ["endpoints/p1:80", "absent", ["pods/p1", "absent"]]);
  assert.deepEqual(chain(graph.explain(route, "nobody asked")), ["route/nobody asked", "absent"]);
  assert.deepEqual(chain(graph.explain(pods, "never")), ["pods/never", "absent"]);
});
