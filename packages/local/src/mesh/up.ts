// SPDX-License-Identifier: Apache-2.0
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureEnvoy } from "../envoy/ensure-envoy.ts";
import { defaultGatewayPort } from "../gateway/gateway-run.ts";
import { LocalError } from "../local-error.ts";
import { type HeldLock, tryLock } from "../lock.ts";
import { splitWords } from "../workload/split-words.ts";
import { detach, isDetachedChild } from "./detach.ts";
import { endLeftovers } from "./down.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { type MeshState, readMeshState } from "./mesh-state.ts";
import { type Command, listenForCommands, type SocketServer, sendCommand } from "./socket.ts";
import { startSupervisor } from "./supervisor.ts";
import type { UpEvent } from "./up-event.ts";
import type { UpRequest } from "./world.ts";

export interface UpOptions {
  /** Files and folders of Kubernetes and Istio YAML. Relative to `cwd`. */
  readonly paths: readonly string[];
  /** The command line that is `heddle` without arguments: `[process.execPath, …process.execArgv, process.argv[1]]`. The control plane is started with it. */
  readonly heddle: readonly string[];
  /** Default `process.cwd()`. The mesh of this folder: its state lies in `.heddle/` below it. */
  readonly cwd?: string;
  /** Namespace of objects that name none. Default `default`. */
  readonly namespace?: string;
  /** Of the gateway on this machine. Default 8080. */
  readonly port?: number;
  /** `--envoy`. */
  readonly envoy?: string;
  /** `--map`: `name=command words`. */
  readonly map?: readonly string[];
  readonly allowExec?: boolean;
  /** Send a first request through the gateway. Default true. */
  readonly verify?: boolean;
  /** Asked once, before Envoy is fetched. Default: yes. */
  readonly install?: (question: string) => Promise<boolean>;
  /** Set = return when the mesh is up and leave it running; these are the arguments of this `up` (`process.argv.slice(2)`). */
  readonly detach?: readonly string[];
  readonly on: (event: UpEvent) => void;
  readonly env?: NodeJS.ProcessEnv;
}

export interface UpHandle {
  /** False when some step failed; the mesh runs all the same. */
  readonly ok: boolean;
  /** True when the mesh lives in another process (`-d`, or a mesh that ran already took this request over): nothing to wait for. */
  readonly elsewhere: boolean;
  state(): Promise<MeshState | undefined>;
  /** Ends the mesh in order; nothing when it lives elsewhere. */
  stop(): Promise<void>;
  /** Resolves when the mesh has ended, by `stop` here or `heddle down` elsewhere. */
  readonly done: Promise<void>;
}

/**
 * Brings the mesh of a folder up, or hands the request to the one that runs there; resolves when it is verified. Rejects with a {@link LocalError} for what a person
 * must settle first (busy port, no Envoy, unreadable path); nothing is left running then.
 */
export async function up(options: UpOptions): Promise<UpHandle> {
  if (process.platform === "win32")
    throw new LocalError("platform", "heddle up needs Linux or macOS.", "On Windows, run it in WSL.");
  const cwd = resolve(options.cwd ?? process.cwd());
  const layout = layoutOf(join(cwd, ".heddle"));
  const request = requestOf(options, cwd);
  await prepareFolder(layout);
  const lock = await tryLock(layout.lock);
  if (!("release" in lock)) return handOver(layout, request, options.on);
  if (options.detach !== undefined && !isDetachedChild()) {
    await lock.release();
    return detached(options, layout, options.detach);
  }
  try {
    await endLeftovers(layout);
    return await supervise(layout, request, { options, lock });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function requestOf(options: UpOptions, cwd: string): UpRequest {
  const mapped = (options.map ?? []).map((text) => {
    const at = text.indexOf("=");
    const words = at < 1 ? undefined : splitWords(text.slice(at + 1));
    if (words === undefined || words.length === 0)
      throw new LocalError(
        "map",
        `--map ${text} is not NAME=COMMAND.`,
        `Write it like --map reviews-v1="node reviews.js".`,
      );
    return [text.slice(0, at), words] as const;
  });
  if (options.paths.length === 0) throw new LocalError("path", "No files are named.", "Write: heddle up FOLDER");
  return {
    paths: options.paths.map((path) => resolve(cwd, path)),
    namespace: options.namespace ?? "default",
    port: options.port ?? defaultGatewayPort,
    mapped,
    allowExec: options.allowExec ?? false,
    verify: options.verify ?? true,
    cwd,
  };
}

async function prepareFolder(layout: Layout): Promise<void> {
  await mkdir(layout.logs, { recursive: true });
  await writeFile(join(layout.folder, ".gitignore"), "*\n");
}

interface Supervise {
  readonly options: UpOptions;
  readonly lock: HeldLock;
}

async function supervise(layout: Layout, request: UpRequest, { options, lock }: Supervise): Promise<UpHandle> {
  const history: UpEvent[] = [];
  const listeners = new Set([options.on]);
  const emit = (event: UpEvent) => {
    if (event.type === "step") history.push(event);
    for (const listener of listeners) listener(event);
  };
  const env = withoutMarks(options.env ?? process.env);
  emit({ type: "step", name: "envoy", status: "started", detail: "" });
  const envoy = await ensureEnvoy({
    ...(options.envoy !== undefined && { path: options.envoy }),
    install: options.install ?? (async () => true),
    log: (message) => emit({ type: "notice", severity: "info", message }),
    env,
  });
  emit({ type: "step", name: "envoy", status: "done", detail: `${envoy.version} (${envoy.source}: ${envoy.path})` });
  const supervisor = await startSupervisor({
    layout,
    request,
    envoy,
    heddle: options.heddle,
    env,
    node: process.execPath,
    emit,
  });
  let settled = supervisor.bringUp();
  let ended = () => {};
  const done = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const finish = async () => {
    await supervisor.stop();
    await lock.release();
    ended();
  };
  const server: SocketServer = await listenForCommands(layout.socket, async (command, tell) => {
    if (command.command === "watch") for (const event of history) tell(event);
    listeners.add(tell);
    try {
      if (command.command === "down") {
        await finish();
        setImmediate(() => void server.close());
        return true;
      }
      if (command.command === "up") {
        history.length = 0;
        await supervisor.configure(command.request);
        settled = supervisor.bringUp();
      }
      return await settled;
    } finally {
      listeners.delete(tell);
    }
  }).catch(async (error: unknown) => {
    await supervisor.stop();
    throw error;
  });
  return {
    ok: await settled,
    elsewhere: false,
    state: supervisor.state,
    stop: async () => {
      await finish();
      await server.close();
    },
    done,
  };
}

/** Programs must not take a mark of ours, or a proxy meant for heddle itself, for their own. */
function withoutMarks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { HEDDLE_DETACHED: _mark, ...rest } = env;
  return rest;
}

/** Hands the request to the mesh that runs in this folder; waits a little for one that is just starting. */
async function handOver(layout: Layout, request: UpRequest, on: (event: UpEvent) => void): Promise<UpHandle> {
  const command: Command = { command: "up", request };
  for (const until = Date.now() + 15_000; ; ) {
    try {
      return elsewhere(layout, await sendCommand(layout.socket, command, on));
    } catch (error) {
      if (!(error instanceof LocalError) || error.code !== "no-supervisor" || Date.now() > until) throw error;
      await sleep(200);
    }
  }
}

async function detached(options: UpOptions, layout: Layout, args: readonly string[]): Promise<UpHandle> {
  const env = options.env ?? process.env;
  // Asked here, where there is a terminal; the other process then finds it in the cache.
  await ensureEnvoy({
    ...(options.envoy !== undefined && { path: options.envoy }),
    install: options.install ?? (async () => true),
    log: (message) => options.on({ type: "notice", severity: "info", message }),
    env,
  });
  return elsewhere(layout, await detach({ layout, command: [...options.heddle, ...args], env, on: options.on }));
}

function elsewhere(layout: Layout, ok: boolean): UpHandle {
  return {
    ok,
    elsewhere: true,
    state: () => readMeshState(layout),
    stop: async () => {},
    done: Promise.resolve(),
  };
}
