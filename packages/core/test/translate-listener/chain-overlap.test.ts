// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { conditionsOf, withoutTaken } from "../../src/translate/listener/chain-overlap.ts";
import type { ChainPlan } from "../../src/translate/listener/listener-plan.ts";

const chain = (fields: Partial<ChainPlan> = {}): ChainPlan => ({ sniffed: false, origins: [], ...fields });
const taken = (...chains: readonly ChainPlan[]) => new Set(chains.flatMap(conditionsOf));

test("names that another chain has are left out", () => {
  const rest = withoutTaken(chain({ sni: ["a", "b"] }), taken(chain({ sni: ["b"] })));
  assert.deepEqual(rest?.sni, ["a"]);
  assert.equal(withoutTaken(chain({ sni: ["b"] }), taken(chain({ sni: ["a", "b"] }))), undefined);
});

test("ranges are compared as Envoy masks them", () => {
  const other = taken(chain({ ranges: ["10.0.0.0/8"] }));
  assert.equal(withoutTaken(chain({ ranges: ["10.1.2.3/8"] }), other), undefined);
  assert.deepEqual(withoutTaken(chain({ ranges: ["10.1.2.3/8", "11.0.0.0/8"] }), other)?.ranges, ["11.0.0.0/8"]);
  assert.deepEqual(withoutTaken(chain({ ranges: ["10.1.0.0/16"] }), other)?.ranges, ["10.1.0.0/16"], "nested is fine");
});

test("a chain for everything does not take what is more special, nor the sniffed what is not", () => {
  const sni = chain({ sni: ["a"] });
  assert.equal(withoutTaken(sni, taken(chain(), chain({ sniffed: true }))), sni);
  assert.equal(withoutTaken(chain({ sni: ["*", "a"] }), taken(chain())), undefined, "* is every name");
});

test("what is left never overlaps and loses nothing that was free (seed 7)", () => {
  const plan = fc.record({
    sniffed: fc.boolean(),
    sni: fc.subarray(["a", "b", "*.c", "*"]),
    ranges: fc.subarray(["10.0.0.0/8", "10.9.9.9/8", "11.0.0.0/16"]),
  });
  fc.assert(
    fc.property(plan, plan, (first, second) => {
      const owned = taken(chain(first));
      const rest = withoutTaken(chain(second), owned);
      const kept = new Set(rest === undefined ? [] : conditionsOf(rest));
      for (const key of kept) assert.ok(!owned.has(key));
      if (conditionsOf(chain(second)).every((key) => !owned.has(key))) {
        assert.deepEqual(kept, new Set(conditionsOf(chain(second))));
      }
    }),
    { seed: 7 },
  );
});
