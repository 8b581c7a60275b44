// SPDX-License-Identifier: Apache-2.0
import type {
  ClientTls as ClientTlsSpec,
  ConnectionPool as ConnectionPoolSpec,
  ConsistentHash,
  LoadBalancer as LoadBalancerSpec,
  LocalityLbSetting,
  OutlierDetection as OutlierDetectionSpec,
  PortTrafficPolicy,
  TrafficPolicy as TrafficPolicySpec,
} from "@heddle/schema";
import { byText } from "./age.ts";
import type {
  ClientTls,
  ConnectionPool,
  HashKey,
  LoadBalancer,
  LocalityPolicy,
  OutlierDetection,
  PortPolicy,
  TrafficPolicy,
  Warmup,
} from "./destination-rule.ts";
import { defined } from "./route-parts.ts";

/** Istio's defaults of the two consistent-hash algorithms. */
const defaultRingSize = 1024;
const defaultTableSize = 65537;

export function readTrafficPolicy(spec: TrafficPolicySpec | undefined): TrafficPolicy {
  if (spec === undefined) return { ports: [] };
  const ports = (spec.portLevelSettings ?? []).map(
    (port): PortPolicy => ({ ...readBlocks(port), port: port.port.number }),
  );
  return { ...readBlocks(spec), ports };
}

function readBlocks(spec: TrafficPolicySpec | PortTrafficPolicy): Omit<TrafficPolicy, "ports"> {
  const loadBalancer = spec.loadBalancer && readLoadBalancer(spec.loadBalancer);
  const tls = spec.tls && readClientTls(spec.tls);
  return {
    ...(loadBalancer && { loadBalancer }),
    ...(spec.connectionPool && { connectionPool: readConnectionPool(spec.connectionPool) }),
    ...(spec.outlierDetection && { outlierDetection: readOutlierDetection(spec.outlierDetection) }),
    ...(tls && { tls }),
  };
}

function readLoadBalancer(spec: LoadBalancerSpec): LoadBalancer {
  const locality = spec.localityLbSetting && { locality: readLocality(spec.localityLbSetting) };
  const key = spec.consistentHash && hashKey(spec.consistentHash);
  if (spec.consistentHash !== undefined && key !== undefined)
    return { hash: key, algorithm: hashAlgorithm(spec.consistentHash), ...locality };
  const simple = spec.simple === undefined || spec.simple === "UNSPECIFIED" ? "LEAST_REQUEST" : spec.simple;
  const warmup = readWarmup(spec);
  return { simple, ...(warmup && { warmup }), ...locality };
}

function readWarmup(spec: LoadBalancerSpec): Warmup | undefined {
  if (spec.warmup !== undefined) return spec.warmup;
  return spec.warmupDurationSecs === undefined ? undefined : { duration: spec.warmupDurationSecs };
}

function hashKey(spec: ConsistentHash): HashKey | undefined {
  if (spec.httpHeaderName !== undefined) return { header: spec.httpHeaderName };
  if (spec.httpQueryParameterName !== undefined) return { queryParameter: spec.httpQueryParameterName };
  if (spec.useSourceIp === true) return { sourceIp: true };
  const cookie = spec.httpCookie;
  if (cookie === undefined) return undefined;
  return {
    cookie: {
      name: cookie.name,
      path: cookie.path ?? "",
      ...(cookie.ttl !== undefined && { ttl: cookie.ttl }),
      attributes: (cookie.attributes ?? []).map(({ name, value }) => [name, value ?? ""] as const),
    },
  };
}

function hashAlgorithm(spec: ConsistentHash): Extract<LoadBalancer, { hash: HashKey }>["algorithm"] {
  if (spec.maglev !== undefined) return { type: "maglev", tableSize: spec.maglev.tableSize ?? defaultTableSize };
  return { type: "ring", minimumSize: spec.ringHash?.minimumRingSize ?? spec.minimumRingSize ?? defaultRingSize };
}

function readLocality(spec: LocalityLbSetting): LocalityPolicy {
  return {
    enabled: spec.enabled ?? true,
    distribute: (spec.distribute ?? []).map(({ from, to }) => ({
      from: from ?? "",
      to: Object.entries(to ?? {}).sort(([a], [b]) => byText(a, b)),
    })),
    failover: (spec.failover ?? []).map(({ from, to }) => ({ from: from ?? "", to: to ?? "" })),
    failoverPriority: spec.failoverPriority ?? [],
  };
}

export function readConnectionPool(spec: ConnectionPoolSpec): ConnectionPool {
  const { tcp = {}, http = {} } = spec;
  const { tcpKeepalive, ...tcpRest } = tcp;
  return {
    tcp: pick({ ...tcpRest, keepalive: tcpKeepalive }, [
      "maxConnections",
      "connectTimeout",
      "keepalive",
      "maxConnectionDuration",
      "idleTimeout",
    ]),
    http: pick(http, [
      "http1MaxPendingRequests",
      "http2MaxRequests",
      "maxRequestsPerConnection",
      "maxRetries",
      "idleTimeout",
      "h2UpgradePolicy",
      "useClientProtocol",
      "maxConcurrentStreams",
    ]),
  };
}

/** The named fields that are set. */
function pick<T extends object, const K extends keyof T>(
  from: T,
  fields: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  const picked: { [P in K]?: Exclude<T[P], undefined> } = {};
  for (const field of fields) {
    const value = from[field];
    if (value !== undefined) picked[field] = value as Exclude<T[K], undefined>;
  }
  return picked;
}

function readOutlierDetection(spec: OutlierDetectionSpec): OutlierDetection {
  return defined({
    consecutive5xxErrors: spec.consecutive5xxErrors ?? spec.consecutiveErrors,
    consecutiveGatewayErrors: spec.consecutiveGatewayErrors,
    consecutiveLocalOriginFailures: spec.consecutiveLocalOriginFailures,
    splitExternalLocalOriginErrors: spec.splitExternalLocalOriginErrors ?? false,
    interval: spec.interval,
    baseEjectionTime: spec.baseEjectionTime,
    maxEjectionPercent: spec.maxEjectionPercent,
    minHealthPercent: spec.minHealthPercent,
  }) as OutlierDetection;
}

function readClientTls(spec: ClientTlsSpec): ClientTls {
  return defined({
    mode: spec.mode ?? "DISABLE",
    clientCertificate: spec.clientCertificate,
    privateKey: spec.privateKey,
    caCertificates: spec.caCertificates,
    credentialName: spec.credentialName,
    subjectAltNames: spec.subjectAltNames ?? [],
    sni: spec.sni,
    insecureSkipVerify: spec.insecureSkipVerify,
  }) as ClientTls;
}
