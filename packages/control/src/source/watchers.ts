// SPDX-License-Identifier: Apache-2.0
import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

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

/** Watches folders (a single file through its folder: editors replace files by renaming). Events of hidden files and node_modules are left out. */
export function createWatchers({ paths, onEvent, onTrouble }: WatchersOptions): Watchers {
  const watched = new Map<string, Watched>();
  const drop = (root: string) => {
    watched.get(root)?.watcher.close();
    watched.delete(root);
  };
  const renewOne = async (root: string): Promise<void> => {
    try {
      const target = (await stat(root)).isDirectory() ? root : dirname(root);
      const { ino } = await stat(target, { bigint: true });
      if (watched.get(root)?.inode === ino) return;
      drop(root);
      const watcher = watch(target, { recursive: target === root }, (_event, name) => {
        if (name === null || !isHidden(name)) onEvent();
      });
      watcher.on("error", (error) => {
        onTrouble(root, error as Error);
        drop(root);
      });
      watched.set(root, { watcher, inode: ino });
    } catch (error) {
      drop(root);
      onTrouble(root, error as Error);
    }
  };
  return {
    async renew() {
      for (const path of paths) await renewOne(resolve(path));
    },
    close() {
      for (const { watcher } of watched.values()) watcher.close();
    },
  };
}

const isHidden = (name: string): boolean =>
  name.split(/[\\/]/).some((part) => part.startsWith(".") || part === "node_modules");
