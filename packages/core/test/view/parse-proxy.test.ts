// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseProxy } from "../../src/view/parse-proxy.ts";

const id = "sidecar~10.0.0.7~reviews-v1-abc.default~default.svc.cluster.local";

test("a sidecar's node: everything from metadata", () => {
  const proxy = parseProxy({
    id,
    cluster: "reviews.default",
    locality: { region: "r", zone: "z", subZone: "" },
    metadata: {
      NAMESPACE: "shop",
      LABELS: { version: "v1", app: "reviews", bad: 7 },
      SERVICE_ACCOUNT: "sa",
      CLUSTER_ID: "c1",
      NETWORK: "net",
      INSTANCE_IPS: "10.0.0.7,fd00::7, nonsense",
      INTERCEPTION_MODE: "TPROXY",
    },
  });
  assert.deepEqual(JSON.parse(JSON.stringify(proxy)), {
    id,
    type: "sidecar",
    addresses: ["10.0.0.7", "fd00::7"],
    name: "reviews-v1-abc",
    namespace: "shop",
    domain: "default.svc.cluster.local",
    labels: { app: "reviews", version: "v1" },
    serviceAccount: "sa",
    cluster: "c1",
    network: "net",
    locality: "r/z",
    interception: "TPROXY",
  });
});

test("without metadata the id is enough", () => {
  const proxy = parseProxy({ id: "router~fd00::1~gw.with.dots.edge~edge.svc.cluster.local" });
  assert.ok(!("error" in proxy));
  assert.deepEqual(
    [proxy.type, proxy.name, proxy.namespace, proxy.cluster, proxy.interception, proxy.locality],
    ["router", "gw.with.dots", "edge", "Kubernetes", "REDIRECT", ""],
  );
});

test("the laptop's ports, as an object or as JSON, mean no redirection", () => {
  const local = {
    address: "127.0.0.1",
    inbound: { "9080": { bind: 40001, app: 40002 } },
    outbound: { "a.b:80": 40003 },
    httpProxy: 40004,
  };
  for (const value of [local, JSON.stringify(local)]) {
    const proxy = parseProxy({ id, metadata: { HEDDLE_LOCAL: value } });
    assert.ok(!("error" in proxy));
    assert.equal(proxy.interception, "NONE");
    assert.deepEqual(JSON.parse(JSON.stringify(proxy.local)), local);
  }
  const gateway = parseProxy({
    id,
    metadata: { HEDDLE_LOCAL: { address: "127.0.0.1", inbound: { "80": { bind: 8080 } } } },
  });
  assert.ok(!("error" in gateway));
  assert.deepEqual(JSON.parse(JSON.stringify(gateway.local)), {
    address: "127.0.0.1",
    inbound: { "80": { bind: 8080, app: 0 } },
    outbound: {},
    httpProxy: 0,
  });
});

test("what cannot be read is an error that says why", () => {
  const cases: readonly [Parameters<typeof parseProxy>[0], RegExp][] = [
    [{}, /four parts/],
    [{ id: "sidecar~10.0.0.1~a.b" }, /four parts/],
    [{ id: "sidecar~10.0.0.1~a.b~c~d" }, /four parts/],
    [{ id: "waypoint~10.0.0.1~a.b~c" }, /type "waypoint"/],
    [{ id: "sidecar~host~a.b~c" }, /no IP address/],
    [{ id, metadata: { HEDDLE_LOCAL: "nope" } }, /HEDDLE_LOCAL/],
    [{ id, metadata: { HEDDLE_LOCAL: { address: "0.0.0.0" } } }, /loopback/],
    [{ id, metadata: { HEDDLE_LOCAL: { address: "127.0.0.1", inbound: { "1": { bind: 99999 } } } } }, /inbound/],
    [{ id, metadata: { HEDDLE_LOCAL: { address: "127.0.0.1", outbound: { a: "1" } } } }, /outbound/],
    [{ id, metadata: { HEDDLE_LOCAL: { address: "127.0.0.1", httpProxy: -1 } } }, /httpProxy/],
  ];
  for (const [node, why] of cases) {
    const parsed = parseProxy(node);
    assert.ok("error" in parsed, JSON.stringify(node));
    assert.match(parsed.error, why);
  }
});

test("no node makes it throw (seed 99)", () => {
  const part = fc.oneof(fc.string(), fc.constantFrom("sidecar", "router", "10.0.0.1", "a.b"));
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 5 }),
      fc.dictionary(fc.constantFrom("LABELS", "HEDDLE_LOCAL", "NAMESPACE", "INSTANCE_IPS"), fc.jsonValue()),
      (parts, metadata) => {
        const parsed = parseProxy({ id: parts.join("~"), metadata });
        assert.ok("error" in parsed || parsed.addresses.length > 0);
      },
    ),
    { seed: 99, numRuns: 500 },
  );
});
