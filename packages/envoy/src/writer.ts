// SPDX-License-Identifier: Apache-2.0
// One growing buffer that is filled from its end to its start, so that the length of a nested message is known when its header is
// written, without a pass that measures and without copies. Encoding is synchronous: one buffer serves everybody.

const initialBytes = 1 << 16;
/** From this length on the platform's encoder is faster than a loop. */
const longString = 40;

let buffer = new Uint8Array(initialBytes);
let view = new DataView(buffer.buffer);
/** Index of the first written byte. */
let at = buffer.length;

const utf8 = new TextEncoder();

/** Forgets what was written. */
export function resetWriter(): void {
  at = buffer.length;
}

/** Bytes written so far. */
export function written(): number {
  return buffer.length - at;
}

/** A copy of what was written. A buffer that grew beyond 16 MiB is given back. */
export function takeWritten(): Uint8Array {
  const bytes = buffer.slice(at);
  if (buffer.length > 1 << 24) replaceBuffer(new Uint8Array(initialBytes));
  resetWriter();
  return bytes;
}

function replaceBuffer(next: Uint8Array<ArrayBuffer>): void {
  buffer = next;
  view = new DataView(buffer.buffer);
}

function reserve(size: number): void {
  if (at >= size) return;
  const used = buffer.length - at;
  let capacity = buffer.length * 2;
  while (capacity - used < size) capacity *= 2;
  const next = new Uint8Array(capacity);
  next.set(buffer.subarray(at), capacity - used);
  replaceBuffer(next);
  at = capacity - used;
}

/** An unsigned integer below 2^53. */
export function writeVarint(value: number): void {
  if (at < 10) reserve(10);
  if (value < 0x80) {
    buffer[--at] = value;
    return;
  }
  if (value < 0x4000) {
    buffer[--at] = value >>> 7;
    buffer[--at] = (value & 0x7f) | 0x80;
    return;
  }
  const size =
    value < 0x200000
      ? 3
      : value < 0x10000000
        ? 4
        : value < 0x800000000
          ? 5
          : value < 0x40000000000
            ? 6
            : value < 0x2000000000000
              ? 7
              : 8;
  at -= size;
  let rest = value;
  let index = at;
  while (rest >= 0x80) {
    buffer[index++] = (rest % 0x80) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  buffer[index] = rest;
}

/** The low 64 bits of an integer, as protobuf writes negative and large ones. */
export function writeBigVarint(value: bigint): void {
  let rest = BigInt.asUintN(64, value);
  if (rest <= 0x1fffffffffffffn) {
    writeVarint(Number(rest));
    return;
  }
  const groups: number[] = [];
  while (rest > 0x7fn) {
    groups.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  groups.push(Number(rest));
  reserve(10);
  at -= groups.length;
  buffer.set(groups, at);
}

/** The content of a string, without its length. */
export function writeText(text: string): void {
  const length = text.length;
  if (at < length * 3) reserve(length * 3);
  if (length > longString || !writeAscii(text, length)) writeLongText(text);
}

/** Copies first and looks for other characters afterwards: a loop without an exit runs more than twice as fast. */
function writeAscii(text: string, length: number): boolean {
  const target = buffer;
  const start = at - length;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    seen |= code;
    target[start + i] = code;
  }
  if (seen > 0x7f) return false;
  at = start;
  return true;
}

function writeLongText(text: string): void {
  const target = buffer.subarray(at - text.length, at);
  const { read, written: count } = utf8.encodeInto(text, target);
  if (read === text.length) {
    at -= count;
    return;
  }
  const bytes = utf8.encode(text);
  at -= bytes.length;
  buffer.set(bytes, at);
}

/** Raw bytes, without their length. */
export function writeRaw(bytes: Uint8Array): void {
  reserve(bytes.length);
  at -= bytes.length;
  buffer.set(bytes, at);
}

export function writeFixed32(value: number): void {
  reserve(4);
  at -= 4;
  view.setUint32(at, value, true);
}

export function writeFixed64(value: bigint): void {
  reserve(8);
  at -= 8;
  view.setBigUint64(at, value, true);
}

export function writeFloat(value: number): void {
  reserve(4);
  at -= 4;
  view.setFloat32(at, value, true);
}

export function writeDouble(value: number): void {
  reserve(8);
  at -= 8;
  view.setFloat64(at, value, true);
}
