// SPDX-License-Identifier: Apache-2.0
import type { AddressInfo } from "node:net";
import { type Diagnostic, defaultMeshSettings, type MeshSettings } from "@heddle/core";
import { createAdminServer } from "../admin/server.ts";
import { type Control, createControl } from "../control.ts";
import { addProcessMetrics } from "../metrics/process.ts";
import { configFiles } from "../source/config-files.ts";
import { type Follower, followFiles } from "../source/follow.ts";

export interface ServeOptions {
  /** Files and folders to read and follow. */
  readonly config: readonly string[];
  readonly xds: { readonly host: string; readonly port: number };
  readonly monitoring: { readonly host: string; readonly port: number };
  readonly settings?: Partial<MeshSettings>;
  readonly namespace?: string;
  readonly version: string;
  readonly log: (line: ServeEvent) => void;
  /** Milliseconds streams get to end in peace when it stops. Default 2000. */
  readonly grace?: number;
}

/** What a running server tells. */
export type ServeEvent =
  | {
      readonly type: "ready";
      readonly xds: string;
      readonly monitoring: string;
      readonly files: number;
      readonly objects: number;
    }
  /** What stands after a change; `fresh` are those that did not stand before. */
  | {
      readonly type: "findings";
      readonly fresh: readonly Diagnostic[];
      readonly gone: number;
      readonly standing: number;
      readonly files: readonly string[];
    }
  | { readonly type: "nack"; readonly finding: Diagnostic; readonly proxy: string }
  /** A fault of ours that was contained to one key. */
  | { readonly type: "fault"; readonly message: string }
  | { readonly type: "stopping"; readonly why: string }
  | { readonly type: "trouble"; readonly path: string; readonly message: string };

export interface Serving {
  readonly control: Control;
  readonly xdsPort: number;
  readonly monitoringPort: number;
  /** Reads files that changed now instead of waiting for the watcher. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** A `config` path that is not there or cannot be read. */
export class ConfigPathError extends Error {}

/**
 * Serves proxies from files until closed: reads everything first, answers nobody before. Rejects when an address is taken, and with a
 * {@link ConfigPathError} when a path cannot be read.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  for (const path of options.config)
    await configFiles(path).catch((error: unknown) => {
      throw new ConfigPathError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
  const control = createControl({
    settings: { ...defaultMeshSettings, ...options.settings },
    ...(options.namespace !== undefined && { namespace: options.namespace }),
    version: options.version,
    onFault: (fault) => options.log({ type: "fault", message: `${fault.node} ${fault.key}: ${fault.message}` }),
    onNack: (finding, event) => options.log({ type: "nack", finding, proxy: event.nodeId }),
  });
  const admin = createAdminServer({ control, version: options.version });
  const monitoringPort = await listen(admin, options.monitoring);
  const { port: xdsPort } = await control.xds.listen(options.xds.host, options.xds.port).catch((error: unknown) => {
    admin.close();
    throw error;
  });
  const stopMetrics = addProcessMetrics(control.registry);
  const follower = await follow(control, options);
  control.setReady();
  options.log({
    type: "ready",
    xds: `${options.xds.host}:${xdsPort}`,
    monitoring: `http://${options.monitoring.host}:${monitoringPort}`,
    files: control.texts.files().length,
    objects: control.resources.objects.size,
  });
  return {
    control,
    xdsPort,
    monitoringPort,
    refresh: follower.refresh,
    async close() {
      follower.close();
      await control.xds.close(options.grace ?? 2000);
      admin.closeAllConnections();
      await new Promise<void>((done) => admin.close(() => done()));
      stopMetrics();
    },
  };
}

async function follow(control: Control, options: ServeOptions): Promise<Follower> {
  let before = new Set<string>();
  const keyOf = (d: Diagnostic) => JSON.stringify([d.code, d.message, d.position ?? d.resource]);
  return followFiles({
    paths: options.config,
    on: (changes) => {
      control.apply(changes);
      const standing = control.diagnostics();
      const now = new Set(standing.map(keyOf));
      const fresh = standing.filter((d) => !before.has(keyOf(d)));
      const gone = [...before].filter((key) => !now.has(key)).length;
      before = now;
      options.log({ type: "findings", fresh, gone, standing: standing.length, files: [...changes.keys()] });
    },
    onTrouble: (path, error) => options.log({ type: "trouble", path, message: error.message }),
  });
}

function listen(
  server: ReturnType<typeof createAdminServer>,
  at: { readonly host: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(at.port, at.host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
