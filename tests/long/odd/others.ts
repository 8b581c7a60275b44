// SPDX-License-Identifier: Apache-2.0
import { object } from "./object.ts";

const dr = (trafficPolicy: unknown, more: object = {}) =>
  object("DestinationRule", { host: "reviews", trafficPolicy, ...more });
const se = (spec: object) =>
  object("ServiceEntry", {
    hosts: ["ext.example"],
    ports: [{ number: 80, name: "http", protocol: "HTTP" }],
    resolution: "STATIC",
    endpoints: [{ address: "127.0.0.1" }],
    ...spec,
  });
const gw = (servers: readonly unknown[]) => object("Gateway", { selector: { istio: "ingressgateway" }, servers });
const H = { port: { number: 80, name: "http", protocol: "HTTP" }, hosts: ["*"] };
export const gateway = gw([H]).replace('"odd"', '"edge"');

/** DestinationRules, ServiceEntries, Gateways, Sidecars, Services and Pods by a short name. */
export const oddObjects: Readonly<Record<string, string>> = {
  ringmin: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x", minimumRingSize: 9000000 } } }),
  ringmin2: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x", ringHash: { minimumRingSize: 8388609 } } } }),
  maglevBig: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x", maglev: { tableSize: 5000087 } } } }),
  maglev1: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x", maglev: { tableSize: 1 } } } }),
  maglev0: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x", maglev: { tableSize: 0 } } } }),
  hashname: dr({ loadBalancer: { consistentHash: { httpHeaderName: "x y\n" } } }),
  hashname0: dr({ loadBalancer: { consistentHash: { httpHeaderName: "" } } }),
  cookie: dr({ loadBalancer: { consistentHash: { httpCookie: { name: "a b;", path: "/\n", ttl: "0s" } } } }),
  cookieTtl: dr({ loadBalancer: { consistentHash: { httpCookie: { name: "a", ttl: "9999999999999s" } } } }),
  cookieAttr: dr({
    loadBalancer: {
      consistentHash: { httpCookie: { name: "a", ttl: "1s", attributes: [{ name: "a\n;", value: "b\r\n" }] } },
    },
  }),
  query: dr({ loadBalancer: { consistentHash: { httpQueryParameterName: "" } } }),
  ct0: dr({ connectionPool: { tcp: { connectTimeout: "0s" } } }),
  ctBig: dr({ connectionPool: { tcp: { connectTimeout: "315576000000s" } } }),
  ctBig2: dr({ connectionPool: { tcp: { connectTimeout: "10000000000s" } } }),
  ctNs: dr({ connectionPool: { tcp: { connectTimeout: "0.000001s" } } }),
  keep: dr({ connectionPool: { tcp: { tcpKeepalive: { probes: 4294967295, time: "0.1s", interval: "-1s" } } } }),
  keepBig: dr({
    connectionPool: { tcp: { tcpKeepalive: { probes: 1, time: "9000000000s", interval: "9000000000s" } } },
  }),
  maxconn: dr({ connectionPool: { tcp: { maxConnections: 2147483647 } } }),
  maxdur: dr({ connectionPool: { tcp: { maxConnectionDuration: "0.0001s" } } }),
  maxdur0: dr({ connectionPool: { tcp: { maxConnectionDuration: "0s", idleTimeout: "0s" } } }),
  idle: dr({ connectionPool: { http: { idleTimeout: "99999999999s" } } }),
  h2streams: dr({ connectionPool: { http: { maxConcurrentStreams: 2147483647, h2UpgradePolicy: "UPGRADE" } } }),
  h2streams1: dr({ connectionPool: { http: { maxConcurrentStreams: 0, h2UpgradePolicy: "UPGRADE" } } }),
  streamsNeg: dr({ connectionPool: { http: { maxConcurrentStreams: -5, h2UpgradePolicy: "UPGRADE" } } }),
  retries: dr({
    connectionPool: {
      http: { maxRetries: -1, http1MaxPendingRequests: -1, http2MaxRequests: -1, maxRequestsPerConnection: -1 },
    },
  }),
  od: dr({
    outlierDetection: {
      consecutive5xxErrors: 0,
      consecutiveGatewayErrors: 4294967295,
      interval: "0s",
      baseEjectionTime: "0s",
      maxEjectionPercent: 101,
      minHealthPercent: 101,
    },
  }),
  od1: dr({
    outlierDetection: { consecutive5xxErrors: 1, interval: "99999999999s", baseEjectionTime: "99999999999s" },
  }),
  od2: dr({
    outlierDetection: {
      consecutive5xxErrors: 1,
      baseEjectionTime: "600s",
      maxEjectionPercent: -1,
      minHealthPercent: -1,
    },
  }),
  warm: dr({ loadBalancer: { simple: "ROUND_ROBIN", warmupDurationSecs: "0s" } }),
  warm2: dr({
    loadBalancer: { simple: "LEAST_REQUEST", warmup: { duration: "10s", minimumPercent: 200, aggression: 0 } },
  }),
  warm3: dr({
    loadBalancer: { simple: "LEAST_REQUEST", warmup: { duration: "10s", minimumPercent: -1, aggression: -1 } },
  }),
  warm4: dr({ loadBalancer: { simple: "ROUND_ROBIN", warmup: { duration: "999999999999s", aggression: 1e300 } } }),
  locality: dr({
    outlierDetection: { consecutive5xxErrors: 1 },
    loadBalancer: { localityLbSetting: { distribute: [{ from: "*", to: { "a/b": 4294967295, c: 4294967295 } }] } },
  }),
  tlssni: dr({ tls: { mode: "SIMPLE", sni: "a".repeat(300) } }),
  tlssnibin: dr({ tls: { mode: "SIMPLE", sni: "a\u0001b c" } }),
  tlssan: dr({ tls: { mode: "SIMPLE", subjectAltNames: [""] } }),
  proxyproto: dr({ proxyProtocol: { version: "V2" } }),
  tunnel: dr({ tunnel: { protocol: "CONNECT", targetHost: "a\nb", targetPort: 99999 } }),
  subsetname: dr(undefined, {
    subsets: [
      { name: "a|b\n", labels: { a: "b" } },
      { name: "", labels: {} },
      { name: "é".repeat(50), labels: { x: "y" } },
    ],
  }),
  subsetlong: dr(undefined, { subsets: [{ name: "a".repeat(70000), labels: { a: "b" } }] }),
  gwbind: gw([{ ...H, bind: "not-an-ip" }]),
  gwbind2: gw([{ ...H, bind: "999.1.1.1" }]),
  gwbind3: gw([{ ...H, bind: "::1%eth0" }]),
  gwbind4: gw([{ ...H, bind: "unix:///tmp/x" }]),
  gwhosts: gw([{ ...H, hosts: ["*.*", "a b", "", "./*", "*/a", "x/y/z", "é"] }]),
  gwport0: gw([{ ...H, port: { number: 0, name: "http", protocol: "HTTP" } }]),
  gwtlshosts: gw([
    {
      port: { number: 443, name: "https", protocol: "TLS" },
      hosts: ["*", "*.a", "a.*", "é.x", "A.x", "a.x"],
      tls: { mode: "PASSTHROUGH" },
    },
  ]),
  gwtcp2: gw([
    { port: { number: 9999, name: "tcp", protocol: "TCP" }, hosts: ["*"] },
    { port: { number: 9999, name: "tcp2", protocol: "TCP" }, hosts: ["a"] },
  ]),
  gwname: gw([{ ...H, name: "a\n\u0000b" }]),
  seAddr: se({
    addresses: ["10.1.1.1/33", "abc", "::1/64", "240.0.0.0/4"],
    ports: [{ number: 99, name: "tcp", protocol: "TCP" }],
  }),
  seUnix: se({ endpoints: [{ address: `unix:///${"a".repeat(200)}` }] }),
  seUnix2: se({ endpoints: [{ address: "unix://@abstract/a\u0000b" }] }),
  seUnix3: se({ endpoints: [{ address: "unix://" }, { address: "unix:///tmp/x", ports: { http: 80 } }] }),
  seIp: se({
    endpoints: [
      { address: "999.1.1.1" },
      { address: "1.2.3" },
      { address: "01.02.03.04" },
      { address: "::ffff:1.2.3.4" },
      { address: "fe80::1%lo" },
      { address: "[::1]" },
      { address: "::" },
      { address: "0.0.0.0" },
      { address: "::1:2:3:4:5:6:7:8:9" },
    ],
  }),
  seDns: se({
    resolution: "DNS",
    endpoints: [{ address: "a b" }, { address: "a".repeat(300) }, { address: "é" }, { address: "1.2.3" }],
  }),
  seDnsHosts: se({ resolution: "DNS", hosts: ["*.wild.example", "a_b.example", "-"], endpoints: undefined }),
  seDnsRR: se({ resolution: "DNS_ROUND_ROBIN", endpoints: [{ address: "a.example" }, { address: "b.example" }] }),
  seDnsUnix: se({ resolution: "DNS", endpoints: [{ address: "unix:///tmp/x" }] }),
  seWeight: se({
    endpoints: [
      { address: "127.0.0.1", weight: 4294967295 },
      { address: "127.0.0.2", weight: 4294967295 },
    ],
  }),
  seWeight2: se({
    endpoints: [
      { address: "127.0.0.1", weight: 4294967296 },
      { address: "127.0.0.2", weight: 0 },
      { address: "127.0.0.2", weight: 0 },
    ],
  }),
  seWeight3: se({
    endpoints: [
      { address: "127.0.0.1", weight: 4294967295, locality: "a/b" },
      { address: "127.0.0.2", weight: 4294967295, locality: "c/d" },
    ],
  }),
  seWeightDns: se({
    resolution: "DNS",
    endpoints: [
      { address: "a.x", weight: 4294967295 },
      { address: "b.x", weight: 4294967295 },
    ],
  }),
  sePort: se({
    endpoints: [
      { address: "127.0.0.1", ports: { http: 0 } },
      { address: "127.0.0.1", ports: { http: 70000 } },
    ],
  }),
  seLoc: se({
    endpoints: [
      { address: "127.0.0.1", locality: `${"/".repeat(20)}a\n` },
      { address: "127.0.0.1", locality: "x".repeat(5000) },
    ],
  }),
  seHosts: se({
    hosts: [
      "*",
      "a b",
      "x..y",
      "REVIEWS.default.svc.cluster.local",
      "reviews.default.svc.cluster.local",
      "é.example",
      "a:80",
    ],
  }),
  seDup: se({
    ports: [
      { number: 80, name: "http", protocol: "HTTP" },
      { number: 80, name: "tcp", protocol: "TCP" },
      { number: 80, name: "tls", protocol: "TLS" },
    ],
  }),
  seNone: se({ resolution: "NONE", endpoints: undefined, hosts: ["*.none.example"], addresses: ["10.0.0.0/8"] }),
  seMysql: se({
    ports: [
      { number: 3306, name: "mysql", protocol: "MySQL" },
      { number: 27017, name: "mongo", protocol: "Mongo" },
      { number: 6379, name: "redis", protocol: "Redis" },
    ],
  }),
  seLabels: se({
    endpoints: [
      { address: "127.0.0.1", labels: { ["a".repeat(500)]: "b\n" }, serviceAccount: "\n", network: "n".repeat(400) },
    ],
  }),
  sanSe: se({ resolution: "DNS", subjectAltNames: [""], endpoints: [{ address: "127.0.0.1" }] }),
  podip: JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "p", namespace: "default", labels: { app: "reviews" } },
    spec: { containers: [{ name: "a", image: "n", ports: [{ containerPort: 9080 }] }] },
    status: { phase: "Running", podIP: "999.0.0.1", conditions: [{ type: "Ready", status: "True" }] },
  }),
  slice: JSON.stringify({
    apiVersion: "discovery.k8s.io/v1",
    kind: "EndpointSlice",
    metadata: { name: "s", namespace: "default", labels: { "kubernetes.io/service-name": "reviews" } },
    addressType: "FQDN",
    ports: [{ name: "http", port: 0, protocol: "TCP" }],
    endpoints: [{ addresses: ["a.example", "1.2.3.4.5"] }],
  }),
  svcport: object("Service", {
    selector: { app: "z" },
    ports: [
      { name: "http", port: 0 },
      { name: "http2", port: 70000 },
    ],
  }),
  svcip: object("Service", { clusterIP: "not-ip", selector: { app: "z" }, ports: [{ name: "tcp", port: 77 }] }),
  svcip2: object("Service", {
    clusterIP: "10.0.0.1",
    clusterIPs: ["10.0.0.1", "::x"],
    selector: { app: "z" },
    ports: [{ name: "tcp", port: 77 }],
  }),
  scIngress: object("Sidecar", {
    ingress: [
      {
        port: { number: 9080, protocol: "HTTP", name: "http" },
        bind: "not-ip",
        defaultEndpoint: `unix:///${"x".repeat(300)}`,
      },
    ],
  }),
  scIngress2: object("Sidecar", {
    ingress: [
      { port: { number: 9081, protocol: "TCP", name: "tcp" }, defaultEndpoint: "999.1.1.1:80" },
      { port: { number: 9082, protocol: "HTTP", name: "h" }, defaultEndpoint: "127.0.0.1:99999" },
    ],
  }),
  scPool: object("Sidecar", {
    inboundConnectionPool: { tcp: { connectTimeout: "0s", maxConnections: -1 }, http: { idleTimeout: "-1s" } },
    ingress: [
      {
        port: { number: 9083, protocol: "HTTP", name: "http" },
        defaultEndpoint: "127.0.0.1:80",
        connectionPool: { tcp: { maxConnections: 4294967295 } },
      },
    ],
  }),
  scEgress: object("Sidecar", {
    egress: [
      { bind: "nope", port: { number: 7070, protocol: "HTTP", name: "h" }, hosts: ["./*"] },
      { bind: `unix:///${"p".repeat(200)}`, port: { number: 0, protocol: "HTTP", name: "h2" }, hosts: ["./*"] },
    ],
  }),
  scEgress2: object("Sidecar", {
    egress: [{ bind: "8.8.8.8", port: { number: 7071, protocol: "HTTP", name: "h" }, hosts: ["./*"] }],
  }),
  scEgress3: object("Sidecar", {
    egress: [{ bind: "unix:///no/such/dir/sock", hosts: ["./*"], port: { number: 0, protocol: "HTTP", name: "x" } }],
  }),
};
