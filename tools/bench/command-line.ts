// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { residentMb, run, shortest } from "./measure.ts";
import { benchMesh } from "./mesh.ts";

const root = resolve(import.meta.dirname, "../..");
const launcher = join(root, "heddle");

export interface StartFigures {
  readonly nodeMs: number;
  readonly helpMs: number;
}

/** `--help` through the launcher, against a Node that does nothing. */
export async function measureStart(): Promise<StartFigures> {
  await run([launcher, "--version"]);
  return {
    nodeMs: await shortest([process.execPath, "-e", "0"], 10),
    helpMs: await shortest([launcher, "--help"], 10),
  };
}

export interface ValidateFigures {
  readonly resources: number;
  readonly wallMs: number;
}

/** `validate` of a thousand resources, as YAML in twenty files. */
export async function measureValidate(): Promise<ValidateFigures> {
  await run([launcher, "--version"]);
  const folder = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  try {
    const { stringify } = await import("yaml");
    const objects = [...benchMesh(334).texts.values()].slice(0, 1000).map((text) => stringify(JSON.parse(text)));
    for (let i = 0; i < objects.length; i += 50)
      writeFileSync(join(folder, `${i}.yaml`), objects.slice(i, i + 50).join("---\n"));
    return { resources: objects.length, wallMs: await shortest([launcher, "validate", folder], 5) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface UpFigures {
  /** Milliseconds from the command to the verified first request. */
  readonly toFirstRequestMs: number;
  /** Resident memory of the control plane with all proxies connected, MB. */
  readonly controlPlaneMb: number | undefined;
  readonly proxies: number;
}

/** `heddle up samples/bookinfo`, everything installed and built. */
export async function measureUp(): Promise<UpFigures> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-bench-"));
  const port = String(await freePort());
  const at = { cwd: folder };
  try {
    await run([launcher, "--version"]);
    const up = await run([launcher, "up", join(root, "samples/bookinfo"), "-d", "--yes", "--port", port], at);
    if (up.code !== 0 || !/✓ first request/.test(up.stderr)) throw new Error(`heddle up: ${up.stderr}`);
    const state = JSON.parse((await run([launcher, "ps", "-o", "json"], at)).stdout) as {
      controlPlane: { pid: number };
      monitoring: string;
    };
    const proxies = (await (await fetch(`http://${state.monitoring}/debug/syncz`)).json()) as unknown[];
    return { toFirstRequestMs: up.wallMs, controlPlaneMb: residentMb(state.controlPlane.pid), proxies: proxies.length };
  } finally {
    await run([launcher, "down"], at);
    rmSync(folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
