// SPDX-License-Identifier: Apache-2.0

const prefix = "type.googleapis.com/";

/** Type URLs of the resources that xDS carries. */
export const typeUrl = {
  listener: `${prefix}envoy.config.listener.v3.Listener`,
  route: `${prefix}envoy.config.route.v3.RouteConfiguration`,
  scopedRoute: `${prefix}envoy.config.route.v3.ScopedRouteConfiguration`,
  virtualHost: `${prefix}envoy.config.route.v3.VirtualHost`,
  cluster: `${prefix}envoy.config.cluster.v3.Cluster`,
  endpoint: `${prefix}envoy.config.endpoint.v3.ClusterLoadAssignment`,
  secret: `${prefix}envoy.extensions.transport_sockets.tls.v3.Secret`,
  extensionConfig: `${prefix}envoy.config.core.v3.TypedExtensionConfig`,
  runtime: `${prefix}envoy.service.runtime.v3.Runtime`,
} as const;

/** A type URL of `typeUrl`. */
export type ResourceTypeUrl = (typeof typeUrl)[keyof typeof typeUrl];

/** `envoy.config.cluster.v3.Cluster` → `type.googleapis.com/envoy.config.cluster.v3.Cluster`. */
export function toTypeUrl<T extends string>(typeName: T): `type.googleapis.com/${T}` {
  return `${prefix}${typeName}`;
}

/** The full message name in a type URL. */
export function toTypeName(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
