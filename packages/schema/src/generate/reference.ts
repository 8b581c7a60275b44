// SPDX-License-Identifier: Apache-2.0
import { laterEffects } from "../effects.ts";
import type { KindDefinition } from "../kinds.ts";
import { renderDuration } from "../text/duration.ts";
import type { Field, Node, ObjectNode, OneOfNode, Type } from "../type.ts";

/** Reference page of a kind in Markdown: a table for each object in it, in the order of first use. */
export function toReference(definition: KindDefinition): string {
  const versions = definition.versions.map((version) =>
    definition.group === "" ? version : `${definition.group}/${version}`,
  );
  const names = definition.shortNames.length === 0 ? "" : ` Short names: ${definition.shortNames.join(", ")}.`;
  const lines = [
    `# ${definition.kind}`,
    "",
    definition.summary,
    "",
    `Versions: ${versions.map((version) => `\`${version}\``).join(", ")}.${names}`,
    "",
  ];
  for (const node of objectsIn(definition.spec)) lines.push(...section(node));
  const later = laterEffects.filter((effect) => effect.kind === definition.kind);
  if (later.length > 0) {
    lines.push("## Effects that come later", "", "| field | values | until then |", "|---|---|---|");
    for (const { at, values, now } of later) {
      lines.push(
        `| \`${at}\` | ${values === undefined ? "all" : values.map((value) => `\`${String(value)}\``).join(", ")} | ${cell(now)} |`,
      );
    }
    lines.push("");
  }
  return lines.join("\n");
}

function objectsIn(type: Type): readonly (ObjectNode | OneOfNode)[] {
  const found = new Set<ObjectNode | OneOfNode>();
  const queue: Type[] = [type];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const node = next.node;
    if (node.is === "list") queue.push(node.item);
    else if (node.is === "map") queue.push(node.value);
    else if ((node.is === "object" || node.is === "one-of") && !found.has(node)) {
      found.add(node);
      const below =
        node.is === "object" ? Object.values(node.fields).map((field) => field.type) : Object.values(node.alternatives);
      queue.push(...below);
    }
  }
  return [...found];
}

function section(node: ObjectNode | OneOfNode): readonly string[] {
  const lines = [`## ${node.name}`, ""];
  if (node.is === "one-of") {
    lines.push(
      `One of:${node.present ? " (`{}` means present, whatever the value)" : ""}`,
      "",
      "| field | type |",
      "|---|---|",
    );
    for (const [name, of] of Object.entries(node.alternatives)) lines.push(`| \`${name}\` | ${typeName(of.node)} |`);
    return [...lines, ""];
  }
  for (const group of node.groups) {
    const fields = group.fields.map((name) => `\`${name}\``).join(", ");
    lines.push(`${group.required ? "Exactly" : "At most"} one of ${fields}.`, "");
  }
  if (node.open) lines.push("Other fields of Kubernetes' API are accepted and not read.", "");
  lines.push("| field | type | needed | meaning |", "|---|---|---|---|");
  for (const [name, field] of Object.entries(node.fields)) lines.push(row(name, field));
  return [...lines, ""];
}

function row(name: string, field: Field): string {
  const successor = field.deprecated === undefined ? "" : ` Deprecated, use \`${field.deprecated}\`.`;
  const values = field.type.node.is === "enum" ? ` Values: ${enumText(field.type.node.docs)}` : "";
  return `| \`${name}\` | ${typeName(field.type.node)} | ${field.required ? "yes" : ""} | ${cell(`${field.doc}${successor}${values}`)} |`;
}

function enumText(docs: Readonly<Record<string, string>>): string {
  return Object.entries(docs)
    .map(([value, doc]) => `\`${value}\`: ${doc}`)
    .join(" ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function typeName(node: Node): string {
  switch (node.is) {
    case "list":
      return `list of ${typeName(node.item.node)}`;
    case "map":
      return `map of ${typeName(node.value.node)}`;
    case "object":
    case "one-of":
      return `[${node.name}](#${node.name.toLowerCase()})`;
    case "number":
      return `${node.integer ? "integer" : "number"}${range(node.min, node.max)}`;
    case "duration":
      return `duration ≥ ${renderDuration(node.min)}`;
    case "regex":
      return "RE2 expression";
    case "bytes":
      return "base64 text";
    case "int-or-string":
      return "integer or string";
    case "enum":
      return "enum";
    default:
      return node.is;
  }
}

/** Bounds that are only those of the number's size say nothing to a reader. */
function range(min: number | undefined, max: number | undefined): string {
  const low = min === undefined || min <= -2147483648 ? undefined : min;
  const high = max === undefined || max >= 2147483647 ? undefined : max;
  if (low !== undefined && high !== undefined) return ` ${low}–${high}`;
  if (low !== undefined) return ` ≥ ${low}`;
  return high === undefined ? "" : ` ≤ ${high}`;
}
