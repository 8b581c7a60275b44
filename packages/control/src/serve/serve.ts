// SPDX-License-Identifier: Apache-2.0
import type { AddressInfo } from "node:net";
import { type Diagnostic, defaultMeshSettings, type MeshSettings } from "@heddle/core";
import { createAdminServer } from "../admin/server.ts";
import { type Control, createControl } from "../control.ts";
import { addProcessMetrics } from "../metrics/process.ts";
import { configFiles } from "../source/config-files.ts";
import { type Follower, followFiles } from "../source/follow.ts";
import { createFindingsReport, type FindingsEvent, type FindingsReport } from "./findings.ts";

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
  | FindingsEvent
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
      const isGone = error instanceof Error && "code" in error && error.code === "ENOENT";
      const why = isGone ? "there is no such file or folder" : error instanceof Error ? error.message : String(error);
      throw new ConfigPathError(`${path} cannot be read: ${why}`);
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
  const report = createFindingsReport({ diagnostics: control.diagnostics, log: options.log });
  const follower = await follow(control, options, report);
  report.flush();
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
    async refresh() {
      await follower.refresh();
      report.flush();
    },
    async close() {
      follower.close();
      report.close();
      await control.xds.close(options.grace ?? 2000);
      admin.closeAllConnections();
      await new Promise<void>((done) => admin.close(() => done()));
      stopMetrics();
    },
  };
}

const follow = (control: Control, options: ServeOptions, report: FindingsReport): Promise<Follower> =>
  followFiles({
    paths: options.config,
    on: (changes) => {
      control.apply(changes);
      report.changed(changes.keys());
    },
    onTrouble: (path, error) => options.log({ type: "trouble", path, message: error.message }),
  });

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
