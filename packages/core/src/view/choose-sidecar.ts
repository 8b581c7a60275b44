// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { byAge } from "../model/age.ts";
import { defaultMeshSettings } from "../model/mesh-settings.ts";
import { type Labels, matchesLabels } from "../model/selector.ts";
import type { Sidecar } from "../model/sidecar.ts";

/**
 * The Sidecar of a workload, in Istio's order: one of its namespace that selects it, one for the whole namespace, one for the whole mesh
 * (root namespace, no selector). Of several the oldest.
 */
export function chooseSidecar(
  read: Reader,
  mesh: Mesh,
  workload: { namespace: string; labels: Labels },
): Sidecar | undefined {
  const own = [...read.index(mesh.sidecarsByNamespace, workload.namespace)].sort(byAge);
  const selecting = own.find(
    (s) => s.workloadSelector !== undefined && matchesLabels(s.workloadSelector, workload.labels),
  );
  const forNamespace = selecting ?? own.find((s) => s.workloadSelector === undefined);
  if (forNamespace !== undefined) return forNamespace;
  const { rootNamespace } = read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
  return [...read.index(mesh.sidecarsByNamespace, rootNamespace)]
    .sort(byAge)
    .find((s) => s.workloadSelector === undefined);
}
