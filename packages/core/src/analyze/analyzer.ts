// SPDX-License-Identifier: Apache-2.0
import type { TypedObject } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Mesh } from "../index/mesh.ts";

/** What an analyzer may look at: the model that proxies are configured from, and the objects behind it. */
export interface Scene {
  readonly mesh: Mesh;
  /** By refKey, sorted. */
  readonly objects: ReadonlyMap<string, TypedObject>;
}

/** One question about how resources work together. Pure; gives findings in any order. */
export type Analyzer = (scene: Scene) => Iterable<Diagnostic>;
