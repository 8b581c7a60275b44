// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { ConfigPathError, type ServeEvent, type ServeOptions, serve } from "@heddle/control";
import { freePorts } from "../../../tests/kit/free-ports.ts";
import { service } from "./rig.ts";

function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "heddle-serve-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const loopback = { host: "127.0.0.1", port: 0 };

async function served(t: TestContext, config: readonly string[], options: Partial<ServeOptions> = {}) {
  const events: ServeEvent[] = [];
  const running = await serve({
    config,
    xds: loopback,
    monitoring: loopback,
    version: "test",
    log: (event) => void events.push(event),
    ...options,
  });
  let open = true;
  const close = async () => {
    if (open) await running.close();
    open = false;
  };
  t.after(close);
  return { running, events, close };
}

test("it is ready when everything is read, and says what it read", async (t) => {
  const { running, events } = await served(t, [folderWith(t, { "a.yaml": service })]);
  const ready = events.find((e) => e.type === "ready");
  assert.deepEqual(ready, {
    type: "ready",
    xds: `127.0.0.1:${running.xdsPort}`,
    monitoring: `http://127.0.0.1:${running.monitoringPort}`,
    files: 1,
    objects: 1,
  });
  assert.equal((await fetch(`http://127.0.0.1:${running.monitoringPort}/ready`)).status, 200);
});

test("a change tells what is new and what is settled", async (t) => {
  const folder = folderWith(t, { "a.yaml": service });
  const { running, events } = await served(t, [folder]);
  writeFileSync(join(folder, "b.yaml"), "a: [\n");
  await running.refresh();
  writeFileSync(join(folder, "b.yaml"), "# mended\n");
  await running.refresh();
  const told = events.flatMap((e) => (e.type === "findings" ? [[e.fresh.map((d) => d.code), e.gone, e.standing]] : []));
  assert.deepEqual(told, [
    [[], 0, 0],
    [["HED0100"], 0, 1],
    [[], 1, 0],
  ]);
});

test("a path that is not there is refused by name, and nothing stays open", async (t) => {
  const [xdsPort] = await freePorts(1);
  const xds = { host: "127.0.0.1", port: xdsPort as number };
  await assert.rejects(served(t, ["/nowhere/conf"], { xds }), (error: unknown) => {
    assert.ok(error instanceof ConfigPathError);
    assert.match(error.message, /\/nowhere\/conf cannot be read/);
    return true;
  });
  await served(t, [folderWith(t, {})], { xds });
});

for (const which of ["xds", "monitoring"] as const)
  test(`a busy ${which} port rejects with the address, and the other port is free again`, async (t) => {
    const busy = createServer();
    await new Promise<void>((done) => busy.listen(0, "127.0.0.1", done));
    t.after(() => void busy.close());
    const { port } = busy.address() as { port: number };
    const [other] = await freePorts(1);
    const at = (p: number) => ({ host: "127.0.0.1", port: p });
    const ports =
      which === "xds"
        ? { xds: at(port), monitoring: at(other as number) }
        : { xds: at(other as number), monitoring: at(port) };
    const folder = folderWith(t, {});
    await assert.rejects(served(t, [folder], ports), { code: "EADDRINUSE", port });
    await served(t, [folder], which === "xds" ? { monitoring: ports.monitoring } : { xds: ports.xds });
  });

test("closing ends everything: the ports are free, the folder is not followed", async (t) => {
  const folder = folderWith(t, { "a.yaml": service });
  const { running, events, close } = await served(t, [folder], { grace: 100 });
  const { xdsPort, monitoringPort } = running;
  await close();
  const count = events.length;
  writeFileSync(join(folder, "a.yaml"), "a: [\n");
  await delay(100);
  assert.equal(events.length, count);
  await served(t, [folder], {
    xds: { host: "127.0.0.1", port: xdsPort },
    monitoring: { host: "127.0.0.1", port: monitoringPort },
  });
});
