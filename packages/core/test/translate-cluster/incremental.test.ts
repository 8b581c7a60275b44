// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { resourceKinds, type TranslatedSet } from "../../src/resource/translated.ts";
import type { Proxy as MeshProxy } from "../../src/view/proxy.ts";
import { manyKinds } from "../translate-listener/many-kinds.ts";
import { offlineProxy, router, sidecar } from "../translate-listener/offline-proxy.ts";

const service = (name: string, port = 9080) => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: default }
spec: { clusterIP: 10.0.1.1, selector: { app: ${name} }, ports: [{ name: http, port: ${port} }] }
`;
const pod = (name: string, ip: string) => `
apiVersion: v1
kind: Pod
metadata: { name: ${name}-${ip}, namespace: default, labels: { app: ${name}, version: v1 } }
spec: { containers: [{ name: app }] }
status: { podIP: ${ip}, podIPs: [{ ip: ${ip} }], conditions: [{ type: Ready, status: "True" }] }
`;
const rule = (name: string, balancer: string) => `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: ${name}, namespace: default }
spec:
  host: ${name}
  trafficPolicy: { loadBalancer: { simple: ${balancer} } }
  subsets: [{ name: v1, labels: { version: v1 } }]
`;
const files = {
  "a.yaml": service("a"),
  "b.yaml": service("b"),
  "c.yaml": service("c"),
  "a-1.yaml": pod("a", "10.1.0.1"),
  "b-1.yaml": pod("b", "10.1.0.2"),
  "a-rule.yaml": rule("a", "RANDOM"),
};

/** A mesh whose sets are observed, as by connected proxies; `runsOf` counts what a change makes run. */
function observed(texts: Readonly<Record<string, string>>, proxies: readonly MeshProxy[] = [sidecar]) {
  const { mesh } = offlineProxy(texts);
  const { graph, compiler } = mesh;
  const changed: string[] = [];
  for (const proxy of proxies) {
    for (const kind of resourceKinds) {
      const key = `${kind}|${compiler.classOf(proxy).key}`;
      graph.read(compiler.resources, key);
      graph.observe(compiler.resources, key, () => changed.push(kind));
    }
  }
  return {
    mesh,
    /** Kinds of sets that changed, one for each class. */
    apply: (change: Readonly<Record<string, string | undefined>>): readonly string[] => {
      changed.length = 0;
      graph.stats.resetRuns();
      mesh.texts.apply(new Map(Object.entries(change)));
      return [...changed].sort();
    },
    runs: (node: string) => graph.stats.runs(node),
  };
}

test("a changed endpoint reruns its assignments and nothing of clusters, listeners and routes", () => {
  const { apply, runs } = observed(files);
  assert.deepEqual(apply({ "a-2.yaml": pod("a", "10.1.0.3") }), ["endpoint"]);
  assert.equal(runs("endpoint/assignment"), 2, "the service and its subset");
  for (const node of ["cluster/port", "cluster/host", "cluster/scope", "cluster/class"])
    assert.equal(runs(node), 0, node);
  for (const node of ["listener/built", "listener/plans", "listener/class", "route/table"])
    assert.equal(runs(node), 0, node);
});

test("a changed rule reruns the clusters of its host only", () => {
  const { apply, runs } = observed(files);
  assert.deepEqual(apply({ "a-rule.yaml": rule("a", "ROUND_ROBIN") }), ["cluster"]);
  assert.equal(runs("cluster/port"), 1);
  assert.equal(runs("cluster/host"), 1);
  assert.equal(runs("endpoint/assignment"), 0);
  assert.equal(runs("listener/built"), 0);
});

test("a new service on a port that others use changes no listener", () => {
  const { apply, runs } = observed(files);
  const kinds = apply({ "d.yaml": service("d") });
  assert.ok(!kinds.includes("listener"), kinds.join(" "));
  assert.equal(runs("cluster/port"), 1);
  assert.equal(runs("listener/built"), 0);
});

test("namespaces that see the same rule share the translation of a service", () => {
  const others = ["default", "shop", "blog"].map((namespace) => ({
    ...sidecar,
    id: `sidecar~10.2.0.1~x.${namespace}~${namespace}.svc.cluster.local`,
    namespace,
    domain: `${namespace}.svc.cluster.local`,
  }));
  const { apply, runs } = observed(files, others);
  apply({ "a-rule.yaml": rule("a", "ROUND_ROBIN") });
  assert.equal(runs("cluster/port"), 1, "translated once for three classes");
  assert.equal(runs("cluster/host"), 1, "looked up once for three classes");
});

test("what changes back is as it was, and the order of events does not matter", () => {
  const texts = { ...files, "many.yaml": manyKinds };
  const fresh = (order: readonly string[], proxy: MeshProxy): readonly TranslatedSet[] => {
    const { mesh } = offlineProxy({}, proxy);
    for (const name of order) mesh.texts.apply(new Map([[name, texts[name as keyof typeof texts]]]));
    const { key } = mesh.compiler.classOf(proxy);
    return resourceKinds.map((kind) => mesh.graph.read(mesh.compiler.resources, `${kind}|${key}`));
  };
  const versions = (sets: readonly TranslatedSet[]) =>
    sets.map((set) => [...set].map(([name, t]) => `${name} ${t.resource.version}`));
  const names = Object.keys(texts);
  for (const proxy of [sidecar, router]) {
    assert.deepEqual(versions(fresh(names, proxy)), versions(fresh([...names].reverse(), proxy)));
  }
  const { apply, mesh } = observed(texts);
  const read = () =>
    resourceKinds.map((k) => mesh.graph.read(mesh.compiler.resources, `${k}|${mesh.compiler.classOf(sidecar).key}`));
  const before = versions(read());
  apply({ "many.yaml": undefined });
  assert.notDeepEqual(versions(read()), before);
  apply({ "many.yaml": manyKinds });
  assert.deepEqual(versions(read()), before);
});
