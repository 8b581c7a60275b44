// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
import type { Mesh } from "../../index/mesh.ts";
import { buildTranslated, equalSets, equalTranslated } from "../../resource/build-translated.ts";
import type { Translated, TranslatedSet } from "../../resource/translated.ts";
import type { View } from "../../view/view.ts";
import type { ClusterSets } from "../cluster/cluster-sets.ts";
import { gatherScope } from "../gather.ts";
import { readOrSkip } from "../keep-others.ts";
import { outboundScopeKey, outboundScopeOf } from "../outbound-scope.ts";
import { type Assignment, buildLoadAssignment, selectEndpoints } from "./load-assignment.ts";

export interface EndpointSets {
  /** By class key. */
  readonly byClass: Lazy<TranslatedSet>;
}

/**
 * The lazy nodes of EDS. An assignment (`endpoint/assignment`) reads one endpoint set and is shared by every proxy; a scope gathers
 * those of its hosts. A changed endpoint reruns its assignments and the gathering, nothing else.
 */
export function createEndpointSets(mesh: Mesh, view: View, clusters: ClusterSets): EndpointSets {
  const assignment = mesh.graph.lazy("endpoint/assignment", (read, key) => readAssignment(read, mesh, key), {
    equals: equalTranslated,
  });
  const byHost = mesh.graph.lazy("endpoint/host", (read, key) => readHost(read, { clusters, assignment, key }), {
    equals: (a, b) => a.length === b.length && a.every((t, i) => t === b[i]),
  });
  const byScope: Lazy<TranslatedSet> = mesh.graph.lazy(
    "endpoint/scope",
    (read, key) => {
      const of = (host: string) => readOrSkip(read, byHost, host) ?? [];
      return gatherScope(read, read.lazy(clusters.hosts, key), { sets: byScope, of });
    },
    { equals: equalSets },
  );
  const byClass = mesh.graph.lazy(
    "endpoint/class",
    (read, key) => read.lazy(byScope, outboundScopeKey(outboundScopeOf(read.lazy(view.proxyClass, key)))),
    { equals: Object.is },
  );
  return { byClass };
}

function readAssignment(read: Reader, mesh: Mesh, key: string): Translated {
  const assignment = JSON.parse(key) as Assignment;
  const { name } = assignment;
  const set = read.get(mesh.endpoints, assignment.endpoints);
  const members = selectEndpoints(set?.endpoints ?? [], assignment);
  const [message, diagnostics] = buildLoadAssignment(name, members);
  const origins = members.map((e, i) => ({ ...e.origin, at: ["endpoints", i] }));
  return buildTranslated("endpoint", { name, message, origins, diagnostics });
}

function readHost(
  read: Reader,
  from: { clusters: ClusterSets; assignment: Lazy<Translated>; key: string },
): readonly Translated[] {
  return read
    .lazy(from.clusters.byHost, from.key)
    .assignments.flatMap((assignment) => readOrSkip(read, from.assignment, JSON.stringify(assignment)) ?? []);
}
