// SPDX-License-Identifier: Apache-2.0
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalError } from "./local-error.ts";
import { isSameProcess, startTimeOf } from "./process/identity.ts";

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  readonly wait: number;
  readonly log: (line: string) => void;
}

/**
 * Runs `work` while holding the lock file. A lock whose process is gone is taken over. Two processes never hold it together: it is made complete
 * beside its place and linked there, which fails when one exists.
 */
export async function withLock<T>(path: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, startTime: await startTimeOf(process.pid) }));
  try {
    await acquire(path, own, options);
  } finally {
    await rm(own, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string, own: string, { wait, log }: LockOptions): Promise<void> {
  const until = Date.now() + wait;
  for (let told = false; ; ) {
    try {
      await link(own, path);
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = await readHolder(path);
    if (holder !== undefined && !(await isSameProcess(holder))) {
      await rm(path, { force: true });
      continue;
    }
    if (Date.now() > until)
      throw new LocalError("locked", `Another process holds ${path}.`, "Wait for it, or remove that file.");
    if (!told) log(`waiting for process ${holder?.pid ?? "?"}, which holds ${path}`);
    told = true;
    await sleep(200);
  }
}

async function readHolder(path: string): Promise<{ pid: number; startTime: string } | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (value === null || typeof value !== "object" || !("pid" in value) || !("startTime" in value)) return undefined;
    return { pid: Number(value.pid), startTime: String(value.startTime) };
  } catch {
    return undefined;
  }
}
