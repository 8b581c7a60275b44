// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { manyKinds } from "../translate-listener/many-kinds.ts";
import { at, offlineProxy, router, sidecar } from "../translate-listener/offline-proxy.ts";

const mesh = offlineProxy({ "mesh.yaml": manyKinds });
const cluster = (name: string, of = mesh) => of.message("cluster", name);
const web = (port: number, subset = "") => cluster(`outbound|${port}|${subset}|web.default.svc.cluster.local`);
const httpOptions = (message: unknown) =>
  at(message, "typedExtensionProtocolOptions", "envoy.extensions.upstreams.http.v3.HttpProtocolOptions");

test("each port and subset of a visible service is a cluster with Istio's name, UDP is none", () => {
  const names = mesh.names("cluster").filter((name) => name.endsWith("|web.default.svc.cluster.local"));
  const ports = [7002, 7003, 7004, 443, 7009];
  const expected = ports.flatMap((p) =>
    ["", "v1", "v2", "direct"].map((s) => `outbound|${p}|${s}|web.default.svc.cluster.local`),
  );
  assert.deepEqual(names, expected);
  for (const name of ["PassthroughCluster", "BlackHoleCluster", "InboundPassthroughCluster"]) cluster(name);
});

test("an EDS cluster asks for its own name over the aggregated stream", () => {
  const eds = web(7002)["edsClusterConfig"];
  assert.equal(web(7002)["type"], "EDS");
  assert.equal(at(eds, "serviceName"), "outbound|7002||web.default.svc.cluster.local");
  assert.deepEqual(at(eds, "edsConfig", "ads"), {});
});

test("without a policy a cluster has Istio's defaults", () => {
  const auto = cluster("outbound|7000||auto.default.svc.cluster.local");
  const unlimited = 4_294_967_295;
  assert.equal(auto["lbPolicy"] ?? "LEAST_REQUEST", "LEAST_REQUEST");
  assert.equal(auto["connectTimeout"], "10s");
  assert.equal(auto["altStatName"], undefined, "statistics are called like the cluster");
  assert.deepEqual(at(auto, "circuitBreakers", "thresholds"), [
    {
      maxConnections: unlimited,
      maxPendingRequests: unlimited,
      maxRequests: unlimited,
      maxRetries: unlimited,
      trackRemaining: true,
    },
  ]);
  assert.deepEqual(
    at(httpOptions(auto), "useDownstreamProtocolConfig", "http2ProtocolOptions"),
    {},
    "sniffed ports follow the client",
  );
});

test("a policy reaches the cluster field by field", () => {
  const message = web(7002);
  assert.equal(message["lbPolicy"], "MAGLEV");
  assert.equal(at(message, "maglevLbConfig", "tableSize"), 101);
  assert.equal(message["connectTimeout"], "3s");
  assert.deepEqual(at(message, "circuitBreakers", "thresholds", 0), {
    maxConnections: 10,
    maxPendingRequests: 3,
    maxRequests: 4,
    maxRetries: 6,
    trackRemaining: true,
  });
  assert.deepEqual(at(message, "upstreamConnectionOptions", "tcpKeepalive"), {
    keepaliveProbes: 2,
    keepaliveTime: 60,
    keepaliveInterval: 5,
  });
  assert.deepEqual(at(httpOptions(message), "commonHttpProtocolOptions"), {
    idleTimeout: "9s",
    maxConnectionDuration: "3600s",
    maxRequestsPerConnection: 5,
  });
  assert.equal(at(httpOptions(message), "explicitHttpConfig", "http2ProtocolOptions", "maxConcurrentStreams"), 7);
  assert.deepEqual(message["outlierDetection"], {
    consecutive5xx: 2,
    enforcingConsecutive5xx: 100,
    consecutiveGatewayFailure: 0,
    enforcingConsecutiveGatewayFailure: 0,
    interval: "1s",
    baseEjectionTime: "2s",
    maxEjectionPercent: 100,
    enforcingSuccessRate: 0,
    splitExternalLocalOriginErrors: true,
    consecutiveLocalOriginFailure: 3,
    enforcingConsecutiveLocalOriginFailure: 100,
    enforcingLocalOriginSuccessRate: 0,
  });
  assert.equal(at(message, "commonLbConfig", "healthyPanicThreshold", "value"), 30);
});

test("port-level settings replace everything above them", () => {
  const grpc = web(7003);
  assert.equal(grpc["lbPolicy"] ?? "ROUND_ROBIN", "ROUND_ROBIN");
  assert.equal(grpc["connectTimeout"], "10s");
  assert.equal(grpc["outlierDetection"], undefined);
  assert.equal(at(grpc, "roundRobinLbConfig", "slowStartConfig", "slowStartWindow"), "10s");
  assert.deepEqual(at(httpOptions(grpc), "explicitHttpConfig", "http2ProtocolOptions"), {}, "GRPC speaks HTTP/2");
});

test("a subset replaces block by block, and all of them where it speaks about the port", () => {
  assert.equal(web(7002, "v1")["lbPolicy"], "RANDOM");
  assert.equal(web(7002, "v1")["connectTimeout"], "3s", "the rest is the rule's");
  assert.equal(web(7002, "v2")["outlierDetection"], undefined);
  assert.deepEqual(at(httpOptions(web(7002, "v2")), "useDownstreamProtocolConfig", "httpProtocolOptions"), {});
  assert.equal(web(7004, "v2")["lbPolicy"], "MAGLEV");
});

test("PASSTHROUGH goes where the client wanted; a gateway, which cannot know, says so and balances", () => {
  assert.equal(web(7002, "direct")["type"], "ORIGINAL_DST");
  assert.equal(web(7002, "direct")["lbPolicy"], "CLUSTER_PROVIDED");
  const gateway = offlineProxy({ "mesh.yaml": manyKinds }, router);
  const name = "outbound|7002|direct|web.default.svc.cluster.local";
  assert.equal(gateway.message("cluster", name)["type"], "EDS");
  const [finding] = gateway.translated("cluster", name).diagnostics;
  assert.equal(finding?.code, "HED0206");
  assert.deepEqual(finding?.path, ["spec", "subsets", 2, "trafficPolicy", "loadBalancer"]);
  assert.equal(gateway.message("cluster", name)["perConnectionBufferLimitBytes"], 32_768, "gateways have edge limits");
});

test("resolutions become Envoy's cluster types", () => {
  const dns = cluster("outbound|80||dns.example.com");
  assert.equal(dns["type"], "STRICT_DNS");
  assert.equal(dns["dnsRefreshRate"], "60s");
  assert.equal(dns["respectDnsTtl"], true);
  assert.equal(dns["dnsLookupFamily"], "V4_ONLY");
  assert.deepEqual(
    at(dns, "loadAssignment", "endpoints", 0, "lbEndpoints", 0, "endpoint", "address", "socketAddress"),
    {
      address: "dns.example.com",
      portValue: 443,
    },
  );
  assert.equal(cluster("outbound|443||rr.example.com")["type"], "LOGICAL_DNS");
  assert.equal(cluster("outbound|443||api.example.com")["type"], "ORIGINAL_DST");
  assert.equal(cluster("outbound|7005||headless.default.svc.cluster.local")["type"], "ORIGINAL_DST");
  const gateway = offlineProxy({ "mesh.yaml": manyKinds }, router);
  assert.equal(cluster("outbound|7005||headless.default.svc.cluster.local", gateway)["type"], "EDS");
  assert.equal(
    cluster("outbound|443||api.example.com", gateway)["type"],
    "STRICT_DNS",
    "a name that has no members is looked up",
  );
});

test("TLS origination verifies the name that is called", () => {
  const dns = cluster("outbound|443||dns.example.com");
  assert.equal(at(dns, "transportSocket", "name"), "envoy.transport_sockets.tls");
  assert.deepEqual(at(httpOptions(dns), "upstreamHttpProtocolOptions"), { autoSni: true, autoSanValidation: true });
});

test("clusters say for metrics whose they are", () => {
  const { istio, heddle } = at(web(7002, "v1"), "metadata", "filterMetadata") as Record<string, unknown>;
  assert.deepEqual(istio, {
    config: "/apis/networking.istio.io/v1/namespaces/default/destination-rule/web",
    services: [{ host: "web.default.svc.cluster.local", name: "web", namespace: "default" }],
    subset: "v1",
  });
  assert.deepEqual(heddle, {
    service_host: "web.default.svc.cluster.local",
    service_name: "web",
    service_namespace: "default",
  });
});

test("parts of a cluster know which field made them", () => {
  const origins = mesh.translated("cluster", "outbound|7002|v1|web.default.svc.cluster.local").origins;
  const of = (at: string) => origins.find((o) => o.at[0] === at);
  assert.deepEqual(origins[0]?.path, ["spec", "ports", 0]);
  assert.equal(origins[0]?.resource.kind, "Service");
  assert.deepEqual(of("lbPolicy")?.path, ["spec", "subsets", 0, "trafficPolicy", "loadBalancer"]);
  assert.deepEqual(of("circuitBreakers")?.path, ["spec", "trafficPolicy", "connectionPool"]);
});

test("inbound clusters reach the application without meeting the proxy again", () => {
  const serving = offlineProxy(
    { "mesh.yaml": manyKinds },
    { ...sidecar, addresses: ["10.1.0.1"], name: "web-1", labels: { app: "web" } },
  );
  const inbound = serving.message("cluster", "inbound|8080||");
  assert.equal(inbound["type"], "ORIGINAL_DST");
  assert.equal(at(inbound, "upstreamBindConfig", "sourceAddress", "address"), "127.0.0.6");
  assert.equal(at(inbound, "circuitBreakers", "thresholds", 0, "maxConnections"), 10, "the pool counts on both sides");
  assert.equal(inbound["outlierDetection"], undefined);
});
