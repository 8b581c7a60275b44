// SPDX-License-Identifier: Apache-2.0
// What a change costs, in nodes that run: the cost follows the change, not the mesh. Times are told, never asserted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkTexts } from "@heddle/core";
import { type Compiled, measureMesh } from "../../tools/bench/compile.ts";
import { benchMesh } from "../../tools/bench/mesh.ts";

const small = measureMesh(50, 3);
const large = measureMesh(400, 3);
const runsOf = ({ changes }: Compiled, what: string): number => changes.find((c) => c.what === what)?.recomputed ?? 0;

test("the made-up meshes are without a finding", () => {
  const { diagnostics, objects } = checkTexts(benchMesh(50).texts);
  assert.deepEqual([diagnostics, objects], [[], 150]);
});

test("figures of the meshes", (t) => {
  for (const { compile, changes } of [small, large])
    for (const figures of [compile, ...changes]) t.diagnostic(JSON.stringify(figures));
  assert.deepEqual([small.compile.objects, large.compile.objects], [150, 1200]);
  assert.ok(large.compile.resourcesOfOne > 8 * small.compile.resourcesOfOne * 0.9);
});

for (const what of ["endpoint", "virtualService", "destinationRule"])
  test(`a change of one ${what} runs as many nodes in a mesh eight times as large, with as many classes`, () => {
    assert.equal(small.compile.classes, large.compile.classes);
    const [few, many] = [runsOf(small, what), runsOf(large, what)];
    assert.ok(few > 0);
    assert.ok(many <= few + 2, `${few} at 50 services, ${many} at 400`);
  });

test("an endpoint's change runs a few nodes of each class, nothing per service", () => {
  assert.ok(runsOf(large, "endpoint") <= 10 * large.compile.classes, `${runsOf(large, "endpoint")}`);
});
