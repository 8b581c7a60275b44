// SPDX-License-Identifier: Apache-2.0
// The HTTP proxy's table in a real Envoy: absolute requests and CONNECT, as HTTP_PROXY makes clients send them.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { type EnvoyRig, envoyPath, startEnvoy } from "./envoy-rig.ts";
import { fqdn, match, rig, service, table, to } from "./rig.ts";

const skip = existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}`;
const cluster = (name: string, port: number) => `outbound|${port}||${fqdn(name)}`;
const mesh = rig({
  services: [service("reviews", [80, 9080]), service("ratings", [9080])],
  tables: [
    table(
      "reviews",
      [fqdn("reviews")],
      [{ matches: [match({ uri: { prefix: "/ratings" } })], action: to("ratings") }, { action: to("reviews") }],
    ),
  ],
  local: { address: "127.0.0.1", inbound: {}, outbound: {}, httpProxy: 1 },
  outboundMode: "REGISTRY_ONLY",
});

let envoy: EnvoyRig;
before(async () => {
  if (skip) return;
  const clusters = [cluster("reviews", 80), cluster("reviews", 9080), cluster("ratings", 9080)];
  envoy = await startEnvoy(mesh.message("http_proxy"), clusters, { httpProxy: true });
});
after(() => envoy?.stop());

const via = async (url: string) => {
  const { seen, status } = await envoy.ask({ host: new URL(url).host, path: url });
  return seen?.backend ?? status;
};

test("the port of the URL chooses the service port; none is 80", { skip }, async () => {
  assert.equal(await via("http://reviews:9080/"), cluster("reviews", 9080));
  assert.equal(await via("http://reviews/"), cluster("reviews", 80));
  assert.equal(await via("http://reviews.default:9080/ratings/1"), cluster("ratings", 9080));
  assert.equal(await via("http://ratings/"), 502);
  assert.equal(await via("http://ratings:9081/"), 502);
});

test("requests in a tunnel are routed like those outside, whatever the tunnel's authority", { skip }, async () => {
  for (const authority of ["reviews:9080", "anything.example.com:1234"]) {
    const answer = await tunnel(
      envoy.port,
      authority,
      "GET /ratings HTTP/1.1\r\nHost: reviews:9080\r\nConnection: close\r\n\r\n",
    );
    assert.match(answer, /^HTTP\/1\.1 200 OK/);
    assert.ok(answer.includes(cluster("ratings", 9080)), answer);
  }
});

/** Sends `bytes` through a CONNECT tunnel; all that comes back. */
function tunnel(port: number, authority: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`),
    );
    let got = "";
    socket.on("data", (chunk) => {
      if (got === "") socket.write(bytes);
      got += String(chunk);
    });
    socket.on("close", () => resolve(got));
    socket.on("error", reject);
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no end after: ${got}`)));
  });
}
