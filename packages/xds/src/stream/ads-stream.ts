// SPDX-License-Identifier: Apache-2.0
/** One ADS stream: bytes in, bytes out, the state machine between, and the host told of what happens. */
import { increase } from "../counters.ts";
import { type CallEvents, type GrpcCall, header } from "../grpc/call.ts";
import { INVALID_ARGUMENT, OK, RESOURCE_EXHAUSTED, type Status } from "../grpc/status.ts";
import type { NodeMessage, Peer, StreamId, StreamStatus } from "../host.ts";
import { receive } from "../machine/receive.ts";
import { createStreamState, type Flavour } from "../machine/stream-state.ts";
import { needsWatching, watch } from "../machine/watch.ts";
import { closeStuck } from "./notes.ts";
import { pushStream } from "./push.ts";
import { contain, type Pushable, type StreamContext, type StreamRun } from "./run.ts";
import { streamStatus } from "./status.ts";
import { type Request, readNode, readRequest } from "./wire.ts";

export interface AdsStream extends Pushable {
  readonly id: StreamId;
  readonly events: CallEvents;
  /** Lets time act. */
  tick(): void;
  /** Undefined until the host accepted the node. */
  status(): StreamStatus | undefined;
}

/** Requests that may wait while a newcomer is not admitted yet. Envoy sends at most one per type. */
const maxEarlyRequests = 64;

export interface StreamSource {
  readonly id: StreamId;
  readonly flavour: Flavour;
  readonly call: GrpcCall;
}

export function createAdsStream(source: StreamSource, context: StreamContext): AdsStream {
  const push = (): void => contain(run, () => pushStream(run));
  const run: StreamRun = {
    ...source,
    pushable: { push },
    context,
    connectedAt: context.clock.now(),
    accepted: undefined,
    early: [],
    greeted: false,
    cancelAdmission: () => {},
    blockedSince: undefined,
    changedAt: undefined,
    queued: false,
  };
  const { id, call } = source;
  return {
    id,
    events: {
      message: (bytes) => takeMessage(run, bytes),
      halfClosed: () => call.end({ code: OK, message: "" }),
      drained() {
        run.blockedSince = undefined;
        pushStream(run);
      },
      closed: (status) => closeRun(run, status),
    },
    push,
    tick: () => contain(run, () => tick(run)),
    status() {
      const { accepted, connectedAt } = run;
      if (accepted === undefined) return undefined;
      return streamStatus({ state: accepted.state, id, nodeId: accepted.node.id, address: call.address, connectedAt });
    },
  };
}

function takeMessage(run: StreamRun, bytes: Buffer): void {
  const { call, context, accepted } = run;
  const request = parseRequest(run.flavour, bytes);
  if (request === undefined || request.typeUrl === "") {
    const message = request === undefined ? "the request is no discovery request" : "type_url is missing";
    call.end({ code: INVALID_ARGUMENT, message });
  } else if (accepted !== undefined) {
    receive(accepted.state, request, accepted.handle.current(), context.clock.now());
    pushStream(run);
  } else if (run.early.push(request) > maxEarlyRequests) {
    call.end({ code: RESOURCE_EXHAUSTED, message: "too many requests before admission" });
  } else if (!run.greeted) {
    run.greeted = true;
    greet(run, request);
  }
}

function parseRequest(flavour: Flavour, bytes: Buffer): Request | undefined {
  try {
    return readRequest(flavour, bytes);
  } catch {
    return undefined;
  }
}

/** Looks at the node and asks for admission. */
function greet(run: StreamRun, request: Request): void {
  const { call, context } = run;
  const node =
    request.node === undefined ? "the first request of a stream must carry the node" : parseNode(request.node);
  if (typeof node === "string") {
    call.end({ code: INVALID_ARGUMENT, message: node });
    return;
  }
  const wait = context.admit();
  if (wait === undefined) {
    increase(context.counters.refused, RESOURCE_EXHAUSTED);
    call.end({ code: RESOURCE_EXHAUSTED, message: "too many new streams; try again" });
  } else if (wait === 0) connectNode(run, node);
  else {
    run.cancelAdmission = context.clock.after(wait, () =>
      contain(run, () => {
        if (!call.ended()) connectNode(run, node);
      }),
    );
  }
}

function parseNode(bytes: Buffer): NodeMessage | string {
  try {
    return readNode(bytes);
  } catch (error) {
    return `the node cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function connectNode(run: StreamRun, node: NodeMessage): void {
  const { call, context, id, flavour } = run;
  const answer = context.host.connect(node, peerOf(run), () => announceChange(run));
  if ("refuse" in answer) {
    increase(context.counters.refused, answer.refuse.code);
    call.end(answer.refuse);
    return;
  }
  const phantoms = context.suspects.of(node.id);
  const state = createStreamState({ flavour, id, now: context.clock.now(), limits: context.limits, phantoms });
  run.accepted = { state, handle: answer, node };
  context.counters.streams += 1;
  for (const request of run.early.splice(0)) receive(state, request, answer.current(), context.clock.now());
  pushStream(run);
}

function peerOf(run: StreamRun): Peer {
  const { call, id } = run;
  const authorization = header(call.headers, "authorization");
  return {
    address: call.address,
    stream: id,
    ...(authorization === undefined ? {} : { authorization }),
    ...(call.uriSans.length === 0 ? {} : { uriSans: call.uriSans }),
  };
}

function announceChange(run: StreamRun): void {
  const { call, context } = run;
  if (call.ended()) return;
  context.counters.changes += 1;
  run.changedAt ??= context.clock.now();
  run.queued = true;
  context.enqueue(run.pushable);
}

function tick(run: StreamRun): void {
  const { accepted, call, context } = run;
  if (accepted === undefined || call.ended()) return;
  const now = context.clock.now();
  if (run.blockedSince !== undefined) {
    if (now - run.blockedSince >= context.limits.unackedMs) closeStuck(run, "what was sent was not read");
    return;
  }
  if (!needsWatching(accepted.state)) return;
  watch(accepted.state, accepted.handle.current(), now);
  pushStream(run);
}

function closeRun(run: StreamRun, status: Status): void {
  const { accepted, context } = run;
  run.cancelAdmission();
  if (accepted === undefined) return;
  run.accepted = undefined;
  context.counters.streams -= 1;
  contain(run, () => accepted.handle.close());
  contain(run, () => context.host.onDisconnect?.({ stream: run.id, nodeId: accepted.node.id, ...status }));
}
