// SPDX-License-Identifier: Apache-2.0
import type { Message } from "../../resource/message.ts";
import type { InboundPort } from "../../view/inbound-port.ts";
import { inboundClusterName } from "../cluster/cluster-name.ts";
import type { RoutePart } from "./route-context.ts";

/**
 * The inline table of an HTTP port the workload serves: one host that takes everything to the application. Without a limit on time,
 * and with a retry only for what was reset before the request left (Istio's).
 */
export function buildInboundRoute(port: InboundPort): RoutePart {
  const cluster = inboundClusterName(port.port);
  const first = port.services[0];
  const servicePort = first?.port ?? port.port;
  const operation = first === undefined ? `${cluster}/*` : `${first.service.hostname}:${servicePort}/*`;
  const origin = first?.service.ports.find((p) => p.number === first.port)?.origin ?? first?.service.origin;
  return {
    message: {
      name: cluster,
      virtualHosts: [
        { name: `inbound|http|${servicePort}`, domains: ["*"], routes: [inboundDefaultRoute(cluster, operation)] },
      ],
      validateClusters: false,
    },
    origins: origin === undefined ? [] : [{ at: ["virtualHosts", 0], ...origin }],
    clusters: [cluster],
    diagnostics: [],
  };
}

const inboundDefaultRoute = (cluster: string, operation: string): Message => ({
  name: "default",
  match: { prefix: "/" },
  route: {
    cluster,
    timeout: "0s",
    retryPolicy: { retryOn: "reset-before-request", numRetries: 2 },
    maxStreamDuration: { maxStreamDuration: "0s", grpcTimeoutHeaderMax: "0s" },
  },
  decorator: { operation },
});
