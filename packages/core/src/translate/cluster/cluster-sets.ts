// SPDX-License-Identifier: Apache-2.0
import { layOver } from "@heddle/envoy";
import type { Lazy, Reader } from "@heddle/incr";
import type { Mesh } from "../../index/mesh.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { DestinationRule } from "../../model/destination-rule.ts";
import type { Service } from "../../model/service.ts";
import { equalSets, equalTranslated } from "../../resource/build-translated.ts";
import type { Translated, TranslatedSet } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { destinationRuleKey, type View } from "../../view/view.ts";
import { entriesOf, gatherScope, type ScopeHosts } from "../gather.ts";
import { readOrSkip } from "../keep-others.ts";
import { settingsOf } from "../mesh-settings-of.ts";
import {
  commonPartOf,
  type OutboundScope,
  outboundScopeKey,
  outboundScopeOf,
  parseOutboundScope,
} from "../outbound-scope.ts";
import type { ScopeSlices } from "../scope-slices.ts";
import { buildBuiltinClusters } from "./builtin-clusters.ts";
import { buildInboundCluster } from "./inbound-cluster.ts";
import { buildServiceClusters, type ClusterProfile, type ServiceClusters } from "./service-clusters.ts";

export interface ClusterSets {
  /** By class key. */
  readonly byClass: Lazy<TranslatedSet>;
  /** By outbound scope key: keys of `byHost`. */
  readonly hosts: Lazy<ScopeHosts>;
  /** One host as the clients of a namespace see it. */
  readonly byHost: Lazy<ServiceClusters>;
}

/** Content of a port's clusters: nodes with equal keys are shared by all namespaces that see the same rule. */
interface PortKey {
  readonly profile: ClusterProfile;
  readonly service: string;
  readonly port: number;
  readonly rule?: DestinationRule;
}

/**
 * The lazy nodes of CDS. A service port is translated once per rule and profile (`cluster/port`); a host is looked up once per
 * client namespace (`cluster/host`), which keeps its last good clusters when translation fails; a scope gathers hosts over
 * the part that all scopes have in common; a class adds its inbound ports.
 */
export function createClusterSets(mesh: Mesh, view: View, slices: ScopeSlices): ClusterSets {
  const port = mesh.graph.lazy("cluster/port", (read, key) => readPort(read, mesh, key), {
    equals: equalServiceClusters,
  });
  const byHost = mesh.graph.lazy("cluster/host", (read, key) => readHost(read, { mesh, view, port, key }), {
    equals: equalServiceClusters,
  });
  const hosts = mesh.graph.lazy("cluster/host-keys", (read, key) => readHosts(read, slices, key));
  const byScope: Lazy<TranslatedSet> = mesh.graph.lazy(
    "cluster/scope",
    (read, key) => {
      const of = (host: string) => readOrSkip(read, byHost, host)?.clusters ?? [];
      return gatherScope(read, read.lazy(hosts, key), { sets: byScope, of });
    },
    { equals: equalSets },
  );
  const inbound = mesh.graph.lazy("cluster/inbound", (read, key) => readInbound(read, { mesh, view, key }), {
    equals: (a, b) => a === b || (a !== undefined && b !== undefined && equalTranslated(a, b)),
  });
  const own = mesh.graph.lazy("cluster/own", (read, key) => readOwn(read, { mesh, view, inbound, key }), {
    equals: equalSets,
  });
  const byClass = mesh.graph.lazy(
    "cluster/class",
    (read, key): TranslatedSet => {
      const scope = outboundScopeKey(outboundScopeOf(read.lazy(view.proxyClass, key)));
      return layOver(read.lazy(byScope, scope), read.lazy(own, key));
    },
    { equals: equalSets },
  );
  return { byClass, hosts, byHost };
}

function readPort(read: Reader, mesh: Mesh, key: string): ServiceClusters {
  const { profile, service: serviceKey, port: number, rule } = JSON.parse(key) as PortKey;
  const service = read.get(mesh.services, serviceKey);
  const port = service?.ports.find((p) => p.number === number);
  if (service === undefined || port === undefined) return { clusters: [], assignments: [] };
  return buildServiceClusters({
    service,
    port,
    rule,
    profile,
    settings: settingsOf(read, mesh),
    endpoints: () => read.get(mesh.endpoints, `${serviceKey}|${number}`)?.endpoints ?? [],
  });
}

interface HostKey {
  readonly profile: ClusterProfile;
  readonly service: string;
  readonly rule: string;
}

function readHost(
  read: Reader,
  from: { mesh: Mesh; view: View; port: Lazy<ServiceClusters>; key: string },
): ServiceClusters {
  const { profile, service: serviceKey, rule: ruleKey } = JSON.parse(from.key) as HostKey;
  const service = read.get(from.mesh.services, serviceKey);
  const rule = read.lazy(from.view.destinationRule, ruleKey);
  const ports = (service?.ports ?? [])
    .filter((p) => p.protocol !== "UDP")
    .map((p) => {
      const portKey: PortKey = { profile, service: serviceKey, port: p.number, ...(rule && { rule }) };
      return read.lazy(from.port, canonicalJson(portKey));
    });
  return { clusters: ports.flatMap((p) => p.clusters), assignments: ports.flatMap((p) => p.assignments) };
}

/** A node of its own, so that its texts are made once and not for every change of a cluster. */
function readHosts(read: Reader, slices: ScopeSlices, key: string): ScopeHosts {
  const scope = parseOutboundScope(key);
  const { profile } = scope;
  const keyOf = (
    service: Pick<Service, "key" | "namespace" | "hostname">,
    client: ReturnType<typeof clientOf>,
  ): string =>
    JSON.stringify({ profile, service: service.key, rule: destinationRuleKey(client, service) } satisfies HostKey);
  const { members, division } = slices.common;
  if (scope.common === true) {
    const shared = read.lazy(members, scope.scope);
    const services = read.lazy(slices.services, scope.scope).filter((s) => shared.has(s.hostname));
    return { own: services.map((service) => keyOf(service, nobody)), hidden: [] };
  }
  const { common, own, hidden } = read.lazy(division, scope.scope);
  const ownKeys = own.map((service) => keyOf(service, clientOf(scope)));
  if (common === undefined) return { own: ownKeys, hidden: [] };
  const services = hidden.length === 0 ? undefined : read.lazy(slices.serviceOfHost, common);
  return {
    common: outboundScopeKey(commonPartOf(profile, common)),
    own: ownKeys,
    hidden: hidden.flatMap((host) => {
      const service = services?.get(host);
      return service === undefined ? [] : [keyOf(service, nobody)];
    }),
  };
}

/** The client of the common part, whose rules depend on none. */
const nobody = { namespace: "" };

/** Whose rules count. */
export const clientOf = (
  scope: Pick<OutboundScope, "namespace" | "labels">,
): Parameters<typeof destinationRuleKey>[0] => ({
  namespace: scope.namespace,
  ...(scope.labels && { labels: scope.labels }),
});

interface InboundKey {
  readonly cls: string;
  readonly port: number;
}

function readInbound(read: Reader, from: { mesh: Mesh; view: View; key: string }): Translated | undefined {
  const { mesh, view } = from;
  const { cls: classKey, port } = JSON.parse(from.key) as InboundKey;
  const cls = read.lazy(view.proxyClass, classKey);
  const inbound = read.lazy(view.inbound, classKey).find((p) => p.port === port);
  if (inbound === undefined) return undefined;
  const first = inbound.services[0]?.service;
  const ruleKey = first && destinationRuleKey(clientOf(outboundScopeOf(cls)), first);
  return buildInboundCluster({
    inbound,
    rule: ruleKey === undefined ? undefined : read.lazy(view.destinationRule, ruleKey),
    pool: cls.sidecar === undefined ? undefined : read.get(mesh.sidecars, cls.sidecar)?.inboundConnectionPool,
    local: cls.local,
    settings: settingsOf(read, mesh),
  });
}

/** What the class has besides its scope: a layer that stays as it is when the scope changes. */
function readOwn(
  read: Reader,
  from: { mesh: Mesh; view: View; inbound: Lazy<Translated | undefined>; key: string },
): TranslatedSet {
  const { mesh, view } = from;
  const cls = read.lazy(view.proxyClass, from.key);
  return new Map(entriesOf([...buildBuiltinClusters(cls, settingsOf(read, mesh)), ...inboundOf(read, from, cls)]));
}

function inboundOf(
  read: Reader,
  from: { view: View; inbound: Lazy<Translated | undefined>; key: string },
  cls: ProxyClass,
): readonly Translated[] {
  if (cls.type !== "sidecar") return [];
  return read.lazy(from.view.inbound, from.key).flatMap(({ port }) => {
    const key: InboundKey = { cls: from.key, port };
    return readOrSkip(read, from.inbound, JSON.stringify(key)) ?? [];
  });
}

function equalServiceClusters(a: ServiceClusters, b: ServiceClusters): boolean {
  return (
    a.clusters.length === b.clusters.length &&
    a.clusters.every((cluster, i) => {
      const other = b.clusters[i];
      return other !== undefined && equalTranslated(cluster, other);
    }) &&
    JSON.stringify(a.assignments) === JSON.stringify(b.assignments)
  );
}
