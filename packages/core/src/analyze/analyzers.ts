// SPDX-License-Identifier: Apache-2.0
import type { Analyzer } from "./analyzer.ts";
import { routeReferences } from "./route-references.ts";

/** All analyzers; one file each. */
export const analyzers: readonly Analyzer[] = [routeReferences];
