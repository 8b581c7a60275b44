// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, Translated } from "@heddle/core";
import type { EncodedResource } from "@heddle/envoy";
import { accuse } from "./accuse.ts";
import { nackFinding } from "./nack-finding.ts";
import { readNackWords } from "./nack-words.ts";
import { partsOf, type ResourcePart, standInFor, withParts } from "./resource-parts.ts";

/** An Envoy refused a resource. */
export interface Refusal {
  /** As it was sent. */
  readonly resource: EncodedResource;
  readonly translated: Translated;
  /** The last version before it that nobody refused. */
  readonly good: EncodedResource | undefined;
  readonly message: string;
  /** All resources that the message accuses. */
  readonly named: readonly string[];
}

/**
 * What proxies of one class refused, by resource. Where the fault lies in one virtual host or filter chain, only that goes back to its last good version (or is left out);
 * else the whole resource does. It heals when what was refused is no longer generated.
 */
export interface Quarantine {
  /** What proxies get in place of a generated resource; undefined = nothing. */
  serve(resource: EncodedResource): EncodedResource | undefined;
  /** Names of a type that may not be served as they are generated. */
  names(typeUrl: string): readonly string[];
  /** Returns the finding. */
  refuse(refusal: Refusal): Diagnostic;
  /** The resource is no longer generated. */
  forget(resource: Pick<EncodedResource, "typeUrl" | "name">): void;
  findings(): readonly Diagnostic[];
  isEmpty(): boolean;
}

interface Entry {
  /** Refused versions of the whole. */
  readonly versions: Map<string, Diagnostic>;
  /** Refused parts by key. */
  readonly parts: Map<string, { readonly identities: ReadonlySet<string>; readonly finding: Diagnostic }>;
  good: EncodedResource | undefined;
  served?: { readonly of: EncodedResource; readonly as: EncodedResource | undefined };
}

const keyOf = ({ typeUrl, name }: Pick<EncodedResource, "typeUrl" | "name">): string => `${typeUrl} ${name}`;

export function createQuarantine(): Quarantine {
  const entries = new Map<string, Entry>();
  return {
    serve(resource) {
      const entry = entries.size === 0 ? undefined : entries.get(keyOf(resource));
      if (entry === undefined) return resource;
      if (entry.served?.of === resource) return entry.served.as;
      const as = serveInstead(entry, resource);
      entry.served = { of: resource, as };
      if (entry.parts.size === 0 && entry.versions.size === 0) entries.delete(keyOf(resource));
      return as;
    },
    names: (typeUrl) =>
      [...entries.keys()].filter((key) => key.startsWith(`${typeUrl} `)).map((key) => key.slice(typeUrl.length + 1)),
    refuse({ resource, translated, good, message, named }) {
      const entry: Entry = entries.get(keyOf(resource)) ?? { versions: new Map(), parts: new Map(), good: undefined };
      entries.set(keyOf(resource), entry);
      entry.good = good ?? (entry.good?.version === resource.version ? undefined : entry.good);
      delete entry.served;
      const words = readNackWords(message, resource, named);
      const origins = inTermsOf(resource, translated);
      const { origins: blamed, parts } = accuse({ words, resource, good: entry.good, origins });
      const hasGood = isKnown(entry.good, parts);
      const finding = nackFinding({ resource, words, origins: blamed, parts, hasGood });
      const identities = new Map(partsOf(resource)?.parts.map((p) => [p.key, p.identity]));
      for (const key of parts) {
        const known = entry.parts.get(key)?.identities ?? [];
        entry.parts.set(key, { identities: new Set([...known, identities.get(key) ?? ""]), finding });
      }
      if (parts.length === 0) entry.versions.set(resource.version, finding);
      return finding;
    },
    forget: (resource) => void entries.delete(keyOf(resource)),
    findings: () =>
      [...entries.values()].flatMap((e) => [
        ...new Set([...e.versions.values(), ...[...e.parts.values()].map((p) => p.finding)]),
      ]),
    isEmpty: () => entries.size === 0,
  };
}

/** Is there a last good version of what was refused? */
function isKnown(good: EncodedResource | undefined, parts: readonly string[]): boolean {
  if (good === undefined || parts.length === 0) return good !== undefined;
  const known = new Set(partsOf(good)?.parts.map((p) => p.key));
  return parts.some((key) => known.has(key));
}

function serveInstead(entry: Entry, resource: EncodedResource): EncodedResource | undefined {
  const mended = mendParts(entry, resource);
  if (mended === undefined) return entry.good;
  const stands = entry.versions.get(mended.version);
  entry.versions.clear();
  if (stands === undefined) return mended;
  entry.versions.set(mended.version, stands);
  return entry.good;
}

/** The resource with refused parts as they last were. Parts that are generated otherwise by now are given another try. */
function mendParts(entry: Entry, resource: EncodedResource): EncodedResource | undefined {
  if (entry.parts.size === 0) return resource;
  const now = new Map(partsOf(resource)?.parts.map((p) => [p.key, p.identity]));
  for (const [key, { identities }] of entry.parts) if (!identities.has(now.get(key) ?? "")) entry.parts.delete(key);
  if (entry.parts.size === 0) return resource;
  const isRefused = (part: ResourcePart) => entry.parts.get(part.key)?.identities.has(part.identity) === true;
  const last = new Map((entry.good && partsOf(entry.good))?.parts.map((p) => [p.key, p]));
  const instead = (part: ResourcePart) => {
    const other = last.get(part.key) ?? standInFor(resource.typeUrl, part);
    return other === undefined || isRefused(other) ? undefined : other;
  };
  return withParts(resource, (part) => (isRefused(part) ? instead(part) : part), entry.good);
}

/** What was sent may lack parts of what was generated: origins that point into parts get the places in what was sent. */
function inTermsOf(sent: EncodedResource, translated: Translated): Translated["origins"] {
  if (translated.resource.version === sent.version) return translated.origins;
  const made = partsOf(translated.resource);
  const places = new Map(partsOf(sent)?.parts.map((p, i) => [p.key, i]));
  return translated.origins.flatMap((origin) => {
    const [field, index, ...rest] = origin.at;
    if (made === undefined || field !== made.field || typeof index !== "number") return [origin];
    const place = places.get(made.parts[index]?.key ?? "");
    return place === undefined ? [] : [{ ...origin, at: [field, place, ...rest] }];
  });
}
