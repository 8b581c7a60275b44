// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DestinationRule, Subset } from "./destination-rule.ts";
import { finding } from "./finding.ts";
import { readTrafficPolicy } from "./from-traffic-policy.ts";
import { resolveHost } from "./hostname.ts";
import type { MeshSettings } from "./mesh-settings.ts";
import { nameKey, originOf } from "./typed.ts";
import { resolveVisibility } from "./visibility.ts";

/** A rule; of subsets with one name the first counts (Istio). */
export function fromDestinationRule(
  object: ObjectOfKind<"DestinationRule">,
  settings: MeshSettings,
): { rule: DestinationRule; diagnostics: readonly Diagnostic[] } {
  const { metadata, spec } = object;
  const diagnostics: Diagnostic[] = [];
  const subsets = new Map<string, Subset>();
  (spec.subsets ?? []).forEach((subset, i) => {
    const origin = originOf(object, ["spec", "subsets", i]);
    const first = subsets.get(subset.name);
    if (first !== undefined) {
      diagnostics.push(duplicateSubset(subset.name, first, originOf(object, ["spec", "subsets", i, "name"])));
      return;
    }
    subsets.set(subset.name, {
      name: subset.name,
      labels: subset.labels ?? {},
      policy: readTrafficPolicy(subset.trafficPolicy),
      origin,
    });
  });
  const selector = spec.workloadSelector?.matchLabels;
  const rule: DestinationRule = {
    key: nameKey(metadata),
    name: metadata.name,
    namespace: metadata.namespace,
    host: resolveHost(spec.host, metadata.namespace, settings.domainSuffix),
    exportTo: resolveVisibility(spec.exportTo, metadata.namespace),
    createdAt: metadata.creationTimestamp ?? "",
    policy: readTrafficPolicy(spec.trafficPolicy),
    subsets: [...subsets.values()],
    ...(selector && Object.keys(selector).length > 0 && { workloadSelector: selector }),
    origin: originOf(object),
  };
  return { rule, diagnostics };
}

function duplicateSubset(name: string, first: Subset, origin: Subset["origin"]): Diagnostic {
  return finding(
    "HED0152",
    origin,
    `Subset ${JSON.stringify(name)} is defined twice in one rule. The first definition is used, this one is not. Give it another name or remove it.`,
    { related: [{ ...first.origin, message: "the definition in use" }] },
  );
}
