// SPDX-License-Identifier: Apache-2.0
// Delta against state of the world over many seeds; FLAVOURS_SEED moves to seeds nobody has tried.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startWalkRig, type WalkRig, walk } from "../conformance/walk.ts";

let rig: WalkRig;
before(async () => {
  rig = await startWalkRig();
});
after(() => rig?.mesh.close());

const first = Number(process.env["FLAVOURS_SEED"] ?? 100);

for (let seed = first; seed < first + 20; seed++)
  test(`20 steps of up to four changes, seed ${seed}`, async () => {
    assert.ok((await walk(rig, seed, 20)) > 200);
    assert.deepEqual(rig.mesh.nacks, []);
  });
