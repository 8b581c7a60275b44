// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { anyGatewayProxy } from "../index/selector-labels.ts";
import { byAge } from "../model/age.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Gateway } from "../model/gateway.ts";
import { labelKeys, matchesLabels } from "../model/selector.ts";
import { chooseSidecar } from "./choose-sidecar.ts";
import { instancesOf } from "./instances-of.ts";
import type { Proxy as MeshProxy } from "./proxy.ts";
import type { ProxyClass } from "./proxy-class.ts";

/** The class of a proxy: everything of it that translation may read, and nothing else. */
export function classOf(read: Reader, mesh: Mesh, proxy: MeshProxy): ProxyClass {
  const { type, namespace, domain } = proxy;
  const sidecar = type === "sidecar" ? chooseSidecar(read, mesh, proxy)?.key : undefined;
  const projection: Omit<ProxyClass, "key"> = {
    type,
    namespace,
    domain,
    labels: labelsThatMatter(read, mesh, proxy),
    serviceAccount: proxy.serviceAccount,
    cluster: proxy.cluster,
    network: proxy.network,
    locality: proxy.locality,
    interception: proxy.interception,
    ...(proxy.local && { local: proxy.local }),
    ...(proxy.generator && { generator: proxy.generator }),
    instances: instancesOf(read, mesh, proxy),
    ...(sidecar !== undefined && { sidecar }),
    gateways: type === "router" ? gatewaysOf(read, mesh, proxy).map((gateway) => gateway.key) : [],
    scope: canonicalJson({ type, namespace, domain, sidecar }),
  };
  return { key: canonicalJson(projection), ...projection };
}

/** The class again from its key, which tells everything. */
export function parseClassKey(key: string): ProxyClass {
  const projection: Omit<ProxyClass, "key"> = JSON.parse(key);
  return { key, ...projection };
}

function labelsThatMatter(read: Reader, mesh: Mesh, proxy: MeshProxy): Readonly<Record<string, string>> {
  const kept: Record<string, string> = Object.create(null);
  for (const [label, value] of Object.entries(proxy.labels).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (read.get(mesh.selectorLabels, label) === true) kept[label] = value;
  return kept;
}

/** Gateways of any namespace whose selector takes the proxy (Istio), oldest first. */
function gatewaysOf(read: Reader, mesh: Mesh, proxy: MeshProxy): readonly Gateway[] {
  return [anyGatewayProxy, ...labelKeys("", proxy.labels)]
    .flatMap((key) => read.index(mesh.gatewaysBySelector, key))
    .filter((gateway) => matchesLabels(gateway.selector, proxy.labels))
    .sort(byAge);
}
