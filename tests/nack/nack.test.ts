// SPDX-License-Identifier: Apache-2.0
// What a real Envoy refuses, and no check of ours can know: files that are not where the proxy runs, limits of the proxy's own bootstrap. The object to blame is named with its
// line; only what it made is held back; everything else goes on; correcting the YAML heals.
import assert from "node:assert/strict";
import { createServer, type Server, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { connect } from "node:tls";
import type { Diagnostic } from "@heddle/core";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";

let mesh: TestMesh;
let client: Proxied;
let gateway: Awaited<ReturnType<TestMesh["gateway"]>>;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews"), "ratings.yaml": serviceYaml("ratings") });
  for (const app of ["reviews", "ratings"]) await mesh.backend(`${app}-1`, { labels: { app } });
  client = await mesh.sidecar("client");
  gateway = await mesh.gateway([443]);
});
after(() => mesh?.close());

const get = async (host: string, path = "/", from = client) => {
  const { status, headers } = await from.client.send(`http://${host}:9080${path}`);
  return `${status} ${headers["x-backend"] ?? ""} ${headers["x-mark"] ?? ""}`.trim();
};

/** A VirtualService; the marked line is `line`. */
const routes = (host: string, mark: string, regex = "/.*") => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: ${host}, namespace: default }
spec:
  hosts: [${host}]
  http:
    - name: marked
      match:
        - uri: { regex: "${regex}" }
      headers: { response: { set: { x-mark: ${mark} } } }
      route: [{ destination: { host: ${host} } }]
    - route: [{ destination: { host: ${host} } }]
`;

/** RE2 makes more than 100 instructions of it, which is Envoy's limit unless its bootstrap raises it. */
const tooLarge = "/(?:[a-z]{40}[0-9]{40}){3}x?.*";

/** Findings by NACK that stand, as "Kind name file:line". */
const standing = (): readonly string[] => [
  ...new Set(
    mesh.control
      .diagnostics()
      .filter((d) => d.code === "HED0500")
      .map(place),
  ),
];
const place = (d: Diagnostic): string =>
  `${d.resource?.kind} ${d.resource?.name} ${d.position?.file}:${d.position?.line}`;

test("a regular expression too large for the proxy: the virtual host alone stays as it was", async () => {
  await mesh.apply({ "a.yaml": routes("reviews", "one"), "b.yaml": routes("ratings", "one") });
  assert.deepEqual([await get("reviews"), await get("ratings")], ["200 reviews-1 one", "200 ratings-1 one"]);
  await mesh.apply({ "a.yaml": routes("reviews", "two", tooLarge) });
  assert.equal(await get("reviews"), "200 reviews-1 one");
  assert.deepEqual(standing(), ["VirtualService reviews a.yaml:9"]);
  assert.match(mesh.nacks[0]?.message ?? "", /RE2 program size of \d+ > max program size of 100/);
  await mesh.apply({ "b.yaml": routes("ratings", "two") });
  assert.deepEqual([await get("reviews"), await get("ratings")], ["200 reviews-1 one", "200 ratings-1 two"]);
});

test("a proxy that starts again is not given what it refused before, but the last good version", async () => {
  const told = mesh.nacks.length;
  await client.envoy.stop();
  client = await mesh.sidecar("client", { local: client.local });
  assert.deepEqual([await get("reviews"), await get("ratings")], ["200 reviews-1 one", "200 ratings-1 two"]);
  assert.equal(mesh.nacks.length, told);
  assert.deepEqual(standing(), ["VirtualService reviews a.yaml:9"]);
});

test("a new kind of proxy, for which it was never good, refuses it too: its other hosts are served", async () => {
  const other = await mesh.sidecar("other");
  assert.deepEqual([await get("reviews", "/", other), await get("ratings", "/", other)], ["500", "200 ratings-1 two"]);
  await other.envoy.stop();
});

test("a second bad VirtualService of the same table is named too; the first one's correction does not wait for it", async () => {
  await mesh.apply({ "b.yaml": routes("ratings", "three", tooLarge) });
  assert.deepEqual(standing(), ["VirtualService reviews a.yaml:9", "VirtualService ratings b.yaml:9"]);
  await mesh.apply({ "a.yaml": routes("reviews", "three") });
  assert.deepEqual([await get("reviews"), await get("ratings")], ["200 reviews-1 three", "200 ratings-1 two"]);
  assert.deepEqual(standing(), ["VirtualService ratings b.yaml:9"]);
  await mesh.apply({ "b.yaml": routes("ratings", "three") });
  assert.equal(await get("ratings"), "200 ratings-1 three");
  assert.deepEqual(standing(), []);
});

test("a host that was never good answers 500 and does not leave the mesh; its correction works", async () => {
  await mesh.apply({ "new.yaml": serviceYaml("fresh"), "c.yaml": routes("fresh", "one", tooLarge) });
  await mesh.backend("fresh-1", { labels: { app: "fresh" } });
  assert.deepEqual([await get("fresh"), await get("reviews")], ["500", "200 reviews-1 three"]);
  assert.deepEqual(standing(), ["VirtualService fresh c.yaml:9"]);
  await mesh.apply({ "c.yaml": routes("fresh", "one") });
  assert.equal(await get("fresh"), "200 fresh-1 one");
  assert.deepEqual(standing(), []);
});

const rule = (tls: string) => `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: reviews, namespace: default }
spec:
  host: reviews
  trafficPolicy:
    connectionPool: { http: { maxRequestsPerConnection: 100 } }
    tls: { ${tls} }
`;

test("certificates that are not where the proxy runs: the last good cluster goes on, the DestinationRule is named", async () => {
  await mesh.apply({ "rule.yaml": rule("mode: SIMPLE, caCertificates: /does/not/exist.pem") });
  assert.equal(await get("reviews"), "200 reviews-1 three");
  assert.deepEqual(standing(), ["DestinationRule reviews rule.yaml:8"]);
  const finding = mesh.control.diagnostics().find((d) => d.code === "HED0500");
  assert.match(finding?.message ?? "", /\/does\/not\/exist\.pem/);
  assert.match(finding?.message ?? "", /must be where the proxy runs/);
  await mesh.apply({ "a.yaml": routes("reviews", "four") });
  assert.equal(await get("reviews"), "200 reviews-1 four");
  await mesh.apply({ "rule.yaml": rule("mode: DISABLE") });
  assert.deepEqual([await get("reviews"), standing()], ["200 reviews-1 four", []]);
});

const edge = (servers: string) => `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge, namespace: istio-system }
spec:
  selector: { istio: ingressgateway }
  servers:
    - { port: { number: 443, name: tls, protocol: TLS }, hosts: [through.example], tls: { mode: PASSTHROUGH } }
${servers}`;
const through = (host: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: through, namespace: istio-system }
spec:
  hosts: [through.example]
  gateways: [edge]
  tls:
    - match: [{ sniHosts: [through.example] }]
      route: [{ destination: { host: ${host}, port: { number: 443 } } }]
`;
const outside = (host: string, port: number) =>
  JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "ServiceEntry",
    metadata: { name: host, namespace: "istio-system" },
    spec: {
      hosts: [host],
      ports: [{ number: 443, name: "tls", protocol: "TLS" }],
      resolution: "STATIC",
      endpoints: [{ address: "127.0.0.1", ports: { tls: port } }],
    },
  });

/** A server that counts the TLS connections it sees, and answers none. */
async function startListener(): Promise<{ server: Server; port: number; seen: () => number }> {
  let seen = 0;
  const server = createServer((socket: Socket) => {
    socket.on("error", () => {});
    socket.once("data", (hello) => {
      // 0x16: a TLS handshake.
      if (hello[0] === 0x16) seen++;
      socket.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return { server, port: typeof address === "object" ? (address?.port ?? 0) : 0, seen: () => seen };
}

const knock = (servername: string) =>
  new Promise<void>((done) => {
    const socket = connect({ port: gateway.ports[443] as number, host: "127.0.0.1", servername });
    socket.on("error", () => {});
    socket.once("close", () => done());
  });

test("a gateway's certificate is missing: the other servers of the port are served, and follow edits", async () => {
  const one = await startListener();
  const two = await startListener();
  try {
    await mesh.apply({
      "one.json": outside("one.example", one.port),
      "two.json": outside("two.example", two.port),
      "edge.yaml": edge(""),
      "through.yaml": through("one.example"),
    });
    await knock("through.example");
    assert.equal(one.seen(), 1);
    const broken = `    - port: { number: 443, name: https, protocol: HTTPS }
      hosts: [ended.example]
      tls: { mode: SIMPLE, serverCertificate: /no/cert.pem, privateKey: /no/key.pem }
`;
    await mesh.apply({ "edge.yaml": edge(broken) });
    assert.deepEqual(standing(), ["Gateway edge edge.yaml:8"]);
    await knock("through.example");
    assert.equal(one.seen(), 2);
    await mesh.apply({ "through.yaml": through("two.example") });
    await delay(50);
    await knock("through.example");
    assert.deepEqual([one.seen(), two.seen()], [2, 1]);
    await mesh.apply({ "edge.yaml": edge("") });
    assert.deepEqual(standing(), []);
  } finally {
    one.server.close();
    two.server.close();
  }
});
