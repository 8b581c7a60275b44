// SPDX-License-Identifier: Apache-2.0
import { refText } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../model/origin.ts";
import type { RouteAction } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";
import { finding } from "./codes.ts";
import { partReport, type RouteNotes } from "./route-context.ts";

/** envoy.config.route.v3.DirectResponseAction. */
export interface DirectAction extends Message {
  readonly status: number;
}

/** Largest body a table allows (Istio's `maxDirectResponseBodySizeBytes`), bytes. */
export const maxDirectBody = 1024 * 1024;

/** A status that Envoy refuses becomes 500, a body beyond the limit is left out; both are reported. */
export function buildDirectResponse(
  action: Extract<RouteAction, { type: "direct" }>,
  origin: Origin,
  notes: RouteNotes,
): DirectAction {
  const body = buildBody(action.body, origin, notes);
  if (action.status >= 200 && action.status < 600) return { status: action.status, ...body };
  notes.diagnostics.push(
    finding(
      "HED0301",
      origin,
      `${refText(origin.resource)}: directResponse status ${action.status} is not between 200 and 599; requests that match this route get 500`,
      [...origin.path, "directResponse", "status"],
    ),
  );
  return { status: 500, ...body };
}

function buildBody(body: Extract<RouteAction, { type: "direct" }>["body"], origin: Origin, notes: RouteNotes): Message {
  if (body === undefined) return {};
  const size = "text" in body ? new TextEncoder().encode(body.text).length : Math.ceil((body.base64.length * 3) / 4);
  if (size > maxDirectBody) {
    partReport(
      notes,
      origin,
      "directResponse",
    )(["body"], `the body has ${size} bytes, at most ${maxDirectBody} are taken`);
    return {};
  }
  return { body: "text" in body ? { inlineString: body.text } : { inlineBytes: body.base64 } };
}
