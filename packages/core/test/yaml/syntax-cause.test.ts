// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocuments } from "@heddle/core";
import fc from "fast-check";
import { brokenTexts } from "./broken-texts.ts";

for (const { name, text, line, column, words } of brokenTexts)
  test(`broken YAML: ${name}`, () => {
    const { diagnostics } = parseDocuments("f.yaml", text);
    assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics));
    const [found] = diagnostics;
    assert.equal(found?.code, "HED0100");
    assert.equal(found?.severity, "error");
    assert.ok(found?.message.includes(words), found?.message);
    assert.deepEqual([found?.position?.line, found?.position?.column], [line, column], found?.message);
    assert.match(found?.message ?? "", /last good version/);
  });

test("there are enough broken texts, each once", () => {
  assert.ok(brokenTexts.length >= 40);
  assert.equal(new Set(brokenTexts.map((t) => t.text)).size, brokenTexts.length);
});

test("the same mistake behind other documents is told at its own line", () => {
  const front = "x: 1\n---\ny: |\n  text\n---\n";
  for (const { name, text, line, column } of brokenTexts) {
    const { diagnostics, documents } = parseDocuments("f.yaml", front + text);
    const position = diagnostics[0]?.position;
    assert.deepEqual([position?.line, position?.column], [line + 5, column], `${name}: ${diagnostics[0]?.message}`);
    assert.deepEqual(documents.slice(0, 2), [
      { index: 0, value: { x: 1 } },
      { index: 1, value: { y: "text\n" } },
    ]);
  }
});

test("broken texts of any kind never throw, and what is told lies inside the text (seed 7)", () => {
  const pieces = fc.constantFrom(
    "a",
    ":",
    " ",
    "\n",
    "- ",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    "|",
    ">",
    "#",
    "&x",
    "*x",
    "\t",
    "---",
    "\n---\n",
    ",",
    "\\",
    "?",
    "!!",
    "%",
    "@",
    "\u0000",
    "é",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const lines = text.split("\n");
      for (const { position } of parseDocuments("f", text).diagnostics) {
        assert.ok(position !== undefined);
        const { line, column } = position;
        assert.ok(line >= 1 && line <= lines.length, `line ${line} of ${lines.length}`);
        assert.ok(column >= 1 && column <= (lines[line - 1] ?? "").length + 1, `column ${column}`);
      }
    }),
    { seed: 7, numRuns: 3000 },
  );
});
