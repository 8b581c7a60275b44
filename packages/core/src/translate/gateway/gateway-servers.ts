// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { refText } from "../../diagnostics/diagnostic.ts";
import type { Gateway, GatewayServer } from "../../model/gateway.ts";
import { isHttp } from "../../model/protocol.ts";
import type { RouteTable } from "../../model/route-table.ts";
import type { GatewayPort } from "../../view/gateway-port.ts";
import { finding } from "../route/codes.ts";

/** A server and the Gateway it is of. */
export interface BoundServer {
  readonly gateway: Gateway;
  readonly server: GatewayServer;
}

/** What one server needs: an HTTP route table of its own or shared, raw TCP, or TLS chosen by SNI and passed on. */
export type ServerKind = "http" | "https" | "tcp" | "passthrough";

/** All that listens on one address and port of a gateway proxy. */
export interface BoundPort {
  readonly bind: string;
  readonly port: number;
  /** TLS servers share a port by SNI; clear HTTP servers share it by host; a TCP server has it alone. */
  readonly kind: "http" | "tls" | "tcp";
  readonly servers: readonly BoundServer[];
  readonly routeTables: readonly RouteTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Server ports that lead to one port of the proxy are one; of servers that cannot share it the older Gateway's stay. */
export function mergeGatewayPorts(ports: readonly GatewayPort[]): readonly BoundPort[] {
  const merged = new Map<string, BoundPort>();
  for (const { bind, port, servers, routeTables, diagnostics = [] } of ports) {
    for (const bound of servers) {
      const key = `${bind}_${port}`;
      const entry = merged.get(key) ?? {
        bind,
        port,
        kind: groupOf(bound.server),
        servers: [],
        routeTables,
        diagnostics,
      };
      merged.set(key, addServer(entry, bound, routeTables));
    }
  }
  return [...merged.values()];
}

/** How a server is served. HTTPS without `tls`, or with TLS passed through, is plain bytes to Envoy (Istio's rule). */
export function kindOf(server: GatewayServer): ServerKind {
  if (isHttp(server.protocol)) return "http";
  if (server.tls === undefined) return "tcp";
  const passed = server.tls.mode === "PASSTHROUGH" || server.tls.mode === "AUTO_PASSTHROUGH";
  if (passed) return "passthrough";
  return server.protocol === "HTTPS" ? "https" : "tcp";
}

const groupOf = (server: GatewayServer): BoundPort["kind"] => {
  if (kindOf(server) === "http") return "http";
  return server.tls === undefined ? "tcp" : "tls";
};

function addServer(entry: BoundPort, bound: BoundServer, routeTables: readonly RouteTable[]): BoundPort {
  const kind = groupOf(bound.server);
  if (kind !== entry.kind || (kind === "tcp" && entry.servers.length > 0)) {
    return { ...entry, diagnostics: [...entry.diagnostics, leftOut(entry, bound)] };
  }
  const known = new Set(entry.routeTables.map((table) => table.key));
  const more = routeTables.filter((table) => !known.has(table.key));
  return { ...entry, servers: [...entry.servers, bound], routeTables: [...entry.routeTables, ...more] };
}

function leftOut(entry: BoundPort, { server }: BoundServer): Diagnostic {
  const owner = entry.servers[0]?.server.origin;
  const text = `port ${entry.port} already serves ${entry.kind === "http" ? "clear HTTP" : entry.kind.toUpperCase()} for ${owner === undefined ? "another server" : refText(owner.resource)}; this ${server.protocol} server is left out (give it another port)`;
  return {
    ...finding("HED0305", server.origin, text),
    ...(owner && { related: [{ ...owner, message: "the server that stays" }] }),
  };
}

/**
 * The route table of a server (Istio's name): clear HTTP servers of a port share `http.8080`, by the port the proxy binds; an HTTPS server
 * has `https.443.name.gateway.namespace`, by the port of the server. Undefined for servers without HTTP.
 */
export function gatewayTableName(port: number, { gateway, server }: BoundServer): string | undefined {
  const bind = server.bind === undefined || server.bind === "" ? "" : `.${server.bind}`;
  switch (kindOf(server)) {
    case "http":
      return `http.${port}${bind}`;
    case "https":
      return `https.${server.port}.${server.portName}.${gateway.name}.${gateway.namespace}${bind}`;
    default:
      return undefined;
  }
}

/** The hosts of a server that route tables of this namespace may serve. */
export const hostsForNamespace = (server: GatewayServer, namespace: string): readonly string[] =>
  server.hosts.filter((h) => h.namespace === "*" || h.namespace === namespace).map((h) => h.host.toLowerCase());
