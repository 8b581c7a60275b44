// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { createBackoff } from "../src/process/backoff.ts";
import { startGuard } from "../src/process/guard.ts";
import { isAlive, startTimeOf } from "../src/process/identity.ts";
import { type Ending, type ProcessSpec, supervise } from "../src/process/supervise.ts";
import { eventually, temporaryFolder } from "./processes.ts";

const shell = (folder: string, script: string): ProcessSpec => ({
  command: "/bin/sh",
  args: ["-c", script],
  env: { PATH: process.env["PATH"] },
  output: join(folder, "logs/out.log"),
  errors: join(folder, "logs/out.log"),
});

test("waits double from first to max, and start over after a long life", () => {
  const wait = createBackoff({ first: 100, max: 1000, reset: 5000 });
  assert.deepEqual([0, 0, 0, 0, 4999].map(wait), [100, 200, 400, 800, 1000]);
  assert.equal(wait(5000), 100);
  assert.equal(wait(0), 200);
});

test("a process that ends is started again, its output is appended", async (t) => {
  const folder = await temporaryFolder(t);
  const guard = await startGuard();
  const endings: Ending[] = [];
  const supervised = supervise({
    spec: shell(folder, "echo started; echo trouble >&2; exit 3"),
    guard,
    backoff: { first: 1, max: 4 },
    onEnd: (ending) => endings.push(ending),
  });
  await eventually(() => supervised.restarts() >= 3);
  await supervised.stop();
  assert.deepEqual(
    endings.slice(0, 3),
    [1, 2, 4].map((again) => ({ code: 3, signal: null, again })),
  );
  const log = await readFile(join(folder, "logs/out.log"), "utf8");
  assert.ok(log.startsWith("started\ntrouble\nstarted\ntrouble\n"), log);
  await guard.close();
});

test("a program that is not there is tried again, with the reason", async (t) => {
  const folder = await temporaryFolder(t);
  const guard = await startGuard();
  const endings: Ending[] = [];
  const spec = { ...shell(folder, ""), command: join(folder, "missing") };
  const supervised = supervise({ spec, guard, backoff: { first: 1 }, onEnd: (ending) => endings.push(ending) });
  await eventually(() => endings.length >= 2);
  await supervised.stop();
  assert.match(endings[0]?.error ?? "", /ENOENT/);
  await guard.close();
});

test("stop ends the whole group, also one that ignores TERM, and starts nothing again", async (t) => {
  const folder = await temporaryFolder(t);
  const guard = await startGuard();
  const script = `trap '' TERM; sh -c 'trap "" TERM; echo $$; while :; do sleep 0.1; done' & while :; do sleep 0.1; done`;
  const supervised = supervise({ spec: shell(folder, script), guard, grace: 100 });
  const grandchild = await eventually(
    async () => Number(await readFile(join(folder, "logs/out.log"), "utf8")) || undefined,
  );
  const pid = supervised.pid() ?? 0;
  assert.ok(isAlive(grandchild));
  await supervised.stop();
  assert.equal(supervised.pid(), undefined);
  assert.equal(await startTimeOf(pid), "");
  await eventually(async () => (await startTimeOf(grandchild)) === "");
  await guard.close();
});

test("restart takes another command", async (t) => {
  const folder = await temporaryFolder(t);
  const guard = await startGuard();
  const supervised = supervise({ spec: shell(folder, "exec sleep 100"), guard });
  const first = supervised.pid() ?? 0;
  await supervised.restart(shell(folder, "echo second; exec sleep 100"));
  assert.equal(await startTimeOf(first), "");
  await eventually(async () => (await readFile(join(folder, "logs/out.log"), "utf8")) === "second\n");
  assert.equal(supervised.restarts(), 0);
  await supervised.stop();
  await guard.close();
});
