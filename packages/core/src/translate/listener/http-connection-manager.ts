// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { adsSource, anyOf, extension, type Message } from "../../resource/message.ts";
import { dnsCacheConfig } from "../dns-cache.ts";
import { accessLogField } from "./access-log.ts";

export interface HttpConnectionManagerOptions {
  readonly settings: MeshSettings;
  /** `gateway` gets Envoy's limits for the edge, and believes the connection rather than a header about who the client is. */
  readonly direction: "inbound" | "outbound" | "gateway";
  /** Istio's: `outbound_0.0.0.0_9080`, `inbound_0.0.0.0_9080`. */
  readonly statPrefix: string;
  /** The name of a route table served by RDS, or the table itself. */
  readonly route: { readonly rds: string } | { readonly inline: Message };
  /** Serve as an HTTP proxy: accept CONNECT, and look up the host where the route leads to no service. Default false. */
  readonly httpProxy?: boolean;
  /** Translate gRPC-Web to gRPC (ports of protocol GRPC-Web). Default false. */
  readonly grpcWeb?: boolean;
  /** Proxies in front of a gateway that are believed in `x-forwarded-for`. Default 0. */
  readonly trustedHops?: number;
  /** Accept HTTP/1.0. Default false. */
  readonly http10?: boolean;
}

const forwardFilterType = "envoy.extensions.filters.http.dynamic_forward_proxy.v3.FilterConfig";
const hcmType = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";

/** Envoy's configuration for the edge: a stranger may hold this much of a gateway. Source: Envoy "Configuring Envoy as an edge proxy". */
const edgeLimits: Message = {
  streamIdleTimeout: "300s",
  requestTimeout: "300s",
  requestHeadersTimeout: "60s",
  commonHttpProtocolOptions: { idleTimeout: "3600s" },
  http2ProtocolOptions: {
    maxConcurrentStreams: 100,
    initialStreamWindowSize: 65_536,
    initialConnectionWindowSize: 1_048_576,
  },
};

/** Buffer of a gateway's listener and of its clusters, bytes. Source: as above. */
export const edgeBufferLimit = 32_768;

/**
 * The HTTP connection manager of every listener, with Istio's settings as far as stock Envoy has them: path normalisation BASE,
 * `istio-envoy` as server name, no idle limit on streams (except at gateways), client certificate details passed on as Istio does.
 */
export function buildHttpConnectionManager(options: HttpConnectionManagerOptions): Message {
  const { direction } = options;
  return {
    codecType: "AUTO",
    statPrefix: options.statPrefix,
    ...routeSpecifier(options.route),
    serverName: "istio-envoy",
    useRemoteAddress: direction === "gateway",
    ...(options.trustedHops === undefined ? {} : { xffNumTrustedHops: options.trustedHops }),
    normalizePath: true,
    pathWithEscapedSlashesAction: "KEEP_UNCHANGED",
    streamIdleTimeout: "0s",
    ...(direction === "gateway" ? edgeLimits : {}),
    ...clientCertificateDetails(direction),
    ...http1Options(options),
    upgradeConfigs: upgradeConfigs(options),
    httpFilters: httpFilters(options),
    ...accessLogField(options.settings),
  };
}

/** The connection manager as a network filter. */
export function httpConnectionManagerFilter(options: HttpConnectionManagerOptions): Message {
  return {
    name: "envoy.filters.network.http_connection_manager",
    typedConfig: anyOf(hcmType, buildHttpConnectionManager(options)),
  };
}

function routeSpecifier(route: HttpConnectionManagerOptions["route"]): Message {
  if ("inline" in route) return { routeConfig: route.inline };
  return { rds: { configSource: adsSource, routeConfigName: route.rds } };
}

function clientCertificateDetails(direction: HttpConnectionManagerOptions["direction"]): Message {
  switch (direction) {
    case "gateway":
      return {
        forwardClientCertDetails: "SANITIZE_SET",
        setCurrentClientCertDetails: { subject: true, cert: true, uri: true, dns: true },
      };
    case "inbound":
      return {
        forwardClientCertDetails: "APPEND_FORWARD",
        setCurrentClientCertDetails: { subject: true, uri: true, dns: true },
      };
    case "outbound":
      return {};
  }
}

function http1Options(options: HttpConnectionManagerOptions): Message {
  if (options.http10 !== true) return {};
  return { httpProtocolOptions: { acceptHttp10: true } };
}

function upgradeConfigs(options: HttpConnectionManagerOptions): readonly Message[] {
  const upgrades: Message[] = [{ upgradeType: "websocket" }];
  if (options.httpProxy === true) upgrades.push({ upgradeType: "CONNECT" });
  return upgrades;
}

/** In Istio's order. Fault and CORS are empty here: routes configure them (`typedPerFilterConfig`). */
function httpFilters(options: HttpConnectionManagerOptions): readonly Message[] {
  const filters: Message[] = [];
  if (options.grpcWeb === true) {
    filters.push(extension("envoy.filters.http.grpc_web", "envoy.extensions.filters.http.grpc_web.v3.GrpcWeb"));
  }
  if (options.httpProxy === true) {
    filters.push(extension("envoy.filters.http.dynamic_forward_proxy", forwardFilterType, { dnsCacheConfig }));
  }
  filters.push(
    extension("envoy.filters.http.grpc_stats", "envoy.extensions.filters.http.grpc_stats.v3.FilterConfig", {
      emitFilterState: true,
      statsForAllMethods: false,
    }),
    extension("envoy.filters.http.fault", "envoy.extensions.filters.http.fault.v3.HTTPFault"),
    extension("envoy.filters.http.cors", "envoy.extensions.filters.http.cors.v3.Cors"),
    extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router"),
  );
  return filters;
}
