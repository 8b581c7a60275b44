// SPDX-License-Identifier: Apache-2.0
// One value against one set of protoc-gen-validate rules. Each function says what is wrong, or returns undefined.

import { EncodeError } from "./errors.ts";
import { parseBytes, parseDuration, parseTimestamp } from "./well-known.ts";

/** Rules as the tables have them: camelCase names of validate.proto, 64-bit numbers as strings. */
export type Rules = Readonly<Record<string, unknown>>;

const utf8 = new TextEncoder();

/** HTTP header names as PGV has them: tokens, or pseudo-headers; without `strict` all but NUL, CR and LF. */
const wellKnown: Readonly<Record<string, readonly [strict: RegExp, loose: RegExp]>> = {
  HTTP_HEADER_NAME: [/^:?[0-9a-zA-Z!#$%&'*+\-.^_|~`]+$/, /^[^\0\n\r]+$/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: header values may not hold them
  HTTP_HEADER_VALUE: [/^[^\0-\x08\n-\x1f\x7f]*$/, /^[^\0\n\r]*$/],
};

// The patterns of the tables are Envoy's own RE2 expressions; those in use mean the same to V8.
const patterns = new Map<string, RegExp>();

/** A string, or base64 of bytes. */
export function checkText(rules: Rules, value: unknown, isBytes = false): string | undefined {
  if (typeof value !== "string" && !(value instanceof Uint8Array)) return undefined;
  if (rules["ignoreEmpty"] === true && value.length === 0) return undefined;
  const bytes = isBytes ? lengthOfBytes(value) : utf8.encode(String(value)).length;
  const length = isBytes ? bytes : [...String(value)].length;
  return checkLengths(rules, length, bytes) ?? (isBytes ? undefined : checkContent(rules, String(value)));
}

function lengthOfBytes(value: string | Uint8Array): number {
  try {
    return parseBytes(value).length;
  } catch (error) {
    if (error instanceof EncodeError) return 0;
    throw error;
  }
}

function checkLengths(rules: Rules, length: number, bytes: number): string | undefined {
  const limit = (name: string, otherwise: number): number => Number(rules[name] ?? otherwise);
  const least = limit("minLen", limit("len", 0));
  const most = limit("maxLen", limit("len", Number.POSITIVE_INFINITY));
  if (length < least) return length === 0 ? "must not be empty" : `must have at least ${least} characters`;
  if (length > most) return `must have at most ${most} characters`;
  if (bytes < limit("minBytes", 0))
    return bytes === 0 ? "must not be empty" : `must have at least ${rules["minBytes"]} bytes`;
  if (bytes > limit("maxBytes", Number.POSITIVE_INFINITY)) return `must have at most ${rules["maxBytes"]} bytes`;
  return undefined;
}

function checkContent(rules: Rules, text: string): string | undefined {
  const { const: constant, prefix, suffix, contains, notContains, pattern, wellKnownRegex, strict } = rules;
  if (typeof constant === "string" && text !== constant) return `must be ${JSON.stringify(constant)}`;
  if (typeof prefix === "string" && !text.startsWith(prefix)) return `must start with ${JSON.stringify(prefix)}`;
  if (typeof suffix === "string" && !text.endsWith(suffix)) return `must end with ${JSON.stringify(suffix)}`;
  if (typeof contains === "string" && !text.includes(contains)) return `must contain ${JSON.stringify(contains)}`;
  if (typeof notContains === "string" && text.includes(notContains))
    return `must not contain ${JSON.stringify(notContains)}`;
  if (Array.isArray(rules["in"]) && !rules["in"].includes(text)) return `must be one of ${rules["in"].join(", ")}`;
  if (Array.isArray(rules["notIn"]) && rules["notIn"].includes(text)) return `must not be ${JSON.stringify(text)}`;
  if (typeof pattern === "string" && !compile(pattern).test(text)) return `must match ${pattern}`;
  const known = typeof wellKnownRegex === "string" ? wellKnown[wellKnownRegex] : undefined;
  if (known === undefined || known[strict === false ? 1 : 0].test(text)) return undefined;
  return wellKnownRegex === "HTTP_HEADER_NAME"
    ? "is not a valid header name"
    : "has characters that a header must not have";
}

function compile(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const compiled = new RegExp(pattern, "u");
  patterns.set(pattern, compiled);
  return compiled;
}

/** A number against lt, lte, gt, gte (a range that excludes the middle when the bounds cross), in, notIn, const. */
export function checkNumber(rules: Rules, value: number): string | undefined {
  if (rules["ignoreEmpty"] === true && value === 0) return undefined;
  const list = (name: string): number[] | undefined =>
    Array.isArray(rules[name]) ? rules[name].map(Number) : undefined;
  if (rules["const"] !== undefined && value !== Number(rules["const"])) return `must be ${rules["const"]}`;
  if (list("in")?.includes(value) === false) return `must be one of ${list("in")?.join(", ")}`;
  if (list("notIn")?.includes(value) === true) return `must not be ${value}`;
  return checkRange(rules, (bound) => Number(bound), value);
}

/** A duration or time against the same bounds. */
export function checkSpan(rules: Rules, value: unknown): string | undefined {
  const read = (text: unknown): number => {
    const span = typeof text === "string" && text.endsWith("s") ? parseDuration(text) : parseTimestamp(text);
    return span.seconds + span.nanos / 1e9;
  };
  try {
    return checkRange(rules, read, read(value));
  } catch (error) {
    if (error instanceof EncodeError) return undefined;
    throw error;
  }
}

function checkRange(rules: Rules, read: (bound: unknown) => number, value: number): string | undefined {
  const low = rules["gt"] ?? rules["gte"];
  const high = rules["lt"] ?? rules["lte"];
  const aboveLow = low === undefined || value > read(low) || (rules["gt"] === undefined && value === read(low));
  const belowHigh = high === undefined || value < read(high) || (rules["lt"] === undefined && value === read(high));
  const crossed = low !== undefined && high !== undefined && read(high) < read(low);
  if (crossed ? aboveLow || belowHigh : aboveLow && belowHigh) return undefined;
  const bounds = [
    low === undefined ? "" : `${rules["gt"] === undefined ? "at least" : "greater than"} ${low}`,
    high === undefined ? "" : `${rules["lt"] === undefined ? "at most" : "less than"} ${high}`,
  ].filter((bound) => bound !== "");
  return `must be ${bounds.join(crossed ? " or " : " and ")}`;
}
