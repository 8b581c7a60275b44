// SPDX-License-Identifier: Apache-2.0
import type { Origin } from "../../model/origin.ts";
import type { WeightedDestination } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";
import { resolveTarget } from "./destination.ts";
import { buildHashPolicies } from "./hash-policy.ts";
import { buildHeaderOperations, type HeaderFields, headerMessage } from "./header-operations.ts";
import { partReport, type RouteContext, type RouteNotes } from "./route-context.ts";

/** Where a route sends: one cluster, or several by weight. */
export interface Forwarding {
  /** `{cluster}` or `{weightedClusters}`. */
  readonly specifier: Message;
  readonly hashPolicy: readonly Message[];
  /** The only cluster balances by consistent hash. */
  readonly hashed: boolean;
  /** Where each cluster comes from, in the order of the specifier. */
  readonly origins: readonly Origin[];
  /** Header operations of the only destination: Envoy wants them on the route. */
  readonly headers?: HeaderFields;
}

/** Envoy's limit. */
const maxTotalWeight = 4_294_967_295;

/** A reason when nothing can be forwarded to. Destinations of weight 0 get nothing and are left out, except an only one (Istio's rule). */
export function buildDestinations(
  destinations: readonly WeightedDestination[],
  context: RouteContext,
  notes: RouteNotes,
): Forwarding | string {
  const [first] = destinations;
  if (first === undefined) return "the route has no destination";
  if (destinations.length === 1) return onlyDestination(first, context, notes);
  const live = destinations.filter((d) => d.weight > 0);
  if (live.length === 0) return "every destination has weight 0";
  const total = live.reduce((sum, d) => sum + d.weight, 0);
  if (total > maxTotalWeight) return `the weights add up to ${total}, more than ${maxTotalWeight}`;
  const hashPolicy: Message[] = [];
  const clusters = live.map((destination) => {
    const target = resolveTarget(destination, context, notes);
    const headers = destinationHeaders(destination, notes);
    hashPolicy.push(...buildHashPolicies(target.hash));
    return {
      name: target.cluster,
      weight: destination.weight,
      ...headerMessage(headers),
      ...(headers.authority !== undefined && { hostRewriteLiteral: headers.authority }),
    };
  });
  const origins = live.map((d) => d.origin);
  return { specifier: { weightedClusters: { clusters } }, hashPolicy, hashed: false, origins };
}

function onlyDestination(destination: WeightedDestination, context: RouteContext, notes: RouteNotes): Forwarding {
  const target = resolveTarget(destination, context, notes);
  return {
    specifier: { cluster: target.cluster },
    hashPolicy: buildHashPolicies(target.hash),
    hashed: target.hash !== undefined,
    origins: [destination.origin],
    headers: destinationHeaders(destination, notes),
  };
}

function destinationHeaders(destination: WeightedDestination, notes: RouteNotes): HeaderFields {
  // The destination's origin is its `destination` field; `headers` stands beside that.
  const { origin } = destination;
  const path = origin.path.at(-1) === "destination" ? origin.path.slice(0, -1) : origin.path;
  const report = partReport(notes, { resource: origin.resource, path }, "headers");
  return buildHeaderOperations(destination.headers, (at, reason) => report(at, `header ${at[2]}: ${reason}`));
}
