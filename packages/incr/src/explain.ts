// SPDX-License-Identifier: Apache-2.0
import {
  type Cause,
  type Core,
  type DerivedNode,
  type GraphNode,
  type LastChange,
  type LazyFamily,
  readRecord,
} from "./core.ts";
import { claimants } from "./derive.ts";
import { faultsOf } from "./faults.ts";
import type { Explanation, ReadRecord } from "./types.ts";

/** Explanations in one chain at most; the rest is cut. */
const MAX_STEPS = 200;

interface Walk {
  readonly core: Core;
  readonly path: Set<string>;
  steps: number;
}

/** The chain of changes behind (node, key) (K10). */
export function explainKey(core: Core, node: GraphNode, key: string): Explanation {
  return explainAt({ core, path: new Set(), steps: 0 }, node, key);
}

function explainAt(walk: Walk, node: GraphNode, key: string): Explanation {
  walk.steps++;
  const id = JSON.stringify([node.name, key]);
  walk.path.add(id);
  const explanation = explainKind(walk, node, key);
  walk.path.delete(id);
  return explanation;
}

function explainKind(walk: Walk, node: GraphNode, key: string): Explanation {
  if (node.kind === "lazy") return explainLazy(walk, node, key);
  if (node.kind === "derived") return explainDerived(walk, node, key);
  const base = baseOf(walk.core, node, key);
  if (node.kind === "index") {
    const bucket = node.buckets.get(key);
    const changedAt = bucket?.lastChange.revision ?? 0;
    const causes = keysChanged(bucket?.lastChange, { name: node.of.name, revision: changedAt });
    const state = bucket === undefined ? "absent" : "value";
    const reason = causes.length === 0 ? "absent" : "changed";
    return { ...base, kind: "index", state, changedAt, reason, because: explainCauses(walk, causes) };
  }
  if (!node.store.map.has(key)) return base;
  return { ...base, state: "value", changedAt: node.changedAt.get(key) ?? 0, reason: "set" };
}

function explainDerived(walk: Walk, node: DerivedNode, key: string): Explanation {
  const { core } = walk;
  const base = baseOf(core, node, key);
  const present = node.store.map.has(key);
  const dropped = node.lastChange.keys.find((change) => change.key === key)?.from;
  const from = claimants(node, key)[0] ?? dropped ?? (node.runs.has(key) ? key : undefined);
  const run = from === undefined ? undefined : node.runs.get(from);
  const state = present ? "value" : base.faults.length > 0 ? "fault" : "absent";
  const changedAt = node.changedAt.get(key) ?? (dropped === undefined ? 0 : node.lastChange.revision);
  if (from === undefined || run === undefined) {
    const gone: Cause[] =
      from === undefined ? [] : [{ node: node.over.name, key: from, how: "input", revision: changedAt }];
    return { ...base, from, state, changedAt, reason: "absent", because: explainCauses(walk, gone) };
  }
  return {
    ...base,
    from,
    state,
    changedAt,
    ranAt: run.ranAt,
    reason: run.causes.length === 0 ? "first" : "changed",
    because: explainCauses(walk, run.causes),
    reads: [
      { node: node.over.name, key: from, how: "input" },
      ...run.deps.map((dep) => readRecord(dep.target, dep.key)),
    ],
    faults: from === key ? base.faults : [...base.faults, ...faultsOf(core, node.name, from)],
  };
}

function explainLazy(walk: Walk, family: LazyFamily, key: string): Explanation {
  const base = baseOf(walk.core, family, key);
  const node = family.nodes.get(key);
  if (node?.outcome === undefined) return base;
  return {
    ...base,
    state: node.outcome.ok ? "value" : "fault",
    changedAt: node.changedAt,
    ranAt: node.ranAt,
    reason: node.causes.length === 0 ? "first" : "changed",
    because: explainCauses(walk, node.causes),
    reads: node.deps.map((dep) => readRecord(dep.target, dep.key)),
  };
}

function baseOf(core: Core, node: GraphNode, key: string): Explanation {
  return {
    node: node.name,
    key,
    kind: node.kind,
    state: "absent",
    from: undefined,
    changedAt: 0,
    ranAt: 0,
    reason: "absent",
    because: [],
    reads: [],
    faults: faultsOf(core, node.name, key),
  };
}

function explainCauses(walk: Walk, causes: readonly Cause[]): readonly Explanation[] {
  return causes.flatMap((cause) => {
    const node = walk.core.names.get(cause.node);
    if (node === undefined) return [];
    if (cause.how === "all") {
      const last = node.kind === "index" || node.kind === "lazy" ? undefined : node.lastChange;
      return explainCauses(walk, keysChanged(last, { name: cause.node, revision: cause.revision }));
    }
    if (walk.steps >= MAX_STEPS || walk.path.has(JSON.stringify([cause.node, cause.key]))) return [];
    return [explainAt(walk, node, cause.key)];
  });
}

// A collection that changed again since no longer knows which keys did it.
function keysChanged(
  last: LastChange | undefined,
  at: { readonly name: string; readonly revision: number },
): readonly Cause[] {
  if (last === undefined || last.revision !== at.revision) return [];
  const how: ReadRecord["how"] = "get";
  return last.keys.map(({ key }) => ({ node: at.name, key, how, revision: at.revision }));
}
