// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { codes, createRig, members, objects } from "./rig.ts";

const reviews = "default/reviews.default.svc.cluster.local";
const service = `
apiVersion: v1
kind: Service
metadata: {name: reviews}
spec:
  selector: {app: reviews}
  ports:
  - {name: http, port: 80, targetPort: web}
  - {name: grpc, port: 90, targetPort: 9090}
---`;

const pod = (
  name: string,
  ip: string,
  options: { labels?: string; ready?: string; metadata?: string; ports?: string } = {},
) => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {${options.labels ?? "app: reviews"}}${options.metadata ?? ""}}
spec:
  serviceAccountName: sa-reviews
  containers: [{name: c, ports: [${options.ports ?? "{name: web, containerPort: 8080}"}]}]
status: {podIP: ${ip}, conditions: [{type: Ready, status: "${options.ready ?? "True"}"}]}
---`;

test("Pods by selector: named and numbered target ports, readiness, deletion, other namespaces and labels", () => {
  const rig = createRig(
    ...objects(
      service +
        pod("a", "10.0.0.2") +
        pod("b", "10.0.0.1", { ready: "False" }) +
        pod("c", "10.0.0.3", { metadata: ', deletionTimestamp: "2024-01-01T00:00:00Z"' }) +
        pod("d", "10.0.0.4", { labels: "app: ratings" }) +
        pod("e", "10.0.0.5", { metadata: ", namespace: other" }) +
        pod("f", "10.0.0.6", { ports: "{containerPort: 8080}" }),
    ),
  );
  assert.deepEqual(members(rig, reviews, 80), [
    "10.0.0.1:8080/UNHEALTHY",
    "10.0.0.2:8080/HEALTHY",
    "10.0.0.3:8080/DRAINING",
  ]);
  assert.deepEqual(members(rig, reviews, 90).at(-1), "10.0.0.6:9090/HEALTHY");
  const first = rig.mesh.endpoints.get(`${reviews}|80`)?.endpoints[1];
  assert.deepEqual([first?.serviceAccount, first?.namespace, first?.workload], ["sa-reviews", "default", "a"]);
});

test("a Pod without an address, or that has ended, is no endpoint", () => {
  const pending = pod("a", "''");
  const ended = pod("b", "10.0.0.2").replace("status: {", "status: {phase: Succeeded, ");
  const rig = createRig(...objects(service + pending + ended));
  assert.deepEqual(members(rig, reviews, 90), []);
  assert.deepEqual([...rig.mesh.workloads.entries().keys()], ["Pod/default/a"]);
});

test("publishNotReadyAddresses makes members of Pods that are not ready", () => {
  const rig = createRig(
    ...objects(
      service.replace("spec:", "spec:\n  publishNotReadyAddresses: true") + pod("a", "10.0.0.1", { ready: "False" }),
    ),
  );
  assert.deepEqual(members(rig, reviews, 90), ["10.0.0.1:9090/HEALTHY"]);
});

test("the owner of a Pod is named as people know it", () => {
  const owned = (owner: string, labels: string) =>
    pod("x-7d4b9-abcde", "10.0.0.1", {
      labels: `app: reviews, ${labels}`,
      metadata: `, ownerReferences: [{kind: ${owner}, controller: true}]`,
    });
  const ownerOf = (text: string) => createRig(...objects(text)).mesh.workloads.get("Pod/default/x-7d4b9-abcde")?.owner;
  assert.deepEqual(ownerOf(owned("ReplicaSet, name: x-7d4b9", "pod-template-hash: 7d4b9")), {
    kind: "Deployment",
    name: "x",
  });
  assert.deepEqual(ownerOf(owned("ReplicaSet, name: x-7d4b9", "other: a")), { kind: "ReplicaSet", name: "x-7d4b9" });
  assert.deepEqual(ownerOf(owned("StatefulSet, name: db", "a: b")), { kind: "StatefulSet", name: "db" });
});

const slice = (name: string, rest: string) => `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: ${name}, labels: {kubernetes.io/service-name: reviews}}
${rest}
---`;

test("EndpointSlices win over Pods; labels and account come from the Pod they name; conditions decide health", () => {
  const listed = slice(
    "reviews-1",
    `addressType: IPv4
ports: [{name: http, port: 8080}, {name: grpc, port: 9999}]
endpoints:
- {addresses: [10.0.0.9], targetRef: {kind: Pod, name: a}, conditions: {ready: true}}
- {addresses: [10.0.0.8], zone: z1}
- {addresses: [10.0.0.7], conditions: {ready: false}}
- {addresses: [10.0.0.6], conditions: {ready: false, serving: true, terminating: true}}
- {addresses: [10.0.0.5], nodeName: node-1}`,
  );
  const node = `
apiVersion: v1
kind: Node
metadata: {name: node-1, labels: {topology.kubernetes.io/region: r1, topology.kubernetes.io/zone: z9}}
---`;
  const rig = createRig(
    ...objects(service + pod("a", "10.0.0.9", { labels: "app: reviews, version: v2" }) + listed + node),
  );
  assert.deepEqual(members(rig, reviews, 80), [
    "10.0.0.5:8080/HEALTHY",
    "10.0.0.6:8080/DRAINING",
    "10.0.0.7:8080/UNHEALTHY",
    "10.0.0.8:8080/HEALTHY",
    "10.0.0.9:8080/HEALTHY",
  ]);
  assert.deepEqual(members(rig, reviews, 90).at(0), "10.0.0.5:9999/HEALTHY");
  const set = rig.mesh.endpoints.get(`${reviews}|80`)?.endpoints;
  assert.deepEqual(
    set?.map((e) => e.locality),
    ["r1/z9", "", "", "/z1", ""],
  );
  assert.deepEqual(
    [set?.[4]?.labels["version"], set?.[4]?.serviceAccount, set?.[4]?.workload],
    ["v2", "sa-reviews", "a"],
  );
  assert.deepEqual(set?.[3]?.origin.path, ["endpoints", 1]);

  rig.remove(...objects(listed));
  assert.deepEqual(members(rig, reviews, 80), ["10.0.0.9:8080/HEALTHY"]);
});

test("an EndpointSlice that finds its Pod by address only", () => {
  const rig = createRig(
    ...objects(
      service +
        pod("a", "10.0.0.9", { labels: "app: x, version: v3" }) +
        slice("s", "ports: [{name: http, port: 1}]\nendpoints: [{addresses: [10.0.0.9]}]"),
    ),
  );
  assert.equal(rig.mesh.endpoints.get(`${reviews}|80`)?.endpoints[0]?.labels["version"], "v3");
});

test("of a dual-stack Service the IPv4 slices count, and one address counts once", () => {
  const rig = createRig(
    ...objects(
      service +
        slice(
          "s4",
          "addressType: IPv4\nports: [{name: http, port: 1}]\nendpoints: [{addresses: [10.0.0.1]}, {addresses: [10.0.0.1]}]",
        ) +
        slice("s6", "addressType: IPv6\nports: [{name: http, port: 1}]\nendpoints: [{addresses: ['fd00::1']}]"),
    ),
  );
  assert.deepEqual(members(rig, reviews, 80), ["10.0.0.1:1/HEALTHY"]);
});

test("Endpoints count when there are no slices", () => {
  const endpoints = `
apiVersion: v1
kind: Endpoints
metadata: {name: reviews}
subsets:
- addresses: [{ip: 10.0.0.1}]
  notReadyAddresses: [{ip: 10.0.0.2}]
  ports: [{name: http, port: 8081}]
---`;
  const rig = createRig(...objects(service + endpoints));
  assert.deepEqual(members(rig, reviews, 80), ["10.0.0.1:8081/HEALTHY", "10.0.0.2:8081/UNHEALTHY"]);
  assert.deepEqual(members(rig, reviews, 90), []);
  rig.put(...objects(slice("s", "ports: [{name: http, port: 1}]\nendpoints: [{addresses: [10.0.0.9]}]")));
  assert.deepEqual(members(rig, reviews, 80), ["10.0.0.9:1/HEALTHY"]);
});

test("a Service without selector gets its members from slices, by the only port when it is nameless", () => {
  const rig = createRig(
    ...objects(`
apiVersion: v1
kind: Service
metadata: {name: reviews}
spec: {ports: [{port: 80}]}
---${slice("s", "ports: [{port: 7000}]\nendpoints: [{addresses: [192.0.2.1]}]")}`),
  );
  assert.deepEqual(members(rig, reviews, 80), ["192.0.2.1:7000/HEALTHY"]);
});

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews-v1}
spec:
  selector: {matchLabels: {app: reviews}}
  template:
    metadata: {labels: {app: reviews, version: v1}}
    spec: {serviceAccountName: sa, containers: [{name: c, ports: [{name: web, containerPort: 8080}]}]}
---`;

test("a Deployment stands for its Pods until one exists, and is no endpoint", () => {
  const rig = createRig(...objects(service + deployment));
  assert.deepEqual([...rig.mesh.workloads.entries().keys()], ["Deployment/default/reviews-v1"]);
  assert.deepEqual(members(rig, reviews, 80), []);
  const planned = rig.mesh.workloads.get("Deployment/default/reviews-v1");
  assert.deepEqual(
    [planned?.labels["version"], planned?.serviceAccount, planned?.namedPorts["web"], planned?.addresses],
    ["v1", "sa", 8080, []],
  );
  const other = objects(pod("y", "10.0.0.2", { labels: "app: other" }));
  rig.put(...other);
  assert.equal(rig.mesh.workloads.size, 2);
  const own = objects(pod("x", "10.0.0.1"));
  rig.put(...own);
  assert.deepEqual([...rig.mesh.workloads.entries().keys()], ["Pod/default/x", "Pod/default/y"]);
  rig.remove(...own);
  assert.deepEqual([...rig.mesh.workloads.entries().keys()], ["Deployment/default/reviews-v1", "Pod/default/y"]);
});

test("the laptop's port map moves the endpoint, and a broken one is reported", () => {
  const mapped = pod("a", "127.0.0.1", {
    metadata: `, annotations: {heddle.dev/ports: '{"9090": 41234, "8080": 41235}'}`,
  });
  const rig = createRig(...objects(service + mapped));
  assert.deepEqual(
    [members(rig, reviews, 90), members(rig, reviews, 80)],
    [["127.0.0.1:41234/HEALTHY"], ["127.0.0.1:41235/HEALTHY"]],
  );
  rig.put(...objects(pod("a", "127.0.0.1", { metadata: ", annotations: {heddle.dev/ports: 'nine'}" })));
  assert.deepEqual([members(rig, reviews, 90), codes(rig)], [["127.0.0.1:9090/HEALTHY"], ["HED0154"]]);
});

const workloadEntry = (name: string, spec: string, status = "") => `
apiVersion: networking.istio.io/v1
kind: WorkloadEntry
metadata: {name: ${name}}
spec: ${spec}
${status}
---`;

const entry = (location: string) => `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: vm}
spec:
  hosts: [vm.example]
  location: ${location}
  resolution: STATIC
  ports: [{number: 80, name: http, protocol: HTTP, targetPort: 8080}]
  workloadSelector: {labels: {app: reviews}}
---`;

test("a ServiceEntry selects WorkloadEntries, and Pods only inside the mesh", () => {
  const workloads =
    workloadEntry(
      "one",
      "{address: 192.0.2.1, labels: {app: reviews}, ports: {http: 7777}, weight: 5, locality: r/z, network: n, serviceAccount: vm}",
    ) +
    workloadEntry(
      "two",
      "{address: 192.0.2.2, labels: {app: reviews}}",
      'status: {conditions: [{type: Healthy, status: "False"}]}',
    ) +
    workloadEntry("three", "{address: 192.0.2.3, labels: {app: other}}") +
    pod("a", "10.0.0.1");
  const rig = createRig(...objects(entry("MESH_INTERNAL") + workloads));
  assert.deepEqual(members(rig, "default/vm.example", 80), [
    "10.0.0.1:8080/HEALTHY",
    "192.0.2.1:7777/HEALTHY",
    "192.0.2.2:8080/UNHEALTHY",
  ]);
  const one = rig.mesh.endpoints.get("default/vm.example|80")?.endpoints[1];
  assert.deepEqual(
    [one?.weight, one?.locality, one?.network, one?.serviceAccount, one?.workload],
    [5, "r/z", "n", "vm", "one"],
  );
  rig.put(...objects(entry("MESH_EXTERNAL")));
  assert.deepEqual(members(rig, "default/vm.example", 80), ["192.0.2.1:7777/HEALTHY", "192.0.2.2:8080/UNHEALTHY"]);
});

test("a Kubernetes Service selects WorkloadEntries too, next to its slices", () => {
  const vm = workloadEntry("one", "{address: 192.0.2.1, labels: {app: reviews}, ports: {web: 7777}}");
  const rig = createRig(
    ...objects(service + vm + slice("s", "ports: [{name: http, port: 1}]\nendpoints: [{addresses: [10.0.0.1]}]")),
  );
  assert.deepEqual(members(rig, reviews, 80), ["10.0.0.1:1/HEALTHY", "192.0.2.1:7777/HEALTHY"]);
  assert.deepEqual(members(rig, reviews, 90), ["192.0.2.1:9090/HEALTHY"]);
});
