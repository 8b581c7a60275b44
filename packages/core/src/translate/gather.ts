// SPDX-License-Identifier: Apache-2.0
import { type Layer, layOver } from "@heddle/envoy";
import type { Lazy, Reader } from "@heddle/incr";
import type { Translated, TranslatedSet } from "../resource/translated.ts";

/** Hosts of an outbound scope as keys of their nodes, each in the order of host names. */
export interface ScopeHosts {
  /** Outbound scope key of the common part below. */
  readonly common?: string;
  readonly own: readonly string[];
  /** Hosts of the common part that are not in this scope. */
  readonly hidden: readonly string[];
}

export interface Gathering {
  /** The same kind of set, by outbound scope key: read for the common part. */
  readonly sets: Lazy<TranslatedSet>;
  /** What a host gives. */
  readonly of: (hostKey: string) => readonly Translated[];
}

/** The set of a scope: its own hosts laid over the common part. */
export function gatherScope(read: Reader, hosts: ScopeHosts, from: Gathering): TranslatedSet {
  if (hosts.common === undefined) return new Map(entriesOf(hosts.own.flatMap(from.of)));
  const hidden = entriesOf(hosts.hidden.flatMap(from.of)).map(([name]) => [name, undefined] as const);
  const top: Layer<Translated> = new Map<string, Translated | undefined>([
    ...hidden,
    ...entriesOf(hosts.own.flatMap(from.of)),
  ]);
  return layOver(read.lazy(from.sets, hosts.common), top);
}

export const entriesOf = (list: readonly Translated[]): readonly (readonly [string, Translated])[] =>
  list.map((translated) => [translated.resource.name, translated] as const);
