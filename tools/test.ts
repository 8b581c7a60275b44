// SPDX-License-Identifier: Apache-2.0
// Runs the project's tests: `npm test [-- FILE|FOLDER …]`. Type check and lint come first, then node's test runner over all test files; the last line sums up.
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findEnvoyForTests } from "./test-envoy.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Slow tiers that `.ci/run` calls by name. */
const slow = ["tests/cluster", "tests/long", "tests/bench"];
const isTest = (path: string) => /\.test\.(ts|mjs)$/.test(path);

function testFiles(path: string): string[] {
  if (statSync(path).isFile()) return isTest(path) ? [path] : [];
  return readdirSync(path, { withFileTypes: true })
    .filter((e) => e.name !== "node_modules" && !e.name.startsWith("."))
    .flatMap((e) => testFiles(join(path, e.name)));
}

function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      output += chunk.toString();
    });
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

const named = process.argv.slice(2);
const whole = named.length === 0;
const files = (whole ? ["packages", "tests", "samples"] : named)
  .map((path) => join(root, relative(root, join(process.cwd(), path))))
  .flatMap(testFiles)
  .filter((file) => !whole || !slow.some((folder) => relative(root, file).startsWith(`${folder}/`)));

let failures = 0;
let checks = 0;
if (whole) {
  const bin = join(root, "node_modules/.bin");
  for (const [command, args] of [
    [join(bin, "tsc"), ["-p", "tsconfig.json"]],
    [join(bin, "biome"), ["ci", "--colors=off", "."]],
  ] as const) {
    checks++;
    if ((await run(command, args)).code !== 0) failures++;
  }
}
const envoy = await findEnvoyForTests();
const env = { ...process.env, HEDDLE_ENVOY: envoy, NO_COLOR: "1", HEDDLE_TEST: "1" };
const { code, output } = await run(
  process.execPath,
  [
    "--test",
    `--test-concurrency=${Math.max(2, cpus().length)}`,
    "--test-timeout=240000",
    "--test-reporter=spec",
    "--enable-source-maps",
    ...files,
  ],
  env,
);
const count = (word: string): number => Number(new RegExp(`^ℹ ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
const failed = count("fail") + count("cancelled") + failures;
const passed = count("pass") + checks - failures;
console.log(`${passed} passed, ${failed} failed, ${count("skipped") + count("todo")} skipped`);
process.exit(code !== 0 || failed > 0 || passed === 0 ? 1 : 0);
