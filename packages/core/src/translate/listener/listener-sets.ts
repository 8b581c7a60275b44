// SPDX-License-Identifier: Apache-2.0
import { layOver } from "@heddle/envoy";
import type { Lazy, Reader } from "@heddle/incr";
import type { Mesh } from "../../index/mesh.ts";
import { isHttp } from "../../model/protocol.ts";
import type { Service } from "../../model/service.ts";
import type { OutboundMode } from "../../model/sidecar.ts";
import { equalSets, equalTranslated } from "../../resource/build-translated.ts";
import type { Translated, TranslatedSet } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { destinationRuleKey, type View } from "../../view/view.ts";
import { blackHoleCluster, passthroughCluster } from "../cluster/cluster-name.ts";
import { clientOf } from "../cluster/cluster-sets.ts";
import { entriesOf } from "../gather.ts";
import { readOrSkip } from "../keep-others.ts";
import { settingsOf } from "../mesh-settings-of.ts";
import {
  commonPartOf,
  type OutboundScope,
  outboundScopeKey,
  outboundScopeOf,
  parseOutboundScope,
} from "../outbound-scope.ts";
import { hostTableName } from "../route/names.ts";
import type { ScopeSlices } from "../scope-slices.ts";
import { buildInboundListeners } from "./inbound-listeners.ts";
import type { ListenerPlan, PortDemand } from "./listener-plan.ts";
import { mergeDemands, ownListener } from "./merge-demands.ts";
import { buildOutboundListener } from "./outbound-listener.ts";
import { demandsOf } from "./port-demand.ts";
import { buildHttpProxyListener, buildVirtualOutbound } from "./proxy-listeners.ts";

export interface ListenerSets {
  /** Of sidecars, by class key. */
  readonly byClass: Lazy<TranslatedSet>;
}

type Plans = ReadonlyMap<string, ListenerPlan>;

interface Nodes {
  readonly mesh: Mesh;
  readonly view: View;
  readonly slices: ScopeSlices;
  /** By {@link DemandKey}. */
  readonly demands: Lazy<readonly PortDemand[]>;
  /** By JSON of a plan: equal plans of different scopes share one message. */
  readonly built: Lazy<Translated>;
}

/**
 * The lazy nodes of a sidecar's LDS. Services say what they ask for (`listener/demands`), a scope merges that into plans
 * (`listener/plans`), each plan becomes a message in a slot of its own (`listener/slot`), which keeps the last good one when its
 * successor fails; a class adds what depends on its ports.
 */
export function createListenerSets(mesh: Mesh, view: View, slices: ScopeSlices): ListenerSets {
  const nodes = createNodes(mesh, view, slices);
  const { graph } = mesh;
  const plans = graph.lazy("listener/plans", (read, key) => readPlans(read, nodes, parseOutboundScope(key)));
  const localPlans = graph.lazy("listener/local-plans", (read, key) => readLocalPlans(read, nodes, key));
  const byScope = createGathering(nodes, { name: "scope", plans });
  const byLocal = createGathering(nodes, { name: "local", plans: localPlans });
  const inbound = graph.lazy("listener/inbound", (read, key) => readInbound(read, nodes, key));
  const scopeKeys = graph.lazy("listener/scope-key", (read, key) => sharedScopeKey(read, slices, key));
  const own = graph.lazy("listener/own", (read, key) => readOwn(read, nodes, { inbound, key }), { equals: equalSets });
  const byClass = graph.lazy(
    "listener/class",
    (read, key): TranslatedSet => {
      const cls = read.lazy(view.proxyClass, key);
      const outbound =
        cls.local === undefined
          ? read.lazy(byScope, read.lazy(scopeKeys, outboundScopeKey(outboundScopeOf(cls))))
          : read.lazy(byLocal, key);
      return layOver(outbound, read.lazy(own, key));
    },
    { equals: equalSets },
  );
  return { byClass };
}

/** The common scope where a scope sees just that: then one set of listeners serves all such namespaces. Routes of TLS and TCP may ask the client. */
function sharedScopeKey(read: Reader, slices: ScopeSlices, key: string): string {
  const { scope, profile } = parseOutboundScope(key);
  const { common, own, hidden } = read.lazy(slices.common.division, scope);
  if (common === undefined || own.length > 0 || hidden.length > 0) return key;
  // Services whose rules ask the client are in the common scope, too, though not among what all have in common.
  if (read.lazy(slices.services, common).length !== read.lazy(slices.services, scope).length) return key;
  if (read.lazy(slices.l4Tables, scope).length > 0 || read.lazy(slices.l4Tables, common).length > 0) return key;
  if (read.lazy(slices.outboundMode, scope) !== read.lazy(slices.outboundMode, common)) return key;
  return outboundScopeKey(commonPartOf(profile, common));
}

function createNodes(mesh: Mesh, view: View, slices: ScopeSlices): Nodes {
  const { graph } = mesh;
  const demands = graph.lazy("listener/demands", (read, key) => readDemands(read, { mesh, view, slices }, key));
  const built = graph.lazy(
    "listener/built",
    (read, key) => buildOutboundListener(JSON.parse(key) as ListenerPlan, settingsOf(read, mesh)),
    { equals: equalTranslated },
  );
  return { mesh, view, slices, demands, built };
}

interface DemandKey {
  readonly scope: OutboundScope;
  readonly service: string;
}

function readDemands(read: Reader, from: Pick<Nodes, "mesh" | "view" | "slices">, key: string): readonly PortDemand[] {
  const { mesh, view, slices } = from;
  const { scope, service: serviceKey } = JSON.parse(key) as DemandKey;
  const service = read.get(mesh.services, serviceKey);
  if (service === undefined) return [];
  return demandsOf({
    service,
    tables: read.lazy(slices.l4Tables, scope.scope),
    endpoints: (port) => read.get(mesh.endpoints, `${serviceKey}|${port}`)?.endpoints ?? [],
    client: {
      namespace: scope.namespace,
      labels: scope.labels ?? {},
      serviceOf: (host) => read.lazy(slices.serviceOfHost, scope.scope).get(host),
      ruleOf: (target) => read.lazy(view.destinationRule, destinationRuleKey(clientOf(scope), target)),
    },
  });
}

/** Plain HTTP ports ask for nothing but the listener of their port, so no node is spent on them. */
function demandsOfService(read: Reader, nodes: Nodes, scope: OutboundScope, service: Service): readonly PortDemand[] {
  if (service.ports.every((p) => isHttp(p.protocol) || p.protocol === "UDP")) {
    const client = { namespace: "", labels: {}, serviceOf: () => undefined, ruleOf: () => undefined };
    return demandsOf({ service, tables: [], endpoints: () => [], client });
  }
  const key: DemandKey = { scope, service: service.key };
  return readOrSkip(read, nodes.demands, JSON.stringify(key)) ?? [];
}

const fallthroughOf = (mode: OutboundMode): string => (mode === "ALLOW_ANY" ? passthroughCluster : blackHoleCluster);

function readPlans(read: Reader, nodes: Nodes, scope: OutboundScope): Plans {
  const services = read.lazy(nodes.slices.services, scope.scope);
  const outboundMode = read.lazy(nodes.slices.outboundMode, scope.scope);
  const demands = services.flatMap((service) => demandsOfService(read, nodes, scope, service));
  const plans = mergeDemands(demands, {
    fallthrough: fallthroughOf(outboundMode),
    ...(scope.profile === "local" && { bound: "127.0.0.1" }),
  });
  return new Map(plans.map((plan) => [plan.name, plan]));
}

/** One listener for each service port that the machine gave a port for. */
function readLocalPlans(read: Reader, nodes: Nodes, classKey: string): Plans {
  const cls = read.lazy(nodes.view.proxyClass, classKey);
  const plans = new Map<string, ListenerPlan>();
  if (cls.local === undefined) return plans;
  const { address, outbound } = cls.local;
  const hosts = read.lazy(nodes.slices.serviceOfHost, cls.scope);
  for (const slot of Object.keys(outbound).sort()) {
    const colon = slot.lastIndexOf(":");
    const service = hosts.get(slot.slice(0, colon));
    const port = outbound[slot];
    if (service === undefined || port === undefined) continue;
    const demand = demandsOfService(read, nodes, outboundScopeOf(cls), service).find(
      (d) => d.port === Number(slot.slice(colon + 1)),
    );
    if (demand === undefined) continue;
    const own = demand.rds === undefined ? demand : { ...demand, rds: hostTableName(service.hostname, demand.port) };
    const plan = ownListener(own, { address, port, fallthrough: blackHoleCluster });
    plans.set(plan.name, plan);
  }
  return plans;
}

/** A slot for each planned listener, and the set of them. */
function createGathering(nodes: Nodes, from: { name: string; plans: Lazy<Plans> }): Lazy<TranslatedSet> {
  const { graph } = nodes.mesh;
  const slot = graph.lazy(
    `listener/${from.name}-slot`,
    (read, key) => {
      const [owner, name] = JSON.parse(key) as [string, string];
      const plan = read.lazy(from.plans, owner).get(name);
      return plan && read.lazy(nodes.built, JSON.stringify(plan));
    },
    { equals: (a, b) => a === b || (a !== undefined && b !== undefined && equalTranslated(a, b)) },
  );
  return graph.lazy(
    `listener/${from.name}`,
    (read, owner): TranslatedSet => {
      const set = new Map<string, Translated>();
      for (const name of read.lazy(from.plans, owner).keys()) {
        const listener = readOrSkip(read, slot, JSON.stringify([owner, name]));
        if (listener !== undefined) set.set(name, listener);
      }
      return set;
    },
    { equals: equalSets },
  );
}

function readInbound(read: Reader, nodes: Nodes, classKey: string): readonly Translated[] {
  const cls = read.lazy(nodes.view.proxyClass, classKey);
  return buildInboundListeners(cls, read.lazy(nodes.view.inbound, classKey), settingsOf(read, nodes.mesh));
}

/** What the class has besides its scope: a layer that stays as it is when the scope changes. */
function readOwn(
  read: Reader,
  nodes: Nodes,
  from: { readonly inbound: Lazy<readonly Translated[]>; readonly key: string },
): TranslatedSet {
  const cls = read.lazy(nodes.view.proxyClass, from.key);
  return new Map(entriesOf([...proxyListeners(read, nodes, cls), ...(readOrSkip(read, from.inbound, from.key) ?? [])]));
}

function proxyListeners(read: Reader, nodes: Nodes, cls: ProxyClass): readonly Translated[] {
  const settings = settingsOf(read, nodes.mesh);
  if (cls.interception === "NONE") {
    return cls.local === undefined || cls.local.httpProxy === 0 ? [] : [buildHttpProxyListener(cls.local, settings)];
  }
  const fallthrough = fallthroughOf(read.lazy(nodes.slices.outboundMode, cls.scope));
  return [buildVirtualOutbound({ fallthrough, transparent: cls.interception === "TPROXY" }, settings)];
}
