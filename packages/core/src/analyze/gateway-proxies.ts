// SPDX-License-Identifier: Apache-2.0
import type { Gateway } from "../model/gateway.ts";
import { matchesLabels } from "../model/selector.ts";
import type { Workload } from "../model/workload.ts";
import type { Scene } from "./scene.ts";

/** The workloads that serve a Gateway; empty when they are not among the files, which is usual: they come with the installation. */
export function proxiesOf(scene: Scene, gateway: Pick<Gateway, "selector">): readonly Workload[] {
  if (Object.keys(gateway.selector).length === 0) return [];
  return scene.workloads.filter((workload) => matchesLabels(gateway.selector, workload.labels));
}

/** Namespaces that the proxies of a Gateway may run in: where they are, else anywhere. */
export function proxyNamespaces(scene: Scene, gateway: Pick<Gateway, "selector" | "namespace">): readonly string[] {
  const known = proxiesOf(scene, gateway).map((workload) => workload.namespace);
  const assumed = [scene.settings.rootNamespace, gateway.namespace, ...scene.namespaces];
  return [...new Set(known.length > 0 ? known : assumed)].sort();
}
