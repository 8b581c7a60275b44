// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { durationOf, extension, type Message } from "../../resource/message.ts";
import { accessLogField } from "./access-log.ts";
import type { TcpPlan } from "./listener-plan.ts";

const tcpProxyType = "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy";

/** The network filters that carry a connection as bytes, the last of a chain. */
export function tcpFilters(plan: TcpPlan, settings: MeshSettings): readonly Message[] {
  const { statPrefix, idleTimeout, maxDuration } = plan;
  const proxy = extension("envoy.filters.network.tcp_proxy", tcpProxyType, {
    statPrefix,
    ...clusterSpecifier(plan),
    ...(idleTimeout !== undefined && { idleTimeout: durationOf(idleTimeout) }),
    ...(maxDuration !== undefined && { maxDownstreamConnectionDuration: durationOf(maxDuration) }),
    ...(plan.sourceIpHash && { hashPolicy: [{ sourceIp: {} }] }),
    ...accessLogField(settings),
  });
  if (!plan.mongo) return [proxy];
  const mongo = extension(
    "envoy.filters.network.mongo_proxy",
    "envoy.extensions.filters.network.mongo_proxy.v3.MongoProxy",
    { statPrefix },
  );
  return [mongo, proxy];
}

function clusterSpecifier({ targets }: TcpPlan): Message {
  const [first, ...others] = targets;
  if (others.length === 0) return { cluster: first?.cluster };
  return { weightedClusters: { clusters: targets.map(({ cluster, weight }) => ({ name: cluster, weight })) } };
}

/** A chain that leads everything to one cluster named as its stat prefix. */
export const plainTcp = (cluster: string): TcpPlan => ({
  statPrefix: cluster,
  targets: [{ cluster, weight: 100 }],
  sourceIpHash: false,
  mongo: false,
});
