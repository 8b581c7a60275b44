// SPDX-License-Identifier: Apache-2.0
import { isWildcard, matchesHost } from "../model/hostname.ts";
import type { RouteTable } from "../model/route-table.ts";
import type { Service, ServicePort } from "../model/service.ts";
import { isVisible } from "../model/visibility.ts";
import { commonHosts } from "../translate/gateway/gateway-plan.ts";
import { hostsForNamespace, kindOf } from "../translate/gateway/gateway-servers.ts";
import { type ClientCondition, clientMatches } from "../translate/route/client-match.ts";
import { isRouted } from "../translate/route/names.ts";
import { proxyNamespaces } from "./gateway-proxies.ts";
import type { Scene } from "./scene.ts";

/** Proxies that serve a route table: those of a namespace, as sidecars or as a gateway, on one port. */
export interface RouteClient {
  readonly namespace: string;
  /** "mesh" or the key of a Gateway. */
  readonly gateway: string;
  /** The port that was called. */
  readonly port: number;
}

/** HTTP rules are served where traffic is or may be HTTP, TCP and TLS rules where it may be something else. */
export type RuleKind = "http" | "l4";

/** Everybody who may serve the rules of a table of one kind. */
export function routeClients(scene: Scene, table: RouteTable, kind: RuleKind): readonly RouteClient[] {
  return table.gateways.flatMap((gateway) =>
    gateway === "mesh" ? sidecarClients(scene, table, kind) : gatewayClients(scene, table, { gateway, kind }),
  );
}

/** Namespaces whose sidecars see the table. */
export function audience(scene: Scene, table: Pick<RouteTable, "namespace" | "exportTo">): readonly string[] {
  const { exportTo, namespace } = table;
  const known = [...new Set([namespace, ...scene.namespaces])].filter((n) => isVisible(exportTo, n));
  return known.length > 0 || exportTo.all ? known : exportTo.namespaces;
}

function sidecarClients(scene: Scene, table: RouteTable, kind: RuleKind): readonly RouteClient[] {
  return audience(scene, table).flatMap((namespace) =>
    portsOfHosts(scene.sight.services(namespace), table, kind).map((port) => ({ namespace, gateway: "mesh", port })),
  );
}

/** Istio: the ports of the services that the table is for; when it is for none, port 80 for HTTP. */
function portsOfHosts(services: ReadonlyMap<string, Service>, table: RouteTable, kind: RuleKind): readonly number[] {
  const wanted = (port: ServicePort) => port.protocol !== "UDP" && (kind === "l4" || isRouted(port.protocol));
  const own = servicesOfHosts(services, table.hosts);
  if (own.length === 0) return kind === "http" ? [80] : [];
  const ports = new Set(own.flatMap((service) => service.ports.filter(wanted).map((port) => port.number)));
  return [...ports].sort((a, b) => a - b);
}

/** The services that some hosts, perhaps wildcards, stand for. */
export function servicesOfHosts(services: ReadonlyMap<string, Service>, hosts: readonly string[]): readonly Service[] {
  const wildcards = hosts.filter(isWildcard);
  const exact = hosts.flatMap((host) => services.get(host) ?? []);
  if (wildcards.length === 0) return exact;
  const covered = [...services.values()].filter((s) => wildcards.some((host) => matchesHost(host, s.hostname)));
  return [...new Set([...exact, ...covered])];
}

function gatewayClients(
  scene: Scene,
  table: RouteTable,
  { gateway: key, kind }: { readonly gateway: string; readonly kind: RuleKind },
): readonly RouteClient[] {
  const gateway = scene.mesh.gateways.get(key);
  if (gateway === undefined) return [];
  const servers = gateway.servers.filter((server) => {
    const traffic = kindOf(server);
    const isFor = (traffic === "http" || traffic === "https") === (kind === "http");
    return isFor && commonHosts(hostsForNamespace(server, table.namespace), table.hosts).length > 0;
  });
  const ports = [...new Set(servers.map((server) => server.port))];
  return proxyNamespaces(scene, gateway)
    .filter((namespace) => isVisible(table.exportTo, namespace))
    .flatMap((namespace) => ports.map((port) => ({ namespace, gateway: key, port })));
}

/** Whether a rule with these matches may be for a client; labels of clients are left open. */
export function mayServe(matches: readonly ClientCondition[], client: RouteClient): boolean {
  return (
    matches.length === 0 ||
    matches.some((match) => clientMatches({ ...match, sourceLabels: {} }, { ...client, labels: {} }))
  );
}
