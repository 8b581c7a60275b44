// SPDX-License-Identifier: Apache-2.0
import { Command, CommanderError } from "commander";
import { addCommands } from "./commands.ts";
import { CommandError, exitCode } from "./exit-code.ts";

const program = new Command("heddle")
  .description("A service mesh: Istio's resources, stock Envoy, one command on a laptop.")
  .showHelpAfterError("(run with --help for usage)")
  .exitOverride();

addCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = endWith(error);
}

/** Says why a command ended and with which code; only a bug shows its stack. */
function endWith(error: unknown): number {
  if (error instanceof CommanderError) {
    if (
      error.code === "commander.helpDisplayed" ||
      error.code === "commander.version" ||
      error.code === "commander.help"
    )
      return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
    return exitCode.usage;
  }
  if (error instanceof CommandError) {
    if (error.message !== "") process.stderr.write(`Error: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `Error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a bug in heddle.\n`,
  );
  return exitCode.failed;
}
