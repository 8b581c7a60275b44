// SPDX-License-Identifier: Apache-2.0
// Made-up meshes of a fixed shape: S services in S/50 (at least 10) namespaces, each with 5 endpoints in an EndpointSlice; half of them with a
// VirtualService (two routes, weights, retries), half with a DestinationRule (two subsets, outlier detection). No Sidecar narrows what proxies see.

export interface BenchMesh {
  /** One text a resource, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly namespaces: readonly string[];
  /** New texts that change one thing each; `n` makes the value. */
  readonly change: {
    endpoint(n: number): ReadonlyMap<string, string>;
    virtualService(n: number): ReadonlyMap<string, string>;
    destinationRule(n: number): ReadonlyMap<string, string>;
  };
}

interface Named {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
}

export function benchMesh(services: number): BenchMesh {
  const count = Math.max(10, Math.ceil(services / 50));
  const namespaceOf = (i: number) => `ns${i % count}`;
  const texts = new Map<string, string>();
  const add = (object: Named) => texts.set(fileOf(object), yaml(object));
  for (let i = 0; i < services; i++) {
    const at = { name: `svc-${i}`, namespace: namespaceOf(i) };
    add(service(at));
    add(endpointSlice(at, i, 0));
    if (i % 2 === 0) add(virtualService(at, 90));
    if (i % 2 === 0) add(destinationRule(at, 5));
  }
  const first = { name: "svc-0", namespace: namespaceOf(0) };
  const one = (object: Named) => new Map([[fileOf(object), yaml(object)]]);
  return {
    texts,
    namespaces: Array.from({ length: count }, (_, i) => `ns${i}`),
    change: {
      endpoint: (n) => one(endpointSlice(first, 0, n)),
      virtualService: (n) => one(virtualService(first, 10 + (n % 80))),
      destinationRule: (n) => one(destinationRule(first, 1 + (n % 50))),
    },
  };
}

const fileOf = ({ kind, metadata }: Named): string => `${kind}/${metadata.namespace}-${metadata.name}.json`;
/** JSON is YAML; one resource a line keeps reading it apart from what is measured. */
const yaml = (object: Named): string => JSON.stringify(object);

type At = Named["metadata"];

const service = (metadata: At) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata,
  spec: { clusterIP: "", selector: { app: metadata.name }, ports: [{ name: "http", port: 8080 }] },
});

const endpointSlice = ({ name, namespace }: At, i: number, n: number) => ({
  apiVersion: "discovery.k8s.io/v1",
  kind: "EndpointSlice",
  metadata: { name: `${name}-1`, namespace, labels: { "kubernetes.io/service-name": name } },
  addressType: "IPv4",
  ports: [{ name: "http", port: 8080, protocol: "TCP" }],
  endpoints: [0, 1, 2, 3, 4].map((e) => ({
    addresses: [`10.${1 + (i >> 8)}.${i & 255}.${e === 0 ? 10 + (n % 200) : e + 1}`],
    conditions: { ready: true },
  })),
});

const virtualService = (metadata: At, weight: number) => ({
  apiVersion: "networking.istio.io/v1",
  kind: "VirtualService",
  metadata,
  spec: {
    hosts: [metadata.name],
    http: [
      {
        match: [{ headers: { "end-user": { exact: "tester" } } }],
        route: [{ destination: { host: metadata.name, subset: "v2" } }],
      },
      {
        route: [
          { destination: { host: metadata.name, subset: "v1" }, weight },
          { destination: { host: metadata.name, subset: "v2" }, weight: 100 - weight },
        ],
        retries: { attempts: 3, perTryTimeout: "2s" },
      },
    ],
  },
});

const destinationRule = (metadata: At, errors: number) => ({
  apiVersion: "networking.istio.io/v1",
  kind: "DestinationRule",
  metadata,
  spec: {
    host: metadata.name,
    trafficPolicy: { outlierDetection: { consecutive5xxErrors: errors, interval: "10s" } },
    subsets: ["v1", "v2"].map((version) => ({ name: version, labels: { version } })),
  },
});
