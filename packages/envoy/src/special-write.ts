// SPDX-License-Identifier: Apache-2.0
// Writers of the well-known types that have a JSON form of their own (all but Any, see encode.ts).

import { EncodeError, quoteValue } from "./errors.ts";
import { writeScalar, writeSignedVarint } from "./scalar-write.ts";
import { DURATION, FIELD_MASK, LIST_VALUE, type MessageType, STRING, STRUCT, TIMESTAMP, VALUE } from "./schema.ts";
import { sortedKeys } from "./sorted-keys.ts";
import { parseDuration, parseFieldMask, parseTimestamp, type Span } from "./well-known.ts";
import { writeDouble, writeText, writeVarint, written } from "./writer.ts";

/** Writes the content of a well-known message from its JSON form. `depth` is how many levels may still be nested. */
export function writeSpecial(type: MessageType, value: unknown, depth: number): void {
  if (type.special === DURATION) writeSpan(parseDuration(value));
  else if (type.special === TIMESTAMP) writeSpan(parseTimestamp(value));
  else if (type.special === STRUCT) writeStruct(value, depth);
  else if (type.special === VALUE) writeValue(value, depth);
  else if (type.special === LIST_VALUE) writeList(value, depth);
  else if (type.special === FIELD_MASK) writePaths(parseFieldMask(value));
  else writeWrapper(type, value);
}

function writeSpan(span: Span): void {
  if (span.nanos !== 0) {
    writeSignedVarint(span.nanos);
    writeVarint(0x10);
  }
  if (span.seconds !== 0) {
    writeSignedVarint(span.seconds);
    writeVarint(0x08);
  }
}

function writeWrapper(type: MessageType, value: unknown): void {
  const field = type.fields[0];
  if (field !== undefined && writeScalar(field.kind, value, true)) writeVarint(field.tag);
}

function writePaths(paths: readonly string[]): void {
  for (const path of paths.toReversed()) {
    writeScalar(STRING, path, false);
    writeVarint(0x0a);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function writeStruct(value: unknown, depth: number): void {
  if (!isObject(value)) throw new EncodeError(`${quoteValue(value)} is not an object`);
  if (depth <= 0) throw new EncodeError("nested too deeply");
  const keys = sortedKeys(value);
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i] as string;
    if (value[key] !== undefined) writeEntry(key, value[key], depth);
  }
}

function writeEntry(key: string, value: unknown, depth: number): void {
  const end = written();
  try {
    writeValue(value, depth - 1);
  } catch (error) {
    if (error instanceof EncodeError) error.path.unshift(key);
    throw error;
  }
  writeVarint(written() - end);
  writeVarint(0x12);
  const afterKey = written();
  writeText(key);
  writeVarint(written() - afterKey);
  writeVarint(0x0a);
  writeVarint(written() - end);
  writeVarint(0x0a);
}

function writeList(value: unknown, depth: number): void {
  if (!Array.isArray(value)) throw new EncodeError(`${quoteValue(value)} is not a list`);
  if (depth <= 0) throw new EncodeError("nested too deeply");
  for (let i = value.length - 1; i >= 0; i--) {
    const end = written();
    try {
      writeValue(value[i], depth - 1);
    } catch (error) {
      if (error instanceof EncodeError) error.path.unshift(i);
      throw error;
    }
    writeVarint(written() - end);
    writeVarint(0x0a);
  }
}

function writeValue(value: unknown, depth: number): void {
  if (value === null) {
    writeVarint(0);
    writeVarint(0x08);
  } else if (typeof value === "number" && Number.isFinite(value)) {
    writeDouble(value);
    writeVarint(0x11);
  } else if (typeof value === "string") {
    writeScalar(STRING, value, false);
    writeVarint(0x1a);
  } else if (typeof value === "boolean") {
    writeVarint(value ? 1 : 0);
    writeVarint(0x20);
  } else if (typeof value === "object") {
    const end = written();
    if (Array.isArray(value)) writeList(value, depth);
    else writeStruct(value, depth);
    writeVarint(written() - end);
    writeVarint(Array.isArray(value) ? 0x32 : 0x2a);
  } else {
    throw new EncodeError(`${quoteValue(value)} has no JSON form`);
  }
}
