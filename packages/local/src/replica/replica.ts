// SPDX-License-Identifier: Apache-2.0
import { createHash } from "node:crypto";
import type { LocalPorts, Service } from "@heddle/core";
import type { PortBook } from "../state/ports.ts";
import type { PlannedWorkload } from "../workload/planned-workload.ts";

/** One replica of a workload, or the gateway, with its ports on this machine. */
export interface Replica {
  /** Name of its Pod, unique in the namespace: `reviews-v1-7d4b9c6f5d-0`. */
  readonly pod: string;
  readonly namespace: string;
  /** Label `pod-template-hash`. */
  readonly hash: string;
  readonly index: number;
  /** Where the program listens, by the port the YAML means. */
  readonly app: ReadonlyMap<number, number>;
  readonly local: LocalPorts;
  readonly admin: number;
}

/** Address of everything on this machine. */
export const loopback = "127.0.0.1";

/** Stays the same over edits, so that Envoy need not be started again when only the program changed. */
export function templateHash(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 10);
}

const http = new Set<string>(["HTTP", "HTTP2", "GRPC", "GRPC-Web"]);

/**
 * The service ports that get a listener of their own in every Envoy of a namespace, by `hostname:port`: all of the namespace's own, and those of others
 * that are not surely HTTP (those are reached through the HTTP proxy). Hosts with wildcards have no name to listen for.
 */
export function outboundTargets(services: Iterable<Service>, namespace: string): readonly string[] {
  const targets: string[] = [];
  for (const service of services)
    for (const port of service.ports) {
      if (port.protocol === "UDP" || service.hostname.includes("*")) continue;
      if (service.namespace === namespace || !http.has(port.protocol))
        targets.push(`${service.hostname}:${port.number}`);
    }
  return [...new Set(targets)].sort();
}

export interface ReplicaRequest {
  readonly workload: PlannedWorkload;
  readonly index: number;
  readonly book: PortBook;
  /** See {@link outboundTargets}. */
  readonly targets: readonly string[];
  /** Ports that programs started by the user listen on: claimed by the first that wants one. */
  readonly claimed: Map<number, string>;
}

/** Gives a replica its ports. A program that the user starts listens where the YAML says, unless another one is expected there already. */
export async function placeReplica({ workload, index, book, targets, claimed }: ReplicaRequest): Promise<Replica> {
  const base = `${workload.namespace}/${workload.name}/${index}`;
  const app = new Map<number, number>();
  const inbound: Record<string, { bind: number; app: number }> = {};
  for (const [i, { port }] of workload.ports.entries()) {
    const fixed = i === 0 ? workload.fixedPort : undefined;
    const expected = fixed ?? (workload.run.type === "external" ? port : undefined);
    const owner = expected === undefined ? undefined : claimed.get(expected);
    const usable = expected !== undefined && (owner === undefined || owner === base);
    const real = usable ? expected : await book.take(`${base}/app/${port}`);
    if (usable) claimed.set(expected, base);
    app.set(port, real);
    inbound[port] = { bind: await book.take(`${base}/bind/${port}`), app: real };
  }
  const outbound: Record<string, number> = {};
  for (const target of targets) outbound[target] = await book.take(`${base}/to/${target}`);
  const hash = templateHash(workload.key);
  return {
    pod: podName(workload, hash, index),
    namespace: workload.namespace,
    hash,
    index,
    app,
    local: { address: loopback, inbound, outbound, httpProxy: await book.take(`${base}/http-proxy`) },
    admin: await book.take(`${base}/admin`),
  };
}

/** As Kubernetes names pods: by set and ordinal, by set and node, or with the hash of the template. */
function podName({ kind, name }: PlannedWorkload, hash: string, index: number): string {
  return kind === "StatefulSet" ? `${name}-${index}` : `${name}-${hash}-${index}`;
}
