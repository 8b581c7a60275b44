// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from "node:timers/promises";

/** Sends a signal to a process group; false when nothing of it is left. Signal 0 only asks. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Ends a process group: TERM, at most `grace` milliseconds, KILL, and one second for the kernel to reap. */
export async function endGroup(group: number, grace: number): Promise<void> {
  if (!signalGroup(group, "SIGTERM")) return;
  if (await groupGone(group, grace)) return;
  signalGroup(group, "SIGKILL");
  await groupGone(group, 1000);
}

async function groupGone(group: number, within: number): Promise<boolean> {
  for (const until = Date.now() + within; ; ) {
    if (!signalGroup(group, 0)) return true;
    if (Date.now() >= until) return false;
    await sleep(20);
  }
}
