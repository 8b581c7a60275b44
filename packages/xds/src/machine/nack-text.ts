// SPDX-License-Identifier: Apache-2.0
/** Which resources does Envoy's error text accuse? The texts are those of Envoy 1.40, listed in facts-xds "NACK". */

export interface Verdict {
  /** Surely bad; for cluster and listener errors also complete. */
  readonly certain: readonly string[];
  /** Mentioned, but perhaps only in passing. */
  readonly likely: readonly string[];
}

/** `message` is untrusted text, `names` the resources of the rejected response. Linear in both. */
export function namedResources(message: string, names: readonly string[]): Verdict {
  if (names.length <= 1) return { certain: names, likely: [] };
  const listed = listedNames(message, names);
  if (listed.length > 0) return { certain: listed, likely: [] };
  const single = ownerOfDump(message, names) ?? routeAtEnd(message, names);
  if (single !== undefined) return { certain: [single], likely: [] };
  return { certain: [], likely: mentionedNames(message, names) };
}

/** `Error adding/updating cluster(s) bad: <why>, bad2: <why>` names every bad one, each followed by ": ". */
function listedNames(message: string, names: readonly string[]): string[] {
  const start = /Error adding\/updating (?:cluster|listener)\(s\) /.exec(message);
  if (start === null) return [];
  const text = message.slice(start.index + start[0].length);
  return names.filter(
    (name) => text.startsWith(`${name}: `) || text.includes(`, ${name}: `) || text.includes(`\n${name}: `),
  );
}

/** A broken proto constraint ends in a text dump of the one bad message, whose first field is its name. */
function ownerOfDump(message: string, names: readonly string[]): string | undefined {
  if (!message.includes("onstraint validation failed")) return undefined;
  const name = /\b(?:cluster_)?name: "((?:[^"\\]|\\.)*)"/.exec(message)?.[1];
  return name !== undefined && names.includes(name) ? name : undefined;
}

/** `Only unique values for domains are permitted. Duplicate entry of domain x in route r7` */
function routeAtEnd(message: string, names: readonly string[]): string | undefined {
  const name = /Duplicate entry of domain \S+ in route (.+)$/.exec(message.trimEnd())?.[1];
  return name !== undefined && names.includes(name) ? name : undefined;
}

const wordCharacter = /[A-Za-z0-9_|-]/;

/** Names that stand in the text as whole words; a name inside a longer accused name does not count. */
function mentionedNames(message: string, names: readonly string[]): string[] {
  let text = message;
  const found: string[] = [];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name === "") continue;
    let at = text.indexOf(name);
    let hit = false;
    while (at >= 0) {
      const end = at + name.length;
      if (!wordCharacter.test(text[at - 1] ?? " ") && !wordCharacter.test(text[end] ?? " ")) {
        hit = true;
        text = `${text.slice(0, at)}${" ".repeat(name.length)}${text.slice(end)}`;
      }
      at = text.indexOf(name, end);
    }
    if (hit) found.push(name);
  }
  return found;
}
