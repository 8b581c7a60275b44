// SPDX-License-Identifier: Apache-2.0
// The tables against the descriptors inside the pinned Envoy: same messages, fields, numbers, types, one-ofs and enum values.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { DescriptorProto, EnumDescriptorProto, FieldDescriptorProto } from "../src/generated/types/index.d.ts";
import { ENUM, type Field, findEnum, findMessage, MAP, MESSAGE, messageNames, SINGLE } from "../src/schema.ts";
import { readEmbeddedDescriptors } from "./embedded-descriptors.ts";
import { findEnvoyForTest } from "./find-envoy.ts";

const envoy = findEnvoyForTest();
const kindNames =
  "? DOUBLE FLOAT INT32 INT64 UINT32 UINT64 SINT32 SINT64 FIXED32 FIXED64 SFIXED32 SFIXED64 BOOL STRING BYTES ENUM MESSAGE".split(
    " ",
  );

/** What the tables answer for: Envoy's and xDS's own v3 packages. */
const ours = /^(envoy\..*v3(alpha)?|xds\.(core|type|type\.matcher)\.v3|udpa\.type\.v1)$/;

/** In the API, but not built into the stock Envoy: a proxy rejects these. */
const notBuiltIn = [
  "envoy.extensions.filters.http.gzip.v3",
  "envoy.extensions.filters.http.kill_request.v3",
  "envoy.extensions.grpc_service.call_credentials.access_token.v3",
  "envoy.extensions.grpc_service.call_credentials.file_based_metadata.v3",
  "envoy.extensions.grpc_service.call_credentials.google_compute_engine.v3",
  "envoy.extensions.grpc_service.call_credentials.google_iam.v3",
  "envoy.extensions.grpc_service.call_credentials.google_refresh_token.v3",
  "envoy.extensions.grpc_service.call_credentials.service_account_jwt_access.v3",
  "envoy.extensions.grpc_service.call_credentials.sts_service.v3",
  "envoy.extensions.grpc_service.channel_credentials.google_default.v3",
  "envoy.extensions.grpc_service.channel_credentials.insecure.v3",
  "envoy.extensions.grpc_service.channel_credentials.local.v3",
  "envoy.extensions.grpc_service.channel_credentials.tls.v3",
  "envoy.extensions.grpc_service.channel_credentials.xds.v3",
  "envoy.extensions.load_balancing_policies.pick_first.v3",
  "envoy.extensions.load_balancing_policies.random_subsetting.v3",
  "envoy.extensions.outlier_detection_monitors.common.v3",
  "envoy.extensions.outlier_detection_monitors.consecutive_errors.v3",
  "envoy.extensions.rbac.audit_loggers.stream.v3",
  "envoy.extensions.transport_sockets.s2a.v3",
  "envoy.service.event_reporting.v3",
  "envoy.service.status.v3",
  "envoy.service.tap.v3",
];

interface Facts {
  readonly messages: Map<string, string[]>;
  readonly enums: Map<string, string[]>;
}

function collect(scope: string, descriptor: DescriptorProto, facts: Facts): void {
  const name = `${scope}.${descriptor.name}`;
  const entries = new Map(
    (descriptor.nestedType ?? [])
      .filter((type) => type.options?.mapEntry === true)
      .map((type) => [`.${name}.${type.name}`, type]),
  );
  facts.messages.set(
    name,
    (descriptor.field ?? []).map((field) => describeTheirs(field, descriptor, entries)),
  );
  for (const nested of descriptor.nestedType ?? []) if (nested.options?.mapEntry !== true) collect(name, nested, facts);
  for (const nested of descriptor.enumType ?? []) facts.enums.set(`${name}.${nested.name}`, enumValues(nested));
}

function enumValues(descriptor: EnumDescriptorProto): string[] {
  return (descriptor.value ?? []).map((value) => `${value.name}=${value.number ?? 0}`);
}

function typeOf(field: FieldDescriptorProto): string {
  return field.typeName === undefined ? (field.type ?? "").replace("TYPE_", "") : field.typeName.slice(1);
}

function describeTheirs(
  field: FieldDescriptorProto,
  owner: DescriptorProto,
  entries: ReadonlyMap<string, DescriptorProto>,
): string {
  const entry = entries.get(field.typeName ?? "")?.field;
  const type = entry === undefined ? typeOf(field) : `map ${entry.map(typeOf).join(" ")}`;
  const list = entry === undefined && field.label === "LABEL_REPEATED" ? "list of " : "";
  const oneof =
    field.oneofIndex === undefined || field.proto3Optional === true
      ? ""
      : ` in ${owner.oneofDecl?.[field.oneofIndex]?.name}`;
  return `${field.name} ${field.number} ${list}${type}${oneof}${field.options?.deprecated === true ? " deprecated" : ""}`;
}

function describeOurs(field: Field): string {
  const element = field.kind === ENUM || field.kind === MESSAGE ? field.typeName : kindNames[field.kind];
  const type = field.mode === MAP ? `map ${kindNames[field.keyKind]} ${element}` : element;
  const list = field.mode === MAP || field.mode === SINGLE ? "" : "list of ";
  return `${field.protoName} ${field.number} ${list}${type}${field.oneof === undefined ? "" : ` in ${field.oneof}`}${field.deprecated ? " deprecated" : ""}`;
}

function packageOf(name: string): string {
  return name.replace(/\.[A-Z].*$/, "");
}

function collectFacts(program: string): Facts {
  const facts: Facts = { messages: new Map(), enums: new Map() };
  for (const file of readEmbeddedDescriptors(program)) {
    if (!ours.test(file.package ?? "")) continue;
    for (const message of file.messageType ?? []) collect(file.package ?? "", message, facts);
    for (const entry of file.enumType ?? []) facts.enums.set(`${file.package}.${entry.name}`, enumValues(entry));
  }
  return facts;
}

test("the tables hold what the pinned Envoy was built with", {
  skip: envoy === undefined ? "no Envoy found" : false,
}, () => {
  const facts = collectFacts(envoy ?? "");
  assert.ok(facts.messages.size > 1200, `only ${facts.messages.size} messages found in the program`);
  for (const [name, fields] of facts.messages) {
    const type = findMessage(name);
    assert.ok(type !== undefined, `${name} is missing in the tables`);
    assert.deepEqual(type.fields.map(describeOurs).sort(), fields.sort(), name);
  }
  for (const [name, values] of facts.enums) {
    const labels = [...(findEnum(name)?.numbers ?? [])].map(([label, number]) => `${label}=${number}`);
    assert.deepEqual(labels, values, name);
  }
  const absent = messageNames().filter((name) => ours.test(packageOf(name)) && !facts.messages.has(name));
  assert.deepEqual([...new Set(absent.map(packageOf))].sort(), notBuiltIn);
});
