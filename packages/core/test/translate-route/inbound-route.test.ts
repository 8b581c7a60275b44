// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { encode } from "@heddle/envoy";
import { buildInboundRoute } from "../../src/translate/route/inbound-route.ts";
import { envoyPath, validateTable } from "./envoy-rig.ts";
import { fqdn, service } from "./rig.ts";

const port = { port: 8080, protocol: "HTTP", services: [{ service: service("reviews"), port: 9080 }] } as const;

test("the inbound table is named after the workload's port, its host after the service's", () => {
  const { message, origins, clusters } = buildInboundRoute(port);
  assert.equal(message["name"], "inbound|8080||");
  assert.equal(message["validateClusters"], false);
  assert.deepEqual(message["virtualHosts"], [
    {
      name: "inbound|http|9080",
      domains: ["*"],
      routes: [
        {
          name: "default",
          match: { prefix: "/" },
          route: {
            cluster: "inbound|8080||",
            timeout: "0s",
            retryPolicy: { retryOn: "reset-before-request", numRetries: 2 },
            maxStreamDuration: { maxStreamDuration: "0s", grpcTimeoutHeaderMax: "0s" },
          },
          decorator: { operation: `${fqdn("reviews")}:9080/*` },
        },
      ],
    },
  ]);
  assert.deepEqual(clusters, ["inbound|8080||"]);
  assert.deepEqual(
    origins.map((o) => [o.at, o.path]),
    [
      [
        ["virtualHosts", 0],
        ["spec", "ports", 0],
      ],
    ],
  );
  assert.ok(encode("envoy.config.route.v3.RouteConfiguration", message).length > 0);
});

test("a port that no service names is named after itself", () => {
  const { message } = buildInboundRoute({ ...port, services: [] });
  const [host] = message["virtualHosts"] as readonly { readonly name: string }[];
  assert.equal(host?.name, "inbound|http|8080");
});

test("Envoy takes it", { skip: existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}` }, () => {
  assert.equal(validateTable(buildInboundRoute(port).message), "");
});
