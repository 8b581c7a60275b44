// SPDX-License-Identifier: Apache-2.0
import type { Origin, PartOrigin } from "../model/origin.ts";

/** One decision on the way of a request. */
export interface Step {
  readonly stage:
    | "listener"
    | "filter chain"
    | "route table"
    | "virtual host"
    | "route"
    | "policy"
    | "cluster"
    | "endpoints"
    /** At the workload that gets it. */
    | "inbound";
  /** Name of the thing chosen. */
  readonly name: string;
  readonly detail: string;
  /** What caused it; absent for what the mesh makes by itself. */
  readonly origin?: PartOrigin;
}

export interface SimulatedEndpoint {
  readonly address: string;
  readonly health: string;
  readonly workload: string;
}

/** A workload that would serve, of which no running instance is known: what files without a cluster tell. */
export interface PlannedWorkload {
  readonly name: string;
  readonly namespace: string;
  /** Deployment, StatefulSet … */
  readonly kind: string;
  readonly replicas: number;
  readonly origin: Origin;
}

/** A cluster that may get the request. */
export interface Candidate {
  readonly cluster: string;
  /** 0–1. */
  readonly share: number;
  /** The Host header it gets; "" for connections that are not HTTP. */
  readonly authority: string;
  /** False: the proxy has no such cluster, Envoy answers 503. */
  readonly known: boolean;
  readonly discovery: string;
  readonly balancer: string;
  readonly endpoints: readonly SimulatedEndpoint[];
  /** Members that have no address yet. */
  readonly planned: readonly PlannedWorkload[];
}

/** False when Envoy answers 503 for want of a cluster or of members; members of DNS clusters are not known here. */
export function isServed({ known, discovery, endpoints, planned }: Candidate): boolean {
  return known && ((discovery !== "EDS" && discovery !== "STATIC") || endpoints.length + planned.length > 0);
}

export interface Fault {
  readonly delay?: { readonly duration: string; readonly percent: number };
  readonly abort?: { readonly status: number; readonly percent: number };
}

export interface Retries {
  readonly attempts: number;
  /** Envoy's `retry_on`. */
  readonly on: string;
  readonly perTryTimeout?: string;
}

/** What becomes of the request. */
export type Verdict =
  | {
      readonly type: "forward";
      readonly candidates: readonly Candidate[];
      /** As the destination sees it; "" for connections that are not HTTP. */
      readonly path: string;
    }
  | { readonly type: "redirect"; readonly status: number; readonly location: string }
  | { readonly type: "direct"; readonly status: number; readonly body: string }
  /** Sent where the client wanted to go, outside the mesh's knowledge. */
  | { readonly type: "passthrough"; readonly cluster: string; readonly why: string }
  /** Connection closed: no listener, chain or cluster takes it. */
  | { readonly type: "refused"; readonly why: string };

export interface Outcome {
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
  readonly fault?: Fault;
  readonly timeout?: string;
  readonly retries?: Retries;
  readonly mirrors: readonly { readonly cluster: string; readonly percent: number }[];
}
