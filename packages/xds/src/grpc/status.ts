// SPDX-License-Identifier: Apache-2.0
/** gRPC status codes and how they travel (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md, "Responses"). */

export const OK = 0;
export const CANCELLED = 1;
export const INVALID_ARGUMENT = 3;
export const DEADLINE_EXCEEDED = 4;
export const NOT_FOUND = 5;
export const RESOURCE_EXHAUSTED = 8;
export const UNIMPLEMENTED = 12;
export const INTERNAL = 13;
export const UNAVAILABLE = 14;

export interface Status {
  readonly code: number;
  readonly message: string;
}

/** Trailers of a status. The message is percent-encoded: anything but printable ASCII, and "%". */
export function statusTrailers(status: Status): Record<string, string> {
  const trailers: Record<string, string> = { "grpc-status": String(status.code) };
  if (status.message !== "") trailers["grpc-message"] = encodeMessage(status.message);
  return trailers;
}

function encodeMessage(message: string): string {
  let out = "";
  for (const byte of Buffer.from(message.slice(0, 2048), "utf8")) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    out += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}

const unitMs = new Map([
  ["H", 3_600_000],
  ["M", 60_000],
  ["S", 1000],
  ["m", 1],
  ["u", 0.001],
  ["n", 0.000_001],
]);

/** `grpc-timeout` ("100m", at most 8 digits) in milliseconds; undefined when absent or malformed. */
export function parseTimeout(header: string | undefined): number | undefined {
  const match = /^(\d{1,8})([HMSmun])$/.exec(header ?? "");
  const unit = unitMs.get(match?.[2] ?? "");
  return unit === undefined ? undefined : Number(match?.[1]) * unit;
}
