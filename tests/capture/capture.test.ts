// SPDX-License-Identifier: Apache-2.0
// Interception as on Kubernetes: network namespaces for Pods, TCP redirected to a real Envoy of another group, programs that know nothing of the mesh, and `heddle serve`.
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { envoyPath } from "../kit/envoy.ts";
import type { Report } from "./inhabitant.ts";
import {
  hubAddress,
  type Inhabitant,
  makeNamespaces,
  type Namespaces,
  proxyGroup,
  whyNoNamespaces,
} from "./namespaces.ts";
import { bootstrap, objects } from "./pods.ts";

const reason = whyNoNamespaces();
const cli = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));

describe("captured traffic", { skip: reason ?? false, timeout: 120_000 }, () => {
  let folder: string;
  let net: Namespaces;
  let client: Inhabitant;
  let reviews: Inhabitant;
  let outside: Inhabitant;

  const put = (file: string, object: unknown) => {
    const path = join(folder, "config", `${file}.json`);
    if (object === undefined) rmSync(path);
    else writeFileSync(path, JSON.stringify(object));
  };
  const http = (from: Inhabitant, address: string, port: number, headers: Readonly<Record<string, string>>) =>
    from.order({ do: "http", address, port, path: "/", headers });
  const tcp = (from: Inhabitant, address: string, port: number) =>
    from.order({ do: "tcp", address, port, send: "hello" });
  const backendOf = (report: Report) =>
    `${report.status ?? report.error} ${String(report.headers?.["x-backend"] ?? "")}`.trim();
  /** Waits until an edit has its effect. */
  const becomes = async (look: () => Promise<unknown>, wanted: unknown): Promise<void> => {
    for (let tries = 0; ; tries++) {
      const seen = await look();
      if (seen === wanted) return;
      if (tries > 200) assert.deepEqual(seen, wanted, logs());
      await delay(25);
    }
  };
  const logs = () =>
    ["control", "client", "reviews-v1"].map((n) => readFileSync(join(folder, `${n}.log`), "utf8")).join("\n");
  const startProxy = async (at: Inhabitant, name: string, labels: Readonly<Record<string, string>>): Promise<void> => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(bootstrap({ name, labels, address: at.address, xds: hubAddress })));
    const args = ["-c", file, "--use-dynamic-base-id", "--concurrency", "1", "--log-level", "warning"];
    const log = join(folder, `${name}.log`);
    const report = await at.order({ do: "start", command: await envoyPath(), args, group: proxyGroup, log });
    assert.equal(report.error, undefined);
    await becomes(
      async () =>
        (await at.order({ do: "http", address: "127.0.0.1", port: 15000, path: "/ready", headers: {} })).status,
      200,
    );
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "heddle-capture-"));
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "config"));
    net = await makeNamespaces();
    client = await net.add("client", { number: 11, redirected: true });
    reviews = await net.add("reviews", { number: 12, redirected: true });
    const second = await net.add("second", { number: 13 });
    outside = await net.add("outside", { number: 14 });
    await reviews.order({ do: "serve-http", name: "reviews-v1", port: 9080 });
    await reviews.order({ do: "serve-http", name: "not in the mesh", port: 7777 });
    await reviews.order({ do: "serve-tcp", name: "store-1", port: 9000 });
    await second.order({ do: "serve-http", name: "reviews-v2", port: 9080 });
    await outside.order({ do: "serve-http", name: "outside", port: 8000 });
    await outside.order({ do: "serve-tcp", name: "outside", port: 8001 });
    for (const [file, object] of Object.entries(objects)) put(file, object);
    const args = [cli, "serve", "--config", join(folder, "config"), "--xds-address", `${hubAddress}:15010`];
    const log = join(folder, "control.log");
    await net.hub.order({ do: "start", command: process.execPath, args, log });
    await Promise.all([
      startProxy(client, "client", { app: "client" }),
      startProxy(reviews, "reviews-v1", { app: "reviews", version: "v1" }),
    ]);
  });
  after(async () => {
    await net?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const callReviews = async (headers: Readonly<Record<string, string>> = {}) =>
    backendOf(await http(client, "10.96.0.10", 9080, { host: "reviews:9080", ...headers }));

  test("HTTP to a Service's address goes where the VirtualService says", async () => {
    for (let i = 0; i < 5; i++) assert.equal(await callReviews(), "200 reviews-v2", logs());
    assert.equal(await callReviews({ "end-user": "jason" }), "200 reviews-v1");
  });

  test("an edit of the VirtualService reaches programs that know nothing of it", async () => {
    put("routes", {
      ...objects["routes"],
      spec: {
        hosts: ["reviews"],
        http: [
          {
            fault: { abort: { httpStatus: 418, percentage: { value: 100 } } },
            route: [{ destination: { host: "reviews" } }],
          },
        ],
      },
    });
    await becomes(() => callReviews(), "418");
    put("routes", objects["routes"]);
    await becomes(() => callReviews(), "200 reviews-v2");
  });

  test("the server's Envoy takes what arrives at the Pod", async () => {
    const report = await http(outside, reviews.address, 9080, { host: "reviews:9080" });
    assert.equal(backendOf(report), "200 reviews-v1");
    assert.equal(report.headers?.["server"], "istio-envoy");
    const throughBoth = await http(client, "10.96.0.10", 9080, { host: "reviews:9080", "end-user": "jason" });
    assert.match(throughBoth.body ?? "", /"x-request-id"/);
  });

  test("TCP to a Service's address", async () => {
    assert.deepEqual(await tcp(client, "10.96.0.11", 9000), { body: "store-1 heard hello" });
  });

  test("a port of the Pod that no Service has is passed through", async () => {
    assert.equal(backendOf(await http(outside, reviews.address, 7777, { host: "x" })), "200 not in the mesh");
  });

  test("headless: the Pod that was called is the one that answers", async () => {
    for (const [address, name] of [
      [reviews.address, "reviews-v1"],
      ["10.77.0.13", "reviews-v2"],
    ] as const)
      for (let i = 0; i < 3; i++)
        assert.equal(backendOf(await http(client, address, 9080, { host: "peers:9080" })), `200 ${name}`);
  });

  test("addresses nobody declared: passed through, and blocked under REGISTRY_ONLY", async () => {
    const unknown = async () => backendOf(await http(client, outside.address, 8000, { host: "unknown.example" }));
    assert.equal(await unknown(), "200 outside");
    assert.deepEqual(await tcp(client, outside.address, 8001), { body: "outside heard hello" });
    put("scope", {
      apiVersion: "networking.istio.io/v1",
      kind: "Sidecar",
      metadata: { name: "default", namespace: "default" },
      spec: { egress: [{ hosts: ["*/*"] }], outboundTrafficPolicy: { mode: "REGISTRY_ONLY" } },
    });
    await becomes(async () => (await unknown()).startsWith("200"), false);
    const blocked = await tcp(client, outside.address, 8001);
    assert.ok(blocked.error !== undefined || blocked.body === "", JSON.stringify(blocked));
    assert.equal(await callReviews(), "200 reviews-v2");
    assert.deepEqual(await tcp(client, "10.96.0.11", 9000), { body: "store-1 heard hello" });
    put("scope", undefined);
    await becomes(unknown, "200 outside");
  });
});
