// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from "fast-check";

const factor = Number(process.env["LONG"] ?? 0) > 0 ? 10 : 1;

/** The seed of every property test; `HEDDLE_SEED=n` tries another one. */
export const seed = Number(process.env["HEDDLE_SEED"] ?? 20_260_821);

/**
 * `LONG=1` makes every test run ten times as often. A counterexample is shown as it was found; `HEDDLE_SHRINK=1` looks for a
 * smaller one, which may take minutes.
 */
export const runs = (count: number): Pick<Parameters<unknown>, "numRuns" | "seed" | "endOnFailure"> => ({
  numRuns: count * factor,
  seed,
  endOnFailure: process.env["HEDDLE_SHRINK"] !== "1",
});
