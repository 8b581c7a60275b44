// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

test("each rule of SPEC.md is quoted by a test, and each ID a test quotes is a rule", () => {
  const law = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8");
  const rules = new Set([...law.matchAll(/^- (K\d+\.\d+) /gm)].map((match) => match[1]));
  const files = readdirSync(new URL(".", import.meta.url)).filter(
    (name) => name.endsWith(".test.ts") && name !== "spec.test.ts",
  );
  const names = files.flatMap((name) => {
    const text = readFileSync(new URL(name, import.meta.url), "utf8");
    return [...text.matchAll(/test\(\s*[`"]([^`"]*)/g)].map((match) => match[1] ?? "");
  });
  const quoted = new Set(names.flatMap((name) => name.match(/K\d+\.\d+/g) ?? []));
  assert.ok(rules.size > 40);
  assert.deepEqual(
    [...rules].filter((rule) => !quoted.has(rule ?? "")),
    [],
  );
  assert.deepEqual(
    [...quoted].filter((rule) => !rules.has(rule)),
    [],
  );
});
