// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "@heddle/core";
import type { Probe } from "@heddle/schema";
import type { ContainerVariable } from "./container-environment.ts";

/** One workload of the YAML as it is to run on this machine. Equal plans need no change of what runs. */
export interface PlannedWorkload {
  /** `Deployment/default/reviews-v1`. */
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  readonly serviceAccount: string;
  readonly replicas: number;
  /** Ports the YAML says the containers listen on (TCP), the application's own first. Never the ports of this machine. */
  readonly ports: readonly PlannedPort[];
  readonly probes: PlannedProbes;
  readonly run: PlannedRun;
  readonly variables: readonly ContainerVariable[];
  /** From the overlay; wins over everything. */
  readonly ownVariables: Readonly<Record<string, string>>;
  /** The port the program listens on whatever $PORT says; stands for the first of `ports`. */
  readonly fixedPort?: number;
}

export interface PlannedPort {
  readonly port: number;
  /** "" when it has none. */
  readonly name: string;
}

export interface PlannedProbes {
  readonly readiness?: Probe;
  readonly liveness?: Probe;
  readonly startup?: Probe;
}

export type PlannedRun =
  | {
      readonly type: "command";
      readonly command: readonly string[];
      /** Absolute. */
      readonly cwd: string;
      readonly source: "map" | "overlay" | "annotation" | "container";
    }
  /** The user starts it; `container` = the YAML has a command that only --allow-exec would run. */
  | { readonly type: "external"; readonly container: boolean };

export interface Plan {
  /** By key. */
  readonly workloads: readonly PlannedWorkload[];
  readonly diagnostics: readonly Diagnostic[];
}
