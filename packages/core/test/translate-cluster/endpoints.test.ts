// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { isIpAddress } from "../../src/model/ip-address.ts";
import { manyKinds } from "../translate-listener/many-kinds.ts";
import { at, type Json, offlineProxy } from "../translate-listener/offline-proxy.ts";

const mesh = offlineProxy({ "mesh.yaml": manyKinds });
const assignment = (name: string) => mesh.message("endpoint", name);

test("every EDS cluster has its assignment, also without endpoints", () => {
  const eds = mesh.names("cluster").filter((name) => mesh.message("cluster", name)["type"] === "EDS");
  assert.deepEqual(mesh.names("endpoint"), eds);
  const name = "outbound|7000||auto.default.svc.cluster.local";
  assert.deepEqual(assignment(name), { clusterName: name });
});

test("localities are ordered and weighted by their members", () => {
  const endpoints = assignment("outbound|9000||range.example.com")["endpoints"] as Json[];
  assert.deepEqual(
    endpoints.map((e) => [e["locality"], e["loadBalancingWeight"]]),
    [
      [{ region: "a", zone: "b" }, 1],
      [{ region: "r", zone: "z", subZone: "s" }, 5],
    ],
  );
  assert.equal(at(endpoints[1], "lbEndpoints", 0, "loadBalancingWeight"), 5);
});

test("a subset has the endpoints with its labels; what is not ready says so", () => {
  const whole = assignment("outbound|7003||web.default.svc.cluster.local")["endpoints"] as Json[];
  const states = whole
    .flatMap((l) => l["lbEndpoints"] as Json[])
    .map((e) => [at(e, "endpoint", "address", "socketAddress", "address"), e["healthStatus"]]);
  assert.deepEqual(states, [
    ["10.1.0.2", "UNHEALTHY"],
    ["10.1.0.1", "HEALTHY"],
  ]);
  const v1 = assignment("outbound|7003|v1|web.default.svc.cluster.local");
  assert.equal((v1["endpoints"] as Json[]).length, 1);
  assert.deepEqual(at(v1, "endpoints", 0, "lbEndpoints", 0, "endpoint", "address", "socketAddress"), {
    address: "10.1.0.1",
    portValue: 8081,
  });
});

test("a cluster that may panic has ready members only", () => {
  const name = "outbound|7002||web.default.svc.cluster.local";
  assert.equal(at(mesh.message("cluster", name), "commonLbConfig", "healthyPanicThreshold", "value"), 30);
  assert.equal((assignment(name)["endpoints"] as Json[]).length, 1);
});

test("endpoints say for metrics who they are", () => {
  const metadata = at(
    assignment("outbound|7003|v1|web.default.svc.cluster.local"),
    "endpoints",
    0,
    "lbEndpoints",
    0,
    "metadata",
    "filterMetadata",
  );
  assert.deepEqual(metadata, {
    istio: { workload: "web-1;default;web;v1;Kubernetes" },
    heddle: {
      workload: "web-1",
      namespace: "default",
      app: "web",
      version: "v1",
      canonical_service: "web",
      canonical_revision: "v1",
      cluster: "Kubernetes",
    },
  });
});

test("addresses that Envoy would refuse are known", () => {
  for (const good of ["10.0.0.1", "255.255.255.255", "::1", "fe80::1", "2001:db8:0:0:0:0:0:1", "::ffff:10.0.0.1"]) {
    assert.ok(isIpAddress(good), good);
  }
  for (const bad of [
    "",
    "a.example.com",
    "10.0.0",
    "10.0.0.256",
    "10.0.0.1:80",
    ":::",
    "1:2:3",
    "g::1",
    "::10.0.0.300",
  ]) {
    assert.ok(!isIpAddress(bad), bad);
  }
});
