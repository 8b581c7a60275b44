// SPDX-License-Identifier: Apache-2.0
import type { RouteTable } from "../model/route-table.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { destinationUses } from "./route-references.ts";

export const ingressRules: Analyzer = {
  name: "virtualservice.ingress",
  description: "Checks that routes by subset count for gateways as well",
  codes: ["IST0140"],
  *check(scene) {
    const tables = [...scene.mesh.routeTables.entries().values()];
    const forSidecars = tables.filter((t) => t.gateways.every((gateway) => gateway === "mesh"));
    for (const table of tables) {
      const gateway = table.gateways.find((name) => name !== "mesh");
      if (gateway === undefined) continue;
      for (const { destination, role } of destinationUses(table)) {
        if (role === "mirror" || destination.subset !== undefined) continue;
        const other = forSidecars.find((t) => t !== table && routesBySubset(t, destination.host));
        if (other === undefined) continue;
        yield finding(
          "IST0140",
          destination.origin,
          `Subset in virtual service ${other.namespace}/${other.name} has no effect on ingress gateway ${gateway} requests: it is for sidecars, and this rule sends to all of ${destination.host}. Add ${gateway} and this host to its \`gateways\` and \`hosts\`, or name a subset here.`,
          { related: [{ ...other.origin, message: "routes the host by subset, for sidecars" }] },
        );
      }
    }
  },
};

const routesBySubset = (table: RouteTable, host: string): boolean =>
  table.hosts.includes(host) &&
  destinationUses(table).some((use) => use.destination.host === host && use.destination.subset !== undefined);
