// SPDX-License-Identifier: Apache-2.0
// What Envoy would refuse is found before it is sent: odd configurations, applied one after another to a real sidecar and a real gateway, are never answered by a NACK.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { gateway, oddObjects } from "./odd/others.ts";
import { oddRoutes } from "./odd/routes.ts";

const oddities = { ...oddRoutes, ...oddObjects };

let mesh: TestMesh;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({
    "reviews.yaml": serviceYaml("reviews"),
    "tcp.yaml": serviceYaml("tcpsvc", { port: 7000, portName: "tcp" }),
    "tls.yaml": serviceYaml("tlssvc", { port: 7443, portName: "tls" }),
    "edge.yaml": gateway,
  });
  await mesh.backend("reviews-1", { labels: { app: "reviews" } });
  await mesh.sidecar("reviews-1", {
    labels: { app: "reviews" },
    outbound: ["tcpsvc.default.svc.cluster.local:7000"],
  });
  await mesh.gateway([80, 443, 9999]);
});
after(() => mesh?.close());

/** A VirtualService is tried at the gateway, too. */
const forGateway = (text: string): string | undefined =>
  text.includes('"VirtualService"')
    ? text.replace('"name":"odd"', '"name":"odd-edge"').replace('"spec":{', '"spec":{"gateways":["edge"],')
    : undefined;

test(`${Object.keys(oddities).length} odd configurations: none is refused by Envoy`, { timeout: 200_000 }, async () => {
  const refused: string[] = [];
  for (const [name, text] of Object.entries(oddities)) {
    await mesh.apply({ "odd.yaml": text, "odd-edge.yaml": forGateway(text) });
    for (const nack of mesh.nacks.splice(0)) refused.push(`${name}: ${nack.message}`);
  }
  assert.deepEqual(refused, []);
});
