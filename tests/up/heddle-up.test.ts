// SPDX-License-Identifier: Apache-2.0
// `./heddle up` as a user runs it: Bookinfo in a folder of their own, edited and hurt while requests go through the gateway. One mesh serves all checks.
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { isSameProcess } from "../../packages/local/src/process/identity.ts";
import { type Client, createClient } from "../kit/client.ts";
import { freePorts } from "../kit/free-ports.ts";
import { type Load, startLoad } from "../kit/load.ts";
import { virtualService } from "../kit/route.ts";
import { cameUp, folderWith, meshState, type RunningCommand, run, start, until } from "./rig.ts";

const perSecond = 200;
/** Never a target, only far away from one: how long an edit may take at all. */
const farTooLong = 5000;

describe("heddle up samples/bookinfo", { timeout: 150_000 }, () => {
  let cwd: string;
  let port: number;
  let mesh: RunningCommand;
  let client: Client;
  let gatewayYaml: string;

  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const gatewayFile = () => join(cwd, "bookinfo/networking/bookinfo-gateway.yaml");
  /** The gateway's route with a mark in its answers. */
  const marked = (mark: string, text = gatewayYaml) =>
    text.replace("      route:", `      headers: { response: { set: { x-mark: ${mark} } } }\n      route:`);
  const markOf = async () => (await client.send(url("/api/v1/products"))).headers["x-mark"];
  const reviewsVersion = async () => {
    const { body } = await client.send(url("/api/v1/products/0/reviews"));
    return (JSON.parse(body) as { version?: string }).version;
  };
  const reviewsTo = (subset: string) =>
    writeFile(
      join(cwd, "bookinfo/networking/reviews.yaml"),
      virtualService([{ route: [{ destination: { host: "reviews", subset } }] }]),
    );
  /** Mostly the short way (gateway, productpage), sometimes the long one (details, reviews, ratings). */
  const load = (t: TestContext): Load => {
    const running = startLoad(
      Array.from({ length: 20 }, (_, i) => {
        const path = i === 0 ? "/productpage" : i % 5 === 0 ? "/api/v1/products/0/reviews" : "/api/v1/products";
        return () => client.send(url(path));
      }),
      { perSecond, sort: (answer) => String(answer.status) },
    );
    // Also when the test fails on the way.
    t.after(() => running.stop());
    return running;
  };
  const nothingLost = async (running: Load, atLeast: number) => {
    const { sent, lost } = await running.stop();
    assert.deepEqual(lost, []);
    assert.ok(sent >= atLeast, `only ${sent} requests were sent`);
  };
  /** Milliseconds until the effect is seen in an answer. */
  const live = async (edit: () => Promise<void>, seen: () => Promise<boolean>): Promise<number> => {
    const started = performance.now();
    await edit();
    await until(seen, () => `an edit had no effect within ${farTooLong} ms:\n${mesh.stderr()}`, farTooLong);
    return performance.now() - started;
  };

  before(async () => {
    cwd = await folderWith("samples/bookinfo");
    [port] = (await freePorts(1)) as [number];
    client = createClient(undefined);
    gatewayYaml = await readFile(gatewayFile(), "utf8");
    mesh = await start(cwd, "up", "bookinfo", "--port", String(port));
    await cameUp(mesh);
  });
  after(async () => {
    client?.close();
    await run(cwd, "down");
    mesh?.process.kill("SIGKILL");
    await rm(cwd, { recursive: true, force: true, maxRetries: 3 });
  });

  test("verifies a first request hop by hop and says where to look", () => {
    assert.match(
      mesh.stderr(),
      /first request +GET \/productpage 200 in \d+ ms {2}via gateway → productpage-v1 → (details-v1 \+ )?reviews-v/,
    );
    assert.match(mesh.stdout(), new RegExp(`Open +http://localhost:${port}/productpage\n`));
  });

  test("ps and logs tell what runs", async () => {
    const { stdout } = await run(cwd, "ps");
    for (const name of ["productpage-v1", "details-v1", "ratings-v1", "reviews-v1", "reviews-v2", "reviews-v3"])
      assert.match(stdout, new RegExp(`^${name} .* ready `, "m"));
    assert.match(stdout, new RegExp(`^gateway .*${port}→80`, "m"));
    const logs = await run(cwd, "logs", "details-v1");
    assert.equal(logs.code, 0);
    assert.match(logs.stdout, /details-v1/);
  });

  test("30 edits under load: each is live, no request is lost", async (t) => {
    await live(
      () => reviewsTo("v3"),
      async () =>
        (await reviewsVersion()) === "v3" && (await reviewsVersion()) === "v3" && (await reviewsVersion()) === "v3",
    );
    const running = load(t);
    const took: number[] = [];
    for (let i = 0; i < 30; i++) {
      const version = `v${(Math.floor(i / 2) % 3) + 1}`;
      took.push(
        i % 2 === 0
          ? await live(
              () => writeFile(gatewayFile(), marked(`m${i}`)),
              async () => (await markOf()) === `m${i}`,
            )
          : await live(
              () => reviewsTo(version),
              async () => (await reviewsVersion()) === version,
            ),
      );
      await delay(40);
    }
    await nothingLost(running, 500);
    const sorted = took.map(Math.round).sort((a, b) => a - b);
    t.diagnostic(`an edit is live after ${sorted[15]} ms (median), ${sorted[29]} ms (longest)`);
  });

  test("broken edits change nothing and are told with file and line", async (t) => {
    await live(
      () => writeFile(gatewayFile(), marked("good")),
      async () => (await markOf()) === "good",
    );
    const file = "bookinfo/networking/bookinfo-gateway.yaml";
    const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
    const broken: readonly (readonly [string, string, string])[] = [
      ["a bracket is open", marked("bad").replace("  gateways:", "  gateways: ["), "gateways: ["],
      ["an unknown field", marked("bad").replace("      route:", "      rout:"), "rout:"],
      ["no RE2", marked("bad").replace("prefix: /static", 'regex: "/static(["'), "regex:"],
      ["a wrong type", marked("bad").replace("number: 9080", "number: many"), "number: many"],
    ];
    const running = load(t);
    for (const [what, text, place] of broken) {
      const told = mesh.stderr().length;
      await writeFile(gatewayFile(), text);
      const at = `${file}:${lineOf(text, place)}:`;
      await until(
        () => mesh.stderr().slice(told).includes(at),
        () => `${what}: ${at} is not told:\n${mesh.stderr().slice(told)}`,
      );
      await delay(100);
      assert.equal(await markOf(), "good", what);
      await writeFile(gatewayFile(), marked("good"));
      await until(
        () => mesh.stderr().slice(told).includes("settled"),
        () => `${what}: the correction is not told`,
      );
    }
    await nothingLost(running, 100);
  });

  test("what only Envoy can refuse (a file that is not there) changes nothing, is told with its line, and heals", async (t) => {
    const file = "bookinfo/networking/destination-rule-all.yaml";
    const good = await readFile(join(cwd, file), "utf8");
    const running = load(t);
    const told = mesh.stderr().length;
    const policy = "  trafficPolicy: { tls: { mode: SIMPLE, caCertificates: /no/such/file.pem } }\n";
    const text = good.replace("  host: productpage\n", `  host: productpage\n${policy}`);
    await writeFile(join(cwd, file), text);
    const line = text.slice(0, text.indexOf(policy)).split("\n").length;
    await until(
      () => mesh.stderr().slice(told).includes(`${file}:${line}:`),
      () => `${file}:${line} is not told:\n${mesh.stderr().slice(told)}`,
    );
    assert.match(mesh.stderr().slice(told), /HED0500[\s\S]*\/no\/such\/file\.pem/);
    await live(
      () => writeFile(gatewayFile(), marked("meanwhile")),
      async () => (await markOf()) === "meanwhile",
    );
    await writeFile(join(cwd, file), good);
    await nothingLost(running, 20);
  });

  test("the control plane is killed with -9: it is started again, nothing is lost, later edits work", async (t) => {
    const { controlPlane } = await meshState(cwd);
    const running = load(t);
    process.kill(controlPlane.pid as number, "SIGKILL");
    await until(
      async () => {
        const state = await meshState(cwd);
        return state.controlPlane.restarts === 1 && state.controlPlane.pid !== undefined;
      },
      () => `it is not started again:\n${mesh.stderr()}`,
    );
    await live(
      () => reviewsTo("v2"),
      async () => (await reviewsVersion()) === "v2",
    );
    await live(
      () => writeFile(gatewayFile(), marked("after")),
      async () => (await markOf()) === "after",
    );
    await nothingLost(running, 100);
  });

  test("a second up reconciles with the files: two replicas, both get requests, none is lost", async (t) => {
    const file = join(cwd, "bookinfo/bookinfo.yaml");
    const text = await readFile(file, "utf8");
    const running = load(t);
    await writeFile(file, text.replace(/(name: reviews-v2\n[\s\S]*?spec:\n) *(replicas: 1\n)?/, "$1  replicas: 2\n"));
    const second = await run(cwd, "up", "bookinfo", "--port", String(port));
    assert.equal(second.code, 0, second.stderr);
    const { workloads } = await meshState(cwd);
    const replicas = workloads.find((w) => w.name === "reviews-v2")?.replicas ?? [];
    assert.deepEqual(
      replicas.map((r) => r.status),
      ["ready", "ready"],
    );
    const pods = new Set<string>();
    await until(
      async () => {
        const { body } = await client.send(url("/api/v1/products/0/reviews"));
        return pods.add((JSON.parse(body) as { podname: string }).podname).size === 2;
      },
      () => `only ${[...pods]} answer`,
    );
    await nothingLost(running, 50);
  });

  test("another folder: the gateway's port is busy, which is said with what to do; on another port both run", async () => {
    const other = await folderWith("packages/local/test/fixtures/shop");
    try {
      const busy = await run(other, "up", "shop", "--port", String(port));
      assert.equal(busy.code, 1);
      assert.match(busy.stderr, new RegExp(`\\b${port}\\b`));
      assert.match(busy.stderr, /--port/);
      const [free] = (await freePorts(1)) as [number];
      const detached = await run(other, "up", "shop", "--port", String(free), "-d");
      assert.equal(detached.code, 0, detached.stderr);
      const state = await meshState(other);
      assert.equal((await client.send(`http://127.0.0.1:${free}/ask`)).status, 200);
      assert.equal((await client.send(url("/productpage"))).status, 200);
      assert.equal((await run(other, "down")).code, 0);
      for (const one of state.processes) assert.equal(await isSameProcess(one), false);
      assert.equal((await client.send(url("/productpage"))).status, 200);
      const interrupted = await start(other, "up", "shop", "--port", String(free));
      await cameUp(interrupted);
      const again = await meshState(other);
      interrupted.process.kill("SIGINT");
      const { code, stderr } = await interrupted.ended;
      assert.ok(code === 0 || code === 130, `exit code ${code}`);
      assert.match(stderr, /stopped/);
      for (const one of again.processes) assert.equal(await isSameProcess(one), false);
    } finally {
      await run(other, "down");
      await rm(other, { recursive: true, force: true, maxRetries: 3 });
    }
  });

  test("killed with -9, it leaves no process behind", async () => {
    const { processes } = await meshState(cwd);
    assert.ok(processes.length >= 15, `${processes.length} processes`);
    mesh.process.kill("SIGKILL");
    await until(
      async () => (await Promise.all(processes.map(isSameProcess))).every((alive) => !alive),
      () => "some processes live on",
      farTooLong,
    );
  });
});
