// SPDX-License-Identifier: Apache-2.0
import { refText } from "../../diagnostics/diagnostic.ts";
import type { PartOrigin } from "../../model/origin.ts";
import type { HttpRoute, Mirror, Redirect, RouteAction } from "../../model/route-table.ts";
import { durationOf, type Message } from "../../resource/message.ts";
import { finding } from "./codes.ts";
import { resolveTarget } from "./destination.ts";
import { buildDestinations, type Forwarding } from "./destinations.ts";
import { buildDirectResponse, type DirectAction } from "./direct-response.ts";
import { buildHeaderOperations, type HeaderFields, joinHeaderFields, noHeaders } from "./header-operations.ts";
import { runtimeFraction } from "./percent.ts";
import { buildRetryPolicy } from "./retry-policy.ts";
import { partReport, type RouteContext, type RouteNotes } from "./route-context.ts";

/** The action of a route as fields of envoy.config.route.v3.Route, and the headers that belong on the route. */
export interface BuiltAction {
  readonly fields: Message;
  readonly headers: HeaderFields;
  /** The one cluster it sends to, which names the trace operation. */
  readonly cluster?: string;
  /** `at` is relative to the route. */
  readonly origins: readonly PartOrigin[];
}

/** `{redirect}`, `{directResponse}` or `{route}`. */
export function buildRouteAction(http: HttpRoute, context: RouteContext, notes: RouteNotes): BuiltAction {
  const report = partReport(notes, http.origin, "headers");
  const headers = buildHeaderOperations(http.headers, (at, reason) => report(at, `header ${at[2]}: ${reason}`));
  const { action } = http;
  switch (action.type) {
    case "redirect":
      return { fields: { redirect: buildRedirect(action.redirect, context) }, headers, origins: [] };
    case "direct":
      return { fields: { directResponse: buildDirectResponse(action, http.origin, notes) }, headers, origins: [] };
    case "invalid":
      // The model has said why.
      return { fields: { directResponse: { status: 500 } }, headers, origins: [] };
    case "forward":
      return buildForward(http, action, { context, notes, headers });
  }
}

/** Istio's status for what cannot be served. */
function unservable(http: HttpRoute, reason: string, notes: RouteNotes): Message {
  const text = `${refText(http.origin.resource)}: ${reason}; requests that match this route get 500`;
  notes.diagnostics.push(finding("HED0301", http.origin, text));
  return { directResponse: { status: 500 } satisfies DirectAction };
}

interface ForwardInput {
  readonly context: RouteContext;
  readonly notes: RouteNotes;
  readonly headers: HeaderFields;
}

function buildForward(
  http: HttpRoute,
  action: Extract<RouteAction, { type: "forward" }>,
  { context, notes, headers }: ForwardInput,
): BuiltAction {
  const forwarding = buildDestinations(action.destinations, context, notes);
  if (typeof forwarding === "string") return { fields: unservable(http, forwarding, notes), headers, origins: [] };
  const authority = http.rewrite?.authority ?? headers.authority ?? forwarding.headers?.authority;
  const retryPolicy = buildRetryPolicy(http.retries, forwarding.hashed);
  const mirrors = buildMirrors(http.mirrors, context, notes);
  const timeout = durationOf(Math.max(0, http.timeout ?? 0));
  const route: Message = {
    ...forwarding.specifier,
    ...pathRewrite(http),
    ...(authority !== undefined && authority !== "" && { hostRewriteLiteral: authority }),
    timeout,
    ...(retryPolicy !== undefined && { retryPolicy }),
    ...(mirrors.length > 0 && { requestMirrorPolicies: mirrors }),
    ...(forwarding.hashPolicy.length > 0 && { hashPolicy: forwarding.hashPolicy }),
    // With a stream duration Envoy ignores `timeout` (it "uses the new timeouts"), so a route with a timeout must not have one;
    // without a timeout it lets a gRPC client's own deadline count.
    ...(timeout === "0s" && { maxStreamDuration: { grpcTimeoutHeaderMax: "0s" } }),
  };
  return {
    fields: { route },
    headers: joinHeaderFields(headers, forwarding.headers ?? noHeaders),
    ...singleCluster(forwarding),
    origins: clusterOrigins(forwarding),
  };
}

function clusterOrigins({ specifier, origins }: Forwarding): PartOrigin[] {
  if ("cluster" in specifier) return origins.map((origin) => ({ at: ["route", "cluster"], ...origin }));
  return origins.map((origin, i) => ({ at: ["route", "weightedClusters", "clusters", i], ...origin }));
}

const singleCluster = (forwarding: Forwarding): { readonly cluster?: string } =>
  typeof forwarding.specifier.cluster === "string" ? { cluster: forwarding.specifier.cluster } : {};

/** A regular expression wins over a prefix (Istio); Envoy takes only one of them. */
function pathRewrite({ rewrite }: HttpRoute): Message {
  if (rewrite?.uriRegex !== undefined) {
    const { match, rewrite: substitution } = rewrite.uriRegex;
    return { regexRewrite: { pattern: { regex: match }, substitution } };
  }
  return rewrite?.uri === undefined || rewrite.uri === "" ? {} : { prefixRewrite: rewrite.uri };
}

function buildMirrors(mirrors: readonly Mirror[], context: RouteContext, notes: RouteNotes): Message[] {
  return mirrors
    .filter((mirror) => mirror.percent > 0)
    .map((mirror) => ({
      cluster: resolveTarget(mirror, context, notes).cluster,
      runtimeFraction: runtimeFraction(mirror.percent),
      traceSampled: false,
    }));
}

const redirectCodes = new Map([
  [301, "MOVED_PERMANENTLY"],
  [302, "FOUND"],
  [303, "SEE_OTHER"],
  [307, "TEMPORARY_REDIRECT"],
  [308, "PERMANENT_REDIRECT"],
]);

function buildRedirect(redirect: Redirect, context: RouteContext): Message {
  const port = redirectPort(redirect, context);
  return {
    ...(redirect.authority !== undefined && redirect.authority !== "" && { hostRedirect: redirect.authority }),
    ...redirectPath(redirect),
    ...(redirect.scheme !== undefined && redirect.scheme !== "" && { schemeRedirect: redirect.scheme }),
    ...(port !== 0 && { portRedirect: port }),
    responseCode: redirectCodes.get(redirect.code) ?? "MOVED_PERMANENTLY",
  };
}

function redirectPath(redirect: Redirect): Message {
  if (redirect.prefix !== undefined && redirect.prefix !== "") return { prefixRewrite: redirect.prefix };
  return redirect.uri === undefined || redirect.uri === "" ? {} : { pathRedirect: redirect.uri };
}

/** 0 = what the scheme implies. Envoy cannot read the port from the request, but each table is for one port. */
function redirectPort(redirect: Redirect, context: RouteContext): number {
  if (redirect.port === undefined || redirect.port === "FROM_PROTOCOL_DEFAULT") return 0;
  const port = redirect.port === "FROM_REQUEST_PORT" ? context.port : redirect.port;
  const scheme =
    redirect.scheme === undefined || redirect.scheme === "" ? (context.tls ? "https" : "http") : redirect.scheme;
  const implied = scheme === "http" ? 80 : scheme === "https" ? 443 : 0;
  return port === implied ? 0 : port;
}
