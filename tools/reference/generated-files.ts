// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { diagnosticsPage } from "./diagnostics-page.ts";
import { resourcePages } from "./resource-pages.ts";
import { schemaFiles } from "./schema-files.ts";

const root = resolve(import.meta.dirname, "../..");
/** Folders of which every file is generated. */
const folders = ["docs/resources", "schemas"] as const;

/** What `npm run generate` writes besides Envoy's types: texts by path from the top of the repository. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ["docs/diagnostics.md", diagnosticsPage()],
    ...[...resourcePages()].map(([name, text]) => [join("docs/resources", name), text] as const),
    ...[...schemaFiles()].map(([name, text]) => [join("schemas", name), text] as const),
  ]);
}

/** Paths that are missing, stale, or left over. */
export function staleFiles(): readonly string[] {
  const wanted = generatedFiles();
  const stale = [...wanted].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
  const leftOver = folders.flatMap((folder) =>
    filesIn(folder)
      .map((name) => join(folder, name))
      .filter((path) => !wanted.has(path)),
  );
  return [...stale, ...leftOver];
}

export function writeGeneratedFiles(): void {
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder));
  } catch {
    return [];
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
}
