// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import { refKey } from "../diagnostics/diagnostic.ts";
import { parseProtocol } from "./port-protocol.ts";
import type { Resolution, Service, ServicePort } from "./service.ts";
import type { ListedEndpoint, Members, ServiceClaim } from "./service-claim.ts";
import { originOf, refOf } from "./typed.ts";
import { resolveVisibility } from "./visibility.ts";

type ServiceEntry = ObjectOfKind<"ServiceEntry">;

const resolutions: Readonly<Record<string, Resolution>> = {
  NONE: "PASSTHROUGH",
  STATIC: "EDS",
  DNS: "DNS",
  DNS_ROUND_ROBIN: "DNS_ROUND_ROBIN",
  DYNAMIC_DNS: "PASSTHROUGH",
};

/** One service for each host of a ServiceEntry. */
export function fromServiceEntry(object: ServiceEntry): readonly ServiceClaim[] {
  const hosts = new Set(object.spec.hosts.map((host) => host.toLowerCase()));
  return [...hosts].map((host) => claimFor(object, host));
}

function claimFor(object: ServiceEntry, hostname: string): ServiceClaim {
  const { metadata, spec } = object;
  const key = `${metadata.namespace}/${hostname}`;
  const createdAt = metadata.creationTimestamp ?? "";
  const selector = spec.workloadSelector?.labels;
  const service: Service = {
    key,
    hostname,
    namespace: metadata.namespace,
    name: hostname,
    registry: "External",
    addresses: spec.addresses ?? [],
    headless: false,
    ports: entryPorts(object),
    resolution: resolutions[spec.resolution ?? "NONE"] ?? "PASSTHROUGH",
    external: spec.location !== "MESH_INTERNAL",
    exportTo: resolveVisibility(spec.exportTo, metadata.namespace),
    createdAt,
    ...(selector !== undefined && Object.keys(selector).length > 0 && { selector }),
    labels: metadata.labels,
    subjectAltNames: spec.subjectAltNames ?? [],
    publishNotReady: false,
    origin: originOf(object),
  };
  return { key: `${key}|${refKey(refOf(object))}`, createdAt, service, members: membersOf(object, service) };
}

function membersOf(object: ServiceEntry, service: Service): Members {
  const { spec } = object;
  if (service.resolution === "PASSTHROUGH") return { type: "none" };
  if (service.selector !== undefined) return { type: "selected", pods: spec.location === "MESH_INTERNAL" };
  const endpoints = spec.endpoints ?? [];
  if (endpoints.length > 0)
    return { type: "listed", endpoints: endpoints.flatMap((_, i) => listedEndpoint(object, i)) };
  if (service.resolution === "EDS") return { type: "listed", endpoints: [] };
  return { type: "name", name: service.hostname };
}

/** An endpoint without an address is reachable only through its network's gateway, which is not served yet. */
function listedEndpoint(object: ServiceEntry, index: number): readonly ListedEndpoint[] {
  const endpoint = object.spec.endpoints?.[index];
  if (endpoint?.address === undefined || endpoint.address === "") return [];
  return [
    {
      address: endpoint.address,
      ports: endpoint.ports ?? {},
      labels: endpoint.labels ?? {},
      locality: endpoint.locality ?? "",
      network: endpoint.network ?? "",
      ...(endpoint.weight !== undefined && endpoint.weight > 0 && { weight: endpoint.weight }),
      serviceAccount: endpoint.serviceAccount ?? "",
      origin: originOf(object, ["spec", "endpoints", index]),
    },
  ];
}

function entryPorts(object: ServiceEntry): readonly ServicePort[] {
  return (object.spec.ports ?? []).map((port, i) => ({
    number: port.number,
    name: port.name,
    protocol: parseProtocol(port.protocol ?? ""),
    targetPort: port.targetPort === undefined || port.targetPort === 0 ? port.number : port.targetPort,
    origin: originOf(object, ["spec", "ports", i]),
  }));
}
