// SPDX-License-Identifier: Apache-2.0
import { join, resolve } from "node:path";
import { layoutOf } from "./layout.ts";
import { isRunning, type MeshState, readMeshState } from "./mesh-state.ts";

/** The mesh of a folder as it is now; undefined when none has run there. A mesh whose supervisor is gone is `stopped`. */
export async function ps(options: { readonly cwd?: string } = {}): Promise<MeshState | undefined> {
  const state = await readMeshState(layoutOf(join(resolve(options.cwd ?? process.cwd()), ".heddle")));
  if (state === undefined || (await isRunning(state))) return state;
  const { gateway: _gateway, ...rest } = state;
  return { ...rest, status: "stopped", workloads: [], processes: [] };
}
