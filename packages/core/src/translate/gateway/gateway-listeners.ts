// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { refText } from "../../diagnostics/diagnostic.ts";
import { byText } from "../../model/age.ts";
import type { MeshSettings } from "../../model/mesh-settings.ts";
import { addressOf } from "../../resource/address.ts";
import { buildTranslated } from "../../resource/build-translated.ts";
import type { Message } from "../../resource/message.ts";
import type { Translated, TranslatedSet } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { destinationRuleKey, type View } from "../../view/view.ts";
import { readOrSkip } from "../keep-others.ts";
import { listenerAccessLogField } from "../listener/access-log.ts";
import { edgeBufferLimit } from "../listener/http-connection-manager.ts";
import { tlsInspector } from "../listener/listener-filters.ts";
import { settingsOf } from "../mesh-settings-of.ts";
import { finding } from "../route/codes.ts";
import { slotKey, slotParts } from "../route/route-scope.ts";
import { type ChainInput, type GatewayChain, gatewayChains } from "./gateway-chains.ts";
import { type BoundPort, mergeGatewayPorts } from "./gateway-servers.ts";

/** The listeners of gateway proxies. Made once per view. */
export interface GatewayListeners {
  listeners(read: Reader, cls: ProxyClass): TranslatedSet;
  /** Findings about ports that have no listener, because none of their servers can be served; those of listeners go with them. */
  findings(read: Reader, cls: ProxyClass): readonly Diagnostic[];
}

/** A port without a listener has findings only. */
interface PortResult {
  readonly listener?: Translated;
  readonly findings: readonly Diagnostic[];
}

export function createGatewayListeners(view: View): GatewayListeners {
  const { graph } = view.mesh;
  const ports = graph.lazy<PortResult>("gateway/listener", (read, key) => {
    const [classKey, name] = slotParts<[string, string]>(key);
    const port = mergeGatewayPorts(read.lazy(view.gatewayPorts, classKey)).find((p) => listenerName(p) === name);
    if (port === undefined) return { findings: [] };
    return buildPort(read, view, { cls: read.lazy(view.proxyClass, classKey), port });
  });
  const results = (read: Reader, cls: ProxyClass): readonly PortResult[] =>
    mergeGatewayPorts(read.lazy(view.gatewayPorts, cls.key))
      .map(listenerName)
      .sort(byText)
      .flatMap((name) => readOrSkip(read, ports, slotKey(cls.key, name)) ?? []);
  return {
    listeners: (read, cls) => {
      const built = results(read, cls).flatMap(({ listener }) => listener ?? []);
      return new Map(built.map((listener) => [listener.resource.name, listener]));
    },
    findings: (read, cls) => results(read, cls).flatMap(({ findings }) => findings),
  };
}

/** Istio's name. */
const listenerName = ({ bind, port }: BoundPort): string => `${bind}_${port}`;

function buildPort(read: Reader, view: View, { cls, port }: { cls: ProxyClass; port: BoundPort }): PortResult {
  const name = listenerName(port);
  const settings = settingsOf(read, view.mesh);
  const diagnostics: Diagnostic[] = [...port.diagnostics];
  const client = clientOf(read, view, cls);
  const chains = distinctChains(gatewayChains({ port, listener: name, settings, client, diagnostics }), diagnostics);
  if (chains.length === 0) return { findings: diagnostics };
  return { listener: buildListener({ port, name, chains, diagnostics, settings }), findings: [] };
}

interface ListenerInput {
  readonly port: BoundPort;
  readonly name: string;
  readonly chains: readonly GatewayChain[];
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: MeshSettings;
}

function buildListener({ port, name, chains, diagnostics, settings }: ListenerInput): Translated {
  const message: Message = {
    name,
    address: addressOf(port.bind, port.port),
    trafficDirection: "OUTBOUND",
    perConnectionBufferLimitBytes: edgeBufferLimit,
    ...(port.kind === "tls" && { listenerFilters: [tlsInspector] }),
    filterChains: chains.map(({ sni, body }) => ({
      ...(sni.length > 0 && { filterChainMatch: { serverNames: sni } }),
      ...body,
    })),
    ...listenerAccessLogField(settings),
  };
  const whole = port.servers[0]?.server.origin;
  return buildTranslated("listener", {
    name,
    message,
    clusters: [...new Set(chains.flatMap((c) => c.clusters))].sort(byText),
    routes: [...new Set(chains.flatMap((c) => c.routes))].sort(byText),
    origins: [
      ...(whole === undefined ? [] : [{ at: [], ...whole }]),
      ...chains.map((chain, i) => ({ at: ["filterChains", i], ...chain.origin })),
    ],
    diagnostics,
  });
}

function clientOf(read: Reader, view: View, { namespace, labels, scope }: ProxyClass): ChainInput["client"] {
  const client = Object.keys(labels).length === 0 ? { namespace } : { namespace, labels };
  return {
    namespace,
    labels,
    serviceOf: (host) => read.lazy(view.egress, scope).services.find((s) => s.hostname === host),
    ruleOf: (service) => read.lazy(view.destinationRule, destinationRuleKey(client, service)),
  };
}

/** Envoy refuses a listener for one server name in two chains: the older chain keeps it. */
function distinctChains(chains: readonly GatewayChain[], diagnostics: Diagnostic[]): readonly GatewayChain[] {
  const owners = new Map<string, GatewayChain>();
  const out: GatewayChain[] = [];
  for (const chain of chains) {
    const names = chain.sni.includes("*") || chain.sni.length === 0 ? ["*"] : [...new Set(chain.sni)];
    const free = names.filter((name) => !owners.has(name));
    for (const name of names.filter((n) => owners.has(n))) {
      const owner = owners.get(name)?.origin;
      const text = `TLS for ${name} on this port already belongs to ${owner === undefined ? "another server" : refText(owner.resource)}; it has no effect here (give it another host or port)`;
      diagnostics.push(finding("HED0305", chain.origin, text));
    }
    if (free.length === 0) continue;
    const kept = { ...chain, sni: free.includes("*") ? [] : free };
    for (const name of free) owners.set(name, kept);
    out.push(kept);
  }
  return out;
}
