// SPDX-License-Identifier: Apache-2.0
/** grpc.health.v1.Health (https://github.com/grpc/grpc/blob/master/doc/health-checking.md). */
import type { GrpcCall, Method } from "./grpc/call.ts";
import { INVALID_ARGUMENT, NOT_FOUND, OK } from "./grpc/status.ts";
import { unary } from "./grpc/unary.ts";
import { MalformedMessage, numberField, readFields, textOf } from "./protobuf.ts";

const serving = 1;
const notServing = 2;
const serviceUnknown = 3;

export interface Health {
  readonly methods: ReadonlyMap<string, Method>;
  /** Watchers hear of the change at once. Begins as serving. */
  setServing(yes: boolean): void;
}

/** `services`: full names that may be asked for; "" stands for the whole server. */
export function createHealth(services: readonly string[]): Health {
  let up = true;
  const known = new Set(["", ...services]);
  const watchers = new Map<GrpcCall, string>();
  const answerFor = (service: string): number => {
    if (!known.has(service)) return serviceUnknown;
    return up ? serving : notServing;
  };
  const check = unary((request) => {
    const service = requestedService(request);
    if (service === undefined) return { code: INVALID_ARGUMENT, message: "no health check request" };
    if (!known.has(service)) return { code: NOT_FOUND, message: "unknown service" };
    return numberField(1, answerFor(service));
  });
  const watch: Method = (call) => ({
    message(bytes) {
      const service = requestedService(bytes);
      if (service === undefined) call.end({ code: INVALID_ARGUMENT, message: "no health check request" });
      else if (!watchers.has(call)) {
        watchers.set(call, service);
        call.send([numberField(1, answerFor(service))]);
      }
    },
    halfClosed() {
      if (!watchers.has(call)) call.end({ code: OK, message: "" });
    },
    closed() {
      watchers.delete(call);
    },
  });
  return {
    methods: new Map([
      ["/grpc.health.v1.Health/Check", check],
      ["/grpc.health.v1.Health/Watch", watch],
    ]),
    setServing(yes) {
      if (yes === up) return;
      up = yes;
      for (const [call, service] of watchers) if (known.has(service)) call.send([numberField(1, answerFor(service))]);
    },
  };
}

/** `HealthCheckRequest.service`; undefined when the bytes are no message. */
function requestedService(bytes: Buffer): string | undefined {
  try {
    const field = readFields(bytes).find((candidate) => candidate.number === 1);
    return field === undefined ? "" : textOf(field);
  } catch (error) {
    if (error instanceof MalformedMessage) return undefined;
    throw error;
  }
}
