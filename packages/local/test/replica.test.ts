// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { createOfflineMesh, parseProxy } from "@heddle/core";
import { bootstrap } from "../src/envoy/bootstrap.ts";
import { ensureEnvoy } from "../src/envoy/ensure-envoy.ts";
import { appEnvironment } from "../src/replica/app-environment.ts";
import { podObject } from "../src/replica/pod-object.ts";
import { outboundTargets, placeReplica, type Replica } from "../src/replica/replica.ts";
import { openPortBook } from "../src/state/ports.ts";
import type { PlannedWorkload } from "../src/workload/planned-workload.ts";
import { temporaryFolder } from "./processes.ts";

const shop: PlannedWorkload = {
  key: "Deployment/default/shop",
  kind: "Deployment",
  name: "shop",
  namespace: "default",
  labels: { app: "shop" },
  serviceAccount: "keeper",
  replicas: 2,
  ports: [
    { port: 8000, name: "web" },
    { port: 9000, name: "" },
  ],
  probes: {},
  run: { type: "command", command: ["x"], cwd: "/", source: "overlay" },
  variables: [],
  ownVariables: {},
};

const services = [
  ...createOfflineMesh({
    texts: new Map([
      [
        "a.yaml",
        `
apiVersion: v1
kind: Service
metadata: { name: my-db }
spec: { selector: { app: db }, ports: [{ port: 5432, name: tcp-sql }, { port: 80, name: http }] }
---
apiVersion: v1
kind: Service
metadata: { name: cache, namespace: other }
spec: { selector: { app: cache }, ports: [{ port: 6379, name: tcp }, { port: 80, name: http }, { port: 53, name: u, protocol: UDP }] }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: e, namespace: other }
spec: { hosts: [mail.example.com], ports: [{ number: 25, name: tcp, protocol: TCP }], resolution: DNS }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: w, namespace: other }
spec: { hosts: ["*.example.org"], ports: [{ number: 25, name: tcp, protocol: TCP }], resolution: NONE }
`,
      ],
    ]),
  })
    .mesh.services.entries()
    .values(),
];

async function place(
  folder: string,
  workload: PlannedWorkload = shop,
  more: { index?: number; claimed?: Map<number, string> } = {},
): Promise<Replica> {
  return placeReplica({
    workload,
    index: more.index ?? 0,
    book: await openPortBook(join(folder, `${workload.name}.json`)),
    targets: outboundTargets(services, workload.namespace),
    claimed: more.claimed ?? new Map(),
  });
}

test("listeners for the services of the namespace, and for what is not HTTP elsewhere", () => {
  assert.deepEqual(outboundTargets(services, "default"), [
    "cache.other.svc.cluster.local:6379",
    "mail.example.com:25",
    "my-db.default.svc.cluster.local:5432",
    "my-db.default.svc.cluster.local:80",
  ]);
});

test("the environment of a program, in its order of precedence", async (t) => {
  const replica = await place(await temporaryFolder(t));
  const env = appEnvironment({
    workload: {
      ...shop,
      variables: [
        { name: "PORT", value: "8000" },
        { name: "GREETING", value: "I am $(POD_NAME) of $(WHO) $$(POD_NAME) $(NOBODY)" },
        { name: "WHO", value: "me" },
        { name: "AGAIN", value: "$(WHO) $(MY_DB_SERVICE_HOST)" },
        { name: "MINE", value: "container" },
        { name: "LABEL", field: "metadata.labels['app']" },
        { name: "NAME", field: "metadata.name" },
        { name: "CPU", field: "limits.cpu" },
      ],
      ownVariables: { MINE: "overlay" },
    },
    replica,
    services,
    base: { PATH: "/bin", HTTP_PROXY: "http://corporate", MINE: "base" },
  });
  const { local, app, pod } = replica;
  assert.match(pod, /^shop-[0-9a-f]{10}-0$/);
  const expected = {
    PATH: "/bin",
    PORT: String(app.get(8000)),
    PORT_WEB: String(app.get(8000)),
    PORT_9000: String(app.get(9000)),
    HTTP_PROXY: `http://127.0.0.1:${local.httpProxy}`,
    http_proxy: `http://127.0.0.1:${local.httpProxy}`,
    NO_PROXY: "127.0.0.1,localhost,::1",
    no_proxy: "127.0.0.1,localhost,::1",
    NODE_USE_ENV_PROXY: "1",
    POD_NAME: pod,
    POD_NAMESPACE: "default",
    POD_IP: "127.0.0.1",
    SERVICE_ACCOUNT: "keeper",
    GREETING: `I am ${pod} of $(WHO) $(POD_NAME) $(NOBODY)`,
    WHO: "me",
    AGAIN: "me 127.0.0.1",
    MINE: "overlay",
    LABEL: "shop",
    NAME: pod,
    MY_DB_SERVICE_HOST: "127.0.0.1",
    MY_DB_SERVICE_PORT: String(local.outbound["my-db.default.svc.cluster.local:5432"]),
    MY_DB_SERVICE_PORT_TCP_SQL: String(local.outbound["my-db.default.svc.cluster.local:5432"]),
    MY_DB_SERVICE_PORT_HTTP: String(local.outbound["my-db.default.svc.cluster.local:80"]),
    CACHE_OTHER_SERVICE_HOST: "127.0.0.1",
    CACHE_OTHER_SERVICE_PORT: String(local.outbound["cache.other.svc.cluster.local:6379"]),
    CACHE_OTHER_SERVICE_PORT_TCP: String(local.outbound["cache.other.svc.cluster.local:6379"]),
    MAIL_EXAMPLE_COM_SERVICE_HOST: "127.0.0.1",
    MAIL_EXAMPLE_COM_SERVICE_PORT: String(local.outbound["mail.example.com:25"]),
    MAIL_EXAMPLE_COM_SERVICE_PORT_TCP: String(local.outbound["mail.example.com:25"]),
  };
  assert.deepEqual({ ...env }, expected);
});

test("a program that the user starts is expected where the YAML says, unless another one is", async (t) => {
  const folder = await temporaryFolder(t);
  const claimed = new Map<number, string>();
  const external: PlannedWorkload = { ...shop, run: { type: "external", container: false } };
  const first = await place(folder, external, { claimed });
  assert.equal(first.app.get(8000), 8000);
  const second = await place(folder, { ...external, name: "other" }, { claimed });
  assert.notEqual(second.app.get(8000), 8000);
  const again = await place(folder, external, { claimed });
  assert.equal(again.app.get(8000), 8000);
  const fixed = await place(folder, { ...shop, name: "fixed", fixedPort: 7001 }, { claimed });
  assert.equal(fixed.app.get(8000), 7001);
  assert.notEqual(fixed.app.get(9000), 9000);
});

test("the control plane understands the Pod and the proxy, and they belong together", async (t) => {
  const replica = await place(await temporaryFolder(t));
  const text = podObject(shop, replica, true);
  const mesh = createOfflineMesh({ texts: new Map([["pod.json", text]]) });
  assert.deepEqual(mesh.diagnostics(), []);
  const [workload] = mesh.mesh.workloads.entries().values();
  assert.equal(workload?.name, replica.pod);
  assert.deepEqual(workload?.owner, { kind: "Deployment", name: "shop" });
  assert.deepEqual({ ...workload?.namedPorts }, { web: 8000 });
  assert.equal(workload?.portMap["8000"], replica.local.inbound["8000"]?.bind);
  assert.deepEqual([workload?.ready, workload?.serviceAccount, workload?.addresses], [true, "keeper", ["127.0.0.1"]]);
  const waiting = createOfflineMesh({ texts: new Map([["pod.json", podObject(shop, replica, false)]]) });
  assert.equal([...waiting.mesh.workloads.entries().values()][0]?.ready, false);

  const { node } = bootstrap(inputFor(replica));
  const proxy = parseProxy(node as Parameters<typeof parseProxy>[0]);
  if ("error" in proxy) assert.fail(proxy.error);
  assert.equal(proxy.id, `sidecar~127.0.0.1~${replica.pod}.default~default.svc.cluster.local`);
  assert.deepEqual([proxy.name, proxy.namespace, proxy.interception], [replica.pod, "default", "NONE"]);
  assert.deepEqual(JSON.parse(JSON.stringify(proxy.local)), JSON.parse(JSON.stringify(replica.local)));
});

test("Envoy accepts the bootstrap", async (t) => {
  const folder = await temporaryFolder(t);
  const file = join(folder, "envoy.json");
  await writeFile(file, JSON.stringify(bootstrap(inputFor(await place(folder)))));
  const { path } = await ensureEnvoy({ install: async () => true, log: console.error });
  const { status, stderr } = spawnSync(path, ["--mode", "validate", "-c", file], { encoding: "utf8", timeout: 60_000 });
  assert.equal(status, 0, stderr);
});

function inputFor(replica: Replica): Parameters<typeof bootstrap>[0] {
  return {
    type: "sidecar",
    pod: replica.pod,
    namespace: "default",
    workload: "shop",
    owner: "kubernetes://apis/apps/v1/namespaces/default/deployments/shop",
    labels: shop.labels,
    serviceAccount: "keeper",
    local: replica.local,
    xdsPort: 15010,
    admin: replica.admin,
  };
}
