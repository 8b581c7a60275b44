// SPDX-License-Identifier: Apache-2.0
import { createGraph, type Fault, type Graph } from "@heddle/incr";
import { type Compiler, createCompiler } from "./compile.ts";
import { createResources, KeepLastGood, type Resources } from "./decode/resources.ts";
import { createTextSet, type TextSet } from "./decode/text-set.ts";
import { createMesh } from "./index/from-objects.ts";
import type { Mesh } from "./index/mesh.ts";
import type { MeshSettings } from "./model/mesh-settings.ts";
import { createView } from "./view/create-view.ts";

/** Every room from texts to Envoy resources, in one graph: the same for the server, the CLI and the tests. */
export interface Pipeline {
  readonly graph: Graph;
  readonly resources: Resources;
  readonly texts: TextSet;
  readonly mesh: Mesh;
  readonly compiler: Compiler;
}

export interface PipelineOptions {
  readonly settings: MeshSettings;
  /** Namespace of objects that name none. Default: default. */
  readonly namespace?: string | undefined;
  /** A fault of our own code that was contained. Objects that keep their last good version are no faults. */
  readonly onFault: (fault: Fault) => void;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const graph = createGraph({
    onFault: (fault) => {
      if (!(fault.error instanceof KeepLastGood)) options.onFault(fault);
    },
  });
  const resources = createResources(graph);
  const texts = createTextSet(graph, resources, { namespace: options.namespace ?? "default" });
  const settings = graph.source<MeshSettings>("settings");
  graph.batch(() => settings.set("mesh", options.settings));
  const mesh = createMesh(graph, resources.objects, settings);
  return { graph, resources, texts, mesh, compiler: createCompiler(mesh, createView(mesh)) };
}
