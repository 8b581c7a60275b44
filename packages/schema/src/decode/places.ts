// SPDX-License-Identifier: Apache-2.0

import { metadataType } from "../kinds/metadata.ts";
import { type KindDefinition, kinds } from "../kinds.ts";
import type { Path } from "../problem.ts";
import { squeeze } from "../text/distance.ts";
import type { Type } from "../type.ts";
import { isRecord } from "./show.ts";

/** Steps of a field's place in its kind: names, `[]` for any list item, `{}` for any key of the user. */
export type Pattern = readonly string[];

const placesByKind = new WeakMap<KindDefinition, ReadonlyMap<string, readonly Pattern[]>>();

/** Every place of each field name (squeezed) in a kind, nearest the root first. */
export function placesOf(definition: KindDefinition): ReadonlyMap<string, readonly Pattern[]> {
  const known = placesByKind.get(definition);
  if (known !== undefined) return known;
  const places = new Map<string, Pattern[]>();
  collect(definition.spec, definition.specAt === "spec" ? ["spec"] : [], places);
  collect(metadataType, ["metadata"], places);
  for (const patterns of places.values()) patterns.sort((a, b) => a.length - b.length);
  placesByKind.set(definition, places);
  return places;
}

function collect(type: Type, pattern: Pattern, places: Map<string, Pattern[]>): void {
  const node = type.node;
  if (node.is === "list") collect(node.item, [...pattern, "[]"], places);
  else if (node.is === "map") collect(node.value, [...pattern, "{}"], places);
  else if (node.is === "object") {
    for (const [name, field] of Object.entries(node.fields)) {
      const place = [...pattern, name];
      const key = squeeze(name);
      const others = places.get(key);
      if (others === undefined) places.set(key, [place]);
      else others.push(place);
      collect(field.type, place, places);
    }
  }
}

/** The place of a field of this name near the root of another kind of the same group. */
export function placeInOtherKind(
  definition: KindDefinition,
  key: string,
): { readonly kind: string; readonly pattern: Pattern } | undefined {
  let best: { readonly kind: string; readonly pattern: Pattern } | undefined;
  for (const other of kinds.values()) {
    if (other === definition || other.group !== definition.group) continue;
    const pattern = placesOf(other)
      .get(squeeze(key))
      ?.find((place) => place[0] === "spec");
    if (pattern !== undefined && pattern.length <= 3 && (best === undefined || pattern.length < best.pattern.length)) {
      best = { kind: other.kind, pattern };
    }
  }
  return best;
}

/** The type of the field at a pattern; undefined when the kind has none there. */
export function typeAt(definition: KindDefinition, pattern: Pattern): Type | undefined {
  const [first, ...rest] = pattern;
  if (first === "metadata") return descend(metadataType, rest);
  return definition.specAt === "root"
    ? descend(definition.spec, pattern)
    : first === "spec"
      ? descend(definition.spec, rest)
      : undefined;
}

function descend(type: Type, pattern: Pattern): Type | undefined {
  const [step, ...rest] = pattern;
  if (step === undefined) return type;
  const node = type.node;
  if (node.is === "list") return step === "[]" ? descend(node.item, rest) : undefined;
  if (node.is === "map") return descend(node.value, rest);
  const below =
    node.is === "object" && Object.hasOwn(node.fields, step)
      ? node.fields[step]?.type
      : node.is === "one-of" && Object.hasOwn(node.alternatives, step)
        ? node.alternatives[step]
        : undefined;
  return below === undefined ? undefined : descend(below, rest);
}

/** `spec.http[].retries.attempts`. */
export function renderPattern(pattern: Pattern): string {
  let text = "";
  for (const step of pattern) {
    if (step === "[]") text += "[]";
    else text += text === "" ? step : `.${step === "{}" ? "*" : step}`;
  }
  return text;
}

/** How many leading steps of the pattern the path has. */
export function commonSteps(pattern: Pattern, path: Path): number {
  let i = 0;
  while (i < pattern.length && i < path.length) {
    const step = path[i];
    const wanted = pattern[i];
    const same =
      wanted === "[]" ? typeof step === "number" : wanted === "{}" ? typeof step === "string" : wanted === step;
    if (!same) break;
    i++;
  }
  return i;
}

/** What stands at a path of plain data; undefined when nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isRecord(value) && typeof step === "string" && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/**
 * The one concrete place that a pattern means for something that stands at `path`: shared steps are taken from the path, a list
 * with a single item (or none) gives its index. Undefined when there are several.
 */
export function resolvePattern(root: unknown, pattern: Pattern, path: Path): Path | undefined {
  const common = commonSteps(pattern, path);
  const result: (string | number)[] = path.slice(0, common);
  for (const step of pattern.slice(common)) {
    if (step === "{}") return undefined;
    if (step !== "[]") result.push(step);
    else {
      const items = valueAt(root, result);
      if (Array.isArray(items) && items.length > 1) return undefined;
      result.push(0);
    }
  }
  return result;
}
