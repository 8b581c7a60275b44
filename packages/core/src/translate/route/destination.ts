// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, refText } from "../../diagnostics/diagnostic.ts";
import type { HashKey } from "../../model/destination-rule.ts";
import type { Origin } from "../../model/origin.ts";
import type { Destination } from "../../model/route-table.ts";
import { outboundClusterName } from "../cluster/cluster-name.ts";
import { finding } from "./codes.ts";
import { hashKeyFor } from "./hash-policy.ts";
import type { RouteContext, RouteNotes } from "./route-context.ts";

/** Where a destination leads for this client. */
export interface Target {
  readonly cluster: string;
  /** Set when the cluster balances by consistent hash. */
  readonly hash?: HashKey;
}

/**
 * The cluster of a destination. Without a port: the service's only port, else the port the client called. A host, port or subset that
 * does not exist still gives Istio's name of the cluster, which is missing, so Envoy answers 503; a finding says so.
 */
export function resolveTarget(destination: Destination, context: RouteContext, notes: RouteNotes): Target {
  const { host, subset } = destination;
  const service = context.serviceOf(host);
  const only = service?.ports.length === 1 ? service.ports[0]?.number : undefined;
  const port = destination.port ?? only ?? context.port;
  const cluster = outboundClusterName(host, port, subset);
  notes.clusters.add(cluster);
  const missing = (field: readonly string[], what: string): void => {
    notes.diagnostics.push(missingReference(destination.origin, field, what));
  };
  if (service === undefined) {
    missing(["host"], `host ${host} is not a service that namespace ${context.namespace} sees`);
    return { cluster };
  }
  if (!service.ports.some((p) => p.number === port)) {
    const ports = service.ports.map((p) => p.number).join(", ");
    const field = destination.port === undefined ? ["host"] : ["port"];
    missing(field, `host ${host} has no port ${port} (it has ${ports === "" ? "none" : ports})`);
    return { cluster };
  }
  const rule = context.ruleOf(service);
  if (subset !== undefined && rule?.subsets.some((s) => s.name === subset) !== true) {
    missing(["subset"], `subset ${JSON.stringify(subset)} is not defined for host ${host}`);
    return { cluster };
  }
  const hash = hashKeyFor(rule, port, subset);
  return hash === undefined ? { cluster } : { cluster, hash };
}

function missingReference(origin: Origin, field: readonly string[], what: string): Diagnostic {
  const text = `${refText(origin.resource)}: ${what}; requests sent there get 503`;
  return finding("IST0101", origin, text, [...origin.path, ...field]);
}
