// SPDX-License-Identifier: Apache-2.0
// Random meshes in which everything collides with something: few names, few hosts, few ports, few labels.
import fc from "fast-check";
import { anyDestinationRule, anySidecar } from "./generate-policies.ts";
import { anyGateway, anyVirtualService } from "./generate-routes.ts";
import { anyEndpointSlice, anyPod, anyService, anyServiceEntry, anyWorkloadEntry } from "./generate-services.ts";

/** One object, valid by itself. */
export const anyObject: fc.Arbitrary<object> = fc.oneof(
  { weight: 5, arbitrary: anyService },
  { weight: 3, arbitrary: anyPod },
  { weight: 1, arbitrary: anyEndpointSlice },
  { weight: 3, arbitrary: anyServiceEntry },
  { weight: 1, arbitrary: anyWorkloadEntry },
  { weight: 5, arbitrary: anyVirtualService },
  { weight: 4, arbitrary: anyDestinationRule },
  { weight: 2, arbitrary: anyGateway },
  { weight: 1, arbitrary: anySidecar },
);

/** Texts by file name, one object each; several files may define the same object. */
export type World = ReadonlyMap<string, string>;

export const fileName = (i: number): string => `f${String(i).padStart(3, "0")}.json`;

export const anyWorld = (size: { readonly max: number; readonly min?: number }): fc.Arbitrary<World> =>
  fc
    .array(anyObject, { minLength: size.min ?? 1, maxLength: size.max })
    .map((objects) => new Map(objects.map((object, i) => [fileName(i), JSON.stringify(object)])));
