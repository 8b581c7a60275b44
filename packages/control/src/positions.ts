// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, type TextSet, withPositions } from "@heddle/core";

/** Findings with their places in texts, looked up once as long as the texts stay. */
export interface Positions {
  of(findings: readonly Diagnostic[]): readonly Diagnostic[];
  /** These texts changed: findings in them, and those that had no place, are looked up again. */
  forget(files: Iterable<string>): void;
}

export function createPositions(texts: Pick<TextSet, "locator">): Positions {
  let known = new Map<Diagnostic, Diagnostic>();
  return {
    of(findings) {
      const placed = new Map<Diagnostic, Diagnostic>();
      for (const finding of findings)
        if (!placed.has(finding))
          placed.set(finding, known.get(finding) ?? withPositions([finding], texts.locator)[0] ?? finding);
      // What does not stand any more is let go.
      known = placed;
      return [...placed.values()];
    },
    forget(files) {
      const changed = new Set(files);
      for (const [finding, placed] of known) if (isIn(placed, changed)) known.delete(finding);
    },
  };
}

function isIn(placed: Diagnostic, files: ReadonlySet<string>): boolean {
  const places = [placed, ...(placed.related ?? [])];
  return places.some(({ resource, position }) =>
    position === undefined ? resource !== undefined : files.has(position.file),
  );
}
