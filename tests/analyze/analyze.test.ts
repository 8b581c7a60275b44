// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { analysisCodes, analyzers } from "@heddle/core";
import { analysisCases, analyzeText, pinned } from "./case.ts";

for (const { name, code, input, nearMiss, expected, update } of analysisCases) {
  test(`${name}: what it takes to trigger, and what is not enough`, () => {
    const found = analyzeText(input)
      .filter((finding) => finding.code in analysisCodes)
      .map(pinned);
    if (process.env["HEDDLE_UPDATE"] === "1") update(found);
    else assert.deepEqual(found, expected);
    assert.ok(
      found.some((finding) => finding.code === code),
      `the input gives no ${code}`,
    );
    const near = analyzeText(nearMiss);
    assert.deepEqual(
      near.filter((finding) => finding.code === code || finding.code === "IST0001").map(({ message }) => message),
      [],
    );
  });
}

test("every code of the catalogue has a case, but for the one that tells of our own bugs", () => {
  const covered = new Set(analysisCases.map(({ code }) => code));
  const uncovered = Object.keys(analysisCodes).filter((code) => !covered.has(code));
  assert.deepEqual(uncovered, ["IST0001"]);
});

test("every code of an analyzer is in the catalogue, and every code has an analyzer or is made from another", () => {
  const renamed = ["IST0001", "IST0002", "IST0106", "IST0122", "IST0133"];
  const claimed = new Set<string>([...analyzers.flatMap(({ codes }) => codes), ...renamed]);
  assert.deepEqual([...claimed].sort(), Object.keys(analysisCodes).sort());
});
