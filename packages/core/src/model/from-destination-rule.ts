// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { DestinationRule } from "./destination-rule.ts";
import { readTrafficPolicy } from "./from-traffic-policy.ts";
import { resolveHost } from "./hostname.ts";
import type { MeshSettings } from "./mesh-settings.ts";
import { nameKey, originOf } from "./typed.ts";
import { resolveVisibility } from "./visibility.ts";

export function fromDestinationRule(object: ObjectOfKind<"DestinationRule">, settings: MeshSettings): DestinationRule {
  const { metadata, spec } = object;
  const selector = spec.workloadSelector?.matchLabels;
  return {
    key: nameKey(metadata),
    name: metadata.name,
    namespace: metadata.namespace,
    host: resolveHost(spec.host, metadata.namespace, settings.domainSuffix),
    exportTo: resolveVisibility(spec.exportTo, metadata.namespace),
    createdAt: metadata.creationTimestamp ?? "",
    policy: readTrafficPolicy(spec.trafficPolicy),
    subsets: (spec.subsets ?? []).map((subset, i) => ({
      name: subset.name,
      labels: subset.labels ?? {},
      policy: readTrafficPolicy(subset.trafficPolicy),
      origin: originOf(object, ["spec", "subsets", i]),
    })),
    ...(selector && Object.keys(selector).length > 0 && { workloadSelector: selector }),
    origin: originOf(object),
  };
}
