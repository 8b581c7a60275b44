// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Origin } from "../../model/origin.ts";
import type { Service } from "../../model/service.ts";
import type { Message } from "../../resource/message.ts";
import { destinationRuleKey, type View } from "../../view/view.ts";
import { outboundClusterName } from "../cluster/cluster-name.ts";
import { connectRoute } from "./catch-all.ts";
import { type EncodedHost, encodeHost } from "./encoded-host.ts";
import { buildHashPolicies, hashKeyFor } from "./hash-policy.ts";
import { buildHttpRoutes } from "./http-routes.ts";
import { buildRetryPolicy } from "./retry-policy.ts";
import type { RouteContext, RoutePart } from "./route-context.ts";
import { type RouteScopes, slotKey } from "./route-scope.ts";

/** Which clients, which port: what the routes of a table depend on besides the model. */
export interface RoutesKey {
  readonly scope: string;
  readonly namespace: string;
  /** Labels some selector of the mesh reads. */
  readonly labels: Readonly<Record<string, string>>;
  /** "mesh" or `namespace/name` of a Gateway. */
  readonly gateway: string;
  readonly port: number;
  /** The listener terminates TLS. */
  readonly tls: boolean;
  /** Key of the route table. */
  readonly table: string;
}

/** A virtual host of a sidecar: all it is made of, hence a node of its own. */
export interface VirtualHostKey {
  readonly routes: Omit<RoutesKey, "table">;
  readonly name: string;
  /** As in the message. */
  readonly domains: readonly string[];
  /** Key of the deciding route table; undefined = the service's default route. */
  readonly table?: string;
  /** Key of the service, when the host is one. */
  readonly service?: string;
  /** Accepts CONNECT (HTTP proxy listener). */
  readonly connect: boolean;
}

export interface VirtualHosts {
  /** By JSON of {@link RoutesKey}: shared by all hosts of a table. `at` of origins begins with the number of the route. */
  readonly routes: Lazy<RoutePart<readonly Message[]>>;
  /** By JSON of {@link VirtualHostKey}. */
  readonly hosts: Lazy<EncodedHost>;
}

export function createVirtualHosts(view: View, scopes: RouteScopes): VirtualHosts {
  const { graph, routeTables } = view.mesh;
  const contextOf = (read: Reader, key: Omit<RoutesKey, "table">): RouteContext =>
    routeContext(read, key, { view, scopes });
  const routes = graph.lazy("route/routes", (read, key) => {
    const routesKey = JSON.parse(key) as RoutesKey;
    const table = read.get(routeTables, routesKey.table);
    return table === undefined ? emptyPart : buildHttpRoutes(table, contextOf(read, routesKey));
  });
  const hosts = graph.lazy("route/virtual-host", (read, key) => {
    const host = JSON.parse(key) as VirtualHostKey;
    const part =
      host.table === undefined
        ? defaultRoutes(read.get(view.mesh.services, host.service ?? ""), contextOf(read, host.routes))
        : hostRoutes(
            read.lazy(routes, JSON.stringify({ ...host.routes, table: host.table })),
            read.get(routeTables, host.table)?.origin,
          );
    const list = host.connect ? [...part.message, connectRoute] : part.message;
    const { name, domains } = host;
    const message = { name, domains, routes: list, includeRequestAttemptCount: true };
    return encodeHost({ ...part, message }, part.origins[0]);
  });
  return { routes, hosts };
}

/** The look-ups a route table makes, as tracked reads of this client's scope. */
function routeContext(
  read: Reader,
  key: Omit<RoutesKey, "table">,
  { view, scopes }: { readonly view: View; readonly scopes: RouteScopes },
): RouteContext {
  const { scope, namespace, labels, gateway, port, tls } = key;
  const client = Object.keys(labels).length === 0 ? { namespace } : { namespace, labels };
  return {
    namespace,
    labels,
    gateway,
    port,
    tls,
    serviceOf: (host) => read.lazy(scopes.service, slotKey(scope, host)),
    ruleOf: (service) => read.lazy(view.destinationRule, destinationRuleKey(client, service)),
  };
}

const emptyPart: RoutePart<readonly Message[]> = { message: [], origins: [], clusters: [], diagnostics: [] };

/** The routes of a table as part of a virtual host. */
function hostRoutes(part: RoutePart<readonly Message[]>, table: Origin | undefined): RoutePart<readonly Message[]> {
  const origins = part.origins.map((o) => ({ ...o, at: ["routes", ...o.at] }));
  return {
    ...part,
    origins:
      table === undefined ? origins : [{ at: [], resource: table.resource, path: ["spec", "hosts"] }, ...origins],
  };
}

/** Istio's route of a service that no VirtualService decides. */
function defaultRoutes(service: Service | undefined, context: RouteContext): RoutePart<readonly Message[]> {
  if (service === undefined) return emptyPart;
  const { port } = context;
  const cluster = outboundClusterName(service.hostname, port);
  return {
    message: [defaultRoute(service, cluster, context)],
    origins: [{ at: [], ...(service.ports.find((p) => p.number === port)?.origin ?? service.origin) }],
    clusters: [cluster],
    diagnostics: [],
  };
}

function defaultRoute(service: Service, cluster: string, context: RouteContext): Message {
  const hashPolicy = buildHashPolicies(hashKeyFor(context.ruleOf(service), context.port));
  const retryPolicy = buildRetryPolicy(undefined, false);
  return {
    name: "default",
    match: { prefix: "/" },
    route: {
      cluster,
      timeout: "0s",
      ...(retryPolicy && { retryPolicy }),
      ...(hashPolicy.length > 0 && { hashPolicy }),
      maxStreamDuration: { grpcTimeoutHeaderMax: "0s" },
    },
    decorator: { operation: `${service.hostname}:${context.port}/*` },
  };
}
