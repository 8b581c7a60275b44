// SPDX-License-Identifier: Apache-2.0
import {
  type Proxy as MeshProxy,
  type OfflineMesh,
  type ResourceKind,
  resourceKinds,
  staticBootstrap,
  type TranslatedSet,
} from "@heddle/core";
import { decode, toTypeName } from "@heddle/envoy";

const client: MeshProxy = {
  id: "sidecar~10.1.0.1~reviews.default~default.svc.cluster.local",
  type: "sidecar",
  addresses: ["10.1.0.1"],
  name: "reviews",
  namespace: "default",
  domain: "default.svc.cluster.local",
  labels: { app: "reviews", version: "v1" },
  serviceAccount: "reviews",
  cluster: "Kubernetes",
  network: "",
  locality: "r/z",
  interception: "REDIRECT",
};

const other: MeshProxy = {
  ...client,
  id: "sidecar~10.1.0.2~a.other~other.svc.cluster.local",
  addresses: ["10.1.0.2"],
  name: "a",
  namespace: "other",
  domain: "other.svc.cluster.local",
  labels: { app: "a" },
};

/** One proxy of each sort: two sidecars of two namespaces, one without redirection, and a gateway. */
export const proxies: readonly MeshProxy[] = [
  client,
  other,
  {
    ...client,
    interception: "NONE",
    local: {
      address: "127.0.0.1",
      inbound: { "8080": { bind: 30_001, app: 30_002 }, "80": { bind: 30_003, app: 30_004 } },
      outbound: { "reviews.default.svc.cluster.local:443": 30_005, "api.example.com:9080": 30_006 },
      httpProxy: 30_007,
    },
  },
  {
    ...client,
    id: "router~10.1.0.8~gateway.istio-system~istio-system.svc.cluster.local",
    type: "router",
    addresses: ["10.1.0.8"],
    name: "gateway",
    namespace: "istio-system",
    domain: "istio-system.svc.cluster.local",
    labels: { istio: "ingressgateway" },
  },
];

export type Sets = Readonly<Record<ResourceKind, TranslatedSet>>;

/** All that a proxy gets now. */
export function setsOf(mesh: OfflineMesh, proxy: MeshProxy): Sets {
  const { key } = mesh.compiler.classOf(proxy);
  return Object.fromEntries(
    resourceKinds.map((kind) => [kind, mesh.graph.read(mesh.compiler.resources, `${kind}|${key}`)]),
  ) as Sets;
}

/** Everything the mesh says to everybody, as data whose order does not depend on anything. */
export function snapshot(mesh: OfflineMesh): Readonly<Record<string, unknown>> {
  const lines: Record<string, unknown> = { diagnostics: mesh.diagnostics().map((d) => JSON.stringify(d)) };
  for (const [i, proxy] of proxies.entries()) {
    const { key } = mesh.compiler.classOf(proxy);
    lines[`${i} class`] = key;
    lines[`${i} findings`] = JSON.stringify(mesh.graph.read(mesh.compiler.findings, key));
    for (const [kind, set] of Object.entries(setsOf(mesh, proxy)))
      for (const [name, { resource, origins, diagnostics }] of [...set].sort(([a], [b]) => (a < b ? -1 : 1)))
        lines[`${i} ${kind} ${name}`] = JSON.stringify([resource.version, resource.refs, origins, diagnostics]);
  }
  return lines;
}

export const bootstrapOf = (mesh: OfflineMesh, proxy: MeshProxy) =>
  staticBootstrap({ proxy, resources: setsOf(mesh, proxy) });

/** The messages of a set by name. */
export const messagesOf = (set: TranslatedSet): ReadonlyMap<string, unknown> =>
  new Map([...set].map(([name, { resource }]) => [name, decode(toTypeName(resource.typeUrl), resource.bytes)]));
