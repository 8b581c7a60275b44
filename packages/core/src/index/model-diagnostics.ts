// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index } from "@heddle/incr";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { claimFindings, mergeClaims } from "../model/merge-claims.ts";
import type { Reading } from "../model/reading.ts";
import type { ServiceClaim } from "../model/service-claim.ts";

/** Findings about each resource by refKey: its own, and what became of its claims to hosts. */
export function deriveModelDiagnostics(
  graph: Graph,
  readings: Collection<Reading>,
  claimsByService: Index<ServiceClaim>,
): Collection<readonly Diagnostic[]> {
  return graph.derive("model/diagnostics", readings, (read, reading, key): [string, readonly Diagnostic[]][] => {
    const findings = [...reading.diagnostics];
    for (const claim of reading.claims ?? []) {
      const [first, ...rest] = read.index(claimsByService, claim.service.key);
      if (first !== undefined) findings.push(...claimFindings(claim, mergeClaims([first, ...rest])));
    }
    return findings.length === 0 ? [] : [[key, findings]];
  });
}
