// SPDX-License-Identifier: Apache-2.0
import { differences, kindOf } from "./compare.ts";
import { generateCase } from "./pair.ts";
import type { ExplainRig } from "./rig.ts";

export interface RunResult {
  readonly pairs: number;
  readonly kinds: ReadonlyMap<string, number>;
  /** One text for each pair answered differently. */
  readonly failures: readonly string[];
}

/** Answers the requests of as many configurations as there are seeds, and says where the two disagree. */
export async function runSeeds(rig: ExplainRig, seeds: readonly number[], requests: number): Promise<RunResult> {
  const kinds = new Map<string, number>();
  const failures: string[] = [];
  let pairs = 0;
  for (const seed of seeds) {
    const one = generateCase(seed, { count: requests, outside: rig.outside });
    for (const answered of await rig.answer(one)) {
      pairs++;
      const kind = kindOf(answered.told);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const found = differences(answered);
      if (found.length > 0)
        failures.push(
          [
            `seed ${seed}: ${JSON.stringify(answered.ask)}`,
            ...found,
            JSON.stringify(answered.told.steps.at(-1)),
            JSON.stringify(answered.told.verdict),
          ].join("\n    "),
        );
    }
  }
  return { pairs, kinds, failures };
}
