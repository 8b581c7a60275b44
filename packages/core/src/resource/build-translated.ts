// SPDX-License-Identifier: Apache-2.0
import { encodeResource, type Layer, layersOf, typeUrl } from "@heddle/envoy";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PartOrigin } from "../model/origin.ts";
import type { Message } from "./message.ts";
import type { ResourceKind, Translated, TranslatedSet } from "./translated.ts";

export interface TranslatedParts {
  readonly name: string;
  readonly message: Message;
  /** Clusters and route tables the message names. Default: none. */
  readonly clusters?: readonly string[];
  readonly routes?: readonly string[];
  readonly origins: readonly PartOrigin[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Encodes a message and keeps what is known about it. @throws EncodeError when the message is not one of Envoy's (our bug). */
export function buildTranslated(kind: ResourceKind, parts: TranslatedParts): Translated {
  const { name, message, clusters = [], routes = [], origins, diagnostics = [] } = parts;
  return { resource: encodeResource(typeUrl[kind], name, message, { clusters, routes }), origins, diagnostics };
}

/** Equal bytes, origins and findings: what a lazy node of {@link Translated} compares. */
export function equalTranslated(a: Translated, b: Translated): boolean {
  if (a === b) return true;
  if (a.resource.name !== b.resource.name || a.resource.version !== b.resource.version) return false;
  return sameText(a.origins, b.origins) && sameText(a.diagnostics, b.diagnostics);
}

/** The same layers, or layers with the same names in the same order, each with an equal value. */
export function equalSets(a: TranslatedSet, b: TranslatedSet): boolean {
  if (a === b) return true;
  const left = layersOf(a);
  const right = layersOf(b);
  return left.length === right.length && left.every((layer, i) => equalLayers(layer, right[i]));
}

function equalLayers(a: Layer<Translated>, b: Layer<Translated> | undefined): boolean {
  if (a === b) return true;
  if (a.size !== b?.size) return false;
  const others = b.entries();
  for (const [name, value] of a) {
    const other = others.next();
    if (other.done === true || other.value[0] !== name || !equalEntries(value, other.value[1])) return false;
  }
  return true;
}

const equalEntries = (a: Translated | undefined, b: Translated | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && equalTranslated(a, b));

const sameText = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
