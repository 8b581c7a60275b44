// SPDX-License-Identifier: Apache-2.0
import { decodeObject, forEachRegex, kindKey, kinds, type TypedObject } from "@heddle/schema";
import type { Diagnostic, ResourceRef } from "../diagnostics/diagnostic.ts";
import type { RawObject } from "./raw-object.ts";
import { regexProblem } from "./regex.ts";

/** What became of one raw object. */
export interface Decoded {
  readonly ref: ResourceRef;
  /** Raw object it came from. */
  readonly source: string;
  /** Undefined when the object must not be used; its last good version stays then. */
  readonly object?: TypedObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Decodes and checks one object by itself. Never throws. */
export function decodeRaw(raw: RawObject): Decoded {
  const { object, problems } = decodeObject(raw.value);
  const place = { resource: raw.ref, source: raw.key };
  const diagnostics: Diagnostic[] = problems.map((p) => ({
    code: p.code,
    severity: p.severity,
    message: p.message,
    ...place,
    path: p.path,
    target: p.target,
    ...(p.fix && { fix: p.fix }),
    ...(p.related && { related: p.related.map((r) => ({ ...place, path: r.path, message: r.message })) }),
  }));
  if (object === undefined) return { ref: raw.ref, source: raw.key, diagnostics };
  let usable = true;
  const definition = kinds.get(kindKey(raw.ref.group, raw.ref.kind));
  if (definition === undefined) return { ref: raw.ref, source: raw.key, diagnostics };
  forEachRegex(definition, object, ({ regex, path }) => {
    const problem = regexProblem(regex);
    if (problem === undefined) return;
    usable = false;
    diagnostics.push({
      code: "HED0108",
      severity: "error",
      message: `The regular expression ${JSON.stringify(regex)} is refused by RE2: ${problem}. ${raw.ref.kind} ${raw.ref.namespace}/${raw.ref.name} keeps its last good version. Envoy takes RE2 syntax, without back-references and look-around.`,
      ...place,
      path,
    });
  });
  if (!usable) return { ref: raw.ref, source: raw.key, diagnostics };
  const metadata = { ...object.metadata, namespace: raw.ref.namespace };
  return { ref: raw.ref, source: raw.key, object: { ...object, metadata }, diagnostics };
}
