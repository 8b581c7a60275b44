// SPDX-License-Identifier: Apache-2.0
// Timeouts, retries, faults, mirrors, CORS, pools and ejection: what the client and the backends see through a real Envoy.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Backend } from "../kit/backend.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh, tally } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";

let mesh: TestMesh;
let client: Proxied;
let v1: Backend;
let v2: Backend;
let flaky: Backend;
/** How the flaky backend answers its n-th request since the last reset. */
let failing: (count: number) => boolean = () => true;
let flakyCount = 0;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({ "reviews.yaml": serviceYaml("reviews") });
  v1 = await mesh.backend("reviews-v1", {
    labels: { app: "reviews", version: "v1" },
    handler: (request, response) => {
      const wait = Number(request.headers["x-wait"] ?? 0);
      setTimeout(() => response.writeHead(200, { "x-backend": "reviews-v1" }).end("v1"), wait);
    },
  });
  v2 = await mesh.backend("reviews-v2", { labels: { app: "reviews", version: "v2" } });
  flaky = await mesh.backend("reviews-v3", {
    labels: { app: "reviews", version: "v3" },
    handler: (_request, response) => {
      flakyCount++;
      response.writeHead(failing(flakyCount) ? 503 : 200, { "x-backend": "reviews-v3" }).end();
    },
  });
  client = await mesh.sidecar("client");
});
beforeEach(async () => {
  flakyCount = 0;
  for (const b of [v1, v2, flaky]) b.seen.length = 0;
  await mesh.apply({ "rule.yaml": destinationRule() });
});
after(() => mesh?.close());

const url = "http://reviews:9080/reviews/0";
const apply = (http: readonly unknown[]) => mesh.apply({ "route.yaml": virtualService(http) });

test("timeout cuts a slow answer, not a quick one", async () => {
  await apply([{ route: [to("v1")], timeout: "0.3s", retries: { attempts: 0 } }]);
  assert.equal((await client.client.send(url, { headers: { "x-wait": "10" } })).status, 200);
  const slow = await client.client.send(url, { headers: { "x-wait": "5000" } });
  assert.equal(slow.status, 504);
  assert.ok(slow.milliseconds < 3000, `${slow.milliseconds} ms`);
});

test("retries hide an instance that fails", async () => {
  failing = (n) => n % 2 === 1;
  await apply([{ route: [to("v3")], retries: { attempts: 3, retryOn: "5xx" } }]);
  assert.deepEqual(await tally(client.client, url, { times: 10, parallel: 1 }), new Map([["200 reviews-v3", 10]]));
  assert.equal(flakyCount, 20, "each request was tried twice");
});

test("attempts 0 switches retries off", async () => {
  failing = () => true;
  await apply([{ route: [to("v3")], retries: { attempts: 0 } }]);
  assert.equal((await client.client.send(url)).status, 503);
  assert.equal(flakyCount, 1);
});

test("perTryTimeout gives up one try, not the request", async () => {
  let first = true;
  const slowOnce = await mesh.backend("slow-1", {
    labels: { app: "slow" },
    handler: (_request, response) => {
      const wait = first ? 5000 : 0;
      first = false;
      setTimeout(() => response.writeHead(200).end(), wait);
    },
  });
  await mesh.apply({
    "slow.yaml": serviceYaml("slow"),
    "slow-route.yaml": JSON.stringify({
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata: { name: "slow", namespace: "default" },
      spec: {
        hosts: ["slow"],
        http: [
          {
            route: [{ destination: { host: "slow" } }],
            retries: { attempts: 2, perTryTimeout: "0.3s", retryOn: "5xx,reset" },
          },
        ],
      },
    }),
  });
  const answer = await client.client.send("http://slow:9080/");
  assert.equal(answer.status, 200);
  assert.equal(slowOnce.seen.length, 2);
});

test("an injected abort answers in the backend's place, for its share", async () => {
  await apply([
    { fault: { abort: { httpStatus: 503, percentage: { value: 30 } } }, route: [to("v2")], retries: { attempts: 0 } },
  ]);
  const counts = await tally(client.client, url, { times: 1000 });
  const aborted = counts.get("503") ?? 0;
  // 30 % of 1,000: within five standard deviations (14.5 each).
  assert.ok(Math.abs(aborted - 300) < 73, `${aborted} aborted of 1,000`);
  assert.equal(v2.seen.length, 1000 - aborted);
});

test("an injected delay waits, then the backend answers", async () => {
  await apply([
    {
      match: [{ headers: { "end-user": { exact: "jason" } } }],
      fault: { delay: { fixedDelay: "0.5s", percentage: { value: 100 } } },
      route: [to("v2")],
    },
    { route: [to("v2")] },
  ]);
  const delayed = await client.client.send(url, { headers: { "end-user": "jason" } });
  assert.equal(delayed.headers["x-backend"], "reviews-v2");
  assert.ok(delayed.milliseconds >= 490, `${delayed.milliseconds} ms`);
  assert.ok((await client.client.send(url)).milliseconds < 490);
});

test("a mirror gets copies whose answers nobody waits for", async () => {
  await apply([{ route: [to("v1")], mirror: { host: "reviews", subset: "v2" }, mirrorPercentage: { value: 100 } }]);
  for (let i = 0; i < 20; i++) assert.equal((await client.client.send(url)).headers["x-backend"], "reviews-v1");
  for (let i = 0; i < 100 && v2.seen.length < 20; i++) await delay(20);
  assert.equal(v1.seen.length, 20);
  assert.equal(v2.seen.length, 20);
  assert.match(v2.seen[0]?.headers.host ?? "", /-shadow/);
});

test("mirrors[] with a share", async () => {
  await apply([
    { route: [to("v1")], mirrors: [{ destination: { host: "reviews", subset: "v2" }, percentage: { value: 50 } }] },
  ]);
  await tally(client.client, url, { times: 400 });
  await delay(200);
  assert.ok(Math.abs(v2.seen.length - 200) < 60, `${v2.seen.length} of 400 mirrored`);
});

test("CORS: a preflight is answered by the proxy, a foreign origin gets no permission", async () => {
  await apply([
    {
      corsPolicy: {
        allowOrigins: [{ exact: "https://shop.example" }],
        allowMethods: ["GET", "PUT"],
        allowHeaders: ["x-token"],
        maxAge: "600s",
        allowCredentials: true,
      },
      route: [to("v1")],
    },
  ]);
  const preflight = (origin: string) =>
    client.client.send(url, { method: "OPTIONS", headers: { origin, "access-control-request-method": "PUT" } });
  const good = await preflight("https://shop.example");
  assert.deepEqual(
    [
      good.status,
      good.headers["access-control-allow-origin"],
      good.headers["access-control-allow-methods"],
      good.headers["access-control-allow-headers"],
      good.headers["access-control-max-age"],
      good.headers["access-control-allow-credentials"],
    ],
    [200, "https://shop.example", "GET,PUT", "x-token", "600", "true"],
  );
  assert.equal((await preflight("https://evil.example")).headers["access-control-allow-origin"], undefined);
});

test("an instance that keeps failing is ejected and gets no traffic", async () => {
  failing = () => true;
  await mesh.apply({
    "rule.yaml": destinationRule({
      outlierDetection: { consecutive5xxErrors: 3, interval: "0.1s", baseEjectionTime: "60s", maxEjectionPercent: 100 },
    }),
  });
  await apply([{ route: [{ destination: { host: "reviews" } }], retries: { attempts: 0 } }]);
  await tally(client.client, url, { times: 60, parallel: 1 });
  flakyCount = 0;
  const after = await tally(client.client, url, { times: 60, parallel: 1 });
  assert.equal(flakyCount, 0);
  assert.equal(after.get("503 reviews-v3"), undefined);
});

test("a full connection pool answers 503 at once", async () => {
  await mesh.apply({
    "rule.yaml": destinationRule({
      connectionPool: { tcp: { maxConnections: 1 }, http: { http1MaxPendingRequests: 1 } },
    }),
  });
  await apply([{ route: [to("v1")], retries: { attempts: 0 } }]);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => client.client.send(url, { headers: { "x-wait": "300" } })),
  );
  const overflow = answers.filter((a) => a.status === 503);
  assert.ok(overflow.length >= 6, `${overflow.length} of 10 refused`);
  assert.equal(overflow[0]?.headers["x-envoy-overloaded"], "true");
  assert.ok(answers.some((a) => a.status === 200));
});
