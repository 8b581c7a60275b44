// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { configFiles, type FollowOptions, followFiles } from "@heddle/control";

/** Follows a fresh folder; `texts` is what the follower's user believes, `read` what was opened. */
async function followed(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  options: Partial<FollowOptions> & { readonly root?: string } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "heddle-follow-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const texts = new Map<string, string>();
  const read: string[] = [];
  const trouble: string[] = [];
  const batches: string[][] = [];
  const short = (file: string) => file.slice(folder.length + 1);
  const follower = await followFiles({
    paths: [join(folder, options.root ?? "")],
    look: 60_000,
    on: (changes) => {
      batches.push([...changes.keys()].map(short).sort());
      for (const [file, text] of changes) text === undefined ? texts.delete(short(file)) : texts.set(short(file), text);
    },
    onTrouble: (_path, error) => void trouble.push(error.message),
    onRead: (file) => void read.push(short(file)),
    ...options,
  });
  t.after(() => {
    follower.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const until = async (what: () => boolean) => {
    for (let i = 0; !what(); i++) {
      if (i > 500) throw new Error(`never came: ${JSON.stringify([...texts])}`);
      await delay(10);
    }
  };
  return { folder, texts, read, trouble, batches, follower, until, at: (name: string) => join(folder, name) };
}

test("everything is read before it resolves, in one batch", async (t) => {
  const f = await followed(t, { "a.yaml": "1", "b.yml": "2", "c.json": "3", "d.txt": "4", ".e.yaml": "5" });
  assert.deepEqual(f.batches, [["a.yaml", "b.yml", "c.json"]]);
  assert.deepEqual([...f.texts.values()].sort(), ["1", "2", "3"]);
});

test("a change reads the changed file only", async (t) => {
  const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`f${i}.yaml`, String(i)]));
  const f = await followed(t, files);
  assert.equal(f.read.length, 50);
  f.read.length = 0;
  writeFileSync(f.at("f7.yaml"), "seven");
  await f.until(() => f.texts.get("f7.yaml") === "seven");
  assert.deepEqual([...new Set(f.read)], ["f7.yaml"]);
  assert.deepEqual(f.batches.slice(1), [["f7.yaml"]]);
});

test("a look that finds nothing new reads nothing and tells nothing", async (t) => {
  const f = await followed(t, { "a.yaml": "1" });
  f.read.length = 0;
  await f.follower.refresh();
  assert.deepEqual([f.read, f.batches.length], [[], 1]);
});

test("a file replaced by renaming is read; in no moment it is gone", async (t) => {
  const f = await followed(t, { "a.yaml": "old" });
  writeFileSync(f.at("a.yaml.tmp"), "new");
  renameSync(f.at("a.yaml.tmp"), f.at("a.yaml"));
  await f.until(() => f.texts.get("a.yaml") === "new");
  assert.deepEqual(f.batches, [["a.yaml"], ["a.yaml"]]);
});

test("a file moved away and written anew (as vim does) is never told as gone", async (t) => {
  const f = await followed(t, { "a.yaml": "old" }, { quiet: 1, patience: 400 });
  renameSync(f.at("a.yaml"), f.at("a.yaml~"));
  await delay(100);
  assert.equal(f.texts.get("a.yaml"), "old");
  writeFileSync(f.at("a.yaml"), "new");
  await f.until(() => f.texts.get("a.yaml") === "new");
  assert.deepEqual(f.batches, [["a.yaml"], ["a.yaml"]]);
});

test("a file that is emptied and then filled is never told as empty", async (t) => {
  const f = await followed(t, { "a.yaml": "old" }, { quiet: 1, patience: 400 });
  writeFileSync(f.at("a.yaml"), "");
  await delay(100);
  assert.equal(f.texts.get("a.yaml"), "old");
  appendFileSync(f.at("a.yaml"), "new");
  await f.until(() => f.texts.get("a.yaml") === "new");
  assert.deepEqual(f.batches.length, 2);
});

test("a file that stays empty, and one that stays away, count after a while", async (t) => {
  const f = await followed(t, { "a.yaml": "1", "b.yaml": "2", "c.yaml": "3" });
  writeFileSync(f.at("a.yaml"), "");
  rmSync(f.at("b.yaml"));
  await f.until(() => f.texts.get("a.yaml") === "" && !f.texts.has("b.yaml"));
  assert.deepEqual([...f.texts].sort(), [
    ["a.yaml", ""],
    ["c.yaml", "3"],
  ]);
});

test("refresh does not wait: what is gone now is gone", async (t) => {
  const f = await followed(t, { "a.yaml": "1" }, { patience: 60_000 });
  rmSync(f.at("a.yaml"));
  await f.follower.refresh();
  assert.equal(f.texts.size, 0);
});

test("new folders are followed, also what is written into them later", async (t) => {
  const f = await followed(t, { "a.yaml": "1" }, { look: 300 });
  mkdirSync(f.at("sub"));
  writeFileSync(f.at("sub/b.yaml"), "2");
  await f.until(() => f.texts.get("sub/b.yaml") === "2");
  writeFileSync(f.at("sub/b.yaml"), "3");
  await f.until(() => f.texts.get("sub/b.yaml") === "3");
  rmSync(f.at("sub"), { recursive: true });
  await f.until(() => !f.texts.has("sub/b.yaml"));
});

test("a burst of writes is told as few batches, and the last text wins", async (t) => {
  const f = await followed(t, { "a.yaml": "0" });
  for (let i = 1; i <= 200; i++) writeFileSync(f.at("a.yaml"), String(i));
  await f.until(() => f.texts.get("a.yaml") === "200");
  assert.ok(f.batches.length <= 20, `${f.batches.length} batches`);
});

test("a file that changes without end is read all the same", async (t) => {
  const f = await followed(t, { "a.yaml": "0", "b.yaml": "0" });
  const noise = setInterval(() => appendFileSync(f.at("noise.txt"), "x"), 2);
  t.after(() => clearInterval(noise));
  writeFileSync(f.at("b.yaml"), "1");
  await f.until(() => f.texts.get("b.yaml") === "1");
});

test("a single file is followed through renames, its neighbours are not read", async (t) => {
  const f = await followed(t, { "a.yaml": "1", "b.yaml": "2" }, { root: "a.yaml" });
  assert.deepEqual(f.read, ["a.yaml"]);
  writeFileSync(f.at("n"), "3");
  renameSync(f.at("n"), f.at("a.yaml"));
  await f.until(() => f.texts.get("a.yaml") === "3");
});

test("a folder that vanishes takes nothing away; when another comes in its place, that one is followed", async (t) => {
  const f = await followed(t, {}, { look: 100 });
  mkdirSync(f.at("conf"));
  writeFileSync(f.at("conf/a.yaml"), "1");
  const inner = await followed(t, {}, { paths: [f.at("conf")], look: 50 });
  const text = () => [...inner.texts.values()][0];
  assert.equal(text(), "1");
  rmSync(f.at("conf"), { recursive: true });
  await delay(250);
  assert.equal(text(), "1");
  assert.ok(inner.trouble.length >= 1 && inner.trouble.length <= 3, `told ${inner.trouble.length} times`);
  mkdirSync(f.at("conf"));
  writeFileSync(f.at("conf/a.yaml"), "2");
  await inner.until(() => text() === "2");
  writeFileSync(f.at("conf/a.yaml"), "3");
  await inner.until(() => text() === "3");
});

test("what cannot be read is told once, and hinders nothing", async (t) => {
  const f = await followed(t, { "a.yaml": "1" }, { look: 20 });
  mkdirSync(f.at("dir"));
  symlinkSync(f.at("dir"), f.at("b.yaml"));
  writeFileSync(f.at("c.yaml"), "3");
  await f.until(() => f.texts.get("c.yaml") === "3");
  await delay(150);
  assert.equal(f.trouble.filter((m) => m.includes("EISDIR")).length, 1, f.trouble.join("; "));
});

test("a closed follower tells nothing more", async (t) => {
  const f = await followed(t, { "a.yaml": "1" });
  writeFileSync(f.at("a.yaml"), "2");
  f.follower.close();
  await delay(150);
  assert.equal(f.texts.get("a.yaml"), "1");
});

test("a folder's overlay narrows it to the files it lists, and never leaves the folder", async (t) => {
  const f = await followed(t, { "a.yaml": "1", "b.yaml": "2", "heddle.local.yaml": "files: [b.yaml, ../../etc]\n" });
  assert.deepEqual([...f.texts.keys()], ["b.yaml"]);
  assert.deepEqual((await configFiles(f.folder)).length, 1);
});
