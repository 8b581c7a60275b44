// SPDX-License-Identifier: Apache-2.0
import {
  ENUM,
  type EnumType,
  type Field,
  findEnum,
  findMessage,
  MAP,
  MESSAGE,
  type MessageType,
  SINGLE,
} from "../schema.ts";

/** `google.protobuf.FieldDescriptorProto.Type` by kind of the tables (`DOUBLE` = 1 …). */
const typeNames = [
  "",
  "TYPE_DOUBLE",
  "TYPE_FLOAT",
  "TYPE_INT32",
  "TYPE_INT64",
  "TYPE_UINT32",
  "TYPE_UINT64",
  "TYPE_SINT32",
  "TYPE_SINT64",
  "TYPE_FIXED32",
  "TYPE_FIXED64",
  "TYPE_SFIXED32",
  "TYPE_SFIXED64",
  "TYPE_BOOL",
  "TYPE_STRING",
  "TYPE_BYTES",
  "TYPE_ENUM",
  "TYPE_MESSAGE",
] as const;

/** A type with the types declared inside it, by name within the package. */
export interface TypeTree {
  readonly fullName: string;
  readonly name: string;
  readonly children: readonly TypeTree[];
}

type Proto = Readonly<Record<string, unknown>>;

/** google.protobuf.DescriptorProto of a message with everything declared inside it. */
export function messageProto(tree: TypeTree): Proto {
  const type = findMessage(tree.fullName);
  const fields = type?.fields ?? [];
  const oneofs = [...new Set(fields.map((f) => f.oneof).filter((o) => o !== undefined))];
  // Each proto3 `optional` is a one-of of its own, declared after the real ones.
  const optional = fields.filter((f) => f.explicit && f.oneof === undefined && f.mode === SINGLE && f.kind !== MESSAGE);
  const indexOf = (field: Field): number | undefined => {
    if (field.oneof !== undefined) return oneofs.indexOf(field.oneof);
    const at = optional.indexOf(field);
    return at === -1 ? undefined : oneofs.length + at;
  };
  const isEnum = (child: TypeTree) => findEnum(child.fullName) !== undefined;
  return {
    name: tree.name,
    field: fields.map((f) =>
      fieldProto(f, { owner: tree.fullName, oneofIndex: indexOf(f), optional: optional.includes(f) }),
    ),
    nestedType: [
      ...tree.children.filter((c) => !isEnum(c)).map(messageProto),
      ...fields.filter((f) => f.mode === MAP).map(entryProto),
    ],
    enumType: tree.children.filter(isEnum).map((c) => enumProto(findEnum(c.fullName) as EnumType, c.name)),
    oneofDecl: [...oneofs.map((name) => ({ name })), ...optional.map((f) => ({ name: `_${f.protoName}` }))],
  };
}

interface Placed {
  readonly owner: string;
  readonly oneofIndex: number | undefined;
  readonly optional: boolean;
}

function fieldProto(field: Field, { owner, oneofIndex, optional }: Placed): Proto {
  const base = { name: field.protoName, jsonName: field.name, number: field.number };
  if (field.mode === MAP)
    return { ...base, label: "LABEL_REPEATED", type: "TYPE_MESSAGE", typeName: `.${owner}.${entryName(field)}` };
  return {
    ...base,
    label: field.mode === SINGLE ? "LABEL_OPTIONAL" : "LABEL_REPEATED",
    ...typeOf(field),
    ...(oneofIndex !== undefined && { oneofIndex }),
    ...(optional && { proto3Optional: true }),
  };
}

function typeOf(field: Pick<Field, "kind" | "typeName">): Proto {
  return { type: typeNames[field.kind] ?? "", ...(field.kind >= ENUM && { typeName: `.${field.typeName}` }) };
}

/** The message a map field is on the wire (protobuf, "Maps: backwards compatibility"). */
function entryProto(field: Field): Proto {
  return {
    name: entryName(field),
    field: [
      { name: "key", jsonName: "key", number: 1, label: "LABEL_OPTIONAL", type: typeNames[field.keyKind] ?? "" },
      { name: "value", jsonName: "value", number: 2, label: "LABEL_OPTIONAL", ...typeOf(field) },
    ],
    options: { mapEntry: true },
  };
}

function entryName(field: Field): string {
  const camel = field.name;
  return `${camel.slice(0, 1).toUpperCase()}${camel.slice(1)}Entry`;
}

/** google.protobuf.EnumDescriptorProto. */
export function enumProto(type: EnumType, name: string): Proto {
  const numbers = [...type.numbers];
  const aliased = new Set(numbers.map(([, number]) => number)).size < numbers.length;
  return {
    name,
    value: numbers.map(([label, number]) => ({ name: label, number })),
    ...(aliased && { options: { allowAlias: true } }),
  };
}

/** Full names that the fields of a type and of the types inside it refer to. */
export function referencesOf(tree: TypeTree): readonly string[] {
  const own: MessageType | undefined = findMessage(tree.fullName);
  return [
    ...(own?.fields ?? []).map((f) => f.typeName).filter((name) => name !== ""),
    ...tree.children.flatMap(referencesOf),
  ];
}
