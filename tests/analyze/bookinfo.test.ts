// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { analyze, createOfflineMesh } from "@heddle/core";

const sample = resolve(import.meta.dirname, "../../samples/bookinfo");
const base = ["bookinfo.yaml", ...globSync("networking/*.yaml", { cwd: sample })];
const edits = globSync("edits/*.yaml", { cwd: sample }).sort();

function complaints(files: readonly string[]): readonly string[] {
  const texts = new Map(files.map((file) => [file, readFileSync(join(sample, file), "utf8")]));
  return analyze(createOfflineMesh({ texts }))
    .filter((finding) => finding.severity !== "info")
    .map((finding) => `${finding.code} ${finding.message}`);
}

test("Bookinfo alone gives neither warning nor error", () => assert.deepEqual(complaints(base), []));

for (const edit of edits)
  test(`Bookinfo with ${edit} gives neither warning nor error`, () =>
    assert.deepEqual(complaints([...base, edit]), []));

test("there are edits to look at", () => assert.ok(edits.length >= 6));
