// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderTypes, typesFolder } from "../../../tools/envoy-schema/types.ts";
import { ENUM, enumOf, findMessage, MESSAGE, messageNames, messageOf } from "../src/schema.ts";

test("the committed types are those of the committed tables (else: npm run generate)", () => {
  const rendered = renderTypes();
  assert.deepEqual(readdirSync(typesFolder).sort(), [...rendered.keys()].sort());
  for (const [file, text] of rendered) assert.equal(readFileSync(join(typesFolder, file), "utf8"), text, file);
});

test("every row of the tables can be read, and every type it names exists", () => {
  for (const name of messageNames()) {
    for (const field of findMessage(name)?.fields ?? []) {
      if (field.kind === MESSAGE) messageOf(field);
      else if (field.kind === ENUM) enumOf(field);
      assert.ok(field.number > 0 && field.oneofBit >= 0, `${name}.${field.name}`);
    }
  }
});
