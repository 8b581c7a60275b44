// SPDX-License-Identifier: Apache-2.0
// docs/differences.md: every difference has a reason and names a test that is there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

const root = resolve(import.meta.dirname, "../..");
const sections = readFileSync(join(root, "docs/differences.md"), "utf8").split(/^### /m).slice(1);

test("every difference has a reason and its test", () => {
  assert.ok(sections.length >= 10);
  for (const section of sections) {
    const [title = "", ...lines] = section.split("\n");
    const named = /^Test: `([^`]+)`: (.+)$/m.exec(section);
    assert.ok(named !== null, `${title} names no test`);
    const [, file = "", name = ""] = named;
    assert.ok(readFileSync(join(root, file), "utf8").includes(`"${name}"`), `${title}: ${file} has no test "${name}"`);
    assert.ok(lines.join(" ").length > 120, `${title} gives no reason`);
  }
});
