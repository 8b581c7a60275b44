// SPDX-License-Identifier: Apache-2.0

import { EncodeError, quoteValue } from "./errors.ts";
import * as kinds from "./schema.ts";
import { parseBytes } from "./well-known.ts";
import {
  writeBigVarint,
  writeDouble,
  writeFixed32,
  writeFixed64,
  writeFloat,
  writeRaw,
  writeText,
  writeVarint,
  written,
} from "./writer.ts";

const {
  BOOL,
  BYTES,
  DOUBLE,
  FIXED32,
  FIXED64,
  FLOAT,
  INT32,
  INT64,
  SFIXED32,
  SFIXED64,
  SINT32,
  SINT64,
  STRING,
  UINT32,
  UINT64,
} = kinds;

/**
 * Writes a scalar with its length, if it has one, and without its tag. With `skipDefault` the type's default value is not written.
 * @returns whether something was written
 */
export function writeScalar(kind: number, value: unknown, skipDefault: boolean): boolean {
  switch (kind) {
    case STRING:
      return writeString(value, skipDefault);
    case BOOL:
      return writeBool(value, skipDefault);
    case UINT32:
    case FIXED32:
      return writeUnsigned32(kind, value, skipDefault);
    case INT32:
    case SINT32:
    case SFIXED32:
      return writeSigned32(kind, value, skipDefault);
    case DOUBLE:
    case FLOAT:
      return writeFloating(kind, value, skipDefault);
    case BYTES:
      return writeBytes(value, skipDefault);
    default:
      return writeInteger64(kind, value, skipDefault);
  }
}

function writeString(value: unknown, skipDefault: boolean): boolean {
  if (typeof value !== "string") throw new EncodeError(`${quoteValue(value)} is not a string`);
  if (skipDefault && value === "") return false;
  const before = written();
  writeText(value);
  writeVarint(written() - before);
  return true;
}

function writeBool(value: unknown, skipDefault: boolean): boolean {
  if (typeof value !== "boolean") throw new EncodeError(`${quoteValue(value)} is not true or false`);
  if (skipDefault && !value) return false;
  writeVarint(value ? 1 : 0);
  return true;
}

function writeBytes(value: unknown, skipDefault: boolean): boolean {
  const bytes = parseBytes(value);
  if (skipDefault && bytes.length === 0) return false;
  writeRaw(bytes);
  writeVarint(bytes.length);
  return true;
}

function writeUnsigned32(kind: number, value: unknown, skipDefault: boolean): boolean {
  const number = toNumber(value);
  if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) {
    throw new EncodeError(`${quoteValue(value)} is not an integer from 0 to 4294967295`);
  }
  if (skipDefault && number === 0) return false;
  if (kind === FIXED32) writeFixed32(number);
  else writeVarint(number);
  return true;
}

function writeSigned32(kind: number, value: unknown, skipDefault: boolean): boolean {
  const number = toNumber(value);
  if (!Number.isInteger(number) || number < -0x80000000 || number > 0x7fffffff) {
    throw new EncodeError(`${quoteValue(value)} is not an integer from -2147483648 to 2147483647`);
  }
  if (skipDefault && number === 0) return false;
  if (kind === SFIXED32) writeFixed32(number);
  else if (kind === SINT32) writeVarint(((number << 1) ^ (number >> 31)) >>> 0);
  else writeSignedVarint(number);
  return true;
}

/** An integer of type int32 or an enum number: negative ones take ten bytes. */
export function writeSignedVarint(value: number): void {
  if (value >= 0) writeVarint(value);
  else writeBigVarint(BigInt(value));
}

const integerPattern = /^-?\d{1,20}$/;

function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && integerPattern.test(value) ? Number(value) : Number.NaN;
}

function writeFloating(kind: number, value: unknown, skipDefault: boolean): boolean {
  const number = toFloat(value);
  if (number === undefined) throw new EncodeError(`${quoteValue(value)} is not a number`);
  if (skipDefault && Object.is(number, 0)) return false;
  if (kind === DOUBLE) {
    writeDouble(number);
    return true;
  }
  if (Number.isFinite(number) && Math.abs(number) > 3.4028234663852886e38) {
    throw new EncodeError(`${quoteValue(value)} is out of the range of a 32-bit float`);
  }
  writeFloat(number);
  return true;
}

const floatNames = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

const floatPattern = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function toFloat(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  return floatNames.get(value) ?? (floatPattern.test(value) ? Number(value) : undefined);
}

function writeInteger64(kind: number, value: unknown, skipDefault: boolean): boolean {
  const signed = kind === INT64 || kind === SINT64 || kind === SFIXED64;
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && kind !== SINT64) {
    if (skipDefault && value === 0) return false;
    if (kind === INT64 || kind === UINT64) writeVarint(value);
    else writeFixed64(BigInt(value));
    return true;
  }
  const big = toBigInt(value);
  const fits = big !== undefined && (signed ? BigInt.asIntN(64, big) : BigInt.asUintN(64, big)) === big;
  if (!fits) throw new EncodeError(`${quoteValue(value)} is not ${signed ? "a" : "an unsigned"} 64-bit integer`);
  if (skipDefault && big === 0n) return false;
  if (kind === SINT64) writeBigVarint((big << 1n) ^ (big >> 63n));
  else if (kind === FIXED64 || kind === SFIXED64) writeFixed64(BigInt.asUintN(64, big));
  else writeBigVarint(big);
  return true;
}

function toBigInt(value: unknown): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return typeof value === "string" && integerPattern.test(value) ? BigInt(value) : undefined;
}
