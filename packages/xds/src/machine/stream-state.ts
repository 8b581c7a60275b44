// SPDX-License-Identifier: Apache-2.0
import type { EncodedResource } from "@heddle/envoy";
import { isFullState, rankOf } from "../order.ts";
import { createSubscription, type Sent, type Subscription } from "./subscription.ts";

export type Flavour = "delta" | "sotw";

/** Time limits of the state machine, in milliseconds, and the size at which a delta response is split, in bytes. */
export interface Limits {
  /** How long a route or listener waits for clusters that are on their way, and a cluster for the routes that use it. Default 20,000. */
  readonly holdMs: number;
  /** How long a route or listener waits for a cluster that it newly names and that does not exist. Default 5,000; then Envoy answers 503, as in Istio. */
  readonly absentHoldMs: number;
  /** How long a cluster response may stay unanswered, while the client answers others, before it is suspected. Default 5,000. */
  readonly wedgeMs: number;
  /** How long any response may stay unanswered before the stream is closed. Default 60,000. */
  readonly unackedMs: number;
  /** How long a reconnected delta client may go without asking for clusters before they are pushed. Default 1,000. */
  readonly unsolicitedMs: number;
  /** Default 4 MiB, the usual limit of gRPC clients. A single larger resource is sent all the same. */
  readonly maxResponseBytes: number;
}

export const defaultLimits: Limits = {
  holdMs: 20_000,
  absentHoldMs: 5_000,
  wedgeMs: 5_000,
  unackedMs: 60_000,
  unsolicitedMs: 1_000,
  maxResponseBytes: 4 * 1024 * 1024,
};

/** What the state machine wants others to know; the stream reads and empties the list. */
export type Note =
  | { readonly kind: "ack"; readonly typeUrl: string; readonly sent: Sent }
  | {
      readonly kind: "nack";
      readonly typeUrl: string;
      readonly sent: Sent;
      readonly message: string;
      readonly named: readonly string[];
      readonly suspected: boolean;
    }
  | { readonly kind: "hold-expired"; readonly typeUrl: string; readonly name: string; readonly cluster: string }
  | { readonly kind: "unsolicited"; readonly typeUrl: string }
  | { readonly kind: "unacknowledged"; readonly typeUrl: string; readonly nonce: string };

export interface StreamState {
  readonly flavour: Flavour;
  /** Prefix of the nonces. */
  readonly id: number;
  readonly limits: Limits;
  readonly openedAt: number;
  /** Subscriptions in push order. */
  readonly subs: Subscription[];
  readonly byType: Map<string, Subscription>;
  readonly notes: Note[];
  /** Cluster names this node was wedged on before: removed when clusters are pushed unasked. */
  readonly phantoms: readonly string[];
  nonces: number;
  lastRequestAt: number;
  /** The client came with resources of an earlier stream. */
  reconnected: boolean;
}

export interface StreamOptions {
  readonly flavour: Flavour;
  readonly id: number;
  readonly now: number;
  readonly limits?: Limits;
  readonly phantoms?: readonly string[];
}

export function createStreamState(options: StreamOptions): StreamState {
  return {
    flavour: options.flavour,
    id: options.id,
    limits: options.limits ?? defaultLimits,
    openedAt: options.now,
    subs: [],
    byType: new Map(),
    notes: [],
    phantoms: options.phantoms ?? [],
    nonces: 0,
    lastRequestAt: options.now,
    reconnected: false,
  };
}

/** Begins a subscription and keeps the list in push order. */
export function openSubscription(state: StreamState, typeUrl: string): Subscription {
  const sub = createSubscription(typeUrl);
  state.byType.set(typeUrl, sub);
  state.subs.push(sub);
  state.subs.sort((a, b) => rankOf(a.typeUrl) - rankOf(b.typeUrl));
  return sub;
}

/** Does a response list everything the client is to have, so that what it omits is deleted? */
export const listsEverything = (state: StreamState, sub: Subscription): boolean =>
  state.flavour === "sotw" && (isFullState(sub.typeUrl) || sub.wildcard);

/** Can this client be told that a resource is gone? By name (delta) or by omission from a full list. */
export const canRemove = (state: StreamState, sub: Subscription): boolean =>
  state.flavour === "delta" || listsEverything(state, sub);

/** One discovery response, flavour-free. */
export interface Response {
  readonly typeUrl: string;
  readonly nonce: string;
  readonly version: string;
  /** Resources to write: the changed ones (delta, and state-of-the-world types asked by name) or the whole state. */
  readonly resources: readonly EncodedResource[];
  /** The snapshot's map when `resources` are exactly its content: then the bytes are the same for many streams. */
  readonly map: ReadonlyMap<string, EncodedResource> | undefined;
  /** `removed_resources`; delta only. */
  readonly removed: readonly string[];
  /** Those of `removed` that the client never had: it asked for a name that does not exist. */
  readonly absent: readonly string[];
}
