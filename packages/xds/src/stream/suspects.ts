// SPDX-License-Identifier: Apache-2.0
import { CLUSTER } from "../order.ts";

/**
 * Clusters that wedged a node, kept beyond its stream: a wedged Envoy that reconnects does not tell of them, yet must be told
 * to remove them (facts-xds "CDS wedge"). Bounded; the oldest nodes are forgotten first.
 */
export interface Suspects {
  add(nodeId: string, names: readonly string[]): void;
  of(nodeId: string): readonly string[];
  /** The node acknowledged clusters again: it is cured. */
  clear(nodeId: string, typeUrl: string): void;
}

const maxNodes = 1000;
const maxNames = 100;

export function createSuspects(): Suspects {
  const byNode = new Map<string, Set<string>>();
  return {
    add(nodeId, names) {
      const known = byNode.get(nodeId) ?? new Set();
      for (const name of names) if (known.size < maxNames) known.add(name);
      byNode.delete(nodeId);
      byNode.set(nodeId, known);
      const oldest = byNode.keys().next();
      if (byNode.size > maxNodes && oldest.done !== true) byNode.delete(oldest.value);
    },
    of: (nodeId) => [...(byNode.get(nodeId) ?? [])],
    clear(nodeId, typeUrl) {
      if (typeUrl === CLUSTER) byNode.delete(nodeId);
    },
  };
}
