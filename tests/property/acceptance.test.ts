// SPDX-License-Identifier: Apache-2.0
// A real Envoy accepts whatever valid resources lead to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { type NamedBootstrap, validateMany } from "../kit/validate-many.ts";
import { anyWorld } from "./generate.ts";
import { bootstrapOf, proxies } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

test(`a real Envoy accepts what the proxies of random meshes get (seed ${seed})`, async () => {
  const bootstraps: NamedBootstrap[] = [];
  for (const [i, world] of fc.sample(anyWorld({ min: 5, max: 24 }), runs(30)).entries()) {
    const mesh = createOfflineMesh({ texts: world });
    for (const proxy of proxies)
      bootstraps.push({
        name: `mesh ${i} for ${proxy.id}: ${[...world.values()].join("\n---\n")}`,
        bootstrap: bootstrapOf(mesh, proxy),
      });
    assert.deepEqual(mesh.faults(), []);
  }
  const refused = await validateMany(bootstraps, { batch: 60 });
  assert.deepEqual(
    refused.map(({ name, why }) => `${why}\n${name}`),
    [],
  );
});
