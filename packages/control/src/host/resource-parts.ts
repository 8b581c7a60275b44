// SPDX-License-Identifier: Apache-2.0
import { decode, type EncodedResource, encode, encodeResource, toTypeName, typeUrl } from "@heddle/envoy";

type Fields = Readonly<Record<string, unknown>>;

/** A part of a resource that Envoy refuses for its own faults alone, so that the rest is good without it. */
export interface ResourcePart {
  /** The same in all versions of the resource. */
  readonly key: string;
  /** Equal for equal content. */
  readonly identity: string;
  readonly value: Fields;
}

export interface ResourceParts {
  /** The field of the message that lists them. */
  readonly field: string;
  readonly parts: readonly ResourcePart[];
}

interface PartKind {
  readonly field: string;
  readonly messageType: string;
  readonly keyOf: (part: Fields) => string;
  /** Envoy takes the resource when none is left. */
  readonly mayBeEmpty: boolean;
  /** What stands in for a part that was never good. Without it the part is left out. */
  readonly standIn?: (part: Fields) => Fields;
}

const kinds = new Map<string, PartKind>([
  [
    typeUrl.route,
    {
      field: "virtualHosts",
      messageType: "envoy.config.route.v3.VirtualHost",
      keyOf: (part) => String(part["name"]),
      mayBeEmpty: true,
      // Left out, its requests would fall to the catch-all and leave the mesh.
      standIn: ({ name, domains }) => ({
        name,
        domains,
        routes: [{ match: { prefix: "/" }, directResponse: { status: 500 } }],
      }),
    },
  ],
  [
    typeUrl.listener,
    {
      field: "filterChains",
      messageType: "envoy.config.listener.v3.FilterChain",
      keyOf: (part) => JSON.stringify([part["name"], part["filterChainMatch"]]),
      mayBeEmpty: false,
    },
  ],
]);

/** The virtual hosts of a route table, the filter chains of a listener; undefined for resources that stand or fall as a whole. */
export function partsOf(resource: EncodedResource): ResourceParts | undefined {
  const kind = kinds.get(resource.typeUrl);
  if (kind === undefined) return undefined;
  const list = messageOf(resource)[kind.field];
  return { field: kind.field, parts: (Array.isArray(list) ? list : []).map((value: Fields) => partOf(kind, value)) };
}

const partOf = (kind: PartKind, value: Fields): ResourcePart => ({
  key: kind.keyOf(value),
  identity: Buffer.from(encode(kind.messageType, value)).toString("base64"),
  value,
});

/** What proxies get in place of a part that was never good; undefined = nothing. */
export function standInFor(typeUrl: string, part: ResourcePart): ResourcePart | undefined {
  const kind = kinds.get(typeUrl);
  return kind?.standIn === undefined ? undefined : partOf(kind, kind.standIn(part.value));
}

/**
 * The resource with other parts: `choose` keeps, replaces or leaves out (undefined) each. Undefined when nothing is left that Envoy would take. `from` is where replacements
 * come from: its references are added, so that their clusters stay.
 */
export function withParts(
  resource: EncodedResource,
  choose: (part: ResourcePart) => ResourcePart | undefined,
  from: EncodedResource | undefined,
): EncodedResource | undefined {
  const kind = kinds.get(resource.typeUrl);
  const own = partsOf(resource);
  if (kind === undefined || own === undefined) return undefined;
  const values = own.parts.flatMap((part) => choose(part)?.value ?? []);
  if (values.length === 0 && !kind.mayBeEmpty) return undefined;
  const refs = {
    clusters: union(resource.refs.clusters, from?.refs.clusters),
    routes: union(resource.refs.routes, from?.refs.routes),
  };
  return encodeResource(resource.typeUrl, resource.name, { ...messageOf(resource), [own.field]: values }, refs);
}

export const messageOf = (resource: EncodedResource): Fields => {
  const message: object = decode(toTypeName(resource.typeUrl), resource.bytes);
  return { ...message };
};

const union = (a: readonly string[], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])].sort();
