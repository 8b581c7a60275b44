// SPDX-License-Identifier: Apache-2.0
import { readFile, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { configFiles } from "./config-files.ts";

export interface LookOptions {
  readonly paths: readonly string[];
  readonly onTrouble: (path: string, error: Error) => void;
  readonly onRead?: (file: string) => void;
}

export interface Looked {
  readonly changes: Map<string, string | undefined>;
  /** Milliseconds after which to look again, because something may be half done. */
  readonly again: number | undefined;
}

/** What is known of the files under some paths, and what became of them since. */
export interface Look {
  /** Reads what changed since the last call. `patience`: milliseconds that a file must be missing or empty before that counts. Calls must not overlap. */
  changes(patience: number): Promise<Looked>;
}

interface Seen {
  readonly stamp: string;
  readonly empty: boolean;
}

export function createLook(options: LookOptions): Look {
  const seen = new Map<string, Seen>();
  /** Since when (performance.now) a file is missing or empty. */
  const missing = new Map<string, number>();
  return {
    async changes(patience) {
      const changes = new Map<string, string | undefined>();
      const { found, unread } = await filesUnder(options);
      let again: number | undefined;
      const wait = (file: string): boolean => {
        const since = missing.get(file) ?? performance.now();
        missing.set(file, since);
        const left = patience - (performance.now() - since);
        if (left > 0) again = Math.min(again ?? left, left) + 1;
        return left > 0;
      };
      await Promise.all(
        [...found].map(async (file) => {
          const read = await readIfChanged(file, seen.get(file), options);
          if (read === undefined) return;
          if (read === "again") {
            again = Math.min(again ?? 10, 10);
            return;
          }
          if (read.seen.empty && seen.get(file)?.empty === false && wait(file)) return;
          missing.delete(file);
          seen.set(file, read.seen);
          changes.set(file, read.text);
        }),
      );
      for (const file of [...seen.keys()]) {
        if (found.has(file)) continue;
        if (unread.some((root) => file === root || file.startsWith(root + sep)) || wait(file)) continue;
        seen.delete(file);
        missing.delete(file);
        changes.set(file, undefined);
      }
      for (const file of [...missing.keys()]) if (!seen.has(file)) missing.delete(file);
      return { changes, again };
    },
  };
}

/** The files of all paths. A folder that cannot be read now is `unread`: what was read from it before stays. */
async function filesUnder({
  paths,
  onTrouble,
}: LookOptions): Promise<{ found: Set<string>; unread: readonly string[] }> {
  const found = new Set<string>();
  const unread: string[] = [];
  for (const path of paths) {
    try {
      for (const file of await configFiles(path)) found.add(file);
    } catch (error) {
      onTrouble(path, error as Error);
      unread.push(resolve(path));
    }
  }
  return { found, unread };
}

/** The text of a file that is not as it was seen; "again" when it changes while it is read. */
async function readIfChanged(
  file: string,
  before: Seen | undefined,
  { onTrouble, onRead }: LookOptions,
): Promise<{ readonly text: string; readonly seen: Seen } | "again" | undefined> {
  try {
    const stamp = await stampOf(file);
    if (before?.stamp === stamp) return undefined;
    onRead?.(file);
    const text = await readFile(file, "utf8");
    return (await stampOf(file)) === stamp ? { text, seen: { stamp, empty: text === "" } } : "again";
  } catch (error) {
    if (isGone(error)) return "again";
    onTrouble(file, error as Error);
    return undefined;
  }
}

async function stampOf(file: string): Promise<string> {
  const { mtimeNs, size, ino } = await stat(file, { bigint: true });
  return `${mtimeNs}/${size}/${ino}`;
}

const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
