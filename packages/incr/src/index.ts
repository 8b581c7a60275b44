// SPDX-License-Identifier: Apache-2.0
// For users of the engine. Everything else under src is internal.
export { equalData } from "./equal.ts";
export { GraphError, ReadError } from "./errors.ts";
export { renderExplanation } from "./explain-text.ts";
export { createGraph } from "./graph.ts";
export type {
  Collection,
  Event,
  Explanation,
  Fault,
  FaultKind,
  Graph,
  GraphOptions,
  GraphStats,
  Index,
  Lazy,
  NodeOptions,
  Reader,
  ReadRecord,
  Source,
} from "./types.ts";
