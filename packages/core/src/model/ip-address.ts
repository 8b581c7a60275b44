// SPDX-License-Identifier: Apache-2.0

const octet = /^(?:0|[1-9]\d{0,2})$/;

/** Whether a text is an IPv4 or IPv6 address (without brackets or prefix length). */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => octet.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0 || !text.includes(":")) return false;
  const groups = [...groupsOf(head), ...(tail === undefined ? [] : groupsOf(tail))];
  const width = groups.reduce((sum, group) => sum + (group.includes(".") ? 2 : 1), 0);
  const valid = groups.every((g, i) => /^[0-9a-f]{1,4}$/i.test(g) || (i === groups.length - 1 && isIpv4(g)));
  return valid && (tail === undefined ? width === 8 : width < 8);
}

const groupsOf = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));

/** Whether an address never leaves the machine. */
export function isLoopback(address: string): boolean {
  return address === "::1" || (address.startsWith("127.") && isIpv4(address));
}
