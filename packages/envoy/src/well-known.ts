// SPDX-License-Identifier: Apache-2.0
// Text forms of google.protobuf.Duration, Timestamp, FieldMask and bytes in proto3 JSON.

import { EncodeError, quoteValue } from "./errors.ts";

/** Seconds and nanoseconds, as Duration and Timestamp hold them. */
export interface Span {
  readonly seconds: number;
  readonly nanos: number;
}

const durationPattern = /^(-?)(\d{1,12})(?:\.(\d{1,9}))?s$/;
const longestDuration = 315_576_000_000;

const knownDurations = new Map<unknown, Span>();

/** Reads "10s", "0.250s", "-1.5s"; throws EncodeError for anything else or beyond ±10,000 years. */
export function parseDuration(value: unknown): Span {
  const known = knownDurations.get(value);
  if (known !== undefined) return known;
  const span = readDuration(value);
  if (knownDurations.size < 1024) knownDurations.set(value, span);
  return span;
}

function readDuration(value: unknown): Span {
  const match = typeof value === "string" ? durationPattern.exec(value) : null;
  if (match === null) throw new EncodeError(`${quoteValue(value)} is not a duration such as "10s" or "0.250s"`);
  const sign = match[1] === "-" ? -1 : 1;
  const seconds = Number(match[2]);
  const nanos = Number((match[3] ?? "").padEnd(9, "0"));
  if (seconds > longestDuration || (seconds === longestDuration && nanos > 0)) {
    throw new EncodeError(`duration ${quoteValue(value)} is out of range`);
  }
  return { seconds: sign * seconds + 0, nanos: sign * nanos + 0 };
}

/** "10s", "0.250s": no fraction, or 3, 6 or 9 digits. */
export function formatDuration(span: Span): string {
  const negative = span.seconds < 0 || span.nanos < 0;
  return `${negative ? "-" : ""}${Math.abs(span.seconds)}${formatFraction(Math.abs(span.nanos))}s`;
}

const timestampPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads an RFC 3339 time; throws EncodeError for anything else. */
export function parseTimestamp(value: unknown): Span {
  const match = typeof value === "string" ? timestampPattern.exec(value) : null;
  if (match === null) throw new EncodeError(`${quoteValue(value)} is not a time such as "2026-01-31T12:00:00Z"`);
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHours, offsetMinutes] = match;
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60 * (sign === "-" ? 1 : -1);
  const seconds = milliseconds / 1000 + (sign === undefined ? 0 : offset);
  if (!Number.isFinite(seconds) || seconds < -62_135_596_800 || seconds > 253_402_300_799) {
    throw new EncodeError(`time ${quoteValue(value)} is out of range`);
  }
  return { seconds, nanos: Number((fraction ?? "").padEnd(9, "0")) };
}

/** RFC 3339 in UTC: no fraction, or 3, 6 or 9 digits. Undefined when the time is outside of the years 1 to 9999. */
export function formatTimestamp(span: Span): string | undefined {
  if (span.seconds < -62_135_596_800 || span.seconds > 253_402_300_799 || span.nanos < 0) return undefined;
  const text = new Date(span.seconds * 1000).toISOString();
  return `${text.slice(0, 19)}${formatFraction(span.nanos)}Z`;
}

function formatFraction(nanos: number): string {
  if (nanos === 0) return "";
  const digits = String(nanos).padStart(9, "0");
  if (digits.endsWith("000000")) return `.${digits.slice(0, 3)}`;
  if (digits.endsWith("000")) return `.${digits.slice(0, 6)}`;
  return `.${digits}`;
}

const base64Pattern = /^[A-Za-z0-9+/_-]*={0,2}$/;

/** Bytes of a `bytes` field: a Uint8Array, or base64 in the standard or URL alphabet, padded or not. */
export function parseBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value !== "string" || !base64Pattern.test(value) || value.replace(/=+$/, "").length % 4 === 1) {
    throw new EncodeError(`${quoteValue(value)} is neither base64 nor a Uint8Array`);
  }
  const text = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Standard base64 with padding. */
export function formatBytes(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x2000) text += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return btoa(text);
}

/** The paths of a FieldMask: "user.displayName,photo" → ["user.display_name", "photo"]. */
export function parseFieldMask(value: unknown): string[] {
  if (typeof value !== "string") throw new EncodeError(`${quoteValue(value)} is not a field mask such as "a,b.c"`);
  if (value === "") return [];
  return value.split(",").map((path) => path.trim().replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

/** The inverse of `parseFieldMask`. */
export function formatFieldMask(paths: readonly string[]): string {
  return paths.map((path) => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())).join(",");
}
