// SPDX-License-Identifier: Apache-2.0
import { canonicalJson } from "../model/canonical-json.ts";
import type { ProxyClass } from "../view/proxy-class.ts";
import type { ClusterProfile } from "./cluster/service-clusters.ts";

/** What decides the outbound side of a class, apart from local ports: classes that agree in it share the nodes. */
export interface OutboundScope {
  /** Key of the egress scope. */
  readonly scope: string;
  readonly profile: ClusterProfile;
  readonly namespace: string;
  /** Labels of the proxies that some selector reads; absent when none. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The common part of all scopes, without a client: `namespace` is empty. */
  readonly common?: true;
}

export function outboundScopeOf(cls: ProxyClass): OutboundScope {
  const hasLabels = Object.keys(cls.labels).length > 0;
  return {
    scope: cls.scope,
    profile: profileOf(cls),
    namespace: cls.namespace,
    ...(hasLabels && { labels: cls.labels }),
  };
}

/** The part that the scope shares with all others of its profile; `scope` is the key of the common egress scope. */
export const commonPartOf = (profile: ClusterProfile, scope: string): OutboundScope => ({
  scope,
  profile,
  namespace: "",
  common: true,
});

export function profileOf(cls: Pick<ProxyClass, "type" | "interception">): ClusterProfile {
  if (cls.type === "router") return "router";
  return cls.interception === "NONE" ? "local" : "sidecar";
}

/** As the key of a lazy node; {@link parseOutboundScope} reads it back. */
export const outboundScopeKey = (scope: OutboundScope): string => canonicalJson(scope);

export const parseOutboundScope = (key: string): OutboundScope => JSON.parse(key) as OutboundScope;
