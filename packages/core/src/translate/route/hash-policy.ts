// SPDX-License-Identifier: Apache-2.0
import type { DestinationRule, HashKey } from "../../model/destination-rule.ts";
import { durationOf, type Message } from "../../resource/message.ts";
import { effectivePolicy } from "../cluster/traffic-policy.ts";

/** What decides the host of a request to this cluster, when the DestinationRule balances it by consistent hash. */
export function hashKeyFor(rule: DestinationRule | undefined, port: number, subset?: string): HashKey | undefined {
  const part = subset === undefined ? undefined : rule?.subsets.find((s) => s.name === subset);
  const balancer = effectivePolicy(rule, port, part).loadBalancer?.value;
  return balancer !== undefined && "hash" in balancer ? balancer.hash : undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy; empty for a key without a name, which Envoy would refuse. */
export function buildHashPolicies(key: HashKey | undefined): readonly Message[] {
  if (key === undefined) return [];
  const name = "header" in key ? key.header : "queryParameter" in key ? key.queryParameter : undefined;
  return name === "" || ("cookie" in key && key.cookie.name === "") ? [] : [buildHashPolicy(key)];
}

function buildHashPolicy(key: HashKey): Message {
  if ("header" in key) return { header: { headerName: key.header } };
  if ("queryParameter" in key) return { queryParameter: { name: key.queryParameter } };
  if ("sourceIp" in key) return { connectionProperties: { sourceIp: true } };
  const { name, path, ttl, attributes } = key.cookie;
  const named = attributes.filter((pair) => pair[0] !== "" && pair.every((text) => !/[\0\r\n]/.test(text)));
  return {
    cookie: {
      name,
      ...(path !== "" && { path }),
      ...(ttl !== undefined && { ttl: durationOf(Math.max(0, ttl)) }),
      ...(named.length > 0 && { attributes: named.map(([n, value]) => ({ name: n, value })) }),
    },
  };
}
