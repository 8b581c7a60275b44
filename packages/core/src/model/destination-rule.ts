// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";
import type { Visibility } from "./visibility.ts";

/** A DestinationRule in the mesh's words. Times are milliseconds. */
export interface DestinationRule {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  /** FQDN or wildcard, lower case. */
  readonly host: string;
  readonly exportTo: Visibility;
  readonly createdAt: string;
  readonly policy: TrafficPolicy;
  readonly subsets: readonly Subset[];
  /** Clients it applies to; undefined = all. */
  readonly workloadSelector?: Readonly<Record<string, string>>;
  readonly origin: Origin;
  /** The rule that `policy` is of, when rules were merged and it is another one. */
  readonly policyOrigin?: Origin;
}

export interface Subset {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly policy: TrafficPolicy;
  readonly origin: Origin;
}

export interface TrafficPolicy {
  readonly loadBalancer?: LoadBalancer;
  readonly connectionPool?: ConnectionPool;
  readonly outlierDetection?: OutlierDetection;
  readonly tls?: ClientTls;
  /** Each replaces the whole block above for its port (Istio's rule). */
  readonly ports: readonly PortPolicy[];
}

export interface PortPolicy extends Omit<TrafficPolicy, "ports"> {
  readonly port: number;
}

export type SimpleBalancer = "LEAST_REQUEST" | "ROUND_ROBIN" | "RANDOM" | "PASSTHROUGH";

export type HashKey =
  | { readonly header: string }
  | {
      readonly cookie: {
        readonly name: string;
        readonly path: string;
        readonly ttl?: number;
        readonly attributes: readonly (readonly [string, string])[];
      };
    }
  | { readonly sourceIp: true }
  | { readonly queryParameter: string };

export type LoadBalancer =
  | { readonly simple: SimpleBalancer; readonly warmup?: Warmup; readonly locality?: LocalityPolicy }
  | {
      readonly hash: HashKey;
      readonly algorithm:
        | { readonly type: "ring"; readonly minimumSize: number }
        | { readonly type: "maglev"; readonly tableSize: number };
      readonly locality?: LocalityPolicy;
    };

export interface Warmup {
  readonly duration: number;
  readonly minimumPercent?: number;
  readonly aggression?: number;
}

export interface LocalityPolicy {
  readonly enabled: boolean;
  readonly distribute: readonly { readonly from: string; readonly to: readonly (readonly [string, number])[] }[];
  readonly failover: readonly { readonly from: string; readonly to: string }[];
  readonly failoverPriority: readonly string[];
}

export interface ConnectionPool {
  readonly tcp: {
    readonly maxConnections?: number;
    readonly connectTimeout?: number;
    readonly keepalive?: { readonly probes?: number; readonly time?: number; readonly interval?: number };
    readonly maxConnectionDuration?: number;
    readonly idleTimeout?: number;
  };
  readonly http: {
    readonly http1MaxPendingRequests?: number;
    readonly http2MaxRequests?: number;
    readonly maxRequestsPerConnection?: number;
    readonly maxRetries?: number;
    readonly idleTimeout?: number;
    readonly h2UpgradePolicy?: "DEFAULT" | "DO_NOT_UPGRADE" | "UPGRADE";
    readonly useClientProtocol?: boolean;
    readonly maxConcurrentStreams?: number;
  };
}

export interface OutlierDetection {
  /** 0 switches that check off. */
  readonly consecutive5xxErrors?: number;
  readonly consecutiveGatewayErrors?: number;
  readonly consecutiveLocalOriginFailures?: number;
  readonly splitExternalLocalOriginErrors: boolean;
  readonly interval?: number;
  readonly baseEjectionTime?: number;
  readonly maxEjectionPercent?: number;
  readonly minHealthPercent?: number;
}

export interface ClientTls {
  readonly mode: "DISABLE" | "SIMPLE" | "MUTUAL" | "ISTIO_MUTUAL";
  readonly clientCertificate?: string;
  readonly privateKey?: string;
  readonly caCertificates?: string;
  readonly credentialName?: string;
  readonly subjectAltNames: readonly string[];
  readonly sni?: string;
  readonly insecureSkipVerify?: boolean;
}
