// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeResource, typeUrl } from "@heddle/envoy";
import { readNackWords } from "../src/host/nack-words.ts";

const cluster = (name: string) => encodeResource(typeUrl.cluster, name, { name, connectTimeout: "1s" });
const table = (name: string, virtualHosts: readonly object[] = []) =>
  encodeResource(typeUrl.route, name, { name, virtualHosts });

test("of several clusters, the part about this one", () => {
  const words = "Error adding/updating cluster(s) a, b|c: Invalid path: /x, , d: why, not: e";
  assert.equal(readNackWords(words, cluster("a, b|c"), ["a, b|c", "d"]).why, "Invalid path: /x,");
  assert.equal(readNackWords(words, cluster("d"), ["a, b|c", "d"]).why, "why, not: e");
});

test("a broken constraint: its place, and the rule without the dump of the message", () => {
  const words = `goo.gle/debugonly  \nname: "80"\n: Proto constraint validation failed (RouteConfigurationValidationError.VirtualHosts[2]: embedded message failed validation | caused by VirtualHostValidationError.Routes[1]: embedded message failed validation | caused by RouteValidationError.Match: value is required)`;
  const { why, place } = readNackWords(words, table("80"), ["80"]);
  assert.deepEqual(place, ["virtualHosts", 2, "routes", 1, "match"]);
  assert.equal(why, "virtualHosts[2].routes[1].match: value is required");
});

test("a constraint broken inside of an Any has no place", () => {
  const words =
    "Proto constraint validation failed (UpstreamTlsContextValidationError.Sni: value length must be at most 255 bytes)";
  const { why, place } = readNackWords(words, cluster("a"), ["a"]);
  assert.deepEqual([why, place], ["Sni: value length must be at most 255 bytes", undefined]);
});

test("a dump that was cut off before its reason: the constraints are asked again", () => {
  const bad = { name: "h", domains: ["h"], routes: [{ match: { prefix: "/" }, directResponse: { status: 700 } }] };
  const words = 'name: "80"\nvirtual_hosts {\n  name: "h"';
  const { why, place } = readNackWords(words, table("80", [bad]), ["80"]);
  assert.deepEqual(place, ["virtualHosts", 0, "routes", 0, "directResponse", "status"]);
  assert.match(why, /^virtualHosts\[0\]\.routes\[0\]\.directResponse\.status: must be /);
});

test("words that change from process to process are left out, and the length is bounded", () => {
  const words = `Invalid duration: goo.gle/debugstr   \nseconds: 5 ${"x".repeat(50_000)}`;
  const { why } = readNackWords(words, table("80"), ["80"]);
  assert.ok(why.startsWith("Invalid duration: seconds: 5 x") && why.length < 700);
});
