// SPDX-License-Identifier: Apache-2.0
import type { Route, RouteAction, RouteConfiguration, VirtualHost } from "@heddle/envoy";
import { percentOf } from "./fraction.ts";
import { matchesString } from "./matchers.ts";
import type { Fault, Outcome, Retries, Step, Verdict } from "./outcome.ts";
import { exactOriginOf, type Generated } from "./proxy-config.ts";
import { headerValues, type SimulatedRequest } from "./request.ts";

type At = readonly (string | number)[];

/** What happens to a request on a route besides where it goes. */
export type Policies = Pick<Outcome, "fault" | "timeout" | "retries" | "mirrors">;

export function policiesOf(route: Route, host: VirtualHost): Policies {
  const fault = faultOf(route);
  const retries = retriesOf(route, host);
  const timeout = route.route?.timeout;
  return {
    ...(fault !== undefined && { fault }),
    ...(timeout !== undefined && timeout !== "0s" && { timeout }),
    ...(retries !== undefined && { retries }),
    mirrors: mirrorsOf(route.route),
  };
}

function retriesOf(route: Route, host: VirtualHost): Retries | undefined {
  const policy = route.route?.retryPolicy ?? (route.route === undefined ? undefined : host.retryPolicy);
  if (policy === undefined) return undefined;
  const { numRetries = 1, retryOn = "", perTryTimeout } = policy;
  return { attempts: numRetries, on: retryOn, ...(perTryTimeout !== undefined && { perTryTimeout }) };
}

/** A step for each of them, with the field of the user's resource that asked for it; without one it is the mesh's own. */
export function policySteps(
  route: Route,
  policies: Policies,
  from: { table: Generated<RouteConfiguration>; at: At },
): readonly Step[] {
  const { fault, timeout, retries, mirrors } = policies;
  const step = (name: string, detail: string, at: At): Step => {
    const origin = exactOriginOf(from.table, [...from.at, ...at]);
    return {
      stage: "policy",
      name,
      detail: origin || name !== "retries" ? detail : `${detail} (default)`,
      ...(origin && { origin }),
    };
  };
  const faultAt = ["typedPerFilterConfig", "envoy.filters.http.fault"];
  const rewrites = rewriteText(route.route);
  const headers = headersText(route);
  return [
    ...(fault?.delay ? [step("fault", `${fault.delay.percent} % wait ${fault.delay.duration}`, faultAt)] : []),
    ...(fault?.abort
      ? [step("fault", `${fault.abort.percent} % are answered with ${fault.abort.status}`, faultAt)]
      : []),
    ...(rewrites === "" ? [] : [step("rewrite", rewrites, ["route", "prefixRewrite"])]),
    ...(headers === "" ? [] : [step("headers", headers, ["requestHeadersToAdd"])]),
    ...(timeout === undefined ? [] : [step("timeout", timeout, ["route", "timeout"])]),
    ...(retries === undefined ? [] : [step("retries", retriesText(retries), ["route", "retryPolicy"])]),
    ...mirrors.map((m, i) =>
      step("mirror", `${m.percent} % copied to ${m.cluster}`, ["route", "requestMirrorPolicies", i]),
    ),
  ];
}

const retriesText = ({ attempts, on, perTryTimeout }: Retries): string =>
  `up to ${attempts} on ${on}${perTryTimeout === undefined ? "" : `, ${perTryTimeout} each`}`;

function rewriteText(action: RouteAction | undefined): string {
  const { prefixRewrite, regexRewrite, hostRewriteLiteral } = action ?? {};
  return [
    prefixRewrite && `path to ${prefixRewrite}`,
    regexRewrite && `path ~ ${regexRewrite.pattern?.regex ?? ""} to ${regexRewrite.substitution ?? ""}`,
    hostRewriteLiteral && `host to ${hostRewriteLiteral}`,
  ]
    .filter((t) => typeof t === "string" && t !== "")
    .join(", ");
}

function headersText(route: Route): string {
  const added = (route.requestHeadersToAdd ?? []).map((h) => h.header?.key ?? "");
  const removed = route.requestHeadersToRemove ?? [];
  return [added.length > 0 && `set ${added.join(", ")}`, removed.length > 0 && `remove ${removed.join(", ")}`]
    .filter((t) => typeof t === "string")
    .join("; ");
}

function mirrorsOf(action: RouteAction | undefined): Outcome["mirrors"] {
  return (action?.requestMirrorPolicies ?? []).map((m) => ({
    cluster: m.cluster ?? "",
    percent: percentOf(m.runtimeFraction?.defaultValue),
  }));
}

interface CorsConfig {
  readonly allowOriginStringMatch?: readonly Parameters<typeof matchesString>[0][];
  readonly forwardNotMatchingPreflights?: boolean;
}

/**
 * The answer of envoy.filters.http.cors to a browser's preflight; undefined when the request is none, or goes on to the route.
 * Whether method and headers are allowed is for the browser to say.
 */
export function preflightVerdict(route: Route, request: SimulatedRequest): Verdict | undefined {
  const cors = route.typedPerFilterConfig?.["envoy.filters.http.cors"] as CorsConfig | undefined;
  const origins = headerValues(request, "origin");
  const isPreflight =
    request.method === "OPTIONS" &&
    origins.join(",") !== "" &&
    headerValues(request, "access-control-request-method").length > 0;
  if (cors === undefined || !isPreflight) return undefined;
  const [origin = ""] = origins;
  const allowed = origins.length === 1 && cors.allowOriginStringMatch?.some((m) => matchesString(m, origin)) === true;
  return allowed || cors.forwardNotMatchingPreflights === false ? { type: "direct", status: 200, body: "" } : undefined;
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
