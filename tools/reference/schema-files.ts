// SPDX-License-Identifier: Apache-2.0
// schemas/: JSON Schemas for editors, one a kind, and one that chooses by apiVersion and kind.
import { kinds, toJsonSchema } from "@heddle/schema";

/** Texts by path below schemas/. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const choices: unknown[] = [];
  for (const kind of kinds.values()) {
    const name = `${kind.kind.toLowerCase()}.json`;
    files.set(name, render(toJsonSchema(kind)));
    const prefix = kind.group === "" ? "" : `${kind.group}/`;
    choices.push({
      if: {
        properties: {
          apiVersion: { enum: kind.versions.map((version) => `${prefix}${version}`) },
          kind: { const: kind.kind },
        },
        required: ["apiVersion", "kind"],
      },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
      then: { $ref: name },
    });
  }
  files.set(
    "all.json",
    render({
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "Kubernetes and Istio resources that Heddle reads",
      type: "object",
      required: ["apiVersion", "kind"],
      allOf: choices,
    }),
  );
  return files;
}

const render = (schema: unknown): string => `${JSON.stringify(schema, null, 1)}\n`;
