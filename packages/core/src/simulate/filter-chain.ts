// SPDX-License-Identifier: Apache-2.0
import type { CidrRange, FilterChain, FilterChainMatch, Listener } from "@heddle/envoy";

/** What decides a filter chain for a connection in clear text. */
export interface Connection {
  /** Address the client wanted; "" when it has none. */
  readonly address: string;
  readonly port: number;
  /** What the HTTP inspector finds, when the listener has one; TLS connections give their server name. */
  readonly application: "http/1.1" | "h2c" | "";
  readonly serverName?: string;
}

/**
 * Envoy's order: destination port, destination address, server name, transport, application protocol; each criterion leaves the most specific chains that match
 * (envoy.config.listener.v3.FilterChainMatch). The index is -1 for the default chain.
 */
export function chooseFilterChain(
  listener: Listener,
  connection: Connection,
): { readonly index: number; readonly chain: FilterChain } | undefined {
  let left = (listener.filterChains ?? []).map((chain, index) => ({
    chain,
    index,
    match: chain.filterChainMatch ?? {},
  }));
  const narrow = (score: (match: FilterChainMatch) => number) => {
    const scored = left.map((c) => ({ c, s: score(c.match) })).filter(({ s }) => s >= 0);
    const best = Math.max(-1, ...scored.map(({ s }) => s));
    left = scored.filter(({ s }) => s === best).map(({ c }) => c);
  };
  const transport = connection.serverName === undefined ? "raw_buffer" : "tls";
  narrow((m) => (m.destinationPort === undefined ? 0 : m.destinationPort === connection.port ? 1 : -1));
  narrow((m) => prefixScore(m.prefixRanges, connection.address));
  narrow((m) => serverNameScore(m.serverNames, connection.serverName));
  narrow((m) =>
    m.transportProtocol === undefined || m.transportProtocol === "" ? 0 : m.transportProtocol === transport ? 1 : -1,
  );
  narrow((m) =>
    (m.applicationProtocols ?? []).length === 0
      ? 0
      : m.applicationProtocols?.includes(connection.application) === true
        ? 1
        : -1,
  );
  const found = left[0];
  if (found !== undefined) return found;
  return listener.defaultFilterChain === undefined ? undefined : { index: -1, chain: listener.defaultFilterChain };
}

function prefixScore(ranges: readonly CidrRange[] | undefined, address: string): number {
  if (ranges === undefined || ranges.length === 0) return 0;
  const lengths = ranges.filter((r) => contains(r, address)).map((r) => (r.prefixLen ?? 0) + 1);
  return lengths.length === 0 ? -1 : Math.max(...lengths);
}

/** Whether an IPv4 range holds an address; other families are compared as text. */
export function contains(range: CidrRange, address: string): boolean {
  const base = ipv4(range.addressPrefix ?? "");
  const ip = ipv4(address);
  if (base === undefined || ip === undefined) return range.addressPrefix === address;
  const length = range.prefixLen ?? 0;
  if (length === 0) return true;
  return base >>> (32 - length) === ip >>> (32 - length);
}

function ipv4(text: string): number | undefined {
  const parts = text.split(".").map(Number);
  if (parts.length !== 4 || parts.some((p) => !Number.isInteger(p) || p < 0 || p > 255)) return undefined;
  return parts.reduce((sum, part) => (sum << 8) | part, 0) >>> 0;
}

function serverNameScore(names: readonly string[] | undefined, name: string | undefined): number {
  if (names === undefined || names.length === 0) return 0;
  if (name === undefined) return -1;
  const scores = names.map((n) =>
    n === name ? 1000 : n.startsWith("*.") && name.endsWith(n.slice(1)) ? n.length : -1,
  );
  return Math.max(...scores);
}
