// SPDX-License-Identifier: Apache-2.0
import {
  createPipeline,
  type Diagnostic,
  type Pipeline,
  type PipelineOptions,
  type Resources,
  sortDiagnostics,
  withPositions,
} from "@heddle/core";
import type { Graph } from "@heddle/incr";
import type { NackEvent } from "@heddle/xds";
import { createXdsServer, type XdsServer, type XdsServerOptions } from "@heddle/xds";
import { type Classes, createClasses } from "./host/classes.ts";
import { createMeshHost, type MeshHost } from "./host/xds-host.ts";
import { createPilotMetrics, type PilotMetrics } from "./metrics/pilot.ts";
import { createRegistry, type Registry } from "./metrics/registry.ts";
import { createPositions } from "./positions.ts";
import type { TextChanges } from "./source/follow.ts";

/** One control plane: the graph, what feeds it and who reads it. It owns no file and no address; the edges in serve/ and admin/ do. */
export interface Control extends Pipeline {
  readonly classes: Classes;
  readonly host: MeshHost;
  readonly xds: XdsServer;
  readonly registry: Registry;
  /** Takes new texts in one batch and wakes the proxies concerned. */
  apply(changes: TextChanges): void;
  /** All sources have been read: proxies are answered from now on. */
  setReady(): void;
  ready(): boolean;
  /** Every finding that stands now, with positions, in reading order. Looks through all of them: not for the way of a push. */
  diagnostics(): readonly Diagnostic[];
}

export interface ControlOptions extends PipelineOptions {
  readonly version: string;
  readonly onNack?: (finding: Diagnostic, event: NackEvent) => void;
  /** Limits of the xDS server. Default: its own. */
  readonly xds?: XdsServerOptions;
}

export function createControl(options: ControlOptions): Control {
  const pipeline = createPipeline(options);
  const { graph, resources, texts, mesh, compiler } = pipeline;
  const positions = createPositions(texts);
  const classes = createClasses(graph, compiler);
  const registry = createRegistry();
  let isReady = false;
  let metrics: PilotMetrics | undefined;
  const host = createMeshHost({
    classes,
    ready: () => isReady,
    onAck: (event) => metrics?.onAck(event),
    onNack: (finding, event) => {
      metrics?.onNack(event);
      options.onNack?.(withPositions([finding], texts.locator)[0] ?? finding, event);
    },
  });
  const xds = createXdsServer(
    {
      ...host,
      onSent: (event) => metrics?.onSent(event),
      onDisconnect: (event) => metrics?.onDisconnect(event.code),
    },
    options.xds ?? {},
  );
  xds.setServing(false);
  metrics = createPilotMetrics({ registry, mesh, version: options.version, connected: () => xds.streams().length });
  countChanges(graph, resources, metrics);
  return {
    ...pipeline,
    classes,
    host,
    xds,
    registry,
    apply(changes) {
      texts.apply(changes);
      positions.forget(changes.keys());
    },
    setReady() {
      isReady = true;
      xds.setServing(true);
    },
    ready: () => isReady,
    diagnostics: () => sortDiagnostics(distinct(positions.of(standing({ texts, resources, mesh, classes, host })))),
  };
}

function countChanges(graph: Graph, resources: Resources, metrics: PilotMetrics): void {
  graph.subscribe(resources.objects, (events) => {
    for (const e of events) {
      const kind = (e.after ?? e.before)?.kind ?? "";
      metrics.onConfigEvent(kind, e.before === undefined ? "add" : e.after === undefined ? "delete" : "update");
    }
    metrics.onPushTrigger("config");
  });
  graph.subscribe(resources.decoded, (events) => {
    for (const e of events) if (e.after !== undefined) metrics.onValidation(e.after.object !== undefined);
  });
}

function standing(of: Pick<Control, "texts" | "resources" | "mesh" | "classes" | "host">): readonly Diagnostic[] {
  const translated = of.classes.states().flatMap((state) => state.diagnostics());
  return [
    ...of.texts.diagnostics(),
    ...[...of.resources.diagnostics.entries().values()].flat(),
    ...[...of.mesh.diagnostics.entries().values()].flat(),
    ...translated,
    ...of.host.nacks(),
  ];
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = JSON.stringify([d.code, d.message, d.resource, d.path, d.position]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
