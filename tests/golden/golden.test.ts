// SPDX-License-Identifier: Apache-2.0
// Every folder below: input in, Envoy configuration and findings out, equal to what stands in expect/. HEDDLE_UPDATE=1 rewrites expect/.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type NamedBootstrap, validateMany } from "../kit/validate-many.ts";
import { compileCase } from "./compile-case.ts";
import { type GoldenCase, readCases } from "./read-case.ts";

const update = process.env["HEDDLE_UPDATE"] === "1";
const bootstraps: NamedBootstrap[] = [];

for (const golden of readCases()) {
  test(`${golden.name}: ${golden.shows}`, () => {
    const compiled = compileCase(golden);
    assert.deepEqual(compiled.faults, []);
    bootstraps.push(...compiled.bootstraps);
    if (update) rewrite(golden, compiled.files);
    const present = presentIn(golden);
    for (const [file, text] of compiled.files) {
      assert.ok(present.has(file), `expect/${file} is missing: npm run test:update writes it`);
      assert.equal(text, readFileSync(join(golden.folder, "expect", file), "utf8"), `${golden.name}/expect/${file}`);
      present.delete(file);
    }
    assert.deepEqual([...present], [], "expectations that nothing meets: npm run test:update removes them");
  });
}

test("a real Envoy accepts what every proxy of every case gets", async () => {
  assert.ok(bootstraps.length > 0);
  assert.deepEqual(await validateMany(bootstraps), []);
});

function presentIn(golden: GoldenCase): Set<string> {
  const folder = join(golden.folder, "expect");
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

function rewrite(golden: GoldenCase, files: ReadonlyMap<string, string>): void {
  const folder = join(golden.folder, "expect");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
}
