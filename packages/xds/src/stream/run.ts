// SPDX-License-Identifier: Apache-2.0
/** What the parts of one ADS stream share. */
import type { Clock } from "../clock.ts";
import type { XdsCounters } from "../counters.ts";
import type { GrpcCall } from "../grpc/call.ts";
import type { NodeMessage, StreamId, XdsClientHandle, XdsHost } from "../host.ts";
import type { Flavour, Limits, StreamState } from "../machine/stream-state.ts";
import type { Suspects } from "./suspects.ts";
import type { Request } from "./wire.ts";

export interface StreamContext {
  readonly host: XdsHost;
  readonly clock: Clock;
  readonly counters: XdsCounters;
  readonly limits: Limits;
  readonly suspects: Suspects;
  /** Milliseconds this newcomer must wait, or undefined when it must come back later. */
  readonly admit: () => number | undefined;
  /** Puts the stream in the queue of those whose snapshot changed. */
  readonly enqueue: (stream: Pushable) => void;
  readonly onBug: (error: unknown) => void;
}

export interface Pushable {
  /** Reads the newest snapshot and sends what it can. Never throws. */
  push(): void;
}

/** A stream whose node the host accepted. */
export interface Accepted {
  readonly state: StreamState;
  readonly handle: XdsClientHandle;
  readonly node: NodeMessage;
}

export interface StreamRun {
  readonly id: StreamId;
  readonly flavour: Flavour;
  readonly call: GrpcCall;
  readonly context: StreamContext;
  readonly connectedAt: number;
  /** Stands for this stream in the push queue. */
  readonly pushable: Pushable;
  accepted: Accepted | undefined;
  /** Requests that came before the host accepted the node. */
  readonly early: Request[];
  greeted: boolean;
  cancelAdmission: () => void;
  /** Since when the connection has no room for the next response. */
  blockedSince: number | undefined;
  /** When the host announced the change that has not fully arrived yet. */
  changedAt: number | undefined;
  /** The stream has waited for its turn since `changedAt`. */
  queued: boolean;
}

/** Runs foreign or fallible code; a throw is counted and contained. */
export function contain(run: StreamRun, work: () => void): void {
  try {
    work();
  } catch (error) {
    run.context.onBug(error);
  }
}
