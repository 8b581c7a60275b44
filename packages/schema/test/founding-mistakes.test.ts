// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { classifyKind, decodeObject } from "../src/index.ts";

/** The mistakes that public articles about meshes make; each must get a sentence that says what is meant. */

function messages(kind: string, spec: unknown): readonly string[] {
  const object = { apiVersion: "networking.istio.io/v1alpha3", kind, metadata: { name: "x" }, spec };
  return decodeObject(object).problems.map((problem) => problem.message);
}

const route = [{ destination: { host: "reviews" } }];

test("retryPolicy.maxAttempts at the top of a VirtualService", () => {
  assert.deepEqual(
    messages("VirtualService", { hosts: ["reviews"], http: [{ route }], retryPolicy: { maxAttempts: 3 } }),
    [
      "`retryPolicy.maxAttempts` is not a field of VirtualService; it is ignored; you mean `spec.http[].retries.attempts`",
    ],
  );
});

test("connectTimeout and retryPolicy inside connectionPool.http", () => {
  const http = { connectTimeout: "1s", retryPolicy: { maxAttempts: 3 } };
  assert.deepEqual(messages("DestinationRule", { host: "reviews", trafficPolicy: { connectionPool: { http } } }), [
    "`connectTimeout` is not a field of `spec.trafficPolicy.connectionPool.http` in DestinationRule; it is ignored; you mean `spec.trafficPolicy.connectionPool.tcp.connectTimeout`",
    "`retryPolicy.maxAttempts` is not a field of `spec.trafficPolicy.connectionPool.http` in DestinationRule; it is ignored; you mean `spec.http[].retries.attempts` of a VirtualService",
  ]);
});

test("route nested under a match item is one finding, not two", () => {
  assert.deepEqual(
    messages("VirtualService", { hosts: ["reviews"], http: [{ match: [{ uri: { prefix: "/" }, route }] }] }),
    [
      "`route` is not a field of `spec.http[0].match[0]` in VirtualService; it is ignored; you mean `spec.http[].route`",
    ],
  );
});

test("a regular expression inside exact", () => {
  const http = [{ match: [{ headers: { cookie: { exact: "^(.*?;)?(user=jason)(;.*)?$" } } }], route }];
  assert.deepEqual(messages("VirtualService", { hosts: ["reviews"], http }), [
    '`exact` compares plain text, but "^(.*?;)?(user=jason)(;.*)?$" looks like a regular expression; it matches only this very text: write it under `regex`',
  ]);
});

test("match as a bare string, a bare map, and a map of bare strings", () => {
  const said = (match: unknown) => messages("VirtualService", { hosts: ["reviews"], http: [{ match, route }] });
  assert.match(said("method: GET").join("\n"), /`match` must be a list, but is "method: GET"/);
  assert.match(
    said({ method: "GET" }).join("\n"),
    /`match` must be a list.*\n`method` must be a map with one of `exact`/,
  );
  assert.match(
    said([{ method: "GET" }]).join("\n"),
    /`method` must be a map with one of `exact`, `prefix` or `regex`, but is "GET"/,
  );
});

test("the group authentication.istio.io has a successor", () => {
  assert.deepEqual(classifyKind("authentication.istio.io/v1alpha1", "Policy"), {
    class: "unknown",
    suggestion: { apiVersion: "security.istio.io/v1", kind: "PeerAuthentication" },
  });
});
