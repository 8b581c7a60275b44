// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, refKey } from "../diagnostics/diagnostic.ts";

/** What the rooms report as well, by the analysis codes that tell it better. Left out where one of those stands at the same resource. */
const told: ReadonlyMap<string, readonly string[]> = new Map([
  ["HED0151", ["IST0177"]],
  ["HED0155", ["IST0145"]],
  ["HED0207", ["IST0173"]],
  ["HED0302", ["IST0109"]],
  ["HED0305", ["IST0145"]],
]);

/** Translation's own word for a missing reference; the analyzer of references has looked at all clients. */
const alwaysTold: ReadonlySet<string> = new Set(["IST0101"]);

/** The rooms' findings that no analyzer has told. */
export function withoutDuplicates(
  ofRooms: readonly Diagnostic[],
  ofAnalyzers: readonly Diagnostic[],
): readonly Diagnostic[] {
  const places = new Set(
    ofAnalyzers.flatMap((d) =>
      [d.resource, ...(d.related ?? []).map((r) => r.resource)].flatMap((ref) =>
        ref === undefined ? [] : [`${d.code} ${refKey(ref)}`],
      ),
    ),
  );
  return ofRooms.filter(({ code, resource }) => {
    if (alwaysTold.has(code)) return false;
    return !(told.get(code) ?? []).some((ist) => resource !== undefined && places.has(`${ist} ${refKey(resource)}`));
  });
}
