// SPDX-License-Identifier: Apache-2.0
// Gateway HTTP servers: hosts, routes, what is not found, several VirtualServices, edge limits.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";

let mesh: TestMesh;
let gateway: Proxied & { readonly ports: Readonly<Record<number, number>> };

const gatewayYaml = (hosts: readonly string[], options: { readonly name?: string; readonly port?: number } = {}) =>
  JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "Gateway",
    metadata: { name: options.name ?? "edge", namespace: "default" },
    spec: {
      selector: { istio: "ingressgateway" },
      servers: [{ port: { number: options.port ?? 80, name: "http", protocol: "HTTP" }, hosts }],
    },
  });

before(async () => {
  mesh = await startMesh();
  await mesh.apply({
    "reviews.yaml": serviceYaml("reviews"),
    "rule.yaml": destinationRule(),
    "gateway.yaml": gatewayYaml(["*"]),
  });
  for (const version of ["v1", "v2"]) await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } });
  gateway = await mesh.gateway([80, 8081]);
});
after(() => mesh?.close());

const send = (path: string, host = "shop.example", port = 80) =>
  gateway.client.send(`http://127.0.0.1:${gateway.ports[port]}${path}`, { headers: { host } });
const edge = (http: readonly unknown[], hosts: readonly string[], name = "edge") =>
  virtualService(http, { name, hosts, gateways: ["edge"] });

test("a route bound to the gateway is served, everything else is 404", async () => {
  await mesh.apply({ "a.yaml": edge([{ match: [{ uri: { prefix: "/reviews" } }], route: [to("v1")] }], ["*"]) });
  assert.equal((await send("/reviews/0")).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/other")).status, 404);
});

test("a VirtualService that names no gateway is not served at the edge", async () => {
  await mesh.apply({ "a.yaml": virtualService([{ route: [to("v1")] }], { hosts: ["*.example"], name: "edge" }) });
  assert.equal((await send("/reviews/0")).status, 404);
});

test("hosts decide between VirtualServices; a stranger gets 404", async () => {
  await mesh.apply({
    "a.yaml": edge([{ route: [to("v1")] }], ["one.example"], "one"),
    "b.yaml": edge([{ route: [to("v2")] }], ["*.wild.example"], "two"),
  });
  assert.equal((await send("/", "one.example")).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/", `one.example:${gateway.ports[80]}`)).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/", "a.wild.example")).headers["x-backend"], "reviews-v2");
  assert.equal((await send("/", "three.example")).status, 404);
});

test("several VirtualServices of one host are merged, the catch-all last", async () => {
  await mesh.apply({
    "a.yaml": edge([{ route: [to("v1")] }], ["one.example"], "aaa"),
    "b.yaml": edge([{ match: [{ uri: { prefix: "/v2" } }], route: [to("v2")] }], ["one.example"], "bbb"),
  });
  assert.equal((await send("/v2/x", "one.example")).headers["x-backend"], "reviews-v2");
  assert.equal((await send("/x", "one.example")).headers["x-backend"], "reviews-v1");
});

test("the server's hosts limit what routes can claim", async () => {
  await mesh.apply({
    "gateway.yaml": gatewayYaml(["one.example"]),
    "a.yaml": edge([{ route: [to("v1")] }], ["*"]),
    "b.yaml": undefined,
  });
  assert.equal((await send("/", "one.example")).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/", "two.example")).status, 404);
  await mesh.apply({ "gateway.yaml": gatewayYaml(["*"]) });
});

test("two Gateways on two ports", async () => {
  await mesh.apply({
    "gateway2.yaml": gatewayYaml(["*"], { name: "second", port: 8081 }),
    "a.yaml": edge([{ route: [to("v1")] }], ["*"]),
    "b.yaml": virtualService([{ route: [to("v2")] }], { name: "second", hosts: ["*"], gateways: ["second"] }),
  });
  assert.equal((await send("/", "x.example", 80)).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/", "x.example", 8081)).headers["x-backend"], "reviews-v2");
});

test("match on the gateway's name within one VirtualService", async () => {
  await mesh.apply({
    "a.yaml": virtualService(
      [
        { match: [{ gateways: ["edge"] }], route: [to("v1")] },
        { match: [{ gateways: ["second"] }], route: [to("v2")] },
      ],
      { name: "edge", hosts: ["*"], gateways: ["edge", "second"] },
    ),
    "b.yaml": undefined,
  });
  assert.equal((await send("/", "x.example", 80)).headers["x-backend"], "reviews-v1");
  assert.equal((await send("/", "x.example", 8081)).headers["x-backend"], "reviews-v2");
});

test("forwarded headers of strangers do not reach the application", async () => {
  const seen: Record<string, unknown>[] = [];
  await mesh.backend("echo-1", {
    labels: { app: "echo" },
    handler: (request, response) => {
      seen.push(request.headers);
      response.end();
    },
  });
  await mesh.apply({
    "echo.yaml": serviceYaml("echo"),
    "a.yaml": edge([{ route: [{ destination: { host: "echo" } }] }], ["*"]),
  });
  await gateway.client.send(`http://127.0.0.1:${gateway.ports[80]}/`, {
    headers: { "x-forwarded-client-cert": "By=forged", "x-envoy-internal": "true" },
  });
  assert.notEqual(seen[0]?.["x-forwarded-client-cert"], "By=forged");
  assert.ok(seen[0]?.["x-request-id"]);
});

test("edge limits: a request with headers beyond Envoy's limit is refused with 431", async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(gateway.ports[80] as number, "127.0.0.1", () =>
      socket.write(`GET / HTTP/1.1\r\nhost: x.example\r\nx-big: ${"a".repeat(62_000)}\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString();
    });
    socket.on("close", () => resolve(text));
    // Envoy answers before it has read all of it, so the connection may end with a reset.
    socket.on("error", () => resolve(text));
    socket.setTimeout(5000, () => socket.destroy());
  });
  assert.match(answer, /^HTTP\/1\.1 431 /);
});
