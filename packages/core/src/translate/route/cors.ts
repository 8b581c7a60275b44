// SPDX-License-Identifier: Apache-2.0
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Cors } from "../../model/route-table.ts";
import { anyOf, type Message } from "../../resource/message.ts";
import { runtimeFraction } from "./percent.ts";
import { buildStringMatcher, isAnyValue, stringMatchProblem } from "./string-match.ts";

/** Per-route configuration of envoy.filters.http.cors. An origin that Envoy would refuse is reported and left out (not allowed). */
export function buildCors(cors: Cors, report: (path: Path, reason: string) => void): Message {
  const allowOriginStringMatch: Message[] = [];
  for (const [i, origin] of cors.allowOrigins.entries()) {
    const problem = isAnyValue(origin) && "regex" in origin ? 'regex "*" is not RE2' : stringMatchProblem(origin);
    if (problem !== undefined) report(["allowOrigins", i], problem);
    else if (isAnyValue(origin)) allowOriginStringMatch.push({ safeRegex: { regex: ".*" } });
    else allowOriginStringMatch.push(buildStringMatcher(origin));
  }
  return anyOf("envoy.extensions.filters.http.cors.v3.CorsPolicy", {
    ...(allowOriginStringMatch.length > 0 && { allowOriginStringMatch }),
    ...joined("allowMethods", cors.allowMethods),
    ...joined("allowHeaders", cors.allowHeaders),
    ...joined("exposeHeaders", cors.exposeHeaders),
    ...(cors.maxAge !== undefined && { maxAge: String(Math.trunc(cors.maxAge / 1000)) }),
    ...(cors.allowCredentials !== undefined && { allowCredentials: cors.allowCredentials }),
    filterEnabled: runtimeFraction(100),
    forwardNotMatchingPreflights: cors.unmatchedPreflights !== "IGNORE",
  });
}

const joined = (field: string, list: readonly string[]): Message =>
  list.length > 0 ? { [field]: list.join(",") } : {};
