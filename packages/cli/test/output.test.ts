// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "@heddle/core";
import { ageText } from "../src/commands/proxy-status.ts";
import { CommandError } from "../src/exit-code.ts";
import { parseAddress } from "../src/input/address.ts";
import { diagnosticJson } from "../src/output/diagnostic-json.ts";
import { countText, diagnosticText } from "../src/output/diagnostic-text.ts";
import { renderTable } from "../src/output/table.ts";
import { parseDump } from "../src/proxy-config/dump.ts";
import { clusterTable, endpointTable, listenerTable, routeTable } from "../src/proxy-config/tables.ts";

const ref = { group: "networking.istio.io", kind: "VirtualService", namespace: "shop", name: "a" };
const finding: Diagnostic = {
  code: "HED0001",
  severity: "error",
  message: "No.",
  resource: ref,
  path: ["spec", "http", 0],
  position: { file: "a.yaml", line: 3, column: 5 },
  fix: { description: "Yes." },
  related: [{ message: "here", position: { file: "b.yaml", line: 1, column: 2 } }],
};

test("a table has istioctl's form: five blanks between columns, none at the end of a line", () => {
  assert.equal(renderTable(["A", "LONG"], [["abc", "x"], ["d"]]), "A       LONG\nabc     x\nd");
});

test("ages are short", () => {
  const seconds = [0, 119, 120, 7199, 7200, 172_799, 172_800].map((s) => ageText(s * 1000));
  assert.deepEqual(seconds, ["0s", "119s", "2m", "120m", "2h", "48h", "2d"]);
});

test("addresses: host and port, brackets, port alone; what is none is a usage error", () => {
  assert.deepEqual(parseAddress("10.0.0.1:80"), { host: "10.0.0.1", port: 80 });
  assert.deepEqual(parseAddress("[::1]:80"), { host: "::1", port: 80 });
  assert.deepEqual(parseAddress(":0"), { host: "127.0.0.1", port: 0 });
  for (const text of ["", "80", "a:", "a:b", "a:65536", "a:-1", "a:1.5"])
    assert.throws(
      () => parseAddress(text),
      (error: unknown) => error instanceof CommandError && error.exitCode === 64,
      text,
    );
});

test("a diagnostic as data has every key, null where it does not apply", () => {
  const place = { resource: "VirtualService shop/a", path: "spec.http[0]", file: "a.yaml", line: 3, column: 5 };
  const none = { resource: null, path: null, file: null, line: null, column: null };
  const { related, ...rest } = diagnosticJson(finding);
  assert.deepEqual(rest, {
    code: "HED0001",
    severity: "error",
    message: "No.",
    ...place,
    fix: { description: "Yes." },
  });
  assert.deepEqual(related, [{ message: "here", ...none, file: "b.yaml", line: 1, column: 2 }]);
  const bare = diagnosticJson({ code: "X", severity: "info", message: "m" });
  assert.deepEqual(bare, { code: "X", severity: "info", message: "m", ...none, fix: null, related: [] });
});

test("a diagnostic for people: where, what, what else, what to do", () => {
  assert.equal(
    diagnosticText(finding),
    [
      "error HED0001  a.yaml:3:5  VirtualService shop/a  spec.http[0]",
      "        No.",
      "        see b.yaml:1:2: here",
      "        fix: Yes.",
    ].join("\n"),
  );
  const of = (...severities: readonly Diagnostic["severity"][]) =>
    countText(severities.map((severity) => ({ code: "", severity, message: "" })));
  assert.deepEqual([of("info", "error", "error"), of("warning"), of()], ["2 errors, 1 note", "1 warning", ""]);
});

test("a dump of Envoy in snake case reads like ours in camel case; keys that users chose stay", () => {
  const snake = {
    configs: [
      {
        "@type": "type.googleapis.com/envoy.admin.v3.ClustersConfigDump",
        dynamic_active_clusters: [
          {
            cluster: {
              name: "outbound|80|v1|a.shop.svc.cluster.local",
              type: "EDS",
              metadata: {
                filter_metadata: {
                  istio: { config: "/apis/networking.istio.io/v1/namespaces/shop/destination-rule/a", "some.key_x": 1 },
                },
              },
            },
          },
        ],
      },
      {
        "@type": "type.googleapis.com/envoy.admin.v3.ListenersConfigDump",
        dynamic_listeners: [
          {
            active_state: {
              listener: {
                address: { socket_address: { address: "0.0.0.0", port_value: 80 } },
                filter_chains: [{ filters: [{ typed_config: { rds: { route_config_name: "80" } } }] }],
                default_filter_chain: { filters: [{ typed_config: { cluster: "PassthroughCluster" } }] },
              },
            },
          },
        ],
      },
      {
        "@type": "type.googleapis.com/envoy.admin.v3.RoutesConfigDump",
        dynamic_route_configs: [
          {
            route_config: {
              name: "80",
              virtual_hosts: [
                {
                  name: "a:80",
                  domains: ["a", "a.shop", "a.shop.svc"],
                  routes: [{ match: { prefix: "/x" }, direct_response: { status: 404 } }],
                },
              ],
            },
          },
        ],
      },
      {
        "@type": "type.googleapis.com/envoy.admin.v3.EndpointsConfigDump",
        dynamic_endpoint_configs: [
          {
            endpoint_config: {
              cluster_name: "c",
              endpoints: [
                {
                  lb_endpoints: [{ endpoint: { address: { socket_address: { address: "10.0.0.1", port_value: 8 } } } }],
                },
              ],
            },
          },
        ],
      },
    ],
  };
  const dump = parseDump(JSON.stringify(snake));
  const lastLine = (table: string) => (table.split("\n").at(-1) ?? "").split(/ {2,}/);
  assert.deepEqual(lastLine(clusterTable(dump, {})), [
    "a.shop.svc.cluster.local",
    "80",
    "v1",
    "outbound",
    "EDS",
    "a.shop",
  ]);
  assert.deepEqual(
    listenerTable(dump, {})
      .split("\n")
      .slice(1)
      .map((l) => l.split(/ {2,}/)),
    [
      ["0.0.0.0", "80", "ALL", "Cluster: PassthroughCluster"],
      ["0.0.0.0", "80", "ALL", "Route: 80"],
    ],
  );
  assert.deepEqual(lastLine(routeTable(dump, {})), ["80", "a:80", "a, a.shop + 1 more...", "/x*", "404"]);
  assert.deepEqual(lastLine(endpointTable(dump, {})), ["10.0.0.1:8", "HEALTHY", "c"]);
  const rows = (table: string) => table.split("\n").length - 1;
  for (const [filter, clusters] of [
    [{ port: "81" }, 0],
    [{ port: "80", subset: "v1", direction: "outbound" }, 1],
    [{ subset: "v2" }, 0],
    [{ direction: "inbound" }, 0],
    [{ fqdn: "a.shop.svc.cluster.local" }, 1],
  ] as const)
    assert.equal(rows(clusterTable(dump, filter)), clusters, JSON.stringify(filter));
  assert.deepEqual(
    [{ address: "0.0.0.0" }, { address: "127.0.0.1" }].map((f) => rows(listenerTable(dump, f))),
    [2, 0],
  );
  assert.deepEqual(
    [
      { address: "10.0.0.1", port: "8", cluster: "c" },
      { status: "healthy" },
      { status: "UNHEALTHY" },
      { cluster: "d" },
    ].map((f) => rows(endpointTable(dump, f))),
    [1, 1, 0, 0],
  );
  assert.throws(() => parseDump("{"), CommandError);
});
