// SPDX-License-Identifier: Apache-2.0

import type { AddressList, AddressMember } from "./address-list.ts";
import { byText } from "./age.ts";
import type { Service, ServicePort } from "./service.ts";
import type { ListedEndpoint } from "./service-claim.ts";
import type { Endpoint, EndpointSet, Workload } from "./workload.ts";

/** The set of one port: every address and port once, in their order. */
export function endpointSet(service: Service, port: ServicePort, endpoints: readonly Endpoint[]): EndpointSet {
  const unique = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const key = `${endpoint.address}|${endpoint.port}`;
    if (!unique.has(key)) unique.set(key, endpoint);
  }
  return {
    key: `${service.key}|${port.number}`,
    service: service.key,
    port: port.number,
    endpoints: [...unique.values()].sort((a, b) => byText(a.address, b.address) || a.port - b.port),
  };
}

/** Members that EndpointSlices or Endpoints list. `find`: the workload behind a member, when it is known. */
export function endpointsOfLists(
  service: Service,
  port: ServicePort,
  lists: readonly AddressList[],
  find: (member: AddressMember) => { workload: Workload | undefined; locality: string },
): readonly Endpoint[] {
  const family = lists.some((list) => list.family === "IPv4") ? "IPv4" : lists[0]?.family;
  const only = service.ports.length === 1;
  return lists
    .filter((list) => list.family === family)
    .flatMap((list) => list.groups)
    .flatMap((group) => {
      const found =
        group.ports.find((p) => p.name === port.name) ??
        (only && group.ports.length === 1 ? group.ports[0] : undefined);
      if (found === undefined) return [];
      return group.members.map((member) => listedMember(service, member, found.number, find(member)));
    });
}

function listedMember(
  service: Service,
  member: AddressMember,
  port: number,
  known: { workload: Workload | undefined; locality: string },
): Endpoint {
  const { workload } = known;
  const draining = member.terminating && member.serving;
  return {
    address: member.address,
    port,
    labels: workload?.labels ?? {},
    locality: known.locality,
    network: workload?.network ?? "",
    ...(workload?.weight !== undefined && { weight: workload.weight }),
    serviceAccount: workload?.serviceAccount ?? "",
    health:
      member.ready || (service.publishNotReady && !member.terminating)
        ? "HEALTHY"
        : draining
          ? "DRAINING"
          : "UNHEALTHY",
    workload: workload?.owner.name ?? "",
    namespace: workload?.namespace ?? service.namespace,
    origin: member.origin,
  };
}

/** Endpoints of one selected workload; a named target port that it does not have gives none. */
export function endpointsOfWorkload(service: Service, port: ServicePort, workload: Workload): readonly Endpoint[] {
  const number = realPort(port, workload);
  if (number === undefined) return [];
  return workload.addresses.slice(0, 1).map((address) => ({
    address,
    port: address.startsWith("unix:") ? 0 : number,
    labels: workload.labels,
    locality: workload.locality,
    network: workload.network,
    ...(workload.weight !== undefined && { weight: workload.weight }),
    serviceAccount: workload.serviceAccount,
    health: healthOf(service, workload),
    workload: workload.owner.name,
    namespace: workload.namespace,
    origin: workload.origin,
  }));
}

function healthOf(service: Service, workload: Workload): Endpoint["health"] {
  if (workload.terminating) return "DRAINING";
  return workload.ready || service.publishNotReady ? "HEALTHY" : "UNHEALTHY";
}

/** Where the workload listens for a service port, as its resources say it (`inbound|PORT||`). */
export function targetPortOf(
  port: Pick<ServicePort, "name" | "targetPort">,
  workload: Workload | undefined,
): number | undefined {
  const { targetPort } = port;
  if (workload?.kind === "WorkloadEntry") {
    const named = typeof targetPort === "string" ? own(workload.portMap, targetPort) : undefined;
    return named ?? own(workload.portMap, port.name) ?? (typeof targetPort === "number" ? targetPort : undefined);
  }
  if (typeof targetPort === "number") return targetPort;
  return workload === undefined ? undefined : own(workload.namedPorts, targetPort);
}

/** Where traffic for a service port really has to go: the target port, moved by the laptop's port map. */
function realPort(port: ServicePort, workload: Workload): number | undefined {
  const target = targetPortOf(port, workload);
  if (target === undefined || workload.kind === "WorkloadEntry") return target;
  return own(workload.portMap, String(target)) ?? target;
}

function own(map: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** An endpoint of a ServiceEntry's list: its own number for the port's name, else the target port. */
export function endpointOfListed(service: Service, port: ServicePort, listed: ListedEndpoint): Endpoint {
  const number = own(listed.ports, port.name) ?? (typeof port.targetPort === "number" ? port.targetPort : port.number);
  return {
    address: listed.address,
    port: listed.address.startsWith("unix:") ? 0 : number,
    labels: listed.labels,
    locality: listed.locality,
    network: listed.network,
    ...(listed.weight !== undefined && { weight: listed.weight }),
    serviceAccount: listed.serviceAccount,
    health: "HEALTHY",
    workload: "",
    namespace: service.namespace,
    origin: listed.origin,
  };
}

/** The DNS name itself as the only member. */
export function endpointOfName(service: Service, port: ServicePort, name: string): Endpoint {
  return {
    address: name,
    port: typeof port.targetPort === "number" ? port.targetPort : port.number,
    labels: {},
    locality: "",
    network: "",
    serviceAccount: "",
    health: "HEALTHY",
    workload: "",
    namespace: service.namespace,
    origin: port.origin,
  };
}
