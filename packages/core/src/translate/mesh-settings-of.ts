// SPDX-License-Identifier: Apache-2.0
import type { Reader } from "@heddle/incr";
import type { Mesh } from "../index/mesh.ts";
import { defaultMeshSettings, type MeshSettings } from "../model/mesh-settings.ts";

/** The settings of the mesh now; Istio's defaults while there are none. */
export const settingsOf = (read: Reader, mesh: Mesh): MeshSettings =>
  read.get(mesh.settings, "mesh") ?? defaultMeshSettings;
