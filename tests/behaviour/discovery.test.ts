// SPDX-License-Identifier: Apache-2.0
// Where members come from: Pods, EndpointSlices, WorkloadEntries, ServiceEntries of every resolution; health, weights, named ports.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Backend, startBackend } from "../kit/backend.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh, tally } from "../kit/mesh.ts";

let mesh: TestMesh;
let client: Proxied;
let a: Backend;
let b: Backend;

before(async () => {
  mesh = await startMesh();
  a = await startBackend("a");
  b = await startBackend("b");
  client = await mesh.sidecar("client");
});
after(async () => {
  await a?.close();
  await b?.close();
  await mesh?.close();
});

const namesOf = async (url: string, times = 30) =>
  [...(await tally(client.client, url, { times, parallel: 2 })).keys()].sort();

const entry = (spec: Record<string, unknown>, name = "ext") =>
  JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "ServiceEntry",
    metadata: { name, namespace: "default" },
    spec,
  });
const workload = (name: string, spec: Record<string, unknown>) =>
  JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "WorkloadEntry",
    metadata: { name, namespace: "default" },
    spec,
  });
const slice = (service: string, endpoints: readonly unknown[], port: number) =>
  JSON.stringify({
    apiVersion: "discovery.k8s.io/v1",
    kind: "EndpointSlice",
    metadata: { name: `${service}-1`, namespace: "default", labels: { "kubernetes.io/service-name": service } },
    addressType: "IPv4",
    ports: [{ name: "http", port, protocol: "TCP" }],
    endpoints,
  });

test("EndpointSlice: ready members get traffic, others do not", async () => {
  await mesh.apply({
    "s.yaml": serviceYaml("sliced"),
    "slice.yaml": slice("sliced", [{ addresses: ["127.0.0.1"], conditions: { ready: true } }], a.port),
  });
  assert.deepEqual(await namesOf("http://sliced:9080/"), ["200 a"]);
  await mesh.apply({
    "slice.yaml": slice("sliced", [{ addresses: ["127.0.0.1"], conditions: { ready: false } }], a.port),
  });
  assert.deepEqual(await namesOf("http://sliced:9080/", 3), ["503"]);
  await mesh.apply({
    "slice.yaml": slice("sliced", [{ addresses: ["127.0.0.1"], conditions: { ready: true } }], b.port),
  });
  assert.deepEqual(await namesOf("http://sliced:9080/"), ["200 b"]);
});

test("Pods: a named target port is looked up in the container's ports", async () => {
  const pod = (name: string, port: number) =>
    JSON.stringify({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name, namespace: "default", labels: { app: "named" } },
      spec: { containers: [{ name: "c", image: "i", ports: [{ name: "web", containerPort: port }] }] },
      status: { phase: "Running", podIP: "127.0.0.1", conditions: [{ type: "Ready", status: "True" }] },
    });
  await mesh.apply({
    "n.yaml": JSON.stringify({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "named", namespace: "default" },
      spec: { selector: { app: "named" }, ports: [{ name: "http", port: 80, targetPort: "web" }] },
    }),
    "p1.yaml": pod("p1", a.port),
    "p2.yaml": pod("p2", b.port),
  });
  assert.deepEqual(await namesOf("http://named/"), ["200 a", "200 b"]);
  await mesh.apply({ "p2.yaml": undefined });
  assert.deepEqual(await namesOf("http://named/"), ["200 a"]);
});

test("ServiceEntry STATIC: weights and ports of its endpoints", async () => {
  await mesh.apply({
    "e.yaml": entry({
      hosts: ["static.example"],
      resolution: "STATIC",
      ports: [{ number: 80, name: "http", protocol: "HTTP" }],
      endpoints: [
        { address: "127.0.0.1", ports: { http: a.port }, weight: 9 },
        { address: "127.0.0.1", ports: { http: b.port }, weight: 1 },
      ],
    }),
    "lb.yaml": JSON.stringify({
      apiVersion: "networking.istio.io/v1",
      kind: "DestinationRule",
      metadata: { name: "static", namespace: "default" },
      spec: { host: "static.example", trafficPolicy: { loadBalancer: { simple: "ROUND_ROBIN" } } },
    }),
  });
  const counts = await tally(client.client, "http://static.example/", { times: 200, parallel: 1 });
  assert.deepEqual([counts.get("200 a"), counts.get("200 b")], [180, 20]);
});

test("ServiceEntry with workloadSelector: WorkloadEntries by label", async () => {
  await mesh.apply({
    "e.yaml": entry({
      hosts: ["vms.example"],
      location: "MESH_INTERNAL",
      resolution: "STATIC",
      ports: [{ number: 80, name: "http", protocol: "HTTP" }],
      workloadSelector: { labels: { app: "vm" } },
    }),
    "w1.yaml": workload("w1", { address: "127.0.0.1", ports: { http: a.port }, labels: { app: "vm" } }),
    "w2.yaml": workload("w2", { address: "127.0.0.1", ports: { http: b.port }, labels: { app: "something-else" } }),
  });
  assert.deepEqual(await namesOf("http://vms.example/"), ["200 a"]);
  await mesh.apply({
    "w2.yaml": workload("w2", { address: "127.0.0.1", ports: { http: b.port }, labels: { app: "vm" } }),
  });
  assert.deepEqual(await namesOf("http://vms.example/"), ["200 a", "200 b"]);
});

test("a Kubernetes Service selects WorkloadEntries too", async () => {
  await mesh.apply({ "k.yaml": serviceYaml("vmsvc").replace("app: vmsvc", "app: vm") });
  assert.deepEqual(await namesOf("http://vmsvc:9080/"), ["200 a", "200 b"]);
});

for (const resolution of ["DNS", "DNS_ROUND_ROBIN"]) {
  test(`ServiceEntry ${resolution}: Envoy resolves the endpoint's name`, async () => {
    await mesh.apply({
      "e.yaml": entry({
        hosts: ["dns.example"],
        resolution,
        ports: [{ number: 80, name: "http", protocol: "HTTP" }],
        endpoints: [{ address: "localhost", ports: { http: a.port } }],
      }),
    });
    const until = Date.now() + 5000;
    let names = await namesOf("http://dns.example/", 2);
    while (names[0] !== "200 a" && Date.now() < until) names = await namesOf("http://dns.example/", 2);
    assert.deepEqual(names, ["200 a"]);
  });
}

test("protocol by appProtocol: HTTP routes apply where the port's name says nothing", async () => {
  const service = (appProtocol: string) =>
    JSON.stringify({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "proto", namespace: "default" },
      spec: { selector: { app: "named" }, ports: [{ name: "web", port: 9080, targetPort: "web", appProtocol }] },
    });
  await mesh.apply({
    "proto.yaml": service("http"),
    "route.yaml": JSON.stringify({
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata: { name: "proto", namespace: "default" },
      spec: { hosts: ["proto"], http: [{ directResponse: { status: 418 } }] },
    }),
  });
  assert.equal((await client.client.send("http://proto:9080/")).status, 418);
});
