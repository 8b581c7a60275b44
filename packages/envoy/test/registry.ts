// SPDX-License-Identifier: Apache-2.0
// The tables as a registry of protobuf-es. All messages stand in one file without a package: package segments become messages around
// them, which gives the same full names and spares us the order of imports.

import { create, createFileRegistry, type FileRegistry } from "@bufbuild/protobuf";
import {
  type DescriptorProto,
  DescriptorProtoSchema,
  type EnumDescriptorProto,
  EnumDescriptorProtoSchema,
  type FieldDescriptorProto,
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FieldDescriptorProtoSchema,
  FieldOptionsSchema,
  FileDescriptorProtoSchema,
  FileDescriptorSetSchema,
  OneofDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import {
  ENUM,
  EXPANDED,
  enumNames,
  type Field,
  findEnum,
  findMessage,
  MAP,
  MESSAGE,
  type MessageType,
  messageNames,
  PACKED,
  SINGLE,
  STRING,
} from "../src/schema.ts";

/** descriptor.proto's numbers of the types, by our kinds 1 to 15. */
const scalarTypes = [0, 1, 2, 5, 3, 13, 4, 17, 18, 7, 6, 15, 16, 8, 9, 12];

interface Scope {
  readonly messages: Map<string, DescriptorProto>;
  readonly enums: EnumDescriptorProto[];
}

/** protobuf-es descriptors of every message in the tables. */
export function buildRegistry(): FileRegistry {
  const top: Scope = { messages: new Map(), enums: [] };
  for (const name of messageNames()) fillMessage(messageAt(top, name), findMessage(name) as MessageType);
  for (const name of enumNames()) messageAt(top, name.slice(0, name.lastIndexOf("."))).enumType.push(buildEnum(name));
  const file = create(FileDescriptorProtoSchema, {
    name: "tables.proto",
    syntax: "proto3",
    messageType: [...top.messages.values()],
  });
  return createFileRegistry(create(FileDescriptorSetSchema, { file: [file] }));
}

function messageAt(top: Scope, name: string): DescriptorProto {
  const steps = name.split(".");
  const first = steps.shift() ?? "";
  let message = top.messages.get(first);
  if (message === undefined) {
    message = create(DescriptorProtoSchema, { name: first });
    top.messages.set(first, message);
  }
  for (const step of steps) {
    let nested: DescriptorProto | undefined = message.nestedType.find((type) => type.name === step);
    if (nested === undefined) {
      nested = create(DescriptorProtoSchema, { name: step });
      message.nestedType.push(nested);
    }
    message = nested;
  }
  return message;
}

function buildEnum(name: string): EnumDescriptorProto {
  const value = [...(findEnum(name)?.numbers ?? [])].map(([label, number]) => ({ name: label, number }));
  const options = new Set(value.map((entry) => entry.number)).size < value.length ? { allowAlias: true } : {};
  return create(EnumDescriptorProtoSchema, { name: name.slice(name.lastIndexOf(".") + 1), value, options });
}

function fillMessage(message: DescriptorProto, type: MessageType): void {
  const oneofs = [...new Set(type.fields.map((field) => field.oneof).filter((oneof) => oneof !== undefined))];
  message.oneofDecl = oneofs.map((name) => create(OneofDescriptorProtoSchema, { name }));
  for (const field of type.fields) message.field.push(buildField(field, { message, owner: type.name, oneofs }));
}

interface Owner {
  readonly message: DescriptorProto;
  readonly owner: string;
  readonly oneofs: readonly string[];
}

function buildField(field: Field, at: Owner): FieldDescriptorProto {
  const label = field.mode === SINGLE ? FieldDescriptorProto_Label.OPTIONAL : FieldDescriptorProto_Label.REPEATED;
  const common = { name: field.protoName, jsonName: field.name, number: field.number, label };
  if (field.mode === MAP) {
    const entry = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}Entry`;
    at.message.nestedType.push(buildEntry(entry, field));
    return create(FieldDescriptorProtoSchema, {
      ...common,
      type: FieldDescriptorProto_Type.MESSAGE,
      typeName: `.${at.owner}.${entry}`,
    });
  }
  const out = create(FieldDescriptorProtoSchema, { ...common, ...typeOf(field.kind, field.typeName) });
  if (field.oneof !== undefined) out.oneofIndex = at.oneofs.indexOf(field.oneof);
  else if (field.explicit) addPresence(out, at.message);
  if (field.mode === PACKED || (field.mode === EXPANDED && field.kind < STRING)) {
    out.options = create(FieldOptionsSchema, { packed: field.mode === PACKED });
  }
  return out;
}

function addPresence(field: FieldDescriptorProto, message: DescriptorProto): void {
  field.proto3Optional = true;
  field.oneofIndex = message.oneofDecl.length;
  message.oneofDecl.push(create(OneofDescriptorProtoSchema, { name: `_${field.name}` }));
}

function buildEntry(name: string, field: Field): DescriptorProto {
  const label = FieldDescriptorProto_Label.OPTIONAL;
  return create(DescriptorProtoSchema, {
    name,
    options: { mapEntry: true },
    field: [
      { name: "key", jsonName: "key", number: 1, label, ...typeOf(field.keyKind, "") },
      { name: "value", jsonName: "value", number: 2, label, ...typeOf(field.kind, field.typeName) },
    ],
  });
}

function typeOf(kind: number, typeName: string): { type: FieldDescriptorProto_Type; typeName?: string } {
  if (kind === MESSAGE) return { type: FieldDescriptorProto_Type.MESSAGE, typeName: `.${typeName}` };
  if (kind === ENUM) return { type: FieldDescriptorProto_Type.ENUM, typeName: `.${typeName}` };
  return { type: scalarTypes[kind] as FieldDescriptorProto_Type };
}
