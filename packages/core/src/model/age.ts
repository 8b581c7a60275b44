// SPDX-License-Identifier: Apache-2.0

export interface Aged {
  /** RFC 3339; "" when the source has none. */
  readonly createdAt: string;
  readonly key: string;
}

/** Oldest first, then by key: how every conflict is decided. What has no creation time counts as oldest. */
export function byAge(a: Aged, b: Aged): number {
  if (a.createdAt !== b.createdAt) {
    const order = timeOf(a.createdAt) - timeOf(b.createdAt);
    if (order !== 0) return order;
  }
  return byText(a.key, b.key);
}

/** By UTF-16 code units, whatever the locale of the machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers that `-` can compare: unreadable and missing times count as the beginning of time. */
function timeOf(createdAt: string): number {
  const time = Date.parse(createdAt);
  return Number.isNaN(time) ? Number.MIN_SAFE_INTEGER : time;
}
