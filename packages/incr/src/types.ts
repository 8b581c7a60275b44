// SPDX-License-Identifier: Apache-2.0
// The public shapes of the engine. The law they obey is ../SPEC.md; rule IDs (K1 …) refer to it.

/**
 * Passed to every function of the graph; each read is recorded as a dependency of the running (node, key) (K5, K6).
 * Valid only while that function runs: a reader kept for later throws.
 */
export interface Reader {
  /** The value under one key, or undefined. Depends on that key only, present or not. */
  get<V>(collection: Collection<V>, key: string): V | undefined;
  /** The values filed under one index key, sorted by their collection key. Depends on that index key only. */
  index<V>(index: Index<V>, key: string): readonly V[];
  /** Every entry, sorted by key. Depends on the whole collection: expensive, so it is spelled out. */
  all<V>(collection: Collection<V>): ReadonlyMap<string, V>;
  /** One lazy node, computed if need be. Only lazy functions may read lazies. Throws `ReadError` when it has no value. */
  lazy<V>(lazy: Lazy<V>, key: string): V;
}

/** Values by key. The reads here are untracked and for edges only: inside a function of the graph they throw. */
export interface Collection<V> {
  readonly name: string;
  /** The settled value; inside a batch the state before the batch. */
  get(key: string): V | undefined;
  /** A snapshot sorted by key, never changed afterwards. */
  entries(): ReadonlyMap<string, V>;
  readonly size: number;
}

/** A collection written by an edge. Writes outside `graph.batch` throw; `undefined` is not a value. */
export interface Source<V> extends Collection<V> {
  set(key: string, value: V): void;
  delete(key: string): void;
}

/** Look-up of a collection's values by derived keys; holds no truth of its own. */
export interface Index<V> {
  readonly name: string;
  readonly of: Collection<V>;
  /** Untracked read for edges; sorted by collection key. */
  get(key: string): readonly V[];
}

/** A family of nodes made on demand by key, memoised, revalidated by pull. Opaque: read with `graph.read` or `reader.lazy`. */
export interface Lazy<V> {
  readonly name: string;
  /** Phantom, never present: ties the handle to the type it yields. */
  readonly value?: V;
}

/** Net change of one key over one batch. `before` undefined: added. `after` undefined: deleted. */
export interface Event<V> {
  readonly key: string;
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/**
 * An error contained to its key (K8).
 * - `throw`: the function threw; the last good result stays, if there was one.
 * - `cycle`: the lazy node reads itself, directly or through others.
 * - `duplicate`: several inputs (or one run twice) produced one output key; the smallest input key wins (K1).
 * - `equals`: the equality threw; the values counted as different.
 * - `observer`: a subscriber or observer threw; the others were still called.
 * - `impure`: debug mode only; two runs on the same reads disagreed.
 */
export type FaultKind = "throw" | "cycle" | "duplicate" | "equals" | "observer" | "impure";

export interface Fault {
  readonly kind: FaultKind;
  /** Name of the node. */
  readonly node: string;
  /** Input key of a derived collection, index or lazy; the output key for `duplicate`; the empty string for a subscriber. */
  readonly key: string;
  /** One sentence: what is wrong and what happens now. */
  readonly message: string;
  /** What was thrown; undefined for `duplicate` and `impure`. */
  readonly error: unknown;
  /** True when an earlier good result is still being served. */
  readonly lastGood: boolean;
  /** Input keys that claim the output key, smallest (the winner) first; empty for other kinds. */
  readonly rivals: readonly string[];
  /** Revision in which the fault appeared in this form. */
  readonly revision: number;
}

/** One recorded read. `key` is empty for `all`. `input`: the entry a derived run or index was run for. */
export interface ReadRecord {
  readonly node: string;
  readonly key: string;
  readonly how: "input" | "get" | "index" | "all" | "lazy";
}

/** Why (node, key) is as it is (K10). Render with `renderExplanation`. */
export interface Explanation {
  readonly node: string;
  readonly key: string;
  readonly kind: "source" | "derived" | "index" | "lazy";
  /** `absent`: no such key now, or the lazy node has not been computed or was dropped. */
  readonly state: "value" | "fault" | "absent";
  /** Derived collections: the input key whose run produced this key. */
  readonly from: string | undefined;
  /** Revision in which the value last changed; 0 when unknown. */
  readonly changedAt: number;
  /** Revision of the last run; 0 for sources and absent keys. */
  readonly ranAt: number;
  /** `set`: written by an edge. `first`: the first run of this key. `changed`: something it read changed, see `because`. */
  readonly reason: "set" | "first" | "changed" | "absent";
  /** What changed and so caused the last run, each with its own explanation. */
  readonly because: readonly Explanation[];
  /** What the last run read, in order. */
  readonly reads: readonly ReadRecord[];
  readonly faults: readonly Fault[];
}

export interface NodeOptions<V> {
  /** Equality that stops events (K2). Default: `equalData`. */
  readonly equals?: ((a: V, b: V) => boolean) | undefined;
}

export interface GraphStats {
  /** Runs of functions since the start or the last `resetRuns`, of one node or of all. */
  runs(name?: string): number;
  resetRuns(): void;
  /** What is held in memory: lazy nodes, recorded dependencies, index keys in use. Counts by looking at all of it. */
  kept(): { readonly lazies: number; readonly links: number; readonly indexKeys: number };
}

export interface GraphOptions {
  /** Called after the batch or read has settled, once for each fault that is new or changed. */
  readonly onFault?: ((fault: Fault) => void) | undefined;
  /** Deep-freeze values and run each function twice, comparing (costly). Default false. */
  readonly debug?: boolean | undefined;
  /** Changed batches after which an unobserved lazy node that nobody used is dropped. Default 32, minimum 1. */
  readonly retainBatches?: number | undefined;
  /** Unobserved lazy nodes kept at most; beyond it the longest unused go first. Default 100,000. */
  readonly retainNodes?: number | undefined;
}

/** A graph of keyed collections: a value you construct; nothing is shared between graphs (K12). Node names are unique in it. */
export interface Graph {
  /** A collection written by edges. */
  source<V>(name: string, options?: NodeOptions<V>): Source<V>;
  /**
   * Runs `fn` for every entry of `over`, again when the entry or anything it read changed. It may read what was created before it.
   * Two inputs yielding one key: the smallest input key wins and a fault stands until that is resolved (K1).
   */
  derive<I, O>(
    name: string,
    over: Collection<I>,
    fn: (read: Reader, input: I, key: string) => Iterable<readonly [key: string, value: O]>,
    options?: NodeOptions<O>,
  ): Collection<O>;
  /** Files every entry of `over` under the keys that `keysOf` returns (repeats count once). */
  index<V>(name: string, over: Collection<V>, keysOf: (value: V, key: string) => Iterable<string>): Index<V>;
  /** A family of on-demand nodes; `fn` may read every collection, index and lazy. */
  lazy<V>(name: string, fn: (read: Reader, key: string) => V, options?: NodeOptions<V>): Lazy<V>;
  /**
   * Applies all writes of `change` as one step and settles (K3). If `change` throws, nothing is applied. Nested batches join the outer.
   * Called from a subscriber or observer: the writes settle after the present deliveries, before the outermost batch returns.
   */
  batch(change: () => void): void;
  /** Untracked pull from the edge. Throws what the function threw when the node never had a value. */
  read<V>(lazy: Lazy<V>, key: string): V;
  /** Keeps the node alive and calls `on` after each batch that changed its value (not for the value it has now). Returns the stop. */
  observe<V>(lazy: Lazy<V>, key: string, on: (value: V) => void): () => void;
  /** Calls `on` after each batch with the net changes, sorted by key, never empty. Returns the stop. */
  subscribe<V>(collection: Collection<V>, on: (events: readonly Event<V>[]) => void): () => void;
  /** Standing faults by id, sorted: `node/key`, and `node/key!kind` for kinds other than throw and cycle. */
  faults(): ReadonlyMap<string, Fault>;
  explain(node: Collection<unknown> | Lazy<unknown>, key: string): Explanation;
  readonly stats: GraphStats;
}
