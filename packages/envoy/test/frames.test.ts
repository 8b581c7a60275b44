// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decode,
  deltaAbsentFrame,
  deltaResourceFrame,
  deltaResponse,
  encode,
  encodeResource,
  grpcFrame,
  sotwResourceFrame,
  sotwResponse,
  toTypeName,
  typeUrl,
} from "../src/index.ts";

const big = encodeResource(typeUrl.endpoint, "b", {
  clusterName: "b".repeat(70_000),
  endpoints: [{ locality: { zone: "z" } }],
});
const small = encodeResource(typeUrl.endpoint, "größe", { clusterName: "größe" }, { clusters: ["größe"], routes: [] });
const empty = { ...encodeResource(typeUrl.endpoint, "", {}), aliases: ["x", "y"] };
const all = [big, small, empty];

const bodies = all.map(({ bytes, typeUrl: url }) => ({ "@type": url, ...decode(toTypeName(url), bytes) }));

/** The message behind the 5 bytes of gRPC. */
function body(frame: Uint8Array): Uint8Array {
  assert.equal(frame[0], 0);
  assert.equal(new DataView(frame.buffer, frame.byteOffset).getUint32(1), frame.length - 5);
  return frame.subarray(5);
}

test("a delta response from pieces has the bytes of a whole one", () => {
  const response = deltaResponse({
    typeUrl: typeUrl.endpoint,
    nonce: "7",
    systemVersion: "v",
    resources: all,
    removed: ["p", "q"],
    absent: ["n"],
  });
  const whole = {
    systemVersionInfo: "v",
    resources: [
      { version: big.version, resource: bodies[0], name: "b" },
      { version: small.version, resource: bodies[1], name: "größe" },
      { version: empty.version, resource: bodies[2], aliases: ["x", "y"] },
      { name: "n", aliases: ["n"] },
    ],
    typeUrl: typeUrl.endpoint,
    nonce: "7",
    removedResources: ["p", "q"],
  };
  const name = "envoy.service.discovery.v3.DeltaDiscoveryResponse";
  assert.deepEqual(decode(name, body(response)), whole);
  assert.deepEqual(body(response), encode(name as string, whole));
});

test("a state-of-the-world response likewise", () => {
  const response = sotwResponse({ typeUrl: typeUrl.endpoint, nonce: "7", version: "v", resources: all });
  const whole = { versionInfo: "v", resources: bodies, typeUrl: typeUrl.endpoint, nonce: "7" };
  assert.deepEqual(body(response), encode("envoy.service.discovery.v3.DiscoveryResponse" as string, whole));
});

test("a frame alone is a response with nothing else", () => {
  const alone = { versionInfo: "", resources: [bodies[1]] };
  assert.deepEqual(sotwResourceFrame(small), encode("envoy.service.discovery.v3.DiscoveryResponse" as string, alone));
  const entry = { version: small.version, resource: bodies[1], name: "größe" };
  const name = "envoy.service.discovery.v3.DeltaDiscoveryResponse" as string;
  assert.deepEqual(deltaResourceFrame(small), encode(name, { resources: [entry] }));
  assert.deepEqual(deltaAbsentFrame("n", ["n"]), encode(name, { resources: [{ name: "n", aliases: ["n"] }] }));
});

test("a resource is framed once, and its bytes lie in the frame", () => {
  assert.equal(deltaResourceFrame(small), deltaResourceFrame(small));
  assert.equal(small.bytes.buffer, deltaResourceFrame(small).buffer);
  assert.deepEqual(small.bytes, encode(toTypeName(typeUrl.endpoint), { clusterName: "größe" }));
  assert.equal(sotwResourceFrame(small), sotwResourceFrame(small));
});

test("versions follow the content", () => {
  const same = encodeResource(typeUrl.endpoint, "other", { clusterName: "größe", endpoints: [] });
  assert.equal(same.version, small.version);
  assert.notEqual(encodeResource(typeUrl.endpoint, "größe", { clusterName: "gross" }).version, small.version);
  assert.match(small.version, /^[\w-]{16}$/);
});

test("any message with its gRPC header", () => {
  assert.deepEqual([...grpcFrame("grpc.health.v1.HealthCheckResponse", { status: "SERVING" })], [0, 0, 0, 0, 2, 8, 1]);
});
