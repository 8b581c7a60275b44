// SPDX-License-Identifier: Apache-2.0
// The same final contents reached by two different walks must give the same graph.
import assert from "node:assert/strict";
import { buildEngine, type Engine } from "./engine.ts";
import { KEYS, randomProgram, type Value } from "./program.ts";
import { createRandom, type Random } from "./random.ts";

interface Write {
  readonly source: string;
  readonly key: string;
  readonly value: Value | undefined;
}

export function reorder(seed: number): void {
  const random = createRandom(seed);
  const program = randomProgram(random, { throws: false, cycles: false });
  const lazies = program.filter((spec) => spec.kind === "lazy").map((spec) => spec.name);
  const sources = program.filter((spec) => spec.kind === "source").map((spec) => spec.name);
  const last = sources.flatMap((source) => KEYS.map((key) => ({ source, key, value: randomValue(random) })));
  const [one, two] = [1, 2].map(() => {
    const engine = buildEngine(program, {});
    for (const name of lazies)
      if (random.chance(60)) engine.graph.observe(engine.lazy(name), random.pick(KEYS), () => {});
    const noise = last.map((write) => ({ ...write, value: randomValue(random) }));
    apply(engine, random, random.shuffle(noise));
    apply(engine, random, random.shuffle(last));
    return stateOf(engine, lazies);
  });
  assert.deepEqual(one, two);
}

function randomValue(random: Random): Value | undefined {
  return random.chance(30) ? undefined : { n: random.below(9) };
}

function apply(engine: Engine, random: Random, writes: readonly Write[]): void {
  const rest = [...writes];
  while (rest.length > 0) {
    const group = rest.splice(0, 1 + random.below(5));
    engine.graph.batch(() => {
      for (const { source, key, value } of group) {
        if (value === undefined) engine.sources.get(source)?.delete(key);
        else engine.sources.get(source)?.set(key, value);
      }
    });
  }
}

/** Everything as arrays, so that the order of iteration counts. */
function stateOf(engine: Engine, lazies: readonly string[]): unknown {
  const { graph } = engine;
  return {
    collections: [...engine.collections].map(([name, collection]) => [name, [...collection.entries()]]),
    lazies: lazies.map((name) => KEYS.map((key) => graph.read(engine.lazy(name), key))),
    faults: [...graph.faults()].map(([id, fault]) => [id, fault.message, fault.rivals]),
  };
}
