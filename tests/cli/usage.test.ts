// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseDocuments } from "@heddle/core";
import { bookinfo, build, finish, heddle, launcher } from "./run.ts";

const empty = mkdtempSync(join(tmpdir(), "heddle-cli-"));
after(() => rmSync(empty, { recursive: true, force: true }));

const commands = [
  "up",
  "down",
  "ps",
  "logs",
  "serve",
  "validate",
  "analyze",
  "translate",
  "explain",
  "proxy-status",
  "proxy-config",
  "version",
  "completion",
];

test("no word, --help and help print the commands on stdout and end with 0", async () => {
  for (const args of [[], ["--help"], ["help"]]) {
    const { code, stdout, stderr } = await heddle(args);
    assert.deepEqual([code, stderr], [0, ""]);
    for (const command of commands) assert.match(stdout, new RegExp(`^ {2}${command}\\b`, "m"));
  }
});

test("every command has help", async () => {
  for (const command of commands) {
    const { code, stdout } = await heddle([command, "--help"]);
    assert.equal(code, 0, command);
    assert.match(stdout, new RegExp(`^Usage: heddle ${command}\\b`), command);
  }
});

const usage: readonly (readonly [args: readonly string[], words: RegExp])[] = [
  [["valdate"], /unknown command 'valdate'[\s\S]*Did you mean validate\?/],
  [["frobnicate"], /unknown command 'frobnicate'/],
  [["validate", "--ouput", "json", "x"], /unknown option '--ouput'[\s\S]*Did you mean --output\?/],
  [["validate"], /give at least one file/],
  [["validate", "-o", "xml", bookinfo], /-o takes json, yaml; not "xml"/],
  [["analyze", "--failure-threshold", "Fatal", bookinfo], /Info, Warning or Error; not "Fatal"/],
  [["translate", bookinfo], /--proxy/],
  [["translate", "--proxy", "reviews-v1", "-o", "table", bookinfo], /-o takes json, yaml, envoy/],
  [["translate", "--proxy", "reviews-v1", "--outbound", "ALL", bookinfo], /ALLOW_ANY or REGISTRY_ONLY/],
  [["explain", "GET", "reviews", "--from", "productpage-v1", bookinfo], /not a URL/],
  [["serve"], /--config/],
  [["serve", "--config", bookinfo, "--xds-address", "nonsense"], /"nonsense" is not an address/],
  [["up"], /give at least one file or folder/],
  [["up", "--port", "x", bookinfo], /--port takes a number/],
  [["logs", "--tail", "x"], /--tail takes a number/],
  [["proxy-config", "frob", "x"], /cluster, listener, route, endpoint or all/],
  [["proxy-config", "cluster"], /name a proxy/],
  [["proxy-status", "--monitoring-address", "x"], /is not an address/],
  [["completion", "tcsh"], /bash, zsh and fish; not "tcsh"/],
  [["version", "-o", "short"], /-o takes json, yaml/],
];

for (const [args, words] of usage)
  test(`usage, exit code 64: heddle ${args.map((a) => a.replace(bookinfo, "bookinfo")).join(" ")}`, async () => {
    const { code, stdout, stderr } = await heddle(args, { cwd: empty });
    assert.deepEqual([code, stdout], [64, ""], stderr);
    assert.match(stderr, words);
  });

test("input that cannot be read is 65, and all of it is named", async () => {
  const { code, stdout, stderr } = await heddle(["validate", "/nowhere/a.yaml", bookinfo, "/nowhere/b"]);
  assert.deepEqual([code, stdout], [65, ""]);
  assert.match(stderr, /\/nowhere\/a\.yaml cannot be read: there is no such file or folder/);
  assert.match(stderr, /\/nowhere\/b cannot be read/);
  assert.equal((await heddle(["translate", "--proxy", "nobody", bookinfo])).code, 65);
  assert.equal((await heddle(["proxy-config", "c", "-f", "-"], { input: "no dump" })).code, 65);
});

test("what fails in the world is 1: no control plane, a path that is not there to serve", async () => {
  const status = await heddle(["proxy-status", "--monitoring-address", "127.0.0.1:1"]);
  assert.equal(status.code, 1);
  assert.match(status.stderr, /no control plane answers at 127\.0\.0\.1:1/);
  const serve = await heddle(["serve", "--config", "/nowhere"]);
  assert.equal(serve.code, 1);
  assert.match(serve.stderr, /\/nowhere cannot be read/);
});

test("where no mesh runs, ps, down and logs say so on stderr and end with 0", async () => {
  for (const args of [["ps"], ["down"]]) {
    const { code, stdout, stderr } = await heddle(args, { cwd: empty });
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(stderr, /no mesh runs in this folder/);
  }
  assert.deepEqual(JSON.parse((await heddle(["ps", "-o", "json"], { cwd: empty })).stdout), null);
  assert.equal((await heddle(["logs"], { cwd: empty })).stdout, "");
});

test("version: for people, as JSON and as YAML; --version is one line", async () => {
  const json = JSON.parse((await heddle(["version", "-o", "json"])).stdout) as Record<string, string>;
  assert.deepEqual(Object.keys(json), ["heddle", "envoy", "node"]);
  const yaml = parseDocuments("v", (await heddle(["version", "-o", "yaml"])).stdout).documents[0]?.value;
  assert.deepEqual(yaml, json);
  assert.match((await heddle(["version"])).stdout, new RegExp(`^heddle ${json["heddle"]}$`, "m"));
  assert.equal((await heddle(["--version"])).stdout, `${json["heddle"]}\n`);
});

test("colours: none into a pipe, some when forced, NO_COLOR has the last word", async () => {
  const run = (env: Readonly<Record<string, string>>) => heddle(["validate", "-"], { input: "a: [\n", env });
  const hasColour = async (env: Readonly<Record<string, string>>) => (await run(env)).stdout.includes("\u001b[");
  assert.equal(await hasColour({}), false);
  assert.equal(await hasColour({ FORCE_COLOR: "1" }), true);
  assert.equal(await hasColour({ FORCE_COLOR: "1", NO_COLOR: "1" }), false);
});

test("a reader that goes away early (| head) is no error", async () => {
  await build();
  const line = `"${launcher}" translate --proxy productpage-v1 "${bookinfo}" -o json | head -c 100 > /dev/null; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await finish(spawn("bash", ["-c", line], { stdio: ["ignore", "pipe", "pipe"] }));
  assert.deepEqual([stdout.trim(), stderr], ["0", ""]);
});

test("the launcher works from any folder and through a symbolic link", async () => {
  await build();
  const link = join(empty, "h");
  symlinkSync(launcher, link);
  const { stdout } = await finish(spawn(link, ["--version"], { cwd: empty, stdio: "pipe" }));
  assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
});

for (const [shell, check] of [
  ["bash", ["bash", "-n"]],
  ["zsh", ["zsh", "-n"]],
  ["fish", ["fish", "-n"]],
] as const)
  test(`completion ${shell} names every command and parses`, async (t) => {
    const { code, stdout } = await heddle(["completion", shell]);
    assert.equal(code, 0);
    for (const command of commands) assert.match(stdout, new RegExp(`\\b${command}\\b`));
    assert.match(stdout, /monitoring-address/);
    const [program, ...flags] = check;
    const script = join(empty, `completion.${shell}`);
    writeFileSync(script, stdout);
    const parsed = spawnSync(program, [...flags, script], { encoding: "utf8" });
    if (parsed.error !== undefined) return t.diagnostic(`${program} is not installed`);
    assert.deepEqual([parsed.status, parsed.stderr], [0, ""]);
  });

test("completion in bash offers commands, then their flags", async () => {
  const { stdout } = await heddle(["completion", "bash"]);
  const ask = (words: string, at: number) => {
    const script = `${stdout}\nCOMP_WORDS=(${words}); COMP_CWORD=${at}; _heddle; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", script], { encoding: "utf8" }).stdout.trim().split("\n");
  };
  assert.deepEqual(ask("heddle val", 1), ["validate"]);
  assert.deepEqual(ask("heddle serve --mon", 2), ["--monitoring-address"]);
});
