// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { followFiles } from "@heddle/control";

test("files replaced by renaming, in new folders too, are seen without a look at all files", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "heddle-replaced-"));
  const texts = new Map<string, string | undefined>();
  const follower = await followFiles({
    paths: [folder],
    on: (changes) => {
      for (const [file, text] of changes) texts.set(file, text);
    },
    onTrouble: (path, error) => assert.fail(`${path}: ${error.message}`),
    look: 3_600_000,
  });
  t.after(async () => {
    follower.close();
    await rm(folder, { recursive: true, force: true });
  });
  const sees = async (file: string, text: string) => {
    for (const until = Date.now() + 10_000; texts.get(file) !== text; await sleep(5))
      assert.ok(Date.now() < until, `${file} should be ${text}, is ${texts.get(file)}`);
  };
  const inner = join(folder, "new/folder");
  await mkdir(inner, { recursive: true });
  for (const place of [folder, inner])
    for (let i = 1; i <= 10; i++) {
      await writeFile(join(place, ".a.tmp"), `renamed ${i}`);
      await rename(join(place, ".a.tmp"), join(place, "a.yaml"));
      await sees(join(place, "a.yaml"), `renamed ${i}`);
      await writeFile(join(place, "a.yaml"), `written ${i}`);
      await sees(join(place, "a.yaml"), `written ${i}`);
    }
});
