// SPDX-License-Identifier: Apache-2.0
import type { MeshSettings } from "../../model/mesh-settings.ts";
import type { PartOrigin } from "../../model/origin.ts";
import { addressOf, cidrOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated } from "../../resource/translated.ts";
import { listenerAccessLogField } from "./access-log.ts";
import { httpConnectionManagerFilter } from "./http-connection-manager.ts";
import { httpInspector, plaintextHttpProtocols, tlsInspector } from "./listener-filters.ts";
import type { ChainPlan, ListenerPlan } from "./listener-plan.ts";
import { plainTcp, tcpFilters } from "./tcp-proxy.ts";

/** The listener of a plan. A chain that takes everything becomes the default one, so that no connection falls between the chains. */
export function buildOutboundListener(plan: ListenerPlan, settings: MeshSettings): Translated {
  const matching = plan.chains.filter((chain) => !matchesAll(chain));
  const rest = plan.chains.find(matchesAll);
  const chains = matching.map((chain) => ({
    filterChainMatch: chainMatch(chain),
    ...chainBody(plan, chain, settings),
  }));
  const restBody = rest === undefined ? fallthroughChain(plan, settings) : chainBody(plan, rest, settings);
  const message: Message = {
    name: plan.name,
    address: addressOf(plan.address, plan.port),
    trafficDirection: "OUTBOUND",
    ...(!plan.bound && { bindToPort: false }),
    ...inspectorFields(plan),
    ...(chains.length === 0 && restBody !== undefined
      ? { filterChains: [restBody] }
      : { filterChains: chains, ...(restBody && { defaultFilterChain: restBody }) }),
    ...(plan.bound && listenerAccessLogField(settings)),
  };
  return buildTranslated("listener", {
    name: plan.name,
    message,
    clusters: clustersOf(plan),
    routes: routesOf(plan),
    origins: originsOf(plan, matching, rest),
    diagnostics: plan.diagnostics,
  });
}

const matchesAll = (chain: ChainPlan): boolean =>
  !chain.sniffed && chain.ranges === undefined && (chain.sni ?? []).every((host) => host === "*");

function chainMatch(chain: ChainPlan): Message {
  const names = chain.sni ?? [];
  return {
    ...(chain.sniffed && { transportProtocol: "raw_buffer", applicationProtocols: plaintextHttpProtocols }),
    ...(names.length > 0 && !names.includes("*") && { serverNames: [...new Set(names)].sort() }),
    ...(chain.ranges && { prefixRanges: [...new Set(chain.ranges)].sort().map(cidrOf) }),
  };
}

function chainBody(plan: ListenerPlan, chain: ChainPlan, settings: MeshSettings): Message {
  if (chain.tcp !== undefined) return { filters: tcpFilters(chain.tcp, settings) };
  const filter = httpConnectionManagerFilter({
    settings,
    direction: "outbound",
    statPrefix: `outbound_${plan.name}`,
    route: { rds: chain.http?.rds ?? "" },
    grpcWeb: chain.http?.grpcWeb === true,
  });
  return { filters: [filter] };
}

function fallthroughChain(plan: ListenerPlan, settings: MeshSettings): Message | undefined {
  if (plan.fallthrough === undefined) return undefined;
  return { name: "PassthroughFilterChain", filters: tcpFilters(plainTcp(plan.fallthrough), settings) };
}

/** Inspectors only where a chain needs them; server-first protocols must never wait, hence no timeout is needed without them. */
function inspectorFields(plan: ListenerPlan): Message {
  const http = plan.chains.some((chain) => chain.sniffed);
  const tls = http || plan.chains.some((chain) => (chain.sni ?? []).length > 0);
  const listenerFilters = [...(tls ? [tlsInspector] : []), ...(http ? [httpInspector()] : [])];
  return {
    ...(listenerFilters.length > 0 && { listenerFilters }),
    listenerFiltersTimeout: "0s",
    continueOnListenerFiltersTimeout: true,
  };
}

function clustersOf(plan: ListenerPlan): readonly string[] {
  const names = plan.chains.flatMap((chain) => chain.tcp?.targets.map((t) => t.cluster) ?? []);
  if (plan.fallthrough !== undefined) names.push(plan.fallthrough);
  return [...new Set(names)].sort();
}

const routesOf = (plan: ListenerPlan): readonly string[] =>
  [...new Set(plan.chains.flatMap((chain) => chain.http?.rds ?? []))].sort();

function originsOf(
  plan: ListenerPlan,
  matching: readonly ChainPlan[],
  rest: ChainPlan | undefined,
): readonly PartOrigin[] {
  const whole = plan.chains[0]?.origins[0];
  const parts = matching.flatMap((chain, i) => chain.origins.map((o) => ({ ...o, at: ["filterChains", i] })));
  const restAt = matching.length === 0 ? ["filterChains", 0] : ["defaultFilterChain"];
  return [
    ...(whole === undefined ? [] : [{ ...whole, at: [] }]),
    ...parts,
    ...(rest?.origins ?? []).map((o) => ({ ...o, at: restAt })),
  ];
}
