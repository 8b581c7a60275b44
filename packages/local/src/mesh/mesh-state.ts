// SPDX-License-Identifier: Apache-2.0
import { isSameProcess, type ProcessIdentity } from "../process/identity.ts";
import { readJson } from "../state/files.ts";
import { isRecord } from "../workload/of-kind.ts";
import type { Layout } from "./layout.ts";

/** What runs, as `.heddle/mesh.json` says it and `heddle ps` prints it. Other commands read `monitoring` and `xds` from there. */
export interface MeshState {
  readonly version: 1;
  readonly supervisor: ProcessIdentity;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly status: "starting" | "running" | "stopping" | "stopped";
  /** Absolute. */
  readonly paths: readonly string[];
  readonly envoy: { readonly path: string; readonly version: string };
  /** `127.0.0.1:15010`. */
  readonly xds: string;
  readonly monitoring: string;
  readonly controlPlane: { readonly pid?: number; readonly restarts: number };
  readonly gateway?: GatewayStatus;
  readonly workloads: readonly WorkloadStatus[];
  /** Every child, for `down` when the supervisor cannot be asked. */
  readonly processes: readonly ProcessIdentity[];
}

export interface GatewayStatus {
  /** What to open in a browser; absent when no server speaks plain HTTP. */
  readonly url?: string;
  /** Path that some route serves to any host, to open first; absent when there is none to guess. */
  readonly page?: string;
  /** Port of this machine by server port. */
  readonly ports: Readonly<Record<string, number>>;
  readonly ready: boolean;
  readonly admin: number;
  readonly pid?: number;
}

export interface WorkloadStatus {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly replicas: readonly ReplicaStatus[];
}

export interface ReplicaStatus {
  readonly pod: string;
  readonly index: number;
  /**
   * `waiting`: for the user to start the program. `backing-off`: it ended and will be started again. `starting`: it runs, or its Envoy starts, and is not ready yet.
   */
  readonly status: "waiting" | "starting" | "ready" | "not-ready" | "backing-off" | "stopping";
  /** Why it is not ready; "" when it is. */
  readonly why: string;
  /** Of the program; absent when the user starts it or it does not run. */
  readonly pid?: number;
  readonly restarts: number;
  /** Where the program listens (`app`) and its Envoy does (`bind`), by the port the YAML means. */
  readonly ports: Readonly<Record<string, { readonly app: number; readonly bind: number }>>;
  readonly httpProxy: number;
  readonly proxy: { readonly pid?: number; readonly admin: number; readonly ready: boolean; readonly restarts: number };
}

/** The state on record, if there is one. It may be of a mesh that is gone: see {@link isRunning}. */
export async function readMeshState(layout: Layout): Promise<MeshState | undefined> {
  const value = await readJson(layout.state);
  // Our own file, written whole: the version is check enough.
  return isRecord(value) && value["version"] === 1 ? (value as unknown as MeshState) : undefined;
}

/** Whether the supervisor that wrote the state still lives. */
export const isRunning = (state: MeshState): Promise<boolean> => isSameProcess(state.supervisor);
