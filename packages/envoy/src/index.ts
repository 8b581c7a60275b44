// SPDX-License-Identifier: Apache-2.0
// Envoy's and xDS's messages: types, bytes, and pieces of responses. Message shape: README.

export { any } from "./any.ts";
export { checkConstraints } from "./constraints.ts";
export { type DecodeLimits, decode } from "./decode.ts";
export { type DescriptorFile, fileContaining, fileNamed } from "./descriptor/files.ts";
export { encode, type MessageShape } from "./encode.ts";
export { DecodeError, EncodeError, renderPath } from "./errors.ts";
export {
  type DeltaResponse,
  deltaAbsentFrame,
  deltaResourceFrame,
  deltaResponse,
  grpcFrame,
  type SotwResponse,
  sotwResourceFrame,
  sotwResponse,
} from "./frames.ts";
export type * from "./generated/types/index.d.ts";
export {
  changedKeys,
  createLayered,
  isDisjoint,
  type Layer,
  type LayeredMap,
  layersOf,
  layOver,
} from "./layered-map.ts";
export { type MessageProblem, type Normalized, normalizeJson } from "./normalize.ts";
export { type EncodedResource, encodeResource, type ResourceRefs, wrapResource } from "./resource.ts";
export { toCamelCase, toSnakeCase } from "./schema.ts";
export { type ResourceTypeUrl, toTypeName, toTypeUrl, typeUrl } from "./type-urls.ts";
