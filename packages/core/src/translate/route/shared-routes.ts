// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { RouteTable } from "../../model/route-table.ts";
import { destinationHosts } from "../../view/route-destinations.ts";
import type { View } from "../../view/view.ts";
import type { CommonScope } from "../common-scope.ts";
import type { PlannedHost } from "./port-plan.ts";
import type { RoutesKey } from "./virtual-host.ts";

/** The client of a virtual host's routes; `scope` is where their destinations are looked up. */
export type HostClient = Pick<RoutesKey, "scope" | "namespace" | "labels">;

/** Decides for a scope which virtual hosts are the same for every client, so that one translation serves all namespaces. */
export interface SharedRoutes {
  /** For each host of a plan: the client itself, or nobody in the common scope. */
  clientOf(read: Reader, client: HostClient): (host: PlannedHost) => HostClient;
}

/** What the routes of a table ask of the client. */
interface TableNeeds {
  /** Some match looks at the client's namespace or labels. */
  readonly asksClient: boolean;
  readonly destinations: readonly string[];
}

interface Sight {
  readonly nobody: HostClient;
  /** Service key by hostname, of services that the scope sees as everybody does. */
  readonly members: ReadonlyMap<string, string>;
}

/** Without a common scope nothing is shared. */
export function createSharedRoutes(view: View, common?: CommonScope): SharedRoutes {
  const { graph, routeTables } = view.mesh;
  if (common === undefined) return { clientOf: (_read, client) => () => client };
  const needs = graph.lazy("route/table-needs", (read, key) => needsOf(read.get(routeTables, key)));
  const sights = graph.lazy("route/shared-sight", (read, scope): Sight | undefined => sightOf(read, common, scope));
  return {
    clientOf(read, client) {
      const sight = read.lazy(sights, client.scope);
      return (host) => (sight !== undefined && isShared(read, sight, { host, needs }) ? sight.nobody : client);
    },
  };
}

function needsOf(table: RouteTable | undefined): TableNeeds {
  if (table === undefined) return { asksClient: true, destinations: [] };
  const asksClient = table.http.some(({ matches }) =>
    matches.some((match) => match.sourceLabels !== undefined || match.sourceNamespace !== undefined),
  );
  return { asksClient, destinations: destinationHosts(table) };
}

function sightOf(read: Reader, common: CommonScope, scope: string): Sight | undefined {
  const { common: key, own, hidden } = read.lazy(common.division, scope);
  if (key === undefined) return undefined;
  const nobody = { scope: key, namespace: "", labels: {} };
  const members = read.lazy(common.members, key);
  const others = [...own.map((service) => service.hostname), ...hidden].filter((host) => members.has(host));
  if (others.length === 0) return { nobody, members };
  const left = new Map(members);
  for (const host of others) left.delete(host);
  return { nobody, members: left };
}

function isShared(
  read: Reader,
  { members }: Sight,
  of: { readonly host: PlannedHost; readonly needs: Lazy<TableNeeds> },
): boolean {
  const { service, table } = of.host;
  if (table === undefined) return service !== undefined && members.get(hostnameOf(service)) === service;
  const { asksClient, destinations } = read.lazy(of.needs, table);
  return !asksClient && destinations.every((host) => members.has(host));
}

/** Of a service key, `namespace/hostname`. */
const hostnameOf = (serviceKey: string): string => serviceKey.slice(serviceKey.indexOf("/") + 1);
