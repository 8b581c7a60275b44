// SPDX-License-Identifier: Apache-2.0
import type { KnownKind, ObjectOfKind, TypedObject } from "@heddle/schema";
import type { Path, ResourceRef } from "../diagnostics/diagnostic.ts";
import type { Origin } from "./origin.ts";

/** Whether a decoded object is of a kind; its spec has the kind's type then, which the decoder guarantees. */
export function isKind<K extends KnownKind>(object: TypedObject, kind: K): object is ObjectOfKind<K> {
  return object.kind === kind;
}

export function refOf(object: Pick<TypedObject, "apiVersion" | "kind" | "metadata">): ResourceRef {
  const slash = object.apiVersion.indexOf("/");
  return {
    group: slash === -1 ? "" : object.apiVersion.slice(0, slash),
    kind: object.kind,
    namespace: object.metadata.namespace,
    name: object.metadata.name,
  };
}

export function originOf(object: Pick<TypedObject, "apiVersion" | "kind" | "metadata">, path: Path = []): Origin {
  return { resource: refOf(object), path };
}

/** A place below another. */
export function below(origin: Origin, ...path: Path): Origin {
  return { resource: origin.resource, path: [...origin.path, ...path] };
}

/** `namespace/name`: key of the things that come one from one resource. */
export const nameKey = (metadata: { namespace: string; name: string }): string =>
  `${metadata.namespace}/${metadata.name}`;
