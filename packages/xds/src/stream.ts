// SPDX-License-Identifier: Apache-2.0
/** One ADS stream: bytes in, bytes out, the state machine between, and the host told of what happens. */
import type { Clock } from "./clock.ts";
import { increase, observe, type XdsCounters } from "./counters.ts";
import { type CallEvents, type GrpcCall, header } from "./grpc/call.ts";
import { INVALID_ARGUMENT, RESOURCE_EXHAUSTED, type Status, UNAVAILABLE } from "./grpc/status.ts";
import type { NodeMessage, StreamId, StreamStatus, XdsClientHandle, XdsHost } from "./host.ts";
import { nextResponse } from "./machine/next-response.ts";
import { receive } from "./machine/receive.ts";
import {
  createStreamState,
  type Flavour,
  type Limits,
  type Note,
  type Response,
  type StreamState,
} from "./machine/stream-state.ts";
import { needsWatching, watch } from "./machine/watch.ts";
import { streamStatus } from "./stream-status.ts";
import type { Suspects } from "./suspects.ts";
import { type Request, readNode, readRequest, writeResponse } from "./wire.ts";

export interface StreamContext {
  readonly host: XdsHost;
  readonly clock: Clock;
  readonly counters: XdsCounters;
  readonly limits: Limits;
  readonly suspects: Suspects;
  /** Milliseconds this newcomer must wait, or undefined when it must come back later. */
  readonly admit: () => number | undefined;
  /** Puts the stream in the queue of those whose snapshot changed. */
  readonly enqueue: (stream: AdsStream) => void;
  readonly onBug: (error: unknown) => void;
}

export interface AdsStream {
  readonly id: StreamId;
  readonly events: CallEvents;
  /** Reads the newest snapshot and sends what it can. */
  push(): void;
  /** Lets time act. */
  tick(): void;
  /** Undefined until the node is known. */
  status(): StreamStatus | undefined;
}

/** Requests that may wait while a newcomer is not admitted yet. Envoy sends at most one per type. */
const maxEarlyRequests = 64;

interface Open {
  readonly state: StreamState;
  readonly handle: XdsClientHandle;
  readonly node: NodeMessage;
}

export function createAdsStream(id: StreamId, flavour: Flavour, call: GrpcCall, context: StreamContext): AdsStream {
  const { host, clock, counters, limits, suspects } = context;
  const connectedAt = clock.now();
  const early: Request[] = [];
  let open: Open | undefined;
  let admitted = false;
  let cancelAdmission = (): void => {};
  let blockedSince: number | undefined;
  let changedAt: number | undefined;
  let looked = true;

  const tell = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      context.onBug(error);
    }
  };
  const exchange = (typeUrl: string, sent: Extract<Note, { kind: "ack" }>["sent"]) => ({
    stream: id,
    nodeId: open?.node.id ?? "",
    typeUrl,
    nonce: sent.nonce,
    version: sent.version,
    resources: [...sent.put.keys()],
  });
  const takeNote = (note: Note): void => {
    switch (note.kind) {
      case "ack": {
        const tookMs = clock.now() - note.sent.at;
        observe(counters.ackTime, tookMs);
        suspects.clear(open?.node.id ?? "", note.typeUrl);
        if (host.onAck !== undefined) host.onAck({ ...exchange(note.typeUrl, note.sent), tookMs });
        break;
      }
      case "nack": {
        increase(counters.rejects, note.typeUrl);
        if (note.suspected) {
          counters.wedged += 1;
          suspects.add(open?.node.id ?? "", note.named);
        }
        const versions = new Map(note.named.map((name) => [name, note.sent.put.get(name)?.version ?? ""]));
        const { message, named, suspected } = note;
        host.onNack?.({ ...exchange(note.typeUrl, note.sent), message, named, versions, suspected });
        break;
      }
      case "hold-expired":
        counters.holdsExpired += 1;
        break;
      case "unsolicited":
        counters.unsolicited += 1;
        break;
      case "unacknowledged":
        closeStuck(`${note.typeUrl} response ${note.nonce} was not answered`);
        break;
    }
  };
  const closeStuck = (why: string): void => {
    if (call.ended()) return;
    counters.stuck += 1;
    call.end({ code: UNAVAILABLE, message: `${why} within ${Math.round(limits.unackedMs / 1000)} s` });
  };
  const drainNotes = (state: StreamState): void => {
    for (const note of state.notes.splice(0)) tell(() => takeNote(note));
  };
  const write = (response: Response): void => {
    const pieces = writeResponse(flavour, response);
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (!call.send(pieces)) blockedSince = clock.now();
    increase(counters.pushes, response.typeUrl);
    increase(counters.pushedBytes, response.typeUrl, bytes);
    const sent = open?.state.byType.get(response.typeUrl)?.sent;
    if (host.onSent === undefined || sent === undefined) return;
    host.onSent({ ...exchange(response.typeUrl, sent), removed: response.removed, bytes });
  };
  const push = (): void => {
    if (open === undefined || call.ended()) return;
    const { state, handle } = open;
    if (!looked && changedAt !== undefined) observe(counters.queueTime, clock.now() - changedAt);
    looked = true;
    drainNotes(state);
    // One response at a time goes to a connection that has room: the bytes waiting per stream stay bounded.
    while (blockedSince === undefined && !call.ended()) {
      const response = nextResponse(state, handle.current(), clock.now());
      if (response === undefined) break;
      tell(() => write(response));
    }
    drainNotes(state);
    if (changedAt !== undefined && blockedSince === undefined && isSettled(state)) {
      observe(counters.convergence, clock.now() - changedAt);
      changedAt = undefined;
    }
  };
  const changed = (): void => {
    if (call.ended()) return;
    counters.changes += 1;
    changedAt ??= clock.now();
    looked = false;
    context.enqueue(stream);
  };
  const connect = (node: NodeMessage): void => {
    const authorization = header(call.headers, "authorization");
    const peer = {
      address: call.address,
      stream: id,
      ...(authorization === undefined ? {} : { authorization }),
      ...(call.uriSans.length === 0 ? {} : { uriSans: call.uriSans }),
    };
    const answer = host.connect(node, peer, changed);
    if ("refuse" in answer) {
      increase(counters.refused, answer.refuse.code);
      call.end(answer.refuse);
      return;
    }
    const phantoms = suspects.of(node.id);
    const state = createStreamState({ flavour, id, now: connectedAt, limits, phantoms });
    open = { state, handle: answer, node };
    counters.streams += 1;
    for (const request of early.splice(0)) receive(state, request, answer.current(), clock.now());
    push();
  };
  const greet = (request: Request): void => {
    if (request.node === undefined) {
      call.end({ code: INVALID_ARGUMENT, message: "the first request of a stream must carry the node" });
      return;
    }
    const node = parseNode(request.node);
    if (typeof node === "string") {
      call.end({ code: INVALID_ARGUMENT, message: node });
      return;
    }
    const wait = context.admit();
    if (wait === undefined) {
      increase(counters.refused, RESOURCE_EXHAUSTED);
      call.end({ code: RESOURCE_EXHAUSTED, message: "too many new streams; try again" });
    } else if (wait === 0) connect(node);
    else cancelAdmission = clock.after(wait, () => tell(() => call.ended() || connect(node)));
  };
  const message = (bytes: Buffer): void => {
    let request: Request;
    try {
      request = readRequest(flavour, bytes);
    } catch {
      call.end({ code: INVALID_ARGUMENT, message: "the request is no discovery request" });
      return;
    }
    if (request.typeUrl === "") {
      call.end({ code: INVALID_ARGUMENT, message: "type_url is missing" });
      return;
    }
    if (open !== undefined) {
      receive(open.state, request, open.handle.current(), clock.now());
      push();
      return;
    }
    if (early.push(request) > maxEarlyRequests) {
      call.end({ code: RESOURCE_EXHAUSTED, message: "too many requests before admission" });
    } else if (!admitted) {
      admitted = true;
      greet(request);
    }
  };
  const closed = (status: Status): void => {
    cancelAdmission();
    if (open === undefined) return;
    const { handle, node } = open;
    open = undefined;
    counters.streams -= 1;
    tell(() => handle.close());
    tell(() => host.onDisconnect?.({ stream: id, nodeId: node.id, ...status }));
  };
  const stream: AdsStream = {
    id,
    events: {
      message,
      halfClosed: () => call.end({ code: 0, message: "" }),
      drained() {
        blockedSince = undefined;
        push();
      },
      closed,
    },
    push: () => tell(push),
    tick() {
      if (open === undefined || call.ended()) return;
      const now = clock.now();
      if (blockedSince !== undefined) {
        if (now - blockedSince >= limits.unackedMs) closeStuck("the client did not read what was sent");
      } else if (needsWatching(open.state)) {
        watch(open.state, open.handle.current(), now);
        tell(push);
      }
    },
    status: () =>
      open && streamStatus({ state: open.state, id, nodeId: open.node.id, address: call.address, connectedAt }),
  };
  return stream;
}

const isSettled = (state: StreamState): boolean =>
  state.subs.every((sub) => sub.sent === undefined && sub.todo.size === 0 && sub.alone.size === 0);

function parseNode(bytes: Buffer): NodeMessage | string {
  try {
    return readNode(bytes);
  } catch (error) {
    return `the node cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
