// SPDX-License-Identifier: Apache-2.0
/** A token bucket for new streams: after a restart thousands of proxies come back at once, and each first answer is a large one. */

export interface AdmissionLimits {
  /** Streams admitted per second, sustained. Default 100. */
  readonly perSecond: number;
  /** Streams admitted at once. Default 200. */
  readonly burst: number;
  /** Longest time a stream waits for admission before RESOURCE_EXHAUSTED, ms. Default 1,000. */
  readonly maxWaitMs: number;
}

export const defaultAdmission: AdmissionLimits = { perSecond: 100, burst: 200, maxWaitMs: 1000 };

export interface Admission {
  /** Reserves a place: milliseconds to wait (0: go on), or undefined when the wait would be too long. */
  reserve(now: number): number | undefined;
}

export function createAdmission(limits: AdmissionLimits, start: number): Admission {
  let tokens = limits.burst;
  let at = start;
  return {
    reserve(now) {
      tokens = Math.min(limits.burst, tokens + ((now - at) / 1000) * limits.perSecond);
      at = now;
      const wait = tokens >= 1 ? 0 : ((1 - tokens) / limits.perSecond) * 1000;
      if (wait > limits.maxWaitMs) return undefined;
      tokens -= 1;
      return wait;
    },
  };
}
