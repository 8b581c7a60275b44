// SPDX-License-Identifier: Apache-2.0
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const candidates = [process.env["HEDDLE_ENVOY"], "/opt/envoy/bin/envoy"];

/** The Envoy to test with; undefined on a machine without one. */
export const envoyPath: string | undefined = candidates.find((path) => path !== undefined && existsSync(path));

async function withFile<T>(bootstrap: object, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "heddle-envoy-"));
  try {
    const path = join(folder, "envoy.json");
    await writeFile(path, JSON.stringify(bootstrap));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Empty when Envoy takes the configuration, else what it says. */
export function envoyComplaint(envoy: string, bootstrap: object): Promise<string> {
  return withFile(
    bootstrap,
    (path) =>
      new Promise((resolve) => {
        const args = ["--mode", "validate", "-c", path, "--use-dynamic-base-id", "-l", "error"];
        execFile(envoy, args, (error, stdout, stderr) => resolve(error === null ? "" : `${stdout}${stderr}`));
      }),
  );
}

/** Runs Envoy until `use` is done; it starts when the port accepts connections. */
export function withEnvoy<T>(
  envoy: string,
  options: { readonly bootstrap: object; readonly port: number },
  use: () => Promise<T>,
): Promise<T> {
  return withFile(options.bootstrap, async (path) => {
    const args = ["-c", path, "--use-dynamic-base-id", "--concurrency", "1", "-l", "error"];
    const child = spawn(envoy, args, { stdio: ["ignore", "ignore", "inherit"] });
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    try {
      await waitForPort(options.port);
      return await use();
    } finally {
      child.kill("SIGTERM");
      await ended;
    }
  });
}

async function waitForPort(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error(`Envoy did not open port ${port}`);
}

/** Ports nobody uses now. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
