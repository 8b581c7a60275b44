// SPDX-License-Identifier: Apache-2.0
import { ensureEnvoy } from "@heddle/local/envoy/ensure-envoy.ts";

/** The Envoy that tests use: `$HEDDLE_ENVOY`, or the pinned version, installed into the cache when it is not there. Returns its path. */
export async function findEnvoyForTests(): Promise<string> {
  const found = await ensureEnvoy({ install: async () => true, log: (line) => console.error(line) });
  return found.path;
}
