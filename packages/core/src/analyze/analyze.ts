// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, withPositions } from "../diagnostics/resolve.ts";
import type { OfflineMesh } from "../offline/offline-mesh.ts";
import { analyzers } from "./analyzers.ts";

/** Everything that can be said about a set of resources: each by itself, and all together. With positions, in reading order. */
export function analyze(mesh: OfflineMesh): readonly Diagnostic[] {
  const scene = { mesh: mesh.mesh, objects: mesh.resources.objects.entries() };
  const together = analyzers.flatMap((analyzer) => [...analyzer(scene)]);
  return sortDiagnostics([...mesh.diagnostics(), ...withPositions(together, mesh.texts.locator)]);
}
