// SPDX-License-Identifier: Apache-2.0
import type { RouteTable } from "../model/route-table.ts";

/** Hosts that a route table sends traffic to, copies included. */
export function destinationHosts(table: RouteTable): readonly string[] {
  const http = table.http.flatMap((route) => [
    ...(route.action.type === "forward" ? route.action.destinations : []),
    ...route.mirrors,
  ]);
  const l4 = [...table.tls, ...table.tcp].flatMap((route) => route.destinations);
  return [...new Set([...http, ...l4].map((destination) => destination.host))];
}
