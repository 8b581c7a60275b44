// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";

const HERE = fileURLToPath(new URL("..", import.meta.url));
const FILES = globSync("{*,networking/*,edits/*}.yaml", { cwd: HERE }).sort();

function readDocuments(file) {
  const documents = parseAllDocuments(readFileSync(HERE + file, "utf8"), { uniqueKeys: true });
  for (const document of documents) assert.deepEqual([...document.errors, ...document.warnings], [], file);
  return documents.map((document) => document.toJS()).filter((value) => value !== null);
}

const names = (file) => readDocuments(file).map(({ kind, metadata }) => `${kind} ${metadata.name}`);

test("every YAML file parses, and resources have a kind and a name", () => {
  assert.ok(FILES.length >= 12);
  for (const file of FILES.filter((name) => name !== "heddle.local.yaml")) {
    for (const { apiVersion, kind, metadata } of readDocuments(file)) {
      assert.ok(apiVersion && kind && metadata.name, file);
    }
  }
});

test("bookinfo.yaml has the names, labels and ports that users know", () => {
  const resources = readDocuments("bookinfo.yaml");
  const of = (kind) => resources.filter((resource) => resource.kind === kind);
  const services = ["details", "ratings", "reviews", "productpage"];
  assert.deepEqual(
    of("Service").map(({ metadata, spec }) => [metadata.name, spec.selector.app, spec.ports]),
    services.map((name) => [name, name, [{ port: 9080, name: "http" }]]),
  );
  assert.deepEqual(
    of("ServiceAccount").map(({ metadata }) => metadata.name),
    services.map((name) => `bookinfo-${name}`),
  );
  const workloads = ["details-v1", "ratings-v1", "reviews-v1", "reviews-v2", "reviews-v3", "productpage-v1"];
  assert.deepEqual(
    of("Deployment").map(({ metadata }) => metadata.name),
    workloads,
  );
  for (const { metadata, spec } of of("Deployment")) {
    const [app, version] = metadata.name.split("-");
    assert.deepEqual(spec.selector.matchLabels, { app, version });
    assert.deepEqual(spec.template.metadata.labels, { app, version });
    assert.equal(spec.template.spec.serviceAccountName, `bookinfo-${app}`);
    assert.equal(spec.template.spec.containers[0].ports[0].containerPort, 9080);
  }
});

test("the local overlay starts every workload with a program that exists, as the same version", () => {
  const { files, workloads } = parse(readFileSync(`${HERE}heddle.local.yaml`, "utf8"));
  for (const file of files) assert.ok(existsSync(HERE + file), file);
  const deployments = readDocuments("bookinfo.yaml").filter(({ kind }) => kind === "Deployment");
  assert.deepEqual(
    Object.keys(workloads),
    deployments.map(({ metadata }) => metadata.name),
  );
  for (const { metadata, spec } of deployments) {
    const { command, env } = workloads[metadata.name];
    const [container] = spec.template.spec.containers;
    assert.deepEqual(command, container.command);
    assert.ok(existsSync(HERE + command[1]), command[1]);
    const inCluster = (container.env ?? []).map(({ name, value }) => [name, value]);
    assert.deepEqual(Object.entries(env ?? {}), inCluster);
  }
});

test("each edit says what to watch, collides with nothing that is applied, and names hosts and subsets that exist", () => {
  const applied = ["bookinfo.yaml", "networking/bookinfo-gateway.yaml", "networking/destination-rule-all.yaml"];
  const taken = new Set(applied.flatMap(names));
  const subsets = new Map(
    readDocuments("networking/destination-rule-all.yaml").map(({ spec }) => [
      spec.host,
      spec.subsets.map(({ name }) => name),
    ]),
  );
  const edits = FILES.filter((file) => file.startsWith("edits/"));
  assert.ok(edits.length >= 9);
  for (const file of edits) {
    assert.match(readFileSync(HERE + file, "utf8"), /^# Watch: /, file);
    for (const name of names(file)) assert.ok(!taken.has(name), `${file}: ${name}`);
    for (const { spec } of readDocuments(file)) {
      for (const host of spec.hosts ?? [spec.host]) assert.ok(subsets.has(host), `${file}: ${host}`);
      for (const { route, mirror } of spec.http ?? []) {
        for (const { host, subset } of [
          ...route.map(({ destination }) => destination),
          mirror ?? route[0].destination,
        ]) {
          assert.ok(subsets.get(host)?.includes(subset), `${file}: ${host} ${subset}`);
        }
      }
    }
  }
});

test("the README names every edit", () => {
  const readme = readFileSync(`${HERE}README.md`, "utf8");
  assert.ok(readme.split("\n").length <= 61);
  for (const file of FILES.filter((name) => name.startsWith("edits/"))) {
    assert.ok(readme.includes(`\`${file.slice("edits/".length, -".yaml".length)}\``), file);
  }
});
