// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/origin.ts";
import { type TranslateCode, translateCodes } from "./translate-codes.ts";

/** A finding of this room at a field. `message`: what is wrong, what happens now, what to do. */
export function finding(code: TranslateCode, origin: Origin, message: string, fix?: Fix): Diagnostic {
  return {
    code,
    severity: translateCodes[code].severity,
    message,
    resource: origin.resource,
    path: origin.path,
    ...(fix && { fix }),
  };
}
