// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { AccessLog, Address, AlternateProtocolsCacheOptions, ApiVersion, AsyncDataSource, BackoffStrategy, CelExpressionConfig, CidrRange, ClusterDnsLookupFamily, ClusterLbPolicy, ClusterRefreshRate, CommonMatcher, ConfigSource, CoreRetryPolicy, CorsPolicy, DataSource, DnsResolutionConfig, DnsResolverOptions, GrpcService, HeaderMutation, HeaderValueOption, HealthCheckPayload, HedgePolicy, Http1ProtocolOptions, Http2ProtocolOptions, Http3ProtocolOptions, HttpProtocolOptions, HttpService, HttpUri, KeyValueStoreConfig, LoadBalancingPolicy, MatchPredicate, Metadata, OutlierDetection, ProxyProtocolConfig, RateLimit, RateLimitOverride, RedirectAction, RetryPolicy, Route, RouteActionHashPolicy, RouteActionRequestMirrorPolicy, RuntimeDouble, RuntimeFractionalPercent, RuntimeUInt64, SocketAddress, SubstitutionFormatString, TapConfig, TcpProtocolOptions, Tracing, TransportSocket, TypedExtensionConfig, UpstreamHttpProtocolOptions, WatchedDirectory } from "./config.d.ts";
import type { AddressMatcher, ApiExpr, CelExpression, Cookie, CustomTag, FractionalPercent, HttpStatus, Int32Range, Int64Range, LLMProtocol, ListStringMatcher, MetadataKey, MetadataKind, Percent, RateLimitUnit, RegexMatchAndSubstitute, Scope, StringMatcher, TokenBucket, ValueMatcher, XdsMatcher } from "./type.d.ts";
import type { Gzip, JsonToMetadataRule, Lua, OAuth2, Tap, Wasm } from "./filters-http.d.ts";
import type { AwsIam, HttpFilter, ThriftProxyProtocolType, TransportType } from "./filters.d.ts";
import type { AccessLogType, AnyValue, CommonKeyValue, Counter, Gauge, Histogram, KeyValueList, RequestInfo } from "./service.d.ts";
/** envoy.extensions.access_loggers.stats.v3.Config.Histogram.Unit */
export type StatsConfigHistogramUnit = "Unspecified" | "Bytes" | "Microseconds" | "Milliseconds" | "Percent";

/** envoy.extensions.clusters.common.dns.v3.DnsLookupFamily */
export type DnsLookupFamily = "UNSPECIFIED" | "AUTO" | "V4_ONLY" | "V6_ONLY" | "V4_PREFERRED" | "ALL";

/** envoy.extensions.common.ratelimit.v3.VhRateLimitsOptions */
export type VhRateLimitsOptions = "OVERRIDE" | "INCLUDE" | "IGNORE";

/** envoy.extensions.common.ratelimit.v3.XRateLimitHeadersRFCVersion */
export type XRateLimitHeadersRFCVersion = "OFF" | "DRAFT_VERSION_03";

/** envoy.extensions.compression.brotli.compressor.v3.Brotli.EncoderMode */
export type BrotliEncoderMode = "DEFAULT" | "GENERIC" | "TEXT" | "FONT";

/** envoy.extensions.compression.gzip.compressor.v3.Gzip.CompressionLevel */
export type CompressorGzipCompressionLevel = "DEFAULT_COMPRESSION" | "BEST_SPEED" | "COMPRESSION_LEVEL_1" | "COMPRESSION_LEVEL_2" | "COMPRESSION_LEVEL_3" | "COMPRESSION_LEVEL_4" | "COMPRESSION_LEVEL_5" | "COMPRESSION_LEVEL_6" | "COMPRESSION_LEVEL_7" | "COMPRESSION_LEVEL_8" | "COMPRESSION_LEVEL_9" | "BEST_COMPRESSION";

/** envoy.extensions.compression.gzip.compressor.v3.Gzip.CompressionStrategy */
export type CompressorGzipCompressionStrategy = "DEFAULT_STRATEGY" | "FILTERED" | "HUFFMAN_ONLY" | "RLE" | "FIXED";

/** envoy.extensions.compression.zstd.compressor.v3.Zstd.Strategy */
export type ZstdStrategy = "DEFAULT" | "FAST" | "DFAST" | "GREEDY" | "LAZY" | "LAZY2" | "BTLAZY2" | "BTOPT" | "BTULTRA" | "BTULTRA2";

/** envoy.extensions.http.ai_filters.transcoder.v3.Transcoder.Direction */
export type TranscoderDirection = "DIRECTION_UNSPECIFIED" | "TO_IR" | "FROM_IR";

/** envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig.FormatterTypeOnEnvoyHeaders */
export type PreserveCaseFormatterConfigFormatterTypeOnEnvoyHeaders = "DEFAULT" | "PROPER_CASE";

/** envoy.extensions.http.header_validators.envoy_default.v3.HeaderValidatorConfig.HeadersWithUnderscoresAction */
export type HeaderValidatorConfigHeadersWithUnderscoresAction = "ALLOW" | "REJECT_REQUEST" | "DROP_HEADER";

/** envoy.extensions.http.header_validators.envoy_default.v3.HeaderValidatorConfig.UriPathNormalizationOptions.PathWithEscapedSlashesAction */
export type HeaderValidatorConfigUriPathNormalizationOptionsPathWithEscapedSlashesAction = "IMPLEMENTATION_SPECIFIC_DEFAULT" | "KEEP_UNCHANGED" | "REJECT_REQUEST" | "UNESCAPE_AND_REDIRECT" | "UNESCAPE_AND_FORWARD";

/** envoy.extensions.http.injected_credentials.oauth2.v3.OAuth2.AuthType */
export type OAuth2AuthType = "BASIC_AUTH" | "URL_ENCODED_BODY" | "TLS_CLIENT_AUTH";

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig.LocalityBasis */
export type LocalityLbConfigZoneAwareLbConfigLocalityBasis = "HEALTHY_HOSTS_NUM" | "HEALTHY_HOSTS_WEIGHT";

/** envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest.SelectionMethod */
export type LeastRequestSelectionMethod = "N_CHOICES" | "FULL_SCAN";

/** envoy.extensions.load_balancing_policies.ring_hash.v3.RingHash.HashFunction */
export type RingHashHashFunction = "DEFAULT_HASH" | "XX_HASH" | "MURMUR_HASH_2";

/** envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetFallbackPolicy */
export type SubsetLbSubsetFallbackPolicy = "NO_FALLBACK" | "ANY_ENDPOINT" | "DEFAULT_SUBSET";

/** envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetMetadataFallbackPolicy */
export type SubsetLbSubsetMetadataFallbackPolicy = "METADATA_NO_FALLBACK" | "FALLBACK_LIST";

/** envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetSelector.LbSubsetSelectorFallbackPolicy */
export type SubsetLbSubsetSelectorLbSubsetSelectorFallbackPolicy = "NOT_DEFINED" | "NO_FALLBACK" | "ANY_ENDPOINT" | "DEFAULT_SUBSET" | "KEYS_SUBSET";

/** envoy.extensions.matching.input_matchers.dynamic_modules.v3.DynamicModuleMatcher.OnError */
export type DynamicModuleMatcherOnError = "NO_MATCH" | "MATCH";

/** envoy.extensions.resource_monitors.cpu_utilization.v3.CpuUtilizationConfig.UtilizationComputeStrategy */
export type CpuUtilizationConfigUtilizationComputeStrategy = "HOST" | "CONTAINER";

/** envoy.extensions.router.route_specifiers.dynamic_modules.v3.FailurePolicy */
export type FailurePolicy = "FAILURE_POLICY_UNSPECIFIED" | "PASS_THROUGH" | "NO_ROUTE" | "CONTINUE_MATCHING";

/** envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext.TrustChainVerification */
export type CertificateValidationContextTrustChainVerification = "VERIFY_TRUST_CHAIN" | "ACCEPT_UNTRUSTED";

/** envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext.OcspStaplePolicy */
export type DownstreamTlsContextOcspStaplePolicy = "LENIENT_STAPLING" | "STRICT_STAPLING" | "MUST_STAPLE";

/** envoy.extensions.transport_sockets.tls.v3.SubjectAltNameMatcher.SanType */
export type SubjectAltNameMatcherSanType = "SAN_TYPE_UNSPECIFIED" | "EMAIL" | "DNS" | "URI" | "IP_ADDRESS" | "OTHER_NAME";

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters.CompliancePolicy */
export type TlsParametersCompliancePolicy = "FIPS_202205" | "CNSA2_202603" | "CNSA1_202603";

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters.TlsProtocol */
export type TlsParametersTlsProtocol = "TLS_AUTO" | "TLSv1_0" | "TLSv1_1" | "TLSv1_2" | "TLSv1_3";

/** envoy.extensions.wasm.v3.FailurePolicy */
export type WasmFailurePolicy = "UNSPECIFIED" | "FAIL_RELOAD" | "FAIL_CLOSED" | "FAIL_OPEN";

/** envoy.extensions.access_loggers.dynamic_modules.v3.DynamicModuleAccessLog */
export interface DynamicModuleAccessLog {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  loggerName?: string | undefined;
  loggerConfig?: Any | undefined;
}

/** envoy.extensions.access_loggers.file.v3.FileAccessLog */
export interface FileAccessLog {
  path?: string | undefined;
  /** one of access_log_format; @deprecated */
  format?: string | undefined;
  /** one of access_log_format; @deprecated */
  jsonFormat?: { [key: string]: unknown } | undefined;
  /** one of access_log_format; @deprecated */
  typedJsonFormat?: { [key: string]: unknown } | undefined;
  /** one of access_log_format */
  logFormat?: SubstitutionFormatString | undefined;
}

/** envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter */
export interface ExpressionFilter {
  expression?: string | undefined;
  celConfig?: CelExpressionConfig | undefined;
}

/** envoy.extensions.access_loggers.filters.process_ratelimit.v3.DynamicTokenBucket */
export interface DynamicTokenBucket {
  resourceName?: string | undefined;
  configSource?: ConfigSource | undefined;
}

/** envoy.extensions.access_loggers.filters.process_ratelimit.v3.ProcessRateLimitFilter */
export interface ProcessRateLimitFilter {
  dynamicConfig?: DynamicTokenBucket | undefined;
}

/** envoy.extensions.access_loggers.fluentd.v3.FluentdAccessLogConfig */
export interface FluentdAccessLogConfig {
  cluster?: string | undefined;
  tag?: string | undefined;
  statPrefix?: string | undefined;
  bufferFlushInterval?: string | undefined;
  bufferSizeBytes?: number | undefined;
  record?: { [key: string]: unknown } | undefined;
  retryOptions?: FluentdAccessLogConfigRetryOptions | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.access_loggers.fluentd.v3.FluentdAccessLogConfig.RetryOptions */
export interface FluentdAccessLogConfigRetryOptions {
  maxConnectAttempts?: number | undefined;
  backoffOptions?: BackoffStrategy | undefined;
}

/** envoy.extensions.access_loggers.grpc.v3.CommonGrpcAccessLogConfig */
export interface CommonGrpcAccessLogConfig {
  logName?: string | undefined;
  grpcService?: GrpcService | undefined;
  transportApiVersion?: ApiVersion | undefined;
  bufferFlushInterval?: string | undefined;
  bufferSizeBytes?: number | undefined;
  filterStateObjectsToLog?: readonly string[] | undefined;
  grpcStreamRetryPolicy?: CoreRetryPolicy | undefined;
  customTags?: readonly CustomTag[] | undefined;
}

/** envoy.extensions.access_loggers.grpc.v3.HttpGrpcAccessLogConfig */
export interface HttpGrpcAccessLogConfig {
  commonConfig?: CommonGrpcAccessLogConfig | undefined;
  additionalRequestHeadersToLog?: readonly string[] | undefined;
  additionalResponseHeadersToLog?: readonly string[] | undefined;
  additionalResponseTrailersToLog?: readonly string[] | undefined;
}

/** envoy.extensions.access_loggers.grpc.v3.TcpGrpcAccessLogConfig */
export interface TcpGrpcAccessLogConfig {
  commonConfig?: CommonGrpcAccessLogConfig | undefined;
}

/** envoy.extensions.access_loggers.open_telemetry.v3.OpenTelemetryAccessLogConfig */
export interface OpenTelemetryAccessLogConfig {
  /** @deprecated */
  commonConfig?: CommonGrpcAccessLogConfig | undefined;
  httpService?: HttpService | undefined;
  grpcService?: GrpcService | undefined;
  disableBuiltinLabels?: boolean | undefined;
  resourceAttributes?: KeyValueList | undefined;
  resourceDetectors?: readonly TypedExtensionConfig[] | undefined;
  body?: AnyValue | undefined;
  attributes?: KeyValueList | undefined;
  statPrefix?: string | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
  logName?: string | undefined;
  bufferFlushInterval?: string | undefined;
  bufferSizeBytes?: number | undefined;
  filterStateObjectsToLog?: readonly string[] | undefined;
  customTags?: readonly CustomTag[] | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config */
export interface AccessLoggersStatsConfig {
  /** @deprecated */
  statPrefix?: string | undefined;
  statsScope?: Scope | undefined;
  histograms?: readonly StatsConfigHistogram[] | undefined;
  counters?: readonly StatsConfigCounter[] | undefined;
  gauges?: readonly StatsConfigGauge[] | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Counter */
export interface StatsConfigCounter {
  stat?: StatsConfigStat | undefined;
  valueFormat?: string | undefined;
  valueFixed?: number | string | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge */
export interface StatsConfigGauge {
  stat?: StatsConfigStat | undefined;
  valueFormat?: string | undefined;
  valueFixed?: number | string | undefined;
  addSubtract?: StatsConfigGaugePairedAddSubtract | undefined;
  set?: StatsConfigGaugeSet | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge.PairedAddSubtract */
export interface StatsConfigGaugePairedAddSubtract {
  addLogType?: AccessLogType | undefined;
  subLogType?: AccessLogType | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge.Set */
export interface StatsConfigGaugeSet {
  logType?: AccessLogType | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Histogram */
export interface StatsConfigHistogram {
  stat?: StatsConfigStat | undefined;
  unit?: StatsConfigHistogramUnit | undefined;
  valueFormat?: string | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Stat */
export interface StatsConfigStat {
  name?: string | undefined;
  tags?: readonly StatsConfigTag[] | undefined;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Tag */
export interface StatsConfigTag {
  name?: string | undefined;
  valueFormat?: string | undefined;
  rules?: XdsMatcher | undefined;
}

/** envoy.extensions.access_loggers.stream.v3.StderrAccessLog */
export interface StderrAccessLog {
  /** one of access_log_format */
  logFormat?: SubstitutionFormatString | undefined;
}

/** envoy.extensions.access_loggers.stream.v3.StdoutAccessLog */
export interface StdoutAccessLog {
  /** one of access_log_format */
  logFormat?: SubstitutionFormatString | undefined;
}

/** envoy.extensions.access_loggers.wasm.v3.WasmAccessLog */
export interface WasmAccessLog {
  config?: PluginConfig | undefined;
}

/** envoy.extensions.bootstrap.dynamic_modules.v3.DynamicModuleBootstrapExtension */
export interface DynamicModuleBootstrapExtension {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  extensionName?: string | undefined;
  extensionConfig?: Any | undefined;
}

/** envoy.extensions.bootstrap.internal_listener.v3.InternalListener */
export interface InternalListener {
  bufferSizeKb?: number | undefined;
}

/** envoy.extensions.bootstrap.reverse_tunnel.downstream_socket_interface.v3.DownstreamReverseConnectionSocketInterface */
export interface DownstreamReverseConnectionSocketInterface {
  statPrefix?: string | undefined;
  enableDetailedStats?: boolean | undefined;
  httpHandshake?: DownstreamReverseConnectionSocketInterfaceHttpHandshakeConfig | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  maxReconnectBackoff?: string | undefined;
  maintainInterval?: string | undefined;
}

/** envoy.extensions.bootstrap.reverse_tunnel.downstream_socket_interface.v3.DownstreamReverseConnectionSocketInterface.HttpHandshakeConfig */
export interface DownstreamReverseConnectionSocketInterfaceHttpHandshakeConfig {
  requestPath?: string | undefined;
  additionalHeaders?: readonly HeaderValueOption[] | undefined;
  useHttpUpgrade?: boolean | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
  handshakeTimeout?: string | undefined;
}

/** envoy.extensions.bootstrap.reverse_tunnel.upstream_socket_interface.v3.UpstreamReverseConnectionSocketInterface */
export interface UpstreamReverseConnectionSocketInterface {
  statPrefix?: string | undefined;
  pingFailureThreshold?: number | undefined;
  enableDetailedStats?: boolean | undefined;
  reporterConfig?: TypedExtensionConfig | undefined;
  enableTenantIsolation?: boolean | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  maxConnectionsPerNode?: number | undefined;
}

/** envoy.extensions.clusters.aggregate.v3.AggregateClusterResource */
export interface AggregateClusterResource {
  configSource?: ConfigSource | undefined;
  resourceName?: string | undefined;
}

/** envoy.extensions.clusters.aggregate.v3.ClusterConfig */
export interface ClusterConfig {
  clusters?: readonly string[] | undefined;
}

/** envoy.extensions.clusters.composite.v3.ClusterConfig */
export interface CompositeClusterConfig {
  clusters?: readonly ClusterConfigClusterEntry[] | undefined;
}

/** envoy.extensions.clusters.composite.v3.ClusterConfig.ClusterEntry */
export interface ClusterConfigClusterEntry {
  name?: string | undefined;
}

/** envoy.extensions.clusters.dns.v3.DnsCluster */
export interface DnsCluster {
  dnsRefreshRate?: string | undefined;
  dnsFailureRefreshRate?: DnsClusterRefreshRate | undefined;
  respectDnsTtl?: boolean | undefined;
  dnsJitter?: string | undefined;
  typedDnsResolverConfig?: TypedExtensionConfig | undefined;
  dnsLookupFamily?: DnsLookupFamily | undefined;
  allAddressesInSingleEndpoint?: boolean | undefined;
  dnsMinRefreshRate?: string | undefined;
}

/** envoy.extensions.clusters.dns.v3.DnsCluster.RefreshRate */
export interface DnsClusterRefreshRate {
  baseInterval?: string | undefined;
  maxInterval?: string | undefined;
}

/** envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig */
export interface DynamicForwardProxyClusterConfig {
  /** one of cluster_implementation_specifier */
  dnsCacheConfig?: DnsCacheConfig | undefined;
  /** one of cluster_implementation_specifier */
  subClustersConfig?: SubClustersConfig | undefined;
  allowInsecureClusterOptions?: boolean | undefined;
  allowCoalescedConnections?: boolean | undefined;
}

/** envoy.extensions.clusters.dynamic_forward_proxy.v3.SubClustersConfig */
export interface SubClustersConfig {
  lbPolicy?: ClusterLbPolicy | undefined;
  maxSubClusters?: number | undefined;
  subClusterTtl?: string | undefined;
  preresolveClusters?: readonly SocketAddress[] | undefined;
  dnsClusterConfig?: DnsCluster | undefined;
}

/** envoy.extensions.clusters.dynamic_modules.v3.ClusterConfig */
export interface DynamicModulesClusterConfig {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  clusterName?: string | undefined;
  clusterConfig?: Any | undefined;
}

/** envoy.extensions.clusters.mcp_multicluster.v3.ClusterConfig */
export interface McpMulticlusterClusterConfig {
  servers?: readonly ClusterConfigMcpBackend[] | undefined;
}

/** envoy.extensions.clusters.mcp_multicluster.v3.ClusterConfig.HeaderForwarding */
export interface ClusterConfigHeaderForwarding {
  forwardAll?: boolean | undefined;
  allowedHeaders?: ListStringMatcher | undefined;
  disallowedHeaders?: ListStringMatcher | undefined;
}

/** envoy.extensions.clusters.mcp_multicluster.v3.ClusterConfig.McpBackend */
export interface ClusterConfigMcpBackend {
  name?: string | undefined;
  mcpCluster?: ClusterConfigMcpCluster | undefined;
  headerForwarding?: ClusterConfigHeaderForwarding | undefined;
}

/** envoy.extensions.clusters.mcp_multicluster.v3.ClusterConfig.McpCluster */
export interface ClusterConfigMcpCluster {
  cluster?: string | undefined;
  path?: string | undefined;
  timeout?: string | undefined;
  hostRewriteLiteral?: string | undefined;
}

/** envoy.extensions.clusters.original_dst.v3.OriginalDstCluster */
export interface OriginalDstCluster {
  useHttpHeader?: boolean | undefined;
  httpHeaderName?: string | undefined;
  upstreamPortOverride?: number | undefined;
  metadataKey?: MetadataKey | undefined;
}

/** envoy.extensions.clusters.redis.v3.RedisClusterConfig */
export interface RedisClusterConfig {
  clusterRefreshRate?: string | undefined;
  clusterRefreshTimeout?: string | undefined;
  redirectRefreshInterval?: string | undefined;
  redirectRefreshThreshold?: number | undefined;
  failureRefreshThreshold?: number | undefined;
  hostDegradedRefreshThreshold?: number | undefined;
  enableZoneDiscovery?: boolean | undefined;
}

/** envoy.extensions.clusters.reverse_connection.v3.ReverseConnectionClusterConfig */
export interface ReverseConnectionClusterConfig {
  cleanupInterval?: string | undefined;
  hostIdFormat?: string | undefined;
  tenantIdFormat?: string | undefined;
}

/** envoy.extensions.common.async_files.v3.AsyncFileManagerConfig */
export interface AsyncFileManagerConfig {
  id?: string | undefined;
  /** one of manager_type */
  threadPool?: AsyncFileManagerConfigThreadPool | undefined;
}

/** envoy.extensions.common.async_files.v3.AsyncFileManagerConfig.ThreadPool */
export interface AsyncFileManagerConfigThreadPool {
  threadCount?: number | undefined;
}

/** envoy.extensions.common.aws.v3.AssumeRoleCredentialProvider */
export interface AssumeRoleCredentialProvider {
  roleArn?: string | undefined;
  roleSessionName?: string | undefined;
  externalId?: string | undefined;
  sessionDuration?: string | undefined;
  credentialProvider?: AwsCredentialProvider | undefined;
}

/** envoy.extensions.common.aws.v3.AssumeRoleWithWebIdentityCredentialProvider */
export interface AssumeRoleWithWebIdentityCredentialProvider {
  webIdentityTokenDataSource?: DataSource | undefined;
  roleArn?: string | undefined;
  roleSessionName?: string | undefined;
}

/** envoy.extensions.common.aws.v3.AwsCredentialProvider */
export interface AwsCredentialProvider {
  assumeRoleWithWebIdentityProvider?: AssumeRoleWithWebIdentityCredentialProvider | undefined;
  inlineCredential?: InlineCredentialProvider | undefined;
  credentialsFileProvider?: CredentialsFileCredentialProvider | undefined;
  customCredentialProviderChain?: boolean | undefined;
  iamRolesAnywhereCredentialProvider?: IAMRolesAnywhereCredentialProvider | undefined;
  configCredentialProvider?: ConfigCredentialProvider | undefined;
  containerCredentialProvider?: ContainerCredentialProvider | undefined;
  environmentCredentialProvider?: EnvironmentCredentialProvider | undefined;
  instanceProfileCredentialProvider?: InstanceProfileCredentialProvider | undefined;
  assumeRoleCredentialProvider?: AssumeRoleCredentialProvider | undefined;
}

/** envoy.extensions.common.aws.v3.ConfigCredentialProvider */
export interface ConfigCredentialProvider {
}

/** envoy.extensions.common.aws.v3.ContainerCredentialProvider */
export interface ContainerCredentialProvider {
}

/** envoy.extensions.common.aws.v3.CredentialsFileCredentialProvider */
export interface CredentialsFileCredentialProvider {
  credentialsDataSource?: DataSource | undefined;
  profile?: string | undefined;
}

/** envoy.extensions.common.aws.v3.EnvironmentCredentialProvider */
export interface EnvironmentCredentialProvider {
}

/** envoy.extensions.common.aws.v3.IAMRolesAnywhereCredentialProvider */
export interface IAMRolesAnywhereCredentialProvider {
  roleArn?: string | undefined;
  certificate?: DataSource | undefined;
  certificateChain?: DataSource | undefined;
  privateKey?: DataSource | undefined;
  trustAnchorArn?: string | undefined;
  profileArn?: string | undefined;
  roleSessionName?: string | undefined;
  sessionDuration?: string | undefined;
}

/** envoy.extensions.common.aws.v3.InlineCredentialProvider */
export interface InlineCredentialProvider {
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
  sessionToken?: string | undefined;
}

/** envoy.extensions.common.aws.v3.InstanceProfileCredentialProvider */
export interface InstanceProfileCredentialProvider {
}

/** envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheCircuitBreakers */
export interface DnsCacheCircuitBreakers {
  maxPendingRequests?: number | undefined;
}

/** envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheConfig */
export interface DnsCacheConfig {
  name?: string | undefined;
  dnsLookupFamily?: ClusterDnsLookupFamily | undefined;
  dnsRefreshRate?: string | undefined;
  dnsMinRefreshRate?: string | undefined;
  hostTtl?: string | undefined;
  maxHosts?: number | undefined;
  disableDnsRefreshOnFailure?: boolean | undefined;
  dnsFailureRefreshRate?: ClusterRefreshRate | undefined;
  dnsCacheCircuitBreaker?: DnsCacheCircuitBreakers | undefined;
  /** @deprecated */
  useTcpForDnsLookups?: boolean | undefined;
  /** @deprecated */
  dnsResolutionConfig?: DnsResolutionConfig | undefined;
  typedDnsResolverConfig?: TypedExtensionConfig | undefined;
  preresolveHostnames?: readonly SocketAddress[] | undefined;
  dnsQueryTimeout?: string | undefined;
  keyValueConfig?: KeyValueStoreConfig | undefined;
  resolvedAddressFilter?: AddressMatcher | undefined;
}

/** envoy.extensions.common.matching.v3.ExtensionWithMatcher */
export interface ExtensionWithMatcher {
  /** @deprecated */
  matcher?: CommonMatcher | undefined;
  xdsMatcher?: XdsMatcher | undefined;
  extensionConfig?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.common.matching.v3.ExtensionWithMatcherPerRoute */
export interface ExtensionWithMatcherPerRoute {
  xdsMatcher?: XdsMatcher | undefined;
}

/** envoy.extensions.common.ratelimit.v3.LocalClusterRateLimit */
export interface LocalClusterRateLimit {
}

/** envoy.extensions.common.ratelimit.v3.LocalRateLimitDescriptor */
export interface LocalRateLimitDescriptor {
  entries?: readonly RateLimitDescriptorEntry[] | undefined;
  tokenBucket?: TokenBucket | undefined;
  shadowMode?: boolean | undefined;
}

/** envoy.extensions.common.ratelimit.v3.RateLimitDescriptor */
export interface RateLimitDescriptor {
  entries?: readonly RateLimitDescriptorEntry[] | undefined;
  limit?: RateLimitDescriptorRateLimitOverride | undefined;
  hitsAddend?: number | string | undefined;
  isNegativeHits?: boolean | undefined;
}

/** envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.Entry */
export interface RateLimitDescriptorEntry {
  key?: string | undefined;
  value?: string | undefined;
}

/** envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.RateLimitOverride */
export interface RateLimitDescriptorRateLimitOverride {
  requestsPerUnit?: number | undefined;
  unit?: RateLimitUnit | undefined;
  unitMultiplier?: number | undefined;
}

/** envoy.extensions.common.tap.v3.AdminConfig */
export interface AdminConfig {
  configId?: string | undefined;
}

/** envoy.extensions.common.tap.v3.CommonExtensionConfig */
export interface CommonExtensionConfig {
  /** one of config_type */
  adminConfig?: AdminConfig | undefined;
  /** one of config_type */
  staticConfig?: TapConfig | undefined;
}

/** envoy.extensions.compression.brotli.compressor.v3.Brotli */
export interface Brotli {
  quality?: number | undefined;
  encoderMode?: BrotliEncoderMode | undefined;
  windowBits?: number | undefined;
  inputBlockBits?: number | undefined;
  chunkSize?: number | undefined;
  disableLiteralContextModeling?: boolean | undefined;
}

/** envoy.extensions.compression.brotli.decompressor.v3.Brotli */
export interface DecompressorBrotli {
  disableRingBufferReallocation?: boolean | undefined;
  chunkSize?: number | undefined;
}

/** envoy.extensions.compression.gzip.compressor.v3.Gzip */
export interface CompressorGzip {
  memoryLevel?: number | undefined;
  compressionLevel?: CompressorGzipCompressionLevel | undefined;
  compressionStrategy?: CompressorGzipCompressionStrategy | undefined;
  windowBits?: number | undefined;
  chunkSize?: number | undefined;
}

/** envoy.extensions.compression.gzip.decompressor.v3.Gzip */
export interface DecompressorGzip {
  windowBits?: number | undefined;
  chunkSize?: number | undefined;
  maxInflateRatio?: number | undefined;
}

/** envoy.extensions.compression.zstd.compressor.v3.Zstd */
export interface Zstd {
  compressionLevel?: number | undefined;
  enableChecksum?: boolean | undefined;
  strategy?: ZstdStrategy | undefined;
  dictionary?: DataSource | undefined;
  chunkSize?: number | undefined;
}

/** envoy.extensions.compression.zstd.decompressor.v3.Zstd */
export interface DecompressorZstd {
  dictionaries?: readonly DataSource[] | undefined;
  chunkSize?: number | undefined;
}

/** envoy.extensions.config.validators.dynamic_modules.v3.DynamicModuleConfigValidator */
export interface DynamicModuleConfigValidator {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  extensionName?: string | undefined;
  extensionConfig?: Any | undefined;
  typeUrls?: readonly string[] | undefined;
}

/** envoy.extensions.config.validators.minimum_clusters.v3.MinimumClustersValidator */
export interface MinimumClustersValidator {
  minClustersNum?: number | undefined;
}

/** envoy.extensions.content_parsers.json.v3.JsonContentParser */
export interface JsonContentParser {
  rules?: readonly JsonContentParserRuleConfig[] | undefined;
}

/** envoy.extensions.content_parsers.json.v3.JsonContentParser.RuleConfig */
export interface JsonContentParserRuleConfig {
  rule?: JsonToMetadataRule | undefined;
  stopProcessingAfterMatches?: number | undefined;
}

/** envoy.extensions.dynamic_modules.v3.DynamicModuleConfig */
export interface DynamicModuleConfig {
  name?: string | undefined;
  doNotClose?: boolean | undefined;
  loadGlobally?: boolean | undefined;
  metricsNamespace?: string | undefined;
  module?: AsyncDataSource | undefined;
  nackOnCacheMiss?: boolean | undefined;
}

/** envoy.extensions.early_data.v3.DefaultEarlyDataPolicy */
export interface DefaultEarlyDataPolicy {
}

/** envoy.extensions.formatter.cel.v3.Cel */
export interface Cel {
  celConfig?: CelExpressionConfig | undefined;
}

/** envoy.extensions.formatter.dynamic_modules.v3.DynamicModuleFormatter */
export interface DynamicModuleFormatter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  formatterName?: string | undefined;
  formatterConfig?: Any | undefined;
}

/** envoy.extensions.formatter.file_content.v3.FileContent */
export interface FileContent {
}

/** envoy.extensions.formatter.generic_secret.v3.GenericSecret */
export interface FormatterGenericSecret {
  secretConfigs?: { readonly [key: string]: SdsSecretConfig } | undefined;
}

/** envoy.extensions.formatter.metadata.v3.Metadata */
export interface FormatterMetadata {
}

/** envoy.extensions.formatter.req_without_query.v3.ReqWithoutQuery */
export interface ReqWithoutQuery {
}

/** envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig */
export interface CommonGeoipProviderConfig {
  /** @deprecated */
  geoHeadersToAdd?: CommonGeoipProviderConfigGeolocationHeadersToAdd | undefined;
  geoFieldKeys?: CommonGeoipProviderConfigGeolocationFieldKeys | undefined;
}

/** envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig.GeolocationFieldKeys */
export interface CommonGeoipProviderConfigGeolocationFieldKeys {
  country?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  asn?: string | undefined;
  asnOrg?: string | undefined;
  anon?: string | undefined;
  anonVpn?: string | undefined;
  anonHosting?: string | undefined;
  anonTor?: string | undefined;
  anonProxy?: string | undefined;
  isp?: string | undefined;
  applePrivateRelay?: string | undefined;
}

/** envoy.extensions.geoip_providers.common.v3.CommonGeoipProviderConfig.GeolocationHeadersToAdd */
export interface CommonGeoipProviderConfigGeolocationHeadersToAdd {
  country?: string | undefined;
  city?: string | undefined;
  region?: string | undefined;
  asn?: string | undefined;
  asnOrg?: string | undefined;
  /** @deprecated */
  isAnon?: string | undefined;
  anon?: string | undefined;
  anonVpn?: string | undefined;
  anonHosting?: string | undefined;
  anonTor?: string | undefined;
  anonProxy?: string | undefined;
  isp?: string | undefined;
  applePrivateRelay?: string | undefined;
}

/** envoy.extensions.geoip_providers.maxmind.v3.MaxMindConfig */
export interface MaxMindConfig {
  cityDbPath?: string | undefined;
  asnDbPath?: string | undefined;
  anonDbPath?: string | undefined;
  ispDbPath?: string | undefined;
  countryDbPath?: string | undefined;
  commonProviderConfig?: CommonGeoipProviderConfig | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.access_token.v3.AccessTokenCredentials */
export interface AccessTokenCredentials {
  token?: string | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.file_based_metadata.v3.FileBasedMetadataCallCredentials */
export interface FileBasedMetadataCallCredentials {
  secretData?: DataSource | undefined;
  headerKey?: string | undefined;
  headerPrefix?: string | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.google_compute_engine.v3.GoogleComputeEngineCredentials */
export interface GoogleComputeEngineCredentials {
}

/** envoy.extensions.grpc_service.call_credentials.google_iam.v3.GoogleIamCredentials */
export interface GoogleIamCredentials {
  authorizationToken?: string | undefined;
  authoritySelector?: string | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.google_refresh_token.v3.GoogleRefreshTokenCredentials */
export interface GoogleRefreshTokenCredentials {
  token?: string | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.service_account_jwt_access.v3.ServiceAccountJwtAccessCredentials */
export interface ServiceAccountJwtAccessCredentials {
  jsonKey?: string | undefined;
  tokenLifetime?: string | undefined;
}

/** envoy.extensions.grpc_service.call_credentials.sts_service.v3.StsServiceCredentials */
export interface StsServiceCredentials {
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

/** envoy.extensions.grpc_service.channel_credentials.google_default.v3.GoogleDefaultCredentials */
export interface GoogleDefaultCredentials {
}

/** envoy.extensions.grpc_service.channel_credentials.insecure.v3.InsecureCredentials */
export interface InsecureCredentials {
}

/** envoy.extensions.grpc_service.channel_credentials.local.v3.LocalCredentials */
export interface LocalCredentials {
}

/** envoy.extensions.grpc_service.channel_credentials.tls.v3.TlsCredentials */
export interface TlsCredentials {
  rootCertificateProvider?: CommonTlsContextCertificateProviderInstance | undefined;
  identityCertificateProvider?: CommonTlsContextCertificateProviderInstance | undefined;
}

/** envoy.extensions.grpc_service.channel_credentials.xds.v3.XdsCredentials */
export interface XdsCredentials {
  fallbackCredentials?: Any | undefined;
}

/** envoy.extensions.health_check.event_sinks.file.v3.HealthCheckEventFileSink */
export interface HealthCheckEventFileSink {
  eventLogPath?: string | undefined;
}

/** envoy.extensions.health_checkers.dynamic_modules.v3.DynamicModuleHealthCheck */
export interface DynamicModuleHealthCheck {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  healthCheckerName?: string | undefined;
  healthCheckerConfig?: Any | undefined;
}

/** envoy.extensions.health_checkers.redis.v3.Redis */
export interface Redis {
  key?: string | undefined;
  awsIam?: AwsIam | undefined;
}

/** envoy.extensions.health_checkers.thrift.v3.Thrift */
export interface Thrift {
  methodName?: string | undefined;
  transport?: TransportType | undefined;
  protocol?: ThriftProxyProtocolType | undefined;
}

/** envoy.extensions.health_checkers.udp.v3.UdpHealthCheck */
export interface UdpHealthCheck {
  send?: HealthCheckPayload | undefined;
  receive?: HealthCheckPayload | undefined;
}

/** envoy.extensions.http.ai_filters.request_info.v3.RequestInfo */
export interface AiFiltersRequestInfo {
  metadataNamespace?: string | undefined;
  tokenEstimation?: RequestInfoTokenEstimation | undefined;
}

/** envoy.extensions.http.ai_filters.request_info.v3.RequestInfo.TokenEstimation */
export interface RequestInfoTokenEstimation {
  tokensPerByte?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.extensions.http.ai_filters.schema_validation.v3.SchemaValidation */
export interface SchemaValidation {
  defaultLlmProtocol?: LLMProtocol | undefined;
  failOpen?: boolean | undefined;
}

/** envoy.extensions.http.ai_filters.transcoder.v3.Transcoder */
export interface Transcoder {
  requestHandling?: TranscoderDirection | undefined;
  responseHandling?: TranscoderDirection | undefined;
}

/** envoy.extensions.http.cache.file_system_http_cache.v3.FileSystemHttpCacheConfig */
export interface FileSystemHttpCacheConfig {
  managerConfig?: AsyncFileManagerConfig | undefined;
  cachePath?: string | undefined;
  maxCacheSizeBytes?: number | string | undefined;
  maxIndividualCacheEntrySizeBytes?: number | string | undefined;
  maxCacheEntryCount?: number | string | undefined;
  cacheSubdivisions?: number | undefined;
  evictFraction?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  maxEvictionPeriod?: string | undefined;
  minEvictionPeriod?: string | undefined;
  createCachePath?: boolean | undefined;
}

/** envoy.extensions.http.cache.simple_http_cache.v3.SimpleHttpCacheConfig */
export interface SimpleHttpCacheConfig {
}

/** envoy.extensions.http.cache_v2.file_system_http_cache.v3.FileSystemHttpCacheV2Config */
export interface FileSystemHttpCacheV2Config {
  managerConfig?: AsyncFileManagerConfig | undefined;
  cachePath?: string | undefined;
  maxCacheSizeBytes?: number | string | undefined;
  maxIndividualCacheEntrySizeBytes?: number | string | undefined;
  maxCacheEntryCount?: number | string | undefined;
  cacheSubdivisions?: number | undefined;
  evictFraction?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  maxEvictionPeriod?: string | undefined;
  minEvictionPeriod?: string | undefined;
  createCachePath?: boolean | undefined;
}

/** envoy.extensions.http.cache_v2.simple_http_cache.v3.SimpleHttpCacheV2Config */
export interface SimpleHttpCacheV2Config {
}

/** envoy.extensions.http.custom_response.local_response_policy.v3.LocalResponsePolicy */
export interface LocalResponsePolicy {
  body?: DataSource | undefined;
  bodyFormat?: SubstitutionFormatString | undefined;
  statusCode?: number | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  /** one of response_code_details_action */
  preserveResponseCodeDetails?: boolean | undefined;
  /** one of response_code_details_action */
  responseCodeDetails?: string | undefined;
}

/** envoy.extensions.http.custom_response.redirect_policy.v3.RedirectPolicy */
export interface RedirectPolicy {
  /** one of redirect_action_specifier */
  uri?: string | undefined;
  /** one of redirect_action_specifier */
  redirectAction?: RedirectAction | undefined;
  statusCode?: number | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  requestHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  modifyRequestHeadersAction?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.http.early_header_mutation.dynamic_modules.v3.DynamicModuleEarlyHeaderMutation */
export interface DynamicModuleEarlyHeaderMutation {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  earlyHeaderMutationName?: string | undefined;
  earlyHeaderMutationConfig?: Any | undefined;
}

/** envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation */
export interface EarlyHeaderMutationHeaderMutation {
  mutations?: readonly HeaderMutation[] | undefined;
}

/** envoy.extensions.http.ext_proc.processing_request_modifiers.mapped_attribute_builder.v3.MappedAttributeBuilder */
export interface MappedAttributeBuilder {
  mappedRequestAttributes?: { readonly [key: string]: string } | undefined;
  mappedResponseAttributes?: { readonly [key: string]: string } | undefined;
}

/** envoy.extensions.http.ext_proc.response_processors.save_processing_response.v3.SaveProcessingResponse */
export interface SaveProcessingResponse {
  filterStateNameSuffix?: string | undefined;
  saveRequestHeaders?: SaveProcessingResponseSaveOptions | undefined;
  saveResponseHeaders?: SaveProcessingResponseSaveOptions | undefined;
  saveRequestTrailers?: SaveProcessingResponseSaveOptions | undefined;
  saveResponseTrailers?: SaveProcessingResponseSaveOptions | undefined;
  saveImmediateResponse?: SaveProcessingResponseSaveOptions | undefined;
}

/** envoy.extensions.http.ext_proc.response_processors.save_processing_response.v3.SaveProcessingResponse.SaveOptions */
export interface SaveProcessingResponseSaveOptions {
  saveResponse?: boolean | undefined;
  saveOnError?: boolean | undefined;
}

/** envoy.extensions.http.header_formatters.dynamic_modules.v3.DynamicModuleHeaderFormatter */
export interface DynamicModuleHeaderFormatter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  headerFormatterName?: string | undefined;
  headerFormatterConfig?: Any | undefined;
}

/** envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig */
export interface PreserveCaseFormatterConfig {
  forwardReasonPhrase?: boolean | undefined;
  formatterTypeOnEnvoyHeaders?: PreserveCaseFormatterConfigFormatterTypeOnEnvoyHeaders | undefined;
}

/** envoy.extensions.http.header_validators.envoy_default.v3.HeaderValidatorConfig */
export interface HeaderValidatorConfig {
  http1ProtocolOptions?: HeaderValidatorConfigHttp1ProtocolOptions | undefined;
  uriPathNormalizationOptions?: HeaderValidatorConfigUriPathNormalizationOptions | undefined;
  restrictHttpMethods?: boolean | undefined;
  headersWithUnderscoresAction?: HeaderValidatorConfigHeadersWithUnderscoresAction | undefined;
  stripFragmentFromPath?: boolean | undefined;
}

/** envoy.extensions.http.header_validators.envoy_default.v3.HeaderValidatorConfig.Http1ProtocolOptions */
export interface HeaderValidatorConfigHttp1ProtocolOptions {
  allowChunkedLength?: boolean | undefined;
}

/** envoy.extensions.http.header_validators.envoy_default.v3.HeaderValidatorConfig.UriPathNormalizationOptions */
export interface HeaderValidatorConfigUriPathNormalizationOptions {
  skipPathNormalization?: boolean | undefined;
  skipMergingSlashes?: boolean | undefined;
  pathWithEscapedSlashesAction?: HeaderValidatorConfigUriPathNormalizationOptionsPathWithEscapedSlashesAction | undefined;
}

/** envoy.extensions.http.injected_credentials.generic.v3.Generic */
export interface Generic {
  credential?: SdsSecretConfig | undefined;
  header?: string | undefined;
  headerValuePrefix?: string | undefined;
}

/** envoy.extensions.http.injected_credentials.oauth2.v3.OAuth2 */
export interface InjectedCredentialsOAuth2 {
  tokenEndpoint?: HttpUri | undefined;
  scopes?: readonly string[] | undefined;
  /** one of flow_type */
  clientCredentials?: OAuth2ClientCredentials | undefined;
  tokenFetchRetryInterval?: string | undefined;
  endpointParams?: readonly OAuth2EndpointParameter[] | undefined;
}

/** envoy.extensions.http.injected_credentials.oauth2.v3.OAuth2.ClientCredentials */
export interface OAuth2ClientCredentials {
  clientId?: string | undefined;
  clientSecret?: SdsSecretConfig | undefined;
  authType?: OAuth2AuthType | undefined;
}

/** envoy.extensions.http.injected_credentials.oauth2.v3.OAuth2.EndpointParameter */
export interface OAuth2EndpointParameter {
  name?: string | undefined;
  value?: string | undefined;
}

/** envoy.extensions.http.original_ip_detection.custom_header.v3.CustomHeaderConfig */
export interface CustomHeaderConfig {
  headerName?: string | undefined;
  allowExtensionToSetAddressAsTrusted?: boolean | undefined;
  rejectWithStatus?: HttpStatus | undefined;
}

/** envoy.extensions.http.original_ip_detection.xff.v3.XffConfig */
export interface XffConfig {
  xffNumTrustedHops?: number | undefined;
  xffTrustedCidrs?: XffTrustedCidrs | undefined;
  skipXffAppend?: boolean | undefined;
}

/** envoy.extensions.http.original_ip_detection.xff.v3.XffTrustedCidrs */
export interface XffTrustedCidrs {
  cidrs?: readonly CidrRange[] | undefined;
}

/** envoy.extensions.http.stateful_session.cookie.v3.CookieBasedSessionState */
export interface CookieBasedSessionState {
  cookie?: Cookie | undefined;
}

/** envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState */
export interface EnvelopeSessionState {
  header?: EnvelopeSessionStateHeader | undefined;
}

/** envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState.Header */
export interface EnvelopeSessionStateHeader {
  name?: string | undefined;
}

/** envoy.extensions.http.stateful_session.header.v3.HeaderBasedSessionState */
export interface HeaderBasedSessionState {
  name?: string | undefined;
}

/** envoy.extensions.internal_redirect.allow_listed_routes.v3.AllowListedRoutesConfig */
export interface AllowListedRoutesConfig {
  allowedRouteNames?: readonly string[] | undefined;
}

/** envoy.extensions.internal_redirect.filter_state.v3.FilterStateConfig */
export interface FilterStateConfig {
  redirectEnabledKey?: string | undefined;
  redirectIfAbsent?: boolean | undefined;
}

/** envoy.extensions.internal_redirect.previous_routes.v3.PreviousRoutesConfig */
export interface PreviousRoutesConfig {
}

/** envoy.extensions.internal_redirect.safe_cross_scheme.v3.SafeCrossSchemeConfig */
export interface SafeCrossSchemeConfig {
}

/** envoy.extensions.key_value.file_based.v3.FileBasedKeyValueStoreConfig */
export interface FileBasedKeyValueStoreConfig {
  filename?: string | undefined;
  flushInterval?: string | undefined;
  maxEntries?: number | undefined;
}

/** envoy.extensions.load_balancing_policies.client_side_weighted_round_robin.v3.ClientSideWeightedRoundRobin */
export interface ClientSideWeightedRoundRobin {
  enableOobLoadReport?: boolean | undefined;
  oobReportingPeriod?: string | undefined;
  blackoutPeriod?: string | undefined;
  weightExpirationPeriod?: string | undefined;
  weightUpdatePeriod?: string | undefined;
  errorUtilizationPenalty?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  metricNamesForComputingUtilization?: readonly string[] | undefined;
  slowStartConfig?: SlowStartConfig | undefined;
  oobReportingConfig?: OrcaOobReportingConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.cluster_provided.v3.ClusterProvided */
export interface ClusterProvided {
}

/** envoy.extensions.load_balancing_policies.common.v3.ConsistentHashingLbConfig */
export interface ConsistentHashingLbConfig {
  useHostnameForHashing?: boolean | undefined;
  hashBalanceFactor?: number | undefined;
  hashPolicy?: readonly RouteActionHashPolicy[] | undefined;
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig */
export interface LocalityLbConfig {
  /** one of locality_config_specifier */
  zoneAwareLbConfig?: LocalityLbConfigZoneAwareLbConfig | undefined;
  /** one of locality_config_specifier */
  localityWeightedLbConfig?: LocalityLbConfigLocalityWeightedLbConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.LocalityWeightedLbConfig */
export interface LocalityLbConfigLocalityWeightedLbConfig {
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig */
export interface LocalityLbConfigZoneAwareLbConfig {
  routingEnabled?: Percent | undefined;
  minClusterSize?: number | string | undefined;
  failTrafficOnPanic?: boolean | undefined;
  /** @deprecated */
  forceLocalityDirectRouting?: boolean | undefined;
  forceLocalZone?: LocalityLbConfigZoneAwareLbConfigForceLocalZone | undefined;
  localityBasis?: LocalityLbConfigZoneAwareLbConfigLocalityBasis | undefined;
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig.ForceLocalZone */
export interface LocalityLbConfigZoneAwareLbConfigForceLocalZone {
  minSize?: number | undefined;
}

/** envoy.extensions.load_balancing_policies.common.v3.OrcaOobReportingConfig */
export interface OrcaOobReportingConfig {
  portValue?: number | undefined;
  authority?: string | undefined;
  transportSocketMatchCriteria?: { [key: string]: unknown } | undefined;
}

/** envoy.extensions.load_balancing_policies.common.v3.SlowStartConfig */
export interface SlowStartConfig {
  slowStartWindow?: string | undefined;
  aggression?: RuntimeDouble | undefined;
  minWeightPercent?: Percent | undefined;
}

/** envoy.extensions.load_balancing_policies.dynamic_modules.v3.DynamicModulesLoadBalancerConfig */
export interface DynamicModulesLoadBalancerConfig {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  lbPolicyName?: string | undefined;
  lbPolicyConfig?: Any | undefined;
}

/** envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest */
export interface LeastRequest {
  choiceCount?: number | undefined;
  activeRequestBias?: RuntimeDouble | undefined;
  slowStartConfig?: SlowStartConfig | undefined;
  localityLbConfig?: LocalityLbConfig | undefined;
  /** @deprecated */
  enableFullScan?: boolean | undefined;
  selectionMethod?: LeastRequestSelectionMethod | undefined;
}

/** envoy.extensions.load_balancing_policies.load_aware_locality.v3.LoadAwareLocality */
export interface LoadAwareLocality {
  endpointPickingPolicy?: LoadBalancingPolicy | undefined;
  weightUpdatePeriod?: string | undefined;
  metricNamesForComputingUtilization?: readonly string[] | undefined;
  utilizationVarianceThreshold?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  smoothingTimeConstant?: string | undefined;
  remoteProbeFraction?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  weightExpirationPeriod?: string | undefined;
  enableOobLoadReport?: boolean | undefined;
  oobReportingPeriod?: string | undefined;
  oobReportingConfig?: OrcaOobReportingConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.maglev.v3.Maglev */
export interface Maglev {
  tableSize?: number | string | undefined;
  consistentHashingLbConfig?: ConsistentHashingLbConfig | undefined;
  localityWeightedLbConfig?: LocalityLbConfigLocalityWeightedLbConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost */
export interface OverrideHost {
  overrideHostSources?: readonly OverrideHostOverrideHostSource[] | undefined;
  selectedHostKey?: MetadataKey | undefined;
  fallbackPolicy?: LoadBalancingPolicy | undefined;
}

/** envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost.OverrideHostSource */
export interface OverrideHostOverrideHostSource {
  header?: string | undefined;
  metadata?: MetadataKey | undefined;
}

/** envoy.extensions.load_balancing_policies.pick_first.v3.PickFirst */
export interface PickFirst {
  shuffleAddressList?: boolean | undefined;
}

/** envoy.extensions.load_balancing_policies.random.v3.Random */
export interface Random {
  localityLbConfig?: LocalityLbConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.random_subsetting.v3.RandomSubsetting */
export interface RandomSubsetting {
  subsetSize?: number | undefined;
  childPolicy?: LoadBalancingPolicy | undefined;
}

/** envoy.extensions.load_balancing_policies.ring_hash.v3.RingHash */
export interface RingHash {
  hashFunction?: RingHashHashFunction | undefined;
  minimumRingSize?: number | string | undefined;
  maximumRingSize?: number | string | undefined;
  /** @deprecated */
  useHostnameForHashing?: boolean | undefined;
  /** @deprecated */
  hashBalanceFactor?: number | undefined;
  consistentHashingLbConfig?: ConsistentHashingLbConfig | undefined;
  localityWeightedLbConfig?: LocalityLbConfigLocalityWeightedLbConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.round_robin.v3.RoundRobin */
export interface RoundRobin {
  slowStartConfig?: SlowStartConfig | undefined;
  localityLbConfig?: LocalityLbConfig | undefined;
}

/** envoy.extensions.load_balancing_policies.subset.v3.Subset */
export interface Subset {
  fallbackPolicy?: SubsetLbSubsetFallbackPolicy | undefined;
  defaultSubset?: { [key: string]: unknown } | undefined;
  subsetSelectors?: readonly SubsetLbSubsetSelector[] | undefined;
  allowRedundantKeys?: boolean | undefined;
  localityWeightAware?: boolean | undefined;
  scaleLocalityWeight?: boolean | undefined;
  panicModeAny?: boolean | undefined;
  listAsAny?: boolean | undefined;
  metadataFallbackPolicy?: SubsetLbSubsetMetadataFallbackPolicy | undefined;
  subsetLbPolicy?: LoadBalancingPolicy | undefined;
}

/** envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetSelector */
export interface SubsetLbSubsetSelector {
  keys?: readonly string[] | undefined;
  singleHostPerSubset?: boolean | undefined;
  fallbackPolicy?: SubsetLbSubsetSelectorLbSubsetSelectorFallbackPolicy | undefined;
  fallbackKeysSubset?: readonly string[] | undefined;
}

/** envoy.extensions.load_balancing_policies.wrr_locality.v3.WrrLocality */
export interface WrrLocality {
  endpointPickingPolicy?: LoadBalancingPolicy | undefined;
}

/** envoy.extensions.local_address_selectors.filter_state_override.v3.Config */
export interface FilterStateOverrideConfig {
}

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat */
export interface TransformStat {
  dropStat?: TransformStatDropStat | undefined;
  dropTag?: TransformStatDropTag | undefined;
  updateTag?: TransformStatUpdateTag | undefined;
}

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropStat */
export interface TransformStatDropStat {
}

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropTag */
export interface TransformStatDropTag {
}

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.UpdateTag */
export interface TransformStatUpdateTag {
  newTagValue?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.environment_variable.v3.Config */
export interface EnvironmentVariableConfig {
  name?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.network.v3.ApplicationProtocolInput */
export interface ApplicationProtocolInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.DestinationIPInput */
export interface DestinationIPInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.DestinationPortInput */
export interface DestinationPortInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.DirectSourceIPInput */
export interface DirectSourceIPInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput */
export interface DynamicMetadataInput {
  filter?: string | undefined;
  path?: readonly DynamicMetadataInputPathSegment[] | undefined;
}

/** envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput.PathSegment */
export interface DynamicMetadataInputPathSegment {
  /** one of segment */
  key?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.network.v3.FilterStateInput */
export interface FilterStateInput {
  key?: string | undefined;
  field?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.network.v3.NetworkNamespaceInput */
export interface NetworkNamespaceInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.ServerNameInput */
export interface ServerNameInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.SourceIPInput */
export interface SourceIPInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.SourcePortInput */
export interface SourcePortInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.SourceTypeInput */
export interface SourceTypeInput {
}

/** envoy.extensions.matching.common_inputs.network.v3.TransportProtocolInput */
export interface TransportProtocolInput {
}

/** envoy.extensions.matching.common_inputs.ssl.v3.DnsSanInput */
export interface DnsSanInput {
}

/** envoy.extensions.matching.common_inputs.ssl.v3.SubjectInput */
export interface SubjectInput {
}

/** envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput */
export interface UriSanInput {
}

/** envoy.extensions.matching.common_inputs.stats.v3.StatFullNameMatchInput */
export interface StatFullNameMatchInput {
}

/** envoy.extensions.matching.common_inputs.stats.v3.StatTagValueInput */
export interface StatTagValueInput {
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput */
export interface EndpointMetadataInput {
  filter?: string | undefined;
  path?: readonly EndpointMetadataInputPathSegment[] | undefined;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput.PathSegment */
export interface EndpointMetadataInputPathSegment {
  /** one of segment */
  key?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.FilterStateInput */
export interface TransportSocketFilterStateInput {
  key?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput */
export interface LocalityMetadataInput {
  filter?: string | undefined;
  path?: readonly LocalityMetadataInputPathSegment[] | undefined;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput.PathSegment */
export interface LocalityMetadataInputPathSegment {
  /** one of segment */
  key?: string | undefined;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.TransportSocketNameAction */
export interface TransportSocketNameAction {
  name?: string | undefined;
}

/** envoy.extensions.matching.http.dynamic_modules.v3.DynamicModuleDataInput */
export interface DynamicModuleDataInput {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  inputName?: string | undefined;
  inputConfig?: Any | undefined;
}

/** envoy.extensions.matching.http.dynamic_modules.v3.HttpDynamicModuleMatchInput */
export interface HttpDynamicModuleMatchInput {
}

/** envoy.extensions.matching.input_matchers.consistent_hashing.v3.ConsistentHashing */
export interface ConsistentHashing {
  threshold?: number | undefined;
  modulo?: number | undefined;
  seed?: number | string | undefined;
}

/** envoy.extensions.matching.input_matchers.dynamic_modules.v3.DynamicModuleMatcher */
export interface DynamicModuleMatcher {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  matcherName?: string | undefined;
  matcherConfig?: Any | undefined;
  onError?: DynamicModuleMatcherOnError | undefined;
}

/** envoy.extensions.matching.input_matchers.ip.v3.Ip */
export interface Ip {
  cidrRanges?: readonly CidrRange[] | undefined;
  statPrefix?: string | undefined;
}

/** envoy.extensions.matching.input_matchers.metadata.v3.Metadata */
export interface InputMatchersMetadata {
  value?: ValueMatcher | undefined;
  invert?: boolean | undefined;
}

/** envoy.extensions.matching.input_matchers.runtime_fraction.v3.RuntimeFraction */
export interface RuntimeFraction {
  runtimeFraction?: RuntimeFractionalPercent | undefined;
  seed?: number | string | undefined;
}

/** envoy.extensions.network.dns_resolver.apple.v3.AppleDnsResolverConfig */
export interface AppleDnsResolverConfig {
  includeUnroutableFamilies?: boolean | undefined;
}

/** envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig */
export interface CaresDnsResolverConfig {
  resolvers?: readonly Address[] | undefined;
  useResolversAsFallback?: boolean | undefined;
  filterUnroutableFamilies?: boolean | undefined;
  dnsResolverOptions?: DnsResolverOptions | undefined;
  udpMaxQueries?: number | undefined;
  queryTimeoutSeconds?: number | string | undefined;
  queryTries?: number | undefined;
  rotateNameservers?: boolean | undefined;
  edns0MaxPayloadSize?: number | undefined;
  maxUdpChannelDuration?: string | undefined;
  reinitChannelOnTimeout?: boolean | undefined;
  qcacheMaxTtl?: number | undefined;
}

/** envoy.extensions.network.dns_resolver.getaddrinfo.v3.GetAddrInfoDnsResolverConfig */
export interface GetAddrInfoDnsResolverConfig {
  numRetries?: number | undefined;
  numResolverThreads?: number | undefined;
}

/** envoy.extensions.network.dns_resolver.hickory.v3.DnsOverHttpsConfig */
export interface DnsOverHttpsConfig {
  serverUrls?: readonly string[] | undefined;
}

/** envoy.extensions.network.dns_resolver.hickory.v3.DnsOverTlsConfig */
export interface DnsOverTlsConfig {
  servers?: readonly Address[] | undefined;
  tlsServerName?: string | undefined;
}

/** envoy.extensions.network.dns_resolver.hickory.v3.HickoryDnsResolverConfig */
export interface HickoryDnsResolverConfig {
  resolvers?: readonly Address[] | undefined;
  dnsOverTls?: DnsOverTlsConfig | undefined;
  dnsOverHttps?: DnsOverHttpsConfig | undefined;
  enableDnssec?: boolean | undefined;
  cacheSize?: number | undefined;
  numResolverThreads?: number | undefined;
  useSystemConfig?: boolean | undefined;
  queryTimeout?: string | undefined;
  queryTries?: number | undefined;
}

/** envoy.extensions.network.socket_interface.sockmap.v3.Sockmap */
export interface Sockmap {
  bpfProgramPath?: string | undefined;
  cgroupPath?: string | undefined;
  sockhashMaxEntries?: number | undefined;
  registerUserSpaceSockets?: boolean | undefined;
  acceleratedPorts?: readonly Int64Range[] | undefined;
}

/** envoy.extensions.network.socket_interface.v3.DefaultSocketInterface */
export interface DefaultSocketInterface {
  ioUringOptions?: IoUringOptions | undefined;
}

/** envoy.extensions.network.socket_interface.v3.IoUringOptions */
export interface IoUringOptions {
  ioUringSize?: number | undefined;
  enableSubmissionQueuePolling?: boolean | undefined;
  readBufferSize?: number | undefined;
  writeTimeoutMs?: number | undefined;
  writeHighWatermarkBytes?: number | undefined;
  writeLowWatermarkBytes?: number | undefined;
  enableMultishotReceive?: boolean | undefined;
}

/** envoy.extensions.outlier_detection_monitors.common.v3.DatabaseErrors */
export interface DatabaseErrors {
}

/** envoy.extensions.outlier_detection_monitors.common.v3.ErrorBuckets */
export interface ErrorBuckets {
  httpErrors?: readonly HttpErrors[] | undefined;
  localOriginErrors?: readonly LocalOriginErrors[] | undefined;
  databaseErrors?: readonly DatabaseErrors[] | undefined;
}

/** envoy.extensions.outlier_detection_monitors.common.v3.HttpErrors */
export interface HttpErrors {
  range?: Int32Range | undefined;
}

/** envoy.extensions.outlier_detection_monitors.common.v3.LocalOriginErrors */
export interface LocalOriginErrors {
}

/** envoy.extensions.outlier_detection_monitors.consecutive_errors.v3.ConsecutiveErrors */
export interface ConsecutiveErrors {
  name?: string | undefined;
  threshold?: number | undefined;
  enforcing?: number | undefined;
  errorBuckets?: ErrorBuckets | undefined;
}

/** envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig */
export interface UriTemplateMatchConfig {
  pathTemplate?: string | undefined;
}

/** envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig */
export interface UriTemplateRewriteConfig {
  pathTemplateRewrite?: string | undefined;
}

/** envoy.extensions.queue_policy.fifo.v3.FifoQueuePolicyConfig */
export interface FifoQueuePolicyConfig {
}

/** envoy.extensions.quic.client_writer_factory.v3.DefaultClientWriter */
export interface DefaultClientWriter {
}

/** envoy.extensions.quic.connection_debug_visitor.quic_stats.v3.Config */
export interface QuicStatsConfig {
  updatePeriod?: string | undefined;
}

/** envoy.extensions.quic.connection_debug_visitor.v3.BasicConfig */
export interface BasicConfig {
}

/** envoy.extensions.quic.connection_id_generator.quic_lb.v3.Config */
export interface QuicLbConfig {
  serverId?: DataSource | undefined;
  serverIdBase64Encoded?: boolean | undefined;
  expectedServerIdLength?: number | undefined;
  nonceLengthBytes?: number | undefined;
  encryptionParameters?: SdsSecretConfig | undefined;
  unencryptedMode?: boolean | undefined;
}

/** envoy.extensions.quic.connection_id_generator.v3.DeterministicConnectionIdGeneratorConfig */
export interface DeterministicConnectionIdGeneratorConfig {
}

/** envoy.extensions.quic.crypto_stream.v3.CryptoServerStreamConfig */
export interface CryptoServerStreamConfig {
}

/** envoy.extensions.quic.proof_source.v3.ProofSourceConfig */
export interface ProofSourceConfig {
}

/** envoy.extensions.quic.server_preferred_address.v3.DataSourceServerPreferredAddressConfig */
export interface DataSourceServerPreferredAddressConfig {
  ipv4Config?: DataSourceServerPreferredAddressConfigAddressFamilyConfig | undefined;
  ipv6Config?: DataSourceServerPreferredAddressConfigAddressFamilyConfig | undefined;
}

/** envoy.extensions.quic.server_preferred_address.v3.DataSourceServerPreferredAddressConfig.AddressFamilyConfig */
export interface DataSourceServerPreferredAddressConfigAddressFamilyConfig {
  address?: DataSource | undefined;
  port?: DataSource | undefined;
  dnatAddress?: DataSource | undefined;
}

/** envoy.extensions.quic.server_preferred_address.v3.FixedServerPreferredAddressConfig */
export interface FixedServerPreferredAddressConfig {
  ipv4Address?: string | undefined;
  ipv4Config?: FixedServerPreferredAddressConfigAddressFamilyConfig | undefined;
  ipv6Address?: string | undefined;
  ipv6Config?: FixedServerPreferredAddressConfigAddressFamilyConfig | undefined;
}

/** envoy.extensions.quic.server_preferred_address.v3.FixedServerPreferredAddressConfig.AddressFamilyConfig */
export interface FixedServerPreferredAddressConfigAddressFamilyConfig {
  address?: SocketAddress | undefined;
  dnatAddress?: SocketAddress | undefined;
}

/** envoy.extensions.rate_limit_descriptors.expr.v3.Descriptor */
export interface Descriptor {
  descriptorKey?: string | undefined;
  skipIfError?: boolean | undefined;
  /** one of expr_specifier */
  text?: string | undefined;
  /** one of expr_specifier */
  parsed?: ApiExpr | undefined;
}

/** envoy.extensions.rate_limit_descriptors.jwt_claim.v3.Descriptor */
export interface JwtClaimDescriptor {
  descriptorKey?: string | undefined;
  headerName?: string | undefined;
  cookie?: string | undefined;
  valuePrefix?: string | undefined;
  claimName?: string | undefined;
  defaultValue?: string | undefined;
  skipIfAbsent?: boolean | undefined;
}

/** envoy.extensions.rbac.audit_loggers.stream.v3.StdoutAuditLog */
export interface StdoutAuditLog {
}

/** envoy.extensions.rbac.matchers.upstream_ip_port.v3.UpstreamIpPortMatcher */
export interface UpstreamIpPortMatcher {
  upstreamIp?: CidrRange | undefined;
  upstreamPortRange?: Int64Range | undefined;
}

/** envoy.extensions.rbac.principals.mtls_authenticated.v3.Config */
export interface MtlsAuthenticatedConfig {
  sanMatcher?: SubjectAltNameMatcher | undefined;
  anyValidatedClientCertificate?: boolean | undefined;
}

/** envoy.extensions.regex_engines.v3.GoogleRE2 */
export interface GoogleRE2 {
}

/** envoy.extensions.request_id.uuid.v3.UuidRequestIdConfig */
export interface UuidRequestIdConfig {
  packTraceReason?: boolean | undefined;
  useRequestIdForTraceSampling?: boolean | undefined;
}

/** envoy.extensions.resource_monitors.cgroup_memory.v3.CgroupMemoryConfig */
export interface CgroupMemoryConfig {
  maxMemoryBytes?: number | string | undefined;
}

/** envoy.extensions.resource_monitors.cpu_utilization.v3.CpuUtilizationConfig */
export interface CpuUtilizationConfig {
  mode?: CpuUtilizationConfigUtilizationComputeStrategy | undefined;
}

/** envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig */
export interface DownstreamConnectionsConfig {
  maxActiveDownstreamConnections?: number | string | undefined;
}

/** envoy.extensions.resource_monitors.fixed_heap.v3.FixedHeapConfig */
export interface FixedHeapConfig {
  maxHeapSizeBytes?: number | string | undefined;
  maxHeapSizeBytesRuntime?: RuntimeUInt64 | undefined;
}

/** envoy.extensions.resource_monitors.injected_resource.v3.InjectedResourceConfig */
export interface InjectedResourceConfig {
  filename?: string | undefined;
}

/** envoy.extensions.retry.host.omit_canary_hosts.v3.OmitCanaryHostsPredicate */
export interface OmitCanaryHostsPredicate {
}

/** envoy.extensions.retry.host.omit_host_metadata.v3.OmitHostMetadataConfig */
export interface OmitHostMetadataConfig {
  metadataMatch?: Metadata | undefined;
}

/** envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate */
export interface PreviousHostsPredicate {
}

/** envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig */
export interface PreviousPrioritiesConfig {
  updateFrequency?: number | undefined;
}

/** envoy.extensions.router.cluster_specifiers.dynamic_modules.v3.DynamicModuleClusterSpecifier */
export interface DynamicModuleClusterSpecifier {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  specifierName?: string | undefined;
  specifierConfig?: Any | undefined;
  routeActionOverrides?: { readonly [key: string]: RouteActionOverride } | undefined;
}

/** envoy.extensions.router.cluster_specifiers.dynamic_modules.v3.RouteActionOverride */
export interface RouteActionOverride {
  retryPolicy?: RetryPolicy | undefined;
  metadataMatch?: Metadata | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  hashPolicy?: readonly RouteActionHashPolicy[] | undefined;
}

/** envoy.extensions.router.cluster_specifiers.lua.v3.LuaConfig */
export interface LuaConfig {
  sourceCode?: DataSource | undefined;
  defaultCluster?: string | undefined;
}

/** envoy.extensions.router.cluster_specifiers.matcher.v3.ClusterAction */
export interface ClusterAction {
  cluster?: string | undefined;
}

/** envoy.extensions.router.cluster_specifiers.matcher.v3.MatcherClusterSpecifier */
export interface MatcherClusterSpecifier {
  clusterMatcher?: XdsMatcher | undefined;
}

/** envoy.extensions.router.cluster_specifiers.priority_group.v3.ClusterWeight */
export interface ClusterWeight {
  clusterName?: string | undefined;
  weight?: number | undefined;
}

/** envoy.extensions.router.cluster_specifiers.priority_group.v3.PriorityGroup */
export interface PriorityGroup {
  name?: string | undefined;
  clusters?: readonly ClusterWeight[] | undefined;
}

/** envoy.extensions.router.cluster_specifiers.priority_group.v3.PriorityGroupClusterSpecifier */
export interface PriorityGroupClusterSpecifier {
  priorityGroups?: readonly PriorityGroup[] | undefined;
  overrideMetadataNamespace?: string | undefined;
  /** one of random_value_specifier */
  headerName?: string | undefined;
  /** one of random_value_specifier */
  useHashPolicy?: boolean | undefined;
}

/** envoy.extensions.router.cluster_specifiers.priority_group.v3.PriorityGroupsOverride */
export interface PriorityGroupsOverride {
  priorityGroups?: readonly PriorityGroup[] | undefined;
}

/** envoy.extensions.router.route_specifiers.dynamic_modules.v3.DynamicModuleRouteSpecifier */
export interface DynamicModuleRouteSpecifier {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  specifierName?: string | undefined;
  specifierConfig?: Any | undefined;
  statPrefix?: string | undefined;
  routeTemplates?: readonly RouteTemplate[] | undefined;
  routeOverrides?: readonly RouteOverride[] | undefined;
  runtimeFraction?: RuntimeFractionalPercent | undefined;
  failurePolicy?: FailurePolicy | undefined;
  validateClusters?: boolean | undefined;
  maxRewrittenPathBytes?: number | undefined;
  specifierInstanceId?: string | undefined;
}

/** envoy.extensions.router.route_specifiers.dynamic_modules.v3.RouteOverride */
export interface RouteOverride {
  overrideId?: string | undefined;
  retryPolicy?: RetryPolicy | undefined;
  metadataMatch?: Metadata | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  hashPolicy?: readonly RouteActionHashPolicy[] | undefined;
  hedgePolicy?: HedgePolicy | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  cors?: CorsPolicy | undefined;
  regexRewrite?: RegexMatchAndSubstitute | undefined;
  tracing?: Tracing | undefined;
  metadata?: Metadata | undefined;
}

/** envoy.extensions.router.route_specifiers.dynamic_modules.v3.RouteTemplate */
export interface RouteTemplate {
  templateId?: string | undefined;
  route?: Route | undefined;
}

/** envoy.extensions.stat_sinks.dynamic_modules.v3.DynamicModuleStatsSink */
export interface DynamicModuleStatsSink {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  sinkName?: string | undefined;
  sinkConfig?: Any | undefined;
}

/** envoy.extensions.stat_sinks.graphite_statsd.v3.GraphiteStatsdSink */
export interface GraphiteStatsdSink {
  /** one of statsd_specifier */
  address?: Address | undefined;
  prefix?: string | undefined;
  maxBytesPerDatagram?: number | string | undefined;
  scaleHistogramUnitsToMilliseconds?: boolean | undefined;
}

/** envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig */
export interface SinkConfig {
  /** one of protocol_specifier */
  grpcService?: GrpcService | undefined;
  /** one of protocol_specifier */
  httpService?: HttpService | undefined;
  resourceDetectors?: readonly TypedExtensionConfig[] | undefined;
  reportCountersAsDeltas?: boolean | undefined;
  reportHistogramsAsDeltas?: boolean | undefined;
  emitTagsAsAttributes?: boolean | undefined;
  useTagExtractedName?: boolean | undefined;
  prefix?: string | undefined;
  customMetricConversions?: XdsMatcher | undefined;
  maxDataPointsPerRequest?: number | undefined;
}

/** envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig.ConversionAction */
export interface SinkConfigConversionAction {
  metricName?: string | undefined;
  staticMetricLabels?: readonly CommonKeyValue[] | undefined;
}

/** envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig.DropAction */
export interface SinkConfigDropAction {
}

/** envoy.extensions.stat_sinks.wasm.v3.Wasm */
export interface StatSinksWasm {
  config?: PluginConfig | undefined;
}

/** envoy.extensions.string_matcher.lua.v3.Lua */
export interface StringMatcherLua {
  sourceCode?: DataSource | undefined;
}

/** envoy.extensions.tracers.dynamic_modules.v3.DynamicModuleTracer */
export interface DynamicModuleTracer {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  tracerName?: string | undefined;
  tracerConfig?: Any | undefined;
}

/** envoy.extensions.tracers.fluentd.v3.FluentdConfig */
export interface FluentdConfig {
  cluster?: string | undefined;
  tag?: string | undefined;
  statPrefix?: string | undefined;
  bufferFlushInterval?: string | undefined;
  bufferSizeBytes?: number | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.extensions.tracers.opentelemetry.resource_detectors.v3.DynatraceResourceDetectorConfig */
export interface DynatraceResourceDetectorConfig {
}

/** envoy.extensions.tracers.opentelemetry.resource_detectors.v3.EnvironmentResourceDetectorConfig */
export interface EnvironmentResourceDetectorConfig {
}

/** envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig */
export interface StaticConfigResourceDetectorConfig {
  attributes?: { readonly [key: string]: string } | undefined;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.AlwaysOnSamplerConfig */
export interface AlwaysOnSamplerConfig {
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.CELSamplerConfig */
export interface CELSamplerConfig {
  expression?: CelExpression | undefined;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.DynatraceSamplerConfig */
export interface DynatraceSamplerConfig {
  tenant?: string | undefined;
  clusterId?: number | undefined;
  httpService?: HttpService | undefined;
  rootSpansPerMinute?: number | undefined;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.ParentBasedSamplerConfig */
export interface ParentBasedSamplerConfig {
  wrappedSampler?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.TraceIdRatioBasedSamplerConfig */
export interface TraceIdRatioBasedSamplerConfig {
  samplingPercentage?: FractionalPercent | undefined;
}

/** envoy.extensions.transport_sockets.alts.v3.Alts */
export interface Alts {
  handshakerService?: string | undefined;
  peerServiceAccounts?: readonly string[] | undefined;
}

/** envoy.extensions.transport_sockets.dynamic_modules.v3.DynamicModuleTransportSocket */
export interface DynamicModuleTransportSocket {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  transportSocketName?: string | undefined;
  transportSocketConfig?: Any | undefined;
  implementsSecureTransport?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.http_11_proxy.v3.Http11ProxyUpstreamTransport */
export interface Http11ProxyUpstreamTransport {
  transportSocket?: TransportSocket | undefined;
  defaultProxyAddress?: Address | undefined;
}

/** envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport */
export interface InternalUpstreamTransport {
  passthroughMetadata?: readonly InternalUpstreamTransportMetadataValueSource[] | undefined;
  transportSocket?: TransportSocket | undefined;
}

/** envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport.MetadataValueSource */
export interface InternalUpstreamTransportMetadataValueSource {
  kind?: MetadataKind | undefined;
  name?: string | undefined;
}

/** envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport */
export interface ProxyProtocolUpstreamTransport {
  config?: ProxyProtocolConfig | undefined;
  transportSocket?: TransportSocket | undefined;
  allowUnspecifiedAddress?: boolean | undefined;
  tlvAsPoolKey?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.quic.v3.QuicDownstreamTransport */
export interface QuicDownstreamTransport {
  downstreamTlsContext?: DownstreamTlsContext | undefined;
  enableEarlyData?: boolean | undefined;
  enableResumption?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.quic.v3.QuicUpstreamTransport */
export interface QuicUpstreamTransport {
  upstreamTlsContext?: UpstreamTlsContext | undefined;
}

/** envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer */
export interface RawBuffer {
}

/** envoy.extensions.transport_sockets.s2a.v3.S2AConfiguration */
export interface S2AConfiguration {
  s2aAddress?: string | undefined;
}

/** envoy.extensions.transport_sockets.starttls.v3.StartTlsConfig */
export interface StartTlsConfig {
  cleartextSocketConfig?: RawBuffer | undefined;
  tlsSocketConfig?: DownstreamTlsContext | undefined;
}

/** envoy.extensions.transport_sockets.starttls.v3.UpstreamStartTlsConfig */
export interface UpstreamStartTlsConfig {
  cleartextSocketConfig?: RawBuffer | undefined;
  tlsSocketConfig?: UpstreamTlsContext | undefined;
}

/** envoy.extensions.transport_sockets.tap.v3.SocketTapConfig */
export interface SocketTapConfig {
  setConnectionPerEvent?: boolean | undefined;
  statsPrefix?: string | undefined;
}

/** envoy.extensions.transport_sockets.tap.v3.Tap */
export interface TransportSocketsTap {
  commonConfig?: CommonExtensionConfig | undefined;
  transportSocket?: TransportSocket | undefined;
  socketTapConfig?: SocketTapConfig | undefined;
}

/** envoy.extensions.transport_sockets.tcp_stats.v3.Config */
export interface TcpStatsConfig {
  transportSocket?: TransportSocket | undefined;
  updatePeriod?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.cert_mappers.filter_state_override.v3.Config */
export interface CertMappersFilterStateOverrideConfig {
  defaultValue?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.cert_mappers.sni.v3.SNI */
export interface SNI {
  defaultValue?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.cert_mappers.static_name.v3.StaticName */
export interface StaticName {
  name?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.cert_selectors.on_demand_secret.v3.Config */
export interface OnDemandSecretConfig {
  configSource?: ConfigSource | undefined;
  certificateMapper?: TypedExtensionConfig | undefined;
  prefetchSecretNames?: readonly string[] | undefined;
}

/** envoy.extensions.transport_sockets.tls.cert_validator.dynamic_modules.v3.DynamicModuleCertValidatorConfig */
export interface DynamicModuleCertValidatorConfig {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  validatorName?: string | undefined;
  validatorConfig?: Any | undefined;
}

/** envoy.extensions.transport_sockets.tls.handshakers.dynamic_modules.v3.DynamicModuleTlsHandshaker */
export interface DynamicModuleTlsHandshaker {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  handshakerName?: string | undefined;
  handshakerConfig?: Any | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CertificateProviderPluginInstance */
export interface CertificateProviderPluginInstance {
  instanceName?: string | undefined;
  certificateName?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext */
export interface CertificateValidationContext {
  trustedCa?: DataSource | undefined;
  caCertificateProviderInstance?: CertificateProviderPluginInstance | undefined;
  systemRootCerts?: CertificateValidationContextSystemRootCerts | undefined;
  watchedDirectory?: WatchedDirectory | undefined;
  verifyCertificateSpki?: readonly string[] | undefined;
  verifyCertificateHash?: readonly string[] | undefined;
  matchTypedSubjectAltNames?: readonly SubjectAltNameMatcher[] | undefined;
  /** @deprecated */
  matchSubjectAltNames?: readonly StringMatcher[] | undefined;
  requireSignedCertificateTimestamp?: boolean | undefined;
  crl?: DataSource | undefined;
  allowExpiredCertificate?: boolean | undefined;
  trustChainVerification?: CertificateValidationContextTrustChainVerification | undefined;
  customValidatorConfig?: TypedExtensionConfig | undefined;
  onlyVerifyLeafCertCrl?: boolean | undefined;
  maxVerifyDepth?: number | undefined;
  suppressClientCaList?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext.SystemRootCerts */
export interface CertificateValidationContextSystemRootCerts {
}

/** envoy.extensions.transport_sockets.tls.v3.CommonTlsContext */
export interface CommonTlsContext {
  tlsParams?: TlsParameters | undefined;
  tlsCertificates?: readonly TlsCertificate[] | undefined;
  tlsCertificateSdsSecretConfigs?: readonly SdsSecretConfig[] | undefined;
  tlsCertificateProviderInstance?: CertificateProviderPluginInstance | undefined;
  customTlsCertificateSelector?: TypedExtensionConfig | undefined;
  /** @deprecated */
  tlsCertificateCertificateProvider?: CommonTlsContextCertificateProvider | undefined;
  /** @deprecated */
  tlsCertificateCertificateProviderInstance?: CommonTlsContextCertificateProviderInstance | undefined;
  /** one of validation_context_type */
  validationContext?: CertificateValidationContext | undefined;
  /** one of validation_context_type */
  validationContextSdsSecretConfig?: SdsSecretConfig | undefined;
  /** one of validation_context_type */
  combinedValidationContext?: CommonTlsContextCombinedCertificateValidationContext | undefined;
  /** one of validation_context_type; @deprecated */
  validationContextCertificateProvider?: CommonTlsContextCertificateProvider | undefined;
  /** one of validation_context_type; @deprecated */
  validationContextCertificateProviderInstance?: CommonTlsContextCertificateProviderInstance | undefined;
  alpnProtocols?: readonly string[] | undefined;
  customHandshaker?: TypedExtensionConfig | undefined;
  keyLog?: TlsKeyLog | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProvider */
export interface CommonTlsContextCertificateProvider {
  name?: string | undefined;
  /** one of config */
  typedConfig?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProviderInstance */
export interface CommonTlsContextCertificateProviderInstance {
  instanceName?: string | undefined;
  certificateName?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CombinedCertificateValidationContext */
export interface CommonTlsContextCombinedCertificateValidationContext {
  defaultValidationContext?: CertificateValidationContext | undefined;
  validationContextSdsSecretConfig?: SdsSecretConfig | undefined;
  /** @deprecated */
  validationContextCertificateProvider?: CommonTlsContextCertificateProvider | undefined;
  /** @deprecated */
  validationContextCertificateProviderInstance?: CommonTlsContextCertificateProviderInstance | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext */
export interface DownstreamTlsContext {
  commonTlsContext?: CommonTlsContext | undefined;
  requireClientCertificate?: boolean | undefined;
  requireSni?: boolean | undefined;
  /** one of session_ticket_keys_type */
  sessionTicketKeys?: TlsSessionTicketKeys | undefined;
  /** one of session_ticket_keys_type */
  sessionTicketKeysSdsSecretConfig?: SdsSecretConfig | undefined;
  /** one of session_ticket_keys_type */
  disableStatelessSessionResumption?: boolean | undefined;
  disableStatefulSessionResumption?: boolean | undefined;
  sessionTimeout?: string | undefined;
  ocspStaplePolicy?: DownstreamTlsContextOcspStaplePolicy | undefined;
  fullScanCertsOnSniMismatch?: boolean | undefined;
  preferClientCiphers?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.GenericSecret */
export interface GenericSecret {
  secret?: DataSource | undefined;
  secrets?: { readonly [key: string]: DataSource } | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.PrivateKeyProvider */
export interface PrivateKeyProvider {
  providerName?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
  fallback?: boolean | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig */
export interface SPIFFECertValidatorConfig {
  trustDomains?: readonly SPIFFECertValidatorConfigTrustDomain[] | undefined;
  trustBundles?: DataSource | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig.TrustDomain */
export interface SPIFFECertValidatorConfigTrustDomain {
  name?: string | undefined;
  trustBundle?: DataSource | undefined;
  workloadTrustDomain?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.SdsSecretConfig */
export interface SdsSecretConfig {
  name?: string | undefined;
  sdsConfig?: ConfigSource | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.Secret */
export interface Secret {
  name?: string | undefined;
  /** one of type */
  tlsCertificate?: TlsCertificate | undefined;
  /** one of type */
  sessionTicketKeys?: TlsSessionTicketKeys | undefined;
  /** one of type */
  validationContext?: CertificateValidationContext | undefined;
  /** one of type */
  genericSecret?: GenericSecret | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.SubjectAltNameMatcher */
export interface SubjectAltNameMatcher {
  sanType?: SubjectAltNameMatcherSanType | undefined;
  matcher?: StringMatcher | undefined;
  oid?: string | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.TlsCertificate */
export interface TlsCertificate {
  certificateChain?: DataSource | undefined;
  privateKey?: DataSource | undefined;
  pkcs12?: DataSource | undefined;
  watchedDirectory?: WatchedDirectory | undefined;
  privateKeyProvider?: PrivateKeyProvider | undefined;
  password?: DataSource | undefined;
  ocspStaple?: DataSource | undefined;
  signedCertificateTimestamp?: readonly DataSource[] | undefined;
  tlsParams?: TlsParameters | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.TlsKeyLog */
export interface TlsKeyLog {
  path?: string | undefined;
  localAddressRange?: readonly CidrRange[] | undefined;
  remoteAddressRange?: readonly CidrRange[] | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.TlsParameters */
export interface TlsParameters {
  tlsMinimumProtocolVersion?: TlsParametersTlsProtocol | undefined;
  tlsMaximumProtocolVersion?: TlsParametersTlsProtocol | undefined;
  cipherSuites?: readonly string[] | undefined;
  ecdhCurves?: readonly string[] | undefined;
  signatureAlgorithms?: readonly string[] | undefined;
  compliancePolicies?: readonly TlsParametersCompliancePolicy[] | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.TlsSessionTicketKeys */
export interface TlsSessionTicketKeys {
  keys?: readonly DataSource[] | undefined;
}

/** envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext */
export interface UpstreamTlsContext {
  commonTlsContext?: CommonTlsContext | undefined;
  sni?: string | undefined;
  autoHostSni?: boolean | undefined;
  autoSniSanValidation?: boolean | undefined;
  allowRenegotiation?: boolean | undefined;
  maxSessionKeys?: number | undefined;
  /** @deprecated */
  enforceRsaKeyUsage?: boolean | undefined;
}

/** envoy.extensions.udp_packet_writer.v3.UdpDefaultWriterFactory */
export interface UdpDefaultWriterFactory {
}

/** envoy.extensions.udp_packet_writer.v3.UdpGsoBatchWriterFactory */
export interface UdpGsoBatchWriterFactory {
}

/** envoy.extensions.upstreams.http.dynamic_modules.v3.Config */
export interface DynamicModulesConfig {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  bridgeName?: string | undefined;
  bridgeConfig?: Any | undefined;
}

/** envoy.extensions.upstreams.http.generic.v3.GenericConnectionPoolProto */
export interface GenericConnectionPoolProto {
}

/** envoy.extensions.upstreams.http.http.v3.HttpConnectionPoolProto */
export interface HttpConnectionPoolProto {
}

/** envoy.extensions.upstreams.http.reverse_tunnel.v3.ReverseTunnelUpstreamCodecOptions */
export interface ReverseTunnelUpstreamCodecOptions {
  enableDrainWithGoaway?: boolean | undefined;
}

/** envoy.extensions.upstreams.http.tcp.v3.TcpConnectionPoolProto */
export interface TcpConnectionPoolProto {
}

/** envoy.extensions.upstreams.http.udp.v3.UdpConnectionPoolProto */
export interface UdpConnectionPoolProto {
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions */
export interface HttpHttpProtocolOptions {
  commonHttpProtocolOptions?: HttpProtocolOptions | undefined;
  upstreamHttpProtocolOptions?: UpstreamHttpProtocolOptions | undefined;
  /** one of upstream_protocol_options */
  explicitHttpConfig?: HttpProtocolOptionsExplicitHttpConfig | undefined;
  /** one of upstream_protocol_options */
  useDownstreamProtocolConfig?: HttpProtocolOptionsUseDownstreamHttpConfig | undefined;
  /** one of upstream_protocol_options */
  autoConfig?: HttpProtocolOptionsAutoHttpConfig | undefined;
  httpFilters?: readonly HttpFilter[] | undefined;
  headerValidationConfig?: TypedExtensionConfig | undefined;
  outlierDetection?: HttpProtocolOptionsOutlierDetection | undefined;
  requestMirrorPolicies?: readonly RouteActionRequestMirrorPolicy[] | undefined;
  hashPolicy?: readonly RouteActionHashPolicy[] | undefined;
  retryPolicy?: RetryPolicy | undefined;
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions.AutoHttpConfig */
export interface HttpProtocolOptionsAutoHttpConfig {
  httpProtocolOptions?: Http1ProtocolOptions | undefined;
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
  http3ProtocolOptions?: Http3ProtocolOptions | undefined;
  alternateProtocolsCacheOptions?: AlternateProtocolsCacheOptions | undefined;
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions.ExplicitHttpConfig */
export interface HttpProtocolOptionsExplicitHttpConfig {
  /** one of protocol_config */
  httpProtocolOptions?: Http1ProtocolOptions | undefined;
  /** one of protocol_config */
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
  /** one of protocol_config */
  http3ProtocolOptions?: Http3ProtocolOptions | undefined;
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions.OutlierDetection */
export interface HttpProtocolOptionsOutlierDetection {
  errorMatcher?: MatchPredicate | undefined;
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions.UseDownstreamHttpConfig */
export interface HttpProtocolOptionsUseDownstreamHttpConfig {
  httpProtocolOptions?: Http1ProtocolOptions | undefined;
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
  http3ProtocolOptions?: Http3ProtocolOptions | undefined;
}

/** envoy.extensions.upstreams.tcp.generic.v3.GenericConnectionPoolProto */
export interface GenericGenericConnectionPoolProto {
}

/** envoy.extensions.upstreams.tcp.v3.TcpProtocolOptions */
export interface TcpTcpProtocolOptions {
  idleTimeout?: string | undefined;
}

/** envoy.extensions.wasm.v3.CapabilityRestrictionConfig */
export interface CapabilityRestrictionConfig {
  allowedCapabilities?: { readonly [key: string]: SanitizationConfig } | undefined;
}

/** envoy.extensions.wasm.v3.EnvironmentVariables */
export interface EnvironmentVariables {
  hostEnvKeys?: readonly string[] | undefined;
  keyValues?: { readonly [key: string]: string } | undefined;
}

/** envoy.extensions.wasm.v3.PluginConfig */
export interface PluginConfig {
  name?: string | undefined;
  rootId?: string | undefined;
  /** one of vm */
  vmConfig?: VmConfig | undefined;
  configuration?: Any | undefined;
  /** @deprecated */
  failOpen?: boolean | undefined;
  failurePolicy?: WasmFailurePolicy | undefined;
  reloadConfig?: ReloadConfig | undefined;
  /** @deprecated */
  capabilityRestrictionConfig?: CapabilityRestrictionConfig | undefined;
  allowOnHeadersStopIteration?: boolean | undefined;
}

/** envoy.extensions.wasm.v3.ReloadConfig */
export interface ReloadConfig {
  backoff?: BackoffStrategy | undefined;
}

/** envoy.extensions.wasm.v3.SanitizationConfig */
export interface SanitizationConfig {
}

/** envoy.extensions.wasm.v3.VmConfig */
export interface VmConfig {
  vmId?: string | undefined;
  runtime?: string | undefined;
  code?: AsyncDataSource | undefined;
  configuration?: Any | undefined;
  allowPrecompiled?: boolean | undefined;
  nackOnCodeCacheMiss?: boolean | undefined;
  environmentVariables?: EnvironmentVariables | undefined;
  capabilityRestrictionConfig?: CapabilityRestrictionConfig | undefined;
}

/** envoy.extensions.wasm.v3.WasmService */
export interface WasmService {
  config?: PluginConfig | undefined;
  singleton?: boolean | undefined;
}

/** envoy.extensions.watchdog.backtrace_action.v3.BacktraceActionConfig */
export interface BacktraceActionConfig {
  cooldownDuration?: string | undefined;
}

/** envoy.extensions.watchdog.profile_action.v3.ProfileActionConfig */
export interface ProfileActionConfig {
  profileDuration?: string | undefined;
  profilePath?: string | undefined;
  maxProfiles?: number | string | undefined;
}
