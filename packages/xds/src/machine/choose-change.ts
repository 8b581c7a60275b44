// SPDX-License-Identifier: Apache-2.0
/** Compares one subscription with the snapshot and picks what may go out now; the rest stays on the list. */
import { type EncodedResource, encodeResource } from "@heddle/envoy";
import type { ResourceView } from "../host.ts";
import { ENDPOINT } from "../order.ts";
import { isWholeFirstAnswer } from "./first-answer.ts";
import { type InUse, missingCluster, namesInUse, removalWait } from "./gates.ts";
import { type Held, holdResource } from "./held.ts";
import { canRemove, listsEverything, type StreamState } from "./stream-state.ts";
import { deleteHeld, isInterested, listEverything, type Subscription, setHeld } from "./subscription.ts";

export interface Change {
  readonly put: ReadonlyMap<string, EncodedResource>;
  readonly drop: ReadonlySet<string>;
  /** `put` is the snapshot's map itself. */
  readonly whole?: boolean;
}

interface Round {
  readonly state: StreamState;
  readonly sub: Subscription;
  readonly view: ResourceView;
  readonly map: ReadonlyMap<string, EncodedResource>;
  readonly now: number;
  readonly inUse: () => InUse;
}

/** Undefined when nothing can or need be sent. An empty change is the empty first response that a fresh client waits for. */
export function chooseChange(
  state: StreamState,
  sub: Subscription,
  view: ResourceView,
  now: number,
): Change | undefined {
  const map = view.resources(sub.typeUrl);
  if (isWholeFirstAnswer(state, sub, view)) {
    sub.everything = false;
    sub.todo.clear();
    return { put: map, drop: new Set(), whole: true };
  }
  listEverything(sub, map);
  let use: InUse | undefined;
  const inUse = (): InUse => {
    use ??= namesInUse(state, view, sub.typeUrl);
    return use;
  };
  const round: Round = { state, sub, view, map, now, inUse };
  const isolated = chooseRevert(round) ?? chooseAlone(round);
  if (isolated !== undefined) return isolated;
  const put = new Map<string, EncodedResource>();
  const drop = new Set<string>();
  const limit = listsEverything(state, sub) ? Number.POSITIVE_INFINITY : state.limits.maxResponseBytes;
  let bytes = 0;
  for (const name of [...sub.todo]) {
    if (sub.alone.has(name)) continue;
    const step = compareName(round, name);
    if (step === "done") settle(sub, name);
    else if (step === "drop") drop.add(name);
    else if (step !== "wait") {
      if (put.size > 0 && bytes + step.bytes.length > limit) break;
      bytes += step.bytes.length;
      put.set(name, step);
    }
  }
  if (put.size === 0 && drop.size === 0 && !needsEmptyAnswer(sub)) return undefined;
  for (const name of [...put.keys(), ...drop]) settle(sub, name);
  return { put, drop };
}

function settle(sub: Subscription, name: string): void {
  sub.todo.delete(name);
  sub.force.delete(name);
  sub.waiting.delete(name);
}

/** A client that starts with nothing waits for a first response to a wildcard even if there is nothing to tell. */
const needsEmptyAnswer = (sub: Subscription): boolean => !sub.answered && sub.wildcard && sub.waiting.size === 0;

type Step = "done" | "wait" | "drop" | EncodedResource;

function compareName(round: Round, name: string): Step {
  const { sub, map } = round;
  const have = sub.held.get(name);
  const latest = isInterested(sub, name) ? map.get(name) : undefined;
  if (latest !== undefined && sub.rejected.get(name) !== latest.version) return comparePut(round, name, latest);
  if (latest !== undefined) return keepLastGood(sub, name, have);
  sub.rejected.delete(name);
  if (have !== undefined) return compareDrop(round, name, have);
  return tellAbsence(round, name);
}

function comparePut(round: Round, name: string, want: EncodedResource): Step {
  const { state, sub, view, now } = round;
  const have = sub.held.get(name);
  if (sub.late.size > 0 && isLate(sub, name, want)) return "done";
  const known = have?.live === true && have.version === want.version && have.doubt.length === 0;
  if (known && have.resource === undefined) setHeld(sub, name, holdResource(want));
  if (known && !sub.force.has(name)) {
    sub.waiting.delete(name);
    return "done";
  }
  const missing = known ? undefined : missingCluster(state, view, { sub, want, have });
  if (missing === undefined) return want;
  const { cluster, limit } = missing;
  return isHeld(sub, name, { now, limit, expired: () => noteExpired(round, name, cluster) }) ? "wait" : want;
}

/** A wedged client has it already and will answer in its own time. */
function isLate(sub: Subscription, name: string, want: EncodedResource): boolean {
  for (const late of sub.late.values()) if (late.put.get(name)?.version === want.version) return true;
  return false;
}

function noteExpired(round: Round, name: string, cluster: string): void {
  round.state.notes.push({ kind: "hold-expired", typeUrl: round.sub.typeUrl, name, cluster });
}

interface Hold {
  readonly now: number;
  readonly limit: number;
  readonly expired: () => void;
}

function isHeld(sub: Subscription, name: string, hold: Hold): boolean {
  const since = sub.waiting.get(name);
  if (since === undefined) sub.waiting.set(name, hold.now);
  if (hold.now - (since ?? hold.now) < hold.limit) return true;
  hold.expired();
  return false;
}

/** The newest version was rejected: the client keeps, or is given back, the last one it accepted. */
function keepLastGood(sub: Subscription, name: string, have: Held | undefined): Step {
  sub.waiting.delete(name);
  if (have === undefined) return "done";
  if (!have.live) return "drop";
  return have.doubt.length > 0 || sub.force.has(name) ? (have.resource ?? "done") : "done";
}

function compareDrop(round: Round, name: string, have: Held): Step {
  const { state, sub, view, now } = round;
  if (!isInterested(sub, name)) {
    deleteHeld(sub, name);
    return "done";
  }
  if (!canRemove(state, sub)) {
    // Cannot be said in this flavour; the client keeps it until it stops asking (xDS protocol, "Deleting resources").
    if (have.resource === undefined) return forgetHeld(sub, name);
    return sub.force.has(name) ? have.resource : "done";
  }
  // It was taken away before, in a response that was rejected: nothing can depend on it any more.
  if (!have.live) return "drop";
  const wait = removalWait(state, view, { sub, name, inUse: round.inUse });
  if (wait === "no") return "drop";
  // Its cluster changed, then vanished from the snapshot, and is at the client still: it waits for these endpoints.
  if (sub.typeUrl === ENDPOINT && sub.force.has(name)) return have.resource ?? "drop";
  if (wait === "until-replaced") {
    sub.waiting.set(name, sub.waiting.get(name) ?? now);
    return "wait";
  }
  const hold: Hold = { now, limit: state.limits.holdMs, expired: () => noteExpired(round, name, name) };
  return isHeld(sub, name, hold) ? "wait" : "drop";
}

function forgetHeld(sub: Subscription, name: string): Step {
  deleteHeld(sub, name);
  return "done";
}

/**
 * A client that asks for a name must hear that there is none: a cluster that warms for its endpoints then goes on. Where that
 * cannot be said, endpoints get an empty load (the cluster went away before the client asked).
 */
function tellAbsence(round: Round, name: string): Step {
  const { state, sub } = round;
  if (!sub.names.has(name)) return "done";
  if (canRemove(state, sub)) return sub.absent.has(name) && !sub.force.has(name) ? "done" : "drop";
  return sub.typeUrl === ENDPOINT ? encodeResource(ENDPOINT, name, { clusterName: name }) : "done";
}

/** Out of a wedge: everything suspected goes back to its last good version in one response. */
function chooseRevert(round: Round): Change | undefined {
  const { sub } = round;
  if (sub.revert.size === 0) return undefined;
  const put = new Map<string, EncodedResource>();
  for (const name of sub.revert) {
    const good = sub.held.get(name)?.resource;
    if (good !== undefined) put.set(name, good);
    sub.todo.add(name);
  }
  sub.revert.clear();
  return put.size > 0 ? { put, drop: new Set() } : undefined;
}

/** After a rejected response: one resource per response, so that a NACK can only mean that one. */
function chooseAlone(round: Round): Change | undefined {
  const { sub } = round;
  for (const name of [...sub.alone]) {
    const step = compareName(round, name);
    if (step === "wait") continue;
    sub.alone.delete(name);
    settle(sub, name);
    if (step === "done") continue;
    if (step === "drop") {
      sub.todo.add(name);
      continue;
    }
    return { put: new Map([[name, step]]), drop: new Set() };
  }
  return undefined;
}
