// SPDX-License-Identifier: Apache-2.0
// Cost follows the change, not the mesh: what a change makes run is counted in a small and in a ten times larger mesh.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh, type OfflineMesh, resourceKinds } from "@heddle/core";
import { proxies } from "./proxies.ts";

const meta = (name: string) => ({ name, namespace: "default" });
const text = (...objects: readonly object[]): string =>
  JSON.stringify({ apiVersion: "v1", kind: "List", items: objects });

const service = (i: number, port = 9080) => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: meta(`s${i}`),
  spec: {
    clusterIP: `10.3.${i >> 8}.${i & 255}`,
    selector: { app: `s${i}` },
    ports: [
      { name: "http", port },
      { name: "tcp", port: 7000 },
    ],
  },
});
const pod = (i: number, replica: number, ip = `10.4.${i}.${replica}`) => ({
  apiVersion: "v1",
  kind: "Pod",
  metadata: { ...meta(`s${i}-${replica}`), labels: { app: `s${i}`, version: "v1" } },
  spec: { containers: [{ name: "app", image: "x" }] },
  status: { podIP: ip, podIPs: [{ ip }], conditions: [{ type: "Ready", status: "True" }] },
});
const rule = (i: number, simple = "RANDOM") => ({
  apiVersion: "networking.istio.io/v1",
  kind: "DestinationRule",
  metadata: meta(`s${i}`),
  spec: {
    host: `s${i}`,
    trafficPolicy: { loadBalancer: { simple } },
    subsets: [{ name: "v1", labels: { version: "v1" } }],
  },
});
const routes = (i: number, timeout = "1s") => ({
  apiVersion: "networking.istio.io/v1",
  kind: "VirtualService",
  metadata: meta(`s${i}`),
  spec: { hosts: [`s${i}`], http: [{ timeout, route: [{ destination: { host: `s${i}`, subset: "v1" } }] }] },
});
const gateway = {
  apiVersion: "networking.istio.io/v1",
  kind: "Gateway",
  metadata: meta("g"),
  spec: {
    selector: { istio: "ingressgateway" },
    servers: [{ port: { number: 80, name: "http", protocol: "HTTP" }, hosts: ["*"] }],
  },
};

const parts = (i: number): Readonly<Record<string, string>> => ({
  [`s${i}.json`]: text(service(i)),
  [`p${i}.json`]: text(pod(i, 1), pod(i, 2)),
  [`d${i}.json`]: text(rule(i)),
  [`v${i}.json`]: text(routes(i)),
});

/** A mesh of this many services that proxies of each sort are connected to. */
function connected(size: number): OfflineMesh {
  const files = Array.from({ length: size }, (_, i) => Object.entries(parts(i))).flat();
  const mesh = createOfflineMesh({ texts: new Map([...files, ["g.json", text(gateway)]]) });
  for (const proxy of proxies)
    for (const kind of resourceKinds) {
      const key = `${kind}|${mesh.compiler.classOf(proxy).key}`;
      mesh.graph.read(mesh.compiler.resources, key);
      mesh.graph.observe(mesh.compiler.resources, key, () => {});
    }
  return mesh;
}

const sizes = [20, 200] as const;
const meshes = new Map(sizes.map((size) => [size, connected(size)]));

/** Runs of all nodes, or of one, that a change of texts makes. */
function runsOf(size: number, change: Readonly<Record<string, string>>, node?: string): number {
  const mesh = meshes.get(size as 20 | 200) as OfflineMesh;
  mesh.graph.stats.resetRuns();
  mesh.texts.apply(new Map(Object.entries(change)));
  assert.deepEqual(mesh.faults(), []);
  return mesh.graph.stats.runs(node);
}

test("the same texts again make nothing run", () => {
  for (const size of sizes)
    for (let i = 0; i < size; i++) assert.equal(runsOf(size, parts(i)), 0, `service ${i} of ${size}`);
});

test("the same objects written otherwise make nothing run but their own decoding", () => {
  for (const size of sizes) {
    const rewritten = Object.fromEntries(Object.entries(parts(3)).map(([file, t]) => [file, `  ${t}\n\n`]));
    assert.equal(runsOf(size, rewritten), runsOf(size, parts(3)), "there and back");
    const mesh = meshes.get(size) as OfflineMesh;
    for (const node of ["cluster/port", "endpoint/assignment", "route/routes", "listener/built"])
      assert.equal(mesh.graph.stats.runs(node), 0, `${node} of ${size}`);
  }
});

/** A change of one service of the mesh, and what may run for it. */
const changes: Readonly<Record<string, (turn: number) => Readonly<Record<string, string>>>> = {
  "an endpoint that moves": (turn) => ({ "p5.json": text(pod(5, 1), pod(5, 2, `10.5.0.${turn}`)) }),
  "an endpoint that comes": (turn) => ({
    "p6.json": text(pod(6, 1), pod(6, 2), ...Array.from({ length: turn }, (_, i) => pod(6, 3 + i))),
  }),
  "a rule with another balancer": (turn) => ({ "d7.json": text(rule(7, turn % 2 === 0 ? "RANDOM" : "ROUND_ROBIN")) }),
  "a route with another timeout": (turn) => ({ "v8.json": text(routes(8, `${turn + 1}s`)) }),
};

for (const [name, change] of Object.entries(changes)) {
  test(`${name} makes as much run in a mesh of 20 services as in one of 200`, () => {
    for (const turn of [1, 2]) {
      const counts = sizes.map((size) => runsOf(size, change(turn)));
      assert.ok((counts[0] ?? 0) > 0, "something runs");
      assert.equal(counts[1], counts[0], `in turn ${turn}`);
    }
  });
}

test("an endpoint that moves recomputes its endpoint set, its assignments and what joins them", () => {
  for (const size of sizes) {
    const move = changes["an endpoint that moves"] as (turn: number) => Readonly<Record<string, string>>;
    const mesh = meshes.get(size) as OfflineMesh;
    runsOf(size, move(9));
    // Two ports, each whole and as the subset v1; the classes share them.
    assert.equal(mesh.graph.stats.runs("endpoint/assignment"), 4, `of ${size}`);
    for (const node of ["cluster/port", "cluster/host", "cluster/class", "listener/built", "listener/class"])
      assert.equal(mesh.graph.stats.runs(node), 0, `${node} of ${size}`);
    for (const node of ["route/table", "route/virtual-host", "route/routes", "route/class"])
      assert.equal(mesh.graph.stats.runs(node), 0, `${node} of ${size}`);
  }
});
