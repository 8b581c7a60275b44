// SPDX-License-Identifier: Apache-2.0
import type { Edit, Path } from "@heddle/schema";

export type { Edit, Path };

export type Severity = "error" | "warning" | "info";

/** Names one resource, whatever the source it came from. */
export interface ResourceRef {
  /** API group; "" is Kubernetes' core group. */
  readonly group: string;
  readonly kind: string;
  /** "" for cluster-scoped kinds. */
  readonly namespace: string;
  readonly name: string;
  /** Cluster the object lives in; absent = the only one. */
  readonly cluster?: string;
}

/** A place in a source text. Lines and columns start at 1; the end is exclusive. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A place in a resource: the field, and whether its name or its value is meant (default: value). */
export interface Place {
  readonly resource: ResourceRef;
  readonly path: Path;
  readonly target?: "key" | "value";
  /** See {@link Diagnostic.source}. */
  readonly source?: string;
}

export interface Fix {
  /** A sentence that tells a person what to do. */
  readonly description: string;
  /** Present when a program can do it. */
  readonly edits?: readonly Edit[];
}

/**
 * One finding about user configuration. Rooms of the compiler produce it without knowing files: `position` is filled in at the
 * edge by a {@link Locator}, except for findings of the parser, which know it.
 */
export interface Diagnostic {
  /** Istio's IST code where the meaning is Istio's, else HED plus four digits. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong + what happens now + what to do. */
  readonly message: string;
  readonly resource?: ResourceRef;
  readonly path?: Path;
  readonly target?: "key" | "value";
  /** Key of the raw object, when one resource is defined in several places and a certain one is meant. */
  readonly source?: string;
  readonly position?: Position;
  readonly related?: readonly (Partial<Place> & { readonly message: string; readonly position?: Position })[];
  readonly fix?: Fix;
}

/** Where a place stands in the source text; undefined when the resource did not come from a text. */
export type Locator = (place: Place) => Position | undefined;

/** "networking.istio.io/VirtualService/default/reviews": the key of a resource in every collection. */
export function refKey(ref: ResourceRef): string {
  const key = `${ref.group}/${ref.kind}/${ref.namespace}/${ref.name}`;
  return ref.cluster === undefined ? key : `${ref.cluster}/${key}`;
}

/** "VirtualService default/reviews": how people read it. */
export function refText(ref: ResourceRef): string {
  return ref.namespace === "" ? `${ref.kind} ${ref.name}` : `${ref.kind} ${ref.namespace}/${ref.name}`;
}
