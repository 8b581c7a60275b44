// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, test } from "node:test";
import type { Probe } from "@heddle/schema";
import { askPort, askProbe } from "../src/replica/probe.ts";
import { watchHealth } from "../src/replica/watch-health.ts";
import { eventually } from "./processes.ts";

let server: Server;
let port: number;
let status: number;
const asked: (string | undefined)[] = [];

beforeEach(async () => {
  status = 200;
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers["x-probe"] ?? ""}`);
    if (status === 0) return;
    response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (probe: Probe, allowExec = false) =>
  askProbe(probe, { allowExec, env: process.env, realPort: (p) => (p === "web" || p === 80 ? port : undefined) });

test("httpGet: the real port, path, headers; 2xx and 3xx are good", async () => {
  const probe: Probe = { httpGet: { port: "web", path: "/health", httpHeaders: [{ name: "x-probe", value: "1" }] } };
  assert.equal(await ask(probe), "");
  status = 302;
  assert.equal(await ask(probe), "");
  status = 503;
  assert.equal(await ask(probe), "/health answered 503");
  assert.deepEqual(asked, ["/health 1", "/health 1", "/health 1"]);
  assert.equal(await ask({ httpGet: { port: "other" } }), "no port other");
});

test("httpGet: no answer in time is bad", async () => {
  status = 0;
  assert.match(await ask({ httpGet: { port: 80 }, timeoutSeconds: 1 }), /did not answer in 1000 ms/);
});

test("tcpSocket and a closed port", async () => {
  assert.equal(await ask({ tcpSocket: { port: 80 } }), "");
  assert.equal(await askPort(1), "nothing listens on port 1");
});

test("exec runs only when allowed", async () => {
  assert.equal(await ask({ exec: { command: ["/bin/false"] } }), "");
  assert.equal(await ask({ exec: { command: ["/bin/false"] } }, true), "/bin/false ended with 1");
  assert.equal(await ask({ exec: { command: ["/bin/true"] } }, true), "");
});

test("readiness follows its thresholds; liveness that fails asks for a restart", async (t) => {
  const events: string[] = [];
  const probe: Probe = { httpGet: { port: 80, path: "/" }, periodSeconds: 1, failureThreshold: 1 };
  const health = watchHealth({
    allowExec: false,
    env: process.env,
    realPort: () => port,
    probes: { readiness: { ...probe, failureThreshold: 2 }, liveness: { ...probe, failureThreshold: 3 } },
    firstPort: port,
    eager: 10,
    onReady: (ready) => events.push(ready ? "ready" : "not ready"),
    onDead: (why) => events.push(why),
  });
  t.after(() => health.stop());
  await eventually(() => events.includes("ready"));
  status = 500;
  await eventually(() => events.length === 3);
  assert.deepEqual(events, ["ready", "not ready", "liveness: / answered 500"]);
  assert.equal(health.why(), "liveness: / answered 500");
  status = 200;
  health.restart();
  await eventually(() => events.length === 4);
  assert.equal(events[3], "ready");
});

test("nothing but startup is asked until it is good", async (t) => {
  status = 500;
  const events: string[] = [];
  const probe = (path: string): Probe => ({ httpGet: { port: 80, path }, periodSeconds: 1, failureThreshold: 30 });
  const health = watchHealth({
    allowExec: false,
    env: process.env,
    realPort: () => port,
    probes: { startup: probe("/startup"), readiness: probe("/readiness") },
    firstPort: port,
    eager: 10,
    onReady: (ready) => events.push(ready ? "ready" : "not ready"),
    onDead: (why) => events.push(why),
  });
  t.after(() => health.stop());
  await eventually(() => asked.length > 3);
  assert.ok(asked.every((a) => a === "/startup "));
  status = 200;
  await eventually(() => events.includes("ready"));
});

test("without probes an open port is ready, and no port at all too", async (t) => {
  for (const firstPort of [port, undefined]) {
    const events: boolean[] = [];
    const health = watchHealth({
      allowExec: false,
      env: process.env,
      realPort: () => undefined,
      probes: {},
      firstPort,
      eager: 10,
      onReady: (ready) => events.push(ready),
      onDead: () => assert.fail(),
    });
    t.after(() => health.stop());
    await eventually(() => events.length > 0);
    assert.deepEqual(events, [true]);
  }
});
