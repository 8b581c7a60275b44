// SPDX-License-Identifier: Apache-2.0
// A real Envoy accepts whatever resources lead to, be they valid or not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { type NamedBootstrap, validateMany } from "../kit/validate-many.ts";
import { anyWorld, type World } from "./generate.ts";
import { anyBrokenWorld } from "./hostile.ts";
import { bootstrapOf, proxies } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

async function checkAccepted(worlds: readonly World[]): Promise<void> {
  const bootstraps: NamedBootstrap[] = [];
  for (const [i, world] of worlds.entries()) {
    const mesh = createOfflineMesh({ texts: world });
    for (const proxy of proxies)
      bootstraps.push({
        name: `mesh ${i} for ${proxy.id}: ${[...world.values()].join("\n---\n")}`,
        bootstrap: bootstrapOf(mesh, proxy),
      });
    assert.deepEqual(
      mesh.faults().map((f) => f.message),
      [],
    );
  }
  const refused = await validateMany(bootstraps, { batch: 80 });
  assert.deepEqual(
    refused.map(({ name, why }) => `${why}\n${name}`),
    [],
  );
}

const sample = (worlds: fc.Arbitrary<World>, count: number) => {
  const { numRuns, seed: from } = runs(count);
  return fc.sample(worlds, { numRuns: numRuns ?? count, seed: from ?? seed });
};

test(`a real Envoy accepts what the proxies of random meshes get (seed ${seed})`, () =>
  checkAccepted(sample(anyWorld({ min: 5, max: 24 }), 30)));

test(`a real Envoy accepts what is left of random meshes with broken objects (seed ${seed})`, () =>
  checkAccepted(sample(anyBrokenWorld, 40)));
