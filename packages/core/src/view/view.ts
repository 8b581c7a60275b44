// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import type { EgressScope } from "./egress-scope.ts";
import type { GatewayPort } from "./gateway-port.ts";
import type { InboundPort } from "./inbound-port.ts";
import type { Proxy } from "./proxy.ts";
import type { ProxyClass } from "./proxy-class.ts";

/** The model as a class of proxies sees it; every look-up is a lazy node. */
export interface View {
  readonly mesh: Mesh;
  /** Which class a proxy is of now; changes when labels begin to matter, services select it, and so on. */
  classOf(read: Reader, proxy: Proxy): ProxyClass;
  /** By class key. */
  readonly proxyClass: Lazy<ProxyClass>;
  /** By `ProxyClass.scope`. */
  readonly egress: Lazy<EgressScope>;
  /** The merged DestinationRule for a host: key from {@link destinationRuleKey}. */
  readonly destinationRule: Lazy<DestinationRule | undefined>;
  /** By class key; sidecars only. */
  readonly inbound: Lazy<readonly InboundPort[]>;
  /** By class key; routers only. */
  readonly gatewayPorts: Lazy<readonly GatewayPort[]>;
}

/** `clientNamespace|serviceNamespace|hostname|labels-json-or-empty`: what the choice of a DestinationRule depends on. */
export function destinationRuleKey(
  client: { namespace: string; labels?: Readonly<Record<string, string>> },
  service: { namespace: string; hostname: string },
): string {
  return `${client.namespace}|${service.namespace}|${service.hostname}|${client.labels === undefined ? "" : JSON.stringify(client.labels)}`;
}
