// SPDX-License-Identifier: Apache-2.0
// Who sees what: Sidecar egress, exportTo, ALLOW_ANY and REGISTRY_ONLY.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Backend, startBackend } from "../kit/backend.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";

let mesh: TestMesh;
let client: Proxied;
let stranger: Proxied;
let outside: Backend;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({
    "reviews.yaml": serviceYaml("reviews"),
    "ratings.yaml": serviceYaml("ratings", { namespace: "other" }),
    "rule.yaml": destinationRule(),
  });
  for (const version of ["v1", "v2"]) await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } });
  await mesh.backend("ratings-1", { labels: { app: "ratings" }, namespace: "other" });
  client = await mesh.sidecar("client");
  stranger = await mesh.sidecar("stranger", { namespace: "other" });
  outside = await startBackend("outside");
});
after(async () => {
  await outside?.close();
  await mesh?.close();
});

const get = async (from: Proxied, url: string) => {
  const answer = await from.client.send(url);
  return answer.headers["x-backend"] ?? answer.status;
};
const sidecar = (hosts: readonly string[], spec = {}) =>
  JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "Sidecar",
    metadata: { name: "default", namespace: "default" },
    spec: { egress: [{ hosts }], ...spec },
  });

test("short names mean the caller's namespace", async () => {
  assert.equal(await get(stranger, "http://ratings:9080/"), "ratings-1");
  assert.equal(await get(client, "http://ratings.other:9080/"), "ratings-1");
  assert.equal(await get(client, "http://ratings.other.svc.cluster.local:9080/"), "ratings-1");
});

test("Sidecar egress hides what it does not list, for its namespace only", async () => {
  await mesh.apply({ "sidecar.yaml": sidecar(["./*"], { outboundTrafficPolicy: { mode: "REGISTRY_ONLY" } }) });
  assert.match(String(await get(client, "http://reviews:9080/")), /^reviews-/);
  assert.equal(await get(client, "http://ratings.other:9080/"), 502);
  assert.equal(await get(stranger, "http://ratings:9080/"), "ratings-1");
  await mesh.apply({
    "sidecar.yaml": sidecar(["./*", "other/*"], { outboundTrafficPolicy: { mode: "REGISTRY_ONLY" } }),
  });
  assert.equal(await get(client, "http://ratings.other:9080/"), "ratings-1");
  await mesh.apply({ "sidecar.yaml": undefined });
});

test("exportTo '.' keeps a VirtualService in its namespace", async () => {
  await mesh.apply({ "route.yaml": virtualService([{ route: [to("v2")] }], { exportTo: ["."] }) });
  for (let i = 0; i < 10; i++) assert.equal(await get(client, "http://reviews:9080/"), "reviews-v2");
  const seen = new Set<unknown>();
  for (let i = 0; i < 40; i++) seen.add(await get(stranger, "http://reviews.default:9080/"));
  assert.deepEqual([...seen].sort(), ["reviews-v1", "reviews-v2"]);
  await mesh.apply({ "route.yaml": undefined });
});

test("a Service exported to its own namespace is not there for others", async () => {
  const yaml = serviceYaml("reviews").replace(
    "namespace: default }",
    "namespace: default, annotations: { networking.istio.io/exportTo: '.' } }",
  );
  await mesh.apply({
    "reviews.yaml": yaml,
    "sidecar-other.yaml": sidecar(["*/*"], { outboundTrafficPolicy: { mode: "REGISTRY_ONLY" } }).replace(
      '"namespace":"default"',
      '"namespace":"other"',
    ),
  });
  assert.match(String(await get(client, "http://reviews:9080/")), /^reviews-/);
  assert.equal(await get(stranger, "http://reviews.default:9080/"), 502);
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews"), "sidecar-other.yaml": undefined });
  assert.match(String(await get(stranger, "http://reviews.default:9080/")), /^reviews-/);
});

test("REGISTRY_ONLY answers unknown hosts with 502; a ServiceEntry opens the way", async () => {
  await mesh.apply({ "sidecar.yaml": sidecar(["*/*"], { outboundTrafficPolicy: { mode: "REGISTRY_ONLY" } }) });
  assert.equal(await get(client, `http://outside.example:${outside.port}/`), 502);
  await mesh.apply({
    "entry.yaml": JSON.stringify({
      apiVersion: "networking.istio.io/v1",
      kind: "ServiceEntry",
      metadata: { name: "outside", namespace: "default" },
      spec: {
        hosts: ["outside.example"],
        location: "MESH_EXTERNAL",
        resolution: "STATIC",
        ports: [{ number: outside.port, name: "http", protocol: "HTTP" }],
        endpoints: [{ address: "127.0.0.1" }],
      },
    }),
  });
  assert.equal(await get(client, `http://outside.example:${outside.port}/`), "outside");
  await mesh.apply({ "sidecar.yaml": undefined, "entry.yaml": undefined });
});
