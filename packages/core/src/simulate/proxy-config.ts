// SPDX-License-Identifier: Apache-2.0
import {
  type Cluster,
  type ClusterLoadAssignment,
  decode,
  type Listener,
  type RouteConfiguration,
  toTypeName,
} from "@heddle/envoy";
import type { PartOrigin } from "../model/origin.ts";
import type { ResourceKind, Translated, TranslatedSet } from "../resource/translated.ts";
import type { PlannedWorkload } from "./outcome.ts";

/** A generated message with the origins of its parts. */
export interface Generated<M> {
  readonly message: M;
  readonly origins: readonly PartOrigin[];
}

/** What one proxy has, as messages; looked up by resource name. */
export interface ProxyConfig {
  readonly listeners: readonly Generated<Listener>[];
  route(name: string): Generated<RouteConfiguration> | undefined;
  cluster(name: string): Generated<Cluster> | undefined;
  endpoints(name: string): Generated<ClusterLoadAssignment> | undefined;
  /** Workloads that would be members of a cluster once they run. */
  planned(cluster: string): readonly PlannedWorkload[];
}

/**
 * Reads messages back from the bytes that proxies get, so that what is simulated is what is sent.
 * @param planned default: none
 */
export function proxyConfig(
  sets: Readonly<Record<ResourceKind, TranslatedSet>>,
  planned: ProxyConfig["planned"] = () => [],
): ProxyConfig {
  const message = (t: Translated): Generated<unknown> => ({
    message: decode(toTypeName(t.resource.typeUrl), t.resource.bytes),
    origins: t.origins,
  });
  const look = <M>(kind: ResourceKind, name: string): Generated<M> | undefined => {
    const found = sets[kind].get(name);
    return found === undefined ? undefined : (message(found) as Generated<M>);
  };
  return {
    listeners: [...sets.listener.values()].map((t) => message(t) as Generated<Listener>),
    route: (name) => look("route", name),
    cluster: (name) => look("cluster", name),
    endpoints: (name) => look("endpoint", name),
    planned,
  };
}

/** The origin whose part holds `at` most closely. */
export function originOf(generated: Generated<unknown>, at: readonly (string | number)[]): PartOrigin | undefined {
  let best: PartOrigin | undefined;
  for (const origin of generated.origins) {
    const inside = origin.at.length <= at.length && origin.at.every((step, i) => step === at[i]);
    if (inside && (best === undefined || origin.at.length >= best.at.length)) best = origin;
  }
  return best;
}

/** The origin of exactly this part; undefined when nobody asked for it. */
export function exactOriginOf(generated: Generated<unknown>, at: readonly (string | number)[]): PartOrigin | undefined {
  return generated.origins.findLast(
    (origin) => origin.at.length === at.length && origin.at.every((s, i) => s === at[i]),
  );
}
