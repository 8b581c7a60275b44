// SPDX-License-Identifier: Apache-2.0
import { setTimeout as delay } from "node:timers/promises";
import { type Control, type ControlOptions, createControl } from "@heddle/control";
import { type Diagnostic, defaultMeshSettings, type LocalPorts, type MeshSettings } from "@heddle/core";
import { adsBootstrap } from "./ads-bootstrap.ts";
import { type Backend, type Handler, startBackend } from "./backend.ts";
import { type Call, type Client, createClient } from "./client.ts";
import { type RunningEnvoy, startEnvoy } from "./envoy.ts";
import { freePorts } from "./free-ports.ts";

export interface MeshOptions {
  readonly settings?: Partial<MeshSettings>;
  /** Limits of the xDS server, such as how long a route waits for a cluster that does not exist. */
  readonly xds?: ControlOptions["xds"];
}

export interface BackendOptions {
  readonly labels: Readonly<Record<string, string>>;
  readonly namespace?: string;
  /** Container port that the YAML means. Default 9080. */
  readonly port?: number;
  readonly handler?: Handler;
}

export interface SidecarOptions {
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly sotw?: boolean;
  readonly inbound?: LocalPorts["inbound"];
  /** Service ports that get a listener of their own: `host:port`. */
  readonly outbound?: readonly string[];
  /** Ports of a proxy that has ended: this one takes its place. */
  readonly local?: LocalPorts;
}

export interface Proxied {
  readonly name: string;
  readonly envoy: RunningEnvoy;
  readonly client: Client;
  readonly local: LocalPorts;
}

/** A control plane in this process, real Envoys beside it, real backends: what behaviour tests talk to. */
export interface TestMesh {
  readonly control: Control;
  readonly xdsPort: number;
  readonly nacks: Diagnostic[];
  /** Takes YAML under a file name (undefined removes it) and waits until every proxy has what it means. */
  apply(files: Readonly<Record<string, string | undefined>>): Promise<void>;
  settled(): Promise<void>;
  /** Ends the control plane without a word, waits, and starts a new one that has read the same files, on the same port. Returns when proxies are back. */
  restart(down?: number): Promise<void>;
  backend(name: string, options: BackendOptions): Promise<Backend>;
  sidecar(name: string, options?: SidecarOptions): Promise<Proxied>;
  /** A gateway proxy with `istio: ingressgateway`; the client sends straight to it: `gateway.port[serverPort]`. */
  gateway(
    serverPorts: readonly number[],
    options?: { readonly sotw?: boolean },
  ): Promise<Proxied & { readonly ports: Readonly<Record<number, number>> }>;
  close(): Promise<void>;
}

export async function startMesh(options: MeshOptions = {}): Promise<TestMesh> {
  const nacks: Diagnostic[] = [];
  const newControl = () =>
    createControl({
      settings: { ...defaultMeshSettings, ...options.settings },
      version: "test",
      ...(options.xds && { xds: options.xds }),
      onFault: (fault) => {
        throw new Error(`${fault.node} ${fault.key}: ${fault.message}`, { cause: fault.error });
      },
      onNack: (finding) => void nacks.push(finding),
    });
  let control = newControl();
  const texts = new Map<string, string | undefined>();
  const take = (files: ReadonlyMap<string, string | undefined>) => {
    for (const [file, text] of files) texts.set(file, text);
    control.apply(files);
  };
  const { port: xdsPort } = await control.xds.listen("127.0.0.1", 0);
  control.setReady();
  const closing: (() => Promise<void> | void)[] = [];
  const settled = () => waitUntilSettled(control);
  const start = async (node: NodeOptions): Promise<Proxied> => {
    const envoy = await startEnvoy(bootstrapOf(node, xdsPort));
    const client = createClient(node.local.httpProxy === 0 ? undefined : node.local.httpProxy);
    closing.unshift(
      () => client.close(),
      () => envoy.stop(),
    );
    await settled();
    return { name: node.name, envoy, client, local: node.local };
  };
  return {
    get control() {
      return control;
    },
    xdsPort,
    nacks,
    settled,
    async apply(files) {
      take(new Map(Object.entries(files)));
      await settled();
    },
    async restart(down = 0) {
      const proxies = control.xds.streams().length;
      await control.xds.close(0);
      await delay(down);
      control = newControl();
      control.apply(texts);
      await control.xds.listen("127.0.0.1", xdsPort);
      control.setReady();
      while (control.xds.streams().length < proxies) await delay(20);
      await settled();
    },
    async backend(name, o) {
      const backend = await startBackend(name, o.handler);
      closing.push(() => backend.close());
      take(new Map([[`pods/${name}.json`, podText(name, backend.port, o)]]));
      await settled();
      return backend;
    },
    async sidecar(name, o = {}) {
      const [httpProxy, ...outbound] = await freePorts(1 + (o.outbound?.length ?? 0));
      const local: LocalPorts = o.local ?? {
        address: "127.0.0.1",
        inbound: o.inbound ?? {},
        outbound: Object.fromEntries((o.outbound ?? []).map((key, i) => [key, outbound[i] as number])),
        httpProxy: httpProxy as number,
      };
      return start({
        type: "sidecar",
        name,
        namespace: o.namespace ?? "default",
        labels: o.labels ?? { app: name },
        local,
        sotw: o.sotw ?? false,
      });
    },
    async gateway(serverPorts, o = {}) {
      const free = await freePorts(serverPorts.length);
      const ports = Object.fromEntries(serverPorts.map((p, i) => [p, free[i] as number]));
      const local: LocalPorts = {
        address: "127.0.0.1",
        inbound: Object.fromEntries(serverPorts.map((p, i) => [p, { bind: free[i] as number, app: 0 }])),
        outbound: {},
        httpProxy: 0,
      };
      const started = await start({
        type: "router",
        name: "gateway",
        namespace: "istio-system",
        labels: { istio: "ingressgateway" },
        local,
        sotw: o.sotw ?? false,
      });
      return { ...started, ports };
    },
    async close() {
      for (const close of closing) await close();
      await control.xds.close(0);
    },
  };
}

/** Waits until no stream has anything to send or to be acknowledged, twice in a row, and Envoy's workers have had a moment. */
async function waitUntilSettled(control: Control): Promise<void> {
  const until = Date.now() + 25_000;
  for (let quiet = 0; quiet < 3; ) {
    await delay(10);
    const busy = control.xds
      .streams()
      .flatMap((s) =>
        s.types.filter((t) => t.pending).map((t) => `${s.nodeId} ${t.typeUrl} ${t.holding.join(",")} ${t.nacked}`),
      );
    quiet = busy.length === 0 ? quiet + 1 : 0;
    if (Date.now() > until) throw new Error(`proxies do not settle: ${busy.join("; ")}`);
  }
  await delay(20);
}

export interface NodeOptions {
  readonly type: "sidecar" | "router";
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly local: LocalPorts;
  readonly sotw: boolean;
}

export function bootstrapOf(node: NodeOptions, xdsPort: number): Record<string, unknown> {
  return {
    node: {
      id: `${node.type}~127.0.0.1~${node.name}.${node.namespace}~${node.namespace}.svc.cluster.local`,
      cluster: `${node.name}.${node.namespace}`,
      metadata: {
        NAME: node.name,
        NAMESPACE: node.namespace,
        LABELS: node.labels,
        CLUSTER_ID: "Kubernetes",
        INTERCEPTION_MODE: "NONE",
        HEDDLE_LOCAL: node.local,
      },
    },
    ...adsBootstrap({ address: "127.0.0.1", port: xdsPort, sotw: node.sotw }),
  };
}

export function podText(name: string, realPort: number, o: BackendOptions): string {
  const port = o.port ?? 9080;
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace: o.namespace ?? "default",
      labels: o.labels,
      annotations: { "heddle.dev/ports": JSON.stringify({ [port]: realPort }) },
    },
    spec: { containers: [{ name: "app", image: "none", ports: [{ containerPort: port }] }] },
    status: { phase: "Running", podIP: "127.0.0.1", conditions: [{ type: "Ready", status: "True" }] },
  });
}

/** YAML of a Service with HTTP on 9080 that selects `app: NAME`. */
export function serviceYaml(
  name: string,
  options: { readonly namespace?: string; readonly port?: number; readonly portName?: string } = {},
): string {
  return `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${options.namespace ?? "default"} }
spec:
  selector: { app: ${name} }
  ports: [{ name: ${options.portName ?? "http"}, port: ${options.port ?? 9080} }]
`;
}

/** Calls one after another and counts what came back: `${status} ${x-backend}`. */
export async function tally(
  client: Client,
  url: string,
  options: { readonly times: number; readonly call?: Call; readonly parallel?: number },
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let left = options.times;
  const worker = async () => {
    while (left-- > 0) {
      const answer = await client.send(url, options.call);
      const key = `${answer.status}${answer.headers["x-backend"] === undefined ? "" : ` ${String(answer.headers["x-backend"])}`}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: options.parallel ?? 8 }, worker));
  return counts;
}
