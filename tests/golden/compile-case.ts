// SPDX-License-Identifier: Apache-2.0
import {
  createOfflineMesh,
  type Diagnostic,
  findProxy,
  type Proxy as MeshProxy,
  type OfflineMesh,
  parseProxy,
  type ResourceKind,
  refText,
  resourceKinds,
  sortDiagnostics,
  staticBootstrap,
  type Translated,
  type TranslatedSet,
  withPositions,
} from "@heddle/core";
import { decode, toTypeName } from "@heddle/envoy";
import { renderPath } from "@heddle/schema";
import { stringify } from "yaml";
import type { NamedBootstrap } from "../kit/validate-many.ts";
import type { Expected, GoldenCase, GoldenProxy, Part } from "./read-case.ts";

export interface CompiledCase {
  /** Text by name of the file below `expect/`. */
  readonly files: ReadonlyMap<string, string>;
  /** The whole configuration of each proxy, as one file for Envoy. */
  readonly bootstraps: readonly NamedBootstrap[];
  readonly faults: readonly string[];
}

type Sets = Readonly<Record<ResourceKind, TranslatedSet>>;

/**
 * What the case's proxies get and what is found out on the way (`heddle analyze` finds more, with tests of its own). Nothing found: no
 * `diagnostics.yaml`.
 */
export function compileCase(golden: GoldenCase): CompiledCase {
  const mesh = createOfflineMesh({ texts: golden.texts, settings: golden.settings });
  const files = new Map<string, string>();
  const bootstraps: NamedBootstrap[] = [];
  const findings: Diagnostic[] = [];
  for (const wanted of golden.proxies) {
    const proxy = proxyOf(mesh, wanted);
    const { key } = mesh.compiler.classOf(proxy);
    const sets = Object.fromEntries(
      resourceKinds.map((kind) => [kind, mesh.graph.read(mesh.compiler.resources, `${kind}|${key}`)]),
    ) as Sets;
    for (const set of Object.values(sets)) for (const { diagnostics } of set.values()) findings.push(...diagnostics);
    findings.push(...mesh.graph.read(mesh.compiler.findings, key));
    const file = wanted.name.replaceAll("/", ".");
    for (const expected of golden.expected)
      files.set(`${file}.${expected.part}.yaml`, render(showPart(mesh, sets, expected)));
    bootstraps.push({ name: `${golden.name} ${wanted.name}`, bootstrap: staticBootstrap({ proxy, resources: sets }) });
  }
  const all = [...mesh.diagnostics(), ...withPositions(findings, mesh.texts.locator)];
  const rows = [...new Map(sortDiagnostics(all).map((d) => [JSON.stringify(d), showFinding(d)])).values()];
  if (rows.length > 0) files.set("diagnostics.yaml", render(rows));
  return { files, bootstraps, faults: mesh.faults().map((f) => `${f.node} ${f.key}: ${f.message}`) };
}

function proxyOf(mesh: OfflineMesh, wanted: GoldenProxy): MeshProxy {
  const found = findProxy(mesh.mesh, wanted.name);
  if ("error" in found) throw new Error(found.error);
  if (wanted.metadata === undefined) return found.proxy;
  const { id, cluster, labels, namespace, serviceAccount } = found.proxy;
  const metadata = { NAMESPACE: namespace, LABELS: labels, SERVICE_ACCOUNT: serviceAccount, CLUSTER_ID: cluster };
  const parsed = parseProxy({ id, metadata: { ...metadata, ...wanted.metadata } });
  if ("error" in parsed) throw new Error(parsed.error);
  return parsed;
}

const kindOf = { listeners: "listener", routes: "route", clusters: "cluster", endpoints: "endpoint" } as const;

function showPart(mesh: OfflineMesh, sets: Sets, { part, names }: Expected): unknown {
  const wanted = (name: string) =>
    names?.some((n) => (n.endsWith("*") ? name.startsWith(n.slice(0, -1)) : n === name)) ?? true;
  if (part === "names") return namesOf(sets);
  if (part === "origins") return originsOf(mesh, sets, wanted);
  return sorted(sets[kindOf[part satisfies Exclude<Part, "names" | "origins">]])
    .filter(([name]) => wanted(name))
    .map(([, translated]) => messageOf(translated));
}

const sorted = (set: TranslatedSet) => [...set].sort(([a], [b]) => (a < b ? -1 : 1));

const messageOf = ({ resource }: Translated): object => decode(toTypeName(resource.typeUrl), resource.bytes) as object;

interface Table {
  readonly virtualHosts?: readonly { readonly name: string; readonly domains: readonly string[] }[];
}

/** What is there at all, and which hosts each table answers to. */
const namesOf = (sets: Sets) => ({
  clusters: sorted(sets.cluster).map(([name]) => name),
  endpoints: sorted(sets.endpoint).map(([name]) => name),
  listeners: sorted(sets.listener).map(([name]) => name),
  routes: Object.fromEntries(
    sorted(sets.route).map(([name, table]) => [
      name,
      Object.fromEntries(
        ((messageOf(table) as Table).virtualHosts ?? []).map((host) => [host.name, host.domains.join(" ")]),
      ),
    ]),
  ),
});

/** `kind name [part]` ← the resource, field and line it comes from. */
function originsOf(mesh: OfflineMesh, sets: Sets, wanted: (name: string) => boolean) {
  const rows: Record<string, string[]> = {};
  for (const kind of resourceKinds)
    for (const [name, { origins }] of sorted(sets[kind]))
      if (origins.length > 0 && wanted(name))
        rows[`${kind} ${name}`] = origins.map((o) => {
          const at = mesh.texts.locator({ resource: o.resource, path: o.path });
          const from = `${refText(o.resource)}${o.path.length > 0 ? ` ${renderPath(o.path)}` : ""}`;
          return `${o.at.length > 0 ? renderPath(o.at) : "whole"} <- ${from}${at ? ` (${at.file}:${at.line})` : ""}`;
        });
  return rows;
}

const showFinding = (d: Diagnostic) => ({
  code: d.code,
  severity: d.severity,
  ...(d.resource && { resource: refText(d.resource) }),
  ...(d.path && d.path.length > 0 && { path: renderPath(d.path) }),
  ...(d.position && { at: `${d.position.file}:${d.position.line}` }),
});

const render = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
