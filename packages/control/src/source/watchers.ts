// SPDX-License-Identifier: Apache-2.0
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isSkipped } from "./config-files.ts";

export interface WatchersOptions {
  readonly paths: readonly string[];
  /** Something that may be configuration changed under one of the paths. */
  readonly onEvent: () => void;
  readonly onTrouble: (path: string, error: Error) => void;
}

export interface Watchers {
  /** Begins to watch what is not watched yet, and again what was replaced by another folder. */
  renew(): Promise<void>;
  close(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: bigint;
}

interface Folder {
  readonly path: string;
  readonly recursive: boolean;
}

/**
 * Watches folders and those below (a single file through its folder: editors replace files by renaming). One watch a folder: Node's recursive watch on Linux watches
 * inodes, so it misses nearly every file that is replaced by renaming, and every write to that file afterwards (Node 24: 49 of 50 and 50 of 50). macOS and
 * Windows have a real recursive watch. Events of hidden files and node_modules are left out.
 */
export function createWatchers({ paths, onEvent, onTrouble }: WatchersOptions): Watchers {
  const recursive = process.platform === "darwin" || process.platform === "win32";
  const watched = new Map<string, Watched>();
  const drop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const renewOne = async (folder: Folder): Promise<void> => {
    const { ino } = await stat(folder.path, { bigint: true });
    if (watched.get(folder.path)?.inode === ino) return;
    drop(folder.path);
    const watcher = watch(folder.path, { recursive: folder.recursive }, (_event, name) => {
      if (name === null || !isHidden(name)) onEvent();
    });
    watcher.on("error", (error) => {
      onTrouble(folder.path, error as Error);
      drop(folder.path);
    });
    watched.set(folder.path, { watcher, inode: ino });
  };
  return {
    async renew() {
      const found = new Set<string>();
      for (const root of paths.map((path) => resolve(path))) {
        try {
          for (const folder of await foldersOf(root, recursive)) {
            await renewOne(folder);
            found.add(folder.path);
          }
        } catch (error) {
          onTrouble(root, error as Error);
        }
      }
      for (const folder of [...watched.keys()]) if (!found.has(folder)) drop(folder);
    },
    close() {
      for (const { watcher } of watched.values()) watcher.close();
    },
  };
}

async function foldersOf(root: string, recursive: boolean): Promise<readonly Folder[]> {
  if (!(await stat(root)).isDirectory()) return [{ path: dirname(root), recursive: false }];
  return recursive ? [{ path: root, recursive }] : (await below(root)).map((path) => ({ path, recursive: false }));
}

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const inner = entries.filter((entry) => entry.isDirectory() && !isSkipped(entry.name));
  return [folder, ...(await Promise.all(inner.map((entry) => below(join(folder, entry.name))))).flat()];
}

const isHidden = (name: string): boolean => name.split(/[\\/]/).some(isSkipped);
