// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { createOfflineMesh } from "@heddle/core";
import { planGateway } from "../src/gateway/gateway-plan.ts";
import { placeGateway } from "../src/gateway/gateway-run.ts";
import { LocalError } from "../src/local-error.ts";
import { openPortBook } from "../src/state/ports.ts";
import { temporaryFolder } from "./processes.ts";

const gateway = (selector: string, servers: string) => `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: g }
spec: { selector: ${selector}, servers: ${servers} }
---`;
const http = '{ port: { number: 80, name: http, protocol: HTTP }, hosts: ["*"] }';
const tcp = '{ port: { number: 31400, name: tcp, protocol: TCP }, hosts: ["*"] }';

function plan(yaml: string) {
  const { mesh } = createOfflineMesh({ texts: new Map([["a.yaml", yaml]]) });
  return planGateway(mesh.gateways.entries().values(), mesh.routeTables.entries().values());
}

test("there is a gateway only when a Gateway selects it; the port to open comes first", () => {
  assert.equal(plan(gateway("{ istio: egressgateway }", `[${http}]`)), undefined);
  assert.deepEqual(plan(gateway("{ istio: ingressgateway }", `[${tcp}, ${http}]`)), {
    ports: [
      { port: 80, protocol: "HTTP" },
      { port: 31400, protocol: "TCP" },
    ],
  });
});

test("the first request is the first path that asks for nothing else", () => {
  const route = (hosts: string, rules: string) => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: v }
spec: { hosts: ${hosts}, gateways: [g], http: ${rules} }`;
  const to = "route: [{ destination: { host: a } }]";
  const g = gateway("{ istio: ingressgateway }", `[${http}]`);
  const first = (hosts: string, rules: string) => plan(g + route(hosts, rules))?.first;
  assert.deepEqual(first('["*"]', `[{ match: [{ uri: { exact: /a } }], ${to} }]`), { path: "/a" });
  assert.deepEqual(first('["*"]', `[{ ${to} }]`), { path: "/" });
  assert.deepEqual(
    first(
      '["shop.example.com"]',
      `[{ match: [{ uri: { regex: ".*" } }, { uri: { prefix: /p }, headers: { x: { exact: y } } }, { uri: { prefix: /q } }], ${to} }]`,
    ),
    { path: "/q", host: "shop.example.com" },
  );
  assert.deepEqual(
    first('["*.example.com"]', `[{ match: [{ method: { exact: POST } }, { method: { exact: GET } }], ${to} }]`),
    {
      path: "/",
      host: "www.example.com",
    },
  );
  assert.equal(first('["*"]', `[{ match: [{ headers: { x: { exact: y } } }], ${to} }]`), undefined);
});

test("a busy port is an error with a way out, one that we hold is not", async (t) => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  t.after(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const book = await openPortBook(join(await temporaryFolder(t), "ports.json"));
  const planned = plan(gateway("{ istio: ingressgateway }", `[${http}, ${tcp}]`)) ?? assert.fail();
  await assert.rejects(
    placeGateway(planned, { wanted: port, held: new Set(), book }),
    (e) =>
      e instanceof LocalError &&
      e.code === "port-busy" &&
      e.message.includes(`Port ${port}`) &&
      e.hint.includes("--port 8080"),
  );
  const placed = await placeGateway(planned, { wanted: port, held: new Set([port]), book });
  assert.equal(placed.main, 80);
  assert.equal(placed.binds["80"], port);
  assert.ok((placed.binds["31400"] ?? 0) > 0);
});
