// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { AccessLog, AlternateProtocolsCacheOptions, ApiVersion, CidrRange, ConfigSource, CoreRetryPolicy, CorsPolicy, DataSource, ExtensionConfigSource, FilterChain, FilterConfig, GrpcMethodList, GrpcService, HeaderMatcher, HeaderMutation, HeaderMutationRules, HeaderValue, HeaderValueOption, HealthCheck, HttpService, HttpUri, KeyValueMutation, KeyValuePair, Metadata, QueryParameterMatcher, RBAC, RateLimit, RateLimitServiceConfig, RouteMatch, RuntimeDouble, RuntimeFeatureFlag, RuntimeFractionalPercent, RuntimePercent, RuntimeUInt32, SubstitutionFormatString, TypedExtensionConfig } from "./config.d.ts";
import type { Empty, FractionalPercent, HttpStatus, Int32Range, LLMProtocol, ListStringMatcher, MetadataKey, MetadataMatcher, PathMatcher, Percent, RateLimitStrategy, RegexMatchAndSubstitute, RegexMatcher, RpcStatus, StringMatcher, TokenBucket, Type, XdsMatcher } from "./type.d.ts";
import type { FaultDelay, FaultRateLimit, FilterStateValue, HttpFilter, ThriftProxyProtocolType, TransportType } from "./filters.d.ts";
import type { AsyncFileManagerConfig, AwsCredentialProvider, CommonExtensionConfig, CustomHeaderConfig, DnsCacheConfig, DynamicModuleConfig, LocalClusterRateLimit, LocalRateLimitDescriptor, PluginConfig, SdsSecretConfig, VhRateLimitsOptions, XRateLimitHeadersRFCVersion, XffConfig } from "./extensions.d.ts";
/** envoy.extensions.filters.http.a2a.v3.A2a.StorageMode */
export type A2aStorageMode = "NONE" | "DYNAMIC_METADATA" | "FILTER_STATE" | "DYNAMIC_METADATA_AND_FILTER_STATE";

/** envoy.extensions.filters.http.a2a.v3.A2a.TrafficMode */
export type A2aTrafficMode = "PASS_THROUGH" | "REJECT";

/** envoy.extensions.filters.http.ai_protocol_manager.v3.RequestHandling.BodyReserialization */
export type RequestHandlingBodyReserialization = "ALWAYS" | "DISABLE";

/** envoy.extensions.filters.http.ai_protocol_manager.v3.TokenUsageExtraction.UsageSignal */
export type TokenUsageExtractionUsageSignal = "USAGE_SIGNAL_UNSPECIFIED" | "SYNTHESIZE_TRAILERS";

/** envoy.extensions.filters.http.aws_lambda.v3.Config.InvocationMode */
export type AwsLambdaConfigInvocationMode = "SYNCHRONOUS" | "ASYNCHRONOUS";

/** envoy.extensions.filters.http.aws_request_signing.v3.AwsRequestSigning.SigningAlgorithm */
export type AwsRequestSigningSigningAlgorithm = "AWS_SIGV4" | "AWS_SIGV4A";

/** envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit.EnableMode */
export type BandwidthLimitEnableMode = "DISABLED" | "REQUEST" | "RESPONSE" | "REQUEST_AND_RESPONSE";

/** envoy.extensions.filters.http.ext_authz.v3.ShadowDecision.CheckResult */
export type ShadowDecisionCheckResult = "UNSPECIFIED" | "OK" | "DENIED" | "ERROR";

/** envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor.RouteCacheAction */
export type ExternalProcessorRouteCacheAction = "DEFAULT" | "CLEAR" | "RETAIN";

/** envoy.extensions.filters.http.ext_proc.v3.ProcessingMode.BodySendMode */
export type ProcessingModeBodySendMode = "NONE" | "STREAMED" | "BUFFERED" | "BUFFERED_PARTIAL" | "FULL_DUPLEX_STREAMED" | "GRPC";

/** envoy.extensions.filters.http.ext_proc.v3.ProcessingMode.HeaderSendMode */
export type ProcessingModeHeaderSendMode = "DEFAULT" | "SEND" | "SKIP";

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.UrlUnescapeSpec */
export type GrpcJsonTranscoderUrlUnescapeSpec = "ALL_CHARACTERS_EXCEPT_RESERVED" | "ALL_CHARACTERS_EXCEPT_SLASH" | "ALL_CHARACTERS";

/** envoy.extensions.filters.http.gzip.v3.Gzip.CompressionLevel.Enum */
export type GzipCompressionLevelEnum = "DEFAULT" | "BEST" | "SPEED";

/** envoy.extensions.filters.http.gzip.v3.Gzip.CompressionStrategy */
export type GzipCompressionStrategy = "DEFAULT" | "FILTERED" | "HUFFMAN" | "RLE";

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.ValueEncode */
export type HeaderToMetadataConfigValueEncode = "NONE" | "BASE64";

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.ValueType */
export type HeaderToMetadataConfigValueType = "STRING" | "NUMBER" | "PROTOBUF_VALUE";

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IpTagHeader.HeaderAction */
export type IPTaggingIpTagHeaderHeaderAction = "SANITIZE" | "APPEND_IF_EXISTS_OR_ADD";

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.RequestType */
export type IPTaggingRequestType = "BOTH" | "INTERNAL" | "EXTERNAL";

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.ValueType */
export type JsonToMetadataValueType = "PROTOBUF_VALUE" | "STRING" | "NUMBER";

/** envoy.extensions.filters.http.kill_request.v3.KillRequest.Direction */
export type KillRequestDirection = "REQUEST" | "RESPONSE";

/** envoy.extensions.filters.http.mcp.v3.Mcp.AttributeSource */
export type McpAttributeSource = "BODY" | "VERIFY" | "HEADERS";

/** envoy.extensions.filters.http.mcp.v3.Mcp.RequestStorageMode */
export type McpRequestStorageMode = "MODE_UNSPECIFIED" | "DYNAMIC_METADATA" | "FILTER_STATE" | "DYNAMIC_METADATA_AND_FILTER_STATE";

/** envoy.extensions.filters.http.mcp.v3.Mcp.TrafficMode */
export type McpTrafficMode = "PASS_THROUGH" | "REJECT_NO_MCP" | "NOOP";

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.CacheScope */
export type CacheScope = "CACHE_SCOPE_UNSPECIFIED" | "CACHE_SCOPE_PUBLIC" | "CACHE_SCOPE_PRIVATE";

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.HttpRule.ParameterBinding.Type */
export type HttpRuleParameterBindingType = "TYPE_UNSPECIFIED" | "HEADER" | "COOKIE";

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.McpJsonRestBridge.RequestStorageMode */
export type McpJsonRestBridgeRequestStorageMode = "MODE_UNSPECIFIED" | "DYNAMIC_METADATA";

/** envoy.extensions.filters.http.mcp_router.v3.ValidationPolicy.Mode */
export type ValidationPolicyMode = "MODE_UNSPECIFIED" | "DISABLED" | "ENFORCE";

/** envoy.extensions.filters.http.oauth2.v3.CookieConfig.SameSite */
export type CookieConfigSameSite = "DISABLED" | "STRICT" | "LAX" | "NONE";

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Config.AuthType */
export type OAuth2ConfigAuthType = "URL_ENCODED_BODY" | "BASIC_AUTH" | "TLS_CLIENT_AUTH" | "PRIVATE_KEY_JWT";

/** envoy.extensions.filters.http.oauth2.v3.PrivateKeyJwtConfig.SigningAlgorithm */
export type PrivateKeyJwtConfigSigningAlgorithm = "RS256" | "RS384" | "RS512" | "ES256" | "ES384" | "ES512";

/** envoy.extensions.filters.http.proto_api_scrubber.v3.ProtoApiScrubberConfig.FilteringMode */
export type ProtoApiScrubberConfigFilteringMode = "OVERRIDE";

/** envoy.extensions.filters.http.proto_message_extraction.v3.MethodExtraction.ExtractDirective */
export type MethodExtractionExtractDirective = "ExtractDirective_UNSPECIFIED" | "EXTRACT" | "EXTRACT_REDACT" | "EXTRACT_REPEATED_CARDINALITY";

/** envoy.extensions.filters.http.proto_message_extraction.v3.ProtoMessageExtractionConfig.ExtractMode */
export type ProtoMessageExtractionConfigExtractMode = "ExtractMode_UNSPECIFIED" | "FIRST_AND_LAST";

/** envoy.extensions.filters.http.ratelimit.v3.RateLimit.XRateLimitHeadersRFCVersion */
export type RateLimitXRateLimitHeadersRFCVersion = "OFF" | "DRAFT_VERSION_03";

/** envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute.OverrideOptions */
export type RateLimitPerRouteOverrideOptions = "DEFAULT" | "OVERRIDE_POLICY" | "INCLUDE_POLICY" | "IGNORE_POLICY";

/** envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute.VhRateLimitsOptions */
export type RateLimitPerRouteVhRateLimitsOptions = "OVERRIDE" | "INCLUDE" | "IGNORE";

/** envoy.extensions.filters.http.thrift_to_metadata.v3.Field */
export type Field = "METHOD_NAME" | "PROTOCOL" | "TRANSPORT" | "HEADER_FLAGS" | "SEQUENCE_ID" | "MESSAGE_TYPE" | "REPLY_TYPE";

/** envoy.extensions.filters.http.transform.v3.BodyTransformation.TransformAction */
export type BodyTransformationTransformAction = "MERGE" | "REPLACE";

/** envoy.extensions.filters.http.a2a.v3.A2a */
export interface A2a {
  trafficMode?: A2aTrafficMode | undefined;
  maxRequestBodySize?: number | undefined;
  parserConfig?: ParserConfig | undefined;
  storageMode?: A2aStorageMode | undefined;
}

/** envoy.extensions.filters.http.a2a.v3.MethodParsingConfig */
export interface MethodParsingConfig {
  group?: string | undefined;
  paths?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.a2a.v3.ParserConfig */
export interface ParserConfig {
  methodConfigs?: { readonly [key: string]: MethodParsingConfig } | undefined;
  alwaysExtractAttributes?: readonly string[] | undefined;
  groupMetadataKey?: string | undefined;
}

/** envoy.extensions.filters.http.adaptive_concurrency.v3.AdaptiveConcurrency */
export interface AdaptiveConcurrency {
  /** one of concurrency_controller_config */
  gradientControllerConfig?: GradientControllerConfig | undefined;
  enabled?: RuntimeFeatureFlag | undefined;
  concurrencyLimitExceededStatus?: HttpStatus | undefined;
}

/** envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig */
export interface GradientControllerConfig {
  sampleAggregatePercentile?: Percent | undefined;
  concurrencyLimitParams?: GradientControllerConfigConcurrencyLimitCalculationParams | undefined;
  minRttCalcParams?: GradientControllerConfigMinimumRTTCalculationParams | undefined;
}

/** envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.ConcurrencyLimitCalculationParams */
export interface GradientControllerConfigConcurrencyLimitCalculationParams {
  maxConcurrencyLimit?: number | undefined;
  concurrencyUpdateInterval?: string | undefined;
  minConcurrencyLimit?: number | undefined;
}

/** envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.MinimumRTTCalculationParams */
export interface GradientControllerConfigMinimumRTTCalculationParams {
  interval?: string | undefined;
  fixedValue?: string | undefined;
  requestCount?: number | undefined;
  jitter?: Percent | undefined;
  minConcurrency?: number | undefined;
  buffer?: Percent | undefined;
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl */
export interface AdmissionControl {
  enabled?: RuntimeFeatureFlag | undefined;
  /** one of evaluation_criteria */
  successCriteria?: AdmissionControlSuccessCriteria | undefined;
  samplingWindow?: string | undefined;
  aggression?: RuntimeDouble | undefined;
  srThreshold?: RuntimePercent | undefined;
  rpsThreshold?: RuntimeUInt32 | undefined;
  maxRejectionProbability?: RuntimePercent | undefined;
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria */
export interface AdmissionControlSuccessCriteria {
  httpCriteria?: AdmissionControlSuccessCriteriaHttpCriteria | undefined;
  grpcCriteria?: AdmissionControlSuccessCriteriaGrpcCriteria | undefined;
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.GrpcCriteria */
export interface AdmissionControlSuccessCriteriaGrpcCriteria {
  grpcSuccessStatus?: readonly number[] | undefined;
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.HttpCriteria */
export interface AdmissionControlSuccessCriteriaHttpCriteria {
  httpSuccessStatus?: readonly Int32Range[] | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.AiProtocolManager */
export interface AiProtocolManager {
  requestHandling?: RequestHandling | undefined;
  responseHandling?: ResponseHandling | undefined;
  filters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.AiProtocolManagerPerRoute */
export interface AiProtocolManagerPerRoute {
  request?: RequestPerRoute | undefined;
  response?: ResponsePerRoute | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.RequestHandling */
export interface RequestHandling {
  parseUnconfiguredRoutes?: boolean | undefined;
  limits?: RequestParsingLimits | undefined;
  reserializeBody?: RequestHandlingBodyReserialization | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.RequestParsingLimits */
export interface RequestParsingLimits {
  inlineStringThresholdBytes?: number | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.RequestPerRoute */
export interface RequestPerRoute {
  llmProtocol?: LLMProtocol | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.ResponseHandling */
export interface ResponseHandling {
  tokenUsage?: TokenUsageExtraction | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.ResponsePerRoute */
export interface ResponsePerRoute {
  llmProtocol?: LLMProtocol | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.TokenUsageExtraction */
export interface TokenUsageExtraction {
  includeUnconfiguredRoutes?: boolean | undefined;
  defaultLlmProtocol?: LLMProtocol | undefined;
  metadataNamespace?: string | undefined;
  limits?: TokenUsageExtractionLimits | undefined;
  usageSignal?: TokenUsageExtractionUsageSignal | undefined;
}

/** envoy.extensions.filters.http.ai_protocol_manager.v3.TokenUsageExtractionLimits */
export interface TokenUsageExtractionLimits {
  maxSseEventSize?: number | undefined;
  maxJsonBodySize?: number | undefined;
  maxParsedSseEvents?: number | undefined;
}

/** envoy.extensions.filters.http.alternate_protocols_cache.v3.FilterConfig */
export interface AlternateProtocolsCacheFilterConfig {
  /** @deprecated */
  alternateProtocolsCacheOptions?: AlternateProtocolsCacheOptions | undefined;
}

/** envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuth */
export interface ApiKeyAuth {
  credentials?: readonly Credential[] | undefined;
  keySources?: readonly KeySource[] | undefined;
  forwarding?: Forwarding | undefined;
}

/** envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuthPerRoute */
export interface ApiKeyAuthPerRoute {
  credentials?: readonly Credential[] | undefined;
  keySources?: readonly KeySource[] | undefined;
  allowedClients?: readonly string[] | undefined;
  forwarding?: Forwarding | undefined;
}

/** envoy.extensions.filters.http.api_key_auth.v3.Credential */
export interface Credential {
  key?: string | undefined;
  client?: string | undefined;
}

/** envoy.extensions.filters.http.api_key_auth.v3.Forwarding */
export interface Forwarding {
  header?: string | undefined;
  hideCredentials?: boolean | undefined;
}

/** envoy.extensions.filters.http.api_key_auth.v3.KeySource */
export interface KeySource {
  header?: string | undefined;
  query?: string | undefined;
  cookie?: string | undefined;
}

/** envoy.extensions.filters.http.aws_eventstream_parser.v3.AwsEventstreamParser */
export interface AwsEventstreamParser {
  responseRules?: AwsEventstreamParserProcessingRules | undefined;
}

/** envoy.extensions.filters.http.aws_eventstream_parser.v3.AwsEventstreamParser.HeaderKeyValuePair */
export interface AwsEventstreamParserHeaderKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  value?: unknown | undefined;
}

/** envoy.extensions.filters.http.aws_eventstream_parser.v3.AwsEventstreamParser.HeaderRule */
export interface AwsEventstreamParserHeaderRule {
  headerName?: string | undefined;
  onPresent?: AwsEventstreamParserHeaderKeyValuePair | undefined;
  onMissing?: AwsEventstreamParserHeaderKeyValuePair | undefined;
  stopProcessingAfterMatches?: number | undefined;
}

/** envoy.extensions.filters.http.aws_eventstream_parser.v3.AwsEventstreamParser.ProcessingRules */
export interface AwsEventstreamParserProcessingRules {
  contentParser?: TypedExtensionConfig | undefined;
  headerRules?: readonly AwsEventstreamParserHeaderRule[] | undefined;
}

/** envoy.extensions.filters.http.aws_lambda.v3.Config */
export interface AwsLambdaConfig {
  arn?: string | undefined;
  payloadPassthrough?: boolean | undefined;
  invocationMode?: AwsLambdaConfigInvocationMode | undefined;
  hostRewrite?: string | undefined;
  credentialsProfile?: string | undefined;
  credentials?: Credentials | undefined;
  matchExcludedHeaders?: readonly StringMatcher[] | undefined;
  matchIncludedHeaders?: readonly StringMatcher[] | undefined;
}

/** envoy.extensions.filters.http.aws_lambda.v3.Credentials */
export interface Credentials {
  accessKeyId?: string | undefined;
  secretAccessKey?: string | undefined;
  sessionToken?: string | undefined;
}

/** envoy.extensions.filters.http.aws_lambda.v3.PerRouteConfig */
export interface PerRouteConfig {
  invokeConfig?: AwsLambdaConfig | undefined;
}

/** envoy.extensions.filters.http.aws_request_signing.v3.AwsRequestSigning */
export interface AwsRequestSigning {
  serviceName?: string | undefined;
  region?: string | undefined;
  hostRewrite?: string | undefined;
  useUnsignedPayload?: boolean | undefined;
  matchExcludedHeaders?: readonly StringMatcher[] | undefined;
  signingAlgorithm?: AwsRequestSigningSigningAlgorithm | undefined;
  queryString?: AwsRequestSigningQueryString | undefined;
  credentialProvider?: AwsCredentialProvider | undefined;
  matchIncludedHeaders?: readonly StringMatcher[] | undefined;
}

/** envoy.extensions.filters.http.aws_request_signing.v3.AwsRequestSigning.QueryString */
export interface AwsRequestSigningQueryString {
  expirationTime?: string | undefined;
}

/** envoy.extensions.filters.http.aws_request_signing.v3.AwsRequestSigningPerRoute */
export interface AwsRequestSigningPerRoute {
  awsRequestSigning?: AwsRequestSigning | undefined;
  statPrefix?: string | undefined;
}

/** envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit */
export interface BandwidthLimit {
  statPrefix?: string | undefined;
  enableMode?: BandwidthLimitEnableMode | undefined;
  limitKbps?: number | string | undefined;
  fillInterval?: string | undefined;
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
  enableResponseTrailers?: boolean | undefined;
  responseTrailerPrefix?: string | undefined;
}

/** envoy.extensions.filters.http.bandwidth_share.v3.BandwidthShare */
export interface BandwidthShare {
  requestLimit?: BandwidthShareLimit | undefined;
  responseLimit?: BandwidthShareLimit | undefined;
  fillInterval?: string | undefined;
  enableResponseTrailers?: boolean | undefined;
  responseTrailerPrefix?: string | undefined;
  tenantNameSelector?: XdsMatcher | undefined;
  tenantConfigs?: { readonly [key: string]: BandwidthShareTenantConfig } | undefined;
  defaultTenantConfig?: BandwidthShareTenantConfig | undefined;
}

/** envoy.extensions.filters.http.bandwidth_share.v3.BandwidthShare.Limit */
export interface BandwidthShareLimit {
  bucketId?: string | undefined;
  kbps?: RuntimeUInt32 | undefined;
}

/** envoy.extensions.filters.http.bandwidth_share.v3.BandwidthShare.TenantConfig */
export interface BandwidthShareTenantConfig {
  weight?: number | undefined;
  includeStatsTag?: boolean | undefined;
}

/** envoy.extensions.filters.http.basic_auth.v3.BasicAuth */
export interface BasicAuth {
  users?: DataSource | undefined;
  forwardUsernameHeader?: string | undefined;
  authenticationHeader?: string | undefined;
  allowMissing?: boolean | undefined;
  emitDynamicMetadata?: boolean | undefined;
  realm?: string | undefined;
}

/** envoy.extensions.filters.http.basic_auth.v3.BasicAuthPerRoute */
export interface BasicAuthPerRoute {
  users?: DataSource | undefined;
  realm?: string | undefined;
}

/** envoy.extensions.filters.http.body_size_limit.v3.BodySizeLimit */
export interface BodySizeLimit {
  maxRequestBytes?: number | string | undefined;
}

/** envoy.extensions.filters.http.buffer.v3.Buffer */
export interface Buffer {
  maxRequestBytes?: number | undefined;
}

/** envoy.extensions.filters.http.buffer.v3.BufferPerRoute */
export interface BufferPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  buffer?: Buffer | undefined;
}

/** envoy.extensions.filters.http.cache.v3.CacheConfig */
export interface CacheConfig {
  typedConfig?: Any | undefined;
  disabled?: boolean | undefined;
  allowedVaryHeaders?: readonly StringMatcher[] | undefined;
  keyCreatorParams?: CacheConfigKeyCreatorParams | undefined;
  maxBodyBytes?: number | undefined;
  ignoreRequestCacheControlHeader?: boolean | undefined;
}

/** envoy.extensions.filters.http.cache.v3.CacheConfig.KeyCreatorParams */
export interface CacheConfigKeyCreatorParams {
  excludeScheme?: boolean | undefined;
  excludeHost?: boolean | undefined;
  queryParametersIncluded?: readonly QueryParameterMatcher[] | undefined;
  queryParametersExcluded?: readonly QueryParameterMatcher[] | undefined;
}

/** envoy.extensions.filters.http.cache_v2.v3.CacheV2Config */
export interface CacheV2Config {
  typedConfig?: Any | undefined;
  disabled?: boolean | undefined;
  allowedVaryHeaders?: readonly StringMatcher[] | undefined;
  keyCreatorParams?: CacheV2ConfigKeyCreatorParams | undefined;
  maxBodyBytes?: number | undefined;
  ignoreRequestCacheControlHeader?: boolean | undefined;
  overrideUpstreamCluster?: string | undefined;
}

/** envoy.extensions.filters.http.cache_v2.v3.CacheV2Config.KeyCreatorParams */
export interface CacheV2ConfigKeyCreatorParams {
  excludeScheme?: boolean | undefined;
  excludeHost?: boolean | undefined;
  queryParametersIncluded?: readonly QueryParameterMatcher[] | undefined;
  queryParametersExcluded?: readonly QueryParameterMatcher[] | undefined;
}

/** envoy.extensions.filters.http.cdn_loop.v3.CdnLoopConfig */
export interface CdnLoopConfig {
  cdnId?: string | undefined;
  maxAllowedOccurrences?: number | undefined;
}

/** envoy.extensions.filters.http.composite.v3.Composite */
export interface Composite {
  namedFilterChains?: { readonly [key: string]: FilterChainConfiguration } | undefined;
  matcher?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.http.composite.v3.CompositePerRoute */
export interface CompositePerRoute {
  matcher?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.http.composite.v3.DynamicConfig */
export interface DynamicConfig {
  name?: string | undefined;
  configDiscovery?: ExtensionConfigSource | undefined;
}

/** envoy.extensions.filters.http.composite.v3.ExecuteFilterAction */
export interface ExecuteFilterAction {
  typedConfig?: TypedExtensionConfig | undefined;
  dynamicConfig?: DynamicConfig | undefined;
  filterChain?: FilterChainConfiguration | undefined;
  filterChainName?: string | undefined;
  samplePercent?: RuntimeFractionalPercent | undefined;
}

/** envoy.extensions.filters.http.composite.v3.FilterChainConfiguration */
export interface FilterChainConfiguration {
  typedConfig?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.Compressor */
export interface Compressor {
  /** @deprecated */
  contentLength?: number | undefined;
  /** @deprecated */
  contentType?: readonly string[] | undefined;
  /** @deprecated */
  disableOnEtagHeader?: boolean | undefined;
  /** @deprecated */
  removeAcceptEncodingHeader?: boolean | undefined;
  /** @deprecated */
  runtimeEnabled?: RuntimeFeatureFlag | undefined;
  compressorLibrary?: TypedExtensionConfig | undefined;
  requestDirectionConfig?: CompressorRequestDirectionConfig | undefined;
  responseDirectionConfig?: CompressorResponseDirectionConfig | undefined;
  chooseFirst?: boolean | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.Compressor.CommonDirectionConfig */
export interface CompressorCommonDirectionConfig {
  enabled?: RuntimeFeatureFlag | undefined;
  minContentLength?: number | undefined;
  /** @deprecated */
  contentType?: readonly string[] | undefined;
  contentTypeMatcher?: readonly StringMatcher[] | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.Compressor.RequestDirectionConfig */
export interface CompressorRequestDirectionConfig {
  commonConfig?: CompressorCommonDirectionConfig | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.Compressor.ResponseDirectionConfig */
export interface CompressorResponseDirectionConfig {
  commonConfig?: CompressorCommonDirectionConfig | undefined;
  disableOnEtagHeader?: boolean | undefined;
  weakenEtagOnCompress?: boolean | undefined;
  removeAcceptEncodingHeader?: boolean | undefined;
  uncompressibleResponseCodes?: readonly number[] | undefined;
  statusHeaderEnabled?: boolean | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.CompressorOverrides */
export interface CompressorOverrides {
  responseDirectionConfig?: ResponseDirectionOverrides | undefined;
  compressorLibrary?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.CompressorPerRoute */
export interface CompressorPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  overrides?: CompressorOverrides | undefined;
}

/** envoy.extensions.filters.http.compressor.v3.ResponseDirectionOverrides */
export interface ResponseDirectionOverrides {
  removeAcceptEncodingHeader?: boolean | undefined;
}

/** envoy.extensions.filters.http.connect_grpc_bridge.v3.FilterConfig */
export interface ConnectGrpcBridgeFilterConfig {
}

/** envoy.extensions.filters.http.cors.v3.Cors */
export interface Cors {
}

/** envoy.extensions.filters.http.cors.v3.CorsPolicy */
export interface CorsCorsPolicy {
  allowOriginStringMatch?: readonly StringMatcher[] | undefined;
  allowMethods?: string | undefined;
  allowHeaders?: string | undefined;
  exposeHeaders?: string | undefined;
  maxAge?: string | undefined;
  allowCredentials?: boolean | undefined;
  filterEnabled?: RuntimeFractionalPercent | undefined;
  shadowEnabled?: RuntimeFractionalPercent | undefined;
  allowPrivateNetworkAccess?: boolean | undefined;
  forwardNotMatchingPreflights?: boolean | undefined;
}

/** envoy.extensions.filters.http.credential_injector.v3.CredentialInjector */
export interface CredentialInjector {
  overwrite?: boolean | undefined;
  allowRequestWithoutCredential?: boolean | undefined;
  credential?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.filters.http.csrf.v3.CsrfPolicy */
export interface CsrfPolicy {
  filterEnabled?: RuntimeFractionalPercent | undefined;
  shadowEnabled?: RuntimeFractionalPercent | undefined;
  additionalOrigins?: readonly StringMatcher[] | undefined;
}

/** envoy.extensions.filters.http.custom_response.v3.CustomResponse */
export interface CustomResponse {
  customResponseMatcher?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.http.decompressor.v3.Decompressor */
export interface Decompressor {
  decompressorLibrary?: TypedExtensionConfig | undefined;
  requestDirectionConfig?: DecompressorRequestDirectionConfig | undefined;
  responseDirectionConfig?: DecompressorResponseDirectionConfig | undefined;
}

/** envoy.extensions.filters.http.decompressor.v3.Decompressor.CommonDirectionConfig */
export interface DecompressorCommonDirectionConfig {
  enabled?: RuntimeFeatureFlag | undefined;
  ignoreNoTransformHeader?: boolean | undefined;
}

/** envoy.extensions.filters.http.decompressor.v3.Decompressor.RequestDirectionConfig */
export interface DecompressorRequestDirectionConfig {
  commonConfig?: DecompressorCommonDirectionConfig | undefined;
  advertiseAcceptEncoding?: boolean | undefined;
}

/** envoy.extensions.filters.http.decompressor.v3.Decompressor.ResponseDirectionConfig */
export interface DecompressorResponseDirectionConfig {
  commonConfig?: DecompressorCommonDirectionConfig | undefined;
}

/** envoy.extensions.filters.http.dynamic_forward_proxy.v3.FilterConfig */
export interface DynamicForwardProxyFilterConfig {
  /** one of implementation_specifier */
  dnsCacheConfig?: DnsCacheConfig | undefined;
  /** one of implementation_specifier */
  subClusterConfig?: SubClusterConfig | undefined;
  saveUpstreamAddress?: boolean | undefined;
  allowDynamicHostFromFilterState?: boolean | undefined;
}

/** envoy.extensions.filters.http.dynamic_forward_proxy.v3.PerRouteConfig */
export interface DynamicForwardProxyPerRouteConfig {
  /** one of host_rewrite_specifier */
  hostRewriteLiteral?: string | undefined;
  /** one of host_rewrite_specifier */
  hostRewriteHeader?: string | undefined;
}

/** envoy.extensions.filters.http.dynamic_forward_proxy.v3.SubClusterConfig */
export interface SubClusterConfig {
  clusterInitTimeout?: string | undefined;
}

/** envoy.extensions.filters.http.dynamic_modules.v3.DynamicModuleFilter */
export interface DynamicModuleFilter {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  filterName?: string | undefined;
  filterConfig?: Any | undefined;
  terminalFilter?: boolean | undefined;
}

/** envoy.extensions.filters.http.dynamic_modules.v3.DynamicModuleFilterPerRoute */
export interface DynamicModuleFilterPerRoute {
  dynamicModuleConfig?: DynamicModuleConfig | undefined;
  /** @deprecated */
  perRouteConfigName?: string | undefined;
  filterName?: string | undefined;
  filterConfig?: Any | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.AuthorizationRequest */
export interface AuthorizationRequest {
  /** @deprecated */
  allowedHeaders?: ListStringMatcher | undefined;
  headersToAdd?: readonly HeaderValue[] | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.AuthorizationResponse */
export interface AuthorizationResponse {
  allowedUpstreamHeaders?: ListStringMatcher | undefined;
  allowedUpstreamHeadersToAppend?: ListStringMatcher | undefined;
  allowedClientHeaders?: ListStringMatcher | undefined;
  allowedClientHeadersOnSuccess?: ListStringMatcher | undefined;
  dynamicMetadataFromHeaders?: ListStringMatcher | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.BufferSettings */
export interface BufferSettings {
  maxRequestBytes?: number | undefined;
  allowPartialMessage?: boolean | undefined;
  packAsBytes?: boolean | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.CheckSettings */
export interface CheckSettings {
  contextExtensions?: { readonly [key: string]: string } | undefined;
  disableRequestBodyBuffering?: boolean | undefined;
  withRequestBody?: BufferSettings | undefined;
  /** one of service_override */
  grpcService?: GrpcService | undefined;
  /** one of service_override */
  httpService?: ExtAuthzHttpService | undefined;
  emitClientSpan?: boolean | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.ExtAuthz */
export interface ExtAuthz {
  /** one of services */
  grpcService?: GrpcService | undefined;
  /** one of services */
  httpService?: ExtAuthzHttpService | undefined;
  transportApiVersion?: ApiVersion | undefined;
  failureModeAllow?: boolean | undefined;
  failureModeAllowHeaderAdd?: boolean | undefined;
  withRequestBody?: BufferSettings | undefined;
  clearRouteCache?: boolean | undefined;
  clearRouteCacheHeaders?: readonly string[] | undefined;
  statusOnError?: HttpStatus | undefined;
  validateMutations?: boolean | undefined;
  metadataContextNamespaces?: readonly string[] | undefined;
  typedMetadataContextNamespaces?: readonly string[] | undefined;
  routeMetadataContextNamespaces?: readonly string[] | undefined;
  routeTypedMetadataContextNamespaces?: readonly string[] | undefined;
  filterEnabled?: RuntimeFractionalPercent | undefined;
  filterEnabledMetadata?: MetadataMatcher | undefined;
  denyAtDisable?: RuntimeFeatureFlag | undefined;
  includePeerCertificate?: boolean | undefined;
  statPrefix?: string | undefined;
  bootstrapMetadataLabelsKey?: string | undefined;
  allowedHeaders?: ListStringMatcher | undefined;
  disallowedHeaders?: ListStringMatcher | undefined;
  includeTlsSession?: boolean | undefined;
  chargeClusterResponseStats?: boolean | undefined;
  encodeRawHeaders?: boolean | undefined;
  decoderHeaderMutationRules?: HeaderMutationRules | undefined;
  enableDynamicMetadataIngestion?: boolean | undefined;
  filterMetadata?: { [key: string]: unknown } | undefined;
  emitFilterStateStats?: boolean | undefined;
  maxDeniedResponseBodyBytes?: number | undefined;
  enforceResponseHeaderLimits?: boolean | undefined;
  shadowMode?: boolean | undefined;
  emitClientSpan?: boolean | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute */
export interface ExtAuthzPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  checkSettings?: CheckSettings | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.HttpService */
export interface ExtAuthzHttpService {
  serverUri?: HttpUri | undefined;
  pathPrefix?: string | undefined;
  pathOverride?: string | undefined;
  authorizationRequest?: AuthorizationRequest | undefined;
  authorizationResponse?: AuthorizationResponse | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.extensions.filters.http.ext_authz.v3.ShadowDecision */
export interface ShadowDecision {
  checkResult?: ShadowDecisionCheckResult | undefined;
  statusCode?: number | undefined;
  responseHeaders?: readonly HeaderValue[] | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.ExtProcHttpService */
export interface ExtProcHttpService {
  httpService?: HttpService | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.ExtProcOverrides */
export interface ExtProcOverrides {
  processingMode?: ProcessingMode | undefined;
  /** @deprecated */
  asyncMode?: boolean | undefined;
  requestAttributes?: readonly string[] | undefined;
  responseAttributes?: readonly string[] | undefined;
  grpcService?: GrpcService | undefined;
  metadataOptions?: MetadataOptions | undefined;
  grpcInitialMetadata?: readonly HeaderValue[] | undefined;
  failureModeAllow?: boolean | undefined;
  processingRequestModifier?: TypedExtensionConfig | undefined;
  emitClientSpan?: boolean | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.ExtProcPerRoute */
export interface ExtProcPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  overrides?: ExtProcOverrides | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor */
export interface ExternalProcessor {
  grpcService?: GrpcService | undefined;
  httpService?: ExtProcHttpService | undefined;
  failureModeAllow?: boolean | undefined;
  processingMode?: ProcessingMode | undefined;
  requestAttributes?: readonly string[] | undefined;
  responseAttributes?: readonly string[] | undefined;
  messageTimeout?: string | undefined;
  statPrefix?: string | undefined;
  mutationRules?: HeaderMutationRules | undefined;
  maxMessageTimeout?: string | undefined;
  forwardRules?: HeaderForwardingRules | undefined;
  filterMetadata?: { [key: string]: unknown } | undefined;
  allowModeOverride?: boolean | undefined;
  disableImmediateResponse?: boolean | undefined;
  metadataOptions?: MetadataOptions | undefined;
  observabilityMode?: boolean | undefined;
  disableClearRouteCache?: boolean | undefined;
  routeCacheAction?: ExternalProcessorRouteCacheAction | undefined;
  deferredCloseTimeout?: string | undefined;
  sendBodyWithoutWaitingForHeaderResponse?: boolean | undefined;
  allowedOverrideModes?: readonly ProcessingMode[] | undefined;
  processingRequestModifier?: TypedExtensionConfig | undefined;
  onProcessingResponse?: TypedExtensionConfig | undefined;
  statusOnError?: HttpStatus | undefined;
  allowContentLengthHeader?: boolean | undefined;
  emitClientSpan?: boolean | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.HeaderForwardingRules */
export interface HeaderForwardingRules {
  allowedHeaders?: ListStringMatcher | undefined;
  disallowedHeaders?: ListStringMatcher | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.MetadataOptions */
export interface MetadataOptions {
  forwardingNamespaces?: MetadataOptionsMetadataNamespaces | undefined;
  receivingNamespaces?: MetadataOptionsMetadataNamespaces | undefined;
  clusterMetadataForwardingNamespaces?: MetadataOptionsMetadataNamespaces | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.MetadataOptions.MetadataNamespaces */
export interface MetadataOptionsMetadataNamespaces {
  untyped?: readonly string[] | undefined;
  typed?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.ext_proc.v3.ProcessingMode */
export interface ProcessingMode {
  requestHeaderMode?: ProcessingModeHeaderSendMode | undefined;
  responseHeaderMode?: ProcessingModeHeaderSendMode | undefined;
  requestBodyMode?: ProcessingModeBodySendMode | undefined;
  responseBodyMode?: ProcessingModeBodySendMode | undefined;
  requestTrailerMode?: ProcessingModeHeaderSendMode | undefined;
  responseTrailerMode?: ProcessingModeHeaderSendMode | undefined;
}

/** envoy.extensions.filters.http.fault.v3.FaultAbort */
export interface FaultAbort {
  /** one of error_type */
  httpStatus?: number | undefined;
  /** one of error_type */
  grpcStatus?: number | undefined;
  /** one of error_type */
  headerAbort?: FaultAbortHeaderAbort | undefined;
  percentage?: FractionalPercent | undefined;
  responseBody?: string | undefined;
}

/** envoy.extensions.filters.http.fault.v3.FaultAbort.HeaderAbort */
export interface FaultAbortHeaderAbort {
}

/** envoy.extensions.filters.http.fault.v3.HTTPFault */
export interface HTTPFault {
  delay?: FaultDelay | undefined;
  abort?: FaultAbort | undefined;
  upstreamCluster?: string | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
  downstreamNodes?: readonly string[] | undefined;
  maxActiveFaults?: number | undefined;
  responseRateLimit?: FaultRateLimit | undefined;
  delayPercentRuntime?: string | undefined;
  abortPercentRuntime?: string | undefined;
  delayDurationRuntime?: string | undefined;
  abortHttpStatusRuntime?: string | undefined;
  maxActiveFaultsRuntime?: string | undefined;
  responseRateLimitPercentRuntime?: string | undefined;
  abortGrpcStatusRuntime?: string | undefined;
  disableDownstreamClusterStats?: boolean | undefined;
  filterMetadata?: { [key: string]: unknown } | undefined;
}

/** envoy.extensions.filters.http.file_server.v3.FileServerConfig */
export interface FileServerConfig {
  managerConfig?: AsyncFileManagerConfig | undefined;
  pathMappings?: readonly FileServerConfigPathMapping[] | undefined;
  contentTypes?: { readonly [key: string]: string } | undefined;
  defaultContentType?: string | undefined;
  directoryBehaviors?: readonly FileServerConfigDirectoryBehavior[] | undefined;
}

/** envoy.extensions.filters.http.file_server.v3.FileServerConfig.DirectoryBehavior */
export interface FileServerConfigDirectoryBehavior {
  defaultFile?: string | undefined;
  list?: FileServerConfigDirectoryBehaviorList | undefined;
}

/** envoy.extensions.filters.http.file_server.v3.FileServerConfig.DirectoryBehavior.List */
export interface FileServerConfigDirectoryBehaviorList {
}

/** envoy.extensions.filters.http.file_server.v3.FileServerConfig.PathMapping */
export interface FileServerConfigPathMapping {
  requestPathPrefix?: string | undefined;
  filePathPrefix?: string | undefined;
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior */
export interface BufferBehavior {
  /** one of behavior */
  streamWhenPossible?: BufferBehaviorStreamWhenPossible | undefined;
  /** one of behavior */
  bypass?: BufferBehaviorBypass | undefined;
  /** one of behavior */
  injectContentLengthIfNecessary?: BufferBehaviorInjectContentLengthIfNecessary | undefined;
  /** one of behavior */
  fullyBufferAndAlwaysInjectContentLength?: BufferBehaviorFullyBufferAndAlwaysInjectContentLength | undefined;
  /** one of behavior */
  fullyBuffer?: BufferBehaviorFullyBuffer | undefined;
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior.Bypass */
export interface BufferBehaviorBypass {
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior.FullyBuffer */
export interface BufferBehaviorFullyBuffer {
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior.FullyBufferAndAlwaysInjectContentLength */
export interface BufferBehaviorFullyBufferAndAlwaysInjectContentLength {
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior.InjectContentLengthIfNecessary */
export interface BufferBehaviorInjectContentLengthIfNecessary {
}

/** envoy.extensions.filters.http.file_system_buffer.v3.BufferBehavior.StreamWhenPossible */
export interface BufferBehaviorStreamWhenPossible {
}

/** envoy.extensions.filters.http.file_system_buffer.v3.FileSystemBufferFilterConfig */
export interface FileSystemBufferFilterConfig {
  managerConfig?: AsyncFileManagerConfig | undefined;
  storageBufferPath?: string | undefined;
  request?: StreamConfig | undefined;
  response?: StreamConfig | undefined;
}

/** envoy.extensions.filters.http.file_system_buffer.v3.StreamConfig */
export interface StreamConfig {
  behavior?: BufferBehavior | undefined;
  memoryBufferBytesLimit?: number | string | undefined;
  storageBufferBytesLimit?: number | string | undefined;
  storageBufferQueueHighWatermarkBytes?: number | string | undefined;
}

/** envoy.extensions.filters.http.filter_chain.v3.FilterChain */
export interface HttpFilterChain {
  filters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.http.filter_chain.v3.FilterChainConfig */
export interface FilterChainConfig {
  defaultFilterChain?: HttpFilterChain | undefined;
}

/** envoy.extensions.filters.http.filter_chain.v3.FilterChainConfigPerRoute */
export interface FilterChainConfigPerRoute {
  filterChain?: HttpFilterChain | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.Audience */
export interface Audience {
  url?: string | undefined;
  accessToken?: AudienceAccessToken | undefined;
  boundJwt?: AudienceBoundJwt | undefined;
  boundAccessToken?: AudienceBoundAccessToken | undefined;
  iamAccessToken?: AudienceIAMAccessToken | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.Audience.AccessToken */
export interface AudienceAccessToken {
  scopes?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.Audience.BoundAccessToken */
export interface AudienceBoundAccessToken {
  scopes?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.Audience.BoundJwt */
export interface AudienceBoundJwt {
  url?: string | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.Audience.IAMAccessToken */
export interface AudienceIAMAccessToken {
  account?: string | undefined;
  authorization?: string | undefined;
  scopes?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.GcpAuthnFilterConfig */
export interface GcpAuthnFilterConfig {
  /** @deprecated */
  httpUri?: HttpUri | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
  cacheConfig?: TokenCacheConfig | undefined;
  tokenHeader?: TokenHeader | undefined;
  tokenMetadataKey?: string | undefined;
  cluster?: string | undefined;
  timeout?: string | undefined;
  audience?: Audience | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.TokenCacheConfig */
export interface TokenCacheConfig {
  cacheSize?: number | string | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.TokenHeader */
export interface TokenHeader {
  name?: string | undefined;
  valuePrefix?: string | undefined;
  preserveExisting?: TokenHeaderPreserveExisting | undefined;
}

/** envoy.extensions.filters.http.gcp_authn.v3.TokenHeader.PreserveExisting */
export interface TokenHeaderPreserveExisting {
}

/** envoy.extensions.filters.http.geoip.v3.Geoip */
export interface Geoip {
  xffConfig?: GeoipXffConfig | undefined;
  customHeaderConfig?: GeoipCustomHeaderConfig | undefined;
  provider?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.filters.http.geoip.v3.Geoip.CustomHeaderConfig */
export interface GeoipCustomHeaderConfig {
  headerName?: string | undefined;
}

/** envoy.extensions.filters.http.geoip.v3.Geoip.XffConfig */
export interface GeoipXffConfig {
  xffNumTrustedHops?: number | undefined;
}

/** envoy.extensions.filters.http.grpc_field_extraction.v3.FieldExtractions */
export interface FieldExtractions {
  requestFieldExtractions?: { readonly [key: string]: RequestFieldValueDisposition } | undefined;
}

/** envoy.extensions.filters.http.grpc_field_extraction.v3.GrpcFieldExtractionConfig */
export interface GrpcFieldExtractionConfig {
  descriptorSet?: DataSource | undefined;
  extractionsByMethod?: { readonly [key: string]: FieldExtractions } | undefined;
}

/** envoy.extensions.filters.http.grpc_field_extraction.v3.RequestFieldValueDisposition */
export interface RequestFieldValueDisposition {
  /** one of disposition */
  dynamicMetadata?: string | undefined;
  metadataKey?: string | undefined;
}

/** envoy.extensions.filters.http.grpc_http1_bridge.v3.Config */
export interface GrpcHttp1BridgeConfig {
  upgradeProtobufToGrpc?: boolean | undefined;
  ignoreQueryParameters?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_http1_reverse_bridge.v3.FilterConfig */
export interface GrpcHttp1ReverseBridgeFilterConfig {
  contentType?: string | undefined;
  withholdGrpcFrames?: boolean | undefined;
  responseSizeHeader?: string | undefined;
}

/** envoy.extensions.filters.http.grpc_http1_reverse_bridge.v3.FilterConfigPerRoute */
export interface FilterConfigPerRoute {
  disabled?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_json_reverse_transcoder.v3.GrpcJsonReverseTranscoder */
export interface GrpcJsonReverseTranscoder {
  descriptorPath?: string | undefined;
  descriptorBinary?: string | Uint8Array | undefined;
  maxRequestBodySize?: number | undefined;
  maxResponseBodySize?: number | undefined;
  apiVersionHeader?: string | undefined;
  requestJsonPrintOptions?: GrpcJsonReverseTranscoderPrintOptions | undefined;
}

/** envoy.extensions.filters.http.grpc_json_reverse_transcoder.v3.GrpcJsonReverseTranscoder.PrintOptions */
export interface GrpcJsonReverseTranscoderPrintOptions {
  alwaysPrintPrimitiveFields?: boolean | undefined;
  alwaysPrintEnumsAsInts?: boolean | undefined;
  useCanonicalFieldNames?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder */
export interface GrpcJsonTranscoder {
  /** one of descriptor_set */
  protoDescriptor?: string | undefined;
  /** one of descriptor_set */
  protoDescriptorBin?: string | Uint8Array | undefined;
  services?: readonly string[] | undefined;
  printOptions?: GrpcJsonTranscoderPrintOptions | undefined;
  matchIncomingRequestRoute?: boolean | undefined;
  ignoredQueryParameters?: readonly string[] | undefined;
  autoMapping?: boolean | undefined;
  ignoreUnknownQueryParameters?: boolean | undefined;
  convertGrpcStatus?: boolean | undefined;
  urlUnescapeSpec?: GrpcJsonTranscoderUrlUnescapeSpec | undefined;
  queryParamUnescapePlus?: boolean | undefined;
  matchUnregisteredCustomVerb?: boolean | undefined;
  requestValidationOptions?: GrpcJsonTranscoderRequestValidationOptions | undefined;
  caseInsensitiveEnumParsing?: boolean | undefined;
  maxRequestBodySize?: number | undefined;
  maxResponseBodySize?: number | undefined;
  captureUnknownQueryParameters?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.PrintOptions */
export interface GrpcJsonTranscoderPrintOptions {
  addWhitespace?: boolean | undefined;
  alwaysPrintPrimitiveFields?: boolean | undefined;
  alwaysPrintEnumsAsInts?: boolean | undefined;
  preserveProtoFieldNames?: boolean | undefined;
  streamNewlineDelimited?: boolean | undefined;
  streamSseStyleDelimited?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.RequestValidationOptions */
export interface GrpcJsonTranscoderRequestValidationOptions {
  rejectUnknownMethod?: boolean | undefined;
  rejectUnknownQueryParameters?: boolean | undefined;
  rejectBindingBodyFieldCollisions?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.UnknownQueryParams */
export interface UnknownQueryParams {
  key?: { readonly [key: string]: UnknownQueryParamsValues } | undefined;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.UnknownQueryParams.Values */
export interface UnknownQueryParamsValues {
  values?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.grpc_stats.v3.FilterConfig */
export interface GrpcStatsFilterConfig {
  emitFilterState?: boolean | undefined;
  /** one of per_method_stat_specifier */
  individualMethodStatsAllowlist?: GrpcMethodList | undefined;
  /** one of per_method_stat_specifier */
  statsForAllMethods?: boolean | undefined;
  enableUpstreamStats?: boolean | undefined;
  replaceDotsInGrpcServiceName?: boolean | undefined;
}

/** envoy.extensions.filters.http.grpc_stats.v3.FilterObject */
export interface FilterObject {
  requestMessageCount?: number | string | undefined;
  responseMessageCount?: number | string | undefined;
}

/** envoy.extensions.filters.http.grpc_web.v3.GrpcWeb */
export interface GrpcWeb {
}

/** envoy.extensions.filters.http.gzip.v3.Gzip */
export interface Gzip {
  memoryLevel?: number | undefined;
  compressionLevel?: GzipCompressionLevelEnum | undefined;
  compressionStrategy?: GzipCompressionStrategy | undefined;
  windowBits?: number | undefined;
  compressor?: Compressor | undefined;
  chunkSize?: number | undefined;
}

/** envoy.extensions.filters.http.gzip.v3.Gzip.CompressionLevel */
export interface GzipCompressionLevel {
}

/** envoy.extensions.filters.http.header_mutation.v3.HeaderMutation */
export interface HttpHeaderMutation {
  mutations?: Mutations | undefined;
  mostSpecificHeaderMutationsWins?: boolean | undefined;
}

/** envoy.extensions.filters.http.header_mutation.v3.HeaderMutationPerRoute */
export interface HeaderMutationPerRoute {
  mutations?: Mutations | undefined;
}

/** envoy.extensions.filters.http.header_mutation.v3.Mutations */
export interface Mutations {
  requestMutations?: readonly HeaderMutation[] | undefined;
  queryParameterMutations?: readonly KeyValueMutation[] | undefined;
  responseMutations?: readonly HeaderMutation[] | undefined;
  responseTrailersMutations?: readonly HeaderMutation[] | undefined;
  requestTrailersMutations?: readonly HeaderMutation[] | undefined;
  formatters?: readonly TypedExtensionConfig[] | undefined;
}

/** envoy.extensions.filters.http.header_to_metadata.v3.Config */
export interface HeaderToMetadataConfig {
  requestRules?: readonly HeaderToMetadataConfigRule[] | undefined;
  responseRules?: readonly HeaderToMetadataConfigRule[] | undefined;
  statPrefix?: string | undefined;
}

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.KeyValuePair */
export interface HeaderToMetadataConfigKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  value?: string | undefined;
  regexValueRewrite?: RegexMatchAndSubstitute | undefined;
  type?: HeaderToMetadataConfigValueType | undefined;
  encode?: HeaderToMetadataConfigValueEncode | undefined;
}

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.Rule */
export interface HeaderToMetadataConfigRule {
  header?: string | undefined;
  cookie?: string | undefined;
  onHeaderPresent?: HeaderToMetadataConfigKeyValuePair | undefined;
  onHeaderMissing?: HeaderToMetadataConfigKeyValuePair | undefined;
  remove?: boolean | undefined;
}

/** envoy.extensions.filters.http.health_check.v3.HealthCheck */
export interface HttpHealthCheck {
  passThroughMode?: boolean | undefined;
  cacheTime?: string | undefined;
  clusterMinHealthyPercentages?: { readonly [key: string]: Percent } | undefined;
  headers?: readonly HeaderMatcher[] | undefined;
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging */
export interface IPTagging {
  requestType?: IPTaggingRequestType | undefined;
  ipTags?: readonly IPTaggingIPTag[] | undefined;
  ipTagHeader?: IPTaggingIpTagHeader | undefined;
  ipTagsDatasource?: DataSource | undefined;
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IPTag */
export interface IPTaggingIPTag {
  ipTagName?: string | undefined;
  ipList?: readonly CidrRange[] | undefined;
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IPTags */
export interface IPTaggingIPTags {
  ipTags?: readonly IPTaggingIPTag[] | undefined;
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IpTagHeader */
export interface IPTaggingIpTagHeader {
  header?: string | undefined;
  action?: IPTaggingIpTagHeaderHeaderAction | undefined;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata */
export interface JsonToMetadata {
  requestRules?: JsonToMetadataMatchRules | undefined;
  responseRules?: JsonToMetadataMatchRules | undefined;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.KeyValuePair */
export interface JsonToMetadataKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  /** one of value_type */
  value?: unknown | undefined;
  type?: JsonToMetadataValueType | undefined;
  preserveExistingMetadataValue?: boolean | undefined;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.MatchRules */
export interface JsonToMetadataMatchRules {
  rules?: readonly JsonToMetadataRule[] | undefined;
  allowContentTypes?: readonly string[] | undefined;
  allowEmptyContentType?: boolean | undefined;
  allowContentTypesRegex?: RegexMatcher | undefined;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Rule */
export interface JsonToMetadataRule {
  selectors?: readonly JsonToMetadataSelector[] | undefined;
  onPresent?: JsonToMetadataKeyValuePair | undefined;
  onMissing?: JsonToMetadataKeyValuePair | undefined;
  onError?: JsonToMetadataKeyValuePair | undefined;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Selector */
export interface JsonToMetadataSelector {
  /** one of selector */
  key?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.ExtractOnlyWithoutValidation */
export interface ExtractOnlyWithoutValidation {
  verificationStatusHeader?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.FilterStateRule */
export interface FilterStateRule {
  name?: string | undefined;
  requires?: { readonly [key: string]: JwtRequirement } | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwksAsyncFetch */
export interface JwksAsyncFetch {
  fastListener?: boolean | undefined;
  failedRefetchDuration?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication */
export interface JwtAuthentication {
  providers?: { readonly [key: string]: JwtProvider } | undefined;
  rules?: readonly RequirementRule[] | undefined;
  filterStateRules?: FilterStateRule | undefined;
  bypassCorsPreflight?: boolean | undefined;
  requirementMap?: { readonly [key: string]: JwtRequirement } | undefined;
  stripFailureResponse?: boolean | undefined;
  statPrefix?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtCacheConfig */
export interface JwtCacheConfig {
  jwtCacheSize?: number | undefined;
  jwtMaxTokenSize?: number | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader */
export interface JwtClaimToHeader {
  headerName?: string | undefined;
  claimName?: string | undefined;
  claimPath?: readonly JwtClaimToHeaderPathSegment[] | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader.PathSegment */
export interface JwtClaimToHeaderPathSegment {
  key?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtHeader */
export interface JwtHeader {
  name?: string | undefined;
  valuePrefix?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtProvider */
export interface JwtProvider {
  issuer?: string | undefined;
  audiences?: readonly string[] | undefined;
  subjects?: StringMatcher | undefined;
  requireExpiration?: boolean | undefined;
  maxLifetime?: string | undefined;
  /** one of jwks_source_specifier */
  remoteJwks?: RemoteJwks | undefined;
  /** one of jwks_source_specifier */
  localJwks?: DataSource | undefined;
  forward?: boolean | undefined;
  fromHeaders?: readonly JwtHeader[] | undefined;
  fromParams?: readonly string[] | undefined;
  fromCookies?: readonly string[] | undefined;
  forwardPayloadHeader?: string | undefined;
  padForwardPayloadHeader?: boolean | undefined;
  payloadInMetadata?: string | undefined;
  normalizePayloadInMetadata?: JwtProviderNormalizePayload | undefined;
  headerInMetadata?: string | undefined;
  failedStatusInMetadata?: string | undefined;
  clockSkewSeconds?: number | undefined;
  jwtCacheConfig?: JwtCacheConfig | undefined;
  claimToHeaders?: readonly JwtClaimToHeader[] | undefined;
  clearRouteCache?: boolean | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtProvider.NormalizePayload */
export interface JwtProviderNormalizePayload {
  spaceDelimitedClaims?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtRequirement */
export interface JwtRequirement {
  /** one of requires_type */
  providerName?: string | undefined;
  /** one of requires_type */
  providerAndAudiences?: ProviderWithAudiences | undefined;
  /** one of requires_type */
  requiresAny?: JwtRequirementOrList | undefined;
  /** one of requires_type */
  requiresAll?: JwtRequirementAndList | undefined;
  /** one of requires_type */
  allowMissingOrFailed?: Empty | undefined;
  /** one of requires_type */
  allowMissing?: Empty | undefined;
  /** one of requires_type */
  extractOnlyWithoutValidation?: ExtractOnlyWithoutValidation | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementAndList */
export interface JwtRequirementAndList {
  requirements?: readonly JwtRequirement[] | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementOrList */
export interface JwtRequirementOrList {
  requirements?: readonly JwtRequirement[] | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.PerRouteConfig */
export interface JwtAuthnPerRouteConfig {
  /** one of requirement_specifier */
  disabled?: boolean | undefined;
  /** one of requirement_specifier */
  requirementName?: string | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.ProviderWithAudiences */
export interface ProviderWithAudiences {
  providerName?: string | undefined;
  audiences?: readonly string[] | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.RemoteJwks */
export interface RemoteJwks {
  httpUri?: HttpUri | undefined;
  cacheDuration?: string | undefined;
  asyncFetch?: JwksAsyncFetch | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
}

/** envoy.extensions.filters.http.jwt_authn.v3.RequirementRule */
export interface RequirementRule {
  match?: RouteMatch | undefined;
  /** one of requirement_type */
  requires?: JwtRequirement | undefined;
  /** one of requirement_type */
  requirementName?: string | undefined;
}

/** envoy.extensions.filters.http.kill_request.v3.KillRequest */
export interface KillRequest {
  probability?: FractionalPercent | undefined;
  killRequestHeader?: string | undefined;
  direction?: KillRequestDirection | undefined;
}

/** envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit */
export interface LocalRateLimit {
  statPrefix?: string | undefined;
  status?: HttpStatus | undefined;
  tokenBucket?: TokenBucket | undefined;
  filterEnabled?: RuntimeFractionalPercent | undefined;
  filterEnforced?: RuntimeFractionalPercent | undefined;
  requestHeadersToAddWhenNotEnforced?: readonly HeaderValueOption[] | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  descriptors?: readonly LocalRateLimitDescriptor[] | undefined;
  stage?: number | undefined;
  localRateLimitPerDownstreamConnection?: boolean | undefined;
  localClusterRateLimit?: LocalClusterRateLimit | undefined;
  enableXRatelimitHeaders?: XRateLimitHeadersRFCVersion | undefined;
  vhRateLimits?: VhRateLimitsOptions | undefined;
  alwaysConsumeDefaultTokenBucket?: boolean | undefined;
  rateLimitedAsResourceExhausted?: boolean | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  maxDynamicDescriptors?: number | undefined;
  enableRetryAfterHeader?: boolean | undefined;
}

/** envoy.extensions.filters.http.lua.v3.Lua */
export interface Lua {
  /** @deprecated */
  inlineCode?: string | undefined;
  sourceCodes?: { readonly [key: string]: DataSource } | undefined;
  defaultSourceCode?: DataSource | undefined;
  statPrefix?: string | undefined;
  clearRouteCache?: boolean | undefined;
  filterContext?: { [key: string]: unknown } | undefined;
  packagePaths?: readonly string[] | undefined;
  packageCpaths?: readonly string[] | undefined;
  sharedVmId?: string | undefined;
}

/** envoy.extensions.filters.http.lua.v3.LuaPerRoute */
export interface LuaPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  name?: string | undefined;
  /** one of override */
  sourceCode?: DataSource | undefined;
  filterContext?: { [key: string]: unknown } | undefined;
  packagePaths?: readonly string[] | undefined;
  packageCpaths?: readonly string[] | undefined;
  sharedVmId?: string | undefined;
}

/** envoy.extensions.filters.http.mcp.v3.Mcp */
export interface Mcp {
  trafficMode?: McpTrafficMode | undefined;
  clearRouteCache?: boolean | undefined;
  maxRequestBodySize?: number | undefined;
  parserConfig?: McpParserConfig | undefined;
  requestStorageMode?: McpRequestStorageMode | undefined;
  propagateTraceContext?: McpTraceContextPropagationConfig | undefined;
  propagateBaggage?: McpBaggagePropagationConfig | undefined;
  rejectDuplicateKeys?: boolean | undefined;
  attributeSource?: McpAttributeSource | undefined;
  earlyTerminateWhenRoutable?: boolean | undefined;
  maxSupportedProtocolVersion?: string | undefined;
}

/** envoy.extensions.filters.http.mcp.v3.Mcp.BaggagePropagationConfig */
export interface McpBaggagePropagationConfig {
}

/** envoy.extensions.filters.http.mcp.v3.Mcp.TraceContextPropagationConfig */
export interface McpTraceContextPropagationConfig {
}

/** envoy.extensions.filters.http.mcp.v3.McpOverride */
export interface McpOverride {
  trafficMode?: McpTrafficMode | undefined;
  maxRequestBodySize?: number | undefined;
  clearRouteCache?: boolean | undefined;
  parserConfig?: McpParserConfig | undefined;
  requestStorageMode?: McpRequestStorageMode | undefined;
  rejectDuplicateKeys?: boolean | undefined;
}

/** envoy.extensions.filters.http.mcp.v3.ParserConfig */
export interface McpParserConfig {
  methods?: readonly ParserConfigMethodConfig[] | undefined;
  groupMetadataKey?: string | undefined;
}

/** envoy.extensions.filters.http.mcp.v3.ParserConfig.AttributeExtractionRule */
export interface ParserConfigAttributeExtractionRule {
  path?: string | undefined;
}

/** envoy.extensions.filters.http.mcp.v3.ParserConfig.MethodConfig */
export interface ParserConfigMethodConfig {
  method?: string | undefined;
  group?: string | undefined;
  extractionRules?: readonly ParserConfigAttributeExtractionRule[] | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.CacheConfig */
export interface McpJsonRestBridgeCacheConfig {
  ttl?: string | undefined;
  cacheScope?: CacheScope | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.HttpRule */
export interface HttpRule {
  get?: string | undefined;
  put?: string | undefined;
  post?: string | undefined;
  delete?: string | undefined;
  patch?: string | undefined;
  body?: string | undefined;
  bindings?: readonly HttpRuleParameterBinding[] | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.HttpRule.ParameterBinding */
export interface HttpRuleParameterBinding {
  type?: HttpRuleParameterBindingType | undefined;
  name?: string | undefined;
  argumentPath?: string | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.McpJsonRestBridge */
export interface McpJsonRestBridge {
  serverInfo?: ServerInfo | undefined;
  toolConfig?: ServerToolConfig | undefined;
  maxRequestBodySize?: number | undefined;
  maxResponseBodySize?: number | undefined;
  requestStorageMode?: McpJsonRestBridgeRequestStorageMode | undefined;
  traceContextExtraction?: TraceContextExtractionOptions | undefined;
  disableClearRouteCache?: boolean | undefined;
  perRouteOnly?: boolean | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.McpJsonRestBridgePerRoute */
export interface McpJsonRestBridgePerRoute {
  toolConfig?: readonly ServerToolConfig[] | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.McpServerInfo */
export interface McpServerInfo {
  path?: string | undefined;
  host?: string | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.ServerInfo */
export interface ServerInfo {
  maxSupportedProtocolVersion?: string | undefined;
  description?: string | undefined;
  fallbackProtocolVersion?: string | undefined;
  serverDiscoveryCacheConfig?: McpJsonRestBridgeCacheConfig | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.ServerToolConfig */
export interface ServerToolConfig {
  tools?: readonly ToolConfig[] | undefined;
  listChanged?: boolean | undefined;
  /** one of tool_list_config */
  toolListHttpRule?: HttpRule | undefined;
  /** one of tool_list_config */
  toolListLocal?: ToolsListLocal | undefined;
  defaultServerInfo?: McpServerInfo | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.ToolConfig */
export interface ToolConfig {
  name?: string | undefined;
  httpRule?: HttpRule | undefined;
  toolListConfig?: ToolsListSpecificConfig | undefined;
  textContentStreamingEnabled?: boolean | undefined;
  serverInfo?: readonly McpServerInfo[] | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.ToolsListLocal */
export interface ToolsListLocal {
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.ToolsListSpecificConfig */
export interface ToolsListSpecificConfig {
  title?: string | undefined;
  description?: string | undefined;
  inputSchema?: string | undefined;
}

/** envoy.extensions.filters.http.mcp_json_rest_bridge.v3.TraceContextExtractionOptions */
export interface TraceContextExtractionOptions {
}

/** envoy.extensions.filters.http.mcp_router.v3.DynamicMetadataSource */
export interface DynamicMetadataSource {
  key?: MetadataKey | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.HeaderSource */
export interface HeaderSource {
  name?: string | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.IdentityExtractor */
export interface IdentityExtractor {
  header?: HeaderSource | undefined;
  dynamicMetadata?: DynamicMetadataSource | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.McpRouter */
export interface McpRouter {
  servers?: readonly McpRouterMcpBackend[] | undefined;
  sessionIdentity?: SessionIdentity | undefined;
  lazyInitialization?: boolean | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.McpRouter.HeaderForwarding */
export interface McpRouterHeaderForwarding {
  forwardAll?: boolean | undefined;
  allowedHeaders?: ListStringMatcher | undefined;
  disallowedHeaders?: ListStringMatcher | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.McpRouter.McpBackend */
export interface McpRouterMcpBackend {
  name?: string | undefined;
  mcpCluster?: McpRouterMcpCluster | undefined;
  headerForwarding?: McpRouterHeaderForwarding | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.McpRouter.McpCluster */
export interface McpRouterMcpCluster {
  cluster?: string | undefined;
  path?: string | undefined;
  timeout?: string | undefined;
  hostRewriteLiteral?: string | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.SessionIdentity */
export interface SessionIdentity {
  identity?: IdentityExtractor | undefined;
  validation?: ValidationPolicy | undefined;
}

/** envoy.extensions.filters.http.mcp_router.v3.ValidationPolicy */
export interface ValidationPolicy {
  mode?: ValidationPolicyMode | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.CookieConfig */
export interface CookieConfig {
  sameSite?: CookieConfigSameSite | undefined;
  path?: string | undefined;
  partitioned?: boolean | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.CookieConfigs */
export interface CookieConfigs {
  bearerTokenCookieConfig?: CookieConfig | undefined;
  oauthHmacCookieConfig?: CookieConfig | undefined;
  oauthExpiresCookieConfig?: CookieConfig | undefined;
  idTokenCookieConfig?: CookieConfig | undefined;
  refreshTokenCookieConfig?: CookieConfig | undefined;
  oauthNonceCookieConfig?: CookieConfig | undefined;
  codeVerifierCookieConfig?: CookieConfig | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2 */
export interface OAuth2 {
  config?: OAuth2Config | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Config */
export interface OAuth2Config {
  tokenEndpoint?: HttpUri | undefined;
  retryPolicy?: CoreRetryPolicy | undefined;
  authorizationEndpoint?: string | undefined;
  endSessionEndpoint?: string | undefined;
  postLogoutRedirectUri?: PostLogoutRedirectUri | undefined;
  credentials?: OAuth2Credentials | undefined;
  redirectUri?: string | undefined;
  redirectPathMatcher?: PathMatcher | undefined;
  signoutPath?: PathMatcher | undefined;
  forwardBearerToken?: boolean | undefined;
  forwardIdToken?: OAuth2TokenForwarding | undefined;
  preserveAuthorizationHeader?: boolean | undefined;
  passThroughMatcher?: readonly HeaderMatcher[] | undefined;
  authScopes?: readonly string[] | undefined;
  resources?: readonly string[] | undefined;
  authType?: OAuth2ConfigAuthType | undefined;
  useRefreshToken?: boolean | undefined;
  defaultExpiresIn?: string | undefined;
  denyRedirectMatcher?: readonly HeaderMatcher[] | undefined;
  defaultRefreshTokenExpiresIn?: string | undefined;
  disableIdTokenSetCookie?: boolean | undefined;
  disableAccessTokenSetCookie?: boolean | undefined;
  disableRefreshTokenSetCookie?: boolean | undefined;
  cookieConfigs?: CookieConfigs | undefined;
  statPrefix?: string | undefined;
  csrfTokenExpiresIn?: string | undefined;
  codeVerifierTokenExpiresIn?: string | undefined;
  disableTokenEncryption?: boolean | undefined;
  allowFailedMatcher?: readonly HeaderMatcher[] | undefined;
  originalRequestUri?: string | undefined;
  allowedRedirectDomains?: readonly string[] | undefined;
  useAccessTokenExpiryForIdTokenCookie?: boolean | undefined;
  privateKeyJwtConfig?: PrivateKeyJwtConfig | undefined;
  tokenCookieChunking?: TokenCookieChunking | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials */
export interface OAuth2Credentials {
  clientId?: string | undefined;
  tokenSecret?: SdsSecretConfig | undefined;
  /** one of token_formation */
  hmacSecret?: SdsSecretConfig | undefined;
  cookieNames?: OAuth2CredentialsCookieNames | undefined;
  cookieDomain?: string | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials.CookieNames */
export interface OAuth2CredentialsCookieNames {
  bearerToken?: string | undefined;
  oauthHmac?: string | undefined;
  oauthExpires?: string | undefined;
  idToken?: string | undefined;
  refreshToken?: string | undefined;
  oauthNonce?: string | undefined;
  codeVerifier?: string | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2PerRoute */
export interface OAuth2PerRoute {
  config?: OAuth2Config | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.OAuth2TokenForwarding */
export interface OAuth2TokenForwarding {
  header?: string | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.PostLogoutRedirectUri */
export interface PostLogoutRedirectUri {
  /** one of config */
  disabled?: boolean | undefined;
  /** one of config */
  uri?: string | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.PrivateKeyJwtConfig */
export interface PrivateKeyJwtConfig {
  signingAlgorithm?: PrivateKeyJwtConfigSigningAlgorithm | undefined;
  assertionLifetime?: string | undefined;
  assertionAudience?: string | undefined;
}

/** envoy.extensions.filters.http.oauth2.v3.TokenCookieChunking */
export interface TokenCookieChunking {
  maxCookieSize?: number | undefined;
  maxChunks?: number | undefined;
}

/** envoy.extensions.filters.http.on_demand.v3.OnDemand */
export interface OnDemand {
  odcds?: OnDemandCds | undefined;
}

/** envoy.extensions.filters.http.on_demand.v3.OnDemandCds */
export interface OnDemandCds {
  source?: ConfigSource | undefined;
  resourcesLocator?: string | undefined;
  timeout?: string | undefined;
}

/** envoy.extensions.filters.http.on_demand.v3.PerRouteConfig */
export interface OnDemandPerRouteConfig {
  odcds?: OnDemandCds | undefined;
}

/** envoy.extensions.filters.http.original_src.v3.OriginalSrc */
export interface OriginalSrc {
  mark?: number | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.DescriptorSet */
export interface DescriptorSet {
  dataSource?: DataSource | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.MessageRestrictions */
export interface MessageRestrictions {
  config?: RestrictionConfig | undefined;
  fieldRestrictions?: { readonly [key: string]: RestrictionConfig } | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.MethodRestrictions */
export interface MethodRestrictions {
  requestFieldRestrictions?: { readonly [key: string]: RestrictionConfig } | undefined;
  responseFieldRestrictions?: { readonly [key: string]: RestrictionConfig } | undefined;
  methodRestriction?: RestrictionConfig | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.ProtoApiScrubberConfig */
export interface ProtoApiScrubberConfig {
  descriptorSet?: DescriptorSet | undefined;
  restrictions?: Restrictions | undefined;
  filteringMode?: ProtoApiScrubberConfigFilteringMode | undefined;
  scrubUnknownFields?: boolean | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.RemoveFieldAction */
export interface RemoveFieldAction {
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.RestrictionConfig */
export interface RestrictionConfig {
  matcher?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.http.proto_api_scrubber.v3.Restrictions */
export interface Restrictions {
  methodRestrictions?: { readonly [key: string]: MethodRestrictions } | undefined;
  messageRestrictions?: { readonly [key: string]: MessageRestrictions } | undefined;
}

/** envoy.extensions.filters.http.proto_message_extraction.v3.MethodExtraction */
export interface MethodExtraction {
  requestExtractionByField?: { readonly [key: string]: MethodExtractionExtractDirective } | undefined;
  responseExtractionByField?: { readonly [key: string]: MethodExtractionExtractDirective } | undefined;
}

/** envoy.extensions.filters.http.proto_message_extraction.v3.ProtoMessageExtractionConfig */
export interface ProtoMessageExtractionConfig {
  /** one of descriptor_set */
  dataSource?: DataSource | undefined;
  /** one of descriptor_set */
  protoDescriptorTypedMetadata?: string | undefined;
  mode?: ProtoMessageExtractionConfigExtractMode | undefined;
  extractionByMethod?: { readonly [key: string]: MethodExtraction } | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings */
export interface RateLimitQuotaBucketSettings {
  bucketIdBuilder?: RateLimitQuotaBucketSettingsBucketIdBuilder | undefined;
  reportingInterval?: string | undefined;
  denyResponseSettings?: RateLimitQuotaBucketSettingsDenyResponseSettings | undefined;
  noAssignmentBehavior?: RateLimitQuotaBucketSettingsNoAssignmentBehavior | undefined;
  expiredAssignmentBehavior?: RateLimitQuotaBucketSettingsExpiredAssignmentBehavior | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.BucketIdBuilder */
export interface RateLimitQuotaBucketSettingsBucketIdBuilder {
  bucketIdBuilder?: { readonly [key: string]: RateLimitQuotaBucketSettingsBucketIdBuilderValueBuilder } | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.BucketIdBuilder.ValueBuilder */
export interface RateLimitQuotaBucketSettingsBucketIdBuilderValueBuilder {
  /** one of value_specifier */
  stringValue?: string | undefined;
  /** one of value_specifier */
  customValue?: TypedExtensionConfig | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.DenyResponseSettings */
export interface RateLimitQuotaBucketSettingsDenyResponseSettings {
  httpStatus?: HttpStatus | undefined;
  httpBody?: string | Uint8Array | undefined;
  grpcStatus?: RpcStatus | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.ExpiredAssignmentBehavior */
export interface RateLimitQuotaBucketSettingsExpiredAssignmentBehavior {
  expiredAssignmentBehaviorTimeout?: string | undefined;
  /** one of expired_assignment_behavior */
  fallbackRateLimit?: RateLimitStrategy | undefined;
  /** one of expired_assignment_behavior */
  reuseLastAssignment?: RateLimitQuotaBucketSettingsExpiredAssignmentBehaviorReuseLastAssignment | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.ExpiredAssignmentBehavior.ReuseLastAssignment */
export interface RateLimitQuotaBucketSettingsExpiredAssignmentBehaviorReuseLastAssignment {
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings.NoAssignmentBehavior */
export interface RateLimitQuotaBucketSettingsNoAssignmentBehavior {
  /** one of no_assignment_behavior */
  fallbackRateLimit?: RateLimitStrategy | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaFilterConfig */
export interface RateLimitQuotaFilterConfig {
  rlqsServer?: GrpcService | undefined;
  domain?: string | undefined;
  bucketMatchers?: XdsMatcher | undefined;
  filterEnabled?: RuntimeFractionalPercent | undefined;
  filterEnforced?: RuntimeFractionalPercent | undefined;
  requestHeadersToAddWhenNotEnforced?: readonly HeaderValueOption[] | undefined;
}

/** envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaOverride */
export interface RateLimitQuotaOverride {
  domain?: string | undefined;
  bucketMatchers?: XdsMatcher | undefined;
}

/** envoy.extensions.filters.http.ratelimit.v3.RateLimit */
export interface HttpRateLimit {
  domain?: string | undefined;
  stage?: number | undefined;
  requestType?: string | undefined;
  timeout?: string | undefined;
  failureModeDeny?: boolean | undefined;
  rateLimitedAsResourceExhausted?: boolean | undefined;
  rateLimitService?: RateLimitServiceConfig | undefined;
  enableXRatelimitHeaders?: RateLimitXRateLimitHeadersRFCVersion | undefined;
  disableXEnvoyRatelimitedHeader?: boolean | undefined;
  rateLimitedStatus?: HttpStatus | undefined;
  responseHeadersToAdd?: readonly HeaderValueOption[] | undefined;
  statusOnError?: HttpStatus | undefined;
  statPrefix?: string | undefined;
  filterEnabled?: RuntimeFractionalPercent | undefined;
  filterEnforced?: RuntimeFractionalPercent | undefined;
  failureModeDenyPercent?: RuntimeFractionalPercent | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  metadataNamespace?: string | undefined;
  enableRetryAfterHeader?: boolean | undefined;
}

/** envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute */
export interface RateLimitPerRoute {
  vhRateLimits?: RateLimitPerRouteVhRateLimitsOptions | undefined;
  overrideOption?: RateLimitPerRouteOverrideOptions | undefined;
  rateLimits?: readonly RateLimit[] | undefined;
  domain?: string | undefined;
}

/** envoy.extensions.filters.http.rbac.v3.RBAC */
export interface HttpRBAC {
  rules?: RBAC | undefined;
  rulesStatPrefix?: string | undefined;
  matcher?: XdsMatcher | undefined;
  shadowRules?: RBAC | undefined;
  shadowMatcher?: XdsMatcher | undefined;
  shadowRulesStatPrefix?: string | undefined;
  trackPerRuleStats?: boolean | undefined;
}

/** envoy.extensions.filters.http.rbac.v3.RBACPerRoute */
export interface RBACPerRoute {
  rbac?: HttpRBAC | undefined;
}

/** envoy.extensions.filters.http.router.v3.Router */
export interface HttpRouter {
  dynamicStats?: boolean | undefined;
  /** @deprecated */
  startChildSpan?: boolean | undefined;
  upstreamLog?: readonly AccessLog[] | undefined;
  upstreamLogOptions?: HttpRouterUpstreamAccessLogOptions | undefined;
  suppressEnvoyHeaders?: boolean | undefined;
  strictCheckHeaders?: readonly string[] | undefined;
  respectExpectedRqTimeout?: boolean | undefined;
  suppressGrpcRequestFailureCodeStats?: boolean | undefined;
  upstreamHttpFilters?: readonly HttpFilter[] | undefined;
  rejectConnectRequestEarlyData?: boolean | undefined;
}

/** envoy.extensions.filters.http.router.v3.Router.UpstreamAccessLogOptions */
export interface HttpRouterUpstreamAccessLogOptions {
  flushUpstreamLogOnUpstreamStream?: boolean | undefined;
  upstreamLogFlushInterval?: string | undefined;
}

/** envoy.extensions.filters.http.set_filter_state.v3.Config */
export interface SetFilterStateConfig {
  onRequestHeaders?: readonly FilterStateValue[] | undefined;
  clearRouteCache?: boolean | undefined;
}

/** envoy.extensions.filters.http.set_metadata.v3.Config */
export interface SetMetadataConfig {
  /** @deprecated */
  metadataNamespace?: string | undefined;
  /** @deprecated */
  value?: { [key: string]: unknown } | undefined;
  metadata?: readonly SetMetadataMetadata[] | undefined;
}

/** envoy.extensions.filters.http.set_metadata.v3.Metadata */
export interface SetMetadataMetadata {
  metadataNamespace?: string | undefined;
  allowOverwrite?: boolean | undefined;
  value?: { [key: string]: unknown } | undefined;
  typedValue?: Any | undefined;
}

/** envoy.extensions.filters.http.sse_to_metadata.v3.SseToMetadata */
export interface SseToMetadata {
  responseRules?: SseToMetadataProcessingRules | undefined;
}

/** envoy.extensions.filters.http.sse_to_metadata.v3.SseToMetadata.ProcessingRules */
export interface SseToMetadataProcessingRules {
  contentParser?: TypedExtensionConfig | undefined;
  maxEventSize?: number | undefined;
}

/** envoy.extensions.filters.http.stateful_session.v3.StatefulSession */
export interface StatefulSession {
  sessionState?: TypedExtensionConfig | undefined;
  strict?: boolean | undefined;
  statPrefix?: string | undefined;
  statusOnStrictDestinationNotFound?: number | undefined;
}

/** envoy.extensions.filters.http.stateful_session.v3.StatefulSessionPerRoute */
export interface StatefulSessionPerRoute {
  /** one of override */
  disabled?: boolean | undefined;
  /** one of override */
  statefulSession?: StatefulSession | undefined;
}

/** envoy.extensions.filters.http.tap.v3.Tap */
export interface Tap {
  commonConfig?: CommonExtensionConfig | undefined;
  recordHeadersReceivedTime?: boolean | undefined;
  recordDownstreamConnection?: boolean | undefined;
  recordUpstreamConnection?: boolean | undefined;
}

/** envoy.extensions.filters.http.thrift_to_metadata.v3.FieldSelector */
export interface FieldSelector {
  name?: string | undefined;
  id?: number | undefined;
  child?: FieldSelector | undefined;
}

/** envoy.extensions.filters.http.thrift_to_metadata.v3.KeyValuePair */
export interface ThriftToMetadataKeyValuePair {
  metadataNamespace?: string | undefined;
  key?: string | undefined;
  value?: unknown | undefined;
}

/** envoy.extensions.filters.http.thrift_to_metadata.v3.Rule */
export interface Rule {
  field?: Field | undefined;
  fieldSelector?: FieldSelector | undefined;
  methodName?: string | undefined;
  onPresent?: ThriftToMetadataKeyValuePair | undefined;
  onMissing?: ThriftToMetadataKeyValuePair | undefined;
}

/** envoy.extensions.filters.http.thrift_to_metadata.v3.ThriftToMetadata */
export interface ThriftToMetadata {
  requestRules?: readonly Rule[] | undefined;
  responseRules?: readonly Rule[] | undefined;
  transport?: TransportType | undefined;
  protocol?: ThriftProxyProtocolType | undefined;
  allowContentTypes?: readonly string[] | undefined;
  allowEmptyContentType?: boolean | undefined;
}

/** envoy.extensions.filters.http.thrift_to_metadata.v3.ThriftToMetadataPerRoute */
export interface ThriftToMetadataPerRoute {
  requestRules?: readonly Rule[] | undefined;
  responseRules?: readonly Rule[] | undefined;
}

/** envoy.extensions.filters.http.transform.v3.BodyTransformation */
export interface BodyTransformation {
  bodyFormat?: SubstitutionFormatString | undefined;
  action?: BodyTransformationTransformAction | undefined;
}

/** envoy.extensions.filters.http.transform.v3.TransformConfig */
export interface TransformConfig {
  requestTransformation?: Transformation | undefined;
  responseTransformation?: Transformation | undefined;
  clearClusterCache?: boolean | undefined;
  clearRouteCache?: boolean | undefined;
}

/** envoy.extensions.filters.http.transform.v3.Transformation */
export interface Transformation {
  headersMutations?: readonly HeaderMutation[] | undefined;
  bodyTransformation?: BodyTransformation | undefined;
}

/** envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec */
export interface UpstreamCodec {
}

/** envoy.extensions.filters.http.wasm.v3.Wasm */
export interface Wasm {
  config?: PluginConfig | undefined;
}
