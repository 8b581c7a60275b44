// SPDX-License-Identifier: Apache-2.0
import { isHttp, type Protocol } from "../../model/protocol.ts";
import type { Service, ServicePort } from "../../model/service.ts";

/** Name of the route table of the HTTP proxy listener (Istio's RDSHttpProxy). */
export const httpProxyTable = "http_proxy";

/** Ports whose traffic a route table can decide: plain HTTP, and sniffed ports when they turn out to be HTTP. */
export const isRouted = (protocol: Protocol): boolean => isHttp(protocol) || protocol === "AUTO";

/**
 * The route table (RDS name) that a listener for this port asks for: `9080`, shared by all services of that port, or `host:9080` for
 * a sniffed port of a service with an address of its own, which has a listener of its own. Undefined when nothing there can be HTTP.
 */
export function outboundTableName(service: Service, port: ServicePort): string | undefined {
  if (!isRouted(port.protocol)) return undefined;
  const ownListener = port.protocol === "AUTO" && service.addresses.length > 0 && !service.headless;
  return ownListener ? hostTableName(service.hostname, port.number) : String(port.number);
}

/** The route table of one service port that has a listener of its own. */
export const hostTableName = (host: string, port: number): string => `${host}:${port}`;

/** What a table name means; undefined when it is none of ours. */
export function parseTableName(
  name: string,
): { readonly port: number; readonly host?: string } | { readonly proxy: true } | undefined {
  if (name === httpProxyTable) return { proxy: true };
  const colon = name.lastIndexOf(":");
  const digits = name.slice(colon + 1);
  if (!/^[0-9]{1,5}$/.test(digits)) return undefined;
  const port = Number(digits);
  return colon < 0 ? { port } : { port, host: name.slice(0, colon) };
}

/** A host as Envoy expects it in domains: IPv6 addresses in brackets. */
export const domainOf = (host: string): string => (host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

/** `host:port`, also the name of the virtual host. */
export const domainWithPort = (host: string, port: number): string => `${domainOf(host)}:${port}`;
