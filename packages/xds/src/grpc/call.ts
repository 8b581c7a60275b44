// SPDX-License-Identifier: Apache-2.0
/** One gRPC call on one HTTP/2 stream. */
import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from "node:http2";
import { TLSSocket } from "node:tls";
import type { Clock } from "../clock.ts";
import { createFrameReader, frameHeader } from "./frame.ts";
import { CANCELLED, DEADLINE_EXCEEDED, INTERNAL, OK, parseTimeout, type Status, statusTrailers } from "./status.ts";

export interface GrpcCall {
  /** "/package.Service/Method". */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** "127.0.0.1:51234". */
  readonly address: string;
  /** URI subject alternative names of a client certificate that was verified. */
  readonly uriSans: readonly string[];
  /** Writes one message given in pieces, without joining them. False: wait for `drained` before the next. */
  send(pieces: readonly Uint8Array[]): boolean;
  /** Bytes written that the connection has not taken yet. */
  buffered(): number;
  /** Ends the call; later calls of `send` and `end` do nothing. */
  end(status: Status): void;
  readonly ended: () => boolean;
}

/** What a method does with a call. A throw or a rejection ends the call with INTERNAL. */
export interface CallEvents {
  message(bytes: Buffer): void;
  /** The client ended its side. */
  halfClosed(): void | Promise<void>;
  drained?(): void;
  /** The call is over, whoever ended it. Called exactly once. */
  closed(status: Status): void;
}

export type Method = (call: GrpcCall) => CallEvents;

export interface CallOptions {
  readonly clock: Clock;
  /** Longest request message, bytes. */
  readonly maxMessageBytes: number;
  /** Our bugs, contained to their call. */
  readonly onBug: (error: unknown) => void;
}

const closedByClient: Status = { code: CANCELLED, message: "the client closed the stream" };

/** Answers headers and runs the method. All listeners of the stream are set here. */
export function acceptCall(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  method: Method,
  options: CallOptions,
): GrpcCall {
  stream.on("error", () => {});
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  const open = openCall(stream, headers, options);
  const { call } = open;
  stream.on("wantTrailers", () => stream.sendTrailers(statusTrailers(open.outcome() ?? { code: OK, message: "" })));
  const fail = (error: unknown): void => {
    options.onBug(error);
    call.end({ code: INTERNAL, message: "internal error" });
  };
  const guard = (run: () => void | Promise<void>): void => {
    try {
      run()?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
  let events: CallEvents | undefined;
  guard(() => {
    events = method(call);
  });
  const reader = createFrameReader(options.maxMessageBytes, (message) => {
    if (!call.ended()) guard(() => events?.message(message));
  });
  stream.on("data", (chunk: Buffer) => {
    const broken = call.ended() ? undefined : reader.push(chunk);
    if (broken !== undefined) call.end(broken);
  });
  stream.on("end", () => {
    if (call.ended()) return;
    if (reader.atBoundary()) guard(() => events?.halfClosed());
    else call.end({ code: INTERNAL, message: "the request ends inside a message" });
  });
  stream.on("drain", () => guard(() => events?.drained?.()));
  stream.on("close", () => {
    const status = open.close();
    guard(() => events?.closed(status));
  });
  return call;
}

interface OpenCall {
  readonly call: GrpcCall;
  outcome(): Status | undefined;
  /** The stream is gone; answers how it ended. */
  close(): Status;
}

function openCall(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, options: CallOptions): OpenCall {
  let outcome: Status | undefined;
  const call: GrpcCall = {
    path: String(headers[":path"]),
    headers,
    address: addressOf(stream),
    uriSans: uriSansOf(stream),
    send: (pieces) => outcome === undefined && !stream.destroyed && writeMessage(stream, pieces),
    buffered: () => stream.writableLength,
    end(status) {
      if (outcome !== undefined) return;
      outcome = status;
      cancelDeadline();
      if (!stream.destroyed) endStream(stream, status, options.clock);
    },
    ended: () => outcome !== undefined,
  };
  const timeout = parseTimeout(header(headers, "grpc-timeout"));
  const expire = (): void => call.end({ code: DEADLINE_EXCEEDED, message: "deadline exceeded" });
  const cancelDeadline = timeout === undefined ? () => {} : options.clock.after(Math.min(timeout, 2 ** 31 - 1), expire);
  return {
    call,
    outcome: () => outcome,
    close() {
      cancelDeadline();
      outcome ??= closedByClient;
      return outcome;
    },
  };
}

export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function writeMessage(stream: ServerHttp2Stream, pieces: readonly Uint8Array[]): boolean {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  stream.cork();
  let room = stream.write(frameHeader(length));
  for (const piece of pieces) if (piece.length > 0) room = stream.write(piece);
  stream.uncork();
  return room && stream.writableLength < stream.writableHighWaterMark;
}

/** Trailers close our side; a client that keeps its side open is let go a moment later. */
function endStream(stream: ServerHttp2Stream, status: Status, clock: Clock): void {
  stream.end();
  stream.resume();
  const linger = clock.after(2000, () => {
    if (!stream.closed) stream.close(status.code === OK ? constants.NGHTTP2_NO_ERROR : constants.NGHTTP2_CANCEL);
  });
  stream.once("close", linger);
}

function addressOf(stream: ServerHttp2Stream): string {
  const socket = stream.session?.socket;
  return `${socket?.remoteAddress ?? "unknown"}:${socket?.remotePort ?? 0}`;
}

function uriSansOf(stream: ServerHttp2Stream): string[] {
  const socket = stream.session?.socket;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return [];
  const names = socket.getPeerX509Certificate()?.subjectAltName ?? "";
  return names
    .split(", ")
    .filter((name) => name.startsWith("URI:"))
    .map((name) => name.slice(4));
}
