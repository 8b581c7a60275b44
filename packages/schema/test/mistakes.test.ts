// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, codes, decodeObject } from "../src/index.ts";
import { destinationRuleRows } from "./mistakes/destination-rule.ts";
import { edgeRows } from "./mistakes/edge.ts";
import { objectsRows } from "./mistakes/objects.ts";
import { renderProblem } from "./mistakes/rows.ts";
import { virtualServiceRows } from "./mistakes/virtual-service.ts";

const rows = [...virtualServiceRows, ...destinationRuleRows, ...edgeRows, ...objectsRows];

for (const row of rows) {
  test(`mistake: ${row.title}`, () => {
    const { object, problems } = decodeObject(row.input);
    assert.deepEqual(problems.map(renderProblem), row.found);
    for (const problem of problems) {
      assert.ok(problem.message.length > 20 && !problem.message.includes("undefined"), problem.message);
      assert.ok(problem.blocking ? problem.severity === "error" : true, problem.message);
    }
    if (problems.some((problem) => problem.blocking)) assert.equal(object, undefined);
  });
}

for (const row of rows) {
  const fixable = decodeObject(row.input).problems.filter((problem) => problem.fix?.edits !== undefined);
  if (fixable.length === 0) continue;
  test(`fix: ${row.title}`, () => {
    for (const problem of fixable) {
      const repaired = applyEdits(row.input, problem.fix?.edits ?? []);
      const left = decodeObject(repaired).problems.map(renderProblem);
      assert.ok(!left.includes(renderProblem(problem)), `${renderProblem(problem)} is still there after its own fix`);
    }
  });
}

test("the tables show every code that decoding gives", () => {
  const shown = new Set(rows.flatMap((row) => row.found.map((line) => line.slice(0, 7))));
  // Nesting too deep is shown in decode.test.ts, its input being too large for a table.
  const missing = Object.keys(codes).filter((code) => !shown.has(code) && code !== "HED0026");
  assert.deepEqual(missing, []);
});

test("titles are unique", () => {
  const titles = rows.map((row) => row.title);
  assert.equal(new Set(titles).size, titles.length);
});
