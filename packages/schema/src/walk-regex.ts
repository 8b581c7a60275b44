// SPDX-License-Identifier: Apache-2.0
import type { KindDefinition } from "./kinds.ts";
import type { Path } from "./problem.ts";
import type { Node, Type } from "./type.ts";

/** One RE2 expression of a user. */
export interface RegexPlace {
  readonly path: Path;
  readonly regex: string;
}

const regexBelow = new WeakMap<Node, boolean>();

function hasRegex(type: Type): boolean {
  const node = type.node;
  const known = regexBelow.get(node);
  if (known !== undefined) return known;
  const result = childTypes(node).some(hasRegex) || node.is === "regex";
  regexBelow.set(node, result);
  return result;
}

function childTypes(node: Node): readonly Type[] {
  switch (node.is) {
    case "list":
      return [node.item];
    case "map":
      return [node.value];
    case "one-of":
      return Object.values(node.alternatives);
    case "object":
      return Object.values(node.fields).map((field) => field.type);
    default:
      return [];
  }
}

/** Visits every regular expression of a decoded object. */
export function forEachRegex(
  definition: KindDefinition,
  object: { readonly spec: unknown },
  visit: (place: RegexPlace) => void,
): void {
  walk(definition.spec, object.spec, definition.specAt === "spec" ? ["spec"] : [], visit);
}

function walk(type: Type, value: unknown, path: Path, visit: (place: RegexPlace) => void): void {
  if (value === undefined || value === null || !hasRegex(type)) return;
  const node = type.node;
  if (node.is === "regex") {
    if (typeof value === "string") visit({ path, regex: value });
    return;
  }
  if (Array.isArray(value)) {
    if (node.is === "list") for (const [i, item] of value.entries()) walk(node.item, item, [...path, i], visit);
    return;
  }
  if (typeof value !== "object") return;
  for (const [key, item] of Object.entries(value)) {
    const below = typeAt(node, key);
    if (below !== undefined) walk(below, item, [...path, key], visit);
  }
}

function typeAt(node: Node, key: string): Type | undefined {
  if (node.is === "map") return node.value;
  if (node.is === "one-of") return Object.hasOwn(node.alternatives, key) ? node.alternatives[key] : undefined;
  if (node.is === "object") return Object.hasOwn(node.fields, key) ? node.fields[key]?.type : undefined;
  return undefined;
}
