// SPDX-License-Identifier: Apache-2.0
// What namespaces share is what each of them would have got by itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createCompiler,
  createMesh,
  createResources,
  createTextSet,
  createView,
  defaultMeshSettings,
  type MeshSettings,
  resourceKinds,
} from "@heddle/core";
import { createGraph } from "@heddle/incr";
import fc from "fast-check";
import { anyWorld, type World } from "./generate.ts";
import { proxies } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

/** All that proxies of some namespaces get, as lines of text. */
function everything(world: World, share: boolean): readonly string[] {
  const graph = createGraph();
  const resources = createResources(graph);
  const texts = createTextSet(graph, resources, { namespace: "default" });
  const settings = graph.source<MeshSettings>("settings");
  graph.batch(() => settings.set("mesh", defaultMeshSettings));
  const mesh = createMesh(graph, resources.objects, settings);
  const compiler = createCompiler(mesh, createView(mesh), { share });
  texts.apply(world);
  return proxies.flatMap((proxy, i) => {
    const { key } = compiler.classOf(proxy);
    return resourceKinds.flatMap((kind) =>
      [...graph.read(compiler.resources, `${kind}|${key}`)]
        .map(([name, { resource, origins, diagnostics }]) =>
          JSON.stringify([i, kind, name, resource.version, resource.refs, origins, diagnostics]),
        )
        .sort(),
    );
  });
}

test(`sharing among namespaces changes the cost and nothing else (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyWorld({ min: 10, max: 60 }), (world) => {
      assert.deepEqual(everything(world, true), everything(world, false));
    }),
    runs(60),
  );
});
