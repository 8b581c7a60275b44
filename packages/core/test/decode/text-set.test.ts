// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRig, service } from "./rig.ts";

const portOf = (rig: ReturnType<typeof createRig>, name: string) =>
  (rig.spec(`/Service/default/${name}`) as { ports?: readonly { port: number }[] } | undefined)?.ports?.[0]?.port;

test("objects that name no namespace get the given one; cluster-wide kinds get none", () => {
  const rig = createRig("shop");
  rig.apply({
    "a.yaml": `${service("a")}---\n${service("b", 80, "other")}---\napiVersion: v1\nkind: Namespace\nmetadata: {name: x, namespace: y}\n`,
  });
  assert.deepEqual(rig.keys(), ["/Namespace//x", "/Service/other/b", "/Service/shop/a"]);
  assert.equal(rig.resources.objects.get("/Service/shop/a")?.metadata.namespace, "shop");
});

test("Lists are opened, also nested ones, and positions point into them", () => {
  const rig = createRig();
  const item = (name: string, port: unknown) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name },
    spec: { ports: [{ port }] },
  });
  const inner = { apiVersion: "v1", kind: "List", items: [item("b", 81), item("c", "eighty")] };
  const list = { apiVersion: "v1", kind: "List", items: [item("a", 80), inner] };
  rig.apply({ "l.json": JSON.stringify(list, null, 1) });
  assert.deepEqual(rig.keys(), ["/Service/default/a", "/Service/default/b"]);
  const line =
    JSON.stringify(list, null, 1)
      .split("\n")
      .findIndex((l) => l.includes("eighty")) + 1;
  const found = rig.diagnostics();
  assert.deepEqual(
    found.map((d) => [d.severity, d.position?.line, d.path?.join(".")]),
    [["error", line, "spec.ports.0.port"]],
  );
});

test("positions of nested paths in YAML: the value for wrong values, the key for unknown fields", () => {
  const rig = createRig();
  rig.apply({
    "a.yaml": service("a"),
    "v.yaml": `# routes
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: r}
spec:
  hosts: [a]
  http:
  - timeout: soon
    retrys: {attempts: 3}
    route:
    - destination: {host: a, port: {number: many}}
`,
  });
  assert.deepEqual(rig.places().sort(), ["HED0003 v.yaml:9:5", "HED0005 v.yaml:11:45", "HED0009 v.yaml:8:14"]);
});

test("a syntax error keeps what the text held before, and the rest of it goes on", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": `${service("a", 80)}---\n${service("b", 80)}` });
  rig.apply({ "a.yaml": `${service("a", 81)}---\n${service("b", 82).replace("  ports:", " ports:")}  x: [\n` });
  assert.equal(portOf(rig, "a"), 81);
  assert.equal(portOf(rig, "b"), 80);
  assert.deepEqual(
    rig.places().map((p) => p.split(" ")[0]),
    ["HED0100"],
  );
  rig.apply({ "a.yaml": service("a", 83) });
  assert.deepEqual([rig.keys(), portOf(rig, "a"), rig.places()], [["/Service/default/a"], 83, []]);
});

test("an object that cannot be used keeps its last good version; removing it removes that too", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": service("a", 80) });
  rig.apply({ "a.yaml": service("a").replace("port: 80", "port: eighty") });
  assert.equal(portOf(rig, "a"), 80);
  assert.deepEqual(rig.places(), ["HED0005 a.yaml:7:11"]);
  rig.apply({ "a.yaml": undefined });
  assert.deepEqual([rig.keys(), rig.places()], [[], []]);
});

test("an object that was never good is not there, and appears when it is mended", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": service("a").replace("port: 80", "port: eighty") });
  assert.deepEqual(rig.keys(), []);
  rig.apply({ "a.yaml": service("a", 90) });
  assert.equal(portOf(rig, "a"), 90);
});

test("a regular expression that RE2 refuses keeps the last good version and is told at its place", () => {
  const rig = createRig();
  const route = (regex: string) => `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: r}
spec:
  hosts: [a]
  http:
  - match: [{uri: {regex: '${regex}'}}]
    route: [{destination: {host: a}}]
`;
  rig.apply({ "a.yaml": route("/a.*") });
  const before = rig.spec("networking.istio.io/VirtualService/default/r");
  rig.apply({ "a.yaml": route("(a)\\1") });
  assert.equal(rig.spec("networking.istio.io/VirtualService/default/r"), before);
  assert.deepEqual(rig.places(), ["HED0108 a.yaml:7:27"]);
});

test("defined twice: the first stays in force, the second is told with a pointer to the first", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": service("x", 1), "b.yaml": service("x", 2) });
  assert.equal(portOf(rig, "x"), 1);
  const [found, ...more] = rig.diagnostics();
  assert.deepEqual(
    [found?.code, found?.position?.file, found?.related?.[0]?.position?.file, more],
    ["HED0107", "b.yaml", "a.yaml", []],
  );
  rig.apply({ "a.yaml": undefined });
  assert.deepEqual([portOf(rig, "x"), rig.places()], [2, []]);
});

test("defined twice: which one is in force does not depend on the order of arrival", () => {
  const one = createRig();
  one.apply({ "a.yaml": service("x", 1), "b.yaml": service("x", 2) });
  const other = createRig();
  other.apply({ "b.yaml": service("x", 2) });
  other.apply({ "a.yaml": service("x", 1) });
  assert.equal(portOf(other, "x"), portOf(one, "x"));
  assert.deepEqual(other.places(), one.places());
});

test("defined twice in one text: the first of it stays, with the right lines", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": `${service("x", 1)}---\n${service("x", 2)}` });
  assert.equal(portOf(rig, "x"), 1);
  const [found] = rig.diagnostics();
  assert.deepEqual([found?.position?.line, found?.related?.[0]?.position?.line], [12, 4]);
});

test("unknown kinds: one warning a kind, with the count and what was meant", () => {
  const rig = createRig();
  const thing = (kind: string, apiVersion: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n---\n`;
  rig.apply({
    "a.yaml": thing("VirtualServce", "networking.istio.io/v1").repeat(3) + thing("Gadget", "example.com/v1"),
    "b.yaml": thing("Gadget", "example.com/v1"),
  });
  const found = rig.diagnostics();
  assert.deepEqual(
    found.map((d) => [d.code, d.severity, /^(One object|\d+ objects)/.exec(d.message)?.[0]]),
    [
      ["HED0105", "warning", "3 objects"],
      ["HED0105", "warning", "2 objects"],
    ],
  );
  assert.match(found[0]?.message ?? "", /Did you mean VirtualService/);
  assert.deepEqual([found[1]?.position?.file, found[1]?.position?.line], ["a.yaml", 14]);
});

test("removed API versions: what the mesh needs is upgraded with a warning, what it does not need is told once", () => {
  const rig = createRig();
  rig.apply({
    "d.yaml": `apiVersion: extensions/v1beta1
kind: Deployment
metadata: {name: a}
spec:
  template:
    metadata: {labels: {app: a}}
    spec: {containers: [{name: c, image: i}]}
---
apiVersion: autoscaling/v2beta2
kind: HorizontalPodAutoscaler
metadata: {name: a}
spec: {}
`,
  });
  assert.deepEqual(rig.keys(), ["apps/Deployment/default/a"]);
  const found = rig.diagnostics().filter((d) => d.code === "HED0024");
  assert.deepEqual(
    found.map((d) => d.severity),
    ["warning", "warning", "warning"],
  );
  assert.ok(found.every((d) => d.position?.file === "d.yaml" && d.fix !== undefined));
});

test("what is no object is told at its place, and the others are used", () => {
  const rig = createRig();
  rig.apply({
    "a.yaml": `just text
---
- 1
---
kind: Service
metadata: {name: a}
---
apiVersion: v1
metadata: {name: a}
---
apiVersion: v1
kind: Service
metadata: {}
---
${service("ok")}`,
  });
  assert.deepEqual(rig.places(), [
    "HED0104 a.yaml:1:1",
    "HED0104 a.yaml:3:1",
    "HED0104 a.yaml:5:1",
    "HED0104 a.yaml:8:1",
    "HED0104 a.yaml:13:1",
  ]);
  assert.deepEqual(rig.keys(), ["/Service/default/ok"]);
});

test("the same text again, and a text with other comments only, change no object", () => {
  const rig = createRig();
  rig.apply({ "a.yaml": service("a") });
  let events = 0;
  rig.graph.subscribe(rig.resources.objects, (all) => {
    events += all.length;
  });
  rig.apply({ "a.yaml": service("a") });
  rig.apply({ "a.yaml": `# a comment\n${service("a")}` });
  assert.equal(events, 0);
  rig.apply({ "a.yaml": service("a", 81) });
  assert.equal(events, 1);
});

test("findings move with their lines when only lines move", () => {
  const rig = createRig();
  const bad = service("a").replace("port: 80", "port: eighty");
  rig.apply({ "a.yaml": bad });
  rig.apply({ "a.yaml": `# one\n# two\n${bad}` });
  assert.deepEqual(rig.places(), ["HED0005 a.yaml:9:11"]);
  rig.apply({ "a.yaml": `${service("b")}---\n${bad}` });
  assert.deepEqual(rig.places(), ["HED0005 a.yaml:15:11"]);
});

test("a document that moves while another is broken keeps its right lines", () => {
  const rig = createRig();
  const bad = service("a").replace("port: 80", "port: eighty");
  rig.apply({ "a.yaml": `${service("b")}---\n${bad}` });
  rig.apply({ "a.yaml": `${bad}---\nx: [\n` });
  assert.deepEqual(rig.places(), ["HED0100 a.yaml:9:4", "HED0005 a.yaml:7:11"]);
});
