// SPDX-License-Identifier: Apache-2.0
import { analyze, createOfflineMesh, type Diagnostic, type Severity } from "@heddle/core";
import { CommandError, exitCode } from "../exit-code.ts";
import { readTexts } from "../input/read-texts.ts";
import { diagnosticJson } from "../output/diagnostic-json.ts";
import { countText, diagnosticText } from "../output/diagnostic-text.ts";
import { formatOf, print, printData, say } from "../output/print.ts";
import type { FileOptions } from "./validate.ts";

export interface AnalyzeOptions extends FileOptions {
  readonly failureThreshold: string;
  readonly outputThreshold: string;
}

const severities: readonly Severity[] = ["info", "warning", "error"];

export async function analyzeCommand(paths: readonly string[], options: AnalyzeOptions): Promise<void> {
  const format = formatOf(options.output, ["json", "yaml", "log"]);
  const failure = rankOf(options.failureThreshold);
  const shown = rankOf(options.outputThreshold);
  const texts = await readTexts([...paths, ...(options.filename ?? [])]);
  const diagnostics = analyze(createOfflineMesh({ texts, namespace: options.namespace })).filter(
    (d) => severities.indexOf(d.severity) >= shown,
  );
  if (format === "json" || format === "yaml") await printData(diagnostics.map(diagnosticJson), format);
  else printFindings(diagnostics, texts.size);
  if (diagnostics.some((d) => severities.indexOf(d.severity) >= failure)) throw new CommandError("", exitCode.findings);
}

function printFindings(diagnostics: readonly Diagnostic[], files: number): void {
  for (const d of diagnostics) print(diagnosticText(d));
  const what = `${files} ${files === 1 ? "file" : "files"}`;
  say(
    diagnostics.length === 0
      ? `✔ No validation issues found when analyzing ${what}.`
      : `${what}: ${countText(diagnostics)}`,
  );
}

function rankOf(threshold: string): number {
  const rank = severities.indexOf(threshold.toLowerCase() as Severity);
  if (rank === -1) throw new CommandError(`a threshold is Info, Warning or Error; not "${threshold}"`, exitCode.usage);
  return rank;
}
