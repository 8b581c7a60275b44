// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { replaceRegex } from "../../src/decode/regex.ts";
import { normalizedPath } from "../../src/simulate/path-normalization.ts";

const normalize = (path: string) => normalizedPath(path, { normalize: true, mergeSlashes: false });

/** As Envoy 1.40 with normalize_path passed them on. */
const seen: readonly (readonly [asked: string, passedOn: string])[] = [
  ["/", "/"],
  ["/a/../b", "/b"],
  ["/..", "/"],
  ["/a/b/..", "/a/"],
  ["/a/./b/.", "/a/b/"],
  ["/a//../b", "/a/b"],
  ["///a/../b", "///b"],
  ["/a/...b", "/a/...b"],
  ["/a/%2e%2E/b", "/b"],
  ["/x%41%7e%5F%2dy", "/xA~_-y"],
  ["/x%2fy", "/x%2fy"],
  ["/x%zzy%4", "/x%zzy%4"],
  ["/a\\..\\b", "/b"],
  ["/%5c..%5cb", "/%5c..%5cb"],
  ['/x"<>^`{|}y', "/x%22%3C%3E%5E%60%7B%7C%7Dy"],
  ["/a/..;x/b", "/b"],
  ["/a/.;", "/a/"],
  ["/a;/..;b;c/d", "/d"],
  ["/a/%2e.;x/b", "/a/..;x/b"],
  ["/a/..;%2f/b", "/b"],
  ["/a/..%3bx/b", "/a/..%3bx/b"],
  ["/a?x=/../{}", "/a?x=/../{}"],
];

test("paths become what Envoy makes of them", () => {
  for (const [asked, passedOn] of seen) assert.equal(normalize(asked), passedOn, asked);
});

test("a NUL in the path is refused", () => assert.equal(normalize("/a%00b"), undefined));

test("slashes are merged only when asked, and after dots are gone", () => {
  assert.equal(normalizedPath("/a//b", { normalize: false, mergeSlashes: true }), "/a/b");
  assert.equal(normalizedPath("/a/.//../b?c=//", { normalize: true, mergeSlashes: true }), "/a/b?c=//");
  assert.equal(normalizedPath("/a/../b", { normalize: false, mergeSlashes: false }), "/a/../b");
});

/** As Envoy 1.40 rewrote them (regex_rewrite). */
const rewrites: readonly (readonly [regex: string, text: string, put: string, result: string])[] = [
  ["/api(.*)", "/api/x", "/v2\\1", "/v2/x"],
  ["x*", "/api", "-", "-/-a-p-i-"],
  ["x*", "xxa", "-", "-a-"],
  ["/v([0-9]+)", "/v12/items", "/n\\1$1\\\\", "/n12$1\\/items"],
  ["(?i)API", "/api", "\\0\\0", "/apiapi"],
  ["^a", "aaa", "b", "baa"],
  ["(", "/a", "b", "/a"],
];

test("regular expressions rewrite as RE2 does", () => {
  for (const [regex, text, put, result] of rewrites) assert.equal(replaceRegex(regex, text, put), result, regex);
});
