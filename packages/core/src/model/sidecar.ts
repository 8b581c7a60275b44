// SPDX-License-Identifier: Apache-2.0
import type { ConnectionPool } from "./destination-rule.ts";
import type { Origin } from "./origin.ts";

export type OutboundMode = "ALLOW_ANY" | "REGISTRY_ONLY";

/** A Sidecar in the mesh's words. */
export interface Sidecar {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  /** Undefined = the whole namespace (in the root namespace: the whole mesh). */
  readonly workloadSelector?: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly egress: readonly SidecarEgress[];
  readonly outboundMode?: OutboundMode;
  readonly inboundConnectionPool?: ConnectionPool;
  readonly origin: Origin;
}

export interface SidecarEgress {
  readonly port?: { readonly number: number; readonly protocol: string; readonly name: string };
  /** `{namespace: "*" | "~" | name, host}`; "." is resolved. */
  readonly hosts: readonly { readonly namespace: string; readonly host: string }[];
  readonly origin: Origin;
}
