// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { Action, Address, BindConfig, Bootstrap, CircuitBreakers, ClientConfig, ClusterStats, ClusterTransportSocketMatch, ControlPlane, Endpoint, HeaderMap, HeaderMutation, HeaderValue, HeaderValueOption, HealthCheck, HealthStatus, KeyValue, Locality, Metadata, Node, QueryParameter, RateLimit, RequestMethod, Runtime, TapConfig } from "./config.d.ts";
import type { FractionalPercent, HttpStatus, LLMProtocol, NodeMatcher, Percent, RateLimitStrategy, RpcStatus, StringMatcher, Type } from "./type.d.ts";
import type { ProcessingMode, ProcessingModeBodySendMode, ServerInfo } from "./filters-http.d.ts";
import type { RateLimitDescriptor } from "./extensions.d.ts";
/** envoy.admin.v3.ClientResourceStatus */
export type ClientResourceStatus = "UNKNOWN" | "REQUESTED" | "DOES_NOT_EXIST" | "ACKED" | "NACKED" | "RECEIVED_ERROR" | "TIMEOUT";

/** envoy.admin.v3.CommandLineOptions.DrainStrategy */
export type CommandLineOptionsDrainStrategy = "Gradual" | "Immediate";

/** envoy.admin.v3.CommandLineOptions.IpVersion */
export type CommandLineOptionsIpVersion = "v4" | "v6";

/** envoy.admin.v3.CommandLineOptions.Mode */
export type CommandLineOptionsMode = "Serve" | "Validate" | "InitOnly";

/** envoy.admin.v3.ServerInfo.State */
export type ServerInfoState = "LIVE" | "DRAINING" | "PRE_INITIALIZING" | "INITIALIZING";

/** envoy.admin.v3.SimpleMetric.Type */
export type SimpleMetricType = "COUNTER" | "GAUGE";

/** envoy.data.accesslog.v3.AccessLogType */
export type AccessLogType = "NotSet" | "TcpUpstreamConnected" | "TcpPeriodic" | "TcpConnectionStart" | "TcpConnectionEnd" | "DownstreamStart" | "DownstreamPeriodic" | "DownstreamEnd" | "UpstreamPoolReady" | "UpstreamPeriodic" | "UpstreamEnd" | "DownstreamTunnelSuccessfullyEstablished" | "UdpTunnelUpstreamConnected" | "UdpPeriodic" | "UdpSessionEnd";

/** envoy.data.accesslog.v3.HTTPAccessLogEntry.HTTPVersion */
export type HTTPAccessLogEntryHTTPVersion = "PROTOCOL_UNSPECIFIED" | "HTTP10" | "HTTP11" | "HTTP2" | "HTTP3";

/** envoy.data.accesslog.v3.ResponseFlags.Unauthorized.Reason */
export type ResponseFlagsUnauthorizedReason = "REASON_UNSPECIFIED" | "EXTERNAL_SERVICE";

/** envoy.data.accesslog.v3.TLSProperties.TLSVersion */
export type TLSPropertiesTLSVersion = "VERSION_UNSPECIFIED" | "TLSv1" | "TLSv1_1" | "TLSv1_2" | "TLSv1_3";

/** envoy.data.ai.v3.TokenUsage.ExtractionStatus */
export type TokenUsageExtractionStatus = "EXTRACTION_STATUS_UNSPECIFIED" | "COMPLETE" | "PARTIAL" | "FAILED";

/** envoy.data.cluster.v3.Action */
export type DataClusterAction = "EJECT" | "UNEJECT";

/** envoy.data.cluster.v3.OutlierEjectionType */
export type OutlierEjectionType = "CONSECUTIVE_5XX" | "CONSECUTIVE_GATEWAY_FAILURE" | "SUCCESS_RATE" | "CONSECUTIVE_LOCAL_ORIGIN_FAILURE" | "SUCCESS_RATE_LOCAL_ORIGIN" | "FAILURE_PERCENTAGE" | "FAILURE_PERCENTAGE_LOCAL_ORIGIN" | "DEGRADED";

/** envoy.data.core.v3.HealthCheckFailureType */
export type HealthCheckFailureType = "ACTIVE" | "PASSIVE" | "NETWORK" | "NETWORK_TIMEOUT";

/** envoy.data.core.v3.HealthCheckerType */
export type HealthCheckerType = "HTTP" | "TCP" | "GRPC" | "REDIS" | "THRIFT" | "DYNAMIC_MODULE" | "UDP";

/** envoy.service.ext_proc.v3.CommonResponse.ResponseStatus */
export type CommonResponseResponseStatus = "CONTINUE" | "CONTINUE_AND_REPLACE";

/** envoy.service.health.v3.Capability.Protocol */
export type CapabilityProtocol = "HTTP" | "TCP" | "REDIS";

/** envoy.service.network_ext_proc.v3.ProcessingResponse.ConnectionStatus */
export type ProcessingResponseConnectionStatus = "CONTINUE" | "CLOSE" | "CLOSE_RST";

/** envoy.service.network_ext_proc.v3.ProcessingResponse.DataProcessedStatus */
export type ProcessingResponseDataProcessedStatus = "UNKNOWN" | "UNMODIFIED" | "MODIFIED";

/** envoy.service.ratelimit.v3.RateLimitResponse.Code */
export type RateLimitResponseCode = "UNKNOWN" | "OK" | "OVER_LIMIT";

/** envoy.service.ratelimit.v3.RateLimitResponse.RateLimit.Unit */
export type RateLimitResponseRateLimitUnit = "UNKNOWN" | "SECOND" | "MINUTE" | "HOUR" | "DAY" | "WEEK" | "MONTH" | "YEAR";

/** envoy.service.status.v3.ClientConfigStatus */
export type ClientConfigStatus = "CLIENT_UNKNOWN" | "CLIENT_REQUESTED" | "CLIENT_ACKED" | "CLIENT_NACKED" | "CLIENT_RECEIVED_ERROR";

/** envoy.service.status.v3.ConfigStatus */
export type ConfigStatus = "UNKNOWN" | "SYNCED" | "NOT_SENT" | "STALE" | "ERROR";

/** grpc.health.v1.HealthCheckResponse.ServingStatus */
export type HealthCheckResponseServingStatus = "UNKNOWN" | "SERVING" | "NOT_SERVING" | "SERVICE_UNKNOWN";

/** io.prometheus.client.MetricType */
export type MetricType = "COUNTER" | "GAUGE" | "SUMMARY" | "UNTYPED" | "HISTOGRAM" | "GAUGE_HISTOGRAM";

/** envoy.admin.v3.BootstrapConfigDump */
export interface BootstrapConfigDump {
  bootstrap?: Bootstrap | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.Certificate */
export interface Certificate {
  caCert?: readonly CertificateDetails[] | undefined;
  certChain?: readonly CertificateDetails[] | undefined;
}

/** envoy.admin.v3.CertificateDetails */
export interface CertificateDetails {
  path?: string | undefined;
  serialNumber?: string | undefined;
  subjectAltNames?: readonly SubjectAlternateName[] | undefined;
  daysUntilExpiration?: number | string | undefined;
  validFrom?: string | undefined;
  expirationTime?: string | undefined;
  ocspDetails?: CertificateDetailsOcspDetails | undefined;
}

/** envoy.admin.v3.CertificateDetails.OcspDetails */
export interface CertificateDetailsOcspDetails {
  validFrom?: string | undefined;
  expiration?: string | undefined;
}

/** envoy.admin.v3.Certificates */
export interface Certificates {
  certificates?: readonly Certificate[] | undefined;
}

/** envoy.admin.v3.ClusterStatus */
export interface ClusterStatus {
  name?: string | undefined;
  addedViaApi?: boolean | undefined;
  successRateEjectionThreshold?: Percent | undefined;
  hostStatuses?: readonly HostStatus[] | undefined;
  localOriginSuccessRateEjectionThreshold?: Percent | undefined;
  circuitBreakers?: CircuitBreakers | undefined;
  observabilityName?: string | undefined;
  edsServiceName?: string | undefined;
}

/** envoy.admin.v3.Clusters */
export interface Clusters {
  clusterStatuses?: readonly ClusterStatus[] | undefined;
}

/** envoy.admin.v3.ClustersConfigDump */
export interface ClustersConfigDump {
  versionInfo?: string | undefined;
  staticClusters?: readonly ClustersConfigDumpStaticCluster[] | undefined;
  dynamicActiveClusters?: readonly ClustersConfigDumpDynamicCluster[] | undefined;
  dynamicWarmingClusters?: readonly ClustersConfigDumpDynamicCluster[] | undefined;
}

/** envoy.admin.v3.ClustersConfigDump.DynamicCluster */
export interface ClustersConfigDumpDynamicCluster {
  versionInfo?: string | undefined;
  cluster?: Any | undefined;
  lastUpdated?: string | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.ClustersConfigDump.StaticCluster */
export interface ClustersConfigDumpStaticCluster {
  cluster?: Any | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.CommandLineOptions */
export interface CommandLineOptions {
  baseId?: number | string | undefined;
  useDynamicBaseId?: boolean | undefined;
  skipHotRestartOnNoParent?: boolean | undefined;
  skipHotRestartParentStats?: boolean | undefined;
  baseIdPath?: string | undefined;
  concurrency?: number | undefined;
  configPath?: string | undefined;
  configYaml?: string | undefined;
  allowUnknownStaticFields?: boolean | undefined;
  rejectUnknownDynamicFields?: boolean | undefined;
  ignoreUnknownDynamicFields?: boolean | undefined;
  skipDeprecatedLogs?: boolean | undefined;
  adminAddressPath?: string | undefined;
  localAddressIpVersion?: CommandLineOptionsIpVersion | undefined;
  logLevel?: string | undefined;
  componentLogLevel?: string | undefined;
  logFormat?: string | undefined;
  logFormatEscaped?: boolean | undefined;
  logPath?: string | undefined;
  serviceCluster?: string | undefined;
  serviceNode?: string | undefined;
  serviceZone?: string | undefined;
  fileFlushInterval?: string | undefined;
  fileFlushMinSize?: number | undefined;
  drainTime?: string | undefined;
  drainStrategy?: CommandLineOptionsDrainStrategy | undefined;
  parentShutdownTime?: string | undefined;
  mode?: CommandLineOptionsMode | undefined;
  disableHotRestart?: boolean | undefined;
  enableMutexTracing?: boolean | undefined;
  restartEpoch?: number | undefined;
  cpusetThreads?: boolean | undefined;
  disabledExtensions?: readonly string[] | undefined;
  enableFineGrainLogging?: boolean | undefined;
  logStacktraceSingleEntry?: boolean | undefined;
  socketPath?: string | undefined;
  socketMode?: number | undefined;
  enableCoreDump?: boolean | undefined;
  statsTag?: readonly string[] | undefined;
}

/** envoy.admin.v3.ConfigDump */
export interface ConfigDump {
  configs?: readonly Any[] | undefined;
}

/** envoy.admin.v3.EcdsConfigDump */
export interface EcdsConfigDump {
  ecdsFilters?: readonly EcdsConfigDumpEcdsFilterConfig[] | undefined;
}

/** envoy.admin.v3.EcdsConfigDump.EcdsFilterConfig */
export interface EcdsConfigDumpEcdsFilterConfig {
  versionInfo?: string | undefined;
  ecdsFilter?: Any | undefined;
  lastUpdated?: string | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.EndpointsConfigDump */
export interface EndpointsConfigDump {
  staticEndpointConfigs?: readonly EndpointsConfigDumpStaticEndpointConfig[] | undefined;
  dynamicEndpointConfigs?: readonly EndpointsConfigDumpDynamicEndpointConfig[] | undefined;
}

/** envoy.admin.v3.EndpointsConfigDump.DynamicEndpointConfig */
export interface EndpointsConfigDumpDynamicEndpointConfig {
  versionInfo?: string | undefined;
  endpointConfig?: Any | undefined;
  lastUpdated?: string | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.EndpointsConfigDump.StaticEndpointConfig */
export interface EndpointsConfigDumpStaticEndpointConfig {
  endpointConfig?: Any | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.HostHealthStatus */
export interface HostHealthStatus {
  failedActiveHealthCheck?: boolean | undefined;
  failedOutlierCheck?: boolean | undefined;
  failedActiveDegradedCheck?: boolean | undefined;
  pendingDynamicRemoval?: boolean | undefined;
  pendingActiveHc?: boolean | undefined;
  excludedViaImmediateHcFail?: boolean | undefined;
  activeHcTimeout?: boolean | undefined;
  failedDegradedOutlierDetection?: boolean | undefined;
  edsHealthStatus?: HealthStatus | undefined;
}

/** envoy.admin.v3.HostStatus */
export interface HostStatus {
  address?: Address | undefined;
  stats?: readonly SimpleMetric[] | undefined;
  healthStatus?: HostHealthStatus | undefined;
  successRate?: Percent | undefined;
  weight?: number | undefined;
  hostname?: string | undefined;
  priority?: number | undefined;
  localOriginSuccessRate?: Percent | undefined;
  locality?: Locality | undefined;
}

/** envoy.admin.v3.ListenerStatus */
export interface ListenerStatus {
  name?: string | undefined;
  localAddress?: Address | undefined;
  additionalLocalAddresses?: readonly Address[] | undefined;
}

/** envoy.admin.v3.Listeners */
export interface Listeners {
  listenerStatuses?: readonly ListenerStatus[] | undefined;
}

/** envoy.admin.v3.ListenersConfigDump */
export interface ListenersConfigDump {
  versionInfo?: string | undefined;
  staticListeners?: readonly ListenersConfigDumpStaticListener[] | undefined;
  dynamicListeners?: readonly ListenersConfigDumpDynamicListener[] | undefined;
}

/** envoy.admin.v3.ListenersConfigDump.DynamicListener */
export interface ListenersConfigDumpDynamicListener {
  name?: string | undefined;
  activeState?: ListenersConfigDumpDynamicListenerState | undefined;
  warmingState?: ListenersConfigDumpDynamicListenerState | undefined;
  drainingState?: ListenersConfigDumpDynamicListenerState | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.ListenersConfigDump.DynamicListenerState */
export interface ListenersConfigDumpDynamicListenerState {
  versionInfo?: string | undefined;
  listener?: Any | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.ListenersConfigDump.StaticListener */
export interface ListenersConfigDumpStaticListener {
  listener?: Any | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.Memory */
export interface Memory {
  allocated?: number | string | undefined;
  heapSize?: number | string | undefined;
  pageheapUnmapped?: number | string | undefined;
  pageheapFree?: number | string | undefined;
  totalThreadCache?: number | string | undefined;
  totalPhysicalBytes?: number | string | undefined;
}

/** envoy.admin.v3.MutexStats */
export interface MutexStats {
  numContentions?: number | string | undefined;
  currentWaitCycles?: number | string | undefined;
  lifetimeWaitCycles?: number | string | undefined;
}

/** envoy.admin.v3.RoutesConfigDump */
export interface RoutesConfigDump {
  staticRouteConfigs?: readonly RoutesConfigDumpStaticRouteConfig[] | undefined;
  dynamicRouteConfigs?: readonly RoutesConfigDumpDynamicRouteConfig[] | undefined;
}

/** envoy.admin.v3.RoutesConfigDump.DynamicRouteConfig */
export interface RoutesConfigDumpDynamicRouteConfig {
  versionInfo?: string | undefined;
  routeConfig?: Any | undefined;
  lastUpdated?: string | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.RoutesConfigDump.StaticRouteConfig */
export interface RoutesConfigDumpStaticRouteConfig {
  routeConfig?: Any | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.ScopedRoutesConfigDump */
export interface ScopedRoutesConfigDump {
  inlineScopedRouteConfigs?: readonly ScopedRoutesConfigDumpInlineScopedRouteConfigs[] | undefined;
  dynamicScopedRouteConfigs?: readonly ScopedRoutesConfigDumpDynamicScopedRouteConfigs[] | undefined;
}

/** envoy.admin.v3.ScopedRoutesConfigDump.DynamicScopedRouteConfigs */
export interface ScopedRoutesConfigDumpDynamicScopedRouteConfigs {
  name?: string | undefined;
  versionInfo?: string | undefined;
  scopedRouteConfigs?: readonly Any[] | undefined;
  lastUpdated?: string | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.ScopedRoutesConfigDump.InlineScopedRouteConfigs */
export interface ScopedRoutesConfigDumpInlineScopedRouteConfigs {
  name?: string | undefined;
  scopedRouteConfigs?: readonly Any[] | undefined;
  lastUpdated?: string | undefined;
}

/** envoy.admin.v3.SecretsConfigDump */
export interface SecretsConfigDump {
  staticSecrets?: readonly SecretsConfigDumpStaticSecret[] | undefined;
  dynamicActiveSecrets?: readonly SecretsConfigDumpDynamicSecret[] | undefined;
  dynamicWarmingSecrets?: readonly SecretsConfigDumpDynamicSecret[] | undefined;
}

/** envoy.admin.v3.SecretsConfigDump.DynamicSecret */
export interface SecretsConfigDumpDynamicSecret {
  name?: string | undefined;
  versionInfo?: string | undefined;
  lastUpdated?: string | undefined;
  secret?: Any | undefined;
  errorState?: UpdateFailureState | undefined;
  clientStatus?: ClientResourceStatus | undefined;
}

/** envoy.admin.v3.SecretsConfigDump.StaticSecret */
export interface SecretsConfigDumpStaticSecret {
  name?: string | undefined;
  lastUpdated?: string | undefined;
  secret?: Any | undefined;
}

/** envoy.admin.v3.ServerInfo */
export interface AdminServerInfo {
  version?: string | undefined;
  state?: ServerInfoState | undefined;
  uptimeCurrentEpoch?: string | undefined;
  uptimeAllEpochs?: string | undefined;
  hotRestartVersion?: string | undefined;
  commandLineOptions?: CommandLineOptions | undefined;
  node?: Node | undefined;
  hotRestartInitializing?: boolean | undefined;
}

/** envoy.admin.v3.SimpleMetric */
export interface SimpleMetric {
  type?: SimpleMetricType | undefined;
  value?: number | string | undefined;
  name?: string | undefined;
}

/** envoy.admin.v3.SubjectAlternateName */
export interface SubjectAlternateName {
  /** one of name */
  dns?: string | undefined;
  /** one of name */
  uri?: string | undefined;
  /** one of name */
  ipAddress?: string | undefined;
}

/** envoy.admin.v3.TapRequest */
export interface TapRequest {
  configId?: string | undefined;
  tapConfig?: TapConfig | undefined;
}

/** envoy.admin.v3.UnreadyTargetsDumps */
export interface UnreadyTargetsDumps {
  unreadyTargetsDumps?: readonly UnreadyTargetsDumpsUnreadyTargetsDump[] | undefined;
}

/** envoy.admin.v3.UnreadyTargetsDumps.UnreadyTargetsDump */
export interface UnreadyTargetsDumpsUnreadyTargetsDump {
  name?: string | undefined;
  targetNames?: readonly string[] | undefined;
}

/** envoy.admin.v3.UpdateFailureState */
export interface UpdateFailureState {
  failedConfiguration?: Any | undefined;
  lastUpdateAttempt?: string | undefined;
  details?: string | undefined;
  versionInfo?: string | undefined;
}

/** envoy.data.accesslog.v3.AccessLogCommon */
export interface AccessLogCommon {
  sampleRate?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  downstreamRemoteAddress?: Address | undefined;
  downstreamLocalAddress?: Address | undefined;
  tlsProperties?: TLSProperties | undefined;
  startTime?: string | undefined;
  timeToLastRxByte?: string | undefined;
  timeToFirstUpstreamTxByte?: string | undefined;
  timeToLastUpstreamTxByte?: string | undefined;
  timeToFirstUpstreamRxByte?: string | undefined;
  timeToLastUpstreamRxByte?: string | undefined;
  timeToFirstDownstreamTxByte?: string | undefined;
  timeToLastDownstreamTxByte?: string | undefined;
  upstreamRemoteAddress?: Address | undefined;
  upstreamLocalAddress?: Address | undefined;
  upstreamCluster?: string | undefined;
  responseFlags?: ResponseFlags | undefined;
  metadata?: Metadata | undefined;
  upstreamTransportFailureReason?: string | undefined;
  routeName?: string | undefined;
  downstreamDirectRemoteAddress?: Address | undefined;
  filterStateObjects?: { readonly [key: string]: Any } | undefined;
  customTags?: { readonly [key: string]: string } | undefined;
  duration?: string | undefined;
  upstreamRequestAttemptCount?: number | undefined;
  connectionTerminationDetails?: string | undefined;
  streamId?: string | undefined;
  /** @deprecated */
  intermediateLogEntry?: boolean | undefined;
  downstreamTransportFailureReason?: string | undefined;
  downstreamWireBytesSent?: number | string | undefined;
  downstreamWireBytesReceived?: number | string | undefined;
  upstreamWireBytesSent?: number | string | undefined;
  upstreamWireBytesReceived?: number | string | undefined;
  accessLogType?: AccessLogType | undefined;
}

/** envoy.data.accesslog.v3.ConnectionProperties */
export interface ConnectionProperties {
  receivedBytes?: number | string | undefined;
  sentBytes?: number | string | undefined;
}

/** envoy.data.accesslog.v3.HTTPAccessLogEntry */
export interface HTTPAccessLogEntry {
  commonProperties?: AccessLogCommon | undefined;
  protocolVersion?: HTTPAccessLogEntryHTTPVersion | undefined;
  request?: HTTPRequestProperties | undefined;
  response?: HTTPResponseProperties | undefined;
}

/** envoy.data.accesslog.v3.HTTPRequestProperties */
export interface HTTPRequestProperties {
  requestMethod?: RequestMethod | undefined;
  scheme?: string | undefined;
  authority?: string | undefined;
  port?: number | undefined;
  path?: string | undefined;
  userAgent?: string | undefined;
  referer?: string | undefined;
  forwardedFor?: string | undefined;
  requestId?: string | undefined;
  originalPath?: string | undefined;
  requestHeadersBytes?: number | string | undefined;
  requestBodyBytes?: number | string | undefined;
  requestHeaders?: { readonly [key: string]: string } | undefined;
  upstreamHeaderBytesSent?: number | string | undefined;
  downstreamHeaderBytesReceived?: number | string | undefined;
}

/** envoy.data.accesslog.v3.HTTPResponseProperties */
export interface HTTPResponseProperties {
  responseCode?: number | undefined;
  responseHeadersBytes?: number | string | undefined;
  responseBodyBytes?: number | string | undefined;
  responseHeaders?: { readonly [key: string]: string } | undefined;
  responseTrailers?: { readonly [key: string]: string } | undefined;
  responseCodeDetails?: string | undefined;
  upstreamHeaderBytesReceived?: number | string | undefined;
  downstreamHeaderBytesSent?: number | string | undefined;
}

/** envoy.data.accesslog.v3.ResponseFlags */
export interface ResponseFlags {
  failedLocalHealthcheck?: boolean | undefined;
  noHealthyUpstream?: boolean | undefined;
  upstreamRequestTimeout?: boolean | undefined;
  localReset?: boolean | undefined;
  upstreamRemoteReset?: boolean | undefined;
  upstreamConnectionFailure?: boolean | undefined;
  upstreamConnectionTermination?: boolean | undefined;
  upstreamOverflow?: boolean | undefined;
  noRouteFound?: boolean | undefined;
  delayInjected?: boolean | undefined;
  faultInjected?: boolean | undefined;
  rateLimited?: boolean | undefined;
  unauthorizedDetails?: ResponseFlagsUnauthorized | undefined;
  rateLimitServiceError?: boolean | undefined;
  downstreamConnectionTermination?: boolean | undefined;
  upstreamRetryLimitExceeded?: boolean | undefined;
  streamIdleTimeout?: boolean | undefined;
  invalidEnvoyRequestHeaders?: boolean | undefined;
  downstreamProtocolError?: boolean | undefined;
  upstreamMaxStreamDurationReached?: boolean | undefined;
  responseFromCacheFilter?: boolean | undefined;
  noFilterConfigFound?: boolean | undefined;
  durationTimeout?: boolean | undefined;
  upstreamProtocolError?: boolean | undefined;
  noClusterFound?: boolean | undefined;
  overloadManager?: boolean | undefined;
  dnsResolutionFailure?: boolean | undefined;
  downstreamRemoteReset?: boolean | undefined;
}

/** envoy.data.accesslog.v3.ResponseFlags.Unauthorized */
export interface ResponseFlagsUnauthorized {
  reason?: ResponseFlagsUnauthorizedReason | undefined;
}

/** envoy.data.accesslog.v3.TCPAccessLogEntry */
export interface TCPAccessLogEntry {
  commonProperties?: AccessLogCommon | undefined;
  connectionProperties?: ConnectionProperties | undefined;
}

/** envoy.data.accesslog.v3.TLSProperties */
export interface TLSProperties {
  tlsVersion?: TLSPropertiesTLSVersion | undefined;
  tlsCipherSuite?: number | undefined;
  tlsSniHostname?: string | undefined;
  localCertificateProperties?: TLSPropertiesCertificateProperties | undefined;
  peerCertificateProperties?: TLSPropertiesCertificateProperties | undefined;
  tlsSessionId?: string | undefined;
  ja3Fingerprint?: string | undefined;
}

/** envoy.data.accesslog.v3.TLSProperties.CertificateProperties */
export interface TLSPropertiesCertificateProperties {
  subjectAltName?: readonly TLSPropertiesCertificatePropertiesSubjectAltName[] | undefined;
  subject?: string | undefined;
  issuer?: string | undefined;
}

/** envoy.data.accesslog.v3.TLSProperties.CertificateProperties.SubjectAltName */
export interface TLSPropertiesCertificatePropertiesSubjectAltName {
  /** one of san */
  uri?: string | undefined;
  /** one of san */
  dns?: string | undefined;
}

/** envoy.data.ai.v3.InputTokenDetails */
export interface InputTokenDetails {
  cachedTokens?: number | string | undefined;
  cacheCreationTokens?: number | string | undefined;
  toolUseTokens?: number | string | undefined;
}

/** envoy.data.ai.v3.OutputTokenDetails */
export interface OutputTokenDetails {
  reasoningTokens?: number | string | undefined;
}

/** envoy.data.ai.v3.RequestInfo */
export interface RequestInfo {
  inputLlmProtocol?: LLMProtocol | undefined;
  model?: string | undefined;
  stream?: boolean | undefined;
  maxOutputTokens?: number | string | undefined;
  messageCount?: number | undefined;
  toolCount?: number | undefined;
  estimatedInputTokens?: number | string | undefined;
}

/** envoy.data.ai.v3.TokenUsage */
export interface TokenUsage {
  llmProtocol?: LLMProtocol | undefined;
  model?: string | undefined;
  inputTokens?: number | string | undefined;
  outputTokens?: number | string | undefined;
  totalTokens?: number | string | undefined;
  inputTokenDetails?: InputTokenDetails | undefined;
  outputTokenDetails?: OutputTokenDetails | undefined;
  providerTotalTokens?: number | string | undefined;
  extractionStatus?: TokenUsageExtractionStatus | undefined;
}

/** envoy.data.cluster.v3.OutlierDetectionEvent */
export interface OutlierDetectionEvent {
  type?: OutlierEjectionType | undefined;
  timestamp?: string | undefined;
  secsSinceLastAction?: number | string | undefined;
  clusterName?: string | undefined;
  upstreamUrl?: string | undefined;
  action?: DataClusterAction | undefined;
  numEjections?: number | undefined;
  enforced?: boolean | undefined;
  /** one of event */
  ejectSuccessRateEvent?: OutlierEjectSuccessRate | undefined;
  /** one of event */
  ejectConsecutiveEvent?: OutlierEjectConsecutive | undefined;
  /** one of event */
  ejectFailurePercentageEvent?: OutlierEjectFailurePercentage | undefined;
}

/** envoy.data.cluster.v3.OutlierEjectConsecutive */
export interface OutlierEjectConsecutive {
}

/** envoy.data.cluster.v3.OutlierEjectFailurePercentage */
export interface OutlierEjectFailurePercentage {
  hostSuccessRate?: number | undefined;
}

/** envoy.data.cluster.v3.OutlierEjectSuccessRate */
export interface OutlierEjectSuccessRate {
  hostSuccessRate?: number | undefined;
  clusterAverageSuccessRate?: number | undefined;
  clusterSuccessRateEjectionThreshold?: number | undefined;
}

/** envoy.data.core.v3.DegradedHealthyHost */
export interface DegradedHealthyHost {
}

/** envoy.data.core.v3.HealthCheckAddHealthy */
export interface HealthCheckAddHealthy {
  firstCheck?: boolean | undefined;
}

/** envoy.data.core.v3.HealthCheckEjectUnhealthy */
export interface HealthCheckEjectUnhealthy {
  failureType?: HealthCheckFailureType | undefined;
  httpStatusCode?: number | undefined;
}

/** envoy.data.core.v3.HealthCheckEvent */
export interface HealthCheckEvent {
  healthCheckerType?: HealthCheckerType | undefined;
  host?: Address | undefined;
  clusterName?: string | undefined;
  /** one of event */
  ejectUnhealthyEvent?: HealthCheckEjectUnhealthy | undefined;
  /** one of event */
  addHealthyEvent?: HealthCheckAddHealthy | undefined;
  /** one of event */
  successfulHealthCheckEvent?: HealthCheckSuccessful | undefined;
  /** one of event */
  healthCheckFailureEvent?: HealthCheckFailure | undefined;
  /** one of event */
  degradedHealthyHost?: DegradedHealthyHost | undefined;
  /** one of event */
  noLongerDegradedHost?: NoLongerDegradedHost | undefined;
  timestamp?: string | undefined;
  metadata?: Metadata | undefined;
  locality?: Locality | undefined;
}

/** envoy.data.core.v3.HealthCheckFailure */
export interface HealthCheckFailure {
  failureType?: HealthCheckFailureType | undefined;
  firstCheck?: boolean | undefined;
  httpStatusCode?: number | undefined;
}

/** envoy.data.core.v3.HealthCheckSuccessful */
export interface HealthCheckSuccessful {
}

/** envoy.data.core.v3.NoLongerDegradedHost */
export interface NoLongerDegradedHost {
}

/** envoy.data.core.v3.TlvsMetadata */
export interface TlvsMetadata {
  typedMetadata?: { readonly [key: string]: string | Uint8Array } | undefined;
}

/** envoy.data.dns.v3.DnsTable */
export interface DnsTable {
  externalRetryCount?: number | undefined;
  virtualDomains?: readonly DnsTableDnsVirtualDomain[] | undefined;
  /** @deprecated */
  knownSuffixes?: readonly StringMatcher[] | undefined;
}

/** envoy.data.dns.v3.DnsTable.AddressList */
export interface DnsTableAddressList {
  address?: readonly string[] | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsEndpoint */
export interface DnsTableDnsEndpoint {
  /** one of endpoint_config */
  addressList?: DnsTableAddressList | undefined;
  /** one of endpoint_config */
  clusterName?: string | undefined;
  /** one of endpoint_config */
  serviceList?: DnsTableDnsServiceList | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsService */
export interface DnsTableDnsService {
  serviceName?: string | undefined;
  protocol?: DnsTableDnsServiceProtocol | undefined;
  ttl?: string | undefined;
  targets?: readonly DnsTableDnsServiceTarget[] | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsServiceList */
export interface DnsTableDnsServiceList {
  services?: readonly DnsTableDnsService[] | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsServiceProtocol */
export interface DnsTableDnsServiceProtocol {
  /** one of protocol_config */
  number?: number | undefined;
  /** one of protocol_config */
  name?: string | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsServiceTarget */
export interface DnsTableDnsServiceTarget {
  /** one of endpoint_type */
  hostName?: string | undefined;
  /** one of endpoint_type */
  clusterName?: string | undefined;
  priority?: number | undefined;
  weight?: number | undefined;
  port?: number | undefined;
}

/** envoy.data.dns.v3.DnsTable.DnsVirtualDomain */
export interface DnsTableDnsVirtualDomain {
  name?: string | undefined;
  endpoint?: DnsTableDnsEndpoint | undefined;
  answerTtl?: string | undefined;
}

/** envoy.data.tap.v3.Body */
export interface Body {
  /** one of body_type */
  asBytes?: string | Uint8Array | undefined;
  /** one of body_type */
  asString?: string | undefined;
  truncated?: boolean | undefined;
}

/** envoy.data.tap.v3.Connection */
export interface Connection {
  localAddress?: Address | undefined;
  remoteAddress?: Address | undefined;
}

/** envoy.data.tap.v3.HttpBufferedTrace */
export interface HttpBufferedTrace {
  request?: HttpBufferedTraceMessage | undefined;
  response?: HttpBufferedTraceMessage | undefined;
  downstreamConnection?: Connection | undefined;
  upstreamConnection?: Connection | undefined;
}

/** envoy.data.tap.v3.HttpBufferedTrace.Message */
export interface HttpBufferedTraceMessage {
  headers?: readonly HeaderValue[] | undefined;
  body?: Body | undefined;
  trailers?: readonly HeaderValue[] | undefined;
  headersReceivedTime?: string | undefined;
}

/** envoy.data.tap.v3.HttpStreamedTraceSegment */
export interface HttpStreamedTraceSegment {
  traceId?: number | string | undefined;
  /** one of message_piece */
  requestHeaders?: HeaderMap | undefined;
  /** one of message_piece */
  requestBodyChunk?: Body | undefined;
  /** one of message_piece */
  requestTrailers?: HeaderMap | undefined;
  /** one of message_piece */
  responseHeaders?: HeaderMap | undefined;
  /** one of message_piece */
  responseBodyChunk?: Body | undefined;
  /** one of message_piece */
  responseTrailers?: HeaderMap | undefined;
}

/** envoy.data.tap.v3.SocketBufferedTrace */
export interface SocketBufferedTrace {
  traceId?: number | string | undefined;
  connection?: Connection | undefined;
  events?: readonly SocketEvent[] | undefined;
  readTruncated?: boolean | undefined;
  writeTruncated?: boolean | undefined;
}

/** envoy.data.tap.v3.SocketEvent */
export interface SocketEvent {
  timestamp?: string | undefined;
  /** one of event_selector */
  read?: SocketEventRead | undefined;
  /** one of event_selector */
  write?: SocketEventWrite | undefined;
  /** one of event_selector */
  closed?: SocketEventClosed | undefined;
  connection?: Connection | undefined;
  seqNum?: number | string | undefined;
}

/** envoy.data.tap.v3.SocketEvent.Closed */
export interface SocketEventClosed {
}

/** envoy.data.tap.v3.SocketEvent.Read */
export interface SocketEventRead {
  data?: Body | undefined;
}

/** envoy.data.tap.v3.SocketEvent.Write */
export interface SocketEventWrite {
  data?: Body | undefined;
  endStream?: boolean | undefined;
}

/** envoy.data.tap.v3.SocketEvents */
export interface SocketEvents {
  events?: readonly SocketEvent[] | undefined;
}

/** envoy.data.tap.v3.SocketStreamedTraceSegment */
export interface SocketStreamedTraceSegment {
  traceId?: number | string | undefined;
  /** one of message_piece */
  connection?: Connection | undefined;
  /** one of message_piece */
  event?: SocketEvent | undefined;
  /** one of message_piece */
  events?: SocketEvents | undefined;
}

/** envoy.data.tap.v3.TraceWrapper */
export interface TraceWrapper {
  /** one of trace */
  httpBufferedTrace?: HttpBufferedTrace | undefined;
  /** one of trace */
  httpStreamedTraceSegment?: HttpStreamedTraceSegment | undefined;
  /** one of trace */
  socketBufferedTrace?: SocketBufferedTrace | undefined;
  /** one of trace */
  socketStreamedTraceSegment?: SocketStreamedTraceSegment | undefined;
  configuredSampleRate?: FractionalPercent | undefined;
}

/** envoy.service.accesslog.v3.StreamAccessLogsMessage */
export interface StreamAccessLogsMessage {
  identifier?: StreamAccessLogsMessageIdentifier | undefined;
  /** one of log_entries */
  httpLogs?: StreamAccessLogsMessageHTTPAccessLogEntries | undefined;
  /** one of log_entries */
  tcpLogs?: StreamAccessLogsMessageTCPAccessLogEntries | undefined;
}

/** envoy.service.accesslog.v3.StreamAccessLogsMessage.HTTPAccessLogEntries */
export interface StreamAccessLogsMessageHTTPAccessLogEntries {
  logEntry?: readonly HTTPAccessLogEntry[] | undefined;
}

/** envoy.service.accesslog.v3.StreamAccessLogsMessage.Identifier */
export interface StreamAccessLogsMessageIdentifier {
  node?: Node | undefined;
  logName?: string | undefined;
}

/** envoy.service.accesslog.v3.StreamAccessLogsMessage.TCPAccessLogEntries */
export interface StreamAccessLogsMessageTCPAccessLogEntries {
  logEntry?: readonly TCPAccessLogEntry[] | undefined;
}

/** envoy.service.accesslog.v3.StreamAccessLogsResponse */
export interface StreamAccessLogsResponse {
}

/** envoy.service.auth.v3.AttributeContext */
export interface AttributeContext {
  source?: AttributeContextPeer | undefined;
  destination?: AttributeContextPeer | undefined;
  request?: AttributeContextRequest | undefined;
  contextExtensions?: { readonly [key: string]: string } | undefined;
  metadataContext?: Metadata | undefined;
  routeMetadataContext?: Metadata | undefined;
  tlsSession?: AttributeContextTLSSession | undefined;
}

/** envoy.service.auth.v3.AttributeContext.HttpRequest */
export interface AttributeContextHttpRequest {
  id?: string | undefined;
  method?: string | undefined;
  headers?: { readonly [key: string]: string } | undefined;
  headerMap?: HeaderMap | undefined;
  path?: string | undefined;
  host?: string | undefined;
  scheme?: string | undefined;
  query?: string | undefined;
  fragment?: string | undefined;
  size?: number | string | undefined;
  protocol?: string | undefined;
  body?: string | undefined;
  rawBody?: string | Uint8Array | undefined;
}

/** envoy.service.auth.v3.AttributeContext.Peer */
export interface AttributeContextPeer {
  address?: Address | undefined;
  service?: string | undefined;
  labels?: { readonly [key: string]: string } | undefined;
  principal?: string | undefined;
  certificate?: string | undefined;
}

/** envoy.service.auth.v3.AttributeContext.Request */
export interface AttributeContextRequest {
  time?: string | undefined;
  http?: AttributeContextHttpRequest | undefined;
}

/** envoy.service.auth.v3.AttributeContext.TLSSession */
export interface AttributeContextTLSSession {
  sni?: string | undefined;
}

/** envoy.service.auth.v3.CheckRequest */
export interface CheckRequest {
  attributes?: AttributeContext | undefined;
}

/** envoy.service.auth.v3.CheckResponse */
export interface CheckResponse {
  status?: RpcStatus | undefined;
  /** one of http_response */
  deniedResponse?: DeniedHttpResponse | undefined;
  /** one of http_response */
  okResponse?: OkHttpResponse | undefined;
  /** one of http_response */
  errorResponse?: DeniedHttpResponse | undefined;
  dynamicMetadata?: { [key: string]: unknown } | undefined;
}

/** envoy.service.auth.v3.DeniedHttpResponse */
export interface DeniedHttpResponse {
  status?: HttpStatus | undefined;
  headers?: readonly HeaderValueOption[] | undefined;
  body?: string | undefined;
}

/** envoy.service.auth.v3.OkHttpResponse */
export interface OkHttpResponse {
  headers?: readonly HeaderValueOption[] | undefined;
  headersToRemove?: readonly string[] | undefined;
  /** @deprecated */
  dynamicMetadata?: { [key: string]: unknown } | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  queryParametersToSet?: readonly QueryParameter[] | undefined;
  queryParametersToRemove?: readonly string[] | undefined;
}

/** envoy.service.cluster.v3.CdsDummy */
export interface CdsDummy {
}

/** envoy.service.discovery.v3.AdsDummy */
export interface AdsDummy {
}

/** envoy.service.discovery.v3.DeltaDiscoveryRequest */
export interface DeltaDiscoveryRequest {
  node?: Node | undefined;
  typeUrl?: string | undefined;
  resourceNamesSubscribe?: readonly string[] | undefined;
  resourceNamesUnsubscribe?: readonly string[] | undefined;
  resourceLocatorsSubscribe?: readonly ResourceLocator[] | undefined;
  resourceLocatorsUnsubscribe?: readonly ResourceLocator[] | undefined;
  initialResourceVersions?: { readonly [key: string]: string } | undefined;
  responseNonce?: string | undefined;
  errorDetail?: RpcStatus | undefined;
}

/** envoy.service.discovery.v3.DeltaDiscoveryResponse */
export interface DeltaDiscoveryResponse {
  systemVersionInfo?: string | undefined;
  resources?: readonly Resource[] | undefined;
  typeUrl?: string | undefined;
  removedResources?: readonly string[] | undefined;
  removedResourceNames?: readonly ResourceName[] | undefined;
  nonce?: string | undefined;
  controlPlane?: ControlPlane | undefined;
  resourceErrors?: readonly ResourceError[] | undefined;
}

/** envoy.service.discovery.v3.DiscoveryRequest */
export interface DiscoveryRequest {
  versionInfo?: string | undefined;
  node?: Node | undefined;
  resourceNames?: readonly string[] | undefined;
  resourceLocators?: readonly ResourceLocator[] | undefined;
  typeUrl?: string | undefined;
  responseNonce?: string | undefined;
  errorDetail?: RpcStatus | undefined;
}

/** envoy.service.discovery.v3.DiscoveryResponse */
export interface DiscoveryResponse {
  versionInfo?: string | undefined;
  resources?: readonly Any[] | undefined;
  canary?: boolean | undefined;
  typeUrl?: string | undefined;
  nonce?: string | undefined;
  controlPlane?: ControlPlane | undefined;
  resourceErrors?: readonly ResourceError[] | undefined;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints */
export interface DynamicParameterConstraints {
  /** one of type */
  constraint?: DynamicParameterConstraintsSingleConstraint | undefined;
  /** one of type */
  orConstraints?: DynamicParameterConstraintsConstraintList | undefined;
  /** one of type */
  andConstraints?: DynamicParameterConstraintsConstraintList | undefined;
  /** one of type */
  notConstraints?: DynamicParameterConstraints | undefined;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints.ConstraintList */
export interface DynamicParameterConstraintsConstraintList {
  constraints?: readonly DynamicParameterConstraints[] | undefined;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint */
export interface DynamicParameterConstraintsSingleConstraint {
  key?: string | undefined;
  /** one of constraint_type */
  value?: string | undefined;
  /** one of constraint_type */
  exists?: DynamicParameterConstraintsSingleConstraintExists | undefined;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint.Exists */
export interface DynamicParameterConstraintsSingleConstraintExists {
}

/** envoy.service.discovery.v3.Resource */
export interface Resource {
  name?: string | undefined;
  resourceName?: ResourceName | undefined;
  aliases?: readonly string[] | undefined;
  version?: string | undefined;
  resource?: Any | undefined;
  ttl?: string | undefined;
  cacheControl?: ResourceCacheControl | undefined;
  metadata?: Metadata | undefined;
}

/** envoy.service.discovery.v3.Resource.CacheControl */
export interface ResourceCacheControl {
  doNotCache?: boolean | undefined;
}

/** envoy.service.discovery.v3.ResourceError */
export interface ResourceError {
  resourceName?: ResourceName | undefined;
  errorDetail?: RpcStatus | undefined;
}

/** envoy.service.discovery.v3.ResourceLocator */
export interface ResourceLocator {
  name?: string | undefined;
  dynamicParameters?: { readonly [key: string]: string } | undefined;
}

/** envoy.service.discovery.v3.ResourceName */
export interface ResourceName {
  name?: string | undefined;
  dynamicParameterConstraints?: DynamicParameterConstraints | undefined;
}

/** envoy.service.endpoint.v3.EdsDummy */
export interface EdsDummy {
}

/** envoy.service.endpoint.v3.LedsDummy */
export interface LedsDummy {
}

/** envoy.service.event_reporting.v3.StreamEventsRequest */
export interface StreamEventsRequest {
  identifier?: StreamEventsRequestIdentifier | undefined;
  events?: readonly Any[] | undefined;
}

/** envoy.service.event_reporting.v3.StreamEventsRequest.Identifier */
export interface StreamEventsRequestIdentifier {
  node?: Node | undefined;
}

/** envoy.service.event_reporting.v3.StreamEventsResponse */
export interface StreamEventsResponse {
}

/** envoy.service.ext_proc.v3.BodyMutation */
export interface BodyMutation {
  /** one of mutation */
  body?: string | Uint8Array | undefined;
  /** one of mutation */
  clearBody?: boolean | undefined;
  /** one of mutation */
  streamedResponse?: StreamedBodyResponse | undefined;
}

/** envoy.service.ext_proc.v3.BodyResponse */
export interface BodyResponse {
  response?: CommonResponse | undefined;
}

/** envoy.service.ext_proc.v3.CommonResponse */
export interface CommonResponse {
  status?: CommonResponseResponseStatus | undefined;
  headerMutation?: ExtProcHeaderMutation | undefined;
  bodyMutation?: BodyMutation | undefined;
  trailers?: HeaderMap | undefined;
  clearRouteCache?: boolean | undefined;
}

/** envoy.service.ext_proc.v3.GrpcStatus */
export interface GrpcStatus {
  status?: number | undefined;
}

/** envoy.service.ext_proc.v3.HeaderMutation */
export interface ExtProcHeaderMutation {
  setHeaders?: readonly HeaderValueOption[] | undefined;
  removeHeaders?: readonly string[] | undefined;
}

/** envoy.service.ext_proc.v3.HeadersResponse */
export interface HeadersResponse {
  response?: CommonResponse | undefined;
}

/** envoy.service.ext_proc.v3.HttpBody */
export interface HttpBody {
  body?: string | Uint8Array | undefined;
  endOfStream?: boolean | undefined;
  endOfStreamWithoutMessage?: boolean | undefined;
  grpcMessageCompressed?: boolean | undefined;
  drainComplete?: boolean | undefined;
}

/** envoy.service.ext_proc.v3.HttpHeaders */
export interface HttpHeaders {
  headers?: HeaderMap | undefined;
  /** @deprecated */
  attributes?: { readonly [key: string]: { [key: string]: unknown } } | undefined;
  endOfStream?: boolean | undefined;
}

/** envoy.service.ext_proc.v3.HttpTrailers */
export interface HttpTrailers {
  trailers?: HeaderMap | undefined;
}

/** envoy.service.ext_proc.v3.ImmediateResponse */
export interface ImmediateResponse {
  status?: HttpStatus | undefined;
  headers?: ExtProcHeaderMutation | undefined;
  body?: string | Uint8Array | undefined;
  grpcStatus?: GrpcStatus | undefined;
  details?: string | undefined;
}

/** envoy.service.ext_proc.v3.ProcessingRequest */
export interface ProcessingRequest {
  /** one of request */
  requestHeaders?: HttpHeaders | undefined;
  /** one of request */
  responseHeaders?: HttpHeaders | undefined;
  /** one of request */
  requestBody?: HttpBody | undefined;
  /** one of request */
  responseBody?: HttpBody | undefined;
  /** one of request */
  requestTrailers?: HttpTrailers | undefined;
  /** one of request */
  responseTrailers?: HttpTrailers | undefined;
  metadataContext?: Metadata | undefined;
  attributes?: { readonly [key: string]: { [key: string]: unknown } } | undefined;
  observabilityMode?: boolean | undefined;
  protocolConfig?: ProtocolConfiguration | undefined;
  flowControlInit?: ProcessingRequestFlowControlInit | undefined;
  clientWindowUpdate?: ProcessingRequestClientWindowUpdate | undefined;
}

/** envoy.service.ext_proc.v3.ProcessingRequest.ClientWindowUpdate */
export interface ProcessingRequestClientWindowUpdate {
  windowIncrementSidestreamToUpstream?: number | string | undefined;
  windowIncrementSidestreamToDownstream?: number | string | undefined;
}

/** envoy.service.ext_proc.v3.ProcessingRequest.FlowControlInit */
export interface ProcessingRequestFlowControlInit {
  initialWindowDownstreamToSidestream?: number | string | undefined;
  initialWindowSidestreamToUpstream?: number | string | undefined;
  initialWindowUpstreamToSidestream?: number | string | undefined;
  initialWindowSidestreamToDownstream?: number | string | undefined;
}

/** envoy.service.ext_proc.v3.ProcessingResponse */
export interface ProcessingResponse {
  /** one of response */
  requestHeaders?: HeadersResponse | undefined;
  /** one of response */
  responseHeaders?: HeadersResponse | undefined;
  /** one of response */
  requestBody?: BodyResponse | undefined;
  /** one of response */
  responseBody?: BodyResponse | undefined;
  /** one of response */
  requestTrailers?: TrailersResponse | undefined;
  /** one of response */
  responseTrailers?: TrailersResponse | undefined;
  /** one of response */
  immediateResponse?: ImmediateResponse | undefined;
  /** one of response */
  streamedImmediateResponse?: StreamedImmediateResponse | undefined;
  dynamicMetadata?: { [key: string]: unknown } | undefined;
  typedDynamicMetadata?: { readonly [key: string]: Any } | undefined;
  modeOverride?: ProcessingMode | undefined;
  /** @deprecated */
  requestDrain?: boolean | undefined;
  requestDrainRequests?: boolean | undefined;
  requestDrainResponses?: boolean | undefined;
  overrideMessageTimeout?: string | undefined;
  serverWindowUpdate?: ProcessingResponseServerWindowUpdate | undefined;
}

/** envoy.service.ext_proc.v3.ProcessingResponse.ServerWindowUpdate */
export interface ProcessingResponseServerWindowUpdate {
  windowIncrementDownstreamToSidestream?: number | string | undefined;
  windowIncrementUpstreamToSidestream?: number | string | undefined;
}

/** envoy.service.ext_proc.v3.ProtocolConfiguration */
export interface ProtocolConfiguration {
  requestBodyMode?: ProcessingModeBodySendMode | undefined;
  responseBodyMode?: ProcessingModeBodySendMode | undefined;
  sendBodyWithoutWaitingForHeaderResponse?: boolean | undefined;
}

/** envoy.service.ext_proc.v3.StreamedBodyResponse */
export interface StreamedBodyResponse {
  body?: string | Uint8Array | undefined;
  endOfStream?: boolean | undefined;
  endOfStreamWithoutMessage?: boolean | undefined;
  grpcMessageCompressed?: boolean | undefined;
  drainComplete?: boolean | undefined;
}

/** envoy.service.ext_proc.v3.StreamedImmediateResponse */
export interface StreamedImmediateResponse {
  /** one of response */
  headersResponse?: HttpHeaders | undefined;
  /** one of response */
  bodyResponse?: StreamedBodyResponse | undefined;
  /** one of response */
  trailersResponse?: HeaderMap | undefined;
}

/** envoy.service.ext_proc.v3.TrailersResponse */
export interface TrailersResponse {
  headerMutation?: ExtProcHeaderMutation | undefined;
}

/** envoy.service.extension.v3.EcdsDummy */
export interface EcdsDummy {
}

/** envoy.service.health.v3.Capability */
export interface Capability {
  healthCheckProtocols?: readonly CapabilityProtocol[] | undefined;
}

/** envoy.service.health.v3.ClusterEndpointsHealth */
export interface ClusterEndpointsHealth {
  clusterName?: string | undefined;
  localityEndpointsHealth?: readonly LocalityEndpointsHealth[] | undefined;
}

/** envoy.service.health.v3.ClusterHealthCheck */
export interface ClusterHealthCheck {
  clusterName?: string | undefined;
  healthChecks?: readonly HealthCheck[] | undefined;
  localityEndpoints?: readonly LocalityEndpoints[] | undefined;
  transportSocketMatches?: readonly ClusterTransportSocketMatch[] | undefined;
  upstreamBindConfig?: BindConfig | undefined;
}

/** envoy.service.health.v3.EndpointHealth */
export interface EndpointHealth {
  endpoint?: Endpoint | undefined;
  healthStatus?: HealthStatus | undefined;
  healthMetadata?: { [key: string]: unknown } | undefined;
}

/** envoy.service.health.v3.EndpointHealthResponse */
export interface EndpointHealthResponse {
  /** @deprecated */
  endpointsHealth?: readonly EndpointHealth[] | undefined;
  clusterEndpointsHealth?: readonly ClusterEndpointsHealth[] | undefined;
}

/** envoy.service.health.v3.HdsDummy */
export interface HdsDummy {
}

/** envoy.service.health.v3.HealthCheckRequest */
export interface HealthCheckRequest {
  node?: Node | undefined;
  capability?: Capability | undefined;
}

/** envoy.service.health.v3.HealthCheckRequestOrEndpointHealthResponse */
export interface HealthCheckRequestOrEndpointHealthResponse {
  /** one of request_type */
  healthCheckRequest?: HealthCheckRequest | undefined;
  /** one of request_type */
  endpointHealthResponse?: EndpointHealthResponse | undefined;
}

/** envoy.service.health.v3.HealthCheckSpecifier */
export interface HealthCheckSpecifier {
  clusterHealthChecks?: readonly ClusterHealthCheck[] | undefined;
  interval?: string | undefined;
}

/** envoy.service.health.v3.LocalityEndpoints */
export interface LocalityEndpoints {
  locality?: Locality | undefined;
  endpoints?: readonly Endpoint[] | undefined;
}

/** envoy.service.health.v3.LocalityEndpointsHealth */
export interface LocalityEndpointsHealth {
  locality?: Locality | undefined;
  endpointsHealth?: readonly EndpointHealth[] | undefined;
}

/** envoy.service.listener.v3.LdsDummy */
export interface LdsDummy {
}

/** envoy.service.load_stats.v3.LoadStatsRequest */
export interface LoadStatsRequest {
  node?: Node | undefined;
  clusterStats?: readonly ClusterStats[] | undefined;
}

/** envoy.service.load_stats.v3.LoadStatsResponse */
export interface LoadStatsResponse {
  clusters?: readonly string[] | undefined;
  sendAllClusters?: boolean | undefined;
  loadReportingInterval?: string | undefined;
  reportEndpointGranularity?: boolean | undefined;
}

/** envoy.service.metrics.v3.StreamMetricsMessage */
export interface StreamMetricsMessage {
  identifier?: StreamMetricsMessageIdentifier | undefined;
  envoyMetrics?: readonly MetricFamily[] | undefined;
}

/** envoy.service.metrics.v3.StreamMetricsMessage.Identifier */
export interface StreamMetricsMessageIdentifier {
  node?: Node | undefined;
}

/** envoy.service.metrics.v3.StreamMetricsResponse */
export interface StreamMetricsResponse {
}

/** envoy.service.network_ext_proc.v3.Data */
export interface Data {
  data?: string | Uint8Array | undefined;
  endOfStream?: boolean | undefined;
}

/** envoy.service.network_ext_proc.v3.ProcessingRequest */
export interface NetworkExtProcProcessingRequest {
  readData?: Data | undefined;
  writeData?: Data | undefined;
  metadata?: Metadata | undefined;
  attributes?: { readonly [key: string]: { [key: string]: unknown } } | undefined;
}

/** envoy.service.network_ext_proc.v3.ProcessingResponse */
export interface NetworkExtProcProcessingResponse {
  readData?: Data | undefined;
  writeData?: Data | undefined;
  dataProcessingStatus?: ProcessingResponseDataProcessedStatus | undefined;
  connectionStatus?: ProcessingResponseConnectionStatus | undefined;
  dynamicMetadata?: { [key: string]: unknown } | undefined;
  closeStreamToExtProcServer?: boolean | undefined;
}

/** envoy.service.rate_limit_quota.v3.BucketId */
export interface BucketId {
  bucket?: { readonly [key: string]: string } | undefined;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse */
export interface RateLimitQuotaResponse {
  bucketAction?: readonly RateLimitQuotaResponseBucketAction[] | undefined;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction */
export interface RateLimitQuotaResponseBucketAction {
  bucketId?: BucketId | undefined;
  /** one of bucket_action */
  quotaAssignmentAction?: RateLimitQuotaResponseBucketActionQuotaAssignmentAction | undefined;
  /** one of bucket_action */
  abandonAction?: RateLimitQuotaResponseBucketActionAbandonAction | undefined;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.AbandonAction */
export interface RateLimitQuotaResponseBucketActionAbandonAction {
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.QuotaAssignmentAction */
export interface RateLimitQuotaResponseBucketActionQuotaAssignmentAction {
  assignmentTimeToLive?: string | undefined;
  rateLimitStrategy?: RateLimitStrategy | undefined;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports */
export interface RateLimitQuotaUsageReports {
  domain?: string | undefined;
  bucketQuotaUsages?: readonly RateLimitQuotaUsageReportsBucketQuotaUsage[] | undefined;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports.BucketQuotaUsage */
export interface RateLimitQuotaUsageReportsBucketQuotaUsage {
  bucketId?: BucketId | undefined;
  timeElapsed?: string | undefined;
  numRequestsAllowed?: number | string | undefined;
  numRequestsDenied?: number | string | undefined;
}

/** envoy.service.ratelimit.v3.RateLimitRequest */
export interface RateLimitRequest {
  domain?: string | undefined;
  descriptors?: readonly RateLimitDescriptor[] | undefined;
  hitsAddend?: number | undefined;
}

/** envoy.service.ratelimit.v3.RateLimitResponse */
export interface RateLimitResponse {
  overallCode?: RateLimitResponseCode | undefined;
  statuses?: readonly RateLimitResponseDescriptorStatus[] | undefined;
  responseHeadersToAdd?: readonly HeaderValue[] | undefined;
  requestHeadersToAdd?: readonly HeaderValue[] | undefined;
  rawBody?: string | Uint8Array | undefined;
  dynamicMetadata?: { [key: string]: unknown } | undefined;
  quota?: RateLimitResponseQuota | undefined;
}

/** envoy.service.ratelimit.v3.RateLimitResponse.DescriptorStatus */
export interface RateLimitResponseDescriptorStatus {
  code?: RateLimitResponseCode | undefined;
  currentLimit?: RateLimitResponseRateLimit | undefined;
  limitRemaining?: number | undefined;
  durationUntilReset?: string | undefined;
  quota?: RateLimitResponseQuota | undefined;
}

/** envoy.service.ratelimit.v3.RateLimitResponse.Quota */
export interface RateLimitResponseQuota {
  requests?: number | undefined;
  /** one of expiration_specifier */
  validUntil?: string | undefined;
  id?: string | undefined;
}

/** envoy.service.ratelimit.v3.RateLimitResponse.RateLimit */
export interface RateLimitResponseRateLimit {
  name?: string | undefined;
  requestsPerUnit?: number | undefined;
  unit?: RateLimitResponseRateLimitUnit | undefined;
  unitMultiplier?: number | undefined;
}

/** envoy.service.redis_auth.v3.RedisProxyExternalAuthRequest */
export interface RedisProxyExternalAuthRequest {
  username?: string | undefined;
  password?: string | undefined;
}

/** envoy.service.redis_auth.v3.RedisProxyExternalAuthResponse */
export interface RedisProxyExternalAuthResponse {
  status?: RpcStatus | undefined;
  expiration?: string | undefined;
  message?: string | undefined;
}

/** envoy.service.route.v3.RdsDummy */
export interface RdsDummy {
}

/** envoy.service.route.v3.SrdsDummy */
export interface SrdsDummy {
}

/** envoy.service.runtime.v3.RtdsDummy */
export interface RtdsDummy {
}

/** envoy.service.runtime.v3.Runtime */
export interface RuntimeRuntime {
  name?: string | undefined;
  layer?: { [key: string]: unknown } | undefined;
}

/** envoy.service.secret.v3.SdsDummy */
export interface SdsDummy {
}

/** envoy.service.status.v3.ClientConfig */
export interface StatusClientConfig {
  node?: Node | undefined;
  /** @deprecated */
  xdsConfig?: readonly PerXdsConfig[] | undefined;
  genericXdsConfigs?: readonly ClientConfigGenericXdsConfig[] | undefined;
  clientScope?: string | undefined;
}

/** envoy.service.status.v3.ClientConfig.GenericXdsConfig */
export interface ClientConfigGenericXdsConfig {
  typeUrl?: string | undefined;
  name?: string | undefined;
  versionInfo?: string | undefined;
  xdsConfig?: Any | undefined;
  lastUpdated?: string | undefined;
  configStatus?: ConfigStatus | undefined;
  clientStatus?: ClientResourceStatus | undefined;
  errorState?: UpdateFailureState | undefined;
  isStaticResource?: boolean | undefined;
}

/** envoy.service.status.v3.ClientStatusRequest */
export interface ClientStatusRequest {
  nodeMatchers?: readonly NodeMatcher[] | undefined;
  node?: Node | undefined;
  excludeResourceContents?: boolean | undefined;
}

/** envoy.service.status.v3.ClientStatusResponse */
export interface ClientStatusResponse {
  config?: readonly StatusClientConfig[] | undefined;
}

/** envoy.service.status.v3.PerXdsConfig */
export interface PerXdsConfig {
  status?: ConfigStatus | undefined;
  /** @deprecated */
  clientStatus?: ClientConfigStatus | undefined;
  /** one of per_xds_config */
  listenerConfig?: ListenersConfigDump | undefined;
  /** one of per_xds_config */
  clusterConfig?: ClustersConfigDump | undefined;
  /** one of per_xds_config */
  routeConfig?: RoutesConfigDump | undefined;
  /** one of per_xds_config */
  scopedRouteConfig?: ScopedRoutesConfigDump | undefined;
  /** one of per_xds_config */
  endpointConfig?: EndpointsConfigDump | undefined;
}

/** envoy.service.tap.v3.StreamTapsRequest */
export interface StreamTapsRequest {
  identifier?: StreamTapsRequestIdentifier | undefined;
  traceId?: number | string | undefined;
  trace?: TraceWrapper | undefined;
}

/** envoy.service.tap.v3.StreamTapsRequest.Identifier */
export interface StreamTapsRequestIdentifier {
  node?: Node | undefined;
  tapId?: string | undefined;
}

/** envoy.service.tap.v3.StreamTapsResponse */
export interface StreamTapsResponse {
}

/** envoy.watchdog.v3.AbortActionConfig */
export interface AbortActionConfig {
  waitDuration?: string | undefined;
}

/** grpc.health.v1.HealthCheckRequest */
export interface HealthHealthCheckRequest {
  service?: string | undefined;
}

/** grpc.health.v1.HealthCheckResponse */
export interface HealthCheckResponse {
  status?: HealthCheckResponseServingStatus | undefined;
}

/** grpc.health.v1.HealthListRequest */
export interface HealthListRequest {
}

/** grpc.health.v1.HealthListResponse */
export interface HealthListResponse {
  statuses?: { readonly [key: string]: HealthCheckResponse } | undefined;
}

/** grpc.reflection.v1.ErrorResponse */
export interface ErrorResponse {
  errorCode?: number | undefined;
  errorMessage?: string | undefined;
}

/** grpc.reflection.v1.ExtensionNumberResponse */
export interface ExtensionNumberResponse {
  baseTypeName?: string | undefined;
  extensionNumber?: readonly number[] | undefined;
}

/** grpc.reflection.v1.ExtensionRequest */
export interface ExtensionRequest {
  containingType?: string | undefined;
  extensionNumber?: number | undefined;
}

/** grpc.reflection.v1.FileDescriptorResponse */
export interface FileDescriptorResponse {
  fileDescriptorProto?: readonly (string | Uint8Array)[] | undefined;
}

/** grpc.reflection.v1.ListServiceResponse */
export interface ListServiceResponse {
  service?: readonly ServiceResponse[] | undefined;
}

/** grpc.reflection.v1.ServerReflectionRequest */
export interface ServerReflectionRequest {
  host?: string | undefined;
  /** one of message_request */
  fileByFilename?: string | undefined;
  /** one of message_request */
  fileContainingSymbol?: string | undefined;
  /** one of message_request */
  fileContainingExtension?: ExtensionRequest | undefined;
  /** one of message_request */
  allExtensionNumbersOfType?: string | undefined;
  /** one of message_request */
  listServices?: string | undefined;
}

/** grpc.reflection.v1.ServerReflectionResponse */
export interface ServerReflectionResponse {
  validHost?: string | undefined;
  originalRequest?: ServerReflectionRequest | undefined;
  /** one of message_response */
  fileDescriptorResponse?: FileDescriptorResponse | undefined;
  /** one of message_response */
  allExtensionNumbersResponse?: ExtensionNumberResponse | undefined;
  /** one of message_response */
  listServicesResponse?: ListServiceResponse | undefined;
  /** one of message_response */
  errorResponse?: ErrorResponse | undefined;
}

/** grpc.reflection.v1.ServiceResponse */
export interface ServiceResponse {
  name?: string | undefined;
}

/** grpc.reflection.v1alpha.ErrorResponse */
export interface ReflectionErrorResponse {
  errorCode?: number | undefined;
  errorMessage?: string | undefined;
}

/** grpc.reflection.v1alpha.ExtensionNumberResponse */
export interface ReflectionExtensionNumberResponse {
  baseTypeName?: string | undefined;
  extensionNumber?: readonly number[] | undefined;
}

/** grpc.reflection.v1alpha.ExtensionRequest */
export interface ReflectionExtensionRequest {
  containingType?: string | undefined;
  extensionNumber?: number | undefined;
}

/** grpc.reflection.v1alpha.FileDescriptorResponse */
export interface ReflectionFileDescriptorResponse {
  fileDescriptorProto?: readonly (string | Uint8Array)[] | undefined;
}

/** grpc.reflection.v1alpha.ListServiceResponse */
export interface ReflectionListServiceResponse {
  service?: readonly ReflectionServiceResponse[] | undefined;
}

/** grpc.reflection.v1alpha.ServerReflectionRequest */
export interface ReflectionServerReflectionRequest {
  host?: string | undefined;
  /** one of message_request */
  fileByFilename?: string | undefined;
  /** one of message_request */
  fileContainingSymbol?: string | undefined;
  /** one of message_request */
  fileContainingExtension?: ReflectionExtensionRequest | undefined;
  /** one of message_request */
  allExtensionNumbersOfType?: string | undefined;
  /** one of message_request */
  listServices?: string | undefined;
}

/** grpc.reflection.v1alpha.ServerReflectionResponse */
export interface ReflectionServerReflectionResponse {
  validHost?: string | undefined;
  originalRequest?: ReflectionServerReflectionRequest | undefined;
  /** one of message_response */
  fileDescriptorResponse?: ReflectionFileDescriptorResponse | undefined;
  /** one of message_response */
  allExtensionNumbersResponse?: ReflectionExtensionNumberResponse | undefined;
  /** one of message_response */
  listServicesResponse?: ReflectionListServiceResponse | undefined;
  /** one of message_response */
  errorResponse?: ReflectionErrorResponse | undefined;
}

/** grpc.reflection.v1alpha.ServiceResponse */
export interface ReflectionServiceResponse {
  name?: string | undefined;
}

/** io.prometheus.client.Bucket */
export interface Bucket {
  cumulativeCount?: number | string | undefined;
  cumulativeCountFloat?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  upperBound?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  exemplar?: Exemplar | undefined;
}

/** io.prometheus.client.BucketSpan */
export interface BucketSpan {
  offset?: number | undefined;
  length?: number | undefined;
}

/** io.prometheus.client.Counter */
export interface Counter {
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  exemplar?: Exemplar | undefined;
  createdTimestamp?: string | undefined;
}

/** io.prometheus.client.Exemplar */
export interface Exemplar {
  label?: readonly LabelPair[] | undefined;
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  timestamp?: string | undefined;
}

/** io.prometheus.client.Gauge */
export interface Gauge {
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** io.prometheus.client.Histogram */
export interface Histogram {
  sampleCount?: number | string | undefined;
  sampleCountFloat?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  sampleSum?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  bucket?: readonly Bucket[] | undefined;
  createdTimestamp?: string | undefined;
  schema?: number | undefined;
  zeroThreshold?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  zeroCount?: number | string | undefined;
  zeroCountFloat?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  negativeSpan?: readonly BucketSpan[] | undefined;
  negativeDelta?: readonly (number | string)[] | undefined;
  negativeCount?: readonly (number | "NaN" | "Infinity" | "-Infinity")[] | undefined;
  positiveSpan?: readonly BucketSpan[] | undefined;
  positiveDelta?: readonly (number | string)[] | undefined;
  positiveCount?: readonly (number | "NaN" | "Infinity" | "-Infinity")[] | undefined;
  exemplars?: readonly Exemplar[] | undefined;
}

/** io.prometheus.client.LabelPair */
export interface LabelPair {
  name?: string | undefined;
  value?: string | undefined;
}

/** io.prometheus.client.Metric */
export interface Metric {
  label?: readonly LabelPair[] | undefined;
  gauge?: Gauge | undefined;
  counter?: Counter | undefined;
  summary?: Summary | undefined;
  untyped?: Untyped | undefined;
  histogram?: Histogram | undefined;
  timestampMs?: number | string | undefined;
}

/** io.prometheus.client.MetricFamily */
export interface MetricFamily {
  name?: string | undefined;
  help?: string | undefined;
  type?: MetricType | undefined;
  metric?: readonly Metric[] | undefined;
  unit?: string | undefined;
}

/** io.prometheus.client.Quantile */
export interface Quantile {
  quantile?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** io.prometheus.client.Summary */
export interface Summary {
  sampleCount?: number | string | undefined;
  sampleSum?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  quantile?: readonly Quantile[] | undefined;
  createdTimestamp?: string | undefined;
}

/** io.prometheus.client.Untyped */
export interface Untyped {
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** istio.v1.auth.IstioCertificateRequest */
export interface IstioCertificateRequest {
  csr?: string | undefined;
  validityDuration?: number | string | undefined;
  metadata?: { [key: string]: unknown } | undefined;
}

/** istio.v1.auth.IstioCertificateResponse */
export interface IstioCertificateResponse {
  certChain?: readonly string[] | undefined;
}

/** opentelemetry.proto.common.v1.AnyValue */
export interface AnyValue {
  /** one of value */
  stringValue?: string | undefined;
  /** one of value */
  boolValue?: boolean | undefined;
  /** one of value */
  intValue?: number | string | undefined;
  /** one of value */
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** one of value */
  arrayValue?: ArrayValue | undefined;
  /** one of value */
  kvlistValue?: KeyValueList | undefined;
  /** one of value */
  bytesValue?: string | Uint8Array | undefined;
  /** one of value */
  stringValueStrindex?: number | undefined;
}

/** opentelemetry.proto.common.v1.ArrayValue */
export interface ArrayValue {
  values?: readonly AnyValue[] | undefined;
}

/** opentelemetry.proto.common.v1.EntityRef */
export interface EntityRef {
  schemaUrl?: string | undefined;
  type?: string | undefined;
  idKeys?: readonly string[] | undefined;
  descriptionKeys?: readonly string[] | undefined;
}

/** opentelemetry.proto.common.v1.InstrumentationScope */
export interface InstrumentationScope {
  name?: string | undefined;
  version?: string | undefined;
  attributes?: readonly CommonKeyValue[] | undefined;
  droppedAttributesCount?: number | undefined;
}

/** opentelemetry.proto.common.v1.KeyValue */
export interface CommonKeyValue {
  key?: string | undefined;
  value?: AnyValue | undefined;
  keyStrindex?: number | undefined;
}

/** opentelemetry.proto.common.v1.KeyValueList */
export interface KeyValueList {
  values?: readonly CommonKeyValue[] | undefined;
}
