// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "@heddle/core";
import { refText } from "@heddle/core";
import type { ReplicaStatus } from "./mesh-state.ts";

/** What `up` tells while it works, and afterwards as things change: data for whoever prints it. */
export type UpEvent =
  | StepEvent
  | {
      readonly type: "workload";
      readonly name: string;
      readonly namespace: string;
      readonly pod: string;
      readonly status: ReplicaStatus["status"] | "gone";
      readonly why: string;
    }
  /** Findings about the YAML (told by the control plane) and about overlays and commands. `gone` = how many are settled. */
  | { readonly type: "findings"; readonly fresh: readonly Finding[]; readonly gone: number }
  /** Files that changed and were read. */
  | { readonly type: "reloaded"; readonly files: readonly string[] }
  | { readonly type: "notice"; readonly severity: "info" | "warning" | "error"; readonly message: string };

export type StepName = "envoy" | "control-plane" | "workloads" | "gateway" | "verify";

export interface StepEvent {
  readonly type: "step";
  readonly name: StepName;
  /** `skipped`: there is nothing to do, `detail` says why. */
  readonly status: "started" | "done" | "failed" | "skipped";
  /** For people: "1.40.0 (cache)", "6 workloads …", "http://localhost:8080". */
  readonly detail: string;
}

/** A diagnostic as `-o json` prints it. */
export interface Finding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly resource?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly [more: string]: unknown;
}

export function findingOf(d: Diagnostic): Finding {
  const { position: at, resource } = d;
  return {
    code: d.code,
    severity: d.severity,
    message: d.message,
    ...(resource && { resource: refText(resource) }),
    ...(at && { file: at.file, line: at.line, column: at.column }),
  };
}
