// SPDX-License-Identifier: Apache-2.0
// Delta and state of the world lead to the same resources in force, whatever changed on the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startWalkRig, type WalkRig, walk } from "./walk.ts";

let rig: WalkRig;
before(async () => {
  rig = await startWalkRig();
});
after(() => rig?.mesh.close());

for (const seed of [1, 2, 3])
  test(`12 steps of up to four changes, seed ${seed}`, async () => {
    assert.ok((await walk(rig, seed, 12)) > 120);
    assert.deepEqual(rig.mesh.nacks, []);
  });
