// SPDX-License-Identifier: Apache-2.0
import type { RouteConfiguration, VirtualHost } from "@heddle/envoy";

/** A virtual host, its place in the table, and the domain that took it. */
export interface ChosenHost {
  readonly index: number;
  readonly host: VirtualHost;
  readonly domain: string;
}

/**
 * Envoy's choice: the exact name, then the longest `*suffix`, then the longest `prefix*`, then `*`
 * (envoy.config.route.v3.VirtualHost.domains).
 */
export function chooseHost(table: RouteConfiguration, authority: string): ChosenHost | undefined {
  const lower = authority.toLowerCase();
  const name = table.ignorePortInHostMatching === true ? lower.replace(/:\d+$/, "") : lower;
  let best: (ChosenHost & { readonly rank: number }) | undefined;
  (table.virtualHosts ?? []).forEach((host, index) => {
    for (const domain of host.domains ?? []) {
      const rank = rankOf(domain.toLowerCase(), name);
      if (rank > (best?.rank ?? 0)) best = { index, host, domain, rank };
    }
  });
  return best;
}

/** 0 = no match; a longer match of a better kind is greater. */
function rankOf(domain: string, name: string): number {
  if (domain === name) return 4_000_000;
  if (domain === "*") return 1;
  if (domain.startsWith("*") && name.length > domain.length - 1 && name.endsWith(domain.slice(1)))
    return 3_000_000 + domain.length;
  if (domain.endsWith("*") && name.length > domain.length - 1 && name.startsWith(domain.slice(0, -1)))
    return 2_000_000 + domain.length;
  return 0;
}
