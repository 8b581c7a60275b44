// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { PartOrigin } from "../../model/origin.ts";
import { addressOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import type { InboundPort } from "../../view/inbound-port.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { blackHoleCluster, inboundClusterName, inboundPassthroughCluster } from "../cluster/cluster-name.ts";
import { finding } from "../finding.ts";
import { listenerAccessLogField } from "./access-log.ts";
import { buildInboundChains, buildInboundPassthrough, type InboundChain, plaintextOnly } from "./inbound-chains.ts";
import { httpInspector, originalDestination, originalSource } from "./listener-filters.ts";
import { anyAddress, listenerName } from "./listener-plan.ts";
import { plainTcp, tcpFilters } from "./tcp-proxy.ts";

/** Where redirected inbound connections arrive (Istio's port). */
const inboundPort = 15_006;

/** The inbound listeners of a class: one for all redirected traffic, or one for each port the workload serves. */
export function buildInboundListeners(
  cls: ProxyClass,
  ports: readonly InboundPort[],
  settings: MeshSettings,
): readonly Translated[] {
  if (cls.interception !== "NONE") return [virtualInbound(cls, ports, settings)];
  return ports.flatMap((port) => ownListener(cls, port, settings) ?? []);
}

function virtualInbound(cls: ProxyClass, ports: readonly InboundPort[], settings: MeshSettings): Translated {
  const transparent = cls.interception === "TPROXY";
  const blackHole = {
    name: "virtualInbound-blackhole",
    filterChainMatch: { destinationPort: inboundPort },
    filters: tcpFilters(plainTcp(blackHoleCluster), settings),
  };
  const fixed: readonly Message[] = [blackHole, ...buildInboundPassthrough(plaintextOnly, settings)];
  const served = ports.flatMap((inbound) =>
    buildInboundChains({
      name: listenerName(anyAddress, inbound.port),
      inbound,
      destinationPort: inbound.port,
      transports: plaintextOnly,
      settings,
    }),
  );
  const known = ports.filter((p) => p.protocol !== "AUTO").map((p) => p.port);
  const message: Message = {
    name: "virtualInbound",
    address: addressOf(anyAddress, inboundPort),
    trafficDirection: "INBOUND",
    ...(transparent && { transparent: true }),
    listenerFilters: [
      originalDestination,
      ...(transparent ? [originalSource] : []),
      httpInspector([...known, inboundPort]),
    ],
    ...sharedFields(settings),
    filterChains: [...fixed, ...served.map((s) => s.chain)],
  };
  return buildTranslated("listener", {
    name: "virtualInbound",
    message,
    clusters: [blackHoleCluster, inboundPassthroughCluster, ...ports.map((p) => inboundClusterName(p.port))],
    origins: originsOf(served, fixed.length),
    diagnostics: ports.flatMap(findConflicts),
  });
}

/** Without redirection a port is served where the machine could open it. */
function ownListener(cls: ProxyClass, inbound: InboundPort, settings: MeshSettings): Translated | undefined {
  const bind = cls.local?.inbound[String(inbound.port)]?.bind;
  if (cls.local === undefined || bind === undefined) return undefined;
  const name = listenerName(cls.local.address, bind);
  const served = buildInboundChains({ name, inbound, transports: plaintextOnly, settings });
  const message: Message = {
    name,
    address: addressOf(cls.local.address, bind),
    trafficDirection: "INBOUND",
    ...(served.some((s) => s.sniffed) && { listenerFilters: [httpInspector()] }),
    ...sharedFields(settings),
    filterChains: served.map((s) => s.chain),
  };
  return buildTranslated("listener", {
    name,
    message,
    clusters: [inboundClusterName(inbound.port)],
    origins: originsOf(served, 0),
    diagnostics: findConflicts(inbound),
  });
}

const sharedFields = (settings: MeshSettings): Message => ({
  listenerFiltersTimeout: "0s",
  continueOnListenerFiltersTimeout: true,
  ...listenerAccessLogField(settings),
});

function originsOf(served: readonly InboundChain[], first: number): readonly PartOrigin[] {
  return served.flatMap(({ origins }, i) => origins.map((o) => ({ ...o, at: ["filterChains", first + i, ...o.at] })));
}

/** Services that name one port of the workload with different protocols: the first decides. */
function findConflicts(inbound: InboundPort): readonly Diagnostic[] {
  return inbound.services.slice(1).flatMap(({ service, port }) => {
    const own = service.ports.find((p) => p.number === port);
    if (own === undefined || own.protocol === inbound.protocol) return [];
    const owner = inbound.services[0]?.service.hostname ?? "";
    const message =
      `port ${port} of ${service.hostname} is ${own.protocol}, but ${owner} says ${inbound.protocol} about the same port ` +
      `${inbound.port} of the workload; inbound traffic is treated as ${inbound.protocol}, give both the same protocol`;
    return [finding("HED0205", own.origin, message)];
  });
}
