// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { createAdminServer, createControl, createRegistry } from "@heddle/control";
import { defaultMeshSettings } from "@heddle/core";
import { serviceYaml, startMesh, type TestMesh } from "../../../tests/kit/mesh.ts";
import { destinationRule, to, virtualService } from "../../../tests/kit/route.ts";
import { parsePrometheus } from "./prometheus.ts";

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function serveAdmin(control: Parameters<typeof createAdminServer>[0]["control"]) {
  const server = createAdminServer({ control, version: "1.2.3" });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string, method = "GET"): Promise<Page> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
  };
  return { get, close: () => void server.close() };
}

test("/ready is 503 until everything is read, then 200", async (t) => {
  const control = createControl({ settings: defaultMeshSettings, version: "x", onFault: () => {} });
  const admin = await serveAdmin(control);
  t.after(admin.close);
  assert.equal((await admin.get("/ready")).status, 503);
  control.setReady();
  assert.equal((await admin.get("/ready")).status, 200);
});

test("values of labels and help are quoted as Prometheus wants it", () => {
  const registry = createRegistry();
  registry.counter("a_total", "Help.").add(2, { type: 'q"b\\s\nn' });
  registry.gauge("b", "Help.").set(-1.5);
  registry.histogram("c", "Help.", [1, 5]).observe(3, { x: "y" });
  registry.counter("unused_total", "Help.");
  const { samples, types } = parsePrometheus(registry.render());
  const shown = samples.map((s) => [s.name, s.labels, s.value]);
  assert.deepEqual(shown, [
    ["a_total", { type: 'q"b\\s\nn' }, 2],
    ["b", {}, -1.5],
    ["c_bucket", { x: "y", le: "1" }, 0],
    ["c_bucket", { x: "y", le: "5" }, 1],
    ["c_bucket", { x: "y", le: "+Inf" }, 1],
    ["c_sum", { x: "y" }, 3],
    ["c_count", { x: "y" }, 1],
    ["unused_total", {}, 0],
  ]);
  assert.equal(types.get("c"), "histogram");
});

describe("with real Envoys connected", () => {
  let mesh: TestMesh;
  let admin: Awaited<ReturnType<typeof serveAdmin>>;
  before(async () => {
    mesh = await startMesh();
    admin = await serveAdmin(mesh.control);
    await mesh.apply({ "s.yaml": serviceYaml("reviews"), "r.json": destinationRule() });
    await mesh.apply({ "v.json": virtualService([{ route: [to("v1")] }]) });
    await mesh.sidecar("delta");
    await mesh.sidecar("states", { sotw: true });
  });
  after(async () => {
    admin?.close();
    await mesh?.close();
  });
  const json = async (path: string): Promise<unknown> => JSON.parse((await admin.get(path)).text);

  test("/version and unknown pages", async () => {
    assert.equal((await admin.get("/version")).text, "1.2.3\n");
    const unknown = await admin.get("/nothing");
    assert.equal(unknown.status, 404);
    assert.match(unknown.text, /\/debug\/syncz/);
    assert.equal((await admin.get("/ready", "POST")).status, 405);
    assert.deepEqual(await admin.get("/ready", "HEAD"), { ...(await admin.get("/ready")), text: "" });
  });

  test("/metrics is Prometheus text with Istio's names, and counts what happened", async () => {
    const page = await admin.get("/metrics");
    assert.match(page.type, /text\/plain; version=0\.0\.4/);
    const { samples, types } = parsePrometheus(page.text);
    const value = (name: string, labels: Readonly<Record<string, string>> = {}) =>
      samples.find((s) => s.name === name && Object.entries(labels).every(([k, v]) => s.labels[k] === v))?.value;
    assert.equal(value("pilot_xds"), 2);
    assert.equal(value("pilot_services"), 1);
    assert.equal(value("pilot_virt_services"), 1);
    for (const type of ["cds", "eds", "lds", "rds"])
      assert.ok((value("pilot_xds_pushes", { type }) ?? 0) >= 2, `${type} pushes`);
    assert.ok((value("pilot_proxy_convergence_time_count") ?? 0) >= 8);
    assert.ok((value("pilot_xds_config_size_bytes_sum", { type: "cds" }) ?? 0) > 100);
    assert.equal(value("pilot_total_xds_rejects"), 0);
    assert.equal(value("pilot_k8s_cfg_events", { type: "VirtualService", event: "add" }), 1);
    assert.equal(value("galley_validation_passed"), 3);
    assert.equal(value("istio_build", { component: "pilot" }), 1);
    const names = [
      "pilot_xds_push_time",
      "pilot_total_xds_internal_errors",
      "pilot_push_triggers",
      "galley_validation_failed",
    ];
    for (const name of names) assert.ok(types.has(name), name);
  });

  test("/debug/syncz tells each proxy with what its node says and how far it is", async () => {
    const all = (await json("/debug/syncz")) as Record<string, unknown>[];
    assert.deepEqual(
      all.map((s) => [s["proxy"], s["proxy_type"], s["cluster_id"], s["proxy_version"], s["flavour"]]),
      [
        ["delta.default", "sidecar", "Kubernetes", "1.40.0", "delta"],
        ["states.default", "sidecar", "Kubernetes", "1.40.0", "sotw"],
      ],
    );
    for (const proxy of all)
      for (const type of ["cds", "eds", "lds", "rds"]) {
        const sync = proxy[`${type}_sync`] as { status: string; sent: string; acked: string; resources: number };
        assert.equal(sync.status, "SYNCED", `${String(proxy["proxy"])} ${type}`);
        assert.ok(sync.resources > 0 && sync.acked !== "");
      }
  });

  test("/debug/configz lists the objects in force", async () => {
    const all = (await json("/debug/configz")) as { kind: string; metadata: { name: string } }[];
    assert.deepEqual(all.map((o) => `${o.kind} ${o.metadata.name}`).sort(), [
      "DestinationRule reviews",
      "Service reviews",
      "VirtualService reviews",
    ]);
  });

  test("/debug/config_dump gives what the Envoy itself has", async () => {
    const ours = (await json("/debug/config_dump?proxyID=delta.default")) as Dump;
    const full = (await json(
      "/debug/config_dump?proxyID=sidecar~127.0.0.1~delta.default~default.svc.cluster.local",
    )) as Dump;
    assert.deepEqual(ours, full);
    const sidecar = await mesh.sidecar("asked");
    const theirs = JSON.parse(await sidecar.envoy.admin("/config_dump?include_eds")) as Dump;
    const mine = (await json("/debug/config_dump?proxyID=asked.default")) as Dump;
    for (const [type, list, inner] of [
      ["ClustersConfigDump", "dynamicActiveClusters", "cluster"],
      ["RoutesConfigDump", "dynamicRouteConfigs", "routeConfig"],
    ] as const)
      assert.deepEqual(names(mine, { type, list, inner }), names(theirs, { type, list, inner }), type);
  });

  test("/debug/config_dump of a proxy that is not there is 404 and says where to look", async () => {
    const page = await admin.get("/debug/config_dump?proxyID=nobody");
    assert.equal(page.status, 404);
    assert.match(page.text, /"nobody" is not connected.*\/debug\/syncz/);
  });

  test("/debug/diagnostics gives the findings that stand", async () => {
    await mesh.apply({ "bad.yaml": "a: [\n" });
    const found = (await json("/debug/diagnostics")) as { code: string; position: { file: string; line: number } }[];
    assert.deepEqual(
      found.map((d) => [d.code, d.position.file, d.position.line]),
      [["HED0100", "bad.yaml", 1]],
    );
    await mesh.apply({ "bad.yaml": undefined });
    assert.deepEqual(await json("/debug/diagnostics"), []);
  });
});

interface Dump {
  readonly configs: readonly Readonly<Record<string, unknown>>[];
}

/** Names of the dynamic resources of one type, in snake or camel case dumps. */
function names(
  dump: Dump,
  what: { readonly type: string; readonly list: string; readonly inner: string },
): readonly string[] {
  const snake = (text: string) => text.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  const config = dump.configs.find((c) => String(c["@type"]).endsWith(`.${what.type}`)) ?? {};
  const list = (config[what.list] ?? config[snake(what.list)] ?? []) as readonly Readonly<
    Record<string, { name?: string }>
  >[];
  return list.map((entry) => (entry[what.inner] ?? entry[snake(what.inner)])?.name ?? "").sort();
}
