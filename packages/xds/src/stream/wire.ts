// SPDX-License-Identifier: Apache-2.0
/**
 * Discovery requests and responses as bytes. Requests are read by hand because Envoy may repeat its 61 kB node with each of
 * them; only the first one's node is decoded. Responses are put together from bytes that all streams share.
 */
import {
  decode,
  deltaAbsentFrame,
  deltaResourceFrame,
  type EncodedResource,
  isDisjoint,
  type Layer,
  layersOf,
  sotwResourceFrame,
} from "@heddle/envoy";
import type { NodeMessage } from "../host.ts";
import type { Ask } from "../machine/receive.ts";
import type { Flavour, Response } from "../machine/stream-state.ts";
import { VIRTUAL_HOST } from "../order.ts";
import { type Field, readFields, textField, textOf } from "../protobuf.ts";

export interface Request extends Ask {
  /** Bytes of `node`; undefined when the request has none. */
  readonly node: Buffer | undefined;
}

const entryText = (field: Field): [key: string, value: string] => {
  let key = "";
  let value = "";
  for (const part of readFields(field.bytes)) {
    if (part.number === 1) key = textOf(part);
    else if (part.number === 2) value = textOf(part);
  }
  return [key, value];
};

/** `google.rpc.Status.message`. */
const errorText = (field: Field): string =>
  readFields(field.bytes)
    .filter((part) => part.number === 2)
    .map(textOf)
    .join("");

/** `google.rpc.Status` with code OK and no message is no error. */
const isError = (field: Field): boolean => field.bytes.length > 0;

/** Reads envoy.service.discovery.v3.DeltaDiscoveryRequest. Throws MalformedMessage. */
function readDeltaRequest(bytes: Buffer): Request {
  const request = emptyRequest();
  for (const field of readFields(bytes)) {
    if (field.number === 1) request.node = field.bytes;
    else if (field.number === 2) request.typeUrl = textOf(field);
    else if (field.number === 3) request.subscribe.push(textOf(field));
    else if (field.number === 4) request.unsubscribe.push(textOf(field));
    else if (field.number === 5) request.initial.set(...entryText(field));
    else if (field.number === 6) request.nonce = textOf(field);
    else if (field.number === 7 && isError(field)) request.error = errorText(field);
    else if (field.number === 8) pushLocator(request.subscribe, field);
    else if (field.number === 9) pushLocator(request.unsubscribe, field);
  }
  return request;
}

/** Reads envoy.service.discovery.v3.DiscoveryRequest. Throws MalformedMessage. */
function readSotwRequest(bytes: Buffer): Request {
  const request = emptyRequest();
  for (const field of readFields(bytes)) {
    if (field.number === 1) request.version = textOf(field);
    else if (field.number === 2) request.node = field.bytes;
    else if (field.number === 3) request.subscribe.push(textOf(field));
    else if (field.number === 4) request.typeUrl = textOf(field);
    else if (field.number === 5) request.nonce = textOf(field);
    else if (field.number === 6 && isError(field)) request.error = errorText(field);
    else if (field.number === 7) pushLocator(request.subscribe, field);
  }
  return request;
}

export const readRequest = (flavour: Flavour, bytes: Buffer): Request =>
  flavour === "delta" ? readDeltaRequest(bytes) : readSotwRequest(bytes);

interface OpenRequest {
  typeUrl: string;
  nonce: string;
  error: string | undefined;
  subscribe: string[];
  unsubscribe: string[];
  initial: Map<string, string>;
  version: string;
  node: Buffer | undefined;
}

const emptyRequest = (): OpenRequest => ({
  typeUrl: "",
  nonce: "",
  error: undefined,
  subscribe: [],
  unsubscribe: [],
  initial: new Map(),
  version: "",
  node: undefined,
});

/** `ResourceLocator.name`; dynamic parameters are not served. */
function pushLocator(names: string[], field: Field): void {
  for (const part of readFields(field.bytes)) if (part.number === 1) names.push(textOf(part));
}

/** Reads `envoy.config.core.v3.Node`. Throws when the bytes are no node or name no id. */
export function readNode(bytes: Buffer): NodeMessage {
  const node = decode("envoy.config.core.v3.Node", bytes);
  const { id = "" } = node;
  if (id === "") throw new Error("node.id is missing");
  return { ...node, id };
}

/**
 * The pieces of a response message. Field order is free in protobuf, so what differs per stream comes first and the
 * shared resource frames follow unjoined.
 */
export function writeResponse(flavour: Flavour, response: Response): Uint8Array[] {
  return flavour === "delta" ? writeDeltaResponse(response) : writeSotwResponse(response);
}

function writeDeltaResponse(response: Response): Uint8Array[] {
  const own = [
    textField(1, response.version),
    textField(4, response.typeUrl),
    textField(5, response.nonce),
    ...writeRemoved(response),
  ];
  return [Buffer.concat(own), ...writeResources(response, deltaResourceFrame, deltaBodies)];
}

/** A virtual host that does not exist is told by an empty resource, else the request that asked hangs (facts-xds "on_demand"). */
function writeRemoved(response: Response): Uint8Array[] {
  if (response.typeUrl !== VIRTUAL_HOST) return response.removed.map((name) => textField(6, name));
  const absent = new Set(response.absent);
  return response.removed.map((name) => (absent.has(name) ? deltaAbsentFrame(name, [name]) : textField(6, name)));
}

function writeSotwResponse(response: Response): Uint8Array[] {
  const own = [textField(1, response.version), textField(4, response.typeUrl), textField(5, response.nonce)];
  return [Buffer.concat(own), ...writeResources(response, sotwResourceFrame, sotwBodies)];
}

type Bodies = WeakMap<Layer<EncodedResource>, Uint8Array[]>;
const deltaBodies: Bodies = new WeakMap();
const sotwBodies: Bodies = new WeakMap();

/**
 * The first answer to a client is usually a whole snapshot: put together once for all clients that share it, layer by layer, because clients of
 * different classes have most of it in common.
 */
function writeResources(response: Response, frame: (one: EncodedResource) => Uint8Array, bodies: Bodies): Uint8Array[] {
  const { map } = response;
  if (map === undefined || !isDisjoint(map)) return joinSmall(response.resources.map(frame));
  return layersOf(map).flatMap((layer) => {
    let body = bodies.get(layer);
    if (body === undefined) {
      body = joinSmall([...layer.values()].flatMap((one) => (one === undefined ? [] : [frame(one)])));
      bodies.set(layer, body);
    }
    return body;
  });
}

const joinBelow = 16 * 1024;

/** Many small writes cost more than one copy; large pieces stay shared. */
function joinSmall(pieces: readonly Uint8Array[]): Uint8Array[] {
  const out: Uint8Array[] = [];
  let group: Uint8Array[] = [];
  const flush = (): void => {
    if (group.length > 0) out.push(group.length === 1 && group[0] !== undefined ? group[0] : Buffer.concat(group));
    group = [];
  };
  for (const piece of pieces) {
    if (piece.length < joinBelow) group.push(piece);
    else {
      flush();
      out.push(piece);
    }
  }
  flush();
  return out;
}
