// SPDX-License-Identifier: Apache-2.0
// Discovery responses put together from pieces: a resource is framed once, and no response encodes it again.

import { encode } from "./encode.ts";
import type { EncodedResource } from "./resource.ts";

type Pieces = readonly Uint8Array[];

const deltaFrames = new WeakMap<EncodedResource, Uint8Array>();
const sotwFrames = new WeakMap<EncodedResource, Uint8Array>();
const utf8 = new TextEncoder();

function lengthOf(parts: Pieces): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** Tag and length of a field that holds `parts`, and the parts themselves; for field numbers below 16. */
function frame(field: number, parts: Pieces): Uint8Array[] {
  const head = [field * 8 + 2];
  let rest = lengthOf(parts);
  for (; rest >= 0x80; rest >>>= 7) head.push((rest & 0x7f) | 0x80);
  head.push(rest);
  return [Uint8Array.from(head), ...parts];
}

function textFrame(field: number, text: string): Uint8Array[] {
  return text === "" ? [] : frame(field, [utf8.encode(text)]);
}

function join(parts: Pieces): Uint8Array {
  const bytes = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function anyContent(resource: EncodedResource): Uint8Array[] {
  const value = resource.bytes.length === 0 ? [] : frame(2, [resource.bytes]);
  return [...textFrame(1, resource.typeUrl), ...value];
}

function framedResource(resource: EncodedResource): Pieces {
  const aliases = (resource.aliases ?? []).flatMap((alias) => textFrame(4, alias));
  return frame(2, [
    ...textFrame(1, resource.version),
    ...frame(2, anyContent(resource)),
    ...textFrame(3, resource.name),
    ...aliases,
  ]);
}

/** The same resource with `bytes` as a view of its delta frame, so that the bytes are kept once. */
export function shareFrame(resource: EncodedResource): EncodedResource {
  const pieces = framedResource(resource);
  const whole = join(pieces);
  const start = lengthOf(pieces.slice(0, pieces.indexOf(resource.bytes)));
  const shared = { ...resource, bytes: whole.subarray(start, start + resource.bytes.length) };
  deltaFrames.set(shared, whole);
  return shared;
}

/**
 * The field `resources` of a DeltaDiscoveryResponse for this resource: `Resource{version, resource, name, aliases}`. Made once; every
 * stream may send the same array.
 */
export function deltaResourceFrame(resource: EncodedResource): Uint8Array {
  const known = deltaFrames.get(resource);
  if (known !== undefined) return known;
  const bytes = join(framedResource(resource));
  deltaFrames.set(resource, bytes);
  return bytes;
}

/** The field `resources` of a DeltaDiscoveryResponse that says "does not exist": a Resource without body (on-demand virtual hosts). */
export function deltaAbsentFrame(name: string, aliases: readonly string[]): Uint8Array {
  return join(frame(2, [...textFrame(3, name), ...aliases.flatMap((alias) => textFrame(4, alias))]));
}

/** The field `resources` of a DiscoveryResponse for this resource: an Any. Made once. */
export function sotwResourceFrame(resource: EncodedResource): Uint8Array {
  const known = sotwFrames.get(resource);
  if (known !== undefined) return known;
  const bytes = join(frame(2, anyContent(resource)));
  sotwFrames.set(resource, bytes);
  return bytes;
}

/** A gRPC message: not compressed, length, then the parts. */
function grpcMessage(parts: Pieces): Uint8Array {
  const head = new Uint8Array(5);
  new DataView(head.buffer).setUint32(1, lengthOf(parts));
  return join([head, ...parts]);
}

export interface DeltaResponse {
  readonly typeUrl: string;
  readonly nonce: string;
  /** `system_version_info`, for people to read. */
  readonly systemVersion: string;
  readonly resources: readonly EncodedResource[];
  /** Names of resources that are gone. */
  readonly removed: readonly string[];
  /** Names asked for on demand that do not exist; see `deltaAbsentFrame`. */
  readonly absent?: readonly string[];
}

/** A whole envoy.service.discovery.v3.DeltaDiscoveryResponse with the 5 bytes that gRPC puts in front. */
export function deltaResponse(response: DeltaResponse): Uint8Array {
  return grpcMessage([
    ...textFrame(1, response.systemVersion),
    ...response.resources.map(deltaResourceFrame),
    ...(response.absent ?? []).map((name) => deltaAbsentFrame(name, [name])),
    ...textFrame(4, response.typeUrl),
    ...textFrame(5, response.nonce),
    ...response.removed.flatMap((name) => textFrame(6, name)),
  ]);
}

export interface SotwResponse {
  readonly typeUrl: string;
  readonly nonce: string;
  /** `version_info`, which the proxy sends back. */
  readonly version: string;
  readonly resources: readonly EncodedResource[];
}

/** A whole envoy.service.discovery.v3.DiscoveryResponse with the 5 bytes that gRPC puts in front. */
export function sotwResponse(response: SotwResponse): Uint8Array {
  return grpcMessage([
    ...textFrame(1, response.version),
    ...response.resources.map(sotwResourceFrame),
    ...textFrame(4, response.typeUrl),
    ...textFrame(5, response.nonce),
  ]);
}

/** Any other message with its gRPC header. */
export function grpcFrame(typeName: string, message: object): Uint8Array {
  return grpcMessage([encode(typeName, message)]);
}
