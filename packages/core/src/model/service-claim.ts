// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "./origin.ts";
import type { Service } from "./service.ts";

/** An endpoint that a ServiceEntry lists. */
export interface ListedEndpoint {
  /** IP address, DNS name, or `unix://path`. */
  readonly address: string;
  /** By port name. */
  readonly ports: Readonly<Record<string, number>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly locality: string;
  readonly network: string;
  readonly weight?: number;
  readonly serviceAccount: string;
  readonly origin: Origin;
}

/** Where the members of a service come from. */
export type Members =
  /** EndpointSlices, else Endpoints, else the workloads that the selector selects. */
  | { readonly type: "kubernetes" }
  /** WorkloadEntries (and Pods) of the namespace that the service's selector selects. */
  | { readonly type: "selected"; readonly pods: boolean }
  | { readonly type: "listed"; readonly endpoints: readonly ListedEndpoint[] }
  /** One DNS name is the only member. */
  | { readonly type: "name"; readonly name: string }
  /** None is known; traffic goes where the client wanted. */
  | { readonly type: "none" };

/** A service as one resource wants it to be; who wins is decided when all claims for a host are known. */
export interface ServiceClaim {
  /** `serviceKey|refKey`: unique. */
  readonly key: string;
  readonly createdAt: string;
  readonly service: Service;
  readonly members: Members;
}
