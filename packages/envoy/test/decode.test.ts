// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DecodeError, decode, encode } from "../src/index.ts";
import { findMessage, type MessageType } from "../src/schema.ts";
import { createDice, randomMessage } from "./random-message.ts";

const request = "envoy.service.discovery.v3.DeltaDiscoveryRequest";
const struct = "google.protobuf.Struct";

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}

test("a delta request", () => {
  const message = {
    node: {
      id: "sidecar~10.0.0.1~a.b~b.svc.cluster.local",
      metadata: { LABELS: { app: "a" }, N: 1.5, L: [true, null] },
    },
    typeUrl: "type.googleapis.com/envoy.config.cluster.v3.Cluster",
    resourceNamesSubscribe: ["*"],
    initialResourceVersions: { a: "1" },
    responseNonce: "n",
    errorDetail: { code: 13, message: "no" },
  };
  assert.deepEqual(decode(request, encode(request, message)), message);
});

test("unknown fields of every wire type are skipped", () => {
  // 500: varint, fixed64, bytes, group with a nested group, fixed32; then response_nonce.
  const unknown = "a01f01" + "a11f0000000000000000" + "a21f02aabb" + "a31fab1f0801ac1fa41f" + "a51f00000000" + "32016e";
  assert.deepEqual(decode(request, bytes(unknown)), { responseNonce: "n" });
});

test("a field of another wire type is skipped", () => {
  assert.deepEqual(decode(request, bytes("3001" + "32016e")), { responseNonce: "n" });
});

test("repeated scalars come packed or not", () => {
  const name = "envoy.config.route.v3.RetryPolicy";
  assert.deepEqual(decode(name, bytes("3a02f703")), { retriableStatusCodes: [503] });
  assert.deepEqual(decode(name, bytes("38f70338f803")), { retriableStatusCodes: [503, 504] });
});

test("a message that comes in parts is merged, the last of a one-of counts", () => {
  const endpoint = "envoy.config.core.v3.SocketAddress";
  assert.deepEqual(decode(endpoint, bytes("18502201612201 62".replaceAll(" ", ""))), { namedPort: "b" });
  assert.deepEqual(decode(request, bytes("0a030a0161" + "0a03120162")), { node: { id: "a", cluster: "b" } });
});

test("an enum number without a label stays a number", () => {
  assert.deepEqual(decode("envoy.config.cluster.v3.Cluster", bytes("3063")), { lbPolicy: 99 });
});

test("__proto__ is a key like any other", () => {
  const message = JSON.parse('{"__proto__":{"polluted":true}}') as { [key: string]: unknown };
  const read = decode(struct, encode(struct, message));
  assert.deepEqual(Object.keys(read), ["__proto__"]);
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

test("malformed input is a DecodeError", () => {
  const broken = [
    ["truncated length", "0a05"],
    ["truncated text", "32056162"],
    ["varint without end", "08ffffffffffffffffffffff"],
    ["field number 0", "0001"],
    ["wire type 7", "0f"],
    ["end of a group that never began", "0c"],
    ["a group without end", "a31f"],
    ["invalid UTF-8", "3201ff"],
    ["nested message longer than its parent", "0a040a0861"],
  ] as const;
  for (const [name, hex] of broken) assert.throws(() => decode(request, bytes(hex)), DecodeError, name);
  assert.throws(() => decode("envoy.Nothing", bytes("")), DecodeError);
});

test("limits on size and depth", () => {
  assert.throws(() => decode(request, new Uint8Array(11), { size: 10 }), /exceeds the limit/);
  let nested: unknown = 1;
  for (let i = 0; i < 40; i++) nested = [nested];
  const deep = encode(struct, { a: nested });
  assert.deepEqual(decode(struct, deep), { a: nested });
  assert.throws(() => decode(struct, deep, { depth: 20 }), /nested too deeply/);
});

test("any bytes decode or throw a DecodeError (seed 42)", () => {
  const attempt = (input: Uint8Array): void => {
    try {
      decode(request, input);
    } catch (error) {
      assert.ok(error instanceof DecodeError, String(error));
    }
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), attempt), { seed: 42, numRuns: 2000 });
  const type = findMessage(request) as MessageType;
  const spoiled = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 })).map(([seed, at, byte]) => {
    const whole = encode(request, randomMessage(type, createDice(seed), 4) as object);
    if (whole.length > 0) whole[at % whole.length] = byte;
    return whole;
  });
  fc.assert(fc.property(spoiled, attempt), { seed: 42, numRuns: 1000 });
});
