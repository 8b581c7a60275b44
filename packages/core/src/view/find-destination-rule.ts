// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { byAge } from "../model/age.ts";
import type { DestinationRule, Subset } from "../model/destination-rule.ts";
import { wildcardsOver } from "../model/hostname.ts";
import { defaultMeshSettings } from "../model/mesh-settings.ts";
import { isEmptyPolicy } from "../model/rule-findings.ts";
import { type Labels, matchesLabels } from "../model/selector.ts";
import { isVisible } from "../model/visibility.ts";

interface Lookup {
  readonly clientNamespace: string;
  readonly serviceNamespace: string;
  readonly hostname: string;
  readonly labels: Labels;
}

/**
 * The rule for a host as a client sees it, merged from all rules of the winning namespace and host; key: `destinationRuleKey`.
 * Istio's order: the client's namespace, the service's, the root namespace; in each the most specific host.
 */
export function findDestinationRule(read: Reader, mesh: Mesh, key: string): DestinationRule | undefined {
  const lookup = parseKey(key);
  const { rootNamespace } = read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
  const { clientNamespace, serviceNamespace } = lookup;
  const own = clientNamespace === rootNamespace ? [] : [clientNamespace];
  const namespaces = [...new Set([...own, serviceNamespace, rootNamespace])];
  const patterns = [lookup.hostname, ...wildcardsOver(lookup.hostname)];
  const rules = patterns.map((pattern) => read.index(mesh.destinationRulesByHost, pattern));
  for (const namespace of namespaces)
    for (const candidates of rules) {
      const fitting = candidates.filter((rule) => rule.namespace === namespace && fits(rule, lookup));
      const merged = mergeRules(fitting);
      if (merged !== undefined) return merged;
    }
  return undefined;
}

function parseKey(key: string): Lookup {
  const [clientNamespace = "", serviceNamespace = "", hostname = "", ...rest] = key.split("|");
  const labels = rest.join("|");
  return { clientNamespace, serviceNamespace, hostname, labels: labels === "" ? {} : JSON.parse(labels) };
}

/** Rules of the client's own namespace apply whatever they export to (Istio). */
function fits(rule: DestinationRule, lookup: Lookup): boolean {
  const seen = rule.namespace === lookup.clientNamespace || isVisible(rule.exportTo, lookup.clientNamespace);
  return seen && (rule.workloadSelector === undefined || matchesLabels(rule.workloadSelector, lookup.labels));
}

/** Oldest first: the first traffic policy and the first definition of each subset count. Rules that select the client go before all others. */
export function mergeRules(rules: readonly DestinationRule[]): DestinationRule | undefined {
  const selecting = rules.filter((rule) => rule.workloadSelector !== undefined);
  const [oldest, ...younger] = [...(selecting.length > 0 ? selecting : rules)].sort(byAge);
  if (oldest === undefined || younger.length === 0) return oldest;
  const all = [oldest, ...younger];
  const subsets = new Map<string, Subset>();
  for (const subset of all.flatMap((rule) => rule.subsets))
    if (!subsets.has(subset.name)) subsets.set(subset.name, subset);
  const deciding = all.find((rule) => !isEmptyPolicy(rule.policy)) ?? oldest;
  return {
    ...oldest,
    policy: deciding.policy,
    subsets: [...subsets.values()],
    ...(deciding !== oldest && { policyOrigin: deciding.origin }),
  };
}
