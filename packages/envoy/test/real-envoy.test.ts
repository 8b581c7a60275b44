// SPDX-License-Identifier: Apache-2.0
// A real Envoy reads a bootstrap and discovery responses that we encoded, forwards a request, and prints back what it has.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  type Any,
  any,
  type Bootstrap,
  type Cluster,
  type ClusterLoadAssignment,
  type ConfigSource,
  encode,
  encodeResource,
  type Listener,
  normalizeJson,
  type RouteConfiguration,
  sotwResponse,
  typeUrl,
} from "../src/index.ts";
import { startEnvoy } from "./envoy-process.ts";
import { findEnvoyForTest } from "./find-envoy.ts";

const program = findEnvoyForTest();
const skip = program === undefined ? "no Envoy found" : false;
const http = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions";

const cluster = (source: ConfigSource): Cluster => ({
  name: "outbound|80||größe.default.svc.cluster.local",
  type: "EDS",
  edsClusterConfig: { edsConfig: source, serviceName: "endpoints" },
  connectTimeout: "0.250s",
  lbPolicy: "RING_HASH",
  ringHashLbConfig: { minimumRingSize: 64 },
  circuitBreakers: { thresholds: [{ maxConnections: 4294967295, maxRequests: 7, trackRemaining: true }] },
  outlierDetection: { consecutive5xx: 5, interval: "10s", baseEjectionTime: "30s", maxEjectionPercent: 10 },
  typedExtensionProtocolOptions: {
    [http]: any(http, {
      explicitHttpConfig: { httpProtocolOptions: {} },
      commonHttpProtocolOptions: { idleTimeout: "3600s" },
    }),
  },
  metadata: { filterMetadata: { istio: { services: [{ host: "größe", weight: 0.5, ready: true, more: null }] } } },
});

const endpoints = (port: number): ClusterLoadAssignment => ({
  clusterName: "endpoints",
  endpoints: [
    {
      locality: { region: "r1", zone: "z1" },
      loadBalancingWeight: 3,
      lbEndpoints: [
        {
          endpoint: { address: { socketAddress: { address: "127.0.0.1", portValue: port } }, hostname: "a" },
          healthStatus: "HEALTHY",
          loadBalancingWeight: 128,
        },
      ],
    },
  ],
});

const routes: RouteConfiguration = {
  name: "80",
  validateClusters: false,
  virtualHosts: [
    {
      name: "all",
      domains: ["*"],
      routes: [
        {
          name: "first",
          match: {
            safeRegex: { regex: "/a/[0-9]+" },
            headers: [{ name: "x-user", stringMatch: { exact: "jason", ignoreCase: true } }],
          },
          route: {
            cluster: "outbound|80||größe.default.svc.cluster.local",
            timeout: "15s",
            hashPolicy: [{ header: { headerName: "x-user" } }],
            retryPolicy: { retryOn: "5xx", numRetries: 2, perTryTimeout: "2s", retriableStatusCodes: [503, 504] },
          },
          responseHeadersToAdd: [
            { header: { key: "x-route", value: "first" }, appendAction: "OVERWRITE_IF_EXISTS_OR_ADD" },
          ],
          typedPerFilterConfig: {
            "envoy.filters.http.cors": any("envoy.extensions.filters.http.cors.v3.CorsPolicy", {
              allowOriginStringMatch: [{ prefix: "https://" }],
              maxAge: "600",
            }),
          },
        },
        { match: { prefix: "/" }, directResponse: { status: 404, body: { inlineBytes: "bm8K" } } },
      ],
    },
  ],
};

const listener = (source: ConfigSource): Listener => ({
  name: "front",
  address: { socketAddress: { address: "127.0.0.1", portValue: 0 } },
  trafficDirection: "OUTBOUND",
  filterChains: [
    {
      filters: [
        {
          name: "envoy.filters.network.http_connection_manager",
          typedConfig: any("envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager", {
            statPrefix: "front",
            rds: { routeConfigName: "80", configSource: source },
            accessLog: [
              {
                name: "envoy.access_loggers.stderr",
                filter: { responseFlagFilter: { flags: ["UH"] } },
                typedConfig: any("envoy.extensions.access_loggers.stream.v3.StderrAccessLog", {
                  logFormat: { jsonFormat: { code: "%RESPONSE_CODE%" } },
                }),
              },
            ],
            httpFilters: [
              { name: "envoy.filters.http.cors", typedConfig: any("envoy.extensions.filters.http.cors.v3.Cors", {}) },
              {
                name: "envoy.filters.http.lua",
                typedConfig: any("envoy.extensions.filters.http.lua.v3.Lua", {
                  defaultSourceCode: {
                    inlineString: "function envoy_on_response(h) h:headers():add('x-lua', 'yes') end",
                  },
                }),
              },
              {
                name: "envoy.filters.http.router",
                typedConfig: any("envoy.extensions.filters.http.router.v3.Router", {}),
              },
            ],
          }),
        },
      ],
    },
  ],
});

function writeResponse(folder: string, file: string, url: string, message: object): ConfigSource {
  const path = join(folder, file);
  const resources = [encodeResource(url, file, message)];
  writeFileSync(path, sotwResponse({ typeUrl: url, nonce: "", version: "1", resources }).subarray(5));
  return { resourceApiVersion: "V3", pathConfigSource: { path } };
}

function writeConfiguration(folder: string, port: number): Record<string, object> {
  const eds = writeResponse(folder, "eds.pb", typeUrl.endpoint, endpoints(port));
  const rds = writeResponse(folder, "rds.pb", typeUrl.route, routes);
  const cdsConfig = writeResponse(folder, "cds.pb", typeUrl.cluster, cluster(eds));
  const ldsConfig = writeResponse(folder, "lds.pb", typeUrl.listener, listener(rds));
  const bootstrap: Bootstrap = {
    node: { id: "test", cluster: "test", metadata: { LABELS: { app: "a" } } },
    admin: { address: { socketAddress: { address: "127.0.0.1", portValue: 0 } } },
    dynamicResources: { cdsConfig, ldsConfig },
  };
  writeFileSync(join(folder, "bootstrap.pb"), encode("envoy.config.bootstrap.v3.Bootstrap", bootstrap));
  return { cluster: cluster(eds), listener: listener(rds), routes, endpoints: endpoints(port) };
}

interface Dump {
  readonly configs: readonly Any[];
}

/** What Envoy prints of a part of its configuration, brought into our shape. */
async function dump(admin: string, query: string): Promise<Any[]> {
  const json: unknown = await (await fetch(`${admin}/config_dump?${query}`)).json();
  const { value, problems } = normalizeJson("envoy.admin.v3.ConfigDump", json);
  assert.deepEqual(problems, []);
  return [...(value as Dump).configs];
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

/** Without default values and type, as a decoded message would be. */
function canonical(typeName: string, message: unknown): unknown {
  const { value, problems } = normalizeJson(typeName, message);
  assert.deepEqual(problems, []);
  return value;
}

test("Envoy accepts our bytes, forwards by them and prints the same configuration", { skip }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heddle-envoy-test-"));
  const upstream = createServer((request, response) => response.end(`upstream ${request.url}`));
  const sent = writeConfiguration(folder, await listen(upstream));
  const envoy = await startEnvoy(program ?? "", folder, "bootstrap.pb");
  try {
    const dumps: unknown[] = await Promise.all(
      ["dynamic_active_clusters", "dynamic_listeners", "dynamic_route_configs", "dynamic_endpoint_configs"].map(
        async (resource) => {
          const query =
            resource === "dynamic_endpoint_configs" ? `resource=${resource}&include_eds` : `resource=${resource}`;
          const [first] = await dump(envoy.admin, query);
          assert.ok(first !== undefined, `${resource} is empty`);
          assert.equal(first["errorState"], undefined);
          const state = first["activeState"] as Any | undefined;
          const found = state?.["listener"] ?? first["cluster"] ?? first["routeConfig"] ?? first["endpointConfig"];
          const { "@type": _, ...message } = found as Any;
          return message;
        },
      ),
    );
    assert.deepEqual(dumps.slice(0, 3), [
      canonical("envoy.config.cluster.v3.Cluster", sent["cluster"]),
      canonical("envoy.config.listener.v3.Listener", sent["listener"]),
      canonical("envoy.config.route.v3.RouteConfiguration", sent["routes"]),
    ]);
    const port = /:(\d+)\n/.exec(await (await fetch(`${envoy.admin}/listeners`)).text())?.[1];
    const answer = await fetch(`http://127.0.0.1:${port}/a/1`, { headers: { "x-user": "JASON" } });
    assert.deepEqual(
      [answer.status, answer.headers.get("x-route"), answer.headers.get("x-lua")],
      [200, "first", "yes"],
    );
    assert.equal(await answer.text(), "upstream /a/1");
    const other = await fetch(`http://127.0.0.1:${port}/a/x`);
    assert.deepEqual([other.status, await other.text()], [404, "no\n"]);
  } finally {
    await envoy.stop();
    upstream.close();
    rmSync(folder, { recursive: true });
  }
});
