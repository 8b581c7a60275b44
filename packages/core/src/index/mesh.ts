// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Index } from "@heddle/incr";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import type { Gateway } from "../model/gateway.ts";
import type { MeshSettings } from "../model/mesh-settings.ts";
import type { RouteTable } from "../model/route-table.ts";
import type { Service } from "../model/service.ts";
import type { Sidecar } from "../model/sidecar.ts";
import type { EndpointSet, Workload } from "../model/workload.ts";

/** One listed member of a service without a selector. */
export interface ListedInstance {
  /** Service key. */
  readonly service: string;
  /** Port of the service. */
  readonly port: number;
  readonly address: string;
  /** Port of the member. */
  readonly targetPort: number;
}

/** The model as collections, with the look-ups that views need. */
export interface Mesh {
  readonly graph: Graph;
  /** One entry, key "mesh". */
  readonly settings: Collection<MeshSettings>;
  readonly services: Collection<Service>;
  /** By "*" (seen by all) or by each namespace that sees it. */
  readonly servicesByVisibility: Index<Service>;
  readonly servicesByNamespace: Index<Service>;
  readonly servicesByHost: Index<Service>;
  /** Services with a selector, by `selectorIndexKey` (one label of it). */
  readonly servicesBySelector: Index<Service>;
  readonly workloads: Collection<Workload>;
  /** By IP address. */
  readonly workloadsByAddress: Index<Workload>;
  /** By `namespace/key=value` for every label. */
  readonly workloadsByLabel: Index<Workload>;
  readonly endpoints: Collection<EndpointSet>;
  /** By address of a member. */
  readonly endpointsByAddress: Index<EndpointSet>;
  /** Members of services without a selector, by address: what a proxy at that address serves. */
  readonly listedInstancesByAddress: Index<ListedInstance>;
  readonly routeTables: Collection<RouteTable>;
  /** By "mesh" or Gateway key. */
  readonly routeTablesByGateway: Index<RouteTable>;
  readonly destinationRules: Collection<DestinationRule>;
  /** By host as written (FQDN or wildcard). */
  readonly destinationRulesByHost: Index<DestinationRule>;
  readonly gateways: Collection<Gateway>;
  /** By `selectorIndexKey` with namespace "" (one label of the selector), or "*" without a selector. */
  readonly gatewaysBySelector: Index<Gateway>;
  readonly sidecars: Collection<Sidecar>;
  readonly sidecarsByNamespace: Index<Sidecar>;
  /** Label keys that some selector reads (Gateway and Sidecar selectors, DestinationRule workloadSelector, route sourceLabels). One entry per key. */
  readonly selectorLabels: Collection<true>;
  /** Findings of the model, by refKey of the resource. */
  readonly diagnostics: Collection<readonly Diagnostic[]>;
}
