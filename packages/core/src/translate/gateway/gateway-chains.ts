// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { Origin } from "../../model/origin.ts";
import type { L4Match, RouteTable, WeightedDestination } from "../../model/route-table.ts";
import { matchesLabels } from "../../model/selector.ts";
import { anyOf, type Message } from "../../resource/message.ts";
import { httpConnectionManagerFilter } from "../listener/http-connection-manager.ts";
import { tcpFilters } from "../listener/tcp-proxy.ts";
import { finding } from "../route/codes.ts";
import { resolveTarget } from "../route/destination.ts";
import { newNotes, type RouteContext } from "../route/route-context.ts";
import { commonHosts } from "./gateway-plan.ts";
import { type BoundPort, type BoundServer, gatewayTableName, hostsForNamespace, kindOf } from "./gateway-servers.ts";

/** One filter chain of a gateway's listener. */
export interface GatewayChain {
  /** Server names; empty = any. */
  readonly sni: readonly string[];
  readonly body: Message;
  readonly clusters: readonly string[];
  readonly routes: readonly string[];
  readonly origin: Origin;
}

export interface ChainInput {
  readonly port: BoundPort;
  readonly listener: string;
  readonly settings: MeshSettings;
  readonly client: Omit<RouteContext, "port" | "tls" | "gateway">;
  readonly diagnostics: Diagnostic[];
}

/** The filter chains of a port: one for all clear HTTP servers, one for each TLS server or SNI route, one for a TCP server. */
export function gatewayChains(input: ChainInput): readonly GatewayChain[] {
  const { servers, kind } = input.port;
  const [first] = servers;
  if (first === undefined) return [];
  if (kind === "http") return [httpChain(input, first, { sni: [] })];
  return servers.flatMap((bound) => {
    switch (kindOf(bound.server)) {
      case "https":
        return httpsChain(input, bound);
      case "passthrough":
        return passthroughChains(input, bound);
      default:
        return tcpChain(input, bound);
    }
  });
}

interface HttpChainTls {
  readonly sni: readonly string[];
  /** `{transportSocket}` when TLS ends here. */
  readonly socket?: Message;
}

function httpChain(input: ChainInput, bound: BoundServer, { sni, socket }: HttpChainTls): GatewayChain {
  const rds = gatewayTableName(input.port.port, bound) ?? "";
  const filter = httpConnectionManagerFilter({
    settings: input.settings,
    direction: "gateway",
    statPrefix: `outbound_${input.listener}`,
    route: { rds },
    grpcWeb: input.port.servers.some(({ server }) => server.protocol === "GRPC-Web"),
  });
  return { sni, body: { filters: [filter], ...socket }, clusters: [], routes: [rds], origin: bound.server.origin };
}

/** TLS ended here with a certificate from files; where keys come from secrets, nothing is served yet. */
function httpsChain(input: ChainInput, bound: BoundServer): readonly GatewayChain[] {
  const { server } = bound;
  const { mode, serverCertificate, privateKey } = server.tls ?? {};
  if (mode !== "SIMPLE" || !serverCertificate || !privateKey) {
    const what =
      mode === "SIMPLE" ? "a certificate that is not in files (serverCertificate, privateKey)" : `TLS mode ${mode}`;
    later(input, server.origin, what);
    return [];
  }
  const socket: Message = {
    transportSocket: {
      name: "envoy.transport_sockets.tls",
      typedConfig: anyOf("envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext", {
        commonTlsContext: {
          tlsParams: { tlsMinimumProtocolVersion: "TLSv1_2" },
          tlsCertificates: [
            { certificateChain: { filename: serverCertificate }, privateKey: { filename: privateKey } },
          ],
          alpnProtocols: ["h2", "http/1.1"],
        },
        requireClientCertificate: false,
      }),
    },
  };
  return [httpChain(input, bound, { sni: server.hosts.map((h) => h.host.toLowerCase()), socket })];
}

/** TLS is not ended: the SNI decides where the bytes go. */
function passthroughChains(input: ChainInput, bound: BoundServer): readonly GatewayChain[] {
  if (bound.server.tls?.mode === "AUTO_PASSTHROUGH") {
    later(input, bound.server.origin, "TLS mode AUTO_PASSTHROUGH");
    return [];
  }
  return boundTables(input, bound).flatMap((table) =>
    table.tls.flatMap((route) =>
      route.matches
        .filter((match) => isForServer(match, input, bound))
        .map((match) => ({
          ...bytesChain(input, bound, { table, destinations: route.destinations }),
          sni: match.sniHosts,
          origin: route.origin,
        })),
    ),
  );
}

/** The first TCP route for this server, of the oldest route table. */
function tcpChain(input: ChainInput, bound: BoundServer): readonly GatewayChain[] {
  if (bound.server.tls !== undefined) {
    later(input, bound.server.origin, `ending TLS for ${bound.server.protocol}`);
    return [];
  }
  for (const table of boundTables(input, bound)) {
    for (const route of table.tcp) {
      const applies = route.matches.length === 0 || route.matches.some((match) => isForServer(match, input, bound));
      if (applies && route.destinations.length > 0) {
        return [{ ...bytesChain(input, bound, { table, destinations: route.destinations }), origin: route.origin }];
      }
    }
  }
  return [];
}

const boundTables = ({ port }: ChainInput, { gateway, server }: BoundServer): readonly RouteTable[] =>
  port.routeTables.filter(
    (table) =>
      table.gateways.includes(gateway.key) &&
      commonHosts(hostsForNamespace(server, table.namespace), table.hosts).length > 0,
  );

function isForServer(match: L4Match, { client }: ChainInput, { gateway, server }: BoundServer): boolean {
  if (match.gateways.length > 0 && !match.gateways.includes(gateway.key)) return false;
  if (match.port !== undefined && match.port !== server.port) return false;
  if (match.sourceNamespace !== undefined && match.sourceNamespace !== client.namespace) return false;
  return matchesLabels(match.sourceLabels ?? {}, client.labels);
}

function bytesChain(
  input: ChainInput,
  { gateway, server }: BoundServer,
  { table, destinations }: { readonly table: RouteTable; readonly destinations: readonly WeightedDestination[] },
): GatewayChain {
  const notes = newNotes();
  const context: RouteContext = {
    ...input.client,
    gateway: gateway.key,
    port: server.port,
    tls: server.tls !== undefined,
  };
  const only = destinations.length === 1;
  const targets = destinations
    .filter((d) => only || d.weight > 0)
    .map((d) => ({ cluster: resolveTarget(d, context, notes).cluster, weight: only ? 100 : d.weight }));
  input.diagnostics.push(...notes.diagnostics);
  const statPrefix = targets.length === 1 && targets[0] ? targets[0].cluster : `${table.name}.${table.namespace}`;
  const filters = tcpFilters({ statPrefix, targets, sourceIpHash: false, mongo: false }, input.settings);
  return { sni: [], body: { filters }, clusters: [...notes.clusters], routes: [], origin: table.origin };
}

function later(input: ChainInput, origin: Origin, what: string): void {
  input.diagnostics.push(finding("HED0306", origin, `${what} has no effect yet; this server is not offered`));
}
