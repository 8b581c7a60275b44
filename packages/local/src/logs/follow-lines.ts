// SPDX-License-Identifier: Apache-2.0
import { type FSWatcher, watch } from "node:fs";
import { mkdir, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface FollowLines {
  readonly folder: string;
  /** Which files of the folder. */
  readonly wants: (file: string) => boolean;
  /** Where to begin in files that are there already: their end, or these offsets by file (else the beginning). */
  readonly from: "end" | ReadonlyMap<string, number>;
  readonly onLine: (file: string, line: string) => void;
}

/** Reads lines as they are appended to the files of a folder, new files from their beginning, truncated ones (rotation) from the start again. */
export interface LineFollower {
  /** Reads what is there now. */
  read(): Promise<void>;
  close(): void;
}

interface Open {
  offset: number;
  /** Bytes after the last line break. */
  rest: Buffer;
}

/** A line longer than this is told in pieces. */
const longest = 256 * 1024;

export async function followLines({ folder, wants, from, onLine }: FollowLines): Promise<LineFollower> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, Open>();
  for (const file of (await readdir(folder)).filter(wants)) {
    const offset = from === "end" ? (await stat(join(folder, file))).size : (from.get(file) ?? 0);
    files.set(file, { offset, rest: Buffer.alloc(0) });
  }
  let closed = false;
  let running: Promise<void> | undefined;
  let again = false;

  const readAll = async () => {
    for (const file of (await readdir(folder).catch(() => [])).filter(wants)) {
      const state = files.get(file) ?? { offset: 0, rest: Buffer.alloc(0) };
      files.set(file, state);
      await readNew(join(folder, file), state, (line) => {
        if (!closed) onLine(file, line);
      });
    }
  };
  const read = async (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again && !closed) {
        again = false;
        await readAll();
      }
    })().finally(() => {
      running = undefined;
    });
    return running;
  };
  const watcher = watchFolder(folder, (file) => {
    if (file === null || wants(file)) void read();
  });
  const looking = setInterval(() => void read(), 1000);
  looking.unref();
  await read();
  return {
    read,
    close: () => {
      closed = true;
      clearInterval(looking);
      watcher?.close();
    },
  };
}

function watchFolder(folder: string, on: (file: string | null) => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, (_event, file) => on(file));
    watcher.on("error", () => {});
    return watcher;
  } catch {
    // Out of watches: the look every second must do.
    return undefined;
  }
}

async function readNew(path: string, state: Open, onLine: (line: string) => void): Promise<void> {
  const file = await open(path, "r").catch(() => undefined);
  if (file === undefined) return;
  try {
    if ((await file.stat()).size < state.offset) {
      state.offset = 0;
      state.rest = Buffer.alloc(0);
    }
    const buffer = Buffer.alloc(64 * 1024);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, state.offset);
      if (bytesRead === 0) return;
      state.offset += bytesRead;
      state.rest = takeLines(Buffer.concat([state.rest, buffer.subarray(0, bytesRead)]), onLine);
    }
  } finally {
    await file.close();
  }
}

function takeLines(bytes: Buffer, onLine: (line: string) => void): Buffer {
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    onLine(bytes.toString("utf8", start, end));
    start = end + 1;
  }
  if (bytes.length - start < longest) return Buffer.from(bytes.subarray(start));
  onLine(bytes.toString("utf8", start));
  return Buffer.alloc(0);
}
