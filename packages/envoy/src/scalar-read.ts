// SPDX-License-Identifier: Apache-2.0

import { type Reader, readBigVarint, readRaw, readText, readVarint32, take } from "./reader.ts";
import * as kinds from "./schema.ts";
import { formatBytes } from "./well-known.ts";

/** Reads a scalar into its JSON form: 64-bit integers beyond 2^53 as strings, bytes as base64, NaN and infinities as strings. */
export function readScalar(kind: number, reader: Reader): string | number | boolean {
  switch (kind) {
    case kinds.STRING:
      return readText(reader);
    case kinds.BOOL:
      return readBigVarint(reader) !== 0n;
    case kinds.UINT32:
      return readVarint32(reader);
    case kinds.INT32:
      return readVarint32(reader) | 0;
    case kinds.SINT32:
      return unzigzag(readVarint32(reader));
    case kinds.FIXED32:
      return reader.view.getUint32(take(reader, 4), true);
    case kinds.SFIXED32:
      return reader.view.getInt32(take(reader, 4), true);
    case kinds.FLOAT:
      return formatFloat(shortenFloat(reader.view.getFloat32(take(reader, 4), true)));
    case kinds.DOUBLE:
      return formatFloat(reader.view.getFloat64(take(reader, 8), true));
    case kinds.BYTES:
      return formatBytes(readRaw(reader));
    default:
      return formatInteger(readInteger64(kind, reader));
  }
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

/** A default value in its JSON form. */
export function defaultScalar(kind: number): string | number | boolean {
  if (kind === kinds.STRING || kind === kinds.BYTES) return "";
  return kind === kinds.BOOL ? false : 0;
}

function readInteger64(kind: number, reader: Reader): bigint {
  switch (kind) {
    case kinds.INT64:
      return BigInt.asIntN(64, readBigVarint(reader));
    case kinds.SINT64: {
      const value = readBigVarint(reader);
      return (value >> 1n) ^ -(value & 1n);
    }
    case kinds.FIXED64:
      return reader.view.getBigUint64(take(reader, 8), true);
    case kinds.SFIXED64:
      return reader.view.getBigInt64(take(reader, 8), true);
    default:
      return readBigVarint(reader);
  }
}

/** A number when it is exact, else a decimal string. */
function formatInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function formatFloat(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** The shortest decimal that is the same 32-bit float: 0.1 rather than 0.10000000149011612. */
function shortenFloat(value: number): number {
  if (!Number.isFinite(value)) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
