// SPDX-License-Identifier: Apache-2.0
import type { Decoder } from "../decode/decoder.ts";
import type { KnownObject } from "../kinds.ts";

/** Checks what no single field can tell. */
export function checkRules(_decoder: Decoder, _object: KnownObject): void {}
