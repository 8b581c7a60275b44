// SPDX-License-Identifier: Apache-2.0

/** Time as an argument (design.md 3.9). */
export interface Clock {
  /** Milliseconds since the epoch; never goes backwards. */
  now(): number;
  /** Runs once after so many milliseconds; the answer cancels. Does not keep the process alive. */
  after(ms: number, run: () => void): () => void;
  /** Runs once after what is already waiting (incoming requests), like `setImmediate`. */
  soon(run: () => void): void;
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  soon: (run) => void setImmediate(run),
};
