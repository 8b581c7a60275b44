// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { refText } from "../diagnostics/diagnostic.ts";
import type { Mesh } from "../index/mesh.ts";
import { byAge, byText } from "../model/age.ts";
import { finding } from "../model/finding.ts";
import type { Gateway, GatewayServer } from "../model/gateway.ts";
import { isHttp } from "../model/protocol.ts";
import { below } from "../model/typed.ts";
import { isVisible } from "../model/visibility.ts";
import type { GatewayPort } from "./gateway-port.ts";
import { parseInstance } from "./inbound-ports.ts";
import type { ProxyClass } from "./proxy-class.ts";

interface Offer {
  readonly gateway: Gateway;
  readonly server: GatewayServer;
}

interface OpenPort {
  readonly port: number;
  readonly serverPort: number;
  readonly bind: string;
  readonly servers: Offer[];
  readonly diagnostics: Diagnostic[];
}

/** What the gateways of a class offer, port by port. On one port and address the oldest server decides what kind of traffic it carries. */
export function gatewayPorts(read: Reader, mesh: Mesh, proxyClass: ProxyClass): readonly GatewayPort[] {
  const open = new Map<string, OpenPort>();
  for (const key of proxyClass.gateways) {
    const gateway = read.get(mesh.gateways, key);
    for (const server of gateway?.servers ?? [])
      if (gateway !== undefined) addServer(open, proxyClass, { gateway, server });
  }
  return [...open.values()]
    .sort((a, b) => a.port - b.port || byText(a.bind, b.bind))
    .map(({ diagnostics, ...port }) => ({
      ...port,
      routeTables: tablesOf(read, mesh, { namespace: proxyClass.namespace, servers: port.servers }),
      ...(diagnostics.length > 0 && { diagnostics }),
    }));
}

function addServer(open: Map<string, OpenPort>, proxyClass: ProxyClass, offer: Offer): void {
  const { server } = offer;
  const port = bindPort(proxyClass, server.port);
  const bind = server.bind ?? proxyClass.local?.address ?? "0.0.0.0";
  const key = `${bind}|${port}`;
  const known = open.get(key);
  const first = known?.servers[0];
  if (known === undefined || first === undefined) {
    open.set(key, { port, serverPort: server.port, bind, servers: [offer], diagnostics: [] });
    return;
  }
  if (trafficOf(server) === trafficOf(first.server)) known.servers.push(offer);
  else known.diagnostics.push(conflict(offer, first));
}

function conflict(offer: Offer, first: Offer): Diagnostic {
  const owner = refText(first.gateway.origin.resource);
  return finding(
    "HED0155",
    below(offer.server.origin, "port", "protocol"),
    `Port ${offer.server.port} cannot carry ${offer.server.protocol}: ${owner}, which is older, already has ${first.server.protocol} there. This server is not served. Give one of the two another port.`,
    { related: [{ ...below(first.server.origin, "port", "protocol"), message: "the server in use" }] },
  );
}

/** Kinds of traffic that cannot share a port. Without `tls` even HTTPS is plain bytes to Envoy (Istio). */
function trafficOf(server: GatewayServer): "http" | "tls" | "tcp" {
  if (isHttp(server.protocol)) return "http";
  return server.tls === undefined ? "tcp" : "tls";
}

/** Without redirection the laptop's port; else the target port that the gateway's own Service gives the port. */
function bindPort(proxyClass: ProxyClass, serverPort: number): number {
  const inbound = proxyClass.local?.inbound ?? {};
  if (proxyClass.interception === "NONE" && Object.hasOwn(inbound, String(serverPort)))
    return inbound[String(serverPort)]?.bind ?? serverPort;
  const targets = proxyClass.instances.map(parseInstance).filter((instance) => instance.port === serverPort);
  return targets[0]?.targetPort ?? serverPort;
}

function tablesOf(
  read: Reader,
  mesh: Mesh,
  on: { namespace: string; servers: readonly Offer[] },
): GatewayPort["routeTables"] {
  const gateways = [...new Set(on.servers.map((offer) => offer.gateway.key))];
  const tables = gateways.flatMap((key) => read.index(mesh.routeTablesByGateway, key));
  const unique = new Map(tables.filter((t) => isVisible(t.exportTo, on.namespace)).map((table) => [table.key, table]));
  return [...unique.values()].sort(byAge);
}
