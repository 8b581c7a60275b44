// SPDX-License-Identifier: Apache-2.0
import type { Any, Filter, HttpConnectionManager, Listener, RouteConfiguration, TcpProxy } from "@heddle/envoy";
import { candidateOf } from "./candidate.ts";
import { clusterSteps } from "./cluster-steps.ts";
import { chooseFilterChain } from "./filter-chain.ts";
import { simulateRoute } from "./http-route.ts";
import type { Outcome, Step } from "./outcome.ts";
import { normalizedPath } from "./path-normalization.ts";
import { type Generated, originOf, type ProxyConfig } from "./proxy-config.ts";
import { headerValues, type SimulatedRequest } from "./request.ts";

/** Where the connection of a request arrives at the proxy. */
export interface Arrival {
  /** Address the client connects to (what DNS gave it); "" when unknown. */
  readonly address: string;
  readonly port: number;
}

const refused = (steps: readonly Step[], why: string): Outcome => ({
  steps,
  verdict: { type: "refused", why },
  mirrors: [],
});

/** Walks a request through the listeners of a proxy to its clusters, as Envoy would. Chance (weights, faults) stays as shares. */
export function simulate(config: ProxyConfig, request: SimulatedRequest, arrival: Arrival): Outcome {
  const listener = chooseListener(config.listeners, arrival);
  if (listener === undefined) return refused([], `no listener takes connections to port ${arrival.port}`);
  const steps: Step[] = [
    withOrigin(
      { stage: "listener", name: listener.message.name ?? "", detail: listenerText(listener.message) },
      listener,
      [],
    ),
  ];
  const chosen = chooseFilterChain(listener.message, {
    ...arrival,
    application: request.scheme === "http" ? "http/1.1" : "",
    ...((request.scheme === "https" || request.scheme === "tls") && { serverName: request.host }),
  });
  if (chosen === undefined) return refused(steps, "no filter chain of the listener matches: the connection is closed");
  const chainAt = chosen.index === -1 ? ["defaultFilterChain"] : ["filterChains", chosen.index];
  steps.push(
    withOrigin(
      {
        stage: "filter chain",
        name: chosen.chain.name ?? (chosen.index === -1 ? "default" : String(chosen.index)),
        detail: "",
      },
      listener,
      chainAt,
    ),
  );
  const terminal = (chosen.chain.filters ?? []).at(-1);
  const http = typed<HttpConnectionManager>(terminal, "HttpConnectionManager");
  if (http !== undefined) {
    const problem = speechProblem(request, chosen.chain.transportSocket !== undefined);
    return problem === undefined ? throughHttp({ config, request, steps, http }) : refused(steps, problem);
  }
  const tcp = typed<TcpProxy>(terminal, "TcpProxy");
  return tcp === undefined
    ? refused(steps, "the chain ends in no filter that forwards")
    : throughTcp({ config, steps, tcp });
}

/** Why a chain that expects HTTP does not understand the client. */
function speechProblem({ scheme }: SimulatedRequest, terminatesTls: boolean): string | undefined {
  if (scheme === "tcp")
    return "the port is HTTP, and what is no HTTP request gets 400 and is closed; name the protocol of the Service's port (tcp-…) if it is not HTTP";
  if ((scheme === "https" || scheme === "tls") && !terminatesTls)
    return "the port is plain HTTP and the client speaks TLS: the connection is closed; call it with http://, or name the Service's port https-… or tls-…";
  return undefined;
}

function chooseListener(listeners: readonly Generated<Listener>[], arrival: Arrival): Generated<Listener> | undefined {
  const at = (address: string) =>
    listeners.find(
      (l) =>
        l.message.address?.socketAddress?.address === address &&
        l.message.address.socketAddress.portValue === arrival.port,
    );
  return (
    at(arrival.address) ?? at("0.0.0.0") ?? at("::") ?? listeners.find((l) => l.message.name === "virtualOutbound")
  );
}

function listenerText(listener: Listener): string {
  const socket = listener.address?.socketAddress;
  return `${socket?.address ?? ""}:${socket?.portValue ?? ""}`;
}

function withOrigin(step: Omit<Step, "origin">, generated: Generated<unknown>, at: readonly (string | number)[]): Step {
  const origin = originOf(generated, at);
  return origin === undefined ? step : { ...step, origin };
}

function typed<T>(filter: Filter | undefined, type: string): T | undefined {
  const config: Any | undefined = filter?.typedConfig;
  return config?.["@type"].endsWith(`.${type}`) === true ? (config as unknown as T) : undefined;
}

interface ThroughHttp {
  readonly config: ProxyConfig;
  readonly request: SimulatedRequest;
  readonly steps: readonly Step[];
  readonly http: HttpConnectionManager;
}

function throughHttp({ config, request, steps, http }: ThroughHttp): Outcome {
  const rds = http.rds?.routeConfigName;
  const inline: Generated<RouteConfiguration> | undefined =
    http.routeConfig === undefined ? undefined : { message: http.routeConfig, origins: [] };
  const table = rds === undefined ? inline : config.route(rds);
  const name = rds ?? inline?.message.name ?? "";
  const here: readonly Step[] = [
    ...steps,
    { stage: "route table", name, detail: rds === undefined ? "inline" : "by RDS" },
  ];
  if (table === undefined) return { steps: here, verdict: { type: "direct", status: 404, body: "" }, mirrors: [] };
  const path = normalizedPath(request.path, {
    normalize: http.normalizePath === true,
    mergeSlashes: http.mergeSlashes === true,
  });
  if (path === undefined) return { steps: here, verdict: { type: "direct", status: 400, body: "" }, mirrors: [] };
  const outcome = simulateRoute({ config, table, request: { ...request, path, scheme: schemeOf(request, http) } });
  return { ...outcome, steps: [...here, ...outcome.steps, ...clusterSteps(config, outcome)] };
}

const passthroughWhy = (steps: readonly Step[]): string =>
  steps[0]?.name === "virtualOutbound"
    ? "no service of the mesh has this host and port"
    : "the port is HTTP, and this is not plain HTTP";

/** A connection manager that believes headers about the client takes the scheme from `x-forwarded-proto`. */
function schemeOf(request: SimulatedRequest, http: HttpConnectionManager): string {
  const told =
    http.useRemoteAddress === true ? undefined : headerValues(request, "x-forwarded-proto").join(",").toLowerCase();
  return told === "http" || told === "https" ? told : request.scheme;
}

function throughTcp({
  config,
  steps,
  tcp,
}: {
  readonly config: ProxyConfig;
  readonly steps: readonly Step[];
  readonly tcp: TcpProxy;
}): Outcome {
  if (tcp.cluster === "PassthroughCluster")
    return { steps, verdict: { type: "passthrough", cluster: tcp.cluster, why: passthroughWhy(steps) }, mirrors: [] };
  if (tcp.cluster === "BlackHoleCluster")
    return refused(
      steps,
      "the destination is not in the registry (outboundTrafficPolicy REGISTRY_ONLY): the connection is closed",
    );
  const clusters =
    tcp.weightedClusters?.clusters ?? (tcp.cluster === undefined ? [] : [{ name: tcp.cluster, weight: 1 }]);
  const total = clusters.reduce((sum, c) => sum + (c.weight ?? 0), 0) || 1;
  const candidates = clusters.map((c) =>
    candidateOf(config, { cluster: c.name ?? "", share: (c.weight ?? 0) / total, authority: "" }),
  );
  const outcome: Outcome = { steps, verdict: { type: "forward", candidates, path: "" }, mirrors: [] };
  return { ...outcome, steps: [...steps, ...clusterSteps(config, outcome)] };
}
