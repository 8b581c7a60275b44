// SPDX-License-Identifier: Apache-2.0

/** How long to wait before a process that ended is started again. Milliseconds. */
export interface BackoffOptions {
  /** Before the first restart. Default 100. */
  readonly first?: number;
  /** Longest wait. Default 10,000. */
  readonly max?: number;
  /** A process that lived this long starts again at `first`. Default 10,000. */
  readonly reset?: number;
}

/** Returns the wait for a process that lived `lived` milliseconds: doubling from `first` to `max`. */
export function createBackoff({
  first = 100,
  max = 10_000,
  reset = 10_000,
}: BackoffOptions = {}): (lived: number) => number {
  let next = first;
  return (lived) => {
    if (lived >= reset) next = first;
    const wait = next;
    next = Math.min(max, Math.max(1, next) * 2);
    return wait;
  };
}
