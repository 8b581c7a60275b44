// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "@heddle/envoy";
import type { Gateway, GatewayServer } from "../../src/model/gateway.ts";
import type { RouteTable } from "../../src/model/route-table.ts";
import { createGatewayListeners } from "../../src/translate/gateway/gateway-listeners.ts";
import { commonHosts } from "../../src/translate/gateway/gateway-plan.ts";
import type { GatewayPort } from "../../src/view/gateway-port.ts";
import { destination, fqdn, match, origin, type Rig, rig, service, table, to } from "../translate-route/rig.ts";

const server = (more: Partial<GatewayServer> = {}): GatewayServer => ({
  port: 80,
  portName: "http",
  protocol: "HTTP",
  name: "",
  hosts: [{ namespace: "*", host: "*" }],
  origin: origin("Gateway", "gw", "spec", "servers", 0),
  ...more,
});

const gateway = (name: string, servers: readonly GatewayServer[]): Gateway => ({
  key: `default/${name}`,
  name,
  namespace: "default",
  selector: {},
  createdAt: "",
  servers,
  origin: origin("Gateway", name),
});

/** One port of the proxy with all servers of these gateways. */
const port = (bound: number, ...gateways: readonly Gateway[]): GatewayPort => ({
  port: bound,
  serverPort: gateways[0]?.servers[0]?.port ?? 0,
  bind: "0.0.0.0",
  servers: gateways.flatMap((g) => g.servers.map((s) => ({ gateway: g, server: s }))),
  routeTables: [],
});

const services = [service("productpage"), service("reviews")];
const bound = (
  name: string,
  hosts: readonly string[],
  http: Parameters<typeof table>[2],
  more: Partial<RouteTable> = {},
) => table(name, hosts, http, { gateways: ["default/gw"], ...more });

const gatewayRig = (gatewayPorts: readonly GatewayPort[], tables: readonly RouteTable[] = []): Rig =>
  rig({ type: "router", services, tables, gatewayPorts });

function listenersOf(mesh: Rig) {
  const translation = createGatewayListeners(mesh.view);
  const lazy = mesh.graph.lazy("test/listeners", (read) => ({
    set: translation.listeners(read, mesh.cls),
    findings: translation.findings(read, mesh.cls),
  }));
  const { set, findings } = mesh.graph.read(lazy, "");
  const messages = [...set.values()].map((t) => decode("envoy.config.listener.v3.Listener", t.resource.bytes));
  return { set, messages, findings };
}

test("a clear HTTP server listens on the bound port and asks for the table of that port", () => {
  const mesh = gatewayRig([port(8080, gateway("gw", [server()]))], [bound("bookinfo", ["*"], [{}])]);
  assert.deepEqual(mesh.names(), ["http.8080"]);
  const { messages, set } = listenersOf(mesh);
  assert.equal(messages[0]?.name, "0.0.0.0_8080");
  assert.deepEqual(set.get("0.0.0.0_8080")?.resource.refs.routes, ["http.8080"]);
  const [host] = mesh.message("http.8080").virtualHosts ?? [];
  assert.deepEqual([host?.name, host?.domains, host?.includeRequestAttemptCount], ["*:80", ["*"], true]);
});

test("without a route table for it, a port answers 404 from Istio's blackhole", () => {
  const near = bound("near", ["*"], [{}], { gateways: ["default/other", "mesh"] });
  const mesh = gatewayRig([port(8080, gateway("gw", [server()]))], [near]);
  const { virtualHosts } = mesh.message("http.8080");
  assert.deepEqual(virtualHosts, [{ name: "blackhole:80", domains: ["*"] }]);
});

test("hosts of server and route table are cut to what both allow", () => {
  assert.deepEqual(commonHosts(["*.foo.com"], ["1.foo.com", "foo.com", "*.com"]), ["1.foo.com", "*.foo.com"]);
  assert.deepEqual(commonHosts(["*"], ["a.b"]), ["a.b"]);
  assert.deepEqual(commonHosts(["a.b"], ["b.a"]), []);
});

test("a server's namespace admits route tables of that namespace only", () => {
  const gw = gateway("gw", [server({ hosts: [{ namespace: "prod", host: "*.example.com" }] })]);
  const mine = bound("mine", ["a.example.com"], [{}], { namespace: "prod" });
  const other = bound("other", ["b.example.com"], [{}], { namespace: "test" });
  const mesh = gatewayRig([port(8080, gw)], [mine, other]);
  assert.deepEqual(
    mesh.message("http.8080").virtualHosts?.map((h) => h.name),
    ["a.example.com:80"],
  );
});

test("route tables of one host are merged by age, what takes everything goes last", () => {
  const old = bound("old", ["a.example.com"], [{ name: "old-all" }], { createdAt: "2026-01-01T00:00:00Z" });
  const young = bound("young", ["a.example.com"], [{ name: "young", matches: [match({ uri: { exact: "/y" } })] }], {
    createdAt: "2026-02-01T00:00:00Z",
  });
  const middle = bound("middle", ["a.example.com"], [{ name: "mid", matches: [match({ uri: { exact: "/m" } })] }], {
    createdAt: "2026-01-15T00:00:00Z",
  });
  const mesh = gatewayRig([port(8080, gateway("gw", [server()]))], [young, old, middle]);
  assert.deepEqual(
    mesh.host("http.8080", "a.example.com:80").routes?.map((r) => r.name),
    ["mid", "young", "old-all"],
  );
  const last = mesh.translated("http.8080").origins.find((o) => o.at.join() === "virtualHosts,0,routes,2");
  assert.equal(last?.resource.name, "old");
});

test("hosts with the same routes share a virtual host", () => {
  const mesh = gatewayRig([port(8080, gateway("gw", [server()]))], [bound("two", ["b.com", "a.com"], [{}])]);
  assert.deepEqual(
    mesh.message("http.8080").virtualHosts?.map((h) => [h.name, h.domains]),
    [["a.com:80", ["a.com", "b.com"]]],
  );
});

test("httpsRedirect holds for every host of its server, and not for others", () => {
  const redirecting = server({
    hosts: [
      { namespace: "*", host: "a.com" },
      { namespace: "*", host: "b.com" },
    ],
    tls: { mode: "PASSTHROUGH", httpsRedirect: true },
  });
  const open = server({ hosts: [{ namespace: "*", host: "c.com" }] });
  const tables = [bound("t", ["a.com"], [{}]), bound("u", ["c.com"], [{}])];
  const mesh = gatewayRig([port(8080, gateway("gw", [redirecting, open]))], tables);
  assert.deepEqual(
    mesh.message("http.8080").virtualHosts?.map((h) => [h.name, h.requireTls]),
    [
      ["a.com:80", "ALL"],
      ["b.com:80", "ALL"],
      ["c.com:80", undefined],
    ],
  );
});

test("match.port and a destination's default port are the server's, match.gateways is the Gateway", () => {
  const http = [
    { name: "port", matches: [match({ port: 80, uri: { exact: "/p" } })] },
    { name: "bound", matches: [match({ port: 8080, uri: { exact: "/b" } })] },
    { name: "gw", matches: [match({ gateways: ["default/gw"], uri: { exact: "/g" } })] },
    { name: "mesh", matches: [match({ gateways: ["mesh"] })] },
    { name: "rest", action: to("productpage") },
  ];
  const mesh = gatewayRig([port(8080, gateway("gw", [server()]))], [bound("t", ["*"], http)]);
  const { routes } = mesh.host("http.8080", "*:80");
  assert.deepEqual(
    routes?.map((r) => r.name),
    ["port", "gw", "rest"],
  );
  assert.equal(routes?.at(-1)?.route?.cluster, `outbound|9080||${fqdn("productpage")}`);
});

test("an HTTPS server has a table and a chain of its own, by SNI", () => {
  const tls = { mode: "SIMPLE", httpsRedirect: false, serverCertificate: "/c.pem", privateKey: "/k.pem" };
  const https = (portName: string, host: string, more: Partial<GatewayServer> = {}) =>
    server({ port: 443, portName, protocol: "HTTPS", hosts: [{ namespace: "*", host }], tls, ...more });
  const gw = gateway("gw", [https("a", "a.com"), https("b", "b.com"), https("again", "a.com")]);
  const mesh = gatewayRig([port(8443, gw)], [bound("t", ["a.com"], [{}])]);
  assert.deepEqual(mesh.names(), ["https.443.a.gw.default", "https.443.again.gw.default", "https.443.b.gw.default"]);
  assert.equal(mesh.message("https.443.a.gw.default").virtualHosts?.[0]?.name, "a.com:443");
  const { messages, set } = listenersOf(mesh);
  assert.deepEqual(
    messages[0]?.filterChains?.map((c) => c.filterChainMatch?.serverNames),
    [["a.com"], ["b.com"]],
  );
  assert.deepEqual(
    set.get("0.0.0.0_8443")?.diagnostics.map((d) => d.code),
    ["HED0305"],
  );
});

test("a server whose keys come from a secret is named, and has no listener", () => {
  const tls = { mode: "SIMPLE", httpsRedirect: false, credentialName: "cert" };
  const gw = gateway("gw", [server({ port: 443, protocol: "HTTPS", tls })]);
  const { messages, findings } = listenersOf(gatewayRig([port(8443, gw)]));
  assert.equal(messages.length, 0);
  assert.deepEqual(
    findings.map((d) => [d.code, d.resource?.kind]),
    [["HED0306", "Gateway"]],
  );
});

test("a TCP server carries the first TCP route for it", () => {
  const gw = gateway("gw", [server({ port: 31400, protocol: "TCP" })]);
  const l4 = { destinationSubnets: [], gateways: [], origin: origin("VirtualService", "t") };
  const route = (name: string, more: object) => ({
    matches: [{ ...l4, ...more }],
    destinations: [destination(name, { port: 9080, weight: 100 })],
    origin: origin("VirtualService", "t", "spec", "tcp", 0),
  });
  const tcp = [route("reviews", { port: 1 }), route("productpage", { port: 31400 })];
  const mesh = gatewayRig([port(31400, gw)], [bound("t", ["*"], [], { tcp })]);
  assert.deepEqual(mesh.names(), []);
  assert.deepEqual(listenersOf(mesh).set.get("0.0.0.0_31400")?.resource.refs.clusters, [
    `outbound|9080||${fqdn("productpage")}`,
  ]);
});

test("TLS passed on is routed by SNI", () => {
  const tls = { mode: "PASSTHROUGH", httpsRedirect: false };
  const gw = gateway("gw", [server({ port: 443, protocol: "TLS", tls })]);
  const l4 = { destinationSubnets: [], gateways: [], port: 443, origin: origin("VirtualService", "t") };
  const routes = [
    {
      matches: [{ ...l4, sniHosts: ["a.com"] }],
      destinations: [destination("reviews", { port: 9080, weight: 100 })],
      origin: origin("VirtualService", "t", "spec", "tls", 0),
    },
  ];
  const mesh = gatewayRig([port(8443, gw)], [bound("t", ["a.com"], [], { tls: routes })]);
  const [listener] = listenersOf(mesh).messages;
  assert.deepEqual(listener?.filterChains?.[0]?.filterChainMatch, { serverNames: ["a.com"] });
  assert.equal(listener?.listenerFilters?.[0]?.name, "envoy.filters.listener.tls_inspector");
});

test("servers that cannot share a port: the older stays, the other is named", () => {
  const gw = gateway("gw", [server(), server({ protocol: "TCP", portName: "tcp" })]);
  const { messages, set } = listenersOf(gatewayRig([port(8080, gw)]));
  assert.equal(messages[0]?.filterChains?.length, 1);
  assert.deepEqual(
    set.get("0.0.0.0_8080")?.diagnostics.map((d) => d.code),
    ["HED0305"],
  );
});
