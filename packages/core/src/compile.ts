// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Mesh } from "./index/mesh.ts";
import { canonicalJson } from "./model/canonical-json.ts";
import { equalSets } from "./resource/build-translated.ts";
import type { ResourceKind, Translated, TranslatedSet } from "./resource/translated.ts";
import { createClusterSets } from "./translate/cluster/cluster-sets.ts";
import { createEndpointSets } from "./translate/endpoint/endpoint-sets.ts";
import { createGatewayListeners } from "./translate/gateway/gateway-listeners.ts";
import { createGrpcSets, type GrpcSets } from "./translate/grpc/grpc-sets.ts";
import { createListenerSets } from "./translate/listener/listener-sets.ts";
import { createRouteTranslation, type RouteTranslation } from "./translate/route/route-translation.ts";
import { createScopeSlices } from "./translate/scope-slices.ts";
import type { Proxy as MeshProxy } from "./view/proxy.ts";
import type { ProxyClass } from "./view/proxy-class.ts";
import type { View } from "./view/view.ts";

/** The one pure function of the project as nodes of a graph: model and proxy class in, Envoy resources out. */
export interface Compiler {
  readonly view: View;
  /** The class of a proxy now, for edges; inside the graph use `view.classOf`. */
  classOf(proxy: MeshProxy): ProxyClass;
  /** By {@link resourcesKey}: all resources of one kind that a class gets, by name. */
  readonly resources: Lazy<TranslatedSet>;
  /** By class key: findings about what has no resource to go with, such as a gateway port of which nothing can be served. */
  readonly findings: Lazy<readonly Diagnostic[]>;
}

/** `kind|classKey`. */
export const resourcesKey = (kind: ResourceKind, classKey: string): string => `${kind}|${classKey}`;

export interface CompilerOptions {
  /** False: translates for each namespace what all see alike, too. The result is the same; for tests. Default true. */
  readonly share?: boolean;
}

/** Makes the nodes; one compiler a graph. Nothing is computed before somebody asks for a class. */
export function createCompiler(mesh: Mesh, view: View, options: CompilerOptions = {}): Compiler {
  const { graph } = mesh;
  const byKind = createSets(mesh, view, options);
  const classes = graph.lazy("compile/class-of", (read, key) => view.classOf(read, JSON.parse(key) as MeshProxy));
  return {
    view,
    classOf: (proxy) => graph.read(classes, JSON.stringify(proxy)),
    resources: graph.lazy(
      "compile/resources",
      (read, key) => {
        const bar = key.indexOf("|");
        const classKey = key.slice(bar + 1);
        const sets = read.lazy(view.proxyClass, classKey).generator === "grpc" ? byKind.grpc : byKind;
        return read.lazy(sets[key.slice(0, bar) as ResourceKind], classKey);
      },
      { equals: Object.is },
    ),
    findings: byKind.findings,
  };
}

/** What Envoys get, and beside it what proxyless gRPC clients get. */
type Sets = Readonly<Record<ResourceKind, Lazy<TranslatedSet>>> & {
  readonly grpc: GrpcSets;
  readonly findings: Lazy<readonly Diagnostic[]>;
};

function createSets(mesh: Mesh, view: View, { share }: CompilerOptions): Sets {
  const { graph } = mesh;
  const slices = createScopeSlices(view, share);
  const clusters = createClusterSets(mesh, view, slices);
  const endpoints = createEndpointSets(mesh, view, clusters);
  const sidecars = createListenerSets(mesh, view, slices);
  const gateways = createGatewayListeners(view);
  const routes = createRouteTranslation(view, slices.common);
  // By class key, or by what decides the tables of a redirected sidecar: then all classes of a namespace share the set.
  const routeSets = graph.lazy(
    "route/set",
    (read, key) => routeSet(read, routes, { ...(JSON.parse(key) as ProxyClass), key }),
    { equals: equalSets },
  );
  const grpc = createGrpcSets({ view, slices, routes, clusters: clusters.byClass, endpoints: endpoints.byClass });
  return {
    grpc,
    cluster: clusters.byClass,
    endpoint: endpoints.byClass,
    listener: graph.lazy(
      "listener/any",
      (read, key): TranslatedSet => {
        const cls = read.lazy(view.proxyClass, key);
        return cls.type === "router" ? gateways.listeners(read, cls) : read.lazy(sidecars.byClass, key);
      },
      { equals: equalSets },
    ),
    route: graph.lazy(
      "route/class",
      (read, key) => {
        const cls = read.lazy(view.proxyClass, key);
        const sharer = cls.type === "router" || cls.local !== undefined ? key : canonicalJson(routeClient(cls));
        return read.lazy(routeSets, sharer);
      },
      { equals: Object.is },
    ),
    findings: graph.lazy("compile/findings", (read, key): readonly Diagnostic[] => {
      const cls = read.lazy(view.proxyClass, key);
      return cls.type === "router" ? gateways.findings(read, cls) : [];
    }),
  };
}

/** What of a redirected sidecar its route tables depend on. */
const routeClient = ({ type, scope, labels }: ProxyClass): RouteClient => ({ type, scope, labels });
type RouteClient = Pick<ProxyClass, "type" | "scope" | "labels">;

function routeSet(read: Reader, routes: RouteTranslation, cls: ProxyClass): TranslatedSet {
  const set = new Map<string, Translated>();
  for (const name of routes.names(read, cls)) {
    const table = tableOrNothing(read, routes, { cls, name });
    if (table !== undefined) set.set(name, table);
  }
  return set;
}

/** A table whose translation fails is missing for a while; the others go on, and the graph reports the fault. */
function tableOrNothing(
  read: Reader,
  routes: RouteTranslation,
  { cls, name }: { cls: ProxyClass; name: string },
): Translated | undefined {
  try {
    return routes.route(read, cls, name);
  } catch {
    return undefined;
  }
}
