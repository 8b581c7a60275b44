// SPDX-License-Identifier: Apache-2.0
/**
 * Make before break. A route or listener waits until the client has the clusters it names; a cluster goes only when no route
 * or listener at the client names it. Both waits are bounded, and for updates only: Envoy accepts a route to a
 * missing cluster and answers 503 (facts-xds "Warming, make before break").
 */
import type { EncodedResource } from "@heddle/envoy";
import type { ResourceView } from "../host.ts";
import { CLUSTER, LISTENER, ROUTE, refersToClusters } from "../order.ts";
import type { Held } from "./held.ts";
import { canRemove, type StreamState } from "./stream-state.ts";
import type { Subscription } from "./subscription.ts";

/** A cluster that must be there first, and for how long at most, in milliseconds since the wait began. */
export interface Missing {
  readonly cluster: string;
  readonly limit: number;
}

/**
 * The cluster that `want` must wait for longest, or undefined. Only clients that take all clusters (Envoy) are made to wait: a
 * client that asks for clusters by name (gRPC) learns their names from the route.
 */
export function missingCluster(
  state: StreamState,
  view: ResourceView,
  change: { readonly sub: Subscription; readonly want: EncodedResource; readonly have: Held | undefined },
): Missing | undefined {
  const clusters = state.byType.get(CLUSTER);
  if (clusters?.wildcard !== true || !refersToClusters(change.sub.typeUrl)) return undefined;
  const before = change.have?.resource;
  let absent: Missing | undefined;
  for (const name of change.want.refs.clusters) {
    if (clusters.held.isLive(name)) continue;
    const cluster = view.resources(CLUSTER).get(name);
    const isComing = cluster !== undefined && clusters.rejected.get(name) !== cluster.version;
    if (isComing) return { cluster: name, limit: state.limits.holdMs };
    // The cluster does not exist, or this client refuses it. A table that already names it loses nothing by an update; one
    // that does not is better off as it is for a moment: a DestinationRule often comes a little after its VirtualService.
    if (before !== undefined && !names(before, name)) absent ??= { cluster: name, limit: state.limits.absentHoldMs };
  }
  return absent;
}

function names(resource: EncodedResource, cluster: string): boolean {
  for (const name of resource.refs.clusters) if (name === cluster) return true;
  return false;
}

/** What the client's routes and listeners refer to. */
export interface InUse {
  /** By resources that are about to be replaced or are on their way: wait for them. */
  readonly pending: ReadonlySet<string>;
  /** By resources that will stay as they are, so the removal leaves them dangling: wait a while. */
  readonly settled: ReadonlySet<string>;
  /** The client holds resources of an earlier server whose references nobody here knows: wait a while. */
  readonly unknown: boolean;
}

/** References from what this client has (or may have) to names of type `target`, a cluster or a route table. */
export function namesInUse(state: StreamState, view: ResourceView, target: string): InUse {
  const pending = new Set<string>();
  const settled = new Set<string>();
  let unknown = hasUntoldRoutes(state);
  const collect = (resource: EncodedResource, into: Set<string>): void => {
    for (const name of target === CLUSTER ? resource.refs.clusters : resource.refs.routes) into.add(name);
  };
  for (const sub of state.subs) {
    if (target === CLUSTER ? !refersToClusters(sub.typeUrl) : sub.typeUrl !== LISTENER) continue;
    const map = view.resources(sub.typeUrl);
    unknown ||= isAskedAnew(sub);
    for (const [name, held] of sub.held) {
      const wanted = map.get(name);
      const stays =
        wanted === undefined ? !canRemove(state, sub) : wanted.version === held.version && held.doubt.length === 0;
      if (held.resource !== undefined) collect(held.resource, stays ? settled : pending);
      else if (held.live) unknown = true;
      for (const resource of held.doubt) collect(resource, pending);
    }
    for (const sent of sub.sent === undefined ? sub.late.values() : [sub.sent, ...sub.late.values()]) {
      for (const resource of sent.put.values()) collect(resource, pending);
      for (const held of sent.drop.values()) if (held?.resource !== undefined) collect(held.resource, pending);
    }
  }
  return { pending, settled, unknown };
}

/** A name dropped and asked for again may have been answered in between: the client has that answer, the server has forgotten it. */
function isAskedAnew(sub: Subscription): boolean {
  for (const name of sub.force) if (sub.names.has(name) && !sub.held.has(name)) return true;
  return false;
}

/**
 * May the client have tables that it has not told of? A reconnected one asks for clusters before its listeners and tables; and
 * one that dropped a table's last listener and got another may still be about to ask for the table again, or keep it although
 * it was told that there is none.
 */
function hasUntoldRoutes(state: StreamState): boolean {
  const listeners = state.byType.get(LISTENER);
  if (listeners === undefined) return state.reconnected;
  const tables = state.byType.get(ROUTE);
  const isUntold = (listener: EncodedResource | undefined): boolean =>
    listener?.refs.routes.some((table) => tables?.names.has(table) !== true || tables.absent.has(table)) ?? false;
  for (const held of listeners.held.values()) if (isUntold(held.resource)) return true;
  for (const listener of listeners.sent?.put.values() ?? []) if (isUntold(listener)) return true;
  return false;
}

export type Wait = "no" | "bounded" | "until-replaced";

/** Must the removal of a name wait? `inUse` is asked only for types that others refer to. */
export function removalWait(
  state: StreamState,
  view: ResourceView,
  removal: { readonly sub: Subscription; readonly name: string; readonly inUse: () => InUse },
): Wait {
  const { typeUrl } = removal.sub;
  if (typeUrl === CLUSTER || typeUrl === ROUTE) {
    const use = removal.inUse();
    if (use.pending.has(removal.name)) return "until-replaced";
    return use.settled.has(removal.name) || use.unknown ? "bounded" : "no";
  }
  return waitsForCluster(state, view, removal) ? "until-replaced" : "no";
}

/** Endpoints outlive their cluster: while its removal is held back, so is theirs. */
function waitsForCluster(
  state: StreamState,
  view: ResourceView,
  removal: { readonly sub: Subscription; readonly name: string },
): boolean {
  if (!removal.sub.typeUrl.endsWith(".ClusterLoadAssignment")) return false;
  const clusters = state.byType.get(CLUSTER);
  return clusters?.held.isLive(removal.name) === true && !view.resources(CLUSTER).has(removal.name);
}
