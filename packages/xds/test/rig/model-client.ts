// SPDX-License-Identifier: Apache-2.0
/**
 * A client that behaves as Envoy does on paper (facts-xds): takes all clusters and listeners, asks for the endpoints and tables they
 * need, withholds the cluster acknowledgement while one warms, never asks again for the endpoints of a changed cluster,
 * ignores removals of tables, applies a rejected response in part.
 */
import type { EncodedResource } from "@heddle/envoy";
import type { Ask } from "../../src/machine/receive.ts";
import type { Flavour, Response } from "../../src/machine/stream-state.ts";
import { CLUSTER, ENDPOINT, LISTENER, ROUTE } from "../../src/order.ts";

interface Cluster {
  active: EncodedResource | undefined;
  warming: EncodedResource | undefined;
}

interface TypeState {
  /** Accepted versions, as `initial_resource_versions` would tell them. */
  accepted: Map<string, string>;
  asked: Set<string>;
  version: string;
  nonce: string;
  started: boolean;
  /** Asked names that were unwanted for a moment since the last request. */
  dropped: Set<string>;
}

export interface ModelClient {
  readonly clusters: Map<string, Cluster>;
  readonly endpoints: Map<string, EncodedResource>;
  readonly listeners: Map<string, EncodedResource>;
  readonly routes: Map<string, EncodedResource>;
  /** Requests not delivered yet. */
  readonly outbox: Ask[];
  take(response: Response): void;
  /** Sends the subscription changes that piled up, netted as Envoy nets them. */
  flush(): void;
  /** The stream broke; a new one begins. */
  reconnect(): void;
}

const types = [CLUSTER, ENDPOINT, LISTENER, ROUTE];

export interface ModelOptions {
  readonly flavour: Flavour;
  /** Resources this client rejects. */
  readonly isBad: (resource: EncodedResource) => boolean;
  /** Decides which good resources of a rejected response are applied. */
  readonly coin: () => boolean;
}

export function createModelClient(options: ModelOptions): ModelClient {
  const { flavour } = options;
  const states = new Map<string, TypeState>();
  const clusters = new Map<string, Cluster>();
  const endpoints = new Map<string, EncodedResource>();
  const listeners = new Map<string, EncodedResource>();
  const routes = new Map<string, EncodedResource>();
  const outbox: Ask[] = [];
  const withheld: { nonce: string; error: string | undefined }[] = [];
  const stateOf = (typeUrl: string): TypeState => {
    let state = states.get(typeUrl);
    if (state === undefined) {
      state = { accepted: new Map(), asked: new Set(), version: "", nonce: "", started: false, dropped: new Set() };
      states.set(typeUrl, state);
    }
    return state;
  };
  const wanted = (typeUrl: string): Set<string> => {
    if (typeUrl === ENDPOINT) return new Set(clusters.keys());
    if (typeUrl === ROUTE) return new Set([...listeners.values()].flatMap((listener) => [...listener.refs.routes]));
    return new Set();
  };
  const request = (typeUrl: string, part: Partial<Ask>): void => {
    const base = {
      typeUrl,
      nonce: "",
      error: undefined,
      subscribe: [],
      unsubscribe: [],
      initial: new Map(),
      version: "",
    };
    outbox.push({ ...base, ...part });
  };
  const isNamed = (typeUrl: string): boolean => typeUrl === ENDPOINT || typeUrl === ROUTE;

  /** What nothing asks for any more is forgotten. */
  const prune = (typeUrl: string): void => {
    if (!isNamed(typeUrl)) return;
    const names = wanted(typeUrl);
    const kept = typeUrl === ENDPOINT ? endpoints : routes;
    const { accepted } = stateOf(typeUrl);
    for (const map of [kept, accepted]) for (const name of [...map.keys()]) if (!names.has(name)) map.delete(name);
  };

  const start = (typeUrl: string): void => {
    const state = stateOf(typeUrl);
    const names = wanted(typeUrl);
    state.started = !isNamed(typeUrl) || names.size > 0;
    state.asked = names;
    state.dropped.clear();
    prune(typeUrl);
    if (!state.started) return;
    if (flavour === "delta") request(typeUrl, { subscribe: [...names], initial: new Map(state.accepted) });
    else request(typeUrl, { subscribe: [...names], version: state.version });
  };

  const flush = (): void => {
    for (const typeUrl of [ENDPOINT, ROUTE]) {
      const state = stateOf(typeUrl);
      const names = wanted(typeUrl);
      const added = [...names].filter((name) => !state.asked.has(name) || state.dropped.has(name));
      state.dropped.clear();
      const removed = [...state.asked].filter((name) => !names.has(name));
      prune(typeUrl);
      if (added.length + removed.length === 0) continue;
      if (!state.started) start(typeUrl);
      else if (flavour === "delta") request(typeUrl, { subscribe: added, unsubscribe: removed });
      else request(typeUrl, { subscribe: [...names], version: state.version, nonce: state.nonce });
      state.asked = names;
    }
  };

  const apply = (typeUrl: string, resource: EncodedResource): void => {
    if (typeUrl === CLUSTER) {
      const cluster = clusters.get(resource.name) ?? { active: undefined, warming: undefined };
      if (cluster.active?.version === resource.version) cluster.warming = undefined;
      else if (cluster.warming?.version !== resource.version) cluster.warming = resource;
      clusters.set(resource.name, cluster);
    } else if (typeUrl === ENDPOINT) {
      if (!clusters.has(resource.name)) return;
      endpoints.set(resource.name, resource);
      warmUp(resource.name);
    } else if (typeUrl === LISTENER) listeners.set(resource.name, resource);
    else if (wanted(ROUTE).has(resource.name)) routes.set(resource.name, resource);
  };
  /** A delta client asks again for what it dropped and wants again, even if no request went out in between. */
  const noteDropped = (): void => {
    if (flavour !== "delta") return;
    for (const typeUrl of [ENDPOINT, ROUTE]) {
      const names = wanted(typeUrl);
      const state = stateOf(typeUrl);
      for (const name of state.asked) if (!names.has(name)) state.dropped.add(name);
      prune(typeUrl);
    }
  };
  const warmUp = (name: string): void => {
    const cluster = clusters.get(name);
    if (cluster?.warming === undefined) return;
    cluster.active = cluster.warming;
    cluster.warming = undefined;
  };
  const remove = (typeUrl: string, name: string): void => {
    if (typeUrl === CLUSTER) clusters.delete(name);
    else if (typeUrl === LISTENER) listeners.delete(name);
    else if (typeUrl === ENDPOINT) warmUp(name);
  };
  const answer = (typeUrl: string, nonce: string, error: string | undefined): void => {
    const state = stateOf(typeUrl);
    if (flavour === "delta") request(typeUrl, { nonce, error });
    else {
      // A state-of-the-world answer repeats the list of names, and so tells of what was not flushed yet.
      prune(typeUrl);
      if (isNamed(typeUrl)) state.asked = wanted(typeUrl);
      request(typeUrl, { nonce, error, version: state.version, subscribe: [...state.asked] });
    }
  };
  const release = (): void => {
    if ([...clusters.values()].some((cluster) => cluster.warming !== undefined)) return;
    for (const { nonce, error } of withheld.splice(0)) answer(CLUSTER, nonce, error);
  };
  const omitted = (response: Response): string[] => {
    if (flavour === "delta" || isNamed(response.typeUrl)) return [];
    const listed = new Set(response.resources.map((resource) => resource.name));
    const have = response.typeUrl === CLUSTER ? clusters : listeners;
    return [...have.keys()].filter((name) => !listed.has(name));
  };

  const client: ModelClient = {
    clusters,
    endpoints,
    listeners,
    routes,
    outbox,
    flush,
    take(response) {
      const { typeUrl, resources, nonce } = response;
      const state = stateOf(typeUrl);
      state.nonce = nonce;
      const bad = resources.filter(options.isBad);
      const named = typeUrl === CLUSTER || typeUrl === LISTENER;
      for (const name of [...response.removed, ...omitted(response)]) {
        remove(typeUrl, name);
        state.accepted.delete(name);
      }
      noteDropped();
      for (const resource of resources) {
        if (bad.includes(resource)) continue;
        if (bad.length === 0 || named || options.coin()) {
          apply(typeUrl, resource);
          // Left out: Envoy would claim the version before the rejected response (facts-xds "NACK"; README "Known limits").
          if (bad.length > 0) state.accepted.delete(resource.name);
        }
        const asked = !isNamed(typeUrl) || wanted(typeUrl).has(resource.name);
        if (bad.length === 0 && asked) state.accepted.set(resource.name, resource.version);
      }
      state.version = bad.length === 0 ? response.version : "";
      noteDropped();
      // Left out: a state-of-the-world client that got a resource while nothing watched it would claim to have it when it
      // reconnects, and then wait for initial_fetch_timeout.
      const unwatched = isNamed(typeUrl) && resources.some((resource) => !wanted(typeUrl).has(resource.name));
      if (unwatched) state.version = "";
      const list = bad.map((resource) => `${resource.name}: no good`).join(", ");
      const text = named ? `Error adding/updating cluster(s) ${list}` : "something is no good";
      const error = bad.length === 0 ? undefined : text;
      if (typeUrl === CLUSTER) withheld.push({ nonce, error });
      else answer(typeUrl, nonce, error);
      release();
    },
    reconnect() {
      outbox.length = 0;
      withheld.length = 0;
      // Envoy's initial_fetch_timeout ends what was left warming.
      for (const name of clusters.keys()) if (clusters.get(name)?.active !== undefined) warmUp(name);
      for (const state of states.values()) state.started = false;
      for (const typeUrl of types) {
        stateOf(typeUrl).nonce = "";
        start(typeUrl);
      }
    },
  };
  for (const typeUrl of types) start(typeUrl);
  return client;
}

/** What serves in the client: names with versions, per type. What nothing asks for any more does not count. */
export function inForce(client: ModelClient): Record<string, Record<string, string>> {
  const list = (entries: Iterable<readonly [string, EncodedResource | undefined]>): Record<string, string> =>
    Object.fromEntries([...entries].map(([name, resource]) => [name, resource?.version ?? "none"] as const).sort());
  const tables = new Set([...client.listeners.values()].flatMap((listener) => [...listener.refs.routes]));
  return {
    clusters: list([...client.clusters].map(([name, cluster]) => [name, cluster.active] as const)),
    endpoints: list([...client.endpoints].filter(([name]) => client.clusters.has(name))),
    listeners: list(client.listeners),
    routes: list([...client.routes].filter(([name]) => tables.has(name))),
  };
}

/** Routes and listeners in force that name a cluster which does not serve. */
export function brokenReferences(client: ModelClient): string[] {
  const broken: string[] = [];
  for (const listener of client.listeners.values()) {
    const tables = listener.refs.routes.flatMap((name) => client.routes.get(name) ?? []);
    for (const resource of [listener, ...tables]) {
      for (const cluster of resource.refs.clusters) {
        if (client.clusters.get(cluster)?.active === undefined) broken.push(`${resource.name} → ${cluster}`);
      }
    }
  }
  return broken;
}
