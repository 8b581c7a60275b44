// SPDX-License-Identifier: Apache-2.0
import type { Edit, Fix, Path } from "../problem.ts";
import type { Decoder, MutableProblem } from "./decoder.ts";
import { type Pattern, renderPattern, resolvePattern, typeAt, valueAt } from "./places.ts";

/** Where a misplaced field should go. */
export interface Relocation {
  readonly fix: Fix;
  /** The concrete place, when it is the only possible one and free. */
  readonly to?: Path;
}

/** How to move what stands at `from` to the place that a pattern means. */
export function relocate(decoder: Decoder, from: Path, pattern: Pattern): Relocation {
  const place = renderPattern(pattern);
  const to = resolvePattern(decoder.root, pattern, decoder.path);
  if (to === undefined) return { fix: { description: `move it to \`${place}\`` } };
  const there = valueAt(decoder.root, to);
  if (there !== undefined && there !== null) return { fix: { description: `remove it, \`${place}\` is set already` } };
  return { to, fix: { description: `move it to \`${place}\``, edits: moveEdits(decoder, { from, to, pattern }) } };
}

interface Move {
  readonly from: Path;
  readonly to: Path;
  readonly pattern: Pattern;
}

/** A lone value becomes a list on its way into one, and a list of one becomes its item. */
function moveEdits(decoder: Decoder, { from, to, pattern }: Move): readonly Edit[] {
  const value = valueAt(decoder.root, from);
  const target = typeAt(decoder.definition, pattern)?.node.is;
  const lone: readonly unknown[] = Array.isArray(value) ? value : [];
  const wrap = target === "list" && !Array.isArray(value) && value !== undefined && value !== null;
  if (wrap || (target === "string" && lone.length === 1)) {
    return [
      { op: "replace", path: to, value: wrap ? [value] : lone[0] },
      { op: "remove", path: from },
    ];
  }
  const last = to.at(-1);
  const sameParent = from.length === to.length && from.slice(0, -1).every((step, i) => step === to[i]);
  return sameParent && typeof last === "string"
    ? [{ op: "rename-key", path: from, value: last }]
    : [{ op: "move", path: from, to }];
}

/** Remembers that what is missing at the new place stands elsewhere. */
export function explain(decoder: Decoder, relocation: Relocation, problem: MutableProblem): void {
  if (relocation.to !== undefined) decoder.explained.push({ path: relocation.to, problem });
}
