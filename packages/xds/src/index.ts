// SPDX-License-Identifier: Apache-2.0

export { type Clock, systemClock } from "./clock.ts";
export type { Histogram, XdsCounters } from "./counters.ts";
export type { CallEvents, GrpcCall, Method } from "./grpc/call.ts";
export type { GrpcListener, TlsOptions } from "./grpc/server.ts";
export type { Status } from "./grpc/status.ts";
export { unary } from "./grpc/unary.ts";
export type {
  AckEvent,
  GrpcStatusCode,
  NackEvent,
  NodeMessage,
  Peer,
  Refusal,
  ResourceView,
  SentEvent,
  StreamId,
  StreamStatus,
  TypeStatus,
  XdsClientHandle,
  XdsHost,
} from "./host.ts";
export { changedNames } from "./machine/changed-names.ts";
export type { Flavour, Limits } from "./machine/stream-state.ts";
export {
  CLUSTER,
  ENDPOINT,
  EXTENSION,
  LISTENER,
  ROUTE,
  rankOf,
  SECRET,
  shortTypeName,
  VIRTUAL_HOST,
} from "./order.ts";
export { createXdsServer, type XdsServer, type XdsServerOptions } from "./server.ts";
export type { AdmissionLimits } from "./stream/admission.ts";
