// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { analysisCodes } from "@heddle/core";
import { analysisDocument } from "./document.ts";

const file = resolve(import.meta.dirname, "../../docs/analysis.md");

test("docs/analysis.md tells what the catalogue tells", () => {
  if (process.env["HEDDLE_UPDATE"] === "1") writeFileSync(file, analysisDocument());
  assert.equal(readFileSync(file, "utf8"), analysisDocument());
});

test("every code has one line of meaning and one of advice", () => {
  for (const [code, { meaning, action, name }] of Object.entries(analysisCodes)) {
    assert.match(code, /^(IST0\d{3}|HED04[0-4]\d)$/);
    assert.match(name, /^[A-Z][A-Za-z]+$/);
    for (const text of [meaning, action]) assert.match(text, /^[A-Z`][^\n]+\.$/);
  }
});
