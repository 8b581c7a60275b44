// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh } from "@heddle/core";
import { decodeOverlay } from "../src/workload/overlay.ts";
import { planWorkloads } from "../src/workload/plan.ts";
import type { Plan } from "../src/workload/planned-workload.ts";

interface Given {
  readonly overlay?: string;
  readonly mapped?: Readonly<Record<string, readonly string[]>>;
  readonly allowExec?: boolean;
}

function plan(yaml: string, { overlay = "", mapped = {}, allowExec = false }: Given = {}): Plan {
  const mesh = createOfflineMesh({ texts: new Map([["/app/a.yaml", yaml]]) });
  assert.deepEqual(
    mesh.diagnostics().filter((d) => d.severity === "error"),
    [],
  );
  return planWorkloads({
    objects: mesh.resources.objects.entries().values(),
    services: mesh.mesh.services.entries().values(),
    overlays: [decodeOverlay("/app/heddle.local.yaml", overlay).overlay],
    mapped: new Map(Object.entries(mapped)),
    allowExec,
    cwd: "/home/me",
    folderOf: () => "/app",
    node: "/bin/node24",
  });
}

const deployment = (template: string, more = "") => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  selector: { matchLabels: { app: shop } }
  ${more}
  template:
${template.replaceAll(/^/gm, "    ")}`;

const annotated = deployment(`metadata:
  labels: { app: shop }
  annotations: { heddle.dev/command: '["node", "annotated.js"]' }
spec:
  serviceAccountName: keeper
  containers: [{ name: shop, command: [python3], args: [yaml.py], ports: [{ containerPort: 8000, name: web }] }]`);

test("who says the command: --map, the overlay, the annotation, the container when allowed, the user", () => {
  const overlay = "workloads: { shop: { command: [node, overlay.js], cwd: src } }";
  const runOf = (yaml: string, given: Given) => plan(yaml, given).workloads[0]?.run;
  const bare = annotated.replace(/ {6}annotations.*\n/, "");
  assert.deepEqual(runOf(annotated, { overlay, mapped: { shop: ["./mapped", "x"] } }), {
    type: "command",
    command: ["./mapped", "x"],
    cwd: "/app/src",
    source: "map",
  });
  assert.deepEqual(runOf(annotated, { overlay }), {
    type: "command",
    command: ["/bin/node24", "overlay.js"],
    cwd: "/app/src",
    source: "overlay",
  });
  assert.deepEqual(runOf(annotated, {}), {
    type: "command",
    command: ["/bin/node24", "annotated.js"],
    cwd: "/app",
    source: "annotation",
  });
  assert.deepEqual(runOf(bare, { allowExec: true }), {
    type: "command",
    command: ["python3", "yaml.py"],
    cwd: "/app",
    source: "container",
  });
  assert.deepEqual(runOf(bare, {}), { type: "external", container: true });
  assert.deepEqual(runOf(bare, { mapped: { shop: ["x"] } }), {
    type: "command",
    command: ["x"],
    cwd: "/home/me",
    source: "map",
  });
});

test("a workload as the YAML has it", () => {
  const [shop] = plan(annotated).workloads;
  assert.equal(shop?.key, "Deployment/default/shop");
  assert.equal(shop?.serviceAccount, "keeper");
  assert.deepEqual({ ...shop?.labels }, { app: "shop" });
  assert.deepEqual(shop?.ports, [{ port: 8000, name: "web" }]);
  assert.equal(shop?.replicas, 1);
});

test("target ports of the services that select it are ports of it too; UDP is not", () => {
  const service = `
apiVersion: v1
kind: Service
metadata: { name: shop }
spec:
  selector: { app: shop }
  ports: [{ port: 80, targetPort: web, name: http }, { port: 81, targetPort: 9000, name: tcp-x }, { port: 53, name: dns, protocol: UDP }]
---
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: other }
spec: { selector: { app: shop }, ports: [{ port: 7777 }] }
---`;
  assert.deepEqual(plan(service + annotated).workloads[0]?.ports, [
    { port: 8000, name: "web" },
    { port: 9000, name: "" },
  ]);
});

test("environment from values, ConfigMaps, Secrets and fields; what is missing is told", () => {
  const yaml = `
apiVersion: v1
kind: ConfigMap
metadata: { name: c }
data: { a: one, b: two }
---
apiVersion: v1
kind: Secret
metadata: { name: s }
data: { p: ${Buffer.from("secret").toString("base64")} }
stringData: { q: plain }
---
${deployment(`metadata: { labels: { app: shop } }
spec:
  containers:
    - name: shop
      envFrom: [{ prefix: C_, configMapRef: { name: c } }, { secretRef: { name: none, optional: true } }]
      env:
        - { name: V, value: v }
        - { name: A, valueFrom: { configMapKeyRef: { name: c, key: a } } }
        - { name: P, valueFrom: { secretKeyRef: { name: s, key: p } } }
        - { name: Q, valueFrom: { secretKeyRef: { name: s, key: q } } }
        - { name: POD, valueFrom: { fieldRef: { fieldPath: metadata.name } } }
        - { name: X, valueFrom: { configMapKeyRef: { name: c, key: x } } }
        - { name: Y, valueFrom: { secretKeyRef: { name: nowhere, key: y } } }
        - { name: Z, valueFrom: { configMapKeyRef: { name: c, key: z, optional: true } } }`)}`;
  const { workloads, diagnostics } = plan(yaml);
  assert.deepEqual(workloads[0]?.variables, [
    { name: "C_a", value: "one" },
    { name: "C_b", value: "two" },
    { name: "V", value: "v" },
    { name: "A", value: "one" },
    { name: "P", value: "secret" },
    { name: "Q", value: "plain" },
    { name: "POD", field: "metadata.name" },
  ]);
  const missing = diagnostics.map((d) => [d.code, /key x of ConfigMap|Secret default\/nowhere/.exec(d.message)?.[0]]);
  assert.deepEqual(missing, [
    ["HED0705", "key x of ConfigMap"],
    ["HED0705", "Secret default/nowhere"],
  ]);
});

test("replicas: of the YAML, of the overlay, one when the port is fixed", () => {
  const two = deployment("metadata: { labels: { app: shop } }\nspec: { containers: [{ name: shop }] }", "replicas: 2");
  assert.equal(plan(two).workloads[0]?.replicas, 2);
  assert.equal(plan(two, { overlay: "workloads: { shop: { replicas: 0 } }" }).workloads[0]?.replicas, 0);
  const fixed = plan(two, { overlay: "workloads: { shop: { port: 7000 } }" });
  assert.equal(fixed.workloads[0]?.replicas, 1);
  assert.equal(fixed.workloads[0]?.fixedPort, 7000);
  assert.deepEqual(
    fixed.diagnostics.map((d) => d.code),
    ["HED0707"],
  );
});

test("names that nothing has, annotations that cannot be read, containers that are not started: told", () => {
  const yaml = deployment(`metadata: { labels: { app: shop }, annotations: { heddle.dev/command: "node 'x" } }
spec: { containers: [{ name: first }, { name: second, ports: [{ containerPort: 1 }] }] }`);
  const { workloads, diagnostics } = plan(yaml, { overlay: "workloads:\n  shpo: {}", mapped: { other: ["x"] } });
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ["HED0706", "HED0703", "HED0702", "HED0704"],
  );
  assert.match(diagnostics[0]?.message ?? "", /only container second of shop is started; first is not/);
  assert.equal(diagnostics[2]?.position?.line, 2);
  assert.equal(workloads[0]?.run.type, "external");
});

test("pods of their own are run, pods that are somewhere already and owned ReplicaSets are not", () => {
  const pod = (name: string, more: string) => `
apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec: { containers: [{ name: c }] }
${more}
---`;
  const owned = `
apiVersion: apps/v1
kind: ReplicaSet
metadata: { name: r, ownerReferences: [{ kind: Deployment, name: d }] }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c }] } } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec: { selector: { matchLabels: { a: b } }, replicas: 3, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c }] } } }
---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c }] } } }`;
  const { workloads } = plan(pod("mine", "") + pod("there", 'status: { podIP: "10.0.0.1" }') + owned);
  assert.deepEqual(
    workloads.map((w) => `${w.key} ×${w.replicas}`),
    ["DaemonSet/default/agent ×1", "Pod/default/mine ×1", "StatefulSet/default/db ×3"],
  );
});
