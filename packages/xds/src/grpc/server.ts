// SPDX-License-Identifier: Apache-2.0
/**
 * A gRPC server on node:http2. Measured against the gRPC libraries it costs a fraction of their CPU per push, and it can write
 * bytes that all streams share (spec/tech.md §2).
 */
import {
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type SecureServerOptions,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import type { AddressInfo } from "node:net";
import type { Clock } from "../clock.ts";
import { acceptCall, type GrpcCall, header, type Method } from "./call.ts";
import { keepAlive } from "./keepalive.ts";
import { type Status, statusTrailers, UNAVAILABLE, UNIMPLEMENTED } from "./status.ts";

export interface GrpcServerOptions {
  readonly clock: Clock;
  readonly methods: ReadonlyMap<string, Method>;
  /** Longest request message in bytes. Default 4 MiB (the gRPC default, and Istio's). */
  readonly maxMessageBytes?: number;
  /** HTTP/2 SETTINGS_MAX_CONCURRENT_STREAMS. Default 8: one proxy needs one stream. */
  readonly maxStreamsPerConnection?: number;
  /** Pause between pings and longest wait for the answer, ms. Default 30,000 and 10,000 (Istio's). */
  readonly keepAliveMs?: number;
  readonly keepAliveTimeoutMs?: number;
  readonly onBug: (error: unknown) => void;
}

/** Certificates of a TLS listener, as for `node:tls`. */
export type TlsOptions = Pick<SecureServerOptions, "key" | "cert" | "ca" | "requestCert" | "rejectUnauthorized">;

export interface GrpcListener {
  readonly port: number;
  /** Replaces the certificates for new connections; only on a TLS listener. */
  setTls(tls: TlsOptions): void;
}

export interface GrpcServer {
  /** May be called more than once: all listeners offer the same methods. Port 0 picks a free one. Rejects when the port is taken. */
  listen(address: string, port: number, tls?: TlsOptions): Promise<GrpcListener>;
  /** Says GOAWAY, lets calls end by themselves for `graceMs`, then ends them with UNAVAILABLE. */
  close(graceMs: number): Promise<void>;
}

export function createGrpcServer(options: GrpcServerOptions): GrpcServer {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<GrpcCall>();
  const servers: (Http2Server | Http2SecureServer)[] = [];
  let closing = false;
  const onStream = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    stream.on("error", () => {});
    if (closing) {
      refuse(stream, { code: UNAVAILABLE, message: "the server is shutting down" });
      return;
    }
    const accepted = openCall(stream, headers, options);
    if (accepted === undefined) return;
    calls.add(accepted);
    stream.once("close", () => calls.delete(accepted));
  };
  return {
    async listen(address, port, tls) {
      const server = createHttp2Server(options, tls);
      server.on("session", (session: ServerHttp2Session) => trackSession(session, sessions, options));
      server.on("stream", onStream);
      // CVE-2025-59465: a socket without an error listener lets a bad HPACK block end the process.
      for (const event of ["connection", "secureConnection"]) server.on(event, guardSocket);
      for (const event of ["sessionError", "tlsClientError", "clientError"]) server.on(event, () => {});
      await listening(server, address, port);
      server.on("error", options.onBug);
      servers.push(server);
      return {
        port: (server.address() as AddressInfo).port,
        setTls: (next) => {
          if ("setSecureContext" in server) server.setSecureContext(next);
        },
      };
    },
    async close(graceMs) {
      closing = true;
      const closed = servers.map((server) => new Promise<void>((done) => server.close(() => done())));
      await endSessions({ sessions, calls, graceMs, clock: options.clock });
      await Promise.all(closed);
    },
  };
}

function trackSession(
  session: ServerHttp2Session,
  sessions: Set<ServerHttp2Session>,
  options: GrpcServerOptions,
): void {
  sessions.add(session);
  const stop = keepAlive(session, {
    clock: options.clock,
    everyMs: options.keepAliveMs ?? 30_000,
    timeoutMs: options.keepAliveTimeoutMs ?? 10_000,
  });
  session.on("error", () => session.destroy());
  session.socket.on("error", () => {});
  session.once("close", () => {
    stop();
    sessions.delete(session);
  });
}

interface Ending {
  readonly sessions: ReadonlySet<ServerHttp2Session>;
  readonly calls: ReadonlySet<GrpcCall>;
  readonly graceMs: number;
  readonly clock: Clock;
}

async function endSessions(ending: Ending): Promise<void> {
  const { sessions, calls, graceMs, clock } = ending;
  for (const session of sessions) session.close();
  const over = Promise.all([...sessions].map((session) => sessionClosed(session)));
  await Promise.race([over, pause(clock, graceMs)]);
  for (const call of calls) call.end({ code: UNAVAILABLE, message: "the server is shutting down" });
  await Promise.race([over, pause(clock, 500)]);
  for (const session of sessions) session.destroy();
}

function createHttp2Server(options: GrpcServerOptions, tls: TlsOptions | undefined): Http2Server | Http2SecureServer {
  const common = {
    // Megabytes. The default of 10 refuses new streams of a session once (spec/tech.md §2).
    maxSessionMemory: 1000,
    settings: { maxConcurrentStreams: options.maxStreamsPerConnection ?? 8, enablePush: false },
  };
  return tls === undefined ? createServer(common) : createSecureServer({ ...common, ...tls, allowHTTP1: false });
}

function guardSocket(socket: { on(event: "error", listener: () => void): unknown }): void {
  socket.on("error", () => {});
}

function listening(server: Http2Server | Http2SecureServer, address: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, address, () => {
      server.removeListener("error", fail);
      done();
    });
  });
}

const sessionClosed = (session: ServerHttp2Session): Promise<void> =>
  session.closed && session.destroyed
    ? Promise.resolve()
    : new Promise((done) => {
        session.once("close", () => done());
      });

const pause = (clock: Clock, ms: number): Promise<void> => new Promise((done) => clock.after(ms, done));

function openCall(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  options: GrpcServerOptions,
): GrpcCall | undefined {
  if (headers[":method"] !== "POST" || !(header(headers, "content-type") ?? "").startsWith("application/grpc")) {
    stream.respond({ ":status": 415 }, { endStream: true });
    return undefined;
  }
  const encoding = header(headers, "grpc-encoding") ?? "identity";
  if (encoding !== "identity") {
    refuse(stream, { code: UNIMPLEMENTED, message: `grpc-encoding ${encoding} is not accepted` });
    return undefined;
  }
  const path = String(headers[":path"]);
  const method = options.methods.get(path);
  if (method === undefined) {
    refuse(stream, { code: UNIMPLEMENTED, message: `unknown method ${path}` });
    return undefined;
  }
  const { clock, onBug, maxMessageBytes = 4 * 1024 * 1024 } = options;
  return acceptCall(stream, headers, method, { clock, onBug, maxMessageBytes });
}

/** A response of headers only. */
function refuse(stream: ServerHttp2Stream, status: Status): void {
  stream.respond(
    {
      ":status": 200,
      "content-type": "application/grpc",
      "grpc-accept-encoding": "identity",
      ...statusTrailers(status),
    },
    { endStream: true },
  );
  stream.resume();
}
