// SPDX-License-Identifier: Apache-2.0
import type { PartOrigin } from "@heddle/core";
import { refKey } from "@heddle/core";
import type { EncodedResource } from "@heddle/envoy";
import type { NackWords, Path } from "./nack-words.ts";
import { messageOf, partsOf, type ResourcePart } from "./resource-parts.ts";

export interface Accusation {
  /** Origins of what is bad, the likeliest first, each object of the user once. */
  readonly origins: readonly PartOrigin[];
  /** Keys of the parts to take out; empty when only the resource as a whole can be blamed. */
  readonly parts: readonly string[];
}

export interface Refused {
  readonly words: NackWords;
  /** As it was sent. */
  readonly resource: EncodedResource;
  /** The last version that nobody refused. */
  readonly good: EncodedResource | undefined;
  readonly origins: readonly PartOrigin[];
}

/**
 * Who is to blame for a refused resource: the place that Envoy names; else the part that holds the longest word that Envoy's text quotes; else what is
 * different from the last good version.
 */
export function accuse({ words, resource, good, origins }: Refused): Accusation {
  const message = messageOf(resource);
  const word = words.place === undefined ? decisiveWord(message, words.text, resource) : undefined;
  const own = partsOf(resource);
  const known = new Map((good && partsOf(good))?.parts.map((p) => [p.key, p.identity]));
  // What was accepted before is innocent; without a last good version everything is suspect.
  const isSuspect = (part: ResourcePart) => known.get(part.key) !== part.identity;
  const suspects = (own?.parts ?? []).map((part, i) => ({ part, i })).filter((s) => isSuspect(s.part));
  const [field, index] = words.place ?? [];
  const named = suspects.filter(({ part, i }) =>
    words.place === undefined ? holds(part.value, word) : field === own?.field && index === i,
  );
  const blamed = named.length > 0 ? named : good === undefined ? [] : suspects;
  const inside = blamed.map(({ i }) => [own?.field ?? "", i]);
  const score = (origin: PartOrigin): number =>
    nearness(origin.at, words.place) * 1000 +
    (inside.some((place) => isPrefix(place, origin.at)) ? 500 : 0) +
    // The origin of the whole holds every word: that says nothing.
    (word !== undefined && origin.at.length > 0 && holds(partAt(message, origin.at), word) ? 250 : 0) +
    Math.min(origin.at.length, 99);
  const seen = new Set<string>();
  const sorted = [...origins]
    .map((origin) => ({ origin, score: score(origin) }))
    .sort((a, b) => b.score - a.score)
    .map((s) => s.origin)
    .filter((o) => {
      const key = refKey(o.resource);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  return { origins: sorted, parts: blamed.map(({ part }) => part.key) };
}

/** Steps that a place shares with an origin that leads there; 0 for one that leads elsewhere. */
function nearness(at: Path, place: Path | undefined): number {
  return place !== undefined && (isPrefix(at, place) || isPrefix(place, at)) ? Math.min(at.length, place.length) : 0;
}

const isPrefix = (prefix: Path, path: Path): boolean => prefix.every((step, i) => path[i] === step);

/** The longest value of the message that the text quotes and that is not a name which every text has. */
function decisiveWord(message: unknown, text: string, resource: EncodedResource): string | undefined {
  let best: string | undefined;
  for (const word of leafWords(message))
    if (word.length > (best?.length ?? 2) && word !== resource.name && text.includes(word)) best = word;
  return best;
}

function holds(part: unknown, word: string | undefined): boolean {
  if (word === undefined) return false;
  for (const leaf of leafWords(part)) if (leaf === word) return true;
  return false;
}

function partAt(whole: unknown, at: Path): unknown {
  let part = whole;
  for (const step of at) {
    if (part === null || typeof part !== "object") return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
  }
  return part;
}

/** Texts and numbers inside a part. A duration counts as its seconds, as Envoy prints it. */
function* leafWords(part: unknown): Generator<string> {
  const stack = [part];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next === "string") yield /^-?\d+(\.\d+)?s$/.test(next) ? next.replace(/(\.\d+)?s$/, "") : next;
    else if (typeof next === "number" || typeof next === "bigint") yield String(next);
    else if (next !== null && typeof next === "object" && !(next instanceof Uint8Array))
      stack.push(...Object.values(next));
  }
}
