// SPDX-License-Identifier: Apache-2.0
// A random graph as data, and the one meaning of its functions that engine and model share.
import type { Collection, Index, Lazy, Reader } from "@heddle/incr";
import type { Random } from "./random.ts";

export interface Value {
  readonly n: number;
}

/** One tracked read whose key depends on what was read before: dependencies are dynamic. */
export interface Step {
  readonly how: "get" | "index" | "all" | "lazy";
  readonly node: string;
  readonly factor: number;
  readonly offset: number;
  /** Only made when the sum so far leaves this remainder by 2; undefined: always. */
  readonly when: number | undefined;
  /** What the function does when reading a lazy throws. */
  readonly caught: boolean;
}

interface Body {
  readonly steps: readonly Step[];
  /** The sum so far is taken modulo this: small numbers make equal results, so events stop often. */
  readonly modulus: number;
  /** Throws when the sum ends with this remainder by 5; undefined: never. */
  readonly throwsAt: number | undefined;
}

export type Spec =
  | { readonly kind: "source"; readonly name: string }
  | ({ readonly kind: "derived"; readonly name: string; readonly over: string; readonly outputs: number } & Body)
  | {
      readonly kind: "index";
      readonly name: string;
      readonly over: string;
      readonly modulus: number;
      readonly throwsAt: number | undefined;
    }
  | ({ readonly kind: "lazy"; readonly name: string } & Body);

export interface Traits {
  readonly throws: boolean;
  readonly cycles: boolean;
}

/** Keys of every collection; few, so that everything meets. */
export const KEYS: readonly string[] = ["k0", "k1", "k2", "k3", "k4"];

/** Names to handles, of the engine or the model. */
export interface Handles {
  collection(name: string): Collection<Value>;
  index(name: string): Index<Value>;
  lazy(name: string): Lazy<Value>;
}

export function randomProgram(random: Random, traits: Traits): readonly Spec[] {
  const specs: Spec[] = [];
  const collections: string[] = [];
  const indexes: string[] = [];
  const count = 2 + random.below(3);
  for (let i = 0; i < count; i++) {
    specs.push({ kind: "source", name: `s${i}` });
    collections.push(`s${i}`);
  }
  const statics = 2 + random.below(5);
  for (let i = 0; i < statics; i++) {
    const over = random.pick(collections);
    const throwsAt = traits.throws && random.chance(40) ? random.below(5) : undefined;
    if (random.chance(35)) {
      specs.push({ kind: "index", name: `x${i}`, over, modulus: 1 + random.below(4), throwsAt });
      indexes.push(`x${i}`);
    } else {
      const body = randomBody(random, { collections, indexes, lazies: [] }, throwsAt);
      specs.push({ kind: "derived", name: `d${i}`, over, outputs: 1 + random.below(2), ...body });
      collections.push(`d${i}`);
    }
  }
  const names = Array.from({ length: 2 + random.below(4) }, (_, i) => `l${i}`);
  for (const [i, name] of names.entries()) {
    const lazies = traits.cycles ? names : names.slice(0, i);
    const throwsAt = traits.throws && random.chance(40) ? random.below(5) : undefined;
    specs.push({ kind: "lazy", name, ...randomBody(random, { collections, indexes, lazies }, throwsAt) });
  }
  return specs;
}

interface Readables {
  readonly collections: readonly string[];
  readonly indexes: readonly string[];
  readonly lazies: readonly string[];
}

function randomBody(random: Random, from: Readables, throwsAt: number | undefined): Body {
  const steps = Array.from({ length: random.below(4) }, () => randomStep(random, from));
  return { steps, modulus: 2 + random.below(5), throwsAt };
}

function randomStep(random: Random, from: Readables): Step {
  const shape = {
    factor: random.below(3),
    offset: random.below(KEYS.length),
    when: random.chance(40) ? random.below(2) : undefined,
    caught: random.chance(20),
  };
  const dice = random.below(100);
  if (dice < 35 && from.lazies.length > 0) return { how: "lazy", node: random.pick(from.lazies), ...shape };
  if (dice < 60 && from.indexes.length > 0) return { how: "index", node: random.pick(from.indexes), ...shape };
  if (dice < 70) return { how: "all", node: random.pick(from.collections), ...shape };
  return { how: "get", node: random.pick(from.collections), ...shape };
}

/** What a derived collection yields for one input. */
export function deriveValues(
  spec: Spec & { readonly kind: "derived" },
  handles: Handles,
  at: { readonly read: Reader; readonly input: Value; readonly key: string },
): readonly (readonly [string, Value])[] {
  const n = evaluateBody(spec, handles, { read: at.read, start: at.input.n + KEYS.indexOf(at.key) });
  const target = (shift: number) => KEYS[(n + shift + at.input.n) % KEYS.length] ?? "k0";
  const outputs: [string, Value][] = [];
  // Some outputs keep their key, some wander, so that inputs collide and part again.
  if (n !== 1) outputs.push([at.key, { n }]);
  if (spec.outputs > 1) outputs.push([target(2), { n: n + 1 }]);
  return outputs;
}

export function lazyValue(
  spec: Spec & { readonly kind: "lazy" },
  handles: Handles,
  at: { readonly read: Reader; readonly key: string },
): Value {
  return { n: evaluateBody(spec, handles, { read: at.read, start: KEYS.indexOf(at.key) }) };
}

export function indexKeys(spec: Spec & { readonly kind: "index" }, value: Value): readonly string[] {
  if (value.n % 5 === spec.throwsAt) throw new Error(`index ${value.n}`);
  return [KEYS[value.n % spec.modulus] ?? "k0", KEYS[value.n % KEYS.length] ?? "k0"];
}

function evaluateBody(body: Body, handles: Handles, at: { readonly read: Reader; readonly start: number }): number {
  let sum = at.start;
  for (const step of body.steps) {
    if (step.when !== undefined && sum % 2 !== step.when) continue;
    sum = (sum * 3 + readStep(step, handles, { read: at.read, sum })) % 60;
  }
  if (sum % 5 === body.throwsAt) throw new Error(`sum ${sum}`);
  return sum % body.modulus;
}

function readStep(step: Step, handles: Handles, at: { readonly read: Reader; readonly sum: number }): number {
  const { read } = at;
  const key = KEYS[(at.sum * step.factor + step.offset) % KEYS.length] ?? "k0";
  switch (step.how) {
    case "get":
      return read.get(handles.collection(step.node), key)?.n ?? 7;
    case "index":
      return read.index(handles.index(step.node), key).reduce((sum, value, i) => sum + value.n * (i + 1), 0);
    case "all":
      return [...read.all(handles.collection(step.node)).values()].reduce(
        (sum, value, i) => sum + value.n * (i + 1),
        0,
      );
    case "lazy":
      if (!step.caught) return read.lazy(handles.lazy(step.node), key).n;
      try {
        return read.lazy(handles.lazy(step.node), key).n;
      } catch {
        return 11;
      }
  }
}
