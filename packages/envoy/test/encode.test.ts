// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { any, decode, EncodeError, encode, type MatchPredicate } from "../src/index.ts";

const routes = "envoy.config.route.v3.RouteConfiguration";
const endpoints = "envoy.config.endpoint.v3.ClusterLoadAssignment";

function hex(typeName: string, message: object): string {
  return Buffer.from(encode(typeName, message)).toString("hex");
}

test("bytes of small messages, worked out by hand", () => {
  assert.equal(hex(endpoints, { clusterName: "ab" }), "0a026162");
  assert.equal(hex("envoy.config.core.v3.SocketAddress", { address: "é", portValue: 300 }), "1202c3a918ac02");
  assert.equal(hex("envoy.config.core.v3.Locality", {}), "");
  assert.equal(hex("envoy.config.core.v3.HttpUri", { timeout: "1.5s" }), "1a0808011080cab5ee01");
  assert.equal(hex("envoy.config.core.v3.HttpUri", { timeout: "0s" }), "1a00");
});

test("default values are left out, except in one-ofs", () => {
  assert.equal(hex(endpoints, { clusterName: "", endpoints: [], namedEndpoints: {} }), "");
  assert.equal(hex("envoy.config.core.v3.SocketAddress", { address: "", portValue: 0 }), "1800");
  assert.equal(hex("envoy.config.cluster.v3.Cluster", { lbPolicy: "ROUND_ROBIN", type: undefined }), "");
});

test("wrappers are plain values, present with any value", () => {
  const weighted = "envoy.config.endpoint.v3.LbEndpoint";
  assert.equal(hex(weighted, { loadBalancingWeight: 0 }), "2200");
  assert.equal(hex(weighted, { loadBalancingWeight: 1 }), "22020801");
});

test("an Any is written in place", () => {
  const router = any("envoy.extensions.filters.http.router.v3.Router", { suppressEnvoyHeaders: true });
  assert.deepEqual(router, {
    "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router",
    suppressEnvoyHeaders: true,
  });
  const filter = { name: "r", typedConfig: router };
  const name = "envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter";
  assert.deepEqual(decode(name, encode(name, filter)), filter);
});

test("an Any of an unknown type carries its bytes", () => {
  const message = { resources: [{ "@type": "type.googleapis.com/acme.Secret", value: "AQID" }] };
  const name = "envoy.service.discovery.v3.DiscoveryResponse";
  assert.deepEqual(decode(name, encode(name, message)), message);
});

test("well-known types in an Any stand under value", () => {
  const wrapped = any("google.protobuf.Duration", "2s");
  assert.deepEqual(wrapped, { "@type": "type.googleapis.com/google.protobuf.Duration", value: "2s" });
  const name = "envoy.config.core.v3.TypedExtensionConfig";
  assert.deepEqual(decode(name, encode(name, { typedConfig: wrapped })), { typedConfig: wrapped });
});

interface Fault {
  readonly name: string;
  readonly typeName: string;
  readonly message: object;
  readonly says: RegExp;
}

const route = (action: object): object => ({ virtualHosts: [{}, { routes: [{ route: action }] }] });

const faults: readonly Fault[] = [
  {
    name: "an unknown field",
    typeName: routes,
    message: route({ timeouts: "1s" }),
    says: /virtualHosts\[1\]\.routes\[0\]\.route\.timeouts: .*RouteAction has no such field/,
  },
  { name: "an unknown field that is null", typeName: routes, message: { hosts: null }, says: /hosts/ },
  { name: "snake_case", typeName: routes, message: { virtual_hosts: [] }, says: /virtual_hosts/ },
  {
    name: "two of a one-of",
    typeName: routes,
    message: route({ cluster: "a", clusterHeader: "b" }),
    says: /another member of cluster_specifier/,
  },
  {
    name: "text for a list",
    typeName: routes,
    message: { virtualHosts: "a" },
    says: /virtualHosts: "a" is not a list/,
  },
  { name: "a list for a message", typeName: routes, message: { vhds: [] }, says: /vhds: \[\] is not an object/ },
  {
    name: "null in a list",
    typeName: routes,
    message: { virtualHosts: [null] },
    says: /virtualHosts\[0\]: null is not an object/,
  },
  { name: "a number for text", typeName: routes, message: { name: 80 }, says: /name: 80 is not a string/ },
  {
    name: "text for a boolean",
    typeName: routes,
    message: { ignorePortInHostMatching: "true" },
    says: /is not true or false/,
  },
  {
    name: "a negative unsigned",
    typeName: routes,
    message: { maxDirectResponseBodySizeBytes: -1 },
    says: /-1 is not an integer from 0/,
  },
  {
    name: "a fraction",
    typeName: routes,
    message: { maxDirectResponseBodySizeBytes: 1.5 },
    says: /1.5 is not an integer/,
  },
  {
    name: "an unknown label",
    typeName: "envoy.config.cluster.v3.Cluster",
    message: { lbPolicy: "ROUNDROBIN" },
    says: /"ROUNDROBIN" is not one of ROUND_ROBIN, LEAST_REQUEST/,
  },
  {
    name: "a bare number as duration",
    typeName: routes,
    message: route({ timeout: "10" }),
    says: /"10" is not a duration/,
  },
  {
    name: "an Any without type",
    typeName: routes,
    message: { typedPerFilterConfig: { f: { a: 1 } } },
    says: /typedPerFilterConfig\.f: "@type" is missing/,
  },
  {
    name: "an Any of no known type",
    typeName: routes,
    message: { typedPerFilterConfig: { f: { "@type": "x/y" } } },
    says: /"x\/y" is not a type/,
  },
  {
    name: "a function in a Struct",
    typeName: "envoy.config.core.v3.Metadata",
    message: { filterMetadata: { a: { b: [1, () => 1] } } },
    says: /filterMetadata\.a\.b\[1\]/,
  },
];

for (const { name, typeName, message, says } of faults) {
  test(`refuses ${name}`, () => {
    assert.throws(
      () => encode(typeName, message),
      (error: unknown) => error instanceof EncodeError && says.test(error.message),
    );
  });
}

test("refuses a message that contains itself", () => {
  const message: MatchPredicate = {};
  message.orMatch = { rules: [message] };
  assert.throws(() => encode("envoy.config.common.matcher.v3.MatchPredicate", message), /nested deeper than 100/);
});

test("a failed call leaves nothing behind for the next", () => {
  assert.throws(
    () => encode(routes as string, { virtualHosts: [{ name: "x".repeat(1000) }, { nope: 1 }] }),
    EncodeError,
  );
  assert.equal(hex(endpoints, { clusterName: "ab" }), "0a026162");
});

test("the buffer grows within a message", () => {
  const message = {
    clusterName: "x".repeat(200_000),
    endpoints: Array.from({ length: 300 }, () => ({ locality: { zone: "ü".repeat(400) } })),
  };
  assert.deepEqual(decode(endpoints, encode(endpoints, message)), message);
});
