// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { AddressMatcher, ApiExpr, Authority, CodecClientType, CollectionEntry, ContextParams, Cookie, CookieAttribute, CustomTag, Empty, ExprCheckedExpr, FilterStateMatcher, FractionalPercent, HashPolicy, Int32Range, Int64Range, ListStringMatcher, MetadataKey, MetadataMatcher, PathMatcher, Percent, RateLimitUnit, RegexMatchAndSubstitute, RegexMatcher, SemanticVersion, Status, StringMatcher, Value, XdsMatcher } from "./type.d.ts";
import type { HttpHealthCheck } from "./filters-http.d.ts";
import type { ClusterWeight, ConsistentHashingLbConfig, DnsLookupFamily, Secret, SlowStartConfig } from "./extensions.d.ts";
import type { AccessLogType, ConnectionProperties } from "./service.d.ts";
/** envoy.config.accesslog.v3.ComparisonFilter.Op */
export type ComparisonFilterOp = "EQ" | "GE" | "LE" | "NE";

/** envoy.config.accesslog.v3.GrpcStatusFilter.Status */
export type GrpcStatusFilterStatus = "OK" | "CANCELED" | "UNKNOWN" | "INVALID_ARGUMENT" | "DEADLINE_EXCEEDED" | "NOT_FOUND" | "ALREADY_EXISTS" | "PERMISSION_DENIED" | "RESOURCE_EXHAUSTED" | "FAILED_PRECONDITION" | "ABORTED" | "OUT_OF_RANGE" | "UNIMPLEMENTED" | "INTERNAL" | "UNAVAILABLE" | "DATA_LOSS" | "UNAUTHENTICATED";

/** envoy.config.bootstrap.v3.ApiListenerManager.ThreadingModel */
export type ApiListenerManagerThreadingModel = "MAIN_THREAD_ONLY" | "STANDALONE_WORKER_THREAD";

/** envoy.config.bootstrap.v3.CustomInlineHeader.InlineHeaderType */
export type CustomInlineHeaderInlineHeaderType = "REQUEST_HEADER" | "REQUEST_TRAILER" | "RESPONSE_HEADER" | "RESPONSE_TRAILER";

/** envoy.config.bootstrap.v3.Watchdog.WatchdogAction.WatchdogEvent */
export type WatchdogWatchdogActionWatchdogEvent = "UNKNOWN" | "KILL" | "MULTIKILL" | "MEGAMISS" | "MISS";

/** envoy.config.cluster.v3.Cluster.ClusterProtocolSelection */
export type ClusterClusterProtocolSelection = "USE_CONFIGURED_PROTOCOL" | "USE_DOWNSTREAM_PROTOCOL";

/** envoy.config.cluster.v3.Cluster.DiscoveryType */
export type ClusterDiscoveryType = "STATIC" | "STRICT_DNS" | "LOGICAL_DNS" | "EDS" | "ORIGINAL_DST";

/** envoy.config.cluster.v3.Cluster.DnsLookupFamily */
export type ClusterDnsLookupFamily = "AUTO" | "V4_ONLY" | "V6_ONLY" | "V4_PREFERRED" | "ALL";

/** envoy.config.cluster.v3.Cluster.LbPolicy */
export type ClusterLbPolicy = "ROUND_ROBIN" | "LEAST_REQUEST" | "RING_HASH" | "RANDOM" | "MAGLEV" | "CLUSTER_PROVIDED" | "LOAD_BALANCING_POLICY_CONFIG";

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetFallbackPolicy */
export type ClusterLbSubsetConfigLbSubsetFallbackPolicy = "NO_FALLBACK" | "ANY_ENDPOINT" | "DEFAULT_SUBSET";

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetMetadataFallbackPolicy */
export type ClusterLbSubsetConfigLbSubsetMetadataFallbackPolicy = "METADATA_NO_FALLBACK" | "FALLBACK_LIST";

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetSelector.LbSubsetSelectorFallbackPolicy */
export type ClusterLbSubsetConfigLbSubsetSelectorLbSubsetSelectorFallbackPolicy = "NOT_DEFINED" | "NO_FALLBACK" | "ANY_ENDPOINT" | "DEFAULT_SUBSET" | "KEYS_SUBSET";

/** envoy.config.cluster.v3.Cluster.RingHashLbConfig.HashFunction */
export type ClusterRingHashLbConfigHashFunction = "XX_HASH" | "MURMUR_HASH_2";

/** envoy.config.cluster.v3.UpstreamConnectionOptions.FirstAddressFamilyVersion */
export type UpstreamConnectionOptionsFirstAddressFamilyVersion = "DEFAULT" | "V4" | "V6" | "PIPE" | "INTERNAL";

/** envoy.config.core.v3.ApiConfigSource.ApiType */
export type ApiConfigSourceApiType = "DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE" | "REST" | "GRPC" | "DELTA_GRPC" | "AGGREGATED_GRPC" | "AGGREGATED_DELTA_GRPC";

/** envoy.config.core.v3.ApiVersion */
export type ApiVersion = "AUTO" | "V2" | "V3";

/** envoy.config.core.v3.HeaderValueOption.HeaderAppendAction */
export type HeaderValueOptionHeaderAppendAction = "APPEND_IF_EXISTS_OR_ADD" | "ADD_IF_ABSENT" | "OVERWRITE_IF_EXISTS_OR_ADD" | "OVERWRITE_IF_EXISTS";

/** envoy.config.core.v3.HealthStatus */
export type HealthStatus = "UNKNOWN" | "HEALTHY" | "UNHEALTHY" | "DRAINING" | "TIMEOUT" | "DEGRADED";

/** envoy.config.core.v3.HttpProtocolOptions.HeadersWithUnderscoresAction */
export type HttpProtocolOptionsHeadersWithUnderscoresAction = "ALLOW" | "REJECT_REQUEST" | "DROP_HEADER";

/** envoy.config.core.v3.KeyValueAppend.KeyValueAppendAction */
export type KeyValueAppendKeyValueAppendAction = "APPEND_IF_EXISTS_OR_ADD" | "ADD_IF_ABSENT" | "OVERWRITE_IF_EXISTS_OR_ADD" | "OVERWRITE_IF_EXISTS";

/** envoy.config.core.v3.ProxyProtocolConfig.Version */
export type ProxyProtocolConfigVersion = "V1" | "V2";

/** envoy.config.core.v3.ProxyProtocolPassThroughTLVs.PassTLVsMatchType */
export type ProxyProtocolPassThroughTLVsPassTLVsMatchType = "INCLUDE_ALL" | "INCLUDE";

/** envoy.config.core.v3.RequestMethod */
export type RequestMethod = "METHOD_UNSPECIFIED" | "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH";

/** envoy.config.core.v3.RoutingPriority */
export type RoutingPriority = "DEFAULT" | "HIGH";

/** envoy.config.core.v3.SocketAddress.Protocol */
export type SocketAddressProtocol = "TCP" | "UDP";

/** envoy.config.core.v3.SocketOption.SocketIpVersion */
export type SocketOptionSocketIpVersion = "SOCKET_IP_VERSION_UNSPECIFIED" | "SOCKET_IP_VERSION_IPV4" | "SOCKET_IP_VERSION_IPV6";

/** envoy.config.core.v3.SocketOption.SocketState */
export type SocketOptionSocketState = "STATE_PREBIND" | "STATE_BOUND" | "STATE_LISTENING";

/** envoy.config.core.v3.TrafficDirection */
export type TrafficDirection = "UNSPECIFIED" | "INBOUND" | "OUTBOUND";

/** envoy.config.listener.v3.FilterChainMatch.ConnectionSourceType */
export type FilterChainMatchConnectionSourceType = "ANY" | "SAME_IP_OR_LOOPBACK" | "EXTERNAL";

/** envoy.config.listener.v3.Listener.DrainType */
export type ListenerDrainType = "DEFAULT" | "MODIFY_ONLY";

/** envoy.config.metrics.v3.HistogramEmitMode */
export type HistogramEmitMode = "SUMMARY_AND_HISTOGRAM" | "SUMMARY" | "HISTOGRAM";

/** envoy.config.overload.v3.ScaleTimersOverloadActionConfig.TimerType */
export type ScaleTimersOverloadActionConfigTimerType = "UNSPECIFIED" | "HTTP_DOWNSTREAM_CONNECTION_IDLE" | "HTTP_DOWNSTREAM_STREAM_IDLE" | "TRANSPORT_SOCKET_CONNECT" | "HTTP_DOWNSTREAM_CONNECTION_MAX" | "HTTP_DOWNSTREAM_STREAM_FLUSH";

/** envoy.config.rbac.v3.MetadataSource */
export type MetadataSource = "DYNAMIC" | "ROUTE";

/** envoy.config.rbac.v3.RBAC.Action */
export type RBACAction = "ALLOW" | "DENY" | "LOG";

/** envoy.config.rbac.v3.RBAC.AuditLoggingOptions.AuditCondition */
export type RBACAuditLoggingOptionsAuditCondition = "NONE" | "ON_DENY" | "ON_ALLOW" | "ON_DENY_AND_ALLOW";

/** envoy.config.route.v3.RateLimit.Action.MetaData.Source */
export type RateLimitActionMetaDataSource = "DYNAMIC" | "ROUTE_ENTRY" | "CLUSTER_ENTRY" | "CLUSTER_LOCALITY_ENTRY";

/** envoy.config.route.v3.RateLimit.XRateLimitOption */
export type RateLimitXRateLimitOption = "UNSPECIFIED" | "OFF" | "DRAFT_VERSION_03";

/** envoy.config.route.v3.RedirectAction.RedirectResponseCode */
export type RedirectActionRedirectResponseCode = "MOVED_PERMANENTLY" | "FOUND" | "SEE_OTHER" | "TEMPORARY_REDIRECT" | "PERMANENT_REDIRECT";

/** envoy.config.route.v3.RetryPolicy.ResetHeaderFormat */
export type RetryPolicyResetHeaderFormat = "SECONDS" | "UNIX_TIMESTAMP";

/** envoy.config.route.v3.RouteAction.ClusterNotFoundResponseCode */
export type RouteActionClusterNotFoundResponseCode = "SERVICE_UNAVAILABLE" | "NOT_FOUND" | "INTERNAL_SERVER_ERROR";

/** envoy.config.route.v3.RouteAction.InternalRedirectAction */
export type RouteActionInternalRedirectAction = "PASS_THROUGH_INTERNAL_REDIRECT" | "HANDLE_INTERNAL_REDIRECT";

/** envoy.config.route.v3.VirtualHost.TlsRequirementType */
export type VirtualHostTlsRequirementType = "NONE" | "EXTERNAL_ONLY" | "ALL";

/** envoy.config.tap.v3.OutputSink.Format */
export type OutputSinkFormat = "JSON_BODY_AS_BYTES" | "JSON_BODY_AS_STRING" | "PROTO_BINARY" | "PROTO_BINARY_LENGTH_DELIMITED" | "PROTO_TEXT";

/** envoy.config.trace.v3.LightstepConfig.PropagationMode */
export type LightstepConfigPropagationMode = "ENVOY" | "LIGHTSTEP" | "B3" | "TRACE_CONTEXT";

/** envoy.config.trace.v3.ZipkinConfig.CollectorEndpointVersion */
export type ZipkinConfigCollectorEndpointVersion = "DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE" | "HTTP_JSON" | "HTTP_PROTO" | "GRPC";

/** envoy.config.trace.v3.ZipkinConfig.TraceContextOption */
export type ZipkinConfigTraceContextOption = "USE_B3" | "USE_B3_WITH_W3C_PROPAGATION";

/** envoy.config.accesslog.v3.AccessLog */
export interface AccessLog {
  name?: string | undefined;
  filter?: AccessLogFilter | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.accesslog.v3.AccessLogFilter */
export interface AccessLogFilter {
  /** one of filter_specifier */
  statusCodeFilter?: StatusCodeFilter | undefined;
  /** one of filter_specifier */
  durationFilter?: DurationFilter | undefined;
  /** one of filter_specifier */
  notHealthCheckFilter?: NotHealthCheckFilter | undefined;
  /** one of filter_specifier */
  traceableFilter?: TraceableFilter | undefined;
  /** one of filter_specifier */
  runtimeFilter?: RuntimeFilter | undefined;
  /** one of filter_specifier */
  andFilter?: AndFilter | undefined;
  /** one of filter_specifier */
  orFilter?: OrFilter | undefined;
  /** one of filter_specifier */
  headerFilter?: HeaderFilter | undefined;
  /** one of filter_specifier */
  responseFlagFilter?: ResponseFlagFilter | undefined;
  /** one of filter_specifier */
  grpcStatusFilter?: GrpcStatusFilter | undefined;
  /** one of filter_specifier */
  extensionFilter?: ExtensionFilter | undefined;
  /** one of filter_specifier */
  metadataFilter?: MetadataFilter | undefined;
  /** one of filter_specifier */
  logTypeFilter?: LogTypeFilter | undefined;
}

/** envoy.config.accesslog.v3.AndFilter */
export interface AndFilter {
  filters?: readonly AccessLogFilter[] | undefined;
}

/** envoy.config.accesslog.v3.ComparisonFilter */
export interface ComparisonFilter {
  op?: ComparisonFilterOp | undefined;
  value?: RuntimeUInt32 | undefined;
}

/** envoy.config.accesslog.v3.DurationFilter */
export interface DurationFilter {
  comparison?: ComparisonFilter | undefined;
}

/** envoy.config.accesslog.v3.ExtensionFilter */
export interface ExtensionFilter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.accesslog.v3.GrpcStatusFilter */
export interface GrpcStatusFilter {
  statuses?: readonly GrpcStatusFilterStatus[] | undefined;
  exclude?: boolean | undefined;
}

/** envoy.config.accesslog.v3.HeaderFilter */
export interface HeaderFilter {
  header?: HeaderMatcher | undefined;
}

/** envoy.config.accesslog.v3.LogTypeFilter */
export interface LogTypeFilter {
  types?: readonly AccessLogType[] | undefined;
  exclude?: boolean | undefined;
}

/** envoy.config.accesslog.v3.MetadataFilter */
export interface MetadataFilter {
  matcher?: MetadataMatcher | undefined;
  matchIfKeyNotFound?: boolean | undefined;
}

/** envoy.config.accesslog.v3.NotHealthCheckFilter */
export interface NotHealthCheckFilter {
}

/** envoy.config.accesslog.v3.OrFilter */
export interface OrFilter {
  filters?: readonly AccessLogFilter[] | undefined;
}

/** envoy.config.accesslog.v3.ResponseFlagFilter */
export interface ResponseFlagFilter {
  flags?: readonly string[] | undefined;
}

/** envoy.config.accesslog.v3.RuntimeFilter */
export interface RuntimeFilter {
  runtimeKey?: string | undefined;
  percentSampled?: FractionalPercent | undefined;
  useIndependentRandomness?: boolean | undefined;
}

/** envoy.config.accesslog.v3.StatusCodeFilter */
export interface StatusCodeFilter {
  comparison?: ComparisonFilter | undefined;
}

/** envoy.config.accesslog.v3.TraceableFilter */
export interface TraceableFilter {
}

/** envoy.config.bootstrap.v3.Admin */
export interface Admin {
  accessLog?: readonly AccessLog[] | undefined;
  /** @deprecated */
  accessLogPath?: string | undefined;
  profilePath?: string | undefined;
  address?: Address | undefined;
  socketOptions?: readonly SocketOption[] | undefined;
  ignoreGlobalConnLimit?: boolean | undefined;
  allowPaths?: readonly StringMatcher[] | undefined;
}

/** envoy.config.bootstrap.v3.ApiListenerManager */
export interface ApiListenerManager {
  threadingModel?: ApiListenerManagerThreadingModel | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap */
export interface Bootstrap {
  node?: Node | undefined;
  nodeContextParams?: readonly string[] | undefined;
  staticResources?: BootstrapStaticResources | undefined;
  dynamicResources?: BootstrapDynamicResources | undefined;
  clusterManager?: ClusterManager | undefined;
  hdsConfig?: ApiConfigSource | undefined;
  flagsPath?: string | undefined;
  statsSinks?: readonly StatsSink[] | undefined;
  deferredStatOptions?: BootstrapDeferredStatOptions | undefined;
  statsConfig?: StatsConfig | undefined;
  statsFlushInterval?: string | undefined;
  /** one of stats_flush */
  statsFlushOnAdmin?: boolean | undefined;
  /** one of stats_eviction */
  statsEvictionInterval?: string | undefined;
  /** @deprecated */
  watchdog?: Watchdog | undefined;
  watchdogs?: Watchdogs | undefined;
  /** @deprecated */
  tracing?: TraceTracing | undefined;
  layeredRuntime?: LayeredRuntime | undefined;
  admin?: Admin | undefined;
  overloadManager?: OverloadManager | undefined;
  enableDispatcherStats?: boolean | undefined;
  headerPrefix?: string | undefined;
  statsServerVersionOverride?: number | string | undefined;
  /** @deprecated */
  useTcpForDnsLookups?: boolean | undefined;
  /** @deprecated */
  dnsResolutionConfig?: DnsResolutionConfig | undefined;
  typedDnsResolverConfig?: TypedExtensionConfig | undefined;
  bootstrapExtensions?: readonly TypedExtensionConfig[] | undefined;
  fatalActions?: readonly FatalAction[] | undefined;
  configSources?: readonly ConfigSource[] | undefined;
  defaultConfigSource?: ConfigSource | undefined;
  defaultSocketInterface?: string | undefined;
  certificateProviderInstances?: { readonly [key: string]: TypedExtensionConfig } | undefined;
  inlineHeaders?: readonly CustomInlineHeader[] | undefined;
  perfTracingFilePath?: string | undefined;
  defaultRegexEngine?: TypedExtensionConfig | undefined;
  xdsDelegateExtension?: TypedExtensionConfig | undefined;
  xdsConfigTrackerExtension?: TypedExtensionConfig | undefined;
  listenerManager?: TypedExtensionConfig | undefined;
  applicationLogConfig?: BootstrapApplicationLogConfig | undefined;
  grpcAsyncClientManagerConfig?: BootstrapGrpcAsyncClientManagerConfig | undefined;
  memoryAllocatorManager?: MemoryAllocatorManager | undefined;
  enableWorkerCpuAffinity?: boolean | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig */
export interface BootstrapApplicationLogConfig {
  logFormat?: BootstrapApplicationLogConfigLogFormat | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig.LogFormat */
export interface BootstrapApplicationLogConfigLogFormat {
  /** one of log_format */
  jsonFormat?: { [key: string]: unknown } | undefined;
  /** one of log_format */
  textFormat?: string | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.DeferredStatOptions */
export interface BootstrapDeferredStatOptions {
  enableDeferredCreationStats?: boolean | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.DynamicResources */
export interface BootstrapDynamicResources {
  ldsConfig?: ConfigSource | undefined;
  ldsResourcesLocator?: string | undefined;
  cdsConfig?: ConfigSource | undefined;
  cdsResourcesLocator?: string | undefined;
  adsConfig?: ApiConfigSource | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.GrpcAsyncClientManagerConfig */
export interface BootstrapGrpcAsyncClientManagerConfig {
  maxCachedEntryIdleDuration?: string | undefined;
}

/** envoy.config.bootstrap.v3.Bootstrap.StaticResources */
export interface BootstrapStaticResources {
  listeners?: readonly Listener[] | undefined;
  clusters?: readonly Cluster[] | undefined;
  secrets?: readonly Secret[] | undefined;
}

/** envoy.config.bootstrap.v3.ClusterManager */
export interface ClusterManager {
  localClusterName?: string | undefined;
  outlierDetection?: ClusterManagerOutlierDetection | undefined;
  upstreamBindConfig?: BindConfig | undefined;
  loadStatsConfig?: ApiConfigSource | undefined;
  enableDeferredClusterCreation?: boolean | undefined;
}

/** envoy.config.bootstrap.v3.ClusterManager.OutlierDetection */
export interface ClusterManagerOutlierDetection {
  eventLogPath?: string | undefined;
  eventService?: EventServiceConfig | undefined;
}

/** envoy.config.bootstrap.v3.CustomInlineHeader */
export interface CustomInlineHeader {
  inlineHeaderName?: string | undefined;
  inlineHeaderType?: CustomInlineHeaderInlineHeaderType | undefined;
}

/** envoy.config.bootstrap.v3.FatalAction */
export interface FatalAction {
  config?: TypedExtensionConfig | undefined;
}

/** envoy.config.bootstrap.v3.LayeredRuntime */
export interface LayeredRuntime {
  layers?: readonly RuntimeLayer[] | undefined;
}

/** envoy.config.bootstrap.v3.ListenerManager */
export interface ListenerManager {
}

/** envoy.config.bootstrap.v3.MemoryAllocatorManager */
export interface MemoryAllocatorManager {
  bytesToRelease?: number | string | undefined;
  memoryReleaseInterval?: string | undefined;
  softMemoryLimitBytes?: number | string | undefined;
  maxPerCpuCacheSizeBytes?: number | undefined;
  maxUnfreedMemoryBytes?: number | string | undefined;
}

/** envoy.config.bootstrap.v3.Runtime */
export interface Runtime {
  symlinkRoot?: string | undefined;
  subdirectory?: string | undefined;
  overrideSubdirectory?: string | undefined;
  base?: { [key: string]: unknown } | undefined;
}

/** envoy.config.bootstrap.v3.RuntimeLayer */
export interface RuntimeLayer {
  name?: string | undefined;
  /** one of layer_specifier */
  staticLayer?: { [key: string]: unknown } | undefined;
  /** one of layer_specifier */
  diskLayer?: RuntimeLayerDiskLayer | undefined;
  /** one of layer_specifier */
  adminLayer?: RuntimeLayerAdminLayer | undefined;
  /** one of layer_specifier */
  rtdsLayer?: RuntimeLayerRtdsLayer | undefined;
}

/** envoy.config.bootstrap.v3.RuntimeLayer.AdminLayer */
export interface RuntimeLayerAdminLayer {
}

/** envoy.config.bootstrap.v3.RuntimeLayer.DiskLayer */
export interface RuntimeLayerDiskLayer {
  symlinkRoot?: string | undefined;
  subdirectory?: string | undefined;
  appendServiceCluster?: boolean | undefined;
}

/** envoy.config.bootstrap.v3.RuntimeLayer.RtdsLayer */
export interface RuntimeLayerRtdsLayer {
  name?: string | undefined;
  rtdsConfig?: ConfigSource | undefined;
}

/** envoy.config.bootstrap.v3.ValidationListenerManager */
export interface ValidationListenerManager {
}

/** envoy.config.bootstrap.v3.Watchdog */
export interface Watchdog {
  actions?: readonly WatchdogWatchdogAction[] | undefined;
  missTimeout?: string | undefined;
  megamissTimeout?: string | undefined;
  killTimeout?: string | undefined;
  maxKillTimeoutJitter?: string | undefined;
  multikillTimeout?: string | undefined;
  multikillThreshold?: Percent | undefined;
}

/** envoy.config.bootstrap.v3.Watchdog.WatchdogAction */
export interface WatchdogWatchdogAction {
  config?: TypedExtensionConfig | undefined;
  event?: WatchdogWatchdogActionWatchdogEvent | undefined;
}

/** envoy.config.bootstrap.v3.Watchdogs */
export interface Watchdogs {
  mainThreadWatchdog?: Watchdog | undefined;
  workerWatchdog?: Watchdog | undefined;
}

/** envoy.config.cluster.v3.CircuitBreakers */
export interface CircuitBreakers {
  thresholds?: readonly CircuitBreakersThresholds[] | undefined;
  perHostThresholds?: readonly CircuitBreakersThresholds[] | undefined;
}

/** envoy.config.cluster.v3.CircuitBreakers.Thresholds */
export interface CircuitBreakersThresholds {
  priority?: RoutingPriority | undefined;
  maxConnections?: number | undefined;
  maxPendingRequests?: number | undefined;
  maxRequests?: number | undefined;
  maxRetries?: number | undefined;
  retryBudget?: CircuitBreakersThresholdsRetryBudget | undefined;
  trackRemaining?: boolean | undefined;
  maxConnectionPools?: number | undefined;
}

/** envoy.config.cluster.v3.CircuitBreakers.Thresholds.RetryBudget */
export interface CircuitBreakersThresholdsRetryBudget {
  budgetPercent?: Percent | undefined;
  budgetInterval?: string | undefined;
  minRetryConcurrency?: number | undefined;
}

/** envoy.config.cluster.v3.Cluster */
export interface Cluster {
  transportSocketMatches?: readonly ClusterTransportSocketMatch[] | undefined;
  transportSocketMatcher?: XdsMatcher | undefined;
  name?: string | undefined;
  altStatName?: string | undefined;
  statsMatcher?: StatsMatcher | undefined;
  /** one of cluster_discovery_type */
  type?: ClusterDiscoveryType | undefined;
  /** one of cluster_discovery_type */
  clusterType?: ClusterCustomClusterType | undefined;
  edsClusterConfig?: ClusterEdsClusterConfig | undefined;
  connectTimeout?: string | undefined;
  perConnectionBufferLimitBytes?: number | undefined;
  perConnectionBufferHighWatermarkTimeout?: string | undefined;
  lbPolicy?: ClusterLbPolicy | undefined;
  loadAssignment?: ClusterLoadAssignment | undefined;
  healthChecks?: readonly HealthCheck[] | undefined;
  /** @deprecated */
  maxRequestsPerConnection?: number | undefined;
  circuitBreakers?: CircuitBreakers | undefined;
  /** @deprecated */
  upstreamHttpProtocolOptions?: UpstreamHttpProtocolOptions | undefined;
  /** @deprecated */
  commonHttpProtocolOptions?: HttpProtocolOptions | undefined;
  /** @deprecated */
  httpProtocolOptions?: Http1ProtocolOptions | undefined;
  /** @deprecated */
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
  typedExtensionProtocolOptions?: { readonly [key: string]: Any } | undefined;
  /** @deprecated */
  dnsRefreshRate?: string | undefined;
  /** @deprecated */
  dnsJitter?: string | undefined;
  /** @deprecated */
  dnsFailureRefreshRate?: ClusterRefreshRate | undefined;
  /** @deprecated */
  respectDnsTtl?: boolean | undefined;
  dnsLookupFamily?: ClusterDnsLookupFamily | undefined;
  /** @deprecated */
  dnsResolvers?: readonly Address[] | undefined;
  /** @deprecated */
  useTcpForDnsLookups?: boolean | undefined;
  /** @deprecated */
  dnsResolutionConfig?: DnsResolutionConfig | undefined;
  typedDnsResolverConfig?: TypedExtensionConfig | undefined;
  waitForWarmOnInit?: boolean | undefined;
  outlierDetection?: OutlierDetection | undefined;
  cleanupInterval?: string | undefined;
  upstreamBindConfig?: BindConfig | undefined;
  lbSubsetConfig?: ClusterLbSubsetConfig | undefined;
  /** one of lb_config */
  ringHashLbConfig?: ClusterRingHashLbConfig | undefined;
  /** one of lb_config */
  maglevLbConfig?: ClusterMaglevLbConfig | undefined;
  /** one of lb_config */
  originalDstLbConfig?: ClusterOriginalDstLbConfig | undefined;
  /** one of lb_config */
  leastRequestLbConfig?: ClusterLeastRequestLbConfig | undefined;
  /** one of lb_config */
  roundRobinLbConfig?: ClusterRoundRobinLbConfig | undefined;
  commonLbConfig?: ClusterCommonLbConfig | undefined;
  transportSocket?: TransportSocket | undefined;
  metadata?: Metadata | undefined;
  /** @deprecated */
  protocolSelection?: ClusterClusterProtocolSelection | undefined;
  upstreamConnectionOptions?: UpstreamConnectionOptions | undefined;
  closeConnectionsOnHostHealthFailure?: boolean | undefined;
  ignoreHealthOnHostRemoval?: boolean | undefined;
  filters?: readonly ClusterFilter[] | undefined;
  loadBalancingPolicy?: LoadBalancingPolicy | undefined;
  lrsServer?: ConfigSource | undefined;
  lrsReportEndpointMetrics?: readonly string[] | undefined;
  /** @deprecated */
  trackTimeoutBudgets?: boolean | undefined;
  upstreamConfig?: TypedExtensionConfig | undefined;
  trackClusterStats?: TrackClusterStats | undefined;
  preconnectPolicy?: ClusterPreconnectPolicy | undefined;
  connectionPoolPerDownstreamConnection?: boolean | undefined;
  queuingPolicies?: ClusterQueuingPolicies | undefined;
}

/** envoy.config.cluster.v3.Cluster.CommonLbConfig */
export interface ClusterCommonLbConfig {
  healthyPanicThreshold?: Percent | undefined;
  /** one of locality_config_specifier */
  zoneAwareLbConfig?: ClusterCommonLbConfigZoneAwareLbConfig | undefined;
  /** one of locality_config_specifier */
  localityWeightedLbConfig?: ClusterCommonLbConfigLocalityWeightedLbConfig | undefined;
  updateMergeWindow?: string | undefined;
  ignoreNewHostsUntilFirstHc?: boolean | undefined;
  closeConnectionsOnHostSetChange?: boolean | undefined;
  consistentHashingLbConfig?: ClusterCommonLbConfigConsistentHashingLbConfig | undefined;
  overrideHostStatus?: HealthStatusSet | undefined;
}

/** envoy.config.cluster.v3.Cluster.CommonLbConfig.ConsistentHashingLbConfig */
export interface ClusterCommonLbConfigConsistentHashingLbConfig {
  useHostnameForHashing?: boolean | undefined;
  hashBalanceFactor?: number | undefined;
}

/** envoy.config.cluster.v3.Cluster.CommonLbConfig.LocalityWeightedLbConfig */
export interface ClusterCommonLbConfigLocalityWeightedLbConfig {
}

/** envoy.config.cluster.v3.Cluster.CommonLbConfig.ZoneAwareLbConfig */
export interface ClusterCommonLbConfigZoneAwareLbConfig {
  routingEnabled?: Percent | undefined;
  minClusterSize?: number | string | undefined;
  failTrafficOnPanic?: boolean | undefined;
}

/** envoy.config.cluster.v3.Cluster.CustomClusterType */
export interface ClusterCustomClusterType {
  name?: string | undefined;
  typedConfig?: Any | undefined;
}

/** envoy.config.cluster.v3.Cluster.EdsClusterConfig */
export interface ClusterEdsClusterConfig {
  edsConfig?: ConfigSource | undefined;
  serviceName?: string | undefined;
}

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig */
export interface ClusterLbSubsetConfig {
  fallbackPolicy?: ClusterLbSubsetConfigLbSubsetFallbackPolicy | undefined;
  defaultSubset?: { [key: string]: unknown } | undefined;
  subsetSelectors?: readonly ClusterLbSubsetConfigLbSubsetSelector[] | undefined;
  localityWeightAware?: boolean | undefined;
  scaleLocalityWeight?: boolean | undefined;
  panicModeAny?: boolean | undefined;
  listAsAny?: boolean | undefined;
  metadataFallbackPolicy?: ClusterLbSubsetConfigLbSubsetMetadataFallbackPolicy | undefined;
}

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetSelector */
export interface ClusterLbSubsetConfigLbSubsetSelector {
  keys?: readonly string[] | undefined;
  singleHostPerSubset?: boolean | undefined;
  fallbackPolicy?: ClusterLbSubsetConfigLbSubsetSelectorLbSubsetSelectorFallbackPolicy | undefined;
  fallbackKeysSubset?: readonly string[] | undefined;
}

/** envoy.config.cluster.v3.Cluster.LeastRequestLbConfig */
export interface ClusterLeastRequestLbConfig {
  choiceCount?: number | undefined;
  activeRequestBias?: RuntimeDouble | undefined;
  slowStartConfig?: ClusterSlowStartConfig | undefined;
}

/** envoy.config.cluster.v3.Cluster.MaglevLbConfig */
export interface ClusterMaglevLbConfig {
  tableSize?: number | string | undefined;
}

/** envoy.config.cluster.v3.Cluster.OriginalDstLbConfig */
export interface ClusterOriginalDstLbConfig {
  useHttpHeader?: boolean | undefined;
  httpHeaderName?: string | undefined;
  upstreamPortOverride?: number | undefined;
  metadataKey?: MetadataKey | undefined;
}

/** envoy.config.cluster.v3.Cluster.PreconnectPolicy */
export interface ClusterPreconnectPolicy {
  perUpstreamPreconnectRatio?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  predictivePreconnectRatio?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  preconnectEnabledMetadata?: MetadataMatcher | undefined;
}

/** envoy.config.cluster.v3.Cluster.QueuingPolicies */
export interface ClusterQueuingPolicies {
  pendingRqPolicy?: TypedExtensionConfig | undefined;
}

/** envoy.config.cluster.v3.Cluster.RefreshRate */
export interface ClusterRefreshRate {
  baseInterval?: string | undefined;
  maxInterval?: string | undefined;
}

/** envoy.config.cluster.v3.Cluster.RingHashLbConfig */
export interface ClusterRingHashLbConfig {
  minimumRingSize?: number | string | undefined;
  hashFunction?: ClusterRingHashLbConfigHashFunction | undefined;
  maximumRingSize?: number | string | undefined;
}

/** envoy.config.cluster.v3.Cluster.RoundRobinLbConfig */
export interface ClusterRoundRobinLbConfig {
  slowStartConfig?: ClusterSlowStartConfig | undefined;
}

/** envoy.config.cluster.v3.Cluster.SlowStartConfig */
export interface ClusterSlowStartConfig {
  slowStartWindow?: string | undefined;
  aggression?: RuntimeDouble | undefined;
  minWeightPercent?: Percent | undefined;
}

/** envoy.config.cluster.v3.Cluster.TransportSocketMatch */
export interface ClusterTransportSocketMatch {
  name?: string | undefined;
  match?: { [key: string]: unknown } | undefined;
  transportSocket?: TransportSocket | undefined;
}

/** envoy.config.cluster.v3.ClusterCollection */
export interface ClusterCollection {
  entries?: CollectionEntry | undefined;
}

/** envoy.config.cluster.v3.Filter */
export interface ClusterFilter {
  name?: string | undefined;
  typedConfig?: Any | undefined;
  configDiscovery?: ExtensionConfigSource | undefined;
}

/** envoy.config.cluster.v3.LoadBalancingPolicy */
export interface LoadBalancingPolicy {
  policies?: readonly LoadBalancingPolicyPolicy[] | undefined;
}

/** envoy.config.cluster.v3.LoadBalancingPolicy.Policy */
export interface LoadBalancingPolicyPolicy {
  typedExtensionConfig?: TypedExtensionConfig | undefined;
}

/** envoy.config.cluster.v3.OutlierDetection */
export interface OutlierDetection {
  consecutive5xx?: number | undefined;
  interval?: string | undefined;
  baseEjectionTime?: string | undefined;
  maxEjectionPercent?: number | undefined;
  enforcingConsecutive5xx?: number | undefined;
  enforcingSuccessRate?: number | undefined;
  successRateMinimumHosts?: number | undefined;
  successRateRequestVolume?: number | undefined;
  successRateStdevFactor?: number | undefined;
  consecutiveGatewayFailure?: number | undefined;
  enforcingConsecutiveGatewayFailure?: number | undefined;
  splitExternalLocalOriginErrors?: boolean | undefined;
  consecutiveLocalOriginFailure?: number | undefined;
  enforcingConsecutiveLocalOriginFailure?: number | undefined;
  enforcingLocalOriginSuccessRate?: number | undefined;
  failurePercentageThreshold?: number | undefined;
  enforcingFailurePercentage?: number | undefined;
  enforcingFailurePercentageLocalOrigin?: number | undefined;
  failurePercentageMinimumHosts?: number | undefined;
  failurePercentageRequestVolume?: number | undefined;
  maxEjectionTime?: string | undefined;
  maxEjectionTimeJitter?: string | undefined;
  successfulActiveHealthCheckUnejectHost?: boolean | undefined;
  monitors?: readonly TypedExtensionConfig[] | undefined;
  alwaysEjectOneHost?: boolean | undefined;
  detectDegradedHosts?: boolean | undefined;
}

/** envoy.config.cluster.v3.TrackClusterStats */
export interface TrackClusterStats {
  timeoutBudgets?: boolean | undefined;
  requestResponseSizes?: boolean | undefined;
  perEndpointStats?: boolean | undefined;
}

/** envoy.config.cluster.v3.UpstreamConnectionOptions */
export interface UpstreamConnectionOptions {
  tcpKeepalive?: TcpKeepalive | undefined;
  setLocalInterfaceNameOnUpstreamConnections?: boolean | undefined;
  happyEyeballsConfig?: UpstreamConnectionOptionsHappyEyeballsConfig | undefined;
}

/** envoy.config.cluster.v3.UpstreamConnectionOptions.HappyEyeballsConfig */
export interface UpstreamConnectionOptionsHappyEyeballsConfig {
  firstAddressFamilyVersion?: UpstreamConnectionOptionsFirstAddressFamilyVersion | undefined;
  firstAddressFamilyCount?: number | undefined;
}

/** envoy.config.common.key_value.v3.KeyValueStoreConfig */
export interface KeyValueStoreConfig {
  config?: TypedExtensionConfig | undefined;
}

/** envoy.config.common.matcher.v3.HttpGenericBodyMatch */
export interface HttpGenericBodyMatch {
  bytesLimit?: number | undefined;
  patterns?: readonly HttpGenericBodyMatchGenericTextMatch[] | undefined;
}

/** envoy.config.common.matcher.v3.HttpGenericBodyMatch.GenericTextMatch */
export interface HttpGenericBodyMatchGenericTextMatch {
  /** one of rule */
  stringMatch?: string | undefined;
  /** one of rule */
  binaryMatch?: string | Uint8Array | undefined;
}

/** envoy.config.common.matcher.v3.HttpHeadersMatch */
export interface HttpHeadersMatch {
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.config.common.matcher.v3.MatchPredicate */
export interface MatchPredicate {
  /** one of rule */
  orMatch?: MatchPredicateMatchSet | undefined;
  /** one of rule */
  andMatch?: MatchPredicateMatchSet | undefined;
  /** one of rule */
  notMatch?: MatchPredicate | undefined;
  /** one of rule */
  anyMatch?: boolean | undefined;
  /** one of rule */
  httpRequestHeadersMatch?: HttpHeadersMatch | undefined;
  /** one of rule */
  httpRequestTrailersMatch?: HttpHeadersMatch | undefined;
  /** one of rule */
  httpResponseHeadersMatch?: HttpHeadersMatch | undefined;
  /** one of rule */
  httpResponseTrailersMatch?: HttpHeadersMatch | undefined;
  /** one of rule */
  httpRequestGenericBodyMatch?: HttpGenericBodyMatch | undefined;
  /** one of rule */
  httpResponseGenericBodyMatch?: HttpGenericBodyMatch | undefined;
}

/** envoy.config.common.matcher.v3.MatchPredicate.MatchSet */
export interface MatchPredicateMatchSet {
  rules?: readonly MatchPredicate[] | undefined;
}

/** envoy.config.common.matcher.v3.Matcher */
export interface CommonMatcher {
  /** one of matcher_type */
  matcherList?: CommonMatcherMatcherList | undefined;
  /** one of matcher_type */
  matcherTree?: CommonMatcherMatcherTree | undefined;
  onNoMatch?: CommonMatcherOnMatch | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherList */
export interface CommonMatcherMatcherList {
  matchers?: readonly CommonMatcherMatcherListFieldMatcher[] | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherList.FieldMatcher */
export interface CommonMatcherMatcherListFieldMatcher {
  predicate?: CommonMatcherMatcherListPredicate | undefined;
  onMatch?: CommonMatcherOnMatch | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate */
export interface CommonMatcherMatcherListPredicate {
  /** one of match_type */
  singlePredicate?: CommonMatcherMatcherListPredicateSinglePredicate | undefined;
  /** one of match_type */
  orMatcher?: CommonMatcherMatcherListPredicatePredicateList | undefined;
  /** one of match_type */
  andMatcher?: CommonMatcherMatcherListPredicatePredicateList | undefined;
  /** one of match_type */
  notMatcher?: CommonMatcherMatcherListPredicate | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.PredicateList */
export interface CommonMatcherMatcherListPredicatePredicateList {
  predicate?: readonly CommonMatcherMatcherListPredicate[] | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate */
export interface CommonMatcherMatcherListPredicateSinglePredicate {
  input?: TypedExtensionConfig | undefined;
  /** one of matcher */
  valueMatch?: StringMatcher | undefined;
  /** one of matcher */
  customMatch?: TypedExtensionConfig | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherTree */
export interface CommonMatcherMatcherTree {
  input?: TypedExtensionConfig | undefined;
  /** one of tree_type */
  exactMatchMap?: CommonMatcherMatcherTreeMatchMap | undefined;
  /** one of tree_type */
  prefixMatchMap?: CommonMatcherMatcherTreeMatchMap | undefined;
  /** one of tree_type */
  customMatch?: TypedExtensionConfig | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherTree.MatchMap */
export interface CommonMatcherMatcherTreeMatchMap {
  map?: { readonly [key: string]: CommonMatcherOnMatch } | undefined;
}

/** envoy.config.common.matcher.v3.Matcher.OnMatch */
export interface CommonMatcherOnMatch {
  /** one of on_match */
  matcher?: CommonMatcher | undefined;
  /** one of on_match */
  action?: TypedExtensionConfig | undefined;
  keepMatching?: boolean | undefined;
}

/** envoy.config.common.mutation_rules.v3.HeaderMutation */
export interface HeaderMutation {
  /** one of action */
  remove?: string | undefined;
  /** one of action */
  append?: HeaderValueOption | undefined;
  /** one of action */
  removeOnMatch?: HeaderMutationRemoveOnMatch | undefined;
}

/** envoy.config.common.mutation_rules.v3.HeaderMutation.RemoveOnMatch */
export interface HeaderMutationRemoveOnMatch {
  keyMatcher?: StringMatcher | undefined;
}

/** envoy.config.common.mutation_rules.v3.HeaderMutationRules */
export interface HeaderMutationRules {
  allowAllRouting?: boolean | undefined;
  allowEnvoy?: boolean | undefined;
  disallowSystem?: boolean | undefined;
  disallowAll?: boolean | undefined;
  allowExpression?: RegexMatcher | undefined;
  disallowExpression?: RegexMatcher | undefined;
  disallowIsError?: boolean | undefined;
}

/** envoy.config.core.v3.Address */
export interface Address {
  /** one of address */
  socketAddress?: SocketAddress | undefined;
  /** one of address */
  pipe?: Pipe | undefined;
  /** one of address */
  envoyInternalAddress?: EnvoyInternalAddress | undefined;
}

/** envoy.config.core.v3.AggregatedConfigSource */
export interface AggregatedConfigSource {
}

/** envoy.config.core.v3.AlternateProtocolsCacheOptions */
export interface AlternateProtocolsCacheOptions {
  name?: string | undefined;
  maxEntries?: number | undefined;
  keyValueStoreConfig?: TypedExtensionConfig | undefined;
  prepopulatedEntries?: readonly AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry[] | undefined;
  canonicalSuffixes?: readonly string[] | undefined;
}

/** envoy.config.core.v3.AlternateProtocolsCacheOptions.AlternateProtocolsCacheEntry */
export interface AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry {
  hostname?: string | undefined;
  port?: number | undefined;
}

/** envoy.config.core.v3.ApiConfigSource */
export interface ApiConfigSource {
  apiType?: ApiConfigSourceApiType | undefined;
  transportApiVersion?: ApiVersion | undefined;
  clusterNames?: readonly string[] | undefined;
  grpcServices?: readonly GrpcService[] | undefined;
  refreshDelay?: string | undefined;
  requestTimeout?: string | undefined;
  rateLimitSettings?: RateLimitSettings | undefined;
  setNodeOnFirstMessageOnly?: boolean | undefined;
  configValidators?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.config.core.v3.AsyncDataSource */
export interface AsyncDataSource {
  /** one of specifier */
  local?: DataSource | undefined;
  /** one of specifier */
  remote?: RemoteDataSource | undefined;
}

/** envoy.config.core.v3.BackoffStrategy */
export interface BackoffStrategy {
  baseInterval?: string | undefined;
  maxInterval?: string | undefined;
}

/** envoy.config.core.v3.BindConfig */
export interface BindConfig {
  sourceAddress?: SocketAddress | undefined;
  freebind?: boolean | undefined;
  socketOptions?: readonly SocketOption[] | undefined;
  extraSourceAddresses?: readonly ExtraSourceAddress[] | undefined;
  /** @deprecated */
  additionalSourceAddresses?: readonly SocketAddress[] | undefined;
  localAddressSelector?: TypedExtensionConfig | undefined;
  validateNetworkNamespaces?: boolean | undefined;
}

/** envoy.config.core.v3.BuildVersion */
export interface BuildVersion {
  version?: SemanticVersion | undefined;
  metadata?: { [key: string]: unknown } | undefined;
}

/** envoy.config.core.v3.CelExpressionConfig */
export interface CelExpressionConfig {
  enableStringConversion?: boolean | undefined;
  enableStringConcat?: boolean | undefined;
  enableStringFunctions?: boolean | undefined;
}

/** envoy.config.core.v3.CidrRange */
export interface CidrRange {
  addressPrefix?: string | undefined;
  prefixLen?: number | undefined;
}

/** envoy.config.core.v3.ConfigSource */
export interface ConfigSource {
  authorities?: readonly Authority[] | undefined;
  /** one of config_source_specifier; @deprecated */
  path?: string | undefined;
  /** one of config_source_specifier */
  pathConfigSource?: PathConfigSource | undefined;
  /** one of config_source_specifier */
  apiConfigSource?: ApiConfigSource | undefined;
  /** one of config_source_specifier */
  ads?: AggregatedConfigSource | undefined;
  /** one of config_source_specifier */
  self?: SelfConfigSource | undefined;
  initialFetchTimeout?: string | undefined;
  resourceApiVersion?: ApiVersion | undefined;
}

/** envoy.config.core.v3.ControlPlane */
export interface ControlPlane {
  identifier?: string | undefined;
}

/** envoy.config.core.v3.DataSource */
export interface DataSource {
  /** one of specifier */
  filename?: string | undefined;
  /** one of specifier */
  inlineBytes?: string | Uint8Array | undefined;
  /** one of specifier */
  inlineString?: string | undefined;
  /** one of specifier */
  environmentVariable?: string | undefined;
  watchedDirectory?: WatchedDirectory | undefined;
}

/** envoy.config.core.v3.DnsResolutionConfig */
export interface DnsResolutionConfig {
  resolvers?: readonly Address[] | undefined;
  dnsResolverOptions?: DnsResolverOptions | undefined;
}

/** envoy.config.core.v3.DnsResolverOptions */
export interface DnsResolverOptions {
  useTcpForDnsLookups?: boolean | undefined;
  noDefaultSearchDomain?: boolean | undefined;
}

/** envoy.config.core.v3.EnvoyInternalAddress */
export interface EnvoyInternalAddress {
  /** one of address_name_specifier */
  serverListenerName?: string | undefined;
  endpointId?: string | undefined;
}

/** envoy.config.core.v3.EventServiceConfig */
export interface EventServiceConfig {
  /** one of config_source_specifier */
  grpcService?: GrpcService | undefined;
}

/** envoy.config.core.v3.Extension */
export interface Extension {
  name?: string | undefined;
  category?: string | undefined;
  /** @deprecated */
  typeDescriptor?: string | undefined;
  version?: BuildVersion | undefined;
  disabled?: boolean | undefined;
  typeUrls?: readonly string[] | undefined;
}

/** envoy.config.core.v3.ExtensionConfigSource */
export interface ExtensionConfigSource {
  configSource?: ConfigSource | undefined;
  defaultConfig?: Any | undefined;
  applyDefaultConfigWithoutWarming?: boolean | undefined;
  typeUrls?: readonly string[] | undefined;
}

/** envoy.config.core.v3.ExtraSourceAddress */
export interface ExtraSourceAddress {
  address?: SocketAddress | undefined;
  socketOptions?: SocketOptionsOverride | undefined;
}

/** envoy.config.core.v3.GrpcMethodList */
export interface GrpcMethodList {
  services?: readonly GrpcMethodListService[] | undefined;
}

/** envoy.config.core.v3.GrpcMethodList.Service */
export interface GrpcMethodListService {
  name?: string | undefined;
  methodNames?: readonly string[] | undefined;
}

/** envoy.config.core.v3.GrpcProtocolOptions */
export interface GrpcProtocolOptions {
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
}

/** envoy.config.core.v3.GrpcService */
export interface GrpcService {
  /** one of target_specifier */
  envoyGrpc?: GrpcServiceEnvoyGrpc | undefined;
  /** one of target_specifier */
  googleGrpc?: GrpcServiceGoogleGrpc | undefined;
  timeout?: string | undefined;
  initialMetadata?: readonly HeaderValue[] | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.config.core.v3.GrpcService.EnvoyGrpc */
export interface GrpcServiceEnvoyGrpc {
  clusterName?: string | undefined;
  authority?: string | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
  maxReceiveMessageLength?: number | undefined;
  skipEnvoyHeaders?: boolean | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc */
export interface GrpcServiceGoogleGrpc {
  targetUri?: string | undefined;
  channelCredentials?: GrpcServiceGoogleGrpcChannelCredentials | undefined;
  channelCredentialsPlugin?: readonly Any[] | undefined;
  callCredentials?: readonly GrpcServiceGoogleGrpcCallCredentials[] | undefined;
  callCredentialsPlugin?: readonly Any[] | undefined;
  statPrefix?: string | undefined;
  credentialsFactoryName?: string | undefined;
  config?: { [key: string]: unknown } | undefined;
  perStreamBufferLimitBytes?: number | undefined;
  channelArgs?: GrpcServiceGoogleGrpcChannelArgs | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials */
export interface GrpcServiceGoogleGrpcCallCredentials {
  /** one of credential_specifier */
  accessToken?: string | undefined;
  /** one of credential_specifier */
  googleComputeEngine?: Empty | undefined;
  /** one of credential_specifier */
  googleRefreshToken?: string | undefined;
  /** one of credential_specifier */
  serviceAccountJwtAccess?: GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials | undefined;
  /** one of credential_specifier */
  googleIam?: GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials | undefined;
  /** one of credential_specifier */
  fromPlugin?: GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin | undefined;
  /** one of credential_specifier */
  stsService?: GrpcServiceGoogleGrpcCallCredentialsStsService | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.GoogleIAMCredentials */
export interface GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials {
  authorizationToken?: string | undefined;
  authoritySelector?: string | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.MetadataCredentialsFromPlugin */
export interface GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.ServiceAccountJWTAccessCredentials */
export interface GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials {
  jsonKey?: string | undefined;
  tokenLifetimeSeconds?: number | string | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.StsService */
export interface GrpcServiceGoogleGrpcCallCredentialsStsService {
  tokenExchangeServiceUri?: string | undefined;
  resource?: string | undefined;
  audience?: string | undefined;
  scope?: string | undefined;
  requestedTokenType?: string | undefined;
  subjectTokenPath?: string | undefined;
  subjectTokenType?: string | undefined;
  actorTokenPath?: string | undefined;
  actorTokenType?: string | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs */
export interface GrpcServiceGoogleGrpcChannelArgs {
  args?: { readonly [key: string]: GrpcServiceGoogleGrpcChannelArgsValue } | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs.Value */
export interface GrpcServiceGoogleGrpcChannelArgsValue {
  /** one of value_specifier */
  stringValue?: string | undefined;
  /** one of value_specifier */
  intValue?: number | string | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelCredentials */
export interface GrpcServiceGoogleGrpcChannelCredentials {
  /** one of credential_specifier */
  sslCredentials?: GrpcServiceGoogleGrpcSslCredentials | undefined;
  /** one of credential_specifier */
  googleDefault?: Empty | undefined;
  /** one of credential_specifier */
  localCredentials?: GrpcServiceGoogleGrpcGoogleLocalCredentials | undefined;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.GoogleLocalCredentials */
export interface GrpcServiceGoogleGrpcGoogleLocalCredentials {
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.SslCredentials */
export interface GrpcServiceGoogleGrpcSslCredentials {
  rootCerts?: DataSource | undefined;
  privateKey?: DataSource | undefined;
  certChain?: DataSource | undefined;
}

/** envoy.config.core.v3.HeaderMap */
export interface HeaderMap {
  headers?: readonly HeaderValue[] | undefined;
}

/** envoy.config.core.v3.HeaderValue */
export interface HeaderValue {
  key?: string | undefined;
  value?: string | undefined;
  rawValue?: string | Uint8Array | undefined;
}

/** envoy.config.core.v3.HeaderValueOption */
export interface HeaderValueOption {
  header?: HeaderValue | undefined;
  /** @deprecated */
  append?: boolean | undefined;
  appendAction?: HeaderValueOptionHeaderAppendAction | undefined;
  keepEmptyValue?: boolean | undefined;
}

/** envoy.config.core.v3.HealthCheck */
export interface HealthCheck {
  name?: string | undefined;
  timeout?: string | undefined;
  interval?: string | undefined;
  initialJitter?: string | undefined;
  intervalJitter?: string | undefined;
  intervalJitterPercent?: number | undefined;
  unhealthyThreshold?: number | undefined;
  healthyThreshold?: number | undefined;
  altPort?: number | undefined;
  reuseConnection?: boolean | undefined;
  /** one of health_checker */
  httpHealthCheck?: HealthCheckHttpHealthCheck | undefined;
  /** one of health_checker */
  tcpHealthCheck?: HealthCheckTcpHealthCheck | undefined;
  /** one of health_checker */
  grpcHealthCheck?: HealthCheckGrpcHealthCheck | undefined;
  /** one of health_checker */
  customHealthCheck?: HealthCheckCustomHealthCheck | undefined;
  noTrafficInterval?: string | undefined;
  noTrafficHealthyInterval?: string | undefined;
  unhealthyInterval?: string | undefined;
  unhealthyEdgeInterval?: string | undefined;
  healthyEdgeInterval?: string | undefined;
  /** @deprecated */
  eventLogPath?: string | undefined;
  eventLogger?: readonly TypedExtensionConfig[] | undefined;
  eventService?: EventServiceConfig | undefined;
  alwaysLogHealthCheckFailures?: boolean | undefined;
  alwaysLogHealthCheckSuccess?: boolean | undefined;
  tlsOptions?: HealthCheckTlsOptions | undefined;
  transportSocketMatchCriteria?: { [key: string]: unknown } | undefined;
}

/** envoy.config.core.v3.HealthCheck.CustomHealthCheck */
export interface HealthCheckCustomHealthCheck {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.HealthCheck.GrpcHealthCheck */
export interface HealthCheckGrpcHealthCheck {
  serviceName?: string | undefined;
  authority?: string | undefined;
  initialMetadata?: readonly HeaderValueOption[] | undefined;
}

/** envoy.config.core.v3.HealthCheck.HttpHealthCheck */
export interface HealthCheckHttpHealthCheck {
  host?: string | undefined;
  path?: string | undefined;
  send?: HealthCheckPayload | undefined;
  receive?: readonly HealthCheckPayload[] | undefined;
  responseBufferSize?: number | string | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToRemove?: readonly string[] | undefined;
  expectedStatuses?: readonly Int64Range[] | undefined;
  retriableStatuses?: readonly Int64Range[] | undefined;
  codecClientType?: CodecClientType | undefined;
  useAlpnProtocol?: boolean | undefined;
  serviceNameMatcher?: StringMatcher | undefined;
  method?: RequestMethod | undefined;
}

/** envoy.config.core.v3.HealthCheck.Payload */
export interface HealthCheckPayload {
  /** one of payload */
  text?: string | undefined;
  /** one of payload */
  binary?: string | Uint8Array | undefined;
}

/** envoy.config.core.v3.HealthCheck.RedisHealthCheck */
export interface HealthCheckRedisHealthCheck {
  key?: string | undefined;
}

/** envoy.config.core.v3.HealthCheck.TcpHealthCheck */
export interface HealthCheckTcpHealthCheck {
  send?: HealthCheckPayload | undefined;
  receive?: readonly HealthCheckPayload[] | undefined;
  proxyProtocolConfig?: ProxyProtocolConfig | undefined;
}

/** envoy.config.core.v3.HealthCheck.TlsOptions */
export interface HealthCheckTlsOptions {
  alpnProtocols?: readonly string[] | undefined;
}

/** envoy.config.core.v3.HealthStatusSet */
export interface HealthStatusSet {
  statuses?: readonly HealthStatus[] | undefined;
}

/** envoy.config.core.v3.Http1ProtocolOptions */
export interface Http1ProtocolOptions {
  allowAbsoluteUrl?: boolean | undefined;
  acceptHttp10?: boolean | undefined;
  defaultHostForHttp10?: string | undefined;
  headerKeyFormat?: Http1ProtocolOptionsHeaderKeyFormat | undefined;
  enableTrailers?: boolean | undefined;
  allowChunkedLength?: boolean | undefined;
  overrideStreamErrorOnInvalidHttpMessage?: boolean | undefined;
  sendFullyQualifiedUrl?: boolean | undefined;
  /** @deprecated */
  useBalsaParser?: boolean | undefined;
  allowCustomMethods?: boolean | undefined;
  ignoreHttp11Upgrade?: readonly StringMatcher[] | undefined;
}

/** envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat */
export interface Http1ProtocolOptionsHeaderKeyFormat {
  /** one of header_format */
  properCaseWords?: Http1ProtocolOptionsHeaderKeyFormatProperCaseWords | undefined;
  /** one of header_format */
  statefulFormatter?: TypedExtensionConfig | undefined;
}

/** envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat.ProperCaseWords */
export interface Http1ProtocolOptionsHeaderKeyFormatProperCaseWords {
}

/** envoy.config.core.v3.Http2ProtocolOptions */
export interface Http2ProtocolOptions {
  hpackTableSize?: number | undefined;
  maxConcurrentStreams?: number | undefined;
  initialStreamWindowSize?: number | undefined;
  initialConnectionWindowSize?: number | undefined;
  allowConnect?: boolean | undefined;
  allowMetadata?: boolean | undefined;
  maxOutboundFrames?: number | undefined;
  maxOutboundControlFrames?: number | undefined;
  maxConsecutiveInboundFramesWithEmptyPayload?: number | undefined;
  maxInboundPriorityFramesPerStream?: number | undefined;
  maxInboundWindowUpdateFramesPerDataFrameSent?: number | undefined;
  /** @deprecated */
  streamErrorOnInvalidHttpMessaging?: boolean | undefined;
  overrideStreamErrorOnInvalidHttpMessage?: boolean | undefined;
  customSettingsParameters?: readonly Http2ProtocolOptionsSettingsParameter[] | undefined;
  connectionKeepalive?: KeepaliveSettings | undefined;
  useOghttp2Codec?: boolean | undefined;
  maxMetadataSize?: number | string | undefined;
  enableHuffmanEncoding?: boolean | undefined;
  maxHeaderFieldSizeKb?: number | undefined;
  disallowObsText?: boolean | undefined;
  streamResetBurst?: number | string | undefined;
  streamResetRate?: number | string | undefined;
}

/** envoy.config.core.v3.Http2ProtocolOptions.SettingsParameter */
export interface Http2ProtocolOptionsSettingsParameter {
  identifier?: number | undefined;
  value?: number | undefined;
}

/** envoy.config.core.v3.Http3ProtocolOptions */
export interface Http3ProtocolOptions {
  quicProtocolOptions?: CoreQuicProtocolOptions | undefined;
  overrideStreamErrorOnInvalidHttpMessage?: boolean | undefined;
  allowExtendedConnect?: boolean | undefined;
  allowMetadata?: boolean | undefined;
  disableQpack?: boolean | undefined;
  disableConnectionFlowControlForStreams?: boolean | undefined;
  disallowObsText?: boolean | undefined;
}

/** envoy.config.core.v3.HttpProtocolOptions */
export interface HttpProtocolOptions {
  idleTimeout?: string | undefined;
  maxConnectionDuration?: string | undefined;
  maxConnectionDurationJitter?: Percent | undefined;
  maxHeadersCount?: number | undefined;
  maxResponseHeadersKb?: number | undefined;
  maxStreamDuration?: string | undefined;
  headersWithUnderscoresAction?: HttpProtocolOptionsHeadersWithUnderscoresAction | undefined;
  maxRequestsPerConnection?: number | undefined;
}

/** envoy.config.core.v3.HttpService */
export interface HttpService {
  httpUri?: HttpUri | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.config.core.v3.HttpUri */
export interface HttpUri {
  uri?: string | undefined;
  /** one of http_upstream_type */
  cluster?: string | undefined;
  timeout?: string | undefined;
}

/** envoy.config.core.v3.JsonFormatOptions */
export interface JsonFormatOptions {
  /** @deprecated */
  sortProperties?: boolean | undefined;
}

/** envoy.config.core.v3.KeepaliveSettings */
export interface KeepaliveSettings {
  interval?: string | undefined;
  timeout?: string | undefined;
  intervalJitter?: Percent | undefined;
  connectionIdleInterval?: string | undefined;
}

/** envoy.config.core.v3.KeyValue */
export interface KeyValue {
  /** @deprecated */
  key?: string | undefined;
  /** @deprecated */
  value?: string | Uint8Array | undefined;
}

/** envoy.config.core.v3.KeyValueAppend */
export interface KeyValueAppend {
  record?: KeyValuePair | undefined;
  /** @deprecated */
  entry?: KeyValue | undefined;
  action?: KeyValueAppendKeyValueAppendAction | undefined;
}

/** envoy.config.core.v3.KeyValueMutation */
export interface KeyValueMutation {
  append?: KeyValueAppend | undefined;
  remove?: string | undefined;
}

/** envoy.config.core.v3.KeyValuePair */
export interface KeyValuePair {
  key?: string | undefined;
  value?: unknown | undefined;
}

/** envoy.config.core.v3.Locality */
export interface Locality {
  region?: string | undefined;
  zone?: string | undefined;
  subZone?: string | undefined;
}

/** envoy.config.core.v3.Metadata */
export interface Metadata {
  filterMetadata?: { readonly [key: string]: { [key: string]: unknown } } | undefined;
  typedFilterMetadata?: { readonly [key: string]: Any } | undefined;
}

/** envoy.config.core.v3.Node */
export interface Node {
  id?: string | undefined;
  cluster?: string | undefined;
  metadata?: { [key: string]: unknown } | undefined;
  dynamicParameters?: { readonly [key: string]: ContextParams } | undefined;
  locality?: Locality | undefined;
  userAgentName?: string | undefined;
  /** one of user_agent_version_type */
  userAgentVersion?: string | undefined;
  /** one of user_agent_version_type */
  userAgentBuildVersion?: BuildVersion | undefined;
  extensions?: readonly Extension[] | undefined;
  clientFeatures?: readonly string[] | undefined;
  /** @deprecated */
  listeningAddresses?: readonly Address[] | undefined;
}

/** envoy.config.core.v3.PathConfigSource */
export interface PathConfigSource {
  path?: string | undefined;
  watchedDirectory?: WatchedDirectory | undefined;
  pollInterval?: string | undefined;
}

/** envoy.config.core.v3.PerHostConfig */
export interface PerHostConfig {
  addedTlvs?: readonly TlvEntry[] | undefined;
}

/** envoy.config.core.v3.Pipe */
export interface Pipe {
  path?: string | undefined;
  mode?: number | undefined;
}

/** envoy.config.core.v3.ProxyProtocolConfig */
export interface ProxyProtocolConfig {
  version?: ProxyProtocolConfigVersion | undefined;
  passThroughTlvs?: ProxyProtocolPassThroughTLVs | undefined;
  addedTlvs?: readonly TlvEntry[] | undefined;
}

/** envoy.config.core.v3.ProxyProtocolPassThroughTLVs */
export interface ProxyProtocolPassThroughTLVs {
  matchType?: ProxyProtocolPassThroughTLVsPassTLVsMatchType | undefined;
  tlvType?: readonly number[] | undefined;
}

/** envoy.config.core.v3.QueryParameter */
export interface QueryParameter {
  key?: string | undefined;
  value?: string | undefined;
}

/** envoy.config.core.v3.QuicKeepAliveSettings */
export interface QuicKeepAliveSettings {
  maxInterval?: string | undefined;
  initialInterval?: string | undefined;
}

/** envoy.config.core.v3.QuicProtocolOptions */
export interface CoreQuicProtocolOptions {
  maxConcurrentStreams?: number | undefined;
  initialStreamWindowSize?: number | undefined;
  initialConnectionWindowSize?: number | undefined;
  numTimeoutsToTriggerPortMigration?: number | undefined;
  connectionKeepalive?: QuicKeepAliveSettings | undefined;
  connectionOptions?: string | undefined;
  clientConnectionOptions?: string | undefined;
  idleNetworkTimeout?: string | undefined;
  maxPacketLength?: number | string | undefined;
  clientPacketWriter?: TypedExtensionConfig | undefined;
  connectionMigration?: QuicProtocolOptionsConnectionMigrationSettings | undefined;
  memoryReductionTimeout?: string | undefined;
  enableScone?: boolean | undefined;
}

/** envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings */
export interface QuicProtocolOptionsConnectionMigrationSettings {
  migrateIdleConnections?: QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings | undefined;
  maxTimeOnNonDefaultNetwork?: string | undefined;
}

/** envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings.MigrateIdleConnectionSettings */
export interface QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings {
  maxIdleTimeBeforeMigration?: string | undefined;
}

/** envoy.config.core.v3.RateLimitSettings */
export interface RateLimitSettings {
  maxTokens?: number | undefined;
  fillRate?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.config.core.v3.RemoteDataSource */
export interface RemoteDataSource {
  httpUri?: HttpUri | undefined;
  sha256?: string | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.config.core.v3.RetryPolicy */
export interface CoreRetryPolicy {
  retryBackOff?: BackoffStrategy | undefined;
  numRetries?: number | undefined;
  retryOn?: string | undefined;
  retryPriority?: CoreRetryPolicyRetryPriority | undefined;
  retryHostPredicate?: readonly CoreRetryPolicyRetryHostPredicate[] | undefined;
  hostSelectionRetryMaxAttempts?: number | string | undefined;
}

/** envoy.config.core.v3.RetryPolicy.RetryHostPredicate */
export interface CoreRetryPolicyRetryHostPredicate {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.RetryPolicy.RetryPriority */
export interface CoreRetryPolicyRetryPriority {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.RuntimeDouble */
export interface RuntimeDouble {
  defaultValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.RuntimeFeatureFlag */
export interface RuntimeFeatureFlag {
  defaultValue?: boolean | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.RuntimeFractionalPercent */
export interface RuntimeFractionalPercent {
  defaultValue?: FractionalPercent | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.RuntimePercent */
export interface RuntimePercent {
  defaultValue?: Percent | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.RuntimeUInt32 */
export interface RuntimeUInt32 {
  defaultValue?: number | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.RuntimeUInt64 */
export interface RuntimeUInt64 {
  defaultValue?: number | string | undefined;
  runtimeKey?: string | undefined;
}

/** envoy.config.core.v3.SchemeHeaderTransformation */
export interface SchemeHeaderTransformation {
  /** one of transformation */
  schemeToOverwrite?: string | undefined;
  matchUpstream?: boolean | undefined;
}

/** envoy.config.core.v3.SelfConfigSource */
export interface SelfConfigSource {
  transportApiVersion?: ApiVersion | undefined;
}

/** envoy.config.core.v3.SocketAddress */
export interface SocketAddress {
  protocol?: SocketAddressProtocol | undefined;
  address?: string | undefined;
  /** one of port_specifier */
  portValue?: number | undefined;
  /** one of port_specifier */
  namedPort?: string | undefined;
  resolverName?: string | undefined;
  ipv4Compat?: boolean | undefined;
  networkNamespaceFilepath?: string | undefined;
}

/** envoy.config.core.v3.SocketCmsgHeaders */
export interface SocketCmsgHeaders {
  level?: number | undefined;
  type?: number | undefined;
  expectedSize?: number | undefined;
}

/** envoy.config.core.v3.SocketOption */
export interface SocketOption {
  description?: string | undefined;
  level?: number | string | undefined;
  name?: number | string | undefined;
  /** one of value */
  intValue?: number | string | undefined;
  /** one of value */
  bufValue?: string | Uint8Array | undefined;
  state?: SocketOptionSocketState | undefined;
  type?: SocketOptionSocketType | undefined;
  ipVersion?: SocketOptionSocketIpVersion | undefined;
}

/** envoy.config.core.v3.SocketOption.SocketType */
export interface SocketOptionSocketType {
  stream?: SocketOptionSocketTypeStream | undefined;
  datagram?: SocketOptionSocketTypeDatagram | undefined;
}

/** envoy.config.core.v3.SocketOption.SocketType.Datagram */
export interface SocketOptionSocketTypeDatagram {
}

/** envoy.config.core.v3.SocketOption.SocketType.Stream */
export interface SocketOptionSocketTypeStream {
}

/** envoy.config.core.v3.SocketOptionsOverride */
export interface SocketOptionsOverride {
  socketOptions?: readonly SocketOption[] | undefined;
}

/** envoy.config.core.v3.SubstitutionFormatString */
export interface SubstitutionFormatString {
  /** one of format; @deprecated */
  textFormat?: string | undefined;
  /** one of format */
  jsonFormat?: { [key: string]: unknown } | undefined;
  /** one of format */
  textFormatSource?: DataSource | undefined;
  omitEmptyValues?: boolean | undefined;
  contentType?: string | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
  jsonFormatOptions?: JsonFormatOptions | undefined;
}

/** envoy.config.core.v3.TcpKeepalive */
export interface TcpKeepalive {
  keepaliveProbes?: number | undefined;
  keepaliveTime?: number | undefined;
  keepaliveInterval?: number | undefined;
}

/** envoy.config.core.v3.TcpProtocolOptions */
export interface TcpProtocolOptions {
}

/** envoy.config.core.v3.TlvEntry */
export interface TlvEntry {
  type?: number | undefined;
  value?: string | Uint8Array | undefined;
  formatString?: SubstitutionFormatString | undefined;
}

/** envoy.config.core.v3.TransportSocket */
export interface TransportSocket {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.TypedExtensionConfig */
export interface TypedExtensionConfig {
  name?: string | undefined;
  typedConfig?: Any | undefined;
}

/** envoy.config.core.v3.UdpSocketConfig */
export interface UdpSocketConfig {
  maxRxDatagramSize?: number | string | undefined;
  preferGro?: boolean | undefined;
}

/** envoy.config.core.v3.UpstreamHttpProtocolOptions */
export interface UpstreamHttpProtocolOptions {
  autoSni?: boolean | undefined;
  autoSanValidation?: boolean | undefined;
  overrideAutoSniHeader?: string | undefined;
}

/** envoy.config.core.v3.WatchedDirectory */
export interface WatchedDirectory {
  path?: string | undefined;
  watchModify?: boolean | undefined;
}

/** envoy.config.endpoint.v3.ClusterLoadAssignment */
export interface ClusterLoadAssignment {
  clusterName?: string | undefined;
  endpoints?: readonly LocalityLbEndpoints[] | undefined;
  namedEndpoints?: { readonly [key: string]: Endpoint } | undefined;
  policy?: ClusterLoadAssignmentPolicy | undefined;
}

/** envoy.config.endpoint.v3.ClusterLoadAssignment.Policy */
export interface ClusterLoadAssignmentPolicy {
  dropOverloads?: readonly ClusterLoadAssignmentPolicyDropOverload[] | undefined;
  overprovisioningFactor?: number | undefined;
  endpointStaleAfter?: string | undefined;
  weightedPriorityHealth?: boolean | undefined;
}

/** envoy.config.endpoint.v3.ClusterLoadAssignment.Policy.DropOverload */
export interface ClusterLoadAssignmentPolicyDropOverload {
  category?: string | undefined;
  dropPercentage?: FractionalPercent | undefined;
}

/** envoy.config.endpoint.v3.ClusterStats */
export interface ClusterStats {
  clusterName?: string | undefined;
  clusterServiceName?: string | undefined;
  upstreamLocalityStats?: readonly UpstreamLocalityStats[] | undefined;
  totalDroppedRequests?: number | string | undefined;
  droppedRequests?: readonly ClusterStatsDroppedRequests[] | undefined;
  loadReportInterval?: string | undefined;
}

/** envoy.config.endpoint.v3.ClusterStats.DroppedRequests */
export interface ClusterStatsDroppedRequests {
  category?: string | undefined;
  droppedCount?: number | string | undefined;
}

/** envoy.config.endpoint.v3.Endpoint */
export interface Endpoint {
  address?: Address | undefined;
  healthCheckConfig?: EndpointHealthCheckConfig | undefined;
  hostname?: string | undefined;
  additionalAddresses?: readonly EndpointAdditionalAddress[] | undefined;
  observabilityName?: string | undefined;
}

/** envoy.config.endpoint.v3.Endpoint.AdditionalAddress */
export interface EndpointAdditionalAddress {
  address?: Address | undefined;
}

/** envoy.config.endpoint.v3.Endpoint.HealthCheckConfig */
export interface EndpointHealthCheckConfig {
  portValue?: number | undefined;
  hostname?: string | undefined;
  address?: Address | undefined;
  disableActiveHealthCheck?: boolean | undefined;
}

/** envoy.config.endpoint.v3.EndpointLoadMetricStats */
export interface EndpointLoadMetricStats {
  metricName?: string | undefined;
  numRequestsFinishedWithMetric?: number | string | undefined;
  totalMetricValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.config.endpoint.v3.LbEndpoint */
export interface LbEndpoint {
  /** one of host_identifier */
  endpoint?: Endpoint | undefined;
  /** one of host_identifier */
  endpointName?: string | undefined;
  healthStatus?: HealthStatus | undefined;
  metadata?: Metadata | undefined;
  loadBalancingWeight?: number | undefined;
}

/** envoy.config.endpoint.v3.LbEndpointCollection */
export interface LbEndpointCollection {
  entries?: readonly CollectionEntry[] | undefined;
}

/** envoy.config.endpoint.v3.LedsClusterLocalityConfig */
export interface LedsClusterLocalityConfig {
  ledsConfig?: ConfigSource | undefined;
  ledsCollectionName?: string | undefined;
}

/** envoy.config.endpoint.v3.LocalityLbEndpoints */
export interface LocalityLbEndpoints {
  locality?: Locality | undefined;
  metadata?: Metadata | undefined;
  lbEndpoints?: readonly LbEndpoint[] | undefined;
  /** one of lb_config; @deprecated */
  loadBalancerEndpoints?: LocalityLbEndpointsLbEndpointList | undefined;
  /** one of lb_config */
  ledsClusterLocalityConfig?: LedsClusterLocalityConfig | undefined;
  loadBalancingWeight?: number | undefined;
  priority?: number | undefined;
  proximity?: number | undefined;
}

/** envoy.config.endpoint.v3.LocalityLbEndpoints.LbEndpointList */
export interface LocalityLbEndpointsLbEndpointList {
  lbEndpoints?: readonly LbEndpoint[] | undefined;
}

/** envoy.config.endpoint.v3.UnnamedEndpointLoadMetricStats */
export interface UnnamedEndpointLoadMetricStats {
  numRequestsFinishedWithMetric?: number | string | undefined;
  totalMetricValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.config.endpoint.v3.UpstreamEndpointStats */
export interface UpstreamEndpointStats {
  address?: Address | undefined;
  metadata?: { [key: string]: unknown } | undefined;
  totalSuccessfulRequests?: number | string | undefined;
  totalRequestsInProgress?: number | string | undefined;
  totalErrorRequests?: number | string | undefined;
  totalIssuedRequests?: number | string | undefined;
  loadMetricStats?: readonly EndpointLoadMetricStats[] | undefined;
}

/** envoy.config.endpoint.v3.UpstreamLocalityStats */
export interface UpstreamLocalityStats {
  locality?: Locality | undefined;
  totalSuccessfulRequests?: number | string | undefined;
  totalRequestsInProgress?: number | string | undefined;
  totalErrorRequests?: number | string | undefined;
  totalIssuedRequests?: number | string | undefined;
  totalActiveConnections?: number | string | undefined;
  totalNewConnections?: number | string | undefined;
  totalFailConnections?: number | string | undefined;
  cpuUtilization?: UnnamedEndpointLoadMetricStats | undefined;
  memUtilization?: UnnamedEndpointLoadMetricStats | undefined;
  applicationUtilization?: UnnamedEndpointLoadMetricStats | undefined;
  loadMetricStats?: readonly EndpointLoadMetricStats[] | undefined;
  upstreamEndpointStats?: readonly UpstreamEndpointStats[] | undefined;
  priority?: number | undefined;
}

/** envoy.config.grpc_credential.v3.FileBasedMetadataConfig */
export interface FileBasedMetadataConfig {
  secretData?: DataSource | undefined;
  headerKey?: string | undefined;
  headerPrefix?: string | undefined;
}

/** envoy.config.listener.v3.ActiveRawUdpListenerConfig */
export interface ActiveRawUdpListenerConfig {
}

/** envoy.config.listener.v3.AdditionalAddress */
export interface AdditionalAddress {
  address?: Address | undefined;
  socketOptions?: SocketOptionsOverride | undefined;
  tcpKeepalive?: TcpKeepalive | undefined;
}

/** envoy.config.listener.v3.ApiListener */
export interface ApiListener {
  apiListener?: Any | undefined;
}

/** envoy.config.listener.v3.Filter */
export interface Filter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
  /** one of config_type */
  configDiscovery?: ExtensionConfigSource | undefined;
}

/** envoy.config.listener.v3.FilterChain */
export interface FilterChain {
  filterChainMatch?: FilterChainMatch | undefined;
  filters?: readonly Filter[] | undefined;
  /** @deprecated */
  useProxyProto?: boolean | undefined;
  metadata?: Metadata | undefined;
  transportSocket?: TransportSocket | undefined;
  transportSocketConnectTimeout?: string | undefined;
  name?: string | undefined;
}

/** envoy.config.listener.v3.FilterChainMatch */
export interface FilterChainMatch {
  destinationPort?: number | undefined;
  prefixRanges?: readonly CidrRange[] | undefined;
  addressSuffix?: string | undefined;
  suffixLen?: number | undefined;
  directSourcePrefixRanges?: readonly CidrRange[] | undefined;
  sourceType?: FilterChainMatchConnectionSourceType | undefined;
  sourcePrefixRanges?: readonly CidrRange[] | undefined;
  sourcePorts?: readonly number[] | undefined;
  serverNames?: readonly string[] | undefined;
  transportProtocol?: string | undefined;
  applicationProtocols?: readonly string[] | undefined;
}

/** envoy.config.listener.v3.Listener */
export interface Listener {
  name?: string | undefined;
  address?: Address | undefined;
  additionalAddresses?: readonly AdditionalAddress[] | undefined;
  statPrefix?: string | undefined;
  statsMatcher?: StatsMatcher | undefined;
  filterChains?: readonly FilterChain[] | undefined;
  fcdsConfig?: ListenerFcdsConfig | undefined;
  filterChainMatcher?: XdsMatcher | undefined;
  useOriginalDst?: boolean | undefined;
  defaultFilterChain?: FilterChain | undefined;
  perConnectionBufferLimitBytes?: number | undefined;
  perConnectionBufferHighWatermarkTimeout?: string | undefined;
  metadata?: Metadata | undefined;
  /** @deprecated */
  deprecatedV1?: ListenerDeprecatedV1 | undefined;
  drainType?: ListenerDrainType | undefined;
  listenerFilters?: readonly ListenerFilter[] | undefined;
  listenerFiltersTimeout?: string | undefined;
  continueOnListenerFiltersTimeout?: boolean | undefined;
  transparent?: boolean | undefined;
  freebind?: boolean | undefined;
  socketOptions?: readonly SocketOption[] | undefined;
  tcpFastOpenQueueLength?: number | undefined;
  trafficDirection?: TrafficDirection | undefined;
  udpListenerConfig?: UdpListenerConfig | undefined;
  apiListener?: ApiListener | undefined;
  connectionBalanceConfig?: ListenerConnectionBalanceConfig | undefined;
  /** @deprecated */
  reusePort?: boolean | undefined;
  enableReusePort?: boolean | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  tcpBacklogSize?: number | undefined;
  maxConnectionsToAcceptPerSocketEvent?: number | undefined;
  bindToPort?: boolean | undefined;
  /** one of listener_specifier */
  internalListener?: ListenerInternalListenerConfig | undefined;
  enableMptcp?: boolean | undefined;
  ignoreGlobalConnLimit?: boolean | undefined;
  bypassOverloadManager?: boolean | undefined;
  tcpKeepalive?: TcpKeepalive | undefined;
}

/** envoy.config.listener.v3.Listener.ConnectionBalanceConfig */
export interface ListenerConnectionBalanceConfig {
  /** one of balance_type */
  exactBalance?: ListenerConnectionBalanceConfigExactBalance | undefined;
  /** one of balance_type */
  extendBalance?: TypedExtensionConfig | undefined;
  /** one of balance_type */
  cpuLocalityBalance?: ListenerConnectionBalanceConfigCpuLocalityBalance | undefined;
}

/** envoy.config.listener.v3.Listener.ConnectionBalanceConfig.CpuLocalityBalance */
export interface ListenerConnectionBalanceConfigCpuLocalityBalance {
}

/** envoy.config.listener.v3.Listener.ConnectionBalanceConfig.ExactBalance */
export interface ListenerConnectionBalanceConfigExactBalance {
}

/** envoy.config.listener.v3.Listener.DeprecatedV1 */
export interface ListenerDeprecatedV1 {
  bindToPort?: boolean | undefined;
}

/** envoy.config.listener.v3.Listener.FcdsConfig */
export interface ListenerFcdsConfig {
  name?: string | undefined;
  configSource?: ConfigSource | undefined;
}

/** envoy.config.listener.v3.Listener.InternalListenerConfig */
export interface ListenerInternalListenerConfig {
}

/** envoy.config.listener.v3.ListenerCollection */
export interface ListenerCollection {
  entries?: readonly CollectionEntry[] | undefined;
}

/** envoy.config.listener.v3.ListenerFilter */
export interface ListenerFilter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
  /** one of config_type */
  configDiscovery?: ExtensionConfigSource | undefined;
  filterDisabled?: ListenerFilterChainMatchPredicate | undefined;
}

/** envoy.config.listener.v3.ListenerFilterChainMatchPredicate */
export interface ListenerFilterChainMatchPredicate {
  /** one of rule */
  orMatch?: ListenerFilterChainMatchPredicateMatchSet | undefined;
  /** one of rule */
  andMatch?: ListenerFilterChainMatchPredicateMatchSet | undefined;
  /** one of rule */
  notMatch?: ListenerFilterChainMatchPredicate | undefined;
  /** one of rule */
  anyMatch?: boolean | undefined;
  /** one of rule */
  destinationPortRange?: Int32Range | undefined;
}

/** envoy.config.listener.v3.ListenerFilterChainMatchPredicate.MatchSet */
export interface ListenerFilterChainMatchPredicateMatchSet {
  rules?: readonly ListenerFilterChainMatchPredicate[] | undefined;
}

/** envoy.config.listener.v3.QuicProtocolOptions */
export interface QuicProtocolOptions {
  quicProtocolOptions?: CoreQuicProtocolOptions | undefined;
  idleTimeout?: string | undefined;
  cryptoHandshakeTimeout?: string | undefined;
  enabled?: RuntimeFeatureFlag | undefined;
  packetsToReadToConnectionCountRatio?: number | undefined;
  cryptoStreamConfig?: TypedExtensionConfig | undefined;
  proofSourceConfig?: TypedExtensionConfig | undefined;
  connectionIdGeneratorConfig?: TypedExtensionConfig | undefined;
  serverPreferredAddressConfig?: TypedExtensionConfig | undefined;
  sendDisableActiveMigration?: boolean | undefined;
  connectionDebugVisitorConfig?: TypedExtensionConfig | undefined;
  saveCmsgConfig?: readonly SocketCmsgHeaders[] | undefined;
  rejectNewConnections?: boolean | undefined;
  maxSessionsPerEventLoop?: number | undefined;
}

/** envoy.config.listener.v3.UdpListenerConfig */
export interface UdpListenerConfig {
  downstreamSocketConfig?: UdpSocketConfig | undefined;
  quicOptions?: QuicProtocolOptions | undefined;
  udpPacketPacketWriterConfig?: TypedExtensionConfig | undefined;
}

/** envoy.config.metrics.v3.DogStatsdSink */
export interface DogStatsdSink {
  /** one of dog_statsd_specifier */
  address?: Address | undefined;
  prefix?: string | undefined;
  maxBytesPerDatagram?: number | string | undefined;
  scaleHistogramUnitsToMilliseconds?: boolean | undefined;
}

/** envoy.config.metrics.v3.HistogramBucketSettings */
export interface HistogramBucketSettings {
  match?: StringMatcher | undefined;
  buckets?: readonly (number | "NaN" | "Infinity" | "-Infinity")[] | undefined;
  bins?: number | undefined;
}

/** envoy.config.metrics.v3.HystrixSink */
export interface HystrixSink {
  numBuckets?: number | string | undefined;
}

/** envoy.config.metrics.v3.MetricsServiceConfig */
export interface MetricsServiceConfig {
  grpcService?: GrpcService | undefined;
  transportApiVersion?: ApiVersion | undefined;
  reportCountersAsDeltas?: boolean | undefined;
  emitTagsAsLabels?: boolean | undefined;
  histogramEmitMode?: HistogramEmitMode | undefined;
  batchSize?: number | undefined;
}

/** envoy.config.metrics.v3.StatsConfig */
export interface StatsConfig {
  statsTags?: readonly TagSpecifier[] | undefined;
  useAllDefaultTags?: boolean | undefined;
  statsMatcher?: StatsMatcher | undefined;
  histogramBucketSettings?: readonly HistogramBucketSettings[] | undefined;
  allowDefaultTagOverrides?: boolean | undefined;
}

/** envoy.config.metrics.v3.StatsMatcher */
export interface StatsMatcher {
  /** one of stats_matcher */
  rejectAll?: boolean | undefined;
  /** one of stats_matcher */
  exclusionList?: ListStringMatcher | undefined;
  /** one of stats_matcher */
  inclusionList?: ListStringMatcher | undefined;
}

/** envoy.config.metrics.v3.StatsSink */
export interface StatsSink {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.metrics.v3.StatsdSink */
export interface StatsdSink {
  /** one of statsd_specifier */
  address?: Address | undefined;
  /** one of statsd_specifier */
  tcpClusterName?: string | undefined;
  prefix?: string | undefined;
  scaleHistogramUnitsToMilliseconds?: boolean | undefined;
}

/** envoy.config.metrics.v3.TagSpecifier */
export interface TagSpecifier {
  tagName?: string | undefined;
  /** one of tag_value */
  regex?: string | undefined;
  /** one of tag_value */
  fixedValue?: string | undefined;
}

/** envoy.config.overload.v3.BufferFactoryConfig */
export interface BufferFactoryConfig {
  minimumAccountToTrackPowerOfTwo?: number | undefined;
}

/** envoy.config.overload.v3.LoadShedPoint */
export interface LoadShedPoint {
  name?: string | undefined;
  triggers?: readonly Trigger[] | undefined;
}

/** envoy.config.overload.v3.OverloadAction */
export interface OverloadAction {
  name?: string | undefined;
  triggers?: readonly Trigger[] | undefined;
  typedConfig?: Any | undefined;
}

/** envoy.config.overload.v3.OverloadManager */
export interface OverloadManager {
  refreshInterval?: string | undefined;
  resourceMonitors?: readonly ResourceMonitor[] | undefined;
  actions?: readonly OverloadAction[] | undefined;
  loadshedPoints?: readonly LoadShedPoint[] | undefined;
  bufferFactoryConfig?: BufferFactoryConfig | undefined;
}

/** envoy.config.overload.v3.ResourceMonitor */
export interface ResourceMonitor {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.overload.v3.ScaleTimersOverloadActionConfig */
export interface ScaleTimersOverloadActionConfig {
  timerScaleFactors?: readonly ScaleTimersOverloadActionConfigScaleTimer[] | undefined;
}

/** envoy.config.overload.v3.ScaleTimersOverloadActionConfig.ScaleTimer */
export interface ScaleTimersOverloadActionConfigScaleTimer {
  timer?: ScaleTimersOverloadActionConfigTimerType | undefined;
  /** one of overload_adjust */
  minTimeout?: string | undefined;
  /** one of overload_adjust */
  minScale?: Percent | undefined;
}

/** envoy.config.overload.v3.ScaledTrigger */
export interface ScaledTrigger {
  scalingThreshold?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  saturationThreshold?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.config.overload.v3.ShrinkHeapConfig */
export interface ShrinkHeapConfig {
  timerInterval?: string | undefined;
  maxUnfreedMemoryBytes?: number | string | undefined;
}

/** envoy.config.overload.v3.ThresholdTrigger */
export interface ThresholdTrigger {
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.config.overload.v3.Trigger */
export interface Trigger {
  name?: string | undefined;
  /** one of trigger_oneof */
  threshold?: ThresholdTrigger | undefined;
  /** one of trigger_oneof */
  scaled?: ScaledTrigger | undefined;
}

/** envoy.config.ratelimit.v3.RateLimitServiceConfig */
export interface RateLimitServiceConfig {
  grpcService?: GrpcService | undefined;
  transportApiVersion?: ApiVersion | undefined;
}

/** envoy.config.rbac.v3.Action */
export interface Action {
  name?: string | undefined;
  action?: RBACAction | undefined;
}

/** envoy.config.rbac.v3.Permission */
export interface Permission {
  /** one of rule */
  andRules?: PermissionSet | undefined;
  /** one of rule */
  orRules?: PermissionSet | undefined;
  /** one of rule */
  any?: boolean | undefined;
  /** one of rule */
  header?: HeaderMatcher | undefined;
  /** one of rule */
  urlPath?: PathMatcher | undefined;
  /** one of rule */
  destinationIp?: CidrRange | undefined;
  /** one of rule */
  destinationPort?: number | undefined;
  /** one of rule */
  destinationPortRange?: Int32Range | undefined;
  /** one of rule; @deprecated */
  metadata?: MetadataMatcher | undefined;
  /** one of rule */
  notRule?: Permission | undefined;
  /** one of rule */
  requestedServerName?: StringMatcher | undefined;
  /** one of rule */
  matcher?: TypedExtensionConfig | undefined;
  /** one of rule */
  uriTemplate?: TypedExtensionConfig | undefined;
  /** one of rule */
  sourcedMetadata?: SourcedMetadata | undefined;
}

/** envoy.config.rbac.v3.Permission.Set */
export interface PermissionSet {
  rules?: readonly Permission[] | undefined;
}

/** envoy.config.rbac.v3.Policy */
export interface Policy {
  permissions?: readonly Permission[] | undefined;
  principals?: readonly Principal[] | undefined;
  condition?: ApiExpr | undefined;
  checkedCondition?: ExprCheckedExpr | undefined;
  celConfig?: CelExpressionConfig | undefined;
}

/** envoy.config.rbac.v3.Principal */
export interface Principal {
  /** one of identifier */
  andIds?: PrincipalSet | undefined;
  /** one of identifier */
  orIds?: PrincipalSet | undefined;
  /** one of identifier */
  any?: boolean | undefined;
  /** one of identifier */
  authenticated?: PrincipalAuthenticated | undefined;
  /** one of identifier; @deprecated */
  sourceIp?: CidrRange | undefined;
  /** one of identifier */
  directRemoteIp?: CidrRange | undefined;
  /** one of identifier */
  remoteIp?: CidrRange | undefined;
  /** one of identifier */
  header?: HeaderMatcher | undefined;
  /** one of identifier */
  urlPath?: PathMatcher | undefined;
  /** one of identifier; @deprecated */
  metadata?: MetadataMatcher | undefined;
  /** one of identifier */
  filterState?: FilterStateMatcher | undefined;
  /** one of identifier */
  notId?: Principal | undefined;
  /** one of identifier */
  sourcedMetadata?: SourcedMetadata | undefined;
  /** one of identifier */
  custom?: TypedExtensionConfig | undefined;
}

/** envoy.config.rbac.v3.Principal.Authenticated */
export interface PrincipalAuthenticated {
  principalName?: StringMatcher | undefined;
}

/** envoy.config.rbac.v3.Principal.Set */
export interface PrincipalSet {
  ids?: readonly Principal[] | undefined;
}

/** envoy.config.rbac.v3.RBAC */
export interface RBAC {
  action?: RBACAction | undefined;
  policies?: { readonly [key: string]: Policy } | undefined;
  auditLoggingOptions?: RBACAuditLoggingOptions | undefined;
}

/** envoy.config.rbac.v3.RBAC.AuditLoggingOptions */
export interface RBACAuditLoggingOptions {
  auditCondition?: RBACAuditLoggingOptionsAuditCondition | undefined;
  loggerConfigs?: readonly RBACAuditLoggingOptionsAuditLoggerConfig[] | undefined;
}

/** envoy.config.rbac.v3.RBAC.AuditLoggingOptions.AuditLoggerConfig */
export interface RBACAuditLoggingOptionsAuditLoggerConfig {
  auditLogger?: TypedExtensionConfig | undefined;
  isOptional?: boolean | undefined;
}

/** envoy.config.rbac.v3.SourcedMetadata */
export interface SourcedMetadata {
  metadataMatcher?: MetadataMatcher | undefined;
  metadataSource?: MetadataSource | undefined;
}

/** envoy.config.route.v3.ClusterSpecifierPlugin */
export interface ClusterSpecifierPlugin {
  extension?: TypedExtensionConfig | undefined;
  isOptional?: boolean | undefined;
}

/** envoy.config.route.v3.CookieMatcher */
export interface CookieMatcher {
  name?: string | undefined;
  stringMatch?: StringMatcher | undefined;
  invertMatch?: boolean | undefined;
}

/** envoy.config.route.v3.CorsPolicy */
export interface CorsPolicy {
  allowOriginStringMatch?: readonly StringMatcher[] | undefined;
  allowMethods?: string | undefined;
  allowHeaders?: string | undefined;
  exposeHeaders?: string | undefined;
  maxAge?: string | undefined;
  allowCredentials?: boolean | undefined;
  /** one of enabled_specifier */
  filterEnabled?: RuntimeFractionalPercent | undefined;
  shadowEnabled?: RuntimeFractionalPercent | undefined;
  allowPrivateNetworkAccess?: boolean | undefined;
  forwardNotMatchingPreflights?: boolean | undefined;
}

/** envoy.config.route.v3.Decorator */
export interface Decorator {
  operation?: string | undefined;
  propagate?: boolean | undefined;
}

/** envoy.config.route.v3.DirectResponseAction */
export interface DirectResponseAction {
  status?: number | undefined;
  body?: DataSource | undefined;
  bodyFormat?: SubstitutionFormatString | undefined;
}

/** envoy.config.route.v3.FilterAction */
export interface FilterAction {
  action?: Any | undefined;
}

/** envoy.config.route.v3.FilterConfig */
export interface FilterConfig {
  config?: Any | undefined;
  isOptional?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** envoy.config.route.v3.HeaderMatcher */
export interface HeaderMatcher {
  name?: string | undefined;
  /** one of header_match_specifier; @deprecated */
  exactMatch?: string | undefined;
  /** one of header_match_specifier; @deprecated */
  safeRegexMatch?: RegexMatcher | undefined;
  /** one of header_match_specifier */
  rangeMatch?: Int64Range | undefined;
  /** one of header_match_specifier */
  presentMatch?: boolean | undefined;
  /** one of header_match_specifier; @deprecated */
  prefixMatch?: string | undefined;
  /** one of header_match_specifier; @deprecated */
  suffixMatch?: string | undefined;
  /** one of header_match_specifier; @deprecated */
  containsMatch?: string | undefined;
  /** one of header_match_specifier */
  stringMatch?: StringMatcher | undefined;
  invertMatch?: boolean | undefined;
  treatMissingHeaderAsEmpty?: boolean | undefined;
}

/** envoy.config.route.v3.HedgePolicy */
export interface HedgePolicy {
  initialRequests?: number | undefined;
  additionalRequestChance?: FractionalPercent | undefined;
  hedgeOnPerTryTimeout?: boolean | undefined;
}

/** envoy.config.route.v3.InternalRedirectPolicy */
export interface InternalRedirectPolicy {
  maxInternalRedirects?: number | undefined;
  redirectResponseCodes?: readonly number[] | undefined;
  predicates?: readonly TypedExtensionConfig[] | undefined;
  allowCrossSchemeRedirect?: boolean | undefined;
  responseHeadersToCopy?: readonly string[] | undefined;
}

/** envoy.config.route.v3.NonForwardingAction */
export interface NonForwardingAction {
}

/** envoy.config.route.v3.QueryParameterMatcher */
export interface QueryParameterMatcher {
  name?: string | undefined;
  /** one of query_parameter_match_specifier */
  stringMatch?: StringMatcher | undefined;
  /** one of query_parameter_match_specifier */
  presentMatch?: boolean | undefined;
}

/** envoy.config.route.v3.RateLimit */
export interface RateLimit {
  stage?: number | undefined;
  disableKey?: string | undefined;
  actions?: readonly RateLimitAction[] | undefined;
  limit?: RateLimitOverride | undefined;
  hitsAddend?: RateLimitHitsAddend | undefined;
  applyOnStreamDone?: boolean | undefined;
  xRatelimitOption?: RateLimitXRateLimitOption | undefined;
}

/** envoy.config.route.v3.RateLimit.Action */
export interface RateLimitAction {
  /** one of action_specifier */
  sourceCluster?: RateLimitActionSourceCluster | undefined;
  /** one of action_specifier */
  destinationCluster?: RateLimitActionDestinationCluster | undefined;
  /** one of action_specifier */
  requestHeaders?: RateLimitActionRequestHeaders | undefined;
  /** one of action_specifier */
  queryParameters?: RateLimitActionQueryParameters | undefined;
  /** one of action_specifier */
  remoteAddress?: RateLimitActionRemoteAddress | undefined;
  /** one of action_specifier */
  genericKey?: RateLimitActionGenericKey | undefined;
  /** one of action_specifier */
  headerValueMatch?: RateLimitActionHeaderValueMatch | undefined;
  /** one of action_specifier; @deprecated */
  dynamicMetadata?: RateLimitActionDynamicMetaData | undefined;
  /** one of action_specifier */
  metadata?: RateLimitActionMetaData | undefined;
  /** one of action_specifier */
  extension?: TypedExtensionConfig | undefined;
  /** one of action_specifier */
  maskedRemoteAddress?: RateLimitActionMaskedRemoteAddress | undefined;
  /** one of action_specifier */
  queryParameterValueMatch?: RateLimitActionQueryParameterValueMatch | undefined;
  /** one of action_specifier */
  remoteAddressMatch?: RateLimitActionRemoteAddressMatch | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.DestinationCluster */
export interface RateLimitActionDestinationCluster {
}

/** envoy.config.route.v3.RateLimit.Action.DynamicMetaData */
export interface RateLimitActionDynamicMetaData {
  descriptorKey?: string | undefined;
  metadataKey?: MetadataKey | undefined;
  defaultValue?: string | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.GenericKey */
export interface RateLimitActionGenericKey {
  descriptorValue?: string | undefined;
  defaultValue?: string | undefined;
  descriptorKey?: string | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.HeaderValueMatch */
export interface RateLimitActionHeaderValueMatch {
  descriptorValue?: string | undefined;
  defaultValue?: string | undefined;
  descriptorKey?: string | undefined;
  expectMatch?: boolean | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.MaskedRemoteAddress */
export interface RateLimitActionMaskedRemoteAddress {
  v4PrefixMaskLen?: number | undefined;
  v6PrefixMaskLen?: number | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.MetaData */
export interface RateLimitActionMetaData {
  descriptorKey?: string | undefined;
  metadataKey?: MetadataKey | undefined;
  defaultValue?: string | undefined;
  source?: RateLimitActionMetaDataSource | undefined;
  skipIfAbsent?: boolean | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.QueryParameterValueMatch */
export interface RateLimitActionQueryParameterValueMatch {
  descriptorValue?: string | undefined;
  defaultValue?: string | undefined;
  descriptorKey?: string | undefined;
  expectMatch?: boolean | undefined;
  queryParameters?: readonly QueryParameterMatcher[] | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.QueryParameters */
export interface RateLimitActionQueryParameters {
  queryParameterName?: string | undefined;
  descriptorKey?: string | undefined;
  skipIfAbsent?: boolean | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.RemoteAddress */
export interface RateLimitActionRemoteAddress {
}

/** envoy.config.route.v3.RateLimit.Action.RemoteAddressMatch */
export interface RateLimitActionRemoteAddressMatch {
  descriptorValue?: string | undefined;
  descriptorKey?: string | undefined;
  defaultValue?: string | undefined;
  addressMatcher?: AddressMatcher | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.RequestHeaders */
export interface RateLimitActionRequestHeaders {
  headerName?: string | undefined;
  descriptorKey?: string | undefined;
  skipIfAbsent?: boolean | undefined;
}

/** envoy.config.route.v3.RateLimit.Action.SourceCluster */
export interface RateLimitActionSourceCluster {
}

/** envoy.config.route.v3.RateLimit.HitsAddend */
export interface RateLimitHitsAddend {
  number?: number | string | undefined;
  format?: string | undefined;
  isNegativeHits?: boolean | undefined;
}

/** envoy.config.route.v3.RateLimit.Override */
export interface RateLimitOverride {
  /** one of override_specifier */
  dynamicMetadata?: RateLimitOverrideDynamicMetadata | undefined;
  /** one of override_specifier */
  rateLimit?: RateLimitOverrideRateLimitOverride | undefined;
}

/** envoy.config.route.v3.RateLimit.Override.DynamicMetadata */
export interface RateLimitOverrideDynamicMetadata {
  metadataKey?: MetadataKey | undefined;
}

/** envoy.config.route.v3.RateLimit.Override.RateLimitOverride */
export interface RateLimitOverrideRateLimitOverride {
  requestsPerUnit?: number | undefined;
  unit?: RateLimitUnit | undefined;
}

/** envoy.config.route.v3.RedirectAction */
export interface RedirectAction {
  /** one of scheme_rewrite_specifier */
  httpsRedirect?: boolean | undefined;
  /** one of scheme_rewrite_specifier */
  schemeRedirect?: string | undefined;
  hostRedirect?: string | undefined;
  portRedirect?: number | undefined;
  /** one of path_rewrite_specifier */
  pathRedirect?: string | undefined;
  /** one of path_rewrite_specifier */
  prefixRewrite?: string | undefined;
  /** one of path_rewrite_specifier */
  regexRewrite?: RegexMatchAndSubstitute | undefined;
  /** one of path_rewrite_specifier */
  pathRewrite?: string | undefined;
  responseCode?: RedirectActionRedirectResponseCode | undefined;
  stripQuery?: boolean | undefined;
}

/** envoy.config.route.v3.RetryPolicy */
export interface RetryPolicy {
  retryOn?: string | undefined;
  numRetries?: number | undefined;
  perTryTimeout?: string | undefined;
  perTryIdleTimeout?: string | undefined;
  retryPriority?: RetryPolicyRetryPriority | undefined;
  retryHostPredicate?: readonly RetryPolicyRetryHostPredicate[] | undefined;
  retryOptionsPredicates?: readonly TypedExtensionConfig[] | undefined;
  hostSelectionRetryMaxAttempts?: number | string | undefined;
  retriableStatusCodes?: readonly number[] | undefined;
  retryBackOff?: RetryPolicyRetryBackOff | undefined;
  rateLimitedRetryBackOff?: RetryPolicyRateLimitedRetryBackOff | undefined;
  retriableHeaders?: readonly HeaderMatcher[] | undefined;
  retriableRequestHeaders?: readonly HeaderMatcher[] | undefined;
  refreshClusterOnRetry?: boolean | undefined;
}

/** envoy.config.route.v3.RetryPolicy.RateLimitedRetryBackOff */
export interface RetryPolicyRateLimitedRetryBackOff {
  resetHeaders?: readonly RetryPolicyResetHeader[] | undefined;
  maxInterval?: string | undefined;
}

/** envoy.config.route.v3.RetryPolicy.ResetHeader */
export interface RetryPolicyResetHeader {
  name?: string | undefined;
  format?: RetryPolicyResetHeaderFormat | undefined;
}

/** envoy.config.route.v3.RetryPolicy.RetryBackOff */
export interface RetryPolicyRetryBackOff {
  baseInterval?: string | undefined;
  maxInterval?: string | undefined;
}

/** envoy.config.route.v3.RetryPolicy.RetryHostPredicate */
export interface RetryPolicyRetryHostPredicate {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.route.v3.RetryPolicy.RetryPriority */
export interface RetryPolicyRetryPriority {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.route.v3.Route */
export interface Route {
  name?: string | undefined;
  match?: RouteMatch | undefined;
  /** one of action */
  route?: RouteAction | undefined;
  /** one of action */
  redirect?: RedirectAction | undefined;
  /** one of action */
  directResponse?: DirectResponseAction | undefined;
  /** one of action */
  filterAction?: FilterAction | undefined;
  /** one of action */
  nonForwardingAction?: NonForwardingAction | undefined;
  metadata?: Metadata | undefined;
  decorator?: Decorator | undefined;
  typedPerFilterConfig?: { readonly [key: string]: Any } | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToRemove?: readonly string[] | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  responseHeadersToRemove?: readonly string[] | undefined;
  tracing?: Tracing | undefined;
  /** @deprecated */
  perRequestBufferLimitBytes?: number | undefined;
  statPrefix?: string | undefined;
  requestBodyBufferLimit?: number | string | undefined;
  routeSpecifiers?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.config.route.v3.RouteAction */
export interface RouteAction {
  /** one of cluster_specifier */
  cluster?: string | undefined;
  /** one of cluster_specifier */
  clusterHeader?: string | undefined;
  /** one of cluster_specifier */
  weightedClusters?: WeightedCluster | undefined;
  /** one of cluster_specifier */
  clusterSpecifierPlugin?: string | undefined;
  /** one of cluster_specifier */
  inlineClusterSpecifierPlugin?: ClusterSpecifierPlugin | undefined;
  clusterNotFoundResponseCode?: RouteActionClusterNotFoundResponseCode | undefined;
  metadataMatch?: Metadata | undefined;
  prefixRewrite?: string | undefined;
  regexRewrite?: RegexMatchAndSubstitute | undefined;
  pathRewritePolicy?: TypedExtensionConfig | undefined;
  pathRewrite?: string | undefined;
  /** one of host_rewrite_specifier */
  hostRewriteLiteral?: string | undefined;
  /** one of host_rewrite_specifier */
  autoHostRewrite?: boolean | undefined;
  /** one of host_rewrite_specifier */
  hostRewriteHeader?: string | undefined;
  /** one of host_rewrite_specifier */
  hostRewritePathRegex?: RegexMatchAndSubstitute | undefined;
  /** one of host_rewrite_specifier */
  hostRewrite?: string | undefined;
  appendXForwardedHost?: boolean | undefined;
  timeout?: string | undefined;
  idleTimeout?: string | undefined;
  flushTimeout?: string | undefined;
  earlyDataPolicy?: TypedExtensionConfig | undefined;
  retryPolicy?: RetryPolicy | undefined;
  retryPolicyTypedConfig?: Any | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  priority?: RoutingPriority | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  /** @deprecated */
  includeVhRateLimits?: boolean | undefined;
  hashPolicy?: readonly RouteActionHashPolicy[] | undefined;
  /** @deprecated */
  cors?: CorsPolicy | undefined;
  /** @deprecated */
  maxGrpcTimeout?: string | undefined;
  /** @deprecated */
  grpcTimeoutOffset?: string | undefined;
  upgradeConfigs?: readonly RouteActionUpgradeConfig[] | undefined;
  internalRedirectPolicy?: InternalRedirectPolicy | undefined;
  /** @deprecated */
  internalRedirectAction?: RouteActionInternalRedirectAction | undefined;
  /** @deprecated */
  maxInternalRedirects?: number | undefined;
  hedgePolicy?: HedgePolicy | undefined;
  maxStreamDuration?: RouteActionMaxStreamDuration | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy */
export interface RouteActionHashPolicy {
  /** one of policy_specifier */
  header?: RouteActionHashPolicyHeader | undefined;
  /** one of policy_specifier */
  cookie?: RouteActionHashPolicyCookie | undefined;
  /** one of policy_specifier */
  connectionProperties?: RouteActionHashPolicyConnectionProperties | undefined;
  /** one of policy_specifier */
  queryParameter?: RouteActionHashPolicyQueryParameter | undefined;
  /** one of policy_specifier */
  filterState?: RouteActionHashPolicyFilterState | undefined;
  terminal?: boolean | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.ConnectionProperties */
export interface RouteActionHashPolicyConnectionProperties {
  sourceIp?: boolean | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.Cookie */
export interface RouteActionHashPolicyCookie {
  name?: string | undefined;
  ttl?: string | undefined;
  path?: string | undefined;
  attributes?: readonly RouteActionHashPolicyCookieAttribute[] | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.CookieAttribute */
export interface RouteActionHashPolicyCookieAttribute {
  name?: string | undefined;
  value?: string | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.FilterState */
export interface RouteActionHashPolicyFilterState {
  key?: string | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.Header */
export interface RouteActionHashPolicyHeader {
  headerName?: string | undefined;
  regexRewrite?: RegexMatchAndSubstitute | undefined;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.QueryParameter */
export interface RouteActionHashPolicyQueryParameter {
  name?: string | undefined;
}

/** envoy.config.route.v3.RouteAction.MaxStreamDuration */
export interface RouteActionMaxStreamDuration {
  maxStreamDuration?: string | undefined;
  grpcTimeoutHeaderMax?: string | undefined;
  grpcTimeoutHeaderOffset?: string | undefined;
}

/** envoy.config.route.v3.RouteAction.RequestMirrorPolicy */
export interface RouteActionRequestMirrorPolicy {
  cluster?: string | undefined;
  clusterHeader?: string | undefined;
  runtimeFraction?: RuntimeFractionalPercent | undefined;
  traceSampled?: boolean | undefined;
  disableShadowHostSuffixAppend?: boolean | undefined;
  requestHeadersMutations?: readonly HeaderMutation[] | undefined;
  hostRewriteLiteral?: string | undefined;
}

/** envoy.config.route.v3.RouteAction.UpgradeConfig */
export interface RouteActionUpgradeConfig {
  upgradeType?: string | undefined;
  enabled?: boolean | undefined;
  connectConfig?: RouteActionUpgradeConfigConnectConfig | undefined;
}

/** envoy.config.route.v3.RouteAction.UpgradeConfig.ConnectConfig */
export interface RouteActionUpgradeConfigConnectConfig {
  proxyProtocolConfig?: ProxyProtocolConfig | undefined;
  allowPost?: boolean | undefined;
}

/** envoy.config.route.v3.RouteConfiguration */
export interface RouteConfiguration {
  name?: string | undefined;
  virtualHosts?: readonly VirtualHost[] | undefined;
  vhds?: Vhds | undefined;
  internalOnlyHeaders?: readonly string[] | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  responseHeadersToRemove?: readonly string[] | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToRemove?: readonly string[] | undefined;
  mostSpecificHeaderMutationsWins?: boolean | undefined;
  validateClusters?: boolean | undefined;
  maxDirectResponseBodySizeBytes?: number | undefined;
  clusterSpecifierPlugins?: readonly ClusterSpecifierPlugin[] | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  ignorePortInHostMatching?: boolean | undefined;
  vhostHeader?: string | undefined;
  ignorePathParametersInPathMatching?: boolean | undefined;
  typedPerFilterConfig?: { readonly [key: string]: Any } | undefined;
  metadata?: Metadata | undefined;
  routeSpecifiers?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.config.route.v3.RouteList */
export interface RouteList {
  routes?: readonly Route[] | undefined;
}

/** envoy.config.route.v3.RouteMatch */
export interface RouteMatch {
  /** one of path_specifier */
  prefix?: string | undefined;
  /** one of path_specifier */
  path?: string | undefined;
  /** one of path_specifier */
  safeRegex?: RegexMatcher | undefined;
  /** one of path_specifier */
  connectMatcher?: RouteMatchConnectMatcher | undefined;
  /** one of path_specifier */
  pathSeparatedPrefix?: string | undefined;
  /** one of path_specifier */
  pathMatchPolicy?: TypedExtensionConfig | undefined;
  caseSensitive?: boolean | undefined;
  runtimeFraction?: RuntimeFractionalPercent | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
  queryParameters?: readonly QueryParameterMatcher[] | undefined;
  cookies?: readonly CookieMatcher[] | undefined;
  grpc?: RouteMatchGrpcRouteMatchOptions | undefined;
  tlsContext?: RouteMatchTlsContextMatchOptions | undefined;
  dynamicMetadata?: readonly MetadataMatcher[] | undefined;
  filterState?: readonly FilterStateMatcher[] | undefined;
}

/** envoy.config.route.v3.RouteMatch.ConnectMatcher */
export interface RouteMatchConnectMatcher {
}

/** envoy.config.route.v3.RouteMatch.GrpcRouteMatchOptions */
export interface RouteMatchGrpcRouteMatchOptions {
}

/** envoy.config.route.v3.RouteMatch.TlsContextMatchOptions */
export interface RouteMatchTlsContextMatchOptions {
  presented?: boolean | undefined;
  validated?: boolean | undefined;
}

/** envoy.config.route.v3.ScopedRouteConfiguration */
export interface ScopedRouteConfiguration {
  onDemand?: boolean | undefined;
  name?: string | undefined;
  routeConfigurationName?: string | undefined;
  routeConfiguration?: RouteConfiguration | undefined;
  key?: ScopedRouteConfigurationKey | undefined;
}

/** envoy.config.route.v3.ScopedRouteConfiguration.Key */
export interface ScopedRouteConfigurationKey {
  fragments?: readonly ScopedRouteConfigurationKeyFragment[] | undefined;
}

/** envoy.config.route.v3.ScopedRouteConfiguration.Key.Fragment */
export interface ScopedRouteConfigurationKeyFragment {
  /** one of type */
  stringKey?: string | undefined;
}

/** envoy.config.route.v3.Tracing */
export interface Tracing {
  clientSampling?: FractionalPercent | undefined;
  randomSampling?: FractionalPercent | undefined;
  overallSampling?: FractionalPercent | undefined;
  customTags?: readonly CustomTag[] | undefined;
  operation?: string | undefined;
  upstreamOperation?: string | undefined;
}

/** envoy.config.route.v3.Vhds */
export interface Vhds {
  configSource?: ConfigSource | undefined;
}

/** envoy.config.route.v3.VirtualCluster */
export interface VirtualCluster {
  headers?: readonly HeaderMatcher[] | undefined;
  name?: string | undefined;
}

/** envoy.config.route.v3.VirtualHost */
export interface VirtualHost {
  name?: string | undefined;
  domains?: readonly string[] | undefined;
  routes?: readonly Route[] | undefined;
  matcher?: XdsMatcher | undefined;
  requireTls?: VirtualHostTlsRequirementType | undefined;
  virtualClusters?: readonly VirtualCluster[] | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToRemove?: readonly string[] | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  responseHeadersToRemove?: readonly string[] | undefined;
  /** @deprecated */
  cors?: CorsPolicy | undefined;
  typedPerFilterConfig?: { readonly [key: string]: Any } | undefined;
  includeRequestAttemptCount?: boolean | undefined;
  includeAttemptCountInResponse?: boolean | undefined;
  retryPolicy?: RetryPolicy | undefined;
  retryPolicyTypedConfig?: Any | undefined;
  hedgePolicy?: HedgePolicy | undefined;
  includeIsTimeoutRetryHeader?: boolean | undefined;
  /** @deprecated */
  perRequestBufferLimitBytes?: number | undefined;
  requestBodyBufferLimit?: number | string | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  metadata?: Metadata | undefined;
  routeSpecifiers?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.config.route.v3.WeightedCluster */
export interface WeightedCluster {
  clusters?: readonly WeightedClusterClusterWeight[] | undefined;
  /** @deprecated */
  totalWeight?: number | undefined;
  runtimeKeyPrefix?: string | undefined;
  /** one of random_value_specifier */
  headerName?: string | undefined;
  /** one of random_value_specifier */
  useHashPolicy?: boolean | undefined;
}

/** envoy.config.route.v3.WeightedCluster.ClusterWeight */
export interface WeightedClusterClusterWeight {
  name?: string | undefined;
  clusterHeader?: string | undefined;
  weight?: number | undefined;
  metadataMatch?: Metadata | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToRemove?: readonly string[] | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  responseHeadersToRemove?: readonly string[] | undefined;
  typedPerFilterConfig?: { readonly [key: string]: Any } | undefined;
  /** one of host_rewrite_specifier */
  hostRewriteLiteral?: string | undefined;
}

/** envoy.config.tap.v3.BufferedAdminSink */
export interface BufferedAdminSink {
  maxTraces?: number | string | undefined;
  timeout?: string | undefined;
}

/** envoy.config.tap.v3.FilePerTapSink */
export interface FilePerTapSink {
  pathPrefix?: string | undefined;
}

/** envoy.config.tap.v3.HttpGenericBodyMatch */
export interface TapHttpGenericBodyMatch {
  bytesLimit?: number | undefined;
  patterns?: readonly TapHttpGenericBodyMatchGenericTextMatch[] | undefined;
}

/** envoy.config.tap.v3.HttpGenericBodyMatch.GenericTextMatch */
export interface TapHttpGenericBodyMatchGenericTextMatch {
  /** one of rule */
  stringMatch?: string | undefined;
  /** one of rule */
  binaryMatch?: string | Uint8Array | undefined;
}

/** envoy.config.tap.v3.HttpHeadersMatch */
export interface TapHttpHeadersMatch {
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.config.tap.v3.MatchPredicate */
export interface TapMatchPredicate {
  /** one of rule */
  orMatch?: TapMatchPredicateMatchSet | undefined;
  /** one of rule */
  andMatch?: TapMatchPredicateMatchSet | undefined;
  /** one of rule */
  notMatch?: TapMatchPredicate | undefined;
  /** one of rule */
  anyMatch?: boolean | undefined;
  /** one of rule */
  httpRequestHeadersMatch?: TapHttpHeadersMatch | undefined;
  /** one of rule */
  httpRequestTrailersMatch?: TapHttpHeadersMatch | undefined;
  /** one of rule */
  httpResponseHeadersMatch?: TapHttpHeadersMatch | undefined;
  /** one of rule */
  httpResponseTrailersMatch?: TapHttpHeadersMatch | undefined;
  /** one of rule */
  httpRequestGenericBodyMatch?: TapHttpGenericBodyMatch | undefined;
  /** one of rule */
  httpResponseGenericBodyMatch?: TapHttpGenericBodyMatch | undefined;
}

/** envoy.config.tap.v3.MatchPredicate.MatchSet */
export interface TapMatchPredicateMatchSet {
  rules?: readonly TapMatchPredicate[] | undefined;
}

/** envoy.config.tap.v3.OutputConfig */
export interface OutputConfig {
  sinks?: readonly OutputSink[] | undefined;
  maxBufferedRxBytes?: number | undefined;
  maxBufferedTxBytes?: number | undefined;
  streaming?: boolean | undefined;
  minStreamedSentBytes?: number | undefined;
}

/** envoy.config.tap.v3.OutputSink */
export interface OutputSink {
  format?: OutputSinkFormat | undefined;
  /** one of output_sink_type */
  streamingAdmin?: StreamingAdminSink | undefined;
  /** one of output_sink_type */
  filePerTap?: FilePerTapSink | undefined;
  /** one of output_sink_type */
  streamingGrpc?: StreamingGrpcSink | undefined;
  /** one of output_sink_type */
  bufferedAdmin?: BufferedAdminSink | undefined;
  /** one of output_sink_type */
  customSink?: TypedExtensionConfig | undefined;
}

/** envoy.config.tap.v3.StreamingAdminSink */
export interface StreamingAdminSink {
}

/** envoy.config.tap.v3.StreamingGrpcSink */
export interface StreamingGrpcSink {
  tapId?: string | undefined;
  grpcService?: GrpcService | undefined;
}

/** envoy.config.tap.v3.TapConfig */
export interface TapConfig {
  /** @deprecated */
  matchConfig?: TapMatchPredicate | undefined;
  match?: MatchPredicate | undefined;
  outputConfig?: OutputConfig | undefined;
  tapEnabled?: RuntimeFractionalPercent | undefined;
}

/** envoy.config.trace.v3.ClientConfig */
export interface ClientConfig {
  serviceName?: string | undefined;
  instanceName?: string | undefined;
  /** one of backend_token_specifier */
  backendToken?: string | undefined;
  maxCacheSize?: number | undefined;
}

/** envoy.config.trace.v3.DatadogConfig */
export interface DatadogConfig {
  collectorCluster?: string | undefined;
  serviceName?: string | undefined;
  collectorHostname?: string | undefined;
  remoteConfig?: DatadogRemoteConfig | undefined;
}

/** envoy.config.trace.v3.DatadogRemoteConfig */
export interface DatadogRemoteConfig {
  pollingInterval?: string | undefined;
}

/** envoy.config.trace.v3.DynamicOtConfig */
export interface DynamicOtConfig {
  /** @deprecated */
  library?: string | undefined;
  /** @deprecated */
  config?: { [key: string]: unknown } | undefined;
}

/** envoy.config.trace.v3.LightstepConfig */
export interface LightstepConfig {
  collectorCluster?: string | undefined;
  /** @deprecated */
  accessTokenFile?: string | undefined;
  accessToken?: DataSource | undefined;
  propagationModes?: readonly LightstepConfigPropagationMode[] | undefined;
}

/** envoy.config.trace.v3.OpenTelemetryConfig */
export interface OpenTelemetryConfig {
  grpcService?: GrpcService | undefined;
  httpService?: HttpService | undefined;
  exporter?: TypedExtensionConfig | undefined;
  serviceName?: string | undefined;
  resourceDetectors?: readonly TypedExtensionConfig[] | undefined;
  sampler?: TypedExtensionConfig | undefined;
  maxCacheSize?: number | undefined;
  setTelemetrySdkResourceAttributes?: boolean | undefined;
  setServiceNameResourceAttribute?: boolean | undefined;
  setInstrumentationScope?: boolean | undefined;
}

/** envoy.config.trace.v3.SkyWalkingConfig */
export interface SkyWalkingConfig {
  grpcService?: GrpcService | undefined;
  clientConfig?: ClientConfig | undefined;
}

/** envoy.config.trace.v3.TraceServiceConfig */
export interface TraceServiceConfig {
  grpcService?: GrpcService | undefined;
}

/** envoy.config.trace.v3.Tracing */
export interface TraceTracing {
  http?: TracingHttp | undefined;
}

/** envoy.config.trace.v3.Tracing.Http */
export interface TracingHttp {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.config.trace.v3.XRayConfig */
export interface XRayConfig {
  daemonEndpoint?: SocketAddress | undefined;
  segmentName?: string | undefined;
  samplingRuleManifest?: DataSource | undefined;
  segmentFields?: XRayConfigSegmentFields | undefined;
}

/** envoy.config.trace.v3.XRayConfig.SegmentFields */
export interface XRayConfigSegmentFields {
  origin?: string | undefined;
  aws?: { [key: string]: unknown } | undefined;
}

/** envoy.config.trace.v3.ZipkinConfig */
export interface ZipkinConfig {
  collectorCluster?: string | undefined;
  collectorEndpoint?: string | undefined;
  traceId128bit?: boolean | undefined;
  sharedSpanContext?: boolean | undefined;
  collectorEndpointVersion?: ZipkinConfigCollectorEndpointVersion | undefined;
  collectorHostname?: string | undefined;
  /** @deprecated */
  splitSpansForRequest?: boolean | undefined;
  traceContextOption?: ZipkinConfigTraceContextOption | undefined;
  collectorService?: HttpService | undefined;
  timestampTraceIds?: boolean | undefined;
}

/** envoy.config.upstream.local_address_selector.v3.DefaultLocalAddressSelector */
export interface DefaultLocalAddressSelector {
}
