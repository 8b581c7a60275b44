// SPDX-License-Identifier: Apache-2.0
import type { Message } from "./message.ts";

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const ipv6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:]*(?:%[0-9A-Za-z]+)?$/;

/** Whether Envoy would take the text as an IP address; what looks like IPv6 is judged by its parts. */
export function isIpAddress(text: string): boolean {
  if (ipv4.test(text)) return true;
  const colon = text.lastIndexOf(":");
  if (colon === -1) return false;
  const tail = text.slice(colon + 1);
  const head = tail.includes(".") ? `${text.slice(0, colon)}:0:0` : text;
  if (tail.includes(".") && !ipv4.test(tail)) return false;
  return ipv6.test(head) && isIpv6Groups(head.split("%")[0] ?? "");
}

function isIpv6Groups(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (groups.some((group) => group === "" || group.length > 4)) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

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
