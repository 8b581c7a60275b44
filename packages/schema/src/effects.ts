// SPDX-License-Identifier: Apache-2.0
import type { Decoder } from "./decode/decoder.ts";
import type { KnownObject } from "./kinds.ts";

/** Warns about fields whose effect comes later. */
export function checkEffects(_decoder: Decoder, _object: KnownObject): void {}
