// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import type { Origin } from "./origin.ts";
import { originOf } from "./typed.ts";

/** The members of a Kubernetes Service as an EndpointSlice, or an Endpoints object, lists them. */
export interface AddressList {
  readonly kind: "EndpointSlice" | "Endpoints";
  /** `namespace/name` of the Service. */
  readonly service: string;
  readonly family: "IPv4" | "IPv6" | "FQDN";
  readonly groups: readonly AddressGroup[];
}

export interface AddressGroup {
  /** Numbers by name of the service's port; "" for the only, nameless one. */
  readonly ports: readonly { readonly name: string; readonly number: number }[];
  readonly members: readonly AddressMember[];
}

export interface AddressMember {
  readonly address: string;
  readonly ready: boolean;
  readonly serving: boolean;
  readonly terminating: boolean;
  readonly zone: string;
  readonly node: string;
  /** Key of the Workload it names. */
  readonly workload?: string;
  readonly origin: Origin;
}

/** Undefined when no Service is named. */
export function fromEndpointSlice(object: ObjectOfKind<"EndpointSlice">): AddressList | undefined {
  const { metadata, spec } = object;
  const service = metadata.labels["kubernetes.io/service-name"];
  if (service === undefined || service === "") return undefined;
  const members = (spec.endpoints ?? []).flatMap((endpoint, i): readonly AddressMember[] => {
    const address = endpoint.addresses[0];
    if (address === undefined) return [];
    const ready = endpoint.conditions?.ready ?? true;
    return [
      {
        address,
        ready,
        serving: endpoint.conditions?.serving ?? ready,
        terminating: endpoint.conditions?.terminating ?? false,
        zone: endpoint.zone ?? "",
        node: endpoint.nodeName ?? "",
        ...targetPod(endpoint.targetRef, metadata.namespace),
        origin: originOf(object, ["endpoints", i]),
      },
    ];
  });
  const ports = (spec.ports ?? []).flatMap(({ name, port }) =>
    port === undefined ? [] : [{ name: name ?? "", number: port }],
  );
  return {
    kind: "EndpointSlice",
    service: `${metadata.namespace}/${service}`,
    family: spec.addressType === "IPv6" || spec.addressType === "FQDN" ? spec.addressType : "IPv4",
    groups: [{ ports, members }],
  };
}

/** An Endpoints object bears the name of its Service. */
export function fromEndpoints(object: ObjectOfKind<"Endpoints">): AddressList {
  const { metadata, spec } = object;
  const groups = (spec.subsets ?? []).map((subset, i): AddressGroup => {
    const states = [
      { field: "addresses", ready: true },
      { field: "notReadyAddresses", ready: false },
    ] as const;
    const members = states.flatMap(({ field, ready }) =>
      (subset[field] ?? []).map((address, j) => ({
        address: address.ip,
        ready,
        serving: ready,
        terminating: false,
        zone: "",
        node: address.nodeName ?? "",
        ...targetPod(address.targetRef, metadata.namespace),
        origin: originOf(object, ["subsets", i, field, j]),
      })),
    );
    return { ports: (subset.ports ?? []).map(({ name, port }) => ({ name: name ?? "", number: port })), members };
  });
  return { kind: "Endpoints", service: `${metadata.namespace}/${metadata.name}`, family: "IPv4", groups };
}

function targetPod(
  ref: { readonly kind?: string; readonly namespace?: string; readonly name?: string } | undefined,
  namespace: string,
): { workload?: string } {
  if (ref?.kind !== "Pod" || ref.name === undefined) return {};
  return { workload: `Pod/${ref.namespace ?? namespace}/${ref.name}` };
}
