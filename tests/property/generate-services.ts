// SPDX-License-Identifier: Apache-2.0
import fc from "fast-check";
import {
  anyExportTo,
  anyLabels,
  anyMetadata,
  anyOutsideHost,
  anyPort,
  apps,
  compact,
  istio,
  maybe,
} from "./vocabulary.ts";

const anyPortName = fc.constantFrom("http", "http2", "grpc", "tcp", "https", "tls", "mongo", "redis", "auto", "udp-x");

const anyPorts = fc
  .uniqueArray(
    fc.record({
      port: anyPort,
      name: anyPortName,
      targetPort: fc.constantFrom(undefined, 8080, "web"),
      udp: fc.nat(9),
    }),
    { minLength: 1, maxLength: 3, selector: (p) => p.port },
  )
  .map((ports) =>
    ports.map((p, i) =>
      compact({
        port: p.port,
        name: `${p.name}${p.name.includes("-") ? "" : "-"}${i}`,
        targetPort: p.targetPort,
        protocol: p.udp === 0 ? "UDP" : "TCP",
      }),
    ),
  );

const anyClusterIp = fc.constantFrom(undefined, "10.0.0.1", "10.0.0.2", "None", "fd00::1");

export const anyService: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    ports: anyPorts,
    clusterIP: anyClusterIp,
    app: fc.constantFrom(...apps, undefined),
    exportTo: anyExportTo,
    external: fc.nat(12),
  })
  .map(({ metadata, ports, clusterIP, app, exportTo, external }) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      ...metadata,
      ...(exportTo && { annotations: { "networking.istio.io/exportTo": exportTo.join(",") } }),
    },
    spec:
      external === 0
        ? { type: "ExternalName", externalName: "outside.example.com", ports }
        : compact({ clusterIP, selector: app === undefined ? undefined : { app }, ports }),
  }));

const anyPodIp = fc.constantFrom("10.1.0.1", "10.1.0.2", "10.1.0.3", "fd00::1:1");

export const anyPod: fc.Arbitrary<object> = fc
  .record({ metadata: anyMetadata, labels: anyLabels, ip: anyPodIp, ready: fc.boolean(), port: maybe(anyPort) })
  .map(({ metadata, labels, ip, ready, port }) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { ...metadata, labels },
    spec: {
      containers: [{ name: "app", image: "x", ...(port && { ports: [{ name: "web", containerPort: port }] }) }],
    },
    status: { podIP: ip, podIPs: [{ ip }], conditions: [{ type: "Ready", status: ready ? "True" : "False" }] },
  }));

export const anyEndpointSlice: fc.Arbitrary<object> = fc
  .record({ metadata: anyMetadata, of: fc.constantFrom(...apps), ready: fc.boolean(), zone: maybe(fc.constant("z1")) })
  .map(({ metadata, of, ready, zone }) => ({
    apiVersion: "discovery.k8s.io/v1",
    kind: "EndpointSlice",
    metadata: { ...metadata, labels: { "kubernetes.io/service-name": of } },
    addressType: "IPv4",
    ports: [{ name: "http-0", port: 8080 }],
    endpoints: [{ addresses: ["10.1.0.9"], conditions: { ready }, ...(zone && { zone }) }],
  }));

const anyEndpoint = fc
  .record({
    address: fc.constantFrom("10.2.0.1", "10.2.0.2", "fd00::2:1"),
    labels: maybe(anyLabels),
    weight: maybe(fc.integer({ min: 1, max: 9 })),
    locality: maybe(fc.constantFrom("r/z", "r/z/s")),
  })
  .map(compact);

const anyNamedEndpoint = fc.record({ address: fc.constantFrom("h1.example.com", "h2.example.com", "10.2.0.3") });

export const anyServiceEntry: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    hosts: fc.uniqueArray(anyOutsideHost, { minLength: 1, maxLength: 2, selector: (h) => h.toLowerCase() }),
    addresses: fc.constantFrom<readonly string[]>([], [], ["10.0.0.1"], ["10.9.0.0/16"], ["10.0.0.3", "fd00::3"]),
    ports: fc.uniqueArray(
      fc.record({
        number: anyPort,
        protocol: fc.constantFrom("HTTP", "HTTPS", "TLS", "TCP", "GRPC", "HTTP2", "MONGO"),
      }),
      { minLength: 1, maxLength: 2, selector: (p) => p.number },
    ),
    how: fc.oneof(
      fc.constant({ resolution: "NONE" }),
      fc.array(anyEndpoint, { minLength: 1, maxLength: 3 }).map((endpoints) => ({ resolution: "STATIC", endpoints })),
      fc.constant({ resolution: "DNS" }),
      fc.array(anyNamedEndpoint, { minLength: 1, maxLength: 2 }).map((endpoints) => ({ resolution: "DNS", endpoints })),
      fc.constant({ resolution: "DNS_ROUND_ROBIN" }),
      anyLabels.map(({ app }) => ({ resolution: "STATIC", workloadSelector: { labels: { app } } })),
    ),
    location: fc.constantFrom("MESH_INTERNAL", "MESH_EXTERNAL"),
    exportTo: anyExportTo,
  })
  .map(({ metadata, hosts, addresses, ports, how, location, exportTo }) => {
    // What the API forbids together: a wildcard host needs NONE or STATIC, ranges need NONE or STATIC.
    const fixed = how.resolution === "NONE" || how.resolution === "STATIC";
    const concrete = hosts.map((h) => (fixed ? h : h.replace("*", "any")));
    return istio(
      "ServiceEntry",
      metadata,
      compact({
        hosts: [...new Map(concrete.map((h) => [h.toLowerCase(), h])).values()],
        addresses: fixed ? addresses : addresses.filter((a) => !a.includes("/")),
        ports: ports.map((p, i) => ({ ...p, name: `p-${i}` })),
        location,
        ...how,
        exportTo,
      }),
    );
  });

export const anyWorkloadEntry: fc.Arbitrary<object> = fc
  .record({ metadata: anyMetadata, endpoint: anyEndpoint, labels: anyLabels })
  .map(({ metadata, endpoint, labels }) => istio("WorkloadEntry", metadata, { ...endpoint, labels }));
