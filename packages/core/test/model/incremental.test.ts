// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TypedObject } from "@heddle/schema";
import fc from "fast-check";
import { createRig, objects, snapshot, typed, viewSnapshot } from "./rig.ts";

const apps = ["a", "b"];
const namespaces = ["n1", "n2"];
const created = ["2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z", ""];

function metadata(name: string, namespace: string, more: object = {}): object {
  return { name, namespace, ...more };
}

const istio = (kind: string, meta: object, spec: object) =>
  typed({ apiVersion: "networking.istio.io/v1", kind, metadata: meta, spec });
const core = (kind: string, meta: object, rest: object) => typed({ apiVersion: "v1", kind, metadata: meta, ...rest });

/** A small world where everything collides with something: few names, few hosts, few labels. */
const anyObject: fc.Arbitrary<TypedObject> = fc
  .record({
    kind: fc.constantFrom(
      "Service",
      "Pod",
      "Slice",
      "Deployment",
      "Entry",
      "Workload",
      "Rule",
      "Routes",
      "Sidecar",
      "Gateway",
    ),
    name: fc.constantFrom("x", "y"),
    namespace: fc.constantFrom(...namespaces),
    app: fc.constantFrom(...apps),
    version: fc.constantFrom("v1", "v2"),
    born: fc.constantFrom(...created),
    number: fc.integer({ min: 1, max: 3 }),
    flag: fc.boolean(),
  })
  .map(({ kind, name, namespace, app, version, born, number, flag }) => {
    const meta = (more: object = {}) =>
      metadata(name, namespace, { ...(born !== "" && { creationTimestamp: born }), ...more });
    const labels = { app, version };
    switch (kind) {
      case "Service":
        return core("Service", meta(), {
          spec: {
            selector: flag ? { app } : labels,
            ports: [{ port: 80 + number, name: "http", targetPort: flag ? "web" : 8080 }],
          },
        });
      case "Pod":
        return core("Pod", meta({ labels }), {
          spec: { containers: [{ name: "c", ports: [{ name: "web", containerPort: 8000 + number }] }] },
          status: { podIP: `10.0.0.${number}`, conditions: [{ type: "Ready", status: flag ? "True" : "False" }] },
        });
      case "Slice":
        return typed({
          apiVersion: "discovery.k8s.io/v1",
          kind: "EndpointSlice",
          metadata: meta({ labels: { "kubernetes.io/service-name": name } }),
          addressType: "IPv4",
          ports: [{ name: "http", port: 9000 }],
          endpoints: [{ addresses: [`10.0.0.${number}`], conditions: { ready: flag } }],
        });
      case "Deployment":
        return typed({
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: meta(),
          spec: {
            selector: { matchLabels: { app } },
            template: { metadata: { labels }, spec: { containers: [{ name: "c" }] } },
          },
        });
      case "Entry":
        return istio("ServiceEntry", meta(), {
          hosts: flag ? ["e.example", `x.${namespace}.svc.cluster.local`] : ["e.example"],
          location: "MESH_INTERNAL",
          resolution: "STATIC",
          ports: [{ number: 80 + number, name: "http", protocol: "HTTP" }],
          ...(number === 1
            ? { workloadSelector: { labels: { app } } }
            : { endpoints: [{ address: `10.1.0.${number}` }] }),
        });
      case "Workload":
        return istio("WorkloadEntry", meta(), { address: `10.2.0.${number}`, labels });
      case "Rule":
        return istio("DestinationRule", meta(), {
          host: "x",
          exportTo: flag ? ["."] : ["*"],
          subsets: [{ name: version, labels: { version } }],
        });
      case "Routes":
        return istio("VirtualService", meta(), {
          hosts: [app],
          http: [{ match: [{ sourceLabels: flag ? { app } : { version } }], route: [{ destination: { host: "x" } }] }],
        });
      case "Sidecar":
        return istio("Sidecar", meta(), {
          ...(flag && { workloadSelector: { labels: { app } } }),
          egress: [{ hosts: ["./*"] }],
        });
      default:
        return istio("Gateway", meta(), {
          selector: flag ? { app } : { version },
          servers: [{ port: { number: 80, name: "http", protocol: "HTTP" }, hosts: ["*"] }],
        });
    }
  });

const idOf = (o: TypedObject) => `${o.kind}/${o.metadata.namespace}/${o.metadata.name}`;

test("the state does not depend on the order of events (seed 20261)", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyObject, { selector: idOf, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      (all, random) => {
        const once = createRig(...all);
        const oneByOne = createRig();
        const order = all.map((object) => ({ object, rank: random.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
        for (const { object } of order) oneByOne.put(object);
        assert.deepEqual(snapshot(oneByOne.mesh), snapshot(once.mesh));
        assert.deepEqual(viewSnapshot(oneByOne), viewSnapshot(once));
        assert.deepEqual([...once.faults, ...oneByOne.faults], []);
      },
    ),
    { seed: 20261, numRuns: 80 },
  );
});

test("incremental equals from scratch after every step of changes and deletions (seed 20262)", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyObject, fc.integer({ min: 0, max: 3 })), { maxLength: 16 }), (steps) => {
      const rig = createRig();
      const now = new Map<string, TypedObject>();
      for (const [object, dice] of steps) {
        if (dice === 0) {
          now.delete(idOf(object));
          rig.remove(object);
        } else {
          now.set(idOf(object), object);
          rig.put(object);
        }
        const scratch = createRig(...now.values());
        assert.deepEqual(snapshot(rig.mesh), snapshot(scratch.mesh));
        assert.deepEqual(viewSnapshot(rig), viewSnapshot(scratch));
      }
      assert.deepEqual(rig.faults, []);
    }),
    { seed: 20262, numRuns: 30 },
  );
});

const service = (name: string, selector: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: ${selector}, ports: [{port: 80, name: http}, {port: 90, name: grpc}]}\n---\n`;
const pod = (name: string, labels: string, ready = "True") =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: ${labels}}\nspec: {containers: [{name: c}]}\nstatus: {podIP: 10.0.0.${name.length}, conditions: [{type: Ready, status: "${ready}"}]}\n---\n`;

test("a Pod's change runs only the endpoint sets of the services that select it", () => {
  const others = Array.from(
    { length: 50 },
    (_, i) => service(`s${i}`, `{app: s${i}}`) + pod(`p${"x".repeat(i + 10)}`, `{app: s${i}}`),
  ).join("");
  const rig = createRig(
    ...objects(
      others +
        service("all", "{app: r}") +
        service("one", "{app: r, version: v1}") +
        service("two", "{app: r, version: v2}"),
    ),
  );
  rig.put(...objects(pod("r1", "{app: r, version: v1}") + pod("r22", "{app: r, version: v2}")));
  const { stats } = rig.graph;
  stats.resetRuns();
  rig.put(...objects(pod("r1", "{app: r, version: v1}", "False")));
  assert.equal(stats.runs("model/readings"), 1);
  assert.equal(stats.runs("model/endpoints"), 2, "all and one, not two");
  assert.equal(stats.runs("model/services"), 0);
  assert.equal(stats.runs("model/diagnostics"), 1, "that of the Pod itself");

  stats.resetRuns();
  rig.put(
    ...objects(pod("r1", "{app: r, version: v1}", "False").replace("metadata: {", "metadata: {resourceVersion: '7', ")),
  );
  assert.equal(stats.runs("model/workload-claims"), 0, "nothing of the mesh has changed");
});

test("an EndpointSlice's change runs one endpoint set; a rule's change runs none", () => {
  const slice = (address: string) =>
    `apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: s, labels: {kubernetes.io/service-name: a}}\nports: [{name: http, port: 1}]\nendpoints: [{addresses: [${address}]}]\n---\n`;
  const rig = createRig(...objects(service("a", "{app: a}") + service("b", "{app: b}") + slice("10.0.0.1")));
  const { stats } = rig.graph;
  stats.resetRuns();
  rig.put(...objects(slice("10.0.0.2")));
  assert.equal(stats.runs("model/endpoints"), 1);
  stats.resetRuns();
  rig.put(
    ...objects(
      "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: r}\nspec: {host: a, trafficPolicy: {loadBalancer: {simple: RANDOM}}}",
    ),
  );
  assert.equal(stats.runs("model/endpoints"), 0);
  assert.equal(stats.runs("model/selector-labels"), 0, "it reads no label");
});
