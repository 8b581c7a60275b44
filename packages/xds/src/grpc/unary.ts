// SPDX-License-Identifier: Apache-2.0
import type { GrpcCall, Method } from "./call.ts";
import { INVALID_ARGUMENT, OK, type Status } from "./status.ts";

/** A method with one request and one response. The work answers the response message or a status. */
export function unary(work: (request: Buffer, call: GrpcCall) => Buffer | Status | Promise<Buffer | Status>): Method {
  return (call) => {
    let request: Buffer | undefined;
    return {
      message(bytes) {
        if (request !== undefined) call.end({ code: INVALID_ARGUMENT, message: "more than one request message" });
        request = bytes;
      },
      async halfClosed() {
        if (request === undefined) {
          call.end({ code: INVALID_ARGUMENT, message: "no request message" });
          return;
        }
        const answer = await work(request, call);
        if (!Buffer.isBuffer(answer)) {
          call.end(answer);
          return;
        }
        call.send([answer]);
        call.end({ code: OK, message: "" });
      },
      closed() {},
    };
  };
}
