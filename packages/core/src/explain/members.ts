// SPDX-License-Identifier: Apache-2.0
import { refKey } from "../diagnostics/diagnostic.ts";
import { byText } from "../model/age.ts";
import { matchesLabels } from "../model/selector.ts";
import type { Service, ServicePort } from "../model/service.ts";
import type { Workload } from "../model/workload.ts";
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import type { PlannedWorkload } from "../simulate/outcome.ts";
import type { ProxyClass } from "../view/proxy-class.ts";
import { destinationRuleKey } from "../view/view.ts";

/** Whom a cluster's name means: the service and port, and the workloads with the labels of service and subset. */
export interface Members {
  readonly service: Service;
  readonly port: ServicePort;
  /** By name. */
  readonly workloads: readonly Workload[];
}

/** Members of `outbound|PORT|SUBSET|HOST` as a class of clients sees the host; undefined for other clusters and unknown hosts. */
export function membersOf(mesh: OfflineMesh, cls: ProxyClass, cluster: string): Members | undefined {
  const { graph, compiler } = mesh;
  const [direction, number, subsetName, host] = cluster.split("|");
  if (direction !== "outbound") return undefined;
  const service = graph.read(compiler.view.egress, cls.scope).services.find((s) => s.hostname === host);
  const port = service?.ports.find((p) => p.number === Number(number));
  if (service === undefined || port === undefined) return undefined;
  const client = Object.keys(cls.labels).length === 0 ? { namespace: cls.namespace } : cls;
  const rule = graph.read(compiler.view.destinationRule, destinationRuleKey(client, service));
  const labels = rule?.subsets.find((s) => s.name === subsetName)?.labels ?? {};
  const { selector } = service;
  const workloads =
    selector === undefined
      ? []
      : [...mesh.mesh.workloads.entries().values()]
          .filter((w) => w.namespace === service.namespace && matchesLabels(selector, w.labels))
          .filter((w) => matchesLabels(labels, w.labels))
          .sort((a, b) => byText(a.name, b.name));
  return { service, port, workloads };
}

/** Those of the members that have no address: the Deployments (StatefulSets …) of files that no cluster has run. */
export function plannedWorkloads(mesh: OfflineMesh, members: Members | undefined): readonly PlannedWorkload[] {
  return (members?.workloads ?? [])
    .filter((w) => w.addresses.length === 0)
    .map(({ name, namespace, kind, origin }) => ({
      name,
      namespace,
      kind,
      replicas: replicasOf(mesh, origin),
      origin,
    }));
}

/** `spec.replicas`; Kubernetes' default is 1. */
function replicasOf(mesh: OfflineMesh, origin: Workload["origin"]): number {
  const spec: unknown = mesh.resources.objects.get(refKey(origin.resource))?.spec;
  const replicas: unknown = spec !== null && typeof spec === "object" ? Reflect.get(spec, "replicas") : undefined;
  return typeof replicas === "number" ? replicas : 1;
}
