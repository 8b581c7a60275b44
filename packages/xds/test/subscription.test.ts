// SPDX-License-Identifier: Apache-2.0
/** Walks in plain order: subscribe, set, acknowledge, reject, unsubscribe, reconnect. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { versionOfNames } from "../src/machine/set-version.ts";
import { CLUSTER, ENDPOINT, EXTENSION, LISTENER, ROUTE, SECRET, VIRTUAL_HOST } from "../src/order.ts";
import { createBench, thing } from "./rig/machine.ts";

const custom = "type.googleapis.com/example.Custom";

describe("delta subscriptions", () => {
  test("an empty first request takes everything, changes come one by one", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+a", "+b");
    bench.expectNothing();
    bench.ack(first);
    bench.expectNothing();
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b", "2"));
    bench.ack(bench.expect(CLUSTER, "+b"));
    bench.set(thing(CLUSTER, "b", "2"), thing(CLUSTER, "c"));
    bench.ack(bench.expect(CLUSTER, "+c", "-a"));
    bench.expectNothing();
  });

  test("a fresh client with a wildcard gets an empty answer when there is nothing", () => {
    const bench = createBench("delta");
    for (const typeUrl of [CLUSTER, LISTENER, custom]) {
      bench.ask(typeUrl);
      bench.ack(bench.expect(typeUrl));
    }
    bench.expectNothing();
  });

  test("types asked by name have no legacy wildcard", () => {
    const bench = createBench("delta");
    bench.set(thing(ENDPOINT, "a"), thing(ROUTE, "r"), thing(SECRET, "s"));
    for (const typeUrl of [ENDPOINT, ROUTE, SECRET]) bench.ask(typeUrl);
    bench.expectNothing();
    bench.ask(ENDPOINT, { subscribe: ["*"] });
    bench.expect(ENDPOINT, "+a");
  });

  test("a name that does not exist is answered once, and its birth too", () => {
    const bench = createBench("delta");
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "-a"));
    bench.expectNothing();
    bench.set(thing(ENDPOINT, "a"));
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.expectNothing();
  });

  test("asking again for a name resends it", () => {
    const bench = createBench("delta");
    bench.set(thing(ENDPOINT, "a"));
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.expectNothing();
  });

  test("an unsubscribed name is left alone", () => {
    const bench = createBench("delta");
    bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b"));
    bench.ask(ENDPOINT, { subscribe: ["a", "b"] });
    bench.ack(bench.expect(ENDPOINT, "+a", "+b"));
    bench.ask(ENDPOINT, { unsubscribe: ["a"] });
    bench.set(thing(ENDPOINT, "a", "2"), thing(ENDPOINT, "b"));
    bench.expectNothing();
  });

  test("a name beside the wildcard: the wildcard stays, leaving the name resends or removes it", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+a"));
    bench.ask(CLUSTER, { subscribe: ["a", "lazy"] });
    bench.ack(bench.expect(CLUSTER, "+a", "-lazy"));
    bench.ask(CLUSTER, { unsubscribe: ["a", "lazy"] });
    bench.ack(bench.expect(CLUSTER, "+a", "-lazy"));
    bench.expectNothing();
  });

  test("the end of a wildcard leaves the names", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"));
    bench.ask(CLUSTER, { subscribe: ["*", "a"] });
    bench.ack(bench.expect(CLUSTER, "+a", "+b"));
    bench.ask(CLUSTER, { unsubscribe: ["*"] });
    bench.set(thing(CLUSTER, "a", "2"), thing(CLUSTER, "b", "2"));
    bench.ack(bench.expect(CLUSTER, "+a"));
    bench.expectNothing();
  });

  test("a reconnected client gets what changed, loses what is gone, and nothing else", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "same"), thing(CLUSTER, "new"), thing(CLUSTER, "changed", "2"));
    bench.ask(LISTENER, { initial: new Map() });
    bench.expect(LISTENER);
    const initial = new Map([
      ["same", "1"],
      ["changed", "1"],
      ["gone", "1"],
    ]);
    bench.ask(CLUSTER, { subscribe: ["*"], initial });
    bench.ack(bench.expect(CLUSTER, "+new", "+changed", "-gone"));
    bench.expectNothing();
  });

  test("a stale nonce answers nothing", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+a");
    bench.ask(CLUSTER, { nonce: "1-99" });
    bench.set(thing(CLUSTER, "a", "2"));
    bench.expectNothing();
    bench.ack(first);
    bench.expect(CLUSTER, "+a");
  });

  test("one in flight, the newest state wins", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+a");
    for (const version of ["2", "3", "4"]) bench.set(thing(CLUSTER, "a", version));
    bench.expectNothing();
    bench.ack(first);
    const last = bench.expect(CLUSTER, "+a");
    assert.equal(last.resources[0]?.version, "4");
    bench.ack(last);
    bench.expectNothing();
  });

  test("large sets are split", () => {
    const bench = createBench("delta");
    const big = (name: string) => ({ ...thing(CLUSTER, name), bytes: new Uint8Array(3 * 1024 * 1024) });
    bench.set(big("a"), big("b"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+a"));
    bench.ack(bench.expect(CLUSTER, "+b"));
    bench.expectNothing();
  });

  test("virtual hosts of a newly asked table come again behind it", () => {
    const bench = createBench("delta");
    bench.set(thing(ROUTE, "80"), thing(VIRTUAL_HOST, "80/a"), thing(ROUTE, "81"), thing(VIRTUAL_HOST, "81/b"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ack(bench.expect(ROUTE, "+80"));
    bench.ask(VIRTUAL_HOST);
    bench.ack(bench.expect(VIRTUAL_HOST, "+80/a", "+81/b"));
    bench.ask(ROUTE, { subscribe: ["81"] });
    bench.ack(bench.expect(ROUTE, "+81"));
    bench.ack(bench.expect(VIRTUAL_HOST, "+81/b"));
    bench.expectNothing();
  });
});

describe("state-of-the-world subscriptions", () => {
  test("clusters are full lists, a removal is an omission", () => {
    const bench = createBench("sotw");
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+a", "+b"));
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"), thing(CLUSTER, "c"));
    bench.ack(bench.expect(CLUSTER, "+a", "+b", "+c"));
    bench.set(thing(CLUSTER, "c"));
    bench.ack(bench.expect(CLUSTER, "+c"));
    bench.expectNothing();
  });

  test("endpoints are sent by name: new and changed ones only", () => {
    const bench = createBench("sotw");
    bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b"));
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    const first = bench.expect(ENDPOINT, "+a");
    bench.ack(first);
    bench.ask(ENDPOINT, { subscribe: ["a", "b"], nonce: first.nonce });
    bench.ack(bench.expect(ENDPOINT, "+b"));
    bench.set(thing(ENDPOINT, "a", "2"), thing(ENDPOINT, "b"));
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.expectNothing();
  });

  test("names written before our answer arrived wait for the answer to it", () => {
    const bench = createBench("sotw");
    bench.set(thing(ENDPOINT, "a"), thing(ENDPOINT, "b"));
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    const first = bench.expect(ENDPOINT, "+a");
    bench.ask(ENDPOINT, { subscribe: ["a", "b"], nonce: "" });
    bench.expectNothing();
    bench.ack(first);
    bench.expect(ENDPOINT, "+b");
  });

  test("a reconnect with the current version gets nothing, with another everything", () => {
    const clusters = [thing(CLUSTER, "a"), thing(CLUSTER, "b")];
    const map = new Map(clusters.map((cluster) => [cluster.name, cluster]));
    const version = versionOfNames(map, ["b", "a"]);
    const same = createBench("sotw");
    same.set(...clusters);
    same.ask(CLUSTER, { version });
    same.expectNothing();
    const other = createBench("sotw");
    other.set(...clusters, thing(CLUSTER, "c"));
    other.ask(CLUSTER, { version });
    other.expect(CLUSTER, "+a", "+b", "+c");
  });

  test("a missing listener asked by name is told by an empty list", () => {
    const bench = createBench("sotw");
    bench.ask(LISTENER, { subscribe: ["nope"] });
    bench.ack(bench.expect(LISTENER));
    bench.expectNothing();
  });
});

describe("rejections", () => {
  test("clusters: the bad one stays away until its version changes, the good ones come again together", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "bad"), thing(CLUSTER, "good"), thing(CLUSTER, "fine"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+bad", "+fine", "+good");
    bench.nack(first, "Error adding/updating cluster(s) bad: no");
    bench.ack(bench.expect(CLUSTER, "+fine", "+good"));
    bench.expectNothing();
    bench.set(thing(CLUSTER, "bad", "2"), thing(CLUSTER, "good"), thing(CLUSTER, "fine"));
    bench.ack(bench.expect(CLUSTER, "+bad"));
    const [nack] = bench.notes().filter((note) => note.kind === "nack");
    assert.deepEqual(nack?.kind === "nack" && [nack.named, nack.suspected], [["bad"], false]);
  });

  test("tables: one by one, so that the bad one rejects alone", () => {
    const bench = createBench("delta");
    bench.set(thing(ROUTE, "a"), thing(ROUTE, "b"), thing(ROUTE, "c"));
    bench.ask(ROUTE, { subscribe: ["a", "b", "c"] });
    bench.nack(bench.expect(ROUTE, "+a", "+b", "+c"), "something is wrong");
    bench.ack(bench.expect(ROUTE, "+a"));
    bench.nack(bench.expect(ROUTE, "+b"), "something is wrong");
    bench.ack(bench.expect(ROUTE, "+c"));
    bench.expectNothing();
    assert.deepEqual([...(bench.state.byType.get(ROUTE)?.rejected ?? [])], [["b", "1"]]);
  });

  test("a doubtful resource is sent again even if the old version returns", () => {
    const bench = createBench("delta");
    bench.set(thing(ROUTE, "a"), thing(ROUTE, "b"));
    bench.ask(ROUTE, { subscribe: ["a", "b"] });
    bench.ack(bench.expect(ROUTE, "+a", "+b"));
    bench.set(thing(ROUTE, "a", "2"), thing(ROUTE, "b", "2"));
    bench.nack(bench.expect(ROUTE, "+a", "+b"), "something is wrong");
    bench.set(thing(ROUTE, "a"), thing(ROUTE, "b"));
    bench.ack(bench.expect(ROUTE, "+a"));
    bench.ack(bench.expect(ROUTE, "+b"));
    bench.expectNothing();
  });

  test("state of the world: the last good version of a rejected cluster stays in the list", () => {
    const bench = createBench("sotw");
    bench.set(thing(CLUSTER, "a"), thing(CLUSTER, "b"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+a", "+b"));
    bench.set(thing(CLUSTER, "a", "2"), thing(CLUSTER, "b", "2"));
    bench.nack(bench.expect(CLUSTER, "+a", "+b"), "Error adding/updating cluster(s) a: no");
    const again = bench.expect(CLUSTER, "+a", "+b");
    assert.deepEqual(again.resources.map((r) => `${r.name}@${r.version}`).sort(), ["a@1", "b@2"]);
    bench.ack(again);
    bench.expectNothing();
  });
});

describe("order", () => {
  const route = (cluster: string, version: string) => thing(ROUTE, "80", version, { clusters: [cluster] });

  test("clusters, endpoints, listeners, routes", () => {
    const bench = createBench("delta");
    bench.set(
      thing(EXTENSION, "x"),
      thing(ROUTE, "80"),
      thing(LISTENER, "in"),
      thing(ENDPOINT, "a"),
      thing(CLUSTER, "a"),
    );
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ask(LISTENER);
    bench.ask(EXTENSION, { subscribe: ["x"] });
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ask(CLUSTER);
    bench.expect(CLUSTER, "+a");
    bench.expect(ENDPOINT, "+a");
    bench.expect(EXTENSION, "+x");
    bench.expect(LISTENER, "+in");
    bench.expect(ROUTE, "+80");
    bench.expectNothing();
  });

  test("a route waits for its new cluster, the old cluster for the route", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "old"), route("old", "1"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+old"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ack(bench.expect(ROUTE, "+80"));
    bench.set(thing(CLUSTER, "new"), thing(ENDPOINT, "new"), route("new", "2"));
    const clusters = bench.expect(CLUSTER, "+new");
    bench.ask(ENDPOINT, { subscribe: ["new"] });
    const loads = bench.expect(ENDPOINT, "+new");
    bench.expectNothing();
    bench.ack(loads);
    bench.expectNothing();
    bench.ack(clusters);
    const shifted = bench.expect(ROUTE, "+80");
    bench.expectNothing();
    bench.ack(shifted);
    bench.ack(bench.expect(CLUSTER, "-old"));
    bench.expectNothing();
  });

  test("a route to a cluster that does not exist is let go after the short hold, and it is noted", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "old"), route("old", "1"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+old"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ack(bench.expect(ROUTE, "+80"));
    bench.set(thing(CLUSTER, "old"), route("missing", "2"));
    bench.expectNothing();
    bench.wait(4_000);
    bench.expectNothing();
    bench.wait(1_000);
    bench.ack(bench.expect(ROUTE, "+80"));
    assert.ok(bench.notes().some((note) => note.kind === "hold-expired" && note.cluster === "missing"));
    bench.set(thing(CLUSTER, "old"), route("missing", "3"));
    bench.expect(ROUTE, "+80");
  });

  test("a route to a cluster that is warming is let go after the long hold", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "old"), route("old", "1"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+old"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ack(bench.expect(ROUTE, "+80"));
    const both = thing(ROUTE, "80", "2", { clusters: ["absent", "new"] });
    bench.set(thing(CLUSTER, "old"), thing(CLUSTER, "new"), both);
    bench.expect(CLUSTER, "+new");
    bench.expectNothing();
    bench.wait(19_000);
    bench.expectNothing();
    bench.wait(1_000);
    bench.expect(ROUTE, "+80");
    assert.ok(bench.notes().some((note) => note.kind === "hold-expired" && note.cluster === "new"));
  });

  test("a cluster that comes within the short hold is waited for until it is warm", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "old"), route("old", "1"));
    bench.ask(CLUSTER);
    bench.ack(bench.expect(CLUSTER, "+old"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.ack(bench.expect(ROUTE, "+80"));
    bench.set(thing(CLUSTER, "old"), route("late", "2"));
    bench.expectNothing();
    bench.wait(4_000);
    bench.set(thing(CLUSTER, "old"), thing(CLUSTER, "late"), route("late", "2"));
    const clusters = bench.expect(CLUSTER, "+late");
    bench.expectNothing();
    bench.wait(6_000);
    bench.expectNothing();
    bench.ack(clusters);
    bench.expect(ROUTE, "+80");
    assert.ok(!bench.notes().some((note) => note.kind === "hold-expired"));
  });

  test("a client that asks for clusters by name is not made to wait", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), route("a", "1"));
    bench.ask(CLUSTER, { subscribe: ["other"] });
    bench.expect(CLUSTER, "-other");
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.expect(ROUTE, "+80");
  });

  test("endpoints do not wait for configuration", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), thing(ENDPOINT, "a"));
    bench.ask(CLUSTER);
    bench.expect(CLUSTER, "+a");
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.set(thing(CLUSTER, "a"), thing(ENDPOINT, "a", "2"));
    bench.ack(bench.expect(ENDPOINT, "+a"));
  });

  test("endpoints and secrets of a changed cluster follow at once, in the same version", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), thing(ENDPOINT, "a"), thing(SECRET, "cert"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+a");
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.ask(SECRET, { subscribe: ["cert"] });
    bench.ack(bench.expect(SECRET, "+cert"));
    bench.ack(first);
    bench.expectNothing();
    bench.set(thing(CLUSTER, "a", "2"), thing(ENDPOINT, "a"), thing(SECRET, "cert"));
    bench.expect(CLUSTER, "+a");
    bench.expect(ENDPOINT, "+a");
    bench.expect(SECRET, "+cert");
    bench.expectNothing();
  });
});

describe("silence", () => {
  test("an unanswered response ends the stream after 60 s", () => {
    const bench = createBench("delta");
    bench.set(thing(ROUTE, "80"));
    bench.ask(ROUTE, { subscribe: ["80"] });
    bench.expect(ROUTE, "+80");
    bench.wait(59_000);
    assert.deepEqual(bench.notes(), []);
    bench.wait(1_000);
    assert.deepEqual(
      bench.notes().map((note) => note.kind),
      ["unacknowledged"],
    );
  });

  test("a new cluster whose endpoints nobody asks for is suspected and taken away", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "bad"), thing(CLUSTER, "good"), thing(ENDPOINT, "bad"), thing(ENDPOINT, "good"));
    bench.ask(CLUSTER);
    const first = bench.expect(CLUSTER, "+bad", "+good");
    bench.now += 100;
    bench.ask(ENDPOINT, { subscribe: ["good"] });
    bench.ack(bench.expect(ENDPOINT, "+good"));
    bench.expectNothing();
    bench.wait(5_000);
    const [nack] = bench.notes().filter((note) => note.kind === "nack");
    assert.deepEqual(nack?.kind === "nack" && [nack.named, nack.suspected], [["bad"], true]);
    const cure = bench.expect(CLUSTER, "-bad");
    bench.nack(first, "Error adding/updating cluster(s) bad: ring");
    bench.ack(cure);
    bench.ack(bench.expect(CLUSTER, "+good"));
    bench.ack(bench.expect(ENDPOINT, "+good"));
    bench.expectNothing();
  });

  test("no suspicion while the client says nothing at all", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "slow"), thing(ENDPOINT, "slow"));
    bench.ask(CLUSTER);
    bench.expect(CLUSTER, "+slow");
    bench.wait(10_000);
    assert.deepEqual(bench.notes(), []);
  });

  test("a reconnected client that does not ask for clusters gets them, and loses its phantoms", () => {
    const bench = createBench("delta", ["ghost"]);
    bench.set(thing(CLUSTER, "a"), thing(ENDPOINT, "a"));
    bench.ask(ENDPOINT, { subscribe: ["a"], initial: new Map([["a", "1"]]) });
    bench.expectNothing();
    bench.wait(1_000);
    bench.expect(CLUSTER, "+a", "-ghost");
    bench.expect(ENDPOINT, "+a");
    assert.ok(bench.notes().some((note) => note.kind === "unsolicited"));
  });

  test("a new client that does not ask for clusters does not get them", () => {
    const bench = createBench("delta");
    bench.set(thing(CLUSTER, "a"), thing(ENDPOINT, "a"));
    bench.ask(ENDPOINT, { subscribe: ["a"] });
    bench.ack(bench.expect(ENDPOINT, "+a"));
    bench.wait(10_000);
    bench.expectNothing();
  });
});
