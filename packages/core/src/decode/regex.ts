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
  const wide = wideEscape(regex);
  if (wide !== undefined)
    return `Envoy matches bytes: ${wide} is no byte; write the character itself, or bytes up to \\x{ff}`;
  try {
    const size = RE2JS.compile(regex).programSize();
    return size > MAX_PROGRAM ? `it compiles to ${size} instructions, at most ${MAX_PROGRAM} are taken` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** An escape for a character beyond 255, which Envoy's RE2 (Latin-1) refuses. */
function wideEscape(regex: string): string | undefined {
  for (const [escape, digits] of regex.matchAll(/\\(?:x\{([0-9A-Fa-f]+)\}|[\s\S])/g))
    if (digits !== undefined && Number.parseInt(digits, 16) > 255) return escape;
  return undefined;
}

/** Whether the whole of `text` matches, as Envoy's safe_regex does. An expression that RE2 refuses matches nothing. */
export function regexMatches(regex: string, text: string): boolean {
  if (regexProblem(regex) !== undefined) return false;
  return RE2JS.compile(regex).matches(text);
}

/**
 * Every match replaced, as RE2's GlobalReplace does for Envoy's regex_rewrite: `\1` in the substitution is the first group, `\0` the
 * whole match, `\\` a backslash; there is no empty match where the one before it ended. What RE2 refuses changes nothing.
 */
export function replaceRegex(regex: string, text: string, substitution: string): string {
  if (regexProblem(regex) !== undefined) return text;
  const matcher = RE2JS.compile(regex).matcher(text);
  let out = "";
  let copied = 0;
  let ended = -1;
  for (let at = 0; at <= text.length && matcher.find(at); ) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (start === end && start === ended) {
      at = end + 1;
      continue;
    }
    const put = substitution.replace(/\\([0-9\\])/g, (_whole, digit: string) =>
      digit === "\\" ? digit : Number(digit) > matcher.groupCount() ? "" : (matcher.group(Number(digit)) ?? ""),
    );
    out += text.slice(copied, start) + put;
    copied = end;
    ended = end;
    at = start === end ? end + 1 : end;
  }
  return out + text.slice(copied);
}
