// SPDX-License-Identifier: Apache-2.0
// Names that dashboards, EnvoyFilters and Kiali know; they equal Istio's byte for byte.

/** `outbound|9080|v1|reviews.default.svc.cluster.local`; subset "" is the whole service. */
export const outboundClusterName = (hostname: string, port: number, subset = ""): string =>
  `outbound|${port}|${subset}|${hostname}`;

/** `inbound|9080||`, by the port the workload listens on. */
export const inboundClusterName = (port: number): string => `inbound|${port}||`;

/** Forwards to where the client wanted to go. */
export const passthroughCluster = "PassthroughCluster";
/** Has no members: what must not leave, or leads nowhere. */
export const blackHoleCluster = "BlackHoleCluster";
/** Inbound traffic for ports that no service names. */
export const inboundPassthroughCluster = "InboundPassthroughCluster";
/** Leads from a CONNECT tunnel of the HTTP proxy listener back to that listener, where the request inside is routed. */
export const httpProxyLoopbackCluster = "heddle-http-proxy-loopback";
