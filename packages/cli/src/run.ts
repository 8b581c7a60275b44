// SPDX-License-Identifier: Apache-2.0
import { Command, CommanderError } from "commander";
import { addCommands } from "./commands.ts";
import { CommandError, exitCode } from "./exit-code.ts";
import { version } from "./version.ts";

/** Runs the command of `argv` (with the program's two words in front) and sets the exit code. */
export async function run(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) ends the program in peace.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode.ok);
    throw error;
  });
  const program = new Command("heddle")
    .description("A service mesh: Istio's resources, stock Envoy, one command on a laptop.")
    .version(version, "-V, --version", "print the version of heddle")
    .showHelpAfterError("(run with --help for usage)")
    .exitOverride();
  addCommands(program);
  if (argv.length <= 2) {
    program.outputHelp();
    return;
  }
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = endWith(error);
  }
}

/** Says why a command ended and with which code; only a bug shows its stack. */
function endWith(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  if (error instanceof CommandError) {
    if (error.message !== "") process.stderr.write(`Error: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(
    `Error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a bug in heddle.\n`,
  );
  return exitCode.failed;
}
