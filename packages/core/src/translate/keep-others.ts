// SPDX-License-Identifier: Apache-2.0
import type { Lazy, Reader } from "@heddle/incr";

/**
 * Reads a node that may have failed without ever having had a value. Then it contributes nothing, and what stands beside it goes
 * on; the graph reports the fault, and the read is recorded, so the reader runs again when the node recovers.
 */
export function readOrSkip<V>(read: Reader, lazy: Lazy<V>, key: string): V | undefined {
  try {
    return read.lazy(lazy, key);
  } catch {
    return undefined;
  }
}
