// SPDX-License-Identifier: Apache-2.0
// One seeded walk: random program, random operations, everything compared after each.
import assert from "node:assert/strict";
import type { GraphOptions } from "@heddle/incr";
import { buildEngine, type Engine } from "./engine.ts";
import { Model } from "./model.ts";
import { KEYS, randomProgram, type Traits, type Value } from "./program.ts";
import { createRandom, type Random } from "./random.ts";

export interface WalkOptions {
  readonly seed: number;
  readonly traits: Traits;
  readonly steps: number;
  readonly graph: GraphOptions;
}

interface Watch {
  readonly name: string;
  readonly key: string;
  readonly stop: () => void;
  value: Value | undefined;
}

interface Walk {
  readonly random: Random;
  readonly model: Model;
  readonly engine: Engine;
  readonly lazies: readonly string[];
  readonly watches: Watch[];
  readonly debug: boolean;
  /** Nodes may be dropped and computed anew within one step. */
  readonly evicts: boolean;
  readonly throws: boolean;
}

export function walk(options: WalkOptions): void {
  const random = createRandom(options.seed);
  const program = randomProgram(random, options.traits);
  const engine = buildEngine(program, options.graph);
  const lazies = program.filter((spec) => spec.kind === "lazy").map((spec) => spec.name);
  const debug = options.graph.debug === true;
  const evicts = options.graph.retainNodes !== undefined;
  const throws = options.traits.throws || options.traits.cycles;
  const at: Walk = { random, model: new Model(program), engine, lazies, watches: [], debug, evicts, throws };
  for (let step = 0; step < options.steps; step++) {
    engine.counts.clear();
    act(at);
    compare(at);
  }
}

function act(at: Walk): void {
  const { random } = at;
  const dice = random.below(100);
  if (dice < 65) change(at);
  else if (dice < 75) abandonedBatch(at);
  else if (dice < 90) watch(at);
  else if (at.watches.length > 0) at.watches.splice(random.below(at.watches.length), 1)[0]?.stop();
}

function change(at: Walk): void {
  const { random, model, engine } = at;
  engine.graph.batch(() => {
    const writes = 1 + random.below(random.chance(20) ? 8 : 2);
    for (let i = 0; i < writes; i++) {
      const name = random.pick([...engine.sources.keys()]);
      const key = random.pick(KEYS);
      if (random.chance(25)) {
        engine.sources.get(name)?.delete(key);
        model.sources.get(name)?.delete(key);
      } else {
        const n = random.below(9);
        engine.graph.batch(() => engine.sources.get(name)?.set(key, { n }));
        model.sources.get(name)?.set(key, { n });
      }
    }
  });
  model.recompute();
}

function abandonedBatch(at: Walk): void {
  const { random, engine } = at;
  const stop = new Error("stop");
  const attempt = () =>
    engine.graph.batch(() => {
      for (const source of engine.sources.values()) source.set(random.pick(KEYS), { n: random.below(9) });
      throw stop;
    });
  assert.throws(attempt, stop, "K3: the batch hands on what stopped it");
}

function watch(at: Walk): void {
  const { random, engine, model } = at;
  const name = random.pick(at.lazies);
  const key = random.pick(KEYS);
  const outcome = model.pull(name, key);
  const stop = engine.graph.observe(engine.lazy(name), key, (value) => {
    assert.notDeepEqual(value, entry.value, `K2: ${name}/${key} was announced unchanged`);
    entry.value = value;
  });
  const entry: Watch = { name, key, stop, value: "value" in outcome ? outcome.value : undefined };
  at.watches.push(entry);
}

function compare(at: Walk): void {
  const { engine, model, random } = at;
  for (const [name, collection] of engine.collections) {
    const expected = [...model.entries(name)];
    assert.deepEqual([...collection.entries()], expected, `contents of ${name}`);
    assert.deepEqual(new Map(engine.mirrors.get(name)), new Map(expected), `events of ${name}`);
  }
  for (const { name, key, value } of sortedWatches(at)) {
    const outcome = model.pull(name, key);
    assert.deepEqual(value, "value" in outcome ? outcome.value : undefined, `observed ${name}/${key}`);
  }
  const reads = random.below(4);
  for (let i = 0; i < reads; i++) comparePull(at, random.pick(at.lazies), random.pick(KEYS));
  compareFaults(at);
  if (at.evicts) return;
  const most = at.debug ? 2 : 1;
  for (const [id, runs] of engine.counts) assert.ok(runs <= most, `K4: ${id} ran ${runs} times in one step`);
}

// In the engine's order: where a cycle is entered decides nothing, but it is the same all the same.
function sortedWatches(at: Walk): readonly Watch[] {
  return [...at.watches].sort(
    (a, b) => at.lazies.indexOf(a.name) - at.lazies.indexOf(b.name) || (a.key < b.key ? -1 : 1),
  );
}

function comparePull(at: Walk, name: string, key: string): void {
  const { graph } = at.engine;
  const outcome = at.model.pull(name, key);
  if ("value" in outcome)
    assert.deepEqual(graph.read(at.engine.lazy(name), key), outcome.value, `read of ${name}/${key}`);
  else assert.throws(() => graph.read(at.engine.lazy(name), key), Error, `read of ${name}/${key}`);
}

function compareFaults(at: Walk): void {
  const actual = [...at.engine.graph.faults()].map(([id, { kind, lastGood, rivals }]) => [
    id,
    { kind, lastGood, rivals },
  ]);
  const expected = [...at.model.staticFaults, ...(at.throws ? at.model.lazyFaults : [])];
  assert.deepEqual(new Map(actual as []), new Map(expected as []), "faults");
}
