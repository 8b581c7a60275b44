// SPDX-License-Identifier: Apache-2.0
import type { Collection, Graph, Source } from "@heddle/incr";
import type { TypedObject } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { refKey, refText } from "../diagnostics/diagnostic.ts";
import { type Decoded, decodeRaw } from "./decode-raw.ts";
import type { RawObject } from "./raw-object.ts";

/** The rooms from raw objects to typed ones, as collections. */
export interface Resources {
  /** By `RawObject.key`: what sources write. */
  readonly raw: Source<RawObject>;
  readonly decoded: Collection<Decoded>;
  /** By refKey: the object in force, which is the last good one while the newest cannot be used. */
  readonly objects: Collection<TypedObject>;
  /** Findings about single objects and about objects defined twice, by raw key. */
  readonly diagnostics: Collection<readonly Diagnostic[]>;
}

/** Thrown to the incremental core on purpose: an object that cannot be used keeps its last good version (rule K8). */
export class KeepLastGood extends Error {}

export function createResources(graph: Graph): Resources {
  const raw = graph.source<RawObject>("raw");
  const decoded = graph.derive("decoded", raw, (_read, object, key) => [[key, decodeRaw(object)] as const]);
  const byRef = graph.index("decoded by reference", decoded, (d) => [refKey(d.ref)]);
  const objects = graph.derive("objects", decoded, (read, d) => {
    const key = refKey(d.ref);
    if (read.index(byRef, key)[0]?.source !== d.source) return [];
    if (d.object === undefined) throw new KeepLastGood(`${refText(d.ref)} cannot be used`);
    return [[key, d.object] as const];
  });
  const diagnostics = graph.derive("resource diagnostics", decoded, (read, d, key) => {
    const first = read.index(byRef, refKey(d.ref))[0];
    const findings =
      first === undefined || first.source === d.source ? d.diagnostics : [...d.diagnostics, definedTwice(d, first)];
    return findings.length === 0 ? [] : [[key, findings] as const];
  });
  return { raw, decoded, objects, diagnostics };
}

function definedTwice(second: Decoded, first: Decoded): Diagnostic {
  return {
    code: "HED0107",
    severity: "error",
    message: `${refText(second.ref)} is defined twice. The first definition is used, this one is not. Remove one of them.`,
    resource: second.ref,
    source: second.source,
    path: ["metadata", "name"],
    related: [
      { resource: first.ref, source: first.source, path: ["metadata", "name"], message: "the definition in use" },
    ],
  };
}
