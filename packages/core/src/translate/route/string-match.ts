// SPDX-License-Identifier: Apache-2.0
import { regexProblem } from "../../decode/regex.ts";
import type { StringMatch, ValueMatch } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";

/** Why Envoy would refuse the match; the whole route table falls with it, so it is asked before anything is built. */
export function stringMatchProblem(match: ValueMatch): string | undefined {
  if (!("regex" in match) || isAnyValue(match)) return undefined;
  if (match.regex === "") return "an empty regular expression matches nothing";
  const problem = regexProblem(match.regex);
  return problem === undefined ? undefined : `regex ${JSON.stringify(match.regex)} is not RE2: ${problem}`;
}

/** True for "whatever value": `present`, Istio's special regex `*`, and the empty prefix (which Envoy refuses). */
export function isAnyValue(match: ValueMatch): boolean {
  if ("present" in match) return true;
  if ("regex" in match) return match.regex === "*";
  return "prefix" in match && match.prefix === "";
}

/** envoy.type.matcher.v3.StringMatcher. */
export function buildStringMatcher(match: StringMatch): Message {
  if ("exact" in match) return { exact: match.exact };
  if ("prefix" in match) return { prefix: match.prefix };
  return { safeRegex: { regex: match.regex } };
}
