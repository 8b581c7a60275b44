// SPDX-License-Identifier: Apache-2.0
// VirtualService matching and actions: a request in through a real Envoy, the effect out.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Backend } from "../kit/backend.ts";
import type { Call } from "../kit/client.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";

let mesh: TestMesh;
let client: Proxied;
let other: Proxied;
const backends = new Map<string, Backend>();

before(async () => {
  mesh = await startMesh();
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews"), "rule.yaml": destinationRule() });
  for (const version of ["v1", "v2", "v3"])
    backends.set(version, await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } }));
  client = await mesh.sidecar("client", { labels: { app: "client", tier: "front" } });
  other = await mesh.sidecar("other", { labels: { app: "other" } });
});
after(() => mesh?.close());

const send = (path: string, call?: Call, from: Proxied = client) =>
  from.client.send(path.startsWith("/") ? `http://reviews:9080${path}` : path, call);
const backendOf = async (path: string, call?: Call, from?: Proxied) =>
  (await send(path, call, from)).headers["x-backend"];
const apply = (http: readonly unknown[], options = {}) => mesh.apply({ "route.yaml": virtualService(http, options) });

/** A condition that sends to v2, everything else to v1; with requests that meet it and near-misses. */
interface MatchCase {
  readonly name: string;
  readonly match: unknown;
  readonly hits: readonly (readonly [path: string, call?: Call])[];
  readonly misses: readonly (readonly [path: string, call?: Call])[];
}

const header = (name: string, value: string): Call => ({ headers: { [name]: value } });

const matches: readonly MatchCase[] = [
  {
    name: "uri exact",
    match: { uri: { exact: "/a" } },
    hits: [["/a"], ["/a?x=1"]],
    misses: [["/a/"], ["/ab"], ["/A"]],
  },
  {
    name: "uri prefix",
    match: { uri: { prefix: "/api" } },
    hits: [["/api"], ["/api/x"], ["/apis"]],
    misses: [["/ap"], ["/x/api"]],
  },
  {
    name: "uri regex",
    match: { uri: { regex: "/v[0-9]+/items" } },
    hits: [["/v12/items"]],
    misses: [["/v/items"], ["/v1/items/2"]],
  },
  {
    name: "uri exact, any case",
    match: { uri: { exact: "/Case" }, ignoreUriCase: true },
    hits: [["/case"], ["/CASE"]],
    misses: [["/cases"]],
  },
  {
    name: "method",
    match: { method: { exact: "POST" } },
    hits: [["/", { method: "POST" }]],
    misses: [["/", { method: "PUT" }], ["/"]],
  },
  {
    name: "header exact",
    match: { headers: { "end-user": { exact: "jason" } } },
    hits: [["/", header("end-user", "jason")]],
    misses: [["/", header("end-user", "jasonx")], ["/"]],
  },
  {
    name: "header prefix",
    match: { headers: { "x-t": { prefix: "ab" } } },
    hits: [["/", header("x-t", "abc")]],
    misses: [["/", header("x-t", "cab")]],
  },
  {
    name: "header regex",
    match: { headers: { "x-t": { regex: "a.c" } } },
    hits: [["/", header("x-t", "abc")]],
    misses: [["/", header("x-t", "abcd")]],
  },
  {
    name: "header present",
    match: { headers: { "x-flag": {} } },
    hits: [["/", header("x-flag", "anything")]],
    misses: [["/"]],
  },
  {
    name: "withoutHeaders",
    match: { withoutHeaders: { "x-no": { exact: "1" } } },
    hits: [["/"], ["/", header("x-no", "2")]],
    misses: [["/", header("x-no", "1")]],
  },
  {
    name: "query exact",
    match: { queryParams: { v: { exact: "2" } } },
    hits: [["/?v=2"], ["/?a=1&v=2"]],
    misses: [["/?v=3"], ["/"]],
  },
  { name: "query regex", match: { queryParams: { v: { regex: "[0-9]+" } } }, hits: [["/?v=42"]], misses: [["/?v=4x"]] },
  {
    name: "authority",
    match: { authority: { exact: "reviews.default:9080" } },
    hits: [["http://reviews.default:9080/"]],
    misses: [["/"]],
  },
  { name: "port of the service", match: { port: 9080, uri: { prefix: "/p" } }, hits: [["/p"]], misses: [["/q"]] },
  { name: "another port never", match: { port: 9999 }, hits: [], misses: [["/"]] },
  {
    name: "and within one match",
    match: { uri: { prefix: "/x" }, headers: { a: { exact: "1" } } },
    hits: [["/x", header("a", "1")]],
    misses: [["/x"], ["/", header("a", "1")]],
  },
];

for (const c of matches) {
  test(`match: ${c.name}`, async () => {
    await apply([{ match: [c.match], route: [to("v2")] }, { route: [to("v1")] }]);
    for (const [path, call] of c.hits)
      assert.equal(await backendOf(path, call), "reviews-v2", `${path} ${JSON.stringify(call)} should match`);
    for (const [path, call] of c.misses)
      assert.equal(await backendOf(path, call), "reviews-v1", `${path} ${JSON.stringify(call)} should not match`);
  });
}

test("match: or between several, first rule wins", async () => {
  await apply([
    { match: [{ uri: { exact: "/a" } }, { uri: { exact: "/b" } }], route: [to("v2")] },
    { match: [{ uri: { prefix: "/b" } }], route: [to("v3")] },
    { route: [to("v1")] },
  ]);
  assert.deepEqual(
    [await backendOf("/a"), await backendOf("/b"), await backendOf("/bb"), await backendOf("/c")],
    ["reviews-v2", "reviews-v2", "reviews-v3", "reviews-v1"],
  );
});

test("match: sourceLabels are decided by the client", async () => {
  await apply([{ match: [{ sourceLabels: { tier: "front" } }], route: [to("v2")] }, { route: [to("v1")] }]);
  assert.equal(await backendOf("/"), "reviews-v2");
  assert.equal(await backendOf("/", undefined, other), "reviews-v1");
});

test("match: a route for gateways only leaves sidecars alone", async () => {
  await apply([{ route: [to("v2")] }], { gateways: ["default/some-gateway"] });
  const seen = new Set<unknown>();
  for (let i = 0; i < 30; i++) seen.add(await backendOf("/"));
  assert.ok(seen.size > 1, "the default route spreads over all versions");
});

test("redirect: uri, authority and code", async () => {
  await apply([
    { match: [{ uri: { exact: "/old" } }], redirect: { uri: "/new", authority: "other.example", redirectCode: 308 } },
    { route: [to("v1")] },
  ]);
  const answer = await send("/old?q=1");
  assert.equal(answer.status, 308);
  assert.equal(answer.headers["location"], "http://other.example/new?q=1");
  assert.equal(await backendOf("/older"), "reviews-v1");
});

test("redirect: scheme and port", async () => {
  await apply([{ redirect: { scheme: "https", port: 8443 } }]);
  assert.equal((await send("/x")).headers["location"], "https://reviews:8443/x");
});

test("rewrite: prefix, exact path and authority", async () => {
  await apply([
    { match: [{ uri: { prefix: "/api/" } }], rewrite: { uri: "/v2/", authority: "inner.example" }, route: [to("v1")] },
    { match: [{ uri: { exact: "/one" } }], rewrite: { uri: "/two" }, route: [to("v1")] },
  ]);
  const prefix = await send("/api/items?q=1");
  assert.deepEqual([prefix.headers["x-path"], prefix.headers["x-host"]], ["/v2/items?q=1", "inner.example"]);
  assert.equal((await send("/one")).headers["x-path"], "/two");
});

test("direct response", async () => {
  await apply([
    { match: [{ uri: { prefix: "/closed" } }], directResponse: { status: 503, body: { string: "closed for today" } } },
    { route: [to("v1")] },
  ]);
  const answer = await send("/closed");
  assert.deepEqual([answer.status, answer.body], [503, "closed for today"]);
  assert.equal(await backendOf("/open"), "reviews-v1");
});

test("header operations, at the route and at the destination", async () => {
  await apply([
    {
      headers: {
        request: { set: { "x-set": "route" }, add: { "x-add": "2" }, remove: ["x-gone"] },
        response: { set: { "x-answer": "yes" }, remove: ["x-path"] },
      },
      route: [
        { ...to("v1"), headers: { request: { set: { "x-dest": "v1" } }, response: { add: { "x-from": "v1" } } } },
      ],
    },
  ]);
  const answer = await send("/h", { headers: { "x-set": "client", "x-add": "1", "x-gone": "here" } });
  assert.deepEqual(
    [answer.headers["x-answer"], answer.headers["x-path"], answer.headers["x-from"]],
    ["yes", undefined, "v1"],
  );
  const seen = backends.get("v1")?.seen.at(-1)?.headers ?? {};
  assert.deepEqual([seen["x-set"], seen["x-add"], seen["x-gone"], seen["x-dest"]], ["route", "1, 2", undefined, "v1"]);
});

test("an unknown subset gets 503, other routes go on", async () => {
  await apply([{ match: [{ uri: { prefix: "/bad" } }], route: [to("v9")] }, { route: [to("v1")] }]);
  assert.equal(await backendOf("/good"), "reviews-v1");
  assert.equal((await send("/bad")).status, 503);
});
