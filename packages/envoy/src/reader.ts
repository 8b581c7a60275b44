// SPDX-License-Identifier: Apache-2.0

import { DecodeError } from "./errors.ts";

/** A place in the bytes of a message and where the message ends. */
export interface Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  end: number;
}

export function createReader(bytes: Uint8Array): Reader {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0, end: bytes.length };
}

/** Reads a varint of up to 64 bits as a number; exact up to 2^53. */
export function readVarint(reader: Reader): number {
  const first = reader.bytes[reader.at] ?? 0x80;
  if (first < 0x80 && reader.at < reader.end) {
    reader.at++;
    return first;
  }
  return Number(readBigVarint(reader));
}

/** Reads a varint as an unsigned 64-bit integer. */
export function readBigVarint(reader: Reader): bigint {
  let low = 0;
  let high = 0n;
  let scale = 1;
  for (let i = 0; i < 10; i++) {
    const byte = reader.at < reader.end ? reader.bytes[reader.at++] : undefined;
    if (byte === undefined) throw new DecodeError("truncated varint");
    if (i < 7) {
      low += (byte & 0x7f) * scale;
      scale *= 128;
    } else {
      high |= BigInt(byte & 0x7f) << BigInt(7 * i);
    }
    if (byte < 0x80) return BigInt.asUintN(64, high | BigInt(low));
  }
  throw new DecodeError("varint of more than 10 bytes");
}

/** The low 32 bits of a varint, unsigned: what protobuf keeps of an over-long uint32, int32 or enum. */
export function readVarint32(reader: Reader): number {
  const first = reader.bytes[reader.at] ?? 0x80;
  if (first < 0x80 && reader.at < reader.end) {
    reader.at++;
    return first;
  }
  return Number(BigInt.asUintN(32, readBigVarint(reader)));
}

/** Moves over `size` bytes and returns where they start. */
export function take(reader: Reader, size: number): number {
  const start = reader.at;
  if (size > reader.end - start) throw new DecodeError("truncated message");
  reader.at = start + size;
  return start;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A string with its length in front; it must be valid UTF-8. */
export function readText(reader: Reader): string {
  const size = readVarint(reader);
  const start = take(reader, size);
  const { bytes } = reader;
  if (size < 32) {
    let text = "";
    for (let i = start; i < reader.at; i++) {
      const byte = bytes[i] as number;
      if (byte > 0x7f) return decodeUtf8(bytes.subarray(start, reader.at));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return decodeUtf8(bytes.subarray(start, reader.at));
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DecodeError("a string is not valid UTF-8");
  }
}

/** Bytes with their length in front; a view of the input, not a copy. */
export function readRaw(reader: Reader): Uint8Array {
  const start = take(reader, readVarint(reader));
  return reader.bytes.subarray(start, reader.at);
}

/** Skips the value of a field; `depth` limits nested groups. */
export function skipField(reader: Reader, tag: number, depth: number): void {
  switch (tag & 7) {
    case 0:
      readVarint(reader);
      return;
    case 1:
      take(reader, 8);
      return;
    case 2:
      take(reader, readVarint(reader));
      return;
    case 3:
      skipGroup(reader, tag, depth);
      return;
    case 5:
      take(reader, 4);
      return;
    default:
      throw new DecodeError(`wire type ${tag & 7} where a field should start`);
  }
}

function skipGroup(reader: Reader, tag: number, depth: number): void {
  if (depth <= 0) throw new DecodeError("nested too deeply");
  for (;;) {
    const inner = readTag(reader);
    if ((inner & 7) === 4) {
      if (inner >>> 3 !== tag >>> 3) throw new DecodeError("a group ends that did not start");
      return;
    }
    skipField(reader, inner, depth - 1);
  }
}

/** Field number and wire type. */
export function readTag(reader: Reader): number {
  const tag = readVarint(reader);
  if (tag > 0xffffffff || tag < 8) throw new DecodeError("a field number is out of range");
  return tag;
}
