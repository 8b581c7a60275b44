// SPDX-License-Identifier: Apache-2.0
// A gateway's table and listener in a real Envoy.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { decode } from "@heddle/envoy";
import { createGatewayListeners } from "../../src/translate/gateway/gateway-listeners.ts";
import type { GatewayPort } from "../../src/view/gateway-port.ts";
import { type EnvoyRig, envoyPath, startEnvoy, validateConfig } from "../translate-route/envoy-rig.ts";
import { destination, fqdn, match, origin, rig, service, table, to } from "../translate-route/rig.ts";

const skip = existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}`;
const cluster = (name: string) => `outbound|9080||${fqdn(name)}`;
const at = (host: string, more: object = {}) => ({
  port: 80,
  portName: "http",
  protocol: "HTTP" as const,
  name: "",
  hosts: [{ namespace: "*", host }],
  origin: origin("Gateway", "gw", "spec", "servers", 0),
  ...more,
});
const secure = { tls: { mode: "PASSTHROUGH", httpsRedirect: true } };
const gw = {
  key: "default/gw",
  name: "gw",
  namespace: "default",
  selector: {},
  createdAt: "",
  servers: [at("*.example.com"), at("secure.example.org", secure)],
  origin: origin("Gateway", "gw"),
};
const tcp = at("*", { port: 9000, protocol: "TCP", portName: "tcp" });
const ports: readonly GatewayPort[] = [
  {
    port: 8080,
    serverPort: 80,
    bind: "0.0.0.0",
    servers: gw.servers.map((server) => ({ gateway: gw, server })),
    routeTables: [],
  },
  { port: 9000, serverPort: 9000, bind: "0.0.0.0", servers: [{ gateway: gw, server: tcp }], routeTables: [] },
];
const gateways = ["default/gw"];
const mesh = rig({
  type: "router",
  services: [service("web"), service("api"), service("other")],
  gatewayPorts: ports,
  tables: [
    table("all", ["*"], [{ action: to("other") }], {
      gateways,
      createdAt: "2026-01-01T00:00:00Z",
      tcp: [
        {
          matches: [],
          destinations: [destination("web", { port: 9080, weight: 100 })],
          origin: origin("VirtualService", "all"),
        },
      ],
    }),
    table("web", ["www.example.com"], [{ action: to("web") }], { gateways, createdAt: "2026-01-02T00:00:00Z" }),
    table("api", ["www.example.com"], [{ matches: [match({ uri: { prefix: "/api" } })], action: to("api") }], {
      gateways,
      createdAt: "2026-01-03T00:00:00Z",
    }),
  ],
});

let envoy: EnvoyRig;
before(async () => {
  if (!skip) envoy = await startEnvoy(mesh.message("http.8080"), ["web", "api", "other"].map(cluster));
});
after(() => envoy?.stop());

test("hosts and merged route tables lead where they say", { skip }, async () => {
  const backend = async (host: string, path: string) => {
    const { seen, status } = await envoy.ask({ host, path });
    return seen?.backend ?? status;
  };
  assert.equal(await backend("www.example.com", "/"), cluster("web"));
  assert.equal(await backend("www.example.com:8080", "/api/1"), cluster("api"));
  assert.equal(await backend("more.example.com", "/api/1"), cluster("other"));
  assert.equal(await backend("example.net", "/"), 404);
});

test("httpsRedirect answers 301 to https", { skip }, async () => {
  const { status, headers } = await envoy.ask({ host: "secure.example.org", path: "/a?b" });
  assert.equal(status, 301);
  assert.equal(headers.location, "https://secure.example.org/a?b");
});

test("Envoy takes the listeners", { skip }, () => {
  const translation = createGatewayListeners(mesh.view);
  const lazy = mesh.graph.lazy("test/listeners", (read) => translation.listeners(read, mesh.cls));
  const set = [...mesh.graph.read(lazy, "").values()];
  const listeners = set.map((t) => decode("envoy.config.listener.v3.Listener", t.resource.bytes));
  assert.deepEqual(
    listeners.map((l) => l.name),
    ["0.0.0.0_8080", "0.0.0.0_9000"],
  );
  const node = { id: "router~1~gw.default~default.svc.cluster.local", cluster: "gw" };
  const ads = { apiType: "DELTA_GRPC", grpcServices: [{ envoyGrpc: { clusterName: "xds" } }] };
  const static_ = (name: string) => ({ name, connectTimeout: "1s", loadAssignment: { clusterName: name } });
  const clusters = [...["web", "api", "other"].map(cluster), "xds"].map(static_);
  assert.equal(
    validateConfig({ node, dynamicResources: { adsConfig: ads }, staticResources: { listeners, clusters } }),
    "",
  );
});
