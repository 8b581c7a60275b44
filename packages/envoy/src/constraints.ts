// SPDX-License-Identifier: Apache-2.0
// Envoy's own checks of a message (protoc-gen-validate rules, from the tables): when one fails Envoy rejects the whole response, so
// whoever sends a message asks here first.

import { checkNumber, checkSpan, checkText, type Rules } from "./constraint-rules.ts";
import { renderPath } from "./errors.ts";
import tables from "./generated/constraints.json" with { type: "json" };
import type { MessageProblem } from "./normalize.ts";
import {
  ANY,
  BOOL,
  BYTES,
  DURATION,
  ENUM,
  enumOf,
  type Field,
  findMessage,
  MAP,
  MESSAGE,
  type MessageType,
  messageOf,
  ORDINARY,
  SINGLE,
  STRING,
  TIMESTAMP,
  WRAPPER,
} from "./schema.ts";
import { toTypeName } from "./type-urls.ts";

type Plain = Readonly<Record<string, unknown>>;

interface Walk {
  readonly path: (string | number)[];
  readonly problems: MessageProblem[];
}

/** Field name in .proto spelling → rules by kind; "@oneof" → a member must be set. */
type MessageRules = ReadonlyMap<string, Rules>;

const rulesByMessage = new Map<string, MessageRules>();

function rulesOf(type: MessageType): MessageRules | undefined {
  if (rulesByMessage.size === 0) indexRules();
  return rulesByMessage.get(type.name);
}

function indexRules(): void {
  for (const [pkg, messages] of Object.entries<Record<string, Record<string, unknown>>>(tables)) {
    for (const [name, rules] of Object.entries(messages)) {
      const entries = Object.entries(rules).map(
        ([field, rule]) => [field, rule === true ? {} : (rule as Rules)] as const,
      );
      rulesByMessage.set(`${pkg}.${name}`, new Map(entries));
    }
  }
}

/**
 * The constraints of Envoy's API that a message breaks. The message is in canonical shape (`normalizeJson` gives it); fields of a wrong type
 * are `encode`'s business and are passed over here.
 */
export function checkConstraints(typeName: string, message: object): readonly MessageProblem[] {
  const walk: Walk = { path: [], problems: [] };
  const type = findMessage(typeName);
  if (type !== undefined) checkMessage(type, message, walk);
  return walk.problems;
}

function report(walk: Walk, message: string): void {
  walk.problems.push({ path: [...walk.path], at: renderPath(walk.path), message });
}

function inside(walk: Walk, step: string | number, visit: () => void): void {
  walk.path.push(step);
  visit();
  walk.path.pop();
}

function checkMessage(type: MessageType, value: unknown, walk: Walk): void {
  if (typeof value !== "object" || value === null || Array.isArray(value) || walk.path.length > 200) return;
  const message = value as Plain;
  if (type.special === ANY) {
    const inner = typeof message["@type"] === "string" ? findMessage(toTypeName(message["@type"])) : undefined;
    if (inner !== undefined && inner.special === ORDINARY) checkMessage(inner, message, walk);
    return;
  }
  if (type.special !== ORDINARY) return;
  const rules = rulesOf(type);
  const oneofs = new Set<string>();
  for (const field of type.fields) {
    const present = message[field.name] !== undefined && message[field.name] !== null;
    // The rules of a one-of's member count only when it is the one.
    if (!present && field.oneof !== undefined) continue;
    if (field.oneof !== undefined) oneofs.add(field.oneof);
    inside(walk, field.name, () =>
      checkField(field, message[field.name] ?? undefined, { rules: rules?.get(field.protoName), walk }),
    );
  }
  for (const name of rules?.keys() ?? []) {
    if (name.startsWith("@") && !oneofs.has(name.slice(1)))
      report(walk, `needs one of ${membersOf(type, name.slice(1))}`);
  }
}

function membersOf(type: MessageType, oneof: string): string {
  return type.fields
    .filter((field) => field.oneof === oneof)
    .map((field) => field.name)
    .join(", ");
}

interface Check {
  readonly rules: Rules | undefined;
  readonly walk: Walk;
}

function checkField(field: Field, value: unknown, check: Check): void {
  if (field.mode === MAP) checkMap(field, value, check);
  else if (field.mode !== SINGLE) checkList(field, value, check);
  else checkElement(field, value, check);
}

function checkList(field: Field, value: unknown, { rules, walk }: Check): void {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const rule = rules?.["repeated"] as Rules | undefined;
  if (rule !== undefined && !(rule["ignoreEmpty"] === true && list.length === 0)) {
    const least = Number(rule["minItems"] ?? 0);
    const most = Number(rule["maxItems"] ?? Number.POSITIVE_INFINITY);
    if (list.length < least) report(walk, `needs at least ${least} ${least === 1 ? "element" : "elements"}`);
    if (list.length > most) report(walk, `has more than ${most} elements`);
    if (rule["unique"] === true && new Set(list).size < list.length) report(walk, "has the same element twice");
  }
  for (const [i, element] of list.entries()) {
    inside(walk, i, () => checkElement(field, element, { rules: rule?.["items"] as Rules | undefined, walk }));
  }
}

function checkMap(field: Field, value: unknown, { rules, walk }: Check): void {
  const map: Plain = typeof value === "object" && value !== null ? (value as Plain) : {};
  const keys = Object.keys(map);
  const rule = rules?.["map"] as Rules | undefined;
  if (rule !== undefined && keys.length < Number(rule["minPairs"] ?? 0))
    report(walk, `needs at least ${rule["minPairs"]} entries`);
  if (rule !== undefined && keys.length > Number(rule["maxPairs"] ?? Number.POSITIVE_INFINITY)) {
    report(walk, `has more than ${rule["maxPairs"]} entries`);
  }
  const keyRules = (rule?.["keys"] as Rules | undefined)?.["string"] as Rules | undefined;
  for (const key of keys) {
    inside(walk, key, () => {
      const complaint = keyRules === undefined ? undefined : checkText(keyRules, key);
      if (complaint !== undefined) report(walk, `the key ${complaint}`);
      checkElement(field, map[key], { rules: rule?.["values"] as Rules | undefined, walk });
    });
  }
}

function checkElement(field: Field, value: unknown, check: Check): void {
  const { rules, walk } = check;
  if (field.kind === MESSAGE) {
    checkNested(messageOf(field), value, check);
    return;
  }
  if (rules === undefined || (value === undefined && field.explicit)) return;
  const complaint = field.kind === ENUM ? checkEnum(field, value, rules) : checkScalar(field.kind, value, rules);
  if (complaint !== undefined) report(walk, complaint);
}

function checkNested(type: MessageType, value: unknown, { rules, walk }: Check): void {
  const required = [rules?.["message"], rules?.["duration"], rules?.["timestamp"], rules?.["any"]].some(
    (rule) => (rule as Rules | undefined)?.["required"] === true,
  );
  if (value === undefined) {
    if (required) report(walk, "is required");
    return;
  }
  const complaint = checkSpecial(type, value, rules);
  if (complaint !== undefined) report(walk, complaint);
  if ((rules?.["message"] as Rules | undefined)?.["skip"] !== true) checkMessage(type, value, walk);
}

/** Envoy counts in nanoseconds of 64 bits (`DurationUtil`); no rule says so. */
const longestDuration: Rules = { lte: "9223372035s" };

function checkSpecial(type: MessageType, value: unknown, rules: Rules | undefined): string | undefined {
  if (type.special === DURATION || type.special === TIMESTAMP) {
    const rule = (rules?.["duration"] ?? rules?.["timestamp"]) as Rules | undefined;
    const complaint = rule === undefined ? undefined : checkSpan(rule, value);
    return complaint ?? (type.special === DURATION ? checkSpan(longestDuration, value) : undefined);
  }
  const wrapped = type.fields[0];
  return type.special === WRAPPER && wrapped !== undefined && rules !== undefined
    ? checkScalar(wrapped.kind, value, rules)
    : undefined;
}

function checkEnum(field: Field, value: unknown, rules: Rules): string | undefined {
  const rule = rules["enum"] as Rules | undefined;
  if (rule === undefined) return undefined;
  const type = enumOf(field);
  const number = typeof value === "string" ? type.numbers.get(value) : Number(value ?? 0);
  if (rule["definedOnly"] === true && (number === undefined || !type.names.has(number))) return "is not a known value";
  const label = (numbers: unknown): string => (numbers as number[]).map((n) => type.names.get(n) ?? n).join(", ");
  if (Array.isArray(rule["in"]) && !rule["in"].includes(number)) return `must be one of ${label(rule["in"])}`;
  if (Array.isArray(rule["notIn"]) && rule["notIn"].includes(number)) return `must not be ${label(rule["notIn"])}`;
  return undefined;
}

function checkScalar(kind: number, value: unknown, rules: Rules): string | undefined {
  if (kind === STRING || kind === BYTES) {
    const rule = (rules["string"] ?? rules["bytes"]) as Rules | undefined;
    return rule === undefined ? undefined : checkText(rule, value ?? "", kind === BYTES);
  }
  const rule = Object.values(rules).find((candidate) => typeof candidate === "object") as Rules | undefined;
  if (rule === undefined) return undefined;
  if (kind === BOOL)
    return rule["const"] !== undefined && (value ?? false) !== rule["const"] ? `must be ${rule["const"]}` : undefined;
  return checkNumber(rule, Number(value ?? 0));
}
