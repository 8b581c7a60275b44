// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, createOfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { analysisCases, pinned } from "./case.ts";

const documents = analysisCases.flatMap(({ input, nearMiss }) => `${input}\n---\n${nearMiss}`.split(/^---$/m));

function codesOf(texts: readonly string[]): readonly unknown[] {
  const mesh = createOfflineMesh({ texts: new Map(texts.map((text, i) => [`${i}.yaml`, text])) });
  return analyze(mesh).map((finding) => ({ ...pinned(finding), message: finding.message }));
}

const seed = 20_261_121;

test(`analyze breaks down on no mixture of the cases (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.subarray(documents, { maxLength: 30 }), (mixture) => {
      const broken = codesOf(mixture).filter((finding) => JSON.stringify(finding).includes('"IST0001"'));
      assert.deepEqual(broken, []);
    }),
    { seed, numRuns: 60 },
  );
});

test(`cut texts break nothing either (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const broken = codesOf([text.slice(0, text.length * share)]).filter((finding) =>
        JSON.stringify(finding).includes('"IST0001"'),
      );
      assert.deepEqual(broken, []);
    }),
    { seed, numRuns: 150 },
  );
});
