// SPDX-License-Identifier: Apache-2.0
import type { HttpRoute as HttpRouteSpec } from "@heddle/schema";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { finding } from "./finding.ts";
import type { Origin } from "./origin.ts";
import {
  defined,
  readCors,
  readDestination,
  readFault,
  readHeaders,
  readHttpMatch,
  readMirrors,
  readRedirect,
  readRetries,
  type Scope,
} from "./route-parts.ts";
import type { HttpRoute, RouteAction, WeightedDestination } from "./route-table.ts";
import { below } from "./typed.ts";

/** One item of `spec.http`, at `origin`. */
export function readHttpRoute(spec: HttpRouteSpec, scope: Scope, origin: Origin): [HttpRoute, readonly Diagnostic[]] {
  const route = defined({
    name: spec.name ?? "",
    matches: (spec.match ?? []).map((match, i) => readHttpMatch(match, scope, below(origin, "match", i))),
    action: readAction(spec, scope, origin),
    rewrite: readRewrite(spec),
    timeout: spec.timeout,
    retries: readRetries(spec.retries),
    fault: readFault(spec.fault),
    mirrors: readMirrors(spec, scope, origin),
    cors: readCors(spec.corsPolicy),
    headers: readHeaders(spec.headers),
    origin,
  }) as HttpRoute;
  return [route, faultFindings(spec, origin)];
}

function readAction(spec: HttpRouteSpec, scope: Scope, origin: Origin): RouteAction {
  if (spec.redirect !== undefined) return { type: "redirect", redirect: readRedirect(spec.redirect) };
  if (spec.directResponse !== undefined) {
    const { status, body } = spec.directResponse;
    if (body?.string !== undefined) return { type: "direct", status, body: { text: body.string } };
    if (body?.bytes !== undefined) return { type: "direct", status, body: { base64: body.bytes } };
    return { type: "direct", status };
  }
  return forward(spec.route ?? [], scope, origin);
}

interface RouteDestinationSpec {
  readonly destination: Parameters<typeof readDestination>[0];
  readonly weight?: number;
  readonly headers?: HttpRouteSpec["headers"];
}

/** Destinations with their weights: a single one gets everything; of several, those of weight 0 get nothing. */
export function readDestinations(
  list: readonly RouteDestinationSpec[],
  scope: Scope,
  origin: Origin,
): readonly WeightedDestination[] {
  return list.map((item, i) => {
    const headers = readHeaders(item.headers);
    return {
      ...readDestination(item.destination, scope, below(origin, "route", i, "destination")),
      weight: list.length === 1 ? item.weight || 100 : (item.weight ?? 0),
      ...(headers && { headers }),
    };
  });
}

function forward(list: readonly RouteDestinationSpec[], scope: Scope, origin: Origin): RouteAction {
  if (list.length === 0) return { type: "invalid", reason: "The route has no destination." };
  const destinations = readDestinations(list, scope, origin);
  if (destinations.every((destination) => destination.weight === 0))
    return { type: "invalid", reason: "All destinations of the route have weight 0." };
  return { type: "forward", destinations };
}

function readRewrite(spec: HttpRouteSpec): HttpRoute["rewrite"] {
  const { rewrite } = spec;
  if (rewrite === undefined) return undefined;
  return {
    ...(rewrite.uri !== undefined && { uri: rewrite.uri }),
    ...(rewrite.authority !== undefined && rewrite.authority !== "" && { authority: rewrite.authority }),
    ...(rewrite.uriRegexRewrite && { uriRegex: rewrite.uriRegexRewrite }),
  };
}

function faultFindings(spec: HttpRouteSpec, origin: Origin): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const part of ["delay", "abort"] as const) {
    const fault = spec.fault?.[part];
    if (fault === undefined || fault.percentage !== undefined || ("percent" in fault && fault.percent !== undefined))
      continue;
    const place = below(origin, "fault", part);
    findings.push(
      finding(
        "HED0153",
        place,
        `The ${part} has no \`percentage\`, so it is injected into no request. Write \`percentage: {value: 100}\` for all requests.`,
        {
          fix: {
            description: "Inject it into all requests.",
            edits: [{ op: "replace", path: [...place.path, "percentage"], value: { value: 100 } }],
          },
        },
      ),
    );
  }
  return findings;
}
