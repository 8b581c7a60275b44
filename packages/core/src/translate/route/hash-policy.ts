// SPDX-License-Identifier: Apache-2.0
import type { DestinationRule, HashKey, LoadBalancer, TrafficPolicy } from "../../model/destination-rule.ts";
import { durationOf, type Message } from "../../resource/message.ts";

/** What decides the host of a request to this cluster, when the DestinationRule balances by consistent hash. */
export function hashKeyFor(rule: DestinationRule | undefined, port: number, subset?: string): HashKey | undefined {
  if (rule === undefined) return undefined;
  const whole = balancerAt(rule.policy, port);
  const part = rule.subsets.find((s) => s.name === subset)?.policy;
  const balancer = part === undefined ? whole : (balancerAt(part, port) ?? (hasPort(part, port) ? undefined : whole));
  return balancer !== undefined && "hash" in balancer ? balancer.hash : undefined;
}

const hasPort = (policy: TrafficPolicy, port: number): boolean => policy.ports.some((p) => p.port === port);

/** A port's block replaces the whole block above it, even where it says nothing (Istio's rule). */
function balancerAt(policy: TrafficPolicy, port: number): LoadBalancer | undefined {
  const own = policy.ports.find((p) => p.port === port);
  return own === undefined ? policy.loadBalancer : own.loadBalancer;
}

/** envoy.config.route.v3.RouteAction.HashPolicy. */
export function buildHashPolicy(key: HashKey): Message {
  if ("header" in key) return { header: { headerName: key.header } };
  if ("queryParameter" in key) return { queryParameter: { name: key.queryParameter } };
  if ("sourceIp" in key) return { connectionProperties: { sourceIp: true } };
  const { name, path, ttl, attributes } = key.cookie;
  return {
    cookie: {
      name,
      ...(path !== "" && { path }),
      ...(ttl !== undefined && { ttl: durationOf(ttl) }),
      ...(attributes.length > 0 && { attributes: attributes.map(([n, value]) => ({ name: n, value })) }),
    },
  };
}
