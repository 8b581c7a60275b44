// SPDX-License-Identifier: Apache-2.0
import { CommandError, exitCode } from "../exit-code.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** "127.0.0.1:15010", "[::1]:15010", ":15010" (loopback). */
export function parseAddress(text: string): Address {
  const colon = text.lastIndexOf(":");
  const port = Number(text.slice(colon + 1));
  const host = text.slice(0, Math.max(colon, 0)).replace(/^\[|\]$/g, "");
  if (colon === -1 || text.slice(colon + 1) === "" || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new CommandError(`"${text}" is not an address; write host:port, such as 127.0.0.1:15010`, exitCode.usage);
  return { host: host === "" ? "127.0.0.1" : host, port };
}
