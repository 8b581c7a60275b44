// SPDX-License-Identifier: Apache-2.0
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

export interface WatchTree {
  /** Files (watched through their folder: editors replace files by renaming) and folders with all below. */
  readonly paths: readonly string[];
  /** Folders by name that are not entered. */
  readonly skips: (name: string) => boolean;
  readonly onChange: () => void;
  readonly onTrouble: (path: string, error: Error) => void;
}

export interface TreeWatcher {
  /** Watches folders that are new, also a path that did not exist before. */
  refresh(): Promise<void>;
  close(): void;
}

/**
 * Tells that something below the paths has changed. One watch a folder: Node's recursive watch on Linux watches inodes, so it misses a file that is replaced by renaming and,
 * after that, every change of it (Node 24: 49 of 50 replacements, 50 of 50 writes after one). macOS and Windows have a real recursive watch.
 */
export async function watchTree({ paths, skips, onChange, onTrouble }: WatchTree): Promise<TreeWatcher> {
  const recursive = process.platform === "darwin" || process.platform === "win32";
  const watchers = new Map<string, FSWatcher>();
  let closed = false;

  const add = (folder: string, deep: boolean) => {
    if (closed || watchers.has(folder)) return false;
    const watcher = watch(folder, { recursive: deep && recursive }, (event) => {
      onChange();
      // A new folder's files may be there before its watch is: tell once more when it is.
      if (deep && !recursive && event === "rename") void refresh().then((added) => added > 0 && onChange());
    });
    watcher.on("error", (error) => onTrouble(folder, error as Error));
    watchers.set(folder, watcher);
    return true;
  };
  const refresh = async (): Promise<number> => {
    const found = new Set<string>();
    let added = 0;
    for (const path of paths) {
      try {
        for (const { folder, deep } of await foldersOf(resolve(path), recursive ? () => true : skips)) {
          found.add(folder);
          if (add(folder, deep)) added++;
        }
      } catch (error) {
        onTrouble(path, error as Error);
      }
    }
    for (const [folder, watcher] of watchers) {
      if (found.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    return added;
  };
  await refresh();
  return {
    refresh: async () => void (await refresh()),
    close: () => {
      closed = true;
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

async function foldersOf(root: string, skips: (name: string) => boolean): Promise<{ folder: string; deep: boolean }[]> {
  if (!(await stat(root)).isDirectory()) return [{ folder: dirname(root), deep: false }];
  const below = async (folder: string): Promise<string[]> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const inner = entries.filter((entry) => entry.isDirectory() && !skips(entry.name));
    return [folder, ...(await Promise.all(inner.map((entry) => below(join(folder, entry.name))))).flat()];
  };
  return (await below(root)).map((folder) => ({ folder, deep: true }));
}
