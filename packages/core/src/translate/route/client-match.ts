// SPDX-License-Identifier: Apache-2.0
import type { HttpMatch, RouteTable } from "../../model/route-table.ts";

/** The conditions of a match on who asks and where; they are decided when translating, not by Envoy. */
export type ClientCondition = Pick<HttpMatch, "gateways" | "port" | "sourceLabels" | "sourceNamespace">;

/** Who asks: a sidecar ("mesh") or a gateway, on a port. */
export interface Client {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly gateway: string;
  readonly port: number;
}

/** Istio's rule: `gateways` of the match, when given, replace the conditions on labels and namespace. */
export function clientMatches(condition: ClientCondition, client: Client): boolean {
  if (condition.port !== undefined && condition.port !== client.port) return false;
  if (condition.gateways.length > 0) return condition.gateways.includes(client.gateway);
  const labels = Object.entries(condition.sourceLabels ?? {});
  if (!labels.every(([key, value]) => client.labels[key] === value)) return false;
  return condition.sourceNamespace === undefined || condition.sourceNamespace === client.namespace;
}

/** What decides whether any HTTP route of the table is for a client; "always" when one has no such condition. */
export function clientConditions(table: RouteTable): "always" | readonly ClientCondition[] {
  const out: ClientCondition[] = [];
  for (const { matches } of table.http) {
    if (matches.length === 0) return "always";
    for (const { gateways, port, sourceLabels, sourceNamespace } of matches) {
      if (gateways.length === 0 && port === undefined && sourceLabels === undefined && sourceNamespace === undefined) {
        return "always";
      }
      out.push({
        gateways,
        ...(port !== undefined && { port }),
        ...(sourceLabels !== undefined && { sourceLabels }),
        ...(sourceNamespace !== undefined && { sourceNamespace }),
      });
    }
  }
  return out;
}

export const anyClientMatches = (conditions: "always" | readonly ClientCondition[], client: Client): boolean =>
  conditions === "always" || conditions.some((condition) => clientMatches(condition, client));
