// SPDX-License-Identifier: Apache-2.0
import type { Code, Severity } from "../codes.ts";
import { type Decoder, explanation, isBroken, isFull, report } from "../decode/decoder.ts";
import { type Fix, type Path, type RelatedPath, startsWithPath } from "../problem.ts";
import type { TextCheck } from "../text/names.ts";

/** A finding of a rule that looks at several fields. */
export interface Complaint {
  readonly code: Code;
  /** From the root of the object. */
  readonly path: Path;
  readonly message: string;
  /** Default `value`. */
  readonly target?: "key" | "value";
  /** Default that of the code; only errors block the object. */
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPath[];
  /** Places whose own findings make this one superfluous. */
  readonly unless?: readonly Path[];
  /** Whether any finding below `path` makes this one superfluous. */
  readonly unlessBelow?: boolean;
}

export type Complain = (complaint: Complaint) => void;

/** What every blocking message says of the consequence. */
export const unused = "the object is not used until this is right";

/** Reports rule findings to a decoder, leaving out what only follows from an earlier finding. */
export function complainTo(decoder: Decoder): Complain {
  return ({ path, unless, unlessBelow, ...complaint }) => {
    if (isFull(decoder)) return;
    if (decoder.broken.some((broken) => startsWithPath(path, broken))) return;
    if (unlessBelow === true && decoder.problems.some((problem) => startsWithPath(problem.path, path))) return;
    for (const place of unless ?? []) {
      const why = explanation(decoder, place);
      if (why !== undefined) {
        why.blocking = true;
        return;
      }
      if (isBroken(decoder, place)) return;
    }
    // Rules run after decoding, when the decoder stands at the root again.
    report(decoder, { ...complaint, at: path });
  };
}

/** Complains when a text check finds something; `what` names the text in the message. */
export function complainAboutText(
  complain: Complain,
  text: string,
  { check, code, path }: { readonly check: TextCheck; readonly code: Code; readonly path: Path },
): void {
  const wrong = check(text);
  if (wrong !== undefined)
    complain({ code, path, message: `${JSON.stringify(text.slice(0, 80))} ${wrong}; ${unused}` });
}

/** Complains about every item of a list that occurs before, by its key. */
export function complainAboutDuplicates<T>(
  complain: Complain,
  items: readonly T[],
  {
    keyOf,
    path,
    what,
    severity,
  }: {
    readonly keyOf: (item: T) => string | undefined;
    readonly path: (index: number) => Path;
    readonly what: string;
    readonly severity?: Severity;
  },
): void {
  const seen = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (key === undefined || key === "") continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      const consequence = severity === "warning" ? "only one of them counts" : unused;
      complain({
        code: "HED0019",
        path: path(index),
        message: `the ${what} ${JSON.stringify(key)} is there twice; ${consequence}: remove or rename one`,
        related: [{ path: path(first), message: "the first one" }],
        ...(severity === undefined ? {} : { severity }),
      });
    }
  }
}
