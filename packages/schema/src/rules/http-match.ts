// SPDX-License-Identifier: Apache-2.0
import type { HttpMatch } from "../kinds/virtual-service.ts";
import type { Path } from "../problem.ts";
import type { Complain } from "./complain.ts";
import { checkGatewayNames } from "./route-parts.ts";

const pseudoHeaders: ReadonlyMap<string, string> = new Map([
  ["uri", "uri"],
  [":path", "uri"],
  ["scheme", "scheme"],
  [":scheme", "scheme"],
  ["method", "method"],
  [":method", "method"],
  ["authority", "authority"],
  [":authority", "authority"],
]);

/** One condition of an HTTP rule: what can never match, or is not compared. */
export function checkMatch(complain: Complain, match: HttpMatch, path: Path): void {
  checkGatewayNames(complain, match.gateways ?? [], [...path, "gateways"]);
  for (const key of Object.keys(match.headers ?? {})) {
    const field = pseudoHeaders.get(key.toLowerCase());
    if (field === undefined) continue;
    const from = [...path, "headers", key];
    const to = [...path, field];
    const free = match[field as keyof HttpMatch] === undefined;
    complain({
      code: "HED0029",
      path: from,
      target: "key",
      message: `\`${key}\` is not matched as a header, so this condition has no effect: use the field \`${field}\` of the match`,
      fix: { description: `move it to \`${field}\``, ...(free ? { edits: [{ op: "move", path: from, to }] } : {}) },
    });
  }
  if (match.uri !== undefined && "exact" in match.uri && match.uri.exact.includes("?")) {
    complain({
      code: "HED0029",
      path: [...path, "uri", "exact"],
      message:
        "`uri` is the path without its query, so text with `?` never matches: match the query with `queryParams`",
    });
  }
  const port = match.authority !== undefined && "exact" in match.authority ? match.authority.exact : "";
  if (port.includes("://")) {
    complain({
      code: "HED0029",
      path: [...path, "authority", "exact"],
      message: "an authority has no scheme, so this never matches: write only the host",
    });
  }
}
