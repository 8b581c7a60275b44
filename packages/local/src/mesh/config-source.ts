// SPDX-License-Identifier: Apache-2.0
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { configFiles, followFiles, overlayFile, type TextChanges } from "@heddle/control";
import { createOfflineMesh, type Diagnostic, type OfflineMesh } from "@heddle/core";
import type { TypedObject } from "@heddle/schema";
import { type GatewayPlan, planGateway } from "../gateway/gateway-plan.ts";
import { LocalError } from "../local-error.ts";
import { decodeOverlay, type OverlayReading } from "../workload/overlay.ts";
import { planWorkloads } from "../workload/plan.ts";
import type { Plan } from "../workload/planned-workload.ts";

export interface ConfigSourceOptions {
  /** Absolute. */
  readonly paths: readonly string[];
  readonly namespace: string;
  readonly mapped: ReadonlyMap<string, readonly string[]>;
  readonly allowExec: boolean;
  readonly cwd: string;
  readonly node: string;
  /** After the first reading: something changed. */
  readonly onChange: () => void;
}

/** The user's files as the supervisor sees them: which workloads are to run. The same rooms read them as in the control plane. */
export interface ConfigSource {
  readonly mesh: OfflineMesh["mesh"];
  plan(): Plan;
  gateway(): GatewayPlan | undefined;
  /** Objects read. */
  size(): number;
  refresh(): Promise<void>;
  close(): void;
}

export async function openConfig(options: ConfigSourceOptions): Promise<ConfigSource> {
  await checkPaths(options.paths);
  const offline = createOfflineMesh({ texts: new Map(), namespace: options.namespace });
  const overlays = new Map<string, OverlayReading>();
  let opened = false;
  const changed = () => {
    if (opened) options.onChange();
  };
  const files = await followFiles({
    paths: options.paths,
    // A little after the control plane, which reads the same file for the proxies: routes first, processes then.
    quiet: 30,
    on: (changes) => {
      offline.texts.apply(changes);
      changed();
    },
    onTrouble: () => {},
  });
  const overlayFollower = await followFiles({
    paths: await overlayPaths(options.paths),
    quiet: 30,
    on: (changes) => {
      takeOverlays(overlays, changes);
      changed();
    },
    onTrouble: () => {},
  });
  opened = true;
  return {
    mesh: offline.mesh,
    plan: () => {
      const plan = planWorkloads({
        ...options,
        folderOf: (object) => folderOf(object, offline) ?? options.cwd,
        objects: offline.resources.objects.entries().values(),
        services: offline.mesh.services.entries().values(),
        overlays: [...overlays.values()].map((reading) => reading.overlay),
      });
      const read: readonly Diagnostic[] = [...overlays.values()].flatMap((reading) => reading.diagnostics);
      return { ...plan, diagnostics: [...read, ...withPlaces(plan.diagnostics, offline)] };
    },
    gateway: () => planGateway(offline.mesh.gateways.entries().values(), offline.mesh.routeTables.entries().values()),
    size: () => offline.resources.objects.size,
    refresh: async () => {
      await Promise.all([files.refresh(), overlayFollower.refresh()]);
    },
    close: () => {
      files.close();
      overlayFollower.close();
    },
  };
}

async function checkPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await configFiles(path).catch((error: unknown) => {
      throw new LocalError("path", `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
}

/** The overlay at the top of each folder, and beside each file. */
async function overlayPaths(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const root = resolve(path);
      return join((await stat(root)).isDirectory() ? root : dirname(root), overlayFile);
    }),
  );
  return [...new Set(found)];
}

/** A file that does not parse keeps what it last said, so that a half-written one stops nothing. */
function takeOverlays(overlays: Map<string, OverlayReading>, changes: TextChanges): void {
  for (const [file, text] of changes) {
    if (text === undefined) {
      overlays.delete(file);
      continue;
    }
    const reading = decodeOverlay(file, text);
    const before = overlays.get(file);
    const broken = reading.overlay.workloads.size === 0 && reading.diagnostics.some((d) => d.code.startsWith("HED01"));
    overlays.set(file, broken && before !== undefined ? { ...reading, overlay: before.overlay } : reading);
  }
}

function folderOf({ apiVersion, kind, metadata }: TypedObject, offline: OfflineMesh): string | undefined {
  const resource = {
    group: apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "",
    kind,
    namespace: metadata.namespace,
    name: metadata.name,
  };
  const file = offline.texts.locator({ resource, path: [] })?.file;
  return file === undefined ? undefined : dirname(file);
}

function withPlaces(diagnostics: readonly Diagnostic[], offline: OfflineMesh): readonly Diagnostic[] {
  return diagnostics.map((d) => {
    if (d.position !== undefined || d.resource === undefined) return d;
    const position = offline.texts.locator({ resource: d.resource, path: d.path ?? [] });
    return position === undefined ? d : { ...d, position };
  });
}
