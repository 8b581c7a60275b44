// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "@heddle/envoy";
import { fqdn, match, rig, service, table, to } from "./rig.ts";

const reviewsHost = `${fqdn("reviews")}:9080`;

test("a table per HTTP port holds every service of the port, and nothing of other ports or protocols", () => {
  const mesh = rig({
    services: [
      service("reviews"),
      service("ratings", [9080, 7070]),
      service("db", [[9080, "TCP"]]),
      service("sniffed", [[9080, "AUTO"]], { addresses: ["10.0.0.7"] }),
    ],
  });
  assert.deepEqual(mesh.names(), ["7070", "9080", `${fqdn("sniffed")}:9080`]);
  const { virtualHosts, validateClusters, ignorePortInHostMatching } = mesh.message("9080");
  assert.deepEqual(
    virtualHosts?.map((h) => h.name),
    [`${fqdn("ratings")}:9080`, reviewsHost, `${fqdn("sniffed")}:9080`, "allow_any"],
  );
  assert.equal(validateClusters, false);
  assert.equal(ignorePortInHostMatching, true);
});

test("a table joined from encoded hosts has the bytes of the table encoded at once", () => {
  const mesh = rig({ services: [service("reviews"), service("ratings"), service("x".repeat(150))] });
  const bytes = mesh.translated("9080").resource.bytes;
  assert.deepEqual(encode("envoy.config.route.v3.RouteConfiguration", mesh.message("9080")), bytes);
});

test("the default route has Istio's name, cluster, span, retries and no timeout", () => {
  const mesh = rig({ services: [service("reviews")] });
  assert.deepEqual(mesh.host("9080", reviewsHost).routes, [
    {
      name: "default",
      match: { prefix: "/" },
      route: {
        cluster: `outbound|9080||${fqdn("reviews")}`,
        timeout: "0s",
        retryPolicy: {
          retryOn: "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes",
          numRetries: 2,
          retryHostPredicate: [
            {
              name: "envoy.retry_host_predicates.previous_hosts",
              typedConfig: {
                "@type": "type.googleapis.com/envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate",
              },
            },
          ],
          hostSelectionRetryMaxAttempts: 5,
          retriableStatusCodes: [503],
        },
        maxStreamDuration: { grpcTimeoutHeaderMax: "0s" },
      },
      decorator: { operation: `${fqdn("reviews")}:9080/*` },
    },
  ]);
  assert.deepEqual(mesh.translated("9080").resource.refs.clusters, [
    "PassthroughCluster",
    `outbound|9080||${fqdn("reviews")}`,
  ]);
});

test("aliases follow the client's namespace", () => {
  const services = [service("reviews", [9080], { addresses: ["10.0.0.5", "10.1.0.0/16", "fd00::5"] })];
  assert.deepEqual(rig({ services }).host("9080", reviewsHost).domains, [
    fqdn("reviews"),
    "reviews",
    "reviews.default.svc",
    "reviews.default",
    "10.0.0.5",
    "[fd00::5]",
  ]);
  assert.deepEqual(rig({ services, namespace: "other" }).host("9080", reviewsHost).domains, [
    fqdn("reviews"),
    "reviews.default",
    "reviews.default.svc",
    "10.0.0.5",
    "[fd00::5]",
  ]);
});

test("a headless service also answers for its members", () => {
  const mesh = rig({ services: [service("db", [9080], { headless: true })] });
  const { domains } = mesh.host("9080", `${fqdn("db")}:9080`);
  assert.ok(domains?.includes(`*.${fqdn("db")}`) && domains?.includes("*.db"));
});

test("no name stands twice: a written host beats a derived one, the older address its twin", () => {
  const mesh = rig({
    services: [
      service("reviews", [9080], { addresses: ["10.0.0.5"], createdAt: "2026-01-02T00:00:00Z" }),
      service("entry", [9080], {
        hostname: "reviews.default",
        registry: "External",
        createdAt: "2026-02-01T00:00:00Z",
      }),
      service("twin", [9080], { addresses: ["10.0.0.5"], createdAt: "2026-03-01T00:00:00Z" }),
    ],
  });
  const domains = (mesh.message("9080").virtualHosts ?? []).flatMap((h) => h.domains ?? []);
  assert.equal(new Set(domains).size, domains.length);
  assert.deepEqual(mesh.host("9080", "reviews.default:9080").domains, ["reviews.default"]);
  assert.ok(mesh.host("9080", reviewsHost).domains?.includes("10.0.0.5"));
  assert.ok(!mesh.host("9080", `${fqdn("twin")}:9080`).domains?.includes("10.0.0.5"));
  assert.deepEqual(
    mesh.translated("9080").diagnostics.map((d) => [d.code, d.resource?.name]),
    [
      ["HED0303", "reviews"],
      ["HED0303", "twin"],
    ],
  );
});

test("what nobody knows passes, or is refused with 502 where the registry is all", () => {
  const services = [service("reviews")];
  const open = rig({ services }).message("9080").virtualHosts?.at(-1);
  assert.deepEqual(open?.routes?.[0]?.route, {
    cluster: "PassthroughCluster",
    timeout: "0s",
    maxStreamDuration: { grpcTimeoutHeaderMax: "0s" },
  });
  const closed = rig({ services, outboundMode: "REGISTRY_ONLY" }).message("9080").virtualHosts?.at(-1);
  assert.equal(closed?.name, "block_all");
  assert.deepEqual(closed?.routes?.[0]?.directResponse, { status: 502 });
});

test("the oldest table of a host decides; the younger one is told", () => {
  const mesh = rig({
    services: [service("reviews"), service("ratings")],
    tables: [
      table("young", [fqdn("reviews")], [{ action: to("ratings") }], { createdAt: "2026-02-01T00:00:00Z" }),
      table("old", [fqdn("reviews")], [{ name: "first" }], { createdAt: "2026-01-01T00:00:00Z" }),
    ],
  });
  assert.equal(mesh.host("9080", reviewsHost).routes?.[0]?.name, "first");
  const [told] = mesh.translated("9080").diagnostics;
  assert.equal(told?.code, "HED0302");
  assert.equal(told?.resource?.name, "young");
  assert.deepEqual(told?.path, ["spec", "hosts", 0]);
});

test("an exact host beats a wildcard, a longer wildcard a shorter one, whatever the age", () => {
  const tables = [
    table("all", ["*.cluster.local"], [{ name: "all" }], { createdAt: "2026-01-01T00:00:00Z" }),
    table("ns", ["*.default.svc.cluster.local"], [{ name: "ns" }], { createdAt: "2026-02-01T00:00:00Z" }),
    table("one", [fqdn("reviews")], [{ name: "one" }], { createdAt: "2026-03-01T00:00:00Z" }),
  ];
  const mesh = rig({
    services: [service("reviews"), service("ratings"), service("far", [9080], { namespace: "far" })],
    tables,
  });
  assert.equal(mesh.host("9080", reviewsHost).routes?.[0]?.name, "one");
  assert.equal(mesh.host("9080", `${fqdn("ratings")}:9080`).routes?.[0]?.name, "ns");
  assert.equal(mesh.host("9080", `${fqdn("far", "far")}:9080`).routes?.[0]?.name, "all");
});

test("a table whose matches are for other clients leaves the default route", () => {
  const tables = [table("reviews", [fqdn("reviews")], [{ matches: [match({ sourceLabels: { app: "web" } })] }])];
  const services = [service("reviews")];
  assert.equal(rig({ services, tables }).host("9080", reviewsHost).routes?.[0]?.name, "default");
  const web = rig({ services, tables, labels: { app: "web" } }).host("9080", reviewsHost);
  assert.equal(web.routes?.[0]?.name, undefined);
});

test("a host that only a table names is served on port 80, and where the table has services", () => {
  const tables = [
    table("outside", ["api.example.com"], [{}]),
    table("both", [fqdn("reviews"), "reviews.example.com"], [{}]),
  ];
  const mesh = rig({ services: [service("reviews"), service("web", [80])], tables });
  assert.deepEqual(mesh.host("80", "api.example.com:80").domains, ["api.example.com"]);
  assert.deepEqual(
    mesh.message("9080").virtualHosts?.map((h) => h.name),
    ["reviews.default.svc.cluster.local:9080", "reviews.example.com:9080", "allow_any"],
  );
});

test("a table for every host takes the place of the catch-all", () => {
  const mesh = rig({ services: [service("db", [[80, "TCP"]])], tables: [table("all", ["*"], [{}])] });
  assert.deepEqual(
    mesh.message("80").virtualHosts?.map((h) => [h.name, h.domains]),
    [["*:80", ["*"]]],
  );
});

test("a listener for one service has one host for every name", () => {
  const mesh = rig({ services: [service("reviews"), service("ratings")] });
  assert.deepEqual(
    mesh.message(reviewsHost).virtualHosts?.map((h) => [h.name, h.domains]),
    [[reviewsHost, ["*"]]],
  );
});

test("the HTTP proxy's table tells ports apart and takes CONNECT for any authority", () => {
  const local = {
    address: "127.0.0.1",
    inbound: {},
    outbound: { [reviewsHost]: 20001, "db:1": 20002 },
    httpProxy: 20000,
  };
  const mesh = rig({ services: [service("reviews", [9080, 80])], local });
  assert.deepEqual(mesh.names(), ["http_proxy", reviewsHost]);
  const { virtualHosts, ignorePortInHostMatching } = mesh.message("http_proxy");
  assert.notEqual(ignorePortInHostMatching, true);
  const at = (name: string) => virtualHosts?.find((h) => h.name === name);
  assert.deepEqual(at(reviewsHost)?.domains?.slice(0, 2), [`${fqdn("reviews")}:9080`, "reviews:9080"]);
  assert.deepEqual(at(`${fqdn("reviews")}:80`)?.domains?.slice(0, 4), [
    fqdn("reviews"),
    `${fqdn("reviews")}:80`,
    "reviews",
    "reviews:80",
  ]);
  for (const host of virtualHosts ?? []) {
    assert.deepEqual(host.routes?.at(-1)?.match, { connectMatcher: {} });
    assert.equal(host.routes?.at(-1)?.route?.cluster, "heddle-http-proxy-loopback");
  }
});

test("an unknown table name is no table", () => {
  assert.throws(() => rig({ services: [service("reviews")] }).message("nonsense"), /no route table/);
});
