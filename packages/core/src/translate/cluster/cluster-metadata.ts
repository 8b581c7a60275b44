// SPDX-License-Identifier: Apache-2.0
import type { DestinationRule } from "../../model/destination-rule.ts";
import type { Service } from "../../model/service.ts";
import type { Message } from "../../resource/message.ts";

/**
 * Cluster metadata. `istio` is Istio's own (Kiali and EnvoyFilters read it); `heddle` says the same in flat keys, because access
 * loggers cannot read lists (`%METADATA(CLUSTER:heddle:service_host)%`).
 */
export function buildClusterMetadata(parts: {
  services: readonly Service[];
  rule?: DestinationRule | undefined;
  subset?: string | undefined;
}): Message {
  const [first] = parts.services;
  const istio: Record<string, unknown> = {
    services: parts.services.map((s) => ({ host: s.hostname, name: s.name, namespace: s.namespace })),
  };
  if (parts.rule !== undefined) istio["config"] = destinationRulePath(parts.rule);
  if (parts.subset !== undefined) istio["subset"] = parts.subset;
  if (first?.external === true) istio["external"] = true;
  const heddle = first && {
    service_host: first.hostname,
    service_name: first.name,
    service_namespace: first.namespace,
  };
  return { metadata: { filterMetadata: { istio, ...(heddle && { heddle }) } } };
}

/** `/apis/networking.istio.io/v1/namespaces/default/destination-rule/reviews`: Istio's spelling. */
function destinationRulePath(rule: DestinationRule): string {
  return `/apis/networking.istio.io/v1/namespaces/${rule.namespace}/destination-rule/${rule.name}`;
}
