// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { CommandError } from "../exit-code.ts";
import { parseAddress } from "./address.ts";

/** The control plane's monitoring address: as given, else of the mesh that runs in this folder, else Istio's usual port. */
export async function monitoringAddress(given: string | undefined): Promise<string> {
  if (given !== undefined) {
    const { host, port } = parseAddress(given);
    return `${host.includes(":") ? `[${host}]` : host}:${port}`;
  }
  try {
    const state: unknown = JSON.parse(await readFile(".heddle/mesh.json", "utf8"));
    if (state !== null && typeof state === "object" && "monitoring" in state && typeof state.monitoring === "string")
      return state.monitoring;
  } catch {
    // No mesh runs in this folder.
  }
  return "127.0.0.1:15014";
}

/** GETs a page of the control plane. */
export async function fetchPage(address: string, page: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`http://${address}${page}`, { signal: AbortSignal.timeout(10_000) });
  } catch {
    throw new CommandError(
      `no control plane answers at ${address}; start one (heddle up, heddle serve) or name it with --monitoring-address`,
    );
  }
  const body = await response.text();
  if (!response.ok) throw new CommandError(body.trim());
  return body;
}
