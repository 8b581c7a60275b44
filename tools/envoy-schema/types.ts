// SPDX-License-Identifier: Apache-2.0

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  BOOL,
  BYTES,
  DOUBLE,
  ENUM,
  enumNames,
  FIXED64,
  type Field,
  FLOAT,
  findEnum,
  findMessage,
  INT64,
  isNullEnum,
  MAP,
  MESSAGE,
  type MessageType,
  messageNames,
  messageOf,
  ORDINARY,
  SFIXED64,
  SINGLE,
  SINT64,
  STRING,
  UINT64,
  WRAPPER,
} from "../../packages/envoy/src/schema.ts";
import { shortNames } from "./names.ts";

/** Where the types lie. */
export const typesFolder = join(import.meta.dirname, "../../packages/envoy/src/generated/types");

/** One file each; the first pattern that fits. */
const areas: readonly (readonly [string, RegExp])[] = [
  ["config", /^envoy\.config\./],
  ["type", /^(envoy\.type|xds|udpa|google|cel)\./],
  ["filters-http", /^envoy\.extensions\.filters\.http\./],
  ["filters", /^envoy\.extensions\.filters\./],
  ["extensions", /^envoy\.extensions\./],
  ["service", /^(envoy\.(service|data|admin|watchdog)|grpc|istio|opentelemetry|io)\./],
];

const specialTypes = new Map([
  ["google.protobuf.Any", "Any"],
  ["google.protobuf.Duration", "string"],
  ["google.protobuf.Timestamp", "string"],
  ["google.protobuf.Struct", "{ [key: string]: unknown }"],
  ["google.protobuf.Value", "unknown"],
  ["google.protobuf.ListValue", "readonly unknown[]"],
  ["google.protobuf.FieldMask", "string"],
]);

type Names = ReadonlyMap<string, string>;

const header = "// SPDX-License-Identifier: Apache-2.0\n// Written by tools/generate.ts from schema.json.\n";

const anyFile = `${header}
/** google.protobuf.Any with its message written in place. */
export interface Any {
  "@type": string;
  [field: string]: unknown;
}
`;

/** Writes packages/envoy/src/generated/types: an interface for each message, string literals for enums, and the map of full names. */
export function writeTypes(): void {
  rmSync(typesFolder, { recursive: true, force: true });
  mkdirSync(typesFolder, { recursive: true });
  for (const [file, text] of renderTypes()) writeFileSync(join(typesFolder, file), text);
}

/** The text of each file of types, from the tables. */
export function renderTypes(): ReadonlyMap<string, string> {
  const messages = messageNames().map((name) => findMessage(name) as MessageType);
  const ordinary = messages.filter((type) => type.special === ORDINARY);
  const names = shortNames(packageOf([...ordinary.map((type) => type.name), ...enumNames()]));
  const files = new Map<string, string>();
  for (const [area] of areas) {
    const inArea = (name: string): boolean => areaOf(name) === area;
    const blocks = [
      ...enumNames()
        .filter(inArea)
        .map((name) => renderEnum(name, names)),
      ...ordinary.filter((type) => inArea(type.name)).map((type) => renderMessage(type, names)),
    ];
    const text = blocks.join("\n");
    files.set(`${area}.d.ts`, `${header}\n${renderImports(area, text, names)}\n${text}`);
  }
  files.set("any.d.ts", anyFile);
  files.set("index.d.ts", renderIndex(messages, names));
  return files;
}

function packageOf(all: readonly string[]): Map<string, { pkg: string; local: string }> {
  const out = new Map<string, { pkg: string; local: string }>();
  for (const name of all) {
    const local = /(?:^|\.)((?:[A-Z]\w*)(?:\.[A-Z]\w*)*)$/.exec(name)?.[1];
    if (local === undefined) throw new Error(`${name} is not of the form package.Message`);
    out.set(name, { pkg: name.slice(0, -local.length - 1), local });
  }
  return out;
}

function areaOf(name: string): string {
  const area = areas.find(([, pattern]) => pattern.test(name))?.[0];
  if (area === undefined) throw new Error(`${name} belongs to no area`);
  return area;
}

function renderImports(area: string, text: string, names: Names): string {
  const used = new Set(text.match(/\b[A-Z]\w*\b/g) ?? []);
  const lines = [`import type { Any } from "./any.d.ts";`];
  for (const [other] of areas) {
    const needed = [...names]
      .filter(([full, name]) => areaOf(full) === other && used.has(name))
      .map(([, name]) => name);
    if (other !== area && needed.length > 0)
      lines.push(`import type { ${needed.sort().join(", ")} } from "./${other}.d.ts";`);
  }
  return lines.join("\n");
}

function renderEnum(name: string, names: Names): string {
  const labels = [...(findEnum(name)?.numbers.keys() ?? [])].map((label) => `"${label}"`);
  return `/** ${name} */\nexport type ${names.get(name)} = ${labels.join(" | ")};\n`;
}

function renderMessage(type: MessageType, names: Names): string {
  const lines = type.fields.map((field) => {
    const notes = [
      field.oneof === undefined ? "" : `one of ${field.oneof}`,
      field.deprecated ? "@deprecated" : "",
    ].filter((note) => note !== "");
    const comment = notes.length > 0 ? `  /** ${notes.join("; ")} */\n` : "";
    return `${comment}  ${field.name}?: ${renderFieldType(field, names)} | undefined;\n`;
  });
  return `/** ${type.name} */\nexport interface ${names.get(type.name)} {\n${lines.join("")}}\n`;
}

function renderFieldType(field: Field, names: Names): string {
  const element = renderElementType(field, names);
  if (field.mode === SINGLE) return element;
  if (field.mode === MAP) return `{ readonly [key: string]: ${element} }`;
  return `readonly ${element.includes(" ") ? `(${element})` : element}[]`;
}

function renderElementType(field: Field, names: Names): string {
  if (isNullEnum(field)) return "null";
  if (field.kind === ENUM) return names.get(field.typeName) ?? "never";
  if (field.kind !== MESSAGE) return renderScalar(field.kind);
  return renderMessageType(messageOf(field), names);
}

function renderMessageType(type: MessageType, names: Names): string {
  const wrapped = type.fields[0];
  if (type.special === WRAPPER && wrapped !== undefined) return renderScalar(wrapped.kind);
  return specialTypes.get(type.name) ?? names.get(type.name) ?? "never";
}

function renderScalar(kind: number): string {
  if (kind === STRING) return "string";
  if (kind === BOOL) return "boolean";
  if (kind === BYTES) return "string | Uint8Array";
  if (kind === DOUBLE || kind === FLOAT) return `number | "NaN" | "Infinity" | "-Infinity"`;
  return [INT64, UINT64, SINT64, FIXED64, SFIXED64].includes(kind) ? "number | string" : "number";
}

function renderIndex(messages: readonly MessageType[], names: Names): string {
  const exports = areas.map(([area]) => `export type * from "./${area}.d.ts";`).join("\n");
  const text = messages.map((type) => `  "${type.name}": ${renderMessageType(type, names)};\n`).join("");
  const map = `/** The shapes of all messages by their full names. */\nexport interface TypeMap {\n${text}}\n`;
  return `${header}\n${renderImports("index", map, names)}\n\nexport type * from "./any.d.ts";\n${exports}\n\n${map}`;
}
