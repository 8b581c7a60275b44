// SPDX-License-Identifier: Apache-2.0
import { type Finding, refText } from "@heddle/core";
import { type DiagnosticJson, diagnosticJson } from "./diagnostic-json.ts";
import { positionText } from "./diagnostic-text.ts";
import { paint } from "./paint.ts";

const colour = { error: paint.red, warning: paint.yellow, info: paint.cyan } as const;
const levels = { error: "Error", warning: "Warning", info: "Info" } as const;

/** A finding of `analyze` as `-o json` prints it: ours, with istioctl's fields beside. */
export interface FindingJson extends DiagnosticJson {
  /** "Error", "Warning" or "Info". */
  readonly level: string;
  /** "Kind namespace/name", as `resource`. */
  readonly origin?: string;
  /** "file:line". */
  readonly reference?: string;
  readonly documentationUrl: string;
  /** The code that `validate` gives. */
  readonly alias?: string;
}

export function findingJson(finding: Finding): FindingJson {
  const { position, resource, alias } = finding;
  return {
    ...diagnosticJson(finding),
    level: levels[finding.severity],
    ...(resource && { origin: refText(resource) }),
    ...(position && { reference: `${position.file}:${position.line}` }),
    documentationUrl: documentationUrl(finding.code),
    ...(alias !== undefined && { alias }),
  };
}

function documentationUrl(code: string): string {
  const slug = code.toLowerCase();
  return code.startsWith("IST")
    ? `https://istio.io/latest/docs/reference/config/analysis/${slug}/`
    : `docs/analysis.md#${slug}`;
}

/** istioctl's line, `Error [IST0101] (VirtualService default/reviews reviews.yaml:12:8) …`, and what belongs to it indented below. */
export function findingText(finding: Finding): string {
  const { severity, code, resource, position, message, fix } = finding;
  const where = [resource && refText(resource), positionText(position)].filter(Boolean).join(" ");
  const head = `${colour[severity](levels[severity])} [${code}]${where === "" ? "" : ` (${where})`} ${message}`;
  const related = (finding.related ?? []).map(
    (r) => `        see ${positionText(r.position) || (r.resource && refText(r.resource)) || ""}: ${r.message}`,
  );
  const advice = fix === undefined ? [] : [`        ${paint.green("fix:")} ${fix.description}`];
  return [head, ...advice, ...related].join("\n");
}
