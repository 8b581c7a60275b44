// SPDX-License-Identifier: Apache-2.0
import type { Gateway, RouteTable } from "@heddle/core";

/** The gateway that comes with the mesh: labels of Istio's own ingress gateway. */
export const builtInGateway = {
  kind: "Deployment",
  name: "istio-ingressgateway",
  namespace: "istio-system",
  labels: { app: "istio-ingressgateway", istio: "ingressgateway" } as Readonly<Record<string, string>>,
  serviceAccount: "istio-ingressgateway-service-account",
} as const;

export interface GatewayPlan {
  /** Server ports of all Gateways that select it, the one for people to open first. */
  readonly ports: readonly { readonly port: number; readonly protocol: string }[];
  /** A request to try first; undefined when no route leads anywhere that can be guessed. */
  readonly first?: FirstRequest;
}

export interface FirstRequest {
  readonly path: string;
  /** Value of the Host header; undefined = any will do. */
  readonly host?: string;
}

/** What the built-in gateway has to offer; undefined when no Gateway selects it. */
export function planGateway(gateways: Iterable<Gateway>, tables: Iterable<RouteTable>): GatewayPlan | undefined {
  const selecting = [...gateways].filter((g) =>
    Object.entries(g.selector).every(([key, value]) => builtInGateway.labels[key] === value),
  );
  if (selecting.length === 0) return undefined;
  const ports = new Map<number, string>();
  for (const { port, protocol } of selecting.flatMap((g) => g.servers))
    if (port > 0 && !ports.has(port)) ports.set(port, protocol);
  const rank = (port: number, protocol: string) => (isPlainHttp(protocol) ? (port === 80 ? 0 : 1) : 2);
  const sorted = [...ports].sort(([a, p], [b, q]) => rank(a, p) - rank(b, q) || a - b);
  const first = firstRequest(selecting, [...tables]);
  return { ports: sorted.map(([port, protocol]) => ({ port, protocol })), ...(first && { first }) };
}

export const isPlainHttp = (protocol: string): boolean => ["HTTP", "HTTP2", "GRPC", "GRPC-Web"].includes(protocol);

/** The first route of a table bound to one of the gateways that asks for nothing but a path. */
function firstRequest(gateways: readonly Gateway[], tables: readonly RouteTable[]): FirstRequest | undefined {
  const keys = new Set(gateways.map((g) => g.key));
  const serverHosts = gateways.flatMap((g) => g.servers).flatMap((s) => s.hosts.map((h) => h.host));
  for (const table of tables) {
    if (!table.gateways.some((g) => keys.has(g))) continue;
    const path = firstPath(table);
    if (path === undefined) continue;
    const named = [...table.hosts, ...serverHosts].find((h) => h !== "*");
    const host = named?.startsWith("*.") ? `www${named.slice(1)}` : named;
    return { path, ...(host !== undefined && { host }) };
  }
  return undefined;
}

function firstPath(table: RouteTable): string | undefined {
  for (const route of table.http) {
    if (route.action.type === "invalid") continue;
    if (route.matches.length === 0) return "/";
    for (const m of route.matches) {
      const plain =
        m.headers.length + m.withoutHeaders.length + m.queryParams.length === 0 && m.authority === undefined;
      if (!plain || (m.method !== undefined && !("exact" in m.method && m.method.exact === "GET"))) continue;
      if (m.uri === undefined) return "/";
      if ("exact" in m.uri) return m.uri.exact;
      if ("prefix" in m.uri) return m.uri.prefix;
    }
  }
  return undefined;
}
