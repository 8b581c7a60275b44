// SPDX-License-Identifier: Apache-2.0
import { renderDuration } from "../text/duration.ts";
import type { Field, Node, ObjectNode, Type } from "../type.ts";

/** A schema of Kubernetes' structural OpenAPI v3 dialect, as plain JSON. */
export type OpenApiSchema = { readonly [key: string]: unknown };

/** Structural schema of a type, for a CRD. */
export function toOpenApi(type: Type): OpenApiSchema {
  const node = type.node;
  switch (node.is) {
    case "object":
      return objectSchema(node);
    case "list":
      return {
        type: "array",
        items: toOpenApi(node.item),
        ...(node.min === undefined ? {} : { minItems: node.min }),
        ...(node.max === undefined ? {} : { maxItems: node.max }),
      };
    case "map":
      return { type: "object", additionalProperties: toOpenApi(node.value) };
    case "one-of":
      return {
        type: "object",
        properties: Object.fromEntries(Object.entries(node.alternatives).map(([name, of]) => [name, toOpenApi(of)])),
        oneOf: exclusive(Object.keys(node.alternatives), !node.present),
      };
    default:
      return scalarSchema(node);
  }
}

function scalarSchema(node: Exclude<Node, { is: "object" | "list" | "map" | "one-of" }>): OpenApiSchema {
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
      return { type: "string", format: "byte" };
    case "boolean":
      return { type: "boolean" };
    case "number":
      return {
        type: node.integer ? "integer" : "number",
        ...(node.min === undefined ? {} : { minimum: node.min }),
        ...(node.max === undefined ? {} : { maximum: node.max }),
      };
    case "duration":
      return {
        type: "string",
        "x-kubernetes-validations": [
          {
            rule: `duration(self) >= duration('${renderDuration(node.min)}')`,
            message: `must be a duration of at least ${renderDuration(node.min)}`,
          },
        ],
      };
    case "enum":
      return { type: "string", enum: [...node.values, ...Object.keys(node.old)] };
    case "int-or-string":
      return { "x-kubernetes-int-or-string": true };
    case "any":
      return { "x-kubernetes-preserve-unknown-fields": true };
  }
}

function objectSchema(node: ObjectNode): OpenApiSchema {
  const properties = Object.entries(node.fields).map(([name, field]) => [name, fieldSchema(field)]);
  const required = Object.keys(node.fields).filter((name) => node.fields[name]?.required === true);
  const groups = node.groups.map((group) => exclusive(group.fields, group.required));
  const [only] = groups;
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    ...(groups.length === 1 ? { oneOf: only } : {}),
    ...(groups.length > 1 ? { allOf: groups.map((oneOf) => ({ oneOf })) } : {}),
    ...(node.open ? { "x-kubernetes-preserve-unknown-fields": true } : {}),
  };
}

function fieldSchema(field: Field): OpenApiSchema {
  const successor = field.deprecated === undefined ? "" : ` Deprecated: use ${field.deprecated}.`;
  return { description: `${field.doc}${successor}`, ...toOpenApi(field.type) };
}

/** Structural schemas know `oneOf` over `required`; none of them at all is the first alternative unless one is needed. */
export function exclusive(names: readonly string[], required: boolean): readonly OpenApiSchema[] {
  const each = names.map((name) => ({ required: [name] }));
  return required ? each : [{ not: { anyOf: each } }, ...each];
}
