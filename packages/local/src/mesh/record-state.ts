// SPDX-License-Identifier: Apache-2.0
import { startTimeOf } from "../process/identity.ts";
import { loopback } from "../replica/replica.ts";
import { writeIfDifferent } from "../state/files.ts";
import type { MeshState, WorkloadStatus } from "./mesh-state.ts";
import type { World } from "./world.ts";

/** What runs now, as a value. */
export async function meshState(world: World): Promise<MeshState> {
  const { control, gateway, guard } = world;
  const controlPid = control.pid();
  const pids = [
    guard.pid,
    controlPid,
    ...(gateway?.pids() ?? []),
    ...[...world.replicas.values()].flatMap(({ run }) => run.pids()),
  ].filter((pid) => pid !== undefined);
  return {
    version: 1,
    supervisor: { pid: process.pid, startTime: world.startTime },
    startedAt: world.startedAt,
    status: world.status,
    paths: world.request.paths,
    envoy: { path: world.envoy.path, version: world.envoy.version },
    xds: `${loopback}:${world.xdsPort}`,
    monitoring: `${loopback}:${world.monitoringPort}`,
    controlPlane: { ...(controlPid !== undefined && { pid: controlPid }), restarts: control.restarts() },
    ...(gateway && { gateway: { ...gateway.status(), ...pageToOpen(world) } }),
    workloads: workloadStatuses(world),
    processes: await Promise.all(pids.map(async (pid) => ({ pid, startTime: await startTimeOf(pid) }))),
  };
}

function pageToOpen(world: World): { readonly page?: string } {
  const first = world.config.gateway()?.first;
  return first === undefined || first.host !== undefined ? {} : { page: first.path };
}

export function workloadStatuses(world: World): readonly WorkloadStatus[] {
  const workloads = new Map<string, WorkloadStatus & { replicas: WorkloadStatus["replicas"][number][] }>();
  for (const { input, run } of world.replicas.values()) {
    const { key, kind, name, namespace } = input.workload;
    const workload = workloads.get(key) ?? { kind, name, namespace, replicas: [] };
    workload.replicas.push(run.status());
    workloads.set(key, workload);
  }
  return [...workloads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, w]) => ({ ...w, replicas: w.replicas.sort((a, b) => a.index - b.index) }));
}

/** Writes mesh.json soon after `changed`, once for many changes. */
export interface StateRecorder {
  readonly changed: () => void;
  /** Writes what is true now. */
  write(): Promise<void>;
  close(): void;
}

export function recordState(path: string, state: () => Promise<MeshState>): StateRecorder {
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let closed = false;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      if (!closed) await writeIfDifferent(path, `${JSON.stringify(await state(), null, 1)}\n`);
    });
    return writing;
  };
  return {
    changed: () => {
      timer ??= setTimeout(() => void write(), 30);
    },
    write,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
