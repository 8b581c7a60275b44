// SPDX-License-Identifier: Apache-2.0
import type { Mesh } from "../index/mesh.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { DestinationRule } from "../model/destination-rule.ts";
import { wildcardsOver } from "../model/hostname.ts";
import type { MeshSettings } from "../model/mesh-settings.ts";
import type { Labels } from "../model/selector.ts";
import type { Service } from "../model/service.ts";
import { computeEgress } from "../view/compute-egress.ts";
import { findDestinationRule } from "../view/find-destination-rule.ts";
import { destinationRuleKey } from "../view/view.ts";
import { edgeReader } from "./edge-reader.ts";

/** What the proxies of a namespace see, found by the functions that their configuration is made with. */
export interface Sight {
  /** By hostname; a Sidecar may narrow it, but what routes lead to it never hides. */
  services(namespace: string): ReadonlyMap<string, Service>;
  /** The rule that applies; `labels` count for rules that select clients. */
  rule(client: { readonly namespace: string; readonly labels?: Labels }, service: Service): DestinationRule | undefined;
  /** Names of the subsets that some client of the namespace can reach. */
  subsets(namespace: string, service: Service): ReadonlySet<string>;
}

export function createSight(mesh: Mesh, settings: MeshSettings): Sight {
  const services = memo((namespace: string): ReadonlyMap<string, Service> => {
    const domain = `${namespace}.svc.${settings.domainSuffix}`;
    const key = canonicalJson({ type: "sidecar", namespace, domain });
    return new Map(computeEgress(edgeReader, mesh, key).services.map((s) => [s.hostname, s]));
  });
  const rules = memo((key: string) => findDestinationRule(edgeReader, mesh, key));
  const rule: Sight["rule"] = (client, service) => rules(destinationRuleKey(client, service));
  return {
    services,
    rule,
    subsets: (namespace, service) => {
      const clients = [undefined, ...clientSelectors(mesh, service.hostname)];
      const found = clients.map((labels) => rule({ namespace, ...(labels && { labels }) }, service));
      return new Set(found.flatMap((r) => r?.subsets.map((subset) => subset.name) ?? []));
    },
  };
}

/** Labels of clients for whom rules of their own exist. */
function clientSelectors(mesh: Mesh, hostname: string): readonly Labels[] {
  return [hostname, ...wildcardsOver(hostname)]
    .flatMap((pattern) => mesh.destinationRulesByHost.get(pattern))
    .flatMap((rule) => (rule.workloadSelector === undefined ? [] : [rule.workloadSelector]));
}

function memo<V>(compute: (key: string) => V): (key: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (key) => {
    const hit = known.get(key) ?? { value: compute(key) };
    known.set(key, hit);
    return hit.value;
  };
}
