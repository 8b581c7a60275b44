// SPDX-License-Identifier: Apache-2.0
// The laptop runtime: `up` supervises a mesh in this process, the others talk about it from any process.
export {
  type EnsureEnvoyOptions,
  ensureEnvoy,
  envoyCacheFolder,
  type FoundEnvoy,
  pinnedEnvoy,
} from "./envoy/ensure-envoy.ts";
export { LocalError } from "./local-error.ts";
export { type DownOptions, down } from "./mesh/down.ts";
export { type LogsOptions, logs } from "./mesh/logs.ts";
export type { GatewayStatus, MeshState, ReplicaStatus, WorkloadStatus } from "./mesh/mesh-state.ts";
export { ps } from "./mesh/ps.ts";
export { type UpHandle, type UpOptions, up } from "./mesh/up.ts";
export type { Finding, StepEvent, StepName, UpEvent } from "./mesh/up-event.ts";
