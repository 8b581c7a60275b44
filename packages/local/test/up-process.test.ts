// SPDX-License-Identifier: Apache-2.0
// `heddle up` as a process of its own, killed and stopped the ways people and machines do.
import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { down, type MeshState, ps } from "../src/index.ts";
import { isSameProcess } from "../src/process/identity.ts";
import { eventually, temporaryFolder } from "./processes.ts";

const cli = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));

async function shop(t: TestContext): Promise<{ cwd: string; args: readonly string[]; url: string }> {
  const cwd = await temporaryFolder(t);
  await cp(fileURLToPath(new URL("fixtures/shop", import.meta.url)), join(cwd, "shop"), { recursive: true });
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  t.after(() => down({ cwd }));
  return { cwd, args: [cli, "up", "shop", "--port", String(port)], url: `http://127.0.0.1:${port}/ask` };
}

function start(cwd: string, args: readonly string[]): { process: ChildProcess; said: () => string } {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { process: child, said: () => said };
}

const running = (cwd: string): Promise<MeshState> =>
  eventually(async () => {
    const state = await ps({ cwd });
    return state?.status === "running" ? state : undefined;
  }, 60_000);

async function allGone(state: MeshState): Promise<void> {
  assert.ok(state.processes.length >= 7);
  for (const one of [...state.processes, state.supervisor]) await eventually(async () => !(await isSameProcess(one)));
}

describe("heddle up as a process", { timeout: 180_000 }, () => {
  test("killed with -9: nothing is left, and the next up works at once", async (t) => {
    const { cwd, args, url } = await shop(t);
    const first = start(cwd, args);
    const state = await running(cwd);
    first.process.kill("SIGKILL");
    const second = start(cwd, args);
    const again = await eventually(async () => {
      const now = await running(cwd);
      return now.supervisor.pid === second.process.pid ? now : undefined;
    }, 60_000);
    await allGone(state);
    assert.equal((await fetch(url)).status, 200);
    assert.deepEqual(
      again.workloads.map((w) => w.replicas[0]?.ports),
      state.workloads.map((w) => w.replicas[0]?.ports),
      "ports are kept",
    );
    second.process.kill("SIGINT");
    await once(second.process, "exit");
    await allGone(again);
    assert.match(second.said(), /stopped/);
  });

  test("killed while it starts: nothing is left", async (t) => {
    const { cwd, args } = await shop(t);
    const first = start(cwd, args);
    const state = await eventually(async () => {
      const now = await ps({ cwd });
      return now !== undefined && now.processes.length >= 3 ? now : undefined;
    }, 60_000);
    first.process.kill("SIGKILL");
    for (const one of state.processes) await eventually(async () => !(await isSameProcess(one)));
  });

  test("-d returns when it is up, a second one is taken over, down ends it", async (t) => {
    const { cwd, args, url } = await shop(t);
    const detached = spawnSync(process.execPath, [...args, "-d"], { cwd, encoding: "utf8", timeout: 90_000 });
    assert.equal(detached.status, 0, detached.stderr);
    assert.equal((await fetch(url)).status, 200);
    const state = await running(cwd);
    assert.equal(await isSameProcess(state.supervisor), true);
    const second = spawnSync(process.execPath, [...args, "-d"], { cwd, encoding: "utf8", timeout: 90_000 });
    assert.equal(second.status, 0, second.stderr);
    assert.equal((await running(cwd)).supervisor.pid, state.supervisor.pid);
    assert.equal(await down({ cwd }), true);
    await allGone(state);
  });

  test("-d with an error says it and leaves nothing", async (t) => {
    const { cwd, args } = await shop(t);
    const result = spawnSync(process.execPath, [...args.slice(0, 2), "missing", "-d"], {
      cwd,
      encoding: "utf8",
      timeout: 90_000,
    });
    assert.notEqual(result.status, 0);
    assert.match(result.stderr, /missing cannot be read/);
    assert.equal(await ps({ cwd }), undefined);
  });
});
