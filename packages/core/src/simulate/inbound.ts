// SPDX-License-Identifier: Apache-2.0
import type { HttpConnectionManager, TcpProxy } from "@heddle/envoy";
import { chooseFilterChain } from "./filter-chain.ts";
import type { Step } from "./outcome.ts";
import type { ProxyConfig } from "./proxy-config.ts";
import type { SimulatedRequest } from "./request.ts";

/** What the proxy of the workload that gets the request does with it: the chain of its inbound listener and the cluster behind. */
export function simulateInbound(
  config: ProxyConfig,
  request: SimulatedRequest,
  to: { readonly workload: string; readonly port: number },
): Step | undefined {
  const listener = config.listeners.find((l) => l.message.name === "virtualInbound");
  if (listener === undefined) return undefined;
  const name = to.workload;
  const application = request.scheme.startsWith("http") ? "http/1.1" : "";
  const chosen = chooseFilterChain(listener.message, { address: "", port: to.port, application });
  if (chosen === undefined)
    return { stage: "inbound", name, detail: `nothing takes port ${to.port}: connections are closed` };
  const cluster = clusterOf(chosen.chain.filters?.at(-1)?.typedConfig);
  const origin = listener.origins.find(({ at }) => at[0] === "filterChains" && at[1] === chosen.index);
  const detail = `port ${to.port}, chain ${chosen.chain.name ?? ""}, ${cluster}`;
  return { stage: "inbound", name, detail, ...(origin && { origin }) };
}

/** Inbound tables have one host and one route. */
function clusterOf(filter: unknown): string {
  const { cluster, routeConfig } = filter as Partial<TcpProxy & HttpConnectionManager>;
  return cluster ?? routeConfig?.virtualHosts?.[0]?.routes?.[0]?.route?.cluster ?? "";
}
