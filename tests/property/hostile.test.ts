// SPDX-License-Identifier: Apache-2.0
// Whatever is written, reading and compiling it ends, throws nothing, and takes nothing away from others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkTexts, createOfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { anyBrokenWorld, anyText, hostileValues } from "./hostile.ts";
import { proxies, setsOf, snapshot } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

const service = JSON.stringify({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "good", namespace: "good" },
  spec: { clusterIP: "10.77.0.1", ports: [{ name: "http", port: 7777 }] },
});

function compileAll(texts: ReadonlyMap<string, string>): void {
  const mesh = createOfflineMesh({ texts });
  snapshot(mesh);
  assert.deepEqual(mesh.faults(), []);
  for (const proxy of proxies)
    assert.ok(setsOf(mesh, proxy).cluster.has("outbound|7777||good.good.svc.cluster.local"), "the good one is served");
}

test(`objects with hostile values (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyBrokenWorld, (world) => {
      // A Sidecar may hide the good service from its workloads, which is not what is looked at here.
      const seen = new Map([...world].filter(([, text]) => !text.includes('"Sidecar"')));
      compileAll(new Map([...seen, ["good.json", service]]));
      assert.equal(Reflect.get({}, "polluted"), undefined);
    }),
    runs(60),
  );
});

test(`texts that are hardly YAML (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), (texts) => {
      compileAll(new Map([...texts.map((text, i) => [`t${i}.yaml`, text] as const), ["good.yaml", service]]));
      assert.equal(Reflect.get({}, "polluted"), undefined);
    }),
    runs(120),
  );
});

test("a whole document that is a hostile value, for every kind of the mesh", () => {
  const kinds = ["Service", "Pod", "VirtualService", "DestinationRule", "Gateway", "Sidecar", "ServiceEntry"];
  for (const kind of kinds)
    for (const value of hostileValues) {
      const apiVersion = ["Service", "Pod"].includes(kind) ? "v1" : "networking.istio.io/v1";
      const objects = [
        value,
        { apiVersion, kind, metadata: value, spec: value },
        { apiVersion, kind, metadata: { name: value } },
      ];
      const { diagnostics } = checkTexts(new Map(objects.map((o, i) => [`${i}.json`, JSON.stringify(o)])));
      assert.ok(diagnostics.length > 0, `${kind} ${JSON.stringify(value)}`);
    }
});

const bombs: Readonly<Record<string, string>> = {
  "aliases that double twenty times": Array.from({ length: 20 }, (_, i) =>
    i === 0 ? "a0: &a0 [x, x]" : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`,
  ).join("\n"),
  "aliases inside a list of objects": `kind: List\napiVersion: v1\nitems: &i\n- { a: &b [1,2,3,4,5,6,7,8,9] }\n${"- [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n".repeat(200)}`,
  "an alias of itself": "a: &a\n  b: *a\n",
  "a hundred thousand open brackets": "[".repeat(100_000),
  "ten thousand levels of maps": Array.from({ length: 10_000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  "brackets that close": `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  "a line of a million characters": `a: ${"x".repeat(1_000_000)}`,
  "ten thousand documents": "---\na: 1\n".repeat(10_000),
  "fifty thousand keys": `{${Array.from({ length: 50_000 }, (_, i) => `k${i}: 1`).join(", ")}}`,
};

for (const [name, text] of Object.entries(bombs)) {
  test(`ends: ${name}`, () => {
    compileAll(
      new Map([
        ["bomb.yaml", text],
        ["good.yaml", service],
      ]),
    );
  });
}

test("no text of a user becomes a regular expression of V8", () => {
  const marker = "zzmarker";
  const route = {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name: marker, namespace: marker },
    spec: {
      hosts: [`${marker}.example.com`, `*.${marker}`],
      http: [
        {
          match: [{ uri: { regex: `/${marker}(a+)+` }, headers: { [marker]: { regex: `${marker}+` } } }],
          rewrite: { uriRegexRewrite: { match: `${marker}.*`, rewrite: marker } },
          corsPolicy: { allowOrigins: [{ regex: `${marker}.*` }] },
          route: [{ destination: { host: marker } }],
        },
      ],
    },
  };
  const made: string[] = [];
  const witness = "the watch works";
  const original = globalThis.RegExp;
  const note = (args: readonly [string | RegExp, string?]) => {
    made.push(String(args[0]));
    return args;
  };
  const watched = new Proxy(original, {
    construct: (target, args: [string | RegExp, string?]) => new target(...note(args)),
    apply: (target, _, args: [string | RegExp, string?]) => target(...note(args)),
  });
  globalThis.RegExp = watched;
  try {
    new RegExp(witness);
    compileAll(
      new Map([
        ["route.json", JSON.stringify(route)],
        ["good.json", service],
      ]),
    );
  } finally {
    globalThis.RegExp = original;
  }
  assert.ok(made.includes(witness));
  assert.deepEqual(
    made.filter((source) => source.includes(marker)),
    [],
  );
});
