// SPDX-License-Identifier: Apache-2.0
/** What one stream asked for of one type, what it has, and what it still needs. Plain state; no I/O, no clock. */
import { type EncodedResource, layersOf } from "@heddle/envoy";
import { createHeldSet, type Held, type HeldSet } from "./held.ts";
import { createNameSet, type NameSet, type Names } from "./name-set.ts";
import { addEntry, emptySet, removeEntry, type SetVersion } from "./set-version.ts";

/** A response on its way. */
export interface Sent {
  readonly nonce: string;
  readonly version: string;
  readonly at: number;
  readonly put: ReadonlyMap<string, EncodedResource>;
  readonly drop: ReadonlyMap<string, Held | undefined>;
  /** Last good versions that a full list gives back beside the changes, where a rejected response left doubt. */
  readonly restored: readonly EncodedResource[];
  /** Names put that the client did not have before. */
  readonly fresh: Names;
  /** `put` is the snapshot's map itself, sent to a client that had nothing. */
  readonly whole: boolean;
}

export interface Subscription {
  readonly typeUrl: string;
  wildcard: boolean;
  /** False for a subscription that the server assumed because the client is wedged. */
  solicited: boolean;
  /** Names asked for explicitly. */
  readonly names: NameSet;
  readonly held: HeldSet;
  readonly heldVersion: SetVersion;
  /** Names the client was told do not exist. */
  readonly absent: Set<string>;
  /** The response in flight. */
  sent: Sent | undefined;
  /** Overtaken responses that were never answered (a wedged client answers them after its cure): nonce → response. */
  readonly late: Map<string, Sent>;
  /** The snapshot's map that `todo` was last brought up to. */
  seen: ReadonlyMap<string, EncodedResource>;
  /** Names whose state may differ from what the client should have. */
  readonly todo: Set<string>;
  /** All names that could matter belong in `todo`: they are put there when the whole snapshot cannot go out as it is. */
  everything: boolean;
  /** Names to send even if the client has that version. */
  readonly force: Set<string>;
  /** Names to send one per response, because a response that had them was rejected. */
  readonly alone: Set<string>;
  /** Names to set back to the last acknowledged resource before they are tried one by one. */
  readonly revert: Set<string>;
  /** Name → version that this client rejected. */
  readonly rejected: Map<string, string>;
  /** Name → since when it waits for another type. */
  readonly waiting: Map<string, number>;
  /** The first response was sent, or is not needed because the client came with resources. */
  answered: boolean;
  readonly status: Status;
}

/** For `/debug/syncz`. */
interface Status {
  versionSent: string;
  nonceSent: string;
  sentAt: number;
  versionAcked: string;
  nonceAcked: string;
  ackedAt: number;
  nacked: string;
  nackedAt: number;
  nonceNacked: string;
}

const nothing: ReadonlyMap<string, EncodedResource> = new Map();

export function createSubscription(typeUrl: string): Subscription {
  return {
    typeUrl,
    wildcard: false,
    solicited: true,
    names: createNameSet(),
    held: createHeldSet(),
    heldVersion: emptySet(),
    absent: new Set(),
    sent: undefined,
    late: new Map(),
    seen: nothing,
    todo: new Set(),
    everything: false,
    force: new Set(),
    alone: new Set(),
    revert: new Set(),
    rejected: new Map(),
    waiting: new Map(),
    answered: false,
    status: {
      versionSent: "",
      nonceSent: "",
      sentAt: 0,
      versionAcked: "",
      nonceAcked: "",
      ackedAt: 0,
      nacked: "",
      nackedAt: 0,
      nonceNacked: "",
    },
  };
}

/** Does the client want to hear of this name? */
export const isInterested = (sub: Subscription, name: string): boolean => sub.wildcard || sub.names.has(name);

/** Records what the client has under a name. */
export function setHeld(sub: Subscription, name: string, held: Held): void {
  const before = sub.held.get(name);
  if (before === held) return;
  if (before !== undefined) removeEntry(sub.heldVersion, before.hash);
  sub.held.set(name, held);
  addEntry(sub.heldVersion, held.hash);
}

/** Records that the client has nothing under a name. Returns what it had. */
export function deleteHeld(sub: Subscription, name: string): Held | undefined {
  const before = sub.held.get(name);
  if (before === undefined) return undefined;
  removeEntry(sub.heldVersion, before.hash);
  sub.held.delete(name);
  return before;
}

/** The client stopped asking for a name: it drops the resource by itself. */
export function forgetName(sub: Subscription, name: string): void {
  deleteHeld(sub, name);
  for (const set of [sub.absent, sub.todo, sub.force, sub.alone, sub.revert]) set.delete(name);
  sub.rejected.delete(name);
  sub.waiting.delete(name);
}

/** Every name that could matter is to be compared, as for a subscription that has just begun. */
export function compareAll(sub: Subscription, map: ReadonlyMap<string, EncodedResource>): void {
  sub.seen = map;
  sub.everything = true;
}

/** Puts the names on the list that {@link compareAll} spoke of. */
export function listEverything(sub: Subscription, map: ReadonlyMap<string, EncodedResource>): void {
  if (!sub.everything) return;
  sub.everything = false;
  if (sub.wildcard) for (const layer of layersOf(map)) for (const name of layer.keys()) sub.todo.add(name);
  for (const name of sub.names) sub.todo.add(name);
  for (const name of sub.held.keys()) sub.todo.add(name);
}

/** Is there something to compare with the snapshot? */
export const hasTodo = (sub: Subscription): boolean => sub.everything || sub.todo.size > 0 || sub.alone.size > 0;
