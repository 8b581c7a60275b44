// SPDX-License-Identifier: Apache-2.0
// What a proxy gets is closed: whatever one resource names, another one is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, createOfflineMesh, type Diagnostic, type OfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { anyWorld } from "./generate.ts";
import { messagesOf, proxies, type Sets, setsOf } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

type Json = { readonly [key: string]: unknown };

const isMessage = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

/** Visits every message inside a message. */
function visit(value: unknown, look: (message: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, look);
  if (!isMessage(value)) return;
  look(value);
  for (const field of Object.values(value)) visit(field, look);
}

/** Names of clusters that a listener or table sends to, wherever they stand. */
function clustersIn(message: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(message, (m) => {
    if (typeof m["cluster"] === "string") found.add(m["cluster"]);
    const weighted = isMessage(m["weightedClusters"]) ? m["weightedClusters"]["clusters"] : undefined;
    if (Array.isArray(weighted)) for (const share of weighted) found.add(String(share.name));
  });
  return found;
}

function tablesIn(message: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  visit(message, (m) => {
    if (isMessage(m["rds"])) found.add(String(m["rds"]["routeConfigName"]));
  });
  return found;
}

const missing = new Set(["IST0101", "IST0112"]);

/** Whether somebody has been told that this cluster's host, port or subset is not there; hosts are quoted as they are written. */
function isReported(cluster: string, findings: readonly Diagnostic[]): boolean {
  const host = cluster.split("|")[3] ?? "";
  const short = host.split(".")[0] ?? host;
  return findings.some((d) => missing.has(d.code) && d.message.toLowerCase().includes(short));
}

function checkProxy(mesh: OfflineMesh, sets: Sets): void {
  let found: readonly Diagnostic[] | undefined;
  const findings = () => {
    found ??= [
      ...analyze(mesh),
      ...Object.values(sets).flatMap((set) => [...set.values()].flatMap((t) => t.diagnostics)),
    ];
    return found;
  };
  for (const kind of ["listener", "route"] as const)
    for (const [name, message] of messagesOf(sets[kind])) {
      const named = clustersIn(message);
      for (const cluster of named)
        assert.ok(
          sets.cluster.has(cluster) || isReported(cluster, findings()),
          `${kind} ${name} names cluster ${cluster}, which is not there, and nobody is told`,
        );
      for (const table of tablesIn(message))
        assert.ok(sets.route.has(table), `${kind} ${name} names the table ${table}, which is not there`);
      const refs = sets[kind].get(name)?.resource.refs;
      assert.deepEqual([...(refs?.clusters ?? [])].sort(), [...named].sort(), `refs of ${kind} ${name}`);
    }
}

function checkEndpoints(sets: Sets): void {
  const wanted = new Set<string>();
  for (const [name, cluster] of messagesOf(sets.cluster)) {
    const { type, edsClusterConfig } = cluster as { type?: string; edsClusterConfig?: { serviceName?: string } };
    if (type === "EDS") wanted.add(edsClusterConfig?.serviceName ?? name);
  }
  assert.deepEqual([...sets.endpoint.keys()].sort(), [...wanted].sort(), "assignments and EDS clusters");
}

interface Table {
  readonly virtualHosts?: readonly { readonly name: string; readonly domains: readonly string[] }[];
}

/** Envoy compares domains in lower case, and refuses a table in which one stands twice. */
function checkDomains(sets: Sets): void {
  for (const [name, table] of messagesOf(sets.route)) {
    const hosts = (table as Table).virtualHosts ?? [];
    const domains = hosts.flatMap((host) => host.domains.map((domain) => domain.toLowerCase()));
    assert.equal(new Set(domains).size, domains.length, `${name}: ${domains.sort().join(" ")}`);
    assert.equal(new Set(hosts.map((host) => host.name)).size, hosts.length, `${name}: names of virtual hosts`);
  }
}

const check = (what: string, of: (mesh: OfflineMesh, sets: Sets) => void) =>
  test(`${what} (seed ${seed})`, () => {
    fc.assert(
      fc.property(anyWorld({ min: 4, max: 24 }), (world) => {
        const mesh = createOfflineMesh({ texts: world });
        for (const proxy of proxies) of(mesh, setsOf(mesh, proxy));
        assert.deepEqual(mesh.faults(), []);
      }),
      runs(60),
    );
  });

check("every cluster and table that something names is there, or somebody is told", checkProxy);
check("every EDS cluster has its assignment, and no assignment is without a cluster", (_, sets) =>
  checkEndpoints(sets),
);
check("no domain and no name stands twice in a table", (_, sets) => checkDomains(sets));
