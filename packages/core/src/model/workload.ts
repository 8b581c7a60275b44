// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";

/** Something that serves: a Pod, a WorkloadEntry, or a Deployment (StatefulSet …) of which no Pod is known. */
export interface Workload {
  /** `Kind/namespace/name`. */
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Empty for a Deployment without Pods: it can be selected, not called. */
  readonly addresses: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  /** `region/zone/subzone`, "" when unknown. */
  readonly locality: string;
  readonly network: string;
  /** Load-balancing weight, at least 1; undefined = equal. */
  readonly weight?: number;
  /** Container ports by name, for named target ports. */
  readonly namedPorts: Readonly<Record<string, number>>;
  /** Where a target port really is, when it is not the same number (WorkloadEntry `ports` by service port name; annotation
   * `heddle.dev/ports` by target port number on the laptop). Keys are port names or numbers in decimal. */
  readonly portMap: Readonly<Record<string, number>>;
  readonly ready: boolean;
  /** Being deleted: no new traffic. */
  readonly terminating: boolean;
  /** Owner as people know it: the Deployment's name for its Pods. */
  readonly owner: { readonly kind: string; readonly name: string };
  readonly origin: Origin;
}

export interface Endpoint {
  /** IP address, DNS name, or `unix://path`. */
  readonly address: string;
  /** 0 for a unix socket. */
  readonly port: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly locality: string;
  readonly network: string;
  readonly weight?: number;
  readonly serviceAccount: string;
  readonly health: "HEALTHY" | "UNHEALTHY" | "DRAINING";
  /** Name and namespace of the workload, for metrics; "" when unknown. */
  readonly workload: string;
  readonly namespace: string;
  readonly origin: Origin;
}

/** The members of one service port, ordered by address and port. */
export interface EndpointSet {
  /** `serviceKey|portNumber`. */
  readonly key: string;
  readonly service: string;
  readonly port: number;
  readonly endpoints: readonly Endpoint[];
}
