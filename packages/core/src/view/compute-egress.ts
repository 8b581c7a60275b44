// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { byAge, byText } from "../model/age.ts";
import { hostsOverlap, isWildcard, matchesHost } from "../model/hostname.ts";
import { defaultMeshSettings } from "../model/mesh-settings.ts";
import type { RouteTable } from "../model/route-table.ts";
import type { Service } from "../model/service.ts";
import type { Sidecar } from "../model/sidecar.ts";
import { isVisible } from "../model/visibility.ts";
import type { EgressScope } from "./egress-scope.ts";
import { destinationHosts } from "./route-destinations.ts";

type Import = Sidecar["egress"][number]["hosts"][number];

/** The egress scope of a key (see {@link EgressScope}); reads no more than the Sidecar's hosts ask for. */
export function computeEgress(read: Reader, mesh: Mesh, key: string): EgressScope {
  const {
    type,
    namespace,
    domain,
    sidecar: sidecarKey,
  }: Pick<EgressScope, "type" | "namespace" | "domain"> & { sidecar?: string } = JSON.parse(key);
  const settings = read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
  const sidecar = sidecarKey === undefined ? undefined : read.get(mesh.sidecars, sidecarKey);
  const imports = sidecar?.egress.flatMap((listener) => listener.hosts) ?? [{ namespace: "*", host: "*" }];
  const routeTables =
    type === "router"
      ? []
      : read
          .index(mesh.routeTablesByGateway, "mesh")
          .filter((t) => isVisible(t.exportTo, namespace) && isImported(t, imports));
  const imported = imports.flatMap((wanted) => importedServices(read, mesh, { ...wanted, by: namespace }));
  // Istio: what an imported route leads to is imported with it.
  const destinations =
    sidecar === undefined
      ? []
      : [...new Set(routeTables.flatMap(destinationHosts))].flatMap((host) => read.index(mesh.servicesByHost, host));
  const visible = [...imported, ...destinations].filter((service) => isVisible(service.exportTo, namespace));
  return {
    key,
    type,
    namespace,
    domain,
    outboundMode: sidecar?.outboundMode ?? settings.outboundMode,
    services: onePerHost(visible, namespace),
    routeTables: [...routeTables].sort(byAge),
  };
}

/** Services that one entry of a Sidecar's hosts means for the namespace `by`. */
function importedServices(read: Reader, mesh: Mesh, wanted: Import & { readonly by: string }): readonly Service[] {
  const { namespace, host, by } = wanted;
  if (namespace === "~") return [];
  if (!isWildcard(host))
    return read.index(mesh.servicesByHost, host).filter((s) => namespace === "*" || s.namespace === namespace);
  const candidates =
    namespace === "*"
      ? ["*", by].flatMap((seenBy) => read.index(mesh.servicesByVisibility, seenBy))
      : read.index(mesh.servicesByNamespace, namespace);
  return candidates.filter((service) => matchesHost(host, service.hostname));
}

function isImported(table: RouteTable, imports: readonly Import[]): boolean {
  return imports.some(
    (wanted) =>
      (wanted.namespace === "*" || wanted.namespace === table.namespace) &&
      table.hosts.some((host) => hostsOverlap(host, wanted.host)),
  );
}

/** One service for each host name: of the own namespace, else of Kubernetes, else the oldest; sorted by host name. */
function onePerHost(services: readonly Service[], namespace: string): readonly Service[] {
  const best = new Map<string, Service>();
  for (const service of services) {
    const rival = best.get(service.hostname);
    if (rival === undefined || byPreference(service, rival, namespace) < 0) best.set(service.hostname, service);
  }
  return [...best.values()].sort((a, b) => byText(a.hostname, b.hostname));
}

function byPreference(a: Service, b: Service, namespace: string): number {
  const rank = (s: Service) => (s.namespace === namespace ? 0 : s.registry === "Kubernetes" ? 1 : 2);
  return rank(a) - rank(b) || byAge(a, b);
}
