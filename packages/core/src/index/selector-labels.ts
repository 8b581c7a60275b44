// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph } from "@heddle/incr";
import type { DestinationRule, TrafficPolicy } from "../model/destination-rule.ts";
import type { Gateway } from "../model/gateway.ts";
import type { Reading } from "../model/reading.ts";
import type { RouteTable } from "../model/route-table.ts";
import { selectorIndexKey } from "../model/selector.ts";

/** Label keys that some selector reads: only they may tell proxy classes apart. */
export function deriveSelectorLabels(graph: Graph, readings: Collection<Reading>): Collection<true> {
  const uses = graph.derive("model/label-uses", readings, (_read, reading, key): [string, readonly string[]][] => {
    const labels = labelsReadBy(reading);
    return labels.length === 0 ? [] : [[key, labels]];
  });
  // One run for all: it happens only when some resource begins or ceases to read a label.
  const root = graph.source<true>("model/root");
  graph.batch(() => root.set("mesh", true));
  return graph.derive("model/selector-labels", root, (read): [string, true][] => {
    const labels = new Set([...read.all(uses).values()].flat());
    return [...labels].map((label) => [label, true]);
  });
}

function labelsReadBy(reading: Reading): readonly string[] {
  const labels = new Set([
    ...Object.keys(reading.gateway?.selector ?? {}),
    ...Object.keys(reading.sidecar?.workloadSelector ?? {}),
    ...(reading.destinationRule === undefined ? [] : labelsOfRule(reading.destinationRule)),
    ...(reading.routeTable === undefined ? [] : labelsOfTable(reading.routeTable)),
  ]);
  return [...labels].sort();
}

/** Of the client: its selector, and the labels by which locality load balancing judges nearness (`failoverPriority`). */
function labelsOfRule(rule: DestinationRule): readonly string[] {
  const policies = [rule.policy, ...rule.subsets.map((subset) => subset.policy)];
  return [...Object.keys(rule.workloadSelector ?? {}), ...policies.flatMap(priorityLabels)];
}

function priorityLabels(policy: TrafficPolicy): readonly string[] {
  return [policy.loadBalancer, ...policy.ports.map((port) => port.loadBalancer)]
    .flatMap((balancer) => balancer?.locality?.failoverPriority ?? [])
    .map((label) => label.split("=", 1)[0] ?? label);
}

function labelsOfTable(table: RouteTable): readonly string[] {
  return [...table.http, ...table.tls, ...table.tcp]
    .flatMap((route): readonly { sourceLabels?: Readonly<Record<string, string>> }[] => route.matches)
    .flatMap((match) => Object.keys(match.sourceLabels ?? {}));
}

/** Index key of Gateways without a selector, which every gateway proxy serves. */
export const anyGatewayProxy = "*";

/** Gateways are filed by their selector, of whatever namespace. */
export function gatewayIndexKey(gateway: Gateway): readonly string[] {
  return [selectorIndexKey("", gateway.selector) ?? anyGatewayProxy];
}
