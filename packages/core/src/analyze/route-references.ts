// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Destination, RouteTable } from "../model/route-table.ts";
import type { Analyzer, Scene } from "./analyzer.ts";

/** IST0101: hosts, subsets and gateways that a VirtualService names and that are not there. */
export const routeReferences: Analyzer = function* (scene) {
  for (const table of scene.mesh.routeTables.entries().values()) {
    yield* missingGateways(scene, table);
    for (const destination of destinations(table)) yield* missingDestination(scene, destination);
  }
};

function* missingGateways(scene: Scene, table: RouteTable): Iterable<Diagnostic> {
  for (const [i, gateway] of table.gateways.entries()) {
    if (gateway === "mesh" || scene.mesh.gateways.get(gateway) !== undefined) continue;
    yield {
      code: "IST0101",
      severity: "error",
      message: `Referenced gateway not found: "${gateway}". The routes are not served there. Create the Gateway, or correct the name (namespace/name).`,
      resource: table.origin.resource,
      path: ["spec", "gateways", i],
    };
  }
}

function destinations(table: RouteTable): readonly Destination[] {
  const http = table.http.flatMap((r) => [...(r.action.type === "forward" ? r.action.destinations : []), ...r.mirrors]);
  return [...http, ...[...table.tls, ...table.tcp].flatMap((r) => r.destinations)];
}

function* missingDestination({ mesh }: Scene, d: Destination): Iterable<Diagnostic> {
  const { resource, path } = d.origin;
  if (mesh.servicesByHost.get(d.host).length === 0) {
    const known = [...new Set([...mesh.services.entries().values()].map((s) => s.hostname))];
    const near = known.find((h) => h.split(".")[0] === d.host.split(".")[0]);
    yield {
      code: "IST0101",
      severity: "error",
      message: `Referenced host not found: "${d.host}". Requests to this route get 503. ${near === undefined ? "Create the Service or ServiceEntry, or correct the name." : `Did you mean ${near}?`}`,
      resource,
      path: [...path, "host"],
    };
    return;
  }
  if (d.subset === undefined) return;
  const rules = mesh.destinationRulesByHost.get(d.host);
  const subsets = rules.flatMap((r) => r.subsets.map((s) => s.name));
  if (subsets.includes(d.subset)) return;
  const rule = rules[0];
  const add =
    rule === undefined
      ? `create a DestinationRule for ${d.host} with the subset ${d.subset}`
      : `add subset ${d.subset} to DestinationRule ${rule.key}`;
  yield {
    code: "IST0101",
    severity: "error",
    message: `Referenced host+subset in destinationrule not found: "${d.host}+${d.subset}". Requests to this route get 503.`,
    resource,
    path: [...path, "subset"],
    fix: { description: subsets.length === 0 ? add : `${add}, or use one of: ${subsets.join(", ")}` },
    ...(rule && {
      related: [{ resource: rule.origin.resource, path: ["spec", "subsets"], message: "the subsets that are defined" }],
    }),
  };
}
