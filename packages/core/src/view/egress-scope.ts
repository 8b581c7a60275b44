// SPDX-License-Identifier: Apache-2.0
import type { RouteTable } from "../model/route-table.ts";
import type { Service } from "../model/service.ts";
import type { OutboundMode } from "../model/sidecar.ts";

/** What the proxies of a namespace (and Sidecar) may call. Keyed by canonical JSON of `{type, namespace, domain, sidecar?}`. */
export interface EgressScope {
  readonly key: string;
  readonly type: "sidecar" | "router";
  readonly namespace: string;
  readonly domain: string;
  readonly outboundMode: OutboundMode;
  /**
   * Visible services, one per hostname (own namespace first, then Kubernetes before External, then oldest, then key), ordered by hostname.
   */
  readonly services: readonly Service[];
  /** Route tables bound to "mesh" that this scope sees, oldest first then by key; empty for routers. */
  readonly routeTables: readonly RouteTable[];
}
