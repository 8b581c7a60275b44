// SPDX-License-Identifier: Apache-2.0
import type { Graph } from "@heddle/incr";
import type { Diagnostic, Locator, Place, Position } from "../diagnostics/diagnostic.ts";
import { refKey } from "../diagnostics/diagnostic.ts";
import { parseDocuments } from "../yaml/parse-documents.ts";
import type { SourceText } from "../yaml/source-text.ts";
import { type RawObject, rawObjects, type UnusedKind } from "./raw-object.ts";
import type { Resources } from "./resources.ts";
import { unusedKindDiagnostics } from "./unused-kinds.ts";

interface TextState {
  readonly source: SourceText;
  /** Objects in force from this text, some perhaps from an earlier version of it. */
  readonly objects: ReadonlyMap<string, RawObject>;
  readonly unused: readonly UnusedKind[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The texts (files, standard input) that feed a graph. A text that does not parse keeps the objects of its last version that are missing now, so
 * that a half-written file takes nothing away.
 */
export interface TextSet {
  /** Takes new versions (undefined = the text is gone) in one batch. */
  apply(texts: ReadonlyMap<string, string | undefined>): void;
  readonly locator: Locator;
  /** Findings about texts: syntax, unknown kinds. Those about objects are in {@link Resources}. */
  diagnostics(): readonly Diagnostic[];
  files(): readonly string[];
}

export function createTextSet(graph: Graph, resources: Resources, options: { readonly namespace: string }): TextSet {
  const states = new Map<string, TextState>();
  const apply = (texts: ReadonlyMap<string, string | undefined>) =>
    graph.batch(() => {
      for (const [file, text] of texts) {
        const before = states.get(file);
        if (text !== undefined && before?.source.text === text) continue;
        const after = text === undefined ? undefined : nextState(file, text, before, options);
        for (const key of before?.objects.keys() ?? []) if (after?.objects.has(key) !== true) resources.raw.delete(key);
        for (const [key, object] of after?.objects ?? [])
          if (before?.objects.get(key) !== object) resources.raw.set(key, object);
        if (after === undefined) states.delete(file);
        else states.set(file, after);
      }
    });
  // An unused object belongs to one version of its text, so its place never changes; to find it again would parse the whole text.
  const places = new WeakMap<UnusedKind, Position>();
  const unusedPosition = (u: UnusedKind): Position | undefined => {
    const known = places.get(u) ?? states.get(u.file)?.source.locate(u.index, [...u.prefix, "kind"], "value");
    if (known !== undefined) places.set(u, known);
    return known;
  };
  return {
    apply,
    locator: (place) => locate(place, resources, states),
    diagnostics: () => {
      const all = [...states.values()];
      return [
        ...all.flatMap((s) => s.diagnostics),
        ...unusedKindDiagnostics(
          all.flatMap((s) => s.unused),
          unusedPosition,
        ),
      ];
    },
    files: () => [...states.keys()],
  };
}

function nextState(
  file: string,
  text: string,
  before: TextState | undefined,
  options: { readonly namespace: string },
): TextState {
  const parsed = parseDocuments(file, text);
  const found = rawObjects(parsed, options);
  const objects = new Map(found.objects.map((o) => [o.key, o]));
  if (parsed.diagnostics.length > 0)
    for (const [key, object] of before?.objects ?? []) if (!objects.has(key)) objects.set(key, object);
  return {
    source: parsed.source,
    objects,
    unused: found.unused,
    diagnostics: [...parsed.diagnostics, ...found.diagnostics],
  };
}

function locate(place: Place, resources: Resources, states: ReadonlyMap<string, TextState>): Position | undefined {
  const raw = place.source === undefined ? firstOf(refKey(place.resource), states) : resources.raw.get(place.source);
  return raw === undefined
    ? undefined
    : states.get(raw.file)?.source.locate(raw.index, [...raw.prefix, ...place.path], place.target ?? "value");
}

function firstOf(key: string, states: ReadonlyMap<string, TextState>): RawObject | undefined {
  for (const file of [...states.keys()].sort()) {
    const raw = states.get(file)?.objects.get(`${file}#${key}`);
    if (raw !== undefined) return raw;
  }
  return undefined;
}
