// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from "node:timers/promises";
import { builtInGateway } from "../gateway/gateway-plan.ts";
import { workloadStatuses } from "./record-state.ts";
import type { StepEvent, StepName } from "./up-event.ts";
import { renderHops, verifyFirstRequest } from "./verify.ts";
import type { World } from "./world.ts";

/** Longest time until every workload is ready. Milliseconds. */
const patience = 60_000;

/** Waits for what was started and tells each step; true when none failed. */
export async function bringUp(world: World): Promise<boolean> {
  const step = stepper(world);
  const results = [
    await controlPlaneStep(world, step),
    await workloadsStep(world, step),
    await gatewayStep(world, step),
  ];
  if (results.every(Boolean)) results.push(await verifyStep(world, step));
  world.changed();
  return results.every(Boolean);
}

type Step = (name: StepName, status: StepEvent["status"], detail: string) => boolean;

/** Tells a step; false when it failed. */
export const stepper =
  (world: Pick<World, "emit">): Step =>
  (name, status, detail) => {
    world.emit({ type: "step", name, status, detail });
    return status !== "failed";
  };

async function controlPlaneStep(world: World, step: Step): Promise<boolean> {
  step("control-plane", "started", "");
  try {
    await world.control.ready(30_000);
    return step(
      "control-plane",
      "done",
      `xds 127.0.0.1:${world.xdsPort}, monitoring 127.0.0.1:${world.monitoringPort}`,
    );
  } catch (error) {
    return step("control-plane", "failed", error instanceof Error ? error.message : String(error));
  }
}

async function workloadsStep(world: World, step: Step): Promise<boolean> {
  const all = workloadStatuses(world);
  if (all.length === 0) return step("workloads", "skipped", "the files name none");
  step("workloads", "started", `${all.length}`);
  for (const until = Date.now() + patience; ; ) {
    const replicas = workloadStatuses(world).flatMap((w) => w.replicas.map((r) => ({ ...r, name: w.name })));
    const late = replicas.filter((r) => r.status !== "ready" && !(r.status === "waiting" && r.proxy.ready));
    if (late.length === 0 || world.status === "stopping") return step("workloads", "done", workloadWords(world));
    const first = late[0];
    if (Date.now() > until && first !== undefined)
      return step(
        "workloads",
        "failed",
        `${first.name} is not ready: ${first.why || first.status}; see heddle logs ${first.name}`,
      );
    await sleep(30);
  }
}

function workloadWords(world: World): string {
  const all = workloadStatuses(world);
  const count = `${all.length} ${all.length === 1 ? "workload" : "workloads"}`;
  const names = all.map((w) => (w.replicas.length === 1 ? w.name : `${w.name} ×${w.replicas.length}`));
  const waiting = all.flatMap((w) =>
    w.replicas.filter((r) => r.status === "waiting").map((r) => `${w.name}: ${r.why}`),
  );
  return [`${count}: ${names.join(" ")}`, ...waiting].join("; ");
}

async function gatewayStep(world: World, step: Step): Promise<boolean> {
  const { gateway } = world;
  if (gateway === undefined) return step("gateway", "skipped", "no Gateway selects istio: ingressgateway");
  step("gateway", "started", "");
  for (const until = Date.now() + 20_000; !gateway.status().ready; ) {
    if (Date.now() > until) return step("gateway", "failed", `it is not ready; see ${world.layout.logs}`);
    await sleep(30);
  }
  const { url, ports } = gateway.status();
  return step(
    "gateway",
    "done",
    url ??
      Object.entries(ports)
        .map(([port, bind]) => `${port} on 127.0.0.1:${bind}`)
        .join(", "),
  );
}

async function verifyStep(world: World, step: Step): Promise<boolean> {
  const url = world.gateway?.status().url;
  const first = world.config.gateway()?.first;
  if (!world.request.verify) return true;
  if (url === undefined || first === undefined)
    return step("verify", "skipped", "no route of a gateway tells a path to try");
  const waiting = workloadStatuses(world).some((w) => w.replicas.some((r) => r.status === "waiting"));
  step("verify", "started", first.path);
  const { path, status, duration, hops } = await verifyFirstRequest({
    port: Number(new URL(url).port || 80),
    first,
    logs: world.layout.logs,
    gateway: builtInGateway.name,
    workloadAt: workloadsByPort(world),
    within: waiting ? 1000 : 15_000,
  });
  const way = hops.length === 0 ? "" : `  via ${renderHops(hops)}`;
  const words = `GET ${path} ${status === 0 ? "without an answer" : status} in ${duration} ms${way}`;
  if (status >= 200 && status < 400) return step("verify", "done", words);
  const flags = hops.at(-1)?.flags ?? "-";
  return step("verify", waiting ? "skipped" : "failed", flags === "-" ? words : `${words} (${flags})`);
}

function workloadsByPort(world: World): ReadonlyMap<number, string> {
  return new Map(
    workloadStatuses(world).flatMap((w) =>
      w.replicas.flatMap((r) => Object.values(r.ports).map(({ bind }) => [bind, w.name] as const)),
    ),
  );
}
