// SPDX-License-Identifier: Apache-2.0
import {
  analyze,
  analyzers,
  createOfflineMesh,
  type Finding,
  parseSuppression,
  type Severity,
  type Suppression,
} from "@heddle/core";
import { CommandError, exitCode } from "../exit-code.ts";
import { readTexts } from "../input/read-texts.ts";
import { countText } from "../output/diagnostic-text.ts";
import { findingJson, findingText } from "../output/finding.ts";
import { formatOf, print, printData, say } from "../output/print.ts";
import { renderTable } from "../output/table.ts";
import type { FileOptions } from "./validate.ts";

export interface AnalyzeOptions extends FileOptions {
  readonly failureThreshold: string;
  readonly outputThreshold: string;
  readonly suppress?: readonly string[];
  readonly listAnalyzers?: boolean;
  readonly useKube?: string;
}

const severities: readonly Severity[] = ["info", "warning", "error"];

export async function analyzeCommand(paths: readonly string[], options: AnalyzeOptions): Promise<void> {
  if (options.listAnalyzers === true) {
    listAnalyzers();
    return;
  }
  if (options.useKube !== undefined && options.useKube !== "false")
    throw new CommandError("analyze looks at files only: --use-kube takes false", exitCode.usage);
  const format = formatOf(options.output, ["json", "yaml", "log"]);
  const failure = rankOf(options.failureThreshold);
  const shown = rankOf(options.outputThreshold);
  const suppress = (options.suppress ?? []).map(suppressionOf);
  const texts = await readTexts([...paths, ...(options.filename ?? [])]);
  const findings = analyze(createOfflineMesh({ texts, namespace: options.namespace }), { suppress });
  const visible = findings.filter((d) => severities.indexOf(d.severity) >= shown);
  if (format === "json" || format === "yaml") await printData(visible.map(findingJson), format);
  else printFindings(visible, texts.size);
  if (findings.some((d) => severities.indexOf(d.severity) >= failure)) throw new CommandError("", exitCode.findings);
}

function printFindings(findings: readonly Finding[], files: number): void {
  for (const finding of findings) print(findingText(finding));
  const what = `${files} ${files === 1 ? "file" : "files"}`;
  say(
    findings.length === 0 ? `✔ No validation issues found when analyzing ${what}.` : `${what}: ${countText(findings)}`,
  );
}

function listAnalyzers(): void {
  const rows = analyzers.map(({ name, description, codes }) => [name, codes.join(","), description]);
  print(renderTable(["NAME", "CODES", "DESCRIPTION"], rows));
}

function rankOf(threshold: string): number {
  const rank = severities.indexOf(threshold.toLowerCase() as Severity);
  if (rank === -1) throw new CommandError(`a threshold is Info, Warning or Error; not "${threshold}"`, exitCode.usage);
  return rank;
}

function suppressionOf(text: string): Suppression {
  const suppression = parseSuppression(text);
  if (suppression === undefined)
    throw new CommandError(
      `--suppress takes CODE=Kind name.namespace, such as "IST0102=Namespace frontend"; not "${text}"`,
      exitCode.usage,
    );
  return suppression;
}
