// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, PartOrigin, Translated } from "@heddle/core";
import { refKey } from "@heddle/core";
import { decode } from "@heddle/envoy";

const messageOfUrl = (url: string) => url.slice(url.lastIndexOf("/") + 1);

/**
 * Envoy refused a generated resource: the finding on the user's resource that caused it. The parts of the message that Envoy's words name decide among several origins;
 * when it names none, the first origin is accused and the others are told as related.
 */
export function nackDiagnostic(rejected: {
  readonly url: string;
  readonly name: string;
  readonly message: string;
  readonly translated: Translated | undefined;
}): Diagnostic {
  const { url, name, message, translated } = rejected;
  const kind = messageOfUrl(url).split(".").at(-1) ?? "resource";
  const text = `Envoy refuses the ${kind} "${name}": ${message.trim().slice(0, 2000)}. The proxies of this class keep its last good version; everything else goes on. This should have been found before sending: please report it.`;
  const origins = translated === undefined ? [] : accused(translated, url, message);
  const [first, ...others] = origins;
  if (first === undefined) return { code: "HED0400", severity: "error", message: text };
  return {
    code: "HED0400",
    severity: "error",
    message: text,
    resource: first.resource,
    path: first.path,
    related: others
      .slice(0, 4)
      .map((o) => ({ resource: o.resource, path: o.path, message: "takes part in the same Envoy resource" })),
  };
}

/** Origins with those first whose part of the message holds a name or value that Envoy's words quote. */
function accused(translated: Translated, url: string, message: string): readonly PartOrigin[] {
  const whole: unknown = decode(messageOfUrl(url), translated.resource.bytes);
  const score = (origin: PartOrigin): number => {
    const words = leafWords(partAt(whole, origin.at));
    let best = 0;
    for (const word of words) if (word.length > best && message.includes(word)) best = word.length;
    return best * 100 + Math.min(origin.at.length, 99);
  };
  const seen = new Set<string>();
  return [...translated.origins]
    .map((origin) => ({ origin, score: score(origin) }))
    .sort((a, b) => b.score - a.score)
    .map((s) => s.origin)
    .filter((o) => {
      const key = refKey(o.resource);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

function partAt(whole: unknown, at: readonly (string | number)[]): unknown {
  let part = whole;
  for (const step of at) {
    if (part === null || typeof part !== "object") return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[step];
  }
  return part;
}

/** Texts inside a part, at most 500 of them. */
function leafWords(part: unknown): readonly string[] {
  const words: string[] = [];
  const stack = [part];
  while (stack.length > 0 && words.length < 500) {
    const next = stack.pop();
    if (typeof next === "string" && next.length > 2) words.push(next);
    else if (next !== null && typeof next === "object") stack.push(...Object.values(next));
  }
  return words;
}
