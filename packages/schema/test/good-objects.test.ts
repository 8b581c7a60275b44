// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeObject, forEachRegex, kindNamed, kinds } from "../src/index.ts";
import { goodObjects } from "./good-objects.ts";
import { renderProblem } from "./mistakes/rows.ts";

for (const [index, good] of goodObjects.entries()) {
  test(`good: ${good["kind"]} #${index}`, () => {
    const { object, problems } = decodeObject(good);
    assert.deepEqual(problems.filter((problem) => problem.code !== "HED0022").map(renderProblem), []);
    assert.equal(object?.kind, good["kind"]);
    assert.equal(object?.metadata.name, String(good["kind"]).toLowerCase());
  });
}

test("every kind has a good object", () => {
  const shown = new Set(goodObjects.map((good) => good["kind"]));
  assert.deepEqual(
    [...kinds.values()].filter((definition) => !shown.has(definition.kind)).map((definition) => definition.kind),
    [],
  );
});

test("decoding normalises durations, presence, maps and versions, and leaves the input alone", () => {
  const input = goodObjects.find((good) => good["kind"] === "VirtualService");
  const before = structuredClone(input);
  const { object } = decodeObject(input);
  assert.deepEqual(input, before);
  assert.equal(object?.kind, "VirtualService");
  if (object?.kind !== "VirtualService") return;
  assert.equal(object.apiVersion, "networking.istio.io/v1");
  const route = object.spec.http?.[0];
  assert.equal(route?.timeout, 90_000);
  assert.equal(route?.fault?.delay?.fixedDelay, 1500);
  const headers = route?.match?.[0]?.headers;
  assert.deepEqual(headers?.["x-there"], { present: true });
  assert.equal(Object.getPrototypeOf(headers), null);
});

test("forEachRegex visits each expression with its path", () => {
  const { object } = decodeObject(goodObjects.find((good) => good["kind"] === "VirtualService"));
  assert.ok(object !== undefined);
  const found: string[] = [];
  forEachRegex(kindNamed("VirtualService"), object, ({ path, regex }) => found.push(`${path.join(".")} ${regex}`));
  assert.deepEqual(found.sort(), [
    "spec.http.0.corsPolicy.allowOrigins.1.regex https://.*[.]example",
    "spec.http.0.match.0.method.regex GET|HEAD",
    "spec.http.0.match.0.queryParams.q.regex a+",
    "spec.http.3.match.0.uri.regex /r/.*",
    "spec.http.3.rewrite.uriRegexRewrite.match /r/(.*)",
  ]);
});
