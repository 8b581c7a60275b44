// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DestinationRule, HashKey } from "../../src/model/destination-rule.ts";
import type { HttpRoute } from "../../src/model/route-table.ts";
import { destination, fqdn, match, type RigInput, rig, rule, service, subset, table, to } from "./rig.ts";

const name = `${fqdn("reviews")}:9080`;
const services = [service("reviews"), service("ratings"), service("other", [8080]), service("several", [1, 2])];

/** The routes that reviews gets from these. */
function routesOf(http: readonly Partial<HttpRoute>[], more: RigInput = {}) {
  const mesh = rig({ services, tables: [table("reviews", [fqdn("reviews")], http)], ...more });
  const { diagnostics, origins, resource } = mesh.translated("9080");
  const { routes = [] } = mesh.host("9080", name);
  return { routes, diagnostics, origins, resource };
}

const only = (http: Partial<HttpRoute>, more: RigInput = {}) => {
  const [route] = routesOf([http], more).routes;
  assert.ok(route);
  return route;
};

test("a route carries its name, its table, its span and its stat prefix", () => {
  const route = only({ name: "primary", matches: [match({ name: "m", uri: { prefix: "/a" }, statPrefix: "s" })] });
  assert.equal(route.name, "primary.m");
  assert.equal(route.statPrefix, "s");
  assert.deepEqual(route.match, { prefix: "/a", caseSensitive: true });
  assert.deepEqual(route.decorator, { operation: `${fqdn("reviews")}:9080/a*` });
  assert.deepEqual(route.metadata, {
    filterMetadata: { istio: { config: "/apis/networking.istio.io/v1/namespaces/default/virtual-service/reviews" } },
  });
});

test("a split's span is named after the table", () => {
  const split = to(destination("reviews", { weight: 1 }), destination("ratings", { weight: 1 }));
  assert.equal(only({ action: split }).decorator?.operation, "reviews:9080/*");
});

test("each match becomes a route; what stands behind one that takes everything is dropped", () => {
  const { routes } = routesOf([
    { name: "a", matches: [match({ uri: { exact: "/1" } }), match({ uri: { exact: "/2" } })] },
    { name: "b", matches: [match({ uri: { prefix: "/" } }), match({ uri: { exact: "/3" } })] },
    { name: "c" },
  ]);
  assert.deepEqual(
    routes.map((r) => r.name),
    ["a", "a", "b"],
  );
  const near = routesOf([
    { name: "b", matches: [match({ uri: { prefix: "/" }, headers: [["x", { exact: "1" }]] })] },
    { name: "c" },
  ]);
  assert.deepEqual(
    near.routes.map((r) => r.name),
    ["b", "c"],
  );
});

test("matches for another port, another gateway, other labels or another namespace make no route here", () => {
  const rest: Partial<HttpRoute> = { name: "rest" };
  const names = (more: Parameters<typeof match>[0], labels = {}) =>
    routesOf([{ name: "mine", matches: [match({ uri: { exact: "/x" }, ...more })] }, rest], { labels }).routes.map(
      (r) => r.name,
    );
  assert.deepEqual(names({ port: 9080 }), ["mine", "rest"]);
  assert.deepEqual(names({ port: 80 }), ["rest"]);
  assert.deepEqual(names({ gateways: ["mesh"] }), ["mine", "rest"]);
  assert.deepEqual(names({ gateways: ["default/gw"] }), ["rest"]);
  assert.deepEqual(names({ sourceLabels: { app: "web" } }, { app: "web" }), ["mine", "rest"]);
  assert.deepEqual(names({ sourceLabels: { app: "web" } }, { app: "db" }), ["rest"]);
  assert.deepEqual(names({ sourceNamespace: "default" }), ["mine", "rest"]);
  assert.deepEqual(names({ sourceNamespace: "other" }), ["rest"]);
});

test("header matchers stand in Istio's order with their forms", () => {
  const route = only({
    matches: [
      match({
        method: { exact: "GET" },
        authority: { prefix: "re" },
        scheme: { exact: "http" },
        headers: [
          ["x-b", { regex: "*" }],
          ["x-a", { prefix: "p" }],
        ],
        withoutHeaders: [
          ["x-c", { exact: "c" }],
          ["x-d", { present: true }],
        ],
      }),
    ],
  });
  assert.deepEqual(route.match?.headers, [
    { name: "x-a", stringMatch: { prefix: "p" } },
    { name: "x-b", presentMatch: true },
    { name: "x-c", stringMatch: { exact: "c" }, invertMatch: true, treatMissingHeaderAsEmpty: true },
    { name: "x-d", presentMatch: true, invertMatch: true },
    { name: ":method", stringMatch: { exact: "GET" } },
    { name: ":authority", stringMatch: { prefix: "re" } },
    { name: ":scheme", stringMatch: { exact: "http" } },
  ]);
});

test("a destination without a port takes the service's only one, else the client's", () => {
  const clusterOf = (host: string) => only({ action: to(host) }).route?.cluster;
  assert.equal(clusterOf("other"), `outbound|8080||${fqdn("other")}`);
  assert.equal(clusterOf("several"), `outbound|9080||${fqdn("several")}`);
  assert.equal(
    only({ action: to(destination("several", { port: 2 })) }).route?.cluster,
    `outbound|2||${fqdn("several")}`,
  );
});

test("what a destination names and nobody has is named in a finding", () => {
  const found = (...d: Parameters<typeof destination>) =>
    routesOf([{ action: to(destination(...d)) }], {
      rules: [rule(fqdn("reviews"), { subsets: [subset("v1")] })],
    }).diagnostics.map((f) => [f.code, f.path?.at(-1)]);
  assert.deepEqual(found("nobody"), [["IST0101", "host"]]);
  assert.deepEqual(found("reviews", { port: 1 }), [["IST0101", "port"]]);
  assert.deepEqual(found("reviews", { subset: "v2" }), [["IST0101", "subset"]]);
  assert.deepEqual(found("reviews", { subset: "v1" }), []);
  assert.deepEqual(found("reviews"), []);
});

test("parts of weight 0 get nothing; an only destination gets all, whatever its weight", () => {
  const split = only({ action: to(destination("reviews", { weight: 3 }), destination("ratings", { weight: 0 })) });
  assert.deepEqual(split.route?.weightedClusters?.clusters, [{ name: `outbound|9080||${fqdn("reviews")}`, weight: 3 }]);
  assert.equal(
    only({ action: to(destination("ratings", { weight: 0 })) }).route?.cluster,
    `outbound|9080||${fqdn("ratings")}`,
  );
});

test("what cannot be served answers 500", () => {
  const { routes, diagnostics } = routesOf([{ action: to(destination("reviews"), destination("ratings")) }]);
  assert.deepEqual(routes[0]?.directResponse, { status: 500 });
  assert.equal(diagnostics[0]?.code, "HED0301");
  assert.deepEqual(only({ action: { type: "invalid", reason: "delegate" } }).directResponse, { status: 500 });
});

test("an expression RE2 refuses leaves its match out, and nothing else", () => {
  const { routes, diagnostics } = routesOf([
    { name: "bad", matches: [match({ uri: { regex: "(a(?=b))" } }), match({ uri: { exact: "/ok" } })] },
    { name: "rewrite", rewrite: { uriRegex: { match: "[", rewrite: "/" } } },
    { name: "substitution", rewrite: { uriRegex: { match: "a", rewrite: "\\x" } } },
    { name: "header", matches: [match({ headers: [["x", { regex: "" }]] })] },
    { name: "query", matches: [match({ queryParams: [["q", { regex: "+" }]] })] },
    { name: "star", matches: [match({ uri: { regex: "*" } })] },
    { name: "rest" },
  ]);
  assert.deepEqual(
    routes.map((r) => r.name),
    ["bad", "rest"],
  );
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.path?.slice(3).join(".")]),
    [
      ["HED0300", "match.0.uri"],
      ["HED0300", "rewrite.uriRegexRewrite.match"],
      ["HED0300", "rewrite.uriRegexRewrite.rewrite"],
      ["HED0300", "match.0.headers.x"],
      ["HED0300", "match.0.queryParams.q"],
      ["HED0300", "match.0.uri"],
    ],
  );
  assert.match(diagnostics[0]?.message ?? "", /VirtualService default\/reviews/);
});

test("retries: Istio's default, none, numbers as status codes, back-off, hosts tried before", () => {
  const policy = (retries: HttpRoute["retries"], more: Partial<HttpRoute> = {}, input: RigInput = {}) =>
    only({ ...more, ...(retries && { retries }) }, input).route?.retryPolicy;
  assert.equal(policy(undefined)?.numRetries, 2);
  assert.equal(policy({ attempts: 0, retryOn: "" }), undefined);
  const own = policy({
    attempts: 5,
    retryOn: "gateway-error, 429,503",
    perTryTimeout: 250,
    backoff: 50,
    retryRemoteLocalities: true,
  });
  assert.equal(own?.retryOn, "gateway-error,retriable-status-codes");
  assert.deepEqual(own?.retriableStatusCodes, [429, 503]);
  assert.equal(own?.perTryTimeout, "0.250s");
  assert.deepEqual(own?.retryBackOff, { baseInterval: "0.050s" });
  assert.equal(own?.retryPriority?.name, "envoy.retry_priorities.previous_priorities");
  assert.equal(policy({ attempts: 1, retryOn: "5xx" })?.retriableStatusCodes, undefined);
  assert.equal(policy({ attempts: 1, retryOn: "", retryIgnorePreviousHosts: false })?.retryHostPredicate, undefined);
  const hashed = { rules: [hashRule({ sourceIp: true })] };
  assert.equal(policy(undefined, {}, hashed)?.retryHostPredicate, undefined);
});

test("a timeout bounds gRPC too; without one there is none", () => {
  const limited = only({ timeout: 1500 }).route;
  assert.deepEqual([limited?.timeout, limited?.maxStreamDuration?.grpcTimeoutHeaderMax], ["1.500s", undefined]);
  const open = only({}).route;
  assert.deepEqual([open?.timeout, open?.maxStreamDuration?.grpcTimeoutHeaderMax], ["0s", "0s"]);
});

const hashRule = (hash: HashKey, more: Partial<DestinationRule> = {}): DestinationRule =>
  rule(fqdn("reviews"), {
    policy: { ports: [], loadBalancer: { hash, algorithm: { type: "ring", minimumSize: 1024 } } },
    ...more,
  });

test("the destination's consistent hash decides the hash policy, default routes included", () => {
  const policies = (hash: HashKey, tables?: RigInput["tables"]) =>
    rig({ services, rules: [hashRule(hash)], ...(tables && { tables }) }).host("9080", name).routes?.[0]?.route
      ?.hashPolicy;
  const tables = [table("reviews", [fqdn("reviews")], [{}])];
  assert.deepEqual(policies({ header: "x-user" }, tables), [{ header: { headerName: "x-user" } }]);
  assert.deepEqual(policies({ queryParameter: "q" }), [{ queryParameter: { name: "q" } }]);
  assert.deepEqual(policies({ sourceIp: true }), [{ connectionProperties: { sourceIp: true } }]);
  const cookie = { name: "c", path: "/p", ttl: 0, attributes: [["SameSite", "Lax"]] as const };
  assert.deepEqual(policies({ cookie }), [
    { cookie: { name: "c", path: "/p", ttl: "0s", attributes: [{ name: "SameSite", value: "Lax" }] } },
  ]);
  assert.equal(rig({ services }).host("9080", name).routes?.[0]?.route?.hashPolicy, undefined);
});

test("a subset's or a port's balancer replaces that of the whole host", () => {
  const simple = { simple: "RANDOM" } as const;
  const hash = { hash: { sourceIp: true }, algorithm: { type: "maglev", tableSize: 65_537 } } as const;
  const policyOf = (more: Partial<DestinationRule>) =>
    only({ action: to(destination("reviews", { subset: "v1" })) }, { rules: [rule(fqdn("reviews"), more)] }).route
      ?.hashPolicy;
  const v1 = (loadBalancer?: typeof simple | typeof hash) => [
    { ...subset("v1"), policy: { ports: [], ...(loadBalancer && { loadBalancer }) } },
  ];
  assert.equal(policyOf({ policy: { ports: [], loadBalancer: hash }, subsets: v1() })?.length, 1);
  assert.equal(policyOf({ policy: { ports: [], loadBalancer: hash }, subsets: v1(simple) }), undefined);
  assert.equal(policyOf({ policy: { ports: [] }, subsets: v1(hash) })?.length, 1);
  assert.equal(policyOf({ policy: { ports: [{ port: 9080 }], loadBalancer: hash }, subsets: v1() }), undefined);
  assert.equal(policyOf({ policy: { ports: [{ port: 1 }], loadBalancer: hash }, subsets: v1() })?.length, 1);
});

test("header values that Envoy would refuse are left out, Host becomes a rewrite", () => {
  const change = (set: readonly (readonly [string, string])[]) => ({ set, add: [], remove: ["host", ":path", "x-y"] });
  const { routes, diagnostics } = routesOf([
    {
      headers: {
        request: change([
          ["x-good", "%REQ(X-A?X-B):10% 50%%"],
          ["x-open", "50%"],
          ["x-unknown", "%NOTHING%"],
          [":authority", "new.example.com"],
        ]),
        response: change([]),
      },
    },
  ]);
  assert.deepEqual(routes[0]?.requestHeadersToAdd, [
    { header: { key: "x-good", value: "%REQ(X-A?X-B):10% 50%%" }, appendAction: "OVERWRITE_IF_EXISTS_OR_ADD" },
  ]);
  assert.deepEqual(routes[0]?.requestHeadersToRemove, ["x-y"]);
  assert.equal(routes[0]?.route?.hostRewriteLiteral, "new.example.com");
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.path?.at(-1)]),
    [
      ["HED0304", "x-open"],
      ["HED0304", "x-unknown"],
    ],
  );
});

test("redirects take their port from the request only when it is not implied", () => {
  const port = (more: object) =>
    only({ action: { type: "redirect", redirect: { code: 301, ...more } } }).redirect?.portRedirect;
  assert.equal(port({ port: "FROM_REQUEST_PORT" }), 9080);
  assert.equal(port({ port: "FROM_PROTOCOL_DEFAULT" }), undefined);
  assert.equal(port({ port: 443, scheme: "https" }), undefined);
  assert.equal(port({ port: 443, scheme: "http" }), 443);
});

test("mirrors of 0 % are none; a fraction keeps four digits", () => {
  const mirrors = (percent: number) =>
    only({ mirrors: [{ ...destination("ratings"), percent }] }).route?.requestMirrorPolicies;
  assert.equal(mirrors(0), undefined);
  assert.deepEqual(mirrors(12.3456)?.[0]?.runtimeFraction, {
    defaultValue: { numerator: 123456, denominator: "MILLION" },
  });
  assert.deepEqual(mirrors(100)?.[0], {
    cluster: `outbound|9080||${fqdn("ratings")}`,
    runtimeFraction: { defaultValue: { numerator: 100 } },
    traceSampled: false,
  });
});

test("origins lead from each part of the message to its field", () => {
  const { origins } = routesOf([
    { retries: { attempts: 1, retryOn: "" }, timeout: 1, matches: [match({ uri: { exact: "/a" } })] },
  ]);
  const at = (...path: readonly (string | number)[]) =>
    origins.find((o) => JSON.stringify(o.at) === JSON.stringify(path))?.path;
  // ratings comes first in the table.
  assert.deepEqual(at("virtualHosts", 1), ["spec", "hosts"]);
  assert.deepEqual(at("virtualHosts", 0), ["spec", "ports", 0]);
  assert.deepEqual(at("virtualHosts", 1, "routes", 0), ["spec", "http", 0, "match", 0]);
  assert.deepEqual(at("virtualHosts", 1, "routes", 0, "route", "retryPolicy"), ["spec", "http", 0, "retries"]);
  assert.deepEqual(at("virtualHosts", 1, "routes", 0, "route", "timeout"), ["spec", "http", 0, "timeout"]);
  const destinationPath = ["spec", "http", 0, "route", 0, "destination"];
  assert.deepEqual(at("virtualHosts", 1, "routes", 0, "route", "cluster"), destinationPath);
});

test("the table names every cluster it sends to, mirrors included", () => {
  const { resource } = routesOf([
    { action: to("other"), mirrors: [{ ...destination("several", { port: 2 }), percent: 1 }] },
  ]);
  assert.deepEqual(resource.refs.clusters, [
    "PassthroughCluster",
    `outbound|2||${fqdn("several")}`,
    `outbound|8080||${fqdn("other")}`,
    `outbound|9080||${fqdn("ratings")}`,
  ]);
});
