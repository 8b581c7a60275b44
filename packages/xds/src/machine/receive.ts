// SPDX-License-Identifier: Apache-2.0
/** A request arrives: acknowledgement first, then what it asks for. Both flavours end in the same state. */
import type { EncodedResource } from "@heddle/envoy";
import type { ResourceView } from "../host.ts";
import { CLUSTER, ENDPOINT, hasLegacyWildcard, LISTENER, ROUTE } from "../order.ts";
import { acknowledge, reject } from "./answer.ts";
import { holdPhantom, holdResource, holdVersion } from "./held.ts";
import { listsAll, namesOf } from "./name-set.ts";
import { resendToNewcomer } from "./resend.ts";
import { versionOfMap, versionOfNames, versionText } from "./set-version.ts";
import { openSubscription, type StreamState } from "./stream-state.ts";
import { compareAll, forgetName, isInterested, type Sent, type Subscription, setHeld } from "./subscription.ts";

/** A decoded DiscoveryRequest or DeltaDiscoveryRequest without its node. */
export interface Ask {
  readonly typeUrl: string;
  /** `response_nonce`; "" when the request answers nothing. */
  readonly nonce: string;
  /** `error_detail.message`; undefined for an ACK. */
  readonly error: string | undefined;
  /** Delta: `resource_names_subscribe`; state of the world: all of `resource_names`. */
  readonly subscribe: readonly string[];
  /** Delta only. */
  readonly unsubscribe: readonly string[];
  /** Delta: `initial_resource_versions`. */
  readonly initial: ReadonlyMap<string, string>;
  /** State of the world: `version_info`. */
  readonly version: string;
}

/** Applies one request to the state. Afterwards ask `nextResponse` for what is to be sent. */
export function receive(state: StreamState, ask: Ask, view: ResourceView, now: number): void {
  state.lastRequestAt = now;
  let sub = state.byType.get(ask.typeUrl);
  const first = sub === undefined || !sub.solicited;
  sub ??= openSubscription(state, ask.typeUrl);
  const answered = ask.nonce === "" ? undefined : takeSent(sub, ask.nonce);
  if (answered !== undefined) {
    if (ask.error === undefined) acknowledge(state, sub, answered, now);
    else reject(state, sub, answered, ask.error, now);
  }
  const map = view.resources(ask.typeUrl);
  if (first) {
    if (state.flavour === "sotw") beginSotw(state, sub, ask, map);
    else beginDelta(state, sub, ask, map);
    resendToNewcomer(state, sub);
  } else if (state.flavour === "delta") changeDelta(sub, ask, map);
  else if (answered !== undefined || isCurrentNonce(sub, ask.nonce)) renameSotw(sub, ask.subscribe, map);
}

/** The response a nonce answers, taken off the list of those in flight. Unknown nonces are stale and answer nothing. */
function takeSent(sub: Subscription, nonce: string): Sent | undefined {
  if (sub.sent?.nonce === nonce) {
    const sent = sub.sent;
    sub.sent = undefined;
    return sent;
  }
  const late = sub.late.get(nonce);
  sub.late.delete(nonce);
  return late;
}

/**
 * May a state-of-the-world request change the list of names? Not when it was written before our last response arrived: the
 * client repeats its list when it answers that one (xDS protocol, "Resource updates": stale nonces are ignored).
 */
function isCurrentNonce(sub: Subscription, nonce: string): boolean {
  if (sub.sent !== undefined) return false;
  return nonce === "" || nonce === sub.status.nonceSent;
}

function beginDelta(state: StreamState, sub: Subscription, ask: Ask, map: ReadonlyMap<string, EncodedResource>): void {
  const names = ask.subscribe.filter((name) => name !== "*");
  const legacy = ask.subscribe.length === 0 && hasLegacyWildcard(ask.typeUrl);
  sub.wildcard ||= legacy || names.length < ask.subscribe.length;
  askFor(sub, names, map);
  for (const [name, version] of ask.initial) {
    if (sub.held.has(name) || sub.sent?.put.has(name)) continue;
    const resource = map.get(name);
    setHeld(sub, name, resource?.version === version ? holdResource(resource) : holdVersion(name, version));
  }
  if (ask.initial.size > 0) {
    state.reconnected = true;
    sub.status.versionAcked = versionText(sub.heldVersion);
  }
  sub.answered ||= ask.initial.size > 0 || !sub.wildcard;
  sub.solicited = true;
  for (const name of ask.unsubscribe) unsubscribeName(sub, name, map);
  compareAll(sub, map);
}

/** The names a subscription begins with; texts are the snapshot's own, so that many clients do not each keep one. */
function askFor(sub: Subscription, names: readonly string[], map: ReadonlyMap<string, EncodedResource>): void {
  if (names.length === map.size && names.length > 0 && sub.names.size === 0 && listsAll(names, namesOf(map)))
    sub.names.adopt(namesOf(map));
  else for (const name of names) sub.names.add(map.get(name)?.name ?? name);
}

function changeDelta(sub: Subscription, ask: Ask, map: ReadonlyMap<string, EncodedResource>): void {
  for (const name of ask.subscribe) {
    if (name === "*") {
      sub.wildcard = true;
      compareAll(sub, map);
      continue;
    }
    sub.names.add(name);
    // Asking again for a name is how a client gets a resource resent (xDS protocol, "Subscribing to resources").
    sub.force.add(name);
    sub.todo.add(name);
  }
  for (const name of ask.unsubscribe) unsubscribeName(sub, name, map);
}

function unsubscribeName(sub: Subscription, name: string, map: ReadonlyMap<string, EncodedResource>): void {
  if (name === "*") {
    sub.wildcard = false;
    for (const held of [...sub.held.keys()]) if (!sub.names.has(held)) forgetName(sub, held);
    return;
  }
  if (!sub.names.delete(name)) return;
  if (!isInterested(sub, name)) {
    forgetName(sub, name);
    return;
  }
  // Still covered by the wildcard: the client must hear whether the resource is part of it (xDS protocol, "Unsubscribing").
  sub.todo.add(name);
  if (map.has(name)) sub.force.add(name);
  else if (!sub.held.has(name)) setHeld(sub, name, holdPhantom(name));
}

function beginSotw(state: StreamState, sub: Subscription, ask: Ask, map: ReadonlyMap<string, EncodedResource>): void {
  const names = ask.subscribe.filter((name) => name !== "*");
  const legacy = ask.subscribe.length === 0 && hasLegacyWildcard(ask.typeUrl);
  sub.wildcard ||= legacy || names.length < ask.subscribe.length;
  askFor(sub, names, map);
  sub.solicited = true;
  sub.answered ||= !sub.wildcard;
  compareAll(sub, map);
  if (ask.version === "") return;
  state.reconnected = true;
  const current = sub.wildcard ? versionOfMap(map) : versionOfNames(map, sub.names.keys());
  if (ask.version !== current || isConsequence(state, ask.typeUrl)) return;
  for (const [name, resource] of map) {
    if (!isInterested(sub, name)) continue;
    setHeld(sub, name, holdResource(resource));
  }
  sub.answered = true;
  sub.status.versionAcked = ask.version;
}

/**
 * A version speaks of an earlier stream. Names asked for because of what this stream has sent may have been forgotten since,
 * though the version is the same: they are sent.
 */
function isConsequence(state: StreamState, typeUrl: string): boolean {
  const cause = typeUrl === ENDPOINT ? CLUSTER : typeUrl === ROUTE ? LISTENER : undefined;
  return cause !== undefined && (state.byType.get(cause)?.status.nonceSent ?? "") !== "";
}

/** A state-of-the-world request lists all names; the difference to the list before is what changes. */
function renameSotw(sub: Subscription, list: readonly string[], map: ReadonlyMap<string, EncodedResource>): void {
  if (list.length === 0 && sub.wildcard && sub.names.size === 0) return;
  const names = new Set(list);
  const wildcard = names.delete("*");
  if (wildcard !== sub.wildcard) {
    sub.wildcard = wildcard;
    if (wildcard) compareAll(sub, map);
  }
  let removed = false;
  for (const name of [...sub.names]) {
    if (names.has(name)) continue;
    sub.names.delete(name);
    removed = true;
  }
  for (const name of names) {
    if (sub.names.has(name)) continue;
    sub.names.add(name);
    sub.todo.add(name);
  }
  if (wildcard) return;
  for (const name of [...sub.held.keys()]) if (!sub.names.has(name)) forgetName(sub, name);
  if (removed) for (const name of [...sub.todo]) if (!sub.names.has(name)) forgetName(sub, name);
}
