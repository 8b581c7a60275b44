// SPDX-License-Identifier: Apache-2.0
import { type FSWatcher, watch } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { configFiles } from "./config-files.ts";

/** New texts by absolute path; undefined = the file is gone. */
export type TextChanges = ReadonlyMap<string, string | undefined>;

export interface FollowOptions {
  readonly paths: readonly string[];
  /** Called once with everything, then with each change; calls never overlap. */
  readonly on: (changes: TextChanges) => void;
  /** A path that cannot be read or watched: told once per cause, tried again at the next look. */
  readonly onTrouble: (path: string, error: Error) => void;
  /** Milliseconds of quiet after an event before files are read, so that a half-written file is seldom seen. Default 8. */
  readonly quiet?: number;
  /** Milliseconds between looks at all files, for file systems that lose events. Default 5000. */
  readonly look?: number;
}

export interface Follower {
  /** Reads what changed now. */
  refresh(): Promise<void>;
  close(): void;
}

interface Seen {
  readonly stamp: string;
}

/** Reads the configuration files under the paths and follows them: a change re-reads the changed file only. Resolves when all is read. */
export async function followFiles(options: FollowOptions): Promise<Follower> {
  const seen = new Map<string, Seen>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let running: Promise<void> | undefined;
  let again = false;

  const readChanged = async () => {
    const found = new Set<string>();
    const changes = new Map<string, string | undefined>();
    let complete = true;
    for (const path of options.paths) {
      try {
        for (const file of await configFiles(path)) found.add(file);
      } catch (error) {
        complete = complete && isGone(error);
        options.onTrouble(path, error as Error);
      }
    }
    await Promise.all([...found].map((file) => readIfChanged(file, { seen, changes, onTrouble: options.onTrouble })));
    if (complete)
      for (const file of [...seen.keys()])
        if (!found.has(file)) {
          seen.delete(file);
          changes.set(file, undefined);
        }
    if (!closed && changes.size > 0) options.on(changes);
  };

  const refresh = async (): Promise<void> => {
    if (running !== undefined) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await readChanged();
      } while (again && !closed);
    })();
    try {
      await running;
    } finally {
      running = undefined;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), options.quiet ?? 8);
  };
  await watchAll({ paths: options.paths, watchers, soon, onTrouble: options.onTrouble });
  await refresh();
  const looking = setInterval(() => void refresh(), options.look ?? 5000);
  looking.unref();
  return {
    refresh,
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(looking);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

interface WatchAll {
  readonly paths: readonly string[];
  readonly watchers: Map<string, FSWatcher>;
  readonly soon: () => void;
  readonly onTrouble: (path: string, error: Error) => void;
}

/** Watches folders (a single file through its folder: editors replace files by renaming). */
async function watchAll({ paths, watchers, soon, onTrouble }: WatchAll): Promise<void> {
  for (const path of paths) {
    const root = resolve(path);
    try {
      const folder = (await stat(root)).isDirectory();
      const watcher = watch(folder ? root : dirname(root), { recursive: folder }, soon);
      watcher.on("error", (error) => onTrouble(root, error as Error));
      watchers.set(root, watcher);
    } catch (error) {
      onTrouble(root, error as Error);
    }
  }
}

interface ReadInto {
  readonly seen: Map<string, Seen>;
  readonly changes: Map<string, string | undefined>;
  readonly onTrouble: (path: string, error: Error) => void;
}

async function readIfChanged(file: string, { seen, changes, onTrouble }: ReadInto): Promise<void> {
  try {
    const { mtimeNs, size, ino } = await stat(file, { bigint: true });
    const stamp = `${mtimeNs}/${size}/${ino}`;
    if (seen.get(file)?.stamp === stamp) return;
    changes.set(file, await readFile(file, "utf8"));
    seen.set(file, { stamp });
  } catch (error) {
    if (isGone(error) && seen.delete(file)) changes.set(file, undefined);
    else if (!isGone(error)) onTrouble(file, error as Error);
  }
}

const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
