// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind, TcpMatch, TlsMatch } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readDestinations, readHttpRoute } from "./from-http-route.ts";
import { resolveHost } from "./hostname.ts";
import type { MeshSettings } from "./mesh-settings.ts";
import type { Origin } from "./origin.ts";
import { resolveGateways, type Scope } from "./route-parts.ts";
import type { HttpRoute, L4Match, RouteTable, TcpRoute, TlsRoute } from "./route-table.ts";
import { below, nameKey, originOf } from "./typed.ts";
import { resolveVisibility } from "./visibility.ts";

type VirtualService = ObjectOfKind<"VirtualService">;

/** The route table of a VirtualService; one without hosts is a delegate and gives none. Rules that delegate are left out (the decoder says so). */
export function fromVirtualService(
  object: VirtualService,
  settings: MeshSettings,
): { table: RouteTable | undefined; diagnostics: readonly Diagnostic[] } {
  const { metadata, spec } = object;
  const hosts = spec.hosts ?? [];
  if (hosts.length === 0) return { table: undefined, diagnostics: [] };
  const scope: Scope = { namespace: metadata.namespace, domainSuffix: settings.domainSuffix };
  const diagnostics: Diagnostic[] = [];
  const http = (spec.http ?? []).flatMap((route, i): readonly HttpRoute[] => {
    if (route.delegate !== undefined) return [];
    const [read, found] = readHttpRoute(route, scope, originOf(object, ["spec", "http", i]));
    diagnostics.push(...found);
    return [read];
  });
  const gateways = resolveGateways(spec.gateways, metadata.namespace);
  const table: RouteTable = {
    key: nameKey(metadata),
    name: metadata.name,
    namespace: metadata.namespace,
    hosts: [...new Set(hosts.map((host) => resolveHost(host, scope.namespace, scope.domainSuffix)))],
    gateways: gateways.length === 0 ? ["mesh"] : gateways,
    exportTo: resolveVisibility(spec.exportTo, metadata.namespace),
    createdAt: metadata.creationTimestamp ?? "",
    http,
    tls: tlsRoutes(object, scope),
    tcp: tcpRoutes(object, scope),
    origin: originOf(object),
  };
  return { table, diagnostics };
}

function tlsRoutes(object: VirtualService, scope: Scope): readonly TlsRoute[] {
  return (object.spec.tls ?? []).map((route, i) => {
    const origin = originOf(object, ["spec", "tls", i]);
    return {
      matches: route.match.map((match, j) => ({
        ...l4Match(match, scope, below(origin, "match", j)),
        sniHosts: match.sniHosts.map((host) => host.toLowerCase()),
      })),
      destinations: readDestinations(route.route ?? [], scope, origin),
      origin,
    };
  });
}

function tcpRoutes(object: VirtualService, scope: Scope): readonly TcpRoute[] {
  return (object.spec.tcp ?? []).map((route, i) => {
    const origin = originOf(object, ["spec", "tcp", i]);
    return {
      matches: (route.match ?? []).map((match, j) => l4Match(match, scope, below(origin, "match", j))),
      destinations: readDestinations(route.route ?? [], scope, origin),
      origin,
    };
  });
}

function l4Match(spec: TcpMatch | TlsMatch, scope: Scope, origin: Origin): L4Match {
  return {
    destinationSubnets: spec.destinationSubnets ?? [],
    gateways: resolveGateways(spec.gateways, scope.namespace),
    ...(spec.port !== undefined && { port: spec.port }),
    ...(spec.sourceLabels && Object.keys(spec.sourceLabels).length > 0 && { sourceLabels: spec.sourceLabels }),
    ...(spec.sourceNamespace !== undefined && spec.sourceNamespace !== "" && { sourceNamespace: spec.sourceNamespace }),
    origin,
  };
}
