// SPDX-License-Identifier: Apache-2.0
import { CommandError, exitCode } from "../exit-code.ts";

export type Format = "json" | "yaml";

/** Data for stdout as JSON or YAML. */
export async function printData(value: unknown, format: Format): Promise<void> {
  if (format === "json") return print(JSON.stringify(value, null, 2));
  const { stringify } = await import("yaml");
  return print(stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }).trimEnd());
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Chatter: what is no data goes to stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Checks `-o` against what a command offers. */
export function formatOf<F extends string>(value: string | undefined, formats: readonly F[]): F | undefined {
  if (value === undefined) return undefined;
  const found = formats.find((f) => f === value);
  if (found === undefined) throw new CommandError(`-o takes ${formats.join(", ")}; not "${value}"`, exitCode.usage);
  return found;
}
