// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { analyzers } from "@heddle/core";

const main = resolve(import.meta.dirname, "../../packages/cli/src/main.ts");
const cases = join(import.meta.dirname, "cases");

function heddle(args: readonly string[], input = "") {
  const environment = { ...process.env, NO_COLOR: "1" };
  const done = spawnSync(process.execPath, [main, "analyze", ...args], {
    cwd: cases,
    input,
    encoding: "utf8",
    env: environment,
  });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

test("findings go to stdout in istioctl's form, the summary to stderr, and the exit code is 79", () => {
  const { code, stdout, stderr } = heddle(["IST0101-subset/input.yaml"]);
  assert.equal(code, 79);
  const [head = "", fix = "", see = ""] = stdout.split("\n");
  assert.ok(
    head.startsWith(
      'Error [IST0101] (VirtualService default/reviews IST0101-subset/input.yaml:24:48) Referenced host+subset in destinationrule not found: "reviews+v2"',
    ),
    head,
  );
  assert.match(see, /^ {8}see IST0101-subset\/input\.yaml:\d+:\d+: the subsets that are defined$/);
  assert.match(fix, /^ {8}fix: Add subset v2 to DestinationRule default\/reviews, or use one of: v1\.$/);
  assert.equal(stderr, "1 file: 1 error\n");
});

test("nothing found: nothing on stdout, Istio's sentence on stderr, exit code 0", () => {
  const { code, stdout, stderr } = heddle(["-"], "");
  assert.deepEqual(
    { code, stdout, stderr },
    { code: 0, stdout: "", stderr: "✔ No validation issues found when analyzing 1 file.\n" },
  );
});

test("-o json has our fields and istioctl's", () => {
  const { stdout } = heddle(["IST0106-schema/input.yaml", "-o", "json"]);
  const [finding] = JSON.parse(stdout);
  const { code, alias, severity, level, resource, origin, path, file, line, reference, documentationUrl } = finding;
  assert.deepEqual(
    { code, severity, level, resource, origin, path, file, line, reference, documentationUrl },
    {
      code: "IST0106",
      severity: "error",
      level: "Error",
      resource: "VirtualService default/reviews",
      origin: "VirtualService default/reviews",
      path: "spec.http[0].retryPolicy.maxAttempts",
      file: "IST0106-schema/input.yaml",
      line: 15,
      reference: "IST0106-schema/input.yaml:15",
      documentationUrl: "https://istio.io/latest/docs/reference/config/analysis/ist0106/",
    },
  );
  assert.match(alias, /^HED00/);
  assert.ok(finding.message.startsWith("Schema validation error: "));
});

test("thresholds: what is shown and what fails are apart", () => {
  const file = "IST0131-ineffective/input.yaml";
  assert.equal(heddle([file]).code, 0);
  const strict = heddle([file, "--failure-threshold", "Info", "--output-threshold", "Warning"]);
  assert.deepEqual([strict.code, strict.stdout], [79, ""]);
  assert.equal(heddle([file, "--failure-threshold", "Fatal"]).code, 64);
  assert.deepEqual(
    ["false", "true"].map((use) => heddle([file, `--use-kube=${use}`]).code),
    [0, 64],
  );
});

test("-S silences, and is refused when it has not the form", () => {
  const file = "IST0111-sidecars/input.yaml";
  const one = heddle([file, "-S", "IST0111=Sidecar a.default"]);
  assert.equal(one.stdout.match(/^Error \[IST0111\]/gm)?.length, 1);
  const both = heddle([file, "-S", "IST0111=Sidecar a.default", "--suppress", "IST*=Sidecar b.*"]);
  assert.deepEqual([both.code, both.stdout], [0, ""]);
  assert.equal(heddle([file, "-S", "IST0111"]).code, 64);
});

test("--list-analyzers lists all of them, without files", () => {
  const { code, stdout } = heddle(["--list-analyzers"]);
  assert.equal(code, 0);
  const [head = "", ...rows] = stdout.trimEnd().split("\n");
  assert.match(head, /^NAME +CODES +DESCRIPTION$/);
  assert.deepEqual(
    rows.map((row) => row.split(" ", 1)[0]),
    analyzers.map(({ name }) => name),
  );
});
