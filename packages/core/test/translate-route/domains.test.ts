// SPDX-License-Identifier: Apache-2.0
// Envoy refuses a whole table for one duplicate domain, and every proxy of the mesh has the table: none may ever be sent.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { RouteTable } from "../../src/model/route-table.ts";
import type { Service } from "../../src/model/service.ts";
import { aliasesOf } from "../../src/translate/route/alias-domains.ts";
import { envoyPath, validateTable } from "./envoy-rig.ts";
import { match, rig, service, table } from "./rig.ts";

const seed = 20261121;

test("aliases follow Istio's table", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["foo.local.campus.net", "local.campus.net", ["foo"]],
    ["foo.local.campus.net", "remote.campus.net", ["foo.local", "foo.local.campus"]],
    ["foo.local.campus.net", "example.com", []],
    ["foo.local.campus.net", "", []],
    ["a.ns.svc.cluster.local", "ns.svc.cluster.local", ["a", "a.ns.svc", "a.ns"]],
    ["a.ns.svc.cluster.local", "other.svc.cluster.local", ["a.ns", "a.ns.svc"]],
    ["a.ns.svc.other.local", "ns.svc.cluster.local", []],
    ["www.google.com", "ns.svc.cluster.local", []],
  ];
  for (const [host, domain, expected] of cases)
    assert.deepEqual(aliasesOf(host, domain), expected, `${host} in ${domain}`);
});

const label = fc.constantFrom("a", "b", "A", "svc", "default", "com");
const shortHost = fc.array(label, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const host = fc.oneof(
  shortHost,
  shortHost.map((h) => `${h}.svc.cluster.local`),
  shortHost.map((h) => `${h}.default.svc.cluster.local`),
  shortHost.map((h) => `*.${h}`),
  fc.constantFrom("*", "10.0.0.1", "fd00::1", "*.default.svc.cluster.local", "*.cluster.local"),
);
const address = fc.constantFrom("10.0.0.1", "10.0.0.2", "fd00::1", "10.0.0.1/32", "10.0.0.0/8", "0.0.0.0");
const age = fc.constantFrom("", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

const services: fc.Arbitrary<readonly Service[]> = fc
  .uniqueArray(
    fc.record({
      host,
      addresses: fc.array(address, { maxLength: 2 }),
      headless: fc.boolean(),
      age,
      port: fc.constantFrom(80, 9080),
    }),
    { maxLength: 8, selector: (s) => s.host.toLowerCase() },
  )
  .map((list) =>
    list.map((s, i) =>
      service(`s${i}`, [s.port], {
        hostname: s.host.toLowerCase(),
        addresses: s.addresses,
        headless: s.headless,
        createdAt: s.age,
      }),
    ),
  );
const tables: fc.Arbitrary<readonly RouteTable[]> = fc
  .array(fc.record({ hosts: fc.array(host, { minLength: 1, maxLength: 4 }), age, filtered: fc.boolean() }), {
    maxLength: 6,
  })
  .map((list) =>
    list.map((t, i) =>
      table(
        `t${i}`,
        t.hosts.map((h) => h.toLowerCase()),
        [t.filtered ? { matches: [match({ port: 80 })] } : {}],
        { createdAt: t.age },
      ),
    ),
  );

const names = ["80", "9080", "http_proxy"];
const local = { address: "127.0.0.1", inbound: {}, outbound: {}, httpProxy: 1 };

test(`no domain and no virtual host stands twice, whatever is written (seed ${seed})`, () => {
  fc.assert(
    fc.property(services, tables, (s, t) => {
      const mesh = rig({ services: s, tables: t, local });
      for (const name of names) {
        const hosts = mesh.message(name).virtualHosts ?? [];
        const domains = hosts.flatMap((h) => h.domains ?? []).map((d) => d.toLowerCase());
        assert.equal(new Set(domains).size, domains.length, `${name}: ${domains.join(" ")}`);
        assert.equal(new Set(hosts.map((h) => h.name)).size, hosts.length);
        for (const h of hosts) assert.notEqual(h.domains?.length ?? 0, 0, h.name);
      }
    }),
    { seed, numRuns: 400 },
  );
});

test(`the order in which things arrive changes nothing (seed ${seed})`, () => {
  fc.assert(
    fc.property(services, tables, (s, t) => {
      const forth = rig({ services: s, tables: t, local });
      const back = rig({ services: s.toReversed(), tables: t.toReversed(), local });
      for (const name of names) assert.deepEqual(back.translated(name), forth.translated(name));
    }),
    { seed, numRuns: 100 },
  );
});

test("Envoy takes them", { skip: existsSync(envoyPath) ? false : `no Envoy at ${envoyPath}` }, () => {
  for (const [s, t] of fc.sample(fc.tuple(services, tables), { seed, numRuns: 4 })) {
    const mesh = rig({ services: s, tables: t, local });
    for (const name of ["80", "http_proxy"]) assert.equal(validateTable(mesh.message(name)), "");
  }
});
