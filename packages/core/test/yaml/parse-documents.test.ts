// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocuments } from "@heddle/core";

const codesOf = (text: string) => parseDocuments("f", text).diagnostics.map((d) => d.code);
const placesOf = (text: string) =>
  parseDocuments("f", text).diagnostics.map((d) => `${d.code} ${d.position?.line}:${d.position?.column}`);

test("documents are counted from 0, empty ones included", () => {
  assert.deepEqual(parseDocuments("f", "---\n---\na: 1\n---\n# nothing\n---\nb: 2\n").documents, [
    { index: 1, value: { a: 1 } },
    { index: 3, value: { b: 2 } },
  ]);
});

test("nothing, blanks and comments are no objects and no mistake", () => {
  for (const text of ["", " \n", "# a\n", "---\n", "\ufeff"])
    assert.deepEqual([parseDocuments("f", text).documents, codesOf(text)], [[], []], JSON.stringify(text));
});

test("a broken document hides none of the others", () => {
  const parsed = parseDocuments("f", "a: 1\n---\nb: 1\n  c: 2\n---\nd: 4\n---\ne: [\n");
  assert.deepEqual(parsed.documents, [
    { index: 0, value: { a: 1 } },
    { index: 2, value: { d: 4 } },
  ]);
  assert.deepEqual(
    parsed.diagnostics.map((d) => d.position?.line),
    [4, 8],
  );
});

test("every key that stands twice is told, in YAML and in JSON, and the object is not used", () => {
  assert.deepEqual(placesOf("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"), ["HED0101 4:3", "HED0101 5:1"]);
  assert.deepEqual(placesOf("a: {b: 1, b: 2}\n"), ["HED0101 1:11"]);
  assert.deepEqual(placesOf('{\n  "a": {"x": 1, "y": [{"x": 1}]},\n  "a": 2\n}'), ["HED0101 3:3"]);
  assert.deepEqual(placesOf('{"a": 1, "\\u0061": 2}'), ["HED0101 1:10"]);
  assert.deepEqual(parseDocuments("f", '{"a": 1, "a": 2}').documents, []);
});

test("keys that stand once in each of several JSON objects are fine", () => {
  assert.deepEqual(codesOf('[{"a": "\\"a\\":"}, {"a": ["a", "a"]}, {"b": {"a": 1}, "a": 1}]'), []);
});

test("a JSON text gives the same values as the same text read as YAML", () => {
  const value = { a: [1, -2.5, null, true, "x: y"], "b c": { d: "{[" } };
  assert.deepEqual(parseDocuments("f", JSON.stringify(value, null, 2)).documents, [{ index: 0, value }]);
  assert.deepEqual(parseDocuments("f", `# yaml\n${JSON.stringify(value, null, 2)}`).documents, [{ index: 0, value }]);
  assert.deepEqual(parseDocuments("f", `\ufeff${JSON.stringify(value)}`).documents, [{ index: 0, value }]);
});

test("too many characters: told, nothing is read", () => {
  const text = `a: ${"x".repeat(64 * 1024 * 1024)}`;
  const parsed = parseDocuments("f", text);
  assert.deepEqual([codesOf(text), parsed.documents], [["HED0102"], []]);
  assert.match(parsed.diagnostics[0]?.message ?? "", /67108867 characters; at most 67108864/);
});

test("too deep: brackets, dashes, indentation, JSON; told with the place", () => {
  const stairs = Array.from({ length: 120 }, (_, i) => `${" ".repeat(i)}a:`).join("\n");
  assert.deepEqual(placesOf("[".repeat(100_000)), ["HED0103 1:101"]);
  assert.deepEqual(placesOf(`${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`), ["HED0103 1:501"]);
  assert.deepEqual(placesOf(`${"- ".repeat(5000)}a`), ["HED0103 1:201"]);
  assert.deepEqual(placesOf(`${"? ".repeat(5000)}a`), ["HED0103 1:201"]);
  assert.deepEqual(placesOf(stairs), ["HED0103 101:1"]);
});

test("brackets and dashes inside of texts and comments are not depth", () => {
  const many = "[{".repeat(90);
  const texts = [
    `a: "${many}"\n`,
    `a: '${many}'\n`,
    `# ${many}\na: 1\n`,
    `a: |\n  ${many}\n  ${"-".repeat(300)}\n  ${"- ".repeat(300)}\n`,
    `a: 1\n# ${"-".repeat(300)}\n`,
    JSON.stringify({ a: many }),
  ];
  for (const text of texts) assert.deepEqual(codesOf(text), [], text.slice(0, 40));
});

test("alias bombs are refused, ordinary anchors are not", () => {
  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg"])
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
  const parsed = parseDocuments("f", `x: 1\n---\n${bomb.join("\n")}\n`);
  assert.deepEqual(
    parsed.diagnostics.map((d) => d.code),
    ["HED0102"],
  );
  assert.match(parsed.diagnostics[0]?.message ?? "", /aliases/);
  assert.deepEqual(parsed.documents, [{ index: 0, value: { x: 1 } }]);
  assert.deepEqual(parseDocuments("f", "a: &x {p: 1}\nb: *x\nc: {<<: *x, q: 2}\n").documents, [
    { index: 0, value: { a: { p: 1 }, b: { p: 1 }, c: { p: 1, q: 2 } } },
  ]);
});

test("user keys cannot touch prototypes", () => {
  for (const text of ['{"__proto__": {"polluted": 1}, "a": 1}', "__proto__: {polluted: 1}\na: 1\n"]) {
    const value = parseDocuments("f", text).documents[0]?.value as Record<string, unknown>;
    assert.equal(value["polluted"], undefined);
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
  }
});

test("positions: of values, of keys, of the nearest parent that is there, and of JSON", () => {
  const { source } = parseDocuments("f", "a:\n  b:\n  - c: 1\n    d: two\n---\nx: 1\n");
  const at = (...[index, path, target]: Parameters<typeof source.locate>) => {
    const p = source.locate(index, path, target);
    return p && `${p.line}:${p.column}-${p.endLine}:${p.endColumn}`;
  };
  assert.equal(at(0, ["a", "b", 0, "d"], "value"), "4:8-4:11");
  assert.equal(at(0, ["a", "b", 0, "d"], "key"), "4:5-4:6");
  assert.equal(at(0, ["a", "b", 0, "none"], "value"), "3:5-5:1");
  assert.equal(at(0, ["a", "b", 7], "value"), "2:3-2:4");
  assert.equal(at(0, ["a", "none"], "value"), "1:1-1:2");
  assert.equal(at(1, ["x"], "value"), "6:4-6:5");
  assert.equal(at(2, ["x"], "value"), undefined);
  const json = parseDocuments("f", '{\n  "a": [{ "b": true }]\n}').source.locate(0, ["a", 0, "b"], "value");
  assert.deepEqual([json?.line, json?.column], [2, 16]);
});
