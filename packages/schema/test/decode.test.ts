// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeObject, kinds, parseDuration, renderDuration } from "../src/index.ts";
import { goodObjects } from "./good-objects.ts";

const seed = 20261121;

/** Any JSON, with keys that the schemas know mixed in, so that the walk gets deep. */
function mutated(): fc.Arbitrary<unknown> {
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, "", "*", 0, -1, 1e308, Number.NaN, "5s", "__proto__", [[]], {
      __proto__: null,
      constructor: 1,
    }),
    fc.constantFrom(JSON.parse('{"__proto__": {"x": 1}, "toString": "y", "exact": "a"}')),
  );
  return fc
    .tuple(fc.constantFrom(...goodObjects), fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 6 }))
    .map(([object, changes]) =>
      changes.reduce<unknown>((value, [at, put]) => replaceNth(value, { left: at % 120 }, put), object),
    );
}

function replaceNth(value: unknown, counter: { left: number }, put: unknown): unknown {
  if (counter.left-- === 0) return put;
  if (Array.isArray(value)) return value.map((item) => replaceNth(item, counter, put));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceNth(item, counter, put)]));
}

function checkTotal(input: unknown): void {
  const { object, problems } = decodeObject(input);
  const blocked = problems.some((problem) => problem.blocking);
  if (blocked) assert.equal(object, undefined);
  for (const problem of problems) {
    assert.ok(problem.message.length < 2000);
    assert.ok(problem.path.every((step) => typeof step === "string" || typeof step === "number"));
  }
  assert.deepEqual(decodeObject(input).problems, problems);
}

test(`decoding is total on changed objects (seed ${seed})`, () => {
  fc.assert(fc.property(mutated(), checkTotal), { seed, numRuns: 1500 });
});

test(`decoding is total on any JSON (seed ${seed})`, () => {
  fc.assert(fc.property(fc.anything(), checkTotal), { seed, numRuns: 500 });
});

test(`decoding is total on any spec of every kind (seed ${seed})`, () => {
  const definitions = [...kinds.values()];
  const object = fc
    .record({ definition: fc.constantFrom(...definitions), spec: fc.jsonValue() })
    .map(({ definition, spec }) => ({
      apiVersion: definition.group === "" ? "v1" : `${definition.group}/${definition.storageVersion}`,
      kind: definition.kind,
      metadata: { name: "a" },
      spec,
    }));
  fc.assert(fc.property(object, checkTotal), { seed, numRuns: 500 });
});

test("keys of the user cannot reach a prototype", () => {
  const text =
    '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"__proto__":"x","constructor":"y"}}';
  const { object } = decodeObject(JSON.parse(text));
  assert.equal(object?.kind, "ConfigMap");
  if (object?.kind !== "ConfigMap") return;
  assert.deepEqual(Object.entries(object.spec.data ?? {}), [
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
  assert.equal(Object.getPrototypeOf({}), Object.prototype);
  assert.equal(({} as Record<string, unknown>)["x"], undefined);
});

test("an object that contains itself is refused, not followed for ever", () => {
  const spec: Record<string, unknown> = { host: "a" };
  spec["trafficPolicy"] = spec;
  spec["subsets"] = [spec];
  const object = { apiVersion: "networking.istio.io/v1", kind: "DestinationRule", metadata: { name: "a" }, spec };
  const { object: decoded, problems } = decodeObject(object);
  assert.equal(decoded, undefined);
  assert.ok(problems.length <= 500);
});

test("a key without a value counts as absent", () => {
  const { object, problems } = decodeObject({
    apiVersion: "networking.istio.io/v1",
    kind: "DestinationRule",
    metadata: { name: "a", labels: null },
    spec: { host: "a", subsets: null },
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(object?.spec, { host: "a" });
});

test("an error that does not block leaves the object usable", () => {
  const { object, problems } = decodeObject({
    apiVersion: "networking.istio.io/v1",
    kind: "DestinationRule",
    metadata: { name: "a" },
    spec: { host: "a", retries: 1 },
  });
  assert.deepEqual(
    problems.map(({ severity, blocking }) => ({ severity, blocking })),
    [{ severity: "error", blocking: false }],
  );
  assert.equal(object?.kind, "DestinationRule");
});

test("the namespace is the given one, the default, or none", () => {
  const at = (kind: string, metadata: object) =>
    decodeObject({ apiVersion: "v1", kind, metadata, spec: { clusterIP: "None" } }, { namespace: "shop" }).object
      ?.metadata.namespace;
  assert.equal(at("Service", { name: "a" }), "shop");
  assert.equal(at("Service", { name: "a", namespace: "b" }), "b");
  assert.equal(at("Namespace", { name: "a", namespace: "b" }), "");
});

test("removed versions are upgraded", () => {
  const labels = { app: "a" };
  const deployment = {
    apiVersion: "extensions/v1beta1",
    kind: "Deployment",
    metadata: { name: "a" },
    spec: { template: { metadata: { labels }, spec: { containers: [{ name: "c" }] } } },
  };
  const { object } = decodeObject(deployment);
  assert.equal(object?.apiVersion, "apps/v1");
  assert.ok(object?.kind === "Deployment");
  assert.deepEqual({ ...object.spec.selector.matchLabels }, labels);
  const slice = decodeObject({
    apiVersion: "discovery.k8s.io/v1beta1",
    kind: "EndpointSlice",
    metadata: { name: "a" },
    endpoints: [{ addresses: ["1.1.1.1"], topology: { "topology.kubernetes.io/zone": "z" } }],
  }).object;
  assert.ok(slice?.kind === "EndpointSlice");
  assert.equal(slice.spec.endpoints?.[0]?.zone, "z");
});

test("durations", () => {
  const good: readonly (readonly [string, number])[] = [
    ["0", 0],
    ["0s", 0],
    ["5s", 5000],
    ["1m30s", 90_000],
    ["1.5s", 1500],
    [".5s", 500],
    ["1h", 3_600_000],
    ["250ms", 250],
    ["10us", 0.01],
    ["10µs", 0.01],
    ["-1s", -1000],
    ["+1s", 1000],
  ];
  for (const [text, millis] of good) assert.equal(parseDuration(text), millis, text);
  for (const text of ["", "5", "s", "5 s", "1d", "-", "1s1", "1e3s", "Infinitys", "0x1s", "1s,", "9".repeat(100)])
    assert.equal(parseDuration(text), undefined, text);
  for (const millis of [0, 1, 250, 1000, 1500, 60_000, 90_000, 3_600_000])
    assert.equal(parseDuration(renderDuration(millis)), millis);
});

test("rubbish of any size is refused in little time", () => {
  const manyKeys = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`unknown${i}`, i]));
  const at = (spec: unknown) =>
    decodeObject({ apiVersion: "networking.istio.io/v1", kind: "VirtualService", metadata: { name: "a" }, spec });
  const long = "(".repeat(1_000_000);
  const inputs = [
    { hosts: ["a"], ...manyKeys },
    { hosts: Array.from({ length: 50_000 }, () => 1), http: Array.from({ length: 50_000 }, () => ({ route: "x" })) },
    {
      hosts: ["a"],
      http: [{ match: [{ headers: Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`h ${i}`, {}])) }] }],
    },
    {
      hosts: [long, long],
      http: [{ match: [{ uri: { exact: long, [long]: 1 }, method: { regex: long } }], timeout: long }],
    },
  ];
  for (const input of inputs) {
    const { object, problems } = at(input);
    assert.equal(object, undefined);
    assert.ok(problems.length > 0 && problems.length < 1500);
    assert.ok(problems.every((problem) => problem.message.length < 2000));
  }
});

test("a duration that Envoy cannot count is refused", () => {
  const decode = (timeout: string) =>
    decodeObject({
      apiVersion: "networking.istio.io/v1",
      kind: "VirtualService",
      metadata: { name: "a" },
      spec: { hosts: ["a"], http: [{ timeout, route: [{ destination: { host: "a" } }] }] },
    }).problems.map((p) => `${p.code} ${p.message}`);
  assert.deepEqual(decode("9223372035s"), []);
  assert.match(decode("9223372036s").join(), /^HED0011 .*must be at most 9223372035s/);
});
