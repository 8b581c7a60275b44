// SPDX-License-Identifier: Apache-2.0
// Reads protobuf into the same JSON shape that encode.ts writes. Unknown fields are skipped; enum numbers without a name stay numbers.

import type { MessageShape } from "./encode.ts";
import { DecodeError, EncodeError } from "./errors.ts";
import {
  createReader,
  type Reader,
  readRaw,
  readTag,
  readText,
  readVarint,
  readVarint32,
  skipField,
  take,
} from "./reader.ts";
import { defaultScalar, readScalar } from "./scalar-read.ts";
import {
  ANY,
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
  SINGLE,
  wireTypes,
} from "./schema.ts";
import { setKey } from "./set-key.ts";
import { readSpecial } from "./special-read.ts";
import { formatBytes } from "./well-known.ts";

export interface DecodeLimits {
  /** Levels of nested messages, those within Any included. Default 100, as C++ protobuf has it. */
  readonly depth?: number;
  /** Bytes of the whole message. Default 64 MiB. */
  readonly size?: number;
}

type Target = Record<string, unknown>;

/**
 * The message in `bytes`, as a plain object in proto3 JSON shape. Fields with default values are absent, except in one-ofs.
 * An Any of a type that the tables do not have keeps its bytes: `{"@type": URL, "value": base64}`.
 * @throws DecodeError when the bytes are not such a message or exceed a limit
 */
export function decode<T extends string>(typeName: T, bytes: Uint8Array, limits: DecodeLimits = {}): MessageShape<T> {
  const type = findMessage(typeName);
  if (type === undefined) throw new DecodeError(`${typeName} is not a message of Envoy's`);
  if (bytes.length > (limits.size ?? 1 << 26))
    throw new DecodeError(`${typeName} of ${bytes.length} bytes exceeds the limit`);
  try {
    return readMessage(type, createReader(bytes), limits.depth ?? 100) as MessageShape<T>;
  } catch (error) {
    if (error instanceof EncodeError) throw new DecodeError(`${typeName}: ${error.reason}`);
    if (error instanceof DecodeError) error.message = `${typeName}: ${error.message}`;
    throw error;
  }
}

/** Reads up to `reader.end`. */
function readMessage(type: MessageType, reader: Reader, depth: number): unknown {
  if (depth <= 0) throw new DecodeError("nested too deeply");
  if (type.special === ANY) return readAny(reader, depth);
  if (type.special !== ORDINARY) return readSpecial(type, reader, depth);
  const message: Target = {};
  readFields(type, reader, { message, depth });
  return message;
}

interface Sink {
  readonly message: Target;
  readonly depth: number;
}

function readFields(type: MessageType, reader: Reader, sink: Sink): void {
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    const field = type.byNumber.get(tag >>> 3);
    if (field === undefined) skipField(reader, tag, sink.depth);
    else readField(type, field, { reader, tag, sink });
  }
}

interface Input {
  readonly reader: Reader;
  readonly tag: number;
  readonly sink: Sink;
}

function readField(type: MessageType, field: Field, input: Input): void {
  const { reader, tag, sink } = input;
  const wire = tag & 7;
  const native = wireTypes[field.kind] ?? 0;
  if (field.mode === SINGLE && wire === native) {
    if (field.oneofBit !== 0) clearOneof(type, field, sink.message);
    readSingle(field, reader, sink);
  } else if (field.mode === MAP && wire === 2) {
    readEntry(field, reader, sink);
  } else if (field.mode !== SINGLE && field.mode !== MAP && (wire === native || wire === 2)) {
    readElements(field, reader, { ...sink, packed: wire !== native });
  } else {
    skipField(reader, tag, sink.depth);
  }
}

function clearOneof(type: MessageType, field: Field, message: Target): void {
  for (const other of type.fields) {
    if (other.oneofBit === field.oneofBit && other !== field && other.name in message) delete message[other.name];
  }
}

function readSingle(field: Field, reader: Reader, sink: Sink): void {
  const { message } = sink;
  const before = message[field.name];
  if (field.kind === MESSAGE && before !== undefined && messageOf(field).special === ORDINARY) {
    const end = enter(reader);
    readFields(messageOf(field), reader, { message: before as Target, depth: sink.depth - 1 });
    reader.end = end;
    return;
  }
  const value = readElement(field, reader, sink.depth);
  if (field.explicit || field.kind === MESSAGE || !isDefault(field, value)) message[field.name] = value;
  else if (before !== undefined) delete message[field.name];
}

function isDefault(field: Field, value: unknown): boolean {
  return field.kind === ENUM ? value === enumOf(field).names.get(0) : Object.is(value, defaultScalar(field.kind));
}

function readElement(field: Field, reader: Reader, depth: number): unknown {
  if (field.kind === MESSAGE) {
    const end = enter(reader);
    const value = readMessage(messageOf(field), reader, depth - 1);
    reader.end = end;
    return value;
  }
  if (field.kind !== ENUM) return readScalar(field.kind, reader);
  const number = readVarint32(reader) | 0;
  if (isNullEnum(field)) return null;
  return enumOf(field).names.get(number) ?? number;
}

/** Narrows the reader to the message that starts here; returns the end to restore. */
function enter(reader: Reader): number {
  const size = readVarint(reader);
  const start = take(reader, size);
  const end = reader.end;
  reader.end = start + size;
  reader.at = start;
  return end;
}

function readElements(field: Field, reader: Reader, sink: Sink & { readonly packed: boolean }): void {
  sink.message[field.name] ??= [];
  const list = sink.message[field.name] as unknown[];
  if (!sink.packed) {
    list.push(readElement(field, reader, sink.depth));
    return;
  }
  const end = enter(reader);
  while (reader.at < reader.end) list.push(readElement(field, reader, sink.depth));
  reader.end = end;
  if (list.length === 0) delete sink.message[field.name];
}

function readEntry(field: Field, reader: Reader, sink: Sink): void {
  const end = enter(reader);
  let key: unknown = defaultScalar(field.keyKind);
  let value: unknown;
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === (8 | (wireTypes[field.keyKind] ?? 0))) key = readScalar(field.keyKind, reader);
    else if (tag === (16 | (wireTypes[field.kind] ?? 0))) value = readElement(field, reader, sink.depth - 1);
    else skipField(reader, tag, sink.depth);
  }
  reader.end = end;
  sink.message[field.name] ??= {};
  setKey(sink.message[field.name] as Target, String(key), value ?? defaultElement(field, sink.depth));
}

function defaultElement(field: Field, depth: number): unknown {
  if (field.kind === MESSAGE) return readMessage(messageOf(field), createReader(new Uint8Array()), depth - 1);
  return field.kind === ENUM ? (enumOf(field).names.get(0) ?? 0) : defaultScalar(field.kind);
}

function readAny(reader: Reader, depth: number): Target {
  let url = "";
  let content: Uint8Array = new Uint8Array();
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x0a) url = readText(reader);
    else if (tag === 0x12) content = readRaw(reader);
    else skipField(reader, tag, depth);
  }
  if (url === "" && content.length === 0) return {};
  const type = findMessage(url.slice(url.lastIndexOf("/") + 1));
  if (type === undefined) return { "@type": url, value: formatBytes(content) };
  const inner = createReader(content);
  if (type.special !== ORDINARY) return { "@type": url, value: readMessage(type, inner, depth - 1) };
  const message: Target = { "@type": url };
  if (depth <= 1) throw new DecodeError("nested too deeply");
  readFields(type, inner, { message, depth: depth - 1 });
  return message;
}
