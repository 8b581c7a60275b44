// SPDX-License-Identifier: Apache-2.0
// The plain reader says what the library says, or nothing.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readPlainDocuments } from "../../src/yaml/plain-documents.ts";
import { parseTree } from "../../src/yaml/source-text.ts";

/** The library's answer in the same shape; undefined when it finds an error. */
function byLibrary(text: string): unknown {
  const trees = parseTree(text);
  if (trees.some((tree) => tree.errors.length > 0)) return undefined;
  return trees
    .map((tree, index) => ({ index, value: tree.toJS({ maxAliasCount: 100 }) as unknown }))
    .filter(({ value }) => value !== null && value !== undefined);
}

/** Fails where the reader says something else than the library; returns whether it said anything. */
function agrees(text: string): boolean {
  const plain = readPlainDocuments(text);
  if (plain !== undefined)
    assert.deepEqual(
      plain.filter(({ value }) => value !== null),
      byLibrary(text),
      text,
    );
  return plain !== undefined;
}

const usual = `# a comment
apiVersion: v1   # the version
kind: "Service"
metadata:
  name: reviews
  labels: { app: reviews, "version": 'v1' }
  annotations:
    a.example/b-c_d: "say \\"hi\\"\\n"
    quoted: 'it''s'
spec:
  clusterIP: 10.0.0.1
  weight: 007
  share: .5
  big: 1e3
  none: ~
  empty:
  on: true
  ports:
  - name: http
    port: 9080

  -
    name: tcp
  - just text with: colon# no comment
  numbers: [1, 2.5, null, "3", a/b]
---
# empty
---
- a
- -1
- []
- {}
`;

test("it reads what resource files are made of", () => {
  assert.equal(
    agrees(usual.replace("  - just text with: colon# no comment\n", "  - text#with hash # and comment\n")),
    true,
  );
  const values = readPlainDocuments("a: 1\n---\n---\nb: [x, { y: z }]\n");
  assert.deepEqual(values, [
    { index: 0, value: { a: 1 } },
    { index: 2, value: { b: ["x", { y: "z" }] } },
  ]);
});

test("what is unusual or wrong is left to the library", () => {
  const texts = [
    "a: &x 1\nb: *x",
    "a: !!str 1",
    "a: |\n  text",
    "a: >-\n  text",
    "a: one\n  two",
    "a: 'one\n  two'",
    "a:\tb",
    "a: 1\na: 2",
    "a: { b: 1, b: 2 }",
    "<<: { a: 1 }",
    "__proto__: { a: 1 }",
    "? a\n: b",
    "a: b: c",
    "a:\n   b: 1\n  c: 2",
    "- a\nb: c",
    "true: 1",
    "8080: 1",
    "just text",
    '"a": "\\u0041"',
    "a: 0x1f",
    "a: .inf",
    "%YAML 1.2\n---\na: 1",
    "a: 1\n...\n",
    "a: [1, 2,]",
    "a: [1,\n2]",
    "- - a",
    "a: 1\r\nb: 2",
    "\ufeffa: 1",
    "--- {a: 1}",
  ];
  for (const text of texts) assert.equal(readPlainDocuments(text), undefined, text);
});

test("nothing in a text of nothing", () => {
  for (const text of ["", "\n", "# only\n", "---\n", "---\n---\n", " # x\n\n"]) agrees(text);
});

const word = fc.constantFrom(
  "a",
  "b",
  "app.kubernetes.io/name",
  "null",
  "1",
  "-1",
  "0.5",
  "true",
  "~",
  "x y",
  "1e3",
  "v1.2",
  "",
  "*",
  "- a",
  "a: b",
  "a #b",
  "a#b",
  "'",
  '"',
  "0x1",
  "é",
  "2026-01-01",
  "[",
  "{}",
  "+1",
  "1_0",
  "=",
  ".",
  "..",
);
const scalar = fc.tuple(word, fc.constantFrom("plain", "double", "single")).map(([text, style]) => {
  if (style === "double") return JSON.stringify(text);
  return style === "single" ? `'${text.replaceAll("'", "''")}'` : text;
});
const key = fc.constantFrom("a", "b", "c.d/e", "'q'", '"r s"', "name", "x-y_z", "true", "1");
const flow = fc.oneof(
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
  fc
    .array(fc.tuple(key, scalar), { maxLength: 3 })
    .map((pairs) => `{ ${pairs.map(([k, v]) => `${k}: ${v}`).join(", ")} }`),
);

/** Lines of a block, each with its own indentation below the block's. */
const { block } = fc.letrec<{ block: readonly string[]; map: readonly string[]; list: readonly string[] }>((tie) => ({
  block: fc.oneof({ maxDepth: 4 }, tie("map"), tie("list")),
  map: fc
    .array(
      fc.tuple(
        key,
        fc.oneof(
          { weight: 3, arbitrary: scalar.map((s) => [` ${s}`]) },
          { weight: 1, arbitrary: flow.map((s) => [` ${s} # c`]) },
          {
            weight: 2,
            arbitrary: fc
              .tuple(fc.constantFrom(0, 2, 3), tie("block"))
              .map(([by, lines]) => ["", ...indented(lines, by)]),
          },
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((entries) => entries.flatMap(([k, [first, ...rest]]) => [`${k}:${first}`, ...rest])),
  list: fc
    .array(
      fc.oneof(
        scalar.map((s) => [s]),
        flow.map((s) => [s]),
        tie("map"),
        fc.constant([""]),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.flatMap(([first, ...rest]) => [`- ${first}`, ...indented(rest, 2)])),
}));

const indented = (lines: readonly string[], by: number): readonly string[] =>
  lines.map((line) => " ".repeat(by) + line);

const text = fc
  .array(fc.tuple(block, fc.constantFrom("---", "", "# comment", "--- # c")), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([lines, mark]) => `${mark}\n${lines.join("\n")}\n`).join(""));

test("generated texts: the same value or none (seed 71)", () => {
  let read = 0;
  fc.assert(
    fc.property(text, (t) => {
      if (agrees(t)) read++;
    }),
    { seed: 71, numRuns: 3000 },
  );
  assert.ok(read > 300, `${read} of 3000 were read`);
});

const insertion = fc.constantFrom(
  " ",
  "\n",
  ":",
  "-",
  "#",
  "'",
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  "&a",
  "*a",
  "|",
  "\t",
  "? ",
  "---\n",
  "  ",
  ": ",
  " #",
  "- ",
  "\\",
  "!",
  "%",
  "...\n",
);

test("a broken usual text: the same value or none (seed 72)", () => {
  const good = usual.replace("  - just text with: colon# no comment\n", "");
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(6), fc.array(insertion, { maxLength: 2 }), (at, cut, added) => {
      agrees(good.slice(0, at) + added.join("") + good.slice(at + cut));
    }),
    { seed: 72, numRuns: 4000 },
  );
});

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

test("every YAML file of the repository: the same value or none", () => {
  const root = join(import.meta.dirname, "../../../..");
  const files = [join(root, "samples"), join(root, "tests"), join(root, "packages")].flatMap(yamlFiles);
  const read = files.filter((file) => agrees(readFileSync(file, "utf8")));
  assert.ok(files.length > 20);
  assert.ok(read.length > files.length / 4, `${read.length} of ${files.length}`);
});
