// SPDX-License-Identifier: Apache-2.0
import type { Command } from "commander";
import { CommandError, exitCode } from "../exit-code.ts";
import { print } from "../output/print.ts";

interface Words {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly string[];
}

/** Prints a script that completes commands and their flags. */
export function completion(shell: string, program: Command): void {
  const commands = program.commands.map(
    (c): Words => ({
      name: c.name(),
      description: c.description(),
      flags: c.options.flatMap((o) => [o.short, o.long].filter((f): f is string => f !== undefined && f !== null)),
    }),
  );
  const render = { bash, zsh, fish }[shell];
  if (render === undefined)
    throw new CommandError(`completion is there for bash, zsh and fish; not "${shell}"`, exitCode.usage);
  print(render(commands));
}

const cases = (commands: readonly Words[], indent: string) =>
  commands.map((c) => `${indent}${c.name}) words="${c.flags.join(" ")}" ;;`).join("\n");

function bash(commands: readonly Words[]): string {
  return `_heddle() {
  local word=\${COMP_WORDS[COMP_CWORD]} words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map((c) => c.name).join(" ")}"
  else
    case \${COMP_WORDS[1]} in
${cases(commands, "      ")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _heddle heddle`;
}

function zsh(commands: readonly Words[]): string {
  const arms = commands.map((c) => `    ${c.name}) compadd -- ${c.flags.join(" ")} ;;`).join("\n");
  return `#compdef heddle
_heddle() {
  if (( CURRENT == 2 )); then
    compadd -- ${commands.map((c) => c.name).join(" ")}
    return
  fi
  case $words[2] in
${arms}
  esac
  _files
}
compdef _heddle heddle`;
}

function fish(commands: readonly Words[]): string {
  const quote = (text: string) => text.replaceAll("'", "\\'");
  return commands
    .flatMap((c) => [
      `complete -c heddle -n __fish_use_subcommand -a ${c.name} -d '${quote(c.description)}'`,
      ...c.flags.map(
        (f) =>
          `complete -c heddle -n '__fish_seen_subcommand_from ${c.name}' ${f.startsWith("--") ? `-l ${f.slice(2)}` : `-s ${f.slice(1)}`}`,
      ),
    ])
    .join("\n");
}
