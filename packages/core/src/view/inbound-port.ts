// SPDX-License-Identifier: Apache-2.0
import type { Protocol } from "../model/protocol.ts";
import type { Service } from "../model/service.ts";

/** One port a sidecar receives traffic on, with the services that lead there (the first decides names and protocol). */
export interface InboundPort {
  /** The port the workload listens on (redirected mode), which names `inbound|PORT||`. */
  readonly port: number;
  readonly protocol: Protocol;
  /** Oldest first, then by key. */
  readonly services: readonly { readonly service: Service; readonly port: number }[];
}
