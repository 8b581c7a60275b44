// SPDX-License-Identifier: Apache-2.0
import type { HeaderMatcher, QueryParameterMatcher, RouteMatch, StringMatcher } from "@heddle/envoy";
import { regexMatches } from "../decode/regex.ts";
import { headerValues, type SimulatedRequest } from "./request.ts";

/** envoy.type.matcher.v3.StringMatcher; a custom matcher matches nothing. */
export function matchesString(matcher: StringMatcher, value: string): boolean {
  const fold = (text: string) => (matcher.ignoreCase === true ? text.toLowerCase() : text);
  if (matcher.exact !== undefined) return fold(value) === fold(matcher.exact);
  if (matcher.prefix !== undefined) return fold(value).startsWith(fold(matcher.prefix));
  if (matcher.suffix !== undefined) return fold(value).endsWith(fold(matcher.suffix));
  if (matcher.contains !== undefined) return fold(value).includes(fold(matcher.contains));
  return matcher.safeRegex?.regex !== undefined && regexMatches(matcher.safeRegex.regex, value);
}

/**
 * envoy.config.route.v3.HeaderMatcher: one matching value of several is enough. A missing header never matches, inverted or not,
 * unless it counts as empty or presence is what is asked.
 */
export function matchesHeader(matcher: HeaderMatcher, request: SimulatedRequest): boolean {
  const values = headerValues(request, (matcher.name ?? "").toLowerCase());
  const inverted = matcher.invertMatch === true;
  const present = values.length > 0;
  if (matcher.presentMatch !== undefined) return (present === matcher.presentMatch) !== inverted;
  const specific = specificMatch(matcher);
  if (specific === undefined) return present !== inverted;
  if (!present && matcher.treatMissingHeaderAsEmpty !== true) return false;
  return (present ? values : [""]).some(specific) !== inverted;
}

function specificMatch(matcher: HeaderMatcher): ((value: string) => boolean) | undefined {
  const { stringMatch, exactMatch, prefixMatch, suffixMatch, containsMatch, safeRegexMatch, rangeMatch } = matcher;
  if (stringMatch !== undefined) return (value) => matchesString(stringMatch, value);
  if (exactMatch !== undefined) return (value) => value === exactMatch;
  if (prefixMatch !== undefined) return (value) => value.startsWith(prefixMatch);
  if (suffixMatch !== undefined) return (value) => value.endsWith(suffixMatch);
  if (containsMatch !== undefined) return (value) => value.includes(containsMatch);
  if (safeRegexMatch?.regex !== undefined) return (value) => regexMatches(safeRegexMatch.regex ?? "", value);
  if (rangeMatch !== undefined)
    return (value) =>
      /^-?\d+$/.test(value) &&
      Number(value) >= Number(rangeMatch.start ?? 0) &&
      Number(value) < Number(rangeMatch.end ?? 0);
  return undefined;
}

/** The first value of the parameter, not decoded, as Envoy compares it. */
export function matchesQuery(matcher: QueryParameterMatcher, request: SimulatedRequest): boolean {
  const query = request.path.split("?")[1] ?? "";
  const found = query
    .split("&")
    .map((pair) => pair.split("="))
    .find(([name]) => name === matcher.name);
  const value = found === undefined ? undefined : found.slice(1).join("=");
  if (matcher.presentMatch !== undefined) return (value !== undefined) === matcher.presentMatch;
  if (matcher.stringMatch !== undefined) return value !== undefined && matchesString(matcher.stringMatch, value);
  return value !== undefined;
}

/** envoy.config.route.v3.RouteMatch without runtime fractions. */
export function matchesRoute(match: RouteMatch, request: SimulatedRequest): boolean {
  return (
    matchesPath(match, request) &&
    (match.headers ?? []).every((h) => matchesHeader(h, request)) &&
    (match.queryParameters ?? []).every((q) => matchesQuery(q, request)) &&
    (match.grpc === undefined ||
      headerValues(request, "content-type").some((type) => type.startsWith("application/grpc")))
  );
}

function matchesPath(match: RouteMatch, request: SimulatedRequest): boolean {
  if (match.connectMatcher !== undefined) return request.method === "CONNECT";
  const path = (request.path.split("?")[0] ?? "").split("#")[0] ?? "";
  const fold = (text: string) => (match.caseSensitive === false ? text.toLowerCase() : text);
  if (match.prefix !== undefined) return fold(path).startsWith(fold(match.prefix));
  if (match.path !== undefined) return fold(path) === fold(match.path);
  if (match.pathSeparatedPrefix !== undefined) {
    const prefix = fold(match.pathSeparatedPrefix);
    return fold(path) === prefix || fold(path).startsWith(`${prefix}/`);
  }
  return match.safeRegex?.regex !== undefined && regexMatches(match.safeRegex.regex, path);
}
