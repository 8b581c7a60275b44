// SPDX-License-Identifier: Apache-2.0
import { type Control, createControl } from "@heddle/control";
import { defaultMeshSettings } from "@heddle/core";
import { round, timed } from "./measure.ts";
import { type BenchMesh, benchMesh } from "./mesh.ts";

export interface CompileFigures {
  readonly services: number;
  readonly objects: number;
  /** Milliseconds: texts to model. */
  readonly loadMs: number;
  /** Milliseconds: the first class of proxies, everything cold. */
  readonly firstClassMs: number;
  /** Milliseconds: each further namespace, which shares most of it. */
  readonly nextClassMs: number;
  readonly classes: number;
  readonly resourcesOfOne: number;
  readonly heapMb: number;
}

export interface ChangeFigures {
  readonly services: number;
  readonly classes: number;
  readonly what: string;
  /** Nodes of the graph that ran, all classes together; the median of the changes. */
  readonly recomputed: number;
  /** Milliseconds until every class has its new resources; median. */
  readonly ms: number;
  /** Classes whose proxies were woken. */
  readonly woken: number;
}

export interface Compiled {
  readonly compile: CompileFigures;
  readonly changes: readonly ChangeFigures[];
}

/** Loads a mesh, connects one proxy a namespace, then changes single things. */
export function measureMesh(services: number, repeats = 5): Compiled {
  const mesh = benchMesh(services);
  const control = createControl({
    settings: defaultMeshSettings,
    version: "bench",
    onFault: (fault) => {
      throw new Error(`${fault.node} ${fault.key}: ${fault.message}`);
    },
  });
  const loadMs = timed(() => control.apply(mesh.texts));
  control.setReady();
  const proxies = mesh.namespaces.map((namespace, i) => connect(control, namespace, i + 1));
  const times = proxies.map((proxy) => timed(() => proxy.take()));
  const compile = {
    services,
    objects: control.resources.objects.size,
    loadMs,
    firstClassMs: times[0] ?? 0,
    nextClassMs: median(times.slice(1)),
    classes: control.classes.states().length,
    resourcesOfOne: proxies[0]?.take() ?? 0,
    heapMb: round(process.memoryUsage().heapUsed / 1e6),
  };
  const kinds = ["endpoint", "virtualService", "destinationRule"] as const;
  return { compile, changes: kinds.map((what) => measureChange({ control, mesh, proxies, what, services, repeats })) };
}

interface Change {
  readonly control: Control;
  readonly mesh: BenchMesh;
  readonly proxies: readonly BenchProxy[];
  readonly what: keyof BenchMesh["change"];
  readonly services: number;
  readonly repeats: number;
}

function measureChange({ control, mesh, proxies, what, services, repeats }: Change): ChangeFigures {
  const runs: number[] = [];
  const times: number[] = [];
  let woken = 0;
  // The first change of a kind is not counted: it finds functions cold.
  for (let n = 1; n <= repeats + 1; n++) {
    for (const proxy of proxies) proxy.reset();
    control.graph.stats.resetRuns();
    const ms = timed(() => {
      control.apply(mesh.change[what](n));
      for (const proxy of proxies) proxy.take();
    });
    if (n === 1) continue;
    runs.push(control.graph.stats.runs());
    times.push(ms);
    woken = proxies.filter((proxy) => proxy.woken()).length;
  }
  const classes = control.classes.states().length;
  return { services, classes, what, recomputed: median(runs), ms: median(times), woken };
}

interface BenchProxy {
  /** Asks for everything; the number of resources. */
  take(): number;
  woken(): boolean;
  reset(): void;
}

function connect(control: Control, namespace: string, stream: number): BenchProxy {
  let woken = false;
  let handle: ReturnType<Control["host"]["connect"]> | undefined;
  const node = {
    id: `sidecar~10.250.0.${stream}~client.${namespace}~${namespace}.svc.cluster.local`,
    metadata: { NAMESPACE: namespace },
  };
  const take = () => {
    handle ??= control.host.connect(node, { address: "127.0.0.1:1", stream }, () => {
      woken = true;
    });
    if ("refuse" in handle) throw new Error(handle.refuse.message);
    const view = handle.current();
    return types.reduce((sum, type) => sum + view.resources(type).size, 0);
  };
  return {
    take,
    woken: () => woken,
    reset: () => {
      woken = false;
    },
  };
}

const types = [
  "cluster.v3.Cluster",
  "endpoint.v3.ClusterLoadAssignment",
  "listener.v3.Listener",
  "route.v3.RouteConfiguration",
].map((name) => `type.googleapis.com/envoy.config.${name}`);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
