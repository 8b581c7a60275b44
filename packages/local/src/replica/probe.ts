// SPDX-License-Identifier: Apache-2.0
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { connect } from "node:net";
import type { Probe } from "@heddle/schema";
import { runCommand } from "../process/run-command.ts";
import { isRecord } from "../workload/of-kind.ts";
import { loopback } from "./replica.ts";

export interface ProbeTarget {
  /** Where the program really listens, by the port (number or name) that the YAML means. */
  readonly realPort: (port: number | string) => number | undefined;
  /** Whether commands from the YAML may run. */
  readonly allowExec: boolean;
  readonly env: NodeJS.ProcessEnv;
}

/** "" = good; else why not. */
export type ProbeResult = string;

/** Asks once, within `timeoutSeconds` (default 1). A probe that cannot be asked here (a command without --allow-exec, gRPC) counts as a look at the port. Never rejects. */
export async function askProbe(probe: Probe, target: ProbeTarget): Promise<ProbeResult> {
  const timeout = Math.max(1, probe.timeoutSeconds ?? 1) * 1000;
  const { httpGet, tcpSocket, grpc, exec } = probe;
  if (httpGet !== undefined) {
    const port = target.realPort(httpGet.port);
    if (port === undefined) return `no port ${httpGet.port}`;
    return askHttp({
      port,
      path: httpGet.path ?? "/",
      secure: httpGet.scheme === "HTTPS",
      headers: headersOf(httpGet.httpHeaders),
      timeout,
    });
  }
  if (exec?.command !== undefined && target.allowExec) return askCommand(exec.command, { timeout, env: target.env });
  const port = target.realPort(tcpSocket?.port ?? grpc?.port ?? 0);
  return port === undefined ? "" : askPort(port, timeout);
}

/** Good when something accepts connections there. */
export function askPort(port: number, timeout = 1000): Promise<ProbeResult> {
  return new Promise((done) => {
    const socket = connect({ port, host: loopback });
    const end = (result: ProbeResult) => {
      clearTimeout(timer);
      socket.destroy();
      done(result);
    };
    const timer = setTimeout(() => end(`port ${port} does not answer`), timeout);
    socket.once("connect", () => end(""));
    socket.once("error", () => end(`nothing listens on port ${port}`));
  });
}

interface HttpQuestion {
  readonly port: number;
  readonly path: string;
  readonly secure: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** Good when the answer is 2xx or 3xx (Kubernetes). Redirects are not followed, certificates not checked. */
function askHttp({ port, path, secure, headers, timeout }: HttpQuestion): Promise<ProbeResult> {
  return new Promise((done) => {
    const options = {
      host: loopback,
      port,
      path: path.startsWith("/") ? path : `/${path}`,
      agent: false as const,
      headers: { "user-agent": "kube-probe/heddle", ...headers },
      signal: AbortSignal.timeout(timeout),
    };
    const asked = secure ? secureRequest({ ...options, rejectUnauthorized: false }) : request(options);
    asked.once("response", (response) => {
      response.destroy();
      const status = response.statusCode ?? 0;
      done(status >= 200 && status < 400 ? "" : `${path} answered ${status}`);
    });
    asked.once("error", (error) =>
      done(
        error.name === "AbortError" || error.name === "TimeoutError"
          ? `${path} did not answer in ${timeout} ms`
          : error.message,
      ),
    );
    asked.end();
  });
}

async function askCommand(
  command: readonly string[],
  options: { timeout: number; env: NodeJS.ProcessEnv },
): Promise<ProbeResult> {
  const [program, ...args] = command;
  if (program === undefined) return "the command is empty";
  const { code } = await runCommand(program, args, options);
  return code === 0 ? "" : `${program} ended with ${code}`;
}

function headersOf(listed: readonly unknown[] | undefined): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const header of listed ?? [])
    if (isRecord(header) && typeof header["name"] === "string") headers[header["name"]] = String(header["value"] ?? "");
  return headers;
}
