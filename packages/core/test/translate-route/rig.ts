// SPDX-License-Identifier: Apache-2.0
// A small model and view around the translation under test: real graph, real messages.
import { decode, type MessageShape } from "@heddle/envoy";
import { createGraph, type Graph, type Source } from "@heddle/incr";
import type { Mesh } from "../../src/index/mesh.ts";
import { byAge } from "../../src/model/age.ts";
import type { DestinationRule } from "../../src/model/destination-rule.ts";
import { defaultMeshSettings } from "../../src/model/mesh-settings.ts";
import type { Origin } from "../../src/model/origin.ts";
import type { Protocol } from "../../src/model/protocol.ts";
import type { HttpMatch, HttpRoute, RouteTable, WeightedDestination } from "../../src/model/route-table.ts";
import type { Service } from "../../src/model/service.ts";
import type { OutboundMode } from "../../src/model/sidecar.ts";
import type { Translated } from "../../src/resource/translated.ts";
import { createRouteTranslation } from "../../src/translate/route/route-translation.ts";
import type { GatewayPort } from "../../src/view/gateway-port.ts";
import type { LocalPorts } from "../../src/view/proxy.ts";
import type { ProxyClass } from "../../src/view/proxy-class.ts";
import type { View } from "../../src/view/view.ts";

export const fqdn = (name: string, namespace = "default"): string => `${name}.${namespace}.svc.cluster.local`;

export const origin = (kind: string, name: string, ...path: (string | number)[]): Origin => ({
  resource: { group: kind === "Service" ? "" : "networking.istio.io", kind, namespace: "default", name },
  path,
});

type PortSpec = number | readonly [number, Protocol];

/** A Kubernetes service of HTTP ports. */
export function service(name: string, ports: readonly PortSpec[] = [9080], more: Partial<Service> = {}): Service {
  const namespace = more.namespace ?? "default";
  const hostname = more.hostname ?? fqdn(name, namespace);
  return {
    key: `${namespace}/${hostname}`,
    hostname,
    namespace,
    name,
    registry: "Kubernetes",
    addresses: [],
    headless: false,
    ports: ports.map((spec, i) => {
      const [number, protocol] = typeof spec === "number" ? ([spec, "HTTP"] as const) : spec;
      return {
        number,
        name: `p${i}`,
        protocol,
        targetPort: number,
        origin: origin("Service", name, "spec", "ports", i),
      };
    }),
    resolution: "EDS",
    external: false,
    exportTo: { all: true },
    createdAt: "",
    labels: {},
    subjectAltNames: [],
    publishNotReady: false,
    origin: origin("Service", name),
    ...more,
  };
}

/** A route table for `host` with these HTTP routes. */
export function table(
  name: string,
  hosts: readonly string[],
  http: readonly Partial<HttpRoute>[],
  more: Partial<RouteTable> = {},
): RouteTable {
  const namespace = more.namespace ?? "default";
  return {
    key: `${namespace}/${name}`,
    name,
    namespace,
    hosts,
    gateways: ["mesh"],
    exportTo: { all: true },
    createdAt: "2026-01-01T00:00:00Z",
    http: http.map((route, i) => ({
      name: "",
      matches: [],
      action: to("reviews"),
      mirrors: [],
      ...route,
      origin: origin("VirtualService", name, "spec", "http", i),
    })),
    tls: [],
    tcp: [],
    origin: origin("VirtualService", name),
    ...more,
  };
}

export function match(more: Partial<HttpMatch> = {}): HttpMatch {
  return {
    name: "",
    ignoreUriCase: false,
    headers: [],
    withoutHeaders: [],
    queryParams: [],
    gateways: [],
    origin: origin("VirtualService", "reviews", "spec", "http", 0, "match", 0),
    ...more,
  };
}

export function destination(name: string, more: Partial<WeightedDestination> = {}): WeightedDestination {
  const path = ["spec", "http", 0, "route", 0, "destination"];
  return {
    host: name.includes(".") ? name : fqdn(name),
    weight: 0,
    origin: origin("VirtualService", "reviews", ...path),
    ...more,
  };
}

/** Forward to one service, or to destinations. */
export function to(...destinations: readonly (string | WeightedDestination)[]): HttpRoute["action"] {
  return { type: "forward", destinations: destinations.map((d) => (typeof d === "string" ? destination(d) : d)) };
}

export function rule(host: string, more: Partial<DestinationRule> = {}): DestinationRule {
  return {
    key: `default/${host}`,
    name: host,
    namespace: "default",
    host,
    exportTo: { all: true },
    createdAt: "",
    policy: { ports: [] },
    subsets: [],
    origin: origin("DestinationRule", host),
    ...more,
  };
}

export const subset = (name: string): DestinationRule["subsets"][number] => ({
  name,
  labels: { version: name },
  policy: { ports: [] },
  origin: origin("DestinationRule", "reviews", "spec", "subsets", 0),
});

export interface RigInput {
  readonly services?: readonly Service[];
  readonly tables?: readonly RouteTable[];
  readonly rules?: readonly DestinationRule[];
  readonly gatewayPorts?: readonly GatewayPort[];
  readonly outboundMode?: OutboundMode;
  readonly labels?: Readonly<Record<string, string>>;
  readonly namespace?: string;
  readonly type?: ProxyClass["type"];
  readonly local?: LocalPorts;
}

export interface Rig {
  readonly graph: Graph;
  readonly view: View;
  readonly cls: ProxyClass;
  readonly services: Source<Service>;
  readonly tables: Source<RouteTable>;
  names(): readonly string[];
  translated(name: string): Translated;
  /** The decoded route table. */
  message(name: string): RouteTableMessage;
  /** The decoded virtual host of that name. */
  host(table: string, name: string): HostMessage;
}

export type RouteTableMessage = MessageShape<"envoy.config.route.v3.RouteConfiguration">;
export type HostMessage = MessageShape<"envoy.config.route.v3.VirtualHost">;

export function rig(input: RigInput): Rig {
  const graph = createGraph();
  const services = graph.source<Service>("services");
  const tables = graph.source<RouteTable>("routeTables");
  const rules = graph.source<DestinationRule>("destinationRules");
  const namespace = input.namespace ?? "default";
  const cls: ProxyClass = {
    key: "class",
    type: input.type ?? "sidecar",
    namespace,
    domain: `${namespace}.svc.cluster.local`,
    labels: input.labels ?? {},
    serviceAccount: "default",
    cluster: "Kubernetes",
    network: "",
    locality: "",
    interception: input.local === undefined ? "REDIRECT" : "NONE",
    ...(input.local && { local: input.local }),
    instances: [],
    gateways: [],
    scope: "scope",
  };
  graph.batch(() => {
    for (const s of input.services ?? []) services.set(s.key, s);
    for (const t of input.tables ?? []) tables.set(t.key, t);
    for (const r of input.rules ?? []) rules.set(r.key, r);
  });
  const view = viewOver({ graph, services, tables, rules, cls, input });
  const translation = createRouteTranslation(view);
  const names = graph.lazy("test/names", (read) => translation.names(read, cls));
  const routes = graph.lazy("test/route", (read, name) => translation.route(read, cls, name));
  const translated = (name: string): Translated => {
    const found = graph.read(routes, name);
    if (found === undefined) throw new Error(`no route table ${name}`);
    return found;
  };
  const message = (name: string): RouteTableMessage =>
    decode("envoy.config.route.v3.RouteConfiguration", translated(name).resource.bytes);
  const host = (tableName: string, name: string): HostMessage => {
    const hosts = message(tableName).virtualHosts ?? [];
    const found = hosts.find((h) => h.name === name);
    if (found === undefined) throw new Error(`no virtual host ${name}, only ${hosts.map((h) => h.name).join(", ")}`);
    return found;
  };
  return { graph, view, cls, services, tables, names: () => graph.read(names, ""), translated, message, host };
}

interface ViewInput {
  readonly graph: Graph;
  readonly services: Source<Service>;
  readonly tables: Source<RouteTable>;
  readonly rules: Source<DestinationRule>;
  readonly cls: ProxyClass;
  readonly input: RigInput;
}

function viewOver({ graph, services, tables, rules, cls, input }: ViewInput): View {
  const settings = graph.source<typeof defaultMeshSettings>("settings");
  graph.batch(() => settings.set("mesh", defaultMeshSettings));
  const mesh = { graph, services, routeTables: tables, destinationRules: rules, settings } as unknown as Mesh;
  return {
    mesh,
    classOf: () => cls,
    proxyClass: graph.lazy("test/class", () => cls),
    egress: graph.lazy("test/egress", (read) => ({
      key: "scope",
      type: cls.type,
      namespace: cls.namespace,
      domain: cls.domain,
      outboundMode: input.outboundMode ?? "ALLOW_ANY",
      services: [...read.all(services).values()].sort((a, b) => (a.hostname < b.hostname ? -1 : 1)),
      routeTables: [...read.all(tables).values()].filter((t) => t.gateways.includes("mesh")).sort(byAge),
    })),
    destinationRule: graph.lazy("test/rule", (read, key) => {
      const host = key.split("|")[2];
      return [...read.all(rules).values()].find((r) => r.host === host);
    }),
    inbound: graph.lazy("test/inbound", () => []),
    gatewayPorts: graph.lazy("test/gateway-ports", (read) => {
      const all = [...read.all(tables).values()].sort(byAge);
      return (input.gatewayPorts ?? []).map((port) => ({
        ...port,
        routeTables: all.filter((t) => port.servers.some((s) => t.gateways.includes(s.gateway.key))),
      }));
    }),
  };
}
