// SPDX-License-Identifier: Apache-2.0
// Requests go on through real Envoys (a sidecar by delta, one by state of the world, a gateway) while the configuration changes under them; none may be lost.
import assert from "node:assert/strict";
import { after, before, type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { type Load, startLoad } from "../kit/load.ts";
import { type Proxied, serviceYaml, startMesh, type TestMesh } from "../kit/mesh.ts";
import { destinationRule, to } from "../kit/route.ts";
import { seeded } from "../kit/seeded.ts";
import { edgeGateway, randomEdit, reviewsRoutes } from "./edits.ts";

const seed = 20261121;
const perSecond = 200;

let mesh: TestMesh;
let sidecars: readonly Proxied[];
let gateway: Awaited<ReturnType<TestMesh["gateway"]>>;

before(async () => {
  mesh = await startMesh();
  await mesh.apply({
    "reviews.yaml": serviceYaml("reviews"),
    "edge.yaml": edgeGateway,
    "rule.yaml": destinationRule(),
    "routes.yaml": reviewsRoutes([{ route: [to("v1")] }]),
  });
  for (const version of ["v1", "v2"]) await mesh.backend(`reviews-${version}`, { labels: { app: "reviews", version } });
  sidecars = [await mesh.sidecar("delta"), await mesh.sidecar("sotw", { sotw: true })];
  gateway = await mesh.gateway([80]);
});
after(() => mesh?.close());

function callReviews(t: TestContext, port = 9080): Load {
  const load = startLoad(
    [
      ...sidecars.map((s) => () => s.client.send(`http://reviews:${port}/reviews/0`)),
      () => gateway.client.send(`http://127.0.0.1:${gateway.ports[80]}/`, { headers: { host: "reviews.example" } }),
    ],
    { perSecond },
  );
  // Also when the test fails on the way.
  t.after(() => load.stop());
  return load;
}

/** Waits until a backend answers more than what was on its way before. */
async function assertShifted(load: Load, backend: string): Promise<void> {
  const before = load.counts.get(backend) ?? 0;
  for (const until = Date.now() + 5000; (load.counts.get(backend) ?? 0) < before + 5; await delay(10))
    assert.ok(Date.now() < until, `${backend} gets no requests: ${JSON.stringify([...load.counts])}`);
}

/** Ends the load: everything was answered 200, and enough was asked for the answer to mean something. */
async function assertNothingLost(load: Load, atLeast: number): Promise<void> {
  const { sent, lost } = await load.stop();
  assert.deepEqual(lost, []);
  assert.ok(sent >= atLeast, `only ${sent} requests were sent`);
  assert.deepEqual(mesh.nacks, []);
}

test(`50 shifts to ever new subsets, VirtualService and DestinationRule in any order (seed ${seed})`, async (t) => {
  const random = seeded(seed);
  const load = callReviews(t);
  let now = "v1";
  for (let shift = 0; shift < 50; shift++) {
    const next = `s${shift}`;
    const version = shift % 2 === 0 ? "v2" : "v1";
    const old = { name: now, labels: { version: version === "v1" ? "v2" : "v1" } };
    const subsets = [{ name: next, labels: { version } }];
    const routes = { "routes.yaml": reviewsRoutes([{ route: [to(next)] }]) };
    // The old subset goes with the edit that brings the new one, or stays until the next.
    const rule = {
      "rule.yaml": destinationRule(undefined, { subsets: random.below(2) ? subsets : [old, ...subsets] }),
    };
    const [first, second] = random.pick([
      [routes, rule],
      [rule, routes],
      [{ ...rule, ...routes }, {}],
    ]);
    mesh.control.apply(new Map(Object.entries(first)));
    await delay(random.pick([0, 0, 20, 300]));
    await mesh.apply({ ...first, ...second });
    now = next;
    await assertShifted(load, `reviews-${version}`);
  }
  await assertNothingLost(load, 1000);
  await mesh.apply({ "rule.yaml": destinationRule(), "routes.yaml": reviewsRoutes([{ route: [to("v1")] }]) });
});

test(`30 valid edits of all sorts (seed ${seed})`, async (t) => {
  const random = seeded(seed);
  const load = callReviews(t);
  for (let number = 0; number < 30; number++) {
    await mesh.apply(randomEdit(random, number));
    await delay(random.pick([0, 20, 60, 120]));
  }
  await assertNothingLost(load, 300);
});

test("Service: another selector, another target port, one more port, one less", async (t) => {
  await mesh.apply({
    "rule.yaml": undefined,
    "routes.yaml": reviewsRoutes([{ route: [{ destination: { host: "reviews", port: { number: 9080 } } }] }]),
    "scope.yaml": undefined,
  });
  await mesh.backend("reviews-next", { labels: { app: "reviews", version: "next" }, port: 9090 });
  const service = (selector: Readonly<Record<string, string>>, ports: readonly unknown[]) => ({
    "reviews.yaml": JSON.stringify({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "reviews", namespace: "default" },
      spec: { selector, ports },
    }),
  });
  const http = { name: "http", port: 9080 };
  const steps: readonly Readonly<Record<string, string>>[] = [
    service({ app: "reviews", version: "v1" }, [http]),
    service({ app: "reviews", version: "v2" }, [http]),
    service({ app: "reviews", version: "next" }, [{ ...http, targetPort: 9090 }]),
    service({ app: "reviews", version: "v1" }, [{ ...http, targetPort: 9080 }]),
    service({ app: "reviews", version: "v1" }, [{ ...http, name: "http-web" }]),
    service({ app: "reviews", version: "v1" }, [http, { name: "http-more", port: 9081, targetPort: 9080 }]),
  ];
  const load = callReviews(t);
  for (const step of steps) {
    await mesh.apply(step);
    await delay(150);
  }
  await assertNothingLost(load, 100);
  const onNewPort = callReviews(t, 9081);
  await delay(200);
  await mesh.apply({
    "routes.yaml": reviewsRoutes([{ route: [{ destination: { host: "reviews", port: { number: 9081 } } }] }]),
  });
  await mesh.apply(service({ app: "reviews", version: "v2" }, [{ name: "http-more", port: 9081, targetPort: 9080 }]));
  await delay(200);
  await assertNothingLost(onNewPort, 60);
});

test("a new control plane with the same files sends nothing, and later edits arrive", async (t) => {
  await mesh.apply({
    "reviews.yaml": serviceYaml("reviews"),
    "rule.yaml": destinationRule(),
    "routes.yaml": reviewsRoutes([{ route: [to("v1")] }]),
  });
  const load = callReviews(t);
  for (const down of [0, 1500]) {
    await delay(100);
    await mesh.restart(down);
    const sent = mesh.control.xds
      .streams()
      .filter((s) => s.flavour === "delta")
      .flatMap((s) => s.types.filter((t) => t.nonceSent !== "").map((t) => `${s.nodeId}: ${t.typeUrl}`));
    assert.deepEqual(sent, []);
  }
  await mesh.apply({ "routes.yaml": reviewsRoutes([{ route: [to("v2")] }]) });
  await assertShifted(load, "reviews-v2");
  await assertNothingLost(load, 300);
});
