// SPDX-License-Identifier: Apache-2.0
import type { FractionalPercent } from "@heddle/envoy";

const denominators = { HUNDRED: 100, TEN_THOUSAND: 10_000, MILLION: 1_000_000 } as const;

/** 0–100 of an envoy.type.v3.FractionalPercent; none = 100. */
export function percentOf(fraction: FractionalPercent | undefined): number {
  if (fraction === undefined) return 100;
  const denominator = denominators[(fraction.denominator ?? "HUNDRED") as keyof typeof denominators] ?? 100;
  return ((fraction.numerator ?? 0) / denominator) * 100;
}
