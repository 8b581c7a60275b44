// SPDX-License-Identifier: Apache-2.0
import { validateConfig } from "./envoy.ts";

type Json = { readonly [key: string]: unknown };

/** One configuration under a name that says whose it is. */
export interface NamedBootstrap {
  readonly name: string;
  readonly bootstrap: Json;
}

export interface Refused {
  readonly name: string;
  /** Envoy's words. */
  readonly why: string;
}

/**
 * Which of these static configurations a real Envoy refuses. Starting Envoy is what costs, so all of a batch go into one file, where
 * their clusters and listeners get names and ports of their own; only when that file is refused is each looked at alone.
 */
export async function validateMany(
  bootstraps: readonly NamedBootstrap[],
  options: { readonly batch?: number } = {},
): Promise<readonly Refused[]> {
  const size = options.batch ?? 40;
  const refused: Refused[] = [];
  for (let start = 0; start < bootstraps.length; start += size) {
    const batch = bootstraps.slice(start, start + size);
    const why = await validateConfig(mergeBootstraps(batch.map((b) => b.bootstrap)));
    if (why === "") continue;
    const alone = await refusedAlone(batch);
    refused.push(...(alone.length > 0 ? alone : [{ name: batch.map((b) => b.name).join(" + "), why }]));
  }
  return refused;
}

async function refusedAlone(batch: readonly NamedBootstrap[]): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const { name, bootstrap } of batch) {
    const why = await validateConfig(bootstrap);
    if (why !== "") refused.push({ name, why });
  }
  return refused;
}

/** What collided inside one configuration (names, addresses) still collides; what stood in two no longer does. */
export function mergeBootstraps(bootstraps: readonly Json[]): Json {
  const ports = new Map<string, number>();
  const clusters: unknown[] = [];
  const listeners: unknown[] = [];
  for (const [i, bootstrap] of bootstraps.entries()) {
    const resources = bootstrap["staticResources"] as { listeners: readonly Json[]; clusters: readonly Json[] };
    const names = new Set([...resources.clusters, ...resources.listeners].map((r) => r["name"]));
    const own = (name: string) => (names.has(name) ? `${i}/${name}` : name);
    clusters.push(...resources.clusters.map((cluster) => mapStrings(cluster, own)));
    listeners.push(...resources.listeners.map((l) => movePorts(mapStrings(l, own) as Json, { ports, of: i })));
  }
  return { ...bootstraps[0], staticResources: { clusters, listeners } };
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, mapStrings(field, change)]));
}

interface Moved {
  readonly ports: Map<string, number>;
  readonly of: number;
}

function movePorts(listener: Json, moved: Moved): Json {
  const more = listener["additionalAddresses"];
  return {
    ...listener,
    ...(listener["address"] !== undefined && { address: moveAddress(listener["address"], moved) }),
    ...(Array.isArray(more) && {
      additionalAddresses: more.map((a: Json) => ({ ...a, address: moveAddress(a["address"], moved) })),
    }),
  };
}

function moveAddress(address: unknown, { ports, of }: Moved): unknown {
  const socket = isPlain(address) ? address["socketAddress"] : undefined;
  if (!isPlain(socket)) return address;
  const key = `${of} ${String(socket["portValue"])}`;
  const port = ports.get(key) ?? 1024 + ports.size;
  ports.set(key, port);
  return { socketAddress: { ...socket, portValue: port } };
}

const isPlain = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
