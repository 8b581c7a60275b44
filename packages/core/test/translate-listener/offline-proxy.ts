// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { decode, toTypeName } from "@heddle/envoy";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { MeshSettings } from "../../src/model/mesh-settings.ts";
import { createOfflineMesh, type OfflineMesh } from "../../src/offline/offline-mesh.ts";
import { staticBootstrap } from "../../src/resource/static-bootstrap.ts";
import {
  type ResourceKind,
  resourceKinds,
  type Translated,
  type TranslatedSet,
} from "../../src/resource/translated.ts";
import type { Proxy as MeshProxy } from "../../src/view/proxy.ts";

export type Json = Readonly<Record<string, unknown>>;

/** A mesh made of YAML texts by file name, and the look of one proxy on it. */
export interface OfflineProxy {
  readonly mesh: OfflineMesh;
  set(kind: ResourceKind): TranslatedSet;
  names(kind: ResourceKind): readonly string[];
  translated(kind: ResourceKind, name: string): Translated;
  /** The decoded message. */
  message(kind: ResourceKind, name: string): Json;
  diagnostics(kind: ResourceKind): readonly Diagnostic[];
  bootstrap(): Json;
}

export const sidecar: MeshProxy = {
  id: "sidecar~10.1.0.9~client.default~default.svc.cluster.local",
  type: "sidecar",
  addresses: ["10.1.0.9"],
  name: "client",
  namespace: "default",
  domain: "default.svc.cluster.local",
  labels: { app: "client" },
  serviceAccount: "client",
  cluster: "Kubernetes",
  network: "",
  locality: "",
  interception: "REDIRECT",
};

export const router: MeshProxy = {
  ...sidecar,
  id: "router~10.1.0.8~gateway.istio-system~istio-system.svc.cluster.local",
  type: "router",
  addresses: ["10.1.0.8"],
  name: "gateway",
  namespace: "istio-system",
  domain: "istio-system.svc.cluster.local",
  labels: { istio: "ingressgateway" },
};

export function offlineProxy(
  texts: Readonly<Record<string, string>>,
  proxy: MeshProxy = sidecar,
  settings: Partial<MeshSettings> = {},
): OfflineProxy {
  const mesh = createOfflineMesh({ texts: new Map(Object.entries(texts)), settings });
  const { compiler, graph } = mesh;
  const set = (kind: ResourceKind) => graph.read(compiler.resources, `${kind}|${compiler.classOf(proxy).key}`);
  const translated = (kind: ResourceKind, name: string): Translated => {
    const found = set(kind).get(name);
    assert.ok(found, `${kind} ${name} is missing among ${[...set(kind).keys()].join(" ")}`);
    return found;
  };
  for (const kind of resourceKinds) set(kind);
  assert.deepEqual(mesh.faults(), []);
  return {
    mesh,
    set,
    names: (kind) => [...set(kind).keys()],
    translated,
    message: (kind, name) => {
      const { resource } = translated(kind, name);
      return decode(toTypeName(resource.typeUrl), resource.bytes) as Json;
    },
    diagnostics: (kind) => [...set(kind).values()].flatMap((t) => t.diagnostics),
    bootstrap: () =>
      staticBootstrap({
        proxy,
        resources: Object.fromEntries(resourceKinds.map((k) => [k, set(k)])) as Record<ResourceKind, TranslatedSet>,
      }),
  };
}

/** A field by path; fails when a step is missing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    assert.ok(typeof inner === "object" && inner !== null, `nothing to look for ${step} in (${path.join(".")})`);
    return Reflect.get(inner, step);
  }, value);
}
