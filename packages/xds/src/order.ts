// SPDX-License-Identifier: Apache-2.0
/** Push order is a sort: what is referred to goes out before what refers to it (xDS protocol, "Eventual consistency considerations"). */

const prefix = "type.googleapis.com/";

export const CLUSTER: string = `${prefix}envoy.config.cluster.v3.Cluster`;
export const ENDPOINT: string = `${prefix}envoy.config.endpoint.v3.ClusterLoadAssignment`;
export const SECRET: string = `${prefix}envoy.extensions.transport_sockets.tls.v3.Secret`;
export const EXTENSION: string = `${prefix}envoy.config.core.v3.TypedExtensionConfig`;
export const LISTENER: string = `${prefix}envoy.config.listener.v3.Listener`;
export const ROUTE: string = `${prefix}envoy.config.route.v3.RouteConfiguration`;
export const VIRTUAL_HOST: string = `${prefix}envoy.config.route.v3.VirtualHost`;

const ranks = new Map([CLUSTER, ENDPOINT, SECRET, EXTENSION, LISTENER, ROUTE, VIRTUAL_HOST].map((url, i) => [url, i]));

/** Position of a type in the push order; unknown types come last. */
export const rankOf = (typeUrl: string): number => ranks.get(typeUrl) ?? ranks.size;

/** State-of-the-world responses of these types list everything: what is not in them is deleted. */
export const isFullState = (typeUrl: string): boolean => typeUrl === CLUSTER || typeUrl === LISTENER;

/** An empty first request means "everything", except where a client only ever asks by name. */
export const hasLegacyWildcard = (typeUrl: string): boolean =>
  typeUrl !== ENDPOINT && typeUrl !== ROUTE && typeUrl !== SECRET;

/** Types whose resources name clusters, so that their order against clusters matters. */
export const refersToClusters = (typeUrl: string): boolean =>
  typeUrl !== CLUSTER && typeUrl !== ENDPOINT && typeUrl !== SECRET;

/** "type.googleapis.com/envoy.config.cluster.v3.Cluster" → "cds", as in Istio's `pilot_xds_pushes{type}`; unknown types keep their last word. */
export function shortTypeName(typeUrl: string): string {
  const short = ["cds", "eds", "sds", "ecds", "lds", "rds", "vhds"][rankOf(typeUrl)];
  return short ?? typeUrl.slice(typeUrl.lastIndexOf(".") + 1);
}
