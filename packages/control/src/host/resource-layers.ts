// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Translated, TranslatedSet } from "@heddle/core";
import { createLayered, type EncodedResource, isDisjoint, type Layer, layersOf } from "@heddle/envoy";

type Resources = ReadonlyMap<string, EncodedResource>;

const resources = new WeakMap<Layer<Translated>, Layer<EncodedResource>>();
const findings = new WeakMap<Layer<Translated>, readonly Diagnostic[]>();
const sets = new WeakMap<TranslatedSet, Resources>();

/** What proxies get of a set, in the same layers: made once for all classes that share a layer. Equal sets give the same map. */
export function resourcesOf(set: TranslatedSet): Resources {
  let map = sets.get(set);
  if (map === undefined) {
    const layers = layersOf(set);
    const [first] = layers;
    map = first === set ? (layerOf(first) as Resources) : createLayered(layers.map(layerOf));
    sets.set(set, map);
  }
  return map;
}

function layerOf(layer: Layer<Translated>): Layer<EncodedResource> {
  let map = resources.get(layer);
  if (map === undefined) {
    map = new Map([...layer].map(([name, translated]) => [name, translated?.resource] as const));
    resources.set(layer, map);
  }
  return map;
}

/** Findings of a set's resources; the same objects for all classes that share a layer. */
export function findingsOf(set: TranslatedSet): readonly Diagnostic[] {
  if (!isDisjoint(set)) return [...set.values()].flatMap((translated) => translated.diagnostics);
  return layersOf(set).flatMap((layer) => {
    let list = findings.get(layer);
    if (list === undefined) {
      list = [...layer.values()].flatMap((translated) => translated?.diagnostics ?? []);
      findings.set(layer, list);
    }
    return list;
  });
}
