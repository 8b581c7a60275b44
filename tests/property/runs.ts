// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from "fast-check";

const factor = Number(process.env["LONG"] ?? 0) > 0 ? 20 : 1;
const fixed = Number(process.env["HEDDLE_SEED"] ?? 20_260_821);

/** The seed of every property test; `HEDDLE_SEED=n` tries another one. */
export const seed = fixed;

/** `LONG=1` makes every test run twenty times as often. */
export const runs = (count: number): Pick<Parameters<unknown>, "numRuns" | "seed"> => ({
  numRuns: count * factor,
  seed,
});
