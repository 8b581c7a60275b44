// SPDX-License-Identifier: Apache-2.0
// docs/diagnostics.md: every code of every catalogue.
import { controlCodes } from "@heddle/control/codes.ts";
import { analysisCodes, type Severity } from "@heddle/core";
import { modelCodes } from "@heddle/core/model/model-codes.ts";
import { routeCodes } from "@heddle/core/translate/route/codes.ts";
import { translateCodes } from "@heddle/core/translate/translate-codes.ts";
import { textCodes } from "@heddle/core/yaml/codes.ts";
import { localCodes } from "@heddle/local/codes.ts";
import { codes as schemaCodes } from "@heddle/schema";

export interface ListedCode {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly ist?: string;
}

export interface CodeArea {
  readonly title: string;
  /** File of the catalogue, from the top of the repository. */
  readonly file: string;
  /** Who tells these findings. */
  readonly told: string;
  readonly codes: readonly ListedCode[];
}

interface Entry {
  readonly severity: Severity;
  readonly title: string;
  readonly ist?: string;
}

const listed = (catalogue: Readonly<Record<string, Entry>>): readonly ListedCode[] =>
  Object.entries(catalogue).map(([code, { severity, title, ist }]) => ({ code, severity, title, ...(ist && { ist }) }));

/** Istio's codes stand on their own page; a room that gives one lists only its own here. */
const own = (codes: readonly ListedCode[]) => codes.filter((c) => c.code.startsWith("HED"));

export const codeAreas: readonly CodeArea[] = [
  {
    title: "Texts and objects",
    file: "packages/core/src/yaml/codes.ts",
    told: "every command that reads files",
    codes: listed(textCodes),
  },
  {
    title: "Fields and values of one object",
    file: "packages/schema/src/codes.ts",
    told: "every command that reads files; `analyze` tells those with an Istio code under that one",
    codes: listed(schemaCodes),
  },
  {
    title: "What objects mean together",
    file: "packages/core/src/model/model-codes.ts",
    told: "`analyze`, `serve`, `up`, `translate`",
    codes: listed(modelCodes),
  },
  {
    title: "Clusters, endpoints and listeners",
    file: "packages/core/src/translate/translate-codes.ts",
    told: "`analyze`, `serve`, `up`, `translate`",
    codes: listed(translateCodes),
  },
  {
    title: "Routes and gateways",
    file: "packages/core/src/translate/route/codes.ts",
    told: "`analyze`, `serve`, `up`, `translate`",
    codes: own(listed(routeCodes)),
  },
  {
    title: "Analysis",
    file: "packages/core/src/analyze/codes.ts",
    told: "`analyze`, beside Istio's codes: [all of them](analysis.md)",
    codes: own(
      Object.entries(analysisCodes).map(([code, { severity, meaning }]) => ({
        code,
        severity,
        title: meaning.replace(/\.$/, ""),
      })),
    ),
  },
  {
    title: "Running proxies",
    file: "packages/control/src/codes.ts",
    told: "`serve`, `up`",
    codes: listed(controlCodes),
  },
  {
    title: "Workloads on this machine",
    file: "packages/local/src/codes.ts",
    told: "`up`",
    codes: listed(localCodes),
  },
];

export function diagnosticsPage(): string {
  const areas = codeAreas.map(
    ({ title, file, told, codes }) => `## ${title}

Told by ${told}. Catalogue: \`${file}\`.

| code | severity | what it tells | Istio's |
| --- | --- | --- | --- |
${codes.map((c) => `| <a id="${c.code.toLowerCase()}"></a>${c.code} | ${c.severity} | ${c.title.replaceAll("|", "\\|")} | ${c.ist ?? ""} |`).join("\n")}
`,
  );
  return `# Diagnostics

<!-- Made from the catalogues: npm run generate -->

A finding is data: a code, a severity, what is wrong with what happens now and what to do, the resource, the field, file, line and column,
related places, and a fix where one is known. Every command prints the same; \`-o json\` gives one array. A code never changes its meaning.
User configuration never stops the program: an object that cannot be used keeps its last good version, everything else goes on.

| field | always | meaning |
| --- | --- | --- |
| \`code\` | yes | \`HED\` and four digits, or Istio's \`IST\` code where the meaning is Istio's |
| \`severity\` | yes | \`error\`, \`warning\` or \`info\` |
| \`message\` | yes | what is wrong, what happens now, what to do |
| \`resource\` | | \`Kind namespace/name\` |
| \`path\` | | \`spec.http[0].route[0].destination.host\` |
| \`file\`, \`line\`, \`column\` | | lines and columns from 1 |
| \`fix\` | | \`description\`, and \`edits\` when a program can do it |
| \`related\` | | other places that take part, with a message each |

${areas.join("\n")}`;
}
