// SPDX-License-Identifier: Apache-2.0

import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** An Envoy 1.40 to test with: `$HEDDLE_ENVOY`, Heddle's cache, or /opt/envoy. */
export function findEnvoyForTest(): string | undefined {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const places = [process.env["HEDDLE_ENVOY"], join(cache, "heddle/envoy/1.40.0/bin/envoy"), "/opt/envoy/bin/envoy"];
  return places.find((path) => path !== undefined && existsSync(path));
}
