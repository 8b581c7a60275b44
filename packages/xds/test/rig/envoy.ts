// SPDX-License-Identifier: Apache-2.0
/** A real Envoy against the server under test, upstreams to route to, and a client that counts. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, createServer, get } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
const candidates = [
  process.env["HEDDLE_ENVOY"] ?? "",
  "/opt/envoy/bin/envoy",
  join(cache, "heddle/envoy/1.40.0/bin/envoy"),
];

/** Path of an Envoy, or undefined: then tests that need one are skipped. */
export const envoyPath: string | undefined = candidates.find((path) => path !== "" && existsSync(path));

export async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Upstream {
  readonly port: number;
  close(): void;
}

/** An HTTP server that answers its name. */
export async function startUpstream(name: string): Promise<Upstream> {
  const server = createServer((_, response) => void response.end(name));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface Envoy {
  readonly adminPort: number;
  admin(path: string): Promise<string>;
  log(): string;
  stop(): Promise<void>;
}

const agent = new Agent({ keepAlive: true });

/** One GET; status 0 when the connection failed. */
export function fetchOnce(port: number, path = "/"): Promise<{ status: number; body: string }> {
  return new Promise((done) => {
    const request = get({ host: "127.0.0.1", port, path, agent }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += String(chunk);
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, body }));
      response.on("error", () => done({ status: 0, body }));
    });
    request.on("error", () => done({ status: 0, body: "" }));
  });
}

export interface EnvoyOptions {
  readonly xdsPort: number;
  readonly flavour: "DELTA_GRPC" | "GRPC";
  readonly id?: string;
}

/** Starts Envoy with an ADS bootstrap of that flavour. */
export async function startEnvoy(options: EnvoyOptions): Promise<Envoy> {
  const folder = mkdtempSync(join(tmpdir(), "heddle-xds-"));
  const adminPort = await freePort();
  const args = ["--config-yaml", JSON.stringify(bootstrap(options, adminPort)), "--concurrency", "1"];
  const child = spawn(envoyPath ?? "", [...args, "--use-dynamic-base-id", "-l", "warning"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += String(chunk);
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    adminPort,
    admin: async (path) => (await fetchOnce(adminPort, path)).body,
    log: () => log,
    async stop() {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function bootstrap(options: EnvoyOptions, adminPort: number): object {
  const address = (port: number): object => ({ socket_address: { address: "127.0.0.1", port_value: port } });
  const http2 = {
    "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
      "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
      explicit_http_config: { http2_protocol_options: {} },
    },
  };
  return {
    node: { id: options.id ?? "sidecar~127.0.0.1~test.default~default.svc.cluster.local", cluster: "test" },
    admin: { address: address(adminPort) },
    dynamic_resources: {
      ads_config: {
        api_type: options.flavour,
        transport_api_version: "V3",
        set_node_on_first_message_only: true,
        grpc_services: [{ envoy_grpc: { cluster_name: "xds" } }],
      },
      cds_config: { ads: {}, resource_api_version: "V3" },
      lds_config: { ads: {}, resource_api_version: "V3" },
    },
    static_resources: {
      clusters: [
        {
          name: "xds",
          type: "STATIC",
          connect_timeout: "1s",
          typed_extension_protocol_options: http2,
          load_assignment: {
            cluster_name: "xds",
            endpoints: [{ lb_endpoints: [{ endpoint: { address: address(options.xdsPort) } }] }],
          },
        },
      ],
    },
  };
}

/** Resolves when the condition holds; asks again every 20 ms. Rejects with Envoy's log after `ms`. */
export async function eventually(
  what: string,
  condition: () => Promise<boolean> | boolean,
  ms = 20_000,
  log: () => string = () => "",
): Promise<void> {
  const until = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > until) throw new Error(`timed out: ${what}\n${log().slice(-3000)}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
