// SPDX-License-Identifier: Apache-2.0
import { RE2JS } from "re2js";

/** Istio's limit for a user's regular expression, in characters. */
const MAX_LENGTH = 1024;

/**
 * Largest compiled program, in RE2's instructions: below the 32,768 that our bootstraps give Envoy as
 * `re2.max_program_size.error_level` (Envoy's own default, 100, is too little for real expressions). The engines count a few apart.
 */
const MAX_PROGRAM = 32_000;

/** Why RE2 (and so Envoy) refuses an expression; undefined when it takes it. V8's engine never sees user text. */
export function regexProblem(regex: string): string | undefined {
  if (regex.length > MAX_LENGTH) return `it has ${regex.length} characters, at most ${MAX_LENGTH} are taken`;
  try {
    const size = RE2JS.compile(regex).programSize();
    return size > MAX_PROGRAM ? `it compiles to ${size} instructions, at most ${MAX_PROGRAM} are taken` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether the whole of `text` matches, as Envoy's safe_regex does. An expression that RE2 refuses matches nothing. */
export function regexMatches(regex: string, text: string): boolean {
  if (regexProblem(regex) !== undefined) return false;
  return RE2JS.compile(regex).matches(text);
}

/** All matches replaced; `\1` in the substitution is the first group (Envoy's regex_rewrite). An expression that RE2 refuses changes nothing. */
export function replaceRegex(regex: string, text: string, substitution: string): string {
  if (regexProblem(regex) !== undefined) return text;
  const re2js = substitution.replaceAll("$", "\\$").replace(/\\(\d)/g, "$$$1");
  return RE2JS.compile(regex).matcher(text).replaceAll(re2js);
}
