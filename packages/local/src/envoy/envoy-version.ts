// SPDX-License-Identifier: Apache-2.0
import { runCommand } from "../process/run-command.ts";

/** The oldest Envoy that understands what the compiler writes (access logger `stats`: 1.37). */
export const oldestEnvoy = "1.37.0";

/** The version a binary says it is (`…/1.40.0/Clean/RELEASE/BoringSSL`), or undefined when it does not run or is no Envoy. */
export async function envoyVersionOf(path: string): Promise<string | undefined> {
  const { code, output } = await runCommand(path, ["--version"], { timeout: 20_000 });
  if (code !== 0) return undefined;
  return /version: [0-9a-f]+\/(\d+\.\d+\.\d+)[^/]*\//.exec(output)?.[1];
}

/** Whether `version` is `oldest` or newer; both are `major.minor.patch`. */
export function isAtLeast(version: string, oldest: string): boolean {
  const [a, b] = [version, oldest].map((v) => v.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
