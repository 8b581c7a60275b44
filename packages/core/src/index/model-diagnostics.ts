// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index, Reader } from "@heddle/incr";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import { claimFindings, mergeClaims } from "../model/merge-claims.ts";
import type { Reading } from "../model/reading.ts";
import { ruleFindings } from "../model/rule-findings.ts";
import type { ServiceClaim } from "../model/service-claim.ts";
import { targetPortFindings } from "../model/target-port-findings.ts";
import type { Membership } from "./derive-endpoints.ts";

export interface DiagnosticInputs {
  readonly claimsByService: Index<ServiceClaim>;
  readonly membersByService: Index<Membership>;
  readonly destinationRulesByHost: Index<DestinationRule>;
}

/** Findings about each resource by refKey: its own, and what becomes of it beside others. */
export function deriveModelDiagnostics(
  graph: Graph,
  readings: Collection<Reading>,
  inputs: DiagnosticInputs,
): Collection<readonly Diagnostic[]> {
  return graph.derive("model/diagnostics", readings, (read, reading, key): [string, readonly Diagnostic[]][] => {
    const rule = reading.destinationRule;
    const findings = [
      ...reading.diagnostics,
      ...(reading.claims ?? []).flatMap((claim) => serviceFindings(read, inputs, claim)),
      ...(rule === undefined ? [] : ruleFindings(rule, read.index(inputs.destinationRulesByHost, rule.host))),
    ];
    return findings.length === 0 ? [] : [[key, findings]];
  });
}

function serviceFindings(read: Reader, inputs: DiagnosticInputs, claim: ServiceClaim): readonly Diagnostic[] {
  const [first, ...rest] = read.index(inputs.claimsByService, claim.service.key);
  if (first === undefined) return [];
  const findings = claimFindings(claim, mergeClaims([first, ...rest]));
  const named = claim.service.ports.some((port) => typeof port.targetPort === "string");
  if (findings.length > 0 || !named) return findings;
  const members = read.index(inputs.membersByService, claim.service.key);
  return targetPortFindings(
    claim.service,
    members.map((member) => member.workload),
  );
}
