// SPDX-License-Identifier: Apache-2.0
// Cost follows the change: how often each node runs is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RouteTable } from "../../src/model/route-table.ts";
import { destination, fqdn, type Rig, rig, rule, service, table, to } from "./rig.ts";

const weights = (a: number, b: number): RouteTable =>
  table(
    "reviews",
    [fqdn("reviews")],
    [{ action: to(destination("reviews", { weight: a }), destination("ratings", { weight: b })) }],
  );
const other = table("ratings", [fqdn("ratings")], [{}]);

function mesh(): Rig {
  const made = rig({
    services: [service("reviews"), service("ratings"), service("details"), service("web", [81])],
    tables: [weights(1, 2), other],
  });
  made.message("9080");
  made.message("81");
  made.graph.stats.resetRuns();
  return made;
}

const runs = (made: Rig): Record<string, number> => {
  made.message("9080");
  made.message("81");
  const nodes = ["route/routes", "route/virtual-host", "route/plan", "route/table"];
  return Object.fromEntries(nodes.map((node) => [node, made.graph.stats.runs(node)]));
};

test("an edit of a route recomputes its routes, its host and its table, and nothing beside them", () => {
  const made = mesh();
  made.graph.batch(() => made.tables.set("default/reviews", weights(3, 4)));
  assert.deepEqual(runs(made), { "route/routes": 1, "route/virtual-host": 1, "route/plan": 0, "route/table": 1 });
});

test("an edit that changes nothing a host shows stops at its routes", () => {
  const made = mesh();
  made.graph.batch(() =>
    made.tables.set("default/reviews", { ...weights(1, 2), createdAt: "2026-01-01T00:00:00.000Z" }),
  );
  assert.equal(runs(made)["route/table"], 0);
});

test("a new service adds its host; the other hosts stay as they are", () => {
  const made = mesh();
  const added = service("added");
  made.graph.batch(() => made.services.set(added.key, added));
  // The plan of port 81 looks at other services; only that of 9080 runs, and one host is new.
  assert.deepEqual(runs(made), { "route/routes": 0, "route/virtual-host": 1, "route/plan": 1, "route/table": 1 });
});

test("a route to a host that appears is retranslated", () => {
  const made = rig({
    services: [service("reviews")],
    tables: [table("t", [fqdn("reviews")], [{ action: to("late") }])],
  });
  assert.equal(made.translated("9080").diagnostics[0]?.code, "IST0101");
  const late = service("late", [7]);
  made.graph.batch(() => made.services.set(late.key, late));
  assert.deepEqual(made.translated("9080").diagnostics, []);
  const host = made.host("9080", `${fqdn("reviews")}:9080`);
  assert.equal(host.routes?.[0]?.route?.cluster, `outbound|7||${fqdn("late")}`);
});

test("incremental equals from scratch", () => {
  const made = mesh();
  made.graph.batch(() => {
    made.tables.set("default/reviews", weights(5, 5));
    made.tables.delete("default/ratings");
    made.services.delete(service("details").key);
  });
  const fresh = rig({
    services: [service("reviews"), service("ratings"), service("web", [81])],
    tables: [weights(5, 5)],
  });
  for (const name of ["81", "9080"]) assert.deepEqual(made.translated(name), fresh.translated(name));
});

test("a rule without a balancer changes no route", () => {
  const services = [service("reviews")];
  const plain = rig({ services }).translated("9080").resource.version;
  assert.equal(rig({ services, rules: [rule(fqdn("reviews"))] }).translated("9080").resource.version, plain);
});
