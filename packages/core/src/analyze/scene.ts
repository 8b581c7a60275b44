// SPDX-License-Identifier: Apache-2.0
import type { KnownKind, ObjectOfKind, TypedObject } from "@heddle/schema";
import type { Path, ResourceRef } from "../diagnostics/diagnostic.ts";
import { refKey } from "../diagnostics/diagnostic.ts";
import type { Mesh } from "../index/mesh.ts";
import { defaultMeshSettings, type MeshSettings } from "../model/mesh-settings.ts";
import { isKind } from "../model/typed.ts";
import type { Workload } from "../model/workload.ts";
import { createSight, type Sight } from "./sight.ts";

/** What an analyzer may look at: the model that proxies are configured from, and the objects behind it. */
export interface Scene {
  readonly mesh: Mesh;
  readonly settings: MeshSettings;
  /** By refKey, sorted. */
  readonly objects: ReadonlyMap<string, TypedObject>;
  readonly workloads: readonly Workload[];
  /** Of all objects, sorted. */
  readonly namespaces: readonly string[];
  readonly sight: Sight;
}

export function createScene(mesh: Mesh, objects: ReadonlyMap<string, TypedObject>): Scene {
  const settings = mesh.settings.get("mesh") ?? defaultMeshSettings;
  const namespaces = [...objects.values()].map((object) =>
    object.kind === "Namespace" ? object.metadata.name : object.metadata.namespace,
  );
  return {
    mesh,
    settings,
    objects,
    workloads: [...mesh.workloads.entries().values()],
    namespaces: [...new Set(namespaces)].filter((namespace) => namespace !== "").sort(),
    sight: createSight(mesh, settings),
  };
}

export function* objectsOfKind<K extends KnownKind>(scene: Scene, kind: K): Iterable<ObjectOfKind<K>> {
  for (const object of scene.objects.values()) if (isKind(object, kind)) yield object;
}

/** What stands at a path of an object as it was decoded; undefined when nothing does. */
export function valueAt(scene: Scene, resource: ResourceRef, path: Path): unknown {
  let value: unknown = scene.objects.get(refKey(resource));
  for (const step of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** The text at a path, as the user wrote it. */
export function writtenAt(scene: Scene, resource: ResourceRef, path: Path): string | undefined {
  const value = valueAt(scene, resource, path);
  return typeof value === "string" ? value : undefined;
}
