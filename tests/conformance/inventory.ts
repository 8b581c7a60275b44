// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import type { RunningEnvoy } from "../kit/envoy.ts";

export interface Side {
  readonly envoy: RunningEnvoy;
  /** Ports that only this Envoy has, with the number that takes their place. */
  readonly ports: ReadonlyMap<number, number>;
}

/** The resources an Envoy has in force as JSON, by kind and name; versions and times left out. */
export type Inventory = ReadonlyMap<string, string>;

type Json = { readonly [field: string]: unknown };

/** From `/config_dump`; fails while something still warms. */
export async function inventoryOf({ envoy, ports }: Side): Promise<Inventory> {
  const page = JSON.parse(await envoy.admin("/config_dump?include_eds")) as { readonly configs: readonly Json[] };
  const list = (field: string): readonly Json[] =>
    page.configs.flatMap((config) => (config[field] as readonly Json[] | undefined) ?? []);
  assert.deepEqual(list("dynamic_warming_clusters"), []);
  const found = new Map<string, string>();
  const add = (kind: string, resource: unknown, nameField = "name"): void => {
    let json = JSON.stringify(resource, sortedKeys);
    for (const [port, instead] of ports)
      json = json.replaceAll(new RegExp(`(?<!\\d)${port}(?!\\d)`, "g"), `${instead}`);
    const name = (JSON.parse(json) as Json)[nameField];
    const key = `${kind} ${String(name)}`;
    assert.ok(!found.has(key), `${key} stands twice`);
    found.set(key, json);
  };
  for (const entry of list("dynamic_active_clusters")) add("cluster", entry["cluster"]);
  for (const entry of list("dynamic_endpoint_configs")) add("endpoint", entry["endpoint_config"], "cluster_name");
  for (const entry of list("dynamic_route_configs")) add("route", entry["route_config"]);
  for (const entry of list("dynamic_listeners")) add("listener", (entry["active_state"] as Json)["listener"]);
  return found;
}

/** What one has otherwise than the other: a line each, with the first place where the two part. */
export function differences(one: Inventory, other: Inventory): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((name) => {
    const [a, b] = [one.get(name), other.get(name)];
    if (a === b) return [];
    if (a === undefined || b === undefined) return [`${name}: only the ${a === undefined ? "second" : "first"} has it`];
    const at = [...a].findIndex((char, i) => char !== b[i]);
    return [`${name}: …${a.slice(Math.max(0, at - 60), at + 60)}… and …${b.slice(Math.max(0, at - 60), at + 60)}…`];
  });
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
