// SPDX-License-Identifier: Apache-2.0
/** Small Envoy resources for tests, and a host whose snapshot a test sets. */
import { type EncodedResource, encodeResource } from "@heddle/envoy";
import { CLUSTER, ENDPOINT, LISTENER, ROUTE } from "../../src/order.ts";

const ads = { ads: {}, resourceApiVersion: "V3" };

/** An EDS cluster; `timeout` tells versions apart, `extra` adds fields. */
export function edsCluster(name: string, timeout = "1s", extra: object = {}): EncodedResource {
  const message = { name, type: "EDS", connectTimeout: timeout, edsClusterConfig: { edsConfig: ads }, ...extra };
  return encodeResource(CLUSTER, name, message);
}

/** Endpoints on loopback ports. */
export function endpoints(name: string, ports: readonly number[]): EncodedResource {
  const lbEndpoints = ports.map((portValue) => ({
    endpoint: { address: { socketAddress: { address: "127.0.0.1", portValue } } },
  }));
  return encodeResource(ENDPOINT, name, { clusterName: name, endpoints: [{ lbEndpoints }] });
}

/** A listener that takes its routes from table `table`. */
export function httpListener(name: string, port: number, table: string): EncodedResource {
  const config = {
    "@type": "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
    statPrefix: name,
    rds: { routeConfigName: table, configSource: ads },
    httpFilters: [
      {
        name: "router",
        typedConfig: { "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router" },
      },
    ],
  };
  const message = {
    name,
    address: { socketAddress: { address: "127.0.0.1", portValue: port } },
    filterChains: [{ filters: [{ name: "hcm", typedConfig: config }] }],
  };
  return encodeResource(LISTENER, name, message, { clusters: [], routes: [table] });
}

/** A table that sends everything to one cluster; `domains` may repeat to make it bad. */
export function routeTo(name: string, cluster: string, domains: readonly string[] = ["*"]): EncodedResource {
  const virtualHosts = [{ name: "all", domains, routes: [{ match: { prefix: "/" }, route: { cluster } }] }];
  return encodeResource(ROUTE, name, { name, virtualHosts }, { clusters: [cluster], routes: [] });
}
