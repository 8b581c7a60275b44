// SPDX-License-Identifier: Apache-2.0
import type { HeaderChange, HeaderOperations } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";
import { headerNameProblem, headerValueProblem } from "./header-format.ts";

/** What one `headers` block becomes; the fields fit a route and a weighted cluster alike. */
export interface HeaderFields {
  readonly requestHeadersToAdd: readonly Message[];
  readonly requestHeadersToRemove: readonly string[];
  readonly responseHeadersToAdd: readonly Message[];
  readonly responseHeadersToRemove: readonly string[];
  /** New value of Host (`:authority`), if the block sets one. */
  readonly authority?: string;
}

/** Told of each header that is left out because Envoy would refuse the table; `at` is its path in the `headers` block. */
export type HeaderReport = (at: readonly [side: string, operation: string, header: string], reason: string) => void;

export const noHeaders: HeaderFields = {
  requestHeadersToAdd: [],
  requestHeadersToRemove: [],
  responseHeadersToAdd: [],
  responseHeadersToRemove: [],
};

/** Host is rewritten, other pseudo headers are left alone: Envoy changes neither by header operations. */
export function buildHeaderOperations(headers: HeaderOperations | undefined, report: HeaderReport): HeaderFields {
  if (headers === undefined) return noHeaders;
  const authority = authorityOf(headers.request.set) ?? authorityOf(headers.request.add);
  return {
    requestHeadersToAdd: headersToAdd(headers.request, "request", report),
    requestHeadersToRemove: headers.request.remove.filter(isChangeable),
    responseHeadersToAdd: headersToAdd(headers.response, "response", report),
    responseHeadersToRemove: headers.response.remove.filter(isChangeable),
    ...(authority !== undefined && { authority }),
  };
}

/** The route's operations, then the destination's. */
export function joinHeaderFields(a: HeaderFields, b: HeaderFields): HeaderFields {
  return {
    requestHeadersToAdd: [...a.requestHeadersToAdd, ...b.requestHeadersToAdd],
    requestHeadersToRemove: [...a.requestHeadersToRemove, ...b.requestHeadersToRemove],
    responseHeadersToAdd: [...a.responseHeadersToAdd, ...b.responseHeadersToAdd],
    responseHeadersToRemove: [...a.responseHeadersToRemove, ...b.responseHeadersToRemove],
  };
}

/** The fields that are not empty, without the authority. */
export function headerMessage(fields: HeaderFields): Message {
  return {
    ...(fields.requestHeadersToAdd.length > 0 && { requestHeadersToAdd: fields.requestHeadersToAdd }),
    ...(fields.requestHeadersToRemove.length > 0 && { requestHeadersToRemove: fields.requestHeadersToRemove }),
    ...(fields.responseHeadersToAdd.length > 0 && { responseHeadersToAdd: fields.responseHeadersToAdd }),
    ...(fields.responseHeadersToRemove.length > 0 && { responseHeadersToRemove: fields.responseHeadersToRemove }),
  };
}

const isAuthority = (name: string): boolean => [":authority", "host"].includes(name.toLowerCase());
const isChangeable = (name: string): boolean =>
  !name.startsWith(":") && name.toLowerCase() !== "host" && headerNameProblem(name) === undefined;

const authorityOf = (entries: HeaderChange["set"]): string | undefined =>
  entries.filter(([name]) => isAuthority(name)).at(-1)?.[1];

function headersToAdd(change: HeaderChange, side: "request" | "response", report: HeaderReport): Message[] {
  const options = (operation: "set" | "add", appendAction: string) =>
    headerOptions(change[operation], appendAction, (key, problem) => report([side, operation, key], problem));
  return [...options("set", "OVERWRITE_IF_EXISTS_OR_ADD"), ...options("add", "APPEND_IF_EXISTS_OR_ADD")];
}

function headerOptions(
  entries: HeaderChange["set"],
  appendAction: string,
  report: (key: string, problem: string) => void,
): Message[] {
  const out: Message[] = [];
  for (const [key, value] of entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (key.startsWith(":") || isAuthority(key)) continue;
    const problem = headerNameProblem(key) ?? headerValueProblem(value);
    if (problem !== undefined) report(key, problem);
    else out.push({ header: { key, value }, appendAction });
  }
  return out;
}
