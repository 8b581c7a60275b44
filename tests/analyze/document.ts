// SPDX-License-Identifier: Apache-2.0
import { type AnalysisCode, analysisCodes } from "@heddle/core";

/** Istio's codes that `analyze` does not give, and why; retired ones are not listed. */
const without: readonly (readonly [string, string])[] = [
  ["IST0113, IST0119, IST0149, IST0175", "need the security kinds, which come with mTLS and policies"],
  ["IST0126", "needs mesh networks"],
  ["IST0139, IST0141, IST0142, IST0148, IST0156, IST0158", "ask a running cluster"],
  ["IST0143", "needs to know which address a process binds"],
  ["IST0151–IST0155", "need EnvoyFilter"],
  ["IST0157, IST0159, IST0160", "need Telemetry"],
  ["IST0163–IST0172, IST0176", "ask a running cluster or several, or need waypoints and kinds that come later"],
];

/** docs/analysis.md. */
export function analysisDocument(): string {
  const row = (code: AnalysisCode) => {
    const { severity, name, meaning, action } = analysisCodes[code];
    return `| <a id="${code.toLowerCase()}"></a>${code} | ${name} | ${severity} | ${cell(meaning)} | ${cell(action)} |`;
  };
  const codes = Object.keys(analysisCodes) as AnalysisCode[];
  return `# What \`heddle analyze\` finds

<!-- Made from packages/core/src/analyze/codes.ts: HEDDLE_UPDATE=1 node --test tests/analyze/document.test.ts -->

\`heddle analyze FILE…\` looks at resources the way the compiler does: through the same model, with the same rules for who sees what. So it
tells what proxies would really do. Findings about single resources come as well, under Istio's code where there is one; the
HED code that \`heddle validate\` gives stands beside it as \`alias\` in \`-o json\`.

A finding that is meant is silenced with \`-S "IST0118=Service web.shop"\` (\`*\` stands for any text), or at the resource with the annotation
\`galley.istio.io/analyze-suppress: IST0118\`.

| Code | Name | Severity | Meaning | What to do |
| --- | --- | --- | --- | --- |
${codes.map(row).join("\n")}

## Istio's codes that are not given

| Codes | Why |
| --- | --- |
${without.map(([list, why]) => `| ${list} | ${why} |`).join("\n")}
`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
