// SPDX-License-Identifier: Apache-2.0
import type { OutboundMode } from "../../model/sidecar.ts";
import type { Message } from "../../resource/message.ts";
import { httpProxyLoopbackCluster, passthroughCluster } from "../cluster/cluster-name.ts";
import { type EncodedHost, encodeHost } from "./encoded-host.ts";

/** Takes a CONNECT to the HTTP proxy listener into the listener again, where the requests inside the tunnel are routed. */
export const connectRoute: Message = {
  name: "connect",
  match: { connectMatcher: {} },
  route: {
    cluster: httpProxyLoopbackCluster,
    upgradeConfigs: [{ upgradeType: "CONNECT", connectConfig: {} }],
    timeout: "0s",
  },
};

/** Where requests go that no virtual host takes (Istio's names). */
export function catchAllHost(mode: OutboundMode, connect: boolean): EncodedHost {
  const open = mode === "ALLOW_ANY";
  const name = open ? "allow_any" : "block_all";
  const action: Message = open
    ? { route: { cluster: passthroughCluster, timeout: "0s", maxStreamDuration: { grpcTimeoutHeaderMax: "0s" } } }
    : { directResponse: { status: 502 } };
  const routes = [{ name, match: { prefix: "/" }, ...action }, ...(connect ? [connectRoute] : [])];
  const message = { name, domains: ["*"], routes, includeRequestAttemptCount: true };
  const clusters = [...(open ? [passthroughCluster] : []), ...(connect ? [httpProxyLoopbackCluster] : [])];
  return encodeHost({ message, origins: [], clusters, diagnostics: [] }, undefined);
}
