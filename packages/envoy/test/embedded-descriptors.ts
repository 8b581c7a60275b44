// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from "node:fs";
import { decode } from "../src/decode.ts";
import type { FileDescriptorProto } from "../src/generated/types/index.d.ts";

/** The .proto descriptors that C++ protobuf keeps in a program: every FileDescriptorProto found in its read-only data. */
export function readEmbeddedDescriptors(program: string): FileDescriptorProto[] {
  const bytes = readFileSync(program);
  const files = new Map<string, FileDescriptorProto>();
  for (let at = bytes.indexOf(".proto\x12"); at >= 0; at = bytes.indexOf(".proto\x12", at + 1)) {
    const start = findStart(bytes, at + 6);
    if (start === undefined) continue;
    const file = decode("google.protobuf.FileDescriptorProto", bytes.subarray(start, findEnd(bytes, start)));
    if (file.name !== undefined) files.set(file.name, file);
  }
  return [...files.values()];
}

/** Where the field `name` begins that ends at `end`. */
function findStart(bytes: Uint8Array, end: number): number | undefined {
  for (let length = 7; length < 128; length++) {
    if (bytes[end - length - 1] === length && bytes[end - length - 2] === 0x0a) return end - length - 2;
  }
  return undefined;
}

/** Behind the last field of a FileDescriptorProto: all have a length, and `syntax` is the last. */
function findEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const tag = bytes[at] ?? 0;
    if ((tag & 7) !== 2 || tag > 0x62) return at;
    let length = 0;
    let shift = 0;
    let next = at + 1;
    for (; ; next++) {
      const byte = bytes[next] ?? 0;
      length |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) break;
    }
    at = next + 1 + length;
    if (tag === 0x62) return at;
  }
}
