// SPDX-License-Identifier: Apache-2.0
import { grpcStatusCodes } from "@heddle/schema";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Fault } from "../../model/route-table.ts";
import { anyOf, durationOf, type Message } from "../../resource/message.ts";
import { fractionalPercent } from "./percent.ts";

/** Per-route configuration of envoy.filters.http.fault; undefined when nothing of it can be used. Bad parts are reported and left out. */
export function buildFault(fault: Fault, report: (path: Path, reason: string) => void): Message | undefined {
  const delay = buildDelay(fault.delay);
  const abort = buildAbort(fault.abort, report);
  if (delay === undefined && abort === undefined) return undefined;
  return anyOf("envoy.extensions.filters.http.fault.v3.HTTPFault", {
    ...(delay !== undefined && { delay }),
    ...(abort !== undefined && { abort }),
  });
}

function buildDelay(delay: Fault["delay"]): Message | undefined {
  if (delay === undefined || delay.fixed <= 0) return undefined;
  return { fixedDelay: durationOf(delay.fixed), percentage: fractionalPercent(delay.percent) };
}

function buildAbort(abort: Fault["abort"], report: (path: Path, reason: string) => void): Message | undefined {
  if (abort === undefined) return undefined;
  const percentage = fractionalPercent(abort.percent);
  if (abort.grpcStatus !== undefined) {
    const code = grpcStatusCodes.get(abort.grpcStatus);
    if (code !== undefined) return { grpcStatus: code, percentage };
    report(["abort", "grpcStatus"], `${JSON.stringify(abort.grpcStatus)} is not a gRPC status`);
    return undefined;
  }
  const status = abort.httpStatus;
  if (status !== undefined && status >= 200 && status < 600) return { httpStatus: status, percentage };
  report(["abort", "httpStatus"], `status ${status ?? "(none)"} is not between 200 and 599`);
  return undefined;
}
