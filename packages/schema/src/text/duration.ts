// SPDX-License-Identifier: Apache-2.0
import type { Millis } from "../type.ts";

/** Milliseconds per unit, as Go's `time.ParseDuration` knows them (the units that Istio's API takes). */
const units: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["µs", 1e-3],
  ["μs", 1e-3],
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

const part = /([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)/y;

/** `1h30m`, `250ms`, `1.5s`, `0` → milliseconds; undefined when the text is no duration. */
export function parseDuration(text: string): Millis | undefined {
  if (text.length > 64) return undefined;
  const negative = text.startsWith("-");
  let at = negative || text.startsWith("+") ? 1 : 0;
  if (text.slice(at) === "0") return 0;
  if (at === text.length) return undefined;
  let total = 0;
  while (at < text.length) {
    part.lastIndex = at;
    const match = part.exec(text);
    if (match === null) return undefined;
    total += Number(match[1]) * (units.get(match[2] ?? "") ?? Number.NaN);
    at = part.lastIndex;
  }
  if (!Number.isFinite(total)) return undefined;
  return negative ? -total : total;
}

/** The shortest text with one unit: 1500 → `1.5s`, 60000 → `1m`. */
export function renderDuration(millis: Millis): string {
  if (millis === 0) return "0s";
  if (millis % 3_600_000 === 0) return `${millis / 3_600_000}h`;
  if (millis % 60_000 === 0) return `${millis / 60_000}m`;
  if (Math.abs(millis) >= 1000) return `${millis / 1000}s`;
  return `${millis}ms`;
}
