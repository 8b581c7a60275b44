// SPDX-License-Identifier: Apache-2.0
import type { Message } from "./message.ts";

/** envoy.config.core.v3.Address of an IP or a DNS name with a port, or of `unix://path`. */
export function addressOf(address: string, port: number): Message {
  if (address.startsWith("unix://")) return { pipe: { path: address.slice("unix://".length) } };
  return { socketAddress: { address, portValue: port } };
}

/** envoy.config.core.v3.CidrRange of an address or `address/bits`. */
export function cidrOf(text: string): Message {
  const [address = "", bits] = text.split("/");
  const whole = address.includes(":") ? 128 : 32;
  return { addressPrefix: address, prefixLen: bits === undefined ? whole : Number(bits) };
}

/** `10.0.0.0/8`, or undefined for what is one address (also when written `10.1.2.3/32`). */
export function rangeOf(text: string): string | undefined {
  const [address = "", bits] = text.split("/");
  if (bits === undefined) return undefined;
  return Number(bits) === (address.includes(":") ? 128 : 32) ? undefined : text;
}
