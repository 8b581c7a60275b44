// SPDX-License-Identifier: Apache-2.0
/** Length-prefixed messages: one byte "compressed", four bytes length, then the message. */
import { RESOURCE_EXHAUSTED, type Status, UNIMPLEMENTED } from "./status.ts";

/** The five bytes in front of a message. */
export function frameHeader(length: number): Buffer {
  const header = Buffer.allocUnsafe(5);
  header[0] = 0;
  header.writeUInt32BE(length, 1);
  return header;
}

export interface FrameReader {
  /** Takes bytes as they arrive and calls `onMessage` per complete message. Returns the status that ends the call, if any. */
  push(chunk: Buffer): Status | undefined;
  /** True between messages: the place where a client may end its side. */
  atBoundary(): boolean;
}

/** `limit`: longest message taken, in bytes. Compressed messages are refused (decompression bombs; no client needs them here). */
export function createFrameReader(limit: number, onMessage: (message: Buffer) => void): FrameReader {
  let pieces: Buffer[] = [];
  let buffered = 0;
  let needed = 5;
  let inBody = false;
  const take = (length: number): Buffer => {
    const all = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    const rest = all.subarray(length);
    pieces = rest.length > 0 ? [rest] : [];
    buffered = rest.length;
    return all.subarray(0, length);
  };
  return {
    push(chunk) {
      pieces.push(chunk);
      buffered += chunk.length;
      while (buffered >= needed) {
        const part = take(needed);
        if (inBody) {
          inBody = false;
          needed = 5;
          onMessage(part);
          continue;
        }
        if (part[0] !== 0) return { code: UNIMPLEMENTED, message: "compressed messages are not accepted" };
        needed = part.readUInt32BE(1);
        inBody = true;
        if (needed > limit) {
          return { code: RESOURCE_EXHAUSTED, message: `message of ${needed} bytes is larger than ${limit}` };
        }
      }
      return undefined;
    },
    atBoundary: () => !inBody && buffered === 0,
  };
}
