// SPDX-License-Identifier: Apache-2.0
/** What only time can tell: a client that says nothing. Called now and then while `needsWatching`. */
import type { ResourceView } from "../host.ts";
import { CLUSTER, ENDPOINT } from "../order.ts";
import { holdPhantom } from "./held.ts";
import { openSubscription, type StreamState } from "./stream-state.ts";
import { compareAll, type Sent, type Subscription, setHeld } from "./subscription.ts";

/** Could time alone change what is to be sent or known? */
export function needsWatching(state: StreamState): boolean {
  if (state.reconnected && !state.byType.has(CLUSTER)) return true;
  return state.subs.some((sub) => sub.sent !== undefined || sub.waiting.size > 0);
}

/** Applies the passing of time. Afterwards ask `nextResponse`. */
export function watch(state: StreamState, view: ResourceView, now: number): void {
  pushUnsolicited(state, view, now);
  for (const sub of state.subs) {
    const sent = sub.sent;
    if (sent === undefined) continue;
    if (now - sent.at >= state.limits.unackedMs) {
      state.notes.push({ kind: "unacknowledged", typeUrl: sub.typeUrl, nonce: sent.nonce });
    } else if (sub.typeUrl === CLUSTER && now - sent.at >= state.limits.wedgeMs) suspectWedge(state, sub, sent, view);
  }
}

/**
 * A wedged client never asks for clusters on a new stream, yet takes what it is given (facts-xds "CDS wedge"). It came
 * with resources, so it is no newcomer whose request is still on its way.
 */
function pushUnsolicited(state: StreamState, view: ResourceView, now: number): void {
  if (state.flavour !== "delta" || !state.reconnected || state.byType.has(CLUSTER)) return;
  if (now - state.openedAt < state.limits.unsolicitedMs) return;
  const endpoints = state.byType.get(ENDPOINT);
  if (endpoints === undefined) return;
  const sub = openSubscription(state, CLUSTER);
  sub.solicited = false;
  sub.wildcard = true;
  for (const name of state.phantoms) {
    setHeld(sub, name, holdPhantom(name));
  }
  compareAll(sub, view.resources(CLUSTER));
  state.notes.push({ kind: "unsolicited", typeUrl: CLUSTER });
}

/**
 * Envoy withholds the answer to clusters while one warms. When it answers other things, has been given all endpoints, and one
 * of the new clusters has never had its endpoints asked for, that cluster was rejected late and blocks everything. New suspects
 * are taken away; existing ones go back to their last good version and are then tried one by one.
 */
function suspectWedge(state: StreamState, sub: Subscription, sent: Sent, view: ResourceView): void {
  if (state.lastRequestAt <= sent.at || sub.late.size >= 8) return;
  const endpoints = state.byType.get(ENDPOINT);
  if (endpoints === undefined || endpoints.sent !== undefined || endpoints.everything || endpoints.todo.size > 0)
    return;
  const loads = view.resources(ENDPOINT);
  const fresh = [...sent.fresh.keys()].filter(
    (name) => loads.has(name) && !endpoints.names.has(name) && !endpoints.wildcard,
  );
  const changed = [...sent.put.keys()].filter((name) => isRevertible(sub, sent, name) && loads.has(name));
  const suspects = fresh.length > 0 ? fresh : changed;
  if (suspects.length === 0) return;
  sub.sent = undefined;
  sub.late.set(sent.nonce, sent);
  for (const name of fresh) {
    const resource = sent.put.get(name);
    if (resource !== undefined) sub.rejected.set(name, resource.version);
    setHeld(sub, name, holdPhantom(name));
    sub.todo.add(name);
  }
  if (fresh.length === 0) for (const name of changed) setAside(sub, sent, name, changed.length === 1);
  const seconds = Math.round(state.limits.wedgeMs / 1000);
  const message = `Envoy has not answered a cluster update for ${seconds} s while it answers others; suspected: ${suspects.join(", ")}`;
  // Of several changed clusters most are innocent: the bad one is named when it is rejected alone.
  const named = fresh.length > 0 || changed.length === 1 ? suspects : [];
  state.notes.push({ kind: "nack", typeUrl: sub.typeUrl, sent, message, named, suspected: true });
}

function isRevertible(sub: Subscription, sent: Sent, name: string): boolean {
  const good = sub.held.get(name)?.resource;
  return good !== undefined && good.version !== sent.put.get(name)?.version;
}

function setAside(sub: Subscription, sent: Sent, name: string, only: boolean): void {
  sub.revert.add(name);
  const resource = sent.put.get(name);
  if (only && resource !== undefined) sub.rejected.set(name, resource.version);
  else sub.alone.add(name);
}
