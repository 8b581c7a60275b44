// SPDX-License-Identifier: Apache-2.0
import { type Code, codes, type Severity } from "../codes.ts";
import type { KindDefinition } from "../kinds.ts";
import type { Fix, Path, Problem, RelatedPath } from "../problem.ts";
import { startsWithPath } from "../problem.ts";

/** Deepest nesting that is read. */
export const maxDepth = 64;

/** With this many findings decoding stops, so that a file of rubbish stays cheap; the object is not used. */
const maxProblems = 500;

export interface MutableProblem extends Problem {
  blocking: boolean;
}

/** State of decoding one object. */
export interface Decoder {
  readonly definition: KindDefinition;
  /** The whole object as it was given. */
  readonly root: unknown;
  readonly problems: MutableProblem[];
  /** Where decoding stands now. */
  readonly path: (string | number)[];
  /** Places whose value could not be used. */
  readonly broken: Path[];
  /** Places that are empty only because what belongs there stands elsewhere, with the problem that says so. */
  readonly explained: { readonly path: Path; readonly problem: MutableProblem }[];
}

/** What a finding says beyond its place. */
export interface Finding {
  readonly code: Code;
  readonly message: string;
  /** Below the place where decoding stands. */
  readonly at?: Path;
  /** Default `value`. */
  readonly target?: "key" | "value";
  /** Default that of the code. */
  readonly severity?: Severity;
  /** Default: true for errors. */
  readonly blocking?: boolean;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPath[];
}

export function newDecoder(definition: KindDefinition, root: unknown): Decoder {
  return { definition, root, problems: [], path: [], broken: [], explained: [] };
}

/** Users write long keys and values; a message that quotes them stays readable. */
function shorten(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 999)}…` : text;
}

export function report(decoder: Decoder, finding: Finding): MutableProblem {
  const entry = codes[finding.code];
  const severity = finding.severity ?? entry.severity;
  const problem: MutableProblem = {
    code: finding.code,
    severity,
    message: shorten(finding.message),
    path: finding.at === undefined ? [...decoder.path] : [...decoder.path, ...finding.at],
    target: finding.target ?? "value",
    blocking: finding.blocking ?? severity === "error",
    ...(finding.fix === undefined ? {} : { fix: { ...finding.fix, description: shorten(finding.fix.description) } }),
    ...(finding.related === undefined ? {} : { related: finding.related }),
    ...("ist" in entry ? { ist: entry.ist } : {}),
  };
  decoder.problems.push(problem);
  if (decoder.problems.length === maxProblems) problem.blocking = true;
  return problem;
}

/** Whether there are so many findings already that looking further helps nobody. */
export function isFull(decoder: Decoder): boolean {
  return decoder.problems.length >= maxProblems;
}

/** Reports a value that cannot be used: it is dropped and the object must not be used. */
export function reportBroken(decoder: Decoder, finding: Finding): void {
  decoder.broken.push([...decoder.path]);
  report(decoder, finding);
}

/** Whether something at, above or below this place was already found wrong. */
export function isBroken(decoder: Decoder, path: Path): boolean {
  return decoder.broken.some((broken) => startsWithPath(path, broken) || startsWithPath(broken, path));
}

/** The problem that explains why nothing is at this place, if there is one. */
export function explanation(decoder: Decoder, path: Path): MutableProblem | undefined {
  return decoder.explained.find((entry) => startsWithPath(entry.path, path))?.problem;
}
