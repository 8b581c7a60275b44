// SPDX-License-Identifier: Apache-2.0
import { nearestWord } from "@heddle/schema/text/distance.ts";
import type { Diagnostic, Path } from "../diagnostics/diagnostic.ts";
import type { Gateway } from "../model/gateway.ts";
import { resolveGateway } from "../model/route-parts.ts";
import type { RouteTable } from "../model/route-table.ts";
import { below } from "../model/typed.ts";
import { commonHosts } from "../translate/gateway/gateway-plan.ts";
import { hostsForNamespace } from "../translate/gateway/gateway-servers.ts";
import type { Analyzer } from "./analyzer.ts";
import { finding } from "./codes.ts";
import { objectsOfKind, type Scene, writtenAt } from "./scene.ts";

export const gatewayReferences: Analyzer = {
  name: "virtualservice.gateway",
  description: "Checks that Gateways which VirtualServices name are there and serve their hosts",
  codes: ["IST0101", "IST0132"],
  *check(scene) {
    for (const { metadata, spec } of objectsOfKind(scene, "VirtualService")) {
      const table = scene.mesh.routeTables.get(`${metadata.namespace}/${metadata.name}`);
      if (table === undefined) continue;
      const named = (spec.gateways ?? []).map((name, i) => ({ name, path: ["spec", "gateways", i] as Path }));
      for (const { name, path } of [...named, ...gatewaysOfMatches(spec)]) {
        const key = resolveGateway(name, metadata.namespace);
        if (key !== "mesh" && scene.mesh.gateways.get(key) === undefined)
          yield missingGateway(scene, table, { name, path });
      }
      yield* unservedHosts(scene, table, named);
    }
  },
};

interface NamedGateway {
  readonly name: string;
  readonly path: Path;
}

type Matches = readonly { readonly match?: readonly { readonly gateways?: readonly string[] }[] }[];

function gatewaysOfMatches(spec: {
  readonly http?: Matches;
  readonly tls?: Matches;
  readonly tcp?: Matches;
}): readonly NamedGateway[] {
  return (["http", "tls", "tcp"] as const).flatMap((kind) =>
    (spec[kind] ?? []).flatMap((rule, i) =>
      (rule.match ?? []).flatMap((match, j) =>
        (match.gateways ?? []).map((name, k) => ({
          name,
          path: ["spec", kind, i, "match", j, "gateways", k] as Path,
        })),
      ),
    ),
  );
}

function missingGateway(scene: Scene, table: RouteTable, { name, path }: NamedGateway): Diagnostic {
  const keys = [...scene.mesh.gateways.entries().keys()];
  const key = resolveGateway(name, table.namespace);
  const bare = key.slice(key.indexOf("/") + 1);
  const meant = keys.find((k) => k.endsWith(`/${bare}`)) ?? nearestWord(key, keys);
  const value = meant?.startsWith(`${table.namespace}/`) ? meant.slice(table.namespace.length + 1) : meant;
  return finding(
    "IST0101",
    { resource: table.origin.resource, path },
    `Referenced gateway not found: ${JSON.stringify(name)}. The rules are not served there. Create the Gateway, or correct the name (namespace/name for another namespace).`,
    value === undefined ? {} : { fix: { description: `Write ${value}.`, edits: [{ op: "replace", path, value }] } },
  );
}

/** A Gateway that serves none of the hosts; and, for a table only for gateways, a host that none of them serves. */
function* unservedHosts(scene: Scene, table: RouteTable, named: readonly NamedGateway[]): Iterable<Diagnostic> {
  const served = named.flatMap(({ name, path }) => {
    const gateway = scene.mesh.gateways.get(resolveGateway(name, table.namespace));
    return gateway === undefined
      ? []
      : [{ gateway, path, common: hostsInCommon(gateway, table.namespace, table.hosts) }];
  });
  for (const { gateway, path, common } of served)
    if (common.length === 0) yield unserved(scene, table, { gateway, hosts: table.hosts.map((_, i) => i), path });
  if (table.gateways.includes("mesh") || served.length < named.length) return;
  const useful = served.filter(({ common }) => common.length > 0);
  const [first] = useful;
  if (first === undefined) return;
  for (const [i, host] of table.hosts.entries()) {
    if (useful.some(({ gateway }) => hostsInCommon(gateway, table.namespace, [host]).length > 0)) continue;
    yield unserved(scene, table, { gateway: first.gateway, hosts: [i], path: ["spec", "hosts", i] });
  }
}

const hostsInCommon = (gateway: Gateway, namespace: string, hosts: readonly string[]): readonly string[] =>
  gateway.servers.flatMap((server) => commonHosts(hostsForNamespace(server, namespace), hosts));

function unserved(
  scene: Scene,
  table: RouteTable,
  at: { readonly gateway: Gateway; readonly hosts: readonly number[]; readonly path: Path },
): Diagnostic {
  const { resource } = table.origin;
  const hosts = at.hosts.map((i) => writtenAt(scene, resource, ["spec", "hosts", i]) ?? table.hosts[i] ?? "");
  const offered = at.gateway.servers.flatMap((server) =>
    server.hosts.map(({ namespace, host }) => (namespace === "*" ? host : `${namespace}/${host}`)),
  );
  return finding(
    "IST0132",
    { resource, path: at.path },
    `one or more host [${hosts.join(" ")}] defined in VirtualService ${table.namespace}/${table.name} not found in Gateway ${at.gateway.key}. Requests for ${hosts.length === 1 ? "it" : "them"} get 404 there; the Gateway serves ${[...new Set(offered)].join(", ")} to this namespace and others. Add the host to the Gateway, or correct it.`,
    { related: [{ ...below(at.gateway.origin, "spec", "servers"), message: "the hosts of the Gateway" }] },
  );
}
