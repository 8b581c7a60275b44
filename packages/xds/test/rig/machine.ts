// SPDX-License-Identifier: Apache-2.0
/** Small verbs to walk the state machine by hand. */
import assert from "node:assert/strict";
import type { EncodedResource } from "@heddle/envoy";
import type { ResourceView } from "../../src/index.ts";
import { nextResponse } from "../../src/machine/next-response.ts";
import { type Ask, receive } from "../../src/machine/receive.ts";
import {
  createStreamState,
  type Flavour,
  type Note,
  type Response,
  type StreamState,
} from "../../src/machine/stream-state.ts";
import { watch } from "../../src/machine/watch.ts";
import { viewOf } from "./host.ts";

export interface Bench {
  readonly state: StreamState;
  now: number;
  set(...resources: EncodedResource[]): void;
  ask(typeUrl: string, part?: Partial<Ask>): void;
  /** Takes the next response and asserts what it carries: "+name" put, "-name" removed. */
  expect(typeUrl: string, ...content: string[]): Response;
  expectNothing(): void;
  ack(response: Response): void;
  nack(response: Response, message: string): void;
  /** Lets time pass and act. */
  wait(ms: number): void;
  /** Notes since the last call. */
  notes(): Note[];
}

export function createBench(flavour: Flavour, phantoms: readonly string[] = []): Bench {
  let view: ResourceView = viewOf([]);
  const state = createStreamState({ flavour, id: 1, now: 0, phantoms });
  let names: ReadonlyMap<string, readonly string[]> = new Map();
  const ask = (typeUrl: string, part: Partial<Ask>): void => {
    const base = { typeUrl, nonce: "", error: undefined, subscribe: [], unsubscribe: [], initial: new Map() };
    receive(state, { ...base, version: "", ...part }, view, bench.now);
  };
  /** A state-of-the-world answer repeats the names asked for. */
  const repeat = (typeUrl: string): Partial<Ask> => (flavour === "sotw" ? { subscribe: names.get(typeUrl) ?? [] } : {});
  const bench: Bench = {
    state,
    now: 0,
    set(...resources) {
      view = viewOf(resources, view);
    },
    ask(typeUrl, part = {}) {
      names = new Map([...names, [typeUrl, part.subscribe ?? []]]);
      ask(typeUrl, part);
    },
    expect(typeUrl, ...content) {
      const response = nextResponse(state, view, bench.now);
      assert.ok(response !== undefined, `no response, expected ${typeUrl} ${content.join(" ")}`);
      const put = response.resources.map((resource) => `+${resource.name}`);
      const removed = response.removed.map((name) => `-${name}`);
      assert.deepEqual([response.typeUrl, ...[...put, ...removed].sort()], [typeUrl, ...content.sort()]);
      return response;
    },
    expectNothing() {
      assert.equal(nextResponse(state, view, bench.now), undefined);
    },
    ack: (response) =>
      ask(response.typeUrl, { nonce: response.nonce, version: response.version, ...repeat(response.typeUrl) }),
    nack: (response, error) => ask(response.typeUrl, { nonce: response.nonce, error, ...repeat(response.typeUrl) }),
    wait(ms) {
      bench.now += ms;
      watch(state, view, bench.now);
    },
    notes: () => state.notes.splice(0),
  };
  return bench;
}

/** A resource of no content; `clusters` and `routes` are what it refers to. */
export function thing(
  typeUrl: string,
  name: string,
  version = "1",
  refs: { clusters?: readonly string[]; routes?: readonly string[] } = {},
): EncodedResource {
  return { typeUrl, name, version, bytes: new Uint8Array(8), refs: { clusters: [], routes: [], ...refs } };
}
