// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Mesh } from "../../index/mesh.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { DestinationRule } from "../../model/destination-rule.ts";
import { equalSets, equalTranslated } from "../../resource/build-translated.ts";
import type { Translated, TranslatedSet } from "../../resource/translated.ts";
import type { ProxyClass } from "../../view/proxy-class.ts";
import { destinationRuleKey, type View } from "../../view/view.ts";
import type { Assignment } from "../endpoint/load-assignment.ts";
import { readOrSkip } from "../keep-others.ts";
import { settingsOf } from "../mesh-settings-of.ts";
import { type OutboundScope, outboundScopeKey, outboundScopeOf, parseOutboundScope } from "../outbound-scope.ts";
import type { ScopeSlices } from "../scope-slices.ts";
import { buildBuiltinClusters } from "./builtin-clusters.ts";
import { buildInboundCluster } from "./inbound-cluster.ts";
import { buildServiceClusters, type ClusterProfile, type ServiceClusters } from "./service-clusters.ts";

/** Clusters as an egress scope sees them; shared by its classes. */
export interface ScopedClusters {
  readonly set: TranslatedSet;
  /** Of the EDS clusters, by cluster name. */
  readonly assignments: ReadonlyMap<string, Assignment>;
}

export interface ClusterSets {
  /** By class key. */
  readonly byClass: Lazy<TranslatedSet>;
  /** By outbound scope key. */
  readonly byScope: Lazy<ScopedClusters>;
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
 * client namespace (`cluster/host`), which keeps its last good clusters when translation fails; a scope gathers hosts; a class adds
 * its inbound ports.
 */
export function createClusterSets(mesh: Mesh, view: View, slices: ScopeSlices): ClusterSets {
  const port = mesh.graph.lazy("cluster/port", (read, key) => readPort(read, mesh, key), {
    equals: equalServiceClusters,
  });
  const host = mesh.graph.lazy("cluster/host", (read, key) => readHost(read, { mesh, view, port, key }), {
    equals: equalServiceClusters,
  });
  const byScope = mesh.graph.lazy("cluster/scope", (read, key) => readScope(read, { slices, host, key }), {
    equals: equalScoped,
  });
  const inbound = mesh.graph.lazy("cluster/inbound", (read, key) => readInbound(read, { mesh, view, key }), {
    equals: (a, b) => a === b || (a !== undefined && b !== undefined && equalTranslated(a, b)),
  });
  const byClass = mesh.graph.lazy(
    "cluster/class",
    (read, key) => readClass(read, { mesh, view, byScope, inbound, key }),
    { equals: equalSets },
  );
  return { byClass, byScope };
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

function readScope(
  read: Reader,
  from: { slices: ScopeSlices; host: Lazy<ServiceClusters>; key: string },
): ScopedClusters {
  const scope = parseOutboundScope(from.key);
  const set = new Map<string, Translated>();
  const assignments = new Map<string, Assignment>();
  for (const service of read.lazy(from.slices.services, scope.scope)) {
    const hostKey: HostKey = {
      profile: scope.profile,
      service: service.key,
      rule: destinationRuleKey(clientOf(scope), service),
    };
    const found = readOrSkip(read, from.host, JSON.stringify(hostKey));
    for (const cluster of found?.clusters ?? []) set.set(cluster.resource.name, cluster);
    for (const assignment of found?.assignments ?? []) assignments.set(assignment.name, assignment);
  }
  return { set, assignments };
}

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

function readClass(
  read: Reader,
  from: { mesh: Mesh; view: View; byScope: Lazy<ScopedClusters>; inbound: Lazy<Translated | undefined>; key: string },
): TranslatedSet {
  const { mesh, view } = from;
  const cls = read.lazy(view.proxyClass, from.key);
  const set = new Map(read.lazy(from.byScope, outboundScopeKey(outboundScopeOf(cls))).set);
  for (const cluster of buildBuiltinClusters(cls, settingsOf(read, mesh))) set.set(cluster.resource.name, cluster);
  for (const cluster of inboundOf(read, from, cls)) set.set(cluster.resource.name, cluster);
  return set;
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

function equalScoped(a: ScopedClusters, b: ScopedClusters): boolean {
  return equalSets(a.set, b.set) && JSON.stringify([...a.assignments]) === JSON.stringify([...b.assignments]);
}
