// SPDX-License-Identifier: Apache-2.0
import type { ObjectOfKind } from "@heddle/schema";
import { type Diagnostic, refKey } from "../diagnostics/diagnostic.ts";
import { finding } from "./finding.ts";
import { isWildcard } from "./hostname.ts";
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
export function fromServiceEntry(object: ServiceEntry): {
  claims: readonly ServiceClaim[];
  diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  if (object.spec.resolution === "DYNAMIC_DNS")
    diagnostics.push(
      finding(
        "HED0155",
        originOf(object, ["spec", "resolution"]),
        "Resolution DYNAMIC_DNS has no effect yet. For now connections go to the address that the caller looked up itself, as with NONE. Use DNS with full host names where the proxy has to look up the name.",
      ),
    );
  const claims: ServiceClaim[] = [];
  const seen = new Set<string>();
  object.spec.hosts.forEach((written, i) => {
    const host = written.toLowerCase();
    if (seen.has(host)) return;
    seen.add(host);
    const claim = claimFor(object, host);
    claims.push(claim);
    if (claim.members.type === "name" && isWildcard(host))
      diagnostics.push(
        finding(
          "HED0156",
          originOf(object, ["spec", "hosts", i]),
          `Host ${JSON.stringify(written)} is a wildcard, which DNS cannot look up. Requests for it get 503. Write full host names, add \`endpoints\`, or use resolution NONE.`,
        ),
      );
  });
  return { claims, diagnostics };
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
