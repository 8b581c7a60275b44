// SPDX-License-Identifier: Apache-2.0
import type { KnownKind, ObjectOfKind, TypedObject } from "@heddle/schema";

/** Whether a decoded object is of a kind; its spec has the kind's type then, which the decoder guarantees. */
export function isOfKind<K extends KnownKind>(object: TypedObject, kind: K): object is ObjectOfKind<K> {
  return object.kind === kind;
}

/** `namespace/name`. */
export const nameOf = ({ metadata }: Pick<TypedObject, "metadata">): string => `${metadata.namespace}/${metadata.name}`;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
