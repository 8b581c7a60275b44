// SPDX-License-Identifier: Apache-2.0
import type { Service, ServicePort } from "../../model/service.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import { adsSource, anyOf, extension } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";

/** The listener that a gRPC client asks for by its target (`xds:///NAME`): nothing listens, it only leads to a route table. */
export function buildApiListener(
  name: string,
  to: { readonly service: Service; readonly port: ServicePort; readonly table: string },
): Translated {
  const manager = anyOf("envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager", {
    statPrefix: to.table,
    rds: { configSource: adsSource, routeConfigName: to.table },
    httpFilters: [
      extension("envoy.filters.http.fault", "envoy.extensions.filters.http.fault.v3.HTTPFault"),
      extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router"),
    ],
  });
  return buildTranslated("listener", {
    name,
    message: { name, apiListener: { apiListener: manager } },
    routes: [to.table],
    origins: [{ at: [], ...to.port.origin }],
  });
}
