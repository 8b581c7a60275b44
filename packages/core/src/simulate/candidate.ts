// SPDX-License-Identifier: Apache-2.0
import type { ClusterLoadAssignment } from "@heddle/envoy";
import type { Candidate, SimulatedEndpoint } from "./outcome.ts";
import type { ProxyConfig } from "./proxy-config.ts";

/** A cluster with its members, or the fact that the proxy has none of this name. */
export function candidateOf(
  config: ProxyConfig,
  chosen: Pick<Candidate, "cluster" | "share" | "authority">,
): Candidate {
  const cluster = config.cluster(chosen.cluster)?.message;
  if (cluster === undefined)
    return { ...chosen, known: false, discovery: "", balancer: "", endpoints: [], planned: [] };
  const assignment = config.endpoints(chosen.cluster)?.message ?? cluster.loadAssignment;
  return {
    ...chosen,
    known: true,
    discovery: cluster.type ?? "STATIC",
    balancer: cluster.lbPolicy ?? "ROUND_ROBIN",
    endpoints: endpointsOf(assignment),
    planned: config.planned(chosen.cluster),
  };
}

function endpointsOf(assignment: ClusterLoadAssignment | undefined): readonly SimulatedEndpoint[] {
  return (assignment?.endpoints ?? []).flatMap((locality) =>
    (locality.lbEndpoints ?? []).map((e) => {
      const address = e.endpoint?.address;
      const socket = address?.socketAddress;
      const heddle = e.metadata?.filterMetadata?.["heddle"] as { readonly workload?: unknown } | undefined;
      return {
        address:
          socket === undefined
            ? `unix://${address?.pipe?.path ?? ""}`
            : `${socket.address ?? ""}:${socket.portValue ?? ""}`,
        health: e.healthStatus ?? "HEALTHY",
        workload: typeof heddle?.workload === "string" ? heddle.workload : "",
      };
    }),
  );
}
