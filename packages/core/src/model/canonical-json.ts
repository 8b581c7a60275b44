// SPDX-License-Identifier: Apache-2.0
import { byText } from "./age.ts";

/** Plain data as JSON with sorted keys and without undefined fields: equal data, equal text. Arrays keep their order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.keys(value).sort(byText);
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of keys) copy[key] = sorted(Reflect.get(value, key));
  return copy;
}
