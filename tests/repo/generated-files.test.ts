// SPDX-License-Identifier: Apache-2.0
// What `npm run generate` writes is what is committed, and the catalogues of codes are complete.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { test } from "node:test";
import { kinds } from "@heddle/schema";
import { codeAreas } from "../../tools/reference/diagnostics-page.ts";
import { generatedFiles, staleFiles } from "../../tools/reference/generated-files.ts";

const root = resolve(import.meta.dirname, "../..");

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

test("docs/diagnostics.md, docs/resources/ and schemas/ are current (else: npm run generate)", () => {
  assert.deepEqual(staleFiles(), []);
});

test("there is a page and a schema for every kind, and the general schema knows them all", () => {
  const files = generatedFiles();
  const choices = (JSON.parse(files.get("schemas/all.json") ?? "{}") as { allOf: readonly unknown[] }).allOf;
  assert.equal(choices.length, kinds.size);
  for (const { kind } of kinds.values()) {
    assert.ok(files.has(`docs/resources/${kind.toLowerCase()}.md`), kind);
    assert.ok(files.has(`schemas/${kind.toLowerCase()}.json`), kind);
  }
});

test("a code stands in one catalogue only", () => {
  const codes = codeAreas.flatMap((area) => area.codes.map((c) => c.code));
  assert.deepEqual(
    codes.filter((code, i) => codes.indexOf(code) !== i),
    [],
  );
  for (const { code, title } of codeAreas.flatMap((area) => area.codes)) {
    assert.match(code, /^HED\d{4}$/);
    assert.match(title, /^[A-Z`-].*[^.]$/, code);
  }
});

test("every code that the sources give is listed, and every listed code is given", () => {
  const catalogues = new Set(codeAreas.map((area) => area.file));
  const given = new Set<string>();
  for (const folder of readdirSync(join(root, "packages")))
    for (const file of sources(join(root, "packages", folder, "src")))
      if (!catalogues.has(relative(root, file)))
        for (const [code] of readFileSync(file, "utf8").matchAll(/(?<=")HED\d{4}(?=")/g)) given.add(code);
  const listed = new Set(codeAreas.flatMap((area) => area.codes.map((c) => c.code)));
  assert.deepEqual([...given].filter((code) => !listed.has(code)).sort(), [], "not listed");
  assert.deepEqual([...listed].filter((code) => !given.has(code)).sort(), [], "listed, but nobody gives it");
});
