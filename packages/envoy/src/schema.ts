// SPDX-License-Identifier: Apache-2.0
// Reads the generated tables (grammar: tools/envoy-schema/main.go) into descriptors, each message on first use.

import tables from "./generated/schema.json" with { type: "json" };

export const DOUBLE = 1;
export const FLOAT = 2;
export const INT32 = 3;
export const INT64 = 4;
export const UINT32 = 5;
export const UINT64 = 6;
export const SINT32 = 7;
export const SINT64 = 8;
export const FIXED32 = 9;
export const FIXED64 = 10;
export const SFIXED32 = 11;
export const SFIXED64 = 12;
export const BOOL = 13;
export const STRING = 14;
export const BYTES = 15;
export const ENUM = 16;
export const MESSAGE = 17;

const scalarKinds = new Map<string, number>(
  Object.entries({
    double: DOUBLE,
    float: FLOAT,
    int32: INT32,
    int64: INT64,
    uint32: UINT32,
    uint64: UINT64,
    sint32: SINT32,
    sint64: SINT64,
    fixed32: FIXED32,
    fixed64: FIXED64,
    sfixed32: SFIXED32,
    sfixed64: SFIXED64,
    bool: BOOL,
    string: STRING,
    bytes: BYTES,
  }),
);

/** Wire types by kind. */
export const wireTypes: readonly number[] = [0, 1, 5, 0, 0, 0, 0, 0, 0, 5, 1, 5, 1, 0, 2, 2, 0, 2];

export const SINGLE = 0;
export const PACKED = 1;
export const EXPANDED = 2;
export const MAP = 3;

export const ORDINARY = 0;
export const ANY = 1;
export const DURATION = 2;
export const TIMESTAMP = 3;
export const STRUCT = 4;
export const VALUE = 5;
export const LIST_VALUE = 6;
export const FIELD_MASK = 7;
export const WRAPPER = 8;

const specials = new Map<string, number>(
  Object.entries({
    Any: ANY,
    Duration: DURATION,
    Timestamp: TIMESTAMP,
    Struct: STRUCT,
    Value: VALUE,
    ListValue: LIST_VALUE,
    FieldMask: FIELD_MASK,
    DoubleValue: WRAPPER,
    FloatValue: WRAPPER,
    Int64Value: WRAPPER,
    UInt64Value: WRAPPER,
    Int32Value: WRAPPER,
    UInt32Value: WRAPPER,
    BoolValue: WRAPPER,
    StringValue: WRAPPER,
    BytesValue: WRAPPER,
  }).map(([name, special]) => [`google.protobuf.${name}`, special]),
);

export interface Field {
  /** JSON name: camelCase. */
  readonly name: string;
  /** Name in the .proto file: snake_case. */
  readonly protoName: string;
  readonly number: number;
  /** `DOUBLE` … `MESSAGE`; of the elements for lists, of the values for maps. */
  readonly kind: number;
  /** `SINGLE`, `PACKED`, `EXPANDED` or `MAP`. */
  readonly mode: number;
  /** Field number and wire type, as written in front of the value (of each element when `EXPANDED`). */
  readonly tag: number;
  /** Kind of a map's keys, else 0. */
  readonly keyKind: number;
  /** Written even when it has its default value (one-of members, proto3 `optional`). */
  readonly explicit: boolean;
  /** One bit for each one-of of the message; 0 outside of one-ofs. */
  readonly oneofBit: number;
  readonly oneof: string | undefined;
  readonly deprecated: boolean;
  /** Full name of the message or enum, else "". */
  readonly typeName: string;
  message: MessageType | undefined;
  enumType: EnumType | undefined;
}

export interface MessageType {
  readonly name: string;
  /** Which JSON mapping the type has: `ORDINARY` or one of the well-known ones. */
  readonly special: number;
  /** In order of declaration. */
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
  readonly byNumber: ReadonlyMap<number, Field>;
}

export interface EnumType {
  readonly name: string;
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<number, string>;
}

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

const messages = new Map<string, MessageType>();
const enums = new Map<string, EnumType>();

interface Rows {
  readonly messages: ReadonlyMap<string, readonly [pkg: string, row: string]>;
  readonly enums: ReadonlyMap<string, readonly [pkg: string, row: string]>;
}

let indexed: Rows | undefined;

/** Indexed on first use: importing this module costs little. */
function tableRows(): Rows {
  indexed ??= { messages: indexRows(tables.messages), enums: indexRows(tables.enums) };
  return indexed;
}

function indexRows(table: Table): ReadonlyMap<string, readonly [string, string]> {
  const index = new Map<string, readonly [string, string]>();
  for (const pkg in table) {
    const rowsOfPackage = table[pkg];
    for (const name in rowsOfPackage) index.set(`${pkg}.${name}`, [pkg, rowsOfPackage[name] ?? ""]);
  }
  return index;
}

/** The descriptor of a message by its full name, such as `envoy.config.cluster.v3.Cluster`; undefined when Envoy has no such message. */
export function findMessage(name: string): MessageType | undefined {
  const known = messages.get(name);
  if (known !== undefined) return known;
  const row = tableRows().messages.get(name);
  if (row === undefined) return undefined;
  const type = readMessage(name, row[0], row[1]);
  messages.set(name, type);
  return type;
}

/** The package of a message or enum by its full name; undefined when there is none of the name. */
export function packageOf(name: string): string | undefined {
  const rows = tableRows();
  return (rows.messages.get(name) ?? rows.enums.get(name))?.[0];
}

/** The full names of all messages, sorted by package. */
export function messageNames(): string[] {
  return [...tableRows().messages.keys()];
}

/** The full names of all enums, sorted by package. */
export function enumNames(): string[] {
  return [...tableRows().enums.keys()];
}

/** The descriptor of an enum by its full name. */
export function findEnum(name: string): EnumType | undefined {
  const known = enums.get(name);
  if (known !== undefined) return known;
  const row = tableRows().enums.get(name);
  if (row === undefined) return undefined;
  const numbers = new Map<string, number>();
  const names = new Map<number, string>();
  for (const text of row[1].split(" ")) {
    const [label = "", number = ""] = text.split("=");
    const value = Number.parseInt(number, 10);
    numbers.set(label, value);
    if (!names.has(value)) names.set(value, label);
  }
  const type = { name, numbers, names };
  enums.set(name, type);
  return type;
}

/** The message type of a field of kind `MESSAGE`. */
export function messageOf(field: Field): MessageType {
  if (field.message !== undefined) return field.message;
  const type = findMessage(field.typeName);
  if (type === undefined) throw new Error(`${field.typeName} is missing in the tables`);
  field.message = type;
  return type;
}

/** The enum type of a field of kind `ENUM`. */
export function enumOf(field: Field): EnumType {
  if (field.enumType !== undefined) return field.enumType;
  const type = findEnum(field.typeName);
  if (type === undefined) throw new Error(`${field.typeName} is missing in the tables`);
  field.enumType = type;
  return type;
}

/** Whether JSON null is a value of the field rather than its absence. */
export function acceptsNull(field: Field): boolean {
  if (field.mode !== SINGLE) return false;
  return isNullEnum(field) || (field.kind === MESSAGE && messageOf(field).special === VALUE);
}

/** google.protobuf.NullValue, whose only value is null in JSON. */
export function isNullEnum(field: Field): boolean {
  return field.kind === ENUM && field.typeName === "google.protobuf.NullValue";
}

function readMessage(name: string, pkg: string, row: string): MessageType {
  const oneofs: string[] = [];
  const fields = row === "" ? [] : row.split(" ").map((text) => readField(text, pkg, oneofs));
  return {
    name,
    special: specials.get(name) ?? ORDINARY,
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    byNumber: new Map(fields.map((field) => [field.number, field])),
  };
}

const fieldPattern = /^(\w+):(\d+):(\*!?|\?)?(?:\{(\w+),(#?[\w.]+)\}|(#?[\w.]+))(?:@(\w+))?(-)?$/;

function readField(text: string, pkg: string, oneofs: string[]): Field {
  const [, protoName, number, label, key, mapValue, plain, oneof, deprecated] = fieldPattern.exec(text) ?? [];
  const typeText = mapValue ?? plain;
  if (protoName === undefined || typeText === undefined) throw new Error(`the tables are broken at "${text}"`);
  const kind = scalarKinds.get(typeText) ?? (typeText.startsWith("#") ? ENUM : MESSAGE);
  const reference = typeText.replace("#", "");
  const mode = readMode(key, label, kind);
  if (oneof !== undefined && !oneofs.includes(oneof)) oneofs.push(oneof);
  return {
    name: toCamelCase(protoName),
    protoName,
    number: Number(number),
    kind,
    mode,
    tag: Number(number) * 8 + (mode === PACKED || mode === MAP ? 2 : (wireTypes[kind] ?? 0)),
    keyKind: key === undefined ? 0 : (scalarKinds.get(key) ?? 0),
    explicit: oneof !== undefined || label === "?",
    oneofBit: oneof === undefined ? 0 : 1 << oneofs.indexOf(oneof),
    oneof,
    deprecated: deprecated !== undefined,
    typeName: kind < ENUM ? "" : reference.startsWith(".") ? pkg + reference : reference,
    message: undefined,
    enumType: undefined,
  };
}

function readMode(key: string | undefined, label: string | undefined, kind: number): number {
  if (key !== undefined) return MAP;
  if (label === undefined || label === "?") return SINGLE;
  return label === "*!" || kind === STRING || kind === BYTES || kind === MESSAGE ? EXPANDED : PACKED;
}

/** protobuf's JSON name of a field name: `per_try_timeout` → `perTryTimeout`. */
export function toCamelCase(protoName: string): string {
  return protoName.replace(/_+([a-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
}

/** The .proto spelling of a JSON name: `perTryTimeout` → `per_try_timeout`. Names with digits may differ; look fields up where it matters. */
export function toSnakeCase(jsonName: string): string {
  return jsonName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
