// SPDX-License-Identifier: Apache-2.0
import type { Code, Severity } from "./codes.ts";

/** Field path from the root of the object, e.g. `["spec", "http", 0, "route"]`. */
export type Path = readonly (string | number)[];

/**
 * One structural edit; text edits are derived from it where the text is known.
 * - `rename-key`: the key at `path` becomes `value` (a string), the value under it stays.
 * - `replace`: the value at `path` becomes `value`; the key is created when it is not there.
 * - `remove`: the key or list item at `path` goes.
 * - `move`: what is at `path` goes to `to`; missing parents of `to` are created, a map left empty behind goes as well.
 */
export interface Edit {
  readonly op: "rename-key" | "replace" | "remove" | "move";
  readonly path: Path;
  readonly value?: unknown;
  readonly to?: Path;
}

/** What to do about a problem: a sentence, and edits when the change is mechanical. */
export interface Fix {
  readonly description: string;
  readonly edits?: readonly Edit[];
}

/** A further place of the same object that belongs to a problem. */
export interface RelatedPath {
  readonly path: Path;
  readonly message: string;
}

/** One finding about one object. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, what happens now, what to do. */
  readonly message: string;
  readonly path: Path;
  /** Whether the key at `path` or the value under it is at fault. */
  readonly target: "key" | "value";
  /** True when the object must not be used because of this problem (its last good version stays). */
  readonly blocking: boolean;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPath[];
  /** Istio's code of the same meaning, for `analyze`. */
  readonly ist?: string;
}

/** `spec.http[0].match[0].headers["end-user"]`. */
export function renderPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** Whether `path` is `prefix` or lies under it. */
export function startsWithPath(path: Path, prefix: Path): boolean {
  if (path.length < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (path[i] !== prefix[i]) return false;
  return true;
}
