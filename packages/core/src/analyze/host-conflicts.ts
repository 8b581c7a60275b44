// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { byAge } from "../model/age.ts";
import type { L4Match, RouteTable } from "../model/route-table.ts";
import type { ClientCondition } from "../translate/route/client-match.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { audience } from "./route-clients.ts";
import type { Scene } from "./scene.ts";

export const hostConflicts: Analyzer = {
  name: "virtualservice.host-conflict",
  description: "Checks that no two VirtualServices route one host for the same sidecars",
  codes: ["IST0109"],
  *check(scene) {
    const byHost = new Map<string, RouteTable[]>();
    for (const table of scene.mesh.routeTables.entries().values()) {
      if (!table.gateways.includes("mesh")) continue;
      for (const host of table.hosts) byHost.set(host, [...(byHost.get(host) ?? []), table]);
    }
    for (const [host, tables] of byHost) {
      if (tables.length < 2) continue;
      for (const table of tables) {
        const rivals = tables.filter((other) => other !== table && collide(scene, table, other));
        if (rivals.length > 0) yield conflict(host, table, rivals);
      }
    }
  },
};

/** Whether some sidecar would have to choose: it sees both, and may serve rules of one kind from both. */
function collide(scene: Scene, a: RouteTable, b: RouteTable): boolean {
  const seenByB = new Set(audience(scene, b));
  const shared = audience(scene, a).filter((namespace) => seenByB.has(namespace));
  const kinds = [
    [a.http, b.http],
    [a.tcp, b.tcp],
  ] as const;
  return kinds.some(([x, y]) => {
    const [conditionsA, conditionsB] = [conditionsOf(x), conditionsOf(y)];
    return conditionsA.some((p) => conditionsB.some((q) => shared.some((namespace) => meet(p, q, namespace))));
  });
}

type Rules = readonly { readonly matches: readonly (ClientCondition | L4Match)[] }[];
type Condition = Pick<ClientCondition, "gateways" | "port" | "sourceLabels" | "sourceNamespace">;

const anyClient: Condition = { gateways: [] };

function conditionsOf(rules: Rules): readonly Condition[] {
  return rules.flatMap(({ matches }): readonly Condition[] => (matches.length === 0 ? [anyClient] : matches));
}

/** Whether a sidecar of the namespace can satisfy both conditions. */
function meet(a: Condition, b: Condition, namespace: string): boolean {
  for (const { gateways, sourceNamespace } of [a, b]) {
    if (gateways.length > 0 && !gateways.includes("mesh")) return false;
    if (sourceNamespace !== undefined && sourceNamespace !== namespace) return false;
  }
  if (a.port !== undefined && b.port !== undefined && a.port !== b.port) return false;
  return Object.entries(a.sourceLabels ?? {}).every(
    ([key, value]) => b.sourceLabels?.[key] === undefined || b.sourceLabels[key] === value,
  );
}

function conflict(host: string, table: RouteTable, rivals: readonly RouteTable[]): Diagnostic {
  const all = [table, ...rivals].sort(byAge);
  const winner = all[0] ?? table;
  const names = all.map((t) => `${t.namespace}/${t.name}`).join(",");
  const now =
    winner === table
      ? "Sidecars that see both use this one."
      : `Sidecars that see both use ${winner.namespace}/${winner.name}, the oldest, and ignore this one for the host.`;
  return finding(
    "IST0109",
    { resource: table.origin.resource, path: ["spec", "hosts", table.hosts.indexOf(host)] },
    `The VirtualServices ${names} associated with mesh gateway define the same host ${host} which can lead to undefined behavior. ${now} Merge them into one.`,
    { related: rivals.map((rival) => ({ ...rival.origin, path: ["spec", "hosts"], message: "routes the same host" })) },
  );
}
