// SPDX-License-Identifier: Apache-2.0
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { HttpMatch, StringMatch, ValueMatch } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";
import { headerNameProblem } from "./header-format.ts";
import { buildStringMatcher, isAnyValue, stringMatchProblem } from "./string-match.ts";

/** What makes a match unusable: the field below the match, and why. */
export interface MatchProblem {
  readonly path: Path;
  readonly reason: string;
}

/** envoy.config.route.v3.RouteMatch; no match stands for every request. */
export function buildRouteMatch(match: HttpMatch | undefined): Message {
  if (match === undefined) return { prefix: "/" };
  const headers = [
    ...[
      ...match.headers.map(([name, value]) => headerMatcher(name, value)),
      ...match.withoutHeaders.map(([name, value]) => absentHeaderMatcher(name, value)),
    ].sort(byName),
    ...pseudoHeaders(match),
  ];
  const queryParameters = match.queryParams.map(([name, value]) => queryMatcher(name, value)).sort(byName);
  return {
    ...pathSpecifier(match.uri),
    caseSensitive: !match.ignoreUriCase,
    ...(headers.length > 0 && { headers }),
    ...(queryParameters.length > 0 && { queryParameters }),
  };
}

/** The first reason why Envoy could not take the match, or why it could never be right. */
export function findMatchProblem(match: HttpMatch): MatchProblem | undefined {
  for (const field of ["uri", "scheme", "method", "authority"] as const) {
    const value = match[field];
    const reason = value === undefined ? undefined : stringMatchProblem(value);
    if (reason !== undefined) return { path: [field], reason };
  }
  if (match.uri !== undefined && "regex" in match.uri && match.uri.regex === "*") {
    return { path: ["uri"], reason: 'regex "*" is not RE2: missing argument to repetition operator' };
  }
  for (const field of ["headers", "withoutHeaders", "queryParams"] as const) {
    for (const [name, value] of match[field]) {
      const reason = nameProblem(name, field) ?? stringMatchProblem(value);
      if (reason !== undefined) return { path: [field, name], reason };
    }
  }
  return undefined;
}

/** Bytes of a parameter's name, as envoy.config.route.v3.QueryParameterMatcher takes them. */
const maxQueryName = 1024;

function nameProblem(name: string, field: "headers" | "withoutHeaders" | "queryParams"): string | undefined {
  if (field === "queryParams" && new TextEncoder().encode(name).length > maxQueryName)
    return `the name is longer than ${maxQueryName} bytes`;
  if (name.startsWith("@")) return "matching on JWT claims has no effect yet";
  return headerNameProblem(name) === undefined ? undefined : "the name is empty or has a line break";
}

/** True when nothing after this match can be reached (Istio's rule: `/` or `.*` with no other condition). */
export function isCatchAll(match: Message): boolean {
  const regex = match.safeRegex as { regex: string } | undefined;
  const anyPath = match.prefix === "/" || regex?.regex === ".*";
  return anyPath && match.headers === undefined && match.queryParameters === undefined;
}

function pathSpecifier(uri: StringMatch | undefined): Message {
  if (uri === undefined) return { prefix: "/" };
  if ("exact" in uri) return { path: uri.exact };
  if ("prefix" in uri) return { prefix: uri.prefix };
  return { safeRegex: { regex: uri.regex } };
}

function pseudoHeaders(match: HttpMatch): Message[] {
  const out: Message[] = [];
  if (match.method !== undefined) out.push(headerMatcher(":method", match.method));
  if (match.authority !== undefined) out.push(headerMatcher(":authority", match.authority));
  if (match.scheme !== undefined) out.push(headerMatcher(":scheme", match.scheme));
  return out;
}

function headerMatcher(name: string, match: ValueMatch): Message {
  if (isAnyValue(match) || "present" in match) return { name, presentMatch: true };
  return { name, stringMatch: buildStringMatcher(match) };
}

function absentHeaderMatcher(name: string, match: ValueMatch): Message {
  const matcher = { ...headerMatcher(name, match), invertMatch: true };
  // A missing header must count as "not that value"; Envoy refuses the flag beside presentMatch.
  return isAnyValue(match) ? matcher : { ...matcher, treatMissingHeaderAsEmpty: true };
}

function queryMatcher(name: string, match: ValueMatch): Message {
  if (isAnyValue(match) || "present" in match) return { name, presentMatch: true };
  return { name, stringMatch: buildStringMatcher(match) };
}

const byName = (a: Message, b: Message): number => (String(a.name) < String(b.name) ? -1 : a.name === b.name ? 0 : 1);
