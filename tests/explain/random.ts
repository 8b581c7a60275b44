// SPDX-License-Identifier: Apache-2.0

/** Numbers that follow from a seed alone (mulberry32), so that a failing pair can be made again. */
export interface Random {
  /** 0 ≤ n < limit. */
  int(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Between `least` and `most` different items, in their order. */
  some<T>(from: readonly T[], least: number, most: number): readonly T[];
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (limit: number): number => Math.floor(next() * limit);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error("nothing to pick from");
      return from[int(from.length)] as T;
    },
    some: (from, least, most) => {
      const wanted = Math.min(from.length, least + int(most - least + 1));
      const chosen = new Set<number>();
      while (chosen.size < wanted) chosen.add(int(from.length));
      return from.filter((_, i) => chosen.has(i));
    },
  };
}
