// SPDX-License-Identifier: Apache-2.0
import type {
  ClientTls,
  ConnectionPool,
  DestinationRule,
  LoadBalancer,
  OutlierDetection,
  Subset,
  TrafficPolicy,
} from "../../model/destination-rule.ts";
import type { Origin } from "../../model/origin.ts";

/** A block of a policy and the field it stands in. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What applies to one cluster after port-level settings and subsets. */
export interface EffectivePolicy {
  readonly loadBalancer?: Sourced<LoadBalancer>;
  readonly connectionPool?: Sourced<ConnectionPool>;
  readonly outlierDetection?: Sourced<OutlierDetection>;
  readonly tls?: Sourced<ClientTls>;
}

interface SelectedPolicy extends EffectivePolicy {
  readonly portLevel: boolean;
}

/**
 * The policy for one port of a host, or of a subset of it. Istio's rules: port-level settings replace all blocks above them, a
 * subset's blocks replace the rule's one by one, unless the subset speaks about this port, which replaces all of them.
 */
export function effectivePolicy(rule: DestinationRule | undefined, port: number, subset?: Subset): EffectivePolicy {
  if (rule === undefined) return {};
  const base = selectForPort(rule.policy, port, fieldOf(rule.policyOrigin ?? rule.origin, "spec", "trafficPolicy"));
  if (subset === undefined) return base;
  const own = selectForPort(subset.policy, port, fieldOf(subset.origin, "trafficPolicy"));
  return own.portLevel ? own : { ...base, ...own };
}

function selectForPort(policy: TrafficPolicy, port: number, origin: Origin): SelectedPolicy {
  const index = policy.ports.findIndex((p) => p.port === port);
  const settings = policy.ports[index];
  if (settings === undefined) return { ...sourcedBlocks(policy, origin), portLevel: false };
  return { ...sourcedBlocks(settings, fieldOf(origin, "portLevelSettings", index)), portLevel: true };
}

function sourcedBlocks(blocks: Omit<TrafficPolicy, "ports">, origin: Origin): EffectivePolicy {
  const { loadBalancer, connectionPool, outlierDetection, tls } = blocks;
  return {
    ...(loadBalancer && { loadBalancer: { value: loadBalancer, origin: fieldOf(origin, "loadBalancer") } }),
    ...(connectionPool && { connectionPool: { value: connectionPool, origin: fieldOf(origin, "connectionPool") } }),
    ...(outlierDetection && {
      outlierDetection: { value: outlierDetection, origin: fieldOf(origin, "outlierDetection") },
    }),
    ...(tls && { tls: { value: tls, origin: fieldOf(origin, "tls") } }),
  };
}

/** A field under an origin. */
export function fieldOf(origin: Origin, ...path: readonly (string | number)[]): Origin {
  return { resource: origin.resource, path: [...origin.path, ...path] };
}
