// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ensureEnvoy } from "@heddle/local";

let found: string | undefined;

/** Path of the Envoy under test. */
export async function envoyPath(): Promise<string> {
  found ??= process.env["HEDDLE_ENVOY"] ?? (await ensureEnvoy({ install: async () => true, log: () => {} })).path;
  return found;
}

export interface RunningEnvoy {
  readonly pid: number;
  /** GET a page of the admin interface. */
  admin(page: string, method?: "GET" | "POST"): Promise<string>;
  log(): string;
  stop(): Promise<void>;
}

/** Starts a real Envoy with a bootstrap (its admin address is filled in) and waits until it is ready, or until its admin page answers. */
export async function startEnvoy(
  bootstrap: Readonly<Record<string, unknown>>,
  options: { readonly ready?: boolean } = {},
): Promise<RunningEnvoy> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-envoy-"));
  const file = join(folder, "bootstrap.json");
  const adminFile = join(folder, "admin");
  const logFile = join(folder, "log");
  writeFileSync(
    file,
    JSON.stringify({ ...bootstrap, admin: { address: { socketAddress: { address: "127.0.0.1", portValue: 0 } } } }),
  );
  const log = openSync(logFile, "w");
  const args = [
    "-c",
    file,
    "--admin-address-path",
    adminFile,
    "--use-dynamic-base-id",
    "--concurrency",
    "1",
    "--log-level",
    "warn",
    "--drain-time-s",
    "1",
    "--parent-shutdown-time-s",
    "2",
  ];
  const child: ChildProcess = spawn(await envoyPath(), args, { stdio: ["ignore", log, log] });
  let exited = false;
  const gone = new Promise<void>((done) =>
    child.once("exit", () => {
      exited = true;
      done();
    }),
  );
  const readLog = () => readFileSync(logFile, "utf8");
  const admin = async (page: string, method = "GET") =>
    (await fetch(`http://${readFileSync(adminFile, "utf8")}${page}`, { method })).text();
  const stop = async () => {
    if (!exited) child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 2000);
    await gone;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + 20_000;
  for (;;) {
    if (exited) throw new Error(`Envoy ended:\n${readLog()}`);
    const answer = await admin("/ready").catch(() => "");
    if (answer.startsWith("LIVE") || (options.ready === false && answer !== "")) break;
    if (Date.now() > until) {
      const why = readLog();
      await stop();
      throw new Error(`Envoy is not ready (${answer.trim()}):\n${why}`);
    }
    await delay(25);
  }
  return { pid: child.pid as number, admin, log: readLog, stop };
}

/** `envoy --mode validate`: "" when it accepts the configuration, else its words. */
export async function validateConfig(bootstrap: unknown): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-validate-"));
  const file = join(folder, "envoy.json");
  writeFileSync(file, JSON.stringify(bootstrap));
  const child = spawn(await envoyPath(), ["--mode", "validate", "-c", file, "--log-level", "error"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const code = await new Promise<number>((done) => child.once("close", (c) => done(c ?? 1)));
  rmSync(folder, { recursive: true, force: true });
  return code === 0 ? "" : output;
}
