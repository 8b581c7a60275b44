// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRig, objects, proxy } from "../model/rig.ts";

const service = (name: string, spec: string, meta = "") => `
apiVersion: v1
kind: Service
metadata: {name: ${name}${meta}}
spec: ${spec}
---`;
const pod = (name: string, ip: string, labels: string) => `
apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {${labels}}}
spec: {containers: [{name: c, ports: [{name: web, containerPort: 8080}]}]}
status: {podIP: ${ip}}
---`;

test("two replicas are one class; their labels, names and addresses do not tell them apart", () => {
  const rig = createRig(
    ...objects(
      service("a", "{selector: {app: a}, ports: [{port: 80, targetPort: web}]}") +
        pod("a-1", "10.0.0.1", "app: a, hash: x") +
        pod("a-2", "10.0.0.2", "app: a, hash: y"),
    ),
  );
  const first = rig.classOf(proxy({ name: "a-1", addresses: ["10.0.0.1"], labels: { app: "a", hash: "x" } }));
  const second = rig.classOf(proxy({ name: "a-2", addresses: ["10.0.0.2"], labels: { app: "a", hash: "y" } }));
  assert.equal(first.key, second.key);
  assert.deepEqual(first.instances, ["default/a.default.svc.cluster.local|80|8080"]);
  assert.deepEqual(
    JSON.parse(JSON.stringify(rig.graph.read(rig.view.proxyClass, first.key))),
    JSON.parse(JSON.stringify(first)),
  );
});

test("the key is canonical: the order of labels and of metadata does not count", () => {
  const rig = createRig(
    ...objects(`
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: {name: r}
spec: {host: a, workloadSelector: {matchLabels: {x: "1", y: "2"}}, trafficPolicy: {loadBalancer: {simple: RANDOM}}}`),
  );
  const one = rig.classOf(proxy({ labels: { y: "2", x: "1", z: "3" } }));
  const two = rig.classOf(proxy({ labels: { x: "1", z: "4", y: "2" } }));
  assert.equal(one.key, two.key);
  assert.deepEqual(Object.entries(one.labels), [
    ["x", "1"],
    ["y", "2"],
  ]);
});

test("a proxy changes its class when a label begins to matter, and only then", () => {
  const rig = createRig();
  const me = proxy({ labels: { version: "v1" } });
  const before = rig.classOf(me).key;
  const routes = (label: string) =>
    objects(`
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: v}
spec: {hosts: [a], http: [{match: [{sourceLabels: {${label}: v1}}], route: [{destination: {host: a}}]}]}`);
  rig.put(...routes("other"));
  assert.equal(rig.classOf(me).key, before);
  rig.put(...routes("version"));
  assert.deepEqual(Object.entries(rig.classOf(me).labels), [["version", "v1"]]);
});

test("instances: by selector in the own namespace, by address where members are listed", () => {
  const rig = createRig(
    ...objects(
      service("a", "{selector: {app: a}, ports: [{port: 80, name: x}, {port: 81, name: y, targetPort: 9}]}") +
        service("b", "{selector: {app: a, version: v2}, ports: [{port: 80}]}") +
        service("c", "{selector: {app: a}, ports: [{port: 80}]}", ", namespace: other") +
        `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: e, namespace: other}
spec: {hosts: [e.example], resolution: STATIC, ports: [{number: 443, name: tls, protocol: TLS}], endpoints: [{address: 10.0.0.1, ports: {tls: 8443}}, {address: 10.0.0.2}]}`,
    ),
  );
  const { instances } = rig.classOf(proxy({ labels: { app: "a", version: "v1" } }));
  assert.deepEqual(instances, [
    "default/a.default.svc.cluster.local|80|80",
    "default/a.default.svc.cluster.local|81|9",
    "other/e.example|443|8443",
  ]);
});

test("on a laptop a shared loopback address says nothing; the port does", () => {
  const rig = createRig(
    ...objects(`
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: e}
spec: {hosts: [e.example], resolution: STATIC, ports: [{number: 80, name: http, protocol: HTTP}], endpoints: [{address: 127.0.0.1, ports: {http: 7000}}]}`),
  );
  const local = (port: string) => ({
    address: "127.0.0.1",
    inbound: { [port]: { bind: 40000, app: 40001 } },
    outbound: {},
    httpProxy: 0,
  });
  const at = (port: string) =>
    rig.classOf(proxy({ addresses: ["127.0.0.1"], interception: "NONE", local: local(port) })).instances;
  assert.deepEqual(at("7000"), ["default/e.example|80|7000"]);
  assert.deepEqual(at("7001"), []);
});

test("the target port of a WorkloadEntry is its own number for the port's name", () => {
  const rig = createRig(
    ...objects(
      service("a", "{selector: {app: vm}, ports: [{port: 80, name: http}]}") +
        `
apiVersion: networking.istio.io/v1
kind: WorkloadEntry
metadata: {name: vm-1}
spec: {address: 192.0.2.1, labels: {app: vm}, ports: {http: 7777}}`,
    ),
  );
  const { instances } = rig.classOf(proxy({ name: "vm-1", addresses: ["192.0.2.1"], labels: { app: "vm" } }));
  assert.deepEqual(instances, ["default/a.default.svc.cluster.local|80|7777"]);
});

test("inbound ports: several services on one target port, the oldest decides; UDP is left out", () => {
  const at = (time: string) => `, creationTimestamp: "${time}"`;
  const rig = createRig(
    ...objects(
      service(
        "a-young",
        "{selector: {app: a}, ports: [{port: 80, name: tcp, targetPort: 8080}]}",
        at("2024-01-01T00:00:00Z"),
      ) +
        service(
          "z-old",
          "{selector: {app: a}, ports: [{port: 90, name: http, targetPort: 8080}, {port: 53, protocol: UDP, name: dns}, {port: 7, name: grpc}]}",
          at("2023-01-01T00:00:00Z"),
        ),
    ),
  );
  const { key } = rig.classOf(proxy({ labels: { app: "a" } }));
  assert.deepEqual(
    rig.graph
      .read(rig.view.inbound, key)
      .map((p) => [p.port, p.protocol, p.services.map((s) => [s.service.name, s.port])]),
    [
      [7, "GRPC", [["z-old", 7]]],
      [
        8080,
        "HTTP",
        [
          ["z-old", 90],
          ["a-young", 80],
        ],
      ],
    ],
  );
});
