// SPDX-License-Identifier: Apache-2.0

import { regexProblem } from "../../decode/regex.ts";
import { type Diagnostic, type Path, refText } from "../../diagnostics/diagnostic.ts";
import type { Origin } from "../../model/origin.ts";
import type { HttpMatch, HttpRoute, RouteTable } from "../../model/route-table.ts";
import type { Message } from "../../resource/message.ts";
import { clientMatches } from "./client-match.ts";
import { finding } from "./codes.ts";
import { buildCors } from "./cors.ts";
import { buildFault } from "./fault.ts";
import { headerMessage } from "./header-operations.ts";
import { type BuiltAction, buildRouteAction } from "./route-action.ts";
import { newNotes, partReport, type RouteContext, type RouteNotes, type RoutePart } from "./route-context.ts";
import { buildRouteMatch, findMatchProblem, isCatchAll } from "./route-match.ts";

/**
 * The Envoy routes of a table for one kind of client, in order: one per match, since Envoy has no "or". Routes behind one that takes
 * everything are dropped; routes Envoy would refuse are left out and reported, so that they never take the rest with them.
 */
export function buildHttpRoutes(table: RouteTable, context: RouteContext): RoutePart<readonly Message[]> {
  const notes = newNotes();
  const routes: Message[] = [];
  for (const http of table.http) {
    const problem = routeProblem(http);
    if (problem !== undefined) {
      notes.diagnostics.push(unusable(http.origin, problem, "route"));
      continue;
    }
    if (addRoutes({ table, http, context, notes, routes })) break;
  }
  return {
    message: routes,
    origins: notes.origins,
    clusters: [...notes.clusters].sort(),
    diagnostics: notes.diagnostics,
  };
}

interface RouteInput {
  readonly table: RouteTable;
  readonly http: HttpRoute;
  readonly context: RouteContext;
  readonly notes: RouteNotes;
  readonly routes: Message[];
}

/** True when no later route can be reached. */
function addRoutes(input: RouteInput): boolean {
  const { http, context, notes, routes } = input;
  const matches: readonly (HttpMatch | undefined)[] = http.matches.length === 0 ? [undefined] : http.matches;
  let parts: RouteParts | undefined;
  for (const match of matches) {
    if (match !== undefined && !clientMatches(match, context)) continue;
    const problem = match === undefined ? undefined : findMatchProblem(match);
    if (match !== undefined && problem !== undefined) {
      notes.diagnostics.push(unusable(match.origin, problem, "match"));
      continue;
    }
    parts ??= buildParts(input);
    const built = { ...parts, match: buildRouteMatch(match) };
    noteOrigins(input, match, built);
    routes.push(assembleRoute(input, match, built));
    if (isCatchAll(built.match)) return true;
  }
  return false;
}

/** What all matches of a route share. */
interface RouteParts {
  readonly action: BuiltAction;
  readonly filters: Message;
}

const buildParts = ({ http, context, notes }: RouteInput): RouteParts => ({
  action: buildRouteAction(http, context, notes),
  filters: perRouteFilters(http, notes),
});

/** The shared parts and the match of one Envoy route. */
interface BuiltRoute extends RouteParts {
  readonly match: Message;
}

function assembleRoute(input: RouteInput, match: HttpMatch | undefined, built: BuiltRoute): Message {
  const { table, http, context } = input;
  const { action, filters } = built;
  const name = match !== undefined && match.name !== "" ? `${http.name}.${match.name}` : http.name;
  return {
    ...(name !== "" && { name }),
    match: built.match,
    ...action.fields,
    metadata: configMetadata(table),
    decorator: { operation: traceOperation(built.match, action.cluster, `${table.name}:${context.port}`) },
    ...(match?.statPrefix !== undefined && match.statPrefix !== "" && { statPrefix: match.statPrefix }),
    ...headerMessage(action.headers),
    ...(Object.keys(filters).length > 0 && { typedPerFilterConfig: filters }),
  };
}

function perRouteFilters(http: HttpRoute, notes: RouteNotes): Message {
  const { origin } = http;
  const fault = http.fault === undefined ? undefined : buildFault(http.fault, partReport(notes, origin, "fault"));
  const cors = http.cors === undefined ? undefined : buildCors(http.cors, partReport(notes, origin, "corsPolicy"));
  return {
    ...(fault !== undefined && { "envoy.filters.http.fault": fault }),
    ...(cors !== undefined && { "envoy.filters.http.cors": cors }),
  };
}

/** Istio's `filter_metadata.istio.config`: which VirtualService the route is of. */
const configMetadata = (table: RouteTable): Message => ({
  filterMetadata: {
    istio: { config: `/apis/networking.istio.io/v1/namespaces/${table.namespace}/virtual-service/${table.name}` },
  },
});

/** `host:port/path` when there is one destination, else `virtual-service:port/path` (Istio's name of a span). */
function traceOperation(match: Message, cluster: string | undefined, fallback: string): string {
  const [direction, port, , host] = cluster?.split("|") ?? [];
  const base = direction === "outbound" && host !== undefined ? `${host}:${port}` : fallback;
  const regex = match.safeRegex as { regex: string } | undefined;
  if (regex !== undefined) return base + regex.regex;
  return base + (match.path === undefined ? `${match.prefix}*` : String(match.path));
}

/** For the route that is added next. */
function noteOrigins({ http, notes, routes }: RouteInput, match: HttpMatch | undefined, { action }: BuiltRoute): void {
  const { resource, path } = http.origin;
  const index = routes.length;
  const note = (at: readonly string[], field: string): void => {
    notes.origins.push({ at: [index, ...at], resource, path: [...path, field] });
  };
  notes.origins.push({ at: [index], ...(match?.origin ?? http.origin) });
  if (action.fields.route !== undefined) {
    note(["route"], "route");
    for (const origin of action.origins) notes.origins.push({ ...origin, at: [index, ...origin.at] });
    if (http.timeout !== undefined) note(["route", "timeout"], "timeout");
    if (http.retries !== undefined) note(["route", "retryPolicy"], "retries");
    if (http.rewrite !== undefined) note(["route", "prefixRewrite"], "rewrite");
    for (const [i, mirror] of http.mirrors.filter((m) => m.percent > 0).entries())
      notes.origins.push({ at: [index, "route", "requestMirrorPolicies", i], ...mirror.origin });
  }
  if (http.headers !== undefined) note(["requestHeadersToAdd"], "headers");
  if (action.fields.redirect !== undefined) note(["redirect"], "redirect");
  if (http.fault !== undefined) note(["typedPerFilterConfig", "envoy.filters.http.fault"], "fault");
  if (http.cors !== undefined) note(["typedPerFilterConfig", "envoy.filters.http.cors"], "corsPolicy");
}

interface RouteProblem {
  readonly path: Path;
  readonly reason: string;
}

/** Why Envoy would refuse the action whatever the match. */
function routeProblem({ rewrite, action }: HttpRoute): RouteProblem | undefined {
  const texts: readonly (readonly [Path, string | undefined])[] = [
    [["rewrite", "uri"], rewrite?.uri],
    [["rewrite", "authority"], rewrite?.authority],
    ...(action.type === "redirect"
      ? (["uri", "authority", "scheme"] as const).map((field) => [["redirect", field], action.redirect[field]] as const)
      : []),
  ];
  const broken = texts.find(([, text]) => text !== undefined && /[\0\r\n]/.test(text));
  if (broken !== undefined) return { path: broken[0], reason: "a line break or NUL cannot stand in a header" };
  return rewrite?.uriRegex === undefined ? undefined : regexRewriteProblem(rewrite.uriRegex);
}

function regexRewriteProblem({
  match,
  rewrite,
}: {
  readonly match: string;
  readonly rewrite: string;
}): RouteProblem | undefined {
  const path = ["rewrite", "uriRegexRewrite", "match"];
  if (match === "") return { path, reason: "an empty regular expression matches nothing" };
  const problem = regexProblem(match);
  if (problem !== undefined) return { path, reason: `regex ${JSON.stringify(match)} is not RE2: ${problem}` };
  if (/[\0\r\n]/.test(rewrite))
    return { path: ["rewrite", "uriRegexRewrite", "rewrite"], reason: "a line break or NUL cannot stand in a path" };
  if (!rewrite.replace(/\\[0-9\\]/g, "").includes("\\")) return undefined;
  const reason = 'after "\\" only a digit or "\\" may stand';
  return { path: ["rewrite", "uriRegexRewrite", "rewrite"], reason };
}

function unusable(origin: Origin, { path, reason }: RouteProblem, what: "match" | "route"): Diagnostic {
  const text = `${refText(origin.resource)}: ${reason}; this ${what} is left out, so later routes get its requests`;
  return finding("HED0300", origin, text, [...origin.path, ...path]);
}
