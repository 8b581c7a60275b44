// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, createOfflineMesh } from "@heddle/core";
import { translatedFindings } from "@heddle/core/analyze/translated-findings.ts";
import { renderPath } from "@heddle/schema";
import fc from "fast-check";
import { analysisCases, pinned } from "./case.ts";

const documentsOf = (cases: typeof analysisCases): readonly string[] =>
  cases.flatMap(({ input, nearMiss }) => `${input}\n---\n${nearMiss}`.split(/^---$/m));
const documents = documentsOf(analysisCases);
const aboutRoutes = documentsOf(analysisCases.filter(({ code }) => ["IST0101", "IST0109", "IST0112"].includes(code)));

function codesOf(texts: readonly string[]): readonly unknown[] {
  const mesh = createOfflineMesh({ texts: new Map(texts.map((text, i) => [`${i}.yaml`, text])) });
  return analyze(mesh).map((finding) => ({ ...pinned(finding), message: finding.message }));
}

const seed = 20_261_121;

test(`analyze breaks down on no mixture of the cases (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.subarray([...documents], { maxLength: 30 }), (mixture) => {
      const broken = codesOf(mixture).filter((finding) => JSON.stringify(finding).includes('"IST0001"'));
      assert.deepEqual(broken, []);
    }),
    { seed, numRuns: 40 },
  );
});

test(`cut texts break nothing either (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
      const broken = codesOf([text.slice(0, text.length * share)]).filter((finding) =>
        JSON.stringify(finding).includes('"IST0001"'),
      );
      assert.deepEqual(broken, []);
    }),
    { seed, numRuns: 100 },
  );
});

/** Deployments that call whatever is there, so that there are proxies to configure. */
const callers = ["default", "shop", "other"].map(
  (namespace) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: caller-v1, namespace: ${namespace}}
spec:
  selector: {matchLabels: {app: caller}}
  template:
    metadata: {labels: {app: caller}}
    spec:
      containers:
        - {name: app, image: app}
`,
);

test(`every reference that some proxy misses is told (seed ${seed})`, () => {
  let missed = 0;
  fc.assert(
    fc.property(fc.subarray([...aboutRoutes]), (mixture) => {
      const texts = new Map([...callers, ...mixture].map((text, i) => [`${i}.yaml`, text]));
      const mesh = createOfflineMesh({ texts });
      const told = new Set(
        analyze(mesh)
          .filter(({ code }) => code === "IST0101" || code === "IST0112")
          .map(
            ({ resource, path = [] }) => `${resource?.namespace}/${resource?.name} ${renderPath(destinationOf(path))}`,
          ),
      );
      for (const { code, resource, path = [], message } of translatedFindings(mesh)) {
        // Port 80 of a host that has no port 80: Istio routes it, but nobody calls it.
        if (code !== "IST0101" || message.includes("has no port 80 ")) continue;
        missed++;
        const place = `${resource?.namespace}/${resource?.name} ${renderPath(destinationOf(path))}`;
        assert.ok(told.has(place), `${place} is missed by a proxy, and not told`);
      }
    }),
    { seed, numRuns: 200 },
  );
  assert.ok(missed > 20, `only ${missed} references were missed`);
});

/** Up to `destination` or `mirror`: which of its fields is named may differ. */
function destinationOf(path: readonly (string | number)[]): readonly (string | number)[] {
  const end = path.findIndex((step) => step === "destination" || step === "mirror");
  return end === -1 ? path : path.slice(0, end + 1);
}
