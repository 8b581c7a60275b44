// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRig, objects, proxy, type Rig } from "../model/rig.ts";

const gateway = (name: string, servers: string, created = "2024-01-01T00:00:00Z", more = "") =>
  `apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: ${name}, creationTimestamp: "${created}"${more}}\nspec: {selector: {istio: gw}, servers: [${servers}]}\n---\n`;
const server = (number: number, protocol: string, more = "") =>
  `{port: {number: ${number}, name: p${number}, protocol: ${protocol}}, hosts: ["*"]${more}}`;
const routes = (name: string, gateways: string, more = "") =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: ${name}}\nspec: {hosts: [a.example], gateways: [${gateways}]${more}, http: [{route: [{destination: {host: a}}]}]}\n---\n`;
const router = { type: "router", namespace: "edge", labels: { istio: "gw" } } as const;

function portsOf(rig: Rig, changes: Parameters<typeof proxy>[0] = {}) {
  return rig.graph.read(rig.view.gatewayPorts, rig.classOf(proxy({ ...router, ...changes })).key);
}
const summary = (rig: Rig, changes: Parameters<typeof proxy>[0] = {}) =>
  portsOf(rig, changes).map((p) => [p.port, p.serverPort, p.bind, p.servers.map((s) => s.gateway.name)]);

test("servers of all Gateways that select the proxy, merged by port, oldest first", () => {
  const rig = createRig(
    ...objects(
      gateway("young", `${server(80, "HTTP")}, ${server(8080, "HTTP")}`, "2025-01-01T00:00:00Z") +
        gateway("old", server(80, "HTTP2"), "2023-01-01T00:00:00Z") +
        gateway("bound", server(80, "HTTP", ", bind: 10.0.0.9")) +
        gateway("elsewhere", server(81, "HTTP")).replace("istio: gw", "istio: other"),
    ),
  );
  assert.deepEqual(summary(rig), [
    [80, 80, "0.0.0.0", ["old", "young"]],
    [80, 80, "10.0.0.9", ["bound"]],
    [8080, 8080, "0.0.0.0", ["young"]],
  ]);
  assert.deepEqual(rig.classOf(proxy(router)).gateways, ["default/old", "default/bound", "default/young"]);
  assert.deepEqual(rig.classOf(proxy({ ...router, type: "sidecar" })).gateways, []);
});

test("a Gateway without selector is for every gateway proxy", () => {
  const rig = createRig(...objects(gateway("any", server(80, "HTTP")).replace("selector: {istio: gw}, ", "")));
  assert.deepEqual(summary(rig, { labels: {} }), [[80, 80, "0.0.0.0", ["any"]]]);
});

test("the bind port is the target port of the gateway's own Service; on a laptop the one it was given", () => {
  const rig = createRig(
    ...objects(
      `${gateway("g", `${server(80, "HTTP")}, ${server(443, "HTTPS", ", tls: {mode: PASSTHROUGH}")}`)}apiVersion: v1\nkind: Service\nmetadata: {name: gw, namespace: edge}\nspec: {selector: {istio: gw}, ports: [{port: 80, name: http, targetPort: 8080}]}\n`,
    ),
  );
  assert.deepEqual(summary(rig), [
    [443, 443, "0.0.0.0", ["g"]],
    [8080, 80, "0.0.0.0", ["g"]],
  ]);
  const local = {
    address: "127.0.0.1",
    inbound: { "80": { bind: 41000, app: 0 }, "443": { bind: 41001, app: 0 } },
    outbound: {},
    httpProxy: 0,
  };
  assert.deepEqual(summary(rig, { interception: "NONE", local }), [
    [41000, 80, "127.0.0.1", ["g"]],
    [41001, 443, "127.0.0.1", ["g"]],
  ]);
});

test("HTTP and TCP cannot share a port: the older stays, the other is told", () => {
  const rig = createRig(
    ...objects(
      gateway("a-tcp", server(80, "TCP"), "2025-01-01T00:00:00Z") +
        gateway("z-http", server(80, "HTTP"), "2023-01-01T00:00:00Z"),
    ),
  );
  const [port] = portsOf(rig);
  assert.deepEqual(
    port?.servers.map((s) => s.gateway.name),
    ["z-http"],
  );
  assert.deepEqual(
    port?.diagnostics?.map((d) => [d.code, d.resource?.name, d.path]),
    [["HED0155", "a-tcp", ["spec", "servers", 0, "port", "protocol"]]],
  );
  const fine = createRig(
    ...objects(
      gateway("a", server(443, "HTTPS", ", tls: {mode: SIMPLE, credentialName: c}")) +
        gateway("b", server(443, "TLS", ", tls: {mode: PASSTHROUGH}")),
    ),
  );
  assert.equal(portsOf(fine)[0]?.diagnostics, undefined);
});

test("route tables: bound to one of the port's Gateways and visible to the proxy", () => {
  const rig = createRig(
    ...objects(
      gateway("one", server(80, "HTTP")) +
        gateway("two", `${server(80, "HTTP")}, ${server(81, "HTTP")}`) +
        routes("both", "one, two") +
        routes("second", "two") +
        routes("mesh-only", "mesh") +
        routes("hidden", "one", ', exportTo: ["."]'),
    ),
  );
  assert.deepEqual(
    portsOf(rig).map((p) => p.routeTables.map((t) => t.name)),
    [
      ["both", "second"],
      ["both", "second"],
    ],
  );
});
