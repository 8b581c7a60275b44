// SPDX-License-Identifier: Apache-2.0
// What we write is read by protobuf-es, and what protobuf-es writes is read by us.

import assert from "node:assert/strict";
import { test } from "node:test";
import { type DescMessage, fromBinary, fromJson, type JsonValue, toBinary, toJson } from "@bufbuild/protobuf";
import fc from "fast-check";
import { decode } from "../src/decode.ts";
import { encode } from "../src/encode.ts";
import { normalizeJson } from "../src/normalize.ts";
import { findMessage, type MessageType, messageNames } from "../src/schema.ts";
import { createDice, randomMessage } from "./random-message.ts";
import { buildRegistry } from "./registry.ts";

const registry = buildRegistry();
const names = messageNames();

function describe(name: string): DescMessage {
  const desc = registry.getMessage(name);
  assert.ok(desc !== undefined, name);
  return desc;
}

function normal(name: string, value: unknown): unknown {
  const { value: out, problems } = normalizeJson(name, value);
  assert.deepEqual(problems, [], name);
  return out;
}

function compare(name: string, message: unknown): void {
  const desc = describe(name);
  const expected = normal(name, message);
  const ours = encode(name, message as object);
  assert.deepEqual(decode(name, ours), expected, `${name}: ours reads ours`);
  const theirs = toJson(desc, fromBinary(desc, ours), { registry });
  assert.deepEqual(normal(name, theirs), expected, `${name}: protobuf-es reads ours`);
  const bytes = toBinary(desc, fromJson(desc, message as JsonValue, { registry }));
  assert.deepEqual(decode(name, bytes), expected, `${name}: ours reads protobuf-es`);
}

test("every message type: random content survives both ways (seed 1)", () => {
  for (const [i, name] of names.entries())
    compare(name, randomMessage(findMessage(name) as MessageType, createDice(i), 2));
});

const roots = [
  "envoy.config.listener.v3.Listener",
  "envoy.config.route.v3.RouteConfiguration",
  "envoy.config.cluster.v3.Cluster",
  "envoy.config.endpoint.v3.ClusterLoadAssignment",
  "envoy.config.bootstrap.v3.Bootstrap",
  "envoy.extensions.transport_sockets.tls.v3.Secret",
  "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
  "envoy.service.discovery.v3.DiscoveryRequest",
  "envoy.service.discovery.v3.DeltaDiscoveryRequest",
  "envoy.service.discovery.v3.DeltaDiscoveryResponse",
  "envoy.service.discovery.v3.DiscoveryResponse",
];

test("deep messages of the types that xDS carries (seed 20261121)", () => {
  fc.assert(
    fc.property(fc.constantFrom(...roots), fc.nat(), (name, seed) => {
      compare(name, randomMessage(findMessage(name) as MessageType, createDice(seed), 5));
    }),
    { seed: 20261121, numRuns: 150 },
  );
});

test("equal messages have equal bytes, whatever the order of their keys (seed 7)", () => {
  const reorder = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reorder);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, reorder(inner)] as const);
    return Object.fromEntries(entries.reverse());
  };
  fc.assert(
    fc.property(fc.constantFrom(...roots), fc.nat(), (name, seed) => {
      const message = randomMessage(findMessage(name) as MessageType, createDice(seed), 4) as object;
      assert.deepEqual(encode(name, reorder(message) as object), encode(name, message));
    }),
    { seed: 7, numRuns: 60 },
  );
});
