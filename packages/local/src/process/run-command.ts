// SPDX-License-Identifier: Apache-2.0
import { spawn } from "node:child_process";

export interface CommandResult {
  /** -1 when the command could not be started or was ended because of `timeout`. */
  readonly code: number;
  readonly output: string;
}

/** Runs a command to its end, no shell. `output` is standard output and error together, its last 64 kB. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly timeout: number; readonly env?: NodeJS.ProcessEnv },
): Promise<CommandResult> {
  return new Promise((done) => {
    let output = "";
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: options.env ?? process.env,
    });
    // Not spawn's own `timeout`: its timer outlives a command that could not be started.
    const timer = setTimeout(() => child.kill("SIGKILL"), options.timeout);
    const end = (result: CommandResult) => {
      clearTimeout(timer);
      done(result);
    };
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-65_536);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => end({ code: -1, output: error.message }));
    child.once("close", (code) => end({ code: code ?? -1, output }));
  });
}
