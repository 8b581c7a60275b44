// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic, PartOrigin } from "@heddle/core";
import { type EncodedResource, typeUrl } from "@heddle/envoy";
import type { NackWords } from "./nack-words.ts";

interface Told {
  readonly resource: EncodedResource;
  readonly words: NackWords;
  /** The likeliest first. */
  readonly origins: readonly PartOrigin[];
  /** Keys of the parts that are held back; empty = the whole resource. */
  readonly parts: readonly string[];
  readonly hasGood: boolean;
}

const nouns = new Map<string, string>([
  [typeUrl.cluster, "cluster"],
  [typeUrl.endpoint, "endpoints of cluster"],
  [typeUrl.listener, "listener"],
  [typeUrl.route, "route table"],
]);

/** Envoy refused a generated resource: the finding on the user's resource that caused it. */
export function nackFinding({ resource, words, origins, parts, hasGood }: Told): Diagnostic {
  const noun = nouns.get(resource.typeUrl) ?? "resource";
  const what = parts.length === 0 ? `the ${noun} "${resource.name}"` : partText(resource, parts);
  const then = hasGood ? "its last good version goes on serving" : without(resource.typeUrl, parts);
  const message = `Envoy refuses ${what}: ${endSentence(words.why)} Until it is corrected ${then}; everything else goes on. ${advice(words.why)}`;
  const [first, ...others] = origins;
  if (first === undefined) return { code: "HED0500", severity: "error", message };
  return {
    code: "HED0500",
    severity: "error",
    message,
    resource: first.resource,
    path: first.path,
    related: others
      .slice(0, 4)
      .map((o) => ({ resource: o.resource, path: o.path, message: "takes part in the same Envoy resource" })),
  };
}

const without = (type: string, parts: readonly string[]): string =>
  type === typeUrl.route && parts.length > 0 ? "its requests get 500" : "proxies do without it";

function partText({ typeUrl: type, name }: EncodedResource, parts: readonly string[]): string {
  if (type !== typeUrl.route) return `a filter chain of the listener "${name}"`;
  const hosts = parts.map((part) => `"${part}"`).join(", ");
  return `virtual host ${hosts} of the route table "${name}"`;
}

const endSentence = (text: string): string => (/[.…]$/.test(text) ? text : `${text}.`);

/** Files are where the proxy runs: nobody else can know whether they are good. */
const advice = (why: string): string =>
  /\bpath: |\bfile /.test(why)
    ? "The file must be where the proxy runs, and be readable for it."
    : "Heddle should have seen this before it sent anything: please report it.";
