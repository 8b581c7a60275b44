// SPDX-License-Identifier: Apache-2.0
import { renderTable } from "../output/table.ts";
import { type Dump, type Json, list, record, text } from "./dump.ts";

/** istioctl's filters; each counts where its column is. */
export interface Filter {
  readonly fqdn?: string;
  readonly port?: string;
  readonly subset?: string;
  readonly direction?: string;
  readonly address?: string;
  readonly cluster?: string;
  readonly status?: string;
  readonly name?: string;
}

const fits = (wanted: string | undefined, found: string | undefined): boolean =>
  wanted === undefined || wanted.toLowerCase() === found?.toLowerCase();

/** SERVICE FQDN PORT SUBSET DIRECTION TYPE DESTINATION RULE, as istioctl prints clusters. */
export function clusterTable(dump: Dump, filter: Filter): string {
  const rows = dump.clusters
    .map((c) => {
      const [direction, port, subset, host] = splitClusterName(text(c["name"]));
      const rule = text(record(record(record(c["metadata"])["filterMetadata"])["istio"])["config"]);
      return [host, port, subset, direction, text(c["type"]) || "STATIC", configName(rule)];
    })
    .filter(
      ([host, port, subset, direction]) =>
        fits(filter.fqdn, host) &&
        fits(filter.port, port) &&
        fits(filter.subset, subset) &&
        fits(filter.direction, direction),
    );
  return renderTable(["SERVICE FQDN", "PORT", "SUBSET", "DIRECTION", "TYPE", "DESTINATION RULE"], sorted(rows));
}

/** ADDRESSES PORT MATCH DESTINATION. */
export function listenerTable(dump: Dump, filter: Filter): string {
  const rows = dump.listeners.flatMap((l) => {
    const socket = record(record(l["address"])["socketAddress"]);
    const port = text(socket["portValue"]);
    return [
      ...list(l["filterChains"]),
      ...(l["defaultFilterChain"] === undefined ? [] : [record(l["defaultFilterChain"])]),
    ].map((chain) => [
      text(socket["address"]),
      port,
      matchText(record(chain["filterChainMatch"])),
      destinationText(chain),
    ]);
  });
  return renderTable(
    ["ADDRESSES", "PORT", "MATCH", "DESTINATION"],
    sorted(rows.filter(([address, port]) => fits(filter.address, address) && fits(filter.port, port))),
  );
}

/** NAME VHOST NAME DOMAINS MATCH VIRTUAL SERVICE. */
export function routeTable(dump: Dump, filter: Filter): string {
  const rows = dump.routes
    .filter((r) => filter.name === undefined || r["name"] === filter.name)
    .flatMap((r) =>
      list(r["virtualHosts"]).flatMap((host) => {
        const domains = Array.isArray(host["domains"]) ? host["domains"].map(String) : [];
        const shown =
          domains.length > 2 ? `${domains[0]}, ${domains[1]} + ${domains.length - 2} more...` : domains.join(", ");
        return list(host["routes"]).map((route) => [
          text(r["name"]),
          text(host["name"]),
          shown,
          routeMatchText(record(route["match"])),
          routeOrigin(route),
        ]);
      }),
    );
  return renderTable(["NAME", "VHOST NAME", "DOMAINS", "MATCH", "VIRTUAL SERVICE"], rows);
}

/** ENDPOINT STATUS CLUSTER. */
export function endpointTable(dump: Dump, filter: Filter): string {
  const rows = dump.endpoints.flatMap((set) =>
    list(set["endpoints"]).flatMap((locality) =>
      list(locality["lbEndpoints"]).map((e) => {
        const socket = record(record(record(record(e["endpoint"])["address"]))["socketAddress"]);
        return [
          `${text(socket["address"])}:${text(socket["portValue"])}`,
          text(e["healthStatus"]) || "HEALTHY",
          text(set["clusterName"]),
        ];
      }),
    ),
  );
  return renderTable(
    ["ENDPOINT", "STATUS", "CLUSTER"],
    sorted(
      rows.filter(([endpoint = "", status, cluster]) => {
        const colon = endpoint.lastIndexOf(":");
        return (
          fits(filter.address, endpoint.slice(0, colon)) &&
          fits(filter.port, endpoint.slice(colon + 1)) &&
          fits(filter.status, status) &&
          fits(filter.cluster, cluster)
        );
      }),
    ),
  );
}

function splitClusterName(name: string): readonly [direction: string, port: string, subset: string, host: string] {
  const parts = name.split("|");
  return parts.length < 4 ? ["-", "-", "-", name] : [parts[0] ?? "", parts[1] ?? "", parts[2] || "-", parts[3] ?? ""];
}

/** "/apis/networking.istio.io/v1/namespaces/default/virtual-service/reviews" → "reviews.default". */
function configName(path: string): string {
  const parts = path.split("/");
  const at = parts.indexOf("namespaces");
  return at === -1 ? "" : `${parts[at + 3] ?? ""}.${parts[at + 1] ?? ""}`;
}

function matchText(match: Json): string {
  const parts = [
    Array.isArray(match["serverNames"]) && `SNI: ${match["serverNames"].join(",")}`,
    match["transportProtocol"] !== undefined && `Trans: ${text(match["transportProtocol"])}`,
    Array.isArray(match["applicationProtocols"]) && `App: ${match["applicationProtocols"].join(",")}`,
    match["destinationPort"] !== undefined && `Port: ${text(match["destinationPort"])}`,
    ...list(match["prefixRanges"]).map((r) => `Addr: ${text(r["addressPrefix"])}/${text(r["prefixLen"])}`),
  ].filter((part): part is string => typeof part === "string");
  return parts.length === 0 ? "ALL" : parts.join("; ");
}

function destinationText(chain: Json): string {
  for (const filter of list(chain["filters"])) {
    const config = record(filter["typedConfig"]);
    const rds = text(record(config["rds"])["routeConfigName"]);
    if (rds !== "") return `Route: ${rds}`;
    const inline = record(config["routeConfig"]);
    if (inline["name"] !== undefined) return `Inline Route: ${text(inline["name"])}`;
    if (config["cluster"] !== undefined) return `Cluster: ${text(config["cluster"])}`;
    const weighted = list(record(config["weightedClusters"])["clusters"]);
    if (weighted.length > 0)
      return `Clusters: ${weighted.map((w) => `${text(w["name"])} (${text(w["weight"])})`).join(", ")}`;
  }
  return "Non-HTTP/Non-TCP";
}

function routeMatchText(match: Json): string {
  const path =
    text(match["path"]) ||
    text(match["pathSeparatedPrefix"] && `${text(match["pathSeparatedPrefix"])}*`) ||
    (match["prefix"] !== undefined ? `${text(match["prefix"])}*` : "") ||
    (match["safeRegex"] !== undefined ? `regex ${text(record(match["safeRegex"])["regex"])}` : "");
  return path === "" ? "*" : path;
}

function routeOrigin(route: Json): string {
  const name = configName(text(record(record(record(route["metadata"])["filterMetadata"])["istio"])["config"]));
  const status = record(route["directResponse"])["status"];
  return name !== "" ? name : status === undefined ? "" : text(status);
}

function sorted(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...rows].sort((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1));
}
