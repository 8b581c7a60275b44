// SPDX-License-Identifier: Apache-2.0
import type { Core } from "./core.ts";
import { messageOf } from "./errors.ts";
import type { Fault, FaultKind } from "./types.ts";

/** Where a fault stands: one per (node, key, id kind). */
export function faultId(kind: FaultKind, node: string, key: string): string {
  return kind === "throw" || kind === "cycle" ? `${node}/${key}` : `${node}/${key}!${kind}`;
}

/** Records a fault; one that stands already in the same words is left as it is. */
export function raiseFault(core: Core, fault: Omit<Fault, "revision">): void {
  const id = faultId(fault.kind, fault.node, fault.key);
  const standing = core.faults.get(id);
  if (standing !== undefined && standing.kind === fault.kind && standing.message === fault.message) return;
  const stamped = { ...fault, revision: core.revision };
  core.faults.set(id, stamped);
  core.freshFaults.push(stamped);
}

/** Records what a function threw. */
export function raiseThrown(
  core: Core,
  at: { readonly kind: "throw" | "cycle"; readonly node: string; readonly key: string; readonly lastGood: boolean },
  error: unknown,
): void {
  const now = at.lastGood ? "its last good result stays" : "it has no result";
  raiseFault(core, { ...at, message: `${at.node}/${at.key}: ${messageOf(error)}; ${now}`, error, rivals: [] });
}

export function clearFault(core: Core, kind: FaultKind, at: { readonly node: string; readonly key: string }): void {
  if (core.faults.size > 0) core.faults.delete(faultId(kind, at.node, at.key));
}

/** Everything that stands against one (node, key). */
export function faultsOf(core: Core, node: string, key: string): readonly Fault[] {
  const kinds: readonly FaultKind[] = ["throw", "duplicate", "equals", "observer", "impure"];
  return kinds.flatMap((kind) => core.faults.get(faultId(kind, node, key)) ?? []);
}

export function sortedFaults(core: Core): ReadonlyMap<string, Fault> {
  return new Map([...core.faults].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The node's equality, contained: one that throws counts as "different" and stands as a fault. */
export function sameValue(
  core: Core,
  at: { readonly node: string; readonly key: string; readonly equals: (a: unknown, b: unknown) => boolean },
  pair: { readonly before: unknown; readonly after: unknown },
): boolean {
  if (Object.is(pair.before, pair.after)) return true;
  if (pair.before === undefined || pair.after === undefined) return false;
  const { node, key } = at;
  try {
    const same = at.equals(pair.before, pair.after);
    clearFault(core, "equals", at);
    return same;
  } catch (error) {
    const message = `${node}/${key}: the equality threw: ${messageOf(error)}; the values count as different`;
    raiseFault(core, { kind: "equals", node, key, message, error, lastGood: false, rivals: [] });
    return false;
  }
}
