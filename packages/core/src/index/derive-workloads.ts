// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index, Reader } from "@heddle/incr";
import type { WorkloadClaim } from "../model/from-workload.ts";
import type { Reading } from "../model/reading.ts";
import { labelKeys, matchesLabels, selectorIndexKey } from "../model/selector.ts";
import type { Workload } from "../model/workload.ts";

export interface WorkloadNodes {
  readonly workloads: Collection<Workload>;
  readonly workloadsByAddress: Index<Workload>;
  /** Locality by name of the Kubernetes node. */
  readonly nodes: Collection<string>;
}

export function deriveWorkloads(graph: Graph, readings: Collection<Reading>): WorkloadNodes {
  const nodes = graph.derive("model/node-localities", readings, (_read, { node }): [string, string][] =>
    node === undefined ? [] : [[node.name, node.locality]],
  );
  const claims = graph.derive("model/workload-claims", readings, (_read, { workload }): [string, WorkloadClaim][] =>
    workload === undefined ? [] : [[workload.workload.key, workload]],
  );
  const podsByLabel = graph.index("pods by label", claims, ({ workload }) =>
    workload.kind === "Pod" ? labelKeys(workload.namespace, workload.labels) : [],
  );
  const workloads = graph.derive("model/workloads", claims, (read, claim, key): [string, Workload][] => {
    if (claim.plannedFor !== undefined && hasPods(read, podsByLabel, claim)) return [];
    return [[key, { ...claim.workload, locality: claim.workload.locality || localityOfNode(read, nodes, claim) }]];
  });
  return {
    workloads,
    nodes,
    workloadsByAddress: graph.index("workloads by address", workloads, (w) => w.addresses),
  };
}

function localityOfNode(read: Reader, nodes: Collection<string>, claim: WorkloadClaim): string {
  return claim.node === undefined ? "" : (read.get(nodes, claim.node) ?? "");
}

function hasPods(read: Reader, podsByLabel: Index<WorkloadClaim>, claim: WorkloadClaim): boolean {
  const selector = claim.plannedFor ?? {};
  const key = selectorIndexKey(claim.workload.namespace, selector);
  if (key === undefined) return false;
  return read.index(podsByLabel, key).some((pod) => matchesLabels(selector, pod.workload.labels));
}
