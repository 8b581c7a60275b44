// SPDX-License-Identifier: Apache-2.0
import fc from "fast-check";
import { anyExportTo, anyHost, anyMetadata, anyPort, apps, compact, istio, maybe, versions } from "./vocabulary.ts";

const anyHash = fc.constantFrom<object>(
  { httpHeaderName: "x-user" },
  { httpCookie: { name: "c", ttl: "60s" } },
  { httpCookie: { name: "c", path: "/p", ttl: "0s" } },
  { useSourceIp: true },
  { httpQueryParameterName: "u" },
  { httpHeaderName: "x-user", ringHash: { minimumRingSize: 4096 } },
  { useSourceIp: true, maglev: { tableSize: 101 } },
);

const anyLoadBalancer = fc.oneof(
  fc.constantFrom("ROUND_ROBIN", "LEAST_REQUEST", "RANDOM", "PASSTHROUGH", "UNSPECIFIED").map((simple) => ({ simple })),
  anyHash.map((consistentHash) => ({ consistentHash })),
  fc.constant({ simple: "ROUND_ROBIN", warmup: { duration: "10s" } }),
);

const anyPool = fc
  .record({
    tcp: maybe(
      fc.constantFrom<object>(
        { maxConnections: 1 },
        { connectTimeout: "30ms", tcpKeepalive: { time: "10s" } },
        { idleTimeout: "5s" },
      ),
    ),
    http: maybe(
      fc.constantFrom<object>(
        { http1MaxPendingRequests: 1, http2MaxRequests: 2, maxRetries: 3 },
        { h2UpgradePolicy: "UPGRADE" },
        { useClientProtocol: true, idleTimeout: "1s" },
        { maxRequestsPerConnection: 1, maxConcurrentStreams: 5 },
      ),
    ),
  })
  .map(compact)
  .filter((pool) => Object.keys(pool).length > 0);

const anyOutlier = fc.constantFrom<object>(
  {},
  { consecutive5xxErrors: 1, interval: "1s", baseEjectionTime: "1s", maxEjectionPercent: 100 },
  { consecutiveGatewayErrors: 0, consecutive5xxErrors: 0 },
  { minHealthPercent: 50, splitExternalLocalOriginErrors: true, consecutiveLocalOriginFailures: 2 },
);

const policyParts = {
  loadBalancer: maybe(anyLoadBalancer),
  connectionPool: maybe(anyPool),
  outlierDetection: maybe(anyOutlier),
  tls: maybe(fc.constantFrom<object>({ mode: "DISABLE" }, { mode: "SIMPLE", sni: "s.example.com" })),
};

const anyPolicy = fc
  .record({
    ...policyParts,
    portLevelSettings: maybe(
      fc
        .record({ number: anyPort, policy: fc.record(policyParts).map(compact) })
        .map(({ number, policy }) => [{ port: { number }, ...policy }]),
    ),
  })
  .map(compact);

export const anyDestinationRule: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    host: anyHost.filter((h) => !/^\d/.test(h)),
    trafficPolicy: maybe(anyPolicy),
    subsets: maybe(
      fc.uniqueArray(
        fc
          .record({
            name: fc.constantFrom(...versions),
            labels: fc.constantFrom(...versions),
            trafficPolicy: maybe(anyPolicy),
          })
          .map(({ labels, ...rest }) => compact({ ...rest, labels: { version: labels } })),
        { minLength: 1, maxLength: 2, selector: (s) => s["name"] },
      ),
    ),
    exportTo: anyExportTo,
    workloadSelector: maybe(fc.constantFrom(...apps).map((app) => ({ matchLabels: { app } }))),
  })
  .map(({ metadata, ...spec }) => istio("DestinationRule", metadata, compact(spec)));

const anyEgressHosts = fc.uniqueArray(
  fc.constantFrom("./*", "*/*", "other/*", "~/*", "*/reviews.default.svc.cluster.local", "*/*.example.com"),
  { minLength: 1, maxLength: 2 },
);

const anyEgress = fc
  .array(
    fc
      .record({ hosts: anyEgressHosts, port: maybe(anyPort), protocol: fc.constantFrom("HTTP", "TCP", "GRPC") })
      .map(({ hosts, port, protocol }) => ({
        hosts: hosts.includes("~/*") ? ["~/*"] : hosts,
        ...(port && { port: { number: port, protocol, name: `e-${port}` } }),
      })),
    { minLength: 1, maxLength: 2 },
  )
  // At most one listener without a port, and it comes last; ports are unique.
  .map((egress) => {
    const ports = new Map(egress.flatMap((e) => ("port" in e && e.port ? [[e.port.number, e] as const] : [])));
    const rest = egress.find((e) => !("port" in e));
    return [...ports.values(), ...(rest ? [rest] : [])];
  });

export const anySidecar: fc.Arbitrary<object> = fc
  .record({
    metadata: anyMetadata,
    workloadSelector: maybe(fc.constantFrom(...apps).map((app) => ({ labels: { app } }))),
    egress: anyEgress,
    outboundTrafficPolicy: maybe(fc.constantFrom("REGISTRY_ONLY", "ALLOW_ANY").map((mode) => ({ mode }))),
  })
  .map(({ metadata, ...spec }) =>
    istio(
      "Sidecar",
      metadata,
      compact(metadata.namespace === "istio-system" ? { ...spec, workloadSelector: undefined } : spec),
    ),
  );
