// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EgressScope } from "../../src/view/egress-scope.ts";
import { createRig, objects, proxy, type Rig } from "../model/rig.ts";

const service = (name: string, namespace: string, exportTo = "") =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: ${namespace}${exportTo === "" ? "" : `, annotations: {networking.istio.io/exportTo: "${exportTo}"}`}}\nspec: {ports: [{port: 80, name: http}]}\n---\n`;
const entry = (name: string, namespace: string, host: string, created: string) =>
  `apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "${created}"}\nspec: {hosts: [${host}], resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP}]}\n---\n`;
const routes = (name: string, namespace: string, spec: string, created = "2024-01-01T00:00:00Z") =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "${created}"}\nspec: ${spec}\n---\n`;
const sidecar = (name: string, namespace: string, spec: string, created = "2024-01-01T00:00:00Z") =>
  `apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {name: ${name}, namespace: ${namespace}, creationTimestamp: "${created}"}\nspec: ${spec}\n---\n`;

function scopeOf(rig: Rig, changes: Parameters<typeof proxy>[0] = {}): EgressScope {
  return rig.graph.read(rig.view.egress, rig.classOf(proxy(changes)).scope);
}
const hosts = (scope: EgressScope) => scope.services.map((s) => s.key);

const world = service("a", "n1") + service("b", "n2") + service("hidden", "n2", ".") + service("shared", "n2", "n1");

test("without a Sidecar: what is exported to everybody, to the namespace, and what is its own", () => {
  const rig = createRig(...objects(world));
  assert.deepEqual(hosts(scopeOf(rig, { namespace: "n1" })), [
    "n1/a.n1.svc.cluster.local",
    "n2/b.n2.svc.cluster.local",
    "n2/shared.n2.svc.cluster.local",
  ]);
  assert.deepEqual(hosts(scopeOf(rig, { namespace: "n2" })), [
    "n1/a.n1.svc.cluster.local",
    "n2/b.n2.svc.cluster.local",
    "n2/hidden.n2.svc.cluster.local",
  ]);
  assert.deepEqual(hosts(scopeOf(rig, { namespace: "n3" })), [
    "n1/a.n1.svc.cluster.local",
    "n2/b.n2.svc.cluster.local",
  ]);
});

test("one service for a host: of the own namespace, else the oldest", () => {
  const rig = createRig(
    ...objects(
      entry("e", "n1", "x.example", "2025-01-01T00:00:00Z") +
        entry("e", "n2", "x.example", "2023-01-01T00:00:00Z") +
        entry("e", "n3", "x.example", "2022-01-01T00:00:00Z"),
    ),
  );
  assert.deepEqual(hosts(scopeOf(rig, { namespace: "n1" })), ["n1/x.example"]);
  assert.deepEqual(hosts(scopeOf(rig, { namespace: "n9" })), ["n3/x.example"]);
});

test("what a Sidecar's hosts import", () => {
  const imported = (list: string) => {
    const rig = createRig(...objects(world + sidecar("s", "n1", `{egress: [{hosts: [${list}]}]}`)));
    return hosts(scopeOf(rig, { namespace: "n1" })).map((key) => key.split(".")[0]);
  };
  assert.deepEqual(imported("'./*'"), ["n1/a"]);
  assert.deepEqual(imported("'n2/*'"), ["n2/b", "n2/shared"]);
  assert.deepEqual(imported("'*/*'"), ["n1/a", "n2/b", "n2/shared"]);
  assert.deepEqual(imported("'~/*'"), []);
  assert.deepEqual(imported("'*/b.n2.svc.cluster.local', './*'"), ["n1/a", "n2/b"]);
  assert.deepEqual(imported("'n1/b.n2.svc.cluster.local'"), []);
  assert.deepEqual(imported("'*/*.n2.svc.cluster.local'"), ["n2/b", "n2/shared"]);
  assert.deepEqual(imported("'n2/hidden.n2.svc.cluster.local'"), []);
});

test("route tables: bound to mesh, visible, imported, oldest first; their destinations come with them", () => {
  const to = (host: string) => `http: [{route: [{destination: {host: ${host}}}]}]`;
  const text =
    world +
    routes("young", "n1", `{hosts: [a], ${to("b.n2.svc.cluster.local")}}`, "2025-01-01T00:00:00Z") +
    routes("old", "n2", `{hosts: [b], ${to("b")}}`, "2023-01-01T00:00:00Z") +
    routes("private", "n2", `{hosts: [b], exportTo: ["."], ${to("b")}}`) +
    routes("edge", "n2", `{hosts: [b], gateways: [gw], ${to("b")}}`);
  const all = createRig(...objects(text));
  assert.deepEqual(
    scopeOf(all, { namespace: "n1" }).routeTables.map((t) => t.key),
    ["n2/old", "n1/young"],
  );
  assert.deepEqual(scopeOf(all, { namespace: "n1", type: "router" }).routeTables, []);
  const narrow = createRig(...objects(text + sidecar("s", "n1", "{egress: [{hosts: ['./*']}]}")));
  const scope = scopeOf(narrow, { namespace: "n1" });
  assert.deepEqual(
    scope.routeTables.map((t) => t.key),
    ["n1/young"],
  );
  assert.deepEqual(hosts(scope), ["n1/a.n1.svc.cluster.local", "n2/b.n2.svc.cluster.local"]);
});

test("which Sidecar applies: selecting, namespace, root namespace; of several the oldest", () => {
  const all = [
    sidecar("root", "istio-system", "{egress: [{hosts: ['~/*']}]}"),
    sidecar("root-selecting", "istio-system", "{workloadSelector: {labels: {app: web}}, egress: [{hosts: ['~/*']}]}"),
    sidecar("a-young", "n1", "{egress: [{hosts: ['./*']}]}", "2025-01-01T00:00:00Z"),
    sidecar("z-old", "n1", "{egress: [{hosts: ['./*']}]}", "2023-01-01T00:00:00Z"),
    sidecar("selecting", "n1", "{workloadSelector: {labels: {app: web}}, egress: [{hosts: ['./*']}]}"),
  ];
  const rig = createRig(...objects(all.join("")));
  const chosen = (namespace: string, labels: Record<string, string>) =>
    rig.classOf(proxy({ namespace, labels })).sidecar;
  assert.equal(chosen("n1", { app: "web" }), "n1/selecting");
  assert.equal(chosen("n1", { app: "db" }), "n1/z-old");
  assert.equal(chosen("n2", { app: "web" }), "istio-system/root");
  assert.equal(rig.classOf(proxy({ namespace: "n1", type: "router" })).sidecar, undefined);
  rig.configure({ rootNamespace: "mesh-config" });
  assert.equal(chosen("n2", { app: "web" }), undefined);
});

test("the outbound mode is the Sidecar's, else the mesh's", () => {
  const rig = createRig(...objects(sidecar("s", "n1", "{outboundTrafficPolicy: {mode: REGISTRY_ONLY}}")));
  assert.equal(scopeOf(rig, { namespace: "n1" }).outboundMode, "REGISTRY_ONLY");
  assert.equal(scopeOf(rig, { namespace: "n2" }).outboundMode, "ALLOW_ANY");
  rig.configure({ outboundMode: "REGISTRY_ONLY" });
  assert.equal(scopeOf(rig, { namespace: "n2" }).outboundMode, "REGISTRY_ONLY");
});

test("a change that a narrow scope does not import does not compute it again", () => {
  const rig = createRig(
    ...objects(world + sidecar("s", "n1", "{egress: [{hosts: ['./*', 'n2/b.n2.svc.cluster.local']}]}")),
  );
  const { scope } = rig.classOf(proxy({ namespace: "n1" }));
  const stop = rig.graph.observe(rig.view.egress, scope, () => {});
  rig.graph.stats.resetRuns();
  rig.put(...objects(service("unseen", "n2") + service("far", "n3")));
  assert.equal(rig.graph.stats.runs("view/egress"), 0);
  rig.put(...objects(service("near", "n1")));
  assert.equal(rig.graph.stats.runs("view/egress"), 1);
  assert.equal(rig.graph.read(rig.view.egress, scope).services.length, 3);
  stop();
});

test("an endpoint's change computes no scope again", () => {
  const rig = createRig(...objects(world.replace("spec: {ports", "spec: {selector: {app: a}, ports")));
  const { scope } = rig.classOf(proxy({ namespace: "n1" }));
  const stop = rig.graph.observe(rig.view.egress, scope, () => {});
  rig.graph.stats.resetRuns();
  rig.put(
    ...objects(
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: n1, labels: {app: a}}\nspec: {containers: [{name: c}]}\nstatus: {podIP: 10.0.0.1}",
    ),
  );
  assert.equal(rig.graph.stats.runs("model/endpoints"), 1);
  assert.equal(rig.graph.stats.runs("view/egress"), 0);
  stop();
});
