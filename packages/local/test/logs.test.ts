// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { appendFile, mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { followLines } from "../src/logs/follow-lines.ts";
import { logFile, parseLogFile } from "../src/logs/log-name.ts";
import { rotateLogs } from "../src/logs/rotate.ts";
import { logs } from "../src/mesh/logs.ts";
import { createRunner } from "../src/mesh/runner.ts";
import { type Hop, renderHops } from "../src/mesh/verify.ts";
import { eventually, temporaryFolder } from "./processes.ts";

test("lines are followed over files, pieces and rotation", async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, "a.log"), "old\n");
  const lines: string[] = [];
  const follower = await followLines({
    folder,
    wants: (file) => file.endsWith(".log"),
    from: "end",
    onLine: (file, line) => lines.push(`${file} ${line}`),
  });
  t.after(() => follower.close());
  await appendFile(join(folder, "a.log"), "one\ntw");
  await eventually(() => lines.length === 1);
  await appendFile(join(folder, "a.log"), "o\nthree ü\n");
  await writeFile(join(folder, "b.log"), "new\n");
  await writeFile(join(folder, "c.txt"), "no\n");
  await eventually(() => lines.length === 4);
  assert.deepEqual([...lines].sort(), ["a.log one", "a.log three ü", "a.log two", "b.log new"]);
  await truncate(join(folder, "a.log"), 0);
  await follower.read();
  await appendFile(join(folder, "a.log"), "after\n");
  await eventually(() => lines.includes("a.log after"));
});

test("logs are emptied in place when they are large", async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, "big.log"), "x".repeat(2000));
  await writeFile(join(folder, "small.log"), "x");
  assert.deepEqual(await rotateLogs(folder, 1000), ["big.log"]);
  assert.equal(await readFile(join(folder, "big.log"), "utf8"), "");
  assert.equal((await readFile(join(folder, "big.log.1"), "utf8")).length, 2000);
  assert.equal(await readFile(join(folder, "small.log"), "utf8"), "x");
});

test("names of logs", () => {
  const name = { namespace: "default", workload: "a-v1", index: 1, kind: "access" } as const;
  assert.deepEqual(parseLogFile(logFile(name)), name);
  assert.equal(parseLogFile("control-plane.log"), undefined);
});

test("logs: of all programs or some, the last lines, following", async (t) => {
  const cwd = await temporaryFolder(t);
  const folder = join(cwd, ".heddle/logs");
  await mkdir(folder, { recursive: true });
  const file = (workload: string, index: number, kind: "app" | "access") =>
    join(folder, logFile({ namespace: "default", workload, index, kind }));
  await writeFile(file("a", 0, "app"), "1\n2\n3\nunfinished");
  await writeFile(file("b", 0, "app"), "b0\n");
  await writeFile(file("b", 1, "app"), "b1\n");
  await writeFile(file("a", 0, "access"), "GET\n");
  const read = async (options: Partial<Parameters<typeof logs>[0]>) => {
    const lines: string[] = [];
    await logs({ cwd, ...options, on: ({ name, text }) => lines.push(`${name}: ${text}`) });
    return lines;
  };
  assert.deepEqual(await read({ tail: 2 }), ["a: 2", "a: 3", "b-0: b0", "b-1: b1"]);
  assert.deepEqual(await read({ names: ["default/a"], tail: 0 }), []);
  assert.deepEqual(await read({ names: ["a"], kinds: ["access"] }), ["a: GET"]);
  await assert.rejects(read({ names: ["nobody"] }), /no logs of nobody/);
  const ending = new AbortController();
  const lines: string[] = [];
  const following = logs({
    cwd,
    names: ["a"],
    tail: 1,
    follow: true,
    signal: ending.signal,
    on: ({ text }) => lines.push(text),
  });
  await eventually(() => lines.length === 1);
  await appendFile(file("a", 0, "app"), " line\nnext\n");
  await eventually(() => lines.length === 3);
  assert.deepEqual(lines, ["3", "unfinished line", "next"]);
  ending.abort();
  await following;
});

test("a runner works one at a time and once more for all that came meanwhile", async () => {
  const runs: boolean[] = [];
  const ends: (() => void)[] = [];
  const runner = createRunner((full) => {
    runs.push(full);
    return new Promise((done) => ends.push(done));
  });
  const first = runner.run(false);
  const second = runner.run(false);
  const third = runner.run(true);
  assert.deepEqual(runs, [false]);
  ends[0]?.();
  await first;
  await eventually(() => runs.length === 2);
  assert.deepEqual(runs, [false, true]);
  ends[1]?.();
  await Promise.all([second, third]);
  const failing = createRunner(async () => Promise.reject(new Error("no")));
  await assert.rejects(failing.run(false), /no/);
  await assert.rejects(failing.run(false), /no/);
});

test("the way of a request", () => {
  const hop = (from: string, to: string): Hop => ({ from, to, status: 200, flags: "-" });
  assert.equal(renderHops([hop("gateway", "a")]), "gateway → a");
  assert.equal(
    renderHops([hop("a", "d"), hop("gateway", "a"), hop("r", "x"), hop("a", "r")]),
    "gateway → a → r → x + d",
  );
  assert.equal(renderHops([hop("gateway", "a"), hop("a", "b"), hop("b", "a")]), "gateway → a → b");
});
