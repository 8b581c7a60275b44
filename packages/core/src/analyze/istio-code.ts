// SPDX-License-Identifier: Apache-2.0
import { codes, renderPath } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finding of `analyze`. */
export interface Finding extends Diagnostic {
  /** The HED code that `validate` gives, where Istio has a code of the same meaning. */
  readonly alias?: string;
}

const beginnings: Readonly<Record<string, string>> = {
  IST0002: "Deprecated: ",
  IST0106: "Schema validation error: ",
  IST0133: "Schema validation warning: ",
};

/** The finding under Istio's code, where it has one, and with the words that Istio's begins with. */
export function underIstioCode(diagnostic: Diagnostic): Finding {
  const { code, severity, message, path = [] } = diagnostic;
  const ist = istioCode(code, severity);
  if (ist === undefined) return diagnostic;
  const field = `Field ${JSON.stringify(renderPath(path))} regular expression invalid: `;
  const beginning = ist === "IST0122" ? field : (beginnings[ist] ?? "");
  return { ...diagnostic, code: ist, message: `${beginning}${message}`, alias: code };
}

function istioCode(code: string, severity: Diagnostic["severity"]): string | undefined {
  if (code === "HED0108") return "IST0122";
  if (!isSchemaCode(code)) return undefined;
  const entry = codes[code];
  const ist = "ist" in entry ? entry.ist : undefined;
  return ist === "IST0106" && severity !== "error" ? "IST0133" : ist;
}

const isSchemaCode = (code: string): code is keyof typeof codes => Object.hasOwn(codes, code);
