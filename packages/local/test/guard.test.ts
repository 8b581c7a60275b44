// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { startGuard } from "../src/process/guard.ts";
import { isAlive, isSameProcess, startTimeOf } from "../src/process/identity.ts";
import { eventually } from "./processes.ts";

/** A parent that starts a guard and two children, one of which ignores TERM, and prints their numbers. */
const parent = `
import { spawn } from "node:child_process";
import { startGuard } from ${JSON.stringify(new URL("../src/process/guard.ts", import.meta.url).href)};
const guard = await startGuard();
const start = (script) => spawn("/bin/sh", ["-c", script], { detached: true, stdio: "ignore" }).pid;
const gentle = start("sleep 100 & sleep 100");
const stubborn = start("trap '' TERM; while :; do sleep 1; done");
const released = start("sleep 100");
for (const pid of [gentle, stubborn, released]) guard.watch(pid);
guard.forget(released);
guard.watch("1; touch /tmp/never");
setTimeout(() => console.log(JSON.stringify({ gentle, stubborn, released, guard: guard.pid })), 100);
setInterval(() => {}, 1000);
`;

test("a parent killed with -9 leaves no watched process behind", async () => {
  const started = spawn(process.execPath, ["--input-type=module", "-e", parent], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(started.stdout), "line")) as [string];
  const pids = JSON.parse(line) as Record<"gentle" | "stubborn" | "released" | "guard", number>;
  assert.ok(isAlive(pids.gentle) && isAlive(pids.stubborn) && isAlive(pids.guard));
  started.kill("SIGKILL");
  await eventually(async () => (await startTimeOf(pids.gentle)) === "" && (await startTimeOf(pids.stubborn)) === "");
  await eventually(async () => (await startTimeOf(pids.guard)) === "");
  assert.notEqual(await startTimeOf(pids.released), "", "what was taken off the list lives on");
  process.kill(pids.released, "SIGKILL");
});

test("close ends what is still listed", async () => {
  const guard = await startGuard();
  const child = spawn("/bin/sh", ["-c", "sleep 100"], { detached: true, stdio: "ignore" });
  guard.watch(child.pid ?? 0);
  const ended = once(child, "exit");
  await guard.close();
  assert.deepEqual(await ended, [null, "SIGTERM"]);
});

test("a process is known by number and start time", async () => {
  const startTime = await startTimeOf(process.pid);
  assert.notEqual(startTime, "");
  assert.equal(await isSameProcess({ pid: process.pid, startTime }), true);
  assert.equal(await isSameProcess({ pid: process.pid, startTime: "1" }), false);
  assert.equal(await startTimeOf(2 ** 22 + 1), "");
});
