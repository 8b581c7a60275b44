// SPDX-License-Identifier: Apache-2.0
/** Which resources does Envoy's error text accuse? The texts are those of Envoy 1.40, listed in facts-xds "NACK". */

/**
 * Names that are surely bad; for cluster and listener errors also all that are. Empty when the text does not tell: a name that is
 * merely mentioned may be innocent, so the resources are tried one by one instead. `message` is untrusted text, `names` are
 * the resources of the rejected response.
 */
export function accusedResources(message: string, names: readonly string[]): readonly string[] {
  if (names.length <= 1) return names;
  const listed = listedNames(message, names);
  if (listed.length > 0) return listed;
  const single = ownerOfDump(message, names) ?? routeAtEnd(message, names);
  return single === undefined ? [] : [single];
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
