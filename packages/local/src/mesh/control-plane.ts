// SPDX-License-Identifier: Apache-2.0
import { get } from "node:http";
import { join } from "node:path";
import { followLines, type LineFollower } from "../logs/follow-lines.ts";
import type { Guard } from "../process/guard.ts";
import { type ProcessSpec, supervise } from "../process/supervise.ts";
import { loopback } from "../replica/replica.ts";
import { isRecord } from "../workload/of-kind.ts";
import type { Layout } from "./layout.ts";
import type { Finding, UpEvent } from "./up-event.ts";

export interface ControlPlaneOptions {
  readonly layout: Layout;
  readonly guard: Guard;
  /** The command that is `heddle`: `[node, dist/heddle.mjs]`. */
  readonly heddle: readonly string[];
  readonly paths: readonly string[];
  readonly namespace: string;
  readonly xdsPort: number;
  readonly monitoringPort: number;
  readonly env: NodeJS.ProcessEnv;
  readonly on: (event: UpEvent) => void;
  readonly onChange: () => void;
}

/** The control plane, in a process of its own: it can die without a request noticing, and is started again at once. */
export interface ControlPlaneRun {
  pid(): number | undefined;
  restarts(): number;
  /** Resolves when it has read everything; rejects after `within` milliseconds, and when it is stopped. */
  ready(within: number): Promise<void>;
  /** Starts it again with other paths. */
  follow(paths: readonly string[], namespace: string): Promise<void>;
  stop(): Promise<void>;
}

export const controlPlaneLog = "control-plane.log";

export async function runControlPlane(options: ControlPlaneOptions): Promise<ControlPlaneRun> {
  const { layout, monitoringPort } = options;
  // The log is read from where this process begins to write: lines of an earlier `up` have been told.
  let loaded = false;
  let stopped = false;
  const follower: LineFollower = await followLines({
    folder: layout.logs,
    wants: (file) => file === controlPlaneLog,
    from: "end",
    onLine: (_file, line) => {
      const said = parse(line);
      if (said?.["type"] === "ready") loaded = true;
      for (const event of eventsOf(said ?? {}, layout.pods)) {
        // What it reads first, and again after a restart, are no edits.
        if (event.type !== "reloaded" || loaded) options.on(event);
      }
    },
  });
  const supervised = supervise({
    spec: specOf(options),
    guard: options.guard,
    backoff: { first: 10 },
    grace: 3000,
    onStart: options.onChange,
    onEnd: ({ code, signal, error, again }) => {
      loaded = false;
      options.onChange();
      if (again === undefined) return;
      const how = error ?? signal ?? `code ${code}`;
      options.on({
        type: "notice",
        severity: "warning",
        message: `The control plane ended (${how}) and is started again; requests go on.`,
      });
    },
  });
  return {
    pid: supervised.pid,
    restarts: supervised.restarts,
    ready: async (within) => {
      for (const until = Date.now() + within; ; ) {
        if (await answers(monitoringPort)) return;
        if (stopped) throw new Error("the control plane has been stopped");
        if (Date.now() > until)
          throw new Error(
            `the control plane is not ready after ${within / 1000} s; see ${join(layout.logs, controlPlaneLog)}`,
          );
        await new Promise((next) => setTimeout(next, 30));
      }
    },
    follow: (paths, namespace) => supervised.restart(specOf({ ...options, paths, namespace })),
    stop: async () => {
      stopped = true;
      await supervised.stop();
      await follower.read();
      follower.close();
    },
  };
}

function specOf(options: ControlPlaneOptions): ProcessSpec {
  const { layout, heddle, paths, xdsPort, monitoringPort, namespace } = options;
  const [command = "", ...args] = heddle;
  return {
    command,
    args: [
      ...args,
      "serve",
      ...[...paths, layout.pods].flatMap((path) => ["--config", path]),
      ...["--xds-address", `${loopback}:${xdsPort}`],
      ...["--monitoring-address", `${loopback}:${monitoringPort}`],
      ...["--namespace", namespace],
      ...["--access-log", "/dev/stdout"],
      ...["--log-format", "json"],
    ],
    env: options.env,
    output: join(layout.logs, controlPlaneLog),
    errors: join(layout.logs, "control-plane.err.log"),
  };
}

/** What a line of the control plane's log (a `ServeEvent` as JSON) means to people; changes of our own Pods mean nothing to them. */
function eventsOf(event: Readonly<Record<string, unknown>>, podFolder: string): readonly UpEvent[] {
  const message = String(event["message"] ?? "");
  switch (event["type"]) {
    case "findings": {
      const fresh = Array.isArray(event["fresh"]) ? event["fresh"].filter(isFinding) : [];
      const files = Array.isArray(event["files"])
        ? event["files"].filter((f): f is string => typeof f === "string")
        : [];
      const theirs = files.filter((file) => !file.startsWith(podFolder));
      const gone = typeof event["gone"] === "number" ? event["gone"] : 0;
      return [
        ...(theirs.length > 0 ? [{ type: "reloaded", files: theirs } as const] : []),
        ...(fresh.length > 0 || gone > 0 ? [{ type: "findings", fresh, gone } as const] : []),
      ];
    }
    case "nack":
      return isFinding(event["finding"]) ? [{ type: "findings", fresh: [event["finding"]], gone: 0 }] : [];
    case "trouble":
      return [{ type: "notice", severity: "warning", message: `${String(event["path"])}: ${message}` }];
    case "fault":
      return message.endsWith(": stopping") ? [] : [{ type: "notice", severity: "error", message }];
    default:
      return [];
  }
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isFinding = (value: unknown): value is Finding =>
  isRecord(value) && typeof value["code"] === "string" && typeof value["message"] === "string";

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const asked = get(
      { host: loopback, port, path: "/ready", agent: false, signal: AbortSignal.timeout(1000) },
      (response) => {
        response.destroy();
        done(response.statusCode === 200);
      },
    );
    asked.once("error", () => done(false));
  });
}
