// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, createOfflineMesh, type Finding } from "@heddle/core";
import { renderPath } from "@heddle/schema";

const folder = join(import.meta.dirname, "cases");

/** One folder: what triggers a code, and what nearly does. */
export interface AnalysisCase {
  readonly name: string;
  readonly code: string;
  readonly input: string;
  readonly nearMiss: string;
  /** Undefined while it has not been written. */
  readonly expected: readonly ExpectedFinding[] | undefined;
  update(found: readonly ExpectedFinding[]): void;
}

export interface ExpectedFinding {
  readonly code: string;
  readonly severity: string;
  readonly resource?: string;
  readonly path?: string;
  readonly line?: number;
}

export const analysisCases: readonly AnalysisCase[] = readdirSync(folder)
  .sort()
  .map((name) => {
    const text = (file: string) => readFileSync(join(folder, name, file), "utf8");
    const expect = join(folder, name, "expect.json");
    return {
      name,
      code: name.split("-", 1)[0] ?? "",
      input: text("input.yaml"),
      nearMiss: text("near-miss.yaml"),
      expected: existsSync(expect) ? JSON.parse(readFileSync(expect, "utf8")) : undefined,
      update: (found) => writeFileSync(expect, `${JSON.stringify(found, null, 2)}\n`),
    };
  });

export function analyzeText(text: string): readonly Finding[] {
  return analyze(createOfflineMesh({ texts: new Map([["input.yaml", text]]) }));
}

/** What a case pins of a finding: everything but its words. */
export function pinned({ code, severity, resource, path = [], position }: Finding): ExpectedFinding {
  return {
    code,
    severity,
    ...(resource && {
      resource: [resource.kind, [resource.namespace, resource.name].filter((part) => part !== "").join("/")].join(" "),
    }),
    ...(path.length > 0 && { path: renderPath(path) }),
    ...(position && { line: position.line }),
  };
}
