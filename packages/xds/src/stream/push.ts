// SPDX-License-Identifier: Apache-2.0
import { increase, observe } from "../counters.ts";
import { nextResponse } from "../machine/next-response.ts";
import type { Response, StreamState } from "../machine/stream-state.ts";
import { hasTodo } from "../machine/subscription.ts";
import { drainNotes, exchangeOf } from "./notes.ts";
import { contain, type StreamRun } from "./run.ts";
import { writeResponse } from "./wire.ts";

/** Sends what may go out now. One response at a time goes to a connection that has room: what waits per stream stays bounded. */
export function pushStream(run: StreamRun): void {
  const { accepted, call, context } = run;
  if (accepted === undefined || call.ended()) return;
  const { state, handle } = accepted;
  if (run.queued && run.changedAt !== undefined) {
    observe(context.counters.queueTime, context.clock.now() - run.changedAt);
  }
  run.queued = false;
  drainNotes(run, state);
  while (run.blockedSince === undefined && !call.ended()) {
    const response = nextResponse(state, handle.current(), context.clock.now());
    if (response === undefined) break;
    writeToCall(run, state, response);
  }
  drainNotes(run, state);
  if (run.changedAt !== undefined && run.blockedSince === undefined && isSettled(state)) {
    observe(context.counters.convergence, context.clock.now() - run.changedAt);
    run.changedAt = undefined;
  }
}

function writeToCall(run: StreamRun, state: StreamState, response: Response): void {
  const { counters, clock, host } = run.context;
  const pieces = writeResponse(run.flavour, response);
  const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (!run.call.send(pieces)) run.blockedSince = clock.now();
  increase(counters.pushes, response.typeUrl);
  increase(counters.pushedBytes, response.typeUrl, bytes);
  const sent = state.byType.get(response.typeUrl)?.sent;
  if (host.onSent === undefined || sent === undefined) return;
  const event = exchangeOf(run, { typeUrl: response.typeUrl, sent }, { removed: response.removed, bytes });
  contain(run, () => host.onSent?.(event));
}

const isSettled = (state: StreamState): boolean => state.subs.every((sub) => sub.sent === undefined && !hasTodo(sub));
