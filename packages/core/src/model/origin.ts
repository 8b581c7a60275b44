// SPDX-License-Identifier: Apache-2.0
import type { Path, ResourceRef } from "../diagnostics/diagnostic.ts";

/** Which field of which resource something in the model, or in a generated message, comes from. */
export interface Origin {
  readonly resource: ResourceRef;
  readonly path: Path;
}

/** The origin of a part of a generated message; `at` is the path inside the message ([] = the whole). */
export interface PartOrigin extends Origin {
  readonly at: Path;
}
