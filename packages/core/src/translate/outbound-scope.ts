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

export function profileOf(cls: Pick<ProxyClass, "type" | "interception">): ClusterProfile {
  if (cls.type === "router") return "router";
  return cls.interception === "NONE" ? "local" : "sidecar";
}

/** As the key of a lazy node; {@link parseOutboundScope} reads it back. */
export const outboundScopeKey = (scope: OutboundScope): string => canonicalJson(scope);

export const parseOutboundScope = (key: string): OutboundScope => JSON.parse(key) as OutboundScope;
