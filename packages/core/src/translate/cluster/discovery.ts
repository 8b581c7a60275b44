// SPDX-License-Identifier: Apache-2.0

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { endpointOfName } from "../../model/endpoints.ts";
import { isWildcard } from "../../model/hostname.ts";
import type { Service } from "../../model/service.ts";
import type { Endpoint } from "../../model/workload.ts";
import { adsSource, durationOf, type Message } from "../../resource/message.ts";
import { type Assignment, buildLocalities, selectEndpoints } from "../endpoint/load-assignment.ts";
import { finding } from "../finding.ts";
import { panicThreshold } from "./outlier-detection.ts";
import type { ServiceClustersInput } from "./service-clusters.ts";
import type { EffectivePolicy } from "./traffic-policy.ts";

/** How a cluster comes to its members. */
export interface ClusterDiscovery {
  /** `type` and what belongs to it. */
  readonly fields: Message;
  /** Of an EDS cluster. */
  readonly assignment?: Assignment;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DiscoveryInput extends ServiceClustersInput {
  /** Of the cluster. */
  readonly name: string;
  /** Of the subset; empty = whole service. */
  readonly labels: Readonly<Record<string, string>>;
  readonly policy: EffectivePolicy;
}

type Way = "EDS" | "STRICT_DNS" | "LOGICAL_DNS" | "ORIGINAL_DST" | "OWN_NAME";

export function discoverMembers(input: DiscoveryInput): ClusterDiscovery {
  const { service, port, name, labels, policy } = input;
  const way = wayOf(input);
  const healthyOnly = panicThreshold(policy.outlierDetection?.value) > 0;
  switch (way) {
    case "ORIGINAL_DST":
      return { fields: { type: way }, diagnostics: [] };
    case "EDS":
      return {
        fields: { type: way, edsClusterConfig: { serviceName: name, edsConfig: adsSource } },
        assignment: { name, endpoints: `${service.key}|${port.number}`, labels, healthyOnly },
        diagnostics: findPassthrough(policy),
      };
    case "OWN_NAME":
      return dnsCluster("STRICT_DNS", input, [endpointOfName(service, port, service.externalName ?? service.hostname)]);
    default: {
      const members = selectEndpoints(input.endpoints(), { labels, healthyOnly });
      const useOwnName = members.length === 0 && Object.keys(labels).length === 0 && !isWildcard(service.hostname);
      return dnsCluster(
        way,
        input,
        useOwnName ? [endpointOfName(service, port, service.externalName ?? service.hostname)] : members,
      );
    }
  }
}

/**
 * Istio's conversion of resolutions. A gateway, and a sidecar without redirection, do not know where a client wanted to go, so
 * they need members instead; a ServiceEntry that has none is asked for by its own name.
 */
function wayOf({ service, policy, profile }: DiscoveryInput): Way {
  const balancer = policy.loadBalancer?.value;
  const asksPassthrough = balancer !== undefined && "simple" in balancer && balancer.simple === "PASSTHROUGH";
  if (profile === "sidecar" && (asksPassthrough || service.resolution === "PASSTHROUGH")) return "ORIGINAL_DST";
  switch (service.resolution) {
    case "EDS":
      return "EDS";
    case "DNS":
      return "STRICT_DNS";
    case "DNS_ROUND_ROBIN":
      return "LOGICAL_DNS";
    case "PASSTHROUGH":
      return hasOwnName(service) ? "OWN_NAME" : "EDS";
  }
}

const hasOwnName = (service: Service): boolean =>
  service.registry === "External" && service.selector === undefined && !isWildcard(service.hostname);

function findPassthrough(policy: EffectivePolicy): readonly Diagnostic[] {
  const balancer = policy.loadBalancer;
  if (balancer === undefined || !("simple" in balancer.value) || balancer.value.simple !== "PASSTHROUGH") return [];
  const message =
    "load balancer PASSTHROUGH needs redirected traffic, which this proxy does not get; it balances by LEAST_REQUEST instead";
  return [finding("HED0206", balancer.origin, message)];
}

/** STRICT_DNS takes every address of every name, LOGICAL_DNS one name; both carry their members inline. */
function dnsCluster(
  type: "STRICT_DNS" | "LOGICAL_DNS",
  input: DiscoveryInput,
  members: readonly Endpoint[],
): ClusterDiscovery {
  const { name, port, service } = input;
  if (members.length === 0) {
    const message =
      `no endpoint of ${service.hostname} belongs to "${name}", so there is nothing to look up; requests to it get 503, ` +
      "add endpoints or correct the subset's labels";
    const empty = { type: "STATIC", loadAssignment: { clusterName: name } };
    return { fields: empty, diagnostics: [finding("HED0207", port.origin, message)] };
  }
  const diagnostics: Diagnostic[] = [];
  let used = members;
  const [first] = members;
  if (type === "LOGICAL_DNS" && members.length > 1 && first !== undefined) {
    const message =
      `resolution DNS_ROUND_ROBIN takes one endpoint, ${service.hostname} has ${members.length}; ` +
      `only ${first.address} is used, use resolution DNS for all of them`;
    diagnostics.push(finding("HED0203", port.origin, message));
    used = [first];
  }
  return {
    fields: {
      type,
      dnsLookupFamily: "V4_ONLY",
      dnsRefreshRate: durationOf(input.settings.dnsRefreshRate),
      dnsJitter: "0.1s",
      respectDnsTtl: true,
      loadAssignment: { clusterName: name, endpoints: buildLocalities(used) },
    },
    diagnostics,
  };
}
