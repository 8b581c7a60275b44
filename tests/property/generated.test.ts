// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkTexts } from "@heddle/core";
import fc from "fast-check";
import { anyWorld } from "./generate.ts";
import { runs, seed } from "./runs.ts";

test(`what the generator makes is valid object by object (seed ${seed})`, () => {
  fc.assert(
    fc.property(anyWorld({ max: 20 }), (world) => {
      for (const text of world.values()) {
        const errors = checkTexts(new Map([["one.json", text]])).diagnostics.filter((d) => d.severity === "error");
        assert.deepEqual(errors, [], text);
      }
    }),
    runs(40),
  );
});
