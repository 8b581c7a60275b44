// SPDX-License-Identifier: Apache-2.0
// Writes messages in their proto3 JSON shape as protobuf, last field first (see writer.ts). Fields go out in the order of their
// numbers and map entries in the order of their keys, so equal messages have equal bytes whatever order they were built in.

import { EncodeError, quoteValue, renderPath } from "./errors.ts";
import type { TypeMap } from "./generated/types/index.d.ts";
import { writeScalar, writeSignedVarint } from "./scalar-write.ts";
import {
  ANY,
  acceptsNull,
  BOOL,
  ENUM,
  enumOf,
  type Field,
  findMessage,
  isNullEnum,
  MAP,
  MESSAGE,
  type MessageType,
  messageOf,
  ORDINARY,
  PACKED,
  SINGLE,
  wireTypes,
} from "./schema.ts";
import { sortedKeys } from "./sorted-keys.ts";
import { writeSpecial } from "./special-write.ts";
import { parseBytes } from "./well-known.ts";
import { resetWriter, takeWritten, writeRaw, writeText, writeVarint, written } from "./writer.ts";

/** The message type that `encode` and `decode` take or give for a type name: the generated interface when the name is a literal. */
export type MessageShape<T extends string> = T extends keyof TypeMap ? TypeMap[T] : object;

type Plain = Readonly<Record<string, unknown>>;

// What the messages being written still have to write: one stack for all levels.
const fields: Field[] = [];
const values: unknown[] = [];
let top = 0;

/** Envoy, like all of C++ protobuf, reads no deeper. */
const deepest = 100;

/**
 * The protobuf bytes of a message.
 * @param typeName full name, such as `envoy.config.cluster.v3.Cluster`
 * @param message plain object in proto3 JSON mapping with camelCase names (README); undefined and null fields count as absent
 * @throws EncodeError with the path of the fault
 */
export function encode<T extends string>(typeName: T, message: MessageShape<T>): Uint8Array {
  const type = findMessage(typeName);
  if (type === undefined) throw new EncodeError(`${typeName} is not a message of Envoy's`);
  resetWriter();
  top = 0;
  try {
    writeMessage(type, message, deepest);
    return takeWritten();
  } catch (error) {
    if (error instanceof EncodeError) {
      error.message = `${typeName}${error.path.length > 0 ? ` ${renderPath(error.path)}` : ""}: ${error.reason}`;
    }
    throw error;
  } finally {
    values.length = 0;
  }
}

function writeMessage(type: MessageType, message: unknown, depth: number): void {
  if (depth <= 0) throw new EncodeError(`nested deeper than ${deepest} messages`);
  if (type.special === ORDINARY) writeOrdinary(type, message, depth);
  else if (type.special === ANY) writeAny(message, depth);
  else writeSpecial(type, message, depth);
}

function writeOrdinary(type: MessageType, message: unknown, depth: number): void {
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    throw new EncodeError(`${quoteValue(message)} is not an object of type ${type.name}`);
  }
  const base = top;
  collectFields(type, message as Plain);
  let i = top - 1;
  try {
    for (; i >= base; i--) {
      writeField(fields[i] as Field, values[i], depth);
      values[i] = undefined;
    }
  } catch (error) {
    if (error instanceof EncodeError) error.path.unshift((fields[i] as Field).name);
    throw error;
  }
  top = base;
}

/** Puts the present fields on the stack, in the order of their numbers. */
function collectFields(type: MessageType, message: Plain): void {
  const base = top;
  let last = 0;
  let sorted = true;
  let oneofs = 0;
  for (const name in message) {
    const value = message[name];
    if (value === undefined) continue;
    const field = type.byName.get(name);
    if (field === undefined) {
      if (name === "@type") continue;
      throw new EncodeError(`${type.name} has no such field`, [name]);
    }
    if (value === null && !acceptsNull(field)) continue;
    if (field.oneofBit !== 0) {
      if ((oneofs & field.oneofBit) !== 0) throw new EncodeError(`another member of ${field.oneof} is set`, [name]);
      oneofs |= field.oneofBit;
    }
    sorted &&= field.number > last;
    last = field.number;
    fields[top] = field;
    values[top++] = value;
  }
  if (!sorted) sortFields(base);
}

/** Insertion sort: messages have few fields and mostly come in order. */
function sortFields(base: number): void {
  for (let i = base + 1; i < top; i++) {
    const field = fields[i] as Field;
    const value = values[i];
    let j = i - 1;
    for (; j >= base && (fields[j] as Field).number > field.number; j--) {
      fields[j + 1] = fields[j] as Field;
      values[j + 1] = values[j];
    }
    fields[j + 1] = field;
    values[j + 1] = value;
  }
}

function writeField(field: Field, value: unknown, depth: number): void {
  if (field.mode === SINGLE) {
    if (writeElement(field, value, depth, !field.explicit)) writeVarint(field.tag);
  } else if (field.mode === MAP) {
    writeMap(field, value, depth);
  } else {
    writeList(field, value, depth);
  }
}

function writeElement(field: Field, value: unknown, depth: number, skipDefault: boolean): boolean {
  if (field.kind === MESSAGE) {
    const end = written();
    writeMessage(messageOf(field), value, depth - 1);
    writeVarint(written() - end);
    return true;
  }
  return field.kind === ENUM ? writeEnum(field, value, skipDefault) : writeScalar(field.kind, value, skipDefault);
}

function writeEnum(field: Field, value: unknown, skipDefault: boolean): boolean {
  const named = value === null && isNullEnum(field) ? "NULL_VALUE" : value;
  const number = typeof named === "string" ? enumOf(field).numbers.get(named) : named;
  if (typeof number !== "number" || number !== (number | 0)) {
    const labels = [...enumOf(field).numbers.keys()];
    const choice = labels.length > 12 ? `${labels.slice(0, 12).join(", ")} …` : labels.join(", ");
    throw new EncodeError(`${quoteValue(value)} is not one of ${choice}`);
  }
  if (skipDefault && number === 0) return false;
  writeSignedVarint(number);
  return true;
}

function writeList(field: Field, list: unknown, depth: number): void {
  if (!Array.isArray(list)) throw new EncodeError(`${quoteValue(list)} is not a list`);
  const packed = field.mode === PACKED;
  const end = written();
  let i = list.length - 1;
  try {
    for (; i >= 0; i--) {
      writeElement(field, list[i], depth, false);
      if (!packed) writeVarint(field.tag);
    }
  } catch (error) {
    if (error instanceof EncodeError) error.path.unshift(i);
    throw error;
  }
  if (packed && list.length > 0) {
    writeVarint(written() - end);
    writeVarint(field.tag);
  }
}

function writeMap(field: Field, map: unknown, depth: number): void {
  if (typeof map !== "object" || map === null || Array.isArray(map)) {
    throw new EncodeError(`${quoteValue(map)} is not an object of keys and values`);
  }
  const entries = map as Plain;
  const keys = sortedKeys(entries);
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i] as string;
    if (entries[key] === undefined) continue;
    try {
      writeEntry(field, key, entries[key], depth);
    } catch (error) {
      if (error instanceof EncodeError) error.path.unshift(key);
      throw error;
    }
  }
}

function writeEntry(field: Field, key: string, value: unknown, depth: number): void {
  const end = written();
  writeElement(field, value, depth - 1, false);
  writeVarint(0x10 | entryWireType(field.kind));
  writeScalar(field.keyKind, field.keyKind === BOOL ? key === "true" : key, false);
  writeVarint(0x08 | entryWireType(field.keyKind));
  writeVarint(written() - end);
  writeVarint(field.tag);
}

function entryWireType(kind: number): number {
  return wireTypes[kind] ?? 0;
}

/** An Any is written where it stands: `{"@type": URL, …fields}`, or `{"@type": URL, value}` for well-known and for unknown types. */
function writeAny(message: unknown, depth: number): void {
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    throw new EncodeError(`${quoteValue(message)} is not an object with "@type"`);
  }
  const url = (message as Plain)["@type"];
  if (url === undefined && Object.keys(message).length === 0) return;
  if (typeof url !== "string") throw new EncodeError(`"@type" is missing`);
  const end = written();
  writeAnyContent(url, message as Plain, depth);
  if (written() > end) {
    writeVarint(written() - end);
    writeVarint(0x12);
  }
  const afterUrl = written();
  writeText(url);
  writeVarint(written() - afterUrl);
  writeVarint(0x0a);
}

function writeAnyContent(url: string, message: Plain, depth: number): void {
  const type = typeOfUrl(url);
  if (type === undefined) {
    if (typeof message["value"] === "string" || message["value"] instanceof Uint8Array)
      writeRaw(parseBytes(message["value"]));
    else
      throw new EncodeError(`${quoteValue(url)} is not a type of Envoy's; such a message needs its bytes in "value"`);
  } else if (type.special === ORDINARY) {
    writeOrdinary(type, isEmptyWithValue(type, message) ? {} : message, depth - 1);
  } else if (message["value"] !== undefined) {
    writeMessage(type, message["value"], depth - 1);
  }
}

const typesByUrl = new Map<string, MessageType>();

/** Keeps what it found: cutting the name out of a URL and hashing it costs more than writing a small message. */
function typeOfUrl(url: string): MessageType | undefined {
  const known = typesByUrl.get(url);
  if (known !== undefined) return known;
  const type = findMessage(url.slice(url.lastIndexOf("/") + 1));
  if (type !== undefined && typesByUrl.size < 4096) typesByUrl.set(url, type);
  return type;
}

/** Some libraries print an Any of google.protobuf.Empty with `"value": {}`, others without. */
function isEmptyWithValue(type: MessageType, message: Plain): boolean {
  return type.name === "google.protobuf.Empty" && message["value"] !== undefined;
}
