// SPDX-License-Identifier: Apache-2.0
// Readers of the well-known types that have a JSON form of their own (all but Any, see decode.ts).

import { DecodeError } from "./errors.ts";
import { type Reader, readBigVarint, readTag, readText, readVarint, readVarint32, skipField, take } from "./reader.ts";
import { defaultScalar, readScalar } from "./scalar-read.ts";
import { DURATION, FIELD_MASK, LIST_VALUE, type MessageType, STRUCT, TIMESTAMP, VALUE } from "./schema.ts";
import { setKey } from "./set-key.ts";
import { formatDuration, formatFieldMask, formatTimestamp, type Span } from "./well-known.ts";

/** Reads a well-known message, up to `reader.end`, into its JSON form. */
export function readSpecial(type: MessageType, reader: Reader, depth: number): unknown {
  switch (type.special) {
    case DURATION:
      return formatDuration(readSpan(reader, depth));
    case TIMESTAMP:
      return readTimestamp(reader, depth);
    case STRUCT:
      return readStruct(reader, depth);
    case VALUE:
      return readValue(reader, depth);
    case LIST_VALUE:
      return readList(reader, depth);
    case FIELD_MASK:
      return formatFieldMask(readPaths(reader, depth));
    default:
      return readWrapper(type, reader, depth);
  }
}

function readSpan(reader: Reader, depth: number): Span {
  let seconds = 0;
  let nanos = 0;
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x08) seconds = Number(BigInt.asIntN(64, readBigVarint(reader)));
    else if (tag === 0x10) nanos = readVarint32(reader) | 0;
    else skipField(reader, tag, depth);
  }
  return { seconds, nanos };
}

function readTimestamp(reader: Reader, depth: number): string {
  const text = formatTimestamp(readSpan(reader, depth));
  if (text === undefined) throw new DecodeError("a time is out of range");
  return text;
}

function readWrapper(type: MessageType, reader: Reader, depth: number): unknown {
  const field = type.fields[0];
  if (field === undefined) throw new DecodeError(`${type.name} has no field`);
  let value: unknown = defaultScalar(field.kind);
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === field.tag) value = readScalar(field.kind, reader);
    else skipField(reader, tag, depth);
  }
  return value;
}

function readPaths(reader: Reader, depth: number): string[] {
  const paths: string[] = [];
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x0a) paths.push(readText(reader));
    else skipField(reader, tag, depth);
  }
  return paths;
}

/** Reads one nested message with `read`. */
function nested<T>(reader: Reader, read: (reader: Reader) => T): T {
  const size = readVarint(reader);
  const start = take(reader, size);
  const end = reader.end;
  reader.end = start + size;
  reader.at = start;
  const value = read(reader);
  reader.end = end;
  return value;
}

function readStruct(reader: Reader, depth: number): Record<string, unknown> {
  if (depth <= 0) throw new DecodeError("nested too deeply");
  const struct: Record<string, unknown> = {};
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag !== 0x0a) skipField(reader, tag, depth);
    else nested(reader, (entry) => readEntry(entry, struct, depth));
  }
  return struct;
}

function readEntry(reader: Reader, struct: Record<string, unknown>, depth: number): void {
  let key = "";
  let value: unknown = null;
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x0a) key = readText(reader);
    else if (tag === 0x12) value = nested(reader, (inner) => readValue(inner, depth - 1));
    else skipField(reader, tag, depth);
  }
  setKey(struct, key, value);
}

function readList(reader: Reader, depth: number): unknown[] {
  if (depth <= 0) throw new DecodeError("nested too deeply");
  const list: unknown[] = [];
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x0a) list.push(nested(reader, (inner) => readValue(inner, depth - 1)));
    else skipField(reader, tag, depth);
  }
  return list;
}

function readValue(reader: Reader, depth: number): unknown {
  let value: unknown = null;
  while (reader.at < reader.end) {
    const tag = readTag(reader);
    if (tag === 0x08) {
      readVarint(reader);
      value = null;
    } else if (tag === 0x11) value = reader.view.getFloat64(take(reader, 8), true);
    else if (tag === 0x1a) value = readText(reader);
    else if (tag === 0x20) value = readBigVarint(reader) !== 0n;
    else if (tag === 0x2a) value = nested(reader, (inner) => readStruct(inner, depth - 1));
    else if (tag === 0x32) value = nested(reader, (inner) => readList(inner, depth - 1));
    else skipField(reader, tag, depth);
  }
  return value;
}
