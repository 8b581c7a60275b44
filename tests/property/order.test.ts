// SPDX-License-Identifier: Apache-2.0
// The order of events never changes the output, and incremental equals from scratch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOfflineMesh, type OfflineMesh } from "@heddle/core";
import fc from "fast-check";
import { anyObject, fileName, type World } from "./generate.ts";
import { proxies, setsOf, snapshot } from "./proxies.ts";
import { runs, seed } from "./runs.ts";

/** Files that change together; undefined takes a file away. */
type Batch = ReadonlyMap<string, string | undefined>;

interface Walk {
  readonly batches: readonly Batch[];
  /** What the files are in the end. */
  readonly world: World;
}

const anyWalk: fc.Arbitrary<Walk> = fc
  .array(
    fc.array(fc.record({ file: fc.nat(14), object: fc.option(anyObject, { freq: 4 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((steps) => {
    const world = new Map<string, string>();
    const batches = steps.map((step) => {
      const batch = new Map<string, string | undefined>();
      for (const { file, object } of step) {
        const text = object === null ? undefined : JSON.stringify(object);
        batch.set(fileName(file), text);
        if (text === undefined) world.delete(fileName(file));
        else world.set(fileName(file), text);
      }
      return batch;
    });
    return { batches, world };
  });

const fromScratch = (world: World): OfflineMesh => createOfflineMesh({ texts: world });

/** Keeps everything observed, as connected proxies do, so that each batch is settled incrementally. */
function follow(mesh: OfflineMesh, batches: Iterable<Batch>): void {
  for (const batch of batches) {
    mesh.texts.apply(batch);
    for (const proxy of proxies) setsOf(mesh, proxy);
  }
}

test(`incremental equals from scratch after any walk (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyWalk, ({ batches, world }) => {
      const mesh = fromScratch(new Map());
      follow(mesh, batches);
      assert.deepEqual(mesh.faults(), []);
      assert.deepEqual(snapshot(mesh), snapshot(fromScratch(world)));
    }),
    runs(40),
  );
});

test(`no order of single events and no reading in between changes the output (seed ${seed})`, () => {
  const anyOrders = anyWalk.chain(({ world }) => {
    const files = [...world.keys()];
    const order = fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length });
    return fc.tuple(fc.constant(world), order, order, fc.array(fc.boolean(), { maxLength: files.length }));
  });
  fc.assert(
    fc.property(anyOrders, ([world, one, two, looks]) => {
      const arrive = (order: readonly string[]) => {
        const mesh = fromScratch(new Map());
        for (const [i, file] of order.entries()) {
          mesh.texts.apply(new Map([[file, world.get(file)]]));
          if (looks[i]) for (const proxy of proxies) setsOf(mesh, proxy);
        }
        return snapshot(mesh);
      };
      assert.deepEqual(arrive(one), arrive(two));
    }),
    runs(30),
  );
});

test(`what is taken away leaves nothing behind (seed ${seed})`, () => {
  const empty = snapshot(fromScratch(new Map()));
  fc.assert(
    fc.property(anyWalk, ({ batches, world }) => {
      const mesh = fromScratch(new Map());
      follow(mesh, batches);
      mesh.texts.apply(new Map([...world.keys()].map((file) => [file, undefined])));
      assert.deepEqual(snapshot(mesh), empty);
    }),
    runs(20),
  );
});
