// SPDX-License-Identifier: Apache-2.0
import { decode, type Route, type RouteAction, type RouteConfiguration } from "@heddle/envoy";
import type { PartOrigin } from "../../model/origin.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import { blackHoleCluster } from "../cluster/cluster-name.ts";

/**
 * The table of one service port as gRPC clients take it, under another name. What they refuse is taken out, since one such field costs
 * the whole table: a route that answers or redirects by itself becomes one that leads nowhere, for there is no such thing in gRPC;
 * calls have no query, so a route that asks for one is never taken and is left out.
 */
export function adaptRoutes(table: Translated, name: string): Translated {
  const message: RouteConfiguration = decode("envoy.config.route.v3.RouteConfiguration", table.resource.bytes);
  const places = new Map<string, number>();
  const virtualHosts = (message.virtualHosts ?? []).map((host, h) => {
    const kept = (host.routes ?? []).flatMap((route, i) =>
      (route.match?.queryParameters ?? []).length > 0 || route.match?.connectMatcher !== undefined
        ? []
        : [{ route, i }],
    );
    for (const [at, { i }] of kept.entries()) places.set(`${h}/${i}`, at);
    return { name: host.name, domains: host.domains, routes: kept.map(({ route }) => adaptRoute(route)) };
  });
  const clusters = new Set(table.resource.refs.clusters);
  if (JSON.stringify(virtualHosts).includes(`"${blackHoleCluster}"`)) clusters.add(blackHoleCluster);
  return buildTranslated("route", {
    name,
    message: { name, virtualHosts },
    clusters: [...clusters].sort(),
    origins: table.origins.flatMap((origin) => moveOrigin(origin, places)),
    diagnostics: table.diagnostics,
  });
}

/** Origins of routes follow them to their new places. */
function moveOrigin(origin: PartOrigin, places: ReadonlyMap<string, number>): readonly PartOrigin[] {
  const [hosts, host, routes, index, ...rest] = origin.at;
  if (routes !== "routes" || hosts === undefined || host === undefined) return [origin];
  const place = places.get(`${host}/${index}`);
  return place === undefined ? [] : [{ ...origin, at: [hosts, host, routes, place, ...rest] }];
}

const faultFilter = "envoy.filters.http.fault";

function adaptRoute({ name, match, route, typedPerFilterConfig }: Route): Message {
  const fault = typedPerFilterConfig?.[faultFilter];
  return {
    ...(name !== undefined && { name }),
    match,
    route: route === undefined ? { cluster: blackHoleCluster } : adaptAction(route),
    ...(fault !== undefined && { typedPerFilterConfig: { [faultFilter]: fault } }),
  };
}

function adaptAction({ cluster, weightedClusters, retryPolicy, hashPolicy, timeout }: RouteAction): Message {
  return {
    ...(weightedClusters === undefined
      ? { cluster }
      : {
          weightedClusters: { clusters: weightedClusters.clusters?.map((c) => ({ name: c.name, weight: c.weight })) },
        }),
    ...(retryPolicy !== undefined && {
      retryPolicy: {
        retryOn: retryPolicy.retryOn,
        numRetries: retryPolicy.numRetries,
        ...(retryPolicy.retryBackOff && { retryBackOff: retryPolicy.retryBackOff }),
      },
    }),
    ...(hashPolicy !== undefined && { hashPolicy }),
    // gRPC does not read `timeout`; without a limit the caller's own deadline counts.
    ...(timeout !== undefined && timeout !== "0s" && { maxStreamDuration: { maxStreamDuration: timeout } }),
  };
}
