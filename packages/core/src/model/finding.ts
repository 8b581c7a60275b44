// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type ModelCode, modelCodes } from "./model-codes.ts";
import type { Origin } from "./origin.ts";

/** A finding of the model at a place; its severity is that of the code. */
export function finding(
  code: ModelCode,
  origin: Origin,
  message: string,
  more: Pick<Diagnostic, "related" | "fix"> = {},
): Diagnostic {
  return { code, severity: modelCodes[code].severity, message, resource: origin.resource, path: origin.path, ...more };
}
