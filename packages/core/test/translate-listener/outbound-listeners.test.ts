// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { manyKinds } from "./many-kinds.ts";
import { at, type Json, offlineProxy } from "./offline-proxy.ts";

const mesh = offlineProxy({ "mesh.yaml": manyKinds });

interface ChainSummary {
  match?: unknown;
  to: unknown;
}

/** Chains as `match → route table or cluster`, the default chain last. */
function chainsOf(name: string, of = mesh): readonly ChainSummary[] {
  const message = of.message("listener", name);
  const chains = [...((message["filterChains"] as Json[] | undefined) ?? [])];
  const fallback = message["defaultFilterChain"] as Json | undefined;
  return [...chains, ...(fallback ? [fallback] : [])].map((chain) => {
    const filters = chain["filters"] as Json[];
    const config = filters.at(-1)?.["typedConfig"] as Json;
    const rds = config["rds"] as Json | undefined;
    const to = rds ? `rds ${rds["routeConfigName"]}` : (config["cluster"] ?? config["weightedClusters"]);
    return { ...(chain["filterChainMatch"] !== undefined && { match: chain["filterChainMatch"] }), to };
  });
}

const plaintextHttp = { transportProtocol: "raw_buffer", applicationProtocols: ["http/1.1", "h2c"] };

test("listeners have Istio's names", () => {
  const names = mesh.names("listener");
  for (const name of [
    "0.0.0.0_7002",
    "0.0.0.0_7003",
    "0.0.0.0_7004",
    "0.0.0.0_443",
    "0.0.0.0_80",
    "0.0.0.0_9000",
    "10.0.0.5_27017",
    "10.0.0.6_7000",
    "10.0.0.7_443",
    "10.1.0.1_7005",
    "10.1.0.2_7006",
    "10.8.1.1_9000",
    "virtualOutbound",
    "virtualInbound",
  ]) {
    assert.ok(names.includes(name), `${name} is missing among ${names.join(" ")}`);
  }
  assert.ok(!names.includes("10.0.0.7_53") && !names.includes("0.0.0.0_53"), "UDP gets no listener");
  assert.ok(!names.some((name) => name.endsWith("_7008")), "a headless service without members gets none");
});

test("HTTP services share the listener of their port; a TCP service without address takes the rest of it", () => {
  assert.deepEqual(chainsOf("0.0.0.0_7002"), [
    { match: plaintextHttp, to: "rds 7002" },
    { to: "outbound|7002||old-tcp.default.svc.cluster.local" },
  ]);
  assert.equal(mesh.message("listener", "0.0.0.0_7002")["bindToPort"], false);
});

test("of two TCP services that cannot be told apart the older one has the listener, the other a finding", () => {
  const conflicts = mesh.diagnostics("listener").filter((d) => d.code === "HED0205");
  assert.deepEqual(
    conflicts.map((d) => [d.resource?.name, d.path]),
    [["new-tcp", ["spec", "ports", 0]]],
  );
  assert.match(
    conflicts[0]?.message ?? "",
    /old-tcp\.default\.svc\.cluster\.local \(TCP\) on listener 0\.0\.0\.0_7002/,
  );
});

test("what an HTTP listener does not know passes, or ends under REGISTRY_ONLY", () => {
  const chains = chainsOf("0.0.0.0_7003");
  assert.deepEqual(chains, [{ match: plaintextHttp, to: "rds 7003" }, { to: "PassthroughCluster" }]);
  const only = offlineProxy({ "mesh.yaml": manyKinds }, undefined, { outboundMode: "REGISTRY_ONLY" });
  assert.deepEqual(chainsOf("0.0.0.0_7003", only).at(-1), { to: "BlackHoleCluster" });
  assert.deepEqual(chainsOf("virtualOutbound", only).at(-1), { to: "BlackHoleCluster" });
  assert.equal(at(only.message("listener", "0.0.0.0_7003"), "defaultFilterChain", "name"), "PassthroughFilterChain");
});

test("a sniffed port with an address has its own route table", () => {
  assert.deepEqual(chainsOf("10.0.0.6_7000"), [
    { match: plaintextHttp, to: "rds auto.default.svc.cluster.local:7000" },
    { to: "outbound|7000||auto.default.svc.cluster.local" },
  ]);
  const filters = mesh.message("listener", "10.0.0.6_7000")["listenerFilters"] as Json[];
  assert.deepEqual(
    filters.map((f) => f["name"]),
    ["envoy.filters.listener.tls_inspector", "envoy.filters.listener.http_inspector"],
  );
});

test("TLS ports without an address are told apart by server name, TLS routes replace the default", () => {
  assert.deepEqual(
    chainsOf("0.0.0.0_443").map(({ match, to }) => [at(match ?? {}, "serverNames"), to]),
    [
      [["*.wild.example.com"], "outbound|443||*.wild.example.com"],
      [["api.example.com"], "outbound|443||dns.example.com"],
      [["www.example.com"], "outbound|443||rr.example.com"],
      [["dns.example.com"], "outbound|443||dns.example.com"],
      [["rr.example.com"], "outbound|443||rr.example.com"],
      [undefined, "PassthroughCluster"],
    ],
  );
  assert.deepEqual(chainsOf("10.0.0.7_443"), [{ to: "outbound|443||web.default.svc.cluster.local" }]);
});

test("an address range is matched by the original destination, one address is listened on", () => {
  const ranges = chainsOf("0.0.0.0_9000").map(({ match }) => match);
  assert.deepEqual(ranges, [{ prefixRanges: [{ addressPrefix: "10.9.0.0", prefixLen: 16 }] }, undefined]);
  assert.deepEqual(chainsOf("10.8.1.1_9000"), [{ to: "outbound|9000||range.example.com" }]);
});

test("TCP routes: weights, subnets, MongoDB, and the policy of the destination", () => {
  const mongo = mesh.message("listener", "10.0.0.5_27017");
  const filters = at(mongo, "filterChains", 0, "filters") as Json[];
  assert.deepEqual(
    filters.map((f) => f["name"]),
    ["envoy.filters.network.mongo_proxy", "envoy.filters.network.tcp_proxy"],
  );
  const tcp = filters[1]?.["typedConfig"];
  assert.equal(at(tcp, "statPrefix"), "db.default");
  assert.deepEqual(at(tcp, "weightedClusters", "clusters"), [
    { name: "outbound|27017|a|db.default.svc.cluster.local", weight: 20 },
    { name: "outbound|27017||db.default.svc.cluster.local", weight: 80 },
  ]);
  assert.equal(at(tcp, "idleTimeout"), "5s");
  assert.equal(at(tcp, "maxDownstreamConnectionDuration"), "60s");
  assert.deepEqual(at(tcp, "hashPolicy"), [{ sourceIp: {} }]);
  assert.deepEqual(chainsOf("10.0.0.5_3306"), [
    {
      match: { prefixRanges: [{ addressPrefix: "10.0.0.5", prefixLen: 32 }] },
      to: "outbound|7002||old-tcp.default.svc.cluster.local",
    },
    { to: "outbound|3306||db.default.svc.cluster.local" },
  ]);
});

test("connection managers are named and set up as Istio's", () => {
  const hcm = at(mesh.message("listener", "0.0.0.0_7004"), "filterChains", 0, "filters", 0, "typedConfig");
  assert.equal(at(hcm, "statPrefix"), "outbound_0.0.0.0_7004");
  assert.equal(at(hcm, "serverName"), "istio-envoy");
  assert.equal(at(hcm, "normalizePath"), true);
  assert.equal(at(hcm, "streamIdleTimeout"), "0s");
  assert.deepEqual(
    (at(hcm, "httpFilters") as Json[]).map((f) => f["name"]),
    [
      "envoy.filters.http.grpc_web",
      "envoy.filters.http.grpc_stats",
      "envoy.filters.http.fault",
      "envoy.filters.http.cors",
      "envoy.filters.http.router",
    ],
  );
});

test("the virtual listeners take redirected traffic", () => {
  const outbound = mesh.message("listener", "virtualOutbound");
  assert.equal(outbound["useOriginalDst"], true);
  assert.deepEqual(at(outbound, "address", "socketAddress"), { address: "0.0.0.0", portValue: 15_001 });
  assert.deepEqual(
    (outbound["filterChains"] as Json[]).map((c) => c["name"]),
    ["virtualOutbound-blackhole", "virtualOutbound-catchall-tcp"],
  );
});

test("parts of a listener know where they come from", () => {
  const origins = mesh.translated("listener", "10.0.0.5_27017").origins;
  assert.ok(
    origins.some((o) => o.resource.kind === "VirtualService" && o.path[1] === "tcp" && o.at[0] === "filterChains"),
    JSON.stringify(origins),
  );
  const whole = mesh.translated("listener", "10.0.0.6_7000").origins.find((o) => o.at.length === 0);
  assert.deepEqual([whole?.resource.name, whole?.path], ["auto", ["spec", "ports", 0]]);
});
