// SPDX-License-Identifier: Apache-2.0
import { type Hint, hints } from "../hints.ts";
import type { Edit, Fix } from "../problem.ts";
import { renderPath } from "../problem.ts";
import { editDistance, nearestWord, squeeze } from "../text/distance.ts";
import type { Field } from "../type.ts";
import { type Decoder, isFull, report } from "./decoder.ts";
import { commonSteps, type Pattern, placeInOtherKind, placesOf, renderPattern } from "./places.ts";
import { explain, relocate } from "./relocation.ts";
import { isRecord, type JsonRecord, show } from "./show.ts";

/** The object in which an unknown field stands. */
export interface Surroundings {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field> | readonly string[];
  readonly open: boolean;
  readonly others?: readonly string[];
}

const ignored = "it is ignored";

/** A key and the object that has it. */
interface Entry {
  readonly key: string;
  readonly value: JsonRecord;
}

/** Reports a field that its object does not have, and where it belongs if that can be told. */
export function reportUnknownField(decoder: Decoder, object: Surroundings, entry: Entry): void {
  if (isFull(decoder)) return;
  const { key } = entry;
  const names = [...(Array.isArray(object.fields) ? object.fields : object.fields.keys())] as readonly string[];
  if (object.open) {
    warnNearMiss(decoder, key, { names, others: object.others ?? [] });
    return;
  }
  const hint = hints.get(`${object.name}.${key}`);
  if (hint !== undefined) {
    reportHinted(decoder, entry, hint);
    return;
  }
  if (reportMisspelled(decoder, entry, { names, limit: 1 })) return;
  if (reportMisplaced(decoder, key)) return;
  if (reportMisspelled(decoder, entry, { names })) return;
  if (reportOtherKind(decoder, entry)) return;
  report(decoder, {
    code: "HED0001",
    at: [key],
    target: "key",
    blocking: false,
    message: `${quoteKey(key)} is not a field of ${whose(decoder)}; ${ignored}: remove it${names.length > 8 ? "" : ` or use one of ${names.join(", ")}`}`,
    fix: { description: "remove it", edits: [{ op: "remove", path: [...decoder.path, key] }] },
  });
}

function quoteKey(key: string): string {
  return `\`${key.length > 60 ? `${key.slice(0, 57)}…` : key}\``;
}

function whose(decoder: Decoder): string {
  const kind = decoder.definition.kind;
  return decoder.path.length <= 1 ? kind : `\`${renderPath(decoder.path)}\` in ${kind}`;
}

/** Kubernetes' objects take fields that are not listed here; only a slip of one letter is worth a word. */
function warnNearMiss(
  decoder: Decoder,
  key: string,
  { names, others }: { readonly names: readonly string[]; readonly others: readonly string[] },
): void {
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
  { key, value }: Entry,
  { names, limit }: { readonly names: readonly string[]; readonly limit?: number },
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
    message: `${quoteKey(key)} is not a field of ${whose(decoder)}; ${ignored}; did you mean \`${near}\`?`,
    fix,
  });
  if (!taken) decoder.explained.push({ path: [...decoder.path, near], problem });
  return true;
}

/** Names that so many objects have that a far one is hardly meant. */
const commonNames: ReadonlySet<string> = new Set([
  "name",
  "value",
  "key",
  "type",
  "labels",
  "annotations",
  "namespace",
]);

/** A field of this very name somewhere else in the kind. */
function reportMisplaced(decoder: Decoder, key: string): boolean {
  const depth = decoder.path.length;
  const squeezed = squeeze(key);
  const limit = commonNames.has(squeezed) ? 2 : 12;
  let best: Pattern | undefined;
  let least = limit + 1;
  for (const pattern of placesOf(decoder.definition).get(squeezed) ?? []) {
    if (pattern[0] === "metadata" && depth > 1) continue;
    const common = commonSteps(pattern, decoder.path);
    const up = depth - common;
    const down = pattern.length - 1 - common;
    // Going both up and down is twice as far: such a guess is right less often.
    const far = pattern[0] === "metadata" ? 2 : up > 0 && down > 0 ? 2 * (up + down) : up + down;
    if (far < least) {
      least = far;
      best = pattern;
    }
  }
  if (best === undefined) return false;
  const relocation = relocate(decoder, [...decoder.path, key], best);
  const problem = report(decoder, {
    code: "HED0002",
    at: [key],
    target: "key",
    blocking: false,
    message: `${quoteKey(key)} is not a field of ${whose(decoder)}; ${ignored}; you mean \`${renderPattern(best)}\``,
    fix: relocation.fix,
  });
  explain(decoder, relocation, problem);
  return true;
}

/** A field of another kind of Istio's. */
function reportOtherKind(decoder: Decoder, { key, value }: Entry): boolean {
  const other = placeInOtherKind(decoder.definition, key);
  if (other === undefined || commonNames.has(squeeze(key))) return false;
  reportPlaced(
    decoder,
    { at: [key], value: value[key] },
    { elsewhere: `${other.kind} ${renderPattern(other.pattern)}` },
  );
  return true;
}

/** A mistake from the table of well-known ones. */
function reportHinted(decoder: Decoder, { key, value: object }: Entry, hint: Hint): void {
  const value = object[key];
  const inside = hint.inside;
  if (inside !== undefined && isRecord(value)) {
    const keys = Object.keys(value);
    if (keys.length > 0 && keys.every((inner) => Object.hasOwn(inside, inner))) {
      for (const inner of keys) {
        const innerHint = inside[inner];
        if (innerHint !== undefined) reportPlaced(decoder, { at: [key, inner], value: value[inner] }, innerHint);
      }
      return;
    }
  }
  reportPlaced(decoder, { at: [key], value }, hint);
}

function parsePattern(decoder: Decoder, to: string): Pattern {
  const relative = to.startsWith("./");
  const steps = (relative ? to.slice(2) : to)
    .split(".")
    .flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step]));
  const base = relative ? decoder.path.map((step) => (typeof step === "number" ? "[]" : step)) : [];
  return [...base, ...steps];
}

function reportPlaced(
  decoder: Decoder,
  { at, value }: { readonly at: readonly string[]; readonly value: unknown },
  hint: Hint,
): void {
  const written = at.join(".");
  const what = `\`${written}\` is not a field of ${whose(decoder)}; ${ignored}`;
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
  const relocation = relocate(decoder, path, pattern);
  const problem = report(decoder, {
    ...place,
    message: `${what}; you mean \`${hint.to.startsWith("./") ? hint.to.slice(2) : hint.to}\``,
    fix: relocation.fix,
  });
  explain(decoder, relocation, problem);
}
