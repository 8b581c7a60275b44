// SPDX-License-Identifier: Apache-2.0
// The figures of the command line are told; asserted is only that what is measured really happened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { measureStart, measureUp, measureValidate } from "../../tools/bench/command-line.ts";

test("start and --help", async (t) => {
  const figures = await measureStart();
  t.diagnostic(JSON.stringify(figures));
  assert.ok(figures.nodeMs > 0 && figures.helpMs > figures.nodeMs);
});

test("validate of 1,000 resources", async (t) => {
  const figures = await measureValidate();
  t.diagnostic(JSON.stringify(figures));
  assert.equal(figures.resources, 1000);
});

test("heddle up to the first request, and the control plane's memory with all proxies", async (t) => {
  const figures = await measureUp();
  t.diagnostic(JSON.stringify(figures));
  assert.equal(figures.proxies, 7);
  assert.ok((figures.controlPlaneMb ?? 1) < 1000);
});
