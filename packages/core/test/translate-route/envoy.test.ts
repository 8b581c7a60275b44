// SPDX-License-Identifier: Apache-2.0
// Real requests through a real Envoy that was given our route table.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import type { HttpRoute } from "../../src/model/route-table.ts";
import { type Answer, type Asked, type EnvoyRig, envoyPath, startEnvoy, validateTable } from "./envoy-rig.ts";
import { destination, fqdn, match, rig, rule, service, subset, table, to } from "./rig.ts";

const skip = existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}`;
const cluster = (name: string, part = "") => `outbound|9080|${part}|${fqdn(name)}`;
const uri = (exact: string) => [match({ uri: { exact } })];
const v1 = { type: "forward", destinations: [destination("reviews", { subset: "v1", weight: 100 })] } as const;
const noChange = { set: [], add: [], remove: [] };

const routes: readonly Partial<HttpRoute>[] = [
  {
    matches: [match({ headers: [["end-user", { exact: "jason" }]] })],
    action: to(destination("reviews", { subset: "v2" })),
  },
  { matches: [match({ uri: { prefix: "/Case" }, ignoreUriCase: true })], action: v1 },
  { matches: [match({ uri: { regex: "/item/[0-9]+" } })], action: to("ratings") },
  { matches: [match({ uri: { exact: "/method" }, method: { exact: "DELETE" } })], action: to("ratings") },
  { matches: [match({ uri: { exact: "/query" }, queryParams: [["v", { regex: "[0-9]+" }]] })], action: to("ratings") },
  {
    matches: [match({ uri: { exact: "/without" }, withoutHeaders: [["x-a", { exact: "1" }]] })],
    action: to("ratings"),
  },
  { matches: [match({ uri: { exact: "/present" }, headers: [["x-a", { present: true }]] })], action: to("ratings") },
  {
    matches: uri("/split"),
    action: to(
      destination("reviews", { subset: "v1", weight: 90 }),
      destination("reviews", {
        subset: "v2",
        weight: 10,
        headers: { request: noChange, response: { ...noChange, set: [["x-part", "v2"]] } },
      }),
      destination("nowhere", { weight: 0 }),
    ),
  },
  {
    matches: [match({ uri: { prefix: "/old/" } })],
    rewrite: { uri: "/new/", authority: "else.example.com" },
    action: v1,
  },
  {
    matches: [match({ uri: { prefix: "/rx/" } })],
    rewrite: { uriRegex: { match: "^/rx/([a-z]+)/(.*)$", rewrite: "/\\2/\\1" } },
    action: v1,
  },
  {
    matches: uri("/moved"),
    action: {
      type: "redirect",
      redirect: { uri: "/there", authority: "x.example.com", scheme: "https", port: 8443, code: 307 },
    },
  },
  {
    matches: [match({ uri: { prefix: "/pre/" } })],
    action: { type: "redirect", redirect: { prefix: "/post/", code: 302 } },
  },
  { matches: uri("/teapot"), action: { type: "direct", status: 418, body: { text: "short" } } },
  {
    matches: uri("/bytes"),
    action: { type: "direct", status: 200, body: { base64: Buffer.from("ünï").toString("base64") } },
  },
  { matches: uri("/abort"), fault: { abort: { httpStatus: 555, percent: 100 } }, action: v1 },
  { matches: uri("/delay"), fault: { delay: { fixed: 300, percent: 100 } }, action: v1 },
  {
    matches: uri("/headers"),
    headers: {
      request: {
        set: [
          ["x-set", "1"],
          ["Host", "set.example.com"],
        ],
        add: [["x-add", "2"]],
        remove: ["x-gone"],
      },
      response: { set: [["x-resp", "100%%"]], add: [], remove: ["x-from"] },
    },
    action: v1,
  },
  {
    matches: uri("/cors"),
    cors: {
      allowOrigins: [{ regex: "https://.*\\.example\\.com" }],
      allowMethods: ["GET", "PUT"],
      allowHeaders: ["x-a"],
      exposeHeaders: ["x-b"],
      maxAge: 60_000,
      allowCredentials: true,
    },
    action: v1,
  },
  { matches: uri("/mirror"), mirrors: [{ ...destination("copy"), percent: 100 }], action: v1 },
  { matches: uri("/retry"), retries: { attempts: 3, retryOn: "503", backoff: 10 }, action: to("failing") },
  { matches: uri("/no-retry"), retries: { attempts: 0, retryOn: "" }, action: to("failing") },
  { matches: uri("/never"), timeout: 200, retries: { attempts: 0, retryOn: "" }, action: v1 },
  {
    matches: uri("/never/try"),
    timeout: 5000,
    retries: { attempts: 1, perTryTimeout: 100, retryOn: "gateway-error" },
    action: to("ratings"),
  },
  { matches: uri("/missing"), action: to(destination("reviews", { subset: "v9" })) },
  { matches: [match({ uri: { prefix: "/(" } })], action: v1 },
  { action: v1 },
];

const services = ["reviews", "ratings", "failing", "copy", "plain"].map((name) => service(name));
const mesh = rig({
  services,
  tables: [table("reviews", [fqdn("reviews")], routes)],
  rules: [rule(fqdn("reviews"), { subsets: [subset("v1"), subset("v2")] })],
});

let envoy: EnvoyRig;
before(async () => {
  if (skip) return;
  const names = ["ratings", "failing", "copy", "plain"].map((name) => cluster(name));
  envoy = await startEnvoy(mesh.message("9080"), [...names, cluster("reviews", "v1"), cluster("reviews", "v2")], {
    failing: [cluster("failing")],
  });
});
after(() => envoy?.stop());

const get = (path: string, more: Partial<Asked> = {}): Promise<Answer> =>
  envoy.ask({ host: "reviews:9080", path, ...more });
const backend = async (path: string, more: Partial<Asked> = {}): Promise<string | undefined> =>
  (await get(path, more)).seen?.backend;

test("Envoy takes the table of every feature", { skip }, () => {
  assert.equal(validateTable(mesh.message("9080")), "");
});

test("every name of the host leads to its routes, other hosts to theirs", { skip }, async () => {
  for (const host of ["reviews", "reviews:9080", "reviews.default", `${fqdn("reviews")}:9080`, "REVIEWS.default.svc"]) {
    assert.equal(await backend("/", { host }), cluster("reviews", "v1"), host);
  }
  assert.equal(await backend("/", { host: "plain" }), cluster("plain"));
  assert.equal((await get("/", { host: "unknown.example.com" })).status, 503);
});

test("matches: header, case, regex, method, query, absence and presence, each with a near miss", { skip }, async () => {
  const v1Cluster = cluster("reviews", "v1");
  assert.equal(await backend("/", { headers: { "end-user": "jason" } }), cluster("reviews", "v2"));
  assert.equal(await backend("/", { headers: { "end-user": "jasons" } }), v1Cluster);
  assert.equal(await backend("/item/12"), cluster("ratings"));
  assert.equal(await backend("/item/12/more"), v1Cluster);
  assert.equal(await backend("/method", { method: "DELETE" }), cluster("ratings"));
  assert.equal(await backend("/method"), v1Cluster);
  assert.equal(await backend("/query?v=12"), cluster("ratings"));
  assert.equal(await backend("/query?v=12a"), v1Cluster);
  assert.equal(await backend("/without"), cluster("ratings"));
  assert.equal(await backend("/without", { headers: { "x-a": "2" } }), cluster("ratings"));
  assert.equal(await backend("/without", { headers: { "x-a": "1" } }), v1Cluster);
  assert.equal(await backend("/present", { headers: { "x-a": "any" } }), cluster("ratings"));
  assert.equal(await backend("/present"), v1Cluster);
});

test("weights split within a binomial band, and the part's header operations go with it", { skip }, async () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 1000; i++) {
    const { seen, headers } = await get("/split");
    const part = seen?.backend ?? "none";
    assert.equal(headers["x-part"], part === cluster("reviews", "v2") ? "v2" : undefined);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  assert.deepEqual([...counts.keys()].sort(), [cluster("reviews", "v1"), cluster("reviews", "v2")]);
  const v2 = counts.get(cluster("reviews", "v2")) ?? 0;
  // 100 expected, standard deviation 9.5: five of them.
  assert.ok(v2 > 52 && v2 < 148, `${v2} of 1000`);
});

test("rewrites of prefix, authority and by expression", { skip }, async () => {
  const prefix = await get("/old/a/b?c=d");
  assert.equal(prefix.seen?.url, "/new/a/b?c=d");
  assert.equal(prefix.seen?.headers.host, "else.example.com");
  assert.equal((await get("/rx/one/two/three")).seen?.url, "/two/three/one");
});

test("redirects and direct responses", { skip }, async () => {
  const moved = await get("/moved");
  assert.equal(moved.status, 307);
  assert.equal(moved.headers.location, "https://x.example.com:8443/there");
  const prefix = await get("/pre/a?b=c");
  assert.equal(prefix.status, 302);
  assert.equal(prefix.headers.location, "http://reviews:9080/post/a?b=c");
  assert.deepEqual([(await get("/teapot")).status, (await get("/teapot")).text], [418, "short"]);
  assert.equal((await get("/bytes")).text, "ünï");
});

test("faults: abort and delay", { skip }, async () => {
  assert.equal((await get("/abort")).status, 555);
  const start = performance.now();
  assert.equal((await get("/delay")).status, 200);
  assert.ok(performance.now() - start >= 290);
});

test("header operations on request and response", { skip }, async () => {
  const { seen, headers, text } = await get("/headers", { headers: { "x-gone": "1", "x-set": "0" } });
  const body = seen ?? (JSON.parse(text) as NonNullable<Answer["seen"]>);
  assert.equal(body.headers["x-set"], "1");
  assert.equal(body.headers["x-add"], "2");
  assert.equal(body.headers["x-gone"], undefined);
  assert.equal(body.headers.host, "set.example.com");
  assert.equal(headers["x-resp"], "100%");
  assert.equal(headers["x-from"], undefined);
});

test("CORS answers preflights of allowed origins only", { skip }, async () => {
  const preflight = (origin: string) =>
    get("/cors", { method: "OPTIONS", headers: { origin, "access-control-request-method": "PUT" } });
  const { headers } = await preflight("https://a.example.com");
  assert.equal(headers["access-control-allow-origin"], "https://a.example.com");
  assert.equal(headers["access-control-allow-methods"], "GET,PUT");
  assert.equal(headers["access-control-max-age"], "60");
  assert.equal((await preflight("https://example.org")).headers["access-control-allow-origin"], undefined);
});

test("mirrors get copies, retries retry as often as they say", { skip }, async () => {
  await get("/mirror");
  const deadline = Date.now() + 5000;
  while ((envoy.counts.get(cluster("copy")) ?? 0) === 0 && Date.now() < deadline)
    await new Promise((r) => setTimeout(r, 10));
  assert.equal(envoy.counts.get(cluster("copy")), 1);
  assert.equal((await get("/retry")).status, 503);
  assert.equal(envoy.counts.get(cluster("failing")), 4);
  assert.equal((await get("/no-retry")).status, 503);
  assert.equal(envoy.counts.get(cluster("failing")), 5);
});

test("a timeout ends a request with 504, one per try is retried", { skip }, async () => {
  assert.equal((await get("/never")).status, 504);
  const before = envoy.counts.get(cluster("ratings")) ?? 0;
  assert.equal((await get("/never/try")).status, 504);
  assert.equal(envoy.counts.get(cluster("ratings")), before + 2);
});

test("a missing subset answers 503 and is named by file path", { skip }, async () => {
  assert.equal((await get("/missing")).status, 503);
  const [finding] = mesh.translated("9080").diagnostics.filter((d) => d.code === "IST0101");
  assert.deepEqual(finding?.path, ["spec", "http", 0, "route", 0, "destination", "subset"]);
});
