// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  bySpecificity,
  hostsOverlap,
  matchesHost,
  resolveHost,
  splitScopedHost,
  wildcardsOver,
} from "../../src/model/hostname.ts";

test("short names become services of the own namespace, everything else stays", () => {
  const cases: readonly [string, string][] = [
    ["reviews", "reviews.shop.svc.cluster.local"],
    ["Reviews", "reviews.shop.svc.cluster.local"],
    ["reviews.other", "reviews.other"],
    ["reviews.other.svc.cluster.local", "reviews.other.svc.cluster.local"],
    ["API.Example.COM", "api.example.com"],
    ["*", "*"],
    ["*.example.com", "*.example.com"],
    ["*-canary", "*-canary"],
    ["10.0.0.1", "10.0.0.1"],
    ["2001:db8::1", "2001:db8::1"],
    ["::1", "::1"],
    ["", ""],
  ];
  for (const [host, full] of cases) assert.equal(resolveHost(host, "shop", "cluster.local"), full, host);
});

test("wildcards match what lies under them", () => {
  const cases: readonly [string, string, boolean][] = [
    ["*", "a.b", true],
    ["*", "*.b", true],
    ["*.b", "a.b", true],
    ["*.b", "x.a.b", true],
    ["*.b", "b", false],
    ["*.b", "ab", false],
    ["*.b", "*.a.b", true],
    ["*.a.b", "*.b", false],
    ["a.b", "*.b", false],
    ["a.b", "a.b", true],
  ];
  for (const [pattern, host, expected] of cases)
    assert.equal(matchesHost(pattern, host), expected, `${pattern} over ${host}`);
});

const label = fc.constantFrom("a", "b", "c");
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."));
const anyHost = fc.oneof(
  name,
  name.map((n) => `*.${n}`),
  fc.constant("*"),
);

test("wildcardsOver names exactly the wildcards that match (seed 4711)", () => {
  fc.assert(
    fc.property(anyHost, anyHost, (host, pattern) => {
      const over = [host, ...wildcardsOver(host)];
      assert.equal(over.includes(pattern), matchesHost(pattern, host), `${pattern} over ${host}`);
      assert.deepEqual([...over].sort(bySpecificity), over);
      assert.equal(hostsOverlap(host, pattern), hostsOverlap(pattern, host));
    }),
    { seed: 4711, numRuns: 500 },
  );
});

test("a scope before a host", () => {
  const scope = { namespace: "shop", absent: "*" };
  assert.deepEqual(splitScopedHost("./*", scope), { namespace: "shop", host: "*" });
  assert.deepEqual(splitScopedHost("*/Example.com", scope), { namespace: "*", host: "example.com" });
  assert.deepEqual(splitScopedHost("~/*", scope), { namespace: "~", host: "*" });
  assert.deepEqual(splitScopedHost("a/b.c", scope), { namespace: "a", host: "b.c" });
  assert.deepEqual(splitScopedHost("b.c", scope), { namespace: "*", host: "b.c" });
});
