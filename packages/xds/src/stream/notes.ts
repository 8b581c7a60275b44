// SPDX-License-Identifier: Apache-2.0
/** What the state machine noticed, told to the host and counted. */
import { increase, observe } from "../counters.ts";
import { UNAVAILABLE } from "../grpc/status.ts";
import type { Note, StreamState } from "../machine/stream-state.ts";
import type { Sent } from "../machine/subscription.ts";
import { contain, type StreamRun } from "./run.ts";

export function drainNotes(run: StreamRun, state: StreamState): void {
  if (state.notes.length === 0) return;
  for (const note of state.notes.splice(0)) contain(run, () => takeNote(run, note));
}

/** The part that all events about one response share. */
export function exchangeOf<M extends object>(run: StreamRun, at: { typeUrl: string; sent: Sent }, more: M) {
  const { typeUrl, sent } = at;
  return {
    ...more,
    stream: run.id,
    nodeId: run.accepted?.node.id ?? "",
    typeUrl,
    nonce: sent.nonce,
    version: sent.version,
    // Thousands of names at a first answer, and hardly anybody asks for them.
    get resources() {
      return [...sent.put.keys()];
    },
  };
}

function takeNote(run: StreamRun, note: Note): void {
  const { counters } = run.context;
  if (note.kind === "ack") takeAck(run, note);
  else if (note.kind === "nack") takeNack(run, note);
  else if (note.kind === "hold-expired") counters.holdsExpired += 1;
  else if (note.kind === "unsolicited") counters.unsolicited += 1;
  else closeStuck(run, `${note.typeUrl} response ${note.nonce} was not answered`);
}

function takeAck(run: StreamRun, note: Extract<Note, { kind: "ack" }>): void {
  const { host, clock, counters, suspects } = run.context;
  const tookMs = clock.now() - note.sent.at;
  observe(counters.ackTime, tookMs);
  suspects.clear(run.accepted?.node.id ?? "", note.typeUrl);
  host.onAck?.(exchangeOf(run, note, { tookMs }));
}

function takeNack(run: StreamRun, note: Extract<Note, { kind: "nack" }>): void {
  const { host, counters, suspects } = run.context;
  const { sent, typeUrl, message, named, suspected } = note;
  increase(counters.rejects, typeUrl);
  if (suspected) {
    counters.wedged += 1;
    suspects.add(run.accepted?.node.id ?? "", named);
  }
  const versions = new Map(named.map((name) => [name, sent.put.get(name)?.version ?? ""]));
  host.onNack?.(exchangeOf(run, { typeUrl, sent }, { message, named, versions, suspected }));
}

/** Ends a stream whose client neither answers nor reads; it will come back. */
export function closeStuck(run: StreamRun, why: string): void {
  if (run.call.ended()) return;
  run.context.counters.stuck += 1;
  const seconds = Math.round(run.context.limits.unackedMs / 1000);
  run.call.end({ code: UNAVAILABLE, message: `${why} within ${seconds} s` });
}
