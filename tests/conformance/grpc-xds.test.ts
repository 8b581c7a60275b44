// SPDX-License-Identifier: Apache-2.0
// A client nobody here wrote: gRPC's own xDS (npm @grpc/grpc-js-xds) resolves `xds:///` targets through our control plane, and real
// calls go where VirtualService and DestinationRule say.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { type Control, createControl } from "@heddle/control";
import { type Diagnostic, defaultMeshSettings } from "@heddle/core";
import { podText, serviceYaml } from "../kit/mesh.ts";
import { destinationRule, to, virtualService } from "../kit/route.ts";
import type { Answer, Question } from "./grpc-client.ts";
import { startWho, type WhoServer } from "./grpc-who.ts";

const nacks: Diagnostic[] = [];
const servers: WhoServer[] = [];
let control: Control;
let client: XdsClient;

before(async () => {
  control = createControl({
    settings: defaultMeshSettings,
    version: "test",
    onFault: (fault) => {
      throw new Error(fault.message, { cause: fault.error });
    },
    onNack: (finding) => void nacks.push(finding),
  });
  const files = new Map([
    ["reviews.yaml", serviceYaml("reviews", { portName: "grpc" })],
    ["rule.yaml", destinationRule()],
  ]);
  for (const version of ["v1", "v2"]) {
    const server = await startWho(version);
    servers.push(server);
    files.set(`${version}.json`, podText(`reviews-${version}`, server.port, { labels: { app: "reviews", version } }));
  }
  control.apply(files);
  const { port } = await control.xds.listen("127.0.0.1", 0);
  control.setReady();
  client = startClient(bootstrapOf(port));
});
after(async () => {
  client?.stop();
  for (const server of servers) server.stop();
  await control?.xds.close(0);
});

/** The node that Istio's proxyless gRPC presents. */
function bootstrapOf(port: number): string {
  return JSON.stringify({
    xds_servers: [
      { server_uri: `127.0.0.1:${port}`, channel_creds: [{ type: "insecure" }], server_features: ["xds_v3"] },
    ],
    node: {
      id: "sidecar~127.0.0.1~client.default~default.svc.cluster.local",
      locality: {},
      metadata: { GENERATOR: "grpc", NAMESPACE: "default", CLUSTER_ID: "Kubernetes", LABELS: { app: "client" } },
    },
  });
}

type Call = Readonly<Record<string, string>>;

interface XdsClient {
  /** The name of the server that answered, or of the error's status. */
  ask(headers?: Call, target?: string): Promise<string>;
  stop(): void;
}

function startClient(bootstrap: string): XdsClient {
  const child = fork(join(import.meta.dirname, "grpc-client.ts"), {
    env: { ...process.env, GRPC_XDS_BOOTSTRAP_CONFIG: bootstrap },
    execArgv: [],
  });
  const waiting = new Map<number, (told: string) => void>();
  let questions = 0;
  child.on("message", ({ id, told }: Answer) => waiting.get(id)?.(told));
  return {
    ask: (headers = {}, target = "xds:///reviews.default.svc.cluster.local:9080") => {
      const id = ++questions;
      child.send({ id, target, headers } satisfies Question);
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    stop: () => child.disconnect(),
  };
}

const apply = (http: readonly unknown[] | undefined) =>
  control.apply(new Map([["route.yaml", http === undefined ? undefined : virtualService(http)]]));

/** The client takes a change when it has come: asks until the answer was as told so many times in a row, or fails with the last one. */
async function eventually(
  told: string,
  asked: { readonly headers?: Call; readonly inARow?: number } = {},
): Promise<void> {
  let last = "";
  for (let i = 0, row = 0; i < 400; i++) {
    last = await client.ask(asked.headers);
    row = last === told ? row + 1 : 0;
    if (row === (asked.inARow ?? 8)) return;
    if (row === 0) await delay(25);
  }
  assert.equal(last, told);
}

async function tally(calls: number, headers?: Call): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let i = 0; i < calls; i += 20)
    for (const name of await Promise.all(Array.from({ length: 20 }, () => client.ask(headers))))
      counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test("a service without routes: its members take turns", async () => {
  await eventually("v1", { inARow: 1 });
  assert.deepEqual(Object.keys(await tally(40)).sort(), ["v1", "v2"]);
});

test("short names lead to the same", async () => {
  for (const name of ["reviews:9080", "reviews.default:9080", "reviews.default.svc:9080"]) {
    assert.match(await client.ask({}, `xds:///${name}`), /^v[12]$/, name);
  }
});

test("a header decides the route", async () => {
  apply([{ match: [{ headers: { "end-user": { exact: "jason" } } }], route: [to("v2")] }, { route: [to("v1")] }]);
  await eventually("v2", { headers: { "end-user": "jason" } });
  assert.deepEqual(await tally(40, { "end-user": "jason" }), { v2: 40 });
  assert.deepEqual(await tally(40), { v1: 40 });
});

test("the method of the call is the path", async () => {
  apply([{ match: [{ uri: { prefix: "/test.Who/" } }], route: [to("v2")] }, { route: [to("v1")] }]);
  await eventually("v2");
  assert.deepEqual(await tally(40), { v2: 40 });
});

test("weights hold: 80/20 over 1,000 calls", async () => {
  apply([{ route: [to("v1", 80), to("v2", 20)] }]);
  await eventually("v1", { inARow: 1 });
  const { v1 = 0, v2 = 0, ...others } = await tally(1000);
  assert.deepEqual(others, {});
  // Five standard deviations of a binomial distribution.
  assert.ok(Math.abs(v2 - 200) < 5 * Math.sqrt(1000 * 0.8 * 0.2), `v1 ${v1}, v2 ${v2}`);
});

test("a timeout ends a slow call", async () => {
  apply([{ route: [to("v1")], timeout: "0.2s" }]);
  await eventually("DEADLINE_EXCEEDED", { headers: { "x-wait": "1000" } });
  assert.equal(await client.ask(), "v1");
});

test("a fault is injected by the client itself", async () => {
  const abort = { grpcStatus: "ABORTED", percentage: { value: 100 } };
  apply([
    { match: [{ headers: { "x-fault": { exact: "yes" } } }], route: [to("v1")], fault: { abort } },
    { route: [to("v1")] },
  ]);
  await eventually("ABORTED", { headers: { "x-fault": "yes" } });
  assert.equal(await client.ask(), "v1");
});

test("what gRPC cannot do costs that route, not the table", async () => {
  apply([
    { match: [{ headers: { "x-go": { exact: "redirect" } } }], redirect: { authority: "elsewhere" } },
    { match: [{ headers: { "x-go": { exact: "nowhere" } } }], route: [to("v7")] },
    { match: [{ queryParams: { v: { exact: "1" } } }], route: [to("v1")] },
    {
      route: [to("v2")],
      corsPolicy: { allowOrigins: [{ exact: "http://a.test" }] },
      headers: { request: { set: { "x-a": "b" } } },
    },
  ]);
  await eventually("UNAVAILABLE", { headers: { "x-go": "redirect" } });
  assert.equal(await client.ask({ "x-go": "nowhere" }), "UNAVAILABLE");
  assert.deepEqual(await tally(40), { v2: 40 });
});

test("members come and go", async () => {
  apply([{ route: [to("v3")] }]);
  await eventually("UNAVAILABLE");
  const server = await startWho("v3");
  servers.push(server);
  const pod = podText("reviews-v3", server.port, { labels: { app: "reviews", version: "v3" } });
  control.apply(new Map([["v3.json", pod]]));
  await eventually("v3");
  apply(undefined);
  await eventually("v1", { inARow: 1 });
  assert.deepEqual(Object.keys(await tally(60)).sort(), ["v1", "v2", "v3"]);
});

test("it took everything it was sent", () => {
  assert.deepEqual(nacks, []);
  const [stream] = control.xds.streams();
  assert.equal(stream?.flavour, "sotw");
  for (const type of stream?.types ?? []) assert.equal(type.nacked, "", type.typeUrl);
});
