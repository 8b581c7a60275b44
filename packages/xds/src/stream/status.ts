// SPDX-License-Identifier: Apache-2.0
import type { StreamId, StreamStatus, TypeStatus } from "../host.ts";
import type { StreamState } from "../machine/stream-state.ts";
import { hasTodo, type Subscription } from "../machine/subscription.ts";

export interface StatusSource {
  readonly state: StreamState;
  readonly id: StreamId;
  readonly nodeId: string;
  readonly address: string;
  readonly connectedAt: number;
}

/** A copy of what `/debug/syncz` shows of one stream. */
export function streamStatus(source: StatusSource): StreamStatus {
  return {
    stream: source.id,
    nodeId: source.nodeId,
    address: source.address,
    flavour: source.state.flavour,
    connectedAt: source.connectedAt,
    types: source.state.subs.map(typeStatus),
  };
}

function typeStatus(sub: Subscription): TypeStatus {
  const { versionSent, nonceSent, sentAt, versionAcked, nonceAcked, ackedAt, nacked, nackedAt } = sub.status;
  return {
    typeUrl: sub.typeUrl,
    versionSent,
    nonceSent,
    sentAt,
    versionAcked,
    nonceAcked,
    ackedAt,
    nacked: isRejecting(sub) ? nacked : "",
    nackedAt,
    rejected: new Map(currentRejections(sub)),
    pending: sub.sent !== undefined || hasTodo(sub),
    holding: [...sub.waiting.keys()],
    resources: sub.held.size,
    wildcard: sub.wildcard,
  };
}

/** Rejected versions that are still wanted: a version taken back or replaced by its host is no longer of interest. */
const currentRejections = (sub: Subscription): [name: string, version: string][] =>
  [...sub.rejected].filter(([name, version]) => sub.seen.get(name)?.version === version);

const isRejecting = (sub: Subscription): boolean => sub.alone.size > 0 || currentRejections(sub).length > 0;
