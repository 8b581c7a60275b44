// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Pattern, typeAt } from "../src/decode/places.ts";
import { laterEffects } from "../src/effects.ts";
import { hints } from "../src/hints.ts";
import { kinds } from "../src/index.ts";
import type { KindDefinition } from "../src/kinds.ts";
import type { Node, ObjectNode, Type } from "../src/type.ts";

function named(kind: string): KindDefinition {
  const found = [...kinds.values()].find((definition) => definition.kind === kind);
  assert.ok(found !== undefined, kind);
  return found;
}

function steps(place: string): Pattern {
  return place
    .split(".")
    .flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step === "*" ? "{}" : step]));
}

/** Every object of every kind, by its name. */
function objectsByName(): ReadonlyMap<string, readonly Node[]> {
  const found = new Map<string, Set<Node>>();
  const queue: Type[] = [...kinds.values()].map((definition) => definition.spec);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const node = next.node;
    if (node.is === "list") queue.push(node.item);
    else if (node.is === "map") queue.push(node.value);
    else if (node.is === "object" || node.is === "one-of") {
      const nodes = found.get(node.name) ?? new Set();
      if (nodes.has(node)) continue;
      found.set(node.name, nodes.add(node));
      queue.push(
        ...(node.is === "object"
          ? Object.values(node.fields).map((field) => field.type)
          : Object.values(node.alternatives)),
      );
    }
  }
  return new Map([...found].map(([name, nodes]) => [name, [...nodes]]));
}

const objects = objectsByName();

for (const effect of laterEffects) {
  test(`effect later: ${effect.kind} ${effect.at} is a field, and its values exist`, () => {
    const type = typeAt(named(effect.kind), steps(effect.at));
    assert.ok(type !== undefined);
    for (const value of effect.values ?? [])
      assert.ok(type.node.is === "enum" && type.node.values.includes(String(value)), String(value));
  });
}

function fieldOf(node: Node, path: Pattern): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (node.is === "list") return step === "[]" && fieldOf(node.item.node, rest);
  if (node.is === "map") return fieldOf(node.value.node, rest);
  if (node.is === "one-of")
    return Object.hasOwn(node.alternatives, step) && fieldOf((node.alternatives[step] as Type).node, rest);
  if (node.is !== "object" || !Object.hasOwn(node.fields, step)) return false;
  return fieldOf((node.fields[step] as ObjectNode["fields"][string]).type.node, rest);
}

for (const [place, hint] of hints) {
  test(`hint: ${place} leads from an object that exists to a field that exists`, () => {
    const [name = "", field = ""] = place.split(".");
    const nodes = (objects.get(name) ?? []).filter(
      (node) => node.is === "one-of" || (node.is === "object" && !node.open),
    );
    assert.ok(nodes.length > 0, name);
    assert.ok(
      nodes.every((node) => !fieldOf(node, [field])),
      `${place} is a field`,
    );
    for (const { to, elsewhere } of [hint, ...Object.values(hint.inside ?? {})]) {
      if (elsewhere !== undefined) {
        const [kind = "", path = ""] = elsewhere.split(" ");
        assert.ok(typeAt(named(kind), steps(path)) !== undefined, elsewhere);
      } else if (to?.startsWith("./") === true)
        assert.ok(
          nodes.some((node) => fieldOf(node, steps(to.slice(2)))),
          to,
        );
      else if (to !== undefined) assert.ok(typeAt(named(name), steps(to)) !== undefined, to);
    }
  });
}
