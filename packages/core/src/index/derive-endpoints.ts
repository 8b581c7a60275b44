// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index, Reader } from "@heddle/incr";
import type { AddressList, AddressMember } from "../model/address-list.ts";
import {
  endpointOfListed,
  endpointOfName,
  endpointSet,
  endpointsOfLists,
  endpointsOfWorkload,
} from "../model/endpoints.ts";
import { mergeClaims } from "../model/merge-claims.ts";
import type { Reading } from "../model/reading.ts";
import { labelKeys, matchesLabels } from "../model/selector.ts";
import type { Service, ServicePort } from "../model/service.ts";
import type { Members, ServiceClaim } from "../model/service-claim.ts";
import type { Endpoint, EndpointSet, Workload } from "../model/workload.ts";
import type { ListedInstance } from "./mesh.ts";

export interface EndpointInputs {
  readonly readings: Collection<Reading>;
  readonly services: Collection<Service>;
  readonly claimsByService: Index<ServiceClaim>;
  readonly servicesBySelector: Index<Service>;
  readonly workloads: Collection<Workload>;
  readonly workloadsByAddress: Index<Workload>;
  readonly nodes: Collection<string>;
}

/** That a service selects a workload; so a workload's change touches only the services that select it. */
export interface Membership {
  readonly service: string;
  readonly workload: Workload;
}

export interface EndpointNodes {
  readonly endpoints: Collection<EndpointSet>;
  /** By service key. */
  readonly membersByService: Index<Membership>;
}

interface MemberLookups extends EndpointInputs {
  /** By `namespace/name` of the Kubernetes Service. */
  readonly listsByService: Index<AddressList>;
  /** By service key. */
  readonly membersByService: Index<Membership>;
}

/** One set for each port of each service that has members of its own. */
export function deriveEndpoints(graph: Graph, inputs: EndpointInputs): EndpointNodes {
  const { readings, services, servicesBySelector, workloads } = inputs;
  const lists = graph.derive("model/address-lists", readings, (_read, { addresses }, key): [string, AddressList][] =>
    addresses === undefined ? [] : [[key, addresses]],
  );
  const members = graph.derive("model/memberships", workloads, (read, workload): [string, Membership][] =>
    selectingServices(read, servicesBySelector, workload).map((service) => [
      `${service.key}|${workload.key}`,
      { service: service.key, workload },
    ]),
  );
  const lookups: MemberLookups = {
    ...inputs,
    listsByService: graph.index("address lists by service", lists, (list) => [list.service]),
    membersByService: graph.index("memberships by service", members, (member) => [member.service]),
  };
  const endpoints = graph.derive("model/endpoints", services, (read, service) => endpointSets(read, lookups, service));
  return { endpoints, membersByService: lookups.membersByService };
}

/** Services of the workload's namespace whose selector takes it. */
export function selectingServices(
  read: Reader,
  servicesBySelector: Index<Service>,
  workload: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> },
): readonly Service[] {
  return labelKeys(workload.namespace, workload.labels)
    .flatMap((key) => read.index(servicesBySelector, key))
    .filter((service) => matchesLabels(service.selector ?? {}, workload.labels));
}

/** What proxies serve because their address is listed, not because their labels are selected. */
export function deriveListedInstances(
  graph: Graph,
  services: Collection<Service>,
  endpoints: Collection<EndpointSet>,
): Collection<ListedInstance> {
  return graph.derive("model/listed-instances", endpoints, (read, set): [string, ListedInstance][] => {
    const service = read.get(services, set.service);
    if (service === undefined || service.selector !== undefined) return [];
    return set.endpoints.map(({ address, port }) => [
      `${set.key}|${address}|${port}`,
      { service: set.service, port: set.port, address, targetPort: port },
    ]);
  });
}

function endpointSets(read: Reader, lookups: MemberLookups, service: Service): [string, EndpointSet][] {
  const [first, ...rest] = read.index(lookups.claimsByService, service.key);
  if (first === undefined) return [];
  const { ownerOfPort } = mergeClaims([first, ...rest]);
  return service.ports.flatMap((port): [string, EndpointSet][] => {
    const members = ownerOfPort.get(port.number)?.members ?? { type: "none" };
    if (members.type === "none") return [];
    const set = endpointSet(service, port, endpointsOf(read, lookups, { service, port, members }));
    return [[set.key, set]];
  });
}

function endpointsOf(
  read: Reader,
  lookups: MemberLookups,
  of: { service: Service; port: ServicePort; members: Members },
): readonly Endpoint[] {
  const { service, port, members } = of;
  if (members.type === "none") return [];
  if (members.type === "name") return [endpointOfName(service, port, members.name)];
  if (members.type === "listed") return members.endpoints.map((listed) => endpointOfListed(service, port, listed));
  const selected = (): readonly Workload[] =>
    read.index(lookups.membersByService, service.key).map((member) => member.workload);
  if (members.type === "selected")
    return selected()
      .filter((workload) => members.pods || workload.kind !== "Pod")
      .flatMap((workload) => endpointsOfWorkload(service, port, workload));
  const lists = preferredLists(read.index(lookups.listsByService, `${service.namespace}/${service.name}`));
  const workloads = selected().filter((workload) => lists.length === 0 || workload.kind === "WorkloadEntry");
  return [
    ...endpointsOfLists(service, port, lists, (member) => behind(read, lookups, service, member)),
    ...workloads.flatMap((workload) => endpointsOfWorkload(service, port, workload)),
  ];
}

/** EndpointSlices when there are any, else Endpoints. */
function preferredLists(lists: readonly AddressList[]): readonly AddressList[] {
  const slices = lists.filter((list) => list.kind === "EndpointSlice");
  return slices.length > 0 ? slices : lists;
}

function behind(
  read: Reader,
  lookups: MemberLookups,
  service: Service,
  member: AddressMember,
): { workload: Workload | undefined; locality: string } {
  const workload =
    member.workload === undefined
      ? read.index(lookups.workloadsByAddress, member.address).find((w) => w.namespace === service.namespace)
      : read.get(lookups.workloads, member.workload);
  const ofNode = member.node === "" ? undefined : read.get(lookups.nodes, member.node);
  return { workload, locality: workload?.locality || ofNode || (member.zone === "" ? "" : `/${member.zone}`) };
}
