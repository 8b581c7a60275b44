// SPDX-License-Identifier: Apache-2.0

import { createHash } from "node:crypto";
import { encode } from "./encode.ts";
import { shareFrame } from "./frames.ts";
import { toTypeName } from "./type-urls.ts";

/** What a resource needs before it can be used: names of clusters and of route configurations. */
export interface ResourceRefs {
  readonly clusters: readonly string[];
  readonly routes: readonly string[];
}

/** An xDS resource, encoded once for every proxy that gets it. */
export interface EncodedResource {
  readonly typeUrl: string;
  readonly name: string;
  /** Hash of type and bytes: equal content, equal version, in every process. */
  readonly version: string;
  /** The serialized message: what google.protobuf.Any calls its value. */
  readonly bytes: Uint8Array;
  readonly refs: ResourceRefs;
  /** Further names under which on-demand discovery may ask for it. */
  readonly aliases?: readonly string[];
}

const noRefs: ResourceRefs = { clusters: [], routes: [] };

/**
 * Encodes a resource.
 * @param typeUrl one of `typeUrl`
 * @throws EncodeError
 */
export function encodeResource(
  typeUrl: string,
  name: string,
  message: object,
  refs: ResourceRefs = noRefs,
): EncodedResource {
  return wrapResource(typeUrl, name, encode(toTypeName(typeUrl), message), refs);
}

/** A resource of bytes that are encoded already. */
export function wrapResource(
  typeUrl: string,
  name: string,
  bytes: Uint8Array,
  refs: ResourceRefs = noRefs,
): EncodedResource {
  return shareFrame({ typeUrl, name, version: hashBytes(bytes), bytes, refs });
}

/** 96 bits of SHA-256, base64url: 16 characters. */
function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
}
