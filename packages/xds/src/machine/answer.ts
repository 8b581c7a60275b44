// SPDX-License-Identifier: Apache-2.0
/** The client answered a response: what it has now, and what must be tried again. */
import type { EncodedResource } from "@heddle/envoy";
import { CLUSTER, LISTENER } from "../order.ts";
import { acknowledgeWhole } from "./first-answer.ts";
import { type Held, holdPhantom, holdResource } from "./held.ts";
import { accusedResources } from "./nack-text.ts";
import type { StreamState } from "./stream-state.ts";
import { deleteHeld, isInterested, type Sent, type Subscription, setHeld } from "./subscription.ts";

/** ACK. For clusters it also means "warm": Envoy withholds it while a cluster of the response waits for its endpoints. */
export function acknowledge(state: StreamState, sub: Subscription, sent: Sent, now: number): void {
  if (!acknowledgeWhole(sub, sent)) {
    acknowledgeNames(sub, sent);
    sub.held.renew(sub.seen);
  }
  closeOvertaken(sub, sent);
  sub.status.versionAcked = sent.version;
  sub.status.nonceAcked = sent.nonce;
  sub.status.ackedAt = now;
  state.notes.push({ kind: "ack", typeUrl: sub.typeUrl, sent });
}

function acknowledgeNames(sub: Subscription, sent: Sent): void {
  for (const [name, resource] of sent.put) {
    if (!isInterested(sub, name)) continue;
    sub.todo.add(name);
    // An overtaken response must not hide what a later one has already settled.
    if (sub.status.nonceSent !== sent.nonce && sub.held.get(name)?.live === true) continue;
    setHeld(sub, name, holdResource(resource));
    sub.rejected.delete(name);
  }
  for (const resource of sent.restored) {
    if (!isInterested(sub, resource.name) || sub.held.get(resource.name)?.resource !== resource) continue;
    setHeld(sub, resource.name, holdResource(resource));
    sub.todo.add(resource.name);
  }
}

/** Answers come in order: what was overtaken and is still unanswered will stay so, and is compared again. */
function closeOvertaken(sub: Subscription, sent: Sent): void {
  if (sub.status.nonceSent !== sent.nonce) return;
  for (const late of sub.late.values()) for (const name of late.put.keys()) sub.todo.add(name);
  sub.late.clear();
}

/**
 * NACK. The accused resources keep their last good version at the client and are not sent again at this version. Of all
 * others nobody knows whether they are in force (facts-xds "NACK"), so they go out again: clusters and listeners together
 * when the text names the bad ones, because then it names every bad one; everything else one per response.
 */
export function reject(state: StreamState, sub: Subscription, sent: Sent, message: string, now: number): void {
  const tried = blamable(state, sub, sent);
  const named = accusedResources(message, [...tried.keys()]);
  for (const name of named) {
    const resource = tried.get(name);
    if (resource !== undefined) sub.rejected.set(name, resource.version);
    if (sub.held.get(name)?.live === false) deleteHeld(sub, name);
    sub.alone.delete(name);
    sub.force.delete(name);
  }
  const together = named.length > 0 && (sub.typeUrl === CLUSTER || sub.typeUrl === LISTENER);
  for (const [name, resource] of sent.put) {
    sub.todo.add(name);
    const blamed = named.includes(name) && tried.get(name) === resource;
    if (blamed || !isInterested(sub, name)) continue;
    setHeld(sub, name, doubtful(name, sub.held.get(name), resource));
    if (!together) sub.alone.add(name);
  }
  if (sent.put.size > 0) restoreDropped(sub, sent);
  closeOvertaken(sub, sent);
  sub.status.nacked = message === "" ? "(no message)" : message;
  sub.status.nackedAt = now;
  sub.status.nonceNacked = sent.nonce;
  state.notes.push({
    kind: "nack",
    typeUrl: sub.typeUrl,
    sent: { ...sent, put: tried },
    message,
    named,
    suspected: false,
  });
}

/**
 * What a NACK can be about. A state-of-the-world client answers once for all that came meanwhile, under the last nonce: then
 * the resources of an overtaken response are meant before those of the one that cures it.
 */
function blamable(state: StreamState, sub: Subscription, sent: Sent): ReadonlyMap<string, EncodedResource> {
  if (state.flavour === "delta" || sub.late.size === 0) return sent.put;
  const tried = new Map(sent.put);
  for (const late of sub.late.values()) for (const [name, resource] of late.put) tried.set(name, resource);
  return tried;
}

function doubtful(name: string, before: Held | undefined, tried: EncodedResource): Held {
  if (before === undefined) return holdPhantom(name, [tried]);
  return { ...before, doubt: [...before.doubt.filter((r) => r !== tried).slice(-3), tried] };
}

/** Removals of a rejected response may not have happened: they are sent again with whatever comes next. */
function restoreDropped(sub: Subscription, sent: Sent): void {
  for (const [name, before] of sent.drop) {
    if (before === undefined || !isInterested(sub, name) || sub.held.has(name)) continue;
    setHeld(sub, name, { ...before, live: false });
    sub.todo.add(name);
  }
}
