// SPDX-License-Identifier: Apache-2.0
import { CommandError, exitCode } from "../exit-code.ts";

export type Json = Readonly<Record<string, unknown>>;

/** The resources of a config dump: of the control plane's, or of Envoy's own `/config_dump` (snake case is taken too). */
export interface Dump {
  readonly clusters: readonly Json[];
  readonly listeners: readonly Json[];
  readonly routes: readonly Json[];
  readonly endpoints: readonly Json[];
}

export function parseDump(text: string): Dump {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError("this is no config dump: it is not JSON", exitCode.badInput);
  }
  const configs = list(record(camelCased(value))["configs"]);
  const of = (type: string) => configs.filter((c) => String(c["@type"]).endsWith(`.${type}`));
  return {
    clusters: of("ClustersConfigDump").flatMap((d) =>
      [...list(d["staticClusters"]), ...list(d["dynamicActiveClusters"])].map((c) => record(c["cluster"])),
    ),
    listeners: of("ListenersConfigDump").flatMap((d) => [
      ...list(d["staticListeners"]).map((l) => record(l["listener"])),
      ...list(d["dynamicListeners"]).map((l) => record(record(l["activeState"])["listener"])),
    ]),
    routes: of("RoutesConfigDump").flatMap((d) =>
      [...list(d["staticRouteConfigs"]), ...list(d["dynamicRouteConfigs"])].map((r) => record(r["routeConfig"])),
    ),
    endpoints: of("EndpointsConfigDump").flatMap((d) =>
      [...list(d["staticEndpointConfigs"]), ...list(d["dynamicEndpointConfigs"])].map((e) =>
        record(e["endpointConfig"]),
      ),
    ),
  };
}

export const record = (value: unknown): Json =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Json) : {};
export const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(record) : []);
export const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** Field names in camel case; keys that users chose (metadata, per-filter maps) contain dots or dashes and stay. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([k, v]) => [
      /^[a-z0-9]+(_[a-z0-9]+)+$/.test(k) ? k.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase()) : k,
      camelCased(v),
    ]),
  );
}
