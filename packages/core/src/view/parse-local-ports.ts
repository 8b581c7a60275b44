// SPDX-License-Identifier: Apache-2.0
import { isLoopback } from "../model/ip-address.ts";
import type { LocalPorts } from "./proxy.ts";

/** Node metadata `HEDDLE_LOCAL`: {@link LocalPorts} as an object, or as its JSON. Undefined when it is absent. */
export function parseLocalPorts(value: unknown): LocalPorts | { readonly error: string } | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const record = asRecord(typeof value === "string" ? parseJson(value) : value);
  if (record === undefined) return { error: "it is neither an object nor JSON of one" };
  const address = record["address"];
  if (typeof address !== "string" || !isLoopback(address)) return { error: "`address` is not a loopback address" };
  const inbound: Record<string, { bind: number; app: number }> = Object.create(null);
  for (const [port, ports] of Object.entries(asRecord(record["inbound"]) ?? {})) {
    const { bind, app = 0 } = asRecord(ports) ?? {};
    if (!isPort(bind) || (app !== 0 && !isPort(app)))
      return { error: `\`inbound\` of port ${JSON.stringify(port)} has no port numbers \`bind\` and \`app\`` };
    inbound[port] = { bind, app };
  }
  const outbound: Record<string, number> = Object.create(null);
  for (const [target, port] of Object.entries(asRecord(record["outbound"]) ?? {})) {
    if (!isPort(port)) return { error: `\`outbound\` of ${JSON.stringify(target)} is not a port number` };
    outbound[target] = port;
  }
  const httpProxy = record["httpProxy"] ?? 0;
  if (httpProxy !== 0 && !isPort(httpProxy)) return { error: "`httpProxy` is not a port number" };
  return { address, inbound, outbound, httpProxy };
}

function isPort(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value < 65_536;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return value === null || typeof value !== "object" || Array.isArray(value) ? undefined : { ...value };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
