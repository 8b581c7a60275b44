// SPDX-License-Identifier: Apache-2.0

import { metadataType } from "../kinds/metadata.ts";
import type { KindDefinition } from "../kinds.ts";
import type { Field, Node, NumberNode, ObjectNode, OneOfNode, Type } from "../type.ts";
import { exclusive } from "./open-api.ts";

export type JsonSchema = { readonly [key: string]: unknown };

/** Object nodes become definitions, so that shared ones stand in the file once. */
interface Definitions {
  readonly nameOf: Map<Node, string>;
  readonly schemas: Map<string, JsonSchema>;
}

const durationPattern = "^[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$";
const numberPattern = "^-?[0-9]{1,15}(\\.[0-9]{1,15})?$";

/** JSON Schema (draft 7) of a kind with every served version, for editors. */
export function toJsonSchema(definition: KindDefinition): JsonSchema {
  const definitions: Definitions = { nameOf: new Map(), schemas: new Map() };
  const prefix = definition.group === "" ? "" : `${definition.group}/`;
  const spec = schemaOf(definition.spec, definitions);
  const head = {
    apiVersion: { enum: definition.versions.map((version) => `${prefix}${version}`) },
    kind: { const: definition.kind },
    metadata: schemaOf(metadataType, definitions),
    status: {},
  };
  const body = definition.specAt === "spec" ? { spec } : {};
  const atRoot =
    definition.specAt === "root" && definition.spec.node.is === "object"
      ? fieldSchemas(definition.spec.node, definitions)
      : {};
  const open = definition.spec.node.is === "object" && definition.spec.node.open;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: definition.kind,
    description: definition.summary,
    type: "object",
    properties: { ...head, ...body, ...atRoot },
    required: ["apiVersion", "kind", "metadata", ...(definition.specOptional ? [] : ["spec"])],
    ...(open ? {} : { additionalProperties: false }),
    definitions: Object.fromEntries(definitions.schemas),
  };
}

function schemaOf(type: Type, definitions: Definitions): JsonSchema {
  const node = type.node;
  switch (node.is) {
    case "string":
      return {
        type: "string",
        ...(node.min === undefined ? {} : { minLength: node.min }),
        ...(node.max === undefined ? {} : { maxLength: node.max }),
      };
    case "regex":
      return { type: "string", minLength: 1, maxLength: 1024 };
    case "bytes":
      return { type: "string", contentEncoding: "base64" };
    case "boolean":
      return { type: "boolean" };
    case "number":
      return numberSchema(node);
    case "duration":
      return { type: "string", pattern: durationPattern, examples: ["5s"] };
    case "enum":
      return { enum: [...node.values, ...Object.keys(node.old)] };
    case "int-or-string":
      return { type: ["integer", "string"] };
    case "any":
      return {};
    case "list": {
      const bounds = {
        ...(node.min === undefined ? {} : { minItems: node.min }),
        ...(node.max === undefined ? {} : { maxItems: node.max }),
      };
      return { type: "array", items: schemaOf(node.item, definitions), ...bounds };
    }
    case "map":
      return { type: "object", additionalProperties: nullable(schemaOf(node.value, definitions)) };
    case "one-of":
    case "object":
      return reference(node, definitions);
  }
}

function numberSchema(node: NumberNode): JsonSchema {
  const bounds = {
    ...(node.min === undefined ? {} : { minimum: node.min }),
    ...(node.max === undefined ? {} : { maximum: node.max }),
  };
  return {
    anyOf: [
      { type: node.integer ? "integer" : "number", ...bounds },
      { type: "string", pattern: numberPattern },
    ],
  };
}

/** A key without a value counts as absent. */
function nullable(schema: JsonSchema): JsonSchema {
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: "null" }] };
}

function reference(node: OneOfNode | ObjectNode, definitions: Definitions): JsonSchema {
  const known = definitions.nameOf.get(node);
  if (known !== undefined) return { $ref: `#/definitions/${known}` };
  let name = node.name;
  for (let i = 2; definitions.schemas.has(name); i++) name = `${node.name}${i}`;
  definitions.nameOf.set(node, name);
  definitions.schemas.set(name, {});
  definitions.schemas.set(
    name,
    node.is === "object" ? objectSchema(node, definitions) : oneOfSchema(node, definitions),
  );
  return { $ref: `#/definitions/${name}` };
}

function oneOfSchema(node: OneOfNode, definitions: Definitions): JsonSchema {
  const names = Object.keys(node.alternatives);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(node.alternatives).map(([name, of]) => [name, schemaOf(of, definitions)]),
    ),
    additionalProperties: false,
    oneOf: exclusive(names, !node.present),
  };
}

function fieldSchemas(node: ObjectNode, definitions: Definitions): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(node.fields).map(([name, field]) => [name, fieldSchema(field, definitions)]),
  );
}

function fieldSchema(field: Field, definitions: Definitions): JsonSchema {
  const note = field.deprecated === undefined ? {} : { deprecationMessage: `use ${field.deprecated}` };
  const schema = schemaOf(field.type, definitions);
  return { description: field.doc, ...note, ...(field.required ? schema : nullable(schema)) };
}

function objectSchema(node: ObjectNode, definitions: Definitions): JsonSchema {
  const required = Object.keys(node.fields).filter((name) => node.fields[name]?.required === true);
  return {
    type: "object",
    properties: fieldSchemas(node, definitions),
    ...(required.length === 0 ? {} : { required }),
    ...(node.open ? {} : { additionalProperties: false }),
    ...(node.groups.length === 0
      ? {}
      : { allOf: node.groups.map((group) => ({ oneOf: exclusive(group.fields, group.required) })) }),
  };
}
