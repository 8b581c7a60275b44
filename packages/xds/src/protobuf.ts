// SPDX-License-Identifier: Apache-2.0
/**
 * The protobuf wire format, as far as the protocol's own small messages need it (discovery requests, health,
 * reflection). Envoy's configuration messages are @heddle/envoy's business and pass through here as bytes.
 */

export interface Field {
  readonly number: number;
  /** Varint and fixed-width values; 0 for length-delimited fields. Exact up to 2^53. */
  readonly value: number;
  /** Payload of a length-delimited field; empty otherwise. A view, not a copy. */
  readonly bytes: Buffer;
}

const nothing = Buffer.alloc(0);

/** Thrown for bytes that are not a protobuf message; the caller answers INVALID_ARGUMENT. */
export class MalformedMessage extends Error {}

function readVarint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let i = at; i < at + 10; i++) {
    const byte = bytes[i];
    if (byte === undefined) throw new MalformedMessage("truncated varint");
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return [value, i + 1];
    scale *= 128;
  }
  throw new MalformedMessage("varint longer than 10 bytes");
}

/** The top-level fields of a message in wire order. Throws MalformedMessage. */
export function readFields(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, afterTag] = readVarint(bytes, at);
    const number = Math.floor(tag / 8);
    const wireType = tag % 8;
    if (number === 0) throw new MalformedMessage("field number 0");
    if (wireType === 0) {
      const [value, next] = readVarint(bytes, afterTag);
      fields.push({ number, value, bytes: nothing });
      at = next;
      continue;
    }
    let start = afterTag;
    let length: number;
    if (wireType === 2) [length, start] = readVarint(bytes, afterTag);
    else if (wireType === 1) length = 8;
    else if (wireType === 5) length = 4;
    else throw new MalformedMessage(`wire type ${wireType}`);
    at = start + length;
    if (at > bytes.length) throw new MalformedMessage("field reaches past the end");
    fields.push({ number, value: 0, bytes: bytes.subarray(start, at) });
  }
  return fields;
}

/** UTF-8 text of a length-delimited field; malformed sequences become U+FFFD. */
export function textOf(field: Field): string {
  return field.bytes.toString("utf8");
}

function varint(value: number): Buffer {
  const out: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    out.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
  return Buffer.from(out);
}

/** A varint field; absent when the value is the proto3 default 0. */
export function numberField(number: number, value: number): Buffer {
  return value === 0 ? nothing : Buffer.concat([varint(number * 8), varint(value)]);
}

/** A length-delimited field, written even when empty (an empty sub-message is not an absent one). */
export function bytesField(number: number, payload: Uint8Array): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(payload.length), payload]);
}

/** A string field; absent when empty. */
export function textField(number: number, text: string): Buffer {
  return text === "" ? nothing : bytesField(number, Buffer.from(text, "utf8"));
}
