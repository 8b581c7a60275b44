// SPDX-License-Identifier: Apache-2.0
import type { Lazy } from "@heddle/incr";
import type { RouteTable } from "../model/route-table.ts";
import type { Service } from "../model/service.ts";
import type { OutboundMode } from "../model/sidecar.ts";
import type { View } from "../view/view.ts";
import { type CommonScope, createCommonScope } from "./common-scope.ts";

/** Slices of an egress scope, by its key: an edit of a VirtualService does not touch those who only read the services. */
export interface ScopeSlices {
  readonly services: Lazy<readonly Service[]>;
  readonly serviceOfHost: Lazy<ReadonlyMap<string, Service>>;
  /** Route tables with TLS or TCP routes, oldest first. */
  readonly l4Tables: Lazy<readonly RouteTable[]>;
  readonly outboundMode: Lazy<OutboundMode>;
  readonly common: CommonScope;
}

export function createScopeSlices(view: View, share?: boolean): ScopeSlices {
  const { graph } = view.mesh;
  const services = graph.lazy("scope/services", (read, scope) => read.lazy(view.egress, scope).services);
  return {
    services,
    // Every look-up of a host reads this: comparing whole maps for each of them would cost more than looking up again.
    serviceOfHost: graph.lazy(
      "scope/service-of-host",
      (read, scope): ReadonlyMap<string, Service> => new Map(read.lazy(services, scope).map((s) => [s.hostname, s])),
      { equals: Object.is },
    ),
    l4Tables: graph.lazy("scope/l4-tables", (read, scope): readonly RouteTable[] =>
      read.lazy(view.egress, scope).routeTables.filter((t) => t.tls.length > 0 || t.tcp.length > 0),
    ),
    outboundMode: graph.lazy("scope/outbound-mode", (read, scope) => read.lazy(view.egress, scope).outboundMode),
    common: createCommonScope(view, services, share),
  };
}
