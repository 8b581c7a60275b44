// SPDX-License-Identifier: Apache-2.0
import type { EncodedResource } from "@heddle/envoy";

type Resources = ReadonlyMap<string, EncodedResource>;

const cache = new WeakMap<Resources, { from: WeakRef<Resources>; names: readonly string[] }>();

/**
 * Names that were added, removed or got another version between two maps of one type. Clients of one proxy class share
 * their maps, so the last answer per map is remembered: a push to N such clients compares once.
 */
export function changedNames(from: Resources, to: Resources): readonly string[] {
  if (from === to) return [];
  const known = cache.get(to);
  if (known !== undefined && known.from.deref() === from) return known.names;
  const names: string[] = [];
  for (const [name, resource] of to) {
    const before = from.get(name);
    if (before !== resource && before?.version !== resource.version) names.push(name);
  }
  for (const name of from.keys()) if (!to.has(name)) names.push(name);
  cache.set(to, { from: new WeakRef(from), names });
  return names;
}
