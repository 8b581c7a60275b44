// SPDX-License-Identifier: Apache-2.0
// Brings JSON that a person wrote for Envoy (EnvoyFilter patches, config dumps) into the canonical shape, and says what is wrong with it.

import { closestName } from "./closest-name.ts";
import { EncodeError, quoteValue, renderPath } from "./errors.ts";
import { writeScalar } from "./scalar-write.ts";
import {
  ANY,
  acceptsNull,
  BYTES,
  DOUBLE,
  DURATION,
  ENUM,
  enumOf,
  type Field,
  FLOAT,
  findMessage,
  isNullEnum,
  MAP,
  MESSAGE,
  type MessageType,
  messageOf,
  ORDINARY,
  SINGLE,
  STRING,
  WRAPPER,
} from "./schema.ts";
import { setKey } from "./set-key.ts";
import { writeSpecial } from "./special-write.ts";
import { toTypeName } from "./type-urls.ts";
import { formatBytes, formatDuration, parseDuration } from "./well-known.ts";
import { resetWriter } from "./writer.ts";

/** Something wrong in a message, and where. */
export interface MessageProblem {
  /** Names as the author wrote them, and list indexes. */
  readonly path: readonly (string | number)[];
  /** `path` as text: `filterChains[0].filters[1].typedConfig`. */
  readonly at: string;
  readonly message: string;
}

export interface Normalized {
  /** The message in canonical shape; what could not be understood is left out. */
  readonly value: unknown;
  readonly problems: readonly MessageProblem[];
}

interface Walk {
  readonly path: (string | number)[];
  readonly problems: MessageProblem[];
}

type Plain = Readonly<Record<string, unknown>>;

const deepest = 100;

/**
 * Canonical form of a message in JSON: camelCase names, enums by name, numbers as numbers, shortest durations. Accepts what proto3 JSON
 * accepts (snake_case too). Wrong parts are reported and left out; nothing is thrown.
 */
export function normalizeJson(typeName: string, value: unknown): Normalized {
  const walk: Walk = { path: [], problems: [] };
  const type = findMessage(typeName);
  if (type === undefined) {
    report(walk, `${typeName} is not a message of Envoy's`);
    return { value: undefined, problems: walk.problems };
  }
  return { value: normalizeMessage(type, value, walk), problems: walk.problems };
}

function report(walk: Walk, message: string, below: readonly (string | number)[] = []): void {
  const path = [...walk.path, ...below];
  walk.problems.push({ path, at: renderPath(path), message });
}

function isObject(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function inside<T>(walk: Walk, step: string | number, visit: () => T): T {
  walk.path.push(step);
  const result = visit();
  walk.path.pop();
  return result;
}

function normalizeMessage(type: MessageType, value: unknown, walk: Walk): unknown {
  if (walk.path.length > deepest * 2) {
    report(walk, `nested deeper than ${deepest} messages`);
    return undefined;
  }
  if (type.special === ANY) return normalizeAny(value, walk);
  if (type.special !== ORDINARY) return normalizeSpecial(type, value, walk);
  if (!isObject(value)) {
    report(walk, `${quoteValue(value)} is not an object of type ${type.name}`);
    return undefined;
  }
  const message: Record<string, unknown> = {};
  normalizeFields(type, value, { message, walk });
  return message;
}

function normalizeFields(
  type: MessageType,
  value: Plain,
  into: { message: Record<string, unknown>; walk: Walk },
): void {
  const { message, walk } = into;
  const oneofs = new Map<string, string>();
  for (const key of Object.keys(value)) {
    if (value[key] === undefined || key === "@type") continue;
    inside(walk, key, () => {
      const field = findField(type, key);
      if (field === undefined) reportUnknown(type, key, walk);
      else if (field.name in message) report(walk, `${field.name} stands here twice, in two spellings`);
      else if (value[key] !== null || acceptsNull(field)) setField(field, value[key], { message, walk, oneofs });
    });
  }
}

interface FieldSink {
  readonly message: Record<string, unknown>;
  readonly walk: Walk;
  readonly oneofs: Map<string, string>;
}

function setField(field: Field, value: unknown, sink: FieldSink): void {
  if (field.oneof !== undefined) {
    const other = sink.oneofs.get(field.oneof);
    if (other !== undefined) {
      report(sink.walk, `cannot be set together with ${other}: only one of ${field.oneof}`);
      return;
    }
    sink.oneofs.set(field.oneof, field.name);
  }
  const normal = normalizeField(field, value, sink.walk);
  if (normal !== undefined) sink.message[field.name] = normal;
}

function findField(type: MessageType, key: string): Field | undefined {
  return type.byName.get(key) ?? type.fields.find((field) => field.protoName === key);
}

function reportUnknown(type: MessageType, key: string, walk: Walk): void {
  const snake = key.includes("_");
  const names = type.fields.map((field) => (snake ? field.protoName : field.name));
  const near = closestName(key, names);
  report(walk, `${type.name} has no field ${quoteValue(key)}${near === undefined ? "" : `; you mean ${near}`}`);
}

function normalizeField(field: Field, value: unknown, walk: Walk): unknown {
  if (field.mode === SINGLE) return normalizeElement(field, value, walk);
  return field.mode === MAP ? normalizeMap(field, value, walk) : normalizeList(field, value, walk);
}

function normalizeList(field: Field, value: unknown, walk: Walk): unknown {
  if (!Array.isArray(value)) {
    report(walk, `${quoteValue(value)} is not a list`);
    return undefined;
  }
  const list: unknown[] = [];
  for (const [i, element] of value.entries()) {
    const normal = inside(walk, i, () => normalizeElement(field, element, walk));
    if (normal !== undefined) list.push(normal);
  }
  return list;
}

function normalizeMap(field: Field, value: unknown, walk: Walk): unknown {
  if (!isObject(value)) {
    report(walk, `${quoteValue(value)} is not an object of keys and values`);
    return undefined;
  }
  const map: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const normal = inside(walk, key, () => {
      const complaint =
        field.keyKind === STRING ? undefined : complaintOf(() => writeScalar(field.keyKind, key, false));
      if (complaint !== undefined) report(walk, `the key ${complaint.reason}`);
      return normalizeElement(field, value[key], walk);
    });
    if (normal !== undefined) setKey(map, key, normal);
  }
  return map;
}

function normalizeElement(field: Field, value: unknown, walk: Walk): unknown {
  if (field.kind === MESSAGE) return normalizeMessage(messageOf(field), value, walk);
  return field.kind === ENUM ? normalizeEnum(field, value, walk) : normalizeScalar(field.kind, value, walk);
}

function normalizeEnum(field: Field, value: unknown, walk: Walk): unknown {
  const type = enumOf(field);
  if (isNullEnum(field) && (value === null || value === 0 || value === "NULL_VALUE")) return null;
  if (typeof value === "string" && type.numbers.has(value)) return value;
  if (typeof value === "number" && value === (value | 0)) return type.names.get(value) ?? value;
  const labels = [...type.numbers.keys()];
  const near = typeof value === "string" ? closestName(value.toUpperCase(), labels) : undefined;
  const choice = labels.length > 12 ? `${labels.slice(0, 12).join(", ")} …` : labels.join(", ");
  report(walk, `${quoteValue(value)} is not one of ${choice}${near === undefined ? "" : `; you mean ${near}`}`);
  return undefined;
}

/** What the writer says against a value. */
function complaintOf(write: () => unknown): EncodeError | undefined {
  resetWriter();
  try {
    write();
    return undefined;
  } catch (error) {
    if (error instanceof EncodeError) return error;
    throw error;
  }
}

function normalizeScalar(kind: number, value: unknown, walk: Walk): unknown {
  const complaint = complaintOf(() => writeScalar(kind, value, false));
  if (complaint !== undefined) {
    report(walk, complaint.reason);
    return undefined;
  }
  if (kind === BYTES && value instanceof Uint8Array) return formatBytes(value);
  if (kind === STRING || kind === BYTES || typeof value === "number" || typeof value === "boolean") return value;
  return normalizeNumber(kind, value);
}

/** A number that was written as text, or a bigint. */
function normalizeNumber(kind: number, value: unknown): unknown {
  const number = Number(value);
  const exact = kind === DOUBLE || kind === FLOAT ? Number.isFinite(number) : Number.isSafeInteger(number);
  return exact ? number : String(value);
}

function normalizeSpecial(type: MessageType, value: unknown, walk: Walk): unknown {
  const wrapped = type.fields[0];
  if (type.special === WRAPPER && wrapped !== undefined) return normalizeScalar(wrapped.kind, value, walk);
  const complaint = complaintOf(() => writeSpecial(type, value, deepest));
  if (complaint !== undefined) {
    report(walk, complaint.reason, complaint.path);
    return undefined;
  }
  return type.special === DURATION ? formatDuration(parseDuration(value)) : value;
}

function normalizeAny(value: unknown, walk: Walk): unknown {
  const url = isObject(value) ? value["@type"] : undefined;
  if (!isObject(value) || typeof url !== "string") {
    if (isObject(value) && Object.keys(value).length === 0) return {};
    report(walk, `${quoteValue(value)} needs "@type": "type.googleapis.com/…" to say what it is`);
    return undefined;
  }
  const type = findMessage(toTypeName(url));
  if (type === undefined) {
    if (typeof value["value"] !== "string") report(walk, `Envoy has no type ${quoteValue(toTypeName(url))}`, ["@type"]);
    return value;
  }
  const message: Record<string, unknown> = { "@type": url };
  if (type.special === ORDINARY) normalizeFields(type, withoutEmptyValue(type, value), { message, walk });
  else message["value"] = inside(walk, "value", () => normalizeMessage(type, value["value"] ?? null, walk));
  return message;
}

/** google.protobuf.Empty comes as `{"@type"}` or as `{"@type", "value": {}}`. */
function withoutEmptyValue(type: MessageType, value: Plain): Plain {
  return type.name === "google.protobuf.Empty" ? {} : value;
}
