// SPDX-License-Identifier: Apache-2.0
// serve, proxy-status and proxy-config with real Envoys connected.
import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { parseDocuments } from "@heddle/core";
import { type RunningEnvoy, startEnvoy } from "../kit/envoy.ts";
import { freePorts } from "../kit/free-ports.ts";
import { bootstrapOf } from "../kit/mesh.ts";
import { bookinfo, finish, heddle, type Ran, start } from "./run.ts";

const local = { address: "127.0.0.1", inbound: {}, outbound: {} };

describe("heddle serve with two Envoys", () => {
  const folder = mkdtempSync(join(tmpdir(), "heddle-live-"));
  const envoys: RunningEnvoy[] = [];
  let serving: ChildProcess;
  let ended: Promise<Ran>;
  let log = "";
  let monitoring = "";
  let xds = 0;
  const until = async (what: () => boolean | Promise<boolean>) => {
    for (let i = 0; !(await what()); i++) {
      if (i > 400) throw new Error(`never came:\n${log}`);
      await delay(25);
    }
  };
  /** Asked of the server itself, as it is asked often. */
  const synced = async (): Promise<number> => {
    const text = await (await fetch(`http://${monitoring}/debug/syncz`)).text();
    return text.match(/"SYNCED"/g)?.length ?? 0;
  };
  const config = (...args: readonly string[]) => heddle(["proxy-config", ...args, "--monitoring-address", monitoring]);

  before(async () => {
    const [xdsPort, monitoringPort, one, two] = (await freePorts(4)) as [number, number, number, number];
    xds = xdsPort;
    monitoring = `127.0.0.1:${monitoringPort}`;
    cpSync(bookinfo, join(folder, "conf"), { recursive: true });
    serving = await start(
      [
        "serve",
        "--config",
        "conf",
        "--xds-address",
        `127.0.0.1:${xdsPort}`,
        "--monitoring-address",
        `:${monitoringPort}`,
      ],
      { cwd: folder },
    );
    serving.stderr?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
    ended = finish(serving);
    await until(() => log.includes("ready:"));
    const node = { type: "sidecar", namespace: "default", sotw: false } as const;
    const labels = { app: "productpage", version: "v1" };
    envoys.push(
      await startEnvoy(bootstrapOf({ ...node, name: "page-1", labels, local: { ...local, httpProxy: one } }, xdsPort)),
      await startEnvoy(
        bootstrapOf({ ...node, name: "other-1", labels: {}, local: { ...local, httpProxy: two }, sotw: true }, xdsPort),
      ),
    );
    await until(async () => (await synced()) === 8);
  });
  after(async () => {
    for (const envoy of envoys) await envoy.stop();
    if (serving?.exitCode === null) serving.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  test("it says on stderr where it listens and what it read; stdout stays empty", () => {
    assert.match(
      log,
      new RegExp(
        `ready: xDS on 127\\.0\\.0\\.1:${xds}, monitoring on http://127\\.0\\.0\\.1:\\d+; \\d+ objects from 3 files`,
      ),
    );
  });

  test("proxy-status lists the proxies with the state of each type", async () => {
    const { code, stdout } = await heddle(["proxy-status", "--monitoring-address", monitoring]);
    assert.equal(code, 0);
    const [head, ...rows] = stdout.trimEnd().split("\n");
    assert.match(head ?? "", /^NAME +CLUSTER +MODE +CDS +EDS +LDS +RDS$/);
    assert.equal(rows.length, 2);
    assert.match(rows[0] ?? "", /^other-1\.default +Kubernetes +sotw +SYNCED \(\d+s\) +SYNCED/);
    assert.match(rows[1] ?? "", /^page-1\.default +Kubernetes +delta +SYNCED \(\d+s\) +SYNCED/);
  });

  test("proxy-status of one proxy, by a short name; an unknown one is told with those that are there", async () => {
    const one = await heddle(["proxy-status", "page-1", "--monitoring-address", monitoring, "-o", "yaml"]);
    const [document] = parseDocuments("s", one.stdout).documents;
    const [found, ...more] = (document?.value ?? []) as { proxy: string }[];
    assert.deepEqual([found?.proxy, more], ["page-1.default", []]);
    const none = await heddle(["proxy-status", "nobody", "--monitoring-address", monitoring]);
    assert.equal(none.code, 1);
    assert.match(none.stderr, /no proxy "nobody" is connected; there are: other-1\.default, page-1\.default/);
  });

  test("proxy-config cluster: istioctl's columns, filters, JSON", async () => {
    const table = (await config("cluster", "page-1")).stdout;
    assert.match(table, /^SERVICE FQDN +PORT +SUBSET +DIRECTION +TYPE +DESTINATION RULE$/m);
    assert.match(table, /^reviews\.default\.svc\.cluster\.local +9080 +v2 +outbound +EDS +reviews\.default$/m);
    const few = (await config("c", "page-1.default", "--fqdn", "reviews.default.svc.cluster.local")).stdout;
    assert.equal(few.trim().split("\n").length, 5);
    const json = JSON.parse((await config("c", "page-1", "-o", "json")).stdout) as { name: string }[];
    assert.ok(json.some((c) => c.name === "outbound|9080|v3|reviews.default.svc.cluster.local"));
  });

  test("proxy-config listener, route, endpoint and all", async () => {
    assert.match((await config("l", "page-1")).stdout, /^ADDRESSES +PORT +MATCH +DESTINATION$/m);
    assert.match((await config("r", "page-1", "--name", "http_proxy")).stdout, /reviews:9080/);
    assert.match((await config("ep", "page-1")).stdout, /^ENDPOINT +STATUS +CLUSTER$/m);
    const all = (await config("all", "page-1")).stdout;
    for (const title of ["CLUSTERS", "LISTENERS", "ROUTES", "ENDPOINTS"])
      assert.match(all, new RegExp(`^${title}$`, "m"));
  });

  test("proxy-config reads a dump of Envoy itself, from a file and from standard input, and finds the same", async () => {
    const dump = (await envoys[0]?.admin("/config_dump?include_eds")) ?? "";
    writeFileSync(join(folder, "dump.json"), dump);
    const ours = (await config("c", "page-1", "--fqdn", "reviews.default.svc.cluster.local")).stdout;
    const theirs = await heddle([
      "pc",
      "c",
      "-f",
      join(folder, "dump.json"),
      "--fqdn",
      "reviews.default.svc.cluster.local",
    ]);
    assert.equal(theirs.stdout, ours);
    const piped = await heddle(["pc", "r", "-f", "-", "--name", "http_proxy"], { input: dump });
    assert.equal(piped.stdout, (await config("r", "page-1", "--name", "http_proxy")).stdout);
  });

  test("an edit is followed, a broken one is told with its line, a mended one is settled", async () => {
    const file = join(folder, "conf/networking/now.yaml");
    writeFileSync(file, 'a: "x\nb: 1\n');
    await until(() => log.includes("error HED0100"));
    assert.match(log, /error HED0100 {2}conf\/networking\/now\.yaml:1:4/);
    cpSync(join(bookinfo, "edits/reviews-all-v1.yaml"), file);
    await until(() => log.includes("1 finding is settled"));
    const routes = async () => (await config("r", "page-1", "--name", "http_proxy", "-o", "json")).stdout;
    await until(async () => (await routes()).includes("outbound|9080|v1|reviews.default.svc.cluster.local"));
    const dump = (await envoys[0]?.admin("/config_dump")) ?? "";
    assert.match(dump, /outbound\|9080\|v1\|reviews/);
  });

  test("a second server on the same port is refused with the address and what to do", async () => {
    const { code, stderr } = await heddle([
      "serve",
      "--config",
      bookinfo,
      "--xds-address",
      `127.0.0.1:${xds}`,
      "--monitoring-address",
      "127.0.0.1:0",
    ]);
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`Error: 127\\.0\\.0\\.1:${xds} is in use.*--xds-address`));
  });

  test("SIGTERM ends it in order with 0, says so, and frees its ports", async () => {
    serving.kill("SIGTERM");
    const { code, stdout, stderr } = await ended;
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(stderr, /^SIGTERM: stopping$/m);
    const server = createServer();
    await new Promise<void>((done, fail) => server.once("error", fail).listen(xds, "127.0.0.1", done));
    server.close();
  });
});

test("serve --log-format json writes one event a line to stdout, the stop among them", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "heddle-live-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "a.yaml"), "a: [\n");
  const child = await start(
    [
      "serve",
      "--config",
      folder,
      "--xds-address",
      "127.0.0.1:0",
      "--monitoring-address",
      "127.0.0.1:0",
      "--log-format",
      "json",
    ],
    {},
  );
  child.stdout?.on("data", (chunk: Buffer) => {
    if (chunk.toString().includes('"ready"')) child.kill("SIGINT");
  });
  const { code, stdout } = await finish(child);
  assert.equal(code, 0);
  const events = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    events.map((e) => e["type"]),
    ["findings", "ready", "stopping"],
  );
  assert.ok(events.every((e) => typeof e["time"] === "string"));
  const fresh = (events[0]?.["fresh"] ?? []) as { code: string }[];
  assert.equal(fresh[0]?.code, "HED0100");
});
