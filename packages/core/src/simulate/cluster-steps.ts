// SPDX-License-Identifier: Apache-2.0
import type { Cluster } from "@heddle/envoy";
import { type Candidate, isServed, type Outcome, type PlannedWorkload, type Step } from "./outcome.ts";
import { exactOriginOf, type Generated, originOf, type ProxyConfig } from "./proxy-config.ts";

/** For each cluster that may get the request: how it was configured, and who its members are. */
export function clusterSteps(config: ProxyConfig, outcome: Outcome): readonly Step[] {
  if (outcome.verdict.type !== "forward") return [];
  return outcome.verdict.candidates.flatMap((candidate): readonly Step[] => {
    const { cluster: name, share, discovery, balancer, planned } = candidate;
    const generated = config.cluster(name);
    if (generated === undefined)
      return [{ stage: "cluster", name, detail: "the proxy has no such cluster: requests get 503" }];
    const part = share === 1 ? "" : `${Math.round(share * 1000) / 10} % of requests, `;
    const origin = exactOriginOf(generated, ["name"]) ?? originOf(generated, []);
    const workload = planned[0]?.origin;
    return [
      { stage: "cluster", name, detail: `${part}${discovery}, ${balancer}`, ...(origin && { origin }) },
      ...clusterPolicies(generated),
      {
        stage: "endpoints",
        name: "",
        detail: membersText(candidate),
        ...(workload && { origin: { ...workload, at: [] } }),
      },
    ];
  });
}

const policyParts = [
  ["load balancer", "lbPolicy"],
  ["connection pool", "circuitBreakers"],
  ["outlier detection", "outlierDetection"],
  ["TLS", "transportSocket"],
] as const;

/** Blocks of a traffic policy that somebody wrote. */
function clusterPolicies(generated: Generated<Cluster>): readonly Step[] {
  return policyParts.flatMap(([name, part]) => {
    const origin = exactOriginOf(generated, [part]);
    const detail = part === "lbPolicy" ? (generated.message.lbPolicy ?? "") : "";
    return origin === undefined ? [] : [{ stage: "policy" as const, name, detail, origin }];
  });
}

function membersText(candidate: Candidate): string {
  const running = candidate.endpoints.map(
    ({ address, workload, health }) =>
      `${address}${workload === "" ? "" : ` (${workload})`}${health === "HEALTHY" ? "" : ` ${health}`}`,
  );
  const all = [...running, ...candidate.planned.map(plannedText)];
  if (all.length > 0) return all.join(", ");
  return isServed(candidate) ? "found by DNS" : "no workload matches: requests get 503";
}

const plannedText = ({ name, kind, replicas }: PlannedWorkload): string =>
  `${name} (${kind}, ${replicas} ${replicas === 1 ? "replica" : "replicas"}; no address until it runs)`;
