// SPDX-License-Identifier: Apache-2.0
import { open, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { LocalError } from "../local-error.ts";
import { followLines } from "../logs/follow-lines.ts";
import { type LogName, parseLogFile } from "../logs/log-name.ts";
import { controlPlaneLog } from "./control-plane.ts";
import { layoutOf } from "./layout.ts";

export interface LogsOptions {
  /** Default `process.cwd()`. */
  readonly cwd?: string;
  /** Workloads (`reviews-v1`, `namespace/reviews-v1`), or `control-plane`. Empty = all programs. */
  readonly names?: readonly string[];
  /** Which logs of a workload. Default `app`. */
  readonly kinds?: readonly LogName["kind"][];
  /** Lines from the end of each file. Default 100. */
  readonly tail?: number;
  readonly follow?: boolean;
  /** Ends following. */
  readonly signal?: AbortSignal;
  /** `name`: the workload, with `-INDEX` when it has several replicas. */
  readonly on: (line: {
    readonly name: string;
    readonly kind: LogName["kind"] | "control-plane";
    readonly text: string;
  }) => void;
}

/** Reads logs of the mesh of a folder, also of one that has ended. Resolves at the end, or when `signal` ends following. */
export async function logs(options: LogsOptions): Promise<void> {
  const folder = layoutOf(join(resolve(options.cwd ?? process.cwd()), ".heddle")).logs;
  const wants = chooser(options);
  const files = (await readdir(folder).catch(() => [])).filter(wants).sort();
  const asked = options.names ?? [];
  if (files.length === 0 && asked.length > 0 && options.follow !== true)
    throw new LocalError("no-logs", `There are no logs of ${asked.join(", ")}.`, "heddle ps lists what runs.");
  const several = severalReplicas(files);
  const tell = (file: string, text: string) => {
    const log = parseLogFile(file);
    if (log === undefined) options.on({ name: "control-plane", kind: "control-plane", text });
    else
      options.on({
        name: several.has(`${log.namespace}/${log.workload}`) ? `${log.workload}-${log.index}` : log.workload,
        kind: log.kind,
        text,
      });
  };
  const from = new Map<string, number>();
  for (const file of files) {
    const { lines, end } = await lastLines(join(folder, file), options.tail ?? 100);
    from.set(file, end);
    for (const line of lines) tell(file, line);
  }
  if (options.follow !== true || options.signal?.aborted === true) return;
  const follower = await followLines({ folder, wants, from, onLine: tell });
  // A timer keeps the process alive: the follower's own do not.
  const alive = setInterval(() => {}, 60_000);
  await new Promise<void>((done) => options.signal?.addEventListener("abort", () => done(), { once: true }));
  clearInterval(alive);
  follower.close();
}

function chooser({ names = [], kinds = ["app"] }: LogsOptions): (file: string) => boolean {
  return (file) => {
    if (file === controlPlaneLog) return names.includes("control-plane");
    const log = parseLogFile(file);
    if (log === undefined || !kinds.includes(log.kind)) return false;
    return names.length === 0 || names.includes(log.workload) || names.includes(`${log.namespace}/${log.workload}`);
  };
}

function severalReplicas(files: readonly string[]): ReadonlySet<string> {
  const several = new Set<string>();
  for (const file of files) {
    const log = parseLogFile(file);
    if (log !== undefined && log.index > 0) several.add(`${log.namespace}/${log.workload}`);
  }
  return several;
}

/** The last `count` whole lines of a file (of its last MiB), and where they end. */
async function lastLines(
  path: string,
  count: number,
): Promise<{ readonly lines: readonly string[]; readonly end: number }> {
  const size = (await stat(path)).size;
  const start = Math.max(0, size - 1024 * 1024);
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    const whole = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1;
    const lines = whole === 0 ? [] : buffer.toString("utf8", 0, whole - 1).split("\n");
    if (start > 0) lines.shift();
    return { lines: count <= 0 ? [] : lines.slice(-count), end: start + whole };
  } finally {
    await file.close();
  }
}
