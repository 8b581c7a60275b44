// SPDX-License-Identifier: Apache-2.0
import type { Fault } from "@heddle/incr";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, withPositions } from "../diagnostics/resolve.ts";
import { defaultMeshSettings, type MeshSettings } from "../model/mesh-settings.ts";
import { createPipeline, type Pipeline } from "../pipeline.ts";

/** A mesh made from texts alone: what the CLI, tests and a user's CI look at. The same rooms as in the server. */
export interface OfflineMesh extends Pipeline {
  /** Findings about texts, single objects and the model, with positions, in reading order. */
  diagnostics(): readonly Diagnostic[];
  /** Faults of our own code that were contained; a bug each. */
  faults(): readonly Fault[];
}

export interface OfflineOptions {
  /** Texts by file name as it is to be shown. */
  readonly texts: ReadonlyMap<string, string>;
  readonly settings?: Partial<MeshSettings>;
  /** Namespace of objects that name none. Default: default. */
  readonly namespace?: string;
}

export function createOfflineMesh(options: OfflineOptions): OfflineMesh {
  const faults: Fault[] = [];
  const pipeline = createPipeline({
    settings: { ...defaultMeshSettings, ...options.settings },
    namespace: options.namespace,
    onFault: (fault) => faults.push(fault),
  });
  const { resources, texts, mesh } = pipeline;
  texts.apply(options.texts);
  return {
    ...pipeline,
    faults: () => faults,
    diagnostics: () =>
      sortDiagnostics(
        withPositions(
          [
            ...texts.diagnostics(),
            ...[...resources.diagnostics.entries().values()].flat(),
            ...[...mesh.diagnostics.entries().values()].flat(),
          ],
          texts.locator,
        ),
      ),
  };
}
