// SPDX-License-Identifier: Apache-2.0
// docs/resources/: one page a kind, and the list of them.
import { type KindDefinition, kinds, toReference } from "@heddle/schema";

const pageName = (kind: KindDefinition) => `${kind.kind.toLowerCase()}.md`;
const all: readonly KindDefinition[] = [...kinds.values()];

/** Texts by path below docs/resources/. */
export function resourcePages(): ReadonlyMap<string, string> {
  const pages = new Map(all.map((kind) => [pageName(kind), `${toReference(kind).trimEnd()}\n`]));
  pages.set("README.md", overview());
  return pages;
}

function overview(): string {
  const rows = (wanted: (kind: KindDefinition) => boolean) =>
    all
      .filter(wanted)
      .map((kind) => {
        const group = kind.group === "" ? "" : `${kind.group}/`;
        return `| [${kind.kind}](${pageName(kind)}) | ${kind.versions.map((v) => `\`${group}${v}\``).join(", ")} | ${kind.summary} |`;
      })
      .join("\n");
  const isIstio = (kind: KindDefinition) => kind.group.endsWith("istio.io");
  const head = "| kind | apiVersion | what it is |\n| --- | --- | --- |";
  return `# Resources

<!-- Made from packages/schema: npm run generate -->

Heddle reads these kinds unchanged; each page lists every field. Kinds that it does not know are told once and ignored. Editors check them as
you type with the JSON Schemas in \`schemas/\`: begin a file with

\`\`\`yaml
# yaml-language-server: $schema=https://heddle.dev/schemas/all.json
\`\`\`

or point your editor at \`schemas/all.json\` of this repository.

## Istio

${head}
${rows(isIstio)}

## Kubernetes

Fields that the mesh does not read are accepted and passed over.

${head}
${rows((kind) => !isIstio(kind))}
`;
}
