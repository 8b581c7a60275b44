// SPDX-License-Identifier: Apache-2.0
// Descriptor files made from the tables, read by an independent library.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, createFileRegistry, fromBinary, toJson } from "@bufbuild/protobuf";
import { type FileDescriptorProto, FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { type DescriptorFile, encode, fileContaining, fileNamed } from "../src/index.ts";

/** A file behind all that it imports, as a reflection client gathers them. */
function gather(symbol: string): FileDescriptorProto[] {
  const sorted = new Map<string, FileDescriptorProto>();
  const open = new Set<string>();
  const add = (file: DescriptorFile | undefined, name: string): void => {
    assert.equal(file?.name, name);
    assert.ok(!open.has(name), `${name} imports itself`);
    if (file === undefined || sorted.has(name)) return;
    open.add(name);
    for (const other of file.dependencies) add(fileNamed(other), other);
    open.delete(name);
    sorted.set(name, fromBinary(FileDescriptorProtoSchema, file.bytes));
  };
  const first = fileContaining(symbol);
  add(first, first?.name ?? "");
  return [...sorted.values()];
}

const registryOf = (symbol: string) => createFileRegistry(create(FileDescriptorSetSchema, { file: gather(symbol) }));

test("a client that knows nothing reads a request by the descriptors", () => {
  const type = "envoy.service.discovery.v3.DeltaDiscoveryRequest";
  const registry = registryOf(type);
  const schema = registry.getMessage(type);
  assert.ok(schema);
  const message = {
    node: { id: "sidecar~1", metadata: { NAMESPACE: "default" }, locality: { region: "r" } },
    typeUrl: "type.googleapis.com/x.Y",
    resourceNamesSubscribe: ["*"],
    initialResourceVersions: { a: "1" },
  };
  assert.deepEqual(toJson(schema, fromBinary(schema, encode(type, message)), { registry }), message);
});

for (const symbol of [
  "envoy.config.cluster.v3.Cluster",
  "envoy.config.route.v3.RouteConfiguration",
  "envoy.config.listener.v3.Listener",
  "xds.type.matcher.v3.Matcher",
]) {
  test(`${symbol}: mutually recursive types share a file, imports go in no circle`, () => {
    assert.ok(registryOf(symbol).getMessage(symbol));
  });
}

test("services are described with their streams", () => {
  const service = registryOf("envoy.service.discovery.v3.AggregatedDiscoveryService").getService(
    "envoy.service.discovery.v3.AggregatedDiscoveryService",
  );
  assert.deepEqual(
    service?.methods.map((m) => [m.name, m.methodKind]),
    [
      ["StreamAggregatedResources", "bidi_streaming"],
      ["DeltaAggregatedResources", "bidi_streaming"],
    ],
  );
});

test("nested types and methods lead to the file that holds them; strangers to none", () => {
  assert.equal(
    fileContaining("envoy.config.core.v3.HealthCheck.HttpHealthCheck")?.name,
    fileContaining("envoy.config.core.v3.HealthCheck")?.name,
  );
  assert.equal(fileContaining("grpc.health.v1.Health.Check")?.name, "grpc.health.v1.Health.proto");
  assert.equal(fileContaining("no.Such"), undefined);
  assert.equal(fileNamed("no/such.proto"), undefined);
});
