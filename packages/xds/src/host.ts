// SPDX-License-Identifier: Apache-2.0
/** The contract between the xDS server and whoever knows the resources (packages/control). */
import type { EncodedResource, MessageShape } from "@heddle/envoy";

/** gRPC status code, 0–16 (https://grpc.github.io/grpc/core/md_doc_statuscodes.html). */
export type GrpcStatusCode = number;

/** Number of a stream, unique in the life of a server, in order of arrival. */
export type StreamId = number;

/**
 * One settled snapshot for one client; immutable. A map keeps its identity from snapshot to snapshot as long as nothing of
 * its type changed: that is how the server finds out cheaply what to compare. A map may be made of layers that views share (`LayeredMap` of
 * @heddle/envoy): then they are compared and written once. Keys are resource names.
 */
export interface ResourceView {
  resources(typeUrl: string): ReadonlyMap<string, EncodedResource>;
}

/** What the host gives for a connected node. */
export interface XdsClientHandle {
  /** The newest snapshot. Called often; must be cheap. */
  current(): ResourceView;
  /** The stream ended; `changed` must not be called any more. */
  close(): void;
}

/** The node of a stream's first request; it always has an id. */
export type NodeMessage = MessageShape<"envoy.config.core.v3.Node"> & { readonly id: string };

/** The other end of a connection. */
export interface Peer {
  /** "127.0.0.1:51234". */
  readonly address: string;
  readonly stream: StreamId;
  /** The `authorization` header of the call, as sent. */
  readonly authorization?: string;
  /** URI subject alternative names of the verified client certificate. */
  readonly uriSans?: readonly string[];
}

interface Exchange {
  readonly stream: StreamId;
  readonly nodeId: string;
  readonly typeUrl: string;
  readonly nonce: string;
  readonly version: string;
  /** Names put by the response. */
  readonly resources: readonly string[];
}

export interface AckEvent extends Exchange {
  /** Milliseconds from the response to its acknowledgement. */
  readonly tookMs: number;
}

export interface NackEvent extends Exchange {
  /** Envoy's `error_detail.message`, or our own sentence when the client is wedged and says nothing. */
  readonly message: string;
  /** Those of `resources` that are surely bad. Empty when the text does not tell: they are resent one by one, and a later event names it. */
  readonly named: readonly string[];
  /** Versions of `named`: they are not sent again to this stream. */
  readonly versions: ReadonlyMap<string, string>;
  /** True when the client never answered and the server concluded it (Envoy's CDS wedge, facts-xds "CDS wedge"). */
  readonly suspected: boolean;
}

export interface SentEvent extends Exchange {
  readonly removed: readonly string[];
  readonly bytes: number;
}

/** Implemented by control. The optional calls must not throw; if they do it is counted and the stream goes on. */
export interface XdsHost {
  /** `changed` may be called at any time and any number of times; the server then reads `current()` soon. */
  connect(node: NodeMessage, peer: Peer, changed: () => void): XdsClientHandle | { refuse: Refusal };
  onAck?(event: AckEvent): void;
  onNack?(event: NackEvent): void;
  onSent?(event: SentEvent): void;
  onDisconnect?(event: { stream: StreamId; nodeId: string; code: GrpcStatusCode; message: string }): void;
}

export interface Refusal {
  readonly code: GrpcStatusCode;
  readonly message: string;
}

/** What `/debug/syncz` and `proxy-status` show for one type of one stream. Times are milliseconds since the epoch. */
export interface TypeStatus {
  readonly typeUrl: string;
  readonly versionSent: string;
  readonly nonceSent: string;
  readonly sentAt: number;
  readonly versionAcked: string;
  readonly nonceAcked: string;
  readonly ackedAt: number;
  /** Text of the last NACK while something rejected is still wanted by the snapshot, or being tried again; else empty. */
  readonly nacked: string;
  readonly nackedAt: number;
  /** Resources that this client rejected at their current version: name → version. */
  readonly rejected: ReadonlyMap<string, string>;
  /** A response waits for its acknowledgement, or resources wait to be sent. */
  readonly pending: boolean;
  /** Names whose sending or removal waits for another type (make before break). */
  readonly holding: readonly string[];
  /** Number of resources the client has acknowledged. */
  readonly resources: number;
  readonly wildcard: boolean;
}

export interface StreamStatus {
  readonly stream: StreamId;
  readonly nodeId: string;
  readonly address: string;
  readonly flavour: "delta" | "sotw";
  readonly connectedAt: number;
  readonly types: readonly TypeStatus[];
}
