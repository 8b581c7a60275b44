// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Locator } from "./diagnostic.ts";
import { refKey } from "./diagnostic.ts";

/** Fills in positions from resource and path. */
export function withPositions(diagnostics: readonly Diagnostic[], locate: Locator): readonly Diagnostic[] {
  return diagnostics.map((d) => {
    const related = d.related?.map((r) => {
      if (r.position !== undefined || r.resource === undefined) return r;
      const position = locate({
        resource: r.resource,
        path: r.path ?? [],
        target: r.target ?? "value",
        ...(r.source !== undefined && { source: r.source }),
      });
      return position === undefined ? r : { ...r, position };
    });
    const rest = related === undefined ? d : { ...d, related };
    if (d.position !== undefined || d.resource === undefined) return rest;
    const position = locate({
      resource: d.resource,
      path: d.path ?? [],
      target: d.target ?? "value",
      ...(d.source !== undefined && { source: d.source }),
    });
    return position === undefined ? rest : { ...rest, position };
  });
}

const rank = { error: 0, warning: 1, info: 2 } as const;

/** By file and line, then severity, resource, code: the order people read in, whatever order rooms found things in. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = (d: Diagnostic) =>
    [
      d.position?.file ?? "\uffff",
      d.position?.line ?? 0,
      d.position?.column ?? 0,
      rank[d.severity],
      d.resource === undefined ? "" : refKey(d.resource),
      d.code,
      d.message,
    ] as const;
  return diagnostics
    .map((d) => ({ d, k: key(d) }))
    .sort((a, b) => {
      for (let i = 0; i < a.k.length; i++) {
        const x = a.k[i] as string | number;
        const y = b.k[i] as string | number;
        if (x !== y) return x < y ? -1 : 1;
      }
      return 0;
    })
    .map((x) => x.d);
}
