// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";
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

/** The parts of egress scopes as nodes of their own: an edit of a VirtualService does not look at services again. By scope key. */
export interface EgressParts {
  readonly services: Lazy<readonly Service[]>;
  readonly routeTables: Lazy<readonly RouteTable[]>;
}

/** What a scope key says. */
type ScopeKey = Pick<EgressScope, "type" | "namespace" | "domain"> & { readonly sidecar?: string };

const parseScope = (key: string): ScopeKey => JSON.parse(key) as ScopeKey;

export function createEgressParts(mesh: Mesh): EgressParts {
  const { graph } = mesh;
  const routeTables = graph.lazy("view/egress-tables", (read, key) => readTables(read, mesh, parseScope(key)));
  const services = graph.lazy("view/egress-services", (read, key) =>
    readServices(read, mesh, { ...parseScope(key), tables: () => read.lazy(routeTables, key) }),
  );
  return { services, routeTables };
}

/** The egress scope of a key (see {@link EgressScope}); reads no more than the Sidecar's hosts ask for. */
export function computeEgress(read: Reader, mesh: Mesh, key: string): EgressScope {
  const scope = parseScope(key);
  const tables = readTables(read, mesh, scope);
  return assemble(read, mesh, {
    key,
    routeTables: tables,
    services: readServices(read, mesh, { ...scope, tables: () => tables }),
  });
}

/** The same from nodes. */
export const readEgress = (
  read: Reader,
  from: { readonly mesh: Mesh; readonly parts: EgressParts },
  key: string,
): EgressScope =>
  assemble(read, from.mesh, {
    key,
    services: read.lazy(from.parts.services, key),
    routeTables: read.lazy(from.parts.routeTables, key),
  });

function assemble(
  read: Reader,
  mesh: Mesh,
  { key, services, routeTables }: Pick<EgressScope, "key" | "services" | "routeTables">,
): EgressScope {
  const { type, namespace, domain, sidecar } = parseScope(key);
  const settings = read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
  const outboundMode = sidecarOf(read, mesh, sidecar)?.outboundMode ?? settings.outboundMode;
  return { key, type, namespace, domain, outboundMode, services, routeTables };
}

const sidecarOf = (read: Reader, mesh: Mesh, key: string | undefined): Sidecar | undefined =>
  key === undefined ? undefined : read.get(mesh.sidecars, key);

const importsOf = (sidecar: Sidecar | undefined): readonly Import[] =>
  sidecar?.egress.flatMap((listener) => listener.hosts) ?? [{ namespace: "*", host: "*" }];

function readTables(read: Reader, mesh: Mesh, { type, namespace, sidecar }: ScopeKey): readonly RouteTable[] {
  if (type === "router") return [];
  const imports = importsOf(sidecarOf(read, mesh, sidecar));
  return read
    .index(mesh.routeTablesByGateway, "mesh")
    .filter((t) => isVisible(t.exportTo, namespace) && isImported(t, imports))
    .sort(byAge);
}

function readServices(
  read: Reader,
  mesh: Mesh,
  { namespace, sidecar, tables }: ScopeKey & { readonly tables: () => readonly RouteTable[] },
): readonly Service[] {
  const imports = importsOf(sidecarOf(read, mesh, sidecar));
  const imported = imports.flatMap((wanted) => importedServices(read, mesh, { ...wanted, by: namespace }));
  // Istio: what an imported route leads to is imported with it.
  const destinations =
    sidecar === undefined || sidecarOf(read, mesh, sidecar) === undefined
      ? []
      : [...new Set(tables().flatMap(destinationHosts))].flatMap((host) => read.index(mesh.servicesByHost, host));
  const visible = [...imported, ...destinations].filter((service) => isVisible(service.exportTo, namespace));
  return onePerHost(visible, namespace);
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
