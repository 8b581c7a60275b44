// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { matchesHeader, matchesQuery } from "../../src/simulate/matchers.ts";
import { requestOf, type SimulatedRequest } from "../../src/simulate/request.ts";

function request(url: string, ...headers: string[]): SimulatedRequest {
  const made = requestOf({ method: "get", url, headers });
  assert.ok(!("error" in made));
  return made;
}

test("a URL keeps its dots and escapes; what no client sends is escaped", () => {
  assert.equal(request("http://a:81/x/../y%2F?q#f").path, "/x/../y%2F?q");
  assert.equal(request("http://a/é b").path, "/%C3%A9%20b");
  assert.equal(request("http://a?x=1").path, "/?x=1");
  assert.equal(request("HTTP://Rev.Test:81/").host, "rev.test");
  assert.deepEqual([request("http://a/").port, request("https://a/").port, request("tcp://a:5/").port], [80, 443, 5]);
});

test("Host replaces the authority, other names come in lower case", () => {
  const made = request("http://a/", "Host: b:1", "X-A:  1 ");
  assert.equal(made.authority, "b:1");
  assert.deepEqual(made.headers, [["x-a", "1"]]);
});

test("what cannot be asked says why", () => {
  for (const url of ["reviews", "ftp://a/", "tcp://a/"])
    assert.ok("error" in requestOf({ method: "GET", url, headers: [] }), url);
  assert.ok("error" in requestOf({ method: "GET", url: "http://a/", headers: ["no colon"] }));
});

test("of several values of a header one is enough, and inverted none may match", () => {
  const two = request("http://a/", "x-a: 1", "x-a: 2");
  const exact = (text: string, more = {}) => ({ name: "x-a", stringMatch: { exact: text }, ...more });
  assert.ok(matchesHeader(exact("2"), two));
  assert.ok(!matchesHeader(exact("1,2"), two));
  assert.ok(!matchesHeader(exact("2", { invertMatch: true }), two));
  assert.ok(matchesHeader(exact("3", { invertMatch: true }), two));
});

test("a missing header matches nothing unless it counts as empty", () => {
  const none = request("http://a/");
  const absent = { name: "x-a", stringMatch: { exact: "1" }, invertMatch: true };
  assert.ok(!matchesHeader(absent, none));
  assert.ok(matchesHeader({ ...absent, treatMissingHeaderAsEmpty: true }, none));
  assert.ok(!matchesHeader({ name: "x-a", presentMatch: true }, none));
});

test("the first query parameter of a name counts, not decoded", () => {
  const asked = request("http://a/?v=%31&v=2&w");
  const exact = (name: string, text: string) => matchesQuery({ name, stringMatch: { exact: text } }, asked);
  assert.deepEqual(
    [exact("v", "%31"), exact("v", "1"), exact("v", "2"), exact("w", ""), exact("V", "2")],
    [true, false, false, true, false],
  );
});
