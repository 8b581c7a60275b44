// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { byAge } from "../../src/model/age.ts";
import { canonicalJson } from "../../src/model/canonical-json.ts";
import { isIpAddress, isLoopback } from "../../src/model/ip-address.ts";
import { formatLocality, localityOfLabels } from "../../src/model/locality.ts";
import { parseProtocol, servicePortProtocol } from "../../src/model/port-protocol.ts";
import { resolveGateway } from "../../src/model/route-parts.ts";
import { matchesLabels, selectorIndexKey } from "../../src/model/selector.ts";
import { isVisible, resolveVisibility } from "../../src/model/visibility.ts";

test("protocol of a Kubernetes port: appProtocol, name, well-known server-first ports", () => {
  const cases: readonly [Parameters<typeof servicePortProtocol>[0], string][] = [
    [{ number: 80, name: "http" }, "HTTP"],
    [{ number: 80, name: "http-web" }, "HTTP"],
    [{ number: 80, name: "HTTP-web" }, "HTTP"],
    [{ number: 80, name: "httpweb" }, "AUTO"],
    [{ number: 80, name: "http2-web" }, "HTTP2"],
    [{ number: 80, name: "grpc" }, "GRPC"],
    [{ number: 80, name: "grpc-web" }, "GRPC-Web"],
    [{ number: 80, name: "grpc-web-x" }, "GRPC-Web"],
    [{ number: 80, name: "grpc-api" }, "GRPC"],
    [{ number: 443, name: "https" }, "HTTPS"],
    [{ number: 443, name: "tls-sni" }, "TLS"],
    [{ number: 27017, name: "mongo" }, "Mongo"],
    [{ number: 27017, name: "" }, "TCP"],
    [{ number: 3306, name: "db" }, "TCP"],
    [{ number: 3306, name: "mysql" }, "MySQL"],
    [{ number: 25, name: "" }, "TCP"],
    [{ number: 8080, name: "" }, "AUTO"],
    [{ number: 8080, name: "web" }, "AUTO"],
    [{ number: 80, name: "http", transport: "UDP" }, "UDP"],
    [{ number: 80, name: "http", appProtocol: "tcp" }, "TCP"],
    [{ number: 80, name: "tcp-x", appProtocol: "kubernetes.io/h2c" }, "HTTP2"],
    [{ number: 80, name: "tcp-x", appProtocol: "kubernetes.io/ws" }, "HTTP"],
    [{ number: 80, name: "tcp-x", appProtocol: "kubernetes.io/wss" }, "HTTPS"],
    [{ number: 80, name: "http", appProtocol: "acme.com/own" }, "AUTO"],
    [{ number: 6379, name: "redis" }, "Redis"],
  ];
  for (const [port, expected] of cases) assert.equal(servicePortProtocol(port), expected, JSON.stringify(port));
  assert.equal(parseProtocol("GRPC-WEB"), "GRPC-Web");
  assert.equal(parseProtocol("quic"), "AUTO");
  assert.equal(parseProtocol("constructor"), "AUTO");
});

test("IP addresses", () => {
  for (const good of ["0.0.0.0", "10.1.2.255", "::", "::1", "2001:db8::8:1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"])
    assert.ok(isIpAddress(good), good);
  for (const bad of [
    "",
    "1.2.3",
    "1.2.3.256",
    "01.2.3.4",
    "a.b.c.d",
    "1:2:3",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7:8:9",
    "g::1",
    "[::1]",
    "1.2.3.4/8",
  ])
    assert.ok(!isIpAddress(bad), bad);
  assert.ok(isLoopback("127.0.0.1") && isLoopback("127.9.0.1") && isLoopback("::1"));
  assert.ok(!isLoopback("10.0.0.1") && !isLoopback("127.0.0.1.example"));
});

test("localities", () => {
  assert.equal(formatLocality({ region: "r", zone: "z", subzone: "s" }), "r/z/s");
  assert.equal(formatLocality({ region: "r", zone: "", subzone: "" }), "r");
  assert.equal(formatLocality({ zone: "z" }), "/z");
  assert.equal(formatLocality({}), "");
  assert.equal(localityOfLabels({ "topology.istio.io/locality": "r.z.s" }), "r/z/s");
  assert.equal(localityOfLabels({ "topology.kubernetes.io/region": "r", "topology.kubernetes.io/zone": "z" }), "r/z");
});

test("selectors", () => {
  assert.ok(matchesLabels({}, { a: "1" }));
  assert.ok(matchesLabels({ a: "1" }, { a: "1", b: "2" }));
  assert.ok(!matchesLabels({ a: "1" }, { a: "2" }));
  assert.ok(!matchesLabels({ toString: "x" }, {}));
  assert.equal(selectorIndexKey("ns", { version: "v1", app: "reviews" }), "ns/app=reviews");
  assert.equal(selectorIndexKey("ns", { z: "1", b: "2" }), "ns/b=2");
  assert.equal(selectorIndexKey("ns", {}), undefined);
});

test("visibility", () => {
  assert.deepEqual(resolveVisibility(undefined, "a"), { all: true });
  assert.deepEqual(resolveVisibility([], "a"), { all: true });
  assert.deepEqual(resolveVisibility([".", "*"], "a"), { all: true });
  assert.deepEqual(resolveVisibility([".", "b", "a"], "a"), { all: false, namespaces: ["a", "b"] });
  assert.ok(!isVisible(resolveVisibility(["~"], "a"), "a"));
});

test("gateway names", () => {
  const cases: readonly [string, string][] = [
    ["mesh", "mesh"],
    ["gw", "ns/gw"],
    ["./gw", "ns/gw"],
    ["other/gw", "other/gw"],
    ["gw.other", "other/gw"],
    ["gw.other.svc.cluster.local", "other/gw"],
  ];
  for (const [name, key] of cases) assert.equal(resolveGateway(name, "ns"), key);
});

test("age: creation time first, whatever its spelling; then the key", () => {
  const at = (createdAt: string, key: string) => ({ createdAt, key });
  const sorted = [
    at("", "z"),
    at("2024-01-01T00:00:00Z", "b"),
    at("2024-01-01T01:00:00+01:00", "c"),
    at("2024-01-01T00:00:00.500Z", "a"),
  ];
  assert.deepEqual([...sorted].reverse().sort(byAge), sorted);
});

test("canonical JSON does not depend on the order of keys", () => {
  assert.equal(canonicalJson({ b: [{ y: 1, x: 2 }], a: undefined }), '{"b":[{"x":2,"y":1}]}');
  assert.equal(canonicalJson(JSON.parse('{"__proto__":1,"a":2}')), '{"__proto__":1,"a":2}');
});
