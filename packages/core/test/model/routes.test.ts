// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RouteTable } from "../../src/model/route-table.ts";
import { codes, createRig, objects } from "./rig.ts";

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, field: unknown) => (key === "origin" ? undefined : field)));

function tableOf(spec: string, metadata = "{name: vs, namespace: shop}"): RouteTable {
  const rig = createRig(
    ...objects(`
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: ${metadata}
spec:
${spec}`),
  );
  assert.deepEqual(rig.faults, []);
  const [table] = [...rig.mesh.routeTables.entries().values()];
  assert.ok(table);
  return table;
}

test("hosts, gateways and visibility are resolved", () => {
  const table = tableOf(`
  hosts: [reviews, Reviews.Example.com, "*.example.org"]
  gateways: [mesh, gw, other/gw]
  exportTo: [".", other]
  http: [{route: [{destination: {host: reviews}}]}]`);
  assert.deepEqual(table.hosts, ["reviews.shop.svc.cluster.local", "reviews.example.com", "*.example.org"]);
  assert.deepEqual(table.gateways, ["mesh", "shop/gw", "other/gw"]);
  assert.deepEqual(table.exportTo, { all: false, namespaces: ["other", "shop"] });
  assert.equal(table.key, "shop/vs");
});

test("no gateways means the sidecars; spellings of one host count once", () => {
  const table = tableOf(`
  hosts: [reviews, reviews.shop.svc.cluster.local]
  http: [{route: [{destination: {host: reviews}}]}]`);
  assert.deepEqual([table.gateways, table.hosts], [["mesh"], ["reviews.shop.svc.cluster.local"]]);
});

test("matches: everything that can be compared, in a fixed order", () => {
  const table = tableOf(`
  hosts: [reviews]
  http:
  - name: main
    match:
    - name: first
      uri: {prefix: /api}
      ignoreUriCase: true
      scheme: {exact: https}
      method: {exact: GET}
      authority: {regex: "a.*"}
      headers: {X-B: {exact: b}, x-a: {}, "@request.auth.claims.Group": {exact: dev}}
      withoutHeaders: {X-No: {}}
      queryParams: {q: {exact: "1"}, a: {}}
      port: 8080
      sourceLabels: {app: web}
      sourceNamespace: shop
      gateways: [gw]
    - uri: {exact: /}
    route: [{destination: {host: reviews}}]`);
  const route = table.http[0];
  assert.deepEqual(plain(route?.matches), [
    {
      name: "first",
      uri: { prefix: "/api" },
      ignoreUriCase: true,
      scheme: { exact: "https" },
      method: { exact: "GET" },
      authority: { regex: "a.*" },
      headers: [
        ["@request.auth.claims.Group", { exact: "dev" }],
        ["x-a", { present: true }],
        ["x-b", { exact: "b" }],
      ],
      withoutHeaders: [["x-no", { present: true }]],
      queryParams: [
        ["a", { present: true }],
        ["q", { exact: "1" }],
      ],
      port: 8080,
      sourceLabels: { app: "web" },
      sourceNamespace: "shop",
      gateways: ["shop/gw"],
    },
    {
      name: "",
      uri: { exact: "/" },
      ignoreUriCase: false,
      headers: [],
      withoutHeaders: [],
      queryParams: [],
      gateways: [],
    },
  ]);
  assert.deepEqual(route?.matches[1]?.origin.path, ["spec", "http", 0, "match", 1]);
});

test("destinations and weights", () => {
  const table = tableOf(`
  hosts: [reviews]
  http:
  - route: [{destination: {host: reviews, subset: v1, port: {number: 9080}}, weight: 0}]
  - route:
    - {destination: {host: a.other}, weight: 90, headers: {request: {set: {b: "2", a: "1"}, remove: [c]}}}
    - {destination: {host: B}, weight: 10}
    - {destination: {host: c}}`);
  assert.deepEqual(plain(table.http.map((route) => route.action)), [
    {
      type: "forward",
      destinations: [{ host: "reviews.shop.svc.cluster.local", subset: "v1", port: 9080, weight: 100 }],
    },
    {
      type: "forward",
      destinations: [
        {
          host: "a.other",
          weight: 90,
          headers: {
            request: {
              set: [
                ["a", "1"],
                ["b", "2"],
              ],
              add: [],
              remove: ["c"],
            },
            response: { set: [], add: [], remove: [] },
          },
        },
        { host: "b.shop.svc.cluster.local", weight: 10 },
        { host: "c.shop.svc.cluster.local", weight: 0 },
      ],
    },
  ]);
  const action = table.http[1]?.action;
  assert.ok(action?.type === "forward");
  assert.deepEqual(action.destinations[1]?.origin.path, ["spec", "http", 1, "route", 1, "destination"]);
});

test("redirect, direct response, rewrite, timeout, retries, fault, mirrors, CORS, headers", () => {
  const table = tableOf(`
  hosts: [reviews]
  http:
  - redirect: {uri: /new, authority: x.example, scheme: https, derivePort: FROM_REQUEST_PORT}
  - match: [{uri: {prefix: /o}}]
    redirect: {prefixRewrite: /p, port: 8443, redirectCode: 308}
  - directResponse: {status: 503, body: {string: gone}}
  - directResponse: {status: 200}
  - route: [{destination: {host: a}}]
    rewrite: {uriRegexRewrite: {match: "/a/(.*)", rewrite: '/\\1'}, authority: b}
    timeout: 1.5s
    retries: {attempts: 3, perTryTimeout: 2s, retryOn: "5xx", backoff: 10ms}
    fault: {delay: {fixedDelay: 3s, percentage: {value: 0.5}}, abort: {httpStatus: 418, percentage: {value: 100}}}
    mirror: {host: m}
    mirrorPercentage: {value: 20}
    corsPolicy: {allowOrigins: [{exact: "https://x"}], allowMethods: [GET], maxAge: 1h, allowCredentials: false, unmatchedPreflights: IGNORE}
    headers: {response: {add: {x: "1"}}}
  - route: [{destination: {host: a}}]
    timeout: 0s
    retries: {}
    mirrors: [{destination: {host: n}}, {destination: {host: o}, percentage: {value: 0}}]
  - route: [{destination: {host: a}}]`);
  const [redirect, prefix, direct, empty, full, retry, bare] = plain(table.http) as Record<string, unknown>[];
  assert.deepEqual(redirect?.["action"], {
    type: "redirect",
    redirect: { uri: "/new", authority: "x.example", scheme: "https", port: "FROM_REQUEST_PORT", code: 301 },
  });
  assert.deepEqual(prefix?.["action"], { type: "redirect", redirect: { prefix: "/p", port: 8443, code: 308 } });
  assert.deepEqual(direct?.["action"], { type: "direct", status: 503, body: { text: "gone" } });
  assert.deepEqual(empty?.["action"], { type: "direct", status: 200 });
  assert.deepEqual(
    [full?.["rewrite"], full?.["timeout"], full?.["retries"], full?.["fault"]],
    [
      { authority: "b", uriRegex: { match: "/a/(.*)", rewrite: "/\\1" } },
      1500,
      { attempts: 3, perTryTimeout: 2000, retryOn: "5xx", backoff: 10 },
      { delay: { fixed: 3000, percent: 0.5 }, abort: { httpStatus: 418, percent: 100 } },
    ],
  );
  assert.deepEqual(full?.["mirrors"], [{ host: "m.shop.svc.cluster.local", percent: 20 }]);
  assert.deepEqual(retry?.["mirrors"], [{ host: "n.shop.svc.cluster.local", percent: 100 }]);
  assert.deepEqual(full?.["cors"], {
    allowOrigins: [{ exact: "https://x" }],
    allowMethods: ["GET"],
    allowHeaders: [],
    exposeHeaders: [],
    maxAge: 3_600_000,
    allowCredentials: false,
    unmatchedPreflights: "IGNORE",
  });
  assert.deepEqual(full?.["headers"], {
    request: { set: [], add: [], remove: [] },
    response: { set: [], add: [["x", "1"]], remove: [] },
  });
  assert.deepEqual([retry?.["timeout"], retry?.["retries"]], [0, { attempts: 0, retryOn: "" }]);
  assert.deepEqual(Object.keys(bare ?? {}).sort(), ["action", "matches", "mirrors", "name"]);
});

test("a fault without a percentage concerns nobody, and that is told", () => {
  const fault = (text: string) =>
    createRig(
      ...objects(`
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: vs}
spec: {hosts: [a], http: [{fault: ${text}, route: [{destination: {host: a}}]}]}`),
    );
  const silent = fault("{delay: {fixedDelay: 3s}}");
  assert.equal(silent.mesh.routeTables.get("default/vs")?.http[0]?.fault?.delay?.percent, 0);
  assert.deepEqual(codes(silent), ["HED0153"]);
  assert.deepEqual(codes(fault("{delay: {fixedDelay: 3s, percentage: {value: 1}}}")), []);
  const old = fault("{delay: {fixedDelay: 3s, percent: 40}}");
  assert.equal(old.mesh.routeTables.get("default/vs")?.http[0]?.fault?.delay?.percent, 40);
  assert.deepEqual(codes(old), []);
});

test("TLS and TCP routes", () => {
  const table = tableOf(`
  hosts: [db]
  tls:
  - match: [{port: 443, sniHosts: ["A.example", "*.b.example"], gateways: [mesh]}]
    route: [{destination: {host: db, port: {number: 443}}, weight: 100}]
  tcp:
  - match: [{port: 27017, destinationSubnets: [10.0.0.0/8], sourceLabels: {app: web}, sourceNamespace: shop}]
    route: [{destination: {host: db}, weight: 25}, {destination: {host: db2}, weight: 75}]
  - route: [{destination: {host: db}}]`);
  assert.deepEqual(plain(table.tls), [
    {
      matches: [{ sniHosts: ["a.example", "*.b.example"], port: 443, destinationSubnets: [], gateways: ["mesh"] }],
      destinations: [{ host: "db.shop.svc.cluster.local", port: 443, weight: 100 }],
    },
  ]);
  assert.deepEqual(plain(table.tcp), [
    {
      matches: [
        {
          destinationSubnets: ["10.0.0.0/8"],
          port: 27017,
          gateways: [],
          sourceLabels: { app: "web" },
          sourceNamespace: "shop",
        },
      ],
      destinations: [
        { host: "db.shop.svc.cluster.local", weight: 25 },
        { host: "db2.shop.svc.cluster.local", weight: 75 },
      ],
    },
    { matches: [], destinations: [{ host: "db.shop.svc.cluster.local", weight: 100 }] },
  ]);
});

test("a delegate without hosts is no route table, a rule that delegates is left out", () => {
  const rig = createRig(
    ...objects(`
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: leaf}
spec: {http: [{route: [{destination: {host: a}}]}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: root}
spec: {hosts: [a], http: [{match: [{uri: {prefix: /a}}], delegate: {name: leaf}}, {route: [{destination: {host: a}}]}]}`),
  );
  assert.deepEqual([...rig.mesh.routeTables.entries().keys()], ["default/root"]);
  const table = rig.mesh.routeTables.get("default/root");
  assert.deepEqual(
    table?.http.map((route) => route.origin.path),
    [["spec", "http", 1]],
  );
});
