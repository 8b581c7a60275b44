// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hostsOverlap, isWildcard, matchesHost } from "../model/hostname.ts";
import type { RouteTable } from "../model/route-table.ts";
import type { Sidecar } from "../model/sidecar.ts";
import { below } from "../model/typed.ts";
import { isVisible } from "../model/visibility.ts";
import { destinationHosts } from "../view/route-destinations.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { hostSuggestion } from "./host-suggestion.ts";
import { audience } from "./route-clients.ts";
import { type Scene, writtenAt } from "./scene.ts";

export const unknownHosts: Analyzer = {
  name: "host.unknown",
  description: "Checks that hosts which VirtualServices route and Sidecars import are there",
  codes: ["HED0405", "HED0406"],
  *check(scene) {
    for (const table of scene.mesh.routeTables.entries().values()) yield* routedHosts(scene, table);
    for (const sidecar of scene.mesh.sidecars.entries().values()) yield* importedHosts(scene, sidecar);
  },
};

/** A name under the cluster's domain that is no service; a host that a destination names as well is told there (IST0101). */
function* routedHosts(scene: Scene, table: RouteTable): Iterable<Diagnostic> {
  if (!table.gateways.includes("mesh")) return;
  const cluster = `.svc.${scene.settings.domainSuffix}`;
  const named = destinationHosts(table);
  for (const [i, host] of table.hosts.entries()) {
    if (isWildcard(host) || !host.endsWith(cluster) || named.includes(host)) continue;
    if (audience(scene, table).some((namespace) => scene.sight.services(namespace).has(host))) continue;
    const { resource } = table.origin;
    const path = ["spec", "hosts", i];
    const written = writtenAt(scene, resource, path) ?? host;
    const fix = hostSuggestion(scene, { host, namespace: table.namespace, path });
    yield finding(
      "HED0405",
      { resource, path },
      `Host ${JSON.stringify(written)} is no service that sidecars see, so none of them uses these rules. Correct the host, or create the Service.`,
      fix === undefined ? {} : { fix },
    );
  }
}

function* importedHosts(scene: Scene, sidecar: Sidecar): Iterable<Diagnostic> {
  const services = [...scene.mesh.services.entries().values()];
  const tables = [...scene.mesh.routeTables.entries().values()];
  for (const { hosts, origin } of sidecar.egress)
    for (const [i, { namespace, host }] of hosts.entries()) {
      if (host === "*" || namespace === "~" || namespace === scene.settings.rootNamespace) continue;
      const inPlace = (n: string) => namespace === "*" || namespace === n;
      const found =
        services.some(
          (s) => inPlace(s.namespace) && matchesHost(host, s.hostname) && isVisible(s.exportTo, sidecar.namespace),
        ) || tables.some((t) => inPlace(t.namespace) && t.hosts.some((h) => hostsOverlap(h, host)));
      if (found) continue;
      const at = below(origin, "hosts", i);
      const written = writtenAt(scene, at.resource, at.path) ?? host;
      const prefix = `${written.slice(0, written.indexOf("/") + 1)}`;
      const fix = hostSuggestion(scene, { host, namespace: sidecar.namespace, path: at.path, prefix, full: true });
      yield finding(
        "HED0406",
        at,
        `${JSON.stringify(written)} stands for no service and no route that namespace ${sidecar.namespace} sees, so nothing is imported by it. Correct it; the form is namespace/host, the host with its full name.`,
        fix === undefined ? {} : { fix },
      );
    }
}
