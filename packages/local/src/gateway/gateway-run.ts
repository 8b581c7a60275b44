// SPDX-License-Identifier: Apache-2.0
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { BootstrapInput } from "../envoy/bootstrap.ts";
import { LocalError } from "../local-error.ts";
import type { GatewayStatus } from "../mesh/mesh-state.ts";
import { type ProxyRun, type ProxyRunOptions, runProxy } from "../mesh/proxy-run.ts";
import { podObject } from "../replica/pod-object.ts";
import { loopback, type Replica, templateHash } from "../replica/replica.ts";
import { writeIfDifferent } from "../state/files.ts";
import { isFree, type PortBook } from "../state/ports.ts";
import { builtInGateway, type GatewayPlan, isPlainHttp } from "./gateway-plan.ts";

export interface GatewayPorts {
  /** Port of this machine by server port. */
  readonly binds: Readonly<Record<string, number>>;
  /** The server port that people open, if one speaks plain HTTP. */
  readonly main: number | undefined;
}

/** The port of the gateway when `--port` does not say another. */
export const defaultGatewayPort = 8080;

/**
 * Ports of the gateway on this machine: the first plain HTTP server gets `wanted`, others their own number when it is free and may be used, else any. Throws
 * a {@link LocalError} when `wanted` is busy: a silent other port would only be found by luck.
 */
export async function placeGateway(
  plan: GatewayPlan,
  { wanted, held, book }: { readonly wanted: number; readonly held: ReadonlySet<number>; readonly book: PortBook },
): Promise<GatewayPorts> {
  const main = plan.ports.find(({ protocol }) => isPlainHttp(protocol))?.port;
  const binds: Record<string, number> = {};
  for (const { port } of plan.ports) {
    if (port !== main) binds[port] = await book.take(`gateway/${port}`, port >= 1024 ? port : undefined);
    else if (held.has(wanted) || (await isFree(wanted))) binds[port] = wanted;
    else throw busy(wanted);
  }
  return { binds, main };
}

function busy(port: number): LocalError {
  const code = port < 1024 && process.getuid?.() !== 0 ? "port-refused" : "port-busy";
  return new LocalError(
    code,
    code === "port-busy"
      ? `Port ${port}, where the gateway is to listen, is in use by another process${port === defaultGatewayPort ? " (perhaps a mesh in another folder)" : ""}.`
      : `Port ${port}, where the gateway is to listen, cannot be used: ports below 1024 need more rights.`,
    `Give the gateway another one: --port ${port === defaultGatewayPort ? port + 1 : defaultGatewayPort}. Which process has it: lsof -i :${port}`,
  );
}

export interface GatewayRun {
  status(): GatewayStatus;
  pids(): readonly number[];
  apply(ports: GatewayPorts): Promise<void>;
  stop(): Promise<void>;
}

export async function runGateway(
  first: GatewayPorts,
  options: ProxyRunOptions & { readonly xdsPort: number; readonly admin: number; readonly podFolder: string },
): Promise<GatewayRun> {
  let ports = first;
  const podFile = join(options.podFolder, `${builtInGateway.namespace}~${builtInGateway.name}.json`);
  const publish = (proxy: ProxyRun | undefined) =>
    writeIfDifferent(podFile, podObject(podOf(ports), replicaOf(ports, options.admin), proxy?.ready() === true));
  await publish(undefined);
  let proxy: ProxyRun | undefined;
  let published = Promise.resolve();
  proxy = await runProxy(bootstrapOf(ports, options), {
    ...options,
    onChange: () => {
      published = published.then(async () => void (await publish(proxy)));
      options.onChange();
    },
  });
  return {
    status: () => {
      const pid = proxy?.pid();
      const port = ports.main === undefined ? undefined : ports.binds[ports.main];
      return {
        ...(port !== undefined && { url: `http://localhost:${port}` }),
        ports: ports.binds,
        ready: proxy?.ready() === true,
        admin: options.admin,
        ...(pid !== undefined && { pid }),
      };
    },
    pids: () => [proxy?.pid()].filter((pid) => pid !== undefined),
    apply: async (next) => {
      ports = next;
      await publish(proxy);
      await proxy?.apply(bootstrapOf(next, options));
    },
    stop: async () => {
      await proxy?.stop();
      await published;
      await rm(podFile, { force: true });
    },
  };
}

const podOf = ({ binds }: GatewayPorts) => ({
  ...builtInGateway,
  ports: Object.keys(binds).map((port) => ({ port: Number(port), name: "" })),
});

function replicaOf({ binds }: GatewayPorts, admin: number): Replica {
  const hash = templateHash(`Deployment/${builtInGateway.namespace}/${builtInGateway.name}`);
  const inbound = Object.fromEntries(Object.entries(binds).map(([port, bind]) => [port, { bind, app: 0 }]));
  return {
    pod: `${builtInGateway.name}-${hash}-0`,
    namespace: builtInGateway.namespace,
    hash,
    index: 0,
    app: new Map(),
    local: { address: loopback, inbound, outbound: {}, httpProxy: 0 },
    admin,
  };
}

function bootstrapOf(
  ports: GatewayPorts,
  { xdsPort, admin }: { readonly xdsPort: number; readonly admin: number },
): BootstrapInput {
  const replica = replicaOf(ports, admin);
  const { name, namespace, labels, serviceAccount } = builtInGateway;
  return {
    type: "router",
    pod: replica.pod,
    namespace,
    workload: name,
    owner: `kubernetes://apis/apps/v1/namespaces/${namespace}/deployments/${name}`,
    labels: { ...labels, "pod-template-hash": replica.hash },
    serviceAccount,
    local: replica.local,
    xdsPort,
    admin,
  };
}
