// SPDX-License-Identifier: Apache-2.0
// Written by tools/generate.ts from schema.json.

import type { Any } from "./any.d.ts";
import type { CidrRange, Cluster, Extension, Metadata, Route, TypedExtensionConfig } from "./config.d.ts";
import type { GoogleRE2 } from "./extensions.d.ts";
import type { Resource, ResourceLocator, ResourceName } from "./service.d.ts";
/** cel.expr.SourceInfo.Extension.Component */
export type SourceInfoExtensionComponent = "COMPONENT_UNSPECIFIED" | "COMPONENT_PARSER" | "COMPONENT_TYPE_CHECKER" | "COMPONENT_RUNTIME";

/** cel.expr.Type.PrimitiveType */
export type TypePrimitiveType = "PRIMITIVE_TYPE_UNSPECIFIED" | "BOOL" | "INT64" | "UINT64" | "DOUBLE" | "STRING" | "BYTES";

/** cel.expr.Type.WellKnownType */
export type TypeWellKnownType = "WELL_KNOWN_TYPE_UNSPECIFIED" | "ANY" | "TIMESTAMP" | "DURATION";

/** envoy.type.ai.v3.LLMProtocol */
export type LLMProtocol = "LLM_PROTOCOL_UNSPECIFIED" | "OPENAI_CHAT_COMPLETIONS" | "OPENAI_RESPONSES" | "ANTHROPIC_MESSAGES" | "GEMINI_GENERATE_CONTENT";

/** envoy.type.tracing.v3.CustomTag.ValueType */
export type CustomTagValueType = "UNSPECIFIED" | "STRING" | "INT" | "DOUBLE" | "BOOL";

/** envoy.type.v3.CodecClientType */
export type CodecClientType = "HTTP1" | "HTTP2" | "HTTP3";

/** envoy.type.v3.FractionalPercent.DenominatorType */
export type FractionalPercentDenominatorType = "HUNDRED" | "TEN_THOUSAND" | "MILLION";

/** envoy.type.v3.RateLimitStrategy.BlanketRule */
export type RateLimitStrategyBlanketRule = "ALLOW_ALL" | "DENY_ALL";

/** envoy.type.v3.RateLimitUnit */
export type RateLimitUnit = "UNKNOWN" | "SECOND" | "MINUTE" | "HOUR" | "DAY" | "MONTH" | "YEAR";

/** envoy.type.v3.StatusCode */
export type StatusCode = "Empty" | "Continue" | "OK" | "Created" | "Accepted" | "NonAuthoritativeInformation" | "NoContent" | "ResetContent" | "PartialContent" | "MultiStatus" | "AlreadyReported" | "IMUsed" | "MultipleChoices" | "MovedPermanently" | "Found" | "SeeOther" | "NotModified" | "UseProxy" | "TemporaryRedirect" | "PermanentRedirect" | "BadRequest" | "Unauthorized" | "PaymentRequired" | "Forbidden" | "NotFound" | "MethodNotAllowed" | "NotAcceptable" | "ProxyAuthenticationRequired" | "RequestTimeout" | "Conflict" | "Gone" | "LengthRequired" | "PreconditionFailed" | "PayloadTooLarge" | "URITooLong" | "UnsupportedMediaType" | "RangeNotSatisfiable" | "ExpectationFailed" | "MisdirectedRequest" | "UnprocessableEntity" | "Locked" | "FailedDependency" | "UpgradeRequired" | "PreconditionRequired" | "TooManyRequests" | "RequestHeaderFieldsTooLarge" | "InternalServerError" | "NotImplemented" | "BadGateway" | "ServiceUnavailable" | "GatewayTimeout" | "HTTPVersionNotSupported" | "VariantAlsoNegotiates" | "InsufficientStorage" | "LoopDetected" | "NotExtended" | "NetworkAuthenticationRequired";

/** google.api.expr.v1alpha1.SourceInfo.Extension.Component */
export type ExprSourceInfoExtensionComponent = "COMPONENT_UNSPECIFIED" | "COMPONENT_PARSER" | "COMPONENT_TYPE_CHECKER" | "COMPONENT_RUNTIME";

/** google.api.expr.v1alpha1.Type.PrimitiveType */
export type ExprTypePrimitiveType = "PRIMITIVE_TYPE_UNSPECIFIED" | "BOOL" | "INT64" | "UINT64" | "DOUBLE" | "STRING" | "BYTES";

/** google.api.expr.v1alpha1.Type.WellKnownType */
export type ExprTypeWellKnownType = "WELL_KNOWN_TYPE_UNSPECIFIED" | "ANY" | "TIMESTAMP" | "DURATION";

/** google.protobuf.Edition */
export type Edition = "EDITION_UNKNOWN" | "EDITION_LEGACY" | "EDITION_PROTO2" | "EDITION_PROTO3" | "EDITION_2023" | "EDITION_2024" | "EDITION_2026" | "EDITION_UNSTABLE" | "EDITION_1_TEST_ONLY" | "EDITION_2_TEST_ONLY" | "EDITION_99997_TEST_ONLY" | "EDITION_99998_TEST_ONLY" | "EDITION_99999_TEST_ONLY" | "EDITION_MAX";

/** google.protobuf.ExtensionRangeOptions.VerificationState */
export type ExtensionRangeOptionsVerificationState = "DECLARATION" | "UNVERIFIED";

/** google.protobuf.FeatureSet.EnforceNamingStyle */
export type FeatureSetEnforceNamingStyle = "ENFORCE_NAMING_STYLE_UNKNOWN" | "STYLE2024" | "STYLE_LEGACY" | "STYLE2026";

/** google.protobuf.FeatureSet.EnumType */
export type FeatureSetEnumType = "ENUM_TYPE_UNKNOWN" | "OPEN" | "CLOSED";

/** google.protobuf.FeatureSet.FieldPresence */
export type FeatureSetFieldPresence = "FIELD_PRESENCE_UNKNOWN" | "EXPLICIT" | "IMPLICIT" | "LEGACY_REQUIRED";

/** google.protobuf.FeatureSet.JsonFormat */
export type FeatureSetJsonFormat = "JSON_FORMAT_UNKNOWN" | "ALLOW" | "LEGACY_BEST_EFFORT";

/** google.protobuf.FeatureSet.MessageEncoding */
export type FeatureSetMessageEncoding = "MESSAGE_ENCODING_UNKNOWN" | "LENGTH_PREFIXED" | "DELIMITED";

/** google.protobuf.FeatureSet.RepeatedFieldEncoding */
export type FeatureSetRepeatedFieldEncoding = "REPEATED_FIELD_ENCODING_UNKNOWN" | "PACKED" | "EXPANDED";

/** google.protobuf.FeatureSet.Utf8Validation */
export type FeatureSetUtf8Validation = "UTF8_VALIDATION_UNKNOWN" | "VERIFY" | "NONE";

/** google.protobuf.FeatureSet.VisibilityFeature.DefaultSymbolVisibility */
export type FeatureSetVisibilityFeatureDefaultSymbolVisibility = "DEFAULT_SYMBOL_VISIBILITY_UNKNOWN" | "EXPORT_ALL" | "EXPORT_TOP_LEVEL" | "LOCAL_ALL" | "STRICT";

/** google.protobuf.FieldDescriptorProto.Label */
export type FieldDescriptorProtoLabel = "LABEL_OPTIONAL" | "LABEL_REPEATED" | "LABEL_REQUIRED";

/** google.protobuf.FieldDescriptorProto.Type */
export type FieldDescriptorProtoType = "TYPE_DOUBLE" | "TYPE_FLOAT" | "TYPE_INT64" | "TYPE_UINT64" | "TYPE_INT32" | "TYPE_FIXED64" | "TYPE_FIXED32" | "TYPE_BOOL" | "TYPE_STRING" | "TYPE_GROUP" | "TYPE_MESSAGE" | "TYPE_BYTES" | "TYPE_UINT32" | "TYPE_ENUM" | "TYPE_SFIXED32" | "TYPE_SFIXED64" | "TYPE_SINT32" | "TYPE_SINT64";

/** google.protobuf.FieldOptions.CType */
export type FieldOptionsCType = "STRING" | "CORD" | "STRING_PIECE";

/** google.protobuf.FieldOptions.JSType */
export type FieldOptionsJSType = "JS_NORMAL" | "JS_STRING" | "JS_NUMBER";

/** google.protobuf.FieldOptions.OptionRetention */
export type FieldOptionsOptionRetention = "RETENTION_UNKNOWN" | "RETENTION_RUNTIME" | "RETENTION_SOURCE";

/** google.protobuf.FieldOptions.OptionTargetType */
export type FieldOptionsOptionTargetType = "TARGET_TYPE_UNKNOWN" | "TARGET_TYPE_FILE" | "TARGET_TYPE_EXTENSION_RANGE" | "TARGET_TYPE_MESSAGE" | "TARGET_TYPE_FIELD" | "TARGET_TYPE_ONEOF" | "TARGET_TYPE_ENUM" | "TARGET_TYPE_ENUM_ENTRY" | "TARGET_TYPE_SERVICE" | "TARGET_TYPE_METHOD";

/** google.protobuf.FileOptions.OptimizeMode */
export type FileOptionsOptimizeMode = "SPEED" | "CODE_SIZE" | "LITE_RUNTIME";

/** google.protobuf.GeneratedCodeInfo.Annotation.Semantic */
export type GeneratedCodeInfoAnnotationSemantic = "NONE" | "SET" | "ALIAS";

/** google.protobuf.MethodOptions.IdempotencyLevel */
export type MethodOptionsIdempotencyLevel = "IDEMPOTENCY_UNKNOWN" | "NO_SIDE_EFFECTS" | "IDEMPOTENT";

/** google.protobuf.NullValue */
export type NullValue = "NULL_VALUE";

/** google.protobuf.SymbolVisibility */
export type SymbolVisibility = "VISIBILITY_UNSET" | "VISIBILITY_LOCAL" | "VISIBILITY_EXPORT";

/** xds.core.v3.ResourceLocator.Scheme */
export type ResourceLocatorScheme = "XDSTP" | "HTTP" | "FILE";

/** cel.expr.CheckedExpr */
export interface CheckedExpr {
  referenceMap?: { readonly [key: string]: Reference } | undefined;
  typeMap?: { readonly [key: string]: Type } | undefined;
  sourceInfo?: SourceInfo | undefined;
  exprVersion?: string | undefined;
  expr?: Expr | undefined;
}

/** cel.expr.Constant */
export interface Constant {
  /** one of constant_kind */
  nullValue?: null | undefined;
  /** one of constant_kind */
  boolValue?: boolean | undefined;
  /** one of constant_kind */
  int64Value?: number | string | undefined;
  /** one of constant_kind */
  uint64Value?: number | string | undefined;
  /** one of constant_kind */
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** one of constant_kind */
  stringValue?: string | undefined;
  /** one of constant_kind */
  bytesValue?: string | Uint8Array | undefined;
  /** one of constant_kind; @deprecated */
  durationValue?: string | undefined;
  /** one of constant_kind; @deprecated */
  timestampValue?: string | undefined;
}

/** cel.expr.Decl */
export interface Decl {
  name?: string | undefined;
  /** one of decl_kind */
  ident?: DeclIdentDecl | undefined;
  /** one of decl_kind */
  function?: DeclFunctionDecl | undefined;
}

/** cel.expr.Decl.FunctionDecl */
export interface DeclFunctionDecl {
  overloads?: readonly DeclFunctionDeclOverload[] | undefined;
  doc?: string | undefined;
}

/** cel.expr.Decl.FunctionDecl.Overload */
export interface DeclFunctionDeclOverload {
  overloadId?: string | undefined;
  params?: readonly Type[] | undefined;
  typeParams?: readonly string[] | undefined;
  resultType?: Type | undefined;
  isInstanceFunction?: boolean | undefined;
  doc?: string | undefined;
}

/** cel.expr.Decl.IdentDecl */
export interface DeclIdentDecl {
  type?: Type | undefined;
  value?: Constant | undefined;
  doc?: string | undefined;
}

/** cel.expr.EnumValue */
export interface EnumValue {
  type?: string | undefined;
  value?: number | undefined;
}

/** cel.expr.ErrorSet */
export interface ErrorSet {
  errors?: readonly Status[] | undefined;
}

/** cel.expr.EvalState */
export interface EvalState {
  values?: readonly ExprValue[] | undefined;
  results?: readonly EvalStateResult[] | undefined;
}

/** cel.expr.EvalState.Result */
export interface EvalStateResult {
  expr?: number | string | undefined;
  value?: number | string | undefined;
}

/** cel.expr.Explain */
export interface Explain {
  values?: readonly Value[] | undefined;
  exprSteps?: readonly ExplainExprStep[] | undefined;
}

/** cel.expr.Explain.ExprStep */
export interface ExplainExprStep {
  id?: number | string | undefined;
  valueIndex?: number | undefined;
}

/** cel.expr.Expr */
export interface Expr {
  id?: number | string | undefined;
  /** one of expr_kind */
  constExpr?: Constant | undefined;
  /** one of expr_kind */
  identExpr?: ExprIdent | undefined;
  /** one of expr_kind */
  selectExpr?: ExprSelect | undefined;
  /** one of expr_kind */
  callExpr?: ExprCall | undefined;
  /** one of expr_kind */
  listExpr?: ExprCreateList | undefined;
  /** one of expr_kind */
  structExpr?: ExprCreateStruct | undefined;
  /** one of expr_kind */
  comprehensionExpr?: ExprComprehension | undefined;
}

/** cel.expr.Expr.Call */
export interface ExprCall {
  target?: Expr | undefined;
  function?: string | undefined;
  args?: readonly Expr[] | undefined;
}

/** cel.expr.Expr.Comprehension */
export interface ExprComprehension {
  iterVar?: string | undefined;
  iterVar2?: string | undefined;
  iterRange?: Expr | undefined;
  accuVar?: string | undefined;
  accuInit?: Expr | undefined;
  loopCondition?: Expr | undefined;
  loopStep?: Expr | undefined;
  result?: Expr | undefined;
}

/** cel.expr.Expr.CreateList */
export interface ExprCreateList {
  elements?: readonly Expr[] | undefined;
  optionalIndices?: readonly number[] | undefined;
}

/** cel.expr.Expr.CreateStruct */
export interface ExprCreateStruct {
  messageName?: string | undefined;
  entries?: readonly ExprCreateStructEntry[] | undefined;
}

/** cel.expr.Expr.CreateStruct.Entry */
export interface ExprCreateStructEntry {
  id?: number | string | undefined;
  /** one of key_kind */
  fieldKey?: string | undefined;
  /** one of key_kind */
  mapKey?: Expr | undefined;
  value?: Expr | undefined;
  optionalEntry?: boolean | undefined;
}

/** cel.expr.Expr.Ident */
export interface ExprIdent {
  name?: string | undefined;
}

/** cel.expr.Expr.Select */
export interface ExprSelect {
  operand?: Expr | undefined;
  field?: string | undefined;
  testOnly?: boolean | undefined;
}

/** cel.expr.ExprValue */
export interface ExprValue {
  /** one of kind */
  value?: Value | undefined;
  /** one of kind */
  error?: ErrorSet | undefined;
  /** one of kind */
  unknown?: UnknownSet | undefined;
}

/** cel.expr.ListValue */
export interface ListValue {
  values?: readonly Value[] | undefined;
}

/** cel.expr.MapValue */
export interface MapValue {
  entries?: readonly MapValueEntry[] | undefined;
}

/** cel.expr.MapValue.Entry */
export interface MapValueEntry {
  key?: Value | undefined;
  value?: Value | undefined;
}

/** cel.expr.ParsedExpr */
export interface ParsedExpr {
  expr?: Expr | undefined;
  sourceInfo?: SourceInfo | undefined;
}

/** cel.expr.Reference */
export interface Reference {
  name?: string | undefined;
  overloadId?: readonly string[] | undefined;
  value?: Constant | undefined;
}

/** cel.expr.SourceInfo */
export interface SourceInfo {
  syntaxVersion?: string | undefined;
  location?: string | undefined;
  lineOffsets?: readonly number[] | undefined;
  positions?: { readonly [key: string]: number } | undefined;
  macroCalls?: { readonly [key: string]: Expr } | undefined;
  extensions?: readonly SourceInfoExtension[] | undefined;
}

/** cel.expr.SourceInfo.Extension */
export interface SourceInfoExtension {
  id?: string | undefined;
  affectedComponents?: readonly SourceInfoExtensionComponent[] | undefined;
  version?: SourceInfoExtensionVersion | undefined;
}

/** cel.expr.SourceInfo.Extension.Version */
export interface SourceInfoExtensionVersion {
  major?: number | string | undefined;
  minor?: number | string | undefined;
}

/** cel.expr.Status */
export interface Status {
  code?: number | undefined;
  message?: string | undefined;
  details?: readonly Any[] | undefined;
}

/** cel.expr.Type */
export interface Type {
  /** one of type_kind */
  dyn?: Empty | undefined;
  /** one of type_kind */
  null?: null | undefined;
  /** one of type_kind */
  primitive?: TypePrimitiveType | undefined;
  /** one of type_kind */
  wrapper?: TypePrimitiveType | undefined;
  /** one of type_kind */
  wellKnown?: TypeWellKnownType | undefined;
  /** one of type_kind */
  listType?: TypeListType | undefined;
  /** one of type_kind */
  mapType?: TypeMapType | undefined;
  /** one of type_kind */
  function?: TypeFunctionType | undefined;
  /** one of type_kind */
  messageType?: string | undefined;
  /** one of type_kind */
  typeParam?: string | undefined;
  /** one of type_kind */
  type?: Type | undefined;
  /** one of type_kind */
  error?: Empty | undefined;
  /** one of type_kind */
  abstractType?: TypeAbstractType | undefined;
}

/** cel.expr.Type.AbstractType */
export interface TypeAbstractType {
  name?: string | undefined;
  parameterTypes?: readonly Type[] | undefined;
}

/** cel.expr.Type.FunctionType */
export interface TypeFunctionType {
  resultType?: Type | undefined;
  argTypes?: readonly Type[] | undefined;
}

/** cel.expr.Type.ListType */
export interface TypeListType {
  elemType?: Type | undefined;
}

/** cel.expr.Type.MapType */
export interface TypeMapType {
  keyType?: Type | undefined;
  valueType?: Type | undefined;
}

/** cel.expr.UnknownSet */
export interface UnknownSet {
  exprs?: readonly (number | string)[] | undefined;
}

/** cel.expr.Value */
export interface Value {
  /** one of kind */
  nullValue?: null | undefined;
  /** one of kind */
  boolValue?: boolean | undefined;
  /** one of kind */
  int64Value?: number | string | undefined;
  /** one of kind */
  uint64Value?: number | string | undefined;
  /** one of kind */
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** one of kind */
  stringValue?: string | undefined;
  /** one of kind */
  bytesValue?: string | Uint8Array | undefined;
  /** one of kind */
  enumValue?: EnumValue | undefined;
  /** one of kind */
  objectValue?: Any | undefined;
  /** one of kind */
  mapValue?: MapValue | undefined;
  /** one of kind */
  listValue?: ListValue | undefined;
  /** one of kind */
  typeValue?: string | undefined;
}

/** envoy.type.http.v3.Cookie */
export interface Cookie {
  name?: string | undefined;
  ttl?: string | undefined;
  path?: string | undefined;
  attributes?: readonly CookieAttribute[] | undefined;
}

/** envoy.type.http.v3.CookieAttribute */
export interface CookieAttribute {
  name?: string | undefined;
  value?: string | undefined;
}

/** envoy.type.http.v3.PathTransformation */
export interface PathTransformation {
  operations?: readonly PathTransformationOperation[] | undefined;
}

/** envoy.type.http.v3.PathTransformation.Operation */
export interface PathTransformationOperation {
  /** one of operation_specifier */
  normalizePathRfc3986?: PathTransformationOperationNormalizePathRFC3986 | undefined;
  /** one of operation_specifier */
  mergeSlashes?: PathTransformationOperationMergeSlashes | undefined;
}

/** envoy.type.http.v3.PathTransformation.Operation.MergeSlashes */
export interface PathTransformationOperationMergeSlashes {
}

/** envoy.type.http.v3.PathTransformation.Operation.NormalizePathRFC3986 */
export interface PathTransformationOperationNormalizePathRFC3986 {
}

/** envoy.type.matcher.v3.AddressMatcher */
export interface AddressMatcher {
  ranges?: readonly CoreCidrRange[] | undefined;
  invertMatch?: boolean | undefined;
}

/** envoy.type.matcher.v3.DoubleMatcher */
export interface DoubleMatcher {
  /** one of match_pattern */
  range?: DoubleRange | undefined;
  /** one of match_pattern */
  exact?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.type.matcher.v3.FilterStateMatcher */
export interface FilterStateMatcher {
  key?: string | undefined;
  /** one of matcher */
  stringMatch?: StringMatcher | undefined;
  /** one of matcher */
  addressMatch?: AddressMatcher | undefined;
}

/** envoy.type.matcher.v3.HttpRequestHeaderMatchInput */
export interface HttpRequestHeaderMatchInput {
  headerName?: string | undefined;
}

/** envoy.type.matcher.v3.HttpRequestQueryParamMatchInput */
export interface HttpRequestQueryParamMatchInput {
  queryParam?: string | undefined;
}

/** envoy.type.matcher.v3.HttpRequestTrailerMatchInput */
export interface HttpRequestTrailerMatchInput {
  headerName?: string | undefined;
}

/** envoy.type.matcher.v3.HttpResponseHeaderMatchInput */
export interface HttpResponseHeaderMatchInput {
  headerName?: string | undefined;
}

/** envoy.type.matcher.v3.HttpResponseLocalReplyMatchInput */
export interface HttpResponseLocalReplyMatchInput {
}

/** envoy.type.matcher.v3.HttpResponseStatusCodeClassMatchInput */
export interface HttpResponseStatusCodeClassMatchInput {
}

/** envoy.type.matcher.v3.HttpResponseStatusCodeMatchInput */
export interface HttpResponseStatusCodeMatchInput {
}

/** envoy.type.matcher.v3.HttpResponseTrailerMatchInput */
export interface HttpResponseTrailerMatchInput {
  headerName?: string | undefined;
}

/** envoy.type.matcher.v3.ListMatcher */
export interface ListMatcher {
  /** one of match_pattern */
  oneOf?: ValueMatcher | undefined;
}

/** envoy.type.matcher.v3.ListStringMatcher */
export interface ListStringMatcher {
  patterns?: readonly StringMatcher[] | undefined;
}

/** envoy.type.matcher.v3.MetadataMatcher */
export interface MetadataMatcher {
  filter?: string | undefined;
  path?: readonly MetadataMatcherPathSegment[] | undefined;
  value?: ValueMatcher | undefined;
  invert?: boolean | undefined;
}

/** envoy.type.matcher.v3.MetadataMatcher.PathSegment */
export interface MetadataMatcherPathSegment {
  /** one of segment */
  key?: string | undefined;
}

/** envoy.type.matcher.v3.NodeMatcher */
export interface NodeMatcher {
  nodeId?: StringMatcher | undefined;
  nodeMetadatas?: readonly StructMatcher[] | undefined;
}

/** envoy.type.matcher.v3.OrMatcher */
export interface OrMatcher {
  valueMatchers?: readonly ValueMatcher[] | undefined;
}

/** envoy.type.matcher.v3.PathMatcher */
export interface PathMatcher {
  /** one of rule */
  path?: StringMatcher | undefined;
}

/** envoy.type.matcher.v3.RegexMatchAndSubstitute */
export interface RegexMatchAndSubstitute {
  pattern?: RegexMatcher | undefined;
  substitution?: string | undefined;
}

/** envoy.type.matcher.v3.RegexMatcher */
export interface RegexMatcher {
  /** one of engine_type; @deprecated */
  googleRe2?: RegexMatcherGoogleRE2 | undefined;
  regex?: string | undefined;
}

/** envoy.type.matcher.v3.RegexMatcher.GoogleRE2 */
export interface RegexMatcherGoogleRE2 {
  /** @deprecated */
  maxProgramSize?: number | undefined;
}

/** envoy.type.matcher.v3.StringMatcher */
export interface StringMatcher {
  /** one of match_pattern */
  exact?: string | undefined;
  /** one of match_pattern */
  prefix?: string | undefined;
  /** one of match_pattern */
  suffix?: string | undefined;
  /** one of match_pattern */
  safeRegex?: RegexMatcher | undefined;
  /** one of match_pattern */
  contains?: string | undefined;
  /** one of match_pattern */
  custom?: CoreTypedExtensionConfig | undefined;
  ignoreCase?: boolean | undefined;
}

/** envoy.type.matcher.v3.StructMatcher */
export interface StructMatcher {
  path?: readonly StructMatcherPathSegment[] | undefined;
  value?: ValueMatcher | undefined;
}

/** envoy.type.matcher.v3.StructMatcher.PathSegment */
export interface StructMatcherPathSegment {
  /** one of segment */
  key?: string | undefined;
}

/** envoy.type.matcher.v3.ValueMatcher */
export interface ValueMatcher {
  /** one of match_pattern */
  nullMatch?: ValueMatcherNullMatch | undefined;
  /** one of match_pattern */
  doubleMatch?: DoubleMatcher | undefined;
  /** one of match_pattern */
  stringMatch?: StringMatcher | undefined;
  /** one of match_pattern */
  boolMatch?: boolean | undefined;
  /** one of match_pattern */
  presentMatch?: boolean | undefined;
  /** one of match_pattern */
  listMatch?: ListMatcher | undefined;
  /** one of match_pattern */
  orMatch?: OrMatcher | undefined;
}

/** envoy.type.matcher.v3.ValueMatcher.NullMatch */
export interface ValueMatcherNullMatch {
}

/** envoy.type.metadata.v3.MetadataKey */
export interface MetadataKey {
  key?: string | undefined;
  path?: readonly MetadataKeyPathSegment[] | undefined;
}

/** envoy.type.metadata.v3.MetadataKey.PathSegment */
export interface MetadataKeyPathSegment {
  /** one of segment */
  key?: string | undefined;
  /** one of segment */
  index?: number | undefined;
}

/** envoy.type.metadata.v3.MetadataKind */
export interface MetadataKind {
  /** one of kind */
  request?: MetadataKindRequest | undefined;
  /** one of kind */
  route?: MetadataKindRoute | undefined;
  /** one of kind */
  cluster?: MetadataKindCluster | undefined;
  /** one of kind */
  host?: MetadataKindHost | undefined;
}

/** envoy.type.metadata.v3.MetadataKind.Cluster */
export interface MetadataKindCluster {
}

/** envoy.type.metadata.v3.MetadataKind.Host */
export interface MetadataKindHost {
}

/** envoy.type.metadata.v3.MetadataKind.Request */
export interface MetadataKindRequest {
}

/** envoy.type.metadata.v3.MetadataKind.Route */
export interface MetadataKindRoute {
}

/** envoy.type.tracing.v3.CustomTag */
export interface CustomTag {
  tag?: string | undefined;
  /** one of type */
  literal?: CustomTagLiteral | undefined;
  /** one of type */
  environment?: CustomTagEnvironment | undefined;
  /** one of type */
  requestHeader?: CustomTagHeader | undefined;
  /** one of type */
  metadata?: CustomTagMetadata | undefined;
  /** one of type */
  value?: string | undefined;
  valueType?: CustomTagValueType | undefined;
}

/** envoy.type.tracing.v3.CustomTag.Environment */
export interface CustomTagEnvironment {
  name?: string | undefined;
  defaultValue?: string | undefined;
}

/** envoy.type.tracing.v3.CustomTag.Header */
export interface CustomTagHeader {
  name?: string | undefined;
  defaultValue?: string | undefined;
}

/** envoy.type.tracing.v3.CustomTag.Literal */
export interface CustomTagLiteral {
  value?: string | undefined;
}

/** envoy.type.tracing.v3.CustomTag.Metadata */
export interface CustomTagMetadata {
  kind?: MetadataKind | undefined;
  metadataKey?: MetadataKey | undefined;
  defaultValue?: string | undefined;
}

/** envoy.type.v3.DoubleRange */
export interface DoubleRange {
  start?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  end?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.type.v3.FractionalPercent */
export interface FractionalPercent {
  numerator?: number | undefined;
  denominator?: FractionalPercentDenominatorType | undefined;
}

/** envoy.type.v3.HashPolicy */
export interface HashPolicy {
  /** one of policy_specifier */
  sourceIp?: HashPolicySourceIp | undefined;
  /** one of policy_specifier */
  filterState?: HashPolicyFilterState | undefined;
}

/** envoy.type.v3.HashPolicy.FilterState */
export interface HashPolicyFilterState {
  key?: string | undefined;
}

/** envoy.type.v3.HashPolicy.SourceIp */
export interface HashPolicySourceIp {
}

/** envoy.type.v3.HttpStatus */
export interface HttpStatus {
  code?: StatusCode | undefined;
}

/** envoy.type.v3.Int32Range */
export interface Int32Range {
  start?: number | undefined;
  end?: number | undefined;
}

/** envoy.type.v3.Int64Range */
export interface Int64Range {
  start?: number | string | undefined;
  end?: number | string | undefined;
}

/** envoy.type.v3.Percent */
export interface Percent {
  value?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** envoy.type.v3.RateLimitStrategy */
export interface RateLimitStrategy {
  /** one of strategy */
  blanketRule?: RateLimitStrategyBlanketRule | undefined;
  /** one of strategy */
  requestsPerTimeUnit?: RateLimitStrategyRequestsPerTimeUnit | undefined;
  /** one of strategy */
  tokenBucket?: TokenBucket | undefined;
}

/** envoy.type.v3.RateLimitStrategy.RequestsPerTimeUnit */
export interface RateLimitStrategyRequestsPerTimeUnit {
  requestsPerTimeUnit?: number | string | undefined;
  timeUnit?: RateLimitUnit | undefined;
}

/** envoy.type.v3.Scope */
export interface Scope {
  maxCounters?: number | undefined;
  maxGauges?: number | undefined;
  maxHistograms?: number | undefined;
  enableEviction?: boolean | undefined;
  prefix?: string | undefined;
  sharingName?: string | undefined;
}

/** envoy.type.v3.SemanticVersion */
export interface SemanticVersion {
  majorNumber?: number | undefined;
  minorNumber?: number | undefined;
  patch?: number | undefined;
}

/** envoy.type.v3.TokenBucket */
export interface TokenBucket {
  maxTokens?: number | undefined;
  tokensPerFill?: number | undefined;
  fillInterval?: string | undefined;
}

/** google.api.expr.v1alpha1.CheckedExpr */
export interface ExprCheckedExpr {
  referenceMap?: { readonly [key: string]: ExprReference } | undefined;
  typeMap?: { readonly [key: string]: ExprType } | undefined;
  sourceInfo?: ExprSourceInfo | undefined;
  exprVersion?: string | undefined;
  expr?: ApiExpr | undefined;
}

/** google.api.expr.v1alpha1.Constant */
export interface ExprConstant {
  /** one of constant_kind */
  nullValue?: null | undefined;
  /** one of constant_kind */
  boolValue?: boolean | undefined;
  /** one of constant_kind */
  int64Value?: number | string | undefined;
  /** one of constant_kind */
  uint64Value?: number | string | undefined;
  /** one of constant_kind */
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** one of constant_kind */
  stringValue?: string | undefined;
  /** one of constant_kind */
  bytesValue?: string | Uint8Array | undefined;
  /** one of constant_kind; @deprecated */
  durationValue?: string | undefined;
  /** one of constant_kind; @deprecated */
  timestampValue?: string | undefined;
}

/** google.api.expr.v1alpha1.Decl */
export interface ExprDecl {
  name?: string | undefined;
  /** one of decl_kind */
  ident?: ExprDeclIdentDecl | undefined;
  /** one of decl_kind */
  function?: ExprDeclFunctionDecl | undefined;
}

/** google.api.expr.v1alpha1.Decl.FunctionDecl */
export interface ExprDeclFunctionDecl {
  overloads?: readonly ExprDeclFunctionDeclOverload[] | undefined;
  doc?: string | undefined;
}

/** google.api.expr.v1alpha1.Decl.FunctionDecl.Overload */
export interface ExprDeclFunctionDeclOverload {
  overloadId?: string | undefined;
  params?: readonly ExprType[] | undefined;
  typeParams?: readonly string[] | undefined;
  resultType?: ExprType | undefined;
  isInstanceFunction?: boolean | undefined;
  doc?: string | undefined;
}

/** google.api.expr.v1alpha1.Decl.IdentDecl */
export interface ExprDeclIdentDecl {
  type?: ExprType | undefined;
  value?: ExprConstant | undefined;
  doc?: string | undefined;
}

/** google.api.expr.v1alpha1.EnumValue */
export interface ExprEnumValue {
  type?: string | undefined;
  value?: number | undefined;
}

/** google.api.expr.v1alpha1.ErrorSet */
export interface ExprErrorSet {
  errors?: readonly RpcStatus[] | undefined;
}

/** google.api.expr.v1alpha1.EvalState */
export interface ExprEvalState {
  values?: readonly ExprExprValue[] | undefined;
  results?: readonly ExprEvalStateResult[] | undefined;
}

/** google.api.expr.v1alpha1.EvalState.Result */
export interface ExprEvalStateResult {
  expr?: number | string | undefined;
  value?: number | string | undefined;
}

/** google.api.expr.v1alpha1.Explain */
export interface ExprExplain {
  values?: readonly ApiExprValue[] | undefined;
  exprSteps?: readonly ExprExplainExprStep[] | undefined;
}

/** google.api.expr.v1alpha1.Explain.ExprStep */
export interface ExprExplainExprStep {
  id?: number | string | undefined;
  valueIndex?: number | undefined;
}

/** google.api.expr.v1alpha1.Expr */
export interface ApiExpr {
  id?: number | string | undefined;
  /** one of expr_kind */
  constExpr?: ExprConstant | undefined;
  /** one of expr_kind */
  identExpr?: ApiExprIdent | undefined;
  /** one of expr_kind */
  selectExpr?: ApiExprSelect | undefined;
  /** one of expr_kind */
  callExpr?: ApiExprCall | undefined;
  /** one of expr_kind */
  listExpr?: ApiExprCreateList | undefined;
  /** one of expr_kind */
  structExpr?: ApiExprCreateStruct | undefined;
  /** one of expr_kind */
  comprehensionExpr?: ApiExprComprehension | undefined;
}

/** google.api.expr.v1alpha1.Expr.Call */
export interface ApiExprCall {
  target?: ApiExpr | undefined;
  function?: string | undefined;
  args?: readonly ApiExpr[] | undefined;
}

/** google.api.expr.v1alpha1.Expr.Comprehension */
export interface ApiExprComprehension {
  iterVar?: string | undefined;
  iterVar2?: string | undefined;
  iterRange?: ApiExpr | undefined;
  accuVar?: string | undefined;
  accuInit?: ApiExpr | undefined;
  loopCondition?: ApiExpr | undefined;
  loopStep?: ApiExpr | undefined;
  result?: ApiExpr | undefined;
}

/** google.api.expr.v1alpha1.Expr.CreateList */
export interface ApiExprCreateList {
  elements?: readonly ApiExpr[] | undefined;
  optionalIndices?: readonly number[] | undefined;
}

/** google.api.expr.v1alpha1.Expr.CreateStruct */
export interface ApiExprCreateStruct {
  messageName?: string | undefined;
  entries?: readonly ApiExprCreateStructEntry[] | undefined;
}

/** google.api.expr.v1alpha1.Expr.CreateStruct.Entry */
export interface ApiExprCreateStructEntry {
  id?: number | string | undefined;
  /** one of key_kind */
  fieldKey?: string | undefined;
  /** one of key_kind */
  mapKey?: ApiExpr | undefined;
  value?: ApiExpr | undefined;
  optionalEntry?: boolean | undefined;
}

/** google.api.expr.v1alpha1.Expr.Ident */
export interface ApiExprIdent {
  name?: string | undefined;
}

/** google.api.expr.v1alpha1.Expr.Select */
export interface ApiExprSelect {
  operand?: ApiExpr | undefined;
  field?: string | undefined;
  testOnly?: boolean | undefined;
}

/** google.api.expr.v1alpha1.ExprValue */
export interface ExprExprValue {
  /** one of kind */
  value?: ApiExprValue | undefined;
  /** one of kind */
  error?: ExprErrorSet | undefined;
  /** one of kind */
  unknown?: ExprUnknownSet | undefined;
}

/** google.api.expr.v1alpha1.ListValue */
export interface ExprListValue {
  values?: readonly ApiExprValue[] | undefined;
}

/** google.api.expr.v1alpha1.MapValue */
export interface ExprMapValue {
  entries?: readonly ExprMapValueEntry[] | undefined;
}

/** google.api.expr.v1alpha1.MapValue.Entry */
export interface ExprMapValueEntry {
  key?: ApiExprValue | undefined;
  value?: ApiExprValue | undefined;
}

/** google.api.expr.v1alpha1.ParsedExpr */
export interface ExprParsedExpr {
  expr?: ApiExpr | undefined;
  sourceInfo?: ExprSourceInfo | undefined;
}

/** google.api.expr.v1alpha1.Reference */
export interface ExprReference {
  name?: string | undefined;
  overloadId?: readonly string[] | undefined;
  value?: ExprConstant | undefined;
}

/** google.api.expr.v1alpha1.SourceInfo */
export interface ExprSourceInfo {
  syntaxVersion?: string | undefined;
  location?: string | undefined;
  lineOffsets?: readonly number[] | undefined;
  positions?: { readonly [key: string]: number } | undefined;
  macroCalls?: { readonly [key: string]: ApiExpr } | undefined;
  extensions?: readonly ExprSourceInfoExtension[] | undefined;
}

/** google.api.expr.v1alpha1.SourceInfo.Extension */
export interface ExprSourceInfoExtension {
  id?: string | undefined;
  affectedComponents?: readonly ExprSourceInfoExtensionComponent[] | undefined;
  version?: ExprSourceInfoExtensionVersion | undefined;
}

/** google.api.expr.v1alpha1.SourceInfo.Extension.Version */
export interface ExprSourceInfoExtensionVersion {
  major?: number | string | undefined;
  minor?: number | string | undefined;
}

/** google.api.expr.v1alpha1.SourcePosition */
export interface SourcePosition {
  location?: string | undefined;
  offset?: number | undefined;
  line?: number | undefined;
  column?: number | undefined;
}

/** google.api.expr.v1alpha1.Type */
export interface ExprType {
  /** one of type_kind */
  dyn?: Empty | undefined;
  /** one of type_kind */
  null?: null | undefined;
  /** one of type_kind */
  primitive?: ExprTypePrimitiveType | undefined;
  /** one of type_kind */
  wrapper?: ExprTypePrimitiveType | undefined;
  /** one of type_kind */
  wellKnown?: ExprTypeWellKnownType | undefined;
  /** one of type_kind */
  listType?: ExprTypeListType | undefined;
  /** one of type_kind */
  mapType?: ExprTypeMapType | undefined;
  /** one of type_kind */
  function?: ExprTypeFunctionType | undefined;
  /** one of type_kind */
  messageType?: string | undefined;
  /** one of type_kind */
  typeParam?: string | undefined;
  /** one of type_kind */
  type?: ExprType | undefined;
  /** one of type_kind */
  error?: Empty | undefined;
  /** one of type_kind */
  abstractType?: ExprTypeAbstractType | undefined;
}

/** google.api.expr.v1alpha1.Type.AbstractType */
export interface ExprTypeAbstractType {
  name?: string | undefined;
  parameterTypes?: readonly ExprType[] | undefined;
}

/** google.api.expr.v1alpha1.Type.FunctionType */
export interface ExprTypeFunctionType {
  resultType?: ExprType | undefined;
  argTypes?: readonly ExprType[] | undefined;
}

/** google.api.expr.v1alpha1.Type.ListType */
export interface ExprTypeListType {
  elemType?: ExprType | undefined;
}

/** google.api.expr.v1alpha1.Type.MapType */
export interface ExprTypeMapType {
  keyType?: ExprType | undefined;
  valueType?: ExprType | undefined;
}

/** google.api.expr.v1alpha1.UnknownSet */
export interface ExprUnknownSet {
  exprs?: readonly (number | string)[] | undefined;
}

/** google.api.expr.v1alpha1.Value */
export interface ApiExprValue {
  /** one of kind */
  nullValue?: null | undefined;
  /** one of kind */
  boolValue?: boolean | undefined;
  /** one of kind */
  int64Value?: number | string | undefined;
  /** one of kind */
  uint64Value?: number | string | undefined;
  /** one of kind */
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** one of kind */
  stringValue?: string | undefined;
  /** one of kind */
  bytesValue?: string | Uint8Array | undefined;
  /** one of kind */
  enumValue?: ExprEnumValue | undefined;
  /** one of kind */
  objectValue?: Any | undefined;
  /** one of kind */
  mapValue?: ExprMapValue | undefined;
  /** one of kind */
  listValue?: ExprListValue | undefined;
  /** one of kind */
  typeValue?: string | undefined;
}

/** google.protobuf.DescriptorProto */
export interface DescriptorProto {
  name?: string | undefined;
  field?: readonly FieldDescriptorProto[] | undefined;
  extension?: readonly FieldDescriptorProto[] | undefined;
  nestedType?: readonly DescriptorProto[] | undefined;
  enumType?: readonly EnumDescriptorProto[] | undefined;
  extensionRange?: readonly DescriptorProtoExtensionRange[] | undefined;
  oneofDecl?: readonly OneofDescriptorProto[] | undefined;
  options?: MessageOptions | undefined;
  reservedRange?: readonly DescriptorProtoReservedRange[] | undefined;
  reservedName?: readonly string[] | undefined;
  visibility?: SymbolVisibility | undefined;
}

/** google.protobuf.DescriptorProto.ExtensionRange */
export interface DescriptorProtoExtensionRange {
  start?: number | undefined;
  end?: number | undefined;
  options?: ExtensionRangeOptions | undefined;
}

/** google.protobuf.DescriptorProto.ReservedRange */
export interface DescriptorProtoReservedRange {
  start?: number | undefined;
  end?: number | undefined;
}

/** google.protobuf.Empty */
export interface Empty {
}

/** google.protobuf.EnumDescriptorProto */
export interface EnumDescriptorProto {
  name?: string | undefined;
  value?: readonly EnumValueDescriptorProto[] | undefined;
  options?: EnumOptions | undefined;
  reservedRange?: readonly EnumDescriptorProtoEnumReservedRange[] | undefined;
  reservedName?: readonly string[] | undefined;
  visibility?: SymbolVisibility | undefined;
}

/** google.protobuf.EnumDescriptorProto.EnumReservedRange */
export interface EnumDescriptorProtoEnumReservedRange {
  start?: number | undefined;
  end?: number | undefined;
}

/** google.protobuf.EnumOptions */
export interface EnumOptions {
  allowAlias?: boolean | undefined;
  deprecated?: boolean | undefined;
  /** @deprecated */
  deprecatedLegacyJsonFieldConflicts?: boolean | undefined;
  features?: FeatureSet | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.EnumValueDescriptorProto */
export interface EnumValueDescriptorProto {
  name?: string | undefined;
  number?: number | undefined;
  options?: EnumValueOptions | undefined;
}

/** google.protobuf.EnumValueOptions */
export interface EnumValueOptions {
  deprecated?: boolean | undefined;
  features?: FeatureSet | undefined;
  debugRedact?: boolean | undefined;
  featureSupport?: FieldOptionsFeatureSupport | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.ExtensionRangeOptions */
export interface ExtensionRangeOptions {
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
  declaration?: readonly ExtensionRangeOptionsDeclaration[] | undefined;
  features?: FeatureSet | undefined;
  verification?: ExtensionRangeOptionsVerificationState | undefined;
}

/** google.protobuf.ExtensionRangeOptions.Declaration */
export interface ExtensionRangeOptionsDeclaration {
  number?: number | undefined;
  fullName?: string | undefined;
  type?: string | undefined;
  reserved?: boolean | undefined;
  repeated?: boolean | undefined;
}

/** google.protobuf.FeatureSet */
export interface FeatureSet {
  fieldPresence?: FeatureSetFieldPresence | undefined;
  enumType?: FeatureSetEnumType | undefined;
  repeatedFieldEncoding?: FeatureSetRepeatedFieldEncoding | undefined;
  utf8Validation?: FeatureSetUtf8Validation | undefined;
  messageEncoding?: FeatureSetMessageEncoding | undefined;
  jsonFormat?: FeatureSetJsonFormat | undefined;
  enforceNamingStyle?: FeatureSetEnforceNamingStyle | undefined;
  defaultSymbolVisibility?: FeatureSetVisibilityFeatureDefaultSymbolVisibility | undefined;
}

/** google.protobuf.FeatureSet.VisibilityFeature */
export interface FeatureSetVisibilityFeature {
}

/** google.protobuf.FeatureSetDefaults */
export interface FeatureSetDefaults {
  defaults?: readonly FeatureSetDefaultsFeatureSetEditionDefault[] | undefined;
  minimumEdition?: Edition | undefined;
  maximumEdition?: Edition | undefined;
}

/** google.protobuf.FeatureSetDefaults.FeatureSetEditionDefault */
export interface FeatureSetDefaultsFeatureSetEditionDefault {
  edition?: Edition | undefined;
  overridableFeatures?: FeatureSet | undefined;
  fixedFeatures?: FeatureSet | undefined;
}

/** google.protobuf.FieldDescriptorProto */
export interface FieldDescriptorProto {
  name?: string | undefined;
  number?: number | undefined;
  label?: FieldDescriptorProtoLabel | undefined;
  type?: FieldDescriptorProtoType | undefined;
  typeName?: string | undefined;
  extendee?: string | undefined;
  defaultValue?: string | undefined;
  oneofIndex?: number | undefined;
  jsonName?: string | undefined;
  options?: FieldOptions | undefined;
  proto3Optional?: boolean | undefined;
}

/** google.protobuf.FieldOptions */
export interface FieldOptions {
  ctype?: FieldOptionsCType | undefined;
  packed?: boolean | undefined;
  jstype?: FieldOptionsJSType | undefined;
  lazy?: boolean | undefined;
  unverifiedLazy?: boolean | undefined;
  deprecated?: boolean | undefined;
  /** @deprecated */
  weak?: boolean | undefined;
  debugRedact?: boolean | undefined;
  retention?: FieldOptionsOptionRetention | undefined;
  targets?: readonly FieldOptionsOptionTargetType[] | undefined;
  editionDefaults?: readonly FieldOptionsEditionDefault[] | undefined;
  features?: FeatureSet | undefined;
  featureSupport?: FieldOptionsFeatureSupport | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.FieldOptions.EditionDefault */
export interface FieldOptionsEditionDefault {
  edition?: Edition | undefined;
  value?: string | undefined;
}

/** google.protobuf.FieldOptions.FeatureSupport */
export interface FieldOptionsFeatureSupport {
  editionIntroduced?: Edition | undefined;
  editionDeprecated?: Edition | undefined;
  deprecationWarning?: string | undefined;
  editionRemoved?: Edition | undefined;
  removalError?: string | undefined;
}

/** google.protobuf.FileDescriptorProto */
export interface FileDescriptorProto {
  name?: string | undefined;
  package?: string | undefined;
  dependency?: readonly string[] | undefined;
  publicDependency?: readonly number[] | undefined;
  weakDependency?: readonly number[] | undefined;
  optionDependency?: readonly string[] | undefined;
  messageType?: readonly DescriptorProto[] | undefined;
  enumType?: readonly EnumDescriptorProto[] | undefined;
  service?: readonly ServiceDescriptorProto[] | undefined;
  extension?: readonly FieldDescriptorProto[] | undefined;
  options?: FileOptions | undefined;
  sourceCodeInfo?: SourceCodeInfo | undefined;
  syntax?: string | undefined;
  edition?: Edition | undefined;
}

/** google.protobuf.FileDescriptorSet */
export interface FileDescriptorSet {
  file?: readonly FileDescriptorProto[] | undefined;
}

/** google.protobuf.FileOptions */
export interface FileOptions {
  javaPackage?: string | undefined;
  javaOuterClassname?: string | undefined;
  javaMultipleFiles?: boolean | undefined;
  /** @deprecated */
  javaGenerateEqualsAndHash?: boolean | undefined;
  javaStringCheckUtf8?: boolean | undefined;
  optimizeFor?: FileOptionsOptimizeMode | undefined;
  goPackage?: string | undefined;
  ccGenericServices?: boolean | undefined;
  javaGenericServices?: boolean | undefined;
  pyGenericServices?: boolean | undefined;
  deprecated?: boolean | undefined;
  ccEnableArenas?: boolean | undefined;
  objcClassPrefix?: string | undefined;
  csharpNamespace?: string | undefined;
  swiftPrefix?: string | undefined;
  phpClassPrefix?: string | undefined;
  phpNamespace?: string | undefined;
  phpMetadataNamespace?: string | undefined;
  rubyPackage?: string | undefined;
  features?: FeatureSet | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.GeneratedCodeInfo */
export interface GeneratedCodeInfo {
  annotation?: readonly GeneratedCodeInfoAnnotation[] | undefined;
}

/** google.protobuf.GeneratedCodeInfo.Annotation */
export interface GeneratedCodeInfoAnnotation {
  path?: readonly number[] | undefined;
  sourceFile?: string | undefined;
  begin?: number | undefined;
  end?: number | undefined;
  semantic?: GeneratedCodeInfoAnnotationSemantic | undefined;
}

/** google.protobuf.MessageOptions */
export interface MessageOptions {
  messageSetWireFormat?: boolean | undefined;
  noStandardDescriptorAccessor?: boolean | undefined;
  deprecated?: boolean | undefined;
  mapEntry?: boolean | undefined;
  /** @deprecated */
  deprecatedLegacyJsonFieldConflicts?: boolean | undefined;
  features?: FeatureSet | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.MethodDescriptorProto */
export interface MethodDescriptorProto {
  name?: string | undefined;
  inputType?: string | undefined;
  outputType?: string | undefined;
  options?: MethodOptions | undefined;
  clientStreaming?: boolean | undefined;
  serverStreaming?: boolean | undefined;
}

/** google.protobuf.MethodOptions */
export interface MethodOptions {
  deprecated?: boolean | undefined;
  idempotencyLevel?: MethodOptionsIdempotencyLevel | undefined;
  features?: FeatureSet | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.OneofDescriptorProto */
export interface OneofDescriptorProto {
  name?: string | undefined;
  options?: OneofOptions | undefined;
}

/** google.protobuf.OneofOptions */
export interface OneofOptions {
  features?: FeatureSet | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.ServiceDescriptorProto */
export interface ServiceDescriptorProto {
  name?: string | undefined;
  method?: readonly MethodDescriptorProto[] | undefined;
  options?: ServiceOptions | undefined;
}

/** google.protobuf.ServiceOptions */
export interface ServiceOptions {
  features?: FeatureSet | undefined;
  deprecated?: boolean | undefined;
  uninterpretedOption?: readonly UninterpretedOption[] | undefined;
}

/** google.protobuf.SourceCodeInfo */
export interface SourceCodeInfo {
  location?: readonly SourceCodeInfoLocation[] | undefined;
}

/** google.protobuf.SourceCodeInfo.Location */
export interface SourceCodeInfoLocation {
  path?: readonly number[] | undefined;
  span?: readonly number[] | undefined;
  leadingComments?: string | undefined;
  trailingComments?: string | undefined;
  leadingDetachedComments?: readonly string[] | undefined;
}

/** google.protobuf.UninterpretedOption */
export interface UninterpretedOption {
  name?: readonly UninterpretedOptionNamePart[] | undefined;
  identifierValue?: string | undefined;
  positiveIntValue?: number | string | undefined;
  negativeIntValue?: number | string | undefined;
  doubleValue?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  stringValue?: string | Uint8Array | undefined;
  aggregateValue?: string | undefined;
}

/** google.protobuf.UninterpretedOption.NamePart */
export interface UninterpretedOptionNamePart {
  namePart?: string | undefined;
  isExtension?: boolean | undefined;
}

/** google.rpc.Status */
export interface RpcStatus {
  code?: number | undefined;
  message?: string | undefined;
  details?: readonly Any[] | undefined;
}

/** udpa.type.v1.TypedStruct */
export interface TypedStruct {
  typeUrl?: string | undefined;
  value?: { [key: string]: unknown } | undefined;
}

/** xds.core.v3.Authority */
export interface Authority {
  name?: string | undefined;
}

/** xds.core.v3.CidrRange */
export interface CoreCidrRange {
  addressPrefix?: string | undefined;
  prefixLen?: number | undefined;
}

/** xds.core.v3.CollectionEntry */
export interface CollectionEntry {
  /** one of resource_specifier */
  locator?: CoreResourceLocator | undefined;
  /** one of resource_specifier */
  inlineEntry?: CollectionEntryInlineEntry | undefined;
}

/** xds.core.v3.CollectionEntry.InlineEntry */
export interface CollectionEntryInlineEntry {
  name?: string | undefined;
  version?: string | undefined;
  resource?: Any | undefined;
}

/** xds.core.v3.ContextParams */
export interface ContextParams {
  params?: { readonly [key: string]: string } | undefined;
}

/** xds.core.v3.Resource */
export interface CoreResource {
  name?: CoreResourceName | undefined;
  version?: string | undefined;
  resource?: Any | undefined;
}

/** xds.core.v3.ResourceLocator */
export interface CoreResourceLocator {
  scheme?: ResourceLocatorScheme | undefined;
  id?: string | undefined;
  authority?: string | undefined;
  resourceType?: string | undefined;
  /** one of context_param_specifier */
  exactContext?: ContextParams | undefined;
  directives?: readonly ResourceLocatorDirective[] | undefined;
}

/** xds.core.v3.ResourceLocator.Directive */
export interface ResourceLocatorDirective {
  /** one of directive */
  alt?: CoreResourceLocator | undefined;
  /** one of directive */
  entry?: string | undefined;
}

/** xds.core.v3.ResourceName */
export interface CoreResourceName {
  id?: string | undefined;
  authority?: string | undefined;
  resourceType?: string | undefined;
  context?: ContextParams | undefined;
}

/** xds.core.v3.TypedExtensionConfig */
export interface CoreTypedExtensionConfig {
  name?: string | undefined;
  typedConfig?: Any | undefined;
}

/** xds.data.orca.v3.OrcaLoadReport */
export interface OrcaLoadReport {
  cpuUtilization?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  memUtilization?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  /** @deprecated */
  rps?: number | string | undefined;
  requestCost?: { readonly [key: string]: number | "NaN" | "Infinity" | "-Infinity" } | undefined;
  utilization?: { readonly [key: string]: number | "NaN" | "Infinity" | "-Infinity" } | undefined;
  rpsFractional?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  eps?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  namedMetrics?: { readonly [key: string]: number | "NaN" | "Infinity" | "-Infinity" } | undefined;
  applicationUtilization?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** xds.service.orca.v3.OrcaLoadReportRequest */
export interface OrcaLoadReportRequest {
  reportInterval?: string | undefined;
  requestCostNames?: readonly string[] | undefined;
}

/** xds.type.matcher.v3.CelMatcher */
export interface CelMatcher {
  exprMatch?: CelExpression | undefined;
  description?: string | undefined;
}

/** xds.type.matcher.v3.DoubleRangeMatcher */
export interface DoubleRangeMatcher {
  rangeMatchers?: readonly DoubleRangeMatcherRangeMatcher[] | undefined;
}

/** xds.type.matcher.v3.DoubleRangeMatcher.RangeMatcher */
export interface DoubleRangeMatcherRangeMatcher {
  ranges?: readonly XdsDoubleRange[] | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.HttpAttributesCelMatchInput */
export interface HttpAttributesCelMatchInput {
}

/** xds.type.matcher.v3.IPMatcher */
export interface IPMatcher {
  rangeMatchers?: readonly IPMatcherIPRangeMatcher[] | undefined;
}

/** xds.type.matcher.v3.IPMatcher.IPRangeMatcher */
export interface IPMatcherIPRangeMatcher {
  ranges?: readonly CoreCidrRange[] | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
  exclusive?: boolean | undefined;
}

/** xds.type.matcher.v3.Int32RangeMatcher */
export interface Int32RangeMatcher {
  rangeMatchers?: readonly Int32RangeMatcherRangeMatcher[] | undefined;
}

/** xds.type.matcher.v3.Int32RangeMatcher.RangeMatcher */
export interface Int32RangeMatcherRangeMatcher {
  ranges?: readonly XdsInt32Range[] | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.Int64RangeMatcher */
export interface Int64RangeMatcher {
  rangeMatchers?: readonly Int64RangeMatcherRangeMatcher[] | undefined;
}

/** xds.type.matcher.v3.Int64RangeMatcher.RangeMatcher */
export interface Int64RangeMatcherRangeMatcher {
  ranges?: readonly XdsInt64Range[] | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.ListStringMatcher */
export interface MatcherListStringMatcher {
  patterns?: readonly MatcherStringMatcher[] | undefined;
}

/** xds.type.matcher.v3.Matcher */
export interface XdsMatcher {
  /** one of matcher_type */
  matcherList?: XdsMatcherMatcherList | undefined;
  /** one of matcher_type */
  matcherTree?: XdsMatcherMatcherTree | undefined;
  onNoMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherList */
export interface XdsMatcherMatcherList {
  matchers?: readonly XdsMatcherMatcherListFieldMatcher[] | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherList.FieldMatcher */
export interface XdsMatcherMatcherListFieldMatcher {
  predicate?: XdsMatcherMatcherListPredicate | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherList.Predicate */
export interface XdsMatcherMatcherListPredicate {
  /** one of match_type */
  singlePredicate?: XdsMatcherMatcherListPredicateSinglePredicate | undefined;
  /** one of match_type */
  orMatcher?: XdsMatcherMatcherListPredicatePredicateList | undefined;
  /** one of match_type */
  andMatcher?: XdsMatcherMatcherListPredicatePredicateList | undefined;
  /** one of match_type */
  notMatcher?: XdsMatcherMatcherListPredicate | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherList.Predicate.PredicateList */
export interface XdsMatcherMatcherListPredicatePredicateList {
  predicate?: readonly XdsMatcherMatcherListPredicate[] | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate */
export interface XdsMatcherMatcherListPredicateSinglePredicate {
  input?: CoreTypedExtensionConfig | undefined;
  /** one of matcher */
  valueMatch?: MatcherStringMatcher | undefined;
  /** one of matcher */
  customMatch?: CoreTypedExtensionConfig | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherTree */
export interface XdsMatcherMatcherTree {
  input?: CoreTypedExtensionConfig | undefined;
  /** one of tree_type */
  exactMatchMap?: XdsMatcherMatcherTreeMatchMap | undefined;
  /** one of tree_type */
  prefixMatchMap?: XdsMatcherMatcherTreeMatchMap | undefined;
  /** one of tree_type */
  customMatch?: CoreTypedExtensionConfig | undefined;
}

/** xds.type.matcher.v3.Matcher.MatcherTree.MatchMap */
export interface XdsMatcherMatcherTreeMatchMap {
  map?: { readonly [key: string]: XdsMatcherOnMatch } | undefined;
}

/** xds.type.matcher.v3.Matcher.OnMatch */
export interface XdsMatcherOnMatch {
  /** one of on_match */
  matcher?: XdsMatcher | undefined;
  /** one of on_match */
  action?: CoreTypedExtensionConfig | undefined;
  keepMatching?: boolean | undefined;
}

/** xds.type.matcher.v3.RegexMatcher */
export interface MatcherRegexMatcher {
  /** one of engine_type */
  googleRe2?: MatcherRegexMatcherGoogleRE2 | undefined;
  regex?: string | undefined;
}

/** xds.type.matcher.v3.RegexMatcher.GoogleRE2 */
export interface MatcherRegexMatcherGoogleRE2 {
}

/** xds.type.matcher.v3.ServerNameMatcher */
export interface ServerNameMatcher {
  domainMatchers?: readonly ServerNameMatcherDomainMatcher[] | undefined;
}

/** xds.type.matcher.v3.ServerNameMatcher.DomainMatcher */
export interface ServerNameMatcherDomainMatcher {
  domains?: readonly string[] | undefined;
  onMatch?: XdsMatcherOnMatch | undefined;
}

/** xds.type.matcher.v3.StringMatcher */
export interface MatcherStringMatcher {
  /** one of match_pattern */
  exact?: string | undefined;
  /** one of match_pattern */
  prefix?: string | undefined;
  /** one of match_pattern */
  suffix?: string | undefined;
  /** one of match_pattern */
  safeRegex?: MatcherRegexMatcher | undefined;
  /** one of match_pattern */
  contains?: string | undefined;
  /** one of match_pattern */
  custom?: CoreTypedExtensionConfig | undefined;
  ignoreCase?: boolean | undefined;
}

/** xds.type.v3.CelExpression */
export interface CelExpression {
  /** one of expr_specifier; @deprecated */
  parsedExpr?: ExprParsedExpr | undefined;
  /** one of expr_specifier; @deprecated */
  checkedExpr?: ExprCheckedExpr | undefined;
  celExprParsed?: ParsedExpr | undefined;
  celExprChecked?: CheckedExpr | undefined;
  celExprString?: string | undefined;
}

/** xds.type.v3.CelExtractString */
export interface CelExtractString {
  exprExtract?: CelExpression | undefined;
  defaultValue?: string | undefined;
}

/** xds.type.v3.DoubleRange */
export interface XdsDoubleRange {
  start?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
  end?: number | "NaN" | "Infinity" | "-Infinity" | undefined;
}

/** xds.type.v3.Int32Range */
export interface XdsInt32Range {
  start?: number | undefined;
  end?: number | undefined;
}

/** xds.type.v3.Int64Range */
export interface XdsInt64Range {
  start?: number | string | undefined;
  end?: number | string | undefined;
}

/** xds.type.v3.TypedStruct */
export interface XdsTypedStruct {
  typeUrl?: string | undefined;
  value?: { [key: string]: unknown } | undefined;
}
