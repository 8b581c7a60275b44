// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { isDisjoint, layersOf } from "@heddle/envoy";
import type { ResourceKind, TranslatedSet } from "../../src/resource/translated.ts";
import { offlineProxy, sidecar } from "../translate-listener/offline-proxy.ts";

const names = ["a", "b", "c", "d", "e", "f"];
const service = (name: string, namespace: string, annotations = "{}") => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace}, annotations: ${annotations} }
spec: { clusterIP: 10.0.1.1, selector: { app: ${name} }, ports: [{ name: http, port: 9080 }] }
`;
const rule = (spec: string, namespace = "default") => `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: r, namespace: ${namespace} }
spec: ${spec}
`;
const balanced = "trafficPolicy: { loadBalancer: { simple: RANDOM } }";
const texts = Object.fromEntries(names.map((name) => [`${name}.yaml`, service(name, "default")]));
const cluster = (name: string) => `outbound|9080||${name}.default.svc.cluster.local`;
const inNamespace = (namespace: string) => ({
  ...sidecar,
  namespace,
  id: `sidecar~10.2.0.1~x.${namespace}~${namespace}.svc.cluster.local`,
  domain: `${namespace}.svc.cluster.local`,
});

/** The sets of one kind that proxies of the namespaces get. */
function setsIn(files: Readonly<Record<string, string>>, kind: ResourceKind, namespaces: readonly string[]) {
  const { mesh } = offlineProxy(files);
  return namespaces.map((namespace): TranslatedSet => {
    const { key } = mesh.compiler.classOf(inNamespace(namespace));
    return mesh.graph.read(mesh.compiler.resources, `${kind}|${key}`);
  });
}

test("classes of different namespaces share the large layer and have few entries of their own", () => {
  for (const [kind, size] of [
    ["cluster", names.length],
    ["endpoint", names.length],
    ["listener", 1],
  ] as const) {
    const [shop, blog] = setsIn(texts, kind, ["shop", "blog"]);
    assert.ok(shop && blog);
    assert.equal(layersOf(shop)[0], layersOf(blog)[0], kind);
    assert.equal(layersOf(shop)[0]?.size, size, kind);
    assert.ok(isDisjoint(shop));
  }
});

test("a rule that one namespace sees alone takes the host out of what is shared, for everybody", () => {
  const files = { ...texts, "rule.yaml": rule(`{ host: a.default.svc.cluster.local, ${balanced} }`, "shop") };
  const [shop, blog] = setsIn(files, "cluster", ["shop", "blog"]);
  assert.ok(shop && blog);
  assert.equal(layersOf(shop)[0]?.has(cluster("a")), false);
  assert.notEqual(shop.get(cluster("a"))?.resource.version, blog.get(cluster("a"))?.resource.version);
  assert.equal(shop.get(cluster("b")), blog.get(cluster("b")));
});

test("what a namespace hides from others, or sees instead, is laid over the shared part", () => {
  const entry = `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: mine, namespace: shop }
spec: { hosts: [a.default.svc.cluster.local], exportTo: ["."], resolution: DNS, ports: [{ name: http, number: 80, protocol: HTTP }] }
`;
  const files = {
    ...texts,
    "private.yaml": service("private", "shop", '{ "networking.istio.io/exportTo": "." }'),
    "entry.yaml": entry,
  };
  const [shop, blog] = setsIn(files, "cluster", ["shop", "blog"]);
  assert.ok(shop && blog);
  assert.equal(shop.has(cluster("a")), false, "the entry of the own namespace counts, which has another port");
  assert.equal(shop.has("outbound|80||a.default.svc.cluster.local"), true);
  assert.equal(blog.has(cluster("a")), true);
  assert.equal(shop.has("outbound|9080||private.shop.svc.cluster.local"), true);
  assert.equal(blog.has("outbound|9080||private.shop.svc.cluster.local"), false);
  assert.equal(shop.size, [...shop].length);
});

test("a Sidecar that imports little shares nothing and carries nothing", () => {
  const sidecarOf = `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: default, namespace: shop }
spec: { egress: [{ hosts: ["default/a.default.svc.cluster.local"] }] }
`;
  const [shop, blog] = setsIn({ ...texts, "sidecar.yaml": sidecarOf }, "endpoint", ["shop", "blog"]);
  assert.deepEqual([...(shop?.keys() ?? [])], [cluster("a")]);
  assert.equal(layersOf(shop ?? new Map()).length, 1);
  assert.equal(blog?.size, names.length);
});

const route = (host: string, weight: number, extra = "") => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${host}, namespace: default }
spec:
  hosts: [${host}]
  http:
    - route: [{ destination: { host: ${host} }, weight: ${weight} }, { destination: { host: b }, weight: ${100 - weight} }]
      ${extra}
`;

/** Runs of nodes for an edit of a VirtualService that 6 classes in 3 namespaces see. */
function runsOfEdit(before: string, after: string): Readonly<Record<string, number>> {
  const { mesh } = offlineProxy({ ...texts, "route.yaml": before });
  const { graph, compiler } = mesh;
  for (const namespace of ["shop", "blog", "news"])
    for (const serviceAccount of ["one", "two"]) {
      const { key } = compiler.classOf({ ...inNamespace(namespace), serviceAccount });
      graph.observe(compiler.resources, `route|${key}`, () => {});
    }
  graph.stats.resetRuns();
  mesh.texts.apply(new Map([["route.yaml", after]]));
  const nodes = [
    "route/routes",
    "route/virtual-host",
    "route/plan",
    "route/table",
    "route/set",
    "view/egress-services",
  ];
  return Object.fromEntries(nodes.map((node) => [node, graph.stats.runs(node)]));
}

test("an edit of a route is translated once for all namespaces, and put into one table for each", () => {
  assert.deepEqual(runsOfEdit(route("a", 10), route("a", 20)), {
    "route/routes": 1,
    "route/virtual-host": 1,
    "route/plan": 0,
    "route/table": 3,
    "route/set": 3,
    "view/egress-services": 0,
  });
});

test("a route that asks for the client's namespace is translated for each", () => {
  const asking = "match: [{ sourceNamespace: shop }]";
  assert.equal(runsOfEdit(route("a", 10, asking), route("a", 20, asking))["route/routes"], 1, "only shop has it");
  const other = "match: [{ uri: { prefix: / } }, { sourceNamespace: shop }]";
  assert.equal(runsOfEdit(route("a", 10, other), route("a", 20, other))["route/routes"], 3);
});

test("a Sidecar that sees all that namespaces have in common, and nothing else, has no listener of anything else", () => {
  const sidecarOf = `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: default, namespace: shop }
spec: { egress: [{ hosts: [${["b", "c", "d", "e", "f"].map((name) => `"default/${name}.default.svc.cluster.local"`).join(", ")}] }] }
`;
  const files = {
    ...texts,
    "a.yaml": service("a", "default").replace("9080", "7070"),
    "rule.yaml": rule(`{ host: a.default.svc.cluster.local, ${balanced} }`, "blog"),
    "sidecar.yaml": sidecarOf,
  };
  const [shop, blog] = setsIn(files, "listener", ["shop", "blog"]);
  assert.equal(shop?.has("0.0.0.0_7070"), false);
  assert.equal(blog?.has("0.0.0.0_7070"), true);
});

const pod = (name: string, ip: string) => `
apiVersion: v1
kind: Pod
metadata: { name: ${name}-${ip}, namespace: default, labels: { app: ${name} } }
spec: { containers: [{ name: app }] }
status: { podIP: ${ip}, podIPs: [{ ip: ${ip} }], conditions: [{ type: Ready, status: "True" }] }
`;

/** Runs of endpoint nodes for one new endpoint in a mesh of so many services that classes of 3 namespaces see. */
function runsOfEndpoint(services: number): Readonly<Record<string, number>> {
  const many = Array.from({ length: services }, (_, i) => [`s${i}.yaml`, service(`s${i}`, "default")] as const);
  const { mesh } = offlineProxy(Object.fromEntries(many));
  const { graph, compiler } = mesh;
  for (const namespace of ["shop", "blog", "news"])
    for (const kind of ["cluster", "endpoint", "listener", "route"] as const)
      graph.observe(compiler.resources, `${kind}|${compiler.classOf(inNamespace(namespace)).key}`, () => {});
  graph.stats.resetRuns();
  mesh.texts.apply(new Map([["pod.yaml", pod("s1", "10.1.0.1")]]));
  const nodes = ["endpoint/assignment", "endpoint/host", "endpoint/scope", "endpoint/class", "compile/resources"];
  const rest = [
    "cluster/port",
    "cluster/host",
    "cluster/scope",
    "listener/plans",
    "route/plan",
    "route/table",
    "view/egress",
  ];
  return Object.fromEntries([...nodes, ...rest].map((node) => [node, graph.stats.runs(node)]));
}

test("an endpoint reruns its assignment, the common set, and one look at it for each namespace and class, whatever the size of the mesh", () => {
  const expected = {
    "endpoint/assignment": 1,
    "endpoint/host": 1,
    "endpoint/scope": 4,
    "endpoint/class": 3,
    "compile/resources": 3,
    "cluster/port": 0,
    "cluster/host": 0,
    "cluster/scope": 0,
    "listener/plans": 0,
    "route/plan": 0,
    "route/table": 0,
    "view/egress": 0,
  };
  assert.deepEqual(runsOfEndpoint(5), expected);
  assert.deepEqual(runsOfEndpoint(50), expected);
});
