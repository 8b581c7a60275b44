// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";
import type { Protocol } from "./protocol.ts";
import type { Visibility } from "./visibility.ts";

export interface ServicePort {
  /** The port clients use. */
  readonly number: number;
  readonly name: string;
  readonly protocol: Protocol;
  /** Where the workload listens: a number, or the name of a container port. Default: `number`. */
  readonly targetPort: number | string;
  readonly origin: Origin;
}

/**
 * How Envoy finds the members: EDS (the control plane tells them), DNS (every address a name has), DNS_ROUND_ROBIN (one logical host),
 * PASSTHROUGH (where the client wanted to go).
 */
export type Resolution = "EDS" | "DNS" | "DNS_ROUND_ROBIN" | "PASSTHROUGH";

/** One host that can be called. A ServiceEntry with n hosts becomes n services. */
export interface Service {
  /** `namespace/hostname`: unique. */
  readonly key: string;
  readonly hostname: string;
  readonly namespace: string;
  /** Name of the Kubernetes Service, else the hostname. */
  readonly name: string;
  readonly registry: "Kubernetes" | "External";
  /** Virtual addresses (or CIDRs); empty when it has none. */
  readonly addresses: readonly string[];
  readonly headless: boolean;
  readonly ports: readonly ServicePort[];
  readonly resolution: Resolution;
  /** True for ServiceEntry location MESH_EXTERNAL and ExternalName. */
  readonly external: boolean;
  readonly exportTo: Visibility;
  /** RFC 3339; "" when the source has none. */
  readonly createdAt: string;
  /** Labels of member workloads; undefined when the members are listed, not selected. */
  readonly selector?: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Target of an ExternalName Service. */
  readonly externalName?: string;
  readonly subjectAltNames: readonly string[];
  /** Endpoints that are not ready are members too (Kubernetes `publishNotReadyAddresses`). */
  readonly publishNotReady: boolean;
  readonly origin: Origin;
}
