// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, createOfflineMesh, matchesPattern, parseSuppression, type Suppression } from "@heddle/core";

const patterns: readonly (readonly [string, string, boolean])[] = [
  ["*", "", true],
  ["*", "anything", true],
  ["IST0101", "IST0101", true],
  ["IST0101", "IST01010", false],
  ["IST01*", "IST0101", true],
  ["Service *.default", "Service reviews.default", true],
  ["Service *.default", "Service reviews.other", false],
  ["a*b*c", "axxbxxc", true],
  ["a*b*c", "acb", false],
  ["ab*ba", "aba", false],
  ["**", "x", true],
  [".*", "x", false],
  ["(a+)+$", "aaaa", false],
  ["", "", true],
  ["", "x", false],
];

for (const [pattern, text, fits] of patterns)
  test(`pattern ${JSON.stringify(pattern)} ${fits ? "takes" : "does not take"} ${JSON.stringify(text)}`, () =>
    assert.equal(matchesPattern(pattern, text), fits));

test("a suppression needs a code and a resource", () => {
  assert.deepEqual(parseSuppression("IST0102=Namespace a=b"), { code: "IST0102", resource: "Namespace a=b" });
  for (const text of ["IST0102", "=Namespace x", "IST0102=", ""]) assert.equal(parseSuppression(text), undefined);
});

const service = (annotation: string) => `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop${annotation}}
spec:
  ports:
    - {name: web, port: 80}
`;

function codesWith(text: string, ...suppress: readonly Suppression[]): readonly string[] {
  const mesh = createOfflineMesh({ texts: new Map([["a.yaml", text]]) });
  return analyze(mesh, { suppress }).map((finding) => finding.code);
}

test("what is suppressed by option is left out, what is not stays", () => {
  assert.deepEqual(codesWith(service("")), ["IST0118"]);
  assert.deepEqual(codesWith(service(""), { code: "IST0118", resource: "Service web.shop" }), []);
  assert.deepEqual(codesWith(service(""), { code: "IST01*", resource: "Service *" }), []);
  assert.deepEqual(codesWith(service(""), { code: "IST0118", resource: "Service web.other" }), ["IST0118"]);
  assert.deepEqual(codesWith(service(""), { code: "IST0119", resource: "*" }), ["IST0118"]);
});

test("a resource can suppress findings about itself with Istio's annotation", () => {
  const annotated = (codes: string) => service(`, annotations: {galley.istio.io/analyze-suppress: "${codes}"}`);
  assert.deepEqual(codesWith(annotated("IST0103, IST0118")), []);
  assert.deepEqual(codesWith(annotated("*")), []);
  assert.deepEqual(codesWith(annotated("IST0103")), ["IST0118"]);
});

test("a finding under Istio's code is suppressed by its HED code as well", () => {
  const text = service("").replace("port: 80", "port: 80x");
  const mesh = createOfflineMesh({ texts: new Map([["a.yaml", text]]) });
  const [finding] = analyze(mesh);
  assert.equal(finding?.code, "IST0106");
  const alias = finding?.alias ?? "";
  assert.match(alias, /^HED00/);
  assert.deepEqual(codesWith(text, { code: alias, resource: "*" }), []);
});
