// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import { byText } from "../../model/age.ts";
import type { Origin, PartOrigin } from "../../model/origin.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import { readOrSkip } from "../keep-others.ts";
import { type EncodedHost, encodeHost } from "../route/encoded-host.ts";
import type { RoutePart } from "../route/route-context.ts";
import { isCatchAll } from "../route/route-match.ts";
import { slotKey, slotParts } from "../route/route-scope.ts";
import { buildRouteTable } from "../route/route-table-resource.ts";
import type { RoutesKey, VirtualHosts } from "../route/virtual-host.ts";
import { type GatewayHost, type GatewayPlan, planGatewayTable } from "./gateway-plan.ts";
import { type BoundPort, gatewayTableName, mergeGatewayPorts } from "./gateway-servers.ts";

/** The route tables of a gateway's listeners. */
export interface GatewayRoutes {
  names(read: Reader, cls: ProxyClass): readonly string[];
  route(read: Reader, cls: ProxyClass, name: string): Translated | undefined;
}

interface GatewayHostKey extends GatewayHost {
  readonly scope: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly origin?: Origin;
}

export function createGatewayRoutes({ view, hosts }: { view: View; hosts: VirtualHosts }): GatewayRoutes {
  const { graph } = view.mesh;
  const plans = graph.lazy("gateway/plan", (read, key) => {
    const [classKey, name] = slotParts<[string, string]>(key);
    const { namespace, labels } = read.lazy(view.proxyClass, classKey);
    return planOf(mergeGatewayPorts(read.lazy(view.gatewayPorts, classKey)), name, { namespace, labels });
  });
  const virtualHosts = graph.lazy("gateway/virtual-host", (read, key) => buildHost(read, JSON.parse(key), hosts));
  const tables = graph.lazy("gateway/table", (read, key) => {
    const [classKey, name] = slotParts<[string, string]>(key);
    const plan = read.lazy(plans, key);
    if (plan === undefined) return undefined;
    const { scope, namespace, labels } = read.lazy(view.proxyClass, classKey);
    const built = plan.hosts.flatMap((host) => {
      const hostKey: GatewayHostKey = {
        ...host,
        scope,
        namespace,
        labels,
        ...(plan.origin && { origin: plan.origin }),
      };
      return readOrSkip(read, virtualHosts, JSON.stringify(hostKey)) ?? [];
    });
    return buildRouteTable({ name, hosts: built, ignorePort: true });
  });
  return {
    names: (read, cls) => tableNames(mergeGatewayPorts(read.lazy(view.gatewayPorts, cls.key))),
    route: (read, cls, name) => read.lazy(tables, slotKey(cls.key, name)),
  };
}

function tableNames(ports: readonly BoundPort[]): readonly string[] {
  const names = ports.flatMap(({ port, servers }) => servers.map((bound) => gatewayTableName(port, bound)));
  return [...new Set(names.filter((name) => name !== undefined))].sort(byText);
}

function planOf(
  ports: readonly BoundPort[],
  name: string,
  client: { readonly namespace: string; readonly labels: Readonly<Record<string, string>> },
): GatewayPlan | undefined {
  for (const { port, servers, routeTables } of ports) {
    const sharing = servers.filter((bound) => gatewayTableName(port, bound) === name);
    if (sharing.length > 0) return planGatewayTable({ servers: sharing, routeTables, ...client });
  }
  return undefined;
}

function buildHost(read: Reader, key: GatewayHostKey, hosts: VirtualHosts): EncodedHost {
  const parts = key.shares.map((share) => {
    const routes: RoutesKey = {
      scope: key.scope,
      namespace: key.namespace,
      labels: key.labels,
      gateway: share.gateway,
      port: share.port,
      tls: share.tls,
      table: share.table,
    };
    return readOrSkip(read, hosts.routes, JSON.stringify(routes));
  });
  const part = joinRoutes(parts.filter((p) => p !== undefined));
  const blackhole = key.shares.length === 0 && !key.requireTls;
  const message: Message = {
    name: key.name,
    domains: key.domains,
    routes: part.message,
    ...(key.requireTls && { requireTls: "ALL" }),
    ...(!blackhole && { includeRequestAttemptCount: true }),
  };
  const own: PartOrigin[] = key.origin === undefined ? [] : [{ at: [], ...key.origin }];
  return encodeHost({ ...part, message, origins: [...own, ...part.origins] }, part.origins[0] ?? key.origin);
}

/** The routes of several tables one after the other; what takes everything goes to the end, or it would hide the tables after it. */
function joinRoutes(parts: readonly RoutePart<readonly Message[]>[]): RoutePart<readonly Message[]> {
  const all = parts.flatMap((part, from) => part.message.map((route, index) => ({ route, from, index })));
  const isLast = ({ route }: { route: Message }): boolean => isCatchAll(route.match as Message);
  const ordered = [...all.filter((r) => !isLast(r)), ...all.filter(isLast)];
  const place = new Map(ordered.map(({ from, index }, at) => [`${from}/${index}`, at]));
  const origins = parts.flatMap((part, from) =>
    part.origins.map((o) => ({ ...o, at: ["routes", place.get(`${from}/${o.at[0]}`) ?? 0, ...o.at.slice(1)] })),
  );
  return {
    message: ordered.map(({ route }) => route),
    origins,
    clusters: [...new Set(parts.flatMap((part) => part.clusters))].sort(byText),
    diagnostics: parts.flatMap((part) => part.diagnostics),
  };
}
