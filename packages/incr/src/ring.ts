// SPDX-License-Identifier: Apache-2.0
import type { Frame, LazyNode, Ring } from "./core.ts";

/**
 * The ring that reading this node closes, if any: the node is itself on its way, or it was completed within a ring that reaches a node
 * on its way. All from there to the innermost frame are marked; each of them faults whatever its function makes of it (K8.5).
 */
export function closeRing(frames: readonly Frame[], node: LazyNode): Ring | undefined {
  const first = node.frame === undefined ? sharedFrame(frames, node.ring) : frames.indexOf(node.frame);
  if (first < 0) return undefined;
  const members = frames.slice(first);
  const ring: Ring = { path: pathOf(members), joined: undefined };
  if (node.ring !== undefined && node.frame === undefined) join(node.ring, ring);
  for (const frame of members) {
    if (frame.ring === undefined) frame.ring = ring;
    else join(frame.ring, ring);
  }
  return ring;
}

function sharedFrame(frames: readonly Frame[], ring: Ring | undefined): number {
  if (ring === undefined) return -1;
  const root = rootOf(ring);
  return frames.findIndex((frame) => frame.ring !== undefined && rootOf(frame.ring) === root);
}

function join(a: Ring, b: Ring): void {
  const root = rootOf(a);
  const other = rootOf(b);
  if (root !== other) other.joined = root;
}

function rootOf(ring: Ring): Ring {
  let root = ring;
  while (root.joined !== undefined) root = root.joined;
  return root;
}

// Turned so that the smallest comes first: the words do not depend on where the ring was entered.
function pathOf(members: readonly Frame[]): string {
  const names = members.map((frame) => `${frame.name}/${frame.key}`);
  const start = names.indexOf([...names].sort()[0] ?? "");
  return [...names.slice(start), ...names.slice(0, start), names[start]].join(" → ");
}
