// SPDX-License-Identifier: Apache-2.0
// The commands that look at files: validate, analyze, translate, explain.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseDocuments } from "@heddle/core";
import { validateConfig } from "../kit/envoy.ts";
import { bookinfo, heddle } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "heddle-cli-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const good = write("good.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n");
const typo = write(
  "typo.yaml",
  `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: a, namespace: shop}
spec:
  hosts: [a]
  http:
  - retrys: {attempts: 3}
    route: [{destination: {host: a, port: {number: "eighty"}}}]
`,
);
const broken = write("broken.yaml", 'a: "x\nb: 1\n');
const yamlOf = (text: string) => parseDocuments("out", text).documents[0]?.value;

test("validate -o json: one array of diagnostics of all files, every key in each, exit code 1", async () => {
  const { code, stdout, stderr } = await heddle(["validate", "-f", good, "-f", typo, broken, "-o", "json"], {
    cwd: folder,
  });
  assert.deepEqual([code, stderr], [1, ""]);
  const found = JSON.parse(stdout) as Record<string, unknown>[];
  const keys = ["code", "severity", "message", "resource", "path", "file", "line", "column", "fix", "related"];
  for (const d of found) assert.deepEqual(Object.keys(d), keys);
  assert.deepEqual(
    found.map((d) => [d["code"], d["severity"], d["resource"], d["path"], d["file"], d["line"], d["column"]]),
    [
      ["HED0100", "error", null, null, "broken.yaml", 1, 4],
      ["HED0003", "error", "VirtualService shop/a", "spec.http[0].retrys", "typo.yaml", 7, 5],
      [
        "HED0005",
        "error",
        "VirtualService shop/a",
        "spec.http[0].route[0].destination.port.number",
        "typo.yaml",
        8,
        52,
      ],
    ],
  );
  const fix = found[1]?.["fix"] as { description: string; edits: unknown[] };
  assert.match(fix.description, /retries/);
  assert.equal(fix.edits.length, 1);
  assert.ok(found.every((d) => typeof d["message"] === "string"));
});

test("validate -o yaml says the same as -o json", async () => {
  const run = (format: string) => heddle(["validate", typo, broken, "-o", format], { cwd: folder });
  assert.deepEqual(yamlOf((await run("yaml")).stdout), JSON.parse((await run("json")).stdout));
});

test("validate for people: findings on stdout with file:line:column, the summary on stderr", async () => {
  const { code, stdout, stderr } = await heddle(["validate", folder]);
  assert.equal(code, 1);
  assert.match(stdout, /error HED0003 {2}\S*typo\.yaml:7:5 {2}VirtualService shop\/a {2}spec\.http\[0\]\.retrys/);
  assert.match(stdout, /fix: /);
  assert.match(stderr, /^2 objects in 3 files: 3 errors$/m);
});

test("validate ends with 0 when nothing is an error, also with warnings", async () => {
  const fine = await heddle(["validate", bookinfo, "-o", "json"]);
  assert.deepEqual([fine.code, fine.stdout.trim()], [0, "[]"]);
  const warned = await heddle(["validate", "-", "-o", "json"], {
    input: "apiVersion: x/v1\nkind: Gadget\nmetadata: {name: a}\n",
  });
  const [found] = JSON.parse(warned.stdout) as { severity: string; file: string }[];
  assert.deepEqual([warned.code, found?.severity, found?.file], [0, "warning", "(stdin)"]);
});

test("standard input and files go together, a file named twice is read once", async () => {
  const { stdout } = await heddle(["validate", "-f", "-", typo, typo, "-o", "json"], { cwd: folder, input: "a: [\n" });
  const files = (JSON.parse(stdout) as { file: string }[]).map((d) => d.file);
  assert.deepEqual(files, ["(stdin)", "typo.yaml", "typo.yaml"]);
});

test("-n gives objects without a namespace theirs", async () => {
  const input = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: x}]}\n";
  const { stdout } = await heddle(["validate", "-", "-n", "shop", "-o", "json"], { input });
  assert.equal((JSON.parse(stdout) as { resource: string }[])[0]?.resource, "Service shop/a");
});

test("analyze: 79 when something is found at the threshold, 0 for Bookinfo; findings are one array", async () => {
  const input = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: a}
spec: {hosts: [nowhere], http: [{route: [{destination: {host: nowhere}}]}]}
`;
  const { code, stdout } = await heddle(["analyze", "-", "-o", "json"], { input });
  assert.equal(code, 79);
  const found = JSON.parse(stdout) as { code: string; severity: string; file: string; line: number }[];
  assert.ok(found.some((d) => d.code === "IST0101" && d.severity === "error" && d.line === 4));
  assert.deepEqual((await heddle(["analyze", bookinfo, "--output-threshold", "error"])).code, 0);
});

for (const [words, type] of [
  [["productpage-v1"], "sidecar"],
  [["deploy/reviews-v2.default"], "sidecar"],
  [["gateway", "bookinfo-gateway"], "router"],
] as const)
  test(`translate --proxy ${words.join(" ")} -o envoy is accepted by envoy --mode validate`, async () => {
    const { code, stdout, stderr } = await heddle(["translate", "-f", bookinfo, "--proxy", ...words, "-o", "envoy"]);
    assert.deepEqual([code, stderr], [0, ""]);
    const bootstrap = yamlOf(stdout) as {
      node?: { id?: string };
      static_resources?: unknown;
      staticResources?: unknown;
    };
    assert.ok((bootstrap.static_resources ?? bootstrap.staticResources) !== undefined);
    assert.equal(await validateConfig(bootstrap), "");
    const json = await heddle(["translate", "-f", bookinfo, "--proxy", ...words, "-o", "json"]);
    const data = JSON.parse(json.stdout) as { proxy: { type: string }; listeners: unknown[] };
    assert.deepEqual([data.proxy.type, data.listeners.length > 0], [type, true]);
  });

test("translate: files may stand before and after the name; the answer is the same, also as YAML", async () => {
  const before = await heddle(["translate", bookinfo, "--proxy", "gateway", "bookinfo-gateway", "-o", "json"]);
  const after = await heddle(["translate", "-o", "json", "--proxy", "gateway", "bookinfo-gateway", bookinfo]);
  const yaml = await heddle(["translate", "--proxy", "gateway", "bookinfo-gateway", bookinfo]);
  assert.equal(after.stdout, before.stdout);
  assert.deepEqual(yamlOf(yaml.stdout), JSON.parse(before.stdout));
  const one = await heddle(["translate", "--proxy", "reviews-v1", bookinfo, "-o", "json"]);
  assert.equal((JSON.parse(one.stdout) as { proxy: { namespace: string } }).proxy.namespace, "default");
});

test("translate: every resource says where it comes from, with file and line", async () => {
  const { stdout } = await heddle(["translate", "--proxy", "productpage-v1", bookinfo, "-o", "json"]);
  const { clusters } = JSON.parse(stdout) as {
    clusters: { name: string; origins: { resource: string; at?: string }[] }[];
  };
  const reviews = clusters.find((c) => c.name === "outbound|9080|v1|reviews.default.svc.cluster.local");
  const resources = reviews?.origins.map((o) => o.resource) ?? [];
  assert.ok(resources.includes("Service default/reviews") && resources.includes("DestinationRule default/reviews"));
  assert.ok(reviews?.origins.some((o) => /samples\/bookinfo\/.*\.yaml:\d+:\d+/.test(o.at ?? "")));
});

test("translate: what is wrong goes to stderr, once, and the rest is printed", async () => {
  const { code, stdout, stderr } = await heddle(
    ["translate", "--proxy", "productpage-v1", bookinfo, "-", "-o", "json"],
    {
      input: "a: [\n",
    },
  );
  assert.equal(code, 0);
  assert.ok(Array.isArray((JSON.parse(stdout) as { clusters: unknown }).clusters));
  assert.equal(stderr.match(/HED0100/g)?.length, 1);
});

test("explain: the steps for people, and as data with the lines that decided", async () => {
  const ask = ["explain", "GET", "http://reviews:9080/reviews/0", "--from", "productpage-v1", "-f", bookinfo];
  const text = await heddle(ask);
  assert.equal(text.code, 0);
  assert.match(text.stdout, /→ goes to outbound\|9080\|/);
  const json = JSON.parse((await heddle([...ask, "-o", "json"])).stdout) as {
    steps: { stage: string; file?: string }[];
  };
  assert.ok(json.steps.length >= 3);
  assert.ok(json.steps.some((s) => s.file?.endsWith(".yaml") === true));
});
