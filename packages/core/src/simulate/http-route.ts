// SPDX-License-Identifier: Apache-2.0
import type { RedirectAction, Route, RouteAction, RouteConfiguration, VirtualHost } from "@heddle/envoy";
import { replaceRegex } from "../decode/regex.ts";
import { candidateOf } from "./candidate.ts";
import { percentOf } from "./fraction.ts";
import { matchesRoute } from "./matchers.ts";
import type { Fault, Outcome, Step, Verdict } from "./outcome.ts";
import { type Generated, originOf, type ProxyConfig } from "./proxy-config.ts";
import type { SimulatedRequest } from "./request.ts";
import { chooseHost } from "./virtual-host.ts";

/** Walks a route table: virtual host, route, action. */
export function simulateRoute(input: {
  readonly config: ProxyConfig;
  readonly table: Generated<RouteConfiguration>;
  readonly request: SimulatedRequest;
}): Outcome {
  const { table, request } = input;
  const steps: Step[] = [];
  const chosen = chooseHost(table.message, request.authority);
  if (chosen === undefined)
    return notFound(steps, `no virtual host of "${table.message.name ?? ""}" has the domain ${request.authority}`);
  const hostAt = ["virtualHosts", chosen.index];
  steps.push(
    step({ stage: "virtual host", name: chosen.host.name ?? "", detail: `domain ${chosen.domain}` }, table, hostAt),
  );
  if (chosen.host.requireTls === "ALL" && request.scheme !== "https")
    return {
      steps,
      verdict: { type: "redirect", status: 301, location: `https://${request.authority}${request.path}` },
      mirrors: [],
    };
  const index = (chosen.host.routes ?? []).findIndex((r) => r.match !== undefined && matchesRoute(r.match, request));
  const route = chosen.host.routes?.[index];
  if (route === undefined)
    return notFound(
      steps,
      `none of the ${chosen.host.routes?.length ?? 0} routes of ${chosen.host.name ?? ""} matches`,
    );
  const at = [...hostAt, "routes", index];
  steps.push(
    step(
      {
        stage: "route",
        name: route.name ?? "",
        detail: `route ${index + 1} of ${chosen.host.routes?.length}: ${matchText(route)}`,
      },
      table,
      at,
    ),
  );
  const rest = { ...policies(route, chosen.host), mirrors: mirrorsOf(route.route) };
  return { steps, verdict: verdictOf({ ...input, route }), ...rest };
}

function step(s: Omit<Step, "origin">, table: Generated<RouteConfiguration>, at: readonly (string | number)[]): Step {
  const origin = originOf(table, at);
  return origin === undefined ? s : { ...s, origin };
}

function notFound(steps: readonly Step[], why: string): Outcome {
  return {
    steps: [...steps, { stage: "route", name: "", detail: why }],
    verdict: { type: "direct", status: 404, body: "" },
    mirrors: [],
  };
}

function verdictOf({
  config,
  route,
  request,
}: {
  readonly config: ProxyConfig;
  readonly route: Route;
  readonly request: SimulatedRequest;
}): Verdict {
  if (route.redirect !== undefined) return redirectVerdict(route, route.redirect, request);
  if (route.directResponse !== undefined) {
    const body = route.directResponse.body;
    return {
      type: "direct",
      status: route.directResponse.status ?? 200,
      body:
        body?.inlineString ??
        (body?.inlineBytes === undefined ? "" : Buffer.from(String(body.inlineBytes), "base64").toString()),
    };
  }
  const action = route.route;
  if (action === undefined) return { type: "direct", status: 500, body: "" };
  if (action.cluster === "PassthroughCluster") return { type: "passthrough", cluster: action.cluster };
  const weighted: readonly WeightedCluster[] =
    action.weightedClusters?.clusters ?? (action.cluster === undefined ? [] : [{ name: action.cluster, weight: 1 }]);
  const authorityOf = (c: WeightedCluster): string =>
    action.hostRewriteLiteral ?? c.hostRewriteLiteral ?? request.authority;
  const total = weighted.reduce((sum, c) => sum + (c.weight ?? 0), 0) || 1;
  return {
    type: "forward",
    candidates: weighted.map((c) =>
      candidateOf(config, { cluster: c.name ?? "", share: (c.weight ?? 0) / total, authority: authorityOf(c) }),
    ),
    path: rewrittenPath(route, action, request.path),
  };
}

interface WeightedCluster {
  readonly name?: string | undefined;
  readonly weight?: number | undefined;
  readonly hostRewriteLiteral?: string | undefined;
}

function rewrittenPath(route: Route, action: RouteAction, path: string): string {
  const mark = path.indexOf("?");
  const plain = mark === -1 ? path : path.slice(0, mark);
  const query = mark === -1 ? "" : path.slice(mark);
  if (action.prefixRewrite !== undefined && action.prefixRewrite !== "") {
    const matched = route.match?.path ?? route.match?.prefix ?? route.match?.pathSeparatedPrefix;
    return matched === undefined
      ? action.prefixRewrite + query
      : action.prefixRewrite + plain.slice(matched.length) + query;
  }
  const regex = action.regexRewrite;
  if (regex?.pattern?.regex === undefined) return path;
  // Envoy takes an empty result for no rewrite.
  return (replaceRegex(regex.pattern.regex, plain, regex.substitution ?? "") || plain) + query;
}

const redirectCodes: Readonly<Record<string, number>> = {
  MOVED_PERMANENTLY: 301,
  FOUND: 302,
  SEE_OTHER: 303,
  TEMPORARY_REDIRECT: 307,
  PERMANENT_REDIRECT: 308,
};

function redirectVerdict(route: Route, redirect: RedirectAction, request: SimulatedRequest): Verdict {
  const scheme = redirect.schemeRedirect ?? (redirect.httpsRedirect === true ? "https" : request.scheme);
  const [host, ownPort] = splitPort(request.authority);
  const port =
    redirect.portRedirect !== undefined && redirect.portRedirect !== 0
      ? `:${redirect.portRedirect}`
      : redirect.hostRedirect === undefined || redirect.hostRedirect === ""
        ? portText({ scheme, before: request.scheme, own: ownPort })
        : "";
  const path =
    redirect.pathRedirect !== undefined && redirect.pathRedirect !== ""
      ? withQuery(
          redirect.pathRedirect.startsWith("/") ? redirect.pathRedirect : `/${redirect.pathRedirect}`,
          request.path,
        )
      : redirect.prefixRewrite === undefined
        ? request.path
        : rewrittenPath(route, { prefixRewrite: redirect.prefixRewrite }, request.path);
  const name = redirect.hostRedirect !== undefined && redirect.hostRedirect !== "" ? redirect.hostRedirect : host;
  return {
    type: "redirect",
    status: redirectCodes[redirect.responseCode ?? "MOVED_PERMANENTLY"] ?? 301,
    location: `${scheme}://${name}${port}${path}`,
  };
}

/** The client's port stays, unless the scheme changes and the port was the old scheme's own. */
function portText(port: { readonly scheme: string; readonly before: string; readonly own: string }): string {
  if (port.own === "") return "";
  const dropped =
    port.scheme !== port.before &&
    ((port.before === "http" && port.own === "80") || (port.before === "https" && port.own === "443"));
  return dropped ? "" : `:${port.own}`;
}

function splitPort(authority: string): readonly [host: string, port: string] {
  const match = /^(.*?):(\d+)$/.exec(authority);
  return match === null ? [authority, ""] : [match[1] ?? "", match[2] ?? ""];
}

function withQuery(path: string, from: string): string {
  const mark = from.indexOf("?");
  return path.includes("?") || mark === -1 ? path : path + from.slice(mark);
}

function mirrorsOf(action: RouteAction | undefined): Outcome["mirrors"] {
  return (action?.requestMirrorPolicies ?? []).map((m) => ({
    cluster: m.cluster ?? "",
    percent: percentOf(m.runtimeFraction?.defaultValue),
  }));
}

function policies(route: Route, host: VirtualHost): Pick<Outcome, "fault" | "timeout" | "retries"> {
  const fault = faultOf(route);
  const retry = route.route?.retryPolicy ?? (route.route === undefined ? undefined : host.retryPolicy);
  const timeout = route.route?.timeout;
  return {
    ...(fault !== undefined && { fault }),
    ...(timeout !== undefined && timeout !== "0s" && { timeout }),
    ...(retry !== undefined && {
      retries: {
        attempts: retry.numRetries ?? 1,
        on: retry.retryOn ?? "",
        ...(retry.perTryTimeout !== undefined && { perTryTimeout: retry.perTryTimeout }),
      },
    }),
  };
}

interface FaultConfig {
  readonly delay?: {
    readonly fixedDelay?: string;
    readonly percentage?: { numerator?: number; denominator?: "HUNDRED" | "TEN_THOUSAND" | "MILLION" };
  };
  readonly abort?: {
    readonly httpStatus?: number;
    readonly grpcStatus?: number;
    readonly percentage?: { numerator?: number; denominator?: "HUNDRED" | "TEN_THOUSAND" | "MILLION" };
  };
}

function faultOf(route: Route): Fault | undefined {
  const config = route.typedPerFilterConfig?.["envoy.filters.http.fault"] as FaultConfig | undefined;
  if (config === undefined) return undefined;
  return {
    ...(config.delay && {
      delay: {
        duration: config.delay.fixedDelay ?? "0s",
        percent: config.delay.percentage === undefined ? 0 : percentOf(config.delay.percentage),
      },
    }),
    ...(config.abort && {
      abort: {
        status: config.abort.httpStatus ?? 200,
        percent: config.abort.percentage === undefined ? 0 : percentOf(config.abort.percentage),
      },
    }),
  };
}

/** A route's condition in a few words. */
function matchText(route: Route): string {
  const m = route.match ?? {};
  const path =
    m.path !== undefined
      ? `path = ${m.path}`
      : m.pathSeparatedPrefix !== undefined
        ? `path under ${m.pathSeparatedPrefix}`
        : m.prefix !== undefined && m.prefix !== "/"
          ? `path prefix ${m.prefix}`
          : m.safeRegex !== undefined
            ? `path ~ ${m.safeRegex.regex ?? ""}`
            : "";
  const headers = (m.headers ?? []).map(
    (h) => `${h.invertMatch === true ? "not " : ""}${h.name ?? ""} ${stringText(h.stringMatch) || "present"}`,
  );
  const query = (m.queryParameters ?? []).map((q) => `?${q.name ?? ""} ${stringText(q.stringMatch) || "present"}`);
  const all = [path, ...headers, ...query].filter((t) => t !== "");
  return all.length === 0 ? "any request" : all.join(", ");
}

function stringText(
  m:
    | {
        exact?: string | undefined;
        prefix?: string | undefined;
        safeRegex?: { regex?: string | undefined } | undefined;
      }
    | undefined,
): string {
  if (m?.exact !== undefined) return `= ${m.exact}`;
  if (m?.prefix !== undefined) return `prefix ${m.prefix}`;
  return m?.safeRegex?.regex === undefined ? "" : `~ ${m.safeRegex.regex}`;
}
