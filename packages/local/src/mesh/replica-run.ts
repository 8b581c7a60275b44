// SPDX-License-Identifier: Apache-2.0
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BootstrapInput } from "../envoy/bootstrap.ts";
import { podObject } from "../replica/pod-object.ts";
import type { Replica } from "../replica/replica.ts";
import { writeIfDifferent } from "../state/files.ts";
import type { PlannedWorkload } from "../workload/planned-workload.ts";
import { type AppInput, type AppRun, type AppRunOptions, appKey, runApp } from "./app-run.ts";
import type { ReplicaStatus } from "./mesh-state.ts";
import { type ProxyRun, type ProxyRunOptions, runProxy } from "./proxy-run.ts";

export interface ReplicaRunOptions
  extends Omit<AppRunOptions, "onChange">,
    Omit<ProxyRunOptions, "onChange" | "index"> {
  readonly xdsPort: number;
  readonly onChange: (status: ReplicaStatus) => void;
}

/** One replica: its Pod for the control plane, its Envoy, its program. */
export interface ReplicaRun {
  status(): ReplicaStatus;
  pids(): readonly number[];
  /** Takes an edit: what differs, and only that, is started again. */
  apply(input: AppInput): Promise<void>;
  /** Ends the program; then, in a second call, its Envoy. The Pod is taken back first, so that no new request comes. */
  stopApp(): Promise<void>;
  stopProxy(): Promise<void>;
}

/** Time for the news "not ready" to reach every Envoy before the program is ended. Milliseconds. */
const settle = 250;

export async function runReplica(first: AppInput, options: ReplicaRunOptions): Promise<ReplicaRun> {
  let input = first;
  let stopping = false;
  let held = false;
  let app: AppRun | undefined;
  let proxy: ProxyRun | undefined;
  let published = Promise.resolve();
  const podFile = join(options.layout.pods, `${first.replica.namespace}~${first.replica.pod}.json`);
  const isReady = () => !held && !stopping && app?.ready() === true && proxy?.ready() === true;
  const publish = () => {
    published = published.then(async () => {
      if (!stopping) await writeIfDifferent(podFile, podObject(input.workload, input.replica, isReady()));
    });
    return published;
  };
  const status = () => replicaStatus(input.replica, { app, proxy, stopping, ready: isReady() });
  const onChange = () => {
    void publish();
    options.onChange(status());
  };
  await publish();
  proxy = await runProxy(bootstrapOf(input.workload, input.replica, options.xdsPort), {
    ...options,
    index: input.replica.index,
    onChange,
  });
  app = runApp(input, { ...options, onChange });
  return {
    status,
    pids: () => [app?.pid(), proxy?.pid()].filter((pid) => pid !== undefined),
    apply: async (next) => {
      const restart = appKey(next) !== appKey(input);
      const bootstrap = bootstrapOf(next.workload, next.replica, options.xdsPort);
      const reproxy =
        JSON.stringify(bootstrap) !== JSON.stringify(bootstrapOf(input.workload, input.replica, options.xdsPort));
      if (restart || reproxy) {
        held = true;
        await publish();
        await sleep(settle);
      }
      input = next;
      if (restart) {
        await app?.stop();
        app = runApp(next, { ...options, onChange });
      }
      if (reproxy) await proxy?.apply(bootstrap);
      held = false;
      await publish();
    },
    stopApp: async () => {
      stopping = true;
      await published;
      await rm(podFile, { force: true });
      options.onChange(status());
      if (app?.pid() !== undefined) await sleep(settle);
      await app?.stop();
    },
    stopProxy: async () => proxy?.stop(),
  };
}

function bootstrapOf(workload: PlannedWorkload, replica: Replica, xdsPort: number): BootstrapInput {
  const { kind, name, namespace, labels, serviceAccount } = workload;
  const group = kind === "Pod" ? "v1" : "apps/v1";
  return {
    type: "sidecar",
    pod: replica.pod,
    namespace,
    workload: name,
    owner: `kubernetes://apis/${group}/namespaces/${namespace}/${kind.toLowerCase()}s/${name}`,
    labels: kind === "Deployment" ? { ...labels, "pod-template-hash": replica.hash } : labels,
    serviceAccount,
    local: replica.local,
    xdsPort,
    admin: replica.admin,
  };
}

interface Parts {
  readonly app: AppRun | undefined;
  readonly proxy: ProxyRun | undefined;
  readonly stopping: boolean;
  readonly ready: boolean;
}

function replicaStatus(replica: Replica, { app, proxy, stopping, ready }: Parts): ReplicaStatus {
  const [pid, proxyPid] = [app?.pid(), proxy?.pid()];
  return {
    pod: replica.pod,
    index: replica.index,
    status: stopping ? "stopping" : ready ? "ready" : statusWord(app),
    why: ready || stopping ? "" : app?.ready() === true ? "its Envoy is not ready" : (app?.why() ?? "starting"),
    ...(pid !== undefined && { pid }),
    restarts: app?.restarts() ?? 0,
    ports: replica.local.inbound,
    httpProxy: replica.local.httpProxy,
    proxy: {
      ...(proxyPid !== undefined && { pid: proxyPid }),
      admin: replica.admin,
      ready: proxy?.ready() === true,
      restarts: proxy?.restarts() ?? 0,
    },
  };
}

function statusWord(app: AppRun | undefined): ReplicaStatus["status"] {
  if (app === undefined || app.ready()) return "starting";
  if (app.external) return "waiting";
  if (app.pid() === undefined) return "backing-off";
  return app.hasBeenReady() ? "not-ready" : "starting";
}
