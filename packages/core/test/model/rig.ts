// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { createGraph, type Fault, type Graph } from "@heddle/incr";
import { decodeObject, type TypedObject } from "@heddle/schema";
import { parse } from "yaml";
import { refKey } from "../../src/diagnostics/diagnostic.ts";
import { createMesh } from "../../src/index/from-objects.ts";
import type { Mesh } from "../../src/index/mesh.ts";
import { defaultMeshSettings, type MeshSettings } from "../../src/model/mesh-settings.ts";
import { refOf } from "../../src/model/typed.ts";
import { createView } from "../../src/view/create-view.ts";
import type { Proxy as MeshProxy } from "../../src/view/proxy.ts";
import type { ProxyClass } from "../../src/view/proxy-class.ts";
import { destinationRuleKey, type View } from "../../src/view/view.ts";

export interface Rig {
  readonly graph: Graph;
  readonly mesh: Mesh;
  readonly view: View;
  readonly faults: readonly Fault[];
  /** Adds or replaces objects in one batch. */
  put(...objects: readonly TypedObject[]): void;
  remove(...objects: readonly TypedObject[]): void;
  configure(settings: Partial<MeshSettings>): void;
  classOf(proxy: MeshProxy): ProxyClass;
}

/** A mesh over a real graph and real decoded objects. */
export function createRig(...objects: readonly TypedObject[]): Rig {
  const faults: Fault[] = [];
  const graph = createGraph({ onFault: (fault) => faults.push(fault) });
  const source = graph.source<TypedObject>("objects");
  const settings = graph.source<MeshSettings>("settings");
  graph.batch(() => settings.set("mesh", defaultMeshSettings));
  const mesh = createMesh(graph, source, settings);
  const view = createView(mesh);
  const proxies = new Map<string, MeshProxy>();
  const classes = graph.lazy<ProxyClass>("test/class-of", (read, key) => {
    const proxy = proxies.get(key);
    assert.ok(proxy);
    return view.classOf(read, proxy);
  });
  const rig: Rig = {
    graph,
    mesh,
    view,
    faults,
    put: (...added) =>
      graph.batch(() => {
        for (const object of added) source.set(refKey(refOf(object)), object);
      }),
    remove: (...gone) =>
      graph.batch(() => {
        for (const object of gone) source.delete(refKey(refOf(object)));
      }),
    configure: (changed) => graph.batch(() => settings.set("mesh", { ...defaultMeshSettings, ...changed })),
    classOf: (proxy) => {
      proxies.set(JSON.stringify(proxy), proxy);
      return graph.read(classes, JSON.stringify(proxy));
    },
  };
  rig.put(...objects);
  return rig;
}

/** Typed objects of a YAML text (documents separated by `---`); namespace default unless they say another. */
export function objects(text: string): readonly TypedObject[] {
  return text
    .split(/^---$/m)
    .filter((document) => document.trim() !== "")
    .map((document) => typed(parse(document)));
}

export function typed(value: unknown): TypedObject {
  const { object, problems } = decodeObject(value);
  assert.ok(object, JSON.stringify(problems));
  const namespace = object.metadata.namespace === "" ? "default" : object.metadata.namespace;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

/** The mesh's whole state as plain data, for comparing. */
export function snapshot(mesh: Mesh): unknown {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return plain({
    services: [...mesh.services.entries()],
    workloads: [...mesh.workloads.entries()],
    endpoints: [...mesh.endpoints.entries()],
    routeTables: [...mesh.routeTables.entries()],
    destinationRules: [...mesh.destinationRules.entries()],
    gateways: [...mesh.gateways.entries()],
    sidecars: [...mesh.sidecars.entries()],
    selectorLabels: [...mesh.selectorLabels.entries()],
    diagnostics: [...mesh.diagnostics.entries()],
  });
}

/** What proxies of every kind see, as plain data. */
export function viewSnapshot(rig: Rig): unknown {
  const { view, graph } = rig;
  const seen = ["n1", "n2"].flatMap((namespace) =>
    (["sidecar", "router"] as const).flatMap((type) =>
      ["a", "b"].map((app) => {
        const mine = rig.classOf(proxy({ namespace, type, labels: { app, version: "v1" }, addresses: ["10.1.0.2"] }));
        const key = destinationRuleKey(
          { namespace, labels: mine.labels },
          { namespace: "n1", hostname: "x.n1.svc.cluster.local" },
        );
        return {
          mine,
          egress: graph.read(view.egress, mine.scope),
          inbound: graph.read(view.inbound, mine.key),
          gatewayPorts: graph.read(view.gatewayPorts, mine.key),
          rule: graph.read(view.destinationRule, key) ?? null,
        };
      }),
    ),
  );
  return JSON.parse(JSON.stringify(seen));
}

/** `address:port/health` of one service port. */
export function members(rig: Rig, service: string, port: number): readonly string[] {
  const set = rig.mesh.endpoints.get(`${service}|${port}`);
  return (set?.endpoints ?? []).map((e) => `${e.address}:${e.port}/${e.health}`);
}

export function codes(rig: Rig): readonly string[] {
  return [...rig.mesh.diagnostics.entries().values()].flat().map((d) => d.code);
}

export function proxy(changes: Partial<MeshProxy> = {}): MeshProxy {
  const namespace = changes.namespace ?? "default";
  return {
    id: `sidecar~10.0.0.1~app.${namespace}~${namespace}.svc.cluster.local`,
    type: "sidecar",
    addresses: ["10.0.0.1"],
    name: "app",
    namespace,
    domain: `${namespace}.svc.cluster.local`,
    labels: {},
    serviceAccount: "default",
    cluster: "Kubernetes",
    network: "",
    locality: "",
    interception: "REDIRECT",
    ...changes,
  };
}
