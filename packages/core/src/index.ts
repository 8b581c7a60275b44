// SPDX-License-Identifier: Apache-2.0
// The pure rooms: texts → objects → model → view → Envoy resources, and what can be said about them. No I/O here.
export { type AnalyzeOptions, analyze } from "./analyze/analyze.ts";
export type { Analyzer } from "./analyze/analyzer.ts";
export { analyzers } from "./analyze/analyzers.ts";
export { type AnalysisCode, analysisCodes } from "./analyze/codes.ts";
export type { Finding } from "./analyze/istio-code.ts";
export { matchesPattern, parseSuppression, type Suppression } from "./analyze/suppression.ts";
export { type Compiler, createCompiler } from "./compile.ts";
export { type Decoded, decodeRaw } from "./decode/decode-raw.ts";
export type { RawObject } from "./decode/raw-object.ts";
export { regexMatches, regexProblem } from "./decode/regex.ts";
export { createResources, KeepLastGood, type Resources } from "./decode/resources.ts";
export { createTextSet, type TextSet } from "./decode/text-set.ts";
export * from "./diagnostics/diagnostic.ts";
export { sortDiagnostics, withPositions } from "./diagnostics/resolve.ts";
export { explain } from "./explain/explain.ts";
export { createMesh } from "./index/from-objects.ts";
export type { Mesh } from "./index/mesh.ts";
export type * from "./model/destination-rule.ts";
export type * from "./model/gateway.ts";
export { defaultMeshSettings, type MeshSettings } from "./model/mesh-settings.ts";
export type * from "./model/origin.ts";
export type { Protocol } from "./model/protocol.ts";
export type * from "./model/route-table.ts";
export type { Service, ServicePort } from "./model/service.ts";
export type { OutboundMode, Sidecar } from "./model/sidecar.ts";
export type { Endpoint, EndpointSet, Workload } from "./model/workload.ts";
export { type Checked, checkTexts } from "./offline/check-texts.ts";
export { findProxy, workloadProxy } from "./offline/find-proxy.ts";
export { createOfflineMesh, type OfflineMesh, type OfflineOptions } from "./offline/offline-mesh.ts";
export { createPipeline, type Pipeline, type PipelineOptions } from "./pipeline.ts";
export { staticBootstrap } from "./resource/static-bootstrap.ts";
export { type ResourceKind, resourceKinds, type Translated, type TranslatedSet } from "./resource/translated.ts";
export {
  type Candidate,
  isServed,
  type Outcome,
  type PlannedWorkload,
  type Step,
  type Verdict,
} from "./simulate/outcome.ts";
export { type ProxyConfig, proxyConfig } from "./simulate/proxy-config.ts";
export { requestOf, type SimulatedRequest } from "./simulate/request.ts";
export { type Arrival, simulate } from "./simulate/simulate.ts";
export { createView } from "./view/create-view.ts";
export { parseProxy } from "./view/parse-proxy.ts";
export type { LocalPorts, Proxy } from "./view/proxy.ts";
export type { ProxyClass } from "./view/proxy-class.ts";
export { parseDocuments } from "./yaml/parse-documents.ts";
