// SPDX-License-Identifier: Apache-2.0
import type { HttpMatch as HttpMatchSpec, HttpRoute as HttpRouteSpec } from "@heddle/schema";
import { byText } from "./age.ts";
import { resolveHost } from "./hostname.ts";
import type { Origin } from "./origin.ts";
import type {
  Cors,
  Destination,
  Fault,
  HeaderChange,
  HeaderOperations,
  HttpMatch,
  Mirror,
  Redirect,
  Retries,
  ValueMatch,
} from "./route-table.ts";
import { below } from "./typed.ts";

/** What short names of a VirtualService are resolved against. */
export interface Scope {
  readonly namespace: string;
  readonly domainSuffix: string;
}

type DestinationSpec = NonNullable<HttpRouteSpec["mirror"]>;
type HeadersSpec = NonNullable<HttpRouteSpec["headers"]>;
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The object without its undefined fields. */
export function defined<T extends object>(fields: T): Defined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}

/** `mesh`, or `namespace/name` of a Gateway; `name.namespace…` is Istio's old spelling. */
export function resolveGateway(name: string, namespace: string): string {
  if (name === "mesh") return name;
  if (name.startsWith("./")) return `${namespace}/${name.slice(2)}`;
  if (name.includes("/")) return name;
  const [first = name, second] = name.split(".");
  return second === undefined ? `${namespace}/${name}` : `${second}/${first}`;
}

export function resolveGateways(names: readonly string[] | undefined, namespace: string): readonly string[] {
  return [...new Set((names ?? []).map((name) => resolveGateway(name, namespace)))];
}

export function readDestination(spec: DestinationSpec, scope: Scope, origin: Origin): Destination {
  return {
    host: resolveHost(spec.host, scope.namespace, scope.domainSuffix),
    ...(spec.port && { port: spec.port.number }),
    ...(spec.subset !== undefined && spec.subset !== "" && { subset: spec.subset }),
    origin,
  };
}

export function readHttpMatch(spec: HttpMatchSpec, scope: Scope, origin: Origin): HttpMatch {
  return {
    name: spec.name ?? "",
    ignoreUriCase: spec.ignoreUriCase ?? false,
    headers: headerMatches(spec.headers),
    withoutHeaders: headerMatches(spec.withoutHeaders),
    queryParams: sortedEntries(spec.queryParams),
    gateways: resolveGateways(spec.gateways, scope.namespace),
    origin,
    ...(spec.uri && { uri: spec.uri }),
    ...(spec.scheme && { scheme: spec.scheme }),
    ...(spec.method && { method: spec.method }),
    ...(spec.authority && { authority: spec.authority }),
    ...(spec.port !== undefined && { port: spec.port }),
    ...(spec.sourceLabels && Object.keys(spec.sourceLabels).length > 0 && { sourceLabels: spec.sourceLabels }),
    ...(spec.sourceNamespace !== undefined && spec.sourceNamespace !== "" && { sourceNamespace: spec.sourceNamespace }),
    ...(spec.statPrefix !== undefined && spec.statPrefix !== "" && { statPrefix: spec.statPrefix }),
  };
}

/** Claims of tokens (`@request.auth.claims…`) keep their case, which counts there. */
function headerMatches(
  headers: Readonly<Record<string, ValueMatch>> | undefined,
): readonly (readonly [string, ValueMatch])[] {
  const named = Object.entries(headers ?? {}).map(
    ([name, match]) => [name.startsWith("@") ? name : name.toLowerCase(), match] as const,
  );
  return named.sort(([a], [b]) => byText(a, b));
}

function sortedEntries<V>(record: Readonly<Record<string, V>> | undefined): readonly (readonly [string, V])[] {
  return Object.entries(record ?? {}).sort(([a], [b]) => byText(a, b));
}

export function readHeaders(spec: HeadersSpec | undefined): HeaderOperations | undefined {
  if (spec === undefined) return undefined;
  const request = headerChange(spec.request);
  const response = headerChange(spec.response);
  const empty = [request, response].every((c) => c.set.length + c.add.length + c.remove.length === 0);
  return empty ? undefined : { request, response };
}

function headerChange(spec: HeadersSpec["request"]): HeaderChange {
  return { set: sortedEntries(spec?.set), add: sortedEntries(spec?.add), remove: spec?.remove ?? [] };
}

/** A block without `attempts` switches retries off (Istio: the number is 0 then). */
export function readRetries(spec: HttpRouteSpec["retries"]): Retries | undefined {
  if (spec === undefined) return undefined;
  return defined({
    attempts: spec.attempts ?? 0,
    perTryTimeout: spec.perTryTimeout,
    retryOn: spec.retryOn ?? "",
    retryRemoteLocalities: spec.retryRemoteLocalities,
    retryIgnorePreviousHosts: spec.retryIgnorePreviousHosts,
    backoff: spec.backoff,
  }) as Retries;
}

/** A fault without a percentage concerns no request (Istio's API: "if left unspecified, no request will be …"). */
export function readFault(spec: HttpRouteSpec["fault"]): Fault | undefined {
  const { delay, abort } = spec ?? {};
  const fixed = delay?.fixedDelay;
  const fault: Fault = {
    ...(delay && fixed !== undefined && { delay: { fixed, percent: delay.percentage?.value ?? delay.percent ?? 0 } }),
    ...(abort &&
      (abort.httpStatus !== undefined || abort.grpcStatus !== undefined) && {
        abort: {
          ...(abort.httpStatus !== undefined && { httpStatus: abort.httpStatus }),
          ...(abort.grpcStatus !== undefined && { grpcStatus: abort.grpcStatus }),
          percent: abort.percentage?.value ?? 0,
        },
      }),
  };
  return fault.delay === undefined && fault.abort === undefined ? undefined : fault;
}

export function readMirrors(spec: HttpRouteSpec, scope: Scope, route: Origin): readonly Mirror[] {
  const single =
    spec.mirror === undefined
      ? []
      : [
          {
            ...readDestination(spec.mirror, scope, below(route, "mirror")),
            percent:
              spec.mirrorPercentage === undefined ? (spec.mirrorPercent ?? 100) : (spec.mirrorPercentage.value ?? 0),
          },
        ];
  const several = (spec.mirrors ?? []).map((mirror, i) => ({
    ...readDestination(mirror.destination, scope, below(route, "mirrors", i, "destination")),
    percent: mirror.percentage === undefined ? 100 : (mirror.percentage.value ?? 0),
  }));
  return [...single, ...several].filter((mirror) => mirror.percent > 0);
}

export function readCors(spec: HttpRouteSpec["corsPolicy"]): Cors | undefined {
  if (spec === undefined) return undefined;
  const preflights = spec.unmatchedPreflights === "UNSPECIFIED" ? undefined : spec.unmatchedPreflights;
  return {
    allowOrigins: spec.allowOrigins ?? (spec.allowOrigin ?? []).map((exact) => ({ exact })),
    allowMethods: spec.allowMethods ?? [],
    allowHeaders: spec.allowHeaders ?? [],
    exposeHeaders: spec.exposeHeaders ?? [],
    ...(spec.maxAge !== undefined && { maxAge: spec.maxAge }),
    ...(spec.allowCredentials !== undefined && { allowCredentials: spec.allowCredentials }),
    ...(preflights && { unmatchedPreflights: preflights }),
  };
}

export function readRedirect(spec: NonNullable<HttpRouteSpec["redirect"]>): Redirect {
  const port = spec.port ?? spec.derivePort;
  return {
    code: spec.redirectCode ?? 301,
    ...(spec.uri !== undefined && { uri: spec.uri }),
    ...(spec.prefixRewrite !== undefined && { prefix: spec.prefixRewrite }),
    ...(spec.authority !== undefined && { authority: spec.authority }),
    ...(port !== undefined && { port }),
    ...(spec.scheme !== undefined && { scheme: spec.scheme }),
  };
}
