// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseDocuments } from "@heddle/core";

/** The overlay that says how `heddle up` starts workloads; never read as configuration. */
export const overlayFile = "heddle.local.yaml";

const isConfig = (name: string) => /\.(ya?ml|json)$/.test(name) && !name.startsWith(".") && name !== overlayFile;
/** Folders that are never looked into. */
export const isSkipped = (name: string) => name.startsWith(".") || name === "node_modules";

/**
 * The configuration files under a path, sorted: the file itself, or every `*.yaml`, `*.yml` and `*.json` in the folder and the folders below (hidden ones and node_modules
 * left out). A `heddle.local.yaml` with a `files` list at the top of a folder narrows that folder to the list. Throws when the path cannot be read.
 */
export async function configFiles(path: string): Promise<readonly string[]> {
  const root = resolve(path);
  if (!(await stat(root)).isDirectory()) return [root];
  const listed = await listedFiles(root);
  if (listed === undefined) return walk(root);
  const found = await Promise.all(listed.map((entry) => configFiles(join(root, entry))));
  return [...new Set(found.flat())].sort();
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry.name)) files.push(...(await walk(path)));
    } else if (isConfig(entry.name)) files.push(path);
  }
  return files.sort();
}

/** The `files` list of a folder's overlay; entries that leave the folder are refused. */
async function listedFiles(root: string): Promise<readonly string[] | undefined> {
  let text: string;
  try {
    text = await readFile(join(root, overlayFile), "utf8");
  } catch {
    return undefined;
  }
  const overlay: unknown = parseDocuments(overlayFile, text).documents[0]?.value;
  if (overlay === null || typeof overlay !== "object" || !("files" in overlay) || !Array.isArray(overlay.files))
    return undefined;
  return overlay.files.filter(
    (f): f is string => typeof f === "string" && !relative(root, join(root, f)).startsWith(".."),
  );
}
