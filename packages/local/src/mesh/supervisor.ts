// SPDX-License-Identifier: Apache-2.0
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FoundEnvoy } from "../envoy/ensure-envoy.ts";
import { tryLock } from "../lock.ts";
import { rotateLogs } from "../logs/rotate.ts";
import { startGuard } from "../process/guard.ts";
import { startTimeOf } from "../process/identity.ts";
import { openPortBook } from "../state/ports.ts";
import { bringUp } from "./bring-up.ts";
import { type ConfigSource, openConfig } from "./config-source.ts";
import { runControlPlane } from "./control-plane.ts";
import type { Layout } from "./layout.ts";
import type { MeshState } from "./mesh-state.ts";
import { reconcile, tellTrouble } from "./reconcile.ts";
import { meshState, recordState, type StateRecorder } from "./record-state.ts";
import { createRunner, type Runner } from "./runner.ts";
import type { UpEvent } from "./up-event.ts";
import type { UpRequest, World } from "./world.ts";

export interface SupervisorOptions {
  readonly layout: Layout;
  readonly request: UpRequest;
  readonly envoy: FoundEnvoy;
  readonly heddle: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly node: string;
  readonly emit: (event: UpEvent) => void;
}

/** A mesh that runs, seen from the process that holds it. */
export interface Supervisor {
  state(): Promise<MeshState>;
  /** Waits until what was asked for runs and is verified, telling each step; false when a step failed. */
  bringUp(): Promise<boolean>;
  /** Takes another request: other paths, flags. */
  configure(request: UpRequest): Promise<void>;
  /** Ends everything in order: programs, Envoys, control plane. Safe to call again. */
  stop(): Promise<void>;
}

/** Starts everything and returns when it is started, not yet ready. What was started is ended again when it throws. */
export async function startSupervisor(options: SupervisorOptions): Promise<Supervisor> {
  const { layout, request, emit } = options;
  await rm(layout.pods, { recursive: true, force: true });
  await mkdir(layout.pods, { recursive: true });
  // Filled in below: a change of files can be told before the world is whole.
  let edited = () => {};
  const config = await openSource(options, request, () => edited());
  const book = await openPortBook(layout.ports);
  const usual = await usualPorts();
  const xdsPort = await book.take("control/xds", usual.xds);
  const monitoringPort = await book.take("control/monitoring", usual.monitoring);
  await book.save();
  const guard = await startGuard();
  let recorder: StateRecorder | undefined;
  const control = await runControlPlane({
    ...options,
    guard,
    xdsPort,
    monitoringPort,
    paths: request.paths,
    namespace: request.namespace,
    on: emit,
    onChange: () => recorder?.changed(),
  });
  void control.ready(20_000).then(usual.release, usual.release);
  const world: World = {
    ...options,
    guard,
    book,
    xdsPort,
    monitoringPort,
    startedAt: new Date().toISOString(),
    startTime: await startTimeOf(process.pid),
    changed: () => recorder?.changed(),
    replicas: new Map(),
    claimed: new Map(),
    toldStatus: new Map(),
    toldTargets: new Set(),
    told: new Set(),
    request,
    config,
    control,
    gateway: undefined,
    status: "starting",
  };
  recorder = recordState(layout.state, () => meshState(world));
  const runner = createRunner(async (full) => reconcile(world, { full }));
  edited = () => void runner.run(false).catch((error: unknown) => tellTrouble(world, error));
  const rotating = setInterval(() => void rotateLogs(layout.logs), 10_000);
  rotating.unref();
  const stop = once(async () => {
    clearInterval(rotating);
    await stopWorld(world, runner, recorder);
  });
  try {
    await runner.run(true);
    await recorder.write();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    state: () => meshState(world),
    bringUp: async () => {
      const good = await bringUp(world);
      if (world.status === "starting") world.status = "running";
      world.changed();
      return good;
    },
    configure: (next) => configure(world, { next, options, runner, edited: () => edited() }),
    stop,
  };
}

const openSource = (
  { node }: Pick<SupervisorOptions, "node">,
  request: UpRequest,
  onChange: () => void,
): Promise<ConfigSource> => openConfig({ ...request, mapped: new Map(request.mapped), node, onChange });

/**
 * Istio's ports, which tools look for first, unless another mesh is just about to take them: between our look at a port and the control plane's listening a second
 * goes by.
 */
async function usualPorts(): Promise<{ xds?: number; monitoring?: number; release: () => Promise<void> }> {
  const path = join(tmpdir(), `heddle-${process.getuid?.() ?? 0}-ports.lock`);
  const lock = await tryLock(path).catch(() => undefined);
  if (lock === undefined || !("release" in lock)) return { release: async () => {} };
  return { xds: 15_010, monitoring: 15_014, release: lock.release };
}

interface Configure {
  readonly next: UpRequest;
  readonly options: SupervisorOptions;
  readonly runner: Runner;
  readonly edited: () => void;
}

async function configure(world: World, { next, options, runner, edited }: Configure): Promise<void> {
  const config = await openSource(options, next, edited);
  const before = world.request;
  world.config.close();
  world.config = config;
  world.request = next;
  if (before.paths.join("\n") !== next.paths.join("\n") || before.namespace !== next.namespace)
    await world.control.follow(next.paths, next.namespace);
  await runner.run(true);
}

async function stopWorld(world: World, runner: Runner, recorder: StateRecorder): Promise<void> {
  world.status = "stopping";
  world.config.close();
  await runner.close();
  await recorder.write();
  const replicas = [...world.replicas.values()];
  await Promise.all(replicas.map(({ run }) => run.stopApp()));
  await Promise.all([world.gateway?.stop(), ...replicas.map(({ run }) => run.stopProxy())]);
  await world.control.stop();
  await world.guard.close();
  world.replicas.clear();
  world.gateway = undefined;
  world.status = "stopped";
  await recorder.write();
  recorder.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
