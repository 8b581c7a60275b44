// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import { byText } from "../../model/age.ts";
import type { Translated } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import { readOrSkip } from "../keep-others.ts";
import { catchAllHost } from "./catch-all.ts";
import type { EncodedHost } from "./encoded-host.ts";
import { domainWithPort, hostTableName, httpProxyTable, isRouted, outboundTableName, parseTableName } from "./names.ts";
import { type PlannedHost, type PortPlan, planPort } from "./port-plan.ts";
import { type RouteScopes, slotKey } from "./route-scope.ts";
import { buildRouteTable } from "./route-table-resource.ts";
import type { VirtualHostKey, VirtualHosts } from "./virtual-host.ts";

/** The part of a class that its outbound tables depend on: classes with equal keys share them. */
interface ClientKey {
  readonly scope: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The route tables of a sidecar's outbound listeners. */
export interface OutboundTables {
  names(read: Reader, cls: ProxyClass): readonly string[];
  route(read: Reader, cls: ProxyClass, name: string): Translated | undefined;
}

interface Parts {
  readonly view: View;
  readonly scopes: RouteScopes;
  readonly hosts: VirtualHosts;
}

export function createOutboundTables(parts: Parts): OutboundTables {
  const { view, scopes } = parts;
  const { graph } = view.mesh;
  const plans = graph.lazy("route/plan", (read, key) => {
    const { port, ...client } = JSON.parse(key) as ClientKey & { readonly port: number };
    const { namespace, domain } = read.lazy(scopes.client, client.scope);
    return planPort({
      client: { namespace, labels: client.labels, gateway: "mesh", port },
      domain,
      services: read.lazy(scopes.servicesAt, slotKey(client.scope, port)),
      bindings: read.lazy(scopes.bindings, client.scope),
    });
  });
  const tables = graph.lazy("route/table", (read, key) => {
    const { name, ...client } = JSON.parse(key) as ClientKey & { readonly name: string };
    const planOf = (port: number): PortPlan => read.lazy(plans, JSON.stringify({ ...client, port }));
    return buildTable(name, { ...parts, read, client, planOf });
  });
  const shared = graph.lazy("route/names", (read, scope) => capturedNames(read, view, scope));
  return {
    names: (read, cls) => (cls.local === undefined ? read.lazy(shared, cls.scope) : localNames(read, scopes, cls)),
    route: (read, cls, name) => read.lazy(tables, JSON.stringify({ scope: cls.scope, labels: cls.labels, name })),
  };
}

interface TableContext extends Parts {
  readonly read: Reader;
  readonly client: ClientKey;
  readonly planOf: (port: number) => PortPlan;
}

function buildTable(name: string, context: TableContext): Translated | undefined {
  const wanted = parseTableName(name);
  if (wanted === undefined) return undefined;
  if ("proxy" in wanted) return proxyTable(name, context);
  const { hosts, diagnostics } = context.planOf(wanted.port);
  if (wanted.host !== undefined) {
    const host = hosts.find((h) => h.isService && h.host === wanted.host);
    const only = host && virtualHost({ ...host, domains: ["*"] }, context, false);
    return buildRouteTable({ name, hosts: only ? [only] : [], ignorePort: true });
  }
  return buildRouteTable({ name, hosts: withCatchAll(hosts, context, false), ignorePort: true, diagnostics });
}

/** Every port in one table, so that here the port in the Host header decides; without one it is port 80. */
function proxyTable(name: string, context: TableContext): Translated {
  const { read, scopes, client } = context;
  const ports = new Set([80, ...read.lazy(scopes.routedPorts, client.scope)]);
  const plans = [...ports].map((port) => context.planOf(port));
  const hosts = plans
    .flatMap((plan) => plan.hosts)
    .map((host) => ({ ...host, domains: host.domains.flatMap((domain) => proxyDomains(domain, host.port)) }))
    .sort((a, b) => byText(a.name, b.name));
  const diagnostics = plans.flatMap((plan) => plan.diagnostics);
  return buildRouteTable({ name, hosts: withCatchAll(hosts, context, true), ignorePort: false, diagnostics });
}

function proxyDomains(domain: string, port: number): readonly string[] {
  return port === 80 ? [domain, domainWithPort(domain, port)] : [domainWithPort(domain, port)];
}

/** A route table for the host "*" takes the place of Istio's catch-all: Envoy allows one of them. */
function withCatchAll(hosts: readonly PlannedHost[], context: TableContext, connect: boolean): readonly EncodedHost[] {
  const { read, scopes, client } = context;
  const built = hosts.flatMap((host) => virtualHost(host, context, connect) ?? []);
  if (hosts.some((host) => host.domains.includes("*"))) return built;
  return [...built, catchAllHost(read.lazy(scopes.client, client.scope).outboundMode, connect)];
}

function virtualHost(host: PlannedHost, context: TableContext, connect: boolean): EncodedHost | undefined {
  const { read, scopes, client, hosts } = context;
  const { namespace } = read.lazy(scopes.client, client.scope);
  const { scope, labels } = client;
  const key: VirtualHostKey = {
    routes: { scope, namespace, labels, gateway: "mesh", port: host.port, tls: false },
    name: host.name,
    host: host.host,
    domains: host.domains,
    ...(host.table !== undefined && { table: host.table }),
    connect,
  };
  return readOrSkip(read, hosts.hosts, JSON.stringify(key));
}

function capturedNames(read: Reader, view: View, scope: string): readonly string[] {
  const names = new Set<string>();
  for (const service of read.lazy(view.egress, scope).services) {
    for (const port of service.ports) {
      const name = outboundTableName(service, port);
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort(byText);
}

/** Without redirection: one listener per service port the machine gave a port for, and the HTTP proxy. */
function localNames(read: Reader, scopes: RouteScopes, cls: ProxyClass): readonly string[] {
  const names: string[] = [];
  for (const slot of Object.keys(cls.local?.outbound ?? {})) {
    const wanted = parseTableName(slot);
    if (wanted === undefined || "proxy" in wanted || wanted.host === undefined) continue;
    const service = read.lazy(scopes.service, slotKey(cls.scope, wanted.host));
    const port = service?.ports.find((p) => p.number === wanted.port);
    if (port !== undefined && isRouted(port.protocol)) names.push(hostTableName(wanted.host, wanted.port));
  }
  if (cls.local !== undefined && cls.local.httpProxy !== 0) names.push(httpProxyTable);
  return names.sort(byText);
}
