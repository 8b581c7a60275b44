// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from "node:util";
import type { Service } from "@heddle/core";
import { isPlainHttp } from "../gateway/gateway-plan.ts";
import { placeGateway, runGateway } from "../gateway/gateway-run.ts";
import { LocalError } from "../local-error.ts";
import { outboundTargets, placeReplica, type Replica } from "../replica/replica.ts";
import type { PlannedWorkload } from "../workload/planned-workload.ts";
import type { AppInput } from "./app-run.ts";
import type { ReplicaStatus } from "./mesh-state.ts";
import { type ReplicaRun, runReplica } from "./replica-run.ts";
import { findingOf } from "./up-event.ts";
import type { World } from "./world.ts";

export interface RunningReplica {
  readonly input: AppInput;
  readonly run: ReplicaRun;
}

/**
 * Makes what runs equal to what the files say: starts, stops, and starts again only what differs. `full`: also gives running Envoys the listeners of services that came
 * later, which costs them a start (a person asked for it by a second `up`; an edit alone does not).
 */
export async function reconcile(world: World, options: { readonly full: boolean }): Promise<void> {
  const plan = world.config.plan();
  tellFindings(world, plan.diagnostics.map(findingOf));
  const services = [...world.config.mesh.services.entries().values()];
  const wanted = new Map<string, { workload: PlannedWorkload; index: number }>();
  for (const workload of plan.workloads)
    for (let index = 0; index < workload.replicas; index++) wanted.set(`${workload.key}#${index}`, { workload, index });
  const gone = [...world.replicas].filter(([key]) => !wanted.has(key));
  const stopped = Promise.all(gone.map(([key, running]) => stopReplica(world, key, running)));
  // Ports are given in order, so that two runs over the same files give the same ones.
  const inputs: [string, AppInput][] = [];
  for (const [key, { workload, index }] of wanted)
    inputs.push([key, await placed(world, { workload, index, services })]);
  await applyGateway(world);
  await world.book.save();
  await Promise.all([
    stopped,
    ...inputs.map(([key, input]) => applyReplica(world, key, { input, full: options.full })),
  ]);
  world.changed();
}

function tellFindings(world: World, findings: readonly ReturnType<typeof findingOf>[]): void {
  const keyed = new Map(findings.map((f) => [JSON.stringify([f.code, f.message, f.file, f.line]), f]));
  const fresh = [...keyed].filter(([key]) => !world.told.has(key)).map(([, f]) => f);
  const gone = [...world.told].filter((key) => !keyed.has(key)).length;
  world.told = new Set(keyed.keys());
  if (fresh.length > 0 || gone > 0) world.emit({ type: "findings", fresh, gone });
}

interface Placing {
  readonly workload: PlannedWorkload;
  readonly index: number;
  readonly services: readonly Service[];
}

async function placed(world: World, { workload, index, services }: Placing): Promise<AppInput> {
  const targets = outboundTargets(services, workload.namespace);
  const replica = await placeReplica({ workload, index, book: world.book, targets, claimed: world.claimed });
  return { workload, replica, services };
}

async function applyReplica(
  world: World,
  key: string,
  { input, full }: { input: AppInput; full: boolean },
): Promise<void> {
  const running = world.replicas.get(key);
  if (running === undefined) {
    const run = await runReplica(input, {
      ...world,
      envoy: world.envoy.path,
      allowExec: world.request.allowExec,
      onChange: (status) => tellReplica(world, input, status),
    });
    world.replicas.set(key, { input, run });
    return;
  }
  if (!full) tellLateTargets(world, input, running.input.replica);
  const next = full ? input : { ...input, replica: keptPorts(running.input.replica, input.replica) };
  if (
    isDeepStrictEqual(running.input.workload, next.workload) &&
    isDeepStrictEqual(running.input.replica, next.replica)
  )
    return;
  world.replicas.set(key, { input: next, run: running.run });
  await running.run.apply(next);
}

/** Services that came after an Envoy was started: HTTP reaches them through the proxy, other protocols need a listener. */
function tellLateTargets(world: World, { replica, services }: AppInput, running: Replica): void {
  for (const service of services)
    for (const port of service.ports) {
      const target = `${service.hostname}:${port.number}`;
      if (isPlainHttp(port.protocol) || !Object.hasOwn(replica.local.outbound, target)) continue;
      if (Object.hasOwn(running.local.outbound, target) || world.toldTargets.has(target)) continue;
      world.toldTargets.add(target);
      world.emit({
        type: "notice",
        severity: "info",
        message: `${target} is new and not HTTP: workloads that run already get a port for it with another heddle up, which starts their Envoys again.`,
      });
    }
}

/** The old listeners when only those for other services differ: they are for the next start. */
function keptPorts(before: Replica, after: Replica): Replica {
  const same = isDeepStrictEqual({ ...before.local, outbound: {} }, { ...after.local, outbound: {} });
  return same && before.admin === after.admin ? { ...after, local: before.local } : after;
}

function tellReplica(world: World, { workload }: AppInput, status: ReplicaStatus): void {
  world.changed();
  const words = status.status === "backing-off" ? `${status.status} ${status.restarts}` : status.status;
  if (world.toldStatus.get(status.pod) === words) return;
  world.toldStatus.set(status.pod, words);
  const { name, namespace } = workload;
  world.emit({ type: "workload", name, namespace, pod: status.pod, status: status.status, why: status.why });
}

async function stopReplica(world: World, key: string, { input, run }: RunningReplica): Promise<void> {
  await run.stopApp();
  await run.stopProxy();
  world.replicas.delete(key);
  world.toldStatus.delete(input.replica.pod);
  for (const [port, owner] of world.claimed)
    if (owner === `${input.workload.namespace}/${input.workload.name}/${input.replica.index}`)
      world.claimed.delete(port);
  const { name, namespace } = input.workload;
  world.emit({ type: "workload", name, namespace, pod: input.replica.pod, status: "gone", why: "" });
}

/** Throws a {@link LocalError} when its port is busy: before anything else is started. */
async function applyGateway(world: World): Promise<void> {
  const plan = world.config.gateway();
  if (plan === undefined) {
    const gone = world.gateway;
    world.gateway = undefined;
    await gone?.stop();
    return;
  }
  const held = new Set(Object.values(world.gateway?.status().ports ?? {}));
  const ports = await placeGateway(plan, { wanted: world.request.port, held, book: world.book });
  if (world.gateway !== undefined) return world.gateway.apply(ports);
  const admin = await world.book.take("gateway/admin");
  world.gateway = await runGateway(ports, {
    ...world,
    envoy: world.envoy.path,
    podFolder: world.layout.pods,
    admin,
    index: 0,
    onChange: world.changed,
  });
}

/** For reconciling after an edit, where nobody waits for the error. */
export function tellTrouble(world: Pick<World, "emit">, error: unknown): void {
  const hint = error instanceof LocalError && error.hint !== "" ? ` ${error.hint}` : "";
  const message = error instanceof Error ? error.message : String(error);
  world.emit({ type: "notice", severity: "error", message: `${message}${hint}` });
}
