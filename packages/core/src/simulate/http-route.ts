// SPDX-License-Identifier: Apache-2.0
import type { Route, RouteConfiguration } from "@heddle/envoy";
import { candidateOf } from "./candidate.ts";
import { matchesRoute } from "./matchers.ts";
import type { Outcome, Step, Verdict } from "./outcome.ts";
import { rewrittenPath } from "./path-rewrite.ts";
import { policiesOf, policySteps, preflightVerdict } from "./policies.ts";
import { type Generated, originOf, type ProxyConfig } from "./proxy-config.ts";
import { redirectVerdict } from "./redirect.ts";
import type { SimulatedRequest } from "./request.ts";
import { matchText } from "./route-text.ts";
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
  const policies = policiesOf(route, chosen.host);
  steps.push(...policySteps(route, policies, { table, at }));
  const preflight = preflightVerdict(route, request);
  if (preflight !== undefined) {
    const cors = { stage: "policy", name: "cors", detail: "preflight answered by the proxy" } as const;
    steps.push(step(cors, table, [...at, "typedPerFilterConfig", "envoy.filters.http.cors"]));
  }
  return { steps, verdict: preflight ?? verdictOf({ ...input, route }), ...policies };
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
  if (action.cluster === "PassthroughCluster")
    return { type: "passthrough", cluster: action.cluster, why: "no service of the mesh has this host and port" };
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
