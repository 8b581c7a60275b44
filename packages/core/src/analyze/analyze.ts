// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, withPositions } from "../diagnostics/resolve.ts";
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import type { Analyzer } from "./analyzer.ts";
import { analyzers } from "./analyzers.ts";
import { analysisCodes } from "./codes.ts";
import { withoutDuplicates } from "./duplicates.ts";
import { type Finding, underIstioCode } from "./istio-code.ts";
import { createScene, type Scene } from "./scene.ts";
import { isSuppressed, isSuppressedByResource, type Suppression } from "./suppression.ts";
import { translatedFindings } from "./translated-findings.ts";

export interface AnalyzeOptions {
  /** Findings that are not wanted. */
  readonly suppress?: readonly Suppression[];
}

/**
 * Everything that can be said about a set of resources: each by itself, all together, and what shows only when proxies are configured
 * from them. Under Istio's codes where Istio has one; with positions, in reading order. Never throws: a check that breaks
 * down is reported as IST0001.
 */
export function analyze(mesh: OfflineMesh, { suppress = [] }: AnalyzeOptions = {}): readonly Finding[] {
  const scene = createScene(mesh.mesh, mesh.resources.objects.entries());
  const together = analyzers.flatMap((analyzer) => runAnalyzer(analyzer, scene));
  const { locator } = mesh.texts;
  const rooms = [...mesh.diagnostics(), ...contained(() => withPositions(translatedFindings(mesh), locator))];
  const all: readonly Finding[] = [
    ...withoutDuplicates(rooms, together).map(underIstioCode),
    ...withPositions(together, locator),
    ...mesh.faults().map((fault) => brokenDown(fault.error)),
  ];
  return sortDiagnostics(all.filter((d) => !isSuppressed(d, suppress) && !isSuppressedByResource(scene, d)));
}

function runAnalyzer(analyzer: Analyzer, scene: Scene): readonly Diagnostic[] {
  return contained(() => [...analyzer.check(scene)]);
}

/** One broken check does not take the others with it. */
function contained(check: () => readonly Diagnostic[]): readonly Diagnostic[] {
  try {
    return check();
  } catch (error) {
    return [brokenDown(error)];
  }
}

function brokenDown(error: unknown): Diagnostic {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: "IST0001",
    severity: analysisCodes.IST0001.severity,
    message: `Internal error: ${detail}. This is a bug in heddle; the other checks went on.`,
  };
}
