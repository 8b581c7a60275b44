// SPDX-License-Identifier: Apache-2.0
// Weights and load balancers, by where requests arrive.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Proxied, serviceYaml, startMesh, type TestMesh, tally } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";

let mesh: TestMesh;
let client: Proxied;
const url = "http://reviews:9080/reviews/0";

before(async () => {
  mesh = await startMesh();
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews") });
  for (const version of ["v1", "v2", "v3"])
    await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } });
  client = await mesh.sidecar("client");
});
after(() => mesh?.close());

const balance = (loadBalancer: unknown) =>
  mesh.apply({ "rule.yaml": destinationRule({ loadBalancer }, { subsets: [] }), "route.yaml": undefined });
const backendOf = async (path: string, headers: Record<string, string> = {}) =>
  String((await client.client.send(`http://reviews:9080${path}`, { headers })).headers["x-backend"]);

test("90/10 split over 2,000 requests lies within a binomial band", async () => {
  await mesh.apply({
    "rule.yaml": destinationRule(),
    "route.yaml": virtualService([{ route: [to("v1", 90), to("v2", 10)] }]),
  });
  const counts = await tally(client.client, url, { times: 2000 });
  const v2 = counts.get("200 reviews-v2") ?? 0;
  // n = 2,000, p = 0.1: standard deviation 13.4; five of them.
  assert.ok(Math.abs(v2 - 200) < 68, `${v2} of 2,000 went to v2`);
  assert.equal((counts.get("200 reviews-v1") ?? 0) + v2, 2000);
});

test("weight 0 gets nothing", async () => {
  await mesh.apply({
    "rule.yaml": destinationRule(),
    "route.yaml": virtualService([{ route: [to("v1", 100), to("v2", 0)] }]),
  });
  assert.deepEqual(await tally(client.client, url, { times: 200 }), new Map([["200 reviews-v1", 200]]));
});

test("ROUND_ROBIN takes turns", async () => {
  await balance({ simple: "ROUND_ROBIN" });
  const counts = await tally(client.client, url, { times: 300, parallel: 1 });
  assert.deepEqual([...counts.values()], [100, 100, 100]);
});

for (const simple of ["RANDOM", "LEAST_REQUEST"]) {
  test(`${simple} reaches everybody`, async () => {
    await balance({ simple });
    const counts = await tally(client.client, url, { times: 300, parallel: 4 });
    assert.equal(counts.size, 3);
    assert.ok(Math.min(...counts.values()) > 40, JSON.stringify([...counts]));
  });
}

const hashes: readonly {
  readonly name: string;
  readonly hash: Record<string, unknown>;
  readonly key: (i: number) => readonly [path: string, headers: Record<string, string>];
}[] = [
  {
    name: "header, ring hash",
    hash: { httpHeaderName: "x-user", ringHash: { minimumRingSize: 1024 } },
    key: (i) => ["/", { "x-user": `user-${i}` }],
  },
  {
    name: "header, maglev",
    hash: { httpHeaderName: "x-user", maglev: { tableSize: 65537 } },
    key: (i) => ["/", { "x-user": `user-${i}` }],
  },
  { name: "query parameter", hash: { httpQueryParameterName: "user" }, key: (i) => [`/?user=u${i}`, {}] },
  { name: "cookie", hash: { httpCookie: { name: "session" } }, key: (i) => ["/", { cookie: `session=s${i}` }] },
];

for (const { name, hash, key } of hashes) {
  test(`consistent hash by ${name}: same key, same instance; keys spread`, async () => {
    await balance({ consistentHash: hash });
    const seen = new Set<string>();
    for (let i = 0; i < 24; i++) {
      const first = await backendOf(...key(i));
      seen.add(first);
      for (let again = 0; again < 3; again++) assert.equal(await backendOf(...key(i)), first);
    }
    assert.equal(seen.size, 3, `24 keys reached ${[...seen].join(", ")}`);
  });
}

test("consistent hash by source IP keeps a client at one instance", async () => {
  await balance({ consistentHash: { useSourceIp: true } });
  const counts = await tally(client.client, url, { times: 40 });
  assert.equal(counts.size, 1);
});

test("a cookie with ttl is given out and keeps its instance", async () => {
  await balance({ consistentHash: { httpCookie: { name: "stick", ttl: "60s", path: "/" } } });
  const first = await client.client.send(url);
  const cookie = String(first.headers["set-cookie"]).split(";")[0] ?? "";
  assert.match(String(first.headers["set-cookie"]), /^stick="?[^;]+"?; .*Max-Age=60/);
  for (let i = 0; i < 20; i++) assert.equal(await backendOf("/", { cookie }), first.headers["x-backend"]);
});

test("port-level settings replace the rule's for their port", async () => {
  await mesh.apply({
    "rule.yaml": destinationRule(
      {
        loadBalancer: { simple: "RANDOM" },
        portLevelSettings: [{ port: { number: 9080 }, loadBalancer: { simple: "ROUND_ROBIN" } }],
      },
      { subsets: [] },
    ),
    "route.yaml": undefined,
  });
  assert.deepEqual([...(await tally(client.client, url, { times: 60, parallel: 1 })).values()], [20, 20, 20]);
});
