// SPDX-License-Identifier: Apache-2.0

/** A small checker of the JSON Schema words that `toJsonSchema` writes; any other word is an error. */
type Schema = Readonly<Record<string, unknown>>;

const notes = new Set([
  "$schema",
  "title",
  "description",
  "definitions",
  "examples",
  "deprecationMessage",
  "contentEncoding",
]);

export function schemaErrors(schema: Schema, value: unknown, root: Schema = schema, at = "$"): readonly string[] {
  const errors: string[] = [];
  for (const [word, rule] of Object.entries(schema)) {
    if (!notes.has(word)) errors.push(...checkWord({ schema, word, rule, value, root, at }));
  }
  return errors;
}

interface Check {
  readonly schema: Schema;
  readonly word: string;
  readonly rule: unknown;
  readonly value: unknown;
  readonly root: Schema;
  readonly at: string;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function checkWord(check: Check): readonly string[] {
  const { word, rule, value, root, at } = check;
  const fail = (good: boolean) => (good ? [] : [`${at}: ${word}`]);
  const below = (schema: unknown, item: unknown, step = "") =>
    schemaErrors(schema as Schema, item, root, `${at}${step}`);
  switch (word) {
    case "$ref": {
      const name = String(rule).replace("#/definitions/", "");
      return below((root["definitions"] as Schema)[name], value);
    }
    case "type": {
      const wanted = Array.isArray(rule) ? rule : [rule];
      return fail(wanted.includes(typeOf(value)) || (wanted.includes("number") && typeof value === "number"));
    }
    case "const":
      return fail(value === rule);
    case "enum":
      return fail((rule as unknown[]).includes(value));
    case "minimum":
      return fail(typeof value !== "number" || value >= Number(rule));
    case "maximum":
      return fail(typeof value !== "number" || value <= Number(rule));
    case "minLength":
      return fail(typeof value !== "string" || value.length >= Number(rule));
    case "maxLength":
      return fail(typeof value !== "string" || value.length <= Number(rule));
    case "minItems":
      return fail(!Array.isArray(value) || value.length >= Number(rule));
    case "maxItems":
      return fail(!Array.isArray(value) || value.length <= Number(rule));
    case "pattern":
      return fail(typeof value !== "string" || new RegExp(String(rule)).test(value));
    case "not":
      return fail(below(rule, value).length > 0);
    case "anyOf": {
      const each = (rule as unknown[]).map((schema) => below(schema, value));
      return each.some((errors) => errors.length === 0) ? [] : each.flat();
    }
    case "oneOf":
      return fail((rule as unknown[]).filter((schema) => below(schema, value).length === 0).length === 1);
    case "allOf":
      return (rule as unknown[]).flatMap((schema) => below(schema, value));
    case "items":
      return Array.isArray(value) ? value.flatMap((item, index) => below(rule, item, `[${index}]`)) : [];
    default:
      return checkObjectWord(check);
  }
}

function checkObjectWord({ schema, word, rule, value, root, at }: Check): readonly string[] {
  if (!["required", "properties", "additionalProperties"].includes(word)) return [`${at}: unknown word ${word}`];
  if (!isObject(value)) return [];
  if (word === "required")
    return (rule as string[]).filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}: needs ${name}`);
  const properties = (schema["properties"] ?? {}) as Schema;
  if (word === "properties") {
    return Object.entries(value).flatMap(([name, item]) =>
      Object.hasOwn(properties, name) ? schemaErrors(properties[name] as Schema, item, root, `${at}.${name}`) : [],
    );
  }
  const rest = Object.entries(value).filter(([name]) => !Object.hasOwn(properties, name));
  if (rule === false) return rest.map(([name]) => `${at}: unknown ${name}`);
  return rest.flatMap(([name, item]) => schemaErrors(rule as Schema, item, root, `${at}.${name}`));
}
