// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, type Fix, refText } from "@heddle/core";
import { renderPath } from "@heddle/schema";

/** A diagnostic as `-o json` prints it: the shape other programs may rely on. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** "Kind namespace/name". */
  readonly resource?: string;
  /** "spec.http[0].route[0]". */
  readonly path?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly fix?: Fix;
  readonly related?: readonly {
    readonly message: string;
    readonly resource?: string;
    readonly path?: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
  }[];
}

export function diagnosticJson(d: Diagnostic): DiagnosticJson {
  return {
    code: d.code,
    severity: d.severity,
    message: d.message,
    ...placeJson(d),
    ...(d.fix && { fix: d.fix }),
    ...(d.related &&
      d.related.length > 0 && { related: d.related.map((r) => ({ message: r.message, ...placeJson(r) })) }),
  };
}

function placeJson(
  at: Pick<Diagnostic, "position"> & { readonly resource?: Diagnostic["resource"]; readonly path?: Diagnostic["path"] },
) {
  return {
    ...(at.resource && { resource: refText(at.resource) }),
    ...(at.path && at.path.length > 0 && { path: renderPath(at.path) }),
    ...(at.position && { file: at.position.file, line: at.position.line, column: at.position.column }),
  };
}
