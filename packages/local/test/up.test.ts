// SPDX-License-Identifier: Apache-2.0
// One mesh of two programs, brought up with real Envoys and a real control plane, then treated as people treat it.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { down, LocalError, logs, type MeshState, ps, type UpEvent, type UpHandle, up } from "../src/index.ts";
import { isAlive, isSameProcess } from "../src/process/identity.ts";
import { eventually } from "./processes.ts";

const fixture = fileURLToPath(new URL("fixtures/shop", import.meta.url));
const heddle = [process.execPath, fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url))];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

describe("a mesh of two programs", { timeout: 120_000 }, () => {
  let cwd: string;
  let port: number;
  let mesh: UpHandle;
  let said: Answer;
  const events: UpEvent[] = [];
  const options = () => ({ cwd, paths: ["shop"], heddle, port, on: (event: UpEvent) => void events.push(event) });
  const steps = () =>
    events.flatMap((e) => (e.type === "step" && e.status !== "started" ? [`${e.name} ${e.status}`] : []));

  interface Answer {
    readonly pid: number;
    readonly byName: { pid: number; words: string; extra: string; pod: string; account: string };
    readonly byVariable: { pid: number };
  }
  const ask = async (): Promise<Answer> => {
    const answer = await fetch(`http://127.0.0.1:${port}/ask`);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Answer;
  };
  const edit = async (file: string, change: (text: string) => string) => {
    const path = join(cwd, "shop", file);
    await writeFile(path, change(await readFile(path, "utf8")));
  };
  const state = async (): Promise<MeshState> => {
    const found = await ps({ cwd });
    assert.ok(found);
    return found;
  };
  const replicasOf = async (name: string) => (await state()).workloads.find((w) => w.name === name)?.replicas ?? [];

  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "heddle-up-"));
    await cp(fixture, join(cwd, "shop"), { recursive: true });
    port = await freePort();
    mesh = await up(options());
  });
  after(async () => {
    await mesh?.stop();
    await rm(cwd, { recursive: true, force: true, maxRetries: 3 });
  });

  test("comes up and verifies a request hop by hop", async () => {
    assert.equal(mesh.ok, true, JSON.stringify(events));
    assert.deepEqual(steps(), ["envoy done", "control-plane done", "workloads done", "gateway done", "verify done"]);
    const verified = events.find((e) => e.type === "step" && e.name === "verify" && e.status === "done");
    assert.match(JSON.stringify(verified), /GET \/ask 200 in \d+ ms {2}via gateway → front-v1 → back-v1"/);
  });

  test("programs reach each other by name and by Kubernetes' variables", async () => {
    said = await ask();
    assert.equal(said.byName.pid, said.byVariable.pid);
    assert.equal(said.byName.words, "hello from default");
    assert.equal(said.byName.account, "back");
    assert.match(said.byName.pod, /^back-v1-[0-9a-f]{10}-0$/);
  });

  test("ps tells processes and ports, logs what programs print", async () => {
    const [front] = await replicasOf("front-v1");
    assert.equal(front?.pid, said.pid);
    assert.equal(front?.status, "ready");
    assert.deepEqual(Object.keys(front?.ports ?? {}), ["8000"]);
    assert.ok(isAlive(front?.proxy.pid ?? 0));
    const lines: string[] = [];
    await logs({ cwd, names: ["back-v1"], on: ({ name, kind, text }) => lines.push(`${name} ${kind} ${text}`) });
    assert.deepEqual(lines, ["back-v1 app back listens"]);
  });

  test("an edited environment restarts that program alone", async () => {
    const proxies = (await state()).workloads.flatMap((w) => w.replicas.map((r) => r.proxy.pid));
    await edit("heddle.local.yaml", (text) => `${text}  back-v1: { env: { EXTRA: more } }\n`);
    const changed = await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/ask`);
      const value = answer.ok ? ((await answer.json()) as Answer) : undefined;
      return value?.byName?.extra === "more" ? value : undefined;
    });
    assert.notEqual(changed.byName.pid, said.byName.pid);
    assert.equal(changed.pid, said.pid, "front was not touched");
    assert.deepEqual(
      (await state()).workloads.flatMap((w) => w.replicas.map((r) => r.proxy.pid)),
      proxies,
    );
  });

  test("replicas are started and ended", async () => {
    await edit("shop.yaml", (text) =>
      text.replace("metadata: { name: back-v1 }\nspec:", "metadata: { name: back-v1 }\nspec:\n  replicas: 2"),
    );
    await eventually(async () => {
      const replicas = await replicasOf("back-v1");
      return replicas.length === 2 && replicas.every((r) => r.status === "ready");
    });
    const pods = new Set<string>();
    await eventually(async () => pods.add((await ask()).byName.pod).size === 2);
    await edit("shop.yaml", (text) => text.replace("  replicas: 2\n", ""));
    await eventually(async () => (await replicasOf("back-v1")).length === 1);
    await ask();
  });

  test("a program that dies is started again", async () => {
    const [front] = await replicasOf("front-v1");
    process.kill(front?.pid ?? 0, "SIGKILL");
    const again = await eventually(async () => {
      const [now] = await replicasOf("front-v1");
      return now?.restarts === 1 && now.status === "ready" ? now : undefined;
    });
    assert.notEqual(again.pid, front?.pid);
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/ask`)).status === 200);
  });

  test("a workload without a command waits for the user's program", async (t) => {
    const own = createServer((_request, response) => response.end("mine"));
    const at = await freePort();
    const workload = [
      "Deployment",
      "apps/v1",
      "mine",
      `{ selector: { matchLabels: { app: mine } }, template: { metadata: { labels: { app: mine } }, spec: { containers: [{ name: c, command: [rm, x], ports: [{ containerPort: ${at} }] }] } } }`,
    ];
    const service = ["Service", "v1", "mine", `{ selector: { app: mine }, ports: [{ port: ${at}, name: http }] }`];
    const yaml = [workload, service].map(
      ([kind, version, name, spec]) =>
        `---\napiVersion: ${version}\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`,
    );
    const before = await readFile(join(cwd, "shop/shop.yaml"), "utf8");
    await edit("shop.yaml", (text) => `${text.trimEnd()}\n${yaml.join("")}`);
    const waiting = await eventually(async () => {
      const [mine] = await replicasOf("mine");
      return mine?.status === "waiting" && mine.proxy.ready ? mine : undefined;
    });
    assert.equal(waiting.why, `waiting for :${at}, start it from your IDE`);
    assert.equal(waiting.pid, undefined);
    own.listen(at, "127.0.0.1");
    t.after(() => own.close());
    const ready = await eventually(async () => (await replicasOf("mine")).find((r) => r.status === "ready"));
    const throughEnvoy = await fetch(`http://127.0.0.1:${ready.ports[at]?.bind}/`);
    assert.equal(await throughEnvoy.text(), "mine");
    await edit("shop.yaml", () => before);
    await eventually(async () => (await replicasOf("mine")).length === 0);
  });

  test("the control plane is killed with -9: no request notices, and it is back", async () => {
    const { pid } = (await state()).controlPlane;
    process.kill(pid ?? 0, "SIGKILL");
    for (let i = 0; i < 30; i++) {
      await ask();
      await sleep(20);
    }
    const back = await eventually(async () => {
      const { controlPlane, monitoring } = await state();
      const answer = await fetch(`http://${monitoring}/ready`).catch(() => undefined);
      return controlPlane.restarts === 1 && answer?.status === 200 ? controlPlane : undefined;
    });
    assert.notEqual(back.pid, pid);
  });

  test("an edit is live, a broken one is told with its line and changes nothing", async () => {
    await edit("shop.yaml", (text) => text.replace("exact: /ask", "prefix: /"));
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/elsewhere`)).status === 200);
    events.length = 0;
    await edit("shop.yaml", (text) => text.replace('hosts: ["*"]\n  gateways', "hosts: [*]\n  gateways"));
    const finding = await eventually(() => events.flatMap((e) => (e.type === "findings" ? e.fresh : []))[0]);
    assert.equal(finding.file, join(cwd, "shop/shop.yaml"));
    assert.ok(finding.line !== undefined && finding.line > 50, JSON.stringify(finding));
    await ask();
    assert.equal((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status, 200);
    await edit("shop.yaml", (text) => text.replace("hosts: [*]", 'hosts: ["*"]'));
    await eventually(() => events.some((e) => e.type === "findings" && e.gone > 0));
  });

  test("a second up is taken over by the mesh that runs", async () => {
    events.length = 0;
    const second = await up(options());
    assert.equal(second.elsewhere, true);
    assert.equal(second.ok, true);
    assert.ok(steps().includes("verify done"), JSON.stringify(events));
    assert.equal((await state()).supervisor.pid, process.pid);
  });

  test("a mesh in another folder: its port is busy, with another one both run", async (t) => {
    const other = await mkdtemp(join(tmpdir(), "heddle-up-"));
    t.after(() => rm(other, { recursive: true, force: true, maxRetries: 3 }));
    const paths = [join(cwd, "shop")];
    const on = () => {};
    await assert.rejects(
      up({ cwd: other, paths, heddle, port, on }),
      (e) =>
        e instanceof LocalError &&
        e.code === "port-busy" &&
        e.message.includes(String(port)) &&
        e.hint.includes("--port"),
    );
    const left = await ps({ cwd: other });
    for (const one of left?.processes ?? []) assert.equal(await isSameProcess(one), false);
    const free = await freePort();
    const second = await up({ cwd: other, paths, heddle, port: free, on });
    assert.equal(second.ok, true);
    assert.equal((await fetch(`http://127.0.0.1:${free}/ask`)).status, 200);
    await ask();
    await second.stop();
    assert.equal((await ps({ cwd: other }))?.status, "stopped");
  });

  test("down ends everything", async () => {
    const { processes } = await state();
    assert.ok(processes.length >= 7, JSON.stringify(processes));
    assert.equal(await down({ cwd }), true);
    await mesh.done;
    for (const one of processes) assert.equal(await isSameProcess(one), false, JSON.stringify(one));
    assert.equal((await ps({ cwd }))?.status, "stopped");
    assert.equal(await down({ cwd }), false);
  });
});
