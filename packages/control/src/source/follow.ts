// SPDX-License-Identifier: Apache-2.0
import { createLook } from "./look.ts";
import { createWatchers } from "./watchers.ts";

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
  /**
   * Milliseconds that a file must be missing or empty before that counts: editors move a file away before they write the new one, and empty it
   * before they fill it. Default 50.
   */
  readonly patience?: number;
  /** Called for each file that is read; for tests and measurements. */
  readonly onRead?: (file: string) => void;
}

export interface Follower {
  /** Reads what changed now, without patience. */
  refresh(): Promise<void>;
  close(): void;
}

/** However many events come, files are read after so many milliseconds. */
const LONGEST_WAIT = 100;

/** Reads the configuration files under the paths and follows them: a change re-reads the changed file only. Resolves when all is read. */
export async function followFiles(options: FollowOptions): Promise<Follower> {
  const { quiet = 8, patience = 50 } = options;
  const told = new Set<string>();
  const onTrouble = (path: string, error: Error) => {
    const key = `${path}: ${error.message}`;
    if (!closed && !told.has(key)) options.onTrouble(path, error);
    told.add(key);
  };
  const look = createLook({ ...options, onTrouble });
  const watchers = createWatchers({ paths: options.paths, onEvent: () => soon(quiet), onTrouble });
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let closed = false;
  let running: Promise<void> = Promise.resolve();

  const lookNow = (patient: number): Promise<void> => {
    running = running
      .catch(() => {})
      .then(async () => {
        if (closed) return;
        await watchers.renew();
        const { changes, again } = await look.changes(patient);
        if (closed) return;
        if (changes.size > 0) options.on(changes);
        if (again !== undefined) soon(again);
      });
    return running;
  };
  const soon = (wait: number) => {
    if (closed) return;
    waitingSince ??= performance.now();
    clearTimeout(timer);
    const left = LONGEST_WAIT - (performance.now() - waitingSince);
    timer = setTimeout(
      () => {
        waitingSince = undefined;
        void lookNow(patience);
      },
      Math.max(0, Math.min(wait, left)),
    );
  };
  await lookNow(0);
  const looking = setInterval(() => void lookNow(patience), options.look ?? 5000);
  looking.unref();
  return {
    refresh: () => lookNow(0),
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(looking);
      watchers.close();
    },
  };
}
