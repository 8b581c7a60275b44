// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { PartOrigin } from "../../model/origin.ts";
import { isHttp, type Protocol } from "../../model/protocol.ts";
import type { Message } from "../../resource/message.ts";
import type { InboundPort } from "../../view/inbound-port.ts";
import { inboundClusterName, inboundPassthroughCluster } from "../cluster/cluster-name.ts";
import { buildInboundRoute } from "../route/inbound-route.ts";
import { httpConnectionManagerFilter } from "./http-connection-manager.ts";
import { plaintextHttpProtocols } from "./listener-filters.ts";
import { plainTcp, tcpFilters } from "./tcp-proxy.ts";

/** How connections may arrive. Mesh TLS will add entries with `tls` and a transport socket. */
export interface InboundTransport {
  readonly transportProtocol: "raw_buffer" | "tls";
  readonly transportSocket?: Message;
}

export const plaintextOnly: readonly InboundTransport[] = [{ transportProtocol: "raw_buffer" }];

export interface InboundChain {
  readonly chain: Message;
  readonly origins: readonly PartOrigin[];
  readonly sniffed: boolean;
}

export interface InboundChainsInput {
  /** Name of the chains: Istio's, `0.0.0.0_9080`. */
  readonly name: string;
  readonly inbound: InboundPort;
  /** The port of the original destination, when several share the listener. */
  readonly destinationPort?: number;
  readonly transports: readonly InboundTransport[];
  readonly settings: MeshSettings;
}

/** The chains of one served port; sniffed ports have one for HTTP and one for the rest. */
export function buildInboundChains(input: InboundChainsInput): readonly InboundChain[] {
  const { inbound, transports } = input;
  const kinds = kindsOf(inbound.protocol);
  return transports.flatMap((transport) =>
    kinds.map((kind) => {
      const part = kind === "TCP" ? tcpPart(input) : httpPart(input);
      const sniffed = kind === "SNIFFED";
      return {
        chain: {
          name: input.name,
          filterChainMatch: matchOf(transport, { sniffed, port: input.destinationPort }),
          filters: part.filters,
          ...(transport.transportSocket && { transportSocket: transport.transportSocket }),
        },
        origins: part.origins,
        sniffed,
      };
    }),
  );
}

/** The chains for ports that no service names: straight to the application. */
export function buildInboundPassthrough(
  transports: readonly InboundTransport[],
  settings: MeshSettings,
): readonly Message[] {
  const cluster = inboundPassthroughCluster;
  const route = {
    name: cluster,
    virtualHosts: [
      {
        name: "inbound|http|0",
        domains: ["*"],
        routes: [
          {
            name: "default",
            match: { prefix: "/" },
            route: {
              cluster,
              timeout: "0s",
              maxStreamDuration: { maxStreamDuration: "0s", grpcTimeoutHeaderMax: "0s" },
            },
            decorator: { operation: ":0/*" },
          },
        ],
      },
    ],
    validateClusters: false,
  };
  const http = httpConnectionManagerFilter({
    settings,
    direction: "inbound",
    statPrefix: cluster,
    route: { inline: route },
  });
  return transports.flatMap((transport) => [
    {
      name: "virtualInbound-catchall-http",
      filterChainMatch: matchOf(transport, { sniffed: true }),
      filters: [http],
      ...(transport.transportSocket && { transportSocket: transport.transportSocket }),
    },
    {
      name: "virtualInbound",
      filterChainMatch: matchOf(transport, { sniffed: false }),
      filters: tcpFilters(plainTcp(cluster), settings),
      ...(transport.transportSocket && { transportSocket: transport.transportSocket }),
    },
  ]);
}

function kindsOf(protocol: Protocol): readonly ("HTTP" | "SNIFFED" | "TCP")[] {
  if (protocol === "AUTO") return ["SNIFFED", "TCP"];
  return isHttp(protocol) ? ["HTTP"] : ["TCP"];
}

function matchOf(transport: InboundTransport, by: { sniffed: boolean; port?: number | undefined }): Message {
  return {
    ...(by.port !== undefined && { destinationPort: by.port }),
    transportProtocol: transport.transportProtocol,
    ...(by.sniffed && { applicationProtocols: plaintextHttpProtocols }),
  };
}

interface ChainPart {
  readonly filters: readonly Message[];
  readonly origins: readonly PartOrigin[];
}

function tcpPart({ inbound, settings }: InboundChainsInput): ChainPart {
  const plan = { ...plainTcp(inboundClusterName(inbound.port)), mongo: inbound.protocol === "Mongo" };
  const origins = inbound.services.map(({ service }) => ({ ...service.origin, at: [] }));
  return { filters: tcpFilters(plan, settings), origins };
}

function httpPart({ name, inbound, settings }: InboundChainsInput): ChainPart {
  const route = buildInboundRoute(inbound);
  const filter = httpConnectionManagerFilter({
    settings,
    direction: "inbound",
    statPrefix: `inbound_${name}`,
    route: { inline: route.message },
    grpcWeb: inbound.protocol === "GRPC-Web",
  });
  const at = ["filters", 0, "typedConfig", "routeConfig"];
  return { filters: [filter], origins: route.origins.map((o) => ({ ...o, at: [...at, ...o.at] })) };
}
