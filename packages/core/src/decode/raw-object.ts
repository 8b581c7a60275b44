// SPDX-License-Identifier: Apache-2.0
import { classifyKind, kindKey, kinds, splitApiVersion } from "@heddle/schema";
import type { Diagnostic, Path, ResourceRef } from "../diagnostics/diagnostic.ts";
import { refKey } from "../diagnostics/diagnostic.ts";
import type { ParsedText } from "../yaml/parse-documents.ts";

/** One object of a text, not looked into beyond its identity. */
export interface RawObject {
  /** File and refKey: stable when lines move or documents change places. */
  readonly key: string;
  readonly ref: ResourceRef;
  readonly value: Readonly<Record<string, unknown>>;
  readonly file: string;
  /** Document of the file, and path of the object inside it (not empty inside a List). */
  readonly index: number;
  readonly prefix: Path;
}

/** An object whose kind the mesh does not use (yet); told once per kind. */
export interface UnusedKind {
  readonly apiVersion: string;
  readonly kind: string;
  /** removed: a version that Kubernetes no longer serves, of a kind that means nothing to the mesh. */
  readonly reason: "unknown" | "later" | "removed";
  /** What was probably meant, or the version that replaced this one. */
  readonly suggestion?: string;
  readonly file: string;
  readonly index: number;
  readonly prefix: Path;
}

export interface RawObjects {
  readonly objects: readonly RawObject[];
  readonly unused: readonly UnusedKind[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Candidate {
  readonly value: unknown;
  readonly index: number;
  readonly prefix: Path;
}

/** The objects of a parsed text; `List`s are opened. `namespace` is given to namespaced objects that name none. */
export function rawObjects(parsed: ParsedText, options: { readonly namespace: string }): RawObjects {
  const objects: RawObject[] = [];
  const unused: UnusedKind[] = [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, number>();
  const file = parsed.source.file;
  for (const candidate of parsed.documents.flatMap((d) => opened(d.value, d.index, []))) {
    const { value, index, prefix } = candidate;
    const identity = identify(value);
    if ("problem" in identity) {
      const position = parsed.source.locate(index, [...prefix, ...identity.path], "value");
      diagnostics.push({
        code: "HED0104",
        severity: "error",
        message: `${identity.problem} It is not used.`,
        ...(position && { position }),
      });
      continue;
    }
    const { apiVersion, kind } = identity;
    const use = classifyKind(apiVersion, kind);
    const at = { file, index, prefix };
    if (use.class === "ignored") {
      if (use.upgrade !== undefined)
        unused.push({ apiVersion, kind, reason: "removed", suggestion: use.upgrade, ...at });
      continue;
    }
    if (use.class !== "known") {
      const suggestion = use.suggestion && { suggestion: `${use.suggestion.kind} (${use.suggestion.apiVersion})` };
      unused.push({ apiVersion, kind, reason: use.class, ...suggestion, ...at });
      continue;
    }
    if (identity.name === "") {
      const position = parsed.source.locate(index, [...prefix, "metadata", "name"], "value");
      diagnostics.push({
        code: "HED0104",
        severity: "error",
        message: `This ${kind} has no \`metadata.name\`. It is not used. Give it a name.`,
        ...(position && { position }),
      });
      continue;
    }
    const group = splitApiVersion(use.upgrade ?? apiVersion).group;
    const scope = kinds.get(kindKey(group, kind))?.scope;
    const namespace = scope === "Cluster" ? "" : identity.namespace || options.namespace;
    const ref: ResourceRef = { group, kind, namespace, name: identity.name };
    const base = `${file}#${refKey(ref)}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    objects.push({ key: count === 0 ? base : `${base}~${count}`, ref, value: identity.value, file, index, prefix });
  }
  return { objects, unused, diagnostics };
}

function opened(value: unknown, index: number, prefix: Path): readonly Candidate[] {
  if (
    isRecord(value) &&
    value["apiVersion"] === "v1" &&
    value["kind"] === "List" &&
    Array.isArray(value["items"]) &&
    prefix.length < 4
  )
    return value["items"].flatMap((item: unknown, i) => opened(item, index, [...prefix, "items", i]));
  return [{ value, index, prefix }];
}

type Identity =
  | {
      readonly value: Readonly<Record<string, unknown>>;
      readonly apiVersion: string;
      readonly kind: string;
      readonly name: string;
      readonly namespace: string;
    }
  | { readonly problem: string; readonly path: Path };

function identify(value: unknown): Identity {
  if (!isRecord(value))
    return {
      problem: `A document must be one object with apiVersion, kind and metadata; this is ${describe(value)}.`,
      path: [],
    };
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== "string" || apiVersion === "")
    return {
      problem: "The object has no `apiVersion`; write one, such as networking.istio.io/v1.",
      path: ["apiVersion"],
    };
  if (typeof kind !== "string" || kind === "")
    return { problem: "The object has no `kind`; write one, such as VirtualService.", path: ["kind"] };
  const name = isRecord(metadata) && typeof metadata["name"] === "string" ? metadata["name"] : "";
  const namespace = isRecord(metadata) && typeof metadata["namespace"] === "string" ? metadata["namespace"] : "";
  return { value, apiVersion, kind, name, namespace };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? `the text ${JSON.stringify(value.slice(0, 40))}` : `a ${typeof value}`;
}
