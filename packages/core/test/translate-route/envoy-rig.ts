// SPDX-License-Identifier: Apache-2.0
// A real Envoy with one listener over a route table, and small backends on loopback behind its clusters.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultMeshSettings } from "../../src/model/mesh-settings.ts";
import type { Message } from "../../src/resource/message.ts";
import { buildHttpConnectionManager } from "../../src/translate/listener/http-connection-manager.ts";

export const envoyPath = process.env["HEDDLE_ENVOY"] ?? "/opt/envoy/bin/envoy";

/** What a backend saw, as it answers it. */
export interface Seen {
  readonly backend: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body when it is a backend's. */
  readonly seen?: Seen;
  readonly text: string;
}

export interface Asked {
  readonly host: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface EnvoyRig {
  readonly port: number;
  ask(asked: Asked): Promise<Answer>;
  /** Requests each backend got so far, copies included. */
  readonly counts: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface EnvoyOptions {
  /** Backends that answer 503. */
  readonly failing?: readonly string[];
  /** The listener is an HTTP proxy. */
  readonly httpProxy?: boolean;
}

/** Backends answer 200 with what they saw. */
export async function startEnvoy(
  table: object,
  clusters: readonly string[],
  { failing = [], httpProxy = false }: EnvoyOptions = {},
): Promise<EnvoyRig> {
  const counts = new Map<string, number>();
  const backends = await Promise.all(clusters.map((name) => startBackend(name, failing.includes(name), counts)));
  const [port, admin] = [await freePort(), await freePort()];
  const members = clusters.map((name, i) => staticCluster(name, portOf(backends[i])));
  if (httpProxy) members.push(staticCluster("heddle-http-proxy-loopback", port));
  const config = bootstrap({ table, members, port, admin, httpProxy });
  const folder = mkdtempSync(join(tmpdir(), "heddle-route-"));
  const file = join(folder, "envoy.json");
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(envoyPath, ["-c", file, "--use-dynamic-base-id", "--concurrency", "1", "-l", "error"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: string[] = [];
  child.stderr.on("data", (chunk) => log.push(String(chunk)));
  await ready(admin, child, log);
  return {
    port,
    ask: (asked) => ask(port, asked),
    counts,
    stop: async () => {
      child.kill("SIGKILL");
      for (const backend of backends) backend.closeAllConnections();
      await Promise.all(backends.map((backend) => new Promise((done) => backend.close(done))));
      rmSync(folder, { recursive: true });
    },
  };
}

/** What `envoy --mode validate` says against a route table; "" when it takes it. */
export function validateTable(table: object): string {
  return validateConfig(bootstrap({ table, members: [], port: 10000, admin: 10001 }));
}

/** The same for a whole static configuration. */
export function validateConfig(config: object): string {
  const folder = mkdtempSync(join(tmpdir(), "heddle-route-"));
  const file = join(folder, "envoy.json");
  writeFileSync(file, JSON.stringify(config));
  const args = ["--mode", "validate", "-c", file, "--use-dynamic-base-id", "-l", "error"];
  const { status, stderr } = spawnSync(envoyPath, args, { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return status === 0 ? "" : stderr;
}

interface BootstrapInput {
  readonly table: object;
  readonly members: readonly Message[];
  readonly port: number;
  readonly admin: number;
  readonly httpProxy?: boolean;
}

function bootstrap({ table, members, port, admin, httpProxy = false }: BootstrapInput): Message {
  const manager = buildHttpConnectionManager({
    settings: defaultMeshSettings,
    direction: "outbound",
    statPrefix: "test",
    route: { inline: table as Message },
    httpProxy,
  });
  const type = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
  const typedConfig = { "@type": `type.googleapis.com/${type}`, ...manager };
  const filter = { name: "envoy.filters.network.http_connection_manager", typedConfig };
  return {
    admin: { address: address(admin) },
    layeredRuntime: { layers: [{ name: "heddle", staticLayer: { "re2.max_program_size.error_level": 32_768 } }] },
    staticResources: {
      listeners: [{ name: "test", address: address(port), filterChains: [{ filters: [filter] }] }],
      clusters: members,
    },
  };
}

const address = (port: number): Message => ({ socketAddress: { address: "127.0.0.1", portValue: port } });

const staticCluster = (name: string, port: number): Message => ({
  name,
  connectTimeout: "1s",
  loadAssignment: { clusterName: name, endpoints: [{ lbEndpoints: [{ endpoint: { address: address(port) } }] }] },
});

function startBackend(name: string, fails: boolean, counts: Map<string, number>): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const seen: Seen = {
      backend: name,
      method: incoming.method ?? "",
      url: incoming.url ?? "",
      headers: incoming.headers,
    };
    // A path that begins with /never gets no answer.
    if (seen.url.startsWith("/never")) return;
    outgoing.writeHead(fails ? 503 : 200, { "content-type": "application/json", "x-from": "backend" });
    outgoing.end(JSON.stringify(seen));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function portOf(server: Server | undefined): number {
  const bound = server?.address();
  if (bound === null || bound === undefined || typeof bound === "string") throw new Error("the backend has no port");
  return bound.port;
}

export function freePort(): Promise<number> {
  const server = createTcpServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    }),
  );
}

async function ready(admin: number, child: ChildProcess, log: readonly string[]): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (child.exitCode !== null) throw new Error(`Envoy ended: ${log.join("")}`);
    const answer = await ask(admin, { host: "admin", path: "/ready" }).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Envoy is not ready: ${log.join("")}`);
}

export function ask(port: number, { host, path = "/", method = "GET", headers = {} }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host, ...headers }, agent: false },
      (got) => {
        const chunks: Buffer[] = [];
        got.on("data", (chunk: Buffer) => chunks.push(chunk));
        got.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          const answered = got.headers["x-from"] === "backend" && text !== "";
          const seen = answered ? { seen: JSON.parse(text) as Seen } : {};
          resolve({ status: got.statusCode ?? 0, headers: got.headers, text, ...seen });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}
