// SPDX-License-Identifier: Apache-2.0
import type { Answer } from "./client.ts";

export interface Load {
  /** Requests answered so far, by what `sort` made of them. */
  readonly counts: ReadonlyMap<string, number>;
  /** Ends it and waits for what is on its way. */
  stop(): Promise<LoadResult>;
}

export interface LoadResult {
  readonly sent: number;
  /** What was not answered 200, with the millisecond since the start. */
  readonly lost: readonly string[];
}

/** Sends requests at a steady rate, each `send` in turn, whatever becomes of those before: an open loop, as users are. */
export function startLoad(
  senders: readonly (() => Promise<Answer>)[],
  options: { readonly perSecond: number; readonly sort?: (answer: Answer) => string },
): Load {
  const started = performance.now();
  const lost: string[] = [];
  const counts = new Map<string, number>();
  const waiting = new Set<Promise<void>>();
  let sent = 0;
  const sendOne = async (send: () => Promise<Answer>, number: number): Promise<void> => {
    const at = Math.round(performance.now() - started);
    try {
      const answer = await send();
      const key = options.sort?.(answer) ?? String(answer.headers["x-backend"] ?? answer.status);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (answer.status !== 200)
        lost.push(`at ${at} ms by sender ${number}: ${answer.status} ${answer.body.slice(0, 100)}`);
    } catch (error) {
      lost.push(`at ${at} ms by sender ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1000) * options.perSecond;
    // After a pause of this process the load goes on; it does not catch up in one burst.
    if (due - sent > options.perSecond / 4) sent = Math.floor(due);
    for (; sent < due; sent++) {
      const number = sent % senders.length;
      const one = sendOne(senders[number] as () => Promise<Answer>, number);
      waiting.add(one);
      void one.finally(() => waiting.delete(one));
    }
  }, 5);
  return {
    counts,
    async stop() {
      clearInterval(timer);
      await Promise.all(waiting);
      return { sent: [...counts.values()].reduce((sum, n) => sum + n, 0), lost };
    },
  };
}
