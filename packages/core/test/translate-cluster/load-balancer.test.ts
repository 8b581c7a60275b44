// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { LoadBalancer } from "../../src/model/destination-rule.ts";
import { buildLoadBalancer } from "../../src/translate/cluster/load-balancer.ts";

const origin = {
  resource: { group: "networking.istio.io", kind: "DestinationRule", namespace: "a", name: "b" },
  path: ["spec"],
};
const build = (value: LoadBalancer) => buildLoadBalancer({ value, origin });
const hash = { header: "x-user" };

test("a ring that Envoy cannot build becomes the default one, with a finding at the field", () => {
  const [fields, findings] = build({ hash, algorithm: { type: "ring", minimumSize: 9_000_000 } });
  assert.deepEqual(fields, { lbPolicy: "RING_HASH", ringHashLbConfig: { minimumRingSize: 1024 } });
  assert.deepEqual(
    findings.map((f) => [f.code, f.path]),
    [["HED0200", ["spec", "consistentHash", "ringHash", "minimumRingSize"]]],
  );
  const [largest, none] = build({ hash, algorithm: { type: "ring", minimumSize: 8_388_608 } });
  assert.deepEqual([largest["ringHashLbConfig"], none], [{ minimumRingSize: 8_388_608 }, []]);
});

test("a Maglev table that is not a prime becomes the default one, and a prime is named", () => {
  const [fields, findings] = build({ hash, algorithm: { type: "maglev", tableSize: 65_536 } });
  assert.deepEqual(fields, { lbPolicy: "MAGLEV" });
  assert.match(findings[0]?.message ?? "", /for example 65537/);
  for (const tableSize of [1, 4, 25, 5_000_013, 1.5]) {
    assert.equal(build({ hash, algorithm: { type: "maglev", tableSize } })[1].length, 1, String(tableSize));
  }
  for (const tableSize of [0, 2, 3, 65_537, 5_000_011]) {
    assert.equal(build({ hash, algorithm: { type: "maglev", tableSize } })[1].length, 0, String(tableSize));
  }
});

test("simple balancers keep their names", () => {
  for (const simple of ["LEAST_REQUEST", "ROUND_ROBIN", "RANDOM"] as const) {
    assert.deepEqual(build({ simple }), [{ lbPolicy: simple }, []]);
  }
  assert.deepEqual(buildLoadBalancer(undefined), [{ lbPolicy: "LEAST_REQUEST" }, []]);
});
