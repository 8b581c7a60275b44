// SPDX-License-Identifier: Apache-2.0
// Findings are told after pushes and looked up once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { Diagnostic, Place } from "@heddle/core";
import { createPositions } from "../src/positions.ts";
import { createFindingsReport, type FindingsEvent } from "../src/serve/findings.ts";

const finding = (name: string): Diagnostic => ({
  code: "HED0001",
  severity: "warning",
  message: `about ${name}`,
  resource: { group: "", kind: "Service", namespace: "default", name },
});

test("changes are told together after a while, and what was told before is not fresh", async () => {
  let asked = 0;
  let standing = [finding("a")];
  const events: FindingsEvent[] = [];
  const diagnostics = () => {
    asked++;
    return standing;
  };
  const report = createFindingsReport({ diagnostics, log: (e) => void events.push(e), quiet: 10, longest: 50 });
  report.changed(["a.yaml"]);
  report.changed(["b.yaml"]);
  assert.equal(asked, 0, "nothing is looked through on the way of a push");
  while (events.length === 0) await delay(5);
  assert.equal(asked, 1);
  assert.deepEqual(events[0], {
    type: "findings",
    fresh: [finding("a")],
    gone: 0,
    standing: 1,
    files: ["a.yaml", "b.yaml"],
  });
  standing = [finding("a"), finding("b")];
  report.changed(["b.yaml"]);
  report.flush();
  assert.deepEqual(events[1]?.fresh, [finding("b")]);
  report.flush();
  assert.equal(events.length, 2, "nothing waits, nothing is told");
});

test("a change is told in the end however many follow", async () => {
  const events: FindingsEvent[] = [];
  const report = createFindingsReport({
    diagnostics: () => [],
    log: (e) => void events.push(e),
    quiet: 40,
    longest: 60,
  });
  for (let i = 0; events.length === 0; i++) {
    assert.ok(i < 1000);
    report.changed([`${i}.yaml`]);
    await delay(5);
  }
  report.close();
});

test("a place is looked up again only when its text changed, or when there was none", () => {
  const asked: string[] = [];
  const files = new Map([
    ["a", "a.yaml"],
    ["b", "b.yaml"],
  ]);
  const locator = ({ resource }: Place) => {
    asked.push(resource.name);
    const file = files.get(resource.name);
    return file === undefined ? undefined : { file, line: 1, column: 1 };
  };
  const positions = createPositions({ locator });
  const all = [finding("a"), finding("b"), finding("nowhere")];
  const first = positions.of([...all, ...all]);
  assert.deepEqual(asked.splice(0), ["a", "b", "nowhere"]);
  assert.equal(first.length, 3);
  assert.equal(first[0]?.position?.file, "a.yaml");
  positions.of(all);
  assert.deepEqual(asked.splice(0), []);
  positions.forget(["b.yaml"]);
  positions.of(all);
  assert.deepEqual(asked.splice(0), ["b", "nowhere"]);
});
