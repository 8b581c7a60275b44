// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import { byAge } from "../../model/age.ts";
import type { Origin } from "../../model/origin.ts";
import type { Service } from "../../model/service.ts";
import type { OutboundMode } from "../../model/sidecar.ts";
import type { View } from "../../view/view.ts";
import { type ClientCondition, clientConditions } from "./client-match.ts";
import { isRouted } from "./names.ts";

/** What a route table says about which hosts and clients it is for; edits of its routes leave it equal. */
export interface TableBinding {
  readonly key: string;
  readonly createdAt: string;
  readonly hosts: readonly string[];
  readonly conditions: "always" | readonly ClientCondition[];
  readonly origin: Origin;
}

/**
 * Slices of an egress scope. Nodes that read a slice run again only when that slice changes: an edit of one VirtualService reaches its
 * virtual hosts, not all that share the scope.
 */
export interface RouteScopes {
  /** By scope. */
  readonly client: Lazy<{ readonly namespace: string; readonly domain: string; readonly outboundMode: OutboundMode }>;
  /** By scope: service ports that a route table can decide, ascending. */
  readonly routedPorts: Lazy<readonly number[]>;
  /** By {@link slotKey} of scope and port: services with that port routed, oldest first. */
  readonly servicesAt: Lazy<readonly Service[]>;
  /** By {@link slotKey} of scope and hostname. */
  readonly service: Lazy<Service | undefined>;
  /** By scope: oldest first. */
  readonly bindings: Lazy<readonly TableBinding[]>;
}

export const slotKey = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** The parts a {@link slotKey} was made of. */
export const slotParts = <T extends readonly (string | number)[]>(key: string): T => JSON.parse(key) as T;

export function createRouteScopes(view: View): RouteScopes {
  const { graph } = view.mesh;
  const services = graph.lazy("route/services", (read, scope) => read.lazy(view.egress, scope).services);
  // Every look-up of a host reads this: comparing whole maps for each of them would cost more than looking up again.
  const byHost = graph.lazy(
    "route/services-by-host",
    (read, scope) => new Map(read.lazy(services, scope).map((s) => [s.hostname, s])),
    { equals: Object.is },
  );
  return {
    client: graph.lazy("route/client", (read, scope) => {
      const { namespace, domain, outboundMode } = read.lazy(view.egress, scope);
      return { namespace, domain, outboundMode };
    }),
    routedPorts: graph.lazy("route/ports", (read, scope) => routedPorts(read.lazy(services, scope))),
    servicesAt: graph.lazy("route/services-at", (read, key) => {
      const [scope, port] = slotParts<[string, number]>(key);
      return read
        .lazy(services, scope)
        .filter((s) => hasRoutedPort(s, port))
        .sort(byAge);
    }),
    service: graph.lazy("route/service", (read, key) => {
      const [scope, host] = slotParts<[string, string]>(key);
      return read.lazy(byHost, scope).get(host);
    }),
    bindings: graph.lazy("route/bindings", (read, scope) => bindings(read, view, scope)),
  };
}

function bindings(read: Reader, view: View, scope: string): readonly TableBinding[] {
  return read
    .lazy(view.egress, scope)
    .routeTables.filter((table) => table.http.length > 0)
    .map((table) => ({
      key: table.key,
      createdAt: table.createdAt,
      hosts: table.hosts,
      conditions: clientConditions(table),
      origin: table.origin,
    }));
}

function routedPorts(services: readonly Service[]): readonly number[] {
  const ports = new Set<number>();
  for (const service of services) for (const port of service.ports) if (isRouted(port.protocol)) ports.add(port.number);
  return [...ports].sort((a, b) => a - b);
}

const hasRoutedPort = (service: Service, port: number): boolean =>
  service.ports.some((p) => p.number === port && isRouted(p.protocol));
