// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeOverlay } from "../src/workload/overlay.ts";
import { splitWords } from "../src/workload/split-words.ts";

const read = (text: string) => decodeOverlay("/app/heddle.local.yaml", text);

test("everything an overlay can say", () => {
  const { overlay, diagnostics } = read(`
files: [a.yaml]
workloads:
  a: { command: [node, a.js, 1], cwd: src, env: { A: x, N: 1, B: true }, port: 7000, replicas: 2 }
  ns/b: { command: "node 'b c.js'" }
`);
  assert.deepEqual(diagnostics, []);
  const { position, ...a } = overlay.workloads.get("a") ?? assert.fail();
  assert.deepEqual(a, {
    command: ["node", "a.js", "1"],
    cwd: "/app/src",
    env: Object.assign(Object.create(null), { A: "x", N: "1", B: "true" }),
    port: 7000,
    replicas: 2,
  });
  assert.equal(position?.line, 4);
  assert.deepEqual(overlay.workloads.get("ns/b")?.command, ["node", "b c.js"]);
  assert.equal(overlay.workloads.get("ns/b")?.cwd, "/app");
});

test("unknown keys are told with their line and what is meant", () => {
  const { overlay, diagnostics } = read("workload: {}\nworkloads:\n  a:\n    comand: [node]\n    colour: red\n");
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.position?.line, d.position?.column]),
    [
      ["HED0701", 1, 1],
      ["HED0701", 4, 5],
      ["HED0701", 5, 5],
    ],
  );
  assert.match(diagnostics[0]?.message ?? "", /You mean `workloads`/);
  assert.match(diagnostics[1]?.message ?? "", /You mean `command`/);
  assert.match(diagnostics[2]?.message ?? "", /There are: command, cwd, env, port, replicas/);
  assert.equal(overlay.workloads.has("a"), true);
});

test("values that cannot be used are told and left out, the rest is used", () => {
  const { overlay, diagnostics } = read(`
workloads:
  a: { command: "node 'open", cwd: 3, env: [1], port: 70000, replicas: 1.5 }
  b: node
  c: { env: { LIST: [1], OK: yes } }
`);
  assert.deepEqual(diagnostics.map((d) => d.path?.join(".")).sort(), [
    "workloads.a.command",
    "workloads.a.cwd",
    "workloads.a.env",
    "workloads.a.port",
    "workloads.a.replicas",
    "workloads.b",
    "workloads.c.env.LIST",
  ]);
  assert.equal(overlay.workloads.get("a")?.command, undefined);
  assert.equal(overlay.workloads.has("b"), false);
  assert.deepEqual({ ...overlay.workloads.get("c")?.env }, { OK: "yes" });
});

test("YAML that does not parse is a finding, not an exception", () => {
  const { overlay, diagnostics } = read("workloads: {a: [}");
  assert.equal(overlay.workloads.size, 0);
  assert.ok(diagnostics.length > 0 && diagnostics[0]?.position?.line === 1);
});

test("decoding never throws (seed 7)", () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const text = fc.oneof(
    value.map((v) => JSON.stringify(v)),
    value.map((v) => JSON.stringify({ workloads: { a: v } })),
    value.map((v) => JSON.stringify({ workloads: v })),
    fc.string(),
  );
  fc.assert(
    fc.property(text, (t) => {
      read(t);
    }),
    { seed: 7, numRuns: 400 },
  );
});

test("words of a command line", () => {
  const cases: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["node a.js", ["node", "a.js"]],
    ["  node\ta.js ", ["node", "a.js"]],
    ["a 'b c' \"d e\"", ["a", "b c", "d e"]],
    ["a'b'\"c\"", ["abc"]],
    ["a ''", ["a", ""]],
    ["a b\\ c", ["a", "b c"]],
    ['a "\\"x\\" \\n"', ["a", '"x" \\n']],
    ["a '$HOME' $(rm)", ["a", "$HOME", "$(rm)"]],
    ["", []],
    ["a 'b", undefined],
    ['a "b', undefined],
  ];
  for (const [line, words] of cases) assert.deepEqual(splitWords(line), words, line);
});

test("quoted words come back as they were (seed 8)", () => {
  const quote = (word: string) => `'${word.replaceAll("'", `'"'"'`)}'`;
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => assert.deepEqual(splitWords(words.map(quote).join(" ")), words)),
    { seed: 8 },
  );
});
