// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { runCommand } from "./run-command.ts";

/** A process named so that its number, given to another one later, is not mistaken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; "" when the system does not tell. */
  readonly startTime: string;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process started (Linux: clock ticks since boot; elsewhere the words of `ps`); "" when there is no such process. */
export async function startTimeOf(pid: number): Promise<string> {
  if (process.platform !== "linux") {
    const { code, output } = await runCommand("ps", ["-o", "lstart=", "-p", String(pid)], { timeout: 5000 });
    return code === 0 ? output.trim() : "";
  }
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name, field 2, may hold spaces and brackets; state is the first field after it, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? "" : (fields[19] ?? "");
  } catch {
    return "";
  }
}

/** Whether the process still lives and is the same one. */
export async function isSameProcess({ pid, startTime }: ProcessIdentity): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return (await startTimeOf(pid)) === startTime;
}
