// SPDX-License-Identifier: Apache-2.0
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { configFiles } from "@heddle/control";
import { CommandError, exitCode } from "../exit-code.ts";

/** Reads files, folders (with the folders below) and `-` (standard input). Keys are names as people know them: relative to the working directory. */
export async function readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0)
    throw new CommandError("give at least one file, folder or - (standard input)", exitCode.usage);
  const texts = new Map<string, string>();
  for (const path of paths) {
    if (path === "-") texts.set("(stdin)", await readStandardInput());
    else for (const file of await filesOf(path)) texts.set(shown(file), await readFile(file, "utf8"));
  }
  return texts;
}

async function filesOf(path: string): Promise<readonly string[]> {
  try {
    const files = await configFiles(path);
    if (files.length === 0) throw new CommandError(`${path} holds no .yaml, .yml or .json file`, exitCode.badInput);
    return files;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      exitCode.badInput,
    );
  }
}

/** A path relative to the working directory where that is shorter to read. */
export function shown(file: string): string {
  const short = relative(process.cwd(), file);
  return short.startsWith("..") ? file : short;
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
