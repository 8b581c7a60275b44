// SPDX-License-Identifier: Apache-2.0
import { GraphError } from "./errors.ts";
import type { Graph, GraphOptions } from "./types.ts";

/** Constructs an empty graph. */
export function createGraph(_options: GraphOptions = {}): Graph {
  throw new GraphError("the engine arrives with the next commit");
}
