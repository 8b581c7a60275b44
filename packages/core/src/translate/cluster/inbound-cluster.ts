// SPDX-License-Identifier: Apache-2.0
import type { ConnectionPool, DestinationRule } from "../../model/destination-rule.ts";
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { PartOrigin } from "../../model/origin.ts";
import { addressOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import { durationOf, type Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { InboundPort } from "../../view/inbound-port.ts";
import type { LocalPorts } from "../../view/proxy.ts";
import { buildClusterMetadata } from "./cluster-metadata.ts";
import { inboundClusterName } from "./cluster-name.ts";
import { buildCircuitBreakers, buildHttpOptions, buildKeepalive } from "./connection-pool.ts";
import { effectivePolicy } from "./traffic-policy.ts";

/** Source address that redirection lets through, so that a proxy does not meet its own traffic again (Istio's 127.0.0.6). */
export const inboundBindAddress = "127.0.0.6";

/** Longest time a protobuf duration can say here; the connections of an inbound cluster are never cleaned up (Istio's value). */
const forever = "9223372035s";

export interface InboundClusterInput {
  readonly inbound: InboundPort;
  /** Rule of the first service, whose connection pool counts on the receiving side too. */
  readonly rule?: DestinationRule | undefined;
  /** Sidecar `inboundConnectionPool`, which comes before the rule's. */
  readonly pool?: ConnectionPool | undefined;
  /** Only without redirection: where the application listens. */
  readonly local?: LocalPorts | undefined;
  readonly settings: MeshSettings;
}

/** `inbound|PORT||`: from the proxy to the application beside it. */
export function buildInboundCluster(input: InboundClusterInput): Translated {
  const { inbound, settings } = input;
  const [primary] = inbound.services;
  const name = inboundClusterName(inbound.port);
  const policy = primary === undefined ? {} : effectivePolicy(input.rule, primary.port);
  const pool = input.pool ?? policy.connectionPool?.value;
  const message: Message = {
    name,
    ...destination(name, input),
    connectTimeout: durationOf(pool?.tcp.connectTimeout || settings.connectTimeout),
    ...buildCircuitBreakers(pool),
    ...buildKeepalive(pool),
    ...buildHttpOptions(pool && withoutUpgrade(pool), {
      protocol: inbound.protocol,
      followsClient: inbound.protocol === "AUTO",
    }),
    ...buildClusterMetadata({
      services: distinctServices(inbound),
      rule: policy.connectionPool === undefined ? undefined : input.rule,
    }),
  };
  const origins: PartOrigin[] = inbound.services.map(({ service }) => ({ ...service.origin, at: [] }));
  if (policy.connectionPool !== undefined) origins.push({ ...policy.connectionPool.origin, at: ["circuitBreakers"] });
  return buildTranslated("cluster", { name, message, origins });
}

/** Upgrading to HTTP/2 is for the way between proxies, not to the application. */
const withoutUpgrade = (pool: ConnectionPool): ConnectionPool => {
  const { h2UpgradePolicy: _, ...http } = pool.http;
  return { ...pool, http };
};

function destination(name: string, { inbound, local }: InboundClusterInput): Message {
  if (local === undefined) {
    return {
      type: "ORIGINAL_DST",
      lbPolicy: "CLUSTER_PROVIDED",
      cleanupInterval: forever,
      upstreamBindConfig: { sourceAddress: { address: inboundBindAddress, portValue: 0 } },
    };
  }
  const app = local.inbound[String(inbound.port)]?.app ?? inbound.port;
  const endpoint = { endpoint: { address: addressOf(local.address, app) } };
  return {
    type: "STATIC",
    loadAssignment: { clusterName: name, endpoints: [{ lbEndpoints: [endpoint] }] },
  };
}

/** Those called by the port of the first, each host once (Istio's rule for the metadata). */
function distinctServices(inbound: InboundPort) {
  const [primary] = inbound.services;
  const hosts = new Set<string>();
  return inbound.services
    .filter(({ service, port }) => {
      if (port !== primary?.port || service.external || hosts.has(service.hostname)) return false;
      hosts.add(service.hostname);
      return true;
    })
    .map(({ service }) => service);
}
