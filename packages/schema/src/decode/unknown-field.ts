// SPDX-License-Identifier: Apache-2.0
import { type Hint, hints } from "../hints.ts";
import type { Edit, Fix, Path } from "../problem.ts";
import { renderPath } from "../problem.ts";
import { editDistance, nearestWord, squeeze } from "../text/distance.ts";
import type { Field } from "../type.ts";
import { type Decoder, report } from "./decoder.ts";
import { commonSteps, isTaken, type Pattern, placesOf, renderPattern, resolvePattern } from "./places.ts";
import { isRecord, type JsonRecord, show } from "./show.ts";

/** The object in which an unknown field stands. */
export interface Surroundings {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field> | readonly string[];
  readonly open: boolean;
  readonly others?: readonly string[];
}

const ignored = "it is ignored";

/** Reports a field that its object does not have, and where it belongs if that can be told. */
export function reportUnknownField(decoder: Decoder, object: Surroundings, key: string, value: JsonRecord): void {
  const names = [...(Array.isArray(object.fields) ? object.fields : object.fields.keys())] as readonly string[];
  if (object.open) {
    warnNearMiss(decoder, names, object.others ?? [], key);
    return;
  }
  const hint = hints.get(`${object.name}.${key}`);
  if (hint !== undefined) {
    reportHinted(decoder, key, hint, value[key]);
    return;
  }
  if (reportMisspelled(decoder, names, key, value, 1)) return;
  if (reportMisplaced(decoder, key)) return;
  if (reportMisspelled(decoder, names, key, value)) return;
  report(decoder, {
    code: "HED0001",
    at: [key],
    target: "key",
    blocking: false,
    message: `${quoteKey(key)} is not a field of ${whose(decoder, object.name)}; ${ignored}: remove it${names.length > 8 ? "" : ` or use one of ${names.join(", ")}`}`,
    fix: { description: "remove it", edits: [{ op: "remove", path: [...decoder.path, key] }] },
  });
}

function quoteKey(key: string): string {
  return `\`${key.length > 60 ? `${key.slice(0, 57)}…` : key}\``;
}

function whose(decoder: Decoder, name: string): string {
  const kind = decoder.definition.kind;
  return name === kind || decoder.path.length === 0 ? kind : `\`${renderPath(decoder.path)}\` in ${kind}`;
}

/** Kubernetes' objects take fields that are not listed here; only a slip of one letter is worth a word. */
function warnNearMiss(decoder: Decoder, names: readonly string[], others: readonly string[], key: string): void {
  if (key.length < 4 || key.length > 40 || others.includes(key)) return;
  const near = names.find((name) => editDistance(key.toLowerCase(), name.toLowerCase(), 1) <= 1);
  if (near === undefined) return;
  report(decoder, {
    code: "HED0033",
    at: [key],
    target: "key",
    message: `${quoteKey(key)} is not read by the mesh, and looks like \`${near}\`: if that is meant, write \`${near}\``,
    fix: { description: `write \`${near}\``, edits: [rename(decoder, key, near)] },
  });
}

function rename(decoder: Decoder, key: string, name: string): Edit {
  return { op: "rename-key", path: [...decoder.path, key], value: name };
}

/** Slips of the pen: a field of the same object with nearly this name. */
function reportMisspelled(
  decoder: Decoder,
  names: readonly string[],
  key: string,
  value: JsonRecord,
  limit?: number,
): boolean {
  const near = nearestWord(key, names, limit);
  if (near === undefined) return false;
  const taken = Object.hasOwn(value, near);
  const fix: Fix = taken
    ? { description: `remove it, \`${near}\` is there already` }
    : { description: `write \`${near}\``, edits: [rename(decoder, key, near)] };
  const problem = report(decoder, {
    code: "HED0003",
    at: [key],
    target: "key",
    blocking: false,
    message: `${quoteKey(key)} is not a field of ${whose(decoder, decoder.definition.kind)}; ${ignored}; did you mean \`${near}\`?`,
    fix,
  });
  if (!taken) decoder.explained.push({ path: [...decoder.path, near], problem });
  return true;
}

interface Candidate {
  readonly pattern: Pattern;
  /** Steps up from here and down again to get there. */
  readonly far: number;
}

/** A field of this very name somewhere else in the kind. */
function reportMisplaced(decoder: Decoder, key: string): boolean {
  const patterns = placesOf(decoder.definition).get(squeeze(key)) ?? [];
  const candidates = patterns
    .map((pattern): Candidate => {
      const common = commonSteps(pattern, decoder.path);
      const up = decoder.path.length - common;
      const down = pattern.length - 1 - common;
      // Going both up and down is twice as far: such a guess is right less often.
      return { pattern, far: up > 0 && down > 0 ? 2 * (up + down) : up + down };
    })
    .sort((a, b) => a.far - b.far);
  const [best] = candidates;
  if (best === undefined || best.far > 12) return false;
  reportMoved(decoder, key, best.pattern);
  return true;
}

function reportMoved(decoder: Decoder, key: string, pattern: Pattern): void {
  const from = [...decoder.path, key];
  const place = renderPattern(pattern);
  const to = resolvePattern(decoder.root, pattern, decoder.path);
  const taken = to !== undefined && isTaken(decoder.root, to);
  const edits: readonly Edit[] | undefined = to === undefined || taken ? undefined : [moveOrRename(from, to)];
  const problem = report(decoder, {
    code: "HED0002",
    at: [key],
    target: "key",
    blocking: false,
    message: `${quoteKey(key)} is not a field of ${whose(decoder, decoder.definition.kind)}; ${ignored}; you mean \`${place}\``,
    fix: {
      description: taken ? `remove it, \`${place}\` is set already` : `move it to \`${place}\``,
      ...(edits === undefined ? {} : { edits }),
    },
  });
  if (to !== undefined && !taken) decoder.explained.push({ path: to, problem });
}

function moveOrRename(from: Path, to: Path): Edit {
  const last = to.at(-1);
  const sameParent = from.length === to.length && from.slice(0, -1).every((step, i) => step === to[i]);
  return sameParent && typeof last === "string"
    ? { op: "rename-key", path: from, value: last }
    : { op: "move", path: from, to };
}

/** A mistake from the table of well-known ones. */
function reportHinted(decoder: Decoder, key: string, hint: Hint, value: unknown): void {
  const inside = hint.inside;
  if (inside !== undefined && isRecord(value)) {
    const keys = Object.keys(value);
    if (keys.length > 0 && keys.every((inner) => Object.hasOwn(inside, inner))) {
      for (const inner of keys) {
        const innerHint = inside[inner];
        if (innerHint !== undefined) reportPlaced(decoder, [key, inner], innerHint, value[inner]);
      }
      return;
    }
  }
  reportPlaced(decoder, [key], hint, value);
}

function parsePattern(decoder: Decoder, to: string): Pattern {
  const relative = to.startsWith("./");
  const steps = (relative ? to.slice(2) : to)
    .split(".")
    .flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step]));
  const base = relative ? decoder.path.map((step) => (typeof step === "number" ? "[]" : step)) : [];
  return [...base, ...steps];
}

function reportPlaced(decoder: Decoder, at: readonly string[], hint: Hint, value: unknown): void {
  const written = at.join(".");
  const kind = decoder.definition.kind;
  const where = decoder.path.length <= 1 ? kind : `\`${renderPath(decoder.path)}\` in ${kind}`;
  const what = `\`${written}\` is not a field of ${where}; ${ignored}`;
  const place = { code: "HED0002", at, target: "key", blocking: false } as const;
  const path = [...decoder.path, ...at];
  if (hint.elsewhere !== undefined) {
    const [other = "", field = ""] = hint.elsewhere.split(" ");
    report(decoder, {
      ...place,
      message: `${what}; you mean \`${field}\` of a ${other}`,
      fix: { description: `remove it here and set \`${field}\` (${show(value)}) in a ${other} for the host` },
    });
    return;
  }
  if (hint.to === undefined) {
    report(decoder, {
      ...place,
      message: `${what}; ${hint.note ?? "remove it"}`,
      fix: { description: "remove it", edits: [{ op: "remove", path }] },
    });
    return;
  }
  const pattern = parsePattern(decoder, hint.to);
  const to = resolvePattern(decoder.root, pattern, decoder.path);
  const taken = to !== undefined && isTaken(decoder.root, to);
  const edits = to === undefined || taken ? undefined : [moveOrRename(path, to)];
  const problem = report(decoder, {
    ...place,
    message: `${what}; you mean \`${hint.to.startsWith("./") ? hint.to.slice(2) : hint.to}\``,
    fix: {
      description: taken
        ? `remove it, \`${renderPattern(pattern)}\` is set already`
        : `move it to \`${renderPattern(pattern)}\``,
      ...(edits === undefined ? {} : { edits }),
    },
  });
  if (to !== undefined && !taken) decoder.explained.push({ path: to, problem });
}
