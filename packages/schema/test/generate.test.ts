// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeObject, kinds, toCrd, toJsonSchema, toReference } from "../src/index.ts";
import { goodObjects } from "./good-objects.ts";
import { dr, to, vs } from "./mistakes/rows.ts";
import { schemaErrors } from "./schema-checker.ts";

const definitions = [...kinds.values()];
const istioKinds = definitions.filter((definition) => definition.group === "networking.istio.io");

for (const definition of definitions) {
  test(`JSON Schema of ${definition.kind} accepts what the decoder accepts`, () => {
    const schema = toJsonSchema(definition);
    assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
    const goods = goodObjects.filter((good) => good["kind"] === definition.kind);
    assert.ok(goods.length > 0);
    for (const good of goods) assert.deepEqual(schemaErrors(schema, good), []);
  });
}

test("JSON Schema refuses what editors should underline", () => {
  const bad = [
    vs("unknown field", { hosts: ["a"], http: [to("a")], retryPolicy: {} }, []),
    vs("wrong type", { hosts: "a", http: [to("a")] }, []),
    vs("two alternatives", { hosts: ["a"], http: [{ ...to("a"), match: [{ uri: { exact: "a", prefix: "b" } }] }] }, []),
    vs("bad duration", { hosts: ["a"], http: [{ ...to("a"), timeout: "soon" }] }, []),
    vs("missing field", { hosts: ["a"], http: [{ route: [{ weight: 1 }] }] }, []),
    dr("bad enum", { host: "a", trafficPolicy: { loadBalancer: { simple: "BEST" } } }, []),
  ];
  for (const { title, input } of bad) {
    const kind = title.startsWith("VirtualService") ? "VirtualService" : "DestinationRule";
    const definition = kinds.get(`networking.istio.io/${kind}`);
    assert.ok(definition !== undefined);
    assert.notDeepEqual(schemaErrors(toJsonSchema(definition), input), [], title);
    assert.ok(decodeObject(input).problems.length > 0, title);
  }
});

/** What the API server asks of a structural schema, as far as these schemas could break it. */
function structuralErrors(schema: unknown, at: string, inLogic = false): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [`${at}: not a schema`];
  const node = schema as Record<string, unknown>;
  const errors: string[] = [];
  const typed =
    typeof node["type"] === "string" ||
    node["x-kubernetes-int-or-string"] === true ||
    node["x-kubernetes-preserve-unknown-fields"] === true;
  if (!inLogic && !typed) errors.push(`${at}: no type`);
  if (inLogic && (node["type"] !== undefined || node["description"] !== undefined))
    errors.push(`${at}: type inside logic`);
  if ("$ref" in node || "definitions" in node) errors.push(`${at}: reference`);
  if ("properties" in node && "additionalProperties" in node) errors.push(`${at}: properties and additionalProperties`);
  if (node["type"] === "array" && node["items"] === undefined) errors.push(`${at}: array without items`);
  for (const [name, below] of Object.entries((node["properties"] ?? {}) as object))
    errors.push(...structuralErrors(below, `${at}.${name}`, inLogic));
  for (const name of ["items", "additionalProperties"])
    if (node[name] !== undefined) errors.push(...structuralErrors(node[name], `${at}.${name}`, inLogic));
  for (const name of ["oneOf", "anyOf", "allOf"]) {
    for (const below of (node[name] ?? []) as unknown[]) errors.push(...structuralErrors(below, `${at}.${name}`, true));
  }
  if (node["not"] !== undefined) errors.push(...structuralErrors(node["not"], `${at}.not`, true));
  return errors;
}

for (const definition of istioKinds) {
  test(`CRD of ${definition.kind} is structural and serves three versions`, () => {
    const crd = toCrd(definition) as {
      metadata: { name: string };
      spec: { versions: { name: string; served: boolean; storage: boolean; schema: { openAPIV3Schema: unknown } }[] };
    };
    assert.equal(crd.metadata.name, `${definition.plural}.networking.istio.io`);
    assert.deepEqual(
      crd.spec.versions.map(({ name, served, storage }) => ({ name, served, storage })),
      [
        { name: "v1", served: true, storage: true },
        { name: "v1beta1", served: true, storage: false },
        { name: "v1alpha3", served: true, storage: false },
      ],
    );
    assert.deepEqual(structuralErrors(crd.spec.versions[0]?.schema.openAPIV3Schema, "schema"), []);
  });
}

test("Kubernetes' own kinds have no CRD", () => {
  const service = kinds.get("/Service");
  assert.ok(service !== undefined);
  assert.throws(() => toCrd(service), /no CRD/);
});

for (const definition of definitions) {
  test(`reference of ${definition.kind} names every field of its spec and no broken link`, () => {
    const page = toReference(definition);
    const node = definition.spec.node;
    assert.ok(node.is === "object");
    for (const name of Object.keys(node.fields)) assert.ok(page.includes(`| \`${name}\` |`), name);
    const headings = new Set([...page.matchAll(/^## (.*)$/gm)].map((match) => (match[1] ?? "").toLowerCase()));
    for (const match of page.matchAll(/\]\(#([a-z0-9]+)\)/g)) assert.ok(headings.has(match[1] ?? ""), match[1]);
  });
}
