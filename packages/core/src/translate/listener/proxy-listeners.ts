// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { addressOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { LocalPorts } from "../../view/proxy.ts";
import { blackHoleCluster } from "../cluster/cluster-name.ts";
import { httpProxyTable } from "../route/names.ts";
import { listenerAccessLogField } from "./access-log.ts";
import { httpConnectionManagerFilter } from "./http-connection-manager.ts";
import { anyAddress, listenerName } from "./listener-plan.ts";
import { plainTcp, tcpFilters } from "./tcp-proxy.ts";

/** Where redirected outbound connections arrive (Istio's port). */
const outboundPort = 15_001;

/**
 * `virtualOutbound`: takes redirected connections and hands them to the listener of their original destination; those without one go
 * to `fallthrough`. Connections to the port itself would come back for ever, so they end.
 */
export function buildVirtualOutbound(
  options: { readonly fallthrough: string; readonly transparent: boolean },
  settings: MeshSettings,
): Translated {
  const name = "virtualOutbound";
  const message: Message = {
    name,
    address: addressOf(anyAddress, outboundPort),
    trafficDirection: "OUTBOUND",
    useOriginalDst: true,
    ...(options.transparent && { transparent: true }),
    filterChains: [
      {
        name: "virtualOutbound-blackhole",
        filterChainMatch: { destinationPort: outboundPort },
        filters: tcpFilters(plainTcp(blackHoleCluster), settings),
      },
      { name: "virtualOutbound-catchall-tcp", filters: tcpFilters(plainTcp(options.fallthrough), settings) },
    ],
    ...listenerAccessLogField(settings),
  };
  const clusters = [...new Set([blackHoleCluster, options.fallthrough])];
  return buildTranslated("listener", { name, message, clusters, origins: [] });
}

/** The HTTP proxy of a workload without redirection (`HTTP_PROXY`): absolute requests, and CONNECT, which leads back here. */
export function buildHttpProxyListener(local: LocalPorts, settings: MeshSettings): Translated {
  const name = listenerName(local.address, local.httpProxy);
  const filter = httpConnectionManagerFilter({
    settings,
    direction: "outbound",
    statPrefix: `outbound_${name}`,
    route: { rds: httpProxyTable },
    httpProxy: true,
  });
  const message: Message = {
    name,
    address: addressOf(local.address, local.httpProxy),
    trafficDirection: "OUTBOUND",
    listenerFiltersTimeout: "0s",
    continueOnListenerFiltersTimeout: true,
    filterChains: [{ filters: [filter] }],
    ...listenerAccessLogField(settings),
  };
  return buildTranslated("listener", { name, message, routes: [httpProxyTable], origins: [] });
}
