// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, type Fix, refText } from "@heddle/core";
import { renderPath } from "@heddle/schema";

/** A diagnostic as `-o json` prints it: the shape other programs may rely on. What does not apply is null. */
export interface DiagnosticJson extends PlaceJson {
  readonly code: string;
  /** "error", "warning" or "info". */
  readonly severity: string;
  readonly message: string;
  readonly fix: Fix | null;
  readonly related: readonly (PlaceJson & { readonly message: string })[];
}

export interface PlaceJson {
  /** "Kind namespace/name". */
  readonly resource: string | null;
  /** "spec.http[0].route[0]". */
  readonly path: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export function diagnosticJson(d: Diagnostic): DiagnosticJson {
  return {
    code: d.code,
    severity: d.severity,
    message: d.message,
    ...placeJson(d),
    fix: d.fix ?? null,
    related: (d.related ?? []).map((r) => ({ message: r.message, ...placeJson(r) })),
  };
}

type Placed = Partial<Pick<Diagnostic, "position" | "resource" | "path">>;

function placeJson({ position, resource, path }: Placed): PlaceJson {
  return {
    resource: resource === undefined ? null : refText(resource),
    path: path === undefined || path.length === 0 ? null : renderPath(path),
    file: position?.file ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
  };
}
