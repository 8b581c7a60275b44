// SPDX-License-Identifier: Apache-2.0
/**
 * The one place that decides what a client is sent next. Level-triggered: it compares what the client has with the newest
 * snapshot, so however many snapshots went by, the newest state wins, and nothing is queued.
 */
import type { EncodedResource } from "@heddle/envoy";
import type { ResourceView } from "../host.ts";
import { CLUSTER, ROUTE } from "../order.ts";
import { changedNames } from "./changed-names.ts";
import { type Change, chooseChange } from "./choose-change.ts";
import type { Held } from "./held.ts";
import { resendBehindClusters, resendVirtualHosts } from "./resend.ts";
import { addEntry, hashOf, removeEntry, versionOfMap, versionOfNames, versionText } from "./set-version.ts";
import { listsEverything, type Response, type StreamState } from "./stream-state.ts";
import { deleteHeld, hasTodo, isInterested, type Subscription } from "./subscription.ts";

/** The next response to write, already recorded as in flight; undefined when there is nothing to send for now. */
export function nextResponse(state: StreamState, view: ResourceView, now: number): Response | undefined {
  for (const sub of state.subs) {
    const map = view.resources(sub.typeUrl);
    if (sub.seen !== map) {
      for (const name of changedNames(sub.seen, map))
        if (isInterested(sub, name) || sub.held.has(name)) sub.todo.add(name);
      sub.seen = map;
    }
    if (sub.sent !== undefined) continue;
    if (!hasTodo(sub) && sub.revert.size === 0 && sub.answered) continue;
    const change = chooseChange(state, sub, view, now);
    if (change !== undefined) return send(state, sub, { change, view, now });
  }
  return undefined;
}

interface Sending {
  readonly change: Change;
  readonly view: ResourceView;
  readonly now: number;
}

function send(state: StreamState, sub: Subscription, sending: Sending): Response {
  const { change, view, now } = sending;
  const drop = new Map<string, Held | undefined>();
  for (const name of change.drop) {
    drop.set(name, deleteHeld(sub, name));
    if (sub.names.has(name)) sub.absent.add(name);
  }
  const { put, whole = false } = change;
  for (const name of sub.absent) if (put.has(name)) sub.absent.delete(name);
  const fresh = whole ? put : freshNames(sub, put);
  const full = !whole && listsEverything(state, sub) ? wholeState(sub, put, view) : undefined;
  const version = whole ? versionOfMap(put) : (full?.version ?? versionAfter(sub, put));
  state.nonces += 1;
  const nonce = `${state.id.toString(36)}-${state.nonces}`;
  sub.sent = { nonce, version, at: now, put, restored: full?.restored ?? [], drop, fresh, whole };
  sub.answered = true;
  sub.status.nonceSent = nonce;
  sub.status.versionSent = version;
  sub.status.sentAt = now;
  if (sub.typeUrl === CLUSTER) resendBehindClusters(state, sub.sent);
  if (sub.typeUrl === ROUTE) resendVirtualHosts(state, fresh);
  const map = view.resources(sub.typeUrl);
  const removed = state.flavour === "delta" ? [...change.drop] : [];
  const absent = removed.filter((name) => drop.get(name) === undefined);
  const common = { typeUrl: sub.typeUrl, nonce, version, removed, absent };
  if (whole) return wholeResponse(common, map);
  const resources = full?.resources ?? [...put.values()];
  return { ...common, resources, map: isWholeMap(resources, map) ? map : undefined };
}

/** Lists the resources only for who looks at them: the map is what is written. */
function wholeResponse(
  common: Omit<Response, "resources" | "map">,
  map: ReadonlyMap<string, EncodedResource>,
): Response {
  return {
    ...common,
    map,
    get resources() {
      return [...map.values()];
    },
  };
}

/** Names that the client does not have in any version. */
function freshNames(sub: Subscription, put: ReadonlyMap<string, EncodedResource>): ReadonlySet<string> {
  const fresh = new Set<string>();
  for (const name of put.keys()) if (!sub.held.isLive(name)) fresh.add(name);
  return fresh;
}

function isWholeMap(resources: readonly EncodedResource[], map: ReadonlyMap<string, EncodedResource>): boolean {
  return resources.length === map.size && resources.every((resource) => map.get(resource.name) === resource);
}

/** Version of the set that the client has once it accepts `put`. */
function versionAfter(sub: Subscription, put: ReadonlyMap<string, EncodedResource>): string {
  const set = { ...sub.heldVersion };
  for (const [name, resource] of put) {
    const before = sub.held.get(name);
    if (before !== undefined) removeEntry(set, before.hash);
    addEntry(set, hashOf(resource));
  }
  return versionText(set);
}

/** The full list: what the client keeps, with the changes laid over it. */
function wholeState(
  sub: Subscription,
  put: ReadonlyMap<string, EncodedResource>,
  view: ResourceView,
): { resources: EncodedResource[]; restored: EncodedResource[]; version: string } {
  const all = new Map<string, EncodedResource>();
  const restored: EncodedResource[] = [];
  for (const [name, held] of sub.held) {
    if (held.resource === undefined || !held.live) continue;
    all.set(name, held.resource);
    if (held.doubt.length > 0 && !put.has(name)) restored.push(held.resource);
  }
  for (const [name, resource] of put) all.set(name, resource);
  const map = view.resources(sub.typeUrl);
  let same = all.size === map.size;
  for (const [name, resource] of all) same &&= map.get(name)?.version === resource.version;
  return {
    resources: [...all.values()],
    restored,
    version: same ? versionOfMap(map) : versionOfNames(all, all.keys()),
  };
}
