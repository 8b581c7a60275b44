// SPDX-License-Identifier: Apache-2.0
/** The common case of a client that starts with nothing and gets everything: the work is per snapshot, not per name and client. */
import { type EncodedResource, type Layer, layersOf } from "@heddle/envoy";
import type { ResourceView } from "../host.ts";
import { CLUSTER, refersToClusters } from "../order.ts";
import { namesOf, sameNames } from "./name-set.ts";
import { setOfMap } from "./set-version.ts";
import { listsEverything, type StreamState } from "./stream-state.ts";
import type { Sent, Subscription } from "./subscription.ts";

type Resources = ReadonlyMap<string, EncodedResource>;

/** May the whole map of a type go out as it is? Only to a client of which nothing is known, and that need not wait for clusters. */
export function isWholeFirstAnswer(state: StreamState, sub: Subscription, view: ResourceView): boolean {
  const map = view.resources(sub.typeUrl);
  if (map.size === 0 || !isUntouched(sub)) return false;
  if (refersToClusters(sub.typeUrl) && !hasAllClusters(state, view)) return false;
  if (sub.force.size > 0 || sub.waiting.size > 0 || sub.absent.size > 0) return false;
  if (!listsEverything(state, sub) && bytesOf(map) > state.limits.maxResponseBytes) return false;
  return asksFor(sub, map);
}

/** What refers to clusters then finds them, or none are coming. */
function hasAllClusters(state: StreamState, view: ResourceView): boolean {
  const clusters = state.byType.get(CLUSTER);
  return clusters?.wildcard !== true || clusters.held.isAll(view.resources(CLUSTER));
}

/** The client accepted all of it. Returns false when it must be looked at name by name. */
export function acknowledgeWhole(sub: Subscription, sent: Sent): boolean {
  if (!sent.whole || sub.status.nonceSent !== sent.nonce || !isUntouched(sub) || !asksFor(sub, sent.put)) return false;
  sub.held.adopt(sent.put);
  Object.assign(sub.heldVersion, setOfMap(sent.put));
  // What changed since it was sent is found by comparing again from there.
  sub.seen = sent.put;
  return true;
}

const isUntouched = (sub: Subscription): boolean =>
  sub.held.size === 0 &&
  sub.rejected.size === 0 &&
  sub.alone.size === 0 &&
  sub.revert.size === 0 &&
  sub.late.size === 0;

const asksFor = (sub: Subscription, map: Resources): boolean =>
  sub.wildcard ? sub.names.size === 0 : sub.names.isAll(namesOf(map)) || sameNames(sub.names, map);

const sizes = new WeakMap<Layer<EncodedResource>, number>();

function bytesOf(map: Resources): number {
  let sum = 0;
  for (const layer of layersOf(map)) {
    let size = sizes.get(layer);
    if (size === undefined) {
      size = 0;
      for (const resource of layer.values()) size += resource?.bytes.length ?? 0;
      sizes.set(layer, size);
    }
    sum += size;
  }
  return sum;
}
