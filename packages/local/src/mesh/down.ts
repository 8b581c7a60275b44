// SPDX-License-Identifier: Apache-2.0
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endGroup, signalGroup } from "../process/group.ts";
import { isSameProcess } from "../process/identity.ts";
import { writeIfDifferent } from "../state/files.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { isRunning, type MeshState, readMeshState } from "./mesh-state.ts";
import { sendCommand } from "./socket.ts";
import type { UpEvent } from "./up-event.ts";

export interface DownOptions {
  /** Default `process.cwd()`. */
  readonly cwd?: string;
  readonly on?: (event: UpEvent) => void;
  /** Milliseconds to wait for an orderly end. Default 30,000. */
  readonly within?: number;
}

/**
 * Ends the mesh of a folder: asks its supervisor, and ends by force what is left when that does not work. False when none ran. Only processes that the mesh itself
 * recorded, with number and start time, are touched.
 */
export async function down(options: DownOptions = {}): Promise<boolean> {
  const layout = layoutOf(join(resolve(options.cwd ?? process.cwd()), ".heddle"));
  const state = await readMeshState(layout);
  if (state === undefined) return false;
  if (await hasEnded(layout, state)) return endLeftovers(layout);
  const asked = sendCommand(layout.socket, { command: "down" }, options.on ?? (() => {})).catch(() => false);
  await Promise.race([asked, sleep(options.within ?? 30_000, undefined, { ref: false })]);
  for (const until = Date.now() + 3000; Date.now() < until && !(await hasEnded(layout, state)); ) await sleep(30);
  if (!(await hasEnded(layout, state))) await endSupervisor(state);
  await endLeftovers(layout);
  return true;
}

/** Whether nothing runs for that supervisor any more; the process itself may live on when it is a program that uses this package. */
async function hasEnded(layout: Layout, state: MeshState): Promise<boolean> {
  return (await readMeshState(layout))?.status === "stopped" || !(await isRunning(state));
}

async function endSupervisor({ supervisor }: MeshState): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    if (!(await isSameProcess(supervisor))) return;
    process.kill(supervisor.pid, signal);
    for (const until = Date.now() + 3000; Date.now() < until && (await isSameProcess(supervisor)); ) await sleep(30);
  }
}

/** Ends what a supervisor that is gone has left, if its guard did not; true when there was something. */
export async function endLeftovers(layout: Layout): Promise<boolean> {
  const state = await readMeshState(layout);
  if (state === undefined || state.status === "stopped" || (await isRunning(state))) return false;
  let found = false;
  await Promise.all(
    state.processes.map(async (one) => {
      if (!(await isSameProcess(one)) || !signalGroup(one.pid, 0)) return;
      found = true;
      await endGroup(one.pid, 2500);
    }),
  );
  const stopped: MeshState = { ...state, status: "stopped", workloads: [], processes: [] };
  await writeIfDifferent(layout.state, `${JSON.stringify(stopped, null, 1)}\n`);
  return found;
}
