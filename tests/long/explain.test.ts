// SPDX-License-Identifier: Apache-2.0
// `explain` against a real Envoy over many seeds. `.ci/run` calls the long tests; EXPLAIN_SEED moves to seeds nobody has tried.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ExplainRig, startExplainRig } from "../explain/rig.ts";
import { runSeeds } from "../explain/run.ts";

let rig: ExplainRig;
before(async () => {
  rig = await startExplainRig();
});
after(() => rig?.close());

const first = Number(process.env["EXPLAIN_SEED"] ?? 2000);
const seeds = Array.from({ length: 170 }, (_, i) => first + i);

test(`explain tells what Envoy does: seeds ${first} to ${seeds.at(-1)}, 12 requests each`, async () => {
  const { pairs, failures } = await runSeeds(rig, seeds, 12);
  assert.ok(pairs >= 2000);
  assert.deepEqual(failures, [], `${failures.length} of ${pairs} differ`);
});
