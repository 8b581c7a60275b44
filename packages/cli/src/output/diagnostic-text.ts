// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, type Position, refText } from "@heddle/core";
import { renderPath } from "@heddle/schema";
import { paint } from "./paint.ts";

const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan } as const;

export const positionText = (p: Position | undefined): string =>
  p === undefined ? "" : `${p.file}:${p.line}:${p.column}`;

/** A diagnostic for people: where, what, and what to do. */
export function diagnosticText(d: Diagnostic): string {
  const where = [d.resource && refText(d.resource), d.path && d.path.length > 0 && renderPath(d.path)]
    .filter(Boolean)
    .join("  ");
  const head = [colour[d.severity](`${d.severity} ${d.code}`), paint.bold(positionText(d.position)), where]
    .filter((part) => part !== "")
    .join("  ");
  const related = (d.related ?? []).map(
    (r) => `        see ${positionText(r.position) || (r.resource && refText(r.resource)) || ""}: ${r.message}`,
  );
  const fix = d.fix === undefined ? [] : [`        ${paint.green("fix:")} ${d.fix.description}`];
  return [head, `        ${d.message}`, ...related, ...fix].join("\n");
}

/** "2 errors, 1 warning"; "" when there is nothing. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]) => diagnostics.filter((d) => d.severity === severity).length;
  return (["error", "warning", "info"] as const)
    .map((s) => ({ s, n: count(s) }))
    .filter(({ n }) => n > 0)
    .map(({ s, n }) => `${n} ${s === "info" ? (n === 1 ? "note" : "notes") : n === 1 ? s : `${s}s`}`)
    .join(", ");
}
