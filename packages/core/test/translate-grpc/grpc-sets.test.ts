// SPDX-License-Identifier: Apache-2.0
// What proxyless gRPC clients get. That gRPC's own client works with it is proven in tests/conformance/grpc-xds.test.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, toTypeName } from "@heddle/envoy";
import { createOfflineMesh, parseProxy, type ResourceKind, type TranslatedSet } from "../../src/index.ts";

const base = `
apiVersion: v1
kind: Service
metadata: { name: reviews }
spec: { selector: { app: reviews }, ports: [{ name: grpc, port: 9080 }, { name: tcp-admin, port: 7000 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: reviews-v1, labels: { app: reviews, version: v1 } }
spec: { containers: [{ name: app, image: none }] }
status: { phase: Running, podIP: 10.0.0.9 }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews }
spec: { host: reviews, subsets: [{ name: v1, labels: { version: v1 }, trafficPolicy: { loadBalancer: { simple: RANDOM } } }] }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: reviews }
spec:
  hosts: [reviews]
  http:
    - match: [{ queryParams: { v: { exact: "1" } } }]
      route: [{ destination: { host: reviews } }]
    - match: [{ uri: { prefix: /old } }]
      redirect: { authority: elsewhere }
    - match: [{ uri: { prefix: /gone } }]
      route: [{ destination: { host: reviews, subset: v7 } }]
    - route: [{ destination: { host: reviews, subset: v1 } }]
      timeout: 3s
      headers: { request: { set: { x-a: b } } }
`;
const mesh = createOfflineMesh({ texts: new Map([["base.yaml", base]]) });
const proxy = parseProxy({
  id: "sidecar~10.0.0.1~client.default~default.svc.cluster.local",
  metadata: { GENERATOR: "grpc", NAMESPACE: "default" },
});
assert.ok(!("error" in proxy));
const { key } = mesh.compiler.classOf(proxy);
const setOf = (kind: ResourceKind): TranslatedSet => mesh.graph.read(mesh.compiler.resources, `${kind}|${key}`);

function messageOf(kind: ResourceKind, name: string): Record<string, unknown> {
  const found = setOf(kind).get(name);
  assert.ok(found !== undefined, `${kind} ${name}`);
  return decode(toTypeName(found.resource.typeUrl), found.resource.bytes) as Record<string, unknown>;
}

const host = "reviews.default.svc.cluster.local";
const table = `outbound|9080||${host}`;

test("names are Istio's for proxyless gRPC", () => {
  assert.deepEqual(
    [...setOf("listener").keys()].sort(),
    [host, "reviews.default.svc", "reviews.default", "reviews"].map((name) => `${name}:9080`),
  );
  assert.deepEqual([...setOf("route").keys()], [table]);
  const clusters = [...setOf("cluster").keys()].sort();
  assert.deepEqual(
    clusters,
    [
      "BlackHoleCluster",
      `outbound|7000||${host}`,
      `outbound|7000|v1|${host}`,
      table,
      `outbound|9080|v1|${host}`,
      `outbound|9080|v7|${host}`,
    ].sort(),
  );
  assert.deepEqual([...setOf("endpoint").keys()].sort(), clusters);
});

test("a listener only leads to its table", () => {
  const listener = messageOf("listener", "reviews:9080");
  assert.deepEqual(Object.keys(listener).sort(), ["apiListener", "name"]);
  assert.match(JSON.stringify(listener), new RegExp(`"routeConfigName":"${table.replaceAll("|", "\\|")}"`));
});

test("routes keep what gRPC takes, in order, with their origins", () => {
  const { virtualHosts } = messageOf("route", table) as { virtualHosts: { routes: Record<string, unknown>[] }[] };
  const routes = virtualHosts[0]?.routes ?? [];
  assert.deepEqual(
    routes.map((r) => (r["route"] as { cluster?: string }).cluster),
    ["BlackHoleCluster", `outbound|9080|v7|${host}`, `outbound|9080|v1|${host}`],
  );
  assert.deepEqual((routes[2]?.["route"] as { maxStreamDuration?: unknown } | undefined)?.maxStreamDuration, {
    maxStreamDuration: "3s",
  });
  assert.equal(routes[2]?.["requestHeadersToAdd"], undefined);
  const origin = setOf("route")
    .get(table)
    ?.origins.find(({ at }) => at.join(".") === "virtualHosts.0.routes.2");
  assert.deepEqual(origin?.path, ["spec", "http", 3]);
});

test("other balancers become ROUND_ROBIN, and every group of members has a locality", () => {
  assert.equal(messageOf("cluster", `outbound|9080|v1|${host}`)["lbPolicy"] ?? "ROUND_ROBIN", "ROUND_ROBIN");
  const { endpoints } = messageOf("endpoint", table) as { endpoints: { locality?: unknown; lbEndpoints: unknown[] }[] };
  assert.deepEqual(
    endpoints.map((g) => [g.locality, g.lbEndpoints.length]),
    [[{}, 1]],
  );
});

test("a proxy without the metadata gets what Envoys get", () => {
  const envoy = parseProxy({ id: proxy.id, metadata: { NAMESPACE: "default" } });
  assert.ok(!("error" in envoy));
  const cls = mesh.compiler.classOf(envoy);
  assert.ok(mesh.graph.read(mesh.compiler.resources, `listener|${cls.key}`).has("virtualOutbound"));
});
