// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import { findProxy, workloadProxy } from "../offline/find-proxy.ts";
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import { resourceKinds } from "../resource/translated.ts";
import type { Proxy as MeshProxy } from "../view/proxy.ts";
import type { ProxyClass } from "../view/proxy-class.ts";

/** What shows only when configuration is made: for the proxy of each workload and each Gateway, those that see the same once. */
export function translatedFindings({ mesh, graph, compiler }: OfflineMesh): readonly Diagnostic[] {
  const { workloads, gateways } = mesh;
  const proxies: MeshProxy[] = [...workloads.entries().values()].map((workload) => workloadProxy(mesh, workload));
  for (const { name, namespace } of gateways.entries().values()) {
    const found = findProxy(mesh, `gateway/${name}.${namespace}`);
    if ("proxy" in found) proxies.push(found.proxy);
  }
  const classes = new Map<string, ProxyClass>();
  for (const proxy of proxies) {
    const cls = compiler.classOf(proxy);
    const sameView = canonicalJson([cls.scope, cls.labels, cls.gateways]);
    if (!classes.has(sameView)) classes.set(sameView, cls);
  }
  const all = [...classes.values()].flatMap(({ key }) => [
    ...graph.read(compiler.findings, key),
    ...resourceKinds.flatMap((kind) =>
      [...graph.read(compiler.resources, `${kind}|${key}`).values()].flatMap((r) => r.diagnostics),
    ),
  ]);
  const lasting = all.filter((d) => !isForWantOfAddress(mesh, d));
  return [...new Map(lasting.map((d) => [canonicalJson([d.code, d.resource, d.path]), d])).values()];
}

/** Files name no virtual address for a Service, a cluster gives it one: listeners that collide without addresses do not there. */
function isForWantOfAddress({ services }: OfflineMesh["mesh"], { code, resource }: Diagnostic): boolean {
  if (code !== "HED0205" || resource?.kind !== "Service") return false;
  return [...services.entries().values()].some(
    (s) =>
      s.registry === "Kubernetes" &&
      s.namespace === resource.namespace &&
      s.name === resource.name &&
      s.addresses.length === 0 &&
      !s.headless &&
      !s.external,
  );
}
