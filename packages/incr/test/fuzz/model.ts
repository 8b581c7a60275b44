// SPDX-License-Identifier: Apache-2.0
// The naive twin: recomputes everything from scratch in every step. Its only memory is the last good results, which are history by nature (K8).
import type { Collection, Index, Lazy, Reader } from "@heddle/incr";
import { deriveValues, type Handles, indexKeys, lazyValue, type Spec, type Value } from "./program.ts";

type Entries = ReadonlyMap<string, Value>;
type Pairs = readonly (readonly [string, Value])[];
type Outcome = { readonly value: Value } | { readonly error: string };

export interface ModelFault {
  readonly kind: string;
  readonly lastGood: boolean;
  readonly rivals: readonly string[];
}

interface Frame {
  readonly id: string;
}

interface Handle {
  readonly name: string;
}

export class Model implements Handles {
  readonly program: readonly Spec[];
  readonly sources = new Map<string, Map<string, Value>>();
  collections = new Map<string, Entries>();
  readonly staticFaults = new Map<string, ModelFault>();
  readonly lazyFaults = new Map<string, ModelFault>();
  private indexes = new Map<string, ReadonlyMap<string, readonly Value[]>>();
  private readonly goodRuns = new Map<string, Map<string, Pairs>>();
  private readonly goodFilings = new Map<string, Map<string, readonly [Value, readonly string[]]>>();
  private readonly outcomes = new Map<string, Outcome>();
  private readonly current = new Set<string>();
  private readonly stack: Frame[] = [];
  private readonly rings = new Map<string, object>();

  constructor(program: readonly Spec[]) {
    this.program = program;
    for (const spec of program) if (spec.kind === "source") this.sources.set(spec.name, new Map());
    this.recompute();
  }

  collection(name: string): Collection<Value> {
    return { name } as Collection<Value>;
  }
  index(name: string): Index<Value> {
    return { name } as Index<Value>;
  }
  lazy(name: string): Lazy<Value> {
    return { name };
  }

  /** Everything static from the sources' present contents; lazies are pulled afterwards with `pull`. */
  recompute(): void {
    this.collections = new Map();
    this.indexes = new Map();
    this.staticFaults.clear();
    this.current.clear();
    for (const spec of this.program) {
      if (spec.kind === "source") this.collections.set(spec.name, sorted(this.sources.get(spec.name) ?? new Map()));
      if (spec.kind === "derived") this.recomputeDerived(spec);
      if (spec.kind === "index") this.recomputeIndex(spec);
    }
  }

  private recomputeDerived(spec: Spec & { kind: "derived" }): void {
    const before = this.goodRuns.get(spec.name) ?? new Map<string, Pairs>();
    const good = new Map<string, Pairs>();
    for (const [key, input] of this.entries(spec.over)) {
      try {
        good.set(key, deriveValues(spec, this, { read: this.reader(), input, key }));
      } catch {
        const last = before.get(key);
        if (last !== undefined) good.set(key, last);
        this.staticFaults.set(`${spec.name}/${key}`, { kind: "throw", lastGood: last !== undefined, rivals: [] });
      }
    }
    this.goodRuns.set(spec.name, good);
    const claims = new Map<string, { input: string; value: Value }[]>();
    for (const [input, pairs] of good) {
      for (const [key, value] of pairs) claims.set(key, [...(claims.get(key) ?? []), { input, value }]);
    }
    const outputs = new Map<string, Value>();
    for (const [key, [first, ...rest]] of claims) {
      if (first === undefined) continue;
      outputs.set(key, first.value);
      const rivals = [...new Set([first.input, ...rest.map((claim) => claim.input)])];
      const twice = rest.some((claim) => claim.input === first.input);
      if (rivals.length > 1 || twice) {
        this.staticFaults.set(`${spec.name}/${key}!duplicate`, { kind: "duplicate", lastGood: false, rivals });
      }
    }
    this.collections.set(spec.name, sorted(outputs));
  }

  private recomputeIndex(spec: Spec & { kind: "index" }): void {
    const before = this.goodFilings.get(spec.name) ?? new Map<string, readonly [Value, readonly string[]]>();
    const filings = new Map<string, readonly [Value, readonly string[]]>();
    for (const [key, value] of this.entries(spec.over)) {
      try {
        filings.set(key, [value, indexKeys(spec, value)]);
      } catch {
        const last = before.get(key);
        if (last !== undefined) filings.set(key, last);
        this.staticFaults.set(`${spec.name}/${key}`, { kind: "throw", lastGood: last !== undefined, rivals: [] });
      }
    }
    this.goodFilings.set(spec.name, filings);
    const buckets = new Map<string, Value[]>();
    for (const [value, keys] of filings.values()) {
      for (const key of new Set(keys)) buckets.set(key, [...(buckets.get(key) ?? []), value]);
    }
    this.indexes.set(spec.name, buckets);
  }

  entries(name: string): Entries {
    return this.collections.get(name) ?? new Map();
  }

  bucket(name: string, key: string): readonly Value[] {
    return this.indexes.get(name)?.get(key) ?? [];
  }

  /** The outcome of one lazy node now. Every node on a cycle fails, whatever its function makes of it. */
  pull(name: string, key: string): Outcome {
    const id = `${name}/${key}`;
    const known = this.outcomes.get(id);
    if (known !== undefined && this.current.has(id)) return known;
    this.stack.push({ id });
    this.rings.delete(id);
    let outcome: Outcome;
    try {
      const spec = this.program.find((candidate) => candidate.name === name);
      if (spec?.kind !== "lazy") throw new Error(`no lazy ${name}`);
      outcome = { value: lazyValue(spec, this, { read: this.reader(), key }) };
    } catch (error) {
      outcome = { error: String(error) };
    }
    this.stack.pop();
    const cyclic = this.rings.has(id);
    if (cyclic) outcome = { error: "cycle" };
    if ("error" in outcome) {
      const lastGood = known !== undefined && "value" in known;
      this.lazyFaults.set(id, { kind: cyclic ? "cycle" : "throw", lastGood, rivals: [] });
      if (lastGood) outcome = known;
    } else {
      this.lazyFaults.delete(id);
    }
    this.outcomes.set(id, outcome);
    this.current.add(id);
    return outcome;
  }

  private pullInside(name: string, key: string): Value {
    const at = this.stack.findIndex((frame) => frame.id === `${name}/${key}`);
    if (at >= 0) {
      this.closeRing(this.stack.slice(at).map((frame) => frame.id));
      throw new Error("cycle");
    }
    const outcome = this.pull(name, key);
    const ring = this.rings.get(`${name}/${key}`);
    const shared = ring === undefined ? -1 : this.stack.findIndex((frame) => this.rings.get(frame.id) === ring);
    if (shared >= 0) {
      this.closeRing(this.stack.slice(shared).map((frame) => frame.id));
      throw new Error("cycle");
    }
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.value;
  }

  private closeRing(ids: readonly string[]): void {
    const ring = {};
    const overlapping = new Set(ids.map((id) => this.rings.get(id)));
    for (const [id, former] of this.rings) if (overlapping.has(former)) this.rings.set(id, ring);
    for (const id of ids) this.rings.set(id, ring);
  }

  // Handles of the model are names; the shared functions hand them back, typed for the engine.
  private reader(): Reader {
    return {
      get: <V>(handle: Handle, key: string) => this.entries(handle.name).get(key) as V | undefined,
      index: <V>(handle: Handle, key: string) => this.bucket(handle.name, key) as readonly V[],
      all: <V>(handle: Handle) => this.entries(handle.name) as ReadonlyMap<string, V>,
      lazy: <V>(handle: Handle, key: string) => this.pullInside(handle.name, key) as V,
    };
  }
}

function sorted(entries: Entries): Entries {
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
