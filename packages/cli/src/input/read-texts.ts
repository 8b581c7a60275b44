// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { configFiles } from "@heddle/control";
import { CommandError, exitCode } from "../exit-code.ts";

/**
 * Reads files, folders (with the folders below) and `-` (standard input). Keys are names as people know them: relative to the working
 * directory. Paths that cannot be read are told all at once.
 */
export async function readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0)
    throw new CommandError("give at least one file, folder or - (standard input)", exitCode.usage);
  const texts = new Map<string, string>();
  const troubles: string[] = [];
  for (const path of new Set(paths)) {
    if (path === "-") {
      texts.set("(stdin)", await readStandardInput());
      continue;
    }
    try {
      const files = await configFiles(path);
      if (files.length === 0) troubles.push(`${path} holds no .yaml, .yml or .json file`);
      const read = await Promise.all(files.map(async (file) => [shown(file), await readFile(file, "utf8")] as const));
      for (const [name, text] of read) texts.set(name, text);
    } catch (error) {
      troubles.push(`${path} cannot be read: ${reasonOf(error)}`);
    }
  }
  if (troubles.length > 0) throw new CommandError(troubles.join("\n       "), exitCode.badInput);
  return texts;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "there is no such file or folder";
  return error instanceof Error ? error.message : String(error);
}

/** A path relative to the working directory where that is shorter to read. */
export function shown(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith("..") ? file : short;
}

/** All of standard input. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
