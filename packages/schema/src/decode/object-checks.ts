// SPDX-License-Identifier: Apache-2.0
import type { ObjectNode } from "../type.ts";
import { type Decoder, explanation, isBroken, report, reportBroken } from "./decoder.ts";
import { fieldName } from "./scalar.ts";
import { type JsonRecord, listWords } from "./show.ts";

/** Protobuf's own spelling of a field: Istio's file readers take it, Kubernetes does not. False when both are there. */
export function acceptSnake(
  decoder: Decoder,
  { key, name }: { readonly key: string; readonly name: string },
  value: JsonRecord,
): boolean {
  if (Object.hasOwn(value, name)) {
    report(decoder, {
      code: "HED0019",
      at: [key],
      target: "key",
      message: `\`${key}\` is another spelling of \`${name}\`, which is set too; it is ignored: remove it`,
      blocking: false,
      fix: { description: "remove it", edits: [{ op: "remove", path: [...decoder.path, key] }] },
    });
    return false;
  }
  report(decoder, {
    code: "HED0004",
    at: [key],
    target: "key",
    message: `\`${key}\` is read as \`${name}\`, but Kubernetes does not know this spelling: write \`${name}\``,
    fix: {
      description: `write \`${name}\``,
      edits: [{ op: "rename-key", path: [...decoder.path, key], value: name }],
    },
  });
  return true;
}

/** Reports fields that must be there and are not, unless that follows from an earlier finding. */
export function checkRequired(
  decoder: Decoder,
  required: readonly string[],
  { value, result }: { readonly value: JsonRecord; readonly result: Record<string, unknown> },
): void {
  for (const name of required) {
    if (result[name] !== undefined || isBroken(decoder, [...decoder.path, name])) continue;
    const why = explanation(decoder, [...decoder.path, name]);
    if (why !== undefined) {
      why.blocking = true;
      continue;
    }
    const empty = Object.hasOwn(value, name);
    reportBroken(decoder, {
      code: "HED0006",
      message: `${decoder.path.length === 0 ? "the object" : fieldName(decoder)} needs \`${name}\`${empty ? ", which is empty" : ""}; the object is not used until it is there`,
      ...(empty ? { at: [name] } : { target: "key" }),
    });
  }
}

/** Reports fields that exclude each other, and groups of which one is needed. */
export function checkGroups(decoder: Decoder, node: ObjectNode, value: JsonRecord): void {
  for (const group of node.groups) {
    const set = group.fields.filter((name) => value[name] !== undefined && value[name] !== null);
    const [first, second] = set;
    if (first !== undefined && second !== undefined) {
      report(decoder, {
        code: "HED0012",
        at: [second],
        target: "key",
        message: `only one of ${listWords(set)} may be set; the object is not used until all but one are removed`,
        related: [{ path: [...decoder.path, first], message: "the other one" }],
      });
    } else if (first === undefined && group.required) checkGroupMissing(decoder, group.fields);
  }
}

function checkGroupMissing(decoder: Decoder, fields: readonly string[]): void {
  for (const name of fields) {
    const why = explanation(decoder, [...decoder.path, name]);
    if (why !== undefined) {
      why.blocking = true;
      return;
    }
  }
  report(decoder, {
    code: "HED0013",
    message: `${fieldName(decoder)} needs one of ${listWords(fields, "or")}; the object is not used until one is there`,
    target: "key",
  });
}
