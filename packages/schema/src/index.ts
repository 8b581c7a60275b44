// SPDX-License-Identifier: Apache-2.0

export { applyEdits } from "./apply-edits.ts";
export { type Classification, classifyKind, type KindClass, splitApiVersion } from "./classify.ts";
export { type Code, codes, type Severity } from "./codes.ts";
export { type Decoded, type DecodeOptions, decodeObject } from "./decode/object.ts";
export { type LaterEffect, laterEffects } from "./effects.ts";
export { crdName, toCrd } from "./generate/crd.ts";
export { type JsonSchema, toJsonSchema } from "./generate/json-schema.ts";
export { toReference } from "./generate/reference.ts";
export type * from "./kinds/destination-rule.ts";
export type { GatewayServer, GatewaySpec } from "./kinds/gateway.ts";
export type {
  ConfigMapSpec,
  DaemonSetSpec,
  DeploymentSpec,
  EndpointSliceSpec,
  EndpointsSpec,
  JobSpec,
  KubernetesServicePort,
  NamespaceSpec,
  NodeSpec,
  NodeStatus,
  PodStatus,
  ReplicaSetSpec,
  SecretSpec,
  ServiceAccountSpec,
  ServiceSpec,
  ServiceStatus,
  StatefulSetSpec,
} from "./kinds/kubernetes.ts";
export type { Container, LabelSelector, PodSpec, PodTemplate, Probe } from "./kinds/kubernetes-shared.ts";
export type { Metadata, OwnerReference } from "./kinds/metadata.ts";
export type { ServiceEntryPort, ServiceEntrySpec } from "./kinds/service-entry.ts";
export type {
  Destination,
  Percent,
  PortSelector,
  PresenceMatch,
  ServerPort,
  ServerTls,
  SidecarPort,
  StringMatch,
} from "./kinds/shared.ts";
export type { OutboundTrafficPolicy, SidecarEgress, SidecarIngress, SidecarSpec } from "./kinds/sidecar.ts";
export type {
  CorsPolicy,
  Delegate,
  DirectResponse,
  HeaderOperations,
  Headers,
  HttpFault,
  HttpMatch,
  HttpRedirect,
  HttpRetry,
  HttpRewrite,
  HttpRoute,
  HttpRouteDestination,
  RouteDestination,
  TcpMatch,
  TcpRoute,
  TlsMatch,
  TlsRoute,
  VirtualServiceSpec,
} from "./kinds/virtual-service.ts";
export type { WorkloadEntrySpec } from "./kinds/workload-entry.ts";
export type { WorkloadGroupSpec } from "./kinds/workload-group.ts";
export {
  type KindDefinition,
  type KnownKind,
  type KnownObject,
  kindKey,
  kindNamed,
  kinds,
  type ObjectOfKind,
  type SpecByKind,
  type StatusByKind,
  type TypedObject,
} from "./kinds.ts";
export { type Edit, type Fix, type Path, type Problem, type RelatedPath, renderPath } from "./problem.ts";
export { isCidr, isIpAddress, isUnixSocket } from "./text/address.ts";
export { editDistance, nearestWord } from "./text/distance.ts";
export { parseDuration, renderDuration } from "./text/duration.ts";
export { grpcStatusCodes } from "./text/grpc-status.ts";
export type { Infer, Millis, Type } from "./type.ts";
export { forEachRegex, type RegexPlace } from "./walk-regex.ts";
