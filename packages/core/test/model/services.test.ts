// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { codes, createRig, members, objects } from "./rig.ts";

const service = (name: string, rest: string) => `
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: ${rest}
---`;

test("a Kubernetes Service: host, addresses, ports, selector", () => {
  const rig = createRig(
    ...objects(`
apiVersion: v1
kind: Service
metadata:
  name: reviews
  namespace: shop
  creationTimestamp: "2024-05-01T00:00:00Z"
  labels: {team: web}
  annotations: {networking.istio.io/exportTo: "., other"}
spec:
  clusterIP: 10.96.0.10
  selector: {app: reviews}
  publishNotReadyAddresses: true
  ports:
  - {name: http, port: 80, targetPort: 8080}
  - {name: grpc-api, port: 90, targetPort: api}
  - {name: metrics, port: 9090, targetPort: "9091"}
  - {name: dns, port: 53, protocol: UDP}
`),
  );
  const found = rig.mesh.services.get("shop/reviews.shop.svc.cluster.local");
  assert.ok(found);
  const { origin, ports, ...rest } = found;
  assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
    key: "shop/reviews.shop.svc.cluster.local",
    hostname: "reviews.shop.svc.cluster.local",
    namespace: "shop",
    name: "reviews",
    registry: "Kubernetes",
    addresses: ["10.96.0.10"],
    headless: false,
    resolution: "EDS",
    external: false,
    exportTo: { all: false, namespaces: ["other", "shop"] },
    createdAt: "2024-05-01T00:00:00Z",
    selector: { app: "reviews" },
    labels: { team: "web" },
    subjectAltNames: [],
    publishNotReady: true,
  });
  assert.deepEqual(
    ports.map((p) => [p.number, p.name, p.protocol, p.targetPort]),
    [
      [80, "http", "HTTP", 8080],
      [90, "grpc-api", "GRPC", "api"],
      [9090, "metrics", "AUTO", 9091],
      [53, "dns", "UDP", 53],
    ],
  );
  assert.deepEqual(ports[1]?.origin.path, ["spec", "ports", 1]);
  assert.deepEqual(origin.resource, { group: "", kind: "Service", namespace: "shop", name: "reviews" });
  assert.deepEqual(rig.faults, []);
});

test("headless, ExternalName and selector-less Services", () => {
  const rig = createRig(
    ...objects(
      service("headless", "{clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}") +
        service("outside", "{type: ExternalName, externalName: API.Example.com, ports: [{port: 443, name: https}]}") +
        service("manual", "{clusterIP: 10.0.0.5, ports: [{port: 80}]}") +
        service("dual", "{clusterIP: 10.0.0.6, clusterIPs: [10.0.0.6, 'fd00::6'], ports: [{port: 80}]}"),
    ),
  );
  const get = (name: string) => rig.mesh.services.get(`default/${name}.default.svc.cluster.local`);
  assert.deepEqual(
    [get("headless")?.headless, get("headless")?.resolution, get("headless")?.addresses],
    [true, "PASSTHROUGH", []],
  );
  assert.deepEqual(
    [get("outside")?.resolution, get("outside")?.externalName, get("outside")?.external],
    ["DNS", "api.example.com", true],
  );
  assert.deepEqual(members(rig, "default/outside.default.svc.cluster.local", 443), ["api.example.com:443/HEALTHY"]);
  assert.deepEqual(
    [get("manual")?.resolution, get("manual")?.selector, get("manual")?.headless],
    ["EDS", undefined, false],
  );
  assert.deepEqual(get("dual")?.addresses, ["10.0.0.6", "fd00::6"]);
});

test("the domain suffix of the mesh is part of every Kubernetes host", () => {
  const rig = createRig(...objects(service("a", "{ports: [{port: 80}]}")));
  rig.configure({ domainSuffix: "corp.local" });
  assert.deepEqual([...rig.mesh.services.entries().keys()], ["default/a.default.svc.corp.local"]);
});

const entry = (name: string, spec: string, created = "") => `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: ${name}${created === "" ? "" : `, creationTimestamp: "${created}"`}}
spec: ${spec}
---`;

test("a ServiceEntry: resolutions, location, one service for each host", () => {
  const rig = createRig(
    ...objects(
      entry("none", "{hosts: ['*.wild.example'], resolution: NONE, ports: [{number: 443, name: tls, protocol: TLS}]}") +
        entry(
          "static",
          `{hosts: [s.example, T.example], location: MESH_INTERNAL, resolution: STATIC, addresses: [240.0.0.1, 240.1.0.0/16],
            exportTo: ["."], subjectAltNames: [spiffe://x], ports: [{number: 80, name: http, protocol: HTTP, targetPort: 8080}, {number: 81, name: other}],
            endpoints: [{address: 10.1.1.2, ports: {http: 9000}, labels: {version: v1}, weight: 3, locality: r/z, network: n1, serviceAccount: sa},
                        {address: 10.1.1.1}]}`,
        ) +
        entry(
          "socket",
          "{hosts: [u.example], resolution: STATIC, ports: [{number: 80, name: http, protocol: HTTP}], endpoints: [{address: 'unix:///run/a.sock'}]}",
        ) +
        entry(
          "dns",
          "{hosts: [d.example], resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP, targetPort: 443}]}",
        ) +
        entry(
          "rr",
          "{hosts: [r.example], resolution: DNS_ROUND_ROBIN, ports: [{number: 80, name: http, protocol: HTTP}], endpoints: [{address: up.example}]}",
        ),
    ),
  );
  const get = (host: string) => rig.mesh.services.get(`default/${host}`);
  assert.deepEqual([get("*.wild.example")?.resolution, get("*.wild.example")?.external], ["PASSTHROUGH", true]);
  assert.equal(rig.mesh.endpoints.get("default/*.wild.example|443"), undefined);
  const found = get("s.example");
  assert.deepEqual(
    [found?.resolution, found?.external, found?.exportTo, found?.registry, found?.addresses, found?.subjectAltNames],
    ["EDS", false, { all: false, namespaces: ["default"] }, "External", ["240.0.0.1", "240.1.0.0/16"], ["spiffe://x"]],
  );
  assert.deepEqual(members(rig, "default/s.example", 80), ["10.1.1.1:8080/HEALTHY", "10.1.1.2:9000/HEALTHY"]);
  assert.deepEqual(members(rig, "default/t.example", 81), ["10.1.1.1:81/HEALTHY", "10.1.1.2:81/HEALTHY"]);
  const second = rig.mesh.endpoints.get("default/s.example|80")?.endpoints[1];
  assert.deepEqual(
    [
      second?.weight,
      second?.locality,
      second?.network,
      second?.labels["version"],
      second?.serviceAccount,
      second?.origin.path,
    ],
    [3, "r/z", "n1", "v1", "sa", ["spec", "endpoints", 0]],
  );
  assert.deepEqual(members(rig, "default/u.example", 80), ["unix:///run/a.sock:0/HEALTHY"]);
  assert.deepEqual(members(rig, "default/d.example", 80), ["d.example:443/HEALTHY"]);
  assert.deepEqual(
    [get("r.example")?.resolution, members(rig, "default/r.example", 80)],
    ["DNS_ROUND_ROBIN", ["up.example:80/HEALTHY"]],
  );
  assert.equal(found?.ports[1]?.protocol, "AUTO");
  assert.deepEqual(codes(rig), []);
});

test("two ServiceEntries for one host: like ones are merged, the oldest owns a port; unlike ones lose and are told", () => {
  const port = (number: number, name: string) => `{number: ${number}, name: ${name}, protocol: HTTP}`;
  const first = entry(
    "b-old",
    `{hosts: [x.example], resolution: STATIC, ports: [${port(80, "http")}], endpoints: [{address: 10.0.0.1}]}`,
    "2023-01-01T00:00:00Z",
  );
  const second = entry(
    "a-new",
    `{hosts: [x.example], resolution: STATIC, ports: [${port(80, "web")}, ${port(81, "more")}], endpoints: [{address: 10.0.0.2}]}`,
    "2024-01-01T00:00:00Z",
  );
  const third = entry(
    "c-dns",
    `{hosts: [x.example, y.example], resolution: DNS, ports: [${port(82, "dns")}]}`,
    "2025-01-01T00:00:00Z",
  );
  const rig = createRig(...objects(first + second + third));
  const merged = rig.mesh.services.get("default/x.example");
  assert.deepEqual(
    merged?.ports.map((p) => [p.number, p.name]),
    [
      [80, "http"],
      [81, "more"],
    ],
  );
  assert.deepEqual(members(rig, "default/x.example", 80), ["10.0.0.1:80/HEALTHY"]);
  assert.deepEqual(members(rig, "default/x.example", 81), ["10.0.0.2:81/HEALTHY"]);
  assert.ok(rig.mesh.services.get("default/y.example"));
  const at = (name: string) => rig.mesh.diagnostics.get(`networking.istio.io/ServiceEntry/default/${name}`);
  assert.equal(at("b-old"), undefined);
  assert.deepEqual(
    at("a-new")?.map((d) => [d.code, d.path]),
    [["HED0151", ["spec", "ports", 0]]],
  );
  assert.deepEqual(
    at("c-dns")?.map((d) => d.code),
    ["HED0150"],
  );
  assert.match(at("c-dns")?.[0]?.message ?? "", /x\.example .*ServiceEntry default\/b-old/);

  rig.remove(...objects(first));
  assert.deepEqual(members(rig, "default/x.example", 80), ["10.0.0.2:80/HEALTHY"]);
  assert.equal(at("a-new"), undefined);
  assert.deepEqual(rig.faults, []);
});

test("a Kubernetes Service owns its host, however old a ServiceEntry is", () => {
  const rig = createRig(
    ...objects(
      service("reviews", "{ports: [{port: 80, name: http}]}") +
        entry(
          "shadow",
          "{hosts: [reviews.default.svc.cluster.local], resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP}]}",
        ),
    ),
  );
  assert.equal(rig.mesh.services.get("default/reviews.default.svc.cluster.local")?.registry, "Kubernetes");
  assert.deepEqual(codes(rig), ["HED0150"]);
});

test("the same host in two namespaces is two services and no conflict", () => {
  const text = entry("a", "{hosts: [x.example], resolution: DNS, ports: [{number: 80, name: http, protocol: HTTP}]}");
  const rig = createRig(...objects(text), ...objects(text.replace("name: a", "name: a, namespace: other")));
  assert.deepEqual([...rig.mesh.services.entries().keys()], ["default/x.example", "other/x.example"]);
  assert.deepEqual(codes(rig), []);
});
