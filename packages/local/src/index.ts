// SPDX-License-Identifier: Apache-2.0
export {
  type EnsureEnvoyOptions,
  ensureEnvoy,
  envoyCacheFolder,
  type FoundEnvoy,
  pinnedEnvoy,
} from "./envoy/ensure-envoy.ts";
export { LocalError } from "./local-error.ts";
