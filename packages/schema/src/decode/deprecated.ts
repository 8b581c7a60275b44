// SPDX-License-Identifier: Apache-2.0
import type { Edit } from "../problem.ts";
import type { ObjectNode } from "../type.ts";
import { type Decoder, report } from "./decoder.ts";

interface DeprecatedField {
  readonly key: string;
  /** Field to use instead, as a path from the same object. */
  readonly instead: string;
  readonly value: unknown;
}

/** Warns about a field that has a successor and says how to move to it. */
export function reportDeprecated(decoder: Decoder, node: ObjectNode, field: DeprecatedField): void {
  const edits = successorEdits(decoder, node, field);
  report(decoder, {
    code: "HED0023",
    at: [field.key],
    target: "key",
    message: `\`${field.key}\` is deprecated; it still works, but write \`${field.instead}\` instead`,
    fix: { description: `use \`${field.instead}\``, ...(edits === undefined ? {} : { edits }) },
  });
}

function successorEdits(decoder: Decoder, node: ObjectNode, field: DeprecatedField): readonly Edit[] | undefined {
  const path = [...decoder.path, field.key];
  const steps = field.instead.split(".");
  const target = [...decoder.path, ...steps];
  const successor = node.fields[steps[0] ?? ""];
  if (steps.length > 1) return [{ op: "move", path, to: target }];
  if (successor === undefined) return undefined;
  const item = successor.type.node.is === "list" ? successor.type.node.item.node : undefined;
  if (item?.is === "one-of" && Array.isArray(field.value)) {
    const value = field.value.map((text: unknown) => ({ [item.shorthand]: text }));
    return [
      { op: "replace", path: target, value },
      { op: "remove", path },
    ];
  }
  return [{ op: "rename-key", path, value: field.instead }];
}
