// SPDX-License-Identifier: Apache-2.0
// The state of one graph, as data. Functions over it live in the files named after what they do. Values are erased to unknown inside.
import type { Store } from "./store.ts";
import type { Event, Fault, Reader, ReadRecord } from "./types.ts";

export type Equals = (a: unknown, b: unknown) => boolean;

/** Everything that has a name and can be read. */
export type GraphNode = CollectionNode | IndexNode | LazyFamily;

/** The key of a read of everything (`reader.all`). */
export const WHOLE: unique symbol = Symbol("whole");
export type ReadKey = string | typeof WHOLE;

/** Who read which key of a node. */
export type Readers = Map<ReadKey, Set<Dependent>>;

/** One recorded read. `seen` is what it yielded: a value, a store version for WHOLE, an `Outcome` for a lazy, or CYCLE. */
export interface Dep {
  readonly target: GraphNode;
  readonly key: ReadKey;
  readonly seen: unknown;
}

/** Marks a read of a lazy node that was itself being computed. Never linked, so links among lazies stay free of cycles. */
export const CYCLE: unique symbol = Symbol("cycle");

/** What changed and so made something run again. */
export interface Cause extends ReadRecord {
  readonly revision: number;
}

/** More causes than this are not kept per run. */
export const MAX_CAUSES = 8;

interface CollectionBase {
  readonly name: string;
  readonly order: number;
  readonly equals: Equals;
  readonly store: Store;
  /** Revision in which each present key last changed. */
  readonly changedAt: Map<string, number>;
  readonly readers: Readers;
  readonly downstream: (DerivedNode | IndexNode)[];
  readonly subscribers: Set<Subscriber>;
  /** Keys of the last change (at most MAX_CAUSES), for explain; `from` is the input key of a derived one. */
  lastChange: LastChange;
}

export interface LastChange {
  readonly revision: number;
  readonly keys: readonly { readonly key: string; readonly from: string | undefined }[];
}

export interface Subscriber {
  readonly on: (events: readonly Event<unknown>[]) => void;
}

/** A write waiting for the end of the batch; `present` false: a delete. */
export interface Write {
  readonly present: boolean;
  readonly value: unknown;
}

export interface SourceNode extends CollectionBase {
  readonly kind: "source";
  staged: Map<string, Write>;
}

export interface DerivedNode extends CollectionBase {
  readonly kind: "derived";
  readonly over: CollectionNode;
  readonly fn: (read: Reader, input: unknown, key: string) => Iterable<readonly [string, unknown]>;
  pending: Map<string, Cause[]>;
  readonly runs: Map<string, DerivedRun>;
  /** Which input keys produce each output key; a lone one stands without a set. */
  readonly claims: Map<string, string | Set<string>>;
}

export type CollectionNode = SourceNode | DerivedNode;

export interface DerivedRun {
  readonly kind: "run";
  readonly node: DerivedNode;
  readonly key: string;
  deps: readonly Dep[];
  outputs: Map<string, unknown>;
  /** Output keys yielded more than once by this run. */
  repeated: ReadonlySet<string> | undefined;
  causes: readonly Cause[];
  ranAt: number;
}

export interface IndexNode {
  readonly kind: "index";
  readonly name: string;
  readonly order: number;
  readonly of: CollectionNode;
  readonly keysOf: (value: unknown, key: string) => Iterable<string>;
  readonly pending: Set<string>;
  readonly filed: Map<string, ReadonlySet<string>>;
  readonly buckets: Map<string, Bucket>;
  readonly readers: Readers;
}

export interface Bucket {
  readonly store: Store;
  lastChange: LastChange;
}

export interface LazyFamily {
  readonly kind: "lazy";
  readonly name: string;
  readonly order: number;
  readonly equals: Equals;
  readonly fn: (read: Reader, key: string) => unknown;
  readonly nodes: Map<string, LazyNode>;
  readonly readers: Readers;
}

/** What a lazy node yields to its readers. Replaced only when it changes, so identity tells. */
export type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

export interface LazyNode {
  readonly kind: "node";
  readonly family: LazyFamily;
  readonly key: string;
  /** Undefined until the first run. */
  outcome: Outcome | undefined;
  deps: readonly Dep[];
  readonly observers: Set<Observer>;
  /** Observed, or read by a live node: linked to its dependencies and told of changes. Otherwise verified on demand. */
  live: boolean;
  /** Live nodes only. 0 clean; 1 a lazy it reads may have changed; 2 something it read has changed. */
  dirty: 0 | 1 | 2;
  /** The cycle its last run took part in. Such nodes run again in every revision, as their links are incomplete. */
  ring: Ring | undefined;
  /** Present while it is being verified or run. */
  frame: Frame | undefined;
  changedAt: number;
  verifiedAt: number;
  usedAt: number;
  ranAt: number;
  causes: readonly Cause[];
  pendingCauses: Cause[];
}

export interface Observer {
  readonly on: (value: unknown) => void;
}

export type Dependent = DerivedRun | LazyNode;

/** Nodes that read each other in a circle. Rings that turn out to overlap are joined into one. */
export interface Ring {
  readonly path: string;
  joined: Ring | undefined;
}

/** One function while it runs (for a lazy node: while it is verified, too). */
export interface Frame {
  readonly name: string;
  readonly key: string;
  /** Collections and indexes created before this may be read. */
  readonly before: number;
  readonly deps: Dep[];
  readonly seen: Map<GraphNode, Set<ReadKey>>;
  ring: Ring | undefined;
}

/** A settled change on its way to the subscribers of one collection. */
export interface Delivery {
  readonly node: CollectionNode;
  /** Those present when it settled. */
  readonly subscribers: readonly Subscriber[];
  readonly events: readonly Event<unknown>[];
}

export interface Core {
  readonly debug: boolean;
  readonly retainBatches: number;
  readonly retainNodes: number;
  readonly onFault: ((fault: Fault) => void) | undefined;
  /** Counts changed batches; may skip. */
  revision: number;
  phase: "idle" | "settle" | "deliver";
  /** Depth of open batches. */
  openBatches: number;
  readonly names: Map<string, GraphNode>;
  /** From the handles given out to the nodes behind them. */
  readonly handles: WeakMap<object, GraphNode>;
  readonly sources: SourceNode[];
  /** Derived collections and indexes in creation order, which is the order they settle in. */
  readonly statics: (DerivedNode | IndexNode)[];
  readonly stagedSources: Set<SourceNode>;
  /** The function that runs now. */
  running: Frame | undefined;
  /** Lazy nodes being verified or run, outermost first. */
  readonly frames: Frame[];
  /** Observed nodes marked since the last settle. */
  woken: LazyNode[];
  readonly cyclic: Set<LazyNode>;
  /** Lazy nodes that are not live, longest unused first. */
  readonly idle: Set<LazyNode>;
  readonly faults: Map<string, Fault>;
  freshFaults: Fault[];
  outbox: Delivery[];
  readonly runs: Map<string, number>;
  readonly frozen: WeakSet<object>;
}

/** A read as users see it. */
export function readRecord(target: GraphNode, key: ReadKey): ReadRecord {
  if (key === WHOLE) return { node: target.name, key: "", how: "all" };
  if (target.kind === "index" || target.kind === "lazy") return { node: target.name, key, how: target.kind };
  return { node: target.name, key, how: "get" };
}
