// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import { selectingServices } from "../index/derive-endpoints.ts";
import type { Mesh } from "../index/mesh.ts";
import { targetPortOf } from "../model/endpoints.ts";
import { isLoopback } from "../model/ip-address.ts";
import type { Workload } from "../model/workload.ts";
import type { Proxy as MeshProxy } from "./proxy.ts";

/** `serviceKey|servicePort|targetPort` of everything a proxy's workload serves, sorted. */
export function instancesOf(read: Reader, mesh: Mesh, proxy: MeshProxy): readonly string[] {
  const workload = workloadOf(read, mesh, proxy);
  const selected = selectingServices(read, mesh.servicesBySelector, proxy).flatMap((service) =>
    service.ports.flatMap((port) => {
      const target = targetPortOf(port, workload);
      return target === undefined ? [] : [`${service.key}|${port.number}|${target}`];
    }),
  );
  const listed = proxy.addresses.flatMap((address) =>
    read
      .index(mesh.listedInstancesByAddress, address)
      .filter((instance) => isOwn(proxy, address, instance.targetPort))
      .map((instance) => `${instance.service}|${instance.port}|${instance.targetPort}`),
  );
  return [...new Set([...selected, ...listed])].sort();
}

/** On a laptop all share a loopback address; there the port says whose it is. */
function isOwn(proxy: MeshProxy, address: string, port: number): boolean {
  return !isLoopback(address) || Object.hasOwn(proxy.local?.inbound ?? {}, String(port));
}

/** The workload a proxy stands beside: by its name, by its address, or the one that is planned under its name. */
function workloadOf(read: Reader, mesh: Mesh, proxy: MeshProxy): Workload | undefined {
  const named = (kind: string) => read.get(mesh.workloads, `${kind}/${proxy.namespace}/${proxy.name}`);
  const atAddress = () =>
    proxy.addresses
      .filter((address) => !isLoopback(address))
      .flatMap((address) => read.index(mesh.workloadsByAddress, address))
      .find((workload) => workload.namespace === proxy.namespace);
  return (
    named("Pod") ??
    named("WorkloadEntry") ??
    atAddress() ??
    named("Deployment") ??
    named("StatefulSet") ??
    named("DaemonSet") ??
    named("ReplicaSet")
  );
}
