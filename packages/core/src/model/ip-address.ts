// SPDX-License-Identifier: Apache-2.0
import { isIpAddress } from "@heddle/schema";

export { isIpAddress };

/** Whether an address never leaves the machine. */
export function isLoopback(address: string): boolean {
  return address === "::1" || (address.startsWith("127.") && isIpAddress(address));
}
