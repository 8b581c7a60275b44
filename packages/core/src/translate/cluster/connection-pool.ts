// SPDX-License-Identifier: Apache-2.0
import type { ConnectionPool } from "../../model/destination-rule.ts";
import { isHttp2, type Protocol } from "../../model/protocol.ts";
import { anyOf, durationOf, type Message } from "../../resource/message.ts";

const unlimited = 4_294_967_295;

/** Name under which a cluster carries HttpProtocolOptions. */
export const httpOptionsKey = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions";

/**
 * Circuit breakers of a cluster. Without a policy nothing is limited, as in Istio: Envoy's own defaults (1,024 connections, 3
 * retries) break a service whose endpoints come and go.
 */
export function buildCircuitBreakers(pool: ConnectionPool | undefined): Message {
  const { http, tcp } = pool ?? emptyPool;
  const threshold = {
    maxConnections: positive(tcp.maxConnections) ?? unlimited,
    maxPendingRequests: positive(http.http1MaxPendingRequests) ?? unlimited,
    maxRequests: positive(http.http2MaxRequests) ?? unlimited,
    maxRetries: positive(http.maxRetries) ?? unlimited,
    trackRemaining: true,
  };
  return { circuitBreakers: { thresholds: [threshold] } };
}

const emptyPool: ConnectionPool = { tcp: {}, http: {} };

/** Istio cannot tell 0 from absent here and takes both as absent. */
const positive = (n: number | undefined): number | undefined => (n !== undefined && n > 0 ? n : undefined);

/** `upstreamConnectionOptions` with the TCP keepalive; an empty one switches it on with the system's values. */
export function buildKeepalive(pool: ConnectionPool | undefined): Message {
  const keepalive = pool?.tcp.keepalive;
  if (keepalive === undefined) return {};
  // The system's socket options are numbers of 31 bits.
  const seconds = (ms: number) => Math.min(Math.max(1, Math.round(ms / 1000)), 2 ** 31 - 1);
  return {
    upstreamConnectionOptions: {
      tcpKeepalive: {
        ...(keepalive.probes !== undefined && { keepaliveProbes: keepalive.probes }),
        ...(keepalive.time !== undefined && { keepaliveTime: seconds(keepalive.time) }),
        ...(keepalive.interval !== undefined && { keepaliveInterval: seconds(keepalive.interval) }),
      },
    },
  };
}

export interface UpstreamProtocol {
  readonly protocol: Protocol;
  /** Sniffed ports answer in the protocol the client spoke (sidecars only; at a gateway h2 clients would meet h1 servers). */
  readonly followsClient: boolean;
  /** Take SNI from the host header and verify that name (TLS without an explicit `sni`). */
  readonly autoSni?: boolean;
  readonly autoSanValidation?: boolean;
}

/** `typedExtensionProtocolOptions` with HttpProtocolOptions; nothing when Envoy's defaults will do. */
export function buildHttpOptions(pool: ConnectionPool | undefined, upstream: UpstreamProtocol): Message {
  const common = commonOptions(pool);
  const protocol = protocolOptions(pool, upstream);
  const sni = {
    ...(upstream.autoSni && { autoSni: true }),
    ...(upstream.autoSanValidation && { autoSanValidation: true }),
  };
  const hasSni = Object.keys(sni).length > 0;
  if (common === undefined && protocol === undefined && !hasSni) return {};
  const options = anyOf(httpOptionsKey, {
    ...(common && { commonHttpProtocolOptions: common }),
    ...(hasSni && { upstreamHttpProtocolOptions: sni }),
    ...(protocol ?? { explicitHttpConfig: { httpProtocolOptions: {} } }),
  });
  return { typedExtensionProtocolOptions: { [httpOptionsKey]: options } };
}

function commonOptions(pool: ConnectionPool | undefined): Message | undefined {
  const { http, tcp } = pool ?? emptyPool;
  const idleTimeout = http.idleTimeout ?? tcp.idleTimeout;
  const perConnection = positive(http.maxRequestsPerConnection);
  const fields = {
    ...(idleTimeout !== undefined && { idleTimeout: durationOf(idleTimeout) }),
    ...(perConnection !== undefined && { maxRequestsPerConnection: perConnection }),
    ...(tcp.maxConnectionDuration !== undefined && { maxConnectionDuration: durationOf(tcp.maxConnectionDuration) }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/** h2UpgradePolicy before useClientProtocol before the port's protocol, as in Istio. */
function protocolOptions(pool: ConnectionPool | undefined, upstream: UpstreamProtocol): Message | undefined {
  const streams = positive(pool?.http.maxConcurrentStreams);
  const http2 = streams === undefined ? {} : { maxConcurrentStreams: streams };
  if (pool?.http.h2UpgradePolicy === "UPGRADE") return { explicitHttpConfig: { http2ProtocolOptions: http2 } };
  if (pool?.http.useClientProtocol === true || upstream.followsClient) return followClient(http2);
  if (isHttp2(upstream.protocol)) return { explicitHttpConfig: { http2ProtocolOptions: http2 } };
  return undefined;
}

const followClient = (http2: Message): Message => ({
  useDownstreamProtocolConfig: { httpProtocolOptions: {}, http2ProtocolOptions: http2 },
});

/** Options of clusters that forward whatever comes: the client's protocol, connections idle for 5 minutes are closed. */
export const passthroughHttpOptions: Message = {
  typedExtensionProtocolOptions: {
    [httpOptionsKey]: anyOf(httpOptionsKey, {
      commonHttpProtocolOptions: { idleTimeout: "300s" },
      ...followClient({}),
    }),
  },
};
