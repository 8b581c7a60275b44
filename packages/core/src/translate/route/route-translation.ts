// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { PartOrigin } from "../../model/origin.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { InboundPort } from "../../view/inbound-port.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import type { View } from "../../view/view.ts";
import type { CommonScope } from "../common-scope.ts";
import { createGatewayRoutes } from "../gateway/gateway-routes.ts";
import { buildInboundRoute } from "./inbound-route.ts";
import { createOutboundTables } from "./outbound-table.ts";
import { createRouteScopes } from "./route-scope.ts";
import { createSharedRoutes } from "./shared-routes.ts";
import { createVirtualHosts } from "./virtual-host.ts";

/** The HTTP routes of proxies. Made once per view: its nodes are shared by all classes. */
export interface RouteTranslation {
  /** Names of all route tables (RDS) the class can ask for, sorted. */
  names(read: Reader, cls: ProxyClass): readonly string[];
  /** One table; undefined for a name that is none of the class's. */
  route(read: Reader, cls: ProxyClass, name: string): Translated | undefined;
  /** The inline table of a port the workload serves. */
  inboundRoute(read: Reader, cls: ProxyClass, port: InboundPort): InlineRoute;
}

export interface InlineRoute {
  /** envoy.config.route.v3.RouteConfiguration. */
  readonly config: Message;
  readonly origins: readonly PartOrigin[];
  readonly refs: { readonly clusters: readonly string[] };
}

export function createRouteTranslation(view: View, common?: CommonScope): RouteTranslation {
  const scopes = createRouteScopes(view);
  const hosts = createVirtualHosts(view, scopes);
  const outbound = createOutboundTables({ view, scopes, hosts, shared: createSharedRoutes(view, common) });
  const gateway = createGatewayRoutes({ view, hosts });
  return {
    names: (read, cls) => (cls.type === "router" ? gateway.names(read, cls) : outbound.names(read, cls)),
    route: (read, cls, name) =>
      cls.type === "router" ? gateway.route(read, cls, name) : outbound.route(read, cls, name),
    inboundRoute: (_read, _cls, port) => {
      const { message, origins, clusters } = buildInboundRoute(port);
      return { config: message, origins, refs: { clusters } };
    },
  };
}
