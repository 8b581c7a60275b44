// SPDX-License-Identifier: Apache-2.0
import { decode, toTypeName } from "@heddle/envoy";
import type { Proxy as MeshProxy } from "../view/proxy.ts";
import type { Message } from "./message.ts";
import type { ResourceKind, Translated, TranslatedSet } from "./translated.ts";

export interface StaticBootstrapInput {
  readonly proxy: Pick<MeshProxy, "id" | "cluster">;
  readonly resources: Readonly<Record<ResourceKind, TranslatedSet>>;
}

/**
 * What a proxy gets over xDS as one file that Envoy starts from (`envoy -c`, `--mode validate`): route tables stand in their
 * listeners, endpoints in their clusters. It has no admin listener and no control plane.
 */
export function staticBootstrap(input: StaticBootstrapInput): Message {
  const { cluster, endpoint, listener, route } = input.resources;
  const routes = messagesOf(route);
  const endpoints = messagesOf(endpoint);
  return {
    node: { id: input.proxy.id, cluster: input.proxy.cluster },
    // Envoy's own limit for regular expressions, 100 instructions, refuses real ones (see decode/regex.ts).
    layeredRuntime: { layers: [{ name: "heddle", staticLayer: { "re2.max_program_size.error_level": 32_768 } }] },
    staticResources: {
      listeners: [...messagesOf(listener).values()].map((message) => inlineRoutes(message, routes)),
      clusters: [...messagesOf(cluster).values()].map((message) => inlineEndpoints(message, endpoints)),
    },
  };
}

const messagesOf = (set: TranslatedSet): ReadonlyMap<string, Message> =>
  new Map([...set].map(([name, translated]) => [name, messageOf(translated)]));

const messageOf = ({ resource }: Translated): Message =>
  decode(toTypeName(resource.typeUrl), resource.bytes) as Message;

/** An EDS cluster becomes a STATIC one with the endpoints it has now. */
function inlineEndpoints(cluster: Message, endpoints: ReadonlyMap<string, Message>): Message {
  if (cluster["type"] !== "EDS") return cluster;
  const { type: _type, edsClusterConfig: _eds, ...rest } = cluster;
  const name = String(cluster["name"]);
  return { ...rest, type: "STATIC", loadAssignment: endpoints.get(name) ?? { clusterName: name } };
}

/** Replaces `rds` wherever a connection manager stands; a table that nobody has is empty, as Envoy would find it. */
function inlineRoutes(value: Message, routes: ReadonlyMap<string, Message>): Message {
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (key === "rds" && isMessage(field)) {
      const name = String(field["routeConfigName"]);
      copy["routeConfig"] = routes.get(name) ?? { name };
    } else copy[key] = inlineIn(field, routes);
  }
  return copy;
}

function inlineIn(value: unknown, routes: ReadonlyMap<string, Message>): unknown {
  if (Array.isArray(value)) return value.map((item) => inlineIn(item, routes));
  return isMessage(value) ? inlineRoutes(value, routes) : value;
}

const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
