// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, refText } from "../diagnostics/diagnostic.ts";
import { byAge } from "./age.ts";
import { canonicalJson } from "./canonical-json.ts";
import { finding } from "./finding.ts";
import type { Service, ServicePort } from "./service.ts";
import type { ServiceClaim } from "./service-claim.ts";

/** What became of all claims for one host of one namespace. */
export interface MergedClaims {
  readonly winner: ServiceClaim;
  readonly service: Service;
  /** Who says what is behind a port, by port number. */
  readonly ownerOfPort: ReadonlyMap<number, ServiceClaim>;
}

/** Kubernetes Services before ServiceEntries, then the oldest. */
function byRight(a: ServiceClaim, b: ServiceClaim): number {
  if (a.service.registry !== b.service.registry) return a.service.registry === "Kubernetes" ? -1 : 1;
  return byAge(a, b);
}

/** Whether a later claim may add its ports: Istio merges ServiceEntries of one namespace and host that work alike. */
function isCompatible(first: Service, later: Service): boolean {
  const shape = (s: Service) => [s.registry, s.resolution, s.external, s.exportTo, s.selector ?? null];
  return canonicalJson(shape(first)) === canonicalJson(shape(later));
}

/** Decides between the claims (at least one) for one service key; the order they come in does not matter. */
export function mergeClaims(claims: readonly [ServiceClaim, ...ServiceClaim[]]): MergedClaims {
  const [winner = claims[0], ...rest] = [...claims].sort(byRight);
  const ownerOfPort = new Map<number, ServiceClaim>();
  const ports: ServicePort[] = [];
  for (const claim of [winner, ...rest.filter((later) => isCompatible(winner.service, later.service))])
    for (const port of claim.service.ports) {
      if (ownerOfPort.has(port.number)) continue;
      ownerOfPort.set(port.number, claim);
      ports.push(port);
    }
  return { winner, service: { ...winner.service, ports }, ownerOfPort };
}

/** What to tell the resource of `claim` about the decision. */
export function claimFindings(claim: ServiceClaim, merged: MergedClaims): readonly Diagnostic[] {
  const { winner } = merged;
  if (winner.key === claim.key) return [];
  const host = claim.service.hostname;
  const owner = refText(winner.service.origin.resource);
  const related = [{ ...winner.service.origin, message: `the owner of ${host}` }];
  if (!isCompatible(winner.service, claim.service))
    return [
      finding(
        "HED0150",
        claim.service.origin,
        `Host ${host} of namespace ${claim.service.namespace} is already defined by ${owner}, which is older or a Kubernetes Service and works differently. This definition of the host is not used. Remove the host from one of them.`,
        { related },
      ),
    ];
  return claim.service.ports
    .filter((port) => merged.ownerOfPort.get(port.number) !== claim)
    .map((port) => {
      const first = merged.ownerOfPort.get(port.number) ?? winner;
      return finding(
        "HED0151",
        port.origin,
        `Port ${port.number} of host ${host} is already defined by ${refText(first.service.origin.resource)}, which is older. This definition of the port is not used. Remove it, or give it another number.`,
        { related: [{ ...first.service.origin, message: `the owner of port ${port.number}` }] },
      );
    });
}
