// SPDX-License-Identifier: Apache-2.0
import type { EncodedResource } from "@heddle/envoy";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PartOrigin } from "../model/origin.ts";

/** One generated Envoy resource: bytes, and where each part of it comes from. Its message is `decode(bytes)` when somebody asks. */
export interface Translated {
  readonly resource: EncodedResource;
  readonly origins: readonly PartOrigin[];
  /** Findings that only show when translating. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The types a class of proxies gets, in push order. */
export const resourceKinds = ["cluster", "endpoint", "listener", "route"] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** By resource name; often layers that many classes share (`layersOf` of @heddle/envoy). */
export type TranslatedSet = ReadonlyMap<string, Translated>;
