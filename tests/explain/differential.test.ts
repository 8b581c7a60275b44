// SPDX-License-Identifier: Apache-2.0
// `explain` and a real Envoy answer the same generated requests over the same generated configurations.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ExplainRig, startExplainRig } from "./rig.ts";
import { runSeeds } from "./run.ts";

let rig: ExplainRig;
before(async () => {
  rig = await startExplainRig();
});
after(() => rig?.close());

const seeds = Array.from({ length: 30 }, (_, i) => 1000 + i);

test(`explain tells what Envoy does: seeds ${seeds[0]} to ${seeds.at(-1)}, 12 requests each`, async () => {
  const { pairs, kinds, failures } = await runSeeds(rig, seeds, 12);
  assert.equal(pairs, seeds.length * 12);
  assert.deepEqual(failures, [], `${failures.length} of ${pairs} differ`);
  for (const kind of [
    "forward",
    "split",
    "forward 503",
    "passthrough",
    "fault",
    "direct 404",
    "direct 502",
    "redirect 301",
    "preflight",
  ])
    assert.ok((kinds.get(kind) ?? 0) > 0, `no request came to "${kind}": ${JSON.stringify([...kinds])}`);
  assert.deepEqual(rig.mesh.nacks, []);
});
