// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { addressOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import { anyOf, durationOf, type Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { dnsCacheConfig } from "../dns-cache.ts";
import {
  blackHoleCluster,
  httpProxyLoopbackCluster,
  inboundPassthroughCluster,
  passthroughCluster,
} from "./cluster-name.ts";
import { buildCircuitBreakers, passthroughHttpOptions } from "./connection-pool.ts";
import { inboundBindAddress } from "./inbound-cluster.ts";

/** The clusters that every proxy of a kind has, whatever the mesh. */
export function buildBuiltinClusters(
  cls: Pick<ProxyClass, "type" | "local">,
  settings: MeshSettings,
): readonly Translated[] {
  const messages = [blackHole(settings)];
  if (cls.type === "sidecar" && cls.local === undefined) {
    const bind = { upstreamBindConfig: { sourceAddress: { address: inboundBindAddress, portValue: 0 } } };
    messages.push(passthrough(passthroughCluster, settings));
    messages.push({ ...passthrough(inboundPassthroughCluster, settings), ...bind });
  }
  if (cls.type === "sidecar" && cls.local !== undefined) {
    messages.push(forwardByName(settings));
    if (cls.local.httpProxy > 0) messages.push(loopback(cls.local, settings));
  }
  return messages.map((message) => buildTranslated("cluster", { name: message.name, message, origins: [] }));
}

type Named = Message & { readonly name: string };

const blackHole = (settings: MeshSettings): Named => ({
  name: blackHoleCluster,
  type: "STATIC",
  connectTimeout: durationOf(settings.connectTimeout),
  lbPolicy: "ROUND_ROBIN",
});

const passthrough = (name: string, settings: MeshSettings): Named => ({
  name,
  type: "ORIGINAL_DST",
  connectTimeout: durationOf(settings.connectTimeout),
  lbPolicy: "CLUSTER_PROVIDED",
  ...buildCircuitBreakers(undefined),
  ...passthroughHttpOptions,
});

/**
 * PassthroughCluster without redirection: there is no original destination, so the host header is looked up, which is what
 * a client of an HTTP proxy expects.
 */
const forwardByName = (settings: MeshSettings): Named => ({
  name: passthroughCluster,
  connectTimeout: durationOf(settings.connectTimeout),
  lbPolicy: "CLUSTER_PROVIDED",
  clusterType: {
    name: "envoy.clusters.dynamic_forward_proxy",
    typedConfig: anyOf("envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig", { dnsCacheConfig }),
  },
  ...buildCircuitBreakers(undefined),
});

const loopback = (local: NonNullable<ProxyClass["local"]>, settings: MeshSettings): Named => ({
  name: httpProxyLoopbackCluster,
  type: "STATIC",
  connectTimeout: durationOf(settings.connectTimeout),
  loadAssignment: {
    clusterName: httpProxyLoopbackCluster,
    endpoints: [{ lbEndpoints: [{ endpoint: { address: addressOf(local.address, local.httpProxy) } }] }],
  },
  ...buildCircuitBreakers(undefined),
});
