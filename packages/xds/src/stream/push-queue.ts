// SPDX-License-Identifier: Apache-2.0
import type { Clock } from "../clock.ts";
import type { XdsCounters } from "../counters.ts";
import type { Pushable } from "./run.ts";

/** Longest time that pushes may keep requests, health and pings waiting, ms (reliability.md §3 "Event-loop stall"). */
const sliceMs = 10;

/**
 * Streams whose snapshot changed, each at most once: however often it changes, one look at the newest state settles it.
 * Works in slices so that requests go before pushes.
 */
export function createPushQueue(clock: Clock, counters: XdsCounters): (stream: Pushable) => void {
  const queue = new Set<Pushable>();
  let running = false;
  const run = (): void => {
    const until = clock.now() + sliceMs;
    for (const stream of queue) {
      queue.delete(stream);
      stream.push();
      if (clock.now() >= until) break;
    }
    counters.queued = queue.size;
    running = queue.size > 0;
    if (running) clock.soon(run);
  };
  return (stream) => {
    queue.add(stream);
    counters.queued = queue.size;
    if (running) return;
    running = true;
    clock.soon(run);
  };
}
