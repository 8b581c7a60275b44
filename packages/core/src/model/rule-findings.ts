// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, refText } from "../diagnostics/diagnostic.ts";
import { byAge } from "./age.ts";
import type { DestinationRule, TrafficPolicy } from "./destination-rule.ts";
import { finding } from "./finding.ts";
import { below } from "./typed.ts";

/** Whether a policy says nothing. */
export function isEmptyPolicy(policy: TrafficPolicy): boolean {
  const { ports, ...blocks } = policy;
  return ports.length === 0 && Object.keys(blocks).length === 0;
}

/**
 * What to tell a rule about older rules of its namespace for the same host, which it is merged with (Istio): the first
 * traffic policy and the first definition of each subset count. `rivals`: all rules for the host, itself included.
 */
export function ruleFindings(rule: DestinationRule, rivals: readonly DestinationRule[]): readonly Diagnostic[] {
  if (rule.workloadSelector !== undefined) return [];
  const older = rivals
    .filter((r) => r.namespace === rule.namespace && r.workloadSelector === undefined && byAge(r, rule) < 0)
    .sort(byAge);
  const findings: Diagnostic[] = [];
  const policy = older.find((r) => !isEmptyPolicy(r.policy));
  if (policy !== undefined && !isEmptyPolicy(rule.policy))
    findings.push(
      finding(
        "HED0157",
        below(rule.origin, "spec", "trafficPolicy"),
        `${refText(policy.origin.resource)}, which is older, already has a traffic policy for ${rule.host}. This one is not used; the subsets are. Put both policies into one rule.`,
        { related: [{ ...below(policy.origin, "spec", "trafficPolicy"), message: "the policy in use" }] },
      ),
    );
  for (const subset of rule.subsets) {
    const owner = older.find((r) => r.subsets.some((s) => s.name === subset.name));
    const first = owner?.subsets.find((s) => s.name === subset.name);
    if (owner === undefined || first === undefined) continue;
    findings.push(
      finding(
        "HED0152",
        below(subset.origin, "name"),
        `Subset ${JSON.stringify(subset.name)} of ${rule.host} is already defined by ${refText(owner.origin.resource)}, which is older. This definition is not used. Remove it, or give it another name.`,
        { related: [{ ...below(first.origin, "name"), message: "the definition in use" }] },
      ),
    );
  }
  return findings;
}
