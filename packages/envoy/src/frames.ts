// SPDX-License-Identifier: Apache-2.0
// Discovery responses put together from pieces: a resource is framed once, and every response that carries it copies those bytes.

import { encode } from "./encode.ts";
import type { EncodedResource } from "./resource.ts";

const deltaFrames = new WeakMap<EncodedResource, Uint8Array>();
const sotwFrames = new WeakMap<EncodedResource, Uint8Array>();
const utf8 = new TextEncoder();

/** Tag and length in front of bytes, for field numbers below 16. */
function frame(field: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = [field * 8 + 2];
  for (let rest = length; ; rest >>>= 7) {
    if (rest < 0x80) {
      head.push(rest);
      break;
    }
    head.push((rest & 0x7f) | 0x80);
  }
  return concat([Uint8Array.from(head), ...parts], head.length + length);
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function textFrame(field: number, text: string): Uint8Array {
  return text === "" ? new Uint8Array() : frame(field, utf8.encode(text));
}

function anyContent(resource: EncodedResource): Uint8Array[] {
  const value = resource.bytes.length === 0 ? new Uint8Array() : frame(2, resource.bytes);
  return [textFrame(1, resource.typeUrl), value];
}

/** The field `resources` of a DeltaDiscoveryResponse for this resource: `Resource{version, resource, name, aliases}`, framed once. */
export function deltaResourceFrame(resource: EncodedResource): Uint8Array {
  const known = deltaFrames.get(resource);
  if (known !== undefined) return known;
  const aliases = (resource.aliases ?? []).map((alias) => textFrame(4, alias));
  const parts = [
    textFrame(1, resource.version),
    frame(2, ...anyContent(resource)),
    textFrame(3, resource.name),
    ...aliases,
  ];
  const bytes = frame(2, ...parts);
  deltaFrames.set(resource, bytes);
  return bytes;
}

/** The field `resources` of a DeltaDiscoveryResponse that says "does not exist": a Resource without body (on-demand virtual hosts). */
export function deltaAbsentFrame(name: string, aliases: readonly string[]): Uint8Array {
  return frame(2, textFrame(3, name), ...aliases.map((alias) => textFrame(4, alias)));
}

/** The field `resources` of a DiscoveryResponse for this resource: an Any, framed once. */
export function sotwResourceFrame(resource: EncodedResource): Uint8Array {
  const known = sotwFrames.get(resource);
  if (known !== undefined) return known;
  const bytes = frame(2, ...anyContent(resource));
  sotwFrames.set(resource, bytes);
  return bytes;
}

/** A gRPC message: not compressed, length, then the parts. */
function grpcMessage(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = new Uint8Array(5);
  new DataView(head.buffer).setUint32(1, length);
  return concat([head, ...parts], 5 + length);
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
    textFrame(1, response.systemVersion),
    ...response.resources.map(deltaResourceFrame),
    ...(response.absent ?? []).map((name) => deltaAbsentFrame(name, [name])),
    textFrame(4, response.typeUrl),
    textFrame(5, response.nonce),
    ...response.removed.map((name) => textFrame(6, name)),
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
    textFrame(1, response.version),
    ...response.resources.map(sotwResourceFrame),
    textFrame(4, response.typeUrl),
    textFrame(5, response.nonce),
  ]);
}

/** Any other message with its gRPC header. */
export function grpcFrame(typeName: string, message: object): Uint8Array {
  return grpcMessage([encode(typeName, message)]);
}
