// SPDX-License-Identifier: Apache-2.0
import { link, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { LocalError } from "./local-error.ts";
import { isSameProcess, type ProcessIdentity, startTimeOf } from "./process/identity.ts";
import { readJson } from "./state/files.ts";

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  readonly wait: number;
  readonly log: (line: string) => void;
}

/** A lock held until it is given back. */
export interface HeldLock {
  release(): Promise<void>;
}

/**
 * Takes the lock file, or says who holds it (undefined: somebody who is just writing it). A lock whose process is gone is taken over. Two processes never hold
 * it together: it is made complete beside its place and linked there, which fails when one exists.
 */
export async function tryLock(path: string): Promise<HeldLock | { readonly holder: ProcessIdentity | undefined }> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, JSON.stringify({ pid: process.pid, startTime: await startTimeOf(process.pid) }));
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (await linked(own, path)) return { release: () => rm(path, { force: true }) };
      const holder = await readHolder(path);
      if (holder === undefined || (await isSameProcess(holder))) return { holder };
      await rm(path, { force: true });
    }
    return { holder: undefined };
  } finally {
    await rm(own, { force: true });
  }
}

/** Runs `work` while holding the lock file. */
export async function withLock<T>(path: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(path, options);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function waitForLock(path: string, { wait, log }: LockOptions): Promise<HeldLock> {
  const until = Date.now() + wait;
  for (let told = false; ; ) {
    const got = await tryLock(path);
    if ("release" in got) return got;
    if (Date.now() > until)
      throw new LocalError("locked", `Another process holds ${path}.`, "Wait for it, or remove that file.");
    if (!told) log(`waiting for process ${got.holder?.pid ?? "?"}, which holds ${path}`);
    told = true;
    await sleep(200);
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<ProcessIdentity | undefined> {
  const value = await readJson(path);
  if (value === null || typeof value !== "object" || !("pid" in value) || !("startTime" in value)) return undefined;
  return { pid: Number(value.pid), startTime: String(value.startTime) };
}
