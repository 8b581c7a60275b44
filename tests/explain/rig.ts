// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  createOfflineMesh,
  explain,
  type OfflineMesh,
  type Outcome,
  type Proxy,
  parseProxy,
  requestOf,
  type SimulatedRequest,
} from "@heddle/core";
import { type Backend, startBackend } from "../kit/backend.ts";
import { type Proxied, podText, startMesh, type TestMesh } from "../kit/mesh.ts";
import type { Ask, Case } from "./pair.ts";
import { createRawClient, type RawAnswer } from "./raw-client.ts";
import { gatewayPorts, members, versionOf, worldText } from "./world.ts";

/** One pair, answered by both. */
export interface Answered {
  readonly ask: Ask;
  readonly told: Outcome;
  readonly seen: RawAnswer;
}

export interface ExplainRig {
  /** Port of the server outside the mesh. */
  readonly outside: number;
  readonly mesh: TestMesh;
  /** The mesh of a case as the CLI would read it from files. */
  offline(one: Case): OfflineMesh;
  answer(one: Case): Promise<readonly Answered[]>;
  close(): Promise<void>;
}

/** The backend says what it saw, each header in one of its own. */
const echo =
  (name: string) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, {
      "x-backend": name,
      "x-path": request.url ?? "",
      "x-host": request.headers.host ?? "",
      "x-timeout": request.headers["x-envoy-expected-rq-timeout-ms"] ?? "",
    });
    response.end(name);
  };

/** Real Envoys (one sidecar, one gateway) and the same proxies as `explain` knows them. */
export async function startExplainRig(): Promise<ExplainRig> {
  // Routes to clusters that do not exist are wanted here, without the wait for them.
  const mesh = await startMesh({ xds: { limits: { absentHoldMs: 20 }, tickMs: 10 } });
  const outside: Backend = await startBackend("outside", echo("outside"));
  const world = worldText(outside.port);
  await mesh.apply({ "world.yaml": world });
  const pods = new Map<string, string>();
  for (const { name, namespace, app } of members) {
    const labels = { app, version: versionOf(name) };
    const backend = await mesh.backend(name, { namespace, labels, handler: echo(name) });
    pods.set(`pods/${name}.json`, podText(name, backend.port, { namespace, labels }));
  }
  const local = await mesh.sidecar("client", { labels: clientLabels });
  const edge = await mesh.gateway(gatewayPorts);
  const client = createRawClient();
  const portOf = (ask: Ask): number => (ask.via === "sidecar" ? local.local.httpProxy : (edge.ports[ask.port] ?? 0));
  const proxies = { sidecar: proxyOf("sidecar", local, clientLabels), gateway: proxyOf("router", edge, edgeLabels) };
  const offlineMesh = (one: Case): OfflineMesh =>
    createOfflineMesh({ texts: new Map([["world.yaml", world], ["case.yaml", textOf(one)], ...pods]) });
  return {
    outside: outside.port,
    mesh,
    offline: offlineMesh,
    async answer(one) {
      await mesh.apply({ "case.yaml": textOf(one) });
      const offline = offlineMesh(one);
      return Promise.all(
        one.asks.map(async (ask) => ({
          ask,
          told: explain(offline, proxies[ask.via], requestOfAsk(ask)),
          seen: await client.send(portOf(ask), ask),
        })),
      );
    },
    async close() {
      client.close();
      await mesh.close();
      await outside.close();
    },
  };
}

const textOf = (one: Case): string => one.resources.map((r) => JSON.stringify(r)).join("\n---\n");

export const clientLabels = { app: "client", tier: "front" };
const edgeLabels = { istio: "ingressgateway" };

/** The proxy as the control plane sees it, from the same node. */
function proxyOf(
  type: "sidecar" | "router",
  { name, local }: Proxied,
  labels: Readonly<Record<string, string>>,
): Proxy {
  const namespace = type === "router" ? "istio-system" : "default";
  const proxy = parseProxy({
    id: `${type}~127.0.0.1~${name}.${namespace}~${namespace}.svc.cluster.local`,
    metadata: {
      NAMESPACE: namespace,
      LABELS: labels,
      CLUSTER_ID: "Kubernetes",
      INTERCEPTION_MODE: "NONE",
      HEDDLE_LOCAL: local,
    },
  });
  if ("error" in proxy) throw new Error(proxy.error);
  return proxy;
}

/** As a person would ask for it. */
export function requestOfAsk(ask: Ask): SimulatedRequest {
  const request = requestOf({
    method: ask.method,
    url: `http://${ask.via === "gateway" ? `gateway:${ask.port}` : ask.host}${ask.path}`,
    headers: [`host: ${ask.host}`, ...ask.headers.map(([name, value]) => `${name}:${value}`)],
  });
  if ("error" in request) throw new Error(request.error);
  return request;
}
