// SPDX-License-Identifier: Apache-2.0
import { encode, typeUrl, wrapResource } from "@heddle/envoy";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { PartOrigin } from "../../model/origin.ts";
import type { Translated } from "../../resource/translated.ts";
import { maxDirectBody } from "./direct-response.ts";
import type { EncodedHost } from "./encoded-host.ts";

const type = "envoy.config.route.v3.RouteConfiguration";
/** Field 2, length-delimited: `virtual_hosts`. */
const virtualHostsTag = 0x12;

export interface TableInput {
  readonly name: string;
  readonly hosts: readonly EncodedHost[];
  /** Domains are written without ports and match hosts with any. */
  readonly ignorePort: boolean;
  readonly diagnostics?: readonly Diagnostic[];
}

/** The route table as RDS sends it. Its hosts are encoded already and only joined: an edit of one costs no encoding of the others. */
export function buildRouteTable(input: TableInput): Translated {
  const { name, hosts } = input;
  const clusters = new Set<string>();
  const diagnostics: Diagnostic[] = [...(input.diagnostics ?? [])];
  for (const host of hosts) {
    for (const cluster of host.clusters) clusters.add(cluster);
    for (const diagnostic of host.diagnostics) diagnostics.push(diagnostic);
  }
  const refs = { clusters: [...clusters].sort(), routes: [] };
  return {
    resource: wrapResource(typeUrl.route, name, tableBytes(input), refs),
    diagnostics: uniqueDiagnostics(diagnostics),
    // Thousands in a large table, and asked for when something is wrong only.
    get origins() {
      return originsOf(hosts);
    },
  };
}

const originsOf = (hosts: readonly EncodedHost[]): readonly PartOrigin[] =>
  hosts.flatMap((host, i) => host.origins.map((origin) => ({ ...origin, at: ["virtualHosts", i, ...origin.at] })));

/** Fields in the order of their numbers, as `encode` would write them: name is 1, virtual_hosts 2, the others come after. */
function tableBytes({ name, hosts, ignorePort }: TableInput): Uint8Array {
  const head = encode(type, { name });
  const tail = encode(type, {
    validateClusters: false,
    maxDirectResponseBodySizeBytes: maxDirectBody,
    ...(ignorePort && { ignorePortInHostMatching: true }),
  });
  const lengths = hosts.map((host) => varint(host.bytes.length));
  const size = hosts.reduce((sum, host, i) => sum + 1 + (lengths[i]?.length ?? 0) + host.bytes.length, 0);
  const out = new Uint8Array(head.length + size + tail.length);
  out.set(head, 0);
  let at = head.length;
  for (const [i, host] of hosts.entries()) {
    const length = lengths[i] ?? [];
    out[at] = virtualHostsTag;
    out.set(length, at + 1);
    at += 1 + length.length;
    out.set(host.bytes, at);
    at += host.bytes.length;
  }
  out.set(tail, at);
  return out;
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
  return bytes;
}

/** Hosts of one table share findings: each is said once. */
function uniqueDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const seen = new Map<string, Diagnostic>();
  for (const d of diagnostics) seen.set(JSON.stringify([d.code, d.resource, d.path, d.message]), d);
  return [...seen.values()];
}
