// SPDX-License-Identifier: Apache-2.0

/** A proxy as it presents itself (Istio's node id and metadata). */
export interface Proxy {
  /** `sidecar~IP~NAME.NAMESPACE~DOMAIN` or `router~…`. */
  readonly id: string;
  readonly type: "sidecar" | "router";
  readonly addresses: readonly string[];
  readonly name: string;
  readonly namespace: string;
  /** `default.svc.cluster.local`. */
  readonly domain: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  readonly cluster: string;
  readonly network: string;
  /** `region/zone/subzone`, "" when unknown. */
  readonly locality: string;
  /** NONE = no traffic redirection: listeners bind to real ports. */
  readonly interception: "REDIRECT" | "TPROXY" | "NONE";
  /** Only with interception NONE (metadata `HEDDLE_LOCAL`). */
  readonly local?: LocalPorts;
  /** A gRPC library that is its own proxy (Istio's metadata `GENERATOR`); interception is NONE. */
  readonly generator?: "grpc";
}

/** Where a proxy without redirection listens (the laptop). All addresses are loopback. */
export interface LocalPorts {
  /** Address all listeners bind to, e.g. 127.0.0.1. */
  readonly address: string;
  /** Inbound: by the target port the YAML means, the port Envoy binds and the port the application listens on. For gateways: by server port, `bind` only. */
  readonly inbound: Readonly<Record<string, { readonly bind: number; readonly app: number }>>;
  /** Outbound listeners for single service ports, by `hostname:port`. */
  readonly outbound: Readonly<Record<string, number>>;
  /** Port of the HTTP proxy listener (route table `http_proxy`); 0 = none. */
  readonly httpProxy: number;
}
