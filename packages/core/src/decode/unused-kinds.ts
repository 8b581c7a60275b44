// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Position } from "../diagnostics/diagnostic.ts";
import type { UnusedKind } from "./raw-object.ts";

/** One warning per kind that the mesh does not use, with the count; `locate` finds the first of them. */
export function unusedKindDiagnostics(
  unused: readonly UnusedKind[],
  locate: (u: UnusedKind) => Position | undefined,
): readonly Diagnostic[] {
  const byKind = new Map<string, UnusedKind[]>();
  for (const u of unused) {
    const key = `${u.apiVersion} ${u.kind}`;
    const list = byKind.get(key);
    if (list === undefined) byKind.set(key, [u]);
    else list.push(u);
  }
  return [...byKind.values()].map((list) => {
    const first = list[0] as UnusedKind;
    const position = locate(first);
    const count = list.length === 1 ? "One object" : `${list.length} objects`;
    const kind = `${first.kind} (${first.apiVersion})`;
    const at = position && { position };
    if (first.reason === "removed")
      return {
        code: "HED0024",
        severity: "warning",
        message: `${count} of kind ${kind}: Kubernetes no longer serves this version. The mesh does not need the kind and ignores it. Write apiVersion ${first.suggestion ?? ""}.`,
        fix: { description: `apiVersion: ${first.suggestion ?? ""}` },
        ...at,
      };
    if (first.reason === "later")
      return {
        code: "HED0106",
        severity: "warning",
        message: `${count} of kind ${kind}: Heddle knows this kind, but it has no effect in this version. Traffic is handled as if it were not there.`,
        ...at,
      };
    const meant = first.suggestion === undefined ? "" : ` Did you mean ${first.suggestion}?`;
    return {
      code: "HED0105",
      severity: "warning",
      message: `${count} of kind ${kind}: not a kind that Heddle knows; ignored.${meant}`,
      ...at,
    };
  });
}
