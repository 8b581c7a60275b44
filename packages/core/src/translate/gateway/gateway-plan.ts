// SPDX-License-Identifier: Apache-2.0
import { byText } from "../../model/age.ts";
import { matchesHost } from "../../model/hostname.ts";
import type { Origin } from "../../model/origin.ts";
import type { RouteTable } from "../../model/route-table.ts";
import { anyClientMatches, clientConditions } from "../route/client-match.ts";
import { domainOf, domainWithPort } from "../route/names.ts";
import { type BoundServer, hostsForNamespace } from "./gateway-servers.ts";

/** One route table's share in a virtual host. */
export interface HostShare {
  /** Key of the route table. */
  readonly table: string;
  /** Key of the Gateway. */
  readonly gateway: string;
  /** Port of the server. */
  readonly port: number;
  readonly tls: boolean;
}

/** A virtual host of a gateway: the routes of several route tables one after the other. */
export interface GatewayHost {
  readonly name: string;
  readonly domains: readonly string[];
  /** In the order of their route tables' age. */
  readonly shares: readonly HostShare[];
  readonly requireTls: boolean;
}

export interface GatewayPlan {
  /** Ordered by name. Never empty: without a route table there is Istio's `blackhole`, which answers 404. */
  readonly hosts: readonly GatewayHost[];
  /** Of the first server, for what cannot be written. */
  readonly origin?: Origin;
}

export interface GatewayPlanInput {
  /** The servers that share one route table, oldest Gateway first. */
  readonly servers: readonly BoundServer[];
  /** Oldest first. */
  readonly routeTables: readonly RouteTable[];
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

interface Draft {
  readonly host: string;
  readonly port: number;
  readonly shares: HostShare[];
  requireTls: boolean;
}

/** Which hosts the servers and the route tables bound to them have in common, and who has a share in each. */
export function planGatewayTable(input: GatewayPlanInput): GatewayPlan {
  const drafts = new Map<string, Draft>();
  for (const bound of input.servers) {
    for (const table of input.routeTables) addShares(drafts, { bound, table }, input);
    if (bound.server.tls?.httpsRedirect === true) requireTls(drafts, bound);
  }
  const origin = input.servers[0]?.server.origin;
  const port = input.servers[0]?.server.port ?? 0;
  const blackhole: GatewayHost = { name: `blackhole:${port}`, domains: ["*"], shares: [], requireTls: false };
  const hosts = drafts.size === 0 ? [blackhole] : collapse([...drafts.values()]);
  return { hosts, ...(origin && { origin }) };
}

function addShares(
  drafts: Map<string, Draft>,
  { bound, table }: { readonly bound: BoundServer; readonly table: RouteTable },
  input: GatewayPlanInput,
): void {
  const { gateway, server } = bound;
  const client = { namespace: input.namespace, labels: input.labels, gateway: gateway.key, port: server.port };
  if (!table.gateways.includes(gateway.key) || !anyClientMatches(clientConditions(table), client)) return;
  const share: HostShare = { table: table.key, gateway: gateway.key, port: server.port, tls: server.tls !== undefined };
  for (const host of commonHosts(hostsForNamespace(server, table.namespace), table.hosts)) {
    const draft = draftOf(drafts, host, server.port);
    const known = draft.shares.some(
      (s) => s.table === share.table && s.gateway === share.gateway && s.port === share.port,
    );
    if (!known) draft.shares.push(share);
    if (server.tls?.httpsRedirect === true) draft.requireTls = true;
  }
}

/** The narrower of each pair that overlaps. */
export function commonHosts(a: readonly string[], b: readonly string[]): readonly string[] {
  const out = new Set<string>();
  for (const x of a) {
    for (const y of b) {
      if (matchesHost(y, x)) out.add(x);
      else if (matchesHost(x, y)) out.add(y);
    }
  }
  return [...out];
}

/** All hosts of a server that redirects to HTTPS do so, routed or not. */
function requireTls(drafts: Map<string, Draft>, { server }: BoundServer): void {
  for (const { host } of server.hosts) draftOf(drafts, host.toLowerCase(), server.port).requireTls = true;
}

function draftOf(drafts: Map<string, Draft>, host: string, port: number): Draft {
  const draft = drafts.get(host) ?? { host, port, shares: [], requireTls: false };
  drafts.set(host, draft);
  return draft;
}

/** Hosts with the same routes are one virtual host, named after the first of them (Istio's PILOT_ENABLE_ROUTE_COLLAPSE_OPTIMIZATION). */
function collapse(drafts: readonly Draft[]): readonly GatewayHost[] {
  const bySame = new Map<string, Draft[]>();
  for (const draft of drafts.toSorted((a, b) => byText(a.host, b.host))) {
    const key = JSON.stringify([draft.shares, draft.requireTls]);
    bySame.set(key, [...(bySame.get(key) ?? []), draft]);
  }
  return [...bySame.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { shares, requireTls: tls } = first;
      return [
        {
          name: domainWithPort(first.host, first.port),
          domains: same.map((d) => domainOf(d.host)),
          shares,
          requireTls: tls,
        },
      ];
    })
    .sort((a, b) => byText(a.name, b.name));
}
