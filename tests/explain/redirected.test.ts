// SPDX-License-Identifier: Apache-2.0
// The tables of a proxy with redirected traffic (one per port, any port in the Host header), told by `explain` and asked of a real Envoy
// whose listeners of the service ports are opened by hand, since no kernel redirects to them here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  explain,
  type OfflineMesh,
  type Proxy,
  parseProxy,
  resourceKinds,
  staticBootstrap,
  type TranslatedSet,
} from "@heddle/core";
import { startEnvoy } from "../kit/envoy.ts";
import { freePorts } from "../kit/free-ports.ts";
import { differences } from "./compare.ts";
import { generateCase } from "./pair.ts";
import { createRawClient } from "./raw-client.ts";
import { clientLabels, type ExplainRig, requestOfAsk, startExplainRig } from "./rig.ts";

let rig: ExplainRig;
const client = createRawClient();
before(async () => {
  rig = await startExplainRig();
});
after(async () => {
  client.close();
  await rig?.close();
});

const servicePorts = [80, 8080, 9080];

function redirectedProxy(): Proxy {
  const proxy = parseProxy({
    id: "sidecar~127.0.0.1~client.default~default.svc.cluster.local",
    metadata: { NAMESPACE: "default", LABELS: clientLabels, CLUSTER_ID: "Kubernetes", INTERCEPTION_MODE: "REDIRECT" },
  });
  assert.ok(!("error" in proxy));
  return proxy;
}

type Json = Readonly<Record<string, unknown>>;

/** The proxy's own configuration, its listeners of plain HTTP ports moved to ports that are free here. */
function openedBootstrap(offline: OfflineMesh, proxy: Proxy, opened: ReadonlyMap<number, number>): Json {
  const { key } = offline.compiler.classOf(proxy);
  const sets = Object.fromEntries(
    resourceKinds.map((kind) => [kind, offline.graph.read(offline.compiler.resources, `${kind}|${key}`)]),
  ) as Record<(typeof resourceKinds)[number], TranslatedSet>;
  const bootstrap = staticBootstrap({ proxy, resources: sets });
  const { listeners, clusters } = bootstrap["staticResources"] as {
    listeners: readonly Json[];
    clusters: readonly Json[];
  };
  const bound = listeners.flatMap(({ bindToPort: _closed, ...listener }) => {
    const port = [...opened].find(([servicePort]) => listener["name"] === `0.0.0.0_${servicePort}`)?.[1];
    return port === undefined
      ? []
      : [{ ...listener, address: { socketAddress: { address: "127.0.0.1", portValue: port } } }];
  });
  assert.equal(bound.length, servicePorts.length);
  return { ...bootstrap, staticResources: { listeners: bound, clusters } };
}

for (const seed of [31, 33, 36])
  test(`tables of redirected traffic: seed ${seed}, 24 requests`, async () => {
    const one = generateCase(seed, { count: 200, outside: rig.outside });
    const offline = rig.offline(one);
    const proxy = redirectedProxy();
    const free = await freePorts(servicePorts.length);
    const opened = new Map(servicePorts.map((port, i) => [port, free[i] as number]));
    const envoy = await startEnvoy(openedBootstrap(offline, proxy, opened));
    try {
      const asks = one.asks
        .filter((ask) => ask.via === "sidecar" && opened.has(ask.port))
        .map((ask) => ({ ...ask, absolute: false }))
        .slice(0, 24);
      assert.equal(asks.length, 24);
      const answered = await Promise.all(
        asks.map(async (ask) => ({
          ask,
          told: explain(offline, proxy, requestOfAsk(ask)),
          seen: await client.send(opened.get(ask.port) ?? 0, ask),
        })),
      );
      const failures = answered.flatMap((a) => differences(a).map((d) => `${JSON.stringify(a.ask)}: ${d}`));
      assert.deepEqual(failures, []);
      assert.ok(answered.some((a) => a.told.verdict.type === "forward"));
    } finally {
      await envoy.stop();
    }
  });
