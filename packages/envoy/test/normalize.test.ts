// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encode, normalizeJson } from "../src/index.ts";
import { findMessage, type MessageType, messageNames } from "../src/schema.ts";
import { createDice, randomMessage } from "./random-message.ts";

const cluster = "envoy.config.cluster.v3.Cluster";

function complaints(typeName: string, value: unknown): string[] {
  return normalizeJson(typeName, value).problems.map((problem) => `${problem.at}: ${problem.message}`);
}

test("snake_case, numbers as text, long durations and enum numbers become canonical", () => {
  const written = {
    connect_timeout: "1.500000s",
    lb_policy: 1,
    circuit_breakers: { thresholds: [{ max_connections: "100", priority: "HIGH" }] },
    typed_extension_protocol_options: {
      "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
        "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
        explicit_http_config: { http2_protocol_options: { max_concurrent_streams: 10 } },
      },
    },
    metadata: { filter_metadata: { any_name: { stays_as: "it is" } } },
    transport_socket: null,
  };
  assert.deepEqual(normalizeJson(cluster, written), {
    value: {
      connectTimeout: "1.500s",
      lbPolicy: "LEAST_REQUEST",
      circuitBreakers: { thresholds: [{ maxConnections: 100, priority: "HIGH" }] },
      typedExtensionProtocolOptions: {
        "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
          "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
          explicitHttpConfig: { http2ProtocolOptions: { maxConcurrentStreams: 10 } },
        },
      },
      metadata: { filterMetadata: { any_name: { stays_as: "it is" } } },
    },
    problems: [],
  });
});

test("problems carry the author's spelling, and all are found", () => {
  const written = {
    conect_timeout: "1s",
    lbPolicy: "LEAST_REQUESTS",
    load_assignment: { endpoints: [{}, { lb_endpoints: "none" }] },
    circuit_breakers: { thresholds: [{ max_connections: "many" }] },
    name: ["a"],
  };
  assert.deepEqual(complaints(cluster, written), [
    'conect_timeout: envoy.config.cluster.v3.Cluster has no field "conect_timeout"; you mean connect_timeout',
    `lbPolicy: "LEAST_REQUESTS" is not one of ROUND_ROBIN, LEAST_REQUEST, RING_HASH, RANDOM, MAGLEV, CLUSTER_PROVIDED, LOAD_BALANCING_POLICY_CONFIG; you mean LEAST_REQUEST`,
    'load_assignment.endpoints[1].lb_endpoints: "none" is not a list',
    'circuit_breakers.thresholds[0].max_connections: "many" is not an integer from 0 to 4294967295',
    'name: ["a"] is not a string',
  ]);
});

test("what is wrong is left out, what is right stays", () => {
  assert.deepEqual(normalizeJson(cluster, { name: "a", connectTimeout: 5 }).value, { name: "a" });
});

test("one-ofs, double spellings, types", () => {
  assert.deepEqual(complaints(cluster, { type: "EDS", cluster_type: { name: "x" } }), [
    "cluster_type: cannot be set together with type: only one of cluster_discovery_type",
  ]);
  assert.deepEqual(complaints(cluster, { altStatName: "a", alt_stat_name: "b" }), [
    "alt_stat_name: altStatName stands here twice, in two spellings",
  ]);
  const filter = "envoy.config.listener.v3.Filter";
  assert.deepEqual(complaints(filter, { typedConfig: { a: 1 } }), [
    'typedConfig: {"a":1} needs "@type": "type.googleapis.com/…" to say what it is',
  ]);
  assert.deepEqual(complaints(filter, { typedConfig: { "@type": "type.googleapis.com/envoy.None" } }), [
    'typedConfig["@type"]: Envoy has no type "envoy.None"',
  ]);
  assert.deepEqual(complaints("envoy.None", {}), [": envoy.None is not a message of Envoy's"]);
});

test("nothing is thrown, whatever is given; what comes out can be encoded (seed 11)", () => {
  fc.assert(
    fc.property(fc.constantFrom(...messageNames()), fc.jsonValue({ maxDepth: 4 }), (name, value) => {
      const { value: normal } = normalizeJson(name, value);
      if (normal !== undefined) encode(name, normal as object);
    }),
    { seed: 11, numRuns: 500 },
  );
});

test("canonical messages stay as they are (seed 12)", () => {
  fc.assert(
    fc.property(fc.constantFrom(...messageNames()), fc.nat(), (name, seed) => {
      const message = randomMessage(findMessage(name) as MessageType, createDice(seed), 3);
      assert.deepEqual(normalizeJson(name, message), { value: message, problems: [] });
    }),
    { seed: 12, numRuns: 300 },
  );
});
