// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { destinationRuleKey } from "../../src/view/view.ts";
import { createRig, objects, type Rig } from "../model/rig.ts";

const rule = (name: string, namespace: string, spec: string, created = "2024-01-01T00:00:00Z") =>
  `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "${created}"}\nspec: ${spec}\n---\n`;
const policy = "trafficPolicy: {loadBalancer: {simple: RANDOM}}";
const host = "a.server.svc.cluster.local";

function find(rig: Rig, namespace: string, labels?: Record<string, string>) {
  const client = labels === undefined ? { namespace } : { namespace, labels };
  return rig.graph.read(rig.view.destinationRule, destinationRuleKey(client, { namespace: "server", hostname: host }));
}

test("the client's namespace, the service's, the root namespace; anybody else's never", () => {
  const texts = [
    rule("client", "client", `{host: ${host}, ${policy}}`),
    rule("server", "server", `{host: a, ${policy}}`),
    rule("root", "istio-system", `{host: ${host}, ${policy}}`),
    rule("stranger", "stranger", `{host: ${host}, ${policy}}`),
  ];
  const from = (list: readonly string[]) => find(createRig(...objects(list.join(""))), "client")?.key;
  assert.equal(from(texts), "client/client");
  assert.equal(from(texts.slice(1)), "server/server");
  assert.equal(from(texts.slice(2)), "istio-system/root");
  assert.equal(from(texts.slice(3)), undefined);
});

test("exportTo hides a rule from other namespaces, not from its own", () => {
  const rig = createRig(...objects(rule("server", "server", `{host: a, exportTo: ["."], ${policy}}`)));
  assert.equal(find(rig, "client"), undefined);
  assert.equal(find(rig, "server")?.key, "server/server");
});

test("the most specific host wins inside a namespace; a nearer namespace wins over that", () => {
  const rig = createRig(
    ...objects(
      rule("any", "server", `{host: "*.local", ${policy}}`) +
        rule("wide", "server", `{host: "*.svc.cluster.local", ${policy}}`) +
        rule("near", "server", `{host: "*.server.svc.cluster.local", ${policy}}`) +
        rule("other", "server", `{host: "*.other.svc.cluster.local", ${policy}}`),
    ),
  );
  assert.equal(find(rig, "client")?.name, "near");
  rig.put(...objects(rule("exact", "server", `{host: a, ${policy}}`)));
  assert.equal(find(rig, "client")?.name, "exact");
  rig.put(...objects(rule("mine", "client", `{host: "*.local", ${policy}}`)));
  assert.equal(find(rig, "client")?.name, "mine");
});

test("rules of one namespace and host are merged, the oldest first", () => {
  const rig = createRig(
    ...objects(
      rule(
        "c",
        "server",
        "{host: a, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}, subsets: [{name: v1, labels: {from: c}}, {name: v3, labels: {from: c}}]}",
        "2025-01-01T00:00:00Z",
      ) +
        rule(
          "b",
          "server",
          `{host: ${host}, ${policy}, subsets: [{name: v2, labels: {from: b}}]}`,
          "2024-01-01T00:00:00Z",
        ) +
        rule("a", "server", "{host: a, subsets: [{name: v1, labels: {from: a}}]}", "2023-01-01T00:00:00Z"),
    ),
  );
  const merged = find(rig, "client");
  assert.deepEqual(merged?.policy.loadBalancer, { simple: "RANDOM" });
  assert.deepEqual(
    merged?.subsets.map((s) => [s.name, s.labels["from"]]),
    [
      ["v1", "a"],
      ["v2", "b"],
      ["v3", "c"],
    ],
  );
});

test("a rule with a workloadSelector is for the clients it selects, and goes before the general one", () => {
  const rig = createRig(
    ...objects(
      rule("general", "client", `{host: ${host}, ${policy}}`, "2020-01-01T00:00:00Z") +
        rule("special", "client", `{host: ${host}, workloadSelector: {matchLabels: {app: web}}, ${policy}}`),
    ),
  );
  assert.equal(find(rig, "client", { app: "web" })?.name, "special");
  assert.equal(find(rig, "client", { app: "db|{" })?.name, "general");
  assert.equal(find(rig, "client")?.name, "general");
});

test("a rule for another host computes nothing again", () => {
  const rig = createRig(...objects(rule("a", "server", `{host: a, ${policy}}`)));
  const key = destinationRuleKey({ namespace: "client" }, { namespace: "server", hostname: host });
  const stop = rig.graph.observe(rig.view.destinationRule, key, () => {});
  rig.graph.stats.resetRuns();
  rig.put(...objects(rule("b", "server", `{host: b, ${policy}}`)));
  assert.equal(rig.graph.stats.runs("view/destination-rule"), 0);
  rig.put(...objects(rule("a", "server", "{host: a, trafficPolicy: {loadBalancer: {simple: ROUND_ROBIN}}}")));
  assert.equal(rig.graph.stats.runs("view/destination-rule"), 1);
  stop();
});
