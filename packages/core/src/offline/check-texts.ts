// SPDX-License-Identifier: Apache-2.0
import { createGraph } from "@heddle/incr";
import { createResources } from "../decode/resources.ts";
import { createTextSet } from "../decode/text-set.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics, withPositions } from "../diagnostics/resolve.ts";

export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** Objects that were read, of kinds the mesh uses. */
  readonly objects: number;
}

/** Checks every object by itself, as `heddle validate` does: syntax, fields, values, rules within one object. All findings of all texts. */
export function checkTexts(texts: ReadonlyMap<string, string>, options: { readonly namespace?: string } = {}): Checked {
  const graph = createGraph();
  const resources = createResources(graph);
  const set = createTextSet(graph, resources, { namespace: options.namespace ?? "default" });
  set.apply(texts);
  const found = [...set.diagnostics(), ...[...resources.diagnostics.entries().values()].flat()];
  return { diagnostics: sortDiagnostics(withPositions(found, set.locator)), objects: resources.raw.size };
}
