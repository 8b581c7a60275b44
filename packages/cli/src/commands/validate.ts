// SPDX-License-Identifier: Apache-2.0
import { checkTexts } from "@heddle/core";
import { CommandError, exitCode } from "../exit-code.ts";
import { readTexts } from "../input/read-texts.ts";
import { diagnosticJson } from "../output/diagnostic-json.ts";
import { countText, diagnosticText } from "../output/diagnostic-text.ts";
import { formatOf, print, printData, say } from "../output/print.ts";

export interface FileOptions {
  readonly filename?: readonly string[];
  readonly namespace: string;
  readonly output?: string;
}

export async function validate(paths: readonly string[], options: FileOptions): Promise<void> {
  const format = formatOf(options.output, ["json", "yaml"]);
  const texts = await readTexts([...paths, ...(options.filename ?? [])]);
  const { diagnostics, objects } = checkTexts(texts, { namespace: options.namespace });
  if (format !== undefined) await printData(diagnostics.map(diagnosticJson), format);
  else {
    for (const d of diagnostics) print(diagnosticText(d));
    const what = `${objects} ${objects === 1 ? "object" : "objects"} in ${texts.size} ${texts.size === 1 ? "file" : "files"}`;
    say(diagnostics.length === 0 ? `✔ ${what}: nothing to complain about` : `${what}: ${countText(diagnostics)}`);
  }
  if (diagnostics.some((d) => d.severity === "error")) throw new CommandError("", exitCode.failed);
}
