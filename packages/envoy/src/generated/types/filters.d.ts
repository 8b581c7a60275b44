// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { AccessLog, AccessLogFilter, Address, ApiVersion, BackoffStrategy, CidrRange, ConfigSource, CoreRetryPolicy, DataSource, DnsResolutionConfig, ExtensionConfigSource, FilterConfig, GrpcService, HeaderMatcher, HeaderValueOption, Http1ProtocolOptions, Http2ProtocolOptions, Http3ProtocolOptions, HttpProtocolOptions, HttpUri, KeyValuePair, Metadata, ProxyProtocolConfigVersion, ProxyProtocolPassThroughTLVs, RBAC, RateLimit, RateLimitServiceConfig, RequestMethod, Route, RouteAction, RouteConfiguration, RouteMatch, RuntimeFeatureFlag, RuntimeFractionalPercent, SchemeHeaderTransformation, ScopedRouteConfiguration, SubstitutionFormatString, TlvEntry, Tracing, TracingHttp, TypedExtensionConfig, UdpSocketConfig, VirtualHost, WeightedCluster } from "./config.d.ts";
import type { CustomTag, FractionalPercent, HashPolicy, Int64Range, MetadataMatcher, PathTransformation, Percent, RegexMatchAndSubstitute, StringMatcher, TokenBucket, XdsMatcher } from "./type.d.ts";
import type { Credential, ExtAuthz, FieldSelector, Geoip, JwksAsyncFetch, LocalRateLimit, MetadataOptions, OnDemand, OriginalSrc, ProcessingMode, RemoteJwks, Rule, Wasm } from "./filters-http.d.ts";
import type { AwsCredentialProvider, ClusterWeight, DnsCacheConfig, DynamicModuleConfig, PluginConfig, RateLimitDescriptor } from "./extensions.d.ts";
import type { DnsTable } from "./service.d.ts";
/** envoy.extensions.filters.common.dependency.v3.Dependency.DependencyType */
export type DependencyDependencyType = "HEADER" | "FILTER_STATE_KEY" | "DYNAMIC_METADATA";

/** envoy.extensions.filters.common.fault.v3.FaultDelay.FaultDelayType */
export type FaultDelayFaultDelayType = "FIXED";

/** envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue.SharedWithUpstream */
export type FilterStateValueSharedWithUpstream = "NONE" | "ONCE" | "TRANSITIVE";

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.KeyValuePair.ValueStringEncoding */
export type ProxyProtocolKeyValuePairValueStringEncoding = "UNSPECIFIED" | "SANITIZED_UTF8" | "BASE64";

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.TlvLocation */
export type ProxyProtocolTlvLocation = "DYNAMIC_METADATA" | "FILTER_STATE";

/** envoy.extensions.filters.network.dubbo_proxy.v3.ProtocolType */
export type ProtocolType = "Dubbo";

/** envoy.extensions.filters.network.dubbo_proxy.v3.SerializationType */
export type SerializationType = "Hessian2";

/** envoy.extensions.filters.network.ext_proc.v3.ProcessingMode.DataSendMode */
export type ProcessingModeDataSendMode = "STREAMED" | "SKIP";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.CodecType */
export type HttpConnectionManagerCodecType = "AUTO" | "HTTP1" | "HTTP2" | "HTTP3";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ForwardClientCertDetails */
export type HttpConnectionManagerForwardClientCertDetails = "SANITIZE" | "FORWARD_ONLY" | "APPEND_FORWARD" | "SANITIZE_SET" | "ALWAYS_FORWARD_ONLY";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ForwardClientCertFormat */
export type HttpConnectionManagerForwardClientCertFormat = "TEXT" | "JSON";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.PathWithEscapedSlashesAction */
export type HttpConnectionManagerPathWithEscapedSlashesAction = "IMPLEMENTATION_SPECIFIC_DEFAULT" | "KEEP_UNCHANGED" | "REJECT_REQUEST" | "UNESCAPE_AND_REDIRECT" | "UNESCAPE_AND_FORWARD";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ServerHeaderTransformation */
export type HttpConnectionManagerServerHeaderTransformation = "OVERWRITE" | "APPEND_IF_ABSENT" | "PASS_THROUGH";

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.Tracing.OperationName */
export type HttpConnectionManagerTracingOperationName = "INGRESS" | "EGRESS";

/** envoy.extensions.filters.network.rbac.v3.RBAC.EnforcementType */
export type RBACEnforcementType = "ONE_TIME_ON_FIRST_BYTE" | "CONTINUOUS";

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.ConnPoolSettings.ReadPolicy */
export type RedisProxyConnPoolSettingsReadPolicy = "MASTER" | "PREFER_MASTER" | "REPLICA" | "PREFER_REPLICA" | "ANY" | "LOCAL_ZONE_AFFINITY" | "LOCAL_ZONE_AFFINITY_REPLICAS_AND_PRIMARY";

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.ProtocolVersion */
export type RedisProxyProtocolVersion = "RESP2" | "RESP3";

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.RedisFault.RedisFaultType */
export type RedisProxyRedisFaultRedisFaultType = "DELAY" | "ERROR";

/** envoy.extensions.filters.network.tcp_proxy.v3.ProxyProtocolTlvMergePolicy */
export type ProxyProtocolTlvMergePolicy = "ADD_IF_ABSENT" | "OVERWRITE_BY_TYPE_IF_EXISTS_OR_ADD" | "APPEND_IF_EXISTS_OR_ADD";

/** envoy.extensions.filters.network.tcp_proxy.v3.UpstreamConnectMode */
export type UpstreamConnectMode = "IMMEDIATE" | "ON_DOWNSTREAM_DATA" | "ON_DOWNSTREAM_TLS_HANDSHAKE";

/** envoy.extensions.filters.network.thrift_proxy.filters.header_to_metadata.v3.HeaderToMetadata.ValueEncode */
export type HeaderToMetadataValueEncode = "NONE" | "BASE64";

/** envoy.extensions.filters.network.thrift_proxy.filters.header_to_metadata.v3.HeaderToMetadata.ValueType */
export type HeaderToMetadataValueType = "STRING" | "NUMBER" | "PROTOBUF_VALUE";

/** envoy.extensions.filters.network.thrift_proxy.filters.payload_to_metadata.v3.PayloadToMetadata.ValueType */
export type PayloadToMetadataValueType = "STRING" | "NUMBER";

/** envoy.extensions.filters.network.thrift_proxy.v3.ProtocolType */
export type ThriftProxyProtocolType = "AUTO_PROTOCOL" | "BINARY" | "LAX_BINARY" | "COMPACT" | "TWITTER";

/** envoy.extensions.filters.network.thrift_proxy.v3.TransportType */
export type TransportType = "AUTO_TRANSPORT" | "FRAMED" | "UNFRAMED" | "HEADER";

/** envoy.extensions.filters.network.zookeeper_proxy.v3.LatencyThresholdOverride.Opcode */
export type LatencyThresholdOverrideOpcode = "Connect" | "Create" | "Delete" | "Exists" | "GetData" | "SetData" | "GetAcl" | "SetAcl" | "GetChildren" | "Sync" | "Ping" | "GetChildren2" | "Check" | "Multi" | "Create2" | "Reconfig" | "CheckWatches" | "RemoveWatches" | "CreateContainer" | "CreateTtl" | "Close" | "SetAuth" | "SetWatches" | "GetEphemerals" | "GetAllChildrenNumber" | "SetWatches2" | "AddWatch";

/** envoy.extensions.filters.common.dependency.v3.Dependency */
export interface Dependency {
  type?: DependencyDependencyType | undefined;
  name?: string | undefined;
}

/** envoy.extensions.filters.common.dependency.v3.FilterDependencies */
export interface FilterDependencies {
  decodeRequired?: readonly Dependency[] | undefined;
  decodeProvided?: readonly Dependency[] | undefined;
  encodeRequired?: readonly Dependency[] | undefined;
  encodeProvided?: readonly Dependency[] | undefined;
}

/** envoy.extensions.filters.common.dependency.v3.MatchingRequirements */
export interface MatchingRequirements {
  dataInputAllowList?: MatchingRequirementsDataInputAllowList | undefined;
}

/** envoy.extensions.filters.common.dependency.v3.MatchingRequirements.DataInputAllowList */
export interface MatchingRequirementsDataInputAllowList {
  typeUrl?: readonly string[] | undefined;
}

/** envoy.extensions.filters.common.fault.v3.FaultDelay */
export interface FaultDelay {
  /** one of fault_delay_secifier */
  fixedDelay?: string | undefined;
  /** one of fault_delay_secifier */
  headerDelay?: FaultDelayHeaderDelay | undefined;
  percentage?: FractionalPercent | undefined;
}

/** envoy.extensions.filters.common.fault.v3.FaultDelay.HeaderDelay */
export interface FaultDelayHeaderDelay {
}

/** envoy.extensions.filters.common.fault.v3.FaultRateLimit */
export interface FaultRateLimit {
  /** one of limit_type */
  fixedLimit?: FaultRateLimitFixedLimit | undefined;
  /** one of limit_type */
  headerLimit?: FaultRateLimitHeaderLimit | undefined;
  percentage?: FractionalPercent | undefined;
}

/** envoy.extensions.filters.common.fault.v3.FaultRateLimit.FixedLimit */
export interface FaultRateLimitFixedLimit {
  limitKbps?: number | string | undefined;
}

/** envoy.extensions.filters.common.fault.v3.FaultRateLimit.HeaderLimit */
export interface FaultRateLimitHeaderLimit {
}

/** envoy.extensions.filters.common.jwks.v3.JwksAsyncFetch */
export interface JwksJwksAsyncFetch {
  fastListener?: boolean | undefined;
  failedRefetchDuration?: string | undefined;
}

/** envoy.extensions.filters.common.jwks.v3.JwtHandshakeValidator */
export interface JwtHandshakeValidator {
  issuer?: string | undefined;
  audiences?: readonly string[] | undefined;
  /** one of jwks_source_specifier */
  localJwks?: DataSource | undefined;
  /** one of jwks_source_specifier */
  remoteJwks?: JwksRemoteJwks | undefined;
  tokenHeader?: string | undefined;
  claimsMetadataNamespace?: string | undefined;
  allowMissingOrFailed?: boolean | undefined;
  clockSkewSeconds?: number | undefined;
}

/** envoy.extensions.filters.common.jwks.v3.RemoteJwks */
export interface JwksRemoteJwks {
  httpUri?: HttpUri | undefined;
  cacheDuration?: string | undefined;
  asyncFetch?: JwksJwksAsyncFetch | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.extensions.filters.common.matcher.action.v3.SkipFilter */
export interface SkipFilter {
}

/** envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue */
export interface FilterStateValue {
  /** one of key */
  objectKey?: string | undefined;
  factoryKey?: string | undefined;
  /** one of value */
  formatString?: SubstitutionFormatString | undefined;
  /** @deprecated */
  readOnly?: boolean | undefined;
  sharedWithUpstream?: FilterStateValueSharedWithUpstream | undefined;
  skipIfEmpty?: boolean | undefined;
}

/** envoy.extensions.filters.listener.dynamic_modules.v3.DynamicModuleListenerFilter */
export interface DynamicModuleListenerFilter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  filterName?: string | undefined;
  filterConfig?: Any | undefined;
}

/** envoy.extensions.filters.listener.http_inspector.v3.HttpInspector */
export interface HttpInspector {
}

/** envoy.extensions.filters.listener.local_ratelimit.v3.LocalRateLimit */
export interface ListenerLocalRateLimit {
  statPrefix?: string | undefined;
  tokenBucket?: TokenBucket | undefined;
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
}

/** envoy.extensions.filters.listener.original_dst.v3.OriginalDst */
export interface OriginalDst {
}

/** envoy.extensions.filters.listener.original_src.v3.OriginalSrc */
export interface ListenerOriginalSrc {
  bindPort?: boolean | undefined;
  mark?: number | undefined;
}

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol */
export interface ProxyProtocol {
  rules?: readonly ProxyProtocolRule[] | undefined;
  allowRequestsWithoutProxyProtocol?: boolean | undefined;
  passThroughTlvs?: ProxyProtocolPassThroughTLVs | undefined;
  disallowedVersions?: readonly ProxyProtocolConfigVersion[] | undefined;
  statPrefix?: string | undefined;
  tlvLocation?: ProxyProtocolTlvLocation | undefined;
}

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.KeyValuePair */
export interface ProxyProtocolKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  valueStringEncoding?: ProxyProtocolKeyValuePairValueStringEncoding | undefined;
}

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.Rule */
export interface ProxyProtocolRule {
  tlvType?: number | undefined;
  onTlvPresent?: ProxyProtocolKeyValuePair | undefined;
}

/** envoy.extensions.filters.listener.set_filter_state.v3.Config */
export interface ListenerSetFilterStateConfig {
  onAccept?: readonly FilterStateValue[] | undefined;
}

/** envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector */
export interface TlsInspector {
  enableJa3Fingerprinting?: boolean | undefined;
  enableJa4Fingerprinting?: boolean | undefined;
  initialReadBufferSize?: number | undefined;
  closeConnectionOnClientHelloParsingErrors?: boolean | undefined;
  maxClientHelloSize?: number | undefined;
}

/** envoy.extensions.filters.network.connection_limit.v3.ConnectionLimit */
export interface ConnectionLimit {
  statPrefix?: string | undefined;
  maxConnections?: number | string | undefined;
  delay?: string | undefined;
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
}

/** envoy.extensions.filters.network.direct_response.v3.Config */
export interface DirectResponseConfig {
  response?: DataSource | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.router.v3.Router */
export interface DubboProxyRouter {
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.Drds */
export interface Drds {
  configSource?: ConfigSource | undefined;
  routeConfigName?: string | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.DubboFilter */
export interface DubboFilter {
  name?: string | undefined;
  config?: Any | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.DubboProxy */
export interface DubboProxy {
  statPrefix?: string | undefined;
  protocolType?: ProtocolType | undefined;
  serializationType?: SerializationType | undefined;
  /** @deprecated */
  routeConfig?: readonly DubboProxyRouteConfiguration[] | undefined;
  /** one of route_specifier */
  drds?: Drds | undefined;
  /** one of route_specifier */
  multipleRouteConfig?: MultipleRouteConfiguration | undefined;
  dubboFilters?: readonly DubboFilter[] | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.MethodMatch */
export interface MethodMatch {
  name?: StringMatcher | undefined;
  paramsMatch?: { readonly [key: string]: MethodMatchParameterMatchSpecifier } | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.MethodMatch.ParameterMatchSpecifier */
export interface MethodMatchParameterMatchSpecifier {
  /** one of parameter_match_specifier */
  exactMatch?: string | undefined;
  /** one of parameter_match_specifier */
  rangeMatch?: Int64Range | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.MultipleRouteConfiguration */
export interface MultipleRouteConfiguration {
  name?: string | undefined;
  routeConfig?: readonly DubboProxyRouteConfiguration[] | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.Route */
export interface DubboProxyRoute {
  match?: DubboProxyRouteMatch | undefined;
  route?: DubboProxyRouteAction | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.RouteAction */
export interface DubboProxyRouteAction {
  /** one of cluster_specifier */
  cluster?: string | undefined;
  /** one of cluster_specifier */
  weightedClusters?: WeightedCluster | undefined;
  metadataMatch?: Metadata | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.RouteConfiguration */
export interface DubboProxyRouteConfiguration {
  name?: string | undefined;
  interface?: string | undefined;
  group?: string | undefined;
  version?: string | undefined;
  routes?: readonly DubboProxyRoute[] | undefined;
}

/** envoy.extensions.filters.network.dubbo_proxy.v3.RouteMatch */
export interface DubboProxyRouteMatch {
  method?: MethodMatch | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.extensions.filters.network.dynamic_modules.v3.DynamicModuleNetworkFilter */
export interface DynamicModuleNetworkFilter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  filterName?: string | undefined;
  filterConfig?: Any | undefined;
  terminalFilter?: boolean | undefined;
}

/** envoy.extensions.filters.network.echo.v3.Echo */
export interface Echo {
}

/** envoy.extensions.filters.network.ext_authz.v3.ExtAuthz */
export interface NetworkExtAuthz {
  statPrefix?: string | undefined;
  grpcService?: GrpcService | undefined;
  failureModeAllow?: boolean | undefined;
  includePeerCertificate?: boolean | undefined;
  transportApiVersion?: ApiVersion | undefined;
  filterEnabledMetadata?: MetadataMatcher | undefined;
  bootstrapMetadataLabelsKey?: string | undefined;
  includeTlsSession?: boolean | undefined;
  sendTlsAlertOnDenial?: boolean | undefined;
  metadataContextNamespaces?: readonly string[] | undefined;
  typedMetadataContextNamespaces?: readonly string[] | undefined;
  shadowMode?: boolean | undefined;
}

/** envoy.extensions.filters.network.ext_proc.v3.MetadataOptions */
export interface ExtProcMetadataOptions {
  forwardingNamespaces?: ExtProcMetadataOptionsMetadataNamespaces | undefined;
  receivingNamespaces?: ExtProcMetadataOptionsMetadataNamespaces | undefined;
}

/** envoy.extensions.filters.network.ext_proc.v3.MetadataOptions.MetadataNamespaces */
export interface ExtProcMetadataOptionsMetadataNamespaces {
  untyped?: readonly string[] | undefined;
  typed?: readonly string[] | undefined;
}

/** envoy.extensions.filters.network.ext_proc.v3.NetworkExternalProcessor */
export interface NetworkExternalProcessor {
  grpcService?: GrpcService | undefined;
  failureModeAllow?: boolean | undefined;
  processingMode?: ExtProcProcessingMode | undefined;
  messageTimeout?: string | undefined;
  statPrefix?: string | undefined;
  metadataOptions?: ExtProcMetadataOptions | undefined;
  connectionAttributes?: readonly string[] | undefined;
}

/** envoy.extensions.filters.network.ext_proc.v3.ProcessingMode */
export interface ExtProcProcessingMode {
  processRead?: ProcessingModeDataSendMode | undefined;
  processWrite?: ProcessingModeDataSendMode | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.action.v3.RouteAction */
export interface ActionRouteAction {
  name?: string | undefined;
  /** one of cluster_specifier */
  cluster?: string | undefined;
  /** one of cluster_specifier */
  weightedClusters?: WeightedCluster | undefined;
  metadata?: Metadata | undefined;
  perFilterConfig?: { readonly [key: string]: Any } | undefined;
  timeout?: string | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.codecs.dubbo.v3.DubboCodecConfig */
export interface DubboCodecConfig {
}

/** envoy.extensions.filters.network.generic_proxy.codecs.http1.v3.Http1CodecConfig */
export interface Http1CodecConfig {
  singleFrameMode?: boolean | undefined;
  maxBufferSize?: number | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.HostMatchInput */
export interface HostMatchInput {
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.KeyValueMatchEntry */
export interface KeyValueMatchEntry {
  name?: string | undefined;
  stringMatch?: StringMatcher | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.MethodMatchInput */
export interface MethodMatchInput {
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.PathMatchInput */
export interface PathMatchInput {
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.PropertyMatchInput */
export interface PropertyMatchInput {
  propertyName?: string | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.RequestMatchInput */
export interface RequestMatchInput {
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.RequestMatcher */
export interface RequestMatcher {
  host?: StringMatcher | undefined;
  path?: StringMatcher | undefined;
  method?: StringMatcher | undefined;
  properties?: readonly KeyValueMatchEntry[] | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.matcher.v3.ServiceMatchInput */
export interface ServiceMatchInput {
}

/** envoy.extensions.filters.network.generic_proxy.router.v3.Router */
export interface GenericProxyRouter {
  bindUpstreamConnection?: boolean | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.v3.GenericProxy */
export interface GenericProxy {
  statPrefix?: string | undefined;
  codecConfig?: TypedExtensionConfig | undefined;
  /** one of route_specifier */
  genericRds?: GenericRds | undefined;
  /** one of route_specifier */
  routeConfig?: GenericProxyRouteConfiguration | undefined;
  filters?: readonly TypedExtensionConfig[] | undefined;
  tracing?: HttpConnectionManagerTracing | undefined;
  accessLog?: readonly AccessLog[] | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.v3.GenericRds */
export interface GenericRds {
  configSource?: ConfigSource | undefined;
  routeConfigName?: string | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.v3.RouteConfiguration */
export interface GenericProxyRouteConfiguration {
  name?: string | undefined;
  routes?: XdsMatcher | undefined;
  virtualHosts?: readonly GenericProxyVirtualHost[] | undefined;
}

/** envoy.extensions.filters.network.generic_proxy.v3.VirtualHost */
export interface GenericProxyVirtualHost {
  name?: string | undefined;
  hosts?: readonly string[] | undefined;
  routes?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.network.geoip.v3.Geoip */
export interface NetworkGeoip {
  statPrefix?: string | undefined;
  provider?: TypedExtensionConfig | undefined;
  clientIp?: string | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.EnvoyMobileHttpConnectionManager */
export interface EnvoyMobileHttpConnectionManager {
  config?: HttpConnectionManager | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ForwardProtoConfig */
export interface ForwardProtoConfig {
  httpsDestinationPorts?: readonly number[] | undefined;
  httpDestinationPorts?: readonly number[] | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager */
export interface HttpConnectionManager {
  codecType?: HttpConnectionManagerCodecType | undefined;
  statPrefix?: string | undefined;
  /** one of route_specifier */
  rds?: Rds | undefined;
  /** one of route_specifier */
  routeConfig?: RouteConfiguration | undefined;
  /** one of route_specifier */
  scopedRoutes?: ScopedRoutes | undefined;
  httpFilters?: readonly HttpFilter[] | undefined;
  addUserAgent?: boolean | undefined;
  tracing?: HttpConnectionManagerTracing | undefined;
  commonHttpProtocolOptions?: HttpProtocolOptions | undefined;
  http1SafeMaxConnectionDuration?: boolean | undefined;
  httpProtocolOptions?: Http1ProtocolOptions | undefined;
  http2ProtocolOptions?: Http2ProtocolOptions | undefined;
  http3ProtocolOptions?: Http3ProtocolOptions | undefined;
  serverName?: string | undefined;
  serverHeaderTransformation?: HttpConnectionManagerServerHeaderTransformation | undefined;
  schemeHeaderTransformation?: SchemeHeaderTransformation | undefined;
  maxRequestHeadersKb?: number | undefined;
  streamIdleTimeout?: string | undefined;
  streamFlushTimeout?: string | undefined;
  requestTimeout?: string | undefined;
  requestHeadersTimeout?: string | undefined;
  drainTimeout?: string | undefined;
  drainTimeoutJitter?: Percent | undefined;
  delayedCloseTimeout?: string | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  /** @deprecated */
  accessLogFlushInterval?: string | undefined;
  /** @deprecated */
  flushAccessLogOnNewRequest?: boolean | undefined;
  accessLogOptions?: HttpConnectionManagerHcmAccessLogOptions | undefined;
  useRemoteAddress?: boolean | undefined;
  xffNumTrustedHops?: number | undefined;
  originalIpDetectionExtensions?: readonly TypedExtensionConfig[] | undefined;
  earlyHeaderMutationExtensions?: readonly TypedExtensionConfig[] | undefined;
  internalAddressConfig?: HttpConnectionManagerInternalAddressConfig | undefined;
  skipXffAppend?: boolean | undefined;
  via?: string | undefined;
  generateRequestId?: boolean | undefined;
  preserveExternalRequestId?: boolean | undefined;
  alwaysSetRequestIdInResponse?: boolean | undefined;
  forwardClientCertDetails?: HttpConnectionManagerForwardClientCertDetails | undefined;
  setCurrentClientCertDetails?: HttpConnectionManagerSetCurrentClientCertDetails | undefined;
  forwardClientCertMatcher?: XdsMatcher | undefined;
  proxy100Continue?: boolean | undefined;
  representIpv4RemoteAddressAsIpv4MappedIpv6?: boolean | undefined;
  upgradeConfigs?: readonly HttpConnectionManagerUpgradeConfig[] | undefined;
  normalizePath?: boolean | undefined;
  mergeSlashes?: boolean | undefined;
  pathWithEscapedSlashesAction?: HttpConnectionManagerPathWithEscapedSlashesAction | undefined;
  requestIdExtension?: RequestIDExtension | undefined;
  localReplyConfig?: LocalReplyConfig | undefined;
  stripMatchingHostPort?: boolean | undefined;
  /** one of strip_port_mode */
  stripAnyHostPort?: boolean | undefined;
  streamErrorOnInvalidHttpMessage?: boolean | undefined;
  pathNormalizationOptions?: HttpConnectionManagerPathNormalizationOptions | undefined;
  stripTrailingHostDot?: boolean | undefined;
  proxyStatusConfig?: HttpConnectionManagerProxyStatusConfig | undefined;
  typedHeaderValidationConfig?: TypedExtensionConfig | undefined;
  appendXForwardedPort?: boolean | undefined;
  appendLocalOverload?: boolean | undefined;
  addProxyProtocolConnectionState?: boolean | undefined;
  forwardProtoConfig?: ForwardProtoConfig | undefined;
  recordRouteResolutionStats?: boolean | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ForwardClientCertConfig */
export interface HttpConnectionManagerForwardClientCertConfig {
  forwardClientCertDetails?: HttpConnectionManagerForwardClientCertDetails | undefined;
  setCurrentClientCertDetails?: HttpConnectionManagerSetCurrentClientCertDetails | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.HcmAccessLogOptions */
export interface HttpConnectionManagerHcmAccessLogOptions {
  accessLogFlushInterval?: string | undefined;
  flushAccessLogOnNewRequest?: boolean | undefined;
  flushLogOnTunnelSuccessfullyEstablished?: boolean | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.InternalAddressConfig */
export interface HttpConnectionManagerInternalAddressConfig {
  unixSockets?: boolean | undefined;
  cidrRanges?: readonly CidrRange[] | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.PathNormalizationOptions */
export interface HttpConnectionManagerPathNormalizationOptions {
  forwardingTransformation?: PathTransformation | undefined;
  httpFilterTransformation?: PathTransformation | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ProxyStatusConfig */
export interface HttpConnectionManagerProxyStatusConfig {
  removeDetails?: boolean | undefined;
  removeConnectionTerminationDetails?: boolean | undefined;
  removeResponseFlags?: boolean | undefined;
  setRecommendedResponseCode?: boolean | undefined;
  /** one of proxy_name */
  useNodeId?: boolean | undefined;
  /** one of proxy_name */
  literalProxyName?: string | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.SetCurrentClientCertDetails */
export interface HttpConnectionManagerSetCurrentClientCertDetails {
  subject?: boolean | undefined;
  cert?: boolean | undefined;
  chain?: boolean | undefined;
  dns?: boolean | undefined;
  uri?: boolean | undefined;
  issuer?: boolean | undefined;
  format?: HttpConnectionManagerForwardClientCertFormat | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.Tracing */
export interface HttpConnectionManagerTracing {
  clientSampling?: Percent | undefined;
  randomSampling?: Percent | undefined;
  overallSampling?: Percent | undefined;
  verbose?: boolean | undefined;
  maxPathTagLength?: number | undefined;
  customTags?: readonly CustomTag[] | undefined;
  provider?: TracingHttp | undefined;
  spawnUpstreamSpan?: boolean | undefined;
  operation?: string | undefined;
  upstreamOperation?: string | undefined;
  noContextPropagation?: boolean | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.UpgradeConfig */
export interface HttpConnectionManagerUpgradeConfig {
  upgradeType?: string | undefined;
  filters?: readonly HttpFilter[] | undefined;
  enabled?: boolean | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter */
export interface HttpFilter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
  /** one of config_type */
  configDiscovery?: ExtensionConfigSource | undefined;
  isOptional?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.LocalReplyConfig */
export interface LocalReplyConfig {
  mappers?: readonly ResponseMapper[] | undefined;
  bodyFormat?: SubstitutionFormatString | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.Rds */
export interface Rds {
  configSource?: ConfigSource | undefined;
  routeConfigName?: string | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.RequestIDExtension */
export interface RequestIDExtension {
  typedConfig?: Any | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ResponseMapper */
export interface ResponseMapper {
  filter?: AccessLogFilter | undefined;
  statusCode?: number | undefined;
  body?: DataSource | undefined;
  bodyFormatOverride?: SubstitutionFormatString | undefined;
  headersToAdd?: readonly HeaderValueOption[] | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRds */
export interface ScopedRds {
  scopedRdsConfigSource?: ConfigSource | undefined;
  srdsResourcesLocator?: string | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRouteConfigurationsList */
export interface ScopedRouteConfigurationsList {
  scopedRouteConfigurations?: readonly ScopedRouteConfiguration[] | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes */
export interface ScopedRoutes {
  name?: string | undefined;
  scopeKeyBuilder?: ScopedRoutesScopeKeyBuilder | undefined;
  rdsConfigSource?: ConfigSource | undefined;
  /** one of config_specifier */
  scopedRouteConfigurationsList?: ScopedRouteConfigurationsList | undefined;
  /** one of config_specifier */
  scopedRds?: ScopedRds | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder */
export interface ScopedRoutesScopeKeyBuilder {
  fragments?: readonly ScopedRoutesScopeKeyBuilderFragmentBuilder[] | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder */
export interface ScopedRoutesScopeKeyBuilderFragmentBuilder {
  /** one of type */
  headerValueExtractor?: ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor */
export interface ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor {
  name?: string | undefined;
  elementSeparator?: string | undefined;
  /** one of extract_type */
  index?: number | undefined;
  /** one of extract_type */
  element?: ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement | undefined;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor.KvElement */
export interface ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement {
  separator?: string | undefined;
  key?: string | undefined;
}

/** envoy.extensions.filters.network.local_ratelimit.v3.LocalRateLimit */
export interface NetworkLocalRateLimit {
  statPrefix?: string | undefined;
  tokenBucket?: TokenBucket | undefined;
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
  shareKey?: string | undefined;
}

/** envoy.extensions.filters.network.mongo_proxy.v3.MongoProxy */
export interface MongoProxy {
  statPrefix?: string | undefined;
  accessLog?: string | undefined;
  delay?: FaultDelay | undefined;
  emitDynamicMetadata?: boolean | undefined;
  commands?: readonly string[] | undefined;
  maxBsonDepth?: number | undefined;
}

/** envoy.extensions.filters.network.ratelimit.v3.RateLimit */
export interface NetworkRateLimit {
  statPrefix?: string | undefined;
  domain?: string | undefined;
  descriptors?: readonly RateLimitDescriptor[] | undefined;
  timeout?: string | undefined;
  failureModeDeny?: boolean | undefined;
  rateLimitService?: RateLimitServiceConfig | undefined;
}

/** envoy.extensions.filters.network.rbac.v3.RBAC */
export interface NetworkRBAC {
  rules?: RBAC | undefined;
  matcher?: XdsMatcher | undefined;
  shadowRules?: RBAC | undefined;
  shadowMatcher?: XdsMatcher | undefined;
  shadowRulesStatPrefix?: string | undefined;
  statPrefix?: string | undefined;
  enforcementType?: RBACEnforcementType | undefined;
  delayDeny?: string | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.AwsIam */
export interface AwsIam {
  credentialProvider?: AwsCredentialProvider | undefined;
  cacheName?: string | undefined;
  serviceName?: string | undefined;
  region?: string | undefined;
  expirationTime?: string | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisExternalAuthProvider */
export interface RedisExternalAuthProvider {
  grpcService?: GrpcService | undefined;
  enableAuthExpiration?: boolean | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProtocolOptions */
export interface RedisProtocolOptions {
  authPassword?: DataSource | undefined;
  authUsername?: DataSource | undefined;
  awsIam?: AwsIam | undefined;
  credentials?: readonly RedisProtocolOptionsCredential[] | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProtocolOptions.Credential */
export interface RedisProtocolOptionsCredential {
  address?: Address | undefined;
  authPassword?: DataSource | undefined;
  authUsername?: DataSource | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy */
export interface RedisProxy {
  statPrefix?: string | undefined;
  settings?: RedisProxyConnPoolSettings | undefined;
  latencyInMicros?: boolean | undefined;
  prefixRoutes?: RedisProxyPrefixRoutes | undefined;
  /** @deprecated */
  downstreamAuthPassword?: DataSource | undefined;
  downstreamAuthPasswords?: readonly DataSource[] | undefined;
  faults?: readonly RedisProxyRedisFault[] | undefined;
  downstreamAuthUsername?: DataSource | undefined;
  externalAuthProvider?: RedisExternalAuthProvider | undefined;
  customCommands?: readonly string[] | undefined;
  protocolVersion?: RedisProxyProtocolVersion | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.ConnPoolSettings */
export interface RedisProxyConnPoolSettings {
  opTimeout?: string | undefined;
  enableHashtagging?: boolean | undefined;
  enableRedirection?: boolean | undefined;
  dnsCacheConfig?: DnsCacheConfig | undefined;
  maxBufferSizeBeforeFlush?: number | undefined;
  bufferFlushTimeout?: string | undefined;
  maxUpstreamUnknownConnections?: number | undefined;
  enableCommandStats?: boolean | undefined;
  readPolicy?: RedisProxyConnPoolSettingsReadPolicy | undefined;
  connectionRateLimit?: RedisProxyConnectionRateLimit | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.ConnectionRateLimit */
export interface RedisProxyConnectionRateLimit {
  connectionRateLimitPerSec?: number | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.PrefixRoutes */
export interface RedisProxyPrefixRoutes {
  routes?: readonly RedisProxyPrefixRoutesRoute[] | undefined;
  caseInsensitive?: boolean | undefined;
  catchAllRoute?: RedisProxyPrefixRoutesRoute | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.PrefixRoutes.Route */
export interface RedisProxyPrefixRoutesRoute {
  prefix?: string | undefined;
  removePrefix?: boolean | undefined;
  cluster?: string | undefined;
  requestMirrorPolicy?: readonly RedisProxyPrefixRoutesRouteRequestMirrorPolicy[] | undefined;
  keyFormatter?: string | undefined;
  readCommandPolicy?: RedisProxyPrefixRoutesRouteReadCommandPolicy | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.PrefixRoutes.Route.ReadCommandPolicy */
export interface RedisProxyPrefixRoutesRouteReadCommandPolicy {
  cluster?: string | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.PrefixRoutes.Route.RequestMirrorPolicy */
export interface RedisProxyPrefixRoutesRouteRequestMirrorPolicy {
  cluster?: string | undefined;
  runtimeFraction?: RuntimeFractionalPercent | undefined;
  excludeReadCommands?: boolean | undefined;
}

/** envoy.extensions.filters.network.redis_proxy.v3.RedisProxy.RedisFault */
export interface RedisProxyRedisFault {
  faultType?: RedisProxyRedisFaultRedisFaultType | undefined;
  faultEnabled?: RuntimeFractionalPercent | undefined;
  delay?: string | undefined;
  commands?: readonly string[] | undefined;
}

/** envoy.extensions.filters.network.reverse_tunnel.v3.DrainAwareHttpConnectionManager */
export interface DrainAwareHttpConnectionManager {
  hcmConfig?: HttpConnectionManager | undefined;
  enableDrainWithGoaway?: boolean | undefined;
}

/** envoy.extensions.filters.network.reverse_tunnel.v3.ReverseTunnel */
export interface ReverseTunnel {
  pingInterval?: string | undefined;
  /** @deprecated */
  autoCloseConnections?: boolean | undefined;
  requestPath?: string | undefined;
  requestMethod?: RequestMethod | undefined;
  validation?: Validation | undefined;
  requiredClusterName?: string | undefined;
  useHttpUpgrade?: boolean | undefined;
  skipRebalancing?: boolean | undefined;
  jwtValidator?: JwtHandshakeValidator | undefined;
  enableConnectionLimit?: boolean | undefined;
  handshakeTimeout?: string | undefined;
}

/** envoy.extensions.filters.network.reverse_tunnel.v3.Validation */
export interface Validation {
  nodeIdFormat?: string | undefined;
  clusterIdFormat?: string | undefined;
  tenantIdFormat?: string | undefined;
  emitDynamicMetadata?: boolean | undefined;
  dynamicMetadataNamespace?: string | undefined;
}

/** envoy.extensions.filters.network.set_filter_state.v3.Config */
export interface NetworkSetFilterStateConfig {
  onNewConnection?: readonly FilterStateValue[] | undefined;
  onDownstreamTlsHandshake?: readonly FilterStateValue[] | undefined;
  onDownstreamData?: readonly FilterStateValue[] | undefined;
}

/** envoy.extensions.filters.network.sni_cluster.v3.SniCluster */
export interface SniCluster {
}

/** envoy.extensions.filters.network.sni_dynamic_forward_proxy.v3.FilterConfig */
export interface SniDynamicForwardProxyFilterConfig {
  dnsCacheConfig?: DnsCacheConfig | undefined;
  /** one of port_specifier */
  portValue?: number | undefined;
  saveUpstreamAddress?: boolean | undefined;
}

/** envoy.extensions.filters.network.tcp_bandwidth_limit.v3.TcpBandwidthLimit */
export interface TcpBandwidthLimit {
  statPrefix?: string | undefined;
  readLimitKbps?: number | string | undefined;
  writeLimitKbps?: number | string | undefined;
  fillInterval?: string | undefined;
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy */
export interface TcpProxy {
  statPrefix?: string | undefined;
  /** one of cluster_specifier */
  cluster?: string | undefined;
  /** one of cluster_specifier */
  weightedClusters?: TcpProxyWeightedCluster | undefined;
  onDemand?: TcpProxyOnDemand | undefined;
  metadataMatch?: Metadata | undefined;
  idleTimeout?: string | undefined;
  downstreamIdleTimeout?: string | undefined;
  upstreamIdleTimeout?: string | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  maxConnectAttempts?: number | undefined;
  backoffOptions?: BackoffStrategy | undefined;
  hashPolicy?: readonly HashPolicy[] | undefined;
  tunnelingConfig?: TcpProxyTunnelingConfig | undefined;
  maxDownstreamConnectionDuration?: string | undefined;
  maxDownstreamConnectionDurationJitterPercentage?: Percent | undefined;
  /** @deprecated */
  accessLogFlushInterval?: string | undefined;
  /** @deprecated */
  flushAccessLogOnConnected?: boolean | undefined;
  accessLogOptions?: TcpProxyTcpAccessLogOptions | undefined;
  proxyProtocolTlvs?: readonly TlvEntry[] | undefined;
  proxyProtocolTlvMergePolicy?: ProxyProtocolTlvMergePolicy | undefined;
  upstreamConnectMode?: UpstreamConnectMode | undefined;
  maxEarlyDataBytes?: number | undefined;
  checkDrainClose?: boolean | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.OnDemand */
export interface TcpProxyOnDemand {
  odcdsConfig?: ConfigSource | undefined;
  resourcesLocator?: string | undefined;
  timeout?: string | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TcpAccessLogOptions */
export interface TcpProxyTcpAccessLogOptions {
  accessLogFlushInterval?: string | undefined;
  flushAccessLogOnConnected?: boolean | undefined;
  flushAccessLogOnStart?: boolean | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TunnelingConfig */
export interface TcpProxyTunnelingConfig {
  hostname?: string | undefined;
  usePost?: boolean | undefined;
  headersToAdd?: readonly HeaderValueOption[] | undefined;
  propagateResponseHeaders?: boolean | undefined;
  postPath?: string | undefined;
  propagateResponseTrailers?: boolean | undefined;
  requestIdExtension?: RequestIDExtension | undefined;
  requestIdHeader?: string | undefined;
  requestIdMetadataKey?: string | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster */
export interface TcpProxyWeightedCluster {
  clusters?: readonly TcpProxyWeightedClusterClusterWeight[] | undefined;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster.ClusterWeight */
export interface TcpProxyWeightedClusterClusterWeight {
  name?: string | undefined;
  weight?: number | undefined;
  metadataMatch?: Metadata | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.header_to_metadata.v3.HeaderToMetadata */
export interface HeaderToMetadata {
  requestRules?: readonly HeaderToMetadataRule[] | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.header_to_metadata.v3.HeaderToMetadata.KeyValuePair */
export interface HeaderToMetadataKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  /** one of value_type */
  value?: string | undefined;
  /** one of value_type */
  regexValueRewrite?: RegexMatchAndSubstitute | undefined;
  type?: HeaderToMetadataValueType | undefined;
  encode?: HeaderToMetadataValueEncode | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.header_to_metadata.v3.HeaderToMetadata.Rule */
export interface HeaderToMetadataRule {
  header?: string | undefined;
  onPresent?: HeaderToMetadataKeyValuePair | undefined;
  onMissing?: HeaderToMetadataKeyValuePair | undefined;
  remove?: boolean | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.payload_to_metadata.v3.PayloadToMetadata */
export interface PayloadToMetadata {
  requestRules?: readonly PayloadToMetadataRule[] | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.payload_to_metadata.v3.PayloadToMetadata.FieldSelector */
export interface PayloadToMetadataFieldSelector {
  name?: string | undefined;
  id?: number | undefined;
  child?: PayloadToMetadataFieldSelector | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.payload_to_metadata.v3.PayloadToMetadata.KeyValuePair */
export interface PayloadToMetadataKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  /** one of value_type */
  value?: string | undefined;
  /** one of value_type */
  regexValueRewrite?: RegexMatchAndSubstitute | undefined;
  type?: PayloadToMetadataValueType | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.payload_to_metadata.v3.PayloadToMetadata.Rule */
export interface PayloadToMetadataRule {
  /** one of match_specifier */
  methodName?: string | undefined;
  /** one of match_specifier */
  serviceName?: string | undefined;
  fieldSelector?: PayloadToMetadataFieldSelector | undefined;
  onPresent?: PayloadToMetadataKeyValuePair | undefined;
  onMissing?: PayloadToMetadataKeyValuePair | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.filters.ratelimit.v3.RateLimit */
export interface ThriftProxyRateLimit {
  domain?: string | undefined;
  stage?: number | undefined;
  timeout?: string | undefined;
  failureModeDeny?: boolean | undefined;
  rateLimitService?: RateLimitServiceConfig | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.router.v3.Router */
export interface ThriftProxyRouter {
  closeDownstreamOnUpstreamError?: boolean | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.Route */
export interface ThriftProxyRoute {
  match?: ThriftProxyRouteMatch | undefined;
  route?: ThriftProxyRouteAction | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.RouteAction */
export interface ThriftProxyRouteAction {
  /** one of cluster_specifier */
  cluster?: string | undefined;
  /** one of cluster_specifier */
  weightedClusters?: ThriftProxyWeightedCluster | undefined;
  /** one of cluster_specifier */
  clusterHeader?: string | undefined;
  metadataMatch?: Metadata | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  stripServiceName?: boolean | undefined;
  requestMirrorPolicies?: readonly ThriftProxyRouteActionRequestMirrorPolicy[] | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.RouteAction.RequestMirrorPolicy */
export interface ThriftProxyRouteActionRequestMirrorPolicy {
  cluster?: string | undefined;
  runtimeFraction?: RuntimeFractionalPercent | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.RouteConfiguration */
export interface ThriftProxyRouteConfiguration {
  name?: string | undefined;
  routes?: readonly ThriftProxyRoute[] | undefined;
  validateClusters?: boolean | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.RouteMatch */
export interface ThriftProxyRouteMatch {
  /** one of match_specifier */
  methodName?: string | undefined;
  /** one of match_specifier */
  serviceName?: string | undefined;
  invert?: boolean | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.ThriftFilter */
export interface ThriftFilter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.ThriftProtocolOptions */
export interface ThriftProtocolOptions {
  transport?: TransportType | undefined;
  protocol?: ThriftProxyProtocolType | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.ThriftProxy */
export interface ThriftProxy {
  transport?: TransportType | undefined;
  protocol?: ThriftProxyProtocolType | undefined;
  statPrefix?: string | undefined;
  routeConfig?: ThriftProxyRouteConfiguration | undefined;
  trds?: Trds | undefined;
  thriftFilters?: readonly ThriftFilter[] | undefined;
  payloadPassthrough?: boolean | undefined;
  maxRequestsPerConnection?: number | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  headerKeysPreserveCase?: boolean | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.Trds */
export interface Trds {
  configSource?: ConfigSource | undefined;
  routeConfigName?: string | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.WeightedCluster */
export interface ThriftProxyWeightedCluster {
  clusters?: readonly ThriftProxyWeightedClusterClusterWeight[] | undefined;
}

/** envoy.extensions.filters.network.thrift_proxy.v3.WeightedCluster.ClusterWeight */
export interface ThriftProxyWeightedClusterClusterWeight {
  name?: string | undefined;
  weight?: number | undefined;
  metadataMatch?: Metadata | undefined;
}

/** envoy.extensions.filters.network.wasm.v3.Wasm */
export interface NetworkWasm {
  config?: PluginConfig | undefined;
}

/** envoy.extensions.filters.network.zookeeper_proxy.v3.LatencyThresholdOverride */
export interface LatencyThresholdOverride {
  opcode?: LatencyThresholdOverrideOpcode | undefined;
  threshold?: string | undefined;
}

/** envoy.extensions.filters.network.zookeeper_proxy.v3.ZooKeeperProxy */
export interface ZooKeeperProxy {
  statPrefix?: string | undefined;
  accessLog?: string | undefined;
  maxPacketBytes?: number | undefined;
  enableLatencyThresholdMetrics?: boolean | undefined;
  defaultLatencyThreshold?: string | undefined;
  latencyThresholdOverrides?: readonly LatencyThresholdOverride[] | undefined;
  enablePerOpcodeRequestBytesMetrics?: boolean | undefined;
  enablePerOpcodeResponseBytesMetrics?: boolean | undefined;
  enablePerOpcodeDecoderErrorMetrics?: boolean | undefined;
}

/** envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig */
export interface DnsFilterConfig {
  statPrefix?: string | undefined;
  serverConfig?: DnsFilterConfigServerContextConfig | undefined;
  clientConfig?: DnsFilterConfigClientContextConfig | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  caseInsensitive?: boolean | undefined;
}

/** envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ClientContextConfig */
export interface DnsFilterConfigClientContextConfig {
  resolverTimeout?: string | undefined;
  /** @deprecated */
  upstreamResolvers?: readonly Address[] | undefined;
  /** @deprecated */
  dnsResolutionConfig?: DnsResolutionConfig | undefined;
  typedDnsResolverConfig?: TypedExtensionConfig | undefined;
  maxPendingLookups?: number | string | undefined;
}

/** envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ServerContextConfig */
export interface DnsFilterConfigServerContextConfig {
  /** one of config_source */
  inlineDnsTable?: DnsTable | undefined;
  /** one of config_source */
  externalDnsTable?: DataSource | undefined;
}

/** envoy.extensions.filters.udp.dynamic_modules.v3.DynamicModuleUdpListenerFilter */
export interface DynamicModuleUdpListenerFilter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  filterName?: string | undefined;
  filterConfig?: Any | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.session.dynamic_forward_proxy.v3.FilterConfig */
export interface SessionDynamicForwardProxyFilterConfig {
  statPrefix?: string | undefined;
  /** one of implementation_specifier */
  dnsCacheConfig?: DnsCacheConfig | undefined;
  bufferOptions?: FilterConfigBufferOptions | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.session.dynamic_forward_proxy.v3.FilterConfig.BufferOptions */
export interface FilterConfigBufferOptions {
  maxBufferedDatagrams?: number | undefined;
  maxBufferedBytes?: number | string | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.session.ext_authz.v3.FilterConfig */
export interface ExtAuthzFilterConfig {
  statPrefix?: string | undefined;
  grpcService?: GrpcService | undefined;
  failureModeAllow?: boolean | undefined;
  bufferOptions?: ExtAuthzFilterConfigBufferOptions | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.session.ext_authz.v3.FilterConfig.BufferOptions */
export interface ExtAuthzFilterConfigBufferOptions {
  maxBufferedDatagrams?: number | undefined;
  maxBufferedBytes?: number | string | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.session.http_capsule.v3.FilterConfig */
export interface HttpCapsuleFilterConfig {
}

/** envoy.extensions.filters.udp.udp_proxy.v3.Route */
export interface UdpProxyRoute {
  cluster?: string | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig */
export interface UdpProxyConfig {
  statPrefix?: string | undefined;
  /** one of route_specifier; @deprecated */
  cluster?: string | undefined;
  /** one of route_specifier */
  matcher?: XdsMatcher | undefined;
  idleTimeout?: string | undefined;
  useOriginalSrcIp?: boolean | undefined;
  hashPolicies?: readonly UdpProxyConfigHashPolicy[] | undefined;
  upstreamSocketConfig?: UdpSocketConfig | undefined;
  usePerPacketLoadBalancing?: boolean | undefined;
  accessLog?: readonly AccessLog[] | undefined;
  proxyAccessLog?: readonly AccessLog[] | undefined;
  sessionFilters?: readonly UdpProxyConfigSessionFilter[] | undefined;
  tunnelingConfig?: UdpProxyConfigUdpTunnelingConfig | undefined;
  accessLogOptions?: UdpProxyConfigUdpAccessLogOptions | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.HashPolicy */
export interface UdpProxyConfigHashPolicy {
  /** one of policy_specifier */
  sourceIp?: boolean | undefined;
  /** one of policy_specifier */
  key?: string | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.SessionFilter */
export interface UdpProxyConfigSessionFilter {
  name?: string | undefined;
  /** one of config_type */
  typedConfig?: Any | undefined;
  /** one of config_type */
  configDiscovery?: ExtensionConfigSource | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpAccessLogOptions */
export interface UdpProxyConfigUdpAccessLogOptions {
  accessLogFlushInterval?: string | undefined;
  flushAccessLogOnTunnelConnected?: boolean | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig */
export interface UdpProxyConfigUdpTunnelingConfig {
  proxyHost?: string | undefined;
  proxyPort?: number | undefined;
  targetHost?: string | undefined;
  defaultTargetPort?: number | undefined;
  usePost?: boolean | undefined;
  postPath?: string | undefined;
  retryOptions?: UdpProxyConfigUdpTunnelingConfigRetryOptions | undefined;
  headersToAdd?: readonly HeaderValueOption[] | undefined;
  bufferOptions?: UdpProxyConfigUdpTunnelingConfigBufferOptions | undefined;
  propagateResponseHeaders?: boolean | undefined;
  propagateResponseTrailers?: boolean | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.BufferOptions */
export interface UdpProxyConfigUdpTunnelingConfigBufferOptions {
  maxBufferedDatagrams?: number | undefined;
  maxBufferedBytes?: number | string | undefined;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.RetryOptions */
export interface UdpProxyConfigUdpTunnelingConfigRetryOptions {
  maxConnectAttempts?: number | undefined;
  backoffOptions?: BackoffStrategy | undefined;
}
