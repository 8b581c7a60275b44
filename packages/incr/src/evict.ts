// SPDX-License-Identifier: Apache-2.0
import type { Core, LazyNode } from "./core.ts";
import { clearFault } from "./faults.ts";

/** Drops lazy nodes that nobody used for a while; amortised, it looks only at what it drops. */
export function evictIdle(core: Core): void {
  if (core.frames.length > 0) return;
  for (const node of core.idle) {
    if (node.usedAt + core.retainBatches >= core.revision) break;
    evict(core, node);
  }
  if (core.idle.size <= core.retainNodes) return;
  // Nodes verified at the present revision must find what they read, so the revision moves on before any of them goes.
  core.revision++;
  for (const node of core.idle) {
    if (core.idle.size <= core.retainNodes * 0.9) break;
    evict(core, node);
  }
}

function evict(core: Core, node: LazyNode): void {
  core.idle.delete(node);
  core.cyclic.delete(node);
  node.family.nodes.delete(node.key);
  const at = { node: node.family.name, key: node.key };
  for (const kind of ["throw", "equals", "impure"] as const) clearFault(core, kind, at);
}
