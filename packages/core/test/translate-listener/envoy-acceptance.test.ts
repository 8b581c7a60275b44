// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { validateConfig } from "../../../../tests/kit/envoy.ts";
import type { Proxy as MeshProxy } from "../../src/view/proxy.ts";
import { manyKinds } from "./many-kinds.ts";
import { offlineProxy, router, sidecar } from "./offline-proxy.ts";

const local: MeshProxy = {
  ...sidecar,
  interception: "NONE",
  local: {
    address: "127.0.0.1",
    inbound: { "8080": { bind: 41_234, app: 41_235 } },
    outbound: { "web.default.svc.cluster.local:7002": 41_236, "db.default.svc.cluster.local:27017": 41_237 },
    httpProxy: 41_238,
  },
};

const proxies: Readonly<Record<string, MeshProxy>> = {
  "a sidecar that serves": { ...sidecar, addresses: ["10.1.0.1"], name: "web-1", labels: { app: "web" } },
  "a sidecar under TPROXY": { ...sidecar, interception: "TPROXY" },
  "a sidecar without redirection": local,
  "a sidecar without redirection and without given ports": { ...sidecar, interception: "NONE" },
  "a gateway": router,
};

for (const [name, proxy] of Object.entries(proxies)) {
  test(`Envoy takes everything ${name} gets`, async () => {
    const offline = offlineProxy({ "mesh.yaml": manyKinds }, proxy, { accessLogFile: "/dev/stdout" });
    assert.equal(await validateConfig(offline.bootstrap()), "");
  });
}

test("Envoy refuses what is broken on purpose", async () => {
  const bootstrap = { staticResources: { clusters: [{ name: "x", type: "STATIC", lbPolicy: "NO_SUCH_POLICY" }] } };
  assert.notEqual(await validateConfig(bootstrap), "");
});

test("every cluster and route table that something names is there", () => {
  for (const [name, proxy] of Object.entries(proxies)) {
    const offline = offlineProxy({ "mesh.yaml": manyKinds }, proxy);
    for (const kind of ["listener", "route"] as const) {
      for (const { resource } of offline.set(kind).values()) {
        for (const cluster of resource.refs.clusters) {
          assert.ok(offline.set("cluster").has(cluster), `${name}: ${resource.name} names cluster ${cluster}`);
        }
        for (const route of resource.refs.routes) {
          assert.ok(offline.set("route").has(route), `${name}: ${resource.name} names table ${route}`);
        }
      }
    }
  }
});
