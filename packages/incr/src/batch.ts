// SPDX-License-Identifier: Apache-2.0
import type { Core, SourceNode, Write } from "./core.ts";
import { GraphError } from "./errors.ts";
import { freezeInDebug } from "./freeze.ts";
import { deliver } from "./notify.ts";
import { settle } from "./settle.ts";

/** Rounds of subscribers writing in answer to each other's writes before that counts as a bug. */
const MAX_ROUNDS = 100;

/** Runs `change` and settles what it wrote; see `Graph.batch`. */
export function runBatch(core: Core, change: () => void): void {
  refuseInside(core, "batch");
  if (core.openBatches > 0) {
    nest(core, change);
    return;
  }
  const kept = new Map([...core.stagedSources].map((source) => [source, new Map(source.staged)]));
  try {
    nest(core, change);
  } catch (error) {
    unstage(core, kept);
    throw error;
  }
  if (core.phase === "idle") settleRounds(core);
}

function nest(core: Core, change: () => void): void {
  core.openBatches++;
  try {
    change();
  } finally {
    core.openBatches--;
  }
}

function unstage(core: Core, kept: ReadonlyMap<SourceNode, Map<string, Write>>): void {
  for (const source of core.stagedSources) source.staged = kept.get(source) ?? new Map();
  core.stagedSources.clear();
  for (const source of kept.keys()) core.stagedSources.add(source);
}

function settleRounds(core: Core): void {
  const errors: unknown[] = [];
  for (let round = 0; core.stagedSources.size > 0; round++) {
    if (round === MAX_ROUNDS) {
      unstage(core, new Map());
      throw new GraphError(`subscribers kept writing for ${MAX_ROUNDS} rounds; their last writes were dropped`);
    }
    errors.push(...deliver(core, settle(core)));
  }
  if (errors.length > 0) throw errors[0];
}

/** Stages one write; the last one on a key in a batch counts. */
export function stage(core: Core, node: SourceNode, write: Write & { readonly key: string }): void {
  refuseInside(core, `${node.name}.${write.present ? "set" : "delete"}`);
  if (core.openBatches === 0) throw new GraphError(`${node.name} may be written inside graph.batch only`);
  if (write.present && write.value === undefined)
    throw new GraphError(`${node.name}/${write.key}: undefined is not a value`);
  freezeInDebug(core, write.value);
  node.staged.set(write.key, { present: write.present, value: write.value });
  core.stagedSources.add(node);
}

/** Edges only: inside a function of the graph this would be a read or write that nothing records. */
export function refuseInside(core: Core, what: string): void {
  const { running } = core;
  if (running !== undefined)
    throw new GraphError(`${what} was called inside the function of ${running.name}; use its reader`);
  if (core.phase === "settle") throw new GraphError(`${what} was called while the graph settles`);
}
