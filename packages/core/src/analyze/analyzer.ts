// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AnalysisCode } from "./codes.ts";
import type { Scene } from "./scene.ts";

/** One question about how resources work together. */
export interface Analyzer {
  /** `gateway.port`: what it looks at, and what it asks. */
  readonly name: string;
  readonly description: string;
  readonly codes: readonly AnalysisCode[];
  /** Pure; gives findings in any order. */
  readonly check: (scene: Scene) => Iterable<Diagnostic>;
}
