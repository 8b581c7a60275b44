// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Control } from "@heddle/control";
import { to, virtualService } from "../../../tests/kit/route.ts";
import { type Connection, clusterUrl, connect, createTestControl, nack, nodeOf, routeUrl } from "./rig.ts";

const routeTo = (control: Control, subset: string, prefix = "/") =>
  control.apply(new Map([["route.json", virtualService([{ match: [{ uri: { prefix } }], route: [to(subset)] }])]]));
const table = (connection: Connection) => JSON.stringify(connection.get(routeUrl, "9080"));
const refuseTable = (control: Control, connection: Connection, version: string, message?: string) =>
  nack(control, { stream: connection.stream, url: routeUrl, versions: { "9080": version } }, message);
const versionOf = (connection: Connection) => connection.version(routeUrl, "9080") ?? "";

function started() {
  const control = createTestControl();
  control.setReady();
  return { control, proxy: connect(control, nodeOf("client")) };
}

test("nobody is answered before everything has been read", () => {
  const control = createTestControl();
  const refused = control.host.connect(nodeOf("a"), { address: "", stream: 1 }, () => {});
  assert.deepEqual("refuse" in refused && refused.refuse, {
    code: 14,
    message: "configuration is not loaded yet",
  });
  control.setReady();
  assert.ok(!("refuse" in control.host.connect(nodeOf("a"), { address: "", stream: 2 }, () => {})));
});

test("a node that is none of ours is refused with the reason", () => {
  const { control } = started();
  const refused = control.host.connect({ id: "whatever" }, { address: "", stream: 1 }, () => {});
  assert.ok("refuse" in refused && refused.refuse.code === 3);
  assert.match("refuse" in refused ? refused.refuse.message : "", /TYPE~IP~NAME\.NAMESPACE~DOMAIN/);
});

test("a refused version is replaced by the one before, for every proxy of the class", () => {
  const { control, proxy } = started();
  const twin = connect(control, nodeOf("twin"));
  const good = versionOf(proxy);
  routeTo(control, "v2");
  const bad = versionOf(proxy);
  assert.notEqual(bad, good);
  const changes = twin.changes();
  refuseTable(control, proxy, bad);
  assert.deepEqual([versionOf(proxy), versionOf(twin)], [good, good]);
  assert.equal(twin.changes(), changes + 1);
});

test("everything else keeps moving while one resource is in quarantine", () => {
  const { control, proxy } = started();
  routeTo(control, "v2");
  refuseTable(control, proxy, versionOf(proxy));
  const other = "apiVersion: v1\nkind: Service\nmetadata: {name: more}\nspec: {ports: [{name: tcp, port: 81}]}\n";
  control.apply(new Map([["more.yaml", other]]));
  assert.ok(proxy.version(clusterUrl, "outbound|81||more.default.svc.cluster.local") !== undefined);
  assert.match(table(proxy), /outbound\|9080\|v1\|/);
});

test("the next version is sent again; the old finding ends with it", () => {
  const { control, proxy } = started();
  routeTo(control, "v2");
  refuseTable(control, proxy, versionOf(proxy));
  assert.equal(control.diagnostics().filter((d) => d.code === "HED0500").length, 1);
  routeTo(control, "v3");
  assert.match(table(proxy), /outbound\|9080\|v3\|/);
  assert.deepEqual(control.diagnostics(), []);
});

test("going back to the version that was refused keeps it out", () => {
  const { control, proxy } = started();
  routeTo(control, "v2");
  const bad = versionOf(proxy);
  refuseTable(control, proxy, bad);
  const good = versionOf(proxy);
  routeTo(control, "v3");
  refuseTable(control, proxy, versionOf(proxy));
  assert.equal(versionOf(proxy), good);
});

test("a first version that is refused is taken back, as there is none before", () => {
  const { control, proxy } = started();
  refuseTable(control, proxy, versionOf(proxy));
  assert.equal(proxy.get(routeUrl, "9080"), undefined);
});

test("two bad versions in a row: the answers may come late and in any order", () => {
  for (const order of [
    ["second", "third"],
    ["third", "second"],
  ]) {
    const { control, proxy } = started();
    const good = versionOf(proxy);
    routeTo(control, "v2");
    const versions: Record<string, string> = { second: versionOf(proxy) };
    routeTo(control, "v3");
    versions["third"] = versionOf(proxy);
    for (const which of order) refuseTable(control, proxy, versions[which] ?? "");
    assert.ok(
      [good, undefined].includes(proxy.version(routeUrl, "9080")),
      `${order.join()}: ${versionOf(proxy)} is one that was refused`,
    );
  }
});

test("a refusal of a version that is not served any more changes nothing", () => {
  const { control, proxy } = started();
  const now = versionOf(proxy);
  const changes = proxy.changes();
  refuseTable(control, proxy, "0123");
  assert.deepEqual([versionOf(proxy), proxy.changes()], [now, changes]);
  assert.deepEqual(control.diagnostics(), []);
});

test("proxies that do not see the route have nothing to do with its refusal", () => {
  const { control, proxy } = started();
  const elsewhere = connect(control, {
    id: "sidecar~10.0.0.9~c.other~other.svc.cluster.local",
    metadata: { NAMESPACE: "other" },
  });
  routeTo(control, "v2");
  const before = versionOf(elsewhere);
  refuseTable(control, proxy, versionOf(proxy));
  assert.equal(versionOf(elsewhere), before);
});

test("the refusal is told on the resource and line that caused it, with Envoy's words", () => {
  const { control, proxy } = started();
  control.apply(
    new Map([
      ["other.json", virtualService([{ route: [to("v1")] }], { name: "other", hosts: ["elsewhere.example.com"] })],
    ]),
  );
  routeTo(control, "v2", "/very-special");
  refuseTable(control, proxy, versionOf(proxy), 'route: invalid prefix "/very-special"');
  const [finding] = control.diagnostics().filter((d) => d.code === "HED0500");
  assert.deepEqual([finding?.resource?.kind, finding?.resource?.name], ["VirtualService", "reviews"]);
  assert.deepEqual([finding?.position?.file, finding?.severity], ["route.json", "error"]);
  assert.match(finding?.message ?? "", /invalid prefix "\/very-special"/);
  assert.match(finding?.message ?? "", /last good version/);
  assert.deepEqual(
    control.told.map((d) => d.position?.file),
    ["route.json"],
  );
});

test("the same refusal by a second proxy is told once", () => {
  const { control, proxy } = started();
  const twin = connect(control, nodeOf("twin"));
  routeTo(control, "v2");
  const bad = versionOf(proxy);
  refuseTable(control, proxy, bad);
  refuseTable(control, twin, bad);
  assert.equal(control.told.length, 1);
});

test("findings end with the last proxy that gave them, and a class is let go with its last proxy", () => {
  const { control, proxy } = started();
  const twin = connect(control, nodeOf("twin"));
  routeTo(control, "v2");
  refuseTable(control, proxy, versionOf(proxy));
  proxy.close();
  assert.equal(control.host.nacks().length, 1);
  twin.close();
  assert.deepEqual([control.host.nacks(), control.classes.states()], [[], []]);
});

test("proxies of one class share one state; labels that a selector reads part them", () => {
  const { control } = started();
  const a = connect(control, nodeOf("a", { LABELS: { app: "a" } }));
  connect(control, nodeOf("b", { LABELS: { app: "b" } }));
  const before = control.classes.states().length;
  const sidecar = JSON.stringify({
    apiVersion: "networking.istio.io/v1",
    kind: "Sidecar",
    metadata: { name: "a", namespace: "default" },
    spec: { workloadSelector: { labels: { app: "a" } }, egress: [{ hosts: ["none/*"] }] },
  });
  const changes = a.changes();
  control.apply(new Map([["sidecar.json", sidecar]]));
  assert.deepEqual([before, control.classes.states().length], [1, 3]);
  assert.ok(a.changes() > changes);
  assert.equal(a.version(clusterUrl, "outbound|9080||reviews.default.svc.cluster.local"), undefined);
});

test("what translation finds is told once, however many proxies see it, and about gateways without a resource too", () => {
  const { control } = started();
  connect(control, nodeOf("a"));
  connect(control, { id: "sidecar~10.0.0.2~b.other~other.svc.cluster.local", metadata: { NAMESPACE: "other" } });
  connect(control, {
    id: "router~10.0.0.3~gw.istio-system~istio-system.svc.cluster.local",
    metadata: { NAMESPACE: "istio-system", LABELS: { istio: "ingressgateway" } },
  });
  control.apply(
    new Map([
      [
        "zero.json",
        virtualService([
          {
            match: [{ uri: { prefix: "/a" } }],
            rewrite: { uriRegexRewrite: { match: "a", rewrite: "\\9" } },
            route: [to("v1")],
          },
        ]),
      ],
      [
        "gateway.yaml",
        `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: g, namespace: default}
spec:
  selector: {istio: ingressgateway}
  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: ["*"]
    tls: {mode: SIMPLE, credentialName: c}
`,
      ],
    ]),
  );
  const found = control.diagnostics().map((d) => `${d.code} ${d.position?.file}:${d.position?.line}`);
  assert.deepEqual(found, [...new Set(found)]);
  assert.ok(
    found.some((f) => f.includes("gateway.yaml")),
    found.join("; "),
  );
});
