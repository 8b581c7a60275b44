// SPDX-License-Identifier: Apache-2.0
import type { FoundEnvoy } from "../envoy/ensure-envoy.ts";
import type { GatewayRun } from "../gateway/gateway-run.ts";
import type { Guard } from "../process/guard.ts";
import type { PortBook } from "../state/ports.ts";
import type { ConfigSource } from "./config-source.ts";
import type { ControlPlaneRun } from "./control-plane.ts";
import type { Layout } from "./layout.ts";
import type { MeshState } from "./mesh-state.ts";
import type { RunningReplica } from "./reconcile.ts";
import type { UpEvent } from "./up-event.ts";

/** What the user asks for; a second `up` in the same folder brings a new one. */
export interface UpRequest {
  /** Absolute. */
  readonly paths: readonly string[];
  readonly namespace: string;
  /** Of the gateway. */
  readonly port: number;
  readonly mapped: readonly (readonly [name: string, words: readonly string[]])[];
  readonly allowExec: boolean;
  readonly verify: boolean;
  /** Folder of commands that no overlay places. */
  readonly cwd: string;
}

/** Everything the supervisor holds. One per process; the functions beside it change it. */
export interface World {
  readonly layout: Layout;
  readonly guard: Guard;
  readonly book: PortBook;
  readonly envoy: FoundEnvoy;
  readonly env: NodeJS.ProcessEnv;
  readonly heddle: readonly string[];
  readonly node: string;
  readonly xdsPort: number;
  readonly monitoringPort: number;
  readonly startedAt: string;
  readonly startTime: string;
  readonly emit: (event: UpEvent) => void;
  /** Something that mesh.json tells has changed. */
  readonly changed: () => void;
  readonly replicas: Map<string, RunningReplica>;
  /** Ports at which programs of the user are expected, by owner. */
  readonly claimed: Map<number, string>;
  /** Last status told of each Pod. */
  readonly toldStatus: Map<string, string>;
  /** Services told of that came too late for running Envoys. */
  readonly toldTargets: Set<string>;
  /** Findings of ours that were told, so that only new ones are. */
  told: ReadonlySet<string>;
  request: UpRequest;
  config: ConfigSource;
  control: ControlPlaneRun;
  gateway: GatewayRun | undefined;
  status: MeshState["status"];
}
