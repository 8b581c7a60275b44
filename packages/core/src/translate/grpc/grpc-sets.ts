// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Service, ServicePort } from "../../model/service.ts";
import { equalSets } from "../../resource/build-translated.ts";
import type { ResourceKind, Translated, TranslatedSet } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import { outboundClusterName } from "../cluster/cluster-name.ts";
import { aliasesOf } from "../route/alias-domains.ts";
import { domainWithPort, hostTableName, isRouted } from "../route/names.ts";
import type { RouteTranslation } from "../route/route-translation.ts";
import type { ScopeSlices } from "../scope-slices.ts";
import { adaptAssignment, emptyAssignment } from "./adapt-assignment.ts";
import { adaptCluster, emptyCluster } from "./adapt-cluster.ts";
import { adaptRoutes } from "./adapt-routes.ts";
import { buildApiListener } from "./api-listener.ts";

/** Resources of proxyless gRPC clients (node metadata `GENERATOR: grpc`), by class key. */
export type GrpcSets = Readonly<Record<ResourceKind, Lazy<TranslatedSet>>>;

interface Sources {
  readonly view: View;
  readonly slices: ScopeSlices;
  readonly routes: RouteTranslation;
  /** What a sidecar of the class would get, by class key. */
  readonly clusters: Lazy<TranslatedSet>;
  readonly endpoints: Lazy<TranslatedSet>;
}

/**
 * The same clusters, members and routes as sidecars get, cut down to what gRPC clients take, under Istio's names: a listener for
 * each name clients have for a service port, and the table, the clusters and the members all named `outbound|PORT|SUBSET|HOST`.
 */
export function createGrpcSets(sources: Sources): GrpcSets {
  const { graph } = sources.view.mesh;
  const classOf = (read: Reader, key: string): ProxyClass => read.lazy(sources.view.proxyClass, key);
  const cluster = remembered(adaptCluster);
  const assignment = remembered(adaptAssignment);
  const route: Lazy<TranslatedSet> = graph.lazy(
    "grpc/routes",
    (read, key) => routeSet(read, sources, classOf(read, key)),
    { equals: equalSets },
  );
  const known: Lazy<TranslatedSet> = graph.lazy(
    "grpc/known-clusters",
    (read, key) => mapSet(read.lazy(sources.clusters, key), cluster),
    { equals: equalSets },
  );
  const missing = graph.lazy("grpc/missing-clusters", (read, key): readonly string[] => {
    const has = read.lazy(known, key);
    const wanted = [...read.lazy(route, key).values()].flatMap((table) => table.resource.refs.clusters);
    return [...new Set(wanted)].filter((name) => !has.has(name)).sort();
  });
  const withEmpty = (
    name: string,
    from: Lazy<TranslatedSet>,
    empty: (name: string) => Translated,
  ): Lazy<TranslatedSet> =>
    graph.lazy(
      name,
      (read, key) =>
        new Map([...read.lazy(from, key), ...read.lazy(missing, key).map((m): [string, Translated] => [m, empty(m)])]),
      { equals: equalSets },
    );
  const members: Lazy<TranslatedSet> = graph.lazy(
    "grpc/members",
    (read, key) => mapSet(read.lazy(sources.endpoints, key), assignment),
    { equals: equalSets },
  );
  return {
    cluster: withEmpty("grpc/clusters", known, emptyCluster),
    endpoint: withEmpty("grpc/endpoints", members, emptyAssignment),
    listener: graph.lazy("grpc/listeners", (read, key) => listenerSet(read, sources, classOf(read, key)), {
      equals: equalSets,
    }),
    route,
  };
}

/** One result for one resource: what did not change is not made again, whoever asks. */
function remembered<T>(adapt: (from: Translated) => T): (from: Translated) => T {
  const results = new WeakMap<Translated, { readonly result: T }>();
  return (from) => {
    const known = results.get(from) ?? { result: adapt(from) };
    results.set(from, known);
    return known.result;
  };
}

function mapSet(set: TranslatedSet, adapt: (from: Translated) => Translated | undefined): TranslatedSet {
  const out = new Map<string, Translated>();
  for (const [name, translated] of set) {
    const adapted = adapt(translated);
    if (adapted !== undefined) out.set(name, adapted);
  }
  return out;
}

interface Callable {
  readonly service: Service;
  readonly port: ServicePort;
  /** Istio's name of the table. */
  readonly table: string;
}

/** The service ports a gRPC client can call. */
function callables(read: Reader, slices: ScopeSlices, scope: string): readonly Callable[] {
  return read
    .lazy(slices.services, scope)
    .flatMap((service) =>
      service.ports
        .filter((port) => isRouted(port.protocol))
        .map((port) => ({ service, port, table: outboundClusterName(service.hostname, port.number) })),
    );
}

function routeSet(read: Reader, { slices, routes }: Sources, cls: ProxyClass): TranslatedSet {
  const out = new Map<string, Translated>();
  for (const { service, port, table } of callables(read, slices, cls.scope)) {
    const found = tableOrNothing(read, routes, { cls, name: hostTableName(service.hostname, port.number) });
    if (found !== undefined) out.set(table, adaptRoutes(found, table));
  }
  return out;
}

/** A table whose translation fails is missing for a while; the others go on, and the graph reports the fault. */
function tableOrNothing(
  read: Reader,
  routes: RouteTranslation,
  { cls, name }: { readonly cls: ProxyClass; readonly name: string },
): Translated | undefined {
  try {
    return routes.route(read, cls, name);
  } catch {
    return undefined;
  }
}

/** Full names before short ones, which may belong to another service. */
function listenerSet(read: Reader, { slices }: Sources, cls: ProxyClass): TranslatedSet {
  const out = new Map<string, Translated>();
  const all = callables(read, slices, cls.scope);
  const add = (host: string, to: Callable): void => {
    const name = domainWithPort(host, to.port.number);
    if (!out.has(name)) out.set(name, buildApiListener(name, to));
  };
  for (const to of all) add(to.service.hostname, to);
  for (const to of all) for (const alias of aliasesOf(to.service.hostname, cls.domain)) add(alias, to);
  return out;
}
