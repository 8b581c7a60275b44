// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index } from "@heddle/incr";
import { mergeClaims } from "../model/merge-claims.ts";
import type { Reading } from "../model/reading.ts";
import { selectorIndexKey } from "../model/selector.ts";
import type { Service } from "../model/service.ts";
import type { ServiceClaim } from "../model/service-claim.ts";

export interface ServiceNodes {
  /** All claims for a service key. */
  readonly claimsByService: Index<ServiceClaim>;
  readonly services: Collection<Service>;
  readonly servicesByHost: Index<Service>;
  /** Services with a selector, by `selectorIndexKey`. */
  readonly servicesBySelector: Index<Service>;
}

/** One service per namespace and host: the claim that wins, with the ports that others may add. */
export function deriveServices(graph: Graph, readings: Collection<Reading>): ServiceNodes {
  const claims = graph.derive("model/service-claims", readings, (_read, reading) =>
    (reading.claims ?? []).map((claim): [string, ServiceClaim] => [claim.key, claim]),
  );
  const claimsByService = graph.index("service claims by service", claims, (claim) => [claim.service.key]);
  const services = graph.derive("model/services", claims, (read, claim): [string, Service][] => {
    const [first, ...rest] = read.index(claimsByService, claim.service.key);
    if (first === undefined) return [];
    const { winner, service } = mergeClaims([first, ...rest]);
    return winner.key === claim.key ? [[service.key, service]] : [];
  });
  return {
    claimsByService,
    services,
    servicesByHost: graph.index("services by host", services, (s) => [s.hostname]),
    servicesBySelector: graph.index("services by selector", services, (s) => {
      const key = s.selector && selectorIndexKey(s.namespace, s.selector);
      return key === undefined ? [] : [key];
    }),
  };
}
