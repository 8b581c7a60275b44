// SPDX-License-Identifier: Apache-2.0
/** Any walk of events, with answers as late as they like, ends in the newest state and breaks no reference on the way. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EncodedResource } from "@heddle/envoy";
import fc from "fast-check";
import type { ResourceView } from "../src/index.ts";
import { nextResponse } from "../src/machine/next-response.ts";
import { receive } from "../src/machine/receive.ts";
import { createStreamState, type Flavour, type Response } from "../src/machine/stream-state.ts";
import { watch } from "../src/machine/watch.ts";
import { CLUSTER, ENDPOINT, LISTENER, ROUTE } from "../src/order.ts";
import { viewOf } from "./rig/host.ts";
import { brokenReferences, createModelClient, inForce } from "./rig/model-client.ts";

/** Longer searches: HEDDLE_SEED=47 HEDDLE_RUNS=4000 node --test walk.test.ts */
const seed = Number(process.env["HEDDLE_SEED"] ?? 20261121);
const numRuns = Number(process.env["HEDDLE_RUNS"] ?? 600);

interface Shape {
  /** Cluster number → its version. */
  readonly clusters: readonly (readonly [number, number])[];
  /** Table number → cluster picked from the list, version. */
  readonly routes: readonly (readonly [number, number, number])[];
  /** Listener number → table picked from the list, cluster picked for its TCP chain. */
  readonly listeners: readonly (readonly [number, number, number])[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  clusters: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(2)), { minLength: 1, maxLength: 6, selector: ([n]) => n }),
  routes: fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(2)), {
    minLength: 1,
    maxLength: 4,
    selector: ([n]) => n,
  }),
  listeners: fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(5)), { maxLength: 3, selector: ([n]) => n }),
});

function resource(
  typeUrl: string,
  name: string,
  version: string,
  refs: Partial<EncodedResource["refs"]> = {},
): EncodedResource {
  return { typeUrl, name, version, bytes: new Uint8Array(8), refs: { clusters: [], routes: [], ...refs } };
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Every reference of a shape is closed, as control guarantees. */
function resourcesOf(shape: Shape): EncodedResource[] {
  const clusters = shape.clusters.map(([n, version]) => resource(CLUSTER, `c${n}`, `v${version}`));
  const loads = shape.clusters.map(([n, version]) => resource(ENDPOINT, `c${n}`, `e${version % 2}`));
  const routes = shape.routes.map(([n, at, version]) => {
    const cluster = pick(clusters, at).name;
    return resource(ROUTE, `r${n}`, `${cluster}.${version}`, { clusters: [cluster] });
  });
  const listeners = shape.listeners.map(([n, table, at]) => {
    const refs = { routes: [pick(routes, table).name], clusters: [pick(clusters, at).name] };
    return resource(LISTENER, `l${n}`, `${refs.routes}.${refs.clusters}`, refs);
  });
  return [...clusters, ...loads, ...routes, ...listeners];
}

type Event =
  | { readonly kind: "set"; readonly shape: Shape }
  | { readonly kind: "to-client" | "to-server" | "flush" | "reconnect" };

const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: shapes.map((shape): Event => ({ kind: "set", shape })) },
    { weight: 12, arbitrary: fc.constant<Event>({ kind: "to-client" }) },
    { weight: 12, arbitrary: fc.constant<Event>({ kind: "to-server" }) },
    { weight: 6, arbitrary: fc.constant<Event>({ kind: "flush" }) },
    { weight: 1, arbitrary: fc.constant<Event>({ kind: "reconnect" }) },
  ),
  { maxLength: 160, size: "max" },
);

interface Walk {
  readonly flavour: Flavour;
  readonly first: Shape;
  readonly events: readonly Event[];
  readonly isBad?: (resource: EncodedResource) => boolean;
  readonly checkReferences: boolean;
  /** Let the bounded waits run out at the end. */
  readonly waits?: boolean;
}

/** Plays the events, then lets everything arrive. */
function play(walk: Walk) {
  let view: ResourceView = viewOf(resourcesOf(walk.first));
  let coin = 0;
  const client = createModelClient({
    flavour: walk.flavour,
    isBad: walk.isBad ?? (() => false),
    coin: () => ++coin % 3 === 0,
  });
  let state = createStreamState({ flavour: walk.flavour, id: 1, now: 0 });
  let wire: Response[] = [];
  let sent = 0;
  let now = 0;
  const push = (): void => {
    for (let response = nextResponse(state, view, now); response; response = nextResponse(state, view, now)) {
      const flying = wire.filter((other) => other.typeUrl === response?.typeUrl);
      assert.equal(flying.length, 0, "two responses of a type in flight");
      wire.push(response);
      sent += 1;
      assert.ok(sent < 5000, "the server talks without end");
    }
  };
  const step = (event: Event): void => {
    if (event.kind === "set") view = viewOf(resourcesOf(event.shape), view);
    else if (event.kind === "flush") client.flush();
    else if (event.kind === "to-client") {
      const response = wire.shift();
      if (response !== undefined) client.take(response);
      if (walk.checkReferences) assert.deepEqual(brokenReferences(client), []);
    } else if (event.kind === "to-server") {
      const ask = client.outbox.shift();
      if (ask !== undefined) receive(state, ask, view, now);
    } else {
      wire = [];
      client.reconnect();
      state = createStreamState({ flavour: walk.flavour, id: 2, now });
    }
    push();
  };
  for (const event of walk.events) step(event);
  const settle = (): void => {
    for (let rest = 0; rest < 3000; rest++) {
      client.flush();
      if (client.outbox.length + wire.length === 0) return;
      step({ kind: client.outbox.length > 0 ? "to-server" : "to-client" });
    }
    assert.fail("it never comes to rest");
  };
  settle();
  if (walk.waits === true) {
    now += 30_000;
    watch(state, view, now);
    push();
    settle();
  }
  return { client, view, state };
}

/** What a client must end with: all clusters and listeners, the loads and tables they ask for. */
function expected(view: ResourceView): Record<string, Record<string, string>> {
  const list = (typeUrl: string, names: Iterable<string>): Record<string, string> =>
    Object.fromEntries(
      [...names]
        .flatMap((name) => {
          const version = view.resources(typeUrl).get(name)?.version;
          return version === undefined ? [] : [[name, version] as const];
        })
        .sort(),
    );
  const clusters = view.resources(CLUSTER);
  const listeners = view.resources(LISTENER);
  const tables = [...listeners.values()].flatMap((listener) => [...listener.refs.routes]);
  return {
    clusters: list(CLUSTER, clusters.keys()),
    endpoints: list(ENDPOINT, clusters.keys()),
    listeners: list(LISTENER, listeners.keys()),
    routes: list(ROUTE, new Set(tables)),
  };
}

/** A state-of-the-world client that reconnects does not tell which clusters it has, so none can be kept for its routes. */
const knowsClusters = (flavour: Flavour, list: readonly Event[]): boolean =>
  flavour === "delta" || !list.some((event) => event.kind === "reconnect");

for (const flavour of ["delta", "sotw"] as const) {
  test(`${flavour}: any walk converges and no route outruns its cluster (seed ${seed})`, () => {
    fc.assert(
      fc.property(shapes, events, (first, list) => {
        const { client, view } = play({ flavour, first, events: list, checkReferences: knowsClusters(flavour, list) });
        assert.deepEqual(inForce(client), expected(view));
      }),
      { seed, numRuns },
    );
  });

  test(`${flavour}: rejected versions stay away, all others arrive (seed ${seed})`, () => {
    const isBad = (candidate: EncodedResource): boolean =>
      (candidate.typeUrl === CLUSTER && candidate.version === "v2") ||
      (candidate.typeUrl === ROUTE && candidate.version.endsWith(".2"));
    fc.assert(
      fc.property(shapes, events, (first, list) => {
        const { client, view } = play({ flavour, first, events: list, isBad, checkReferences: false, waits: true });
        const have = inForce(client);
        const want = expected(view);
        for (const [kind, typeUrl] of [
          ["clusters", CLUSTER],
          ["listeners", LISTENER],
          ["routes", ROUTE],
        ] as const) {
          for (const [name, version] of Object.entries(want[kind] ?? {})) {
            const latest = view.resources(typeUrl).get(name);
            if (latest === undefined || isBad(latest)) continue;
            if (latest.refs.clusters.some((cluster) => !client.clusters.get(cluster)?.active)) continue;
            assert.equal(have[kind]?.[name], version, `${kind} ${name}`);
          }
        }
        assert.ok(Object.values(have["clusters"] ?? {}).every((version) => version !== "v2"));
      }),
      { seed, numRuns },
    );
  });
}

test(`delta and state of the world end alike (seed ${seed})`, () => {
  fc.assert(
    fc.property(shapes, events, (first, list) => {
      const [delta, sotw] = (["delta", "sotw"] as const).map((flavour) =>
        inForce(play({ flavour, first, events: list, checkReferences: false }).client),
      );
      assert.deepEqual(delta, sotw);
    }),
    { seed, numRuns },
  );
});
