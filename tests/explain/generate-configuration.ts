// SPDX-License-Identifier: Apache-2.0
import type { Random } from "./random.ts";

export type Json = Readonly<Record<string, unknown>>;

const uris: readonly Json[] = [
  ...["/", "/api", "/api/v1/items", "/a/b", "/a//b", "/reviews/0", "/v12/items"].map((exact) => ({ exact })),
  ...["/", "/api", "/api/", "/a", "/A", "/v"].map((prefix) => ({ prefix })),
  ...[".*", "/api.*", "/v[0-9]+/.*", "/a.b", "(?i)/api/?.*", "/(a|api)(/.*)?", "/api"].map((regex) => ({ regex })),
];
const values: readonly Json[] = [
  { exact: "1" },
  { exact: "jason" },
  { prefix: "ja" },
  { regex: "[0-9]+" },
  { regex: "ja.*" },
  {},
  { exact: "" },
];
export const headerNames = ["end-user", "x-a", "x-flag"];
const meshHosts = [
  "reviews",
  "reviews.default.svc.cluster.local",
  "ratings",
  "details",
  "billing.shop.svc.cluster.local",
  "api.partner.test",
  "*.partner.test",
  "empty",
  "only.test",
  "127.9.0.12",
];
const edgeHosts = ["bookinfo.test", "a.bookinfo.test", "*.bookinfo.test", "second.test", "safe.test", "*", "reviews"];
const keyed = (random: Random, names: readonly string[]): Json =>
  Object.fromEntries(random.some(names, 1, 2).map((name) => [name, random.pick(values)]));

function matchOf(random: Random): Json {
  return {
    ...(random.chance(0.6) && { uri: random.pick(uris) }),
    ...(random.chance(0.2) && { ignoreUriCase: true }),
    ...(random.chance(0.15) && {
      method: random.pick([{ exact: "GET" }, { exact: "POST" }, { regex: "P.*" }, { prefix: "P" }]),
    }),
    ...(random.chance(0.06) && { scheme: random.pick([{ exact: "http" }, { exact: "https" }, { prefix: "http" }]) }),
    ...(random.chance(0.1) && {
      authority: random.pick([
        { exact: "reviews:9080" },
        { prefix: "reviews" },
        { regex: ".*test" },
        { prefix: "REV" },
      ]),
    }),
    ...(random.chance(0.25) && { headers: keyed(random, headerNames) }),
    ...(random.chance(0.12) && { withoutHeaders: keyed(random, headerNames) }),
    ...(random.chance(0.15) && { queryParams: keyed(random, ["v", "a"]) }),
    ...(random.chance(0.08) && { port: random.pick([9080, 80, 8080]) }),
    ...(random.chance(0.08) && { sourceLabels: random.pick([{ app: "client" }, { app: "other" }, { tier: "front" }]) }),
    ...(random.chance(0.05) && { sourceNamespace: random.pick(["default", "shop"]) }),
    ...(random.chance(0.08) && {
      gateways: random.pick([["mesh"], ["istio-system/main"], ["mesh", "istio-system/second"]]),
    }),
  };
}

function headersOf(random: Random): Json {
  const set = { ...(random.chance(0.4) && { host: random.pick(["set.example", "Set.Example:81"]) }), "x-set": "a" };
  return {
    request: {
      set,
      ...(random.chance(0.3) && { add: { "x-add": "b" } }),
      ...(random.chance(0.3) && { remove: ["x-a"] }),
    },
    ...(random.chance(0.3) && { response: { set: { "x-answer": "yes" }, remove: ["x-nothing"] } }),
  };
}

const destinations: readonly Json[] = [
  ...["v1", "v2", "v3"].map((subset) => ({ host: "reviews", subset })),
  { host: "reviews" },
  { host: "ratings", port: { number: 8080 } },
  { host: "ratings", port: { number: 9080 }, subset: "v1" },
  { host: "ratings" },
  { host: "details" },
  { host: "billing.shop.svc.cluster.local" },
  { host: "api.partner.test", port: { number: 80 } },
];
const badDestinations: readonly Json[] = [
  { host: "reviews", subset: "v7" },
  { host: "reviews", subset: "v9" },
  { host: "nowhere" },
  { host: "ratings", port: { number: 1 } },
  { host: "empty" },
];

const destinationOf = (random: Random): Json => random.pick(random.chance(0.15) ? badDestinations : destinations);

function weighted(random: Random): readonly Json[] {
  if (random.chance(0.6)) {
    return [{ destination: destinationOf(random), ...(random.chance(0.1) && { headers: headersOf(random) }) }];
  }
  return [0, 1, 2].slice(0, 2 + random.int(2)).map((i) => ({
    destination: destinationOf(random),
    weight: i === 0 ? 50 : random.pick([0, 0, 20, 80, 100]),
    ...(random.chance(0.15) && { headers: headersOf(random) }),
  }));
}

function redirectOf(random: Random): Json {
  return {
    ...(random.chance(0.6) && { uri: random.pick(["/new", "/new?x=1", "/", "/n%20w", "relative"]) }),
    ...(random.chance(0.5) && {
      authority: random.pick(["new.example", "new.example:8443", "NEW.example", "1.2.3.4"]),
    }),
    ...(random.chance(0.3) && { scheme: random.pick(["https", "http"]) }),
    ...(random.chance(0.25)
      ? { port: random.pick([8443, 80, 443]) }
      : random.chance(0.3) && { derivePort: random.pick(["FROM_PROTOCOL_DEFAULT", "FROM_REQUEST_PORT"]) }),
    ...(random.chance(0.4) && { redirectCode: random.pick([301, 302, 303, 307, 308]) }),
  };
}

const regexRewrites: readonly Json[] = [
  { match: "/api(.*)", rewrite: "/v2\\1" },
  { match: "^/([^/]*)/(.*)$", rewrite: "/\\2/\\1" },
  { match: "a", rewrite: "b" },
  { match: "x*", rewrite: "-" },
  { match: "/v([0-9]+)", rewrite: "/n\\1$1\\\\" },
  { match: "^/api", rewrite: "" },
  { match: "(?i)API", rewrite: "\\0\\0" },
];

function rewriteOf(random: Random): Json {
  return {
    ...(random.chance(0.5)
      ? { uri: random.pick(["/", "/new", "/new/", "/n?x=1", "new", "/n%20w"]) }
      : random.chance(0.6) && { uriRegexRewrite: random.pick(regexRewrites) }),
    ...(random.chance(0.4) && { authority: random.pick(["rewritten.example", "Rewritten.example:99"]) }),
  };
}

const faultOf = (random: Random): Json => ({
  abort: {
    ...random.pick<Json>([
      { httpStatus: 418 },
      { httpStatus: 503 },
      { httpStatus: 200 },
      { grpcStatus: "UNAVAILABLE" },
      { grpcStatus: "NOT_FOUND" },
      { grpcStatus: "ABORTED" },
    ]),
    percentage: { value: random.pick([100, 100, 100, 0]) },
  },
  ...(random.chance(0.2) && { delay: { fixedDelay: "0.01s", percentage: { value: 100 } } }),
});

const corsOf = (random: Random): Json => ({
  ...(random.chance(0.9) && { allowOrigins: [{ exact: "http://a.test" }, { regex: "http://b.*" }] }),
  allowMethods: ["GET"],
  ...(random.chance(0.5) && { unmatchedPreflights: random.pick(["FORWARD", "IGNORE"]) }),
});

function actionOf(random: Random): Json {
  const which = random.int(100);
  if (which < 18) return { redirect: redirectOf(random) };
  if (which < 30) {
    const body = random.pick<Json>([{}, { body: { string: "said by the proxy" } }, { body: { bytes: "aGk=" } }]);
    return { directResponse: { status: random.pick([200, 404, 503, 201]), ...body } };
  }
  return {
    route: weighted(random),
    ...(random.chance(0.35) && { rewrite: rewriteOf(random) }),
    ...(random.chance(0.25) && { timeout: random.pick(["5s", "2.5s", "0s"]) }),
    ...(random.chance(0.2) && {
      retries: random.pick<Json>([
        { attempts: 0 },
        { attempts: 3, perTryTimeout: "2s", retryOn: "5xx" },
        { attempts: 1 },
      ]),
    }),
    ...(random.chance(0.25) && { fault: faultOf(random) }),
    ...(random.chance(0.3) && { corsPolicy: corsOf(random) }),
    ...(random.chance(0.1) && { mirror: { host: "details" }, mirrorPercentage: { value: 50 } }),
  };
}

/** The last of a table often takes whatever is left. */
const routeOf = (random: Random, last: boolean): Json => ({
  ...(random.chance(last ? 0.45 : 0.9) && { match: Array.from({ length: 1 + random.int(2) }, () => matchOf(random)) }),
  ...actionOf(random),
  ...(random.chance(0.15) && { headers: headersOf(random) }),
});

const bindings: readonly (readonly string[] | undefined)[] = [
  undefined,
  undefined,
  ["mesh", "istio-system/main"],
  ["istio-system/main"],
  ["istio-system/main", "istio-system/second"],
  ["mesh"],
];

function virtualServiceOf(random: Random, name: string): Json {
  const gateways = random.pick(bindings);
  const atEdge = gateways?.some((g) => g !== "mesh") === true;
  const inMesh = gateways === undefined || gateways.includes("mesh");
  const hosts = [
    ...(atEdge ? random.some(inMesh ? edgeHosts.filter((h) => h !== "*") : edgeHosts, 1, 2) : []),
    ...(inMesh ? random.some(meshHosts, 1, 2) : []),
  ];
  const count = 1 + random.int(5);
  return {
    apiVersion: "networking.istio.io/v1",
    kind: "VirtualService",
    metadata: { name, namespace: "default", creationTimestamp: `2026-01-0${1 + random.int(5)}T00:00:00Z` },
    spec: {
      hosts: [...new Set(hosts)],
      ...(gateways !== undefined && { gateways }),
      http: Array.from({ length: count }, (_, i) => routeOf(random, i === count - 1)),
    },
  };
}

/** Whether unknown hosts pass is set per namespace by a Sidecar. */
const outboundMode = (mode: string): Json => ({
  apiVersion: "networking.istio.io/v1",
  kind: "Sidecar",
  metadata: { name: "default", namespace: "default" },
  spec: { outboundTrafficPolicy: { mode }, egress: [{ hosts: ["*/*"] }] },
});

/** Some VirtualServices, and whether hosts that nobody knows may be called; all from what `random` gives. */
export function generateConfiguration(random: Random, seed: number): readonly Json[] {
  const count = 1 + random.int(3);
  const services = Array.from({ length: count }, (_, i) => virtualServiceOf(random, `routes-${seed}-${i}`));
  return [...services, outboundMode(random.pick(["ALLOW_ANY", "REGISTRY_ONLY"]))];
}
