// SPDX-License-Identifier: Apache-2.0
import type { Mesh } from "../index/mesh.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import { classOf, parseClassKey } from "./class-of.ts";
import { createEgressParts, readEgress } from "./compute-egress.ts";
import type { EgressScope } from "./egress-scope.ts";
import { findDestinationRule } from "./find-destination-rule.ts";
import type { GatewayPort } from "./gateway-port.ts";
import { gatewayPorts } from "./gateway-ports.ts";
import type { InboundPort } from "./inbound-port.ts";
import { inboundPorts } from "./inbound-ports.ts";
import type { ProxyClass } from "./proxy-class.ts";
import type { View } from "./view.ts";

/** The look-ups of every class of proxies over one mesh; each is computed when somebody asks and kept while it is used. */
export function createView(mesh: Mesh): View {
  const { graph } = mesh;
  const parts = createEgressParts(mesh);
  const proxyClass = graph.lazy<ProxyClass>("view/class", (_read, key) => parseClassKey(key));
  return {
    mesh,
    classOf: (read, proxy) => classOf(read, mesh, proxy),
    proxyClass,
    egress: graph.lazy<EgressScope>("view/egress", (read, key) => readEgress(read, { mesh, parts }, key)),
    destinationRule: graph.lazy<DestinationRule | undefined>("view/destination-rule", (read, key) =>
      findDestinationRule(read, mesh, key),
    ),
    inbound: graph.lazy<readonly InboundPort[]>("view/inbound", (read, key) =>
      inboundPorts(read, mesh, read.lazy(proxyClass, key)),
    ),
    gatewayPorts: graph.lazy<readonly GatewayPort[]>("view/gateway-ports", (read, key) =>
      gatewayPorts(read, mesh, read.lazy(proxyClass, key)),
    ),
  };
}
