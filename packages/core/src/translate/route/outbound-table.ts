// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byText } from "../../model/age.ts";
import type { OutboundMode } from "../../model/sidecar.ts";
import { equalTranslated } from "../../resource/build-translated.ts";
import type { Translated } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import { readOrSkip } from "../keep-others.ts";
import { catchAllHost } from "./catch-all.ts";
import { domainWithPort, hostTableName, httpProxyTable, isRouted, outboundTableName, parseTableName } from "./names.ts";
import { type PlannedHost, type PortPlan, planPort } from "./port-plan.ts";
import { type RouteScopes, slotKey } from "./route-scope.ts";
import { buildRouteTable } from "./route-table-resource.ts";
import type { SharedRoutes } from "./shared-routes.ts";
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
  readonly shared: SharedRoutes;
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
  const contents = graph.lazy("route/table-hosts", (read, key) => {
    const { name, ...client } = JSON.parse(key) as ClientKey & { readonly name: string };
    const planOf = (port: number): PortPlan => read.lazy(plans, JSON.stringify({ ...client, port }));
    return contentOf(name, { scopes, read, client, planOf, shared: parts.shared });
  });
  const tables = graph.lazy(
    "route/table",
    (read, key) => {
      const content = read.lazy(contents, key);
      return content && buildTable(content, parts.hosts, read);
    },
    { equals: (a, b) => a === b || (a !== undefined && b !== undefined && equalTranslated(a, b)) },
  );
  const shared = graph.lazy("route/names", (read, scope) => capturedNames(read, view, scope));
  return {
    names: (read, cls) => (cls.local === undefined ? read.lazy(shared, cls.scope) : localNames(read, scopes, cls)),
    route: (read, cls, name) => read.lazy(tables, JSON.stringify({ scope: cls.scope, labels: cls.labels, name })),
  };
}

/** Which virtual hosts a table has; edits of their routes leave it equal. */
interface TableContent {
  readonly name: string;
  /** Keys of the virtual hosts, in order. */
  readonly hosts: readonly string[];
  /** Where the rest goes; undefined when nothing is left. */
  readonly catchAll?: OutboundMode;
  /** For the HTTP proxy listener. */
  readonly proxy: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function buildTable(
  { name, hosts, catchAll, proxy, diagnostics }: TableContent,
  nodes: VirtualHosts,
  read: Reader,
): Translated {
  const built = hosts.flatMap((key) => readOrSkip(read, nodes.hosts, key) ?? []);
  const rest = catchAll === undefined ? [] : [catchAllHost(catchAll, proxy)];
  return buildRouteTable({ name, hosts: [...built, ...rest], ignorePort: !proxy, diagnostics });
}

interface ContentInput {
  readonly scopes: RouteScopes;
  readonly read: Reader;
  readonly client: ClientKey;
  readonly planOf: (port: number) => PortPlan;
  readonly shared: SharedRoutes;
}

function contentOf(name: string, input: ContentInput): TableContent | undefined {
  const wanted = parseTableName(name);
  if (wanted === undefined) return undefined;
  if ("proxy" in wanted) return proxyContent(name, input);
  const { hosts, diagnostics } = input.planOf(wanted.port);
  if (wanted.host === undefined) {
    return { name, hosts: hostKeys(hosts, input, false), ...catchAllOf(hosts, input), proxy: false, diagnostics };
  }
  const only = hosts.filter((h) => h.service !== undefined && h.host === wanted.host);
  const keys = hostKeys(
    only.map((host) => ({ ...host, domains: ["*"] })),
    input,
    false,
  );
  return { name, hosts: keys, proxy: false, diagnostics: [] };
}

/** Every port in one table, so that here the port in the Host header decides; without one it is port 80. */
function proxyContent(name: string, input: ContentInput): TableContent {
  const ports = new Set([80, ...input.read.lazy(input.scopes.routedPorts, input.client.scope)]);
  const plans = [...ports].map((port) => input.planOf(port));
  const hosts = plans
    .flatMap((plan) => plan.hosts)
    .map((host) => ({ ...host, domains: host.domains.flatMap((domain) => proxyDomains(domain, host.port)) }))
    .sort((a, b) => byText(a.name, b.name));
  const diagnostics = plans.flatMap((plan) => plan.diagnostics);
  return { name, hosts: hostKeys(hosts, input, true), ...catchAllOf(hosts, input), proxy: true, diagnostics };
}

const proxyDomains = (domain: string, port: number): readonly string[] =>
  port === 80 ? [domain, domainWithPort(domain, port)] : [domainWithPort(domain, port)];

/** A route table for the host "*" takes the place of Istio's catch-all: Envoy allows one of them. */
function catchAllOf(hosts: readonly PlannedHost[], input: ContentInput): { readonly catchAll?: OutboundMode } {
  if (hosts.some((host) => host.domains.includes("*"))) return {};
  return { catchAll: input.read.lazy(input.scopes.client, input.client.scope).outboundMode };
}

function hostKeys(hosts: readonly PlannedHost[], input: ContentInput, connect: boolean): readonly string[] {
  const { scope, labels } = input.client;
  const { namespace } = input.read.lazy(input.scopes.client, scope);
  const clientOf = input.shared.clientOf(input.read, { scope, namespace, labels });
  return hosts.map((host) => {
    const { name, port, domains, table, service } = host;
    const key: VirtualHostKey = {
      routes: { ...clientOf(host), gateway: "mesh", port, tls: false },
      name,
      domains,
      ...(table === undefined ? { service: service ?? "" } : { table }),
      connect,
    };
    return JSON.stringify(key);
  });
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
