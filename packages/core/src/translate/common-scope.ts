// SPDX-License-Identifier: Apache-2.0
import type { Lazy } from "@heddle/incr";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Service } from "../model/service.ts";
import { clientRuleKey, dependsOnClient } from "../view/client-rule.ts";
import type { View } from "../view/view.ts";

/**
 * What all clients of a mesh see alike: services exported to everybody whose rules ask no client. It is translated once, and the scopes of
 * namespaces and Sidecars are laid over it with what they see otherwise.
 */
export interface CommonScope {
  /** Key of the service by hostname. By key of a common scope. */
  readonly members: Lazy<ReadonlyMap<string, string>>;
  /** By scope key. */
  readonly division: Lazy<Division>;
}

/** A scope as the common one and its own. */
export interface Division {
  /** Key of the common scope; absent when the scope has too little of it (a Sidecar that imports little). */
  readonly common?: string;
  /** Services that the common scope does not have, or others under their names; ordered by hostname. */
  readonly own: readonly Service[];
  /** Hostnames of the common scope that are not seen, or seen otherwise. */
  readonly hidden: readonly string[];
}

/** Key of an egress scope that belongs to no namespace. */
export const commonScopeKey = (type: string): string => canonicalJson({ type, namespace: "", domain: "" });

/** `share` false: every scope stands alone, which changes nothing but the cost. */
export function createCommonScope(view: View, services: Lazy<readonly Service[]>, share = true): CommonScope {
  const { mesh } = view;
  const { graph } = mesh;
  const perClient = graph.lazy("scope/rule-per-client", (read, key) => dependsOnClient(read, mesh, key));
  const members = graph.lazy(
    "scope/common-members",
    (read, key): ReadonlyMap<string, string> =>
      new Map(
        read
          .lazy(services, key)
          .filter((service) => !read.lazy(perClient, clientRuleKey(service)))
          .map((service) => [service.hostname, service.key]),
      ),
  );
  const division = graph.lazy("scope/division", (read, scope): Division => {
    const all = read.lazy(services, scope);
    const common = commonScopeKey((JSON.parse(scope) as { readonly type: string }).type);
    const shared = read.lazy(members, common);
    const own = all.filter((service) => shared.get(service.hostname) !== service.key);
    if (!share || all.length - own.length < shared.size / 2) return { own: all, hidden: [] };
    const seen = new Map(all.map((service) => [service.hostname, service.key]));
    const hidden = [...shared].filter(([hostname, key]) => seen.get(hostname) !== key).map(([hostname]) => hostname);
    return { common, own, hidden };
  });
  return { members, division };
}
