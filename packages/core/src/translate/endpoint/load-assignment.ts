// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byText } from "../../model/age.ts";
import { isIpAddress } from "../../model/ip-address.ts";
import { matchesLabels } from "../../model/selector.ts";
import type { Endpoint } from "../../model/workload.ts";
import { addressOf } from "../../resource/address.ts";
import type { Message } from "../../resource/message.ts";
import { finding } from "../finding.ts";
import { buildEndpointMetadata } from "./endpoint-metadata.ts";

/** Which endpoints a cluster has. */
export interface Assignment {
  /** Of the cluster. */
  readonly name: string;
  /** `serviceKey|port` of the endpoint set. */
  readonly endpoints: string;
  /** Of the subset; empty = all. */
  readonly labels: Readonly<Record<string, string>>;
  /** Leave out what is not ready: the cluster may fall back to members without regard to health (`minHealthPercent`). */
  readonly healthyOnly: boolean;
}

/** The members that belong to an assignment, in the order of the set. */
export function selectEndpoints(
  endpoints: readonly Endpoint[],
  by: Pick<Assignment, "labels" | "healthyOnly">,
): readonly Endpoint[] {
  return endpoints.filter((e) => matchesLabels(by.labels, e.labels) && (!by.healthyOnly || e.health === "HEALTHY"));
}

/**
 * ClusterLoadAssignment of an EDS cluster: endpoints by locality, localities by name. Without endpoints it is empty, never missing:
 * Envoy would wait for it. An address that is not an IP would make Envoy reject the whole response, so it is left out with a finding.
 */
export function buildLoadAssignment(
  name: string,
  endpoints: readonly Endpoint[],
): readonly [Message, readonly Diagnostic[]] {
  const diagnostics: Diagnostic[] = [];
  const usable = endpoints.filter((e) => {
    if (isSocketPath(e.address) || isIpAddress(e.address)) return true;
    const message = e.address.startsWith("unix://")
      ? `"${e.address}" is not the path of a socket (at most ${maxSocketPath} bytes); it gets no traffic`
      : `endpoint address "${e.address}" is not an IP address; it gets no traffic, ` +
        "use an IP address, or resolution DNS if this is a name";
    diagnostics.push(finding("HED0204", e.origin, message));
    return false;
  });
  return [{ clusterName: name, endpoints: buildLocalities(usable) }, diagnostics];
}

/** Of the address of a Unix socket, in bytes. */
const maxSocketPath = 107;

function isSocketPath(address: string): boolean {
  const path = address.startsWith("unix://") ? address.slice("unix://".length) : "";
  return path !== "" && !path.includes("\0") && new TextEncoder().encode(path).length <= maxSocketPath;
}

/** Envoy adds weights up in 32 bits, and refuses more. */
const maxWeight = 2 ** 32 - 1;

/** LocalityLbEndpoints, weighted by the sum of their members. */
export function buildLocalities(all: readonly Endpoint[]): readonly Message[] {
  const total = all.reduce((sum, e) => sum + weightOf(e), 0);
  const shrink = Math.ceil(total / maxWeight);
  const endpoints =
    shrink <= 1 ? all : all.map((e) => ({ ...e, weight: Math.max(1, Math.floor(weightOf(e) / shrink)) }));
  const byLocality = new Map<string, Endpoint[]>();
  for (const e of endpoints) {
    const members = byLocality.get(e.locality);
    if (members === undefined) byLocality.set(e.locality, [e]);
    else members.push(e);
  }
  return [...byLocality]
    .sort(([a], [b]) => byText(a, b))
    .map(([locality, members]) => ({
      ...localityField(locality),
      lbEndpoints: members.map(buildLbEndpoint),
      loadBalancingWeight: members.reduce((sum, e) => sum + weightOf(e), 0),
    }));
}

const weightOf = (endpoint: Endpoint): number => endpoint.weight ?? 1;

function localityField(locality: string): Message {
  if (locality === "") return {};
  const [region = "", zone = "", ...rest] = locality.split("/");
  return { locality: { region, zone, subZone: rest.join("/") } };
}

function buildLbEndpoint(endpoint: Endpoint): Message {
  return {
    endpoint: { address: addressOf(endpoint.address, endpoint.port) },
    healthStatus: endpoint.health,
    loadBalancingWeight: weightOf(endpoint),
    ...buildEndpointMetadata(endpoint),
  };
}
