// SPDX-License-Identifier: Apache-2.0
// Every command of the README and of docs/ is run, in order, in a fresh copy of the repository.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { envoyPath } from "../kit/envoy.ts";
import { freePorts } from "../kit/free-ports.ts";
import { fileLinks, shellBlocks } from "./shell-blocks.ts";

const root = resolve(import.meta.dirname, "../..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((f) => f.endsWith(".md"))
    .map((f) => `docs/${f}`),
];
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

test("the README has the two commands, and `npm test` is what .ci/run calls", () => {
  assert.deepEqual(shellBlocks(textOf("README.md")), ["./heddle up samples/bookinfo", "npm test"]);
  assert.match(readFileSync(join(root, ".ci/run"), "utf8"), /^step "npm test" npm test$/m);
});

test("links of the pages lead somewhere", () => {
  for (const page of [...pages, "CONTRIBUTING.md", "samples/bookinfo/README.md"])
    for (const target of fileLinks(textOf(page)))
      assert.ok(existsSync(join(root, dirname(page), target)), `${page}: ${target}`);
});

describe("the commands of the pages", () => {
  const copy = mkdtempSync(join(tmpdir(), "heddle-readme-"));
  let port = 0;
  let env: NodeJS.ProcessEnv = {};
  before(async () => {
    [port] = (await freePorts(1)) as [number];
    const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" });
    for (const file of listed.split("\n").filter((f) => f !== "" && existsSync(join(root, f)))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file), { preserveTimestamps: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    const { FORCE_COLOR: _, ...inherited } = process.env;
    env = {
      ...inherited,
      PATH: `${copy}:${inherited["PATH"] ?? ""}`,
      HEDDLE_ENVOY: await envoyPath(),
      HEDDLE_YES: "1",
      NO_COLOR: "1",
    };
  });
  after(() => {
    spawnSync("./heddle", ["down"], { cwd: copy, env });
    rmSync(copy, { recursive: true, force: true });
  });

  /** Runs one block as written, but for ports and for what would stay in the foreground. */
  const run = (block: string): Promise<{ code: number | null; output: string }> => {
    const script = block
      .replaceAll(/^(\.\/heddle up .*)$/gm, `$1 -d --port ${port}`)
      .replaceAll(/^(\.\/heddle serve .*)$/gm, "$1 --xds-address 127.0.0.1:0 --monitoring-address 127.0.0.1:0")
      .replaceAll("localhost:8080", `localhost:${port}`);
    const child = spawn("bash", ["-e", "-o", "pipefail", "-c", script], {
      cwd: copy,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    let served = false;
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (!served && script.includes("heddle serve") && output.includes("ready: xDS")) {
          served = true;
          process.kill(-(child.pid as number), "SIGTERM");
        }
      });
    const late = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), 90_000);
    return new Promise((done) =>
      child.once("close", (code) => {
        clearTimeout(late);
        done({ code: served ? 0 : code, output });
      }),
    );
  };

  for (const page of pages)
    test(`${page}: every command works`, async () => {
      for (const block of shellBlocks(textOf(page)).filter((b) => b !== "npm test")) {
        const { code, output } = await run(block);
        assert.equal(code, 0, `${block}\n${output}`);
        if (!block.startsWith("./heddle up")) continue;
        assert.match(output, /✓ first request +GET \/productpage 200/);
        assert.equal((await fetch(`http://localhost:${port}/productpage`)).status, 200);
      }
      rmSync(join(copy, "samples/bookinfo/networking/now.yaml"), { force: true });
      spawnSync("./heddle", ["down"], { cwd: copy, env });
    });
});
