// SPDX-License-Identifier: Apache-2.0
import { createGraph, type Fault, type Graph } from "@heddle/incr";
import { type Compiler, createCompiler } from "../compile.ts";
import { createResources, KeepLastGood, type Resources } from "../decode/resources.ts";
import { createTextSet, type TextSet } from "../decode/text-set.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, withPositions } from "../diagnostics/resolve.ts";
import { createMesh } from "../index/from-objects.ts";
import type { Mesh } from "../index/mesh.ts";
import { defaultMeshSettings, type MeshSettings } from "../model/mesh-settings.ts";
import { createView } from "../view/create-view.ts";

/** A mesh made from texts alone: what the CLI, tests and a user's CI look at. The same rooms as in the server. */
export interface OfflineMesh {
  readonly graph: Graph;
  readonly resources: Resources;
  readonly texts: TextSet;
  readonly mesh: Mesh;
  readonly compiler: Compiler;
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
  const graph = createGraph({
    onFault: (fault) => {
      if (!(fault.error instanceof KeepLastGood)) faults.push(fault);
    },
  });
  const resources = createResources(graph);
  const texts = createTextSet(graph, resources, { namespace: options.namespace ?? "default" });
  const settings = graph.source<MeshSettings>("settings");
  graph.batch(() => settings.set("mesh", { ...defaultMeshSettings, ...options.settings }));
  const mesh = createMesh(graph, resources.objects, settings);
  const compiler = createCompiler(mesh, createView(mesh));
  texts.apply(options.texts);
  return {
    graph,
    resources,
    texts,
    mesh,
    compiler,
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
